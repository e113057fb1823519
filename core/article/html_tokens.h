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

/// A page in UTF-8. Browsers save a page in the bytes that it came in: of one that is not UTF-8 and says that
/// it is in the first of the Latin alphabets (ISO 8859-1, which is read as Windows-1252), or that begins with
/// the mark of UTF-16, the signs are rewritten. Everything else is given back as it is.
std::string pageAsUtf8(std::string text);

/// A text that is a page and no Markdown: it begins with a document type, <html>, <head> or <body>.
bool isHtmlPage(std::string_view text);

}  // namespace bakeoff::core
