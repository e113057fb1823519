// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/markdown_html.h"

#include <algorithm>

#include "core/article/html_reader.h"
#include "core/article/words.h"

namespace bakeoff::core {
namespace {

/// One table tag that was met.
struct TableTag {
    std::size_t at = 0;
    int line = 0;
    bool quoted = false;
};

struct Region {
    TableTag from;
    std::size_t end = 0;
};

bool isImportOrExport(std::string_view line) {
    if (line.starts_with("import ")) {
        const auto quote = line.find_first_of("'\"");
        const bool from = line.find(" from ") != std::string_view::npos;
        return quote != std::string_view::npos &&
               line.find(line[quote], quote + 1) != std::string_view::npos && (from || quote == 7);
    }
    for (const std::string_view head :
         {"export const ", "export let ", "export default ", "export function ", "export {", "import {"}) {
        if (line.starts_with(head))
            return true;
    }
    return false;
}

class Taker {
public:
    Taker(std::string& text, std::vector<ArticleRemark>& remarks) : m_text(text), m_remarks(remarks) {}

    std::vector<ForeignPart> run() {
        int number = 1;
        for (std::size_t at = 0; at < m_text.size(); ++number) {
            const std::size_t end = std::min(m_text.find('\n', at), m_text.size());
            takeLine(at, end, number);
            at = end + 1;
        }
        takeTables();
        std::stable_sort(m_parts.begin(), m_parts.end(),
                         [](const auto& a, const auto& b) { return a.line < b.line; });
        return std::move(m_parts);
    }

private:
    [[nodiscard]] std::string_view view(std::size_t from, std::size_t to) const {
        return std::string_view(m_text).substr(from, to - from);
    }

    void blank(std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            if (m_text[i] != '\n')
                m_text[i] = ' ';
        }
    }

    void takeLine(std::size_t at, std::size_t end, int number) {
        std::size_t start = at;
        bool quoted = false;
        while (start < end && (m_text[start] == ' ' || m_text[start] == '\t' || m_text[start] == '>')) {
            quoted = quoted || m_text[start] == '>';
            ++start;
        }
        const std::string_view line = view(start, end);
        const bool empty = line.empty();
        if (!m_inComment && takesFence(line))
            return;
        if (m_program) {
            if (!empty)
                return addProgram(at, end, number);
            m_program = false;
        }
        const bool indented = start - at >= 4 && !quoted && (m_code || m_afterBlank) && !m_inList && !empty;
        m_code = indented || (m_code && empty);
        m_afterBlank = empty;
        if (indented)
            return;
        if (!empty && start == at)
            m_inList = false;
        m_inList = m_inList || line.starts_with("- ") || line.starts_with("* ") || line.starts_with("<") ||
                   (!empty && isAsciiDigit(line[0]));
        if (!m_inComment && takesMarks(at, start, end, number, quoted))
            return;
        findTables(start, end, number, quoted);
    }

    /// True within a fenced block, its fences included.
    bool takesFence(std::string_view line) {
        const char sign = line.empty() ? '\0' : line[0];
        const auto length = std::min(line.find_first_not_of(sign), line.size());
        const bool fence = (sign == '`' || sign == '~') && length >= 3;
        if (m_fence != '\0') {
            if (fence && sign == m_fence && length >= m_fenceLength && trimmed(line.substr(length)).empty())
                m_fence = '\0';
            return true;
        }
        if (!fence || m_program || (sign == '`' && line.find('`', length) != std::string_view::npos))
            return false;
        m_fence = sign;
        m_fenceLength = length;
        return true;
    }

    /// Alerts and MDX. True when nothing is left of the line.
    bool takesMarks(std::size_t at, std::size_t start, std::size_t end, int number, bool quoted) {
        const std::string_view line = view(start, end);
        if (quoted && line.starts_with("[!")) {
            const auto shut = line.find(']');
            const auto word = line.substr(2, shut == std::string_view::npos ? 0 : shut - 2);
            if (!word.empty() && std::ranges::all_of(word, isAsciiLetter)) {
                const bool fold = shut + 1 < line.size() && (line[shut + 1] == '-' || line[shut + 1] == '+');
                const std::size_t after = start + shut + (fold ? 2 : 1);
                blank(start, after);
                // A title behind it moves up: so many blanks before it would make it code.
                const auto place = [this](std::size_t i) {
                    return m_text.begin() + static_cast<std::ptrdiff_t>(i);
                };
                std::rotate(place(start), place(after), place(end));
            }
            return false;
        }
        if (line.starts_with(":::")) {
            blank(start, end);
            return true;
        }
        if (start == at && isImportOrExport(line)) {
            m_program = true;
            m_parts.push_back({number, {}});
            addProgram(at, end, number);
            return true;
        }
        if (line.starts_with("{/*") && line.find("*/}") != std::string_view::npos) {
            blank(start, start + line.find("*/}") + 3);
            return false;
        }
        return takesComponent(start, end, number);
    }

