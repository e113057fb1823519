// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/study/study.h"
#include "core/verdict/case_summary.h"

namespace bakeoff::core {

/// What one alternative measured at one piece of evidence.
struct MeasuredValue {
    std::string subject;         ///< the best one measured of those that may stand for the alternative
    double figure = 0;           ///< median, in the metric's base unit
    double value = 0;            ///< what the figure is worth, 0 to 1
    std::vector<double> values;  ///< what each trial is worth: the spread that enters the Monte Carlo
};

/// What a rule measures, for people: "fan-out, Items per second".
Message measurementName(const EvidenceRule& rule);

/// A piece of evidence that all of its alternatives were measured for.
struct MeasuredCriterion {
    EvidenceRule rule;
    double limit = 0;   ///< in the metric's base unit
    double target = 0;  ///< in the metric's base unit; the reader's own where there is one
    bool ownTarget = false;
    std::map<std::string, MeasuredValue> alternatives;
};

/// A piece of evidence that a run could still bring.
struct MissingEvidence {
    EvidenceRule rule;
    std::vector<std::string> subjects;  ///< to be run, one alternative after the other
    Message reason;                     ///< a sentence
};

/// A result that would bear on a scenario, were it not for its validity.
struct RejectedMeasurement {
    std::string workload;
    std::string subject;
    Message reason;  ///< a sentence: the check that failed
};

/// What a run's measurements say about a study's scenarios.
struct Evidence {
    std::vector<MeasuredCriterion> criteria;
    std::vector<MissingEvidence> missing;
    std::vector<RejectedMeasurement> rejected;
    std::vector<Message> warnings;  ///< sentences: where something would be counted twice

    [[nodiscard]] bool empty() const { return criteria.empty(); }
};

/// Turns measurements into worth: nothing at the limit, 1 at the target, straight in the logarithm between
/// (an exponential value function, Keeney and Raiffa 1976, ch. 4). `targets` are the reader's own figures by
/// metric id in base units; a target moves its limit along, so that the same ratio lies between them. Only
/// valid trials count, and nothing of a result that a check over the whole run rejects (V4, V7). A piece of
/// evidence that lacks an alternative is missing as a whole: half a comparison would favour whoever was
/// measured.
Evidence gatherEvidence(const Study& study, const std::vector<CaseSummary>& cases,
                        const std::map<std::string, double>& targets = {});

/// Limit and target of a piece of evidence in base units, by the reader's targets as in gatherEvidence();
/// nothing for a rule that cannot be read.
std::optional<std::pair<double, double>> limitAndTarget(const EvidenceRule& rule,
                                                        const std::map<std::string, double>& targets);

/// What is counted twice, as sentences: one measurement for several scenarios, and a rating that already is
/// about what was measured.
std::vector<Message> doubleCounting(const Evidence& evidence, const Study& study);

/// {"criteria":[...],"missing":[...],"rejected":[...],"warnings":[...]}, figures in base units.
Json toJson(const Evidence& evidence);

}  // namespace bakeoff::core
