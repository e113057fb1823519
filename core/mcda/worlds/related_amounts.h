// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <vector>

#include "core/mcda/worlds/weight_sampler.h"

namespace bakeoff::core {

/// Finds positive numbers, one for each of `count` criteria, that keep all ratios; the geometric mean of
/// those that a ratio names is near 1. Nothing when the ratios contradict each other (Bellman 1958: a chain
/// of them that comes back to its start and gains on the way).
std::optional<std::vector<double>> meetRatios(std::size_t count, const std::vector<AmountRatio>& ratios);

/// Draws amounts of which some are known only beside each other. An amount that no ratio names is drawn as
/// WeightKnowledge::Amounts says. The others are exponential about what was said of them (or the typical
/// amount), cut to where every ratio holds: a Gibbs sampler, each in turn given the others (Geman and Geman
/// 1984). What was said of them alone thus still counts, and a ratio counts before it. The same seed gives
/// the same amounts on every machine.
class RelatedAmounts {
public:
    /// Errors: InvalidArgument for ratios that contradict each other.
    static Result<RelatedAmounts> make(const WeightKnowledge::Amounts& known);

    /// One for each criterion, not divided by their sum. Valid until the next draw.
    const std::vector<double>& draw(PortableRandom& random);

private:
    RelatedAmounts(WeightKnowledge::Amounts known, std::vector<double> start);

    void sweep(PortableRandom& random);
    [[nodiscard]] double drawnFrom(PortableRandom& random, std::size_t criterion) const;

    WeightKnowledge::Amounts m_known;
    std::vector<std::vector<AmountRatio>> m_bounds;  ///< by criterion, which is `first` in each
    std::vector<double> m_means;
    std::vector<double> m_now;
    bool m_warm = false;
};

}  // namespace bakeoff::core
