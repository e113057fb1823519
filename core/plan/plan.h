// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/bench/catalogue.h"
#include "core/plan/job.h"
#include "core/plan/operating_point.h"

namespace bakeoff::core {

/// How long and how often: the same choice for all workloads, with each workload's size for it.
struct Profile {
    std::string id;
    Sentence title;
    Sentence description;
    int trials = 6;
    double warmupSeconds = 1;
    double durationSeconds = 1;
};

/// quick, standard, thorough.
const std::vector<Profile>& allProfiles();
const Profile* findProfile(const std::string& id);

/// The size of a workload in a profile, e.g. {"connections": 64} or {"n": 40}.
std::map<std::string, double> profileParameters(const std::string& workload, const std::string& profile);

/// How often a case is run at most when a run is stopped by its precision.
inline constexpr int kMostTrialsByPrecision = 60;

/// What somebody wants to run.
struct PlanRequest {
    std::vector<std::string> workloads;  ///< empty: all
    std::vector<std::string> subjects;   ///< empty: all that know one of the workloads
    std::vector<std::pair<std::string, std::string>>
        cases;  ///< empty: all; else only these (workload, subject)
    std::string profile = "quick";
    std::map<std::string, double> parameters;  ///< replaces the profile's where a workload has the parameter
    std::vector<LoadAxis> load =
        {};  ///< operating points: each combination is a case of every server that takes it
    // Instead of the profile's.
    std::optional<int> trials = {};
    std::optional<double> warmupSeconds = {};
    std::optional<double> durationSeconds = {};
    std::optional<double> precision = {};  ///< as in Job; then at most kMostTrialsByPrecision unless said
    Job::Cores cores = Job::Cores::All;
    double machineSpeed = 1;  ///< for the time that is stated: as a multiple of that of the typical seconds
    std::string database;     ///< as in Job
    bool selfTest = false;    ///< add the controls that a run tests itself by, see Control
    std::optional<std::uint64_t> orderSeed = {};  ///< as in Job, whose own stands where there is none
};

/// The profile's id, with ", adjusted" when the request replaces anything of it.
std::string profileLabel(const PlanRequest& request);

/// The job for a request: its cases in the order of allWorkloads() and of `catalogue`. Folders, tools and run
/// id are left for the caller. Errors: NotFound for an unknown workload, subject or profile (the message
/// lists what there is), InvalidArgument when nothing is left to run, or for an operating point that no
/// chosen workload takes, that contradicts itself, or that is impossibleHere().
Result<Job> makeJob(const std::vector<Subject>& catalogue, const PlanRequest& request);

/// Why a case cannot be measured here although its workload can be loaded so: a database that its subject
/// does not work over, or of which no server is named. `database` as in Job. Nothing where it can.
std::optional<Error> impossibleHere(const Subject& subject, const std::string& workload,
                                    const CaseParameters& parameters, const std::string& database);

/// Adds the controls by which a run tests itself, see Control: copies of the case whose trials are the
/// shortest, a server in a closed loop where there is one, for its figures are what most claims are about,
/// else a program, else a server at a rate that is given. Nothing below six trials, which have no interval to
/// test by, and nothing where there is only work that is no server and no program, or searches for a rate.
/// `notOurs`: subjects that are not started by the runner, so that nobody can slow them.
void addControls(Job& job, const std::vector<std::string>& notOurs = {});

/// Roughly how long one trial of a case takes, in seconds: what the case says (makeJob() fills it by what its
/// subject took on a common two-core machine, scaled by size and by the machine's speed), else the job's own
/// times and a second.
double expectedTrialSeconds(const Job& job, const JobCase& item);
/// The same for a whole job, once everything is prepared. The runner corrects it as it goes.
double estimateSeconds(const Job& job);

}  // namespace bakeoff::core
