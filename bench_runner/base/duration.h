// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/result.h"

namespace bakeoff::bench {

/// Reads a duration as people type it: a number with ns, us, ms, s, m or h ("500ms", "1.5s", "2m"), or bare
/// seconds ("15"). In nanoseconds, 0 or more. Errors: InvalidArgument, also for what exceeds a week.
core::Result<std::int64_t> parseDuration(std::string_view text);

}  // namespace bakeoff::bench
