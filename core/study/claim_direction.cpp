// SPDX-License-Identifier: GPL-3.0-only
#include "core/study/claim_direction.h"

#include "core/bench/metrics.h"

namespace bakeoff::core {

std::optional<bool> saidDirection(const Claim& claim) {
    if (const Metric* metric = findMetric(claim.metric))
        return metric->lowerIsBetter;
    return claim.lessIsBetter;
}

}  // namespace bakeoff::core
