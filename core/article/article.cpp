// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/article.h"

#include <md4c.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

#include "core/article/front_matter.h"
#include "core/article/html_elements.h"
#include "core/article/html_reader.h"
#include "core/article/html_tokens.h"
#include "core/article/markdown_html.h"
#include "core/article/table_lines.h"
#include "core/article/words.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kLargestText = std::size_t{64} << 20U;

/// Collects what MD4C reports. MD4C has no line numbers, but the texts it hands out lie within the text it
/// was given, so their addresses say where they stand.
class Collector {
public:
    /// `added` are the offsets of line ends that are not the author's, ascending.
    Collector(const std::string& text, const std::vector<std::size_t>& added, Article& article)
        : m_text(text), m_added(added), m_blocks(article.blocks), m_remarks(article.remarks) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '\n')
                m_lineEnds.push_back(i);
        }
    }

    void enter(MD_BLOCKTYPE type, void* detail) {
        switch (type) {
            case MD_BLOCK_H:
                open(ArticleBlock::Kind::Heading,
                     static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
                break;
            case MD_BLOCK_P:
                if (m_itemFresh)
                    m_itemFresh = false;
                else
                    open(ArticleBlock::Kind::Paragraph, 0);
                break;
            case MD_BLOCK_UL:
            case MD_BLOCK_OL:
                ++m_listDepth;
                break;
            case MD_BLOCK_LI:
                open(ArticleBlock::Kind::ListItem, m_listDepth);
                m_itemFresh = true;
                break;
            case MD_BLOCK_CODE: {
                const auto* code = static_cast<MD_BLOCK_CODE_DETAIL*>(detail);
                open(ArticleBlock::Kind::Code, 0);
                if (code->lang.size > 0)
                    m_blocks.back().info = std::string(code->lang.text, code->lang.size);
                m_blocks.back().fenced = code->fence_char != 0;
                break;
            }
            case MD_BLOCK_TABLE:
                open(ArticleBlock::Kind::Table, 0);
                break;
            case MD_BLOCK_TR:
                m_blocks.back().rows.emplace_back();
                break;
            case MD_BLOCK_TH:
            case MD_BLOCK_TD:
                m_raised.reset();
                m_blocks.back().rows.back().emplace_back();
                break;
            case MD_BLOCK_HTML:
                m_html.emplace();
                break;
            default:
                break;
        }
    }

    void leave(MD_BLOCKTYPE type) {
        if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
            --m_listDepth;
        else if (type == MD_BLOCK_LI)
            m_itemFresh = false;
        else if (type == MD_BLOCK_HTML)
            readPiece();
        else if (type == MD_BLOCK_TABLE || type == MD_BLOCK_CODE)
            close();
    }

    void enterSpan(MD_SPANTYPE type) { m_images += type == MD_SPAN_IMG ? 1 : 0; }
    void leaveSpan(MD_SPANTYPE type) { m_images -= type == MD_SPAN_IMG ? 1 : 0; }

    void text(MD_TEXTTYPE type, std::string_view part) {
        const int line = lineOf(part.data());
        if (m_html)
            return addPiece(part, line);
        if (m_blocks.empty() || m_images > 0)
            return;
        if (m_blocks.back().kind == ArticleBlock::Kind::Code)
            addCode(part, line);
        else
            addText(type, part, line);
    }

private:
    void open(ArticleBlock::Kind kind, int level) {
        m_blocks.emplace_back();
        m_blocks.back().kind = kind;
        m_blocks.back().level = level;
        m_itemFresh = false;
        m_raised.reset();
    }

    /// Cells without text get the line of their row.
    void close() {
        ArticleBlock& block = m_blocks.back();
        for (auto& row : block.rows) {
            int line = 0;
            for (const auto& cell : row)
                line = std::max(line, cell.line);
            for (auto& cell : row)
                cell.line = line;
            if (block.line == 0)
                block.line = line;
        }
        if (block.kind == ArticleBlock::Kind::Code && !block.lines.empty() && block.lines.back().text.empty())
            block.lines.pop_back();
    }

    /// One line of a block of HTML, at its place.
    void addPiece(std::string_view part, int line) {
        if (line == 0)
            return;
        if (m_html->line == 0)
            m_html->line = line;
        const auto lines = std::count(m_html->text.begin() + m_htmlCounted, m_html->text.end(), '\n');
        m_htmlCounted = static_cast<std::ptrdiff_t>(m_html->text.size());
        m_htmlLines += static_cast<int>(lines);
        while (m_html->line + m_htmlLines < line) {
            m_html->text += '\n';
            ++m_htmlLines;
            ++m_htmlCounted;
        }
        m_html->text.append(part);
    }

    void readPiece() {
        HtmlReading reading = readHtml(m_html->text, std::max(1, m_html->line));
        std::move(reading.blocks.begin(), reading.blocks.end(), std::back_inserter(m_blocks));
        std::move(reading.remarks.begin(), reading.remarks.end(), std::back_inserter(m_remarks));
        m_html.reset();
        m_htmlLines = 0;
        m_htmlCounted = 0;
        m_itemFresh = false;
    }

    /// 0 for texts that are MD4C's own: line ends, indentation.
    int lineOf(const char* at) {
        if (at < m_text.data() || at >= m_text.data() + m_text.size())
            return 0;
        const auto offset = static_cast<std::size_t>(at - m_text.data());
        const auto it = std::lower_bound(m_lineEnds.begin(), m_lineEnds.end(), offset);
        const auto added = std::lower_bound(m_added.begin(), m_added.end(), offset);
        return static_cast<int>(it - m_lineEnds.begin()) + 1 - static_cast<int>(added - m_added.begin());
    }

    void addCode(std::string_view part, int line) {
        auto& lines = m_blocks.back().lines;
        if (lines.empty())
            lines.emplace_back();
        if (part == "\n") {
            const int next = lines.back().line > 0 ? lines.back().line + 1 : 0;
            lines.push_back({next, {}});
            return;
        }
        lines.back().text.append(part);
        if (line > 0 && lines.back().line == 0) {
            // Empty lines before the first that has a text are numbered from behind.
            for (auto it = lines.rbegin(); it != lines.rend() && it->line == 0; ++it)
                it->line = line--;
            m_blocks.back().line = lines.front().line;
        }
    }

    void addText(MD_TEXTTYPE type, std::string_view part, int line) {
        ArticleBlock& block = m_blocks.back();
        PlacedText* target = nullptr;
        const bool breaks = type == MD_TEXT_BR || type == MD_TEXT_SOFTBR;
        if (breaks)
            m_raised.reset();
        if (block.kind == ArticleBlock::Kind::Table) {
            if (block.rows.empty() || block.rows.back().empty())
                return;
            target = &block.rows.back().back();
        } else {
            if (block.lines.empty() || breaks)
                block.lines.emplace_back();
            target = &block.lines.back();
        }
        if (target->line == 0)
            target->line = line;
        if (block.line == 0)
            block.line = line;
        if (type == MD_TEXT_CODE)
            block.codes.push_back({line, std::string(part)});
        if (type == MD_TEXT_ENTITY)
            target->text += entity(part);
        else if (type == MD_TEXT_HTML && raises(part, target->text))
            return;
        else if (type == MD_TEXT_HTML || breaks)
            target->text += target->text.empty() || target->text.back() == ' ' ? "" : " ";
        else
            target->text.append(part);
    }

    /// "<sup>" and its end; false for other tags.
    bool raises(std::string_view tag, std::string& text) {
        if (tag == "<sup>") {
            m_raised = text.size();
            return true;
        }
        if (tag != "</sup>" || !m_raised || *m_raised > text.size())
            return false;
        const std::string mark = text.substr(*m_raised);
        text.resize(*m_raised);
        m_raised.reset();
        appendRaised(text, mark);
        return true;
    }

    static std::string entity(std::string_view name) {
        static const std::map<std::string_view, const char*> known{
            {"&amp;", "&"},    {"&lt;", "<"},     {"&gt;", ">"},    {"&quot;", "\""}, {"&nbsp;", " "},
            {"&check;", "✓"},  {"&cross;", "✗"},  {"&star;", "☆"},  {"&starf;", "★"}, {"&ndash;", "–"},
            {"&mdash;", "—"},  {"&micro;", "µ"},  {"&times;", "×"}, {"&le;", "≤"},    {"&ge;", "≥"},
            {"&#10003;", "✓"}, {"&#10007;", "✗"}, {"&#9733;", "★"}, {"&#9734;", "☆"}};
        const auto it = known.find(name);
        return it == known.end() ? std::string(name) : it->second;
    }

    const std::string& m_text;
    const std::vector<std::size_t>& m_added;
    std::vector<ArticleBlock>& m_blocks;
    std::vector<ArticleRemark>& m_remarks;
    std::optional<PlacedText> m_html;  ///< the block of HTML that is open
    int m_htmlLines = 0;               ///< line ends in it
    std::ptrdiff_t m_htmlCounted = 0;  ///< how much of it was looked at for them
    std::vector<std::size_t> m_lineEnds;
    std::optional<std::size_t> m_raised;  ///< where a raised text began in the line or cell
    int m_listDepth = 0;
    int m_images = 0;
    bool m_itemFresh = false;
};

