// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <set>

#include "core/article/foreign_words.h"
#include "core/article/import_state.h"
#include "core/article/name_text.h"

namespace bakeoff::core {
namespace {

using WordSet = std::set<std::string, std::less<>>;
constexpr std::size_t kLongestIntro = 160;

const WordSet& choosing() {
    static const WordSet words{"choose",   "use", "pick", "select", "prefer", "go",
                               "consider", "opt", "take", "reach",  "stick",  "choosing"};
    return words;
}

/// Where a word begins in the text, as a word of its own and outside of brackets; npos when it does not.
std::size_t findWord(const std::string& lower, std::string_view word) {
    int depth = 0;
    for (std::size_t at = 0; at + word.size() <= lower.size(); ++at) {
        depth += lower[at] == '(' ? 1 : lower[at] == ')' && depth > 0 ? -1 : 0;
        const auto plain = [&](std::size_t i) {
            return i >= lower.size() || !(isAsciiLetter(lower[i]) || lower[i] == '\'' || lower[i] == '-');
        };
        if (depth == 0 && lower.compare(at, word.size(), word) == 0 && (at == 0 || plain(at - 1)) &&
            plain(at + word.size()))
            return at;
    }
    return std::string::npos;
}

std::string cleaned(std::string_view text) {
    text = trimmed(text);
    while (!text.empty() &&
           (text.front() == ':' || text.front() == '-' || text.front() == ',' || text.front() == ' '))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ':' || text.back() == ' '))
        text.remove_suffix(1);
    for (const std::string_view dots : {"...", "…"}) {
        if (text.ends_with(dots))
            text = trimmed(text.substr(0, text.size() - dots.size()));
        if (text.starts_with(dots))
            text = trimmed(text.substr(dots.size()));
    }
    // The full stop of the one sentence is none of the reason's.
    if (text.ends_with(".") && !text.ends_with("..") && text.find(". ") == std::string_view::npos)
        text.remove_suffix(1);
    return std::string(text);
}

/// Without what is chosen against: "Choose X over Y when", "Benefits over Y".
std::string withoutRival(const std::string& subject) {
    const std::string lower = lowered(subject);
    std::size_t end = subject.size();
    for (const std::string_view word : {"over", "instead", "rather", "than", "compared"})
        end = std::min(end, findWord(lower, word));
    return subject.substr(0, end);
}

/// "Choose X when ...", "Use X for ...", "Consider both if ...", "Wähle X, wenn ..."
std::optional<ReasonLine> chooseLine(const std::string& text, const std::string& lower, const Words& words) {
    const bool with = words.size() > 1 && words[1] == "with";
    if (!choosing().contains(words[0]) || ((words[0] == "go" || words[0] == "stick") && !with))
        return std::nullopt;
    std::size_t cut = std::string::npos;
    std::size_t length = 0;
    for (const std::string_view word : {"when", "if", "for", "where", "wenn", "falls", "für", "cuando", "si",
                                        "para", "quand", "lorsque", "pour"}) {
        const auto at = findWord(lower, word);
        // "opt for" and "reach for" come before the name.
        const bool before = word == "for" && (words[0] == "opt" || words[0] == "reach");
        if (at != std::string::npos && !before && at < cut) {
            cut = at;
            length = word.size();
        }
    }
    if (cut == std::string::npos || cut > kLongestIntro)
        return std::nullopt;
    return ReasonLine{ReasonLine::Kind::ChooseWhen, withoutRival(text.substr(0, cut)),
                      cleaned(text.substr(cut + length))};
}

