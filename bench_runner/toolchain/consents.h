// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/bench/catalogue.h"

namespace bakeoff::bench {

/// What the user has allowed of their own: below `folders` nothing is used whose key (core/bench/consent.h)
/// is not among `keys`. Keys are made of what was read just now, never of what a job says about a file.
struct Consents {
    std::vector<std::string> folders;
    std::set<std::string> keys;

    /// Whether the folder is, or lies below, one that is the user's own.
    [[nodiscard]] bool concerns(const std::filesystem::path& folder) const;
    /// Errors: InvalidArgument for a file of the user's own that was not allowed as it is now.
    [[nodiscard]] core::Result<void> checkToolchain(const std::filesystem::path& file,
                                                    const std::string& text) const;
    /// `toolchainText`: its toolchain's file where that is the user's own, else empty.
    [[nodiscard]] core::Result<void> checkSubject(const core::Subject& subject, const std::string& text,
                                                  const std::string& toolchainText) const;
};

}  // namespace bakeoff::bench
