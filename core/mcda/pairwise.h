// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string_view>

#include "core/mcda/matrix.h"

namespace bakeoff::core {

/// Mean consistency index of random reciprocal matrices, by order of the matrix. Published tables differ, so
/// a ratio always says which one it used: saaty2005 (Saaty 2005, p. 31), classic_0.58_0.90 (Saaty 1980),
/// donegan_dodd1991 (Mathematical and Computer Modelling 15(10)), alonso_lamata_R_MCDA (Aguaron and
/// Moreno-Jimenez 2003, EJOR 147(1), as used by the R package MCDA), tummala_ling_pymcdm (Tummala and Ling
/// 1998, Theory and Decision 44(3)).
struct RandomIndexTable {
    const char* name;
    std::vector<double> values;  ///< of orders 1, 2, 3, ...
};

const std::vector<RandomIndexTable>& randomIndexTables();
/// Errors: InvalidArgument naming the tables, or one with too few entries for the order.
Result<double> randomIndex(std::string_view table, std::size_t order);

inline constexpr const char* kDefaultRandomIndexTable = "saaty2005";

struct PairwiseWeights {
    std::vector<double> weights;
    double lambdaMax = 0;
    double consistencyIndex = 0;  ///< (lambda_max - n) / (n - 1); 0 for one or two
    double consistencyRatio = 0;  ///< CI / RI; above 0.1 is commonly held inconsistent
    double randomIndex = 0;
    bool reciprocal = true;  ///< false: some a_ij is not 1 / a_ji within 1 %
};

enum class PairwiseMethod {
    Eigenvector,  ///< principal right eigenvector (Saaty 1977, J. Math. Psychology 15(3))
    ColumnMean    ///< columns divided by their sums, then the mean of each row: an approximation of it
};

/// The vector of the largest eigenvalue, its parts summing to one, by power iteration from a positive vector:
/// a matrix without negative entries that joins all elements has one, and it is positive (Perron and
/// Frobenius).
std::vector<double> principalEigenvector(const Matrix& a, std::vector<double> start);

/// Comparisons that come from outside. Errors: InvalidArgument for a row that is not as long as there are
/// rows, with the row as Error::where.
Result<Matrix> squareMatrix(const std::vector<std::vector<double>>& rows);

/// Weights from pairwise comparisons, entry (i, j) saying how many times as important i is as j. Errors: not
/// square, or an entry that is not above 0.
Result<PairwiseWeights> pairwiseWeights(const Matrix& comparisons, PairwiseMethod method, double randomIndex);

}  // namespace bakeoff::core
