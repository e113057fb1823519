// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/measure/statistics.h"
#include "core/measure/trial_result.h"

namespace bakeoff::core {

/// All trials of one subject at one workload and size, taken together.
struct CaseSummary {
    std::string workload;
    std::string subject;
    int trialsOk = 0;
    int trialsFailed = 0;
    int trialsInvalid = 0;       ///< measured, but rejected by a validity check; never ranked
    int trialsBusy = 0;          ///< of those measured: other programs used the machine meanwhile
    std::optional<Error> error;  ///< of the first failed trial
    std::map<std::string, double> parameters;  ///< of the last trial
    std::map<std::string, std::string> settings;
    std::map<std::string, std::string> versions;
    std::map<std::string, std::vector<double>> values;  ///< metric id -> one value a valid trial
    std::map<std::string, std::vector<int>> rounds;     ///< metric id -> which trial each of `values` is
    std::map<std::string, Summary> metrics;             ///< of `values`
    std::optional<Histogram> serviceTime;               ///< merged over the valid trials
    std::optional<Histogram> responseTime;              ///< likewise; only of constant rates
    std::vector<ValidityCheck> checks;                  ///< the worst verdict of each check

    [[nodiscard]] const Summary* metric(const std::string& id) const;
    /// True when there is at least one valid trial.
    [[nodiscard]] bool measured() const { return !values.empty(); }
    /// True when a check over the whole case failed, though single trials passed: shown, but never ranked.
    [[nodiscard]] bool rejected() const;
    /// True when a third of the measured trials or more were taken while other programs used the machine:
    /// shown, but no verdict is made of it.
    [[nodiscard]] bool busy() const { return trialsBusy > 0 && trialsBusy * 3 >= trialsOk + trialsInvalid; }
};

/// Whether a parameter says how long a trial was measured: no two trials agree in it, and it is no size.
bool isMeasuredTime(const std::string& parameter);
/// Whether two sets of parameters are of one size. What states none, such as a trial that could not start, is
/// of any.
bool sameSize(const std::map<std::string, double>& a, const std::map<std::string, double>& b);

/// Groups trials by workload, subject and size, without those that a run tests itself by, in the order of
/// their first appearance. How long a trial took is no size. Percentile metrics of a case with histograms are
/// summarised over trials (for the spread); the merged histogram is kept whole beside them.
std::vector<CaseSummary> summarizeCases(const std::vector<TrialResult>& trials);

/// Machine-readable form for the command line and reports.
Json toJson(const CaseSummary& summary);
Json toJson(const Summary& summary);

}  // namespace bakeoff::core
