// SPDX-License-Identifier: GPL-3.0-only
#include "core/verdict/self_test.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/bench/catalogue.h"
#include "core/bench/metrics.h"
#include "core/plan/operating_point.h"
#include "core/verdict/case_summary.h"

namespace bakeoff::core {
namespace {

using Rounds = std::map<int, double>;  // trial -> value

/// Of the trials at the size of `like`: a subject may be measured at several.
Rounds roundsOf(const std::vector<TrialResult>& trials, const TrialResult& like, const std::string& subject,
                Control control, const std::string& metric) {
    Rounds out;
    for (const auto& trial : trials) {
        const auto value = trial.metrics.find(metric);
        if (trial.workload == like.workload && trial.subject == subject && trial.control == control &&
            sameSize(trial.parameters, like.parameters) && trial.ok() && trial.valid() &&
            value != trial.metrics.end())
            out[trial.trial] = value->second;
    }
    return out;
}

std::optional<Ratio> ratioOf(const Rounds& a, const Rounds& b) {
    std::vector<double> mine;
    std::vector<double> theirs;
    for (const auto& [round, value] : a) {
        if (const auto other = b.find(round); other != b.end()) {
            mine.push_back(value);
            theirs.push_back(other->second);
        }
    }
    return pairedRatio(mine, theirs);
}

/// What tells a copy that is kept from running for a part of the time. At a given rate it answers as much and
/// works as much as the original, but what comes while it stands has to wait. A speed-up is of two times that
/// are both slowed.
std::string plantedMetricOf(const std::string& leading, const CaseParameters& parameters) {
    if (hasGivenRate(parameters))
        return "p99_ns";
    return leading == "speedup" ? "work_ns" : leading;
}

/// `slow` over `original` as a cost.
std::optional<Ratio> costRatioOf(const Rounds& slow, const Rounds& original, const std::string& id) {
    const Metric* metric = findMetric(id);
    return metric && metric->lowerIsBetter ? ratioOf(slow, original) : ratioOf(original, slow);
}

Json ratioJson(const Ratio& ratio) {
    Json json{{"ratio", ratio.value}};
    if (ratio.interval)
        json["interval_95"] = Json::array({ratio.interval->low, ratio.interval->high});
    return json;
}

}  // namespace

bool SelfTest::falseAlarm() const {
    return same && same->interval && !same->interval->contains(1);
}

bool SelfTest::found() const {
    return slowed && slowed->interval && slowed->interval->low > 1;
}

std::optional<double> SelfTest::floor() const {
    if (!same || !same->interval)
        return std::nullopt;
    return std::max(same->interval->high, 1 / same->interval->low) - 1;
}

std::optional<SelfTest> selfTestOf(const std::vector<TrialResult>& trials) {
    const auto control =
        std::ranges::find_if(trials, [](const TrialResult& trial) { return trial.control != Control::None; });
    if (control == trials.end())
        return std::nullopt;
    SelfTest out;
    out.workload = control->workload;
    out.subject = originalOf(control->subject, control->control);
    out.planted = kPlantedShare;
    const Workload* workload = findWorkload(out.workload);
    if (!workload || workload->metrics.empty())
        return std::nullopt;
    out.metric = leadingMetric(*workload, control->parameters);
    out.plantedMetric = plantedMetricOf(out.metric, control->parameters);
    const auto rounds = [&](Control which, const std::string& metric) {
        return roundsOf(trials, *control, controlId(out.subject, which), which, metric);
    };
    out.same = ratioOf(rounds(Control::Same, out.metric), rounds(Control::None, out.metric));
    out.slowed = costRatioOf(rounds(Control::Slowed, out.plantedMetric),
                             rounds(Control::None, out.plantedMetric), out.plantedMetric);
    if (!out.same && !out.slowed)
        return std::nullopt;
    return out;
}

Message describe(const SelfTest& test) {
    Message text = say("This sitting tested itself by %1 (%2).", test.subject, test.workload);
    if (test.slowed && test.slowed->interval && test.plantedMetric != test.metric)
        text += test.found() ? say("It found the copy that was slowed by %1 (%2).", Percent{test.planted},
                                   metricTitle(test.plantedMetric))
                             : say("It did not find the copy that was slowed by %1 (%2).",
                                   Percent{test.planted}, metricTitle(test.plantedMetric));
    else if (test.slowed && test.slowed->interval)
        text += test.found()
                    ? say("It found the copy that was slowed by %1.", Percent{test.planted})
                    : say("It did not find the copy that was slowed by %1: differences that small are "
                          "invisible today.",
                          Percent{test.planted});
    if (test.same && test.same->interval)
        text += test.falseAlarm() ? say("It saw a difference between two identical cases, which is a false "
                                        "alarm: do not take its small differences for real.")
                                  : say("It would have seen a difference of %1, and raised no false alarm "
                                        "between two identical cases.",
                                        Percent{*test.floor(), 1});
    else
        text += say("Too few rounds were valid for an interval.");
    return text;
}

Json toJson(const SelfTest& test) {
    Json json{{"workload", test.workload},       {"subject", test.subject},          {"metric", test.metric},
              {"planted", test.planted},         {"false_alarm", test.falseAlarm()}, {"found", test.found()},
              {"text", describe(test).english()}};
    if (test.same)
        json["same"] = ratioJson(*test.same);
    if (test.slowed) {
        json["slowed"] = ratioJson(*test.slowed);
        json["slowed"]["metric"] = test.plantedMetric;
    }
    if (const auto floor = test.floor())
        json["floor"] = *floor;
    return json;
}

}  // namespace bakeoff::core
