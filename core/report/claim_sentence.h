// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <span>

#include "core/study/study.h"
#include "core/verdict/claim_check.h"

namespace bakeoff::core {

/// A claim as one sentence, and where it and what was measured stand on one axis.
struct ClaimStatement {
    /// "Gin does 2.4× as many per second as FastAPI (Requests per second)"; of a figure that nothing else is
    /// claimed beside, the figure.
    Message sentence;
    std::optional<double> claimed;     ///< the ratio to the other side, as the source has it
    std::optional<double> measured;    ///< the same here; none: not measured, or not comparable
    std::optional<Interval> interval;  ///< of `measured`
};

/// The other side is what the verdict is about; of a claim without one, the best claimed row of another
/// alternative at the same work and size.
ClaimStatement stateClaim(const Study& study, const ClaimCheck& check);

/// What the verdict is made of, in the order in which it is to be read: the explanation, what stands beside
/// it, which run it is of, what boards have.
Message claimReasons(const ClaimCheck& check);

/// How many claims have which standing.
struct ClaimCounts {
    int holds = 0;
    int differs = 0;
    int refuted = 0;
    int open = 0;

    [[nodiscard]] int of(ClaimStanding standing) const;
    [[nodiscard]] bool operator==(const ClaimCounts&) const = default;
};
ClaimCounts countClaims(std::span<const ClaimCheck> checks);

}  // namespace bakeoff::core
