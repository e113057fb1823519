// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <set>

#include "core/article/import_state.h"

namespace bakeoff::core {
namespace {

using WordSet = std::set<std::string, std::less<>>;
constexpr std::size_t kLongestIntro = 160;

const WordSet& choosing() {
    static const WordSet words{"choose",   "use", "pick", "select", "prefer",
                               "consider", "opt", "take", "reach"};
    return words;
}

/// Where a word begins in the text, as a word of its own; npos when it does not.
std::size_t findWord(const std::string& lower, std::string_view word, std::size_t from = 0) {
    for (auto at = lower.find(word, from); at != std::string::npos; at = lower.find(word, at + 1)) {
        const auto plain = [&](std::size_t i) {
            return i >= lower.size() || !(isAsciiLetter(lower[i]) || lower[i] == '\'');
        };
        if ((at == 0 || plain(at - 1)) && plain(at + word.size()))
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
    return std::string(text);
}

/// "Choose X when ...", "Use X for ...", "Consider both if ...", "Go with X when ..."
std::optional<ReasonLine> chooseLine(const std::string& text, const std::string& lower, const Words& words) {
    const bool going = lower.starts_with("go with ") || lower.starts_with("stick with ");
    if (!choosing().contains(words[0]) && !going)
        return std::nullopt;
    std::size_t cut = std::string::npos;
    std::size_t length = 0;
    for (const std::string_view word : {"when", "if", "for", "where"}) {
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
    return ReasonLine{ReasonLine::Kind::ChooseWhen, text.substr(0, cut), cleaned(text.substr(cut + length))};
}

/// "When to use X", "When X shines", "Where X wins"
std::optional<ReasonLine> whenLine(const std::string& text, const std::string& lower, const Words& words) {
    if (words[0] != "when" && words[0] != "where" && words[0] != "why")
        return std::nullopt;
    if (hasWord(words, {"not", "avoid"}))
        return ReasonLine{ReasonLine::Kind::Avoid, text, {}};
    const auto colon = text.find(": ");
    const std::string subject = text.substr(0, colon);
    const std::string reason = colon == std::string::npos ? "" : cleaned(text.substr(colon));
    if (words.size() > 2 && words[1] == "to" && choosing().contains(words[2]))
        return ReasonLine{ReasonLine::Kind::ChooseWhen, subject, reason};
    for (const std::string_view verb : {"shines", "shine", "excels", "excel", "wins", "win", "fits"}) {
        if (findWord(lower, verb) != std::string::npos)
            return ReasonLine{ReasonLine::Kind::Shines, subject, reason};
    }
    return std::nullopt;
}

}  // namespace

std::optional<ReasonLine> parseReasonLine(std::string_view line, bool heading) {
    const std::string text(trimmed(line.substr(0, 2000)));
    const std::string lower = lowered(text);
    const Words words = wordsOf(std::string_view(text).substr(0, kLongestIntro));
    if (words.empty())
        return std::nullopt;
    if (auto reason = chooseLine(text, lower, words))
        return reason;
    const bool intro = heading || text.size() <= kLongestIntro;
    if (auto reason = intro ? whenLine(text, lower, words) : std::nullopt)
        return reason;
    if (!intro || words.size() > 6)
        return std::nullopt;
    const bool ends = heading || text.back() == ':';
    if (ends && (words[0] == "avoid" || hasWord(words, {"cons", "disadvantages", "weaknesses", "drawbacks"})))
        return ReasonLine{ReasonLine::Kind::Avoid, text, {}};
    const bool best = words[0] == "best" && words.size() > 1 && words[1] == "for";
    if (ends && (best || hasWord(words, {"pros", "advantages", "strengths"})))
        return ReasonLine{ReasonLine::Kind::Shines, text, {}};
    return std::nullopt;
}

namespace {

/// A list that is being read.
struct OpenList {
    Guidance guidance;
    int line = 0;
    std::string intro;
    bool refused = false;
};

class GuidanceImport {
public:
    explicit GuidanceImport(ImportState& state) : m_state(state) {}

    void run() {
        for (const auto& block : m_state.article.blocks) {
            const std::string text = block.text();
            switch (block.kind) {
                case ArticleBlock::Kind::Heading:
                    close();
                    if (const auto named = m_state.names.match(text))
                        m_section = named;
                    else if (block.level <= 2)
                        m_section.reset();
                    begin(text, block.line, true);
                    break;
                case ArticleBlock::Kind::Paragraph:
                    // A sentence between a heading and its list does not end it.
                    if (m_list && m_list->guidance.items.empty() && !parseReasonLine(text, false))
                        break;
                    close();
                    begin(text, block.line, false);
                    break;
                case ArticleBlock::Kind::ListItem:
                    takeItem(text, block.line);
                    break;
                case ArticleBlock::Kind::Code:
                    takeComments(block);
                    break;
                case ArticleBlock::Kind::Table:
                    close();
                    break;
            }
        }
        close();
        readTables();
    }

private:
    [[nodiscard]] std::vector<std::size_t> namesIn(const std::string& subject) const {
        auto names = m_state.names.matchRecommendation(subject);
        if (names.empty() && m_section)
            names.push_back(*m_section);
        return names;
    }

    void begin(const std::string& text, int line, bool heading) {
        const auto reason = parseReasonLine(text, heading);
        if (!reason)
            return;
        const auto names = namesIn(reason->subject);
        if (names.empty())
            return;
        if (reason->kind == ReasonLine::Kind::Avoid) {
            m_list = OpenList{{}, line, text, true};
            return;
        }
        m_list = OpenList{newGuidance(reason->kind, names), line, text, false};
        if (!reason->reason.empty())
            m_list->guidance.items.push_back(reason->reason);
    }

    [[nodiscard]] Guidance newGuidance(ReasonLine::Kind kind, const std::vector<std::size_t>& names) const {
        Guidance out;
        const bool shines = kind == ReasonLine::Kind::Shines;
        out.kind = shines ? "shines" : "choose_when";
        std::string who;
        for (const std::size_t a : names) {
            out.alternatives.push_back(m_state.names.id(a));
            who += (who.empty() ? "" : "-") + m_state.names.id(a);
        }
        if (names.size() == m_state.names.size())
            who = names.size() == 2 ? "both" : "all";
        out.id = shines ? who + "-shines" : "choose-" + who;
        return out;
    }

    void takeItem(const std::string& text, int line) {
        // "- Use X when ..." says itself of whom it speaks.
        const auto own = parseReasonLine(text, false);
        const auto names = own ? m_state.names.matchRecommendation(own->subject) : std::vector<std::size_t>();
        if (own && !names.empty() && !own->reason.empty() && own->kind != ReasonLine::Kind::Avoid) {
            addLoose(newGuidance(own->kind, names), own->reason, line, text);
            return;
        }
        if (m_list && m_list->refused)
            m_state.ignore(line, text, say("a study has no place for reasons against an alternative"));
        else if (m_list && !text.empty())
            m_list->guidance.items.push_back(text);
    }

    /// Numbered comments in the code under "When X shines" are the list of its uses.
    void takeComments(const ArticleBlock& block) {
        if (!m_list || m_list->refused || block.info.empty() || m_list->guidance.kind != "shines")
            return;
        for (const auto& line : block.lines) {
            std::string_view text = trimmed(line.text);
            const auto start = text.find_first_not_of("#/-*; ");
            if (start == 0 || start == std::string_view::npos || !isAsciiDigit(text[start]))
                continue;
            const auto end = text.find_first_not_of("0123456789", start);
            if (end != std::string_view::npos && end + 2 < text.size() && text.substr(end, 2) == ". ")
                m_list->guidance.items.emplace_back(trimmed(text.substr(end + 2)));
        }
    }

    void addLoose(Guidance guidance, const std::string& reason, int line, const std::string& text) {
        for (auto& known : m_state.out.study.guidance) {
            if (known.kind == guidance.kind && known.alternatives == guidance.alternatives) {
                known.items.push_back(reason);
                return;
            }
        }
        guidance.items.push_back(reason);
        finish(std::move(guidance), line, text);
    }

    void finish(Guidance guidance, int line, const std::string& title) {
        guidance.id = m_state.guidanceIds.make(guidance.id);
        m_state.found(line, "guidance", shortened(title), guidance.items.size());
        m_state.out.study.guidance.push_back(std::move(guidance));
    }

    void close() {
        if (m_list && !m_list->refused && !m_list->guidance.items.empty())
            finish(std::move(m_list->guidance), m_list->line, m_list->intro);
        m_list.reset();
    }

    /// A column of use cases beside the names of the alternatives.
    void readTables() {
        for (std::size_t g = 0; g < m_state.grids.size(); ++g) {
            const auto& grid = m_state.grids[g];
            const auto& meaning = m_state.meanings[g];
            if (meaning.axis != GridMeaning::Axis::Rows || !meaning.bestFor)
                continue;
            for (std::size_t r = 0; r < grid.rows.size(); ++r) {
                const auto items = splitList(grid.rows[r].cells[*meaning.bestFor], ",;");
                if (!meaning.alternativeOfRow[r] || items.empty())
                    continue;
                Guidance guidance = newGuidance(ReasonLine::Kind::Shines, {*meaning.alternativeOfRow[r]});
                guidance.items = items;
                finish(std::move(guidance), grid.rows[r].line,
                       grid.columns[*meaning.bestFor] + ": " + grid.rows[r].cells[0]);
            }
        }
    }

    ImportState& m_state;
    std::optional<OpenList> m_list;
    std::optional<std::size_t> m_section;
};

}  // namespace

void importGuidance(ImportState& state) {
    GuidanceImport(state).run();
}

}  // namespace bakeoff::core
