// SPDX-License-Identifier: GPL-3.0-only
#include "core/verdict/run_compare.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/bench/catalogue.h"

namespace bakeoff::core {
namespace {

constexpr double kMemoryStep =
    64.0 * 1024 * 1024;  ///< kernels reserve a little more or less of the same memory

/// 95 % percentile-bootstrap interval of median(other) / median(reference) - 1.
std::optional<Interval> changeInterval(const std::vector<double>& reference,
                                       const std::vector<double>& other) {
    auto interval = ratioInterval(other, reference);
    if (interval)
        *interval = {interval->low - 1, interval->high - 1};
    return interval;
}

const CaseSummary* findCase(const std::vector<CaseSummary>& cases, const CaseSummary& like) {
    const auto it = std::find_if(cases.begin(), cases.end(), [&](const CaseSummary& item) {
        return item.workload == like.workload && item.subject == like.subject;
    });
    return it == cases.end() ? nullptr : &*it;
}

/// "connections 64 and 256"; empty when the sizes are the same. How long it was measured is no size.
std::string sizeDifference(const CaseSummary& a, const CaseSummary& b) {
    std::string text;
    const auto note = [&](const std::string& name, const std::string& left, const std::string& right) {
        if (name != "duration_s" && name != "warmup_s" && left != right)
            text += (text.empty() ? "" : ", ") + name + " " + left + " and " + right;
    };
    for (const auto& [name, value] : a.parameters) {
        const auto it = b.parameters.find(name);
        note(name, formatNumber(value), it == b.parameters.end() ? "not stated" : formatNumber(it->second));
    }
    for (const auto& [name, value] : b.parameters) {
        if (!a.parameters.count(name))
            note(name, "not stated", formatNumber(value));
    }
    return text;
}

std::vector<std::string> metricsToCompare(const CaseSummary& a, const CaseSummary& b, bool all) {
    std::vector<std::string> ids;
    const auto* workload = findWorkload(a.workload);
    if (workload)
        ids = workload->metrics;
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

std::string percentText(double fraction) {
    const double percent = fraction * 100;
    std::string text = formatNumber(std::abs(percent));
    return (percent < 0 ? "−" : "+") + text + " %";
}

MetricChange missingChange(const CaseSummary& item, std::string why) {
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
        change.explanation = bothZero ? "Zero in both runs." : "The reference is zero, so no ratio exists.";
        return;
    }
    change.change = change.other->median / change.reference->median - 1;
    change.interval = changeInterval(reference, other);
    change.verdict = ChangeVerdict::Inconclusive;
    if (std::min(reference.size(), other.size()) >= kFewestForVerdict)
        change.p = mannWhitneyP(reference, other);
    else
        change.explanation = "Only " + std::to_string(reference.size()) + " and " +
                             std::to_string(other.size()) + " trials; a verdict needs at least " +
                             std::to_string(kFewestForVerdict) + " in each run.";
}

void addCase(std::vector<MetricChange>& out, const CaseSummary& a, const CaseSummary& b,
             const CompareRules& rules) {
    if (!a.measured() || !b.measured()) {
        const auto& bad = a.measured() ? b : a;
        out.push_back(missingChange(a, std::string(a.measured() ? "This run" : "The reference") +
                                           " has no valid trial of it" +
                                           (bad.error ? ": " + bad.error->message : ".")));
        return;
    }
    const std::string difference = sizeDifference(a, b);
    for (const auto& id : metricsToCompare(a, b, rules.allMetrics)) {
        MetricChange change = missingChange(a, "");
        change.metric = id;
        const auto* left = a.metric(id);
        const auto* right = b.metric(id);
        if (left)
            change.reference = *left;
        if (right)
            change.other = *right;
        if (!left || !right)
            change.explanation = left ? "This run does not state it." : "The reference does not state it.";
        else if (!difference.empty())
            change.explanation = "Run at another size: " + difference + ".";
        else
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
    const auto* metric = findMetric(change.metric);
    const std::string test =
        "p = " + formatNumber(*change.p) + ", " + formatNumber(*change.q) + " after correction for all tests";
    if (*change.q <= rules.falseDiscoveryRate && size >= rules.leastEffect) {
        const bool better = metric && (*change.change < 0) == metric->lowerIsBetter;
        change.verdict = better ? ChangeVerdict::Better : ChangeVerdict::Worse;
        change.explanation = percentText(*change.change) + " (" + test + ").";
        return;
    }
    const bool within = change.interval && change.interval->low > -rules.leastEffect &&
                        change.interval->high < rules.leastEffect;
    const bool tooSmall = *change.q <= rules.falseDiscoveryRate && size < rules.leastEffect;
    if (within || tooSmall) {
        change.verdict = ChangeVerdict::Unchanged;
        change.explanation = "Any change is below the " + formatNumber(rules.leastEffect * 100) +
                             " % that count (" + test + ").";
    } else {
        change.explanation = "The spread of the trials allows a change and none (" + test + ").";
    }
}

}  // namespace

const char* changeVerdictName(ChangeVerdict verdict) {
    switch (verdict) {
        case ChangeVerdict::NotComparable:
            return "not_comparable";
        case ChangeVerdict::Inconclusive:
            return "inconclusive";
        case ChangeVerdict::Unchanged:
            return "unchanged";
        case ChangeVerdict::Better:
            return "better";
        case ChangeVerdict::Worse:
            break;
    }
    return "worse";
}

const char* changeVerdictTitle(ChangeVerdict verdict) {
    return verdict == ChangeVerdict::NotComparable ? "not comparable" : changeVerdictName(verdict);
}

std::vector<MetricChange> compareRuns(const std::vector<CaseSummary>& reference,
                                      const std::vector<CaseSummary>& other, const CompareRules& rules) {
    std::vector<MetricChange> out;
    for (const auto& item : reference) {
        if (const auto* twin = findCase(other, item))
            addCase(out, item, *twin, rules);
        else
            out.push_back(missingChange(item, "This run did not measure it."));
    }
    for (const auto& item : other) {
        if (!findCase(reference, item))
            out.push_back(missingChange(item, "The reference did not measure it."));
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
