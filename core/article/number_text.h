// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bakeoff::core {

/// Which sign an article writes before decimals. With Unknown, "1,5" is not read, and "1.5" is one and a
/// half.
enum class NumberStyle { Unknown, Point, Comma };

/// A number at the beginning of a text.
struct NumberText {
    double value = 0;
    std::size_t length = 0;  ///< bytes of it
    /// One point before exactly three digits, "45.000": decimals for some, thousands for others.
    bool twoWays = false;
};

/// Reads a number: digits, grouped by three with commas, underscores, apostrophes, or blanks of any width
/// ("1 200"), with points where there are several groups ("1.234.567"), and decimals as `style` writes them.
/// Nothing where it could mean two things, or where it goes on as a version, a date or a time of day does.
std::optional<NumberText> readNumber(std::string_view text, NumberStyle style);

/// A time in parts: "2:11.250" with "min" after it, "1m 30s", "1 h 5 min". In seconds.
struct TimeText {
    double seconds = 0;
    std::size_t length = 0;
};
std::optional<TimeText> readTimeInParts(std::string_view text);

/// How the decimals of these texts are written: Comma only where several numbers can mean nothing else and
/// none has decimals behind a point.
NumberStyle numberStyleOf(const std::vector<std::string_view>& texts);

/// The bytes of the blank or no-break blank at `at`; 0 when there is none.
std::size_t blankAt(std::string_view text, std::size_t at);

}  // namespace bakeoff::core
