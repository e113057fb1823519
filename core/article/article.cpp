// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/article.h"

#include <md4c.h>

#include <algorithm>
#include <map>

#include "core/article/words.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kLargestText = std::size_t{64} << 20U;

/// Collects what MD4C reports. MD4C has no line numbers, but the texts it hands out lie within the text it
/// was given, so their addresses say where they stand.
class Collector {
public:
    /// `added` are the offsets of line ends that are not the author's, ascending.
    Collector(const std::string& text, const std::vector<std::size_t>& added,
              std::vector<ArticleBlock>& blocks)
        : m_text(text), m_added(added), m_blocks(blocks) {
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
                m_blocks.back().rows.back().emplace_back();
                break;
            case MD_BLOCK_HTML:
                m_ignore = true;
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
            m_ignore = false;
        else if (type == MD_BLOCK_TABLE || type == MD_BLOCK_CODE)
            close();
    }

    void enterSpan(MD_SPANTYPE type) { m_images += type == MD_SPAN_IMG ? 1 : 0; }
    void leaveSpan(MD_SPANTYPE type) { m_images -= type == MD_SPAN_IMG ? 1 : 0; }

    void text(MD_TEXTTYPE type, std::string_view part) {
        if (m_blocks.empty() || m_ignore || m_images > 0)
            return;
        const int line = lineOf(part.data());
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
        if (type == MD_TEXT_ENTITY)
            target->text += entity(part);
        else if (type == MD_TEXT_HTML || breaks)
            target->text += target->text.empty() || target->text.back() == ' ' ? "" : " ";
        else
            target->text.append(part);
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
    std::vector<std::size_t> m_lineEnds;
    int m_listDepth = 0;
    int m_images = 0;
    bool m_itemFresh = false;
    bool m_ignore = false;
};

Collector& collector(void* data) {
    return *static_cast<Collector*>(data);
}

std::string unquoted(std::string_view text) {
    text = trimmed(text);
    if (text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front())
        text = text.substr(1, text.size() - 2);
    return std::string(trimmed(text));
}

void readFrontMatterLine(Article& article, std::string_view line, int number) {
    const auto colon = line.find(':');
    const std::string key = lowered(trimmed(line.substr(0, colon)));
    const std::string value = colon == std::string_view::npos ? "" : unquoted(line.substr(colon + 1));
    const bool nested = !line.empty() && (line.front() == ' ' || line.front() == '-' || line.front() == '\t');
    std::string* field = key == "title"                                                 ? &article.title
                         : key == "author"                                              ? &article.author
                         : key == "date" || key == "published" || key == "pubdate"      ? &article.date
                         : key == "description" || key == "summary" || key == "excerpt" ? &article.description
                                                                                        : nullptr;
    if (field && !nested && colon != std::string_view::npos && field->empty())
        *field = value;
    else if (!trimmed(line).empty())
        article.unreadFrontMatter.push_back({number, std::string(trimmed(line))});
}

/// Reads "---" ... "---" at the top and blanks it out, so that line numbers stay what they are.
void takeFrontMatter(std::string& text, Article& article) {
    if (text.compare(0, 4, "---\n") != 0)
        return;
    std::size_t end = std::string::npos;
    for (std::size_t at = 3; at != std::string::npos; at = text.find("\n---", at + 1)) {
        const std::size_t after = at + 4;
        if (at > 3 && (after >= text.size() || text[after] == '\n')) {
            end = at;
            break;
        }
    }
    // An empty one closes on the line after it opened.
    if (text.compare(0, 8, "---\n---\n") == 0)
        end = 3;
    if (end == std::string::npos)
        return;
    int number = 2;
    for (std::size_t at = 4; at < end; ++number) {
        const std::size_t stop = std::min(text.find('\n', at), end);
        readFrontMatterLine(article, std::string_view(text).substr(at, stop - at), number);
        at = stop + 1;
    }
    for (std::size_t i = 0; i < std::min(end + 4, text.size()); ++i) {
        if (text[i] != '\n')
            text[i] = ' ';
    }
}

bool isFence(std::string_view line) {
    return line.starts_with("```") || line.starts_with("~~~");
}

/// A line that begins something other than a table's row.
bool beginsBlock(std::string_view line) {
    const auto hashes = line.find_first_not_of('#');
    if (hashes != 0 && hashes != std::string_view::npos && hashes <= 6 && line[hashes] == ' ')
        return true;
    const bool list = line.starts_with("- ") || line.starts_with("* ") || line.starts_with("> ");
    return isFence(line) ||
           ((list || line == "---" || line == "***") && line.find('|') == std::string_view::npos);
}

/// Sets a heading, a list or a fence right under a table apart from it, as readers see it. Gives the offsets
/// of the line ends that it added.
std::vector<std::size_t> endTables(std::string& text) {
    std::vector<std::size_t> added;
    std::string out;
    bool fenced = false;
    bool row = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = trimmed(std::string_view(text).substr(at, end - at));
        if (!fenced && row && beginsBlock(line)) {
            added.push_back(out.size());
            out += '\n';
        }
        fenced = isFence(line) ? !fenced : fenced;
        row = !fenced && line.size() > 1 && line.front() == '|';
        out.append(text, at, end + 1 - at);
        at = end + 1;
    }
    text = std::move(out);
    return added;
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
    takeFrontMatter(text, article);
    const auto added = endTables(text);
    Collector sink(text, added, article.blocks);
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
    return article;
}

}  // namespace bakeoff::core
