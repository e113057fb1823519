// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>

#include "core/base/names.h"

namespace bakeoff::core {

/// How a run stands; all but Running are ends.
enum class RunStatus : std::uint8_t {
    Running,
    Finished,  ///< its job was done, though trials of it may have failed
    Failed,
    Cancelled,
    Lost  ///< whoever made it died or fell silent; what was measured is kept
};

/// As stores, bundles and reports have it.
constexpr auto namesOf(RunStatus) {
    return std::array{Name{RunStatus::Running, "running"}, Name{RunStatus::Finished, "finished"},
                      Name{RunStatus::Failed, "failed"}, Name{RunStatus::Cancelled, "cancelled"},
                      Name{RunStatus::Lost, "lost"}};
}

}  // namespace bakeoff::core
