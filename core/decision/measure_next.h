// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>

#include "core/decision/decision.h"
#include "core/plan/plan.h"

namespace bakeoff::core {

/// What is to be run so that this benchmark counts as evidence: every subject that may stand for one of the
/// alternatives, in one run, at the size that the study's limit and target are for. None when the study does
/// not know it. Seeds, tools and the machine's speed are left for the caller.
std::optional<PlanRequest> measureRequest(const Study& study, const InformationItem::Benchmark& benchmark);

/// The benchmark that is likeliest to change the decision; none when there is nothing to measure.
const InformationItem* nextMeasurement(const Decision& decision);
/// The question that is likeliest to change it; none when none is open.
const InformationItem* nextAnswer(const Decision& decision);

}  // namespace bakeoff::core
