// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"

namespace bakeoff::core {

/// Which way a criterion points.
enum class Objective { Max, Min };

/// Rows are alternatives, columns criteria.
using Matrix = std::vector<std::vector<double>>;

/// A decision problem in numbers.
struct DecisionMatrix {
    Matrix values;
    std::vector<Objective> objectives;  ///< one for each column

    [[nodiscard]] std::size_t alternatives() const { return values.size(); }
    [[nodiscard]] std::size_t criteria() const { return objectives.size(); }
};

/// Where an error is: a JSON pointer into a case, such as "/matrix/2/0". Counted from 0.
std::string matrixPlace(std::size_t row, std::size_t column);
std::string weightPlace(std::size_t column);

/// At least one alternative and one criterion, rows of one length, every number finite. Errors:
/// InvalidArgument with Error::where as above.
Result<void> checkMatrix(const DecisionMatrix& matrix);

/// One finite weight >= 0 for each criterion, not all zero.
Result<void> checkWeights(const std::vector<double>& weights, std::size_t criteria);

/// Ranks by competition ("1224"): 1 is best and equals share the best rank. Scores closer than 1e-10 of the
/// largest magnitude are equal, so that rounding decides nothing.
std::vector<int> competitionRanks(const std::vector<double>& scores, bool higherIsBetter = true);

/// Indices from best to worst; equals keep their order.
std::vector<std::size_t> bestFirst(const std::vector<double>& scores, bool higherIsBetter = true);

/// The difference below which two scores count as equal, see competitionRanks().
double scoreTolerance(const std::vector<double>& scores);

}  // namespace bakeoff::core
