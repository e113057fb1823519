// SPDX-License-Identifier: GPL-3.0-only
#include "core/verdict/run_compare.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "core/bench/catalogue.h"
#include "core/plan/operating_point.h"

namespace bakeoff::core {
namespace {

constexpr double kMemoryStep =
    64.0 * 1024 * 1024;  ///< kernels reserve a little more or less of the same memory

/// 95 % interval of other / reference - 1.
std::optional<Interval> changeInterval(const std::vector<double>& reference,
                                       const std::vector<double>& other) {
    const auto ratio = unpairedRatio(other, reference);
    if (!ratio || !ratio->interval)
        return std::nullopt;
    return Interval{ratio->interval->low - 1, ratio->interval->high - 1};
}

/// The same case at the same size where there is one.
const CaseSummary* findCase(const std::vector<CaseSummary>& cases, const CaseSummary& like) {
    const CaseSummary* found = nullptr;
    for (const auto& item : cases) {
        if (item.workload != like.workload || item.subject != like.subject)
            continue;
        if (sameSize(item.parameters, like.parameters))
            return &item;
        if (!found)
            found = &item;
    }
    return found;
}

/// "connections 64 and 256"; empty when the sizes are the same. How long it was measured is no size.
Message sizeDifference(const CaseSummary& a, const CaseSummary& b) {
    std::vector<Message> parts;
    const auto value = [](const CaseSummary& item, const std::string& name) {
        const auto it = item.parameters.find(name);
        return it == item.parameters.end() ? say("not stated") : say("%1", Rounded{it->second});
    };
    std::set<std::string> names;
    for (const auto* item : {&a, &b}) {
        for (const auto& [name, ignored] : item->parameters)
            names.insert(name);
    }
    for (const auto& name : names) {
        const Message left = value(a, name);
        const Message right = value(b, name);
        if (!isMeasuredTime(name) && left != right)
            parts.push_back(say("%1 %2 and %3", name, left, right));
    }
    return Message::joined(std::move(parts), ", ");
}

std::vector<std::string> metricsToCompare(const CaseSummary& a, const CaseSummary& b, bool all) {
    std::vector<std::string> ids;
    const auto* workload = findWorkload(a.workload);
    if (workload) {
        ids = workload->metrics;
        ids.insert(ids.begin(), leadingMetric(*workload, a.parameters));
    }
    // Runs of other tools measure work that this program does not know: there every known metric counts.
    if (all || !workload) {
        for (const auto& metric : allMetrics())
            ids.push_back(metric.id);
    }
    std::vector<std::string> out;
    for (const auto& id : ids) {
        const bool there = a.values.count(id) || b.values.count(id);
        if (there && std::find(out.begin(), out.end(), id) == out.end())
            out.push_back(id);
    }
    return out;
}

/// "+12.3 %"
MetricChange missingChange(const CaseSummary& item, Message why) {
    MetricChange change;
    change.workload = item.workload;
    change.subject = item.subject;
    change.explanation = std::move(why);
    return change;
}

void measureChange(MetricChange& change, const std::vector<double>& reference,
                   const std::vector<double>& other) {
    if (change.reference->median == 0) {
        const bool bothZero = change.reference->max == 0 && change.other->max == 0 &&
                              change.reference->min == 0 && change.other->min == 0;
        change.verdict = bothZero ? ChangeVerdict::Unchanged : ChangeVerdict::NotComparable;
        change.explanation =
            bothZero ? say("Zero in both runs.") : say("The reference is zero, so no ratio exists.");
        return;
    }
    change.change = change.other->median / change.reference->median - 1;
    change.interval = changeInterval(reference, other);
    change.verdict = ChangeVerdict::Inconclusive;
    if (std::min(reference.size(), other.size()) >= kFewestForVerdict)
        change.p = mannWhitneyP(reference, other);
    else
        change.explanation = say("Only %1 and %2 trials; a verdict needs at least %3 in each run.",
                                 reference.size(), other.size(), kFewestForVerdict);
}

void addCase(std::vector<MetricChange>& out, const CaseSummary& a, const CaseSummary& b,
             const CompareRules& rules) {
    if (!a.measured() || !b.measured()) {
        const bool here = a.measured();
        const auto& error = (here ? b : a).error;
        Message why =
            here ? say("This run has no valid trial of it.") : say("The reference has no valid trial of it.");
        if (error)
            why = here ? say("This run has no valid trial of it: %1", error->message)
                       : say("The reference has no valid trial of it: %1", error->message);
        out.push_back(missingChange(a, std::move(why)));
        return;
    }
    const Message difference = sizeDifference(a, b);
    for (const auto& id : metricsToCompare(a, b, rules.allMetrics)) {
        MetricChange change = missingChange(a, {});
        change.metric = id;
        const auto* left = a.metric(id);
        const auto* right = b.metric(id);
        if (left)
            change.reference = *left;
        if (right)
            change.other = *right;
        if (!left || !right)
            change.explanation =
                left ? say("This run does not state it.") : say("The reference does not state it.");
        else if (!difference.empty())
            change.explanation = say("Run at another size: %1.", difference);
        else if (a.busy() || b.busy()) {
            change.verdict = ChangeVerdict::Inconclusive;
            change.explanation = a.busy() ? say("Other programs were busy during the reference.")
                                          : say("Other programs were busy during this run.");
        } else
            measureChange(change, a.values.at(id), b.values.at(id));
        out.push_back(std::move(change));
    }
}

/// Benjamini and Hochberg: q of the i-th smallest of m p-values is the least p_j * m / j over j >= i.
void correctForManyTests(std::vector<MetricChange>& changes) {
    std::vector<MetricChange*> tested;
    for (auto& change : changes) {
        if (change.p)
            tested.push_back(&change);
    }
    std::sort(tested.begin(), tested.end(),
              [](const MetricChange* a, const MetricChange* b) { return *a->p < *b->p; });
    double least = 1;
    for (std::size_t i = tested.size(); i-- > 0;) {
        least =
            std::min(least, *tested[i]->p * static_cast<double>(tested.size()) / static_cast<double>(i + 1));
        tested[i]->q = least;
    }
}

void judge(MetricChange& change, const CompareRules& rules) {
    if (!change.q)
        return;
    const double size = std::abs(*change.change);
    const double least = std::max(rules.leastEffect, rules.floor);
    const auto* metric = findMetric(change.metric);
    const Rounded p{*change.p};
    const Rounded q{*change.q};
    if (*change.q <= rules.falseDiscoveryRate && size >= least) {
        const bool better = metric && (*change.change < 0) == metric->lowerIsBetter;
        change.verdict = better ? ChangeVerdict::Better : ChangeVerdict::Worse;
        change.explanation =
            say("%1 (p = %2, %3 after correction for all tests).", changeText(*change.change), p, q);
        return;
    }
    const bool within = change.interval && change.interval->low > -rules.leastEffect &&
                        change.interval->high < rules.leastEffect;
    const bool tooSmall = *change.q <= rules.falseDiscoveryRate && size < rules.leastEffect;
    if (rules.floor > rules.leastEffect && size < rules.floor) {
        change.explanation =
            say("By their own test these runs cannot detect a change below %1 (p = %2, %3 after correction "
                "for all tests).",
                Percent{rules.floor}, p, q);
    } else if (within || tooSmall) {
        change.verdict = ChangeVerdict::Unchanged;
        change.explanation =
            say("Any change is below the %1 % that count (p = %2, %3 after correction for all tests).",
                Rounded{rules.leastEffect * 100}, p, q);
    } else {
        change.explanation =
            say("The spread of the trials fits a change as well as none (p = %1, %2 after correction for all "
                "tests).",
                p, q);
    }
}

}  // namespace

Message changeVerdictTitle(ChangeVerdict verdict) {
    switch (verdict) {
        case ChangeVerdict::NotComparable:
            return SAY("not comparable");
        case ChangeVerdict::Inconclusive:
            return SAY("inconclusive");
        case ChangeVerdict::Unchanged:
            return SAY("unchanged");
        case ChangeVerdict::Better:
            return SAY("better");
        case ChangeVerdict::Worse:
            break;
    }
    return SAY("worse");
}

Message changeText(double fraction) {
    const Rounded size{std::abs(fraction * 100)};
    return fraction < 0 ? say("−%1 %", size) : say("+%1 %", size);
}

std::vector<MetricChange> compareRuns(const std::vector<CaseSummary>& reference,
                                      const std::vector<CaseSummary>& other, const CompareRules& rules) {
    std::vector<MetricChange> out;
    for (const auto& item : reference) {
        if (const auto* twin = findCase(other, item))
            addCase(out, item, *twin, rules);
        else
            out.push_back(missingChange(item, say("This run did not measure it.")));
    }
    for (const auto& item : other) {
        if (!findCase(reference, item))
            out.push_back(missingChange(item, say("The reference did not measure it.")));
    }
    correctForManyTests(out);
    for (auto& change : out)
        judge(change, rules);
    return out;
}

int countVerdict(const std::vector<MetricChange>& changes, ChangeVerdict verdict) {
    return static_cast<int>(std::count_if(changes.begin(), changes.end(), [&](const MetricChange& change) {
        return change.verdict == verdict;
    }));
}

std::string machineKey(const Json& machine) {
    if (!machine.is_object())
        return {};
    std::string key;
    for (const char* name : {"cpu_model", "architecture", "cores_usable"}) {
        if (const auto it = machine.find(name); it != machine.end() && !it->is_null())
            key += (it->is_string() ? it->get<std::string>() : it->dump()) + "; ";
    }
    if (const auto it = machine.find("memory_bytes"); it != machine.end() && it->is_number())
        key += formatQuantity(std::round(it->get<double>() / kMemoryStep) * kMemoryStep, Dimension::Bytes);
    return key;
}

}  // namespace bakeoff::core
