// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <string_view>

namespace bakeoff::core {

/// What an element of HTML does to the text within it.
enum class HtmlRole {
    Inline,
    Block,
    Skip,   ///< with all that it holds
    Aside,  ///< likewise, unless it is part of the main text
    Main,
    Heading,
    Paragraph,
    List,
    Item,
    Pre,
    Code,
    Raised,
    Break,
    Image,
    Table,
    TableHead,
    TableBody,
    Row,
    HeadCell,
    Cell,
    Caption,
    Title,
    Meta,
    Time
};

/// Elements that are not known end a paragraph, like a block.
HtmlRole htmlRole(std::string_view name);

/// Adds what stands raised: small digits for those of a footnote, which are then no part of the number before
/// them; "10^6" for a power. Marks in square brackets and single letters point to a note and say nothing
/// themselves.
void appendRaised(std::string& out, std::string_view mark);

}  // namespace bakeoff::core
