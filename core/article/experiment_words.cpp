// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/experiment_words.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "core/article/words.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kMostTokens = 120;

}  // namespace

std::vector<SentenceToken> tokensOf(std::string_view text) {
    static constexpr std::string_view signs = "()[]{}\"'`,;:!?*";
    std::vector<SentenceToken> out;
    for (std::size_t at = 0; at < text.size() && out.size() < kMostTokens;) {
        const auto start = text.find_first_not_of(' ', at);
        if (start == std::string_view::npos)
            break;
        const auto end = std::min(text.find(' ', start), text.size());
        std::string_view word = text.substr(start, end - start);
        char after = ' ';
        while (!word.empty() && signs.find(word.front()) != std::string_view::npos)
            word.remove_prefix(1);
        while (!word.empty() && (signs.find(word.back()) != std::string_view::npos || word.back() == '.')) {
            after = word.back();
            word.remove_suffix(1);
        }
        if (!word.empty())
            out.push_back({lowered(word), std::string(word), after});
        at = end;
    }
    return out;
}

std::optional<double> countOf(const std::string& word) {
    static const std::vector<std::string> names{"zero",  "one",   "two",  "three", "four",   "five",  "six",
                                                "seven", "eight", "nine", "ten",   "eleven", "twelve"};
    if (const auto it = std::ranges::find(names, word); it != names.end() && it != names.begin())
        return static_cast<double>(it - names.begin());
    std::string digits = word;
    std::erase(digits, ',');
    double value = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || failure != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

bool isAboutMeasuring(std::string_view heading) {
    static const std::set<std::string, std::less<>> words{
        "setup",      "method",    "methodology", "methods",      "environment",   "hardware",
        "machine",    "testbed",   "conditions",  "how",          "test",          "testing",
        "tests",      "benchmark", "benchmarks",  "benchmarking", "configuration", "versions",
        "experiment", "procedure", "measuring",   "measured",     "measurements"};
    return !isAboutOthers(heading) && hasWord(wordsOf(heading.substr(0, 300)), words);
}

bool isAboutOthers(std::string_view text) {
    const std::string lower = lowered(text);
    for (const std::string_view phrase :
         {"techempower",      "according to",      "their benchmark",   "their test",
          "their result",     "their machine",     "their own",         "official benchmark",
          "other benchmark",  "others' benchmark", "another benchmark", "public benchmark",
          "previous article", "previous post",     "earlier post",      "related work",
          "prior work",       "in that benchmark", "in that test",      "reported by",
          "published by",     "vendor's",          "his benchmark",     "her benchmark",
          "other people",     "somebody else",     "someone else",      "elsewhere"}) {
        if (lower.find(phrase) != std::string::npos)
            return true;
    }
    // "Ann's benchmark"
    for (auto at = lower.find("'s "); at != std::string::npos; at = lower.find("'s ", at + 1)) {
        for (const std::string_view noun : {"benchmark", "test", "result", "measurement", "number", "study",
                                            "article", "post", "comparison"}) {
            const auto own = std::string_view(lower).substr(0, at);
            const auto start = own.rfind(' ') == std::string_view::npos ? 0 : own.rfind(' ') + 1;
            const auto owner = own.substr(start);
            if (lower.compare(at + 3, noun.size(), noun) == 0 && owner != "it" && owner != "let" &&
                owner != "today")
                return true;
        }
    }
    return false;
}

bool isVersion(std::string_view token, bool whole) {
    const bool marked = token.size() > 1 && (token[0] == 'v' || token[0] == 'V') && isAsciiDigit(token[1]);
    if (marked)
        token.remove_prefix(1);
    std::vector<std::string_view> parts;
    std::size_t at = 0;
    while (at < token.size() && isAsciiDigit(token[at])) {
        const std::size_t start = at;
        while (at < token.size() && isAsciiDigit(token[at]))
            ++at;
        parts.push_back(token.substr(start, at - start));
        if (at + 1 >= token.size() || token[at] != '.' || !isAsciiDigit(token[at + 1]))
            break;
        ++at;
    }
    // "-rc1", "-alpine", ".x", "+": but nothing that makes a figure of it, such as "1.5x" or "2.5ms".
    const std::string_view rest = token.substr(at);
    const bool suffix = rest.empty() || rest == ".x" || rest == "+" ||
                        (rest.size() > 1 && (rest[0] == '-' || rest[0] == '+') && isAsciiLetter(rest[1]));
    if (parts.empty() || parts.size() > 3 || !suffix)
        return false;
    const auto isYear = [](std::string_view part) {
        return part.size() == 4 && (part.starts_with("19") || part.starts_with("20"));
    };
    if (!marked && (isYear(parts.front()) || isYear(parts.back())))
        return false;
    if (parts.size() == 1 && rest != ".x")
        return (marked || whole) && parts[0].size() <= 3;
    return std::ranges::all_of(parts, [](std::string_view part) { return part.size() <= 6; });
}

bool isAboutNeeds(std::string_view heading) {
    heading = heading.substr(0, 300);
    const std::string lower = lowered(heading);
    for (const std::string_view phrase : {"warm-up", "warm up", "warmup", "warming up"}) {
        if (lower.find(phrase) != std::string::npos)
            return true;
    }
    return hasWord(wordsOf(heading), {"requirements", "prerequisites", "installation", "installing",
                                      "install", "pricing", "price", "cost", "costs"});
}

}  // namespace bakeoff::core
