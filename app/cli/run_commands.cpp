// SPDX-License-Identifier: GPL-3.0-only
#include <CLI/CLI.hpp>
#include <cstdio>
#include <optional>

#include "app/cli/command_context.h"
#include "app/cli/commands.h"
#include "app/cli/run_output.h"
#include "app/cli/wait_for_run.h"
#include "app/files/input_files.h"
#include "app/files/run_plans.h"
#include "app/i18n/core_text.h"
#include "app/run/own_things.h"
#include "core/decision/decision.h"
#include "core/decision/plan_presets.h"
#include "core/decision/until_decided.h"
#include "core/plan/plan.h"
#include "core/protocol/exit_codes.h"
#include "core/verdict/claim_rerun.h"

namespace bakeoff::app {
namespace {

int exitCodeFor(core::RunStatus status, const LoadedRun& run) {
    if (status == core::RunStatus::Cancelled)
        return core::kExitCancelled;
    if (status != core::RunStatus::Finished)
        return core::kExitFailed;
    for (const auto& item : run.cases) {
        if (item.trialsFailed > 0)
            return core::kExitFailed;
    }
    return core::kExitOk;
}

/// "n=100000"
core::Result<void> setSize(core::PlanRequest& request, const std::string& text) {
    const auto equals = text.find('=');
    bool isNumber = false;
    const double value =
        equals == std::string::npos ? 0 : QString::fromStdString(text.substr(equals + 1)).toDouble(&isNumber);
    if (!isNumber || equals == 0 || value < 0)
        return core::Error{core::ErrorCode::InvalidArgument,
                           core::say("A size is written as name=number, such as n=100000, not \"%1\".", text),
                           "--set"};
    request.parameters[text.substr(0, equals)] = value;
    return {};
}

/// An earlier run that the new one takes its plan from.
struct Earlier {
    std::string like;    ///< repeat it; a bundle's file or a stored run
    std::string remedy;  ///< measure again what did not pass the checks, otherwise; a stored run
    std::vector<std::string>
        claims;  ///< measure these as their source states them; "open": all that are open

    bool all = false;      ///< measure everything, where nothing else says what
    bool anyHost = false;  ///< as in Job: never taken from the earlier run
    QString base{};        ///< the run that left the claims open; empty: there is none

