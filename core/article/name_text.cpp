// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/name_text.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/article/foreign_words.h"
#include "core/article/quantity.h"
#include "core/article/row_fitter.h"
#include "core/article/words.h"

namespace bakeoff::core {
namespace {

using WordSet = std::set<std::string, std::less<>>;
constexpr std::size_t kLongestName = 60;

bool isPicture(char32_t c) {
    return c >= 0x1F000 || (c >= 0x2600 && c <= 0x27BF) || (c >= 0x2B00 && c <= 0x2BFF) ||
           (c >= 0x2190 && c <= 0x21FF) || c == 0xFE0F || c == 0xFE0E || c == 0x200D || c == 0x20E3;
}

std::string_view withoutFootnotes(std::string_view text) {
    text = trimmed(text);
    for (const std::string_view mark : {"*", "†", "‡", "¹", "²", "³", "⁴"}) {
        while (text.size() > mark.size() && text.ends_with(mark))
            text = trimmed(text.substr(0, text.size() - mark.size()));
    }
    const auto open = text.rfind('[');
    if (text.ends_with("]") && open != std::string_view::npos && open > 0 && text.size() - open <= 5)
        text = trimmed(text.substr(0, open));
    return text;
}

const std::map<std::string_view, const char*>& shortcodes() {
    static const std::map<std::string_view, const char*> codes{{"white_check_mark", "✅"},
                                                               {"heavy_check_mark", "✔"},
                                                               {"ballot_box_with_check", "☑"},
                                                               {"check", "✔"},
                                                               {"x", "❌"},
                                                               {"heavy_multiplication_x", "✖"},
                                                               {"negative_squared_cross_mark", "❌"},
                                                               {"no_entry", "🚫"},
                                                               {"no_entry_sign", "🚫"},
                                                               {"warning", "⚠️"},
                                                               {"star", "⭐"},
                                                               {"star2", "🌟"},
                                                               {"thumbsup", "👍"},
                                                               {"+1", "👍"},
                                                               {"thumbsdown", "👎"},
                                                               {"-1", "👎"},
                                                               {"red_circle", "🔴"},
                                                               {"orange_circle", "🟠"},
                                                               {"yellow_circle", "🟡"},
                                                               {"green_circle", "🟢"},
                                                               {"trophy", "🏆"},
                                                               {"1st_place_medal", "🥇"},
                                                               {"2nd_place_medal", "🥈"},
                                                               {"3rd_place_medal", "🥉"},
                                                               {"rocket", "🚀"},
                                                               {"fire", "🔥"},
                                                               {"zap", "⚡"}};
    return codes;
}

/// The word that says what a name is a kind of: "Response time" and "Lines of code" are a time and lines.
std::string headWord(const Words& words) {
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i] == "of" || words[i] == "per" || words[i] == "in" || words[i] == "for")
            return words[i - 1];
    }
    return words.empty() ? std::string() : words.back();
}

/// What stands between two names in a title.
bool isJoin(std::string_view word) {
    static const WordSet joins{"vs",      "vs.",  "versus", "or",    "and", "&",  ",",
                               "against", "oder", "und",    "gegen", "o",   "y",  "contra",
                               "ou",      "et",   "contre", "与",    "和",  "と", "대"};
    return joins.contains(word);
}

bool joins(std::string_view text) {
    const auto words = splitList(lowered(text), " ");
    return std::any_of(words.begin(), words.end(), isJoin);
}

bool anyWord(std::string_view text, const WordSet& wanted, std::size_t most) {
    const Words words = meaningWords(text);
    return words.size() <= most && hasWord(words, wanted);
}

}  // namespace

std::string withoutPictures(std::string_view text) {
    std::u32string decoded = decodeUtf8(withoutFootnotes(text));
    std::size_t start = 0;
    std::size_t end = decoded.size();
    while (start < end && (isPicture(decoded[start]) || decoded[start] == U' '))
        ++start;
    while (end > start && (isPicture(decoded[end - 1]) || decoded[end - 1] == U' '))
        --end;
    return encodeUtf8(std::u32string_view(decoded).substr(start, end - start));
}

std::string bareName(std::string_view text) {
    const std::string plain = withoutPictures(text);
    std::string_view name = withoutFootnotes(plain);
    for (const auto& [open, shut] : {std::pair{" (", ')'}, std::pair{" [", ']'}}) {
        const auto at = name.find(open);
        if (at != std::string_view::npos && at > 0 && name.back() == shut)
            name = trimmed(name.substr(0, at));
    }
    return std::string(withoutFootnotes(name));
}

std::string expandShortcodes(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto colon = text.find(':', at);
        out.append(text.substr(at, std::min(colon, text.size()) - at));
        if (colon == std::string_view::npos)
            break;
        constexpr std::size_t kLongestCode = 30;
        const auto end = text.substr(0, std::min(text.size(), colon + kLongestCode)).find(':', colon + 1);
        const auto code = end == std::string_view::npos
                              ? shortcodes().end()
                              : shortcodes().find(text.substr(colon + 1, end - colon - 1));
        out += code == shortcodes().end() ? ":" : code->second;
        at = code == shortcodes().end() ? colon + 1 : end + 1;
    }
    return out;
}

