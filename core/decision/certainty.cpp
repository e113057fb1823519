// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/certainty.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/decision/certainty_look.h"

namespace bakeoff::core {
namespace {

using Look = CertaintyLook;
using Range = CertaintyRange;

constexpr int kEnoughToProject = 6;  // kFewestForInterval
constexpr double kMostLuck = 1;      // standard errors that an estimate may still move by

double square(double x) {
    return x * x;
}

/// How much a look is worth that moves a difference of `mean` by `spread` on average.
double knowledgeGradient(double mean, double spread) {
    if (!(spread > 0))
        return 0;
    const double z = -std::fabs(mean) / spread;
    return spread * std::max(0.0, normalDensity(z) + z * normalBelow(z));
}

enum class Standing { Ahead, Tie, Open };

Standing standingOf(const Range& difference, double tieMargin) {
    if (difference.low > 0)
        return Standing::Ahead;
    return difference.low > -tieMargin && difference.high < tieMargin ? Standing::Tie : Standing::Open;
}

/// One thing that could be measured next for a pair of alternatives.
struct Move {
    std::size_t item = 0;
    std::size_t criterion = 0;
    double gradient = 0;  ///< a second
    double spread = 0;    ///< a second; tells moves apart whose gradient is too small for a number
};

class Chooser {
public:
    Chooser(const CertaintyState& state, const Look& look, std::size_t leader, std::size_t challenger)
        : m_state(state),
          m_look(look),
          m_leader(leader),
          m_challenger(challenger),
          m_ahead(look.scores()[leader] - look.scores()[challenger]) {}

    /// Of what is unmeasured and may matter: the move of the highest value.
    [[nodiscard]] std::optional<Move> unmeasured() const {
        std::optional<Move> best;
        for (std::size_t r = 0; r < m_state.criteria.size(); ++r) {
            if (!m_look.live(r))
                continue;
            if (m_look.counted(r)) {
                for (const auto& one : m_state.criteria[r].series[m_challenger])
                    keepBetter(best, fillSubject(r, one));
            } else {
                keepBetter(best, fillCriterion(r));
            }
        }
        return best;
    }

    /// Of what is measured: the trial that narrows the difference most a second.
    [[nodiscard]] std::optional<Move> narrowing() const {
        std::optional<Move> best;
        for (std::size_t r = 0; r < m_state.criteria.size(); ++r) {
            if (!m_look.live(r) || !m_look.counted(r))
                continue;
            for (const std::size_t a : {m_leader, m_challenger}) {
                const Range known = m_look.range(r, a, Look::At::Estimate);
                const Range now = m_look.range(r, a, Look::At::Interval);
                for (const auto& one : m_state.criteria[r].series[a]) {
                    if (!canGoOn(one) || one.count < kFewestToCount)
                        continue;
                    const Range then = m_look.computed(r, a, Look::At::Interval, &one);
                    const double below = square(known.low - now.low) - square(known.low - then.low);
                    const double above = square(now.high - known.high) - square(then.high - known.high);
                    const double scale = square(m_look.weight(r)) / m_state.items[one.item].seconds;
                    keepBetter(best, Move{one.item, r, scale * (a == m_leader ? below : above),
                                          scale * (below + above)});
                }
            }
        }
        return best && best->spread > 0 ? best : widest();
    }

