// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/mcda/matrix.h"

namespace bakeoff::core {

/// Scores by a method, and what each criterion adds to them where the method is a sum.
struct MethodScores {
    std::vector<double> scores;
    Matrix
        contributions;  ///< alternative x criterion, summing to the score; empty where there is no such sum
};

/// Sum of weight x value; a cost that was not turned round counts against (Fishburn 1967). Weights as given.
Result<MethodScores> weightedSum(const DecisionMatrix& matrix, const std::vector<double>& weights);

enum class ProductScore { Product, NaturalLog, Log10 };

/// Product of value^weight, costs with a negative exponent (Bridgman 1922; Miller and Starr 1969). Values
/// must be above 0; a 0 is allowed for the plain product of a benefit.
Result<MethodScores> weightedProduct(const DecisionMatrix& matrix, const std::vector<double>& weights,
                                     ProductScore form);

enum class Distance { Euclidean, Manhattan, Chebyshev };

/// Closeness to the ideal against the anti-ideal point (Hwang and Yoon 1981, ch. 3). The matrix is already on
/// one scale. Where all alternatives are the same there is neither, and each scores 0.5.
Result<MethodScores> topsis(const DecisionMatrix& matrix, const std::vector<double>& weights,
                            Distance distance = Distance::Euclidean);

/// The worst criterion of each alternative (Wald 1945): costs count negatively, weights not at all.
Result<MethodScores> maximin(const DecisionMatrix& matrix);

}  // namespace bakeoff::core
