// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <array>
#include <vector>

namespace bakeoff::core {

/// One concurrency of a fit: N over the mean throughput, and how many values that is the mean of.
struct SecondsPoint {
    double n = 1;
    double seconds = 0;  ///< N / X, above 0
    double count = 1;
};

/// A model of N / X at each point: `fixed` plus a sum of basis functions with factors that are not negative.
struct SecondsModel {
    std::vector<double> fixed;                 ///< one a point; none negative
    std::vector<std::array<double, 3>> basis;  ///< one a point; none negative
    std::size_t terms = 3;                     ///< how many of each are used
};

struct SecondsSolution {
    std::array<double, 3> factors{};
    double squares = 0;  ///< sum over points of count x (1 - X modelled / X measured)^2
};

/// The factors with the smallest sum of squares, by Gauss and Newton on each face of the cone of factors that
/// are not negative: the best of those that stay in it is the best there is.
SecondsSolution leastSquares(const std::vector<SecondsPoint>& points, const SecondsModel& model);

}  // namespace bakeoff::core
