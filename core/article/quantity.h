// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/article/number_text.h"
#include "core/article/unit_words.h"
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
    bool twoWays = false;   ///< "45.000": decimals for some, thousands for others
    double magnitude = 1;   ///< what of the value its own "k" or "million" is
    std::string spread;     ///< "± 0.3" behind it, as written
    std::string text;       ///< the figure with its unit, as written
    std::string rest;       ///< what follows it
};

/// Reads a text that begins with a figure. Nothing where the figure could mean two things: a comma that does
/// not group by three, "5B" (bytes or billions), "5m", versions and dates.
std::optional<WrittenQuantity> parseQuantity(std::string_view text, NumberStyle style = NumberStyle::Unknown);

/// "3.38x", "2×": how many times something else. Its unit is "count".
std::optional<WrittenQuantity> parseFactor(std::string_view text, NumberStyle style = NumberStyle::Unknown);

/// The bytes of a footnote's mark at `at`: "*", "†", "¹", "[2]"; 0 when there is none.
std::size_t footnoteAt(std::string_view text, std::size_t at);

/// True when what stands behind a figure may make another figure of it: "of thousands", "+ 190 MiB", "P50,
/// 150 ms P99", "faster". What stands in brackets is a remark.
bool changesFigure(std::string_view rest);

}  // namespace bakeoff::core
