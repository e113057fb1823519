// SPDX-License-Identifier: GPL-3.0-only
#include "core/verdict/claim_check.h"

#include <algorithm>
#include <cmath>

#include "core/base/units.h"
#include "core/bench/catalogue.h"
#include "core/bench/metrics.h"
#include "core/plan/operating_point.h"
#include "core/study/source_ratios.h"
#include "core/verdict/case_ratio.h"
#include "core/verdict/claim_conflicts.h"
#include "core/verdict/claim_cost.h"

namespace bakeoff::core {
namespace {

constexpr double kAboutTolerance = 0.10;
/// Of a program's whole time: with less than this share of work, another size compares the start-up.
constexpr double kLeastWorkShare = 0.9;
constexpr const char* kSize = "n";

/// What the source can mean by its figure, before any doubt of ours.
Interval claimedInterval(const Claim& claim) {
    const double value = claimInBaseUnit(claim);
    const double factor = value / claim.value;
    switch (claim.qualifier) {
        case ClaimQualifier::About:
            return {value * (1 - kAboutTolerance), value * (1 + kAboutTolerance)};
        case ClaimQualifier::AtMost:
            return {0, value};
        case ClaimQualifier::AtLeast:
            return {value, INFINITY};
        case ClaimQualifier::Range:
            return {value, claim.valueTo.value_or(claim.value) * factor};
        case ClaimQualifier::Exact:
            break;
    }
    return {value, value};
}

/// The parameters in which a case differs from the claim's size. What a case does not say is not held against
/// it, but for the load, which is then the usual one.
std::vector<std::string> otherParameters(const Claim& claim, const CaseSummary& item) {
    std::vector<std::string> names;
    for (const auto& [name, wanted] : claim.parameters) {
        const auto it = item.parameters.find(name);
        if (it == item.parameters.end() ? isLoadParameter(name) : it->second != wanted)
            names.push_back(name);
    }
    return names;
}

/// The case that a claim is about: at the claim's own size where there is one, and never under a load that
/// the claim does not state: at a given rate, requests a second say nothing.
const CaseSummary* findCase(const std::vector<CaseSummary>& cases, const Claim& claim) {
    const CaseSummary* found = nullptr;
    for (const auto& item : cases) {
        const bool moreLoad = std::ranges::any_of(item.parameters, [&](const auto& parameter) {
            return isLoadParameter(parameter.first) && !claim.parameters.contains(parameter.first);
        });
        if (item.workload != claim.workload || item.subject != claim.subject || moreLoad)
            continue;
        if (otherParameters(claim, item).empty())
            return &item;
        if (!found)
            found = &item;
    }
    return found;
}

/// The metric by which a claim may be judged at the case's size; empty when none may. At the claim's own size
/// that is its own. At another n it is its own where that is per item, and the time of the work for the whole
/// time of a program that hardly does anything else.
std::string comparableMetric(const Claim& claim, const CaseSummary& item) {
    const auto differing = otherParameters(claim, item);
    if (differing.empty())
        return claim.metric;
    if (differing != std::vector<std::string>{kSize})
        return {};
    const Metric* metric = findMetric(claim.metric);
    if (metric && metric->perItem)
        return claim.metric;
    const Summary* wall = item.metric("wall_ns");
    const Summary* work = item.metric("work_ns");
    if (claim.metric == "wall_ns" && wall && work && work->median >= kLeastWorkShare * wall->median)
        return "work_ns";
    return {};
}

/// Whether it may stand on either side of a ratio.
bool judges(const CaseSummary& item, const std::string& metric) {
    const Summary* summary = item.metric(metric);
    return summary && summary->count >= kFewestForVerdict && !item.rejected();
}

class ClaimJudge {
public:
    ClaimJudge(const Study& study, const std::vector<CaseSummary>& cases, double floor)
        : m_study(study), m_cases(cases), m_bounds{.floor = floor} {}

