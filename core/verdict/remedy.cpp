// SPDX-License-Identifier: GPL-3.0-only
#include "core/verdict/remedy.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/units.h"
#include "core/bench/catalogue.h"
#include "core/measure/checks.h"

namespace bakeoff::core {
namespace {

constexpr double kConnectionsFactor = 4;
constexpr double kTimeFactor = 3;
constexpr double kLongestSeconds = 60;
constexpr int kSteadyTrials = 12;

/// Which checks of a workload were not passed, and the subjects they are about.
using Failures = std::map<Check, std::set<std::string>>;

/// Whether the settings say that its server had a single CPU ("0", not "0-1" nor "0,2").
bool onOneCpu(const CaseSummary& item) {
    const auto cpus = item.settings.find("server_cpus");
    return cpus != item.settings.end() && !cpus->second.empty() &&
           cpus->second.find_first_not_of("0123456789") == std::string::npos;
}

class RemedyPlanner {
public:
    explicit RemedyPlanner(const Job& job) : m_before(job) { m_remedy.job = job; }

    /// oneCpu: no server of the workload had more than one to run on.
    void workload(const std::string& id, const Failures& failures, bool oneCpu) {
        m_workload = id;
        const auto has = [&failures](Check check) { return failures.contains(check); };
        const bool underLoad = findWorkload(id) && findWorkload(id)->underLoad();
        if (underLoad)
            oneCore(failures, oneCpu);
        if (underLoad && has(Check::Responses))
            scaleConnections(1 / kConnectionsFactor, Check::Responses);
        else if (underLoad && has(Check::ServerIdle))
            scaleConnections(kConnectionsFactor, Check::ServerIdle);
        if (underLoad && has(Check::LittlesLaw))
            longer(m_remedy.job.durationSeconds, m_before.durationSeconds, Check::LittlesLaw);
        if (underLoad && has(Check::WarmUp))
            longer(m_remedy.job.warmupSeconds, m_before.warmupSeconds, Check::WarmUp);
        if (has(Check::Stability))
            moreTrials();
        if (has(Check::OtherWork) || has(Check::MachineState))
            change(has(Check::OtherWork) ? Check::OtherWork : Check::MachineState,
                   say("measured again unchanged, once nothing else runs on the machine"));
    }

    std::optional<Remedy> finish() {
        if (m_concerned.empty())
            return std::nullopt;
        auto& job = m_remedy.job;
        std::erase_if(job.cases,
                      [this](const JobCase& item) { return m_concerned.count(item.workload) == 0; });
        for (auto& item : job.cases) {
            const Workload* workload = findWorkload(item.workload);
            if (workload && workload->underLoad() && item.expectedSeconds)
                *item.expectedSeconds += job.warmupSeconds + job.durationSeconds - m_before.warmupSeconds -
                                         m_before.durationSeconds;
        }
        return std::move(m_remedy);
    }

private:
    void change(Check check, Message what) {
        m_concerned.insert(m_workload);
        const Workload* known = findWorkload(m_workload);
        const Message name = known ? Message(known->title) : Message::verbatim(m_workload);
        const Message text =
            say("%1, %2 (%3): %4", name, ruleOf(check), ruleTitle(ruleOf(check)), std::move(what));
        if (std::find(m_remedy.changes.begin(), m_remedy.changes.end(), text) == m_remedy.changes.end())
            m_remedy.changes.push_back(text);
    }

    void oneCore(const Failures& failures, bool oneCpu) {
        if (m_before.cores == Job::Cores::One)
            return;  // what is left is a machine with more cores
        for (const Check check : {Check::ClientSaturated, Check::CommonCeiling, Check::Fairness}) {
            if (!failures.contains(check) || (oneCpu && check != Check::Fairness))
                continue;
            m_remedy.job.cores = Job::Cores::One;
            change(check, say("one core for each server"));
        }
    }

    void scaleConnections(double factor, Check check) {
        for (auto& item : m_remedy.job.cases) {
            const auto connections = item.parameters.find("connections");
            if (item.workload != m_workload || connections == item.parameters.end())
                continue;
            const double scaled = std::clamp(connections->second * factor, 1.0, double{kMostConnections});
            if (scaled == connections->second)
                continue;
            change(check, say("%1 connections instead of %2", Rounded{scaled}, Rounded{connections->second}));
            connections->second = std::max(1.0, static_cast<double>(static_cast<int>(scaled)));
        }
    }

    void longer(double& seconds, double before, Check check) {
        const double longest = std::max(before, kLongestSeconds);
        seconds = std::min(longest, std::max(before, 1.0) * kTimeFactor);
        if (seconds > before)
            change(check,
                   check == Check::WarmUp
                       ? say("a warm-up of %1 s instead of %2 s", Rounded{seconds}, Rounded{before})
                       : say("a measured part of %1 s instead of %2 s", Rounded{seconds}, Rounded{before}));
    }

    void moreTrials() {
        auto& trials = m_remedy.job.trials;
        trials = std::max(m_before.trials, kSteadyTrials);
        change(Check::Stability, trials > m_before.trials
                                     ? say("%1 trials instead of %2", trials, m_before.trials)
                                     : say("the same trials once more"));
    }

    const Job& m_before;
    Remedy m_remedy;
    std::string m_workload;
    std::set<std::string> m_concerned;
};

}  // namespace

std::optional<Remedy> remedyFor(const Job& job, const std::vector<CaseSummary>& cases) {
    std::vector<std::string> workloads;
    std::map<std::string, Failures> failures;
    std::set<std::string> severalCpus;  // workloads
    for (const auto& item : cases) {
        if (!onOneCpu(item))
            severalCpus.insert(item.workload);
        if (std::find(workloads.begin(), workloads.end(), item.workload) == workloads.end())
            workloads.push_back(item.workload);
        for (const auto& check : item.checks) {
            if (check.verdict != ValidityCheck::Verdict::Pass)
                failures[item.workload][check.id].insert(item.subject);
        }
    }
    RemedyPlanner planner(job);
    for (const auto& workload : workloads)
        planner.workload(workload, failures[workload], severalCpus.count(workload) == 0);
    return planner.finish();
}

}  // namespace bakeoff::core
