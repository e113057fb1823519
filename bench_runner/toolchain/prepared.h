// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "bench_runner/base/text.h"
#include "core/base/result.h"

namespace bakeoff::bench {

/// A subject that is ready to be started.
struct Prepared {
    std::string folder;         ///< working folder of its commands
    Placeholders placeholders;  ///< python, binary, subject_dir, build_dir
    std::map<std::string, std::string> versions;
};

/// What a finished preparation writes last: its presence says that everything before it was done.
core::Result<void> writeMarker(const std::filesystem::path& folder,
                               const std::map<std::string, std::string>& versions);
/// The versions it names; nothing when the preparation was not finished.
std::optional<std::map<std::string, std::string>> readMarker(const std::filesystem::path& folder);

}  // namespace bakeoff::bench
