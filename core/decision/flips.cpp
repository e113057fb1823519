// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <cmath>
#include <optional>

#include "core/base/overloaded.h"
#include "core/decision/flips.h"

namespace bakeoff::core {
namespace {

constexpr double kEpsilon = 1e-9;
constexpr double kRounding = 1e-12;

/// Where along [0, 1] the first rival overtakes when its lead over the winner is linear: lead(x) = a + (b -
/// a) x.
struct Crossing {
    double at = 0;
    std::size_t rival = 0;
};

/// The nearest crossings below and above `now`.
struct Crossings {
    std::optional<Crossing> below;
    std::optional<Crossing> above;
};

Crossings crossings(const std::vector<double>& atZero, const std::vector<double>& atOne, double now) {
    std::vector<double> scores;
    for (std::size_t a = 0; a < atZero.size(); ++a)
        scores.push_back(atZero[a] + (atOne[a] - atZero[a]) * now);
    const std::size_t best = winnerOf(scores);
    Crossings out;
    for (std::size_t a = 0; a < scores.size(); ++a) {
        const double lead0 = atZero[best] - atZero[a];
        const double lead1 = atOne[best] - atOne[a];
        if (a == best || std::fabs(lead1 - lead0) < kRounding)
            continue;
        // Equals at this very point part here: on the side to which the lead shrinks the rival is ahead.
        const bool equalNow = std::fabs(lead0 + (lead1 - lead0) * now) < kRounding;
        const double x = equalNow ? now : lead0 / (lead0 - lead1);
        if (!equalNow && (x <= kEpsilon || x >= 1 - kEpsilon))
            continue;
        const bool above = equalNow ? lead1 < lead0 && now < 1 : x > now;
        const bool below = equalNow ? lead1 > lead0 && now > 0 : x < now;
        if (below && (!out.below || x > out.below->at))
            out.below = Crossing{x, a};
        if (above && (!out.above || x < out.above->at))
            out.above = Crossing{x, a};
    }
    return out;
}

/// Crossings of one scenario's share, the others kept in proportion.
Crossings shareCrossings(const ValueTable& table, const std::vector<double>& shares, std::size_t s,
                         double middle) {
    if (shares[s] >= 1 - kEpsilon)
        return {};
    std::vector<double> without = shares;
    without[s] = 0;
    return crossings(table.scores(normalised(without), middle), table.row(s, middle), shares[s]);
}

void shareFlips(std::vector<Flip>& flips, const Study& study, const ValueTable& table,
                const std::vector<double>& shares, double middle) {
    for (std::size_t s = 0; s < shares.size(); ++s) {
        const auto found = shareCrossings(table, shares, s, middle);
        for (const auto& crossing : {found.below, found.above}) {
            if (!crossing)
                continue;
            const auto& rival = study.alternatives[crossing->rival];
            const std::string& name = study.scenarios[s].name;
            const Percent at{crossing->at};
            const Percent now{shares[s]};
            flips.push_back(
                {Flip::Share{study.scenarios[s].id, crossing->at, shares[s]}, rival.id,
                 crossing->at > shares[s]
                     ? say("%1 wins once \"%2\" is over %3 of your work (now %4).", rival.name, name, at, now)
                     : say("%1 wins once \"%2\" is under %3 of your work (now %4).", rival.name, name, at,
                           now)});
        }
    }
}

void middleFlips(std::vector<Flip>& flips, const Study& study, const ValueTable& table,
                 const std::vector<double>& shares, double middle) {
    // Only on three levels are the scores linear in the middle level.
    for (std::size_t s = 0; s < table.scenarios(); ++s) {
        if (table.highestLevel(s) - table.lowestLevel(s) > 2)
            return;
    }
    const auto found = crossings(table.scores(shares, 0), table.scores(shares, 1), middle);
    for (const auto& crossing : {found.below, found.above}) {
        if (!crossing)
            continue;
        const auto& rival = study.alternatives[crossing->rival];
        const Fixed at{crossing->at, 2};
        flips.push_back(
            {Flip::MiddleLevel{crossing->at, middle}, rival.id,
             crossing->at > middle
                 ? say("%1 wins if the middle rating is worth more than %2 of the way from the lowest to "
                       "the highest.",
                       rival.name, at)
                 : say("%1 wins if the middle rating is worth less than %2 of the way from the lowest to "
                       "the highest.",
                       rival.name, at)});
    }
}

void ratingFlips(std::vector<Flip>& flips, const Study& study, ValueTable table,
                 const std::vector<double>& shares, double middle) {
    const auto before = table.scores(shares, middle);
    const std::size_t best = winnerOf(before);
    for (std::size_t s = 0; s < shares.size(); ++s) {
        for (std::size_t a = 0; a < table.alternatives(); ++a) {
            const int level = table.level(s, a);
            const int changed = a == best ? level - 1 : level + 1;
            if (changed < table.lowestLevel(s) || changed > table.highestLevel(s))
                continue;
            // One score moves; making all of them anew would cost the square of the table.
            auto scores = before;
            const double ratedBefore = table.ratedValue(s, a, middle);
            table.setLevel(s, a, changed);
            scores[a] += shares[s] * (1 - table.blend(s)) * (table.ratedValue(s, a, middle) - ratedBefore);
            table.setLevel(s, a, level);
            const std::size_t now = winnerOf(scores);
            if (now == best || scores[now] - scores[best] < kEpsilon)
                continue;
            const auto& rated = study.alternatives[a];
            flips.push_back(
                {Flip::Rating{study.scenarios[s].id, changed, level}, study.alternatives[now].id,
                 say("%1 wins if %2 were rated %3 instead of %4 for \"%5\".", study.alternatives[now].name,
                     rated.name, study.ratingSymbol(study.scenarios[s], changed),
                     study.ratingSymbol(study.scenarios[s], level), study.scenarios[s].name)});
        }
    }
}

/// Ratings count as one whole level away, so they are compared by how far they stand from now in their own
/// unit: a share or a middle level moves within [0, 1].
double distanceOf(const Flip& flip) {
    return std::visit(Overloaded{
                          [](const Flip::Share& share) { return std::fabs(share.at - share.now); },
                          [](const Flip::MiddleLevel& middle) { return std::fabs(middle.at - middle.now); },
                          [](const Flip::Rating&) { return 0.0; },
                      },
                      flip.change);
}

}  // namespace

std::vector<Flip> findFlips(const Study& study, const ValueTable& table, const std::vector<double>& shares,
                            const DecisionOptions& options) {
    std::vector<Flip> flips;
    ratingFlips(flips, study, table, shares, options.middleLevel);
    middleFlips(flips, study, table, shares, options.middleLevel);
    shareFlips(flips, study, table, shares, options.middleLevel);
    std::ranges::stable_sort(flips, {}, distanceOf);
    return flips;
}

std::vector<StabilityInterval> findStability(const Study& study, const ValueTable& table,
                                             const std::vector<double>& shares, double middleLevel) {
    std::vector<StabilityInterval> out;
    for (std::size_t s = 0; s < shares.size(); ++s) {
        StabilityInterval interval{study.scenarios[s].id, shares[s], 0, 1, "", ""};
        const auto found = shareCrossings(table, shares, s, middleLevel);
        if (found.below) {
            interval.low = found.below->at;
            interval.below = study.alternatives[found.below->rival].id;
        }
        if (found.above) {
            interval.high = found.above->at;
            interval.above = study.alternatives[found.above->rival].id;
        }
        out.push_back(std::move(interval));
    }
    return out;
}

}  // namespace bakeoff::core
