// SPDX-License-Identifier: GPL-3.0-only
#include "core/plan/plan.h"

#include <algorithm>
#include <cmath>

namespace bakeoff::core {
namespace {

constexpr double kUnknownSeconds = 1.0;  // of a trial that nobody has timed
constexpr double kGolden = 1.618033988749895;

struct SizeRow {
    const char* workload;
    const char* parameter;
    double quick;
    double standard;
    double thorough;
};

/// Standard is the size that published tables commonly state; quick is a size that a laptop does in seconds.
constexpr SizeRow kSizes[] = {
    {"http-json", "connections", 64, 10000, 10000},
    {"fib", "n", 32, 40, 40},
    {"json-parse", "n", 100000, 1000000, 1000000},
    {"points", "n", 1000000, 1000000, 1000000},
    {"tasks", "n", 10000, 100000, 1000000},
    {"users-api", "connections", 32, 64, 256},
    {kOwnService, "connections", 16, 64, 256},
    {"ws-echo", "connections", 64, 1000, 1000},
    {"fan-out", "n", 2000, 5000, 20000},
    {"fan-out", "limit", 100, 100, 500},
    {"fan-out", "delay_ms", 20, 20, 20},
    {"queue", "n", 100000, 1000000, 4000000},
    {"cpu-parallel", "n", 200000, 1000000, 3000000},
    {"cancel", "n", 10000, 10000, 100000},
    {"cli-start", "n", 1000, 1000, 1000},
};

template <typename Range, typename Name>
std::string listed(const Range& range, Name name) {
    std::string text;
    for (const auto& item : range)
        text += (text.empty() ? "" : ", ") + name(item);
    return text;
}

bool wanted(const std::vector<std::string>& chosen, const std::string& id) {
    return chosen.empty() || std::find(chosen.begin(), chosen.end(), id) != chosen.end();
}

bool wantedCase(const PlanRequest& request, const std::string& workload, const std::string& subject) {
    return request.cases.empty() || std::find(request.cases.begin(), request.cases.end(),
                                              std::pair(workload, subject)) != request.cases.end();
}

Result<void> checkNames(const std::vector<Subject>& catalogue, const PlanRequest& request) {
    if (!findProfile(request.profile))
        return Error{ErrorCode::NotFound,
                     say("No profile \"%1\". There are: %2.", request.profile,
                         listed(allProfiles(), [](const Profile& p) { return p.id; })),
                     "profile"};
    for (const auto& id : request.workloads) {
        if (!findWorkload(id))
            return Error{ErrorCode::NotFound,
                         say("No workload \"%1\". There are: %2.", id,
                             listed(allWorkloads(), [](const Workload& w) { return w.id; })),
                         "workload"};
    }
    for (const auto& id : request.subjects) {
        const auto known =
            std::any_of(catalogue.begin(), catalogue.end(), [&](const Subject& s) { return s.id == id; });
        if (!known)
            return Error{ErrorCode::NotFound,
                         say("No subject \"%1\". There are: %2.", id,
                             listed(catalogue, [](const Subject& s) { return s.id; })),
                         "subject"};
    }
    return {};
}

/// Millions of items that a trial of this size works on, or of connections that it opens.
double millionsOf(const Workload& workload, const std::map<std::string, double>& parameters) {
    const auto n = parameters.find(workload.underLoad() ? "connections" : "n");
    if (n == parameters.end())
        return 0;
    const bool exponential = std::any_of(workload.answer.begin(), workload.answer.end(),
                                         [](const Expected& e) { return e.formula == Formula::Fibonacci; });
    return exponential ? std::pow(kGolden, n->second - 40) : n->second / 1e6;
}

/// What no client can beat: n requests, each so slow, at most so many at once.
double idealSeconds(const std::map<std::string, double>& parameters) {
    const auto value = [&](const char* name) {
        const auto it = parameters.find(name);
        return it == parameters.end() ? 0.0 : it->second;
    };
    return value("limit") >= 1 ? value("n") * value("delay_ms") / 1e3 / value("limit") : 0.0;
}

/// What a trial takes beside its measured part: a server's ceiling is measured before a share of it, and the
/// steps of a search are trials of their own.
double pointSeconds(const Job& job, const CaseParameters& parameters) {
    constexpr double kLongestCeiling = 1;
    constexpr double kUsualSteps = 9;
    const double ceiling = std::min(job.durationSeconds, kLongestCeiling);
    if (searchesRate(parameters))
        return ceiling + kUsualSteps * job.durationSeconds;
    return parameters.contains(kRateShare) ? ceiling : 0.0;
}

/// By what the subject says of itself, else by the mean of those that say; nothing where nobody does.
std::optional<double> typicalSeconds(const std::vector<Subject>& catalogue, const Subject& subject,
                                     const Workload& workload, const Job& job,
                                     const std::map<std::string, double>& parameters, double machineSpeed) {
    SubjectWorkload::TypicalSeconds sum;
    int count = 0;
    for (const auto& other : catalogue) {
        const auto use = other.workloads.find(workload.id);
        if (use == other.workloads.end() || !use->second.seconds)
            continue;
        if (other.id == subject.id) {
            sum = *use->second.seconds;
            count = 1;
            break;
        }
        sum.fixed += use->second.seconds->fixed;
        sum.perMillion += use->second.seconds->perMillion;
        ++count;
    }
    if (count == 0)
        return std::nullopt;
    return (sum.fixed + sum.perMillion * millionsOf(workload, parameters)) / count / machineSpeed +
           (workload.kind == Workload::Kind::Client ? idealSeconds(parameters) : 0.0) +
           (workload.underLoad() ? job.warmupSeconds + job.durationSeconds + pointSeconds(job, parameters)
                                 : 0.0);
}

/// Every aspect of the load is one that some chosen workload takes, and they fit together.
Result<void> checkPoints(const PlanRequest& request) {
    for (const auto& axis : request.load) {
        // Connections are of every server; a plan without one has never minded them.
        const bool taken = axis.empty() || axis.front().first == kConnections ||
                           std::ranges::any_of(allWorkloads(), [&](const Workload& workload) {
                               return wanted(request.workloads, workload.id) && takesLoad(workload, axis);
                           });
        if (!taken)
            return Error{ErrorCode::InvalidArgument,
                         say("None of the chosen workloads has a server that can be loaded that way: %1.",
                             parameterText(axis.back().first, axis.back().second)),
                         "plan"};
    }
    for (const auto& workload : allWorkloads()) {
        for (const auto& point : pointsOf(workload, {}, request.load)) {
            if (auto checked = checkPoint(point); !checked)
                return checked;
        }
    }
    return {};
}

/// Work that a run can test itself by.
struct ControlWork {
    Workload::Kind kind;
    bool givenRate;
};
/// The best first: servers in a closed loop, whose figures most claims are about, then programs. At a rate
/// that is given a slowed copy answers as many requests as the original, and only its latency tells, so such
/// cases come last.
constexpr ControlWork kControlWork[] = {
    {Workload::Kind::HttpServer, false}, {Workload::Kind::OwnService, false},
    {Workload::Kind::Command, false},    {Workload::Kind::HttpMix, false},
    {Workload::Kind::WebSocket, false},  {Workload::Kind::HttpServer, true},
    {Workload::Kind::OwnService, true},  {Workload::Kind::HttpMix, true}};

/// The case of this work whose trials are the shortest; null: none. A search takes too long to be made
/// thrice. `notOurs` as in addControls().
const JobCase* shortestOf(const Job& job, const ControlWork& work, const std::vector<std::string>& notOurs) {
    const JobCase* shortest = nullptr;
    for (const auto& item : job.cases) {
        if (findWorkload(item.workload)->kind == work.kind && !searchesRate(item.parameters) &&
            hasGivenRate(item.parameters) == work.givenRate &&
            std::ranges::find(notOurs, item.subject) == notOurs.end() &&
            (!shortest || item.expectedSeconds < shortest->expectedSeconds))
            shortest = &item;
    }
    return shortest;
}

}  // namespace

const std::vector<Profile>& allProfiles() {
    static const std::vector<Profile> profiles{
        {"quick", SAY("Quick"), SAY("Six short trials of each, at a small size: a first look in minutes."), 6,
         0.3, 0.7},
        {"standard", SAY("Standard"), SAY("Six trials at the sizes that published tables state."), 6, 2, 5},
        {"thorough", SAY("Thorough"),
         SAY("Twelve long trials at full size, for figures that you want to quote."), 12, 5, 15},
    };
    return profiles;
}

const Profile* findProfile(const std::string& id) {
    for (const auto& profile : allProfiles()) {
        if (profile.id == id)
            return &profile;
    }
    return nullptr;
}

std::map<std::string, double> profileParameters(const std::string& workload, const std::string& profile) {
    std::map<std::string, double> out;
    for (const auto& row : kSizes) {
        if (workload == row.workload)
            out[row.parameter] = profile == "quick"      ? row.quick
                                 : profile == "thorough" ? row.thorough
                                                         : row.standard;
    }
    return out;
}

std::string profileLabel(const PlanRequest& request) {
    const bool adjusted = request.trials || request.warmupSeconds || request.durationSeconds ||
                          request.precision || !request.parameters.empty() || !request.load.empty();
    return request.profile + (adjusted ? ", adjusted" : "");
}

std::optional<Error> impossibleHere(const Subject& subject, const std::string& workload,
                                    const CaseParameters& parameters, const std::string& database) {
    const auto stated = databaseOf(parameters);
    const auto use = subject.workloads.find(workload);
    if (!stated || use == subject.workloads.end())
        return std::nullopt;
    const auto& can = use->second.databases;
    if (!can.empty() && std::ranges::find(can, *stated) == can.end())
        return Error{ErrorCode::InvalidArgument,
                     say("%1 does not work over %2.", subject.name,
                         kindsOf(kDatabase)[static_cast<std::size_t>(*stated) - 1]),
                     subject.id};
    if (*stated == Database::PostgreSql && database.empty())
        return Error{ErrorCode::InvalidArgument, say("No server of PostgreSQL is named here."), "database",
                     say("Start Bakeoff with BAKEOFF_POSTGRES_URL set to one.")};
    return std::nullopt;
}

void addControls(Job& job, const std::vector<std::string>& notOurs) {
    constexpr int kFewestTrials = 6;
    const JobCase* original = nullptr;
    for (const auto& work : kControlWork) {
        if (!original)
            original = shortestOf(job, work, notOurs);
    }
    if (!original || job.trials < kFewestTrials)
        return;
    const JobCase copy = *original;
    for (const Control control : {Control::Same, Control::Slowed}) {
        job.cases.push_back(copy);
        job.cases.back().subject = controlId(copy.subject, control);
        job.cases.back().control = control;
    }
}

Result<Job> makeJob(const std::vector<Subject>& catalogue, const PlanRequest& request) {
    if (auto checked = checkNames(catalogue, request); !checked)
        return checked.error();
    if (auto checked = checkPoints(request); !checked)
        return checked.error();
    const Profile& profile = *findProfile(request.profile);
    Job job;
    job.kind = Job::Kind::Run;
    job.trials = request.trials.value_or(request.precision ? kMostTrialsByPrecision : profile.trials);
    job.precision = request.precision;
    job.warmupSeconds = request.warmupSeconds.value_or(profile.warmupSeconds);
    job.cores = request.cores;
    job.database = request.database;
    job.durationSeconds = request.durationSeconds.value_or(profile.durationSeconds);
    for (const auto& workload : allWorkloads()) {
        if (!wanted(request.workloads, workload.id))
            continue;
        auto parameters = profileParameters(workload.id, profile.id);
        for (auto& [name, value] : parameters) {
            const auto it = request.parameters.find(name);
            if (it != request.parameters.end())
                value = it->second;
        }
        const auto points = pointsOf(workload, parameters, request.load);
        for (const auto& subject : catalogue) {
            if (!subject.workloads.count(workload.id) || !wanted(request.subjects, subject.id) ||
                !wantedCase(request, workload.id, subject.id))
                continue;
            for (const auto& point : points) {
                if (auto reason = impossibleHere(subject, workload.id, point, request.database))
                    return *std::move(reason);
                job.cases.push_back(
                    {workload.id, subject.id, point,
                     typicalSeconds(catalogue, subject, workload, job, point, request.machineSpeed)});
            }
        }
    }
    job.orderSeed = request.orderSeed.value_or(job.orderSeed);
    if (request.selfTest) {
        std::vector<std::string> notOurs;
        for (const auto& subject : catalogue) {
            if (subject.service && !subject.service->url.empty())
                notOurs.push_back(subject.id);
        }
        addControls(job, notOurs);
    }
    if (job.cases.empty())
        return Error{ErrorCode::InvalidArgument,
                     say("Nothing to run: none of the chosen subjects has any of the chosen workloads."),
                     "plan"};
    return job;
}

double expectedTrialSeconds(const Job& job, const JobCase& item) {
    if (item.expectedSeconds)
        return *item.expectedSeconds;
    const Workload* workload = findWorkload(item.workload);
    return kUnknownSeconds +
           (workload && workload->underLoad() ? job.warmupSeconds + job.durationSeconds : 0.0);
}

double estimateSeconds(const Job& job) {
    double seconds = 0;
    for (const auto& item : job.cases)
        seconds += job.trials * expectedTrialSeconds(job, item);
    return seconds;
}

}  // namespace bakeoff::core
