// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/units.h"
#include "core/study/study.h"

namespace bakeoff::core {

/// A figure as articles write it: "45.2s", "1.2GB", "80K records/s", "120,000", "~2KB", "100K+", "30-60s",
/// "+10%".
struct WrittenQuantity {
    double value = 0;
    std::optional<double> valueTo;  ///< the upper end of a range
    std::string unit;               ///< as in core/base/units.h; empty when the text has none
    ClaimQualifier qualifier = ClaimQualifier::Exact;
    bool negative = false;  ///< a minus stands before it
    std::string text;       ///< the figure with its unit, as written
    std::string rest;       ///< what follows it
};

/// Reads a text that begins with a figure. Nothing where the figure could mean two things: a comma that does
/// not group by three, "5B" (bytes or billions), "5m", versions and dates.
std::optional<WrittenQuantity> parseQuantity(std::string_view text);

/// The unit in the spelling that studies use ("sec" is "s", "Req/sec" is "req/s"); empty when it is none.
std::string canonicalUnit(std::string_view text);

}  // namespace bakeoff::core
