// SPDX-License-Identifier: GPL-3.0-only
#include "core/mcda/pairwise.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace bakeoff::core {
namespace {

constexpr int kMostIterations = 100000;
constexpr double kSettled = 1e-15;

Error notSquare(std::size_t rows, std::size_t row, std::size_t found) {
    return {ErrorCode::InvalidArgument,
            say("Expected a square matrix: %1 numbers in each row, found %2.", rows, found), rowPlace(row)};
}

Result<void> checkComparisons(const Matrix& comparisons) {
    if (comparisons.empty())
        return Error{ErrorCode::InvalidArgument, say("Expected at least one row."), "/matrix"};
    if (comparisons.columns() != comparisons.rows())
        return notSquare(comparisons.rows(), 0, comparisons.columns());
    for (std::size_t i = 0; i < comparisons.rows(); ++i) {
        for (std::size_t j = 0; j < comparisons.columns(); ++j) {
            if (!(comparisons(i, j) > 0) || !std::isfinite(comparisons(i, j)))
                return Error{ErrorCode::InvalidArgument,
                             say("Expected a comparison above 0, such as 3 or 0.25."), matrixPlace(i, j)};
        }
    }
    return {};
}

bool isReciprocal(const Matrix& a) {
    for (std::size_t i = 0; i < a.rows(); ++i) {
        for (std::size_t j = i; j < a.rows(); ++j) {
            if (std::fabs(a(i, j) * a(j, i) - 1) > 0.01)
                return false;
        }
    }
    return true;
}

void divideBySum(std::vector<double>& values) {
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    for (double& value : values)
        value /= sum;
}

std::vector<double> times(const Matrix& a, const std::vector<double>& w) {
    std::vector<double> out;
    for (std::size_t i = 0; i < a.rows(); ++i) {
        const auto row = a.row(i);
        out.push_back(std::inner_product(row.begin(), row.end(), w.begin(), 0.0));
    }
    return out;
}

std::vector<double> columnMean(const Matrix& a) {
    std::vector<double> w(a.rows(), 0);
    for (std::size_t j = 0; j < a.columns(); ++j) {
        const auto column = a.column(j);
        const double sum = std::accumulate(column.begin(), column.end(), 0.0);
        for (std::size_t i = 0; i < a.rows(); ++i)
            w[i] += column[i] / sum / static_cast<double>(a.rows());
    }
    return w;
}

}  // namespace

std::vector<double> principalEigenvector(const Matrix& a, std::vector<double> start) {
    std::vector<double> w = std::move(start);
    divideBySum(w);
    for (int i = 0; i < kMostIterations; ++i) {
        auto next = times(a, w);
        divideBySum(next);
        double change = 0;
        for (std::size_t k = 0; k < w.size(); ++k)
            change = std::max(change, std::fabs(next[k] - w[k]));
        w = std::move(next);
        if (change < kSettled)
            break;
    }
    return w;
}

const std::vector<RandomIndexTable>& randomIndexTables() {
    static const std::vector<RandomIndexTable> tables{
        {"saaty2005", {0, 0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59}},
        {"classic_0.58_0.90",
         {0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59}},
        {"donegan_dodd1991",
         {0,      0,      0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055,
          1.4213, 1.4497, 1.4643, 1.4822, 1.4969, 1.5078, 1.5153, 1.5262, 1.5313, 1.5371}},
        {"alonso_lamata_R_MCDA",
         {0, 0, 0.525, 0.882, 1.115, 1.252, 1.341, 1.404, 1.452, 1.484, 1.513, 1.535, 1.555, 1.570, 1.583,
          1.595}},
        {"tummala_ling_pymcdm",
         {0, 0, 0.5799, 0.8921, 1.1159, 1.2358, 1.3322, 1.3952, 1.4537, 1.4882, 1.5117, 1.5356, 1.5571,
          1.5714, 1.5831}}};
    return tables;
}

Result<double> randomIndex(std::string_view table, std::size_t order) {
    std::string known;
    for (const auto& entry : randomIndexTables()) {
        known += (known.empty() ? "" : ", ") + std::string(entry.name);
        if (table != entry.name)
            continue;
        if (order < 1 || order > entry.values.size())
            return Error{
                ErrorCode::InvalidArgument,
                say("The table %1 goes up to %2 elements, and there are %3. Give the index itself as \"RI\".",
                    table, entry.values.size(), order),
                "/parameters/RI_table"};
        return entry.values[order - 1];
    }
    return Error{ErrorCode::InvalidArgument,
                 say("No table \"%1\" of random indices. Expected one of: %2.", table, known),
                 "/parameters/RI_table"};
}

Result<Matrix> squareMatrix(const std::vector<std::vector<double>>& rows) {
    for (std::size_t r = 0; r < rows.size(); ++r) {
        if (rows[r].size() != rows.size())
            return notSquare(rows.size(), r, rows[r].size());
    }
    return Matrix::fromRows(rows, rows.size());
}

Result<PairwiseWeights> pairwiseWeights(const Matrix& comparisons, PairwiseMethod method,
                                        double randomIndex) {
    if (auto checked = checkComparisons(comparisons); !checked)
        return checked.error();
    if (!(randomIndex >= 0) || !std::isfinite(randomIndex))
        return Error{ErrorCode::InvalidArgument, say("Expected a random index of 0 or more."),
                     "/parameters/RI"};
    PairwiseWeights out;
    out.randomIndex = randomIndex;
    out.reciprocal = isReciprocal(comparisons);
    out.weights = method == PairwiseMethod::Eigenvector
                      ? principalEigenvector(comparisons, std::vector<double>(comparisons.rows(), 1.0))
                      : columnMean(comparisons);
    const auto product = times(comparisons, out.weights);
    const auto n = static_cast<double>(comparisons.rows());
    for (std::size_t i = 0; i < product.size(); ++i) {
        if (!std::isfinite(product[i]) || !(out.weights[i] > 0))
            return Error{ErrorCode::InvalidArgument,
                         say("The comparisons of this row are too far apart for weights."), rowPlace(i)};
        out.lambdaMax += product[i] / out.weights[i] / n;
    }
    if (comparisons.rows() > 2) {
        out.consistencyIndex = (out.lambdaMax - n) / (n - 1);
        out.consistencyRatio = randomIndex > 0 ? out.consistencyIndex / randomIndex : 0;
    }
    return out;
}

}  // namespace bakeoff::core