Collector& collector(void* data) {
    return *static_cast<Collector*>(data);
}

void unifyLineEnds(std::string& text) {
    if (text.compare(0, 3, "\xEF\xBB\xBF") == 0)
        text.erase(0, 3);
    std::size_t out = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            continue;
        text[out++] = text[i] == '\r' ? '\n' : text[i];
    }
    text.resize(out);
}

Article articleOfPage(const std::string& text) {
    HtmlReading page = readHtml(text, 1);
    Article article;
    article.title = std::move(page.title);
    article.author = std::move(page.author);
    article.date = std::move(page.date);
    article.description = std::move(page.description);
    article.blocks = std::move(page.blocks);
    article.remarks = std::move(page.remarks);
    return article;
}

}  // namespace

std::string ArticleBlock::text() const {
    std::string out;
    for (const auto& placed : lines) {
        const auto part = trimmed(placed.text);
        out.append(out.empty() || part.empty() ? "" : " ").append(part);
    }
    return out;
}

Result<Article> readArticle(std::string text) {
    if (text.size() > kLargestText)
        return Error{ErrorCode::InvalidDocument, say("This article is larger than 64 MiB."), {}};
    Article article;
    unifyLineEnds(text);
    if (isHtmlPage(text))
        return articleOfPage(text);
    takeFrontMatter(text, article);
    auto parts = takeForeignParts(text, article.remarks);
    const auto added = endTables(text);
    Collector sink(text, added, article);
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
        collector(data).enter(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* data) {
        collector(data).leave(type);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* data) {
        collector(data).enterSpan(type);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* data) {
        collector(data).leaveSpan(type);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* part, MD_SIZE size, void* data) {
        collector(data).text(type, std::string_view(part, size));
        return 0;
    };
    if (md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &sink) != 0)
        return Error{ErrorCode::Internal, say("The Markdown parser gave up on this article."), {}};
    // Blocks without any text (an empty list item, a rule) say nothing.
    std::erase_if(article.blocks, [](const ArticleBlock& block) { return block.line == 0; });
    mergeParts(article.blocks, std::move(parts));
    return article;
}

}  // namespace bakeoff::core
