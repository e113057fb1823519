// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/html_table.h"

#include <algorithm>

#include "core/article/words.h"

namespace bakeoff::core {
namespace {

/// One more than a grid takes, so that a table that is too wide is refused there, with a notice.
constexpr std::size_t kMostColumns = 65;
constexpr std::size_t kMostHeaderRows = 4;
constexpr std::size_t kCellCost = 48;

ArticleBlock paragraph(std::string text, int line) {
    ArticleBlock block;
    block.kind = ArticleBlock::Kind::Paragraph;
    block.line = line;
    block.lines.push_back({line, std::move(text)});
    return block;
}

/// The text of a cell, whatever it holds.
std::string textOf(HtmlCell& cell) {
    if (cell.blocks.empty())
        return std::move(cell.text);
    std::string out;
    bool afterItem = false;
    for (const auto& block : cell.blocks) {
        const std::string part = block.text();
        if (part.empty())
            continue;
        const bool item = block.kind == ArticleBlock::Kind::ListItem;
        if (!out.empty())
            out += item && afterItem ? ", " : " ";
        out += part;
        afterItem = item;
    }
    return out;
}

bool isLayout(const HtmlTable& table) {
    const auto widest =
        std::ranges::max_element(table.rows, {}, [](const HtmlRow& row) { return row.cells.size(); });
    return table.presentation || table.hasTable || table.hasHeading || widest == table.rows.end() ||
           widest->cells.size() < 2 || (table.hasCode && table.rows.size() <= 2);
}

std::vector<ArticleBlock> contentsOf(HtmlTable table) {
    std::vector<ArticleBlock> out;
    for (auto& row : table.rows) {
        for (auto& cell : row.cells) {
            if (cell.blocks.empty() && !cell.text.empty())
                out.push_back(paragraph(std::move(cell.text), cell.line));
            std::move(cell.blocks.begin(), cell.blocks.end(), std::back_inserter(out));
        }
    }
    return out;
}

/// Two columns, a header cell before a plain one in each row, from the first on: a list of names and values.
bool isNameValueList(const HtmlTable& table) {
    return std::ranges::all_of(table.rows, [](const HtmlRow& row) {
        return !row.head && row.cells.size() == 2 && row.cells[0].header && !row.cells[1].header &&
               row.cells[0].rows == 1;
    });
}

std::vector<ArticleBlock> nameValueList(HtmlTable table) {
    std::vector<ArticleBlock> out;
    for (auto& row : table.rows)
        out.push_back(paragraph(textOf(row.cells[0]) + ": " + textOf(row.cells[1]), row.cells[0].line));
    return out;
}

/// Puts the cells of one row after the other where they stand.
class Filler {
public:
    Filler(std::size_t width, std::size_t& budget) : m_below(width), m_budget(budget) {}

    std::vector<PlacedText> fill(HtmlRow& row) {
        std::vector<PlacedText> out;
        const int line = row.cells.empty() ? 0 : row.cells.front().line;
        for (auto& cell : row.cells) {
            takeFromAbove(out, line);
            const bool whole =
                row.cells.size() == 1 && static_cast<std::size_t>(cell.columns) >= m_below.size();
            const int rows = cell.rows;
            const int columns = cell.columns;
            const std::string text = textOf(cell);
            for (int i = 0; i < columns && out.size() < m_below.size(); ++i) {
                if (rows != 1)
                    m_below[out.size()] = {rows == 0 ? -1 : rows - 1, text};
                out.push_back({line, i == 0 ? text : whole ? std::string() : repeated(text)});
            }
        }
        takeFromAbove(out, line);
        return out;
    }

private:
    struct Span {
        int left = 0;  ///< rows; -1: all
        std::string text;
    };

    void takeFromAbove(std::vector<PlacedText>& out, int line) {
        while (out.size() < m_below.size() && m_below[out.size()].left != 0) {
            Span& span = m_below[out.size()];
            if (span.left > 0)
                --span.left;
            out.push_back({line, repeated(span.text)});
        }
    }

    std::string repeated(const std::string& text) {
        const std::size_t cost = text.size() + kCellCost;
        if (cost > m_budget)
            return {};
        m_budget -= cost;
        return text;
    }

    std::vector<Span> m_below;  ///< by column
    std::size_t& m_budget;
};

std::size_t widthOf(const HtmlTable& table) {
    std::size_t width = 0;
    for (const auto& row : table.rows) {
        std::size_t own = 0;
        for (const auto& cell : row.cells)
            own += static_cast<std::size_t>(cell.columns);
        width = std::max(width, own);
    }
    return std::min(width, kMostColumns);
}

std::size_t headerRows(const HtmlTable& table) {
    const auto leading = [&](auto belongs) {
        std::size_t count = 0;
        while (count < table.rows.size() && belongs(table.rows[count]))
            ++count;
        return count;
    };
    std::size_t count = leading([](const HtmlRow& row) { return row.head; });
    if (count == 0)
        count = leading([](const HtmlRow& row) {
            return std::ranges::all_of(row.cells, [](const HtmlCell& cell) { return cell.header; });
        });
    // A table of nothing but header cells has its names in the first row.
    return count == 0 || count == table.rows.size() ? 1 : std::min(count, kMostHeaderRows);
}

/// "Latency" over "p50" and "p99" makes "Latency p50" and "Latency p99".
void joinHeader(std::vector<PlacedText>& header, std::vector<PlacedText> next) {
    if (header.size() < next.size())
        header.resize(next.size());
    for (std::size_t i = 0; i < next.size(); ++i) {
        if (header[i].line == 0)
            header[i].line = next[i].line;
        if (next[i].text.empty() || header[i].text == next[i].text)
            continue;
        header[i].text += (header[i].text.empty() ? "" : " ") + next[i].text;
    }
}

}  // namespace

std::vector<ArticleBlock> blocksOf(HtmlTable table, std::size_t& budget) {
    std::vector<ArticleBlock> out;
    if (!trimmed(table.caption.text).empty())
        out.push_back(paragraph(std::move(table.caption.text), table.caption.line));
    std::erase_if(table.rows, [](const HtmlRow& row) { return row.cells.empty(); });
    if (isLayout(table) || isNameValueList(table)) {
        auto contents = isLayout(table) ? contentsOf(std::move(table)) : nameValueList(std::move(table));
        std::move(contents.begin(), contents.end(), std::back_inserter(out));
        return out;
    }
    const std::size_t width = widthOf(table);
    const std::size_t heads = headerRows(table);
    Filler filler(width, budget);
    ArticleBlock block;
    block.kind = ArticleBlock::Kind::Table;
    std::vector<PlacedText> header;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        auto& row = table.rows[r];
        const bool title = row.cells.size() == 1 && width > 1 &&
                           static_cast<std::size_t>(row.cells[0].columns) >= width && r + 1 < heads;
        auto cells = filler.fill(row);
        if (title)
            out.push_back(paragraph(cells[0].text, cells[0].line));
        else if (r < heads)
            joinHeader(header, std::move(cells));
        else
            block.rows.push_back(std::move(cells));
        if (r + 1 == heads)
            block.rows.push_back(std::move(header));
    }
    block.line = block.rows.front().front().line;
    out.push_back(std::move(block));
    return out;
}

}  // namespace bakeoff::core
