// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cmath>
#include <cstdint>

#include "core/base/json_reader.h"

namespace bakeoff::core {

/// Whole numbers without the ".0" that the JSON library would append: 45000 reads better than 45000.0.
inline Json jsonNumber(double value) {
    constexpr double exactlyWhole = 9'007'199'254'740'992.0;
    if (std::fabs(value) < exactlyWhole && value == std::trunc(value))
        return static_cast<std::int64_t>(value);
    return value;
}

}  // namespace bakeoff::core
