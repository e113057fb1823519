// SPDX-License-Identifier: GPL-3.0-only
// The texts of a page: what is seen of them, how code keeps its lines, and which part of the page they are
// of.
#include <algorithm>

#include "core/article/html_blocks.h"
#include "core/article/words.h"

namespace bakeoff::core {

void HtmlBlocks::readMeta(const Attributes& attributes) {
    const std::string name = lowered(valueOf(attributes, attributes.contains("name") ? "name" : "property"));
    const std::string content(trimmed(valueOf(attributes, "content")));
    const bool address = content.find("://") != std::string::npos;
    const auto take = [&](std::string& field) {
        if (field.empty())
            field = content;
    };
    if ((name == "author" || name == "article:author") && !address)
        take(m_out.author);
    else if (name == "description" || name == "og:description")
        take(m_out.description);
    else if (name == "article:published_time" || name == "date" || name == "dc.date")
        m_out.date = content;
    else if (name == "og:title")
        take(m_out.title);
}

void HtmlBlocks::text(std::string_view part, int line) {
    if (m_skipping > 0)
        return;
    if (m_inTitle)
        m_headTitle.append(part);
    else if (m_pre > 0)
        addCode(part, line);
    else if (m_raising)
        m_raised.append(part);
    else
        addVisible(part, line);
}

void HtmlBlocks::addRaised() {
    m_raising = false;
    std::string mark;
    mark.swap(m_raised);
    if (m_pre > 0)
        return addCode(mark, 0);
    if (m_open && !m_block.lines.empty()) {
        if (m_gap && !m_block.lines.back().text.empty())
            m_block.lines.back().text += ' ';
        m_gap = false;
        appendRaised(m_block.lines.back().text, mark);
    }
}

void HtmlBlocks::addVisible(std::string_view part, int line) {
    for (std::size_t at = 0; at < part.size();) {
        const std::size_t start = at;
        const char32_t c = nextCodePoint(part, at);
        if (c == U'\n')
            ++line;
        if (c == U' ' || c == U'\n' || c == U'\t' || c == U'\f' || c == U'\r' || c == 0xA0) {
            m_gap = true;
            continue;
        }
        // Soft hyphens, and signs without a width but those that join a picture.
        if (c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF)
            continue;
        if (!m_open)
            open(ArticleBlock::Kind::Paragraph, 0, true);
        if (m_block.lines.empty())
            m_block.lines.emplace_back();
        PlacedText& target = m_block.lines.back();
        if (target.line == 0)
            target.line = line;
        if (m_gap && !target.text.empty())
            target.text += ' ';
        if (m_codes > 0) {
            auto& codes = m_block.codes;
            if (codes.empty() || codes.back().line != line)
                codes.push_back({line, {}});
            codes.back().text.append(m_gap && !codes.back().text.empty() ? " " : "");
            codes.back().text.append(part.substr(start, at - start));
        }
        m_gap = false;
        target.text.append(part.substr(start, at - start));
    }
}

void HtmlBlocks::addCode(std::string_view part, int line) {
    if (!m_open)
        open(ArticleBlock::Kind::Code, 0, false);
    auto& lines = m_block.lines;
    if (lines.empty())
        lines.push_back({line, {}});
    for (std::size_t at = 0; at <= part.size();) {
        const auto stop = std::min(part.find('\n', at), part.size());
        lines.back().text.append(part.substr(at, stop - at));
        if (stop < part.size())
            lines.push_back({lines.back().line + 1, {}});
        at = stop + 1;
    }
}

/// Where a page says what its main text is, the rest is menus and advertisements, but for tables.
void HtmlBlocks::takeMainPart() {
    constexpr std::ptrdiff_t kFewest = 3;
    bool table = false;
    for (std::size_t i = 0; i < m_out.blocks.size(); ++i)
        table = table || (m_inMain[i] && m_out.blocks[i].kind == ArticleBlock::Kind::Table);
    if (!table && std::count(m_inMain.begin(), m_inMain.end(), true) < kFewest)
        return;
    std::vector<ArticleBlock> kept;
    for (std::size_t i = 0; i < m_out.blocks.size(); ++i) {
        if (m_inMain[i] || m_out.blocks[i].kind == ArticleBlock::Kind::Table)
            kept.push_back(std::move(m_out.blocks[i]));
    }
    m_out.blocks = std::move(kept);
}

HtmlReading HtmlBlocks::finish() {
    m_skipping = 0;
    while (!m_elements.empty())
        end(m_elements.front().name);
    close();
    while (!m_tables.empty())
        endTable();
    takeMainPart();
    if (m_out.title.empty()) {
        for (const auto& word : splitList(m_headTitle, " \n\t\r"))
            m_out.title += (m_out.title.empty() ? "" : " ") + word;
    }
    return std::move(m_out);
}

}  // namespace bakeoff::core
