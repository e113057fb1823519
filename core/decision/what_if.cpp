// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/what_if.h"

#include <algorithm>
#include <cmath>

#include "core/decision/tornado.h"

namespace bakeoff::core {
namespace {

constexpr double kMostAmount = 1e5;
constexpr int kHalvings = 60;
constexpr double kSameShare = 1e-6;

/// The share of one scenario as a function of the amount that is answered for it.
class ShareOfAmount {
public:
    ShareOfAmount(const Study& study, const Answers& answers, std::size_t scenario)
        : m_said(scenarioAmounts(study, answers)), m_scenario(scenario) {}

    [[nodiscard]] double operator()(double amount) {
        m_said[m_scenario] = {ScenarioAmount::State::Known, amount, amountMeant(amount)};
        const double typical = typicalAmount(m_said);
        double sum = 0;
        for (const auto& one : m_said)
            sum += one.state == ScenarioAmount::State::Known ? one.amount : typical;
        return sum > 0 ? amount / sum : 0;
    }
    /// The largest amount by which the others keep their proportions: what is open is taken as typical of
    /// what was given, so it would grow along with a new largest amount.
    [[nodiscard]] double mostAmount() const {
        double largest = amountSteps().back().amount;
        bool open = false;
        for (std::size_t s = 0; s < m_said.size(); ++s) {
            open = open || (s != m_scenario && m_said[s].state != ScenarioAmount::State::Known);
            largest = std::max(largest, m_said[s].amount);
        }
        return open ? largest : kMostAmount;
    }
    /// Whether the others are any of the work.
    [[nodiscard]] bool hasOthers() { return (*this)(1) < 1; }
    /// Grows with the amount, so halving finds it.
    [[nodiscard]] double amountFor(double share) {
        double low = 0;
        double high = kMostAmount;
        for (int i = 0; i < kHalvings; ++i) {
            const double middle = (low + high) / 2;
            ((*this)(middle) < share ? low : high) = middle;
        }
        return high;
    }

private:
    std::vector<ScenarioAmount> m_said;
    std::size_t m_scenario;
};

std::optional<std::size_t> indexOf(const Study& study, const std::string& scenario) {
    const auto it = std::ranges::find(study.scenarios, scenario, &Scenario::id);
    if (it == study.scenarios.end())
        return std::nullopt;
    return static_cast<std::size_t>(it - study.scenarios.begin());
}

bool byShares(const Answers& answers) {
    return answers.weights.kind == WeightStatement::Kind::Share;
}

std::optional<Lever> leverOf(const Study& study, const Answers& answers, std::size_t scenario,
                             const StabilityInterval& stable) {
    ShareOfAmount shareOf(study, answers, scenario);
    if (!shareOf.hasOthers())
        return std::nullopt;
    Lever out;
    out.scenario = stable.scenario;
    out.name = study.scenarios[scenario].name;
    out.now = stable.share;
    out.most = std::max(out.now, shareOf(shareOf.mostAmount()));
    if (!stable.below.empty()) {
        out.flipBelow = stable.low;
        out.below = stable.below;
    }
    if (!stable.above.empty() && stable.high < out.most) {
        out.flipAbove = stable.high;
        out.above = stable.above;
    }
    return out;
}

double distanceOf(const Lever& lever) {
    double nearest = 2;
    for (const auto& flip : {lever.flipBelow, lever.flipAbove}) {
        if (flip)
            nearest = std::min(nearest, std::fabs(*flip - lever.now));
    }
    return nearest;
}

}  // namespace

std::vector<Lever> leversOf(const Study& study, const Answers& answers, const Decision& decision,
                            std::size_t most) {
    std::vector<Lever> out;
    if (!byShares(answers))
        return out;
    // Those that move the lead most stand first among those that cannot flip it.
    for (const auto& bar : tornado(decision)) {
        const auto scenario = indexOf(study, bar.scenario);
        const auto stable = std::ranges::find(decision.stability, bar.scenario, &StabilityInterval::scenario);
        if (!scenario || stable == decision.stability.end())
            continue;
        if (auto lever = leverOf(study, answers, *scenario, *stable))
            out.push_back(std::move(*lever));
    }
    if (!decision.answered)
        std::erase_if(out, [](const Lever& lever) { return !lever.flipBelow && !lever.flipAbove; });
    std::ranges::stable_sort(out, {}, distanceOf);
    if (out.size() > most)
        out.erase(out.begin() + static_cast<std::ptrdiff_t>(most), out.end());
    return out;
}

Answers withShare(const Study& study, const Answers& answers, const std::string& scenario, double share) {
    const auto index = indexOf(study, scenario);
    if (!index || !byShares(answers))
        return answers;
    ShareOfAmount shareOf(study, answers, *index);
    if (!shareOf.hasOthers())
        return answers;
    const double reachable = std::min(share, shareOf(shareOf.mostAmount()) - kSameShare);
    Answers out = answers;
    out.unknown.erase(scenario);
    // To a thousandth: nobody means more by a slider, and files stay readable.
    out.amounts[scenario] = reachable <= 0 ? 0 : std::round(shareOf.amountFor(reachable) * 1000) / 1000;
    return out;
}

}  // namespace bakeoff::core
