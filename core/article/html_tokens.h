// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <string_view>

namespace bakeoff::core {

/// The same HTML without what says nothing to a reader: comments, scripts, styles, declarations, and every
/// attribute that readHtml() does not ask for. Line ends stay, so that lines keep their numbers. What is left
/// can be read in one way only and each tag is short, because a parser that compares each attribute of a tag
/// with those before it takes quadratic time over one tag of a million. Linear in the text.
std::string tidyHtml(std::string_view html);

/// A text that is a page and no Markdown: it begins with a document type, <html>, <head> or <body>.
bool isHtmlPage(std::string_view text);

}  // namespace bakeoff::core
