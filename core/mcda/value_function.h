// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <vector>

namespace bakeoff::core {

/// Piecewise linear partial value function (Keeney and Raiffa 1976, ch. 3; Tervonen et al. 2011). Cut-offs
/// ascend; values may rise or fall.
class ValueFunction {
public:
    /// Errors: fewer than two points, lists of different length, cut-offs that do not ascend.
    static Result<ValueFunction> piecewise(std::vector<double> cutoffs, std::vector<double> values);

    /// Straight in the logarithm between `limit`, worth 0, and `target`, worth 1: requests/s, times and bytes
    /// are compared by their ratios. Beyond the two it stays at 0 and 1. Errors: not above 0, or equal.
    static Result<ValueFunction> logarithmic(double limit, double target);

    /// Beyond its ends the last segment goes on; with `clip` its end value stays.
    [[nodiscard]] double at(double x, bool clip) const;
    /// at() as the function was meant: clipped when logarithmic.
    [[nodiscard]] double at(double x) const { return at(x, m_logarithmic); }

private:
    bool m_logarithmic = false;
    std::vector<double> m_cutoffs;
    std::vector<double> m_values;
};

}  // namespace bakeoff::core
