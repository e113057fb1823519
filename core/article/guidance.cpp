// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <set>

#include "core/article/foreign_words.h"
#include "core/article/guidance_import.h"
#include "core/article/name_text.h"

namespace bakeoff::core {

namespace {

using Kind = ReasonLine::Kind;
constexpr std::size_t kLongestGroup = 120;  ///< bytes of a line that heads a part of a list

/// A list that is being read.
struct OpenList {
    Guidance guidance;
    int line = 0;
    std::string intro;
    int level = 0;  ///< of the heading that opened it; 0 when a paragraph did
};

/// What a line of a list in a text block begins with: "├──", "-", "•"; empty when it is none.
std::string_view itemOf(std::string_view line) {
    line = trimmed(line);
    bool item = false;
    for (bool changed = true; changed;) {
        changed = false;
        for (const std::string_view sign :
             {"├", "└", "─", "│", "-", "*", "•", "·", "▸", "►", "→", "✓", "✅", "✔"}) {
            if (line.starts_with(sign)) {
                line.remove_prefix(sign.size());
                line = trimmed(line);
                changed = item = true;
            }
        }
    }
    return item ? line : std::string_view();
}

class GuidanceImport {
public:
    explicit GuidanceImport(ImportState& state) : m_state(state), m_sink(state) {}

    void run() {
        for (const auto& block : m_state.article.blocks) {
            const std::string text = expandShortcodes(block.text());
            switch (block.kind) {
                case ArticleBlock::Kind::Heading:
                    takeHeading(text, block);
                    break;
                case ArticleBlock::Kind::Paragraph:
                    takeParagraph(text, block);
                    break;
                case ArticleBlock::Kind::ListItem:
                    takeItem(text, block.line);
                    break;
                case ArticleBlock::Kind::Code:
                    takeComments(block);
                    takeTextLists(block);
                    break;
                case ArticleBlock::Kind::Table:
                    close();
                    break;
            }
        }
        close();
        // What was read as a list in a text block was taken for lines of no table.
        std::erase_if(m_state.out.notices, [&](const auto& notice) {
            return notice.kind == ImportNotice::Kind::NotRead && m_state.reasonLines.contains(notice.line);
        });
        importReasonTables(m_state, m_sink);
    }

private:
    /// The alternatives that a line speaks of. "alpha-lint" is another thing than "Alpha".
    [[nodiscard]] std::vector<std::size_t> spokenOf(const std::string& subject) const {
        std::string plain;
        for (const auto& word : splitList(withoutPictures(subject), " ")) {
            const bool compound = word.find('-') != std::string::npos && word.size() > 1;
            const auto named = compound ? m_state.names.match(word) : std::nullopt;
            const bool whole =
                named && normalisedName(m_state.names.list()[*named].name) == normalisedName(word);
            if (!compound || whole || m_state.names.matchAll(word).empty())
                plain += (plain.empty() ? "" : " ") + word;
        }
        auto out = m_state.names.matchRecommendation(plain);
        // "Don't use Alpha when" may mean "Apache Alpha".
        for (const auto& word : splitList(plain, " ")) {
            const bool named = word.front() >= 'A' && word.front() <= 'Z';
            if (const auto one = out.empty() && named ? m_state.names.match(word) : std::nullopt)
                out.push_back(*one);
        }
        return out;
    }

    [[nodiscard]] std::vector<std::size_t> namesIn(const std::string& subject) const {
        auto names = spokenOf(subject);
        if (names.empty() && m_section)
            names.push_back(*m_section);
        return names;
    }

    void takeHeading(const std::string& text, const ArticleBlock& block) {
        const auto reason = parseReasonLine(text, true);
        // "Benefits over Alpha" are not Alpha's.
        const auto named = m_state.names.match(reason ? reason->subject : text);
        // A deeper heading within a list heads a part of it.
        if (m_list && m_list->level > 0 && block.level > m_list->level && !reason && !named)
            return;
        close();
        if (named) {
            m_section = named;
            m_sectionLevel = block.level;
        } else if (block.level <= 2 || block.level <= m_sectionLevel) {
            m_section.reset();
        }
        m_decides = hasWord(meaningWords(text), {"choose", "choosing", "choice", "which", "when",
                                                 "recommendation", "recommendations", "decision", "pick",
                                                 "verdict", "conclusion", "tl", "summary", "guide"}) ||
                    // "Memory usage" is no word on what to use.
                    (hasWord(meaningWords(text), {"use"}) && !hasWord(wordsOf(text), {"usage"}));
        m_chooses = hasWord(meaningWords(text), {"choose", "choosing", "which", "pick"});
        begin(text, block.line, block.level);
    }

