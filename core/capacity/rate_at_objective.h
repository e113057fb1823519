// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/answers/traffic.h"
#include "core/base/names.h"
#include "core/capacity/scalability.h"
#include "core/study/study.h"
#include "core/verdict/case_summary.h"

namespace bakeoff::core {

/// How it is known which rate an alternative carries within the objective, best first.
enum class RateSource {
    Search,      ///< the runner looked for the highest rate within an objective no looser than the reader's
    Rates,       ///< of several given rates, the highest that held it
    ClosedLoop,  ///< the ceiling of a closed loop; its latency is not that of callers who do not wait
};

constexpr auto namesOf(RateSource) {
    return std::array{Name{RateSource::Search, "search"}, Name{RateSource::Rates, "rates"},
                      Name{RateSource::ClosedLoop, "closed_loop"}};
}

/// What the two ends of a measured figure are.
enum class RateEnds {
    Interval,  ///< at least 95 % confident
    Range,     ///< least and most of too few trials
    Bracket,   ///< the highest rate that held and the lowest that did not
};

constexpr auto namesOf(RateEnds) {
    return std::array{Name{RateEnds::Interval, "interval_95"}, Name{RateEnds::Range, "range"},
                      Name{RateEnds::Bracket, "bracket"}};
}

/// A figure with the ends between which it lies; see RateEnds for what they are.
struct Figure95 {
    double value = 0;
    Interval interval;
};

/// What one alternative's best subject does on the machine that measured.
struct MeasuredRate {
    std::string subject;
    Figure95 perS;                   ///< requests a second, of the cores below
    std::vector<double> trials;      ///< the rate of each, or the ends and the middle of a bracket
    double cores = 1;                ///< that the server had
    bool fewTrials = false;          ///< the interval is the range of 4 or 5 trials
    bool bracket = false;            ///< the ends are rates that were given: no confidence interval
    bool missesObjective = false;    ///< a ceiling at which p99 is longer than the objective: an upper bound
    bool unbounded = false;          ///< the highest rate that was tried held: it may be more
    std::optional<Figure95> cpuNs;   ///< of a request
    std::optional<Figure95> memory;  ///< bytes, proportional, at the peak under this load
    std::optional<double> idleMemory;  ///< bytes, once started, where cold starts were measured

    [[nodiscard]] RateEnds ends() const {
        return bracket ? RateEnds::Bracket : fewTrials ? RateEnds::Range : RateEnds::Interval;
    }
};

/// An alternative, and why nothing is known of it where that is so.
struct AlternativeRate {
    std::string alternative;
    std::optional<MeasuredRate> measured;
    Message reason;  ///< a sentence; empty where something was measured
};

/// All alternatives at one and the same load.
struct RatesAtObjective {
    RateSource source = RateSource::ClosedLoop;
    std::map<std::string, double> load;         ///< connections, payload, ...; without the rate
    std::vector<AlternativeRate> alternatives;  ///< in the study's order
};

/// What the cases of one run say about the traffic's workload. Only what was measured at the same load is put
/// side by side: of the loads that most alternatives have, the one whose figure says most. Rejected cases,
/// those of a busy machine, and fewer trials than a verdict needs give no figure.
RatesAtObjective ratesAtObjective(const Study& study, const std::vector<CaseSummary>& cases,
                                  const Traffic& traffic);

/// Subjects that stand for an alternative at a workload: those of the study's evidence and claims.
std::vector<std::string> subjectsFor(const Study& study, const std::string& alternative,
                                     const std::string& workload);

/// The points of a scalability fit of a subject: closed loops by their connections, or failing those, rates
/// by the requests in the system at once (Little 1961). Only of cases that count. The load with most points.
std::vector<ScalePoint> scalePointsOf(const std::vector<CaseSummary>& cases, const std::string& workload,
                                      const std::string& subject);

}  // namespace bakeoff::core
