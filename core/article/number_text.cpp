// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/number_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/article/words.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kLongestNumber = 40;

char charAt(std::string_view text, std::size_t at) {
    return at < text.size() ? text[at] : '\0';
}

std::size_t digitsAt(std::string_view text, std::size_t at) {
    std::size_t count = 0;
    while (isAsciiDigit(charAt(text, at + count)))
        ++count;
    return count;
}

/// The bytes of a sign that sets groups of three apart, other than the point; 0 when there is none.
std::size_t groupSignAt(std::string_view text, std::size_t at, NumberStyle style) {
    const char c = charAt(text, at);
    if (c == '_' || c == '\'' || (c == ',' && style != NumberStyle::Comma))
        return 1;
    if (text.substr(at, 3) == "’")
        return 3;
    return c == '\t' ? 0 : blankAt(text, at);
}

std::optional<double> valueOf(const std::string& digits) {
    double value = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (failure != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

/// The digits of a number, and where it stands.
struct Digits {
    std::string_view text;
    std::size_t at = 0;
    std::string found;

    void takeRun() {
        const std::size_t count = digitsAt(text, at);
        found.append(text.substr(at, count));
        at += count;
    }

    /// Groups of three behind this sign. False when one of them has another length.
    bool takeGroups(std::string_view sign) {
        const bool blank = blankAt(sign, 0) > 0;
        while (text.substr(at, sign.size()) == sign) {
            const std::size_t count = digitsAt(text, at + sign.size());
            // "12 of" and "8, 9" are no groups.
            if (count == 0 || (blank && count != 3))
                break;
            if (count != 3)
                return false;
            at += sign.size();
            takeRun();
        }
        return true;
    }
};

/// How many groups of three behind points follow; 0 when the last one has another length.
std::size_t pointGroups(std::string_view text, std::size_t at) {
    std::size_t groups = 0;
    while (charAt(text, at) == '.' && digitsAt(text, at + 1) == 3) {
        at += 4;
        ++groups;
    }
    return charAt(text, at) == '.' && isAsciiDigit(charAt(text, at + 1)) ? 0 : groups;
}

}  // namespace

std::size_t blankAt(std::string_view text, std::size_t at) {
    const char c = charAt(text, at);
    if (c == ' ' || c == '\t')
        return 1;
    if (text.substr(at, 2) == "\xC2\xA0")
        return 2;
    for (const std::string_view blank : {"\xE2\x80\xAF", "\xE2\x80\x89", "\xE2\x80\x87"}) {
        if (text.substr(at, 3) == blank)
            return 3;
    }
    return 0;
}

std::optional<NumberText> readNumber(std::string_view text, NumberStyle style) {
    Digits in{text, 0, {}};
    in.takeRun();
    if (in.found.empty())
        return std::nullopt;
    NumberText out;
    const bool groups = in.found.size() <= 3 && in.found != "0";
    if (const std::size_t sign = groupSignAt(text, in.at, style); sign > 0) {
        const bool blank = blankAt(text, in.at) > 0;
        if (!blank && isAsciiDigit(charAt(text, in.at + sign)) && !groups)
            return std::nullopt;
        if (groups && !in.takeGroups(text.substr(in.at, sign)))
            return std::nullopt;
    } else if (const std::size_t count = pointGroups(text, in.at);
               groups && (count >= 2 || (count == 1 && style == NumberStyle::Comma))) {
        in.takeGroups(".");
        if (charAt(text, in.at) == ',' && style == NumberStyle::Unknown)
            return std::nullopt;
    }
    const bool ungrouped = in.found.size() <= 3;
    const char decimals = style == NumberStyle::Comma ? ',' : '.';
    if (charAt(text, in.at) == decimals && isAsciiDigit(charAt(text, in.at + 1))) {
        out.twoWays = ungrouped && groups && digitsAt(text, in.at + 1) == 3;
        ++in.at;
        in.found += '.';
        in.takeRun();
    }
    // "1.2.3" is a version, "12:30" a time of day, "4/5" a mark.
    const char after = charAt(text, in.at);
    const bool goesOn =
        after == ':' || after == '/' || after == '.' || after == ',' || after == '_' || after == '\'';
    if (in.at > kLongestNumber || (goesOn && isAsciiDigit(charAt(text, in.at + 1))))
        return std::nullopt;
    const auto value = valueOf(in.found);
    if (!value)
        return std::nullopt;
    out.value = *value;
    out.length = in.at;
    return out;
}

namespace {

struct PartUnit {
    const char* text;
    double seconds;
};
constexpr PartUnit kParts[] = {{"hours", 3600}, {"hour", 3600}, {"hrs", 3600}, {"hr", 3600}, {"h", 3600},
                               {"minutes", 60}, {"minute", 60}, {"mins", 60},  {"min", 60},  {"m", 60},
                               {"seconds", 1},  {"second", 1},  {"secs", 1},   {"sec", 1},   {"s", 1}};

/// "1m 30s": parts with units, each smaller than the one before it.
std::optional<TimeText> unitParts(std::string_view text) {
    TimeText out;
    double last = 1e9;
    std::size_t parts = 0;
    for (std::size_t at = 0; parts < 3;) {
        const std::size_t count = digitsAt(text, at);
        std::size_t end = at + count;
        if (charAt(text, end) == '.' && digitsAt(text, end + 1) > 0)
            end += 1 + digitsAt(text, end + 1);
        const auto value = valueOf(std::string(text.substr(at, end - at)));
        if (count == 0 || !value)
            break;
        end += blankAt(text, end);
        const PartUnit* unit = nullptr;
        for (const auto& known : kParts) {
            const std::string_view name = known.text;
            if (!unit && text.substr(end, name.size()) == name &&
                !isAsciiLetter(charAt(text, end + name.size())))
                unit = &known;
        }
        if (!unit || unit->seconds >= last)
            break;
        out.seconds += *value * unit->seconds;
        last = unit->seconds;
        out.length = end + std::string_view(unit->text).size();
        ++parts;
        at = out.length + blankAt(text, out.length);
    }
    return parts >= 2 ? std::optional(out) : std::nullopt;
}

}  // namespace

std::optional<TimeText> readTimeInParts(std::string_view text) {
    if (auto parts = unitParts(text))
        return parts;
    // "2:11.250 min", "1:02:03 h", and with a fraction it can be no time of day.
    const std::size_t first = digitsAt(text, 0);
    if (first == 0 || first > 3 || charAt(text, first) != ':' || digitsAt(text, first + 1) != 2)
        return std::nullopt;
    std::vector<double> parts{*valueOf(std::string(text.substr(0, first))),
                              *valueOf(std::string(text.substr(first + 1, 2)))};
    std::size_t at = first + 3;
    if (charAt(text, at) == ':' && digitsAt(text, at + 1) == 2) {
        parts.push_back(*valueOf(std::string(text.substr(at + 1, 2))));
        at += 3;
    }
    bool fraction = false;
    if (charAt(text, at) == '.' && digitsAt(text, at + 1) > 0) {
        const std::size_t count = digitsAt(text, at + 1);
        parts.back() += valueOf("0." + std::string(text.substr(at + 1, count))).value_or(0);
        at += 1 + count;
        fraction = true;
    }
    const std::size_t blank = blankAt(text, at);
    const Words next = wordsOf(text.substr(at + blank, 12));
    const bool unit = !next.empty() && (next[0] == "min" || next[0] == "minutes" || next[0] == "h" ||
                                        next[0] == "hours" || next[0] == "m");
    if ((!unit && !fraction) || parts[1] >= 60 || (parts.size() > 2 && parts[2] >= 60))
        return std::nullopt;
    TimeText out;
    for (const double part : parts)
        out.seconds = out.seconds * 60 + part;
    // "2:30 h" are hours and minutes.
    if (parts.size() == 2 && unit && next[0].front() == 'h')
        out.seconds *= 60;
    out.length = unit ? at + blank + next[0].size() : at;
    return out;
}

NumberStyle numberStyleOf(const std::vector<std::string_view>& texts) {
    constexpr std::size_t kLeast = 2;
    std::size_t points = 0, commas = 0, against = 0;
    for (const auto text : texts) {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t count = digitsAt(text, at);
            if (count == 0) {
                ++at;
                continue;
            }
            at += count;
            const char sign = charAt(text, at);
            const std::size_t decimals = sign == '.' || sign == ',' ? digitsAt(text, at + 1) : 0;
            if (decimals == 0)
                continue;
            const bool list = charAt(text, at + 1 + decimals) == sign;
            // What stands before a group of three has three digits at most, and is no nought.
            const bool noGroup = decimals != 3 || count > 3 || (count == 1 && text[at - 1] == '0');
            if (sign == '.')
                points += noGroup && !list ? 1 : 0;
            else if (noGroup)
                ++commas;
            else
                against += text.substr(at + 1, 3) == "000" || list ? 1 : 0;
        }
    }
    if (points > 0)
        return commas > points * 3 ? NumberStyle::Unknown : NumberStyle::Point;
    return commas >= kLeast && against == 0 ? NumberStyle::Comma : NumberStyle::Unknown;
}

}  // namespace bakeoff::core
