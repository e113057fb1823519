// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>

namespace bakeoff::core {

/// The only writers of numbers for people, with formatNumber() and formatQuantity() of core/base/units.h: a
/// point and a thousands comma, whatever the locale of the process says. Not-a-number and infinity are an en
/// dash. Where the reader's language has other marks, withMarks() puts them in, and nothing else does.

/// What a language has between the digits of a number.
struct NumberMarks {
    char decimal = '.';
    char thousands = ',';
};

/// The same text with other marks between its digits: "1,234.5 ms (n = 6)" is "1.234,5 ms (n = 6)" in German.
/// For texts that the writers here made, not for names or versions.
std::string withMarks(std::string text, NumberMarks marks);

/// With exactly this many decimals: fixed(1234.5, 2) is "1,234.50".
std::string fixed(double value, int decimals);

/// The same without thousands separators, for files that programs read: plain(1234.5, 2) is "1234.50".
std::string plain(double value, int decimals);

/// With the digits that a source wrote, up to ten of them: "45.2", "120,000".
std::string asWritten(double value);

/// A share of one as percent: percent(0.857) is "86 %", percent(0.857, 1) is "85.7 %".
std::string percent(double share, int decimals = 0);

/// The same with its sign, a minus as typographers write it: "+5 %", "−12.5 %".
std::string signedPercent(double share, int decimals = 0);

/// A whole number with thousands separators: "10,000".
std::string grouped(long long value);

}  // namespace bakeoff::core
