// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <vector>

#include "core/article/grid.h"

namespace bakeoff::core {

/// Takes out of a table what says nothing of its own: columns of ranks, which are noticed, and columns of
/// pictures or of nothing. Emoji shortcodes become the signs that they stand for.
void tidyGrid(Grid& grid, std::vector<ImportNotice>& notices);

}  // namespace bakeoff::core
