// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/mcda/matrix.h"

namespace bakeoff::core {

/// All functions here return weights that sum to one, or an InvalidArgument error with the place in
/// Error::where; never a not-a-number.

/// Amounts or points divided by their sum: shares of the work, and swing weights (von Winterfeldt and Edwards
/// 1986, ch. 8), whose points say what going from a criterion's limit to its target is worth.
Result<std::vector<double>> shareWeights(const std::vector<double>& amounts);

enum class RankScheme {
    OrderCentroid,  ///< w_i = 1/n sum_{k=i..n} 1/k (Barron and Barrett 1996, Management Science 42(11))
    RankSum,        ///< w_i = 2 (n + 1 - i) / (n (n + 1)) (Stillwell, Seaver and Edwards 1981)
    Reciprocal      ///< w_i = (1/i) / sum_k 1/k (Stillwell, Seaver and Edwards 1981)
};

/// Weights of the 1st, 2nd, ... nth most important of n criteria. Errors: n < 1.
Result<std::vector<double>> rankWeights(std::size_t n, RankScheme scheme);

/// Weights for criteria of the given importance, 1 first. Equals share the mean of the places that they take
/// together. Only the order of the numbers counts.
Result<std::vector<double>> weightsFromRanks(const std::vector<double>& ranks, RankScheme scheme);

/// What is known of one weight.
struct WeightBounds {
    double low = 0;
    double high = 1;

    bool operator==(const WeightBounds&) const = default;
};

struct IntervalWeights {
    std::vector<WeightBounds> bounds;  ///< as tight as the others and the sum of one make them
    std::vector<double> point;         ///< inside them: every weight at the same part of its range
};

/// Errors: an empty interval, or bounds that no weights with a sum of one meet.
Result<IntervalWeights> intervalWeights(const std::vector<WeightBounds>& bounds);

/// Weights from how much the values of a column tell (Shannon entropy; Hwang and Yoon 1981, p. 54). Needs two
/// alternatives and values of 0 or more; a constant column weighs nothing, and where all are constant all
/// weigh the same.
Result<std::vector<double>> entropyWeights(const Matrix& matrix);

/// Whether CRITIC looks at the columns as they are, or scaled to 0 (worst) to 1 (best) as its authors do. As
/// they are, units count: a column in thousands weighs more than the same one in millions.
enum class CriticScale { MinMax, None };

/// Weights from spread and conflict of the columns (Diakoulaki, Mavrotas and Papayannakis 1995, Computers &
/// Operations Research 22(7)). A constant column weighs nothing and correlates with nothing; where all are
/// constant all weigh the same.
Result<std::vector<double>> criticWeights(const DecisionMatrix& matrix,
                                          CriticScale scale = CriticScale::MinMax);

}  // namespace bakeoff::core
