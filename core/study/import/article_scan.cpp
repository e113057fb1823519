// SPDX-License-Identifier: GPL-3.0-only
#include <set>

#include "core/study/import/import_state.h"
#include "core/study/import/quantity.h"

namespace bakeoff::core {
namespace {

using WordSet = std::set<std::string, std::less<>>;

/// What authors write behind the fence of a block that is no program.
bool isPlainText(const std::string& info) {
    static const WordSet plain{"",      "text", "txt",   "plain",    "plaintext",
                               "table", "none", "ascii", "markdown", "md"};
    return plain.contains(lowered(info));
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
                    m_heading = block.text();
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
        for (const auto& line : m_state.article.unreadFrontMatter)
            m_state.ignore(line.line, line.text, "this entry of the front matter has no place in a study");
    }

private:
    void takeHint(std::string_view text, bool heading) {
        if (auto reason = parseReasonLine(text, heading))
            m_hints.push_back(std::move(reason->subject));
    }

    void takeGrid(Grid grid) {
        if (grid.columns.empty())
            return;
        grid.heading = m_heading;
        grid.caption = m_caption;
        if (grid.rows.empty())
            m_state.ignore(grid.line, gridTitle(grid), "the table has no rows");
        else
            m_state.grids.push_back(std::move(grid));
    }

    void takeCode(const ArticleBlock& block) {
        if (!block.fenced || !isPlainText(block.info)) {
            m_state.ignore(block.line, block.lines.front().text,
                           "program code" + (block.info.empty() ? "" : " (" + shortened(block.info) + ")") +
                               " is not read");
            return;
        }
        auto reading = readTextBlock(block, m_state.out.notices);
        const bool empty = reading.grids.empty();
        for (auto& grid : reading.grids)
            takeGrid(std::move(grid));
        if (reading.diagram) {
            m_state.ignore(block.line, reading.others.empty() ? std::string() : reading.others.front().text,
                           "a diagram is not read");
            return;
        }
        std::size_t unread = 0;
        for (const auto& line : reading.others) {
            if (const auto legend = parseLegend(line.text)) {
                m_state.legend.merge(*legend);
            } else if (!empty) {
                m_state.ignore(line.line, line.text, "this line belongs to no table");
            } else {
                ++unread;
            }
        }
        if (empty && unread > 0)
            m_state.ignore(block.line, reading.others.front().text,
                           "no table was found in this block of text");
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
            m_caption = text;
        if (const auto figure = figureIn(text))
            m_state.ignore(block.line, text, "the figure " + *figure + " stands in prose, which is not read");
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
