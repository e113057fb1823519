// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string>

#include "core/article/grid.h"
#include "core/article/quantity.h"

namespace bakeoff::core {

/// A cell as a figure, without the pictures beside it; a factor such as "2.4x" is one.
std::optional<WrittenQuantity> figureOf(const std::string& cell, NumberStyle numbers);

/// True where most of the column's cells are figures that measure something, which become claims. Years and
/// versions are texts.
bool isFigureColumn(const Grid& grid, std::size_t column);

/// A row with nothing but its name: the heading of a group of rows.
bool isGroupRow(const GridRow& row);

}  // namespace bakeoff::core
