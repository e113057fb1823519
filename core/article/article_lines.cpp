// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>

#include "core/article/html_tokens.h"
#include "core/article/review.h"
#include "core/article/words.h"

namespace bakeoff::core {
namespace {

std::vector<PlacedText> linesOfText(std::string_view text) {
    std::vector<PlacedText> out;
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
        out.push_back({static_cast<int>(out.size()) + 1, std::string(text.substr(at, end - at))});
        const bool two = text.substr(end, 2) == "\r\n";
        at = end + (two ? 2 : 1);
    }
    return out;
}

/// The text that a reader of the page sees; a row of a table is one line.
std::vector<PlacedText> linesOfPage(const Article& article) {
    std::vector<PlacedText> out;
    if (!article.title.empty())
        out.push_back({1, article.title});
    for (const auto& block : article.blocks) {
        for (const auto& row : block.rows) {
            PlacedText line{block.line, {}};
            for (const auto& cell : row) {
                line.line = std::max(line.line, cell.line);
                line.text += (line.text.empty() ? "" : " | ") + cell.text;
            }
            out.push_back(std::move(line));
        }
        const std::string sign = block.kind == ArticleBlock::Kind::ListItem ? "• " : "";
        for (std::size_t i = 0; i < block.lines.size(); ++i)
            out.push_back({block.lines[i].line, (i == 0 ? sign : "") + block.lines[i].text});
    }
    std::ranges::stable_sort(out, {}, &PlacedText::line);
    return out;
}

}  // namespace

std::vector<PlacedText> articleLines(const std::string& text) {
    bool replaced = false;
    const std::string valid = validUtf8(pageAsUtf8(text), replaced);
    if (!isHtmlPage(valid))
        return linesOfText(valid);
    const auto article = readArticle(valid);
    return article ? linesOfPage(*article) : linesOfText(valid);
}

}  // namespace bakeoff::core
