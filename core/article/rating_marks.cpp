// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/rating_marks.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/article/words.h"

namespace bakeoff::core {
namespace {

constexpr double kHighestRank = 1000;
constexpr std::size_t kMostMarks = 10;  ///< longer runs of one sign are rules, not ratings

struct RankedWord {
    const char* word;
    double rank;
};

// The order within each family is that of everyday use. What lies between two words is not known, and the
// scale keeps their order alone.
constexpr RankedWord kQuality[] = {
    {"terrible", 1},  {"very poor", 1},  {"very bad", 1},      {"bad", 2},
    {"poor", 2},      {"weak", 2.5},     {"limited", 2.5},     {"below average", 2.7},
    {"fair", 3},      {"mediocre", 3},   {"ok", 3.2},          {"okay", 3.2},
    {"average", 3.3}, {"adequate", 3.4}, {"acceptable", 3.4},  {"moderate", 3.4},
    {"decent", 3.6},  {"good", 4},       {"solid", 4.2},       {"strong", 4.5},
    {"very good", 5}, {"great", 5},      {"excellent", 6},     {"outstanding", 7},
    {"best", 7},      {"worst", 0.5},    {"best in class", 7}, {"superb", 7}};
constexpr RankedWord kSupport[] = {
    {"no", 0},      {"none", 0},   {"not supported", 0}, {"unsupported", 0}, {"never", 0},  {"missing", 0},
    {"partial", 1}, {"partly", 1}, {"partially", 1},     {"limited", 1},     {"some", 1},   {"sometimes", 1},
    {"yes", 2},     {"full", 2},   {"fully", 2},         {"supported", 2},   {"native", 3}, {"built in", 3}};
constexpr RankedWord kEase[] = {{"very hard", 1},   {"very difficult", 1}, {"hard", 2},   {"difficult", 2},
                                {"challenging", 2}, {"steep", 2},          {"medium", 3}, {"moderate", 3},
                                {"easy", 4},        {"very easy", 5},      {"trivial", 5}};
constexpr RankedWord kAmount[] = {{"very low", 1}, {"low", 2},  {"medium", 3},   {"moderate", 3},
                                  {"average", 3},  {"high", 4}, {"very high", 5}};

template <std::size_t N>
std::optional<double> rankIn(const RankedWord (&family)[N], std::string_view words) {
    for (const auto& entry : family) {
        if (words == entry.word)
            return entry.rank;
    }
    return std::nullopt;
}

bool isTick(char32_t c) {
    return c == U'✓' || c == U'✔' || c == U'✅' || c == U'☑' || c == U'🗸' || c == U'👍';
}
bool isCross(char32_t c) {
    return c == U'✗' || c == U'✘' || c == U'❌' || c == U'✖' || c == U'☒' || c == U'🚫' || c == U'👎';
}
bool isPartialSign(char32_t c) {
    return c == U'⚠' || c == U'△' || c == U'◐' || c == U'◑' || c == U'➖' || c == U'∼';
}
bool isFullStar(char32_t c) {
    return c == U'★' || c == U'⭐' || c == U'●' || c == U'⬤' || c == U'🌟' || c == U'*' || c == U'■' ||
           c == U'█';
}
bool isEmptyStar(char32_t c) {
    return c == U'☆' || c == U'○' || c == U'◯' || c == U'□' || c == U'░' || c == U'✩';
}
bool isVariation(char32_t c) {
    return c == 0xFE0F || c == 0xFE0E || c == 0x200D;
}

std::optional<double> lightRank(char32_t c) {
    switch (c) {
        case U'🔴':
            return 1;
        case U'🟠':
            return 2;
        case U'🟡':
            return 3;
        case U'🟢':
            return 4;
        default:
            return std::nullopt;
    }
}

/// A run of marks at the start of a cell, and what follows it.
std::optional<Mark> signMark(const std::u32string& text) {
    std::size_t ticks = 0, crosses = 0, partial = 0, full = 0, empty = 0, half = 0;
    std::optional<double> light;
    std::size_t at = 0;
    std::size_t end = 0;
    for (; at < text.size(); ++at) {
        const char32_t c = text[at];
        if (isTick(c))
            ++ticks;
        else if (isCross(c))
            ++crosses;
        else if (isPartialSign(c))
            ++partial;
        else if (isFullStar(c))
            ++full;
        else if (isEmptyStar(c))
            ++empty;
        else if (c == U'½' && full > 0 && half == 0)
            ++half;
        else if (lightRank(c) && !light)
            light = lightRank(c);
        else if (!isVariation(c) && c != U' ')
            break;
        if (c != U' ')
            end = at + 1;
    }
    const int kinds = (ticks > 0) + (crosses > 0) + (partial > 0) + (full + empty > 0) + light.has_value();
    if (kinds != 1 || std::max({ticks, full + empty}) > kMostMarks || crosses > 1 || partial > 1)
        return std::nullopt;
    // "★★★ 4.5" and "✓ only with a plug-in" are marks with a text beside them; "*args" is none.
    if (end < text.size() && text[end] != U' ' && text[end] != U'(')
        return std::nullopt;
    Mark mark;
    mark.symbol = encodeUtf8(std::u32string_view(text).substr(0, end));
    mark.rest = std::string(trimmed(encodeUtf8(std::u32string_view(text).substr(end))));
    mark.style = light ? MarkStyle::Lights : full + empty > 0 ? MarkStyle::Stars : MarkStyle::Ticks;
    mark.rank = light           ? *light
                : partial       ? 0.5
                : full || empty ? static_cast<double>(full) + (half ? 0.5 : 0)
                                : static_cast<double>(ticks);
    mark.outOf = empty > 0 ? static_cast<double>(full + empty + half) : 0;
    return mark;
}

/// "++", "+", "o", "-", "--", and the circles, triangle and cross that say the same in Japan.
std::optional<Mark> plusMinusMark(std::string_view cell) {
    static const std::map<std::string_view, double> circles{
        {"◎", 12}, {"○", 11}, {"〇", 11}, {"◯", 11}, {"△", 10}, {"▲", 10}, {"×", 9}, {"✕", 9}, {"✖", 9}};
    if (const auto it = circles.find(cell); it != circles.end())
        return Mark{MarkStyle::Signs, it->second, 0, std::string(cell), {}};
    if (cell.empty() || cell.size() > 4)
        return std::nullopt;
    const bool plus = std::all_of(cell.begin(), cell.end(), [](char c) { return c == '+'; });
    const bool minus = std::all_of(cell.begin(), cell.end(), [](char c) { return c == '-'; });
    const bool neutral = cell == "o" || cell == "O" || cell == "+/-" || cell == "0";
    if (!plus && !minus && !neutral)
        return std::nullopt;
    const auto size = static_cast<double>(cell.size());
    // Ranks start above 0: a minus is bad, not absent.
    return Mark{MarkStyle::Signs, 10 + (plus ? size : minus ? -size : 0), 0, std::string(cell), {}};
}

std::optional<double> plainNumber(std::string_view text) {
    text = trimmed(text);
    const bool shaped =
        !text.empty() && text.size() <= 5 && isAsciiDigit(text.front()) && isAsciiDigit(text.back());
    double value = 0;
    const auto [end, failure] =
        std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (!shaped || failure != std::errc() || end != text.data() + text.size() || value > kHighestRank)
        return std::nullopt;
    return value;
}

/// "8", "4.5", "4/5", "4 out of 5"
std::optional<Mark> digitMark(std::string_view cell) {
    const auto bracket = cell.find(" (");
    const std::string_view head = trimmed(cell.substr(0, bracket));
    Mark mark{MarkStyle::Digits, 0, 0, std::string(head), {}};
    if (bracket != std::string_view::npos)
        mark.rest = std::string(trimmed(cell.substr(bracket)));
    std::string_view first = head;
    for (const std::string_view sign : {"/", " out of "}) {
        const auto at = head.find(sign);
        if (at == std::string_view::npos)
            continue;
        const auto most = plainNumber(head.substr(at + sign.size()));
        if (!most || *most < 1)
            return std::nullopt;
        first = head.substr(0, at);
        mark.outOf = *most;
    }
    const auto value = plainNumber(first);
    if (!value || (mark.outOf > 0 && *value > mark.outOf))
        return std::nullopt;
    mark.rank = *value;
    return mark;
}

std::optional<Mark> gradeMark(std::string_view cell) {
    constexpr std::string_view letters = "FEDCBA";
    const auto at = cell.empty() ? std::string_view::npos : letters.find(cell.front());
    if (at == std::string_view::npos || cell.size() > 2)
        return std::nullopt;
    const double shade = cell.size() == 1 ? 0 : cell[1] == '+' ? 0.3 : cell[1] == '-' ? -0.3 : NAN;
    if (std::isnan(shade))
        return std::nullopt;
    return Mark{MarkStyle::Grades, static_cast<double>(at) + 1 + shade, 0, std::string(cell), {}};
}

void addWordMarks(std::vector<Mark>& out, std::string_view cell) {
    const auto bracket = cell.find('(');
    const std::string_view head = trimmed(cell.substr(0, bracket));
    if (head.empty() || head.size() > 24)
        return;
    const std::string words = normalisedName(head);
    const std::string rest =
        bracket == std::string_view::npos ? "" : std::string(trimmed(cell.substr(bracket)));
    const auto add = [&](MarkStyle style, std::optional<double> rank) {
        if (rank)
            out.push_back({style, *rank, 0, std::string(head), rest});
    };
    add(MarkStyle::Quality, rankIn(kQuality, words));
    const auto support = rankIn(kSupport, words);
    add(MarkStyle::Support, support);
    // Beside ticks and crosses such words say what these cannot.
    const bool sign =
        std::ranges::any_of(out, [](const auto& mark) { return mark.style == MarkStyle::Ticks; });
    if (support && !sign)
        add(MarkStyle::Ticks, *support == 1 ? 0.5 : std::min(*support, 1.0));
    add(MarkStyle::Ease, rankIn(kEase, words));
    add(MarkStyle::Amount, rankIn(kAmount, words));
}

/// Where the meaning's word stands among words of its family.
std::optional<double> meaningRank(std::string_view meaning) {
    const Words words = wordsOf(meaning);
    const std::string whole = normalisedName(meaning);
    for (const auto& text : {whole, words.empty() ? std::string() : words.front()}) {
        if (const auto rank = rankIn(kQuality, text))
            return rank;
    }
    if (const auto rank = rankIn(kSupport, whole))
        return *rank + 0.5;
    return std::nullopt;
}

bool isMarkText(std::string_view symbol) {
    return !symbol.empty() && symbol.size() <= 60 &&
           (signMark(decodeUtf8(symbol)) || digitMark(symbol) || gradeMark(symbol) || plusMinusMark(symbol));
}

/// "✓ = good" and "✓: good" and "✓ good".
bool splitLegendEntry(std::string_view entry, Legend& legend, bool& sure) {
    for (const std::string_view sign : {"=", ":", " – ", " — ", " - ", " means "}) {
        const auto at = entry.find(sign);
        if (at == std::string_view::npos || at == 0)
            continue;
        const std::string symbol(trimmed(entry.substr(0, at)));
        const std::string meaning(trimmed(entry.substr(at + sign.size())));
        const bool code = sign == "=" && symbol.size() <= 3 && symbol.find(' ') == std::string::npos;
        if (meaning.empty() || (!isMarkText(symbol) && !code) || signMark(decodeUtf8(meaning)))
            return false;
        sure = sure || (signMark(decodeUtf8(symbol)) && sign == "=");
        if (legend.meanings.emplace(symbol, meaning).second)
            legend.order.push_back(symbol);
        return true;
    }
    const auto mark = signMark(decodeUtf8(entry));
    if (!mark || mark->rest.empty() || mark->rest.size() > 60)
        return false;
    std::string meaning = mark->rest;
    if (meaning.front() == '(' && meaning.back() == ')')
        meaning = meaning.substr(1, meaning.size() - 2);
    if (legend.meanings.emplace(mark->symbol, meaning).second)
        legend.order.push_back(mark->symbol);
    return true;
}

std::vector<std::string> legendEntries(std::string_view line) {
    std::vector<std::string> out;
    std::string wide(line);
    for (auto at = wide.find("  "); at != std::string::npos; at = wide.find("  ", at + 1))
        wide[at] = ';';
    for (const std::string_view dot : {"·", "•", "→"}) {
        for (auto at = wide.find(dot); at != std::string::npos; at = wide.find(dot, at))
            wide.replace(at, dot.size(), ";");
    }
    return splitList(wide, ",;|");
}

}  // namespace

void Legend::merge(const Legend& other) {
    for (const auto& symbol : other.order) {
        if (meanings.emplace(symbol, other.meanings.at(symbol)).second)
            order.push_back(symbol);
    }
}

std::optional<Legend> parseLegend(std::string_view line) {
    constexpr std::size_t kLongestLegend = 500;
    line = trimmed(line);
    if (line.empty() || line.size() > kLongestLegend)
        return std::nullopt;
    for (const std::string_view word : {"legend", "key", "scale", "rating", "ratings", "where", "scores"}) {
        if (lowered(line.substr(0, word.size())) == word && line.size() > word.size() &&
            line[word.size()] == ':')
            line = trimmed(line.substr(word.size() + 1));
    }
    Legend legend;
    bool sure = false;
    for (const auto& entry : legendEntries(line)) {
        if (!splitLegendEntry(entry, legend, sure))
            return std::nullopt;
    }
    if (legend.order.empty() || (legend.order.size() < 2 && !sure))
        return std::nullopt;
    return legend;
}

bool isBlankCell(std::string_view cell) {
    cell = trimmed(cell);
    return cell.empty() || cell == "-" || cell == "–" || cell == "—" || cell == "--" || cell == "n/a" ||
           cell == "N/A" || cell == "?" || cell == "TBD";
}

std::vector<Mark> parseMarks(std::string_view cell, const Legend& legend) {
    std::vector<Mark> out;
    cell = trimmed(cell);
    constexpr std::size_t kLongestCell = 200;
    if (cell.empty() || cell.size() > kLongestCell)
        return out;
    if (auto mark = signMark(decodeUtf8(cell)))
        out.push_back(std::move(*mark));
    if (auto mark = plusMinusMark(cell))
        out.push_back(std::move(*mark));
    if (auto mark = digitMark(cell))
        out.push_back(std::move(*mark));
    if (auto mark = gradeMark(cell))
        out.push_back(std::move(*mark));
    addWordMarks(out, cell);
    if (const auto it = legend.meanings.find(cell); it != legend.meanings.end()) {
        if (const auto rank = meaningRank(it->second))
            out.push_back({MarkStyle::Legend, *rank, 0, std::string(cell), {}});
    }
    return out;
}

std::optional<Mark> parseMark(std::string_view cell, MarkStyle style, const Legend& legend) {
    for (auto& mark : parseMarks(cell, legend)) {
        if (mark.style == style)
            return std::move(mark);
    }
    return std::nullopt;
}

}  // namespace bakeoff::core
