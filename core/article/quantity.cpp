// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/quantity.h"

#include <charconv>
#include <cmath>
#include <map>

#include "core/article/words.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kLongestNumber = 32;

struct Scanner {
    std::string_view text;
    std::size_t at = 0;

    [[nodiscard]] bool done() const { return at >= text.size(); }
    [[nodiscard]] char peek(std::size_t ahead = 0) const {
        return at + ahead < text.size() ? text[at + ahead] : '\0';
    }
    bool take(std::string_view token) {
        if (text.substr(at, token.size()) != token)
            return false;
        at += token.size();
        return true;
    }
    void skipBlanks() {
        while (peek() == ' ' || peek() == '\t')
            ++at;
    }
};

/// "~", "about", "at least", "<", ...
ClaimQualifier takePrefix(Scanner& in) {
    struct Prefix {
        const char* text;
        ClaimQualifier qualifier;
    };
    static constexpr Prefix prefixes[] = {
        {"~", ClaimQualifier::About},
        {"≈", ClaimQualifier::About},
        {"about ", ClaimQualifier::About},
        {"approx. ", ClaimQualifier::About},
        {"approx ", ClaimQualifier::About},
        {"approximately ", ClaimQualifier::About},
        {"around ", ClaimQualifier::About},
        {"roughly ", ClaimQualifier::About},
        {"ca. ", ClaimQualifier::About},
        {">=", ClaimQualifier::AtLeast},
        {"≥", ClaimQualifier::AtLeast},
        {">", ClaimQualifier::AtLeast},
        {"over ", ClaimQualifier::AtLeast},
        {"at least ", ClaimQualifier::AtLeast},
        {"more than ", ClaimQualifier::AtLeast},
        {"<=", ClaimQualifier::AtMost},
        {"≤", ClaimQualifier::AtMost},
        {"<", ClaimQualifier::AtMost},
        {"under ", ClaimQualifier::AtMost},
        {"up to ", ClaimQualifier::AtMost},
        {"below ", ClaimQualifier::AtMost},
        {"less than ", ClaimQualifier::AtMost},
    };
    const std::string head = lowered(in.text.substr(0, 16));
    for (const auto& prefix : prefixes) {
        const std::string_view wanted = prefix.text;
        if (std::string_view(head).substr(0, wanted.size()) == wanted) {
            in.at += wanted.size();
            in.skipBlanks();
            return prefix.qualifier;
        }
    }
    return ClaimQualifier::Exact;
}

