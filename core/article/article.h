// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace bakeoff::core {

/// One line of the article, or one cell of a table, and where it stands. Lines count from 1.
struct PlacedText {
    int line = 0;
    std::string text;
};

/// One part of an article, in order of appearance.
struct ArticleBlock {
    enum class Kind { Heading, Paragraph, ListItem, Code, Table };
    Kind kind = Kind::Paragraph;
    int line = 0;
    int level = 0;     ///< of a heading, 1 to 6; how deep a list item lies
    std::string info;  ///< of a code block: the first word after its fence
    bool fenced = false;
    std::vector<PlacedText> lines;  ///< text without Markdown's marks; of a code block as it stands
    std::vector<PlacedText> codes;  ///< what of it is marked as code, but in a code block
    std::vector<std::vector<PlacedText>> rows;  ///< of a table, the first one is its header

    /// The lines joined by spaces.
    [[nodiscard]] std::string text() const;
};

/// What the reader of an article is told of a place that could not be taken apart.
struct ArticleRemark {
    int line = 0;
    std::string what;
    Message why;
};

/// An article taken apart: what stands in its front matter, and its blocks.
struct Article {
    std::string title;
    std::string author;
    std::string date;
    std::string description;
    std::vector<PlacedText> unreadFrontMatter;  ///< its other keys
    std::vector<ArticleBlock> blocks;
    std::vector<ArticleRemark> remarks;
};

/// Takes a text apart, in time linear in its length: Markdown with the HTML, the front matter and the
/// components (MDX) that it holds, or a whole page in HTML, which begins as one. Errors: InvalidDocument when
/// it is over 64 MiB.
Result<Article> readArticle(std::string text);

}  // namespace bakeoff::core
