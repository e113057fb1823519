// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/decision/decision.h"

namespace bakeoff::core {

/// How sure a choice is, with the threshold that made it so: fills Decision::verdict and verdictReason of a
/// decision that has everything else. Open goes before tie, tie before fragile.
void judgeVerdict(Decision& decision, const DecisionOptions& options);

}  // namespace bakeoff::core
