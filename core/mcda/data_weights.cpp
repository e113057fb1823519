// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <cmath>

#include "core/mcda/normalisation.h"
#include "core/mcda/weights.h"

namespace bakeoff::core {
namespace {

std::vector<double> equalWeights(std::size_t n) {
    return std::vector<double>(n, 1.0 / static_cast<double>(n));
}

/// Information of each column divided by the sum; equal weights where there is none at all.
std::vector<double> sharesOf(const std::vector<double>& information) {
    double sum = 0;
    for (const double part : information)
        sum += part;
    if (!(sum > 1e-15))
        return equalWeights(information.size());
    std::vector<double> out;
    for (const double part : information)
        out.push_back(part / sum);
    return out;
}

/// Deviations from the mean, and the root of their sum of squares.
struct Deviations {
    std::vector<double> values;
    double length = 0;
};

Deviations deviationsOf(const Matrix& matrix, std::size_t c) {
    const auto column = matrix.column(c);
    double mean = 0;
    for (const double x : column)
        mean += x / static_cast<double>(column.size());
    Deviations out;
    double squares = 0;
    for (const double x : column) {
        out.values.push_back(x - mean);
        squares += (x - mean) * (x - mean);
    }
    out.length = std::sqrt(squares);
    return out;
}

double correlation(const Deviations& a, const Deviations& b) {
    if (a.length <= 1e-12 || b.length <= 1e-12)
        return 0;
    double sum = 0;
    for (std::size_t i = 0; i < a.values.size(); ++i)
        sum += a.values[i] * b.values[i];
    return sum / (a.length * b.length);
}

DecisionMatrix asBenefits(const Matrix& matrix) {
    return {matrix, std::vector<Objective>(matrix.columns(), Objective::Max)};
}

}  // namespace

Result<std::vector<double>> entropyWeights(const Matrix& matrix) {
    if (auto checked = checkMatrix(asBenefits(matrix)); !checked)
        return checked.error();
    if (matrix.rows() < 2)
        return Error{ErrorCode::InvalidArgument,
                     say("Entropy weights compare alternatives: at least two are needed."), "/matrix"};
    const auto shares = normalise(asBenefits(matrix), Normalisation::Sum);
    if (!shares)
        return shares.error();
    std::vector<double> information;
    for (std::size_t c = 0; c < matrix.columns(); ++c) {
        double entropy = 0;
        for (const double share : shares->values.column(c))
            entropy -= share > 0 ? share * std::log(share) : 0;
        // Rounding would leave a constant column some weight, or all of it where all are constant.
        const bool constant =
            std::ranges::all_of(matrix.column(c), [&](double x) { return x == matrix(0, c); });
        information.push_back(
            constant ? 0 : std::max(0.0, 1 - entropy / std::log(static_cast<double>(matrix.rows()))));
    }
    return sharesOf(information);
}

Result<std::vector<double>> criticWeights(const DecisionMatrix& matrix, CriticScale scale) {
    if (matrix.alternatives() < 2 && checkMatrix(matrix))
        return Error{ErrorCode::InvalidArgument,
                     say("CRITIC weights compare alternatives: at least two are needed."), "/matrix"};
    const auto scaled = normalise(matrix, Normalisation::MinMax);
    if (!scaled)
        return scaled.error();
    std::vector<Deviations> columns;
    for (std::size_t c = 0; c < matrix.criteria(); ++c)
        columns.push_back(deviationsOf(scale == CriticScale::None ? matrix.values : scaled->values, c));
    std::vector<double> information;
    for (const auto& own : columns) {
        double conflict = 0;
        for (const auto& other : columns)
            conflict += &own == &other ? 0 : 1 - correlation(own, other);
        // Two criteria that agree wholly leave nothing but rounding.
        information.push_back(own.length * (conflict > 1e-12 ? conflict : 0));
    }
    return sharesOf(information);
}

}  // namespace bakeoff::core
