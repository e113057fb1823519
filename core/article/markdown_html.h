// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

#include "core/article/article.h"

namespace bakeoff::core {

/// What a Markdown text holds that Markdown itself does not read: the blocks of one place, in order.
struct ForeignPart {
    int line = 0;
    std::vector<ArticleBlock> blocks;
};

/// Takes tables in HTML out of a Markdown text, and the imports, exports and components of MDX, and blanks
/// them and the marks of alerts ("[!NOTE]", ":::note") out, so that line numbers stay what they are. Code and
/// comments are left alone. A table may hold blank lines, with Markdown between them. What of MDX is program
/// code becomes a code block "mdx". Linear in the text.
std::vector<ForeignPart> takeForeignParts(std::string& text, std::vector<ArticleRemark>& remarks);

/// Puts the parts among the blocks of the rest, by their lines.
void mergeParts(std::vector<ArticleBlock>& blocks, std::vector<ForeignPart> parts);

}  // namespace bakeoff::core