/// Digits with commas (or underscores) that group by three, and a decimal point.
std::optional<double> takeNumber(Scanner& in) {
    const std::size_t start = in.at;
    std::string digits;
    while (isAsciiDigit(in.peek()))
        digits += in.text[in.at++];
    if (digits.empty())
        return std::nullopt;
    const char separator = in.peek();
    if (separator == ',' || separator == '_') {
        if (digits.size() > 3 || digits == "0")
            return std::nullopt;
        while (in.peek() == separator && isAsciiDigit(in.peek(1))) {
            ++in.at;
            const std::size_t before = digits.size();
            while (isAsciiDigit(in.peek()))
                digits += in.text[in.at++];
            if (digits.size() - before != 3)
                return std::nullopt;
        }
    }
    if (in.peek() == '.' && isAsciiDigit(in.peek(1))) {
        digits += in.text[in.at++];
        while (isAsciiDigit(in.peek()))
            digits += in.text[in.at++];
    }
    // "1.2.3" is a version, "12:30" a time of day, "4/5" a mark.
    const char after = in.peek();
    const bool goesOn = after == ':' || after == '/' || after == '.' || after == ',' || after == '_';
    if (in.at - start > kLongestNumber || (goesOn && isAsciiDigit(in.peek(1))))
        return std::nullopt;
    double value = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (failure != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

bool endsWord(const Scanner& in, std::size_t ahead) {
    const char c = in.peek(ahead);
    // Bytes of U+2000 to U+2FFF are dashes, blanks and signs.
    return !isAsciiLetter(c) && !isAsciiDigit(c) &&
           ((static_cast<unsigned char>(c) & 0x80U) == 0 || c == '\xE2');
}

/// K, M, thousand, million, billion; 1 when there is none.
double takeMagnitude(Scanner& in) {
    if ((in.peek() == 'K' || in.peek() == 'k' || in.peek() == 'M') && endsWord(in, 1) && in.peek(1) != '/')
        return in.text[in.at++] == 'M' ? 1e6 : 1e3;
    static constexpr std::pair<const char*, double> words[] = {
        {"thousand", 1e3}, {"million", 1e6}, {"billion", 1e9}, {"mn", 1e6}, {"bn", 1e9}};
    Scanner ahead = in;
    ahead.skipBlanks();
    for (const auto& [word, factor] : words) {
        const std::string_view wanted = word;
        if (lowered(ahead.text.substr(ahead.at, wanted.size())) == wanted && endsWord(ahead, wanted.size())) {
            in.at = ahead.at + wanted.size();
            return factor;
        }
    }
    return 1;
}

std::string takeUnit(Scanner& in) {
    Scanner ahead = in;
    ahead.skipBlanks();
    const std::size_t start = ahead.at;
    const auto isUnitSign = [](char c) {
        return isAsciiLetter(c) || c == '/' || c == '%' || c == '\xC2' || c == '\xB5' || c == '\xCE' ||
               c == '\xBC';
    };
    while (!ahead.done() && isUnitSign(ahead.peek()))
        ++ahead.at;
    std::string unit = canonicalUnit(ahead.text.substr(start, ahead.at - start));
    if (unit.empty() || isAsciiDigit(ahead.peek())) {
        // "requests per second" is a unit of three words.
        const Scanner noun = ahead;
        if (start < noun.at && ahead.take(" per second") && endsWord(ahead, 0)) {
            unit = canonicalUnit(std::string(noun.text.substr(start, noun.at - start)) + "/s");
            if (!unit.empty())
                in.at = ahead.at;
            return unit;
        }
        return {};
    }
    in.at = ahead.at;
    return unit;
}

bool takeRangeSign(Scanner& in) {
    Scanner ahead = in;
    ahead.skipBlanks();
    const bool sign =
        ahead.take("–") || ahead.take("—") || ahead.take("-") || ahead.take("..") || ahead.take("to ");
    ahead.skipBlanks();
    if (!sign || !isAsciiDigit(ahead.peek()))
        return false;
    in = ahead;
    return true;
}

/// One number with its magnitude and unit; the magnitude is multiplied in.
struct Part {
    double value = 0;
    double magnitude = 1;
    std::string unit;
};

std::optional<Part> takePart(Scanner& in) {
    const auto number = takeNumber(in);
    if (!number)
        return std::nullopt;
    Part part;
    part.magnitude = takeMagnitude(in);
    part.value = *number * part.magnitude;
    part.unit = takeUnit(in);
    // "5m" or "3rd" or "1`0": signs that belong to the number and that nobody can read.
    const char next = in.peek();
    const bool stops =
        (next == '.' || next == ',' || next == ';') && (in.peek(1) == '\0' || in.peek(1) == ' ');
    const bool ends =
        next == '\0' || stops || std::string_view(" \t()+-]\xE2").find(next) != std::string_view::npos;
    if (part.unit.empty() && !ends)
        return std::nullopt;
    return part;
}

bool isUsable(double value) {
    return std::isfinite(value) && value < 1e300;
}

}  // namespace

std::string canonicalUnit(std::string_view text) {
    static const std::map<std::string, std::string, std::less<>> spellings{{"ns", "ns"},
                                                                           {"nanosecond", "ns"},
                                                                           {"nanoseconds", "ns"},
                                                                           {"us", "us"},
                                                                           {"µs", "µs"},
                                                                           {"μs", "µs"},
                                                                           {"microsecond", "us"},
                                                                           {"microseconds", "us"},
                                                                           {"ms", "ms"},
                                                                           {"msec", "ms"},
                                                                           {"millis", "ms"},
                                                                           {"millisecond", "ms"},
                                                                           {"milliseconds", "ms"},
                                                                           {"s", "s"},
                                                                           {"sec", "s"},
                                                                           {"secs", "s"},
                                                                           {"second", "s"},
                                                                           {"seconds", "s"},
                                                                           {"min", "min"},
                                                                           {"mins", "min"},
                                                                           {"minute", "min"},
                                                                           {"minutes", "min"},
                                                                           {"h", "h"},
                                                                           {"hr", "h"},
                                                                           {"hrs", "h"},
                                                                           {"hour", "h"},
                                                                           {"hours", "h"},
                                                                           {"byte", "B"},
                                                                           {"bytes", "B"},
                                                                           {"kb", "KB"},
                                                                           {"mb", "MB"},
                                                                           {"gb", "GB"},
                                                                           {"tb", "TB"},
                                                                           {"kib", "KiB"},
                                                                           {"mib", "MiB"},
                                                                           {"gib", "GiB"},
                                                                           {"%", "%"},
                                                                           {"percent", "%"},
                                                                           {"rps", "req/s"},
                                                                           {"qps", "queries/s"},
                                                                           {"tps", "transactions/s"},
                                                                           {"iops", "ops/s"}};
    if (findUnit(text) && text.find('/') == std::string_view::npos && text != "count" && text != "B")
        return std::string(text);
    const std::string lower = lowered(text);
    if (const auto it = spellings.find(lower); it != spellings.end()) {
        // Megabits are no megabytes.
        const bool bits = text.size() == 2 && text[1] == 'b' && text[0] >= 'A' && text[0] <= 'Z';
        return bits ? std::string() : it->second;
    }
    const auto slash = lower.find('/');
    if (slash == std::string::npos || lower.find('/', slash + 1) != std::string::npos)
        return {};
    const std::string_view per = std::string_view(lower).substr(slash + 1);
    if (per != "s" && per != "sec" && per != "second")
        return {};
    std::string noun(text.substr(0, slash));
    if (noun != "MB" && noun != "GB" && noun != "KB")
        noun = lowered(noun);
    if (noun == "request" || noun == "requests" || noun == "reqs")
        noun = "req";
    return noun + "/s";
}

std::optional<WrittenQuantity> parseQuantity(std::string_view text) {
    text = trimmed(text);
    Scanner in{text, 0};
    WrittenQuantity out;
    out.qualifier = takePrefix(in);
    const bool minus = in.take("-") || in.take("−");
    if (!minus)
        in.take("+");
    out.negative = minus;
    const auto first = takePart(in);
    if (!first)
        return std::nullopt;
    out.value = first->value;
    out.unit = first->unit;
    if (takeRangeSign(in)) {
        const auto second = takePart(in);
        // Three numbers in a row are a date or a telephone number.
        if (!second || takeRangeSign(in) || minus)
            return std::nullopt;
        if (!first->unit.empty() && first->unit != second->unit)
            return std::nullopt;
        // "1-2M" is a range of millions; "1K-2M" says itself what it is.
        if (first->magnitude == 1)
            out.value *= second->magnitude;
        out.unit = second->unit;
        if (second->value <= out.value)
            return std::nullopt;
        out.valueTo = second->value;
        out.qualifier = ClaimQualifier::Range;
    } else if (in.peek() == '+' && !isAsciiDigit(in.peek(1))) {
        ++in.at;
        out.qualifier = ClaimQualifier::AtLeast;
        if (out.unit.empty())
            out.unit = takeUnit(in);
    }
    if (!isUsable(out.value) || (out.valueTo && !isUsable(*out.valueTo)))
        return std::nullopt;
    out.text = std::string(trimmed(text.substr(0, in.at)));
    out.rest = std::string(trimmed(text.substr(in.at)));
    return out;
}

}  // namespace bakeoff::core