    void takeParagraph(const std::string& text, const ArticleBlock& block) {
        // A name alone heads what follows, as a heading does.
        const std::string_view label =
            text.ends_with(":") ? std::string_view(text).substr(0, text.size() - 1) : text;
        if (isName(withoutPictures(label))) {
            const bool chooses = m_chooses && text.ends_with(":");
            close();
            m_section = m_state.names.match(bareName(withoutPictures(label)));
            if (chooses)
                openFor(*m_section, block.line, text);
            return;
        }
        if (const auto who = nameBefore(label)) {
            close();
            openFor(*who, block.line, text);
            return;
        }
        // The lines of a paragraph may be a list of their own: "Choose X when ..." each.
        const bool opens = parseReasonLine(text, false) || namedLine(text);
        if (m_list && !opens) {
            const bool sentence = text.ends_with(".");
            // A sentence between a heading and its list does not end it.
            if (m_list->guidance.items.empty() && (sentence || m_list->level == 0))
                return;
            if (m_list->level > 0 && text.size() <= kLongestGroup && !sentence) {
                addItem(withoutPictures(text), block.line);
                return;
            }
            if (m_list->level > 0 && m_list->guidance.items.empty())
                return;
        }
        close();
        for (const auto& line : block.lines) {
            if (block.lines.size() > 1 && takeOwn(std::string(trimmed(line.text)), line.line))
                m_took = true;
        }
        if (std::exchange(m_took, false))
            return;
        if (!parseReasonLine(text, false) && takeOwn(text, block.line))
            return;
        begin(text, block.line, 0);
    }

    /// Under "When to choose what", a name is the head of its reasons.
    void openFor(std::size_t alternative, int line, const std::string& text) {
        m_list = OpenList{m_sink.newGuidance(Kind::ChooseWhen, {alternative}), line, text, 0};
    }

    /// "Alpha for", "Alpha when".
    [[nodiscard]] std::optional<std::size_t> nameBefore(std::string_view label) const {
        for (const std::string_view word : {" for", " when", " if"}) {
            if (label.ends_with(word) && isName(withoutPictures(label.substr(0, label.size() - word.size()))))
                return m_state.names.match(
                    bareName(withoutPictures(label.substr(0, label.size() - word.size()))));
        }
        return std::nullopt;
    }

    void begin(const std::string& text, int line, int level) {
        const auto reason = parseReasonLine(text, level > 0);
        if (!reason)
            return;
        const auto names = namesIn(reason->subject);
        if (names.empty()) {
            m_nameless = text;
            return;
        }
        m_list = OpenList{m_sink.newGuidance(reason->kind, names), line, text, level};
        // "Pros: fast, simple" goes on in its line; "Choose X if you need:" has nothing there.
        const bool several = reason->kind == Kind::Shines || isReasonHeader(reason->subject);
        if (!isLeadIn(reason->reason)) {
            for (const auto& item : several ? splitReasons(reason->reason) : std::vector{reason->reason})
                addItem(item, line);
        }
    }

    void addItem(const std::string& item, int line) {
        const std::string text = withoutPictures(item);
        if (text.empty())
            return;
        m_list->guidance.items.push_back(text);
        m_state.keepReason(m_list->guidance, line, text);
    }

    /// "X if ...", "If ..., use X", "... → X", and under a heading of choices "X: ...".
    [[nodiscard]] std::optional<ReasonLine> namedLine(const std::string& text) const {
        constexpr std::size_t kLongest = 300;
        if (text.size() > kLongest)
            return std::nullopt;
        for (const std::string_view arrow : {"→", "=>", "->", "➜"}) {
            const auto at = text.rfind(arrow);
            if (at == std::string::npos || at == 0)
                continue;
            const std::string who = withoutPictures(text.substr(at + arrow.size()));
            const auto reason = trimmed(std::string_view(text).substr(0, at));
            if (isName(who) && !reason.empty())
                return ReasonLine{Kind::ChooseWhen, who, std::string(reason)};
        }
        const std::string lower = lowered(text);
        if (lower.starts_with("if ") || lower.starts_with("for ") || lower.starts_with("when ")) {
            const auto comma = text.rfind(", ");
            const std::string rest = comma == std::string::npos ? "" : text.substr(comma + 2);
            const auto verb = rest.find(' ');
            const bool chooses = hasWord(wordsOf(rest.substr(0, verb)),
                                         {"use", "choose", "pick", "prefer", "select", "take", "go"});
            std::string who = verb == std::string::npos ? "" : withoutPictures(rest.substr(verb + 1));
            if (who.starts_with("with "))
                who = who.substr(5);
            if (who.ends_with("."))
                who.pop_back();
            if (chooses && isName(who))
                return ReasonLine{Kind::ChooseWhen, who,
                                  text.substr(text.find(' ') + 1, comma - text.find(' ') - 1)};
            return std::nullopt;
        }
        for (const std::string_view sign : {" if ", " when ", ": ", " – ", " — ", ", if ", ", when "}) {
            const auto at = lower.find(sign);
            const bool needsHeading = sign[0] == ':' || sign == " – " || sign == " — ";
            if (at == std::string::npos || at > kLongestGroup ||
                (needsHeading && !m_decides && m_nameless.empty()))
                continue;
            if (isName(withoutPictures(text.substr(0, at))))
                return ReasonLine{Kind::ChooseWhen, text.substr(0, at),
                                  std::string(trimmed(std::string_view(text).substr(at + sign.size())))};
        }
        return std::nullopt;
    }

