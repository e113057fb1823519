// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>

#include "core/article/grid.h"
#include "core/article/row_fitter.h"
#include "core/article/table_lines.h"
#include "core/article/text_line.h"
#include "core/article/words.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kMostColumns = 64;

bool isTable(const TextLine& line) {
    return line.kind == TextLine::Kind::Text && line.cells.size() >= 2 && line.cells.size() <= kMostColumns;
}

/// A header names things: it holds no figures and no marks, and each of its cells is short.
bool looksLikeHeader(const TextLine& line) {
    constexpr std::size_t kLongestName = 60;
    std::size_t values = 0;
    for (const auto& cell : line.cells) {
        if (cell.text.size() > kLongestName)
            return false;
        values += cellType(encodeUtf8(cell.text)) == CellType::Text ? 0 : 1;
    }
    return values * 2 < line.cells.size();
}

class BlockReader {
public:
    BlockReader(const ArticleBlock& block, std::vector<ImportNotice>& notices) : m_notices(notices) {
        m_lines.reserve(block.lines.size());
        for (const auto& line : block.lines)
            m_lines.push_back(readTextLine(line.text, line.line));
    }

    TextBlockReading read() {
        std::size_t drawn = 0;
        for (const auto& line : m_lines)
            drawn += isDrawn(line) ? 1 : 0;
        // One frame around a table has two such corners, on its first and on its last line.
        m_reading.diagram = drawn >= 1;
        if (m_reading.diagram) {
            for (const auto& line : m_lines)
                leave(line);
            return std::move(m_reading);
        }
        while (m_at < m_lines.size()) {
            if (startsTable())
                readTable();
            else
                readOther();
        }
        return std::move(m_reading);
    }

private:
    [[nodiscard]] const TextLine* line(std::size_t at) const {
        return at < m_lines.size() ? &m_lines[at] : nullptr;
    }

    [[nodiscard]] std::size_t afterRules(std::size_t at) const {
        while (at < m_lines.size() && m_lines[at].kind == TextLine::Kind::Rule)
            ++at;
        return at;
    }

    /// A line of two cells or more with another one under it, perhaps with a rule between them.
    [[nodiscard]] bool startsTable() const {
        if (!isTable(m_lines[m_at]))
            return false;
        const TextLine* next = line(afterRules(m_at + 1));
        return next && isTable(*next) && next->barred == m_lines[m_at].barred;
    }

    void leave(const TextLine& text) {
        if (text.kind == TextLine::Kind::Text)
            m_reading.others.push_back({text.number, std::string(trimmed(encodeUtf8(text.text)))});
    }

    /// A line that is no table may be the title of one.
    void readOther() {
        const TextLine& text = m_lines[m_at];
        const TextLine* next = line(m_at + 1);
        const bool underlined = next && next->kind == TextLine::Kind::Rule;
        if (text.kind == TextLine::Kind::Text && (underlined || text.cells.size() == 1)) {
            m_title = std::string(trimmed(encodeUtf8(text.text)));
            m_titleLine = text.number;
            if (!underlined)
                leave(text);
        } else {
            leave(text);
        }
        m_at += underlined && text.kind == TextLine::Kind::Text ? 2 : 1;
    }

    /// "Alpha:   ▓▓░░ 55µs": lines that each say something of the name before their colon have no header.
    [[nodiscard]] std::size_t colonLines() const {
        std::size_t end = m_at;
        while (end < m_lines.size() && m_lines[end].kind == TextLine::Kind::Text && !m_lines[end].barred &&
               m_lines[end].cells.size() >= 2 && m_lines[end].cells[0].text.ends_with(U':'))
            ++end;
        return end - m_at;
    }

