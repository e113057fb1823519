// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/json_reader.h"
#include "core/base/names.h"
#include "core/base/result.h"

namespace bakeoff::core {

/// The version of the job and event formats. A runner refuses a job of another version.
inline constexpr int kProtocolVersion = 1;

/// The most connections of a load. Each takes a port on the loopback address, of which Linux has 28,232 to
/// hand out and macOS 16,384, and those of the trial before stay taken for a while.
inline constexpr int kMostConnections = 10'000;

/// What a run tests itself by: a case that is run once more as it is, which must not be found to differ, and
/// once more slowed by a known share, which must be.
enum class Control { None, Same, Slowed };

constexpr auto namesOf(Control) {
    return std::array{Name{Control::None, "none"}, Name{Control::Same, "same"},
                      Name{Control::Slowed, "slowed"}};
}

/// The subject's id that a control of `original` stands under: "gin~same". The id itself for Control::None.
std::string controlId(const std::string& original, Control control);
/// The id that it was made of.
std::string originalOf(const std::string& id, Control control);

/// The least that can be asked for as a precision: finer than any clock of a run.
inline constexpr double kFinestPrecision = 0.0005;

/// By how much of the time a slowed copy is kept from running.
inline constexpr double kPlantedShare = 0.05;

/// One subject at one workload, with the size it runs at.
struct JobCase {
    std::string workload;
    std::string subject;                         ///< of a control: see controlId()
    std::map<std::string, double> parameters;    ///< e.g. connections, n
    std::optional<double> expectedSeconds = {};  ///< of one trial; none: unknown
    Control control = Control::None;

    /// The id of the subject that is run.
    [[nodiscard]] std::string runs() const;

    [[nodiscard]] bool operator==(const JobCase&) const = default;
};

/// One document on the runner's standard input: what to do. See HACKING.md, "Job and events".
struct Job {
    enum class Kind {
        Probe,    ///< say what tools are there and which subjects could run; change nothing
        Prepare,  ///< install and build what the cases need, measure nothing
        Run,      ///< prepare, then measure
        Serve,    ///< prepare, then start the server of the first case and leave it running until cancelled
        Try       ///< prepare, then ask the service of each case each of its requests once: answer events
    };
    /// How many CPUs a server may use. Commands are not concerned.
    enum class Cores {
        All,      ///< all of the server's share, with a worker for each
        One,      ///< one for each server
        Defaults  ///< the share, with as many workers as the framework starts by itself
    };
    Kind kind = Kind::Run;
    std::string runId;
    std::vector<std::string> subjectFolders;  ///< folders that hold <language>/<subject>/subject.json
    /// Folders that hold <toolchain>.json: the program's own, and the user's. What these files name is run,
    /// so none comes with a study or a subject.
    std::vector<std::string> toolchainFolders;
    /// Those of both kinds of folders that are the user's own: nothing below them is used but what is
    /// consented to, see core/bench/consent.h.
    std::vector<std::string> ownFolders;
    std::vector<std::string> consents;         ///< keys of what the user has allowed
    bool anyHost = false;                      ///< services may be asked that are not on this machine
    std::string cacheFolder;                   ///< environments, built programs, generated data
    std::map<std::string, std::string> tools;  ///< toolchain id -> program to use instead of the one found
    /// URL of the PostgreSQL database that servers over a database use, and whose tables they then fill;
    /// empty: a new SQLite file for each trial. A case that states a database (kDatabase) has that one.
    std::string database;
    std::vector<JobCase> cases;  ///< in the order in which they are shown
    int trials = 6;              ///< 1 or more, per case
    int firstTrial = 0;          ///< the number of each case's first trial, where a job goes on with a run
    /// Stop a workload after the first round in which the main metric of each of its cases is known within
    /// this share, see isPrecise(); `trials` are then the most.
    std::optional<double> precision;
    double warmupSeconds = 1;            ///< servers only
    double durationSeconds = 2;          ///< measured part of a server's trial
    double timeoutSeconds = 10;          ///< of a request
    double commandTimeoutSeconds = 600;  ///< of a whole command trial; a server's start-up has 30 s
    Cores cores = Cores::All;
    bool splitCpus = true;        ///< server and generator on disjoint CPU sets where possible
    std::uint64_t seed = 1;       ///< of generated input data
    std::uint64_t orderSeed = 1;  ///< of the order of the trials
};

/// The URL of a database without its password, for what is stored and passed on.
std::string withoutPassword(const std::string& url);

/// "all", "one", "defaults".
const char* coresName(Job::Cores cores);
std::optional<Job::Cores> coresFromName(const std::string& name);

/// One trial to do: which case, and which of its trials.
struct TrialStep {
    std::size_t caseIndex = 0;
    int trial = 0;
};

/// The order of a job's trials: workload by workload, and within a workload round by round, because machines
/// drift; within a round in a new order each time, because what runs after what matters, too. The same
/// for the same orderSeed.
std::vector<TrialStep> trialOrder(const Job& job);

Json toJson(const Job& job);
/// Errors: InvalidDocument with what is wrong and where in the document.
Result<Job> parseJob(std::string text);

}  // namespace bakeoff::core
