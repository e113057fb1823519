// SPDX-License-Identifier: GPL-3.0-only
#include "core/verdict/claim_check.h"

namespace bakeoff::core {
namespace {

/// Whether another run may say more: it measured what this one did not, or not as the claim needs it.
bool fillsIn(const ClaimCheck& open, const ClaimCheck& other) {
    return open.rerun && other.verdict != ClaimVerdict::NotMeasured &&
           other.verdict != ClaimVerdict::NotComparable && !other.rerun;
}

}  // namespace

std::vector<ClaimCheck> checkClaimsByRuns(const Study& study, std::span<const MeasuredRun> runs,
                                          const std::vector<Board>& boards) {
    if (runs.empty())
        return checkClaims(study, std::vector<CaseSummary>(), 0, boards);
    auto checks = checkClaims(study, runs.front().cases, runs.front().floor.value_or(0), boards);
    for (const auto& run : runs.subspan(1)) {
        auto others = checkClaims(study, run.cases, run.floor.value_or(0), boards);
        for (std::size_t i = 0; i < checks.size(); ++i) {
            if (!fillsIn(checks[i], others[i]))
                continue;
            checks[i] = std::move(others[i]);
            checks[i].run = run.id;
        }
    }
    return checks;
}

}  // namespace bakeoff::core
