// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string_view>

#include "core/mcda/matrix.h"

namespace bakeoff::core {

/// The six preference functions of Brans and Vincke 1985 (Management Science 31(6)), types I to VI.
enum class PreferenceShape { Usual, UShape, VShape, Level, Linear, Gaussian };

struct Preference {
    PreferenceShape shape = PreferenceShape::Usual;
    double indifference = 0;  ///< q: U-shape, level, linear
    double preference = 0;    ///< p: V-shape, level, linear; p >= q
    double sigma = 0;         ///< Gaussian, above 0

    /// How much a difference of d in a criterion's favour counts, 0 to 1; 0 when d <= 0.
    [[nodiscard]] double at(double d) const;
};

/// usual, ushape, vshape, level, linear (vshape2), gaussian; also with hyphens and as I to VI or t1 to t6.
Result<PreferenceShape> findPreferenceShape(std::string_view name);

struct PrometheeResult {
    Matrix index;  ///< pi(a, b)
    std::vector<double> plus;
    std::vector<double> minus;
    std::vector<double> net;
};

/// PROMETHEE II (Brans and Vincke 1985; Brans, Vincke and Mareschal 1986). Weights are made to sum to one.
/// Flows are divided by m - 1 unless `divide` is false. A single alternative has flows of 0.
Result<PrometheeResult> promethee(const DecisionMatrix& matrix, const std::vector<double>& weights,
                                  const std::vector<Preference>& preferences, bool divide = true);

}  // namespace bakeoff::core