    /// The alternative itself, and nothing else.
    [[nodiscard]] bool isName(const std::string& text) const {
        // "Alpha / Managed Alpha" has one behind the stroke, too.
        const std::string bare = bareName(text);
        const std::string_view first = std::string_view(bare).substr(0, bare.find(" / "));
        const auto named = m_state.names.match(bare);
        return named &&
               findWords(wordsOf(m_state.names.list()[*named].name), wordsOf(first)) != std::string::npos;
    }

    /// A line that says itself of whom it speaks.
    bool takeOwn(const std::string& text, int line) {
        auto own = parseReasonLine(text, false);
        if (!own || own->reason.empty() || spokenOf(own->subject).empty())
            own = own && own->kind == Kind::Avoid ? own : namedLine(text);
        const auto names = own ? spokenOf(own->subject) : std::vector<std::size_t>();
        if (!own || names.empty() || own->reason.empty() || isLeadIn(own->reason))
            return false;
        m_sink.addLoose(m_sink.newGuidance(own->kind, names), own->reason, line, text);
        return true;
    }

    void takeItem(const std::string& text, int line) {
        if (takeOwn(text, line))
            return;
        // "- Choose X when:" opens a list within the list.
        if (const auto reason = parseReasonLine(text, false);
            reason && reason->reason.empty() && !namesIn(reason->subject).empty()) {
            close();
            begin(text, line, 0);
            return;
        }
        if (m_list) {
            addItem(text, line);
            return;
        }
        if (!m_nameless.empty()) {
            m_state.ignore(line, text, say("nothing says which alternative this reason is for"));
            return;
        }
        takeMarked(text, line);
    }

    /// "✅ fast" and "❌ young" under the heading of an alternative.
    void takeMarked(const std::string& text, int line) {
        if (!m_section)
            return;
        const bool pro = text.starts_with("✅") || text.starts_with("✔") || text.starts_with("👍");
        const bool con = text.starts_with("❌") || text.starts_with("✖") || text.starts_with("👎");
        const std::string reason = withoutPictures(text);
        if ((pro || con) && !reason.empty())
            m_sink.addLoose(m_sink.newGuidance(con ? Kind::Avoid : Kind::Shines, {*m_section}), reason, line,
                            text);
    }

    /// Numbered comments in the code under "When X shines" are the list of its uses.
    void takeComments(const ArticleBlock& block) {
        if (!m_list || block.info.empty() || m_list->guidance.kind != "shines")
            return;
        for (const auto& line : block.lines) {
            std::string_view text = trimmed(line.text);
            const auto start = text.find_first_not_of("#/-*; ");
            if (start == 0 || start == std::string_view::npos || !isAsciiDigit(text[start]))
                continue;
            const auto end = text.find_first_not_of("0123456789", start);
            if (end == std::string_view::npos || end + 2 >= text.size() || text.substr(end, 2) != ". ")
                continue;
            m_list->guidance.items.emplace_back(trimmed(text.substr(end + 2)));
            m_state.keepReason(m_list->guidance, line.line, m_list->guidance.items.back());
        }
    }

    /// Lists drawn in a text block: a line that ends in a colon over lines with "├──" or "-" before them.
    void takeTextLists(const ArticleBlock& block) {
        const bool plain =
            block.fenced && (block.info.empty() || block.info == "text" || block.info == "txt");
        if (!plain)
            return;
        auto outer = std::exchange(m_list, std::nullopt);
        for (const auto& line : block.lines) {
            const std::string text(trimmed(line.text));
            const auto item = itemOf(text);
            if (m_list && !item.empty()) {
                addItem(std::string(item), line.line);
                m_state.reasonLines.insert(line.line);
                continue;
            }
            if (text.empty())
                continue;
            close();
            // "Need this? → Alpha"
            if (const auto own = namedLine(text);
                own && text.find("→") != std::string::npos && takeOwn(text, line.line)) {
                m_state.reasonLines.insert(line.line);
                continue;
            }
            if (item.empty() && (text.ends_with(":") || text.ends_with("："))) {
                begin(text, line.line, 0);
                if (m_list)
                    m_state.reasonLines.insert(line.line);
            }
        }
        close();
        m_list = std::move(outer);
    }

    void close() {
        if (m_list && !m_list->guidance.items.empty())
            m_sink.finish(std::move(m_list->guidance), m_list->line, m_list->intro);
        m_list.reset();
        m_nameless.clear();
    }

    ImportState& m_state;
    ReasonSink m_sink;
    std::optional<OpenList> m_list;
    std::string m_nameless;  ///< the line that opened a list for nobody
    std::optional<std::size_t> m_section;
    int m_sectionLevel = 0;
    bool m_decides = false;  ///< under a heading of choices
    bool m_chooses = false;  ///< the heading asks which one to choose
    bool m_took = false;
};

}  // namespace

void importGuidance(ImportState& state) {
    GuidanceImport(state).run();
}

}  // namespace bakeoff::core