bool looksLikeName(std::string_view text) {
    constexpr std::size_t kMostWords = 6;
    static const WordSet verbs{"get", "post", "put", "delete", "patch"};
    text = trimmed(text);
    const Words words = wordsOf(text);
    if (text.empty() || text.size() > kLongestName || words.empty() || words.size() > kMostWords ||
        text.front() == '/' || text.find(" /") != std::string_view::npos || text.back() == ':' ||
        text.find(" = ") != std::string_view::npos || verbs.contains(words.front()))
        return false;
    const bool letters = std::any_of(text.begin(), text.end(), [](char c) {
        return isAsciiLetter(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
    });
    return letters && cellType(text) == CellType::Text;
}

bool isMeasureName(std::string_view header) {
    static const WordSet measures{
        "time",        "latency",     "latencies",    "throughput",  "memory",      "ram",
        "cpu",         "ratio",       "mean",         "median",      "avg",         "average",
        "min",         "max",         "p50",          "p75",         "p90",         "p95",
        "p99",         "p999",        "rps",          "qps",         "tps",         "requests",
        "req",         "ops",         "allocs",       "allocated",   "allocations", "gen0",
        "gen1",        "gen2",        "gen",          "lines",       "loc",         "stars",
        "star",        "score",       "scores",       "rank",        "weight",      "price",
        "pricing",     "cost",        "costs",        "license",     "licence",     "version",
        "date",        "year",        "type",         "category",    "relative",    "factor",
        "speedup",     "difference",  "diff",         "change",      "improvement", "gain",
        "error",       "errors",      "rate",         "count",       "duration",    "total",
        "bytes",       "downloads",   "contributors", "commits",     "issues",      "size",
        "overhead",    "stddev",      "deviation",    "unit",        "units",       "rank",
        "position",    "place",       "notes",        "note",        "why",         "comment",
        "comments",    "reason",      "winner",       "choice",      "verdict",     "recommendation",
        "recommended", "advantage",   "gap",          "usage",       "maturity",    "status",
        "importance",  "priority",    "points",       "speed",       "value",       "result",
        "results",     "description", "explanation",  "takeaway",    "conclusion",  "consumption",
        "footprint",   "language",    "startup",      "performance", "percent",     "percentage",
        "rss",         "variance",    "median",       "runs",        "samples",     "iterations",
        "better",      "direction",   "rating",       "ratings",     "grade",       "link",
        "links",       "url",         "website",      "repo",        "repository",  "released",
        "release",     "since",       "author",       "maintainer",  "std",         "dev",
        "sum"};
    static const WordSet first{"max",    "min",  "avg",   "average",  "mean",
                               "median", "peak", "total", "relative", "#"};
    const std::string plain = withoutPictures(header);
    const auto unit = unitInName(plain);
    if (!unit.unit.empty() || unit.factor > 1)
        return true;
    const Words words = meaningWords(std::string_view(plain).substr(0, plain.find(" (")));
    if (words.empty())
        return true;
    return measures.contains(headWord(words)) || first.contains(words.front());
}

bool isConditionName(std::string_view header) {
    static const WordSet conditions{
        "connections", "concurrency", "clients", "users", "threads",    "workers",   "payload", "size",
        "batch",       "n",           "cores",   "pool",  "concurrent", "rows",      "records", "items",
        "length",      "iterations",  "input",   "qos",   "replicas",   "partitions"};
    return anyWord(header, conditions, 4);
}

bool isCriterionName(std::string_view header) {
    static const WordSet criteria{
        "scenario",  "scenarios", "use",         "criterion",    "criteria",      "feature",   "features",
        "aspect",    "category",  "requirement", "requirements", "factor",        "need",      "workload",
        "question",  "dimension", "property",    "capability",   "consideration", "metric",    "metrics",
        "task",      "case",      "concern",     "attribute",    "endpoint",      "operation", "test",
        "benchmark", "measure",   "path",        "parameter",    "topic",         "item",      "area",
        "command",   "route",     "query",       "step",         "phase",         "method",    "measurement"};
    return anyWord(header, criteria, 5);
}

bool isThingName(std::string_view header) {
    static const WordSet things{
        "name",     "option",     "product", "tool",           "tools",    "framework", "language",
        "database", "system",     "broker",  "library",        "engine",   "platform",  "technology",
        "solution", "candidate",  "vendor",  "contender",      "stack",    "service",   "alternative",
        "runtime",  "store",      "package", "server",         "router",   "client",    "driver",
        "orm",      "bundler",    "command", "implementation", "compiler", "db",        "lib",
        "provider", "frameworks", "crate",   "module",         "proxy",    "cache",     "queue",
        "method"};
    return anyWord(header, things, 4);
}

bool isSumName(std::string_view label) {
    static const WordSet sums{"total", "sum",     "overall",  "average", "avg",
                              "score", "geomean", "subtotal", "totals",  "weighted"};
    static const WordSet others{"total", "sum",      "overall", "average",  "avg",       "score",  "geomean",
                                "final", "points",   "mean",    "weighted", "grand",     "totals", "rating",
                                "the",   "subtotal", "of",      "all",      "geometric", "result", "scores"};
    const Words words = meaningWords(withoutPictures(label));
    return !words.empty() && hasWord(words, sums) &&
           std::all_of(words.begin(), words.end(),
                       [](const auto& w) { return others.contains(w) || isAsciiDigit(w.front()); });
}

bool isRelationName(std::string_view label) {
    static const WordSet words{"ratio", "gap",     "difference",  "diff",
                               "delta", "speedup", "improvement", "factor"};
    return anyWord(withoutPictures(label), words, 5);
}

bool isWinnerName(std::string_view label) {
    return anyWord(withoutPictures(label), {"winner", "winners", "verdict"}, 3) ||
           normalisedName(withoutPictures(label)) == "best";
}

bool isBaselineName(std::string_view label) {
    static const WordSet words{"ping", "baseline", "noop", "null", "reference", "control"};
    return anyWord(withoutPictures(label), words, 2);
}

bool isWeightHeader(std::string_view header) {
    return anyWord(header, {"weight", "weights", "weighting", "importance", "priority"}, 3);
}

bool isRankHeader(std::string_view header) {
    const auto plain = trimmed(header);
    return plain == "#" || plain == "№" || plain == "No." ||
           anyWord(plain, {"rank", "ranking", "place", "position", "pos"}, 2);
}

std::vector<std::string> titleNames(std::string_view title) {
    constexpr std::size_t kMostWords = 3;
    static const WordSet lead{"choosing",  "between", "comparing", "comparison", "of",      "benchmarking",
                              "benchmark", "the",     "a",         "which",      "why",     "when",
                              "to",        "use",     "from",      "how",        "picking", "choose",
                              "battle",    "should",  "you",       "i",          "we",      "deciding"};
    std::string text(title.substr(0, 300));
    for (const std::string_view end : {":", "?", " – ", " — ", " - ", "!", " | "}) {
        const auto at = text.find(end);
        // "Showdown: Alpha vs Beta" has them behind the colon.
        const bool before = at == std::string::npos || joins(text.substr(0, at)) || !joins(text.substr(at));
        if (at != std::string::npos && at > 0)
            text = before ? text.substr(0, at) : text.substr(at + end.size());
    }
    std::string spaced;
    for (const char c : text)
        spaced += c == ',' || c == '/' ? std::string(" , ") : std::string(1, c);
    std::vector<std::string> out;
    std::vector<std::string> name;
    bool joined = false;
    const auto close = [&] {
        while (!name.empty() && lead.contains(lowered(name.front())))
            name.erase(name.begin());
        std::string whole;
        for (const auto& word : name)
            whole += (whole.empty() ? "" : " ") + word;
        if (!whole.empty() && name.size() <= kMostWords + 2)
            out.push_back(bareName(whole));
        name.clear();
    };
    for (std::size_t at = 0; at < spaced.size();) {
        const auto end = std::min(spaced.find(' ', at), spaced.size());
        const std::string word = spaced.substr(at, end - at);
        const std::string lower = lowered(word);
        at = end + 1;
        if (word.empty())
            continue;
        if (isJoin(lower)) {
            joined = true;
            close();
        } else {
            name.push_back(word);
        }
    }
    close();
    return joined && out.size() >= 2 ? out : std::vector<std::string>();
}

bool isChapterTitle(std::string_view title) {
    static const std::set<std::string> chapters{"table of contents",
                                                "contents",
                                                "toc",
                                                "summary",
                                                "tl dr",
                                                "tldr",
                                                "benchmarks",
                                                "benchmark",
                                                "results",
                                                "overview",
                                                "introduction",
                                                "intro",
                                                "readme",
                                                "background",
                                                "comparison",
                                                "conclusion",
                                                "abstract",
                                                "motivation",
                                                "benchmark results",
                                                "index",
                                                "about",
                                                "inhalt",
                                                "inhaltsverzeichnis",
                                                "zusammenfassung",
                                                "einleitung",
                                                "índice",
                                                "resumen",
                                                "introducción",
                                                "sommaire",
                                                "résumé",
                                                "目录",
                                                "概述",
                                                "目次",
                                                "목차",
                                                "the results",
                                                "performance",
                                                "at a glance",
                                                "quick summary",
                                                "final results"};
    return chapters.contains(normalisedName(title));
}

}  // namespace bakeoff::core