    void judge(ClaimCheck& check) const {
        const Claim& claim = check.claim;
        if (!findWorkload(claim.workload))
            return conclude(check, ClaimVerdict::NotComparable,
                            say("This version of Bakeoff has no workload that measures it."));
        const CaseSummary* item = findCase(m_cases, claim);
        if (!item) {
            check.rerun = rerunOf(claim, claim.parameters);
            return conclude(check, ClaimVerdict::NotMeasured, say("Not measured on this machine yet."));
        }
        const Summary* summary = item->metric(claim.metric);
        if (!summary)
            return conclude(check, ClaimVerdict::NotComparable, whyNotStated(*item));
        check.measured = *summary;
        check.sameSize = otherParameters(claim, *item).empty();
        if (refused(check, *item, *summary))
            return;
        const std::string metric = comparableMetric(claim, *item);
        if (metric.empty())
            return otherSize(check, *item);
        takeRatios(check, *item, metric);
        if (withheld(check, *item))
            return;
        judgeAbsolute(check);
        if (check.verdict == ClaimVerdict::Reproduced || travels(claim))
            return;
        if (!check.ratio)
            return conclude(
                check, ClaimVerdict::NotComparable,
                say("The absolute figure differs, and no row of another alternative was measured at "
                    "this size that a ratio could be taken to."));
        conclude(check, check.ratio->verdict, check.ratio->explanation);
    }

private:
    static void conclude(ClaimCheck& check, ClaimVerdict verdict, Message why) {
        check.verdict = verdict;
        check.explanation = std::move(why);
    }

    static Message whyNotStated(const CaseSummary& item) {
        if (item.error)
            return say("The run failed: %1", item.error->message);
        return item.trialsInvalid > 0 ? say("Every trial was rejected by a validity check; see the run.")
                                      : say("The run does not state this figure.");
    }

    /// Reasons to say nothing of a case, whatever it measured.
    bool refused(ClaimCheck& check, const CaseSummary& item, const Summary& summary) const {
        if (item.rejected()) {
            conclude(check, ClaimVerdict::NotComparable,
                     say("A validity check rejects the result as a whole; see the run."));
        } else if (summary.count < kFewestForVerdict) {
            conclude(check, ClaimVerdict::Inconclusive,
                     sayCount(static_cast<std::int64_t>(summary.count),
                              "Only %n trial; a verdict needs at least %1.",
                              "Only %n trials; a verdict needs at least %1.", kFewestForVerdict));
            check.rerun = rerunOf(check.claim, check.claim.parameters);
        } else if (const auto n = item.parameters.find(kSize);
                   check.claim.metric == "max_alive" && n != item.parameters.end() &&
                   summary.min >= n->second && summary.median < check.claim.value) {
            // A run that kept as many alive as it was asked to says nothing about more.
            conclude(check, ClaimVerdict::NotComparable,
                     say("%1 were alive at once, as many as the run asked for; run it with n = %2 to test "
                         "the claim.",
                         Rounded{summary.median}, Rounded{check.claim.value}));
            check.rerun = rerunOf(check.claim, {{kSize, check.claim.value}});
        } else {
            return false;
        }
        return true;
    }

    /// What was measured beside other work is shown, the ratio too, and no verdict is made of it.
    bool withheld(ClaimCheck& check, const CaseSummary& item) const {
        const CaseSummary* busy = item.busy() ? &item : nullptr;
        if (!busy && check.ratio) {
            const auto& reference = *std::ranges::find(m_study.claims, check.ratio->reference, &Claim::id);
            const CaseSummary* other = findCase(m_cases, reference);
            busy = other->busy() ? other : nullptr;
        }
        if (!busy)
            return false;
        conclude(check, ClaimVerdict::Withheld,
                 say("Other programs were busy during %1 of %2 trials. Close them, and measure again.",
                     busy->trialsBusy, busy->trialsOk + busy->trialsInvalid));
        check.rerun = rerunOf(check.claim, check.claim.parameters);
        if (check.ratio)
            check.ratio->verdict = ClaimVerdict::Withheld;
        check.within.clear();
        return true;
    }

    void otherSize(ClaimCheck& check, const CaseSummary& item) const {
        std::vector<Message> measured;
        std::vector<Message> wanted;
        for (const auto& name : otherParameters(check.claim, item)) {
            const auto own = item.parameters.find(name);
            measured.push_back(own == item.parameters.end() ? say("the usual load")
                                                            : parameterText(name, own->second));
            wanted.push_back(parameterText(name, check.claim.parameters.at(name)));
        }
        conclude(
            check, ClaimVerdict::NotComparable,
            say("Measured with %1, where this figure says nothing about the claimed size. Run it with %2.",
                Message::joined(std::move(measured), ", "), Message::joined(std::move(wanted), ", ")));
        check.rerun = rerunOf(check.claim, check.claim.parameters);
    }