/// "Don't use X when ...", "Avoid X if ..."
std::optional<ReasonLine> avoidLine(const std::string& text, bool heading, const std::string& lower,
                                    const Words& words) {
    const bool negated = lower.starts_with("don't ") || lower.starts_with("don’t ") ||
                         lower.starts_with("do not ") || words[0] == "never";
    const bool chooses = std::any_of(
        words.begin(), words.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(words.size(), 4)),
        [](const auto& word) { return choosing().contains(word); });
    if (!(negated && chooses) && words[0] != "avoid" && words[0] != "skip")
        return std::nullopt;
    std::size_t cut = std::string::npos;
    std::size_t length = 0;
    for (const std::string_view word : {"when", "if", "for", "where", "unless", "because"}) {
        const auto at = findWord(lower, word);
        if (at < cut) {
            cut = at;
            length = word == "unless" ? 0 : word.size();
        }
    }
    // "Skip forward in a stream" is what something can do.
    if (constexpr std::size_t kShort = 3;
        cut == std::string::npos && !heading && !negated && words.size() > kShort && !text.ends_with(":"))
        return std::nullopt;
    if (cut == std::string::npos)
        return ReasonLine{ReasonLine::Kind::Avoid, text, {}};
    return ReasonLine{ReasonLine::Kind::Avoid, withoutRival(text.substr(0, cut)),
                      cleaned(text.substr(cut + length))};
}

/// "When to use X", "When X shines", "Where X wins", "Why choose X"
std::optional<ReasonLine> whenLine(const std::string& text, const std::string& lower, const Words& words) {
    if (words[0] != "when" && words[0] != "where" && words[0] != "why")
        return std::nullopt;
    const auto colon = text.find(": ");
    const std::string subject = withoutRival(text.substr(0, colon));
    const std::string reason = colon == std::string::npos ? "" : cleaned(text.substr(colon));
    if (hasWord(words, {"not", "avoid", "don", "never"}))
        return ReasonLine{ReasonLine::Kind::Avoid, subject, reason};
    // "When Alpha?"
    constexpr std::size_t kQuestion = 4;
    if (words[0] == "when" && words.size() <= kQuestion && text.ends_with("?"))
        return ReasonLine{ReasonLine::Kind::ChooseWhen, subject, reason};
    for (const std::string_view verb :
         {"shines", "shine", "excels", "excel", "wins", "win", "fits", "fit", "makes"}) {
        if (findWord(lower, verb) != std::string::npos)
            return ReasonLine{ReasonLine::Kind::Shines, subject, reason};
    }
    for (std::size_t i = 1; i < std::min<std::size_t>(words.size(), 4); ++i) {
        const bool going = words[i] == "go" || words[i] == "stick";
        if (choosing().contains(words[i]) && (!going || (i + 1 < words.size() && words[i + 1] == "with")))
            return ReasonLine{ReasonLine::Kind::ChooseWhen, subject, reason};
    }
    return std::nullopt;
}

/// "Pros:", "Best for:", "Cons of X:"; with `reason` where the list goes on in the same line.
std::optional<ReasonLine> proLine(const std::string& text, bool heading, const Words& words) {
    const auto colon = text.find(':');
    const bool goesOn = colon != std::string::npos && colon + 1 < text.size() && !heading;
    const std::string intro = withoutRival(text.substr(0, colon));
    const Words head = goesOn ? meaningWords(intro) : words;
    constexpr std::size_t kShort = 3;
    const bool alone = colon == std::string::npos && !heading;
    if (head.empty() || head.size() > 6 || (alone && (head.size() > kShort || text.ends_with("."))))
        return std::nullopt;
    const std::string reason = goesOn ? cleaned(text.substr(colon)) : std::string();
    if (hasWord(head,
                {"cons", "disadvantages", "weaknesses", "drawbacks", "avoid", "downsides", "limitations"}) ||
        (hasWord(head, {"not"}) && hasWord(head, {"for", "when", "choose"})))
        return ReasonLine{ReasonLine::Kind::Avoid, intro, reason};
    static const WordSet fits{"best", "good", "ideal", "great", "perfect", "suited", "suitable"};
    if ((hasWord(head, fits) && hasWord(head, {"for", "when"})) ||
        hasWord(head, {"pros", "advantages", "strengths", "benefits", "upsides"}))
        return ReasonLine{ReasonLine::Kind::Shines, intro, reason};
    const bool cases =
        findWords(head, {"use", "cases"}) != std::string::npos && (heading || colon + 1 >= text.size());
    if (cases && head.size() <= 4)
        return ReasonLine{ReasonLine::Kind::Shines, intro, reason};
    return std::nullopt;
}

