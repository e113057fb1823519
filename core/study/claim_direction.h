// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>

#include "core/study/study.h"

namespace bakeoff::core {

/// Whether less of what the claim states is better: as its metric has it; of a figure without one, as the
/// reader said. Nothing where nobody knows.
std::optional<bool> saidDirection(const Claim& claim);

}  // namespace bakeoff::core
