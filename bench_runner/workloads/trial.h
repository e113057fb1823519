// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <compare>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "bench_runner/base/event_sink.h"
#include "bench_runner/process/child.h"
#include "bench_runner/process/cpu_set.h"
#include "bench_runner/toolchain/prepared.h"
#include "core/bench/catalogue.h"
#include "core/plan/job.h"

namespace bakeoff::bench {

/// What a job is at, for whoever watches it; PhaseEvent has the names.
enum class Phase { Prepare, Start, WarmUp, Measure, Stop, Serve };
const char* phaseName(Phase phase);

/// Under which load the null server was measured: whatever moves the ceiling, and in which round, for
/// machines drift.
struct NullPoint {
    int round = 0;
    int connections = 0;
    bool keepAlive = true;
    bool tls = false;
    std::size_t bodyBytes = 0;
    auto operator<=>(const NullPoint&) const = default;
};

/// Everything one trial needs to know.
struct TrialContext {
    const core::Job& job;
    const core::JobCase& item;
    int trial = 0;
    const core::Subject& subject;
    const core::SubjectWorkload& how;
    const Prepared& prepared;
    const CpuPlan& cpus;
    const Environment& environment;
    int stopSignal = 0;  ///< for servers; 0: SIGTERM
    EventSink& events;
    const CancelToken& cancel;
    std::function<void(const core::WarningEvent&)> warnOnce;  ///< each code once a subject and run
    std::map<NullPoint, double>& nullRates;  ///< requests/s of the null server in this run; 0: unknown

    /// The workload of the case; it is known.
    [[nodiscard]] const core::Workload& workload() const;
    /// How many CPUs a server may use, where the case or the job says it; 0: nothing says.
    [[nodiscard]] int givenCores() const;
    /// The CPUs it may use: the server's, or all of them where the workload says so. Empty: any.
    [[nodiscard]] std::vector<int> subjectCpus() const;
    [[nodiscard]] int subjectCores() const;
    /// Whether the load generator never sleeps. When it does, an answer has to wake it, on the server's time;
    /// but only on a core of its own does staying awake take nothing from the server.
    [[nodiscard]] bool generatorStaysAwake() const;
    /// A parameter of the case, or `fallback`.
    [[nodiscard]] double parameter(const std::string& name, double fallback) const;
    /// A parameter that is a whole number from 1 to `most`. Errors: InvalidArgument.
    [[nodiscard]] core::Result<std::int64_t> whole(const std::string& name, double fallback,
                                                   double most) const;
    /// The size of the work, a whole number from 0 to the workload's largest.
    [[nodiscard]] core::Result<std::int64_t> size(std::int64_t fallback) const;
    /// {workers}, {cores} and those of the preparation.
    [[nodiscard]] Placeholders placeholders() const;
    /// Whether its server is to speak TLS.
    [[nodiscard]] bool speaksTls() const;
    /// The command of the workload with everything filled in, and of a server with TLS what that takes, bound
    /// to the server's CPUs.
    [[nodiscard]] ChildOptions childOptions(const Placeholders& values) const;
    void phase(Phase phase, const core::Message& text) const;
};

/// One trial each. They fill in parameters, settings, metrics and so on as far as they get, and return the
/// reason when that is not to the end. Errors: StartFailed, ProcessDied, Timeout, BadResponse, ResourceLimit,
/// Cancelled.
core::Result<void> runHttpTrial(const TrialContext& context, core::TrialResult& result);
core::Result<void> runCommandTrial(const TrialContext& context, core::TrialResult& result);
core::Result<void> runHeldMemoryTrial(const TrialContext& context, core::TrialResult& result);
core::Result<void> runClientTrial(const TrialContext& context, core::TrialResult& result);
core::Result<void> runWebSocketTrial(const TrialContext& context, core::TrialResult& result);
core::Result<void> runColdStartTrial(const TrialContext& context, core::TrialResult& result);
core::Result<void> runServiceTrial(const TrialContext& context, core::TrialResult& result);
/// Asks the case's service each of its requests once: an answer event each. Errors: those of startServer(),
/// BadResponse where a check failed, Unsupported for what is no service.
core::Result<void> tryService(const TrialContext& context, core::TrialResult& result);
/// Starts the case's server as a trial does and leaves it running until cancelled; the phase "serve" tells
/// its URL. Errors: Unsupported for what is no server, and those of startServer().
core::Result<void> serveUntilStopped(const TrialContext& context, core::TrialResult& result);

/// The settings of the subject with their values, and under core::kParallelism the one that tells it.
std::map<std::string, std::string> filledSettings(const TrialContext& context, const Placeholders& values);
/// Says in the settings which CPUs it was given, and by which rule.
void describeCpus(const TrialContext& context, core::TrialResult& result);
/// Fills in the settings of a command: its own, with their values, and the CPUs.
void describeCommand(const TrialContext& context, const Placeholders& values, core::TrialResult& result);
/// Fills in disk_bytes: what has to be there to run the subject, and in the settings what that is.
void measureDisk(const TrialContext& context, core::TrialResult& result);
/// Runs the command of the case to its end, fills in its settings and what it took, and returns the JSON
/// object on its last line. Errors: those of runCommand(), ProcessDied for another status than 0,
/// BadResponse.
core::Result<core::Json> runAndAnswer(const TrialContext& context, const Placeholders& values,
                                      core::TrialResult& result);

/// "what happened" plus the last lines that the process wrote to its standard error.
core::Message withLastWords(const core::Message& what, const std::string& errorText);

/// Says in the result where memory numbers come from when they are not PSS, and warns once.
void noteRss(const TrialContext& context, core::TrialResult& result);

}  // namespace bakeoff::bench