    /// Nothing where the study names no subject to run.
    std::optional<ClaimRerun> rerunOf(const Claim& claim, std::map<std::string, double> parameters) const {
        if (claim.subject.empty())
            return std::nullopt;
        ClaimRerun rerun{claim.workload, {claim.subject}, std::move(parameters)};
        const Claim* reference = bestOfAnother(claim, false);
        if (reference && !reference->subject.empty())
            rerun.subjects.push_back(reference->subject);
        return rerun;
    }

    /// Figures that are the same on each machine with the same software.
    static bool travels(const Claim& claim) {
        const Workload* workload = findWorkload(claim.workload);
        return workload && workload->kind == Workload::Kind::HeldMemory &&
               (claim.metric == "held_bytes" || claim.metric == "bytes_per_item");
    }

    static void judgeAbsolute(ClaimCheck& check) {
        if (!check.sameSize && !travels(check.claim))
            return;
        const Interval measured =
            check.measured->interval.value_or(Interval{check.measured->min, check.measured->max});
        const auto verdict = judgeFigure(claimedInterval(check.claim), measured);
        if (verdict == ClaimVerdict::Reproduced)
            return conclude(check, verdict,
                            say("The whole measured interval lies within a quarter of the claimed figure."));
        if (!travels(check.claim))
            return;
        const Metric* metric = findMetric(check.claim.metric);
        conclude(check, verdict,
                 say("Memory per object does not depend on the machine: claimed %1, measured %2 (%3).",
                     Quantity{check.claimed, metric->dimension},
                     Quantity{check.measured->median, metric->dimension},
                     timesText(check.measured->median / check.claimed)));
    }

    /// The best claimed row of another alternative; `measured`: among those that may judge.
    const Claim* bestOfAnother(const Claim& claim, bool measured) const {
        const Metric* metric = findMetric(claim.metric);
        const bool lowerIsBetter = metric == nullptr || metric->lowerIsBetter;
        const Claim* best = nullptr;
        for (const auto& other : m_study.claims) {
            if (other.workload != claim.workload || other.metric != claim.metric ||
                other.alternative == claim.alternative || other.parameters != claim.parameters)
                continue;
            if (measured && !usable(other))
                continue;
            const double value = claimInBaseUnit(other);
            if (!best || (lowerIsBetter ? value < claimInBaseUnit(*best) : value > claimInBaseUnit(*best)))
                best = &other;
        }
        return best;
    }

    bool usable(const Claim& claim) const {
        const CaseSummary* item = findCase(m_cases, claim);
        const std::string metric = item ? comparableMetric(claim, *item) : std::string();
        return !metric.empty() && judges(*item, metric);
    }

    void takeRatios(ClaimCheck& check, const CaseSummary& item, const std::string& metric) const {
        if (const Claim* reference = bestOfAnother(check.claim, true))
            check.ratio = ratioTo(check, item, metric, *reference);
        const auto first = std::ranges::find_if(m_study.claims, [&](const Claim& other) {
            return other.workload == check.claim.workload && other.metric == check.claim.metric &&
                   other.alternative == check.claim.alternative && other.parameters == check.claim.parameters;
        });
        if (first->id == check.claim.id || !usable(*first))
            return;
        if (auto ratio = ratioTo(check, item, metric, *first))
            check.within.push_back(*std::move(ratio));
    }

    std::optional<ClaimRatio> ratioTo(const ClaimCheck& check, const CaseSummary& item,
                                      const std::string& metric, const Claim& reference) const {
        const CaseSummary& other = *findCase(m_cases, reference);
        const std::string otherMetric = comparableMetric(reference, other);
        if (!sameSize(item.parameters, other.parameters) || metric != otherMetric)
            return std::nullopt;
        ClaimRatio out;
        out.reference = reference.id;
        out.label = reference.label;
        out.claimed = check.claimed / claimInBaseUnit(reference);
        const auto ratio = ratioOverRounds(item, metric, other, otherMetric);
        const Summary& mine = *item.metric(metric);
        const Summary& theirs = *other.metric(metric);
        if (!ratio || !ratio->interval) {
            out.measured = theirs.median > 0 ? mine.median / theirs.median : 1;
            out.interval = {theirs.max > 0 ? mine.min / theirs.max : 0,
                            theirs.min > 0 ? mine.max / theirs.min : INFINITY};
            out.explanation =
                say("Claimed %1 of %2, measured %3; an interval needs at least %4 rounds that both "
                    "have.",
                    timesText(out.claimed), out.label, timesText(out.measured), kFewestForInterval);
            return out;
        }
        out.measured = ratio->value;
        out.interval = *ratio->interval;
        out.verdict = judgeRatio(out.claimed, out.interval, m_bounds);
        out.explanation = explain(out);
        if (!check.sameSize)
            out.explanation += say("Measured at another size, at which it is the same.");
        return out;
    }

