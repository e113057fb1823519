// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <functional>
#include <optional>

#include "core/mcda/matrix.h"
#include "core/mcda/worlds/weight_sampler.h"

namespace bakeoff::core {

/// One additive problem: values (more is better) of alternatives (rows) at criteria (columns), and what is
/// known of the weights.
struct SmaaProblem {
    Matrix values;
    WeightKnowledge weights;
    /// When set, called before every draw to replace those values that are not certain: measurements with a
    /// spread, levels of unknown worth. It must overwrite the same entries every time.
    std::function<void(PortableRandom&, Matrix& values)> redraw;
};

struct SmaaOptions {
    std::size_t iterations = 10000;  ///< 10,000 give +- 0.01 at 95 % (Tervonen and Lahdelma 2007)
    std::uint64_t seed = 1;
    bool intervals = false;  ///< also the interval of each score; keeps all scores in memory
};

/// SMAA-2 (Lahdelma and Salminen 2001, Operations Research 49(3)). Equals share the best rank, so the columns
/// of rank acceptability need not sum to one where alternatives tie.
struct SmaaResult {
    Matrix rankAcceptability;                                        ///< alternative x rank
    std::vector<std::optional<std::vector<double>>> centralWeights;  ///< none for one that is never first
    std::vector<std::optional<double>> confidenceFactors;  ///< how often it is first at its central weights
    Matrix pairwiseWinning;  ///< (a, b): share of draws in which a scores above b (Leskinen et al. 2006)
    double entropy = 0;      ///< of the first ranks, in bits; 0: one alternative is always first
    std::vector<double> meanScores;
    std::vector<double> meanWeights;
    std::vector<double> lowScores;   ///< 5th percentile, when asked for
    std::vector<double> highScores;  ///< 95th percentile, when asked for
    std::size_t iterations = 0;
};

/// The same seed gives the same result on every machine. Errors: InvalidArgument for unusable values, weights
/// or counts.
Result<SmaaResult> smaa(const SmaaProblem& problem, const SmaaOptions& options = {});

}  // namespace bakeoff::core
