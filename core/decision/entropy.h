// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <vector>

#include "core/mcda/worlds/portable_random.h"

namespace bakeoff::core {

/// Shannon's entropy in bits of how often each of some outcomes came; 0 where none came. The counts need not
/// be whole.
inline double entropyBits(const std::vector<double>& counts) {
    double total = 0;
    for (const double count : counts)
        total += count;
    double bits = 0;
    for (const double count : counts)
        bits -= count > 0 ? count / total * portableLog(count / total) / portableLog(2.0) : 0;
    return bits;
}

}  // namespace bakeoff::core