/// Headings of languages that put the name between: "什么时候选择 X", "X を選ぶ場合".
std::optional<ReasonLine> foreignLine(const std::string& text, bool heading, const Words& words) {
    const bool foreign = std::any_of(text.begin(), text.end(), [](char c) { return (c & '\x80') != 0; });
    const bool opens = heading || text.ends_with(":") || text.ends_with("：");
    if (!foreign || !opens || !hasWord(words, {"choose", "choice", "use"}) ||
        !hasWord(words, {"when", "scenario", "recommendation", "if"}))
        return std::nullopt;
    const auto kind = hasWord(words, {"not"}) ? ReasonLine::Kind::Avoid : ReasonLine::Kind::ChooseWhen;
    return ReasonLine{kind, text, {}};
}

}  // namespace

bool isLeadIn(std::string_view reason) {
    static const WordSet words{
        "you",      "your",     "we",        "i",      "need",      "needs",     "want",     "wants",
        "have",     "are",      "is",        "the",    "following", "any",       "of",       "these",
        "those",    "apply",    "true",      "one",    "or",        "more",      "most",     "all",
        "it",       "looking",  "for",       "a",      "an",        "to",        "project",  "requires",
        "require",  "team",     "app",       "do",     "du",        "ihr",       "man",      "sie",
        "brauchst", "brauchen", "suchst",    "willst", "hast",      "necesitas", "necesita", "quieres",
        "buscas",   "tienes",   "requieres", "vous",   "tu",        "avez",      "besoin",   "de",
        "voulez",   "cherchez", "not"};
    const Words said = wordsOf(reason);
    return !said.empty() && std::ranges::all_of(said, [&](const auto& word) { return words.contains(word); });
}

bool isReasonHeader(std::string_view header) {
    const auto reason = parseReasonLine(header, true);
    return reason && reason->kind != ReasonLine::Kind::ChooseWhen &&
           hasWord(meaningWords(withoutPictures(header)),
                   {"pros", "cons", "advantages", "disadvantages", "strengths", "weaknesses", "benefits",
                    "drawbacks", "upsides", "downsides", "limitations"});
}

std::vector<std::string> splitReasons(std::string_view text) {
    std::string even(text);
    for (const std::string_view sign : {"、", "，", "；", " • ", " · "}) {
        for (auto at = even.find(sign); at != std::string::npos; at = even.find(sign, at))
            even.replace(at, sign.size(), ";");
    }
    std::vector<std::string> out;
    for (const auto& part : splitList(even, ",;")) {
        if (auto plain = withoutPictures(part); !plain.empty())
            out.push_back(std::move(plain));
    }
    return out;
}

std::optional<ReasonLine> parseReasonLine(std::string_view line, bool heading) {
    const std::string text = withoutPictures(line.substr(0, 2000));
    const std::string lower = lowered(text);
    const Words words = meaningWords(std::string_view(text).substr(0, kLongestIntro));
    if (words.empty())
        return std::nullopt;
    if (auto reason = avoidLine(text, heading, lower, words))
        return reason;
    if (auto reason = chooseLine(text, lower, words))
        return reason;
    const bool intro = heading || text.size() <= kLongestIntro;
    if (auto reason = intro ? whenLine(text, lower, words) : std::nullopt)
        return reason;
    if (auto reason = intro ? foreignLine(text, heading, words) : std::nullopt)
        return reason;
    return proLine(text, heading, words);
}

}  // namespace bakeoff::core
