// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>

#include "core/article/article.h"

namespace bakeoff::core {

/// Reads the front matter at the top of a Markdown text, YAML between "---" or TOML between "+++", and blanks
/// it out, so that line numbers stay what they are. Keys that have no place in an article are kept as unread.
void takeFrontMatter(std::string& text, Article& article);

}  // namespace bakeoff::core
