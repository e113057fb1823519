// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace bakeoff::core {

/// How a run stands; all but Running are ends.
enum class RunStatus : std::uint8_t {
    Running,
    Finished,  ///< its job was done, though trials of it may have failed
    Failed,
    Cancelled,
    Lost  ///< whoever made it died or fell silent; what was measured is kept
};

/// "running", "finished", "failed", "cancelled", "lost": as stores, bundles and reports have it.
const char* runStatusName(RunStatus status);
std::optional<RunStatus> runStatusFromName(std::string_view name);

}  // namespace bakeoff::core