    [[nodiscard]] std::string profile(const std::string& ownProfile) const {
        if (!claims.empty() && !base.isEmpty())
            return claimsLabel(base).toStdString();
        if (!remedy.empty())
            return remedyLabel(QString::fromStdString(remedy)).toStdString();
        return like.empty() ? ownProfile : "like " + like.substr(like.find_last_of('/') + 1);
    }
};

/// The plan that measures what the last run left open of the claims.
core::Result<core::Job> planForClaims(core::PlanRequest request, const core::Study& study,
                                      const std::vector<core::Subject>& catalogue, RunStore& store,
                                      Earlier& earlier) {
    auto run = loadLatestResults(store);
    if (!run)
        return run.error();
    const bool ofThisStudy = run->record.studyId.toStdString() == study.id && run->record.source.isEmpty();
    if (ofThisStudy)
        earlier.base = claimsBase(run->record.id, run->record.profile);
    const auto checks =
        ofThisStudy ? run->checks(study) : core::checkClaims(study, std::vector<core::CaseSummary>());
    const bool all = earlier.claims == std::vector<std::string>{"open"};
    auto reruns = core::openReruns(checks, all ? std::vector<std::string>() : earlier.claims);
    if (!reruns)
        return reruns.error();
    return core::rerunJob(catalogue, *reruns, std::move(request));
}

/// The request with the cases that are run where nobody has chosen, and a line that says so.
core::PlanRequest withFirstCases(core::PlanRequest request, const core::Study& study,
                                 const std::vector<core::Subject>& catalogue) {
    if (!request.subjects.empty())
        return request;
    request.cases = core::firstCases(study, catalogue, request.workloads);
    core::PlanRequest everything;
    everything.workloads = request.workloads;
    const auto all = core::makeJob(catalogue, everything);
    if (all && all->cases.size() > request.cases.size())
        tell(
            core::say("Chosen, as nothing else was said: what the study \"%1\" is about, %2 of %3 cases. "
                      "--all runs all of them; --workload and --subject choose.",
                      study.title, request.cases.size(), all->cases.size()));
    return request;
}

/// The plan to run: a new one, or one made of an earlier run.
core::Result<core::Job> planFor(const core::PlanRequest& request, const core::Study& study,
                                const std::vector<core::Subject>& catalogue, RunStore& store,
                                const Locations& locations, Earlier& earlier) {
    if (!earlier.claims.empty())
        return planForClaims(requestHere(request, locations), study, catalogue, store, earlier);
    if (earlier.remedy.empty() && earlier.like.empty())
        return core::makeJob(
            catalogue,
            requestHere(earlier.all ? request : withFirstCases(request, study, catalogue), locations));
    if (earlier.remedy.empty())
        return planLike(store, QString::fromStdString(earlier.like));
    auto run = loadStoredRun(store, QString::fromStdString(earlier.remedy));
    if (!run)
        return run.error();
    earlier.remedy = run->record.id.toStdString();  // "latest" will be another one
    auto remedy = remedyOf(*run);
    if (!remedy)
        return remedy.error();
    for (const auto& change : remedy->changes)
        tell(change);
    return std::move(remedy->job);
}

void judge(RunStore& store, const QString& id) {
    const auto changes = judgeRun(store, id);
    if (!changes)
        std::fprintf(stderr, "! %s\n", changes.error().text(wording()).c_str());
}

/// What is stored, as the command's output; its status says how the run ended.
int writeRun(RunStore& store, const CommonOptions& options, const EndedRun& ended) {
    if (!ended.stored)
        return core::kExitIo;
    judge(store, ended.id);
    auto run = loadStoredRun(store, ended.id);
    if (!run)
        return fail(run.error());
    const int written =
        options.format == "json" ? writeJson(options, runJson(*run)) : writeOutput(options, runText(*run));
    return written != core::kExitOk ? written : exitCodeFor(ended.status, *run);
}

/// How certain the decision is to be made by measuring.
struct Certainty {
    bool wanted = false;
    std::optional<double> budgetMinutes;
    std::string answers;
    std::vector<std::string> shares;
};

int runUntilDecided(const Locations& locations, const CommonOptions& options,
                    const core::PlanRequest& request, const Certainty& certainty) {
    auto study = openStudy(locations, options);
    if (!study)
        return fail(study.error());
    const auto answers = readAnswerOptions(*study, certainty.answers, certainty.shares);
    if (!answers)
        return fail(answers.error());
    const auto catalogue = loadCatalogue(locations.subjects);
    for (const auto& problem : catalogue.problems)
        fail(problem);
    std::optional<double> budget;
    if (certainty.budgetMinutes)
        budget = *certainty.budgetMinutes * 60;
    auto plan = core::UntilDecided::make(*study, *answers, core::DecisionOptions().blend, catalogue.subjects,
                                         requestHere(request, locations), budget);
    if (!plan)
        return fail(plan.error());
    auto store = openStore(locations);
    if (!store)
        return fail(store.error());
    // What the last run found out about this machine; a run of single trials has no test of its own.
    if (const auto last = loadStoredRun(**store, QStringLiteral("latest"));
        last && last->record.source.isEmpty())
        plan->setFloor(last->floor().value_or(plan->state().floor));
    if (auto trial = *plan; !trial.next(0)) {
        tell(trial.ending());
        return core::kExitOk;
    }
    const auto ended = waitForRun((*store)->address(), locations, *plan, study->id,
                                  QString::fromStdString(request.profile + ", until decided"));
    return ended ? writeRun(**store, options, *ended) : fail(ended.error());
}

int runNow(const Locations& locations, const CommonOptions& options, const core::PlanRequest& request,
           Earlier earlier) {
    auto study = openStudy(locations, options);
    if (!study)
        return fail(study.error());
    auto catalogue = loadCatalogue(locations.subjects);
    for (const auto& problem : catalogue.problems)
        fail(problem);
    for (const auto& id : leaveOutAsked(catalogue.subjects, locations, request.subjects))
        tell(core::say("%1 is left out: it has to be allowed first, by bakeoff subject allow %1.", id));
    auto store = openStore(locations);
    if (!store)
        return fail(store.error());
    auto job = planFor(request, *study, catalogue.subjects, **store, locations, earlier);
    if (!job)
        return fail(job.error());
    tell(core::say("%1 cases, %2 trials each, about %3 s once everything is prepared", job->cases.size(),
                   job->trials, core::Fixed{core::estimateSeconds(*job), 0}));
    job->anyHost = earlier.anyHost;
    const auto ended = waitForRun((*store)->address(), locations, *job, study->id,
                                  QString::fromStdString(earlier.profile(core::profileLabel(request))));
    return ended ? writeRun(**store, options, *ended) : fail(ended.error());
}

struct RunCommand {
    CommonOptions options;
    core::PlanRequest request;
    std::optional<double> precisionPercent;
    std::vector<std::string> connections;
    std::vector<std::string> rates;
    std::vector<std::string> p99Limits;
    std::vector<std::string> payloads;
    std::vector<std::string> serverCores;
    std::vector<std::string> databases;
    std::vector<std::string> tls;
    bool randomArrivals = false;
    bool withoutKeepAlive = false;
    std::vector<std::string> sizes;
    std::string cores = "all";
    bool withoutSelfTest = false;
    Earlier earlier;
    Certainty certainty;
    CLI::Option* profile = nullptr;

