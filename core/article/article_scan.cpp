// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <set>

#include "core/article/experiment.h"
#include "core/article/grid_tidy.h"
#include "core/article/import_state.h"
#include "core/article/name_text.h"
#include "core/article/quantity.h"
#include "core/article/tool_output.h"

namespace bakeoff::core {
namespace {

using WordSet = std::set<std::string, std::less<>>;

/// What authors write behind the fence of a block that is no program.
bool isPlainText(const std::string& info) {
    static const WordSet plain{"",      "text", "txt",   "plain",    "plaintext",
                               "table", "none", "ascii", "markdown", "md"};
    return plain.contains(lowered(info));
}

/// Names are copied to every figure under them, so none may be endless.
constexpr std::size_t kLongestName = 300;

std::string cut(std::string_view text) {
    std::size_t end = std::min(text.size(), kLongestName);
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return std::string(text.substr(0, end));
}

/// The text of a line of program code that is only a comment, in the ways that most languages write them.
std::string_view commentIn(std::string_view line) {
    line = trimmed(line);
    for (const std::string_view sign : {"//", "#", "--", ";", "%", "/*", "*"}) {
        if (line.substr(0, sign.size()) == sign)
            return trimmed(line.substr(sign.size()));
    }
    return {};
}

/// The first figure with a unit in running text.
std::optional<std::string> figureIn(std::string_view text) {
    constexpr std::size_t kMost = 400;  ///< words of a paragraph that are looked at
    std::size_t at = 0;
    for (std::size_t word = 0; word < kMost && at < text.size(); ++word) {
        const auto start = text.find_first_not_of(" (", at);
        if (start == std::string_view::npos)
            break;
        if (isAsciiDigit(text[start]) || text[start] == '~') {
            const auto quantity = parseQuantity(text.substr(start, 48));
            if (quantity && !quantity->unit.empty())
                return quantity->text;
        }
        at = std::min(text.find(' ', start), text.size());
    }
    return std::nullopt;
}

class Scan {
public:
    Scan(ImportState& state, std::vector<std::string>& hints) : m_state(state), m_hints(hints) {}

    void run() {
        for (const auto& block : m_state.article.blocks) {
            switch (block.kind) {
                case ArticleBlock::Kind::Heading:
                    m_heading = cut(block.text());
                    m_caption.clear();
                    takeHint(m_heading, true);
                    continue;
                case ArticleBlock::Kind::Table:
                    takeGrid(readPipeTable(block, m_state.out.notices));
                    break;
                case ArticleBlock::Kind::Code:
                    takeCode(block);
                    break;
                case ArticleBlock::Kind::Paragraph:
                case ArticleBlock::Kind::ListItem:
                    takeProse(block);
                    continue;
            }
            m_caption.clear();
        }
        for (const auto& remark : m_state.article.remarks)
            m_state.ignore(remark.line, remark.what, remark.why);
        for (const auto& line : m_state.article.unreadFrontMatter)
            m_state.passOver(line.line, line.text,
                             say("this entry of the front matter has no place in a study"));
    }

private:
    void takeHint(std::string_view text, bool heading) {
        if (auto reason = parseReasonLine(text, heading))
            // "Benefits over Alpha" names one of those compared, though it is not for it.
            m_hints.push_back(cut(heading ? text : std::string_view(reason->subject)));
    }

    void takeGrid(Grid grid) {
        if (grid.columns.empty())
            return;
        const auto tooLong = [](const std::string& column) { return column.size() > kLongestName; };
        if (std::any_of(grid.columns.begin(), grid.columns.end(), tooLong)) {
            m_state.ignore(grid.line, grid.columns.front(),
                           say("a column of this table has a name of over 300 bytes"));
            return;
        }
        tidyGrid(grid, m_state.out.notices);
        grid.title = cut(grid.title);
        grid.heading = m_heading;
        // Lines without a header have the name of what stands over them.
        for (auto& column : grid.columns) {
            if (column.empty() && grid.columns.size() == 2 && &column == &grid.columns[1])
                column = !m_caption.empty() && m_caption.size() <= 80 ? m_caption : m_heading;
        }
        grid.caption = m_caption;
        if (grid.rows.empty())
            m_state.ignore(grid.line, gridTitle(grid), say("the table has no rows"));
        else
            m_state.grids.push_back(std::move(grid));
    }

    void takeCode(const ArticleBlock& block) {
        // Whatever is called behind the fence: "bash", with the command above what it printed.
        if (auto output = readToolOutput(block); !output.grids.empty() || !output.unnamed.empty()) {
            for (auto& grid : output.grids)
                takeGrid(std::move(grid));
            for (const auto& line : output.unnamed)
                m_state.ignore(line.line, line.text,
                               say("nothing tells who was measured from what was done"));
            for (const auto& line : output.others)
                m_state.passOver(line.line, line.text,
                                 say("what a tool prints beside its figures is not read"));
            return;
        }
        if (isReadAsExperiment(block))
            return;
        if (!block.fenced || !isPlainText(block.info)) {
            m_state.passOver(block.line, block.lines.front().text,
                             block.info.empty()
                                 ? say("program code is not read")
                                 : say("program code (%1) is not read", shortened(block.info)));
            for (const auto& line : block.lines) {
                if (const auto figure = figureIn(commentIn(line.text)))
                    m_state.passOver(
                        line.line, line.text,
                        say("the figure %1 is in a comment of program code, which is not read", *figure));
            }
            return;
        }
        auto reading = readTextBlock(block, m_state.out.notices);
        const bool empty = reading.grids.empty();
        for (auto& grid : reading.grids)
            takeGrid(std::move(grid));
        if (reading.diagram) {
            m_state.passOver(block.line, reading.others.empty() ? std::string() : reading.others.front().text,
                             say("a diagram is not read"));
            return;
        }
        std::size_t unread = 0;
        for (const auto& line : reading.others) {
            if (const auto legend = parseLegend(line.text)) {
                m_state.legend.merge(*legend);
            } else if (!empty) {
                m_state.ignore(line.line, line.text, say("this line belongs to no table"));
            } else {
                ++unread;
            }
        }
        if (empty && unread > 0)
            m_state.ignore(block.line, reading.others.front().text,
                           say("no table was found in this block of text"));
    }

    void takeProse(const ArticleBlock& block) {
        const std::string text = block.text();
        for (const auto& line : block.lines) {
            if (const auto legend = parseLegend(line.text)) {
                m_state.legend.merge(*legend);
                return;
            }
        }
        takeHint(text, false);
        if (block.kind == ArticleBlock::Kind::Paragraph)
            m_caption = cut(text);
        if (const auto figure = figureIn(text))
            m_state.passOver(block.line, text, say("the figure %1 is in prose, which is not read", *figure));
    }

    ImportState& m_state;
    std::vector<std::string>& m_hints;
    std::string m_heading;
    std::string m_caption;
};

}  // namespace

void scanArticle(ImportState& state, std::vector<std::string>& hints) {
    Scan(state, hints).run();
}

}  // namespace bakeoff::core
