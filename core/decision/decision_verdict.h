// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/decision/decision.h"

namespace bakeoff::core {

/// How sure a choice is, with the threshold that made it so: fills Decision::verdict, sure and verdictReason
/// of a decision that has everything else. Open goes before tie, tie before fragile.
/// Decision::sure is the least that can be said: how often the choice is best in the worlds of everything
/// that is uncertain, and no more than the open answers alone leave (1 - openChance). So a decision is clear
/// only from DecisionOptions::sureShare on, and no two sentences name different figures for the same thing.
void judgeVerdict(Decision& decision, const DecisionOptions& options);

}  // namespace bakeoff::core
