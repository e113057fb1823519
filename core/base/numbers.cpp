// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/numbers.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace bakeoff::core {
namespace {

constexpr const char* kNoNumber = "–";

/// `digits` may have a sign before and decimals behind.
std::string withThousands(std::string digits) {
    const std::size_t start = digits.starts_with('-') ? 1 : 0;
    const std::size_t point = std::min(digits.find('.'), digits.size());
    for (std::size_t at = point; at > start + 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

}  // namespace

std::string withMarks(std::string text, NumberMarks marks) {
    constexpr NumberMarks kOurs;
    if (marks.decimal == kOurs.decimal && marks.thousands == kOurs.thousands)
        return text;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        if (!isDigit(text[i - 1]) || !isDigit(text[i + 1]))
            continue;
        if (text[i] == kOurs.decimal)
            text[i] = marks.decimal;
        else if (text[i] == kOurs.thousands)
            text[i] = marks.thousands;
    }
    return text;
}

std::string plain(double value, int decimals) {
    if (!std::isfinite(value))
        return kNoNumber;
    char buffer[400];
    std::string out(
        buffer, std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, decimals).ptr);
    // A negative number that rounds to nothing is nothing.
    if (out.starts_with('-') && out.find_first_not_of("-0.") == std::string::npos)
        out.erase(0, 1);
    return out;
}

std::string fixed(double value, int decimals) {
    return std::isfinite(value) ? withThousands(plain(value, decimals)) : kNoNumber;
}

std::string asWritten(double value) {
    if (!std::isfinite(value))
        return kNoNumber;
    char buffer[64];
    const std::string out(
        buffer, std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::general, 10).ptr);
    return out.find('e') == std::string::npos ? withThousands(out) : out;
}

std::string percent(double share, int decimals) {
    return fixed(share * 100, decimals) + " %";
}

std::string signedPercent(double share, int decimals) {
    return (share < 0 ? "−" : "+") + percent(std::fabs(share), decimals);
}

std::string grouped(long long value) {
    return withThousands(std::to_string(value));
}

}  // namespace bakeoff::core
