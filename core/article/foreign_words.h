// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string_view>

#include "core/article/words.h"

namespace bakeoff::core {

/// The words of a heading or a column's name, with English ones in place of those that German, Spanish,
/// French, Chinese, Japanese and Korean articles write there. Other words stay as they are.
Words meaningWords(std::string_view text);

}  // namespace bakeoff::core