    void declare(CLI::App& run);
    void declareCertainty(CLI::App& run);
    void declareLoad(CLI::App& run);
    [[nodiscard]] core::Result<void> takeLoad();
    [[nodiscard]] int run(const Locations& locations);
};

void RunCommand::declare(CLI::App& run) {
    run.add_option("--study", options.study, "A study file; the bundled study when left out");
    run.add_option("--workload", request.workloads, "Only these workloads; may be repeated")->delimiter(',');
    run.add_option("--subject", request.subjects, "Only these subjects; may be repeated")->delimiter(',');
    run.add_flag("--all", earlier.all,
                 "Everything that can be measured; when left out, and without --subject, what the study "
                 "claims figures of");
    profile = run.add_option("--profile", request.profile, "quick, standard or thorough");
    profile->capture_default_str();
    run.add_option("--trials", request.trials, "Trials of each case instead of the profile's")
        ->check(CLI::Range(1, 1000));
    run.add_option("--duration", request.durationSeconds, "Seconds that a server's trial is measured")
        ->check(CLI::Range(0.05, 86400.0));
    declareLoad(run);
    run.get_option("--all")->excludes("--subject");
    auto* like =
        run.add_option("--like", earlier.like, "Repeat the plan of a run bundle's file, or of a stored run")
            ->excludes("--workload", "--subject", "--all", "--trials", "--duration", "--connections",
                       "--rate", "--p99", "--payload", "--tls", "--database", "--poisson", "--no-keep-alive");
    run.add_option("--remedy", earlier.remedy,
                   "Measure again what a stored run's validity checks warned about, so that it can pass them")
        ->excludes("--workload", "--subject", "--all", "--trials", "--duration", "--connections", "--rate",
                   "--p99", "--payload", "--tls", "--server-cores", "--database", "--poisson",
                   "--no-keep-alive")
        ->excludes(like);
    run.add_option(
           "--precision", precisionPercent,
           "Stop each workload once all of its cases are known within this many percent, by a rule that "
           "may look after every round; --trials is then the most, 60 when left out")
        ->check(CLI::Range(core::kFinestPrecision * 100, 100.0))
        ->excludes("--like", "--remedy");
    run.add_option(
           "--claim", earlier.claims,
           "Measure this claim of the study at the size that its source states; \"open\" for all that the "
           "last run leaves open. May be given often")
        ->delimiter(',')
        ->excludes("--workload", "--subject", "--all", "--connections", "--like", "--remedy");
    run.add_option("--warmup", request.warmupSeconds, "Seconds that a server is warmed up before")
        ->check(CLI::Range(0.0, 3600.0));
    run.add_option("--set", sizes, "A size instead of the profile's, such as n=100000; may be repeated");
    run.add_option("--seed", request.orderSeed,
                   "Seed of the order of the trials, to repeat it; drawn when left out");
    run.add_flag("--no-self-test", withoutSelfTest,
                 "Leave out the case that runs twice as it is and once slowed, by which a run tests itself");
    run.add_option("--cores", cores,
                   "What a server may use: all (one worker per core), one, or defaults (the framework's own)")
        ->check(CLI::IsMember({"all", "one", "defaults"}));
    run.add_flag("--any-host", earlier.anyHost,
                 "Services of your own may be asked that run on another machine: it is loaded like any");
    declareCertainty(run);
    run.add_option("--format", options.format, "text or json")->check(CLI::IsMember({"text", "json"}));
    run.add_option("-o,--output", options.output, "Write the result to this file");
}

/// Measuring until the decision is certain.
void RunCommand::declareCertainty(CLI::App& run) {
    auto* until = run.add_flag(
        "--until-decided", certainty.wanted,
        "Measure one trial after the other, each time the one that can change the recommendation most, until "
        "no measurement can change it, or say why that cannot be reached here");
    for (const char* other : {"--workload", "--subject", "--all", "--trials", "--connections", "--rate",
                              "--p99", "--payload", "--server-cores", "--poisson", "--no-keep-alive",
                              "--like", "--remedy", "--claim", "--precision", "--set"})
        until->excludes(other);
    run.add_option("--budget", certainty.budgetMinutes, "With --until-decided: minutes, at most")
        ->check(CLI::Range(0.1, 100000.0))
        ->needs(until);
    run.add_option("--answers", certainty.answers, "With --until-decided: a file of answers")->needs(until);
    run.add_option("--share", certainty.shares,
                   "With --until-decided: how much of the work a scenario is, as in `bakeoff decide`")
        ->needs(until);
}

/// Under which load servers are measured: of each option several values are several cases.
void RunCommand::declareLoad(CLI::App& run) {
    run.add_option("--connections", connections, "Connections instead of the profile's, such as 64,1000")
        ->delimiter(',');
    run.add_option(
           "--rate", rates,
           "Requests a second by the clock, or a share of what each server reaches; max is a closed loop: "
           "max,500,20k,50%")
        ->delimiter(',');
    run.add_option(
           "--p99", p99Limits,
           "Look for the highest rate at which 99 of 100 requests are answered within this time: 10ms")
        ->delimiter(',');
    run.add_option("--payload", payloads, "Size of http-json's answers: 100,1kB,100kB")->delimiter(',');
    run.add_option("--server-cores", serverCores,
                   "Cores that a server has, where --cores says the same for all: 1,2,4")
        ->delimiter(',');
    run.add_option(
           "--database", databases,
           "Over which database users-api works: sqlite,postgresql. Both are two cases of each server")
        ->delimiter(',');
    run.add_option(
           "--tls", tls,
           "Requests to HTTP servers by TLS: on, or off,on to measure both; a subject that has none says so")
        ->delimiter(',');
    run.add_flag(
        "--poisson", randomArrivals,
        "With --rate or --p99, requests come at random instead of evenly; the same for the same job");
    run.add_flag("--no-keep-alive", withoutKeepAlive, "Each request opens a connection of its own");
}

core::Result<void> RunCommand::takeLoad() {
    const auto take = [this](const std::vector<std::string>& words, auto read) -> core::Result<void> {
        std::string list;
        for (const auto& word : words)
            list += (list.empty() ? "" : ",") + word;
        if (words.empty())
            return {};
        auto axis = read(list);
        if (!axis)
            return axis.error();
        request.load.push_back(*std::move(axis));
        return {};
    };
    if (auto taken = take(connections, core::readConnections); !taken)
        return taken;
    if (auto taken = take(rates, core::readRates); !taken)
        return taken;
    if (auto taken = take(p99Limits, core::readP99Limits); !taken)
        return taken;
    if (auto taken = take(payloads, core::readPayloads); !taken)
        return taken;
    if (auto taken = take(serverCores, core::readServerCores); !taken)
        return taken;
    if (auto taken = take(databases, core::readDatabases); !taken)
        return taken;
    if (auto taken = take(tls, core::readTls); !taken)
        return taken;
    if (randomArrivals)
        request.load.push_back({{core::kPoisson, 1}});
    if (withoutKeepAlive)
        request.load.push_back({{core::kKeepAlive, 0}});
    return {};
}

int RunCommand::run(const Locations& locations) {
    if ((!earlier.claims.empty() || certainty.wanted) && profile->count() == 0)
        request.profile = core::kClaimsProfile;
    if (auto taken = takeLoad(); !taken)
        return fail(taken.error());
    if (precisionPercent)
        request.precision = *precisionPercent / 100;
    request.selfTest = !withoutSelfTest;
    request.cores = core::coresFromName(cores).value_or(core::Job::Cores::All);
    for (const auto& size : sizes) {
        if (auto set = setSize(request, size); !set)
            return fail(set.error());
    }
    if (certainty.wanted)
        return runUntilDecided(locations, options, request, certainty);
    return runNow(locations, options, request, earlier);
}

}  // namespace

void addRunCommand(CLI::App& run, Invocation& invocation) {
    bindCommand<RunCommand>(run, invocation);
}

}  // namespace bakeoff::app