    /// Whether what is to be narrowed has trials enough to see that kMostToDecide of each would not tell
    /// either, but for more luck than can be counted on.
    [[nodiscard]] bool hopeless(const Move& move) const {
        if (m_state.items[move.item].attempts < kEnoughToProject)
            return false;
        const Range then = m_look.difference(m_leader, m_challenger, Look::At::Projected);
        const double luck = kMostLuck * m_look.standardError(m_leader, m_challenger);
        const double middle = std::fabs(then.low + then.high) / 2;
        const double half = (then.high - then.low) / 2;
        const bool mayBeTie = half < m_state.tieMargin && middle - luck < m_state.tieMargin - half;
        return then.low + luck <= 0 && !mayBeTie;
    }

private:
    /// Where no single trial narrows anything that shows: of the intervals wider than the floor, that of the
    /// fewest trials.
    [[nodiscard]] std::optional<Move> widest() const {
        const MeasuredSeries* found = nullptr;
        std::size_t criterion = 0;
        for (std::size_t r = 0; r < m_state.criteria.size(); ++r) {
            if (!m_look.live(r) || !m_look.counted(r))
                continue;
            for (const std::size_t a : {m_leader, m_challenger}) {
                for (const auto& one : m_state.criteria[r].series[a]) {
                    if (one.count < kFewestToCount || !canGoOn(one) ||
                        m_look.reach(one, one.count) <= m_state.floor || (found && found->count <= one.count))
                        continue;
                    found = &one;
                    criterion = r;
                }
            }
        }
        return found ? std::optional<Move>(Move{found->item, criterion, 0, 0}) : std::nullopt;
    }
    [[nodiscard]] bool canGoOn(const MeasuredSeries& one) const {
        return !m_state.items[one.item].lost && m_state.items[one.item].attempts < kMostToDecide;
    }
    static void keepBetter(std::optional<Move>& best, const std::optional<Move>& move) {
        if (move && (!best || move->gradient > best->gradient ||
                     (move->gradient == best->gradient && move->spread > best->spread)))
            best = move;
    }
    [[nodiscard]] double secondsToFill(const MeasuredSeries& one) const {
        return std::max(0, kFewestToCount - one.count) * m_state.items[one.item].seconds;
    }
    /// The subject of an alternative that counts soonest.
    [[nodiscard]] const MeasuredSeries* soonest(const std::vector<MeasuredSeries>& own) const {
        const MeasuredSeries* best = nullptr;
        for (const auto& one : own) {
            if (m_look.usable(one) && (!best || secondsToFill(one) < secondsToFill(*best)))
                best = &one;
        }
        return best;
    }
    /// All alternatives of a criterion in turn, because machines drift.
    [[nodiscard]] std::optional<Move> fillCriterion(std::size_t r) const {
        double seconds = 0;
        const MeasuredSeries* next = nullptr;
        for (const auto& own : m_state.criteria[r].series) {
            const auto* one = soonest(own);
            if (!one)
                return std::nullopt;
            seconds += secondsToFill(*one);
            if (one->count < kFewestToCount &&
                (!next || m_state.items[one->item].attempts < m_state.items[next->item].attempts))
                next = one;
        }
        if (!next || !(seconds > 0))
            return std::nullopt;
        return moveOf(r, next->item, m_look.weight(r) * std::sqrt(2 * kUnmeasuredVariance), seconds);
    }
    /// Another subject of the challenger, which may be better than those that are known.
    [[nodiscard]] std::optional<Move> fillSubject(std::size_t r, const MeasuredSeries& one) const {
        const double best = m_look.estimate(r, m_challenger);
        if (one.count >= kFewestToCount || !m_look.usable(one) || best >= 1)
            return std::nullopt;
        return moveOf(r, one.item, m_look.weight(r) * (1 - best) * std::sqrt(kUnmeasuredVariance),
                      secondsToFill(one));
    }
    [[nodiscard]] Move moveOf(std::size_t r, std::size_t item, double spread, double seconds) const {
        return {item, r, knowledgeGradient(m_ahead, spread) / seconds, spread / seconds};
    }

    const CertaintyState& m_state;
    const Look& m_look;
    std::size_t m_leader;
    std::size_t m_challenger;
    double m_ahead;
};

}  // namespace

void MeasuredSeries::add(double logarithm) {
    ++count;
    const double before = logarithm - mean;
    mean += before / count;
    squares += before * (logarithm - mean);
}

double MeasuredSeries::deviation() const {
    return count < 2 ? 0 : std::sqrt(squares / (count - 1));
}

std::vector<double> estimatedScores(const CertaintyState& state) {
    return CertaintyLook(state).scores();
}

std::variant<NextTrial, Stop> nextStep(const CertaintyState& state) {
    const Look look(state);
    const auto& scores = look.scores();
    const auto leader = static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
    Stop stop{Stop::Kind::Decided, leader, leader, 0};
    double nearest = 0;
    std::vector<std::size_t> open;
    for (std::size_t other = 0; other < scores.size(); ++other) {
        if (other == leader)
            continue;
        const double chance = look.flipChance(leader, other);
        stop.flipChance = std::min(1.0, stop.flipChance + chance);
        const auto standing = standingOf(look.difference(leader, other, Look::At::Interval), state.tieMargin);
        if (standing == Standing::Open)
            open.push_back(other);
        if (standing == Standing::Tie)
            stop.kind = Stop::Kind::Equal;
        const double weight = standing == Standing::Ahead ? chance : 1 + chance;
        if (stop.challenger == leader || weight > nearest) {
            nearest = weight;
            stop.challenger = other;
        }
    }
    if (open.empty())
        return stop;
    std::ranges::sort(open, std::greater(),
                      [&](std::size_t other) { return look.flipChance(leader, other); });
    stop.kind = Stop::Kind::Floor;
    for (const std::size_t other : open) {
        const Chooser chooser(state, look, leader, other);
        const bool told =
            standingOf(look.difference(leader, other, Look::At::Estimate), state.tieMargin) != Standing::Open;
        auto why = NextTrial::Why::Unmeasured;
        auto move = told ? std::optional<Move>() : chooser.unmeasured();
        if (!move) {
            why = NextTrial::Why::Narrow;
            move = chooser.narrowing();
            if (move && chooser.hopeless(*move))
                move.reset();
        }
        if (!move && told)
            stop.kind = Stop::Kind::Exhausted;
        if (move)
            return NextTrial{why, move->item, move->criterion, leader, other, stop.flipChance};
    }
    return stop;
}

}  // namespace bakeoff::core
