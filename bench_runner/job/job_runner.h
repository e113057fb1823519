// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "bench_runner/base/event_sink.h"
#include "bench_runner/job/precision_stop.h"
#include "bench_runner/job/progress.h"
#include "bench_runner/process/cpu_set.h"
#include "bench_runner/toolchain/consents.h"
#include "bench_runner/toolchain/preparer.h"
#include "bench_runner/toolchain/subject_catalogue.h"
#include "bench_runner/workloads/trial.h"
#include "core/plan/job.h"

namespace bakeoff::bench {

/// Carries out one job and says what happens as events. Always ends with exactly one DoneEvent.
/// Thread: the caller's; returns when everything is done and no child is left.
class JobRunner {
public:
    JobRunner(const core::Job& job, EventSink& events, CancelToken& cancel);

    /// Returns an exit code of core/protocol/exit_codes.h.
    int run();

private:
    void probe();
    void prepareAll();
    void measureAll();
    void inspectSubjects();
    [[nodiscard]] std::vector<const core::Subject*> wantedSubjects();
    void stopWorkload(const std::string& workload, int rounds);
    void runStep(const core::TrialStep& step);
    core::Result<void> runTrial(const core::TrialStep& step, core::TrialResult& result);
    core::Result<void> checkCase(const core::JobCase& item) const;
    [[nodiscard]] bool leftOut(const core::JobCase& item) const;
    void warnOnce(const core::WarningEvent& warning);
    void countFailure(const core::TrialStep& step, const core::Error& error);
    int finish();

    const core::Job& m_job;
    EventSink& m_events;
    CancelToken& m_cancel;
    SubjectCatalogue m_catalogue;
    Consents m_consents;
    std::map<std::string, std::string> m_ownToolchains;  ///< see ToolchainSet::own
    std::vector<core::Error> m_toolchainProblems;        ///< files of toolchains that could not be read
    CpuPlan m_cpus;
    Environment m_environment;
    std::unique_ptr<Preparer> m_preparer;
    RunClock m_clock;
    PrecisionStop m_precision;
    std::optional<double> m_loadBefore;            ///< the machine's load average before the run
    std::string m_preparing;                       ///< whose preparation the progress lines are about
    std::map<std::string, core::Error> m_givenUp;  ///< subjects that are not tried again, and why
    std::set<std::string> m_leftOut;               ///< optional subjects whose toolchain is missing
    std::map<std::string, int> m_failedStarts;
    std::map<NullPoint, double> m_nullRates;  ///< see TrialContext
    std::set<std::string> m_stopped;          ///< workloads that are known precisely enough
    std::set<std::string> m_warned;
    int m_succeeded = 0;
    int m_failed = 0;
    bool m_onlyToolsMissing = true;  ///< every failure so far was ToolMissing
    std::optional<core::Error> m_firstError;
};

}  // namespace bakeoff::bench
