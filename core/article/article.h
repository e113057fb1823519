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
    std::vector<std::vector<PlacedText>> rows;  ///< of a table, the first one is its header

    /// The lines joined by spaces.
    [[nodiscard]] std::string text() const;
};

/// An article taken apart: what stands in its front matter, and its blocks.
struct Article {
    std::string title;
    std::string author;
    std::string date;
    std::string description;
    std::vector<PlacedText> unreadFrontMatter;  ///< its other keys
    std::vector<ArticleBlock> blocks;
};

/// Takes a Markdown text apart, in time linear in its length. Errors: InvalidDocument when it is over 64 MiB.
Result<Article> readArticle(std::string text);

}  // namespace bakeoff::core
