// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/quantity.h"

#include <cmath>
#include <set>

#include "core/article/words.h"

namespace bakeoff::core {
namespace {

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
        for (std::size_t blank = blankAt(text, at); blank > 0; blank = blankAt(text, at))
            at += blank;
    }
};

/// "~", "about", "at least", "<", ...
ClaimQualifier takePrefix(Scanner& in) {
    struct Prefix {
        const char* text;
        ClaimQualifier qualifier;
    };
    static constexpr Prefix prefixes[] = {
        {"~", ClaimQualifier::About},           {"≈", ClaimQualifier::About},
        {"about ", ClaimQualifier::About},      {"approx. ", ClaimQualifier::About},
        {"approx ", ClaimQualifier::About},     {"approximately ", ClaimQualifier::About},
        {"around ", ClaimQualifier::About},     {"roughly ", ClaimQualifier::About},
        {"ca. ", ClaimQualifier::About},        {"circa ", ClaimQualifier::About},
        {"etwa ", ClaimQualifier::About},       {"rund ", ClaimQualifier::About},
        {"environ ", ClaimQualifier::About},    {"aprox. ", ClaimQualifier::About},
        {"约", ClaimQualifier::About},          {"약 ", ClaimQualifier::About},
        {"約", ClaimQualifier::About},          {"およそ", ClaimQualifier::About},
        {">=", ClaimQualifier::AtLeast},        {"≥", ClaimQualifier::AtLeast},
        {">", ClaimQualifier::AtLeast},         {"over ", ClaimQualifier::AtLeast},
        {"at least ", ClaimQualifier::AtLeast}, {"more than ", ClaimQualifier::AtLeast},
        {"<=", ClaimQualifier::AtMost},         {"≤", ClaimQualifier::AtMost},
        {"<", ClaimQualifier::AtMost},          {"under ", ClaimQualifier::AtMost},
        {"up to ", ClaimQualifier::AtMost},     {"bis zu ", ClaimQualifier::AtMost},
        {"below ", ClaimQualifier::AtMost},     {"less than ", ClaimQualifier::AtMost},
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

bool endsWord(const Scanner& in, std::size_t ahead) {
    const char c = in.peek(ahead);
    // Bytes of U+2000 to U+2FFF are dashes, blanks and signs.
    return !isAsciiLetter(c) && !isAsciiDigit(c) &&
           ((static_cast<unsigned char>(c) & 0x80U) == 0 || c == '\xE2');
}

/// K, M, thousand, million, billion; 1 when there is none.
double takeMagnitude(Scanner& in) {
    Scanner ahead = in;
    ahead.skipBlanks();
    const char sign = ahead.peek();
    if ((sign == 'K' || sign == 'k' || sign == 'M') && endsWord(ahead, 1) && ahead.peek(1) != '/') {
        in.at = ahead.at + 1;
        return sign == 'M' ? 1e6 : 1e3;
    }
    static constexpr std::pair<const char*, double> words[] = {
        {"thousand", 1e3}, {"million", 1e6},   {"millions", 1e6}, {"billion", 1e9}, {"mn", 1e6},
        {"bn", 1e9},       {"mio.", 1e6},      {"mio", 1e6},      {"mrd.", 1e9},    {"tsd.", 1e3},
        {"tsd", 1e3},      {"millionen", 1e6}, {"tausend", 1e3},  {"millones", 1e6}};
    for (const auto& [word, factor] : words) {
        const std::string_view wanted = word;
        if (lowered(ahead.text.substr(ahead.at, wanted.size())) == wanted &&
            (wanted.back() == '.' || endsWord(ahead, wanted.size()))) {
            in.at = ahead.at + wanted.size();
            return factor;
        }
    }
    for (const auto& [word, factor] : {std::pair{"万", 1e4}, std::pair{"萬", 1e4}, std::pair{"만", 1e4}}) {
        if (ahead.take(word)) {
            in.at = ahead.at;
            return factor;
        }
    }
    return 1;
}

/// The unit that follows. Its letters end at a blank, and "requests per second" has three words of them.
ScaledUnit takeUnit(Scanner& in) {
    Scanner ahead = in;
    ahead.skipBlanks();
    const std::size_t start = ahead.at;
    const auto isUnitSign = [](char c) {
        return isAsciiLetter(c) || c == '/' || c == '%' || (static_cast<unsigned char>(c) & 0x80U) != 0;
    };
    const auto takeLetters = [&] {
        while (!ahead.done() && isUnitSign(ahead.peek()) && blankAt(ahead.text, ahead.at) == 0 &&
               ahead.peek() != '\xE2')
            ++ahead.at;
    };
    takeLetters();
    const auto text = ahead.text.substr(start, ahead.at - start);
    // "5B" may be billions.
    if (text == "B" && start == in.at)
        return {};
    ScaledUnit unit = isAsciiDigit(ahead.peek()) ? ScaledUnit{} : scaledUnit(text);
    for (const std::string_view per : {" per ", " / "}) {
        Scanner longer = ahead;
        if (start == ahead.at || !longer.take(per))
            continue;
        std::swap(ahead, longer);
        takeLetters();
        std::string whole(ahead.text.substr(start, ahead.at - start));
        if (per == " / ")
            whole.erase(whole.find(per), 1), whole.erase(whole.find("/ ") + 1, 1);
        if (auto found = scaledUnit(whole); !found.unit.empty() && !isAsciiDigit(ahead.peek())) {
            in.at = ahead.at;
            return found;
        }
        ahead = longer;
    }
    if (unit.unit.empty())
        return {};
    in.at = ahead.at;
    return unit;
}

bool takeRangeSign(Scanner& in) {
    Scanner ahead = in;
    ahead.skipBlanks();
    const bool sign = ahead.take("–") || ahead.take("—") || ahead.take("-") || ahead.take("..") ||
                      ahead.take("to ") || ahead.take("bis ") || ahead.take("~");
    ahead.skipBlanks();
    if (!sign || !isAsciiDigit(ahead.peek()))
        return false;
    in = ahead;
    return true;
}

/// One number with its magnitude and unit; the magnitude is multiplied in.
struct Part {
    double value = 0;
    double magnitude = 1;  ///< of number and unit
    double own = 1;        ///< of the number alone
    std::string unit;
    bool twoWays = false;
};

/// "左右", "程度", "以上": what some languages write behind a number that is about, at least or at most so
/// much.
std::optional<ClaimQualifier> takeSuffix(Scanner& in) {
    static constexpr std::pair<const char*, ClaimQualifier> suffixes[] = {
        {"左右", ClaimQualifier::About},   {"程度", ClaimQualifier::About},
        {"정도", ClaimQualifier::About},   {"以上", ClaimQualifier::AtLeast},
        {"이상", ClaimQualifier::AtLeast}, {"以下", ClaimQualifier::AtMost},
        {"以内", ClaimQualifier::AtMost},  {"이하", ClaimQualifier::AtMost}};
    for (const auto& [word, qualifier] : suffixes) {
        if (in.take(word))
            return qualifier;
    }
    return std::nullopt;
}

std::optional<Part> takePart(Scanner& in, NumberStyle style) {
    Part part;
    if (const auto time = readTimeInParts(in.text.substr(in.at))) {
        in.at += time->length;
        part.value = time->seconds;
        part.unit = "s";
    } else {
        const auto number = readNumber(in.text.substr(in.at), style);
        if (!number)
            return std::nullopt;
        in.at += number->length;
        part.twoWays = number->twoWays;
        part.own = takeMagnitude(in);
        auto unit = takeUnit(in);
        part.unit = std::move(unit.unit);
        // "12k kreq/s" says its thousands twice; two magnitudes that differ nobody can read.
        if (part.own > 1 && unit.factor > 1 && part.own != unit.factor)
            return std::nullopt;
        part.magnitude = std::max(part.own, unit.factor);
        part.value = number->value * part.magnitude;
    }
    // "5m" or "3rd" or "1`0": signs that belong to the number and that nobody can read.
    const char next = in.peek();
    const bool stops =
        (next == '.' || next == ',' || next == ';') && (in.peek(1) == '\0' || in.peek(1) == ' ');
    Scanner behind = in;
    const bool span = next == '~' && isAsciiDigit(in.peek(1));
    const bool ends = next == '\0' || stops || span || takeSuffix(behind) || blankAt(in.text, in.at) > 0 ||
                      footnoteAt(in.text, in.at) > 0 || in.text.substr(in.at, 2) == "±" ||
                      std::string_view("()+-]\xE2").find(next) != std::string_view::npos;
    if (part.unit.empty() && !ends)
        return std::nullopt;
    return part;
}

bool isUsable(double value) {
    return std::isfinite(value) && value < 1e300;
}

/// "± 0.3", "± 2 %", "+/- 1 ms": how far the figure varied, which is kept as a remark. Its unit may be the
/// figure's.
void takeSpread(Scanner& in, WrittenQuantity& out, NumberStyle style) {
    Scanner ahead = in;
    ahead.skipBlanks();
    const std::size_t start = ahead.at;
    if (!ahead.take("±") && !ahead.take("+/-") && !ahead.take("+-"))
        return;
    ahead.skipBlanks();
    const auto spread = takePart(ahead, style);
    // A sign with nothing behind it, where the spread has a column of its own.
    if (!spread && ahead.done())
        in = ahead;
    if (!spread)
        return;
    if (out.unit.empty() && spread->unit != "%")
        out.unit = spread->unit;
    out.spread = std::string(trimmed(ahead.text.substr(start, ahead.at - start)));
    in = ahead;
}

}  // namespace

std::size_t footnoteAt(std::string_view text, std::size_t at) {
    for (const std::string_view mark : {"**", "*", "†", "‡", "¹", "²", "³", "⁴", "⁵", "^1", "^2", "^3"}) {
        if (text.substr(at, mark.size()) == mark)
            return mark.size();
    }
    const auto end = text.substr(at, 1) == "[" ? text.find(']', at) : std::string_view::npos;
    return end != std::string_view::npos && end - at <= 5 ? end - at + 1 : 0;
}

std::optional<WrittenQuantity> parseQuantity(std::string_view text, NumberStyle style) {
    text = trimmed(text);
    Scanner in{text, 0};
    WrittenQuantity out;
    out.qualifier = takePrefix(in);
    const bool minus = in.take("-") || in.take("−");
    if (!minus)
        in.take("+");
    out.negative = minus;
    const auto first = takePart(in, style);
    if (!first)
        return std::nullopt;
    out.value = first->value;
    out.unit = first->unit;
    out.twoWays = first->twoWays;
    out.magnitude = first->own;
    Scanner behind = in;
    behind.skipBlanks();
    if (const auto suffix = takeSuffix(behind)) {
        in = behind;
        out.qualifier = *suffix;
    } else if (takeRangeSign(in)) {
        const auto second = takePart(in, style);
        // Three numbers in a row are a date or a telephone number.
        if (!second || takeRangeSign(in) || minus)
            return std::nullopt;
        if (!first->unit.empty() && first->unit != second->unit)
            return std::nullopt;
        // "1-2M" is a range of millions; "1K-2M" says itself what it is.
        if (first->magnitude == 1)
            out.value *= second->magnitude;
        out.unit = second->unit;
        out.twoWays = out.twoWays || second->twoWays;
        out.magnitude = std::max(out.magnitude, second->own);
        if (second->value <= out.value)
            return std::nullopt;
        out.valueTo = second->value;
        out.qualifier = ClaimQualifier::Range;
    } else if (in.peek() == '+' && !isAsciiDigit(in.peek(1)) && in.peek(1) != '/' && in.peek(1) != '-') {
        ++in.at;
        out.qualifier = ClaimQualifier::AtLeast;
        if (out.unit.empty()) {
            const auto unit = takeUnit(in);
            out.unit = unit.unit;
            out.value *= unit.factor;
        }
    } else {
        takeSpread(in, out, style);
    }
    if (!isUsable(out.value) || (out.valueTo && !isUsable(*out.valueTo)))
        return std::nullopt;
    bool marked = false;
    for (std::size_t mark = footnoteAt(text, in.at); mark > 0; mark = footnoteAt(text, in.at)) {
        in.at += mark;
        marked = true;
    }
    // "~8,000* req/s"
    if (out.unit.empty() && marked) {
        const auto unit = takeUnit(in);
        out.unit = unit.unit;
        out.value *= unit.factor;
    }
    out.text = std::string(trimmed(text.substr(0, in.at)));
    out.rest = std::string(trimmed(text.substr(in.at)));
    return out;
}

std::optional<WrittenQuantity> parseFactor(std::string_view text, NumberStyle style) {
    text = trimmed(text);
    Scanner in{text, 0};
    WrittenQuantity out;
    out.qualifier = takePrefix(in);
    const auto number = readNumber(text.substr(in.at), style);
    if (!number || number->twoWays)
        return std::nullopt;
    in.at += number->length;
    in.skipBlanks();
    if (!in.take("x") && !in.take("X") && !in.take("×"))
        return std::nullopt;
    if (!endsWord(in, 0))
        return std::nullopt;
    out.value = number->value;
    out.unit = "count";
    out.text = std::string(trimmed(text.substr(0, in.at)));
    out.rest = std::string(trimmed(text.substr(in.at)));
    return out;
}

bool changesFigure(std::string_view rest) {
    static const std::set<std::string, std::less<>> harmful{
        "of",        "to",        "or",        "and",      "plus",   "thousand", "thousands", "hundreds",
        "million",   "millions",  "dozens",    "times",    "faster", "slower",   "less",      "more",
        "smaller",   "bigger",    "larger",    "better",   "worse",  "lower",    "higher",    "fewer",
        "x",         "than",      "reduction", "increase", "vs",     "from",     "until",     "improvement",
        "schneller", "langsamer", "overhead",  "minus"};
    constexpr std::size_t kMostWords = 5;
    std::string outside;
    int depth = 0;
    for (const char c : rest) {
        depth += c == '(' || c == '[' ? 1 : 0;
        if (depth == 0)
            outside += c;
        depth -= (c == ')' || c == ']') && depth > 0 ? 1 : 0;
    }
    const std::string_view left = trimmed(outside);
    if (left.empty())
        return false;
    const Words words = wordsOf(left);
    for (const char c : left) {
        if (isAsciiDigit(c) || c == '+' || c == '/' || c == '<' || c == '>' || c == '=' || c == '~')
            return true;
    }
    return hasWord(words, harmful) || words.size() > kMostWords;
}

}  // namespace bakeoff::core
