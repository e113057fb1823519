// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string_view>
#include <vector>

#include "core/article/grid.h"
#include "core/article/text_line.h"

namespace bakeoff::core {

/// What a cell holds, as far as it shows without its table.
enum class CellType { Text, Figure, Mark };
CellType cellType(std::string_view cell, NumberStyle numbers = NumberStyle::Unknown);

/// Puts the cells of each line under the header's columns. Lines that cannot be fitted are noticed and left
/// out.
std::vector<GridRow> fitRows(const TextLine& header, const std::vector<const TextLine*>& lines,
                             std::vector<ImportNotice>& notices);

}  // namespace bakeoff::core
