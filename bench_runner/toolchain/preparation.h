// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "bench_runner/toolchain/tool_context.h"
#include "core/base/result.h"

namespace bakeoff::bench {

/// Names of tools and packages -> their versions.
using Versions = std::map<std::string, std::string>;

/// The versions that a finished preparation of that folder stated; nothing when it was not finished.
std::optional<Versions> readMarker(const std::filesystem::path& folder);

/// Makes a folder of the cache once, whoever asks: locked against other runners, and marked as whole when
/// `make` has filled it; a folder without the mark is removed first. `waiting` is reported when another
/// runner is at it; empty: nothing is. Returns the versions that `make` stated, now or back then. Errors:
/// those of `make`, Io, Cancelled.
core::Result<Versions> prepareOnce(const ToolContext& context, const std::filesystem::path& folder,
                                   const core::Message& waiting,
                                   const std::function<core::Result<Versions>()>& make);

}  // namespace bakeoff::bench