    /// "Alpha   ████████ 54k req/s": lines with bars have no header either.
    [[nodiscard]] std::size_t barLines() const {
        const auto isBar = [](char32_t c) { return c >= 0x2580 && c <= 0x259F; };
        std::size_t end = m_at;
        while (end < m_lines.size() && m_lines[end].kind == TextLine::Kind::Text && !m_lines[end].barred &&
               m_lines[end].cells.size() >= 2 && m_lines[end].cells.size() <= 3 &&
               isBar(m_lines[end].cells[1].text.front()) &&
               cellType(withoutBar(m_lines[end])) == CellType::Figure)
            ++end;
        return end - m_at;
    }

    /// The figure of a line, without the bar that is drawn before it.
    static std::string withoutBar(const TextLine& line) {
        std::string text;
        for (std::size_t c = 1; c < line.cells.size(); ++c)
            text += (text.empty() ? "" : " ") + encodeUtf8(line.cells[c].text);
        const std::u32string decoded = decodeUtf8(text);
        std::size_t start = 0;
        while (start < decoded.size() &&
               ((decoded[start] >= 0x2580 && decoded[start] <= 0x25FF) || decoded[start] == U' ' ||
                decoded[start] == U'=' || decoded[start] == U'#' || decoded[start] == U'|'))
            ++start;
        return encodeUtf8(std::u32string_view(decoded).substr(start));
    }

    void readColonLines(std::size_t count) {
        Grid grid;
        grid.line = m_lines[m_at].number;
        grid.title = m_title;
        grid.columns = {std::string(), m_title};
        if (!m_reading.others.empty() && m_reading.others.back().line == m_titleLine)
            m_reading.others.pop_back();
        m_title.clear();
        for (std::size_t i = 0; i < count; ++i, ++m_at) {
            std::u32string_view name = m_lines[m_at].cells[0].text;
            if (name.ends_with(U':'))
                name.remove_suffix(1);
            grid.rows.push_back({m_lines[m_at].number, {encodeUtf8(name), withoutBar(m_lines[m_at])}});
        }
        m_reading.grids.push_back(std::move(grid));
    }

    void readTable() {
        if (const std::size_t count = std::max(colonLines(), barLines()); count >= 2) {
            readColonLines(count);
            return;
        }
        const TextLine& header = m_lines[m_at];
        if (!looksLikeHeader(header)) {
            m_notices.push_back({ImportNotice::Kind::NotRead, header.number,
                                 shortened(encodeUtf8(header.text)),
                                 say("these lines have no header that names their columns")});
            while (m_at < m_lines.size() && m_lines[m_at].kind != TextLine::Kind::Blank)
                ++m_at;
            return;
        }
        Grid grid;
        grid.line = header.number;
        grid.title = m_title;
        for (const auto& cell : header.cells)
            grid.columns.push_back(encodeUtf8(cell.text));
        // The title was taken for another line as long as no table followed it.
        if (!m_reading.others.empty() && m_reading.others.back().line == m_titleLine)
            m_reading.others.pop_back();
        m_title.clear();
        const std::size_t start = m_at;
        const std::size_t end = endOfTable(header);
        std::vector<const TextLine*> rows;
        for (std::size_t i = start + 1; i < end; ++i) {
            if (m_lines[i].kind == TextLine::Kind::Text)
                rows.push_back(&m_lines[i]);
        }
        grid.rows = fitRows(header, rows, m_notices);
        m_at = end;
        m_reading.grids.push_back(std::move(grid));
    }

    /// A table goes on behind a blank line when what follows stands on the same columns and is no new header.
    [[nodiscard]] std::size_t endOfTable(const TextLine& header) const {
        std::size_t at = m_at + 1;
        std::size_t end = at;
        while (at < m_lines.size()) {
            const TextLine& text = m_lines[at];
            if (text.kind == TextLine::Kind::Rule) {
                ++at;
                continue;
            }
            if (text.kind == TextLine::Kind::Blank) {
                const TextLine* next = line(at + 1);
                const TextLine* afterNext = line(at + 2);
                const bool newHeader = afterNext && afterNext->kind == TextLine::Kind::Rule;
                if (!next || !isTable(*next) || newHeader || !sameColumns(header, *next) ||
                    (looksLikeNames(*next) && afterNext && isTable(*afterNext) && !sharesValues(*next, at)))
                    break;
                ++at;
                continue;
            }
            if (text.barred != header.barred || !belongs(header, text))
                break;
            end = ++at;
        }
        return end;
    }