    /// "<Tabs>", "</Tabs>": only the tag; one that goes on over several lines or holds data is program code.
    bool takesComponent(std::size_t start, std::size_t end, int number) {
        const std::string_view line = view(start, end);
        const std::size_t name = line.starts_with("</") ? 2 : 1;
        if (line.size() <= name || line[0] != '<' || !(line[name] >= 'A' && line[name] <= 'Z'))
            return false;
        // <TABLE> is HTML in capitals.
        const auto nameEnd =
            std::find_if(line.begin() + static_cast<std::ptrdiff_t>(name), line.end(),
                         [](char c) { return !isAsciiLetter(c) && !isAsciiDigit(c) && c != '.'; });
        const bool capitals = std::none_of(line.begin() + static_cast<std::ptrdiff_t>(name), nameEnd,
                                           [](char c) { return c >= 'a' && c <= 'z'; });
        if (capitals)
            return false;
        const auto shut = line.find('>');
        if (shut == std::string_view::npos || line.substr(0, shut).find('{') != std::string_view::npos) {
            m_program = shut == std::string_view::npos;
            m_parts.push_back({number, {}});
            addProgram(start, end, number);
            return true;
        }
        blank(start, start + shut + 1);
        return trimmed(view(start, end)).empty();
    }

    void addProgram(std::size_t at, std::size_t end, int number) {
        ForeignPart& part = m_parts.back();
        if (part.blocks.empty()) {
            part.blocks.emplace_back();
            part.blocks.back().kind = ArticleBlock::Kind::Code;
            part.blocks.back().line = number;
            part.blocks.back().info = "mdx";
            part.blocks.back().fenced = true;
        }
        part.blocks.back().lines.push_back({number, std::string(view(at, end))});
        blank(at, end);
    }

    void findTables(std::size_t from, std::size_t end, int number, bool quoted) {
        bool code = false;
        for (std::size_t at = from; at < end; ++at) {
            const std::string_view rest = view(at, end);
            if (m_inComment) {
                const auto shut = rest.find("-->");
                if (shut == std::string_view::npos)
                    return;
                m_inComment = false;
                at += shut + 2;
            } else if (rest[0] == '`') {
                code = !code;
            } else if (rest[0] == '<' && !code) {
                if (rest.starts_with("<!--")) {
                    m_inComment = true;
                    at += 3;
                } else {
                    takeTableTag(at, rest, number, quoted);
                }
            }
        }
    }

    void takeTableTag(std::size_t at, std::string_view rest, int number, bool quoted) {
        const auto ends = [&](std::size_t size) {
            return rest.size() == size || rest[size] == '>' || rest[size] == ' ' || rest[size] == '\t';
        };
        if (lowered(rest.substr(0, 6)) == "<table" && ends(6)) {
            m_open.push_back({at, number, quoted});
            return;
        }
        if (m_open.empty() || lowered(rest.substr(0, 7)) != "</table" || !ends(7))
            return;
        constexpr std::size_t kLongestTag = 100;
        const auto shut = rest.substr(0, kLongestTag).find('>');
        const Region region{m_open.back(), at + (shut == std::string_view::npos ? 7 : shut + 1)};
        m_open.pop_back();
        // The outermost is what counts, and it is met last.
        while (!m_regions.empty() && m_regions.back().from.at > region.from.at)
            m_regions.pop_back();
        m_regions.push_back(region);
    }

    void takeTables() {
        for (const auto& region : m_regions) {
            std::string html(view(region.from.at, region.end));
            if (region.from.quoted) {
                for (std::size_t at = html.find('\n'); at != std::string::npos;
                     at = html.find('\n', at + 1)) {
                    for (std::size_t i = at + 1; i < html.size() && (html[i] == '>' || html[i] == ' '); ++i)
                        html[i] = ' ';
                }
            }
            HtmlReading reading = readHtml(html, region.from.line);
            if (html.find("\n\n") != std::string::npos)
                dropMarks(reading.blocks);
            std::move(reading.remarks.begin(), reading.remarks.end(), std::back_inserter(m_remarks));
            m_parts.push_back({region.from.line, std::move(reading.blocks)});
            blank(region.from.at, region.end);
        }
    }

    /// Between blank lines the cells are Markdown.
    static void dropMarks(std::vector<ArticleBlock>& blocks) {
        for (auto& block : blocks) {
            for (auto& row : block.rows) {
                for (auto& cell : row) {
                    std::string plain;
                    for (std::size_t at = 0; at < cell.text.size(); ++at) {
                        if (cell.text.compare(at, 2, "**") == 0)
                            ++at;
                        else if (cell.text[at] != '`')
                            plain += cell.text[at];
                    }
                    cell.text = std::string(trimmed(plain));
                }
            }
        }
    }

    std::string& m_text;
    std::vector<ArticleRemark>& m_remarks;
    std::vector<ForeignPart> m_parts;
    std::vector<TableTag> m_open;
    std::vector<Region> m_regions;  ///< in order, none within another
    char m_fence = '\0';
    std::size_t m_fenceLength = 0;
    bool m_inComment = false;
    bool m_program = false;
    bool m_afterBlank = true;
    bool m_code = false;
    bool m_inList = false;
};

}  // namespace

std::vector<ForeignPart> takeForeignParts(std::string& text, std::vector<ArticleRemark>& remarks) {
    return Taker(text, remarks).run();
}

void mergeParts(std::vector<ArticleBlock>& blocks, std::vector<ForeignPart> parts) {
    std::vector<ArticleBlock> out;
    auto part = parts.begin();
    const auto putPart = [&] {
        std::move(part->blocks.begin(), part->blocks.end(), std::back_inserter(out));
        ++part;
    };
    for (auto& block : blocks) {
        while (part != parts.end() && part->line <= block.line)
            putPart();
        out.push_back(std::move(block));
    }
    while (part != parts.end())
        putPart();
    blocks = std::move(out);
}

}  // namespace bakeoff::core
