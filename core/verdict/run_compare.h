// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/json_reader.h"
#include "core/base/names.h"
#include "core/base/result.h"
#include "core/bench/metrics.h"
#include "core/verdict/case_summary.h"

namespace bakeoff::core {

/// What one run says against another about one metric of one case.
enum class ChangeVerdict {
    NotComparable,  ///< missing on one side, failed, run at another size, or no ratio exists
    Inconclusive,   ///< too few trials, or the spread allows both a change and none
    Unchanged,      ///< any change is smaller than the least that counts
    Better,
    Worse
};

constexpr auto namesOf(ChangeVerdict) {
    return std::array{Name{ChangeVerdict::NotComparable, "not_comparable"},
                      Name{ChangeVerdict::Inconclusive, "inconclusive"},
                      Name{ChangeVerdict::Unchanged, "unchanged"}, Name{ChangeVerdict::Better, "better"},
                      Name{ChangeVerdict::Worse, "worse"}};
}
/// "not comparable", ...: for people, in English.
Message changeVerdictTitle(ChangeVerdict verdict);
/// A share of one as a change: "+5 %", "−12.5 %".
Message changeText(double fraction);

/// When a difference counts as one. Both conditions must hold: the test, so that chance is unlikely, and the
/// least effect, so that it matters.
struct CompareRules {
    double falseDiscoveryRate = 0.05;  ///< of the Mann-Whitney tests of one comparison, taken together
    double leastEffect = 0.05;         ///< |ratio of medians - 1|
    /// Share below which the runs tell no difference: the larger of theirs, see SelfTest::floor(). A change
    /// below it is none.
    double floor = 0;
    bool allMetrics = false;  ///< also those that are not among a workload's main ones
};

struct MetricChange {
    std::string workload;
    std::string subject;
    std::string metric;
    std::optional<Summary> reference;  ///< in the metric's base unit
    std::optional<Summary> other;
    std::optional<double> change;      ///< other's median / reference's median - 1
    std::optional<Interval> interval;  ///< 95 % bootstrap of it; none below kFewestForInterval trials a side
    std::optional<double> p;           ///< Mann-Whitney, two-sided
    std::optional<double> q;           ///< p after the correction for all tests of the comparison
    ChangeVerdict verdict = ChangeVerdict::NotComparable;
    Message explanation;  ///< one sentence with the numbers
};

/// Holds one run's cases against another's. Percent changes are of the ratio of medians with a percentile
/// bootstrap (Efron and Tibshirani 1993, ch. 13; 2,000 resamples of both sides, the same on every machine);
/// the test is Mann-Whitney, corrected for the number of tests by Benjamini and Hochberg (1995). Cases that
/// only one run has are listed as not comparable. Trials that validity checks reject do not take part.
std::vector<MetricChange> compareRuns(const std::vector<CaseSummary>& reference,
                                      const std::vector<CaseSummary>& other, const CompareRules& rules = {});

/// How many of the changes have a verdict.
int countVerdict(const std::vector<MetricChange>& changes, ChangeVerdict verdict);

Json toJson(const MetricChange& change);
Result<MetricChange> metricChangeFromJson(const Json& json);

/// What makes two runs "on the same machine": processor, architecture, usable cores and memory. Not the
/// kernel or the system's version: a change after an upgrade is worth seeing. Empty when nothing is known.
std::string machineKey(const Json& machine);

}  // namespace bakeoff::core