    static bool sameColumns(const TextLine& header, const TextLine& row) {
        if (header.cells.size() != row.cells.size())
            return false;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (!row.barred && row.cells[i].start != header.cells[i].start)
                return false;
        }
        return true;
    }

    /// A cell that one of the rows above holds in the same column, too.
    [[nodiscard]] bool sharesValues(const TextLine& row, std::size_t at) const {
        constexpr std::size_t kLookedAt = 50;
        for (std::size_t i = at, looked = 0; i > m_at + 1 && looked < kLookedAt; --i, ++looked) {
            const auto& above = m_lines[i - 1];
            for (std::size_t c = 1; c < std::min(row.cells.size(), above.cells.size()); ++c) {
                if (row.cells[c].text == above.cells[c].text)
                    return true;
            }
        }
        return false;
    }

    static bool looksLikeNames(const TextLine& row) {
        return std::all_of(row.cells.begin(), row.cells.end(), [](const TextCell& cell) {
            return cellType(encodeUtf8(cell.text)) == CellType::Text;
        });
    }

    /// One cell alone belongs to a table when it is long enough to hold two, or when it continues the line
    /// above.
    static bool belongs(const TextLine& header, const TextLine& row) {
        if (row.barred || row.cells.size() >= 2)
            return true;
        const std::size_t second = header.cells[1].start;
        return row.cells[0].start + 1 >= second || row.cells[0].end > second;
    }

    std::vector<ImportNotice>& m_notices;
    std::vector<TextLine> m_lines;
    TextBlockReading m_reading;
    std::size_t m_at = 0;
    std::string m_title;
    int m_titleLine = 0;
};

}  // namespace

std::string shortened(std::string_view text) {
    constexpr std::size_t longest = 80;
    if (text.size() <= longest)
        return std::string(text);
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return std::string(text.substr(0, end)) + "…";
}

TextBlockReading readTextBlock(const ArticleBlock& block, std::vector<ImportNotice>& notices) {
    return BlockReader(block, notices).read();
}

Grid readPipeTable(const ArticleBlock& block, std::vector<ImportNotice>& notices) {
    Grid grid;
    grid.line = block.line;
    std::size_t named = 0;  ///< columns that the header names
    for (std::size_t r = 0; r < block.rows.size(); ++r) {
        std::vector<std::string> cells;
        int line = 0;
        for (const auto& cell : block.rows[r]) {
            cells.emplace_back(trimmed(cell.text));
            line = std::max(line, cell.line);
        }
        if (r == 0) {
            grid.columns = std::move(cells);
            if (grid.columns.size() > kMostColumns) {
                notices.push_back({ImportNotice::Kind::NotRead, block.line, shortened(grid.columns.front()),
                                   say("the table has more than 64 columns")});
                grid.columns.clear();
                return grid;
            }
            named = static_cast<std::size_t>(std::ranges::find(grid.columns, kBeyondHeader) -
                                             grid.columns.begin());
            continue;
        }
        const bool empty = std::all_of(cells.begin(), cells.end(), [](const auto& c) { return c.empty(); });
        if (empty)
            continue;
        cells.resize(grid.columns.size());
        const bool over = std::any_of(cells.begin() + static_cast<std::ptrdiff_t>(named), cells.end(),
                                      [](const auto& c) { return !c.empty(); });
        if (over) {
            notices.push_back(
                {ImportNotice::Kind::NotRead, line, shortened(cells.front()),
                 say("this row has more cells than its table has columns, so nothing says which "
                     "cell belongs where")});
            continue;
        }
        cells.resize(named);
        grid.rows.push_back({line, std::move(cells)});
    }
    grid.columns.resize(std::min(named, grid.columns.size()));
    return grid;
}

}  // namespace bakeoff::core
