// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>

#include "core/mcda/matrix.h"

namespace bakeoff::core {

/// What comes before any average: an average hides a broken must-have.

/// A criterion's demands; both may be absent.
struct Demand {
    std::optional<double> mustHave;  ///< a value worse than this excludes the alternative (conjunctive rule,
                                     ///< Hwang and Yoon 1981, ch. 3)
    std::optional<double> veto;      ///< being worse than another by at least this much forbids to call an
                                     ///< alternative as good as that other (Roy 1968; Figueira et al. 2005)
};

struct Exclusion {
    std::size_t alternative = 0;
    std::size_t criterion = 0;
    double value = 0;
    double demanded = 0;
};

struct Screening {
    std::vector<Exclusion> exclusions;      ///< every must-have that is broken, in the order of rows
    std::vector<std::vector<bool>> vetoed;  ///< [a][b]: a may not be called as good as b
    std::vector<std::vector<std::size_t>> dominatedBy;  ///< for each alternative: who is nowhere worse, and
                                                        ///< better somewhere

    [[nodiscard]] bool excluded(std::size_t alternative) const;
    [[nodiscard]] bool dominated(std::size_t alternative) const { return !dominatedBy[alternative].empty(); }
};

/// Errors: InvalidArgument for a bad matrix, one demand too many or too few, a negative veto threshold.
Result<Screening> screen(const DecisionMatrix& matrix, const std::vector<Demand>& demands);

}  // namespace bakeoff::core
