// SPDX-License-Identifier: GPL-3.0-only
#include "core/mcda/normalisation.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

namespace bakeoff::core {
namespace {

struct Name {
    const char* text;
    Normalisation how;
};

constexpr Name kNames[] = {
    {"none", Normalisation::None},
    {"raw", Normalisation::None},
    {"sum", Normalisation::Sum},
    {"sum_inv", Normalisation::SumInverse},
    {"sum_inverse", Normalisation::SumInverse},
    {"max_ratio", Normalisation::MaxRatio},
    {"linear", Normalisation::MaxRatio},
    {"max", Normalisation::Max},
    {"minmax", Normalisation::MinMax},
    {"min_max", Normalisation::MinMax},
    {"vector", Normalisation::Vector},
    {"vector_reversed", Normalisation::VectorReversed},
    {"logarithmic", Normalisation::Logarithmic},
    {"nonlinear", Normalisation::Nonlinear},
    {"enhanced_accuracy", Normalisation::EnhancedAccuracy},
    {"zavadskas_turskis", Normalisation::ZavadskasTurskis},
};

bool keepsDirection(Normalisation how) {
    return how == Normalisation::None || how == Normalisation::Sum || how == Normalisation::Vector;
}

/// What a formula divides by or takes a logarithm of must be positive.
enum class Demand { Nothing, NotNegative, PositiveCosts, Positive };

Demand demandOf(Normalisation how) {
    switch (how) {
        case Normalisation::None:
        case Normalisation::MinMax:
        case Normalisation::EnhancedAccuracy:
        case Normalisation::Vector:
        case Normalisation::VectorReversed:
            return Demand::Nothing;
        case Normalisation::Sum:
        case Normalisation::Max:
            return Demand::NotNegative;
        case Normalisation::SumInverse:
        case Normalisation::MaxRatio:
        case Normalisation::Nonlinear:
            return Demand::PositiveCosts;
        case Normalisation::Logarithmic:
        case Normalisation::ZavadskasTurskis:
            break;
    }
    return Demand::Positive;
}

/// One column with the numbers that all formulas need.
struct ColumnView {
    std::vector<double> x;
    bool cost = false;
    double min = 0;
    double max = 0;
};

double inverted(double x) {
    return 1 / x;
}

double share(double part, double whole) {
    return whole > 0 ? part / whole : 0;
}

std::vector<double> overSum(std::vector<double> x) {
    const double sum = std::accumulate(x.begin(), x.end(), 0.0);
    for (double& value : x)
        value = share(value, sum);
    return x;
}

std::vector<double> enhancedAccuracy(const ColumnView& column) {
    std::vector<double> distances;
    for (const double x : column.x)
        distances.push_back(column.cost ? x - column.min : column.max - x);
    const auto shares = overSum(distances);
    std::vector<double> out;
    for (const double part : shares)
        out.push_back(1 - part);
    return out;
}

std::vector<double> logarithmic(const ColumnView& column) {
    double logOfProduct = 0;
    for (const double x : column.x)
        logOfProduct += std::log(x);
    std::vector<double> out;
    for (const double x : column.x) {
        const double part = std::log(x) / logOfProduct;
        out.push_back(column.cost ? (1 - part) / static_cast<double>(column.x.size() - 1) : part);
    }
    return out;
}

std::vector<double> overNorm(const ColumnView& column, bool reverseCosts) {
    // Scaled by the largest magnitude, so that squares of very large or small values stay finite.
    const double scale = std::max(std::fabs(column.min), std::fabs(column.max));
    double squares = 0;
    for (const double x : column.x)
        squares += scale > 0 ? (x / scale) * (x / scale) : 0;
    std::vector<double> out;
    for (const double x : column.x) {
        const double part = scale > 0 ? x / scale / std::sqrt(squares) : 0;
        out.push_back(reverseCosts && column.cost ? 1 - part : part);
    }
    return out;
}

double byRange(const ColumnView& column, double x) {
    if (column.max == column.min)
        return 1;
    // Halved first: the range of two finite numbers need not be finite.
    const double range = column.max / 2 - column.min / 2;
    return (column.cost ? column.max / 2 - x / 2 : x / 2 - column.min / 2) / range;
}

std::vector<double> columnNormalised(const ColumnView& column, Normalisation how) {
    const auto each = [&](auto formula) {
        std::vector<double> out;
        for (const double x : column.x)
            out.push_back(formula(x));
        return out;
    };
    switch (how) {
        case Normalisation::None:
            return column.x;
        case Normalisation::Sum:
            return overSum(column.x);
        case Normalisation::SumInverse:
            return overSum(column.cost ? each(inverted) : column.x);
        case Normalisation::MaxRatio:
            return each([&](double x) { return column.cost ? column.min / x : share(x, column.max); });
        case Normalisation::Max:
            return each(
                [&](double x) { return column.cost ? 1 - share(x, column.max) : share(x, column.max); });
        case Normalisation::MinMax:
            return each([&](double x) { return byRange(column, x); });
        case Normalisation::Vector:
            return overNorm(column, false);
        case Normalisation::VectorReversed:
            return overNorm(column, true);
        case Normalisation::Logarithmic:
            return logarithmic(column);
        case Normalisation::Nonlinear:
            return each([&](double x) {
                return column.cost ? std::pow(column.min / x, 3) : std::pow(share(x, column.max), 2);
            });
        case Normalisation::EnhancedAccuracy:
            return enhancedAccuracy(column);
        case Normalisation::ZavadskasTurskis:
            break;
    }
    return each([&](double x) {
        const double best = column.cost ? column.min : column.max;
        return 1 - std::fabs(best - x) / best;
    });
}

Result<void> meets(const DecisionMatrix& matrix, std::size_t c, Demand demand) {
    for (std::size_t a = 0; a < matrix.alternatives(); ++a) {
        const double x = matrix.values(a, c);
        const bool cost = matrix.objectives[c] == Objective::Min;
        const bool needsPositive = demand == Demand::Positive || (demand == Demand::PositiveCosts && cost);
        if (demand == Demand::Nothing || x > 0 || (x == 0 && !needsPositive))
            continue;
        return Error{ErrorCode::InvalidArgument,
                     needsPositive ? say("This normalisation divides by the values, so it needs a number "
                                         "above 0 here. Use \"minmax\", or shift the criterion.")
                                   : say("This normalisation divides by the values, so it needs a number of "
                                         "0 or more here. Use \"minmax\", or shift the criterion."),
                     matrixPlace(a, c)};
    }
    return {};
}

}  // namespace

Result<Normalisation> findNormalisation(std::string_view name) {
    std::string word;
    for (const char c : name) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == '-' ? '_' : c;
        if (lower != '_' && !(lower >= 'a' && lower <= 'z'))
            break;
        word += lower;
    }
    std::string known;
    for (const auto& entry : kNames) {
        if (word == entry.text)
            return entry.how;
        known += (known.empty() ? "" : ", ") + std::string(entry.text);
    }
    return Error{ErrorCode::InvalidArgument,
                 say("No normalisation \"%1\". Expected one of: %2.", word, known), "/normalisation"};
}

Result<DecisionMatrix> normalise(const DecisionMatrix& matrix, Normalisation how) {
    if (auto checked = checkMatrix(matrix); !checked)
        return checked.error();
    DecisionMatrix out = matrix;
    for (std::size_t c = 0; c < matrix.criteria(); ++c) {
        if (auto met = meets(matrix, c, demandOf(how)); !met)
            return met.error();
        ColumnView column;
        column.cost = matrix.objectives[c] == Objective::Min;
        column.x = matrix.values.column(c);
        const auto [low, high] = std::minmax_element(column.x.begin(), column.x.end());
        column.min = *low;
        column.max = *high;
        const auto values = columnNormalised(column, how);
        for (std::size_t a = 0; a < values.size(); ++a) {
            if (!std::isfinite(values[a]))
                return Error{ErrorCode::InvalidArgument,
                             say("This normalisation has no answer for this column: its values are too "
                                 "large, or their product is 1."),
                             matrixPlace(a, c)};
            out.values(a, c) = values[a];
        }
        if (!keepsDirection(how))
            out.objectives[c] = Objective::Max;
    }
    return out;
}

}  // namespace bakeoff::core