    Message explain(const ClaimRatio& ratio) const {
        Message text =
            say("Claimed %1 of %2, measured %3 (%4 to %5).", timesText(ratio.claimed), ratio.label,
                timesText(ratio.measured), timesText(ratio.interval.low), timesText(ratio.interval.high));
        const bool aheadAlike = (ratio.claimed > 1) == (ratio.measured > 1);
        if (ratio.verdict == ClaimVerdict::Inconclusive && ratio.interval.contains(1))
            text += say("Either side may be ahead.");
        else if (ratio.verdict == ClaimVerdict::Inconclusive && m_bounds.nobodyAhead(ratio.interval))
            text +=
                say("By its own test this run cannot detect a difference below %1.", Percent{m_bounds.floor});
        else if (ratio.verdict == ClaimVerdict::Inconclusive)
            text += say("The interval is too wide for this factor.");
        else if (ratio.verdict == ClaimVerdict::Contradicted && !aheadAlike)
            text += say("The other side is ahead.");
        else if (standingOf(ratio.verdict) != ClaimStanding::Holds)
            text += say("The claimed factor is %1 the measured one.",
                        timesText(std::exp(std::fabs(std::log(ratio.claimed)) -
                                           std::fabs(std::log(ratio.measured)))));
        return text;
    }

    const Study& m_study;
    const std::vector<CaseSummary>& m_cases;
    ClaimBounds m_bounds;
};

/// What cannot be measured has its place in the source at least.
Message sourceRatioText(const Study& study, const SourceRatio& ratio) {
    const auto& other = *std::ranges::find(study.claims, ratio.reference, &Claim::id);
    const Message times = timesText(ratio.times);
    if (!ratio.ahead)
        return say("In the source it is %1 of %2.", times, other.label);
    return *ratio.ahead ? say("In the source it is %1 of %2, which is better.", times, other.label)
                        : say("In the source it is %1 of %2, which is worse.", times, other.label);
}

}  // namespace

double claimInBaseUnit(const Claim& claim) {
    const auto unit = findUnit(claim.unit);
    return claim.value * (unit ? unit->factor : 1.0);
}

std::vector<ClaimCheck> checkClaims(const Study& study, const std::vector<CaseSummary>& cases, double floor,
                                    const std::vector<Board>& boards) {
    std::vector<ClaimCheck> checks;
    checks.reserve(study.claims.size());
    const auto conflicts = findClaimConflicts(study);
    const ClaimJudge judge(study, cases, floor);
    const auto ratios = sourceRatios(study);
    for (const auto& claim : study.claims) {
        ClaimCheck check;
        check.claim = claim;
        check.claimed = claimInBaseUnit(claim);
        for (const auto& conflict : conflicts) {
            if (std::ranges::find(conflict.claims, claim.id) != conflict.claims.end())
                check.conflicts.push_back(conflict.explanation);
        }
        judge.judge(check);
        if (const auto& ratio = ratios[checks.size()]; ratio && !findWorkload(claim.workload))
            check.explanation += sourceRatioText(study, *ratio);
        check.cost = costRatio(study, claim, cases);
        if (check.cost && check.verdict == ClaimVerdict::NotMeasured) {
            check.verdict = check.cost->verdict;
            check.explanation =
                say("Its ceiling was not measured on this machine, but what a request costs was.");
        }
        check.boards =
            findBoardFigures(study, claim, check.ratio ? check.ratio->reference : std::string(), boards);
        checks.push_back(std::move(check));
    }
    return checks;
}

}  // namespace bakeoff::core
