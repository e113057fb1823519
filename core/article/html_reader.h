// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/article/article.h"

namespace bakeoff::core {

/// What a page in HTML, or a piece of one, holds.
struct HtmlReading {
    std::string title;  ///< as its first heading or its head has it
    std::string author;
    std::string date;
    std::string description;
    std::vector<ArticleBlock> blocks;
    std::vector<ArticleRemark> remarks;
};

/// Takes HTML apart into the blocks that Markdown gives, in time linear in the text. Scripts, styles, forms'
/// fields, drawings, navigation and what is hidden are left out; of a page with a main part, whatever stands
/// beside that and is no table. `firstLine` is the line of its first character. Elements nested more than 256
/// deep end the reading, with a remark. Never fails: what is no HTML is text.
HtmlReading readHtml(std::string_view html, int firstLine);

}  // namespace bakeoff::core
