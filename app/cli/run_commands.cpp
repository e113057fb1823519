// SPDX-License-Identifier: GPL-3.0-only
#include <CLI/CLI.hpp>
#include <QEventLoop>
#include <cstdio>
#include <memory>

#include "app/cli/command_context.h"
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/models/catalogue_loader.h"
#include "app/run/run_session.h"
#include "core/bench/plan.h"
#include "core/protocol/exit_codes.h"
#include "core/report/run_report.h"

namespace bakeoff::app {
namespace {

core::Json runJson(const LoadedRun& run) {
    core::Json results = core::Json::array();
    for (const auto& item : run.cases)
        results.push_back(core::toJson(item));
    core::Json json{{"id", run.record.id.toStdString()},
                    {"started_at", run.record.startedAt.toString(Qt::ISODate).toStdString()},
                    {"status", run.record.status.toStdString()},
                    {"message", run.record.message.toStdString()},
                    {"study", run.record.studyId.toStdString()},
                    {"profile", run.record.profile.toStdString()},
                    {"trials_planned", run.record.trialsPlanned},
                    {"trials_stored", run.record.trialsStored},
                    {"machine", run.record.machine}};
    json["results"] = std::move(results);
    return json;
}

std::string runText(const LoadedRun& run) {
    std::string text = "Run " + run.record.id.toStdString() + ": " + run.record.status.toStdString() +
                       ", profile " + run.record.profile.toStdString() + ", " +
                       std::to_string(run.record.trialsStored) + " of " +
                       std::to_string(run.record.trialsPlanned) + " trials\n";
    if (!run.record.message.isEmpty())
        text += run.record.message.toStdString() + "\n";
    for (const auto& workload : core::workloadsOf(run.cases))
        text += "\n" + workload + "\n" + core::toText(core::resultsTable(run.cases, workload));
    if (const std::string remarks = core::validityRemarks(run.cases); !remarks.empty())
        text += "\nValidity\n" + remarks;
    return text;
}

int showRun(const CommonOptions& options, const std::string& id) {
    auto run = loadRun(id);
    if (!run)
        return fail(run.error());
    return options.format == "json" ? writeJson(options, runJson(*run)) : writeOutput(options, runText(*run));
}

int exitCodeFor(const QString& status, const LoadedRun& run) {
    if (status == QLatin1String("cancelled"))
        return core::kExitCancelled;
    if (status != QLatin1String("finished"))
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
                           "A size is written as name=number, such as n=100000, not \"" + text + "\".",
                           "--set"};
    request.parameters[text.substr(0, equals)] = value;
    return {};
}

void printProgress(const core::ProgressEvent& progress) {
    const int seconds = static_cast<int>(progress.etaSeconds);
    std::fprintf(stderr, "%s, about %d:%02d left\n", progress.text.c_str(), seconds / 60, seconds % 60);
}

int runNow(const CommonOptions& options, const core::PlanRequest& request) {
    const Locations locations = Locations::find();
    auto study = openStudy(options);
    if (!study)
        return fail(study.error());
    const auto catalogue = loadCatalogue(locations.subjects);
    for (const auto& problem : catalogue.problems)
        fail(problem);
    auto job = core::makeJob(catalogue.subjects, request);
    if (!job)
        return fail(job.error());
    auto store = RunStore::open(locations.storeFile());
    if (!store)
        return fail(store.error());
    std::fprintf(stderr, "%zu cases, %d trials each, about %.0f s once everything is prepared\n",
                 job->cases.size(), job->trials, core::estimateSeconds(*job));
    RunSession session(*store, locations);
    QEventLoop loop;
    QString status;
    QObject::connect(&session, &RunSession::progressChanged, &session, &printProgress);
    QObject::connect(&session, &RunSession::logged, &session, [](const QString& text, bool important) {
        std::fprintf(stderr, "%s%s\n", important ? "! " : "  ", qUtf8Printable(text));
    });
    QObject::connect(&session, &RunSession::runFinished, &loop,
                     [&](const QString&, const QString& end, const QString& message) {
                         status = end;
                         if (!message.isEmpty())
                             std::fprintf(stderr, "%s: %s\n", qUtf8Printable(end), qUtf8Printable(message));
                         loop.quit();
                     });
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::arrived, &session, &RunSession::cancelRun);
    auto id =
        session.startRun(*job, QString::fromStdString(study->id), QString::fromStdString(request.profile));
    if (!id)
        return fail(id.error());
    loop.exec();
    auto run = loadRun(id->toStdString());
    if (!run)
        return fail(run.error());
    const int written =
        options.format == "json" ? writeJson(options, runJson(*run)) : writeOutput(options, runText(*run));
    return written != core::kExitOk ? written : exitCodeFor(status, *run);
}

int listRuns(const CommonOptions& options, int limit) {
    auto store = openStore();
    if (!store)
        return fail(store.error());
    auto runs = (*store)->list(limit);
    if (!runs)
        return fail(runs.error());
    core::Table table{"runs",
                      "Runs",
                      {{"id", "Id"},
                       {"started_at", "Started (UTC)"},
                       {"status", "Status"},
                       {"profile", "Profile"},
                       {"study", "Study"},
                       {"trials_stored", "Trials", true},
                       {"trials_planned", "Planned", true},
                       {"message", "Message"}},
                      {}};
    for (const auto& run : *runs)
        table.rows.push_back({run.id.toStdString(),
                              run.startedAt.toString(Qt::ISODate).toStdString(),
                              run.status.toStdString(),
                              run.profile.toStdString(),
                              run.studyId.toStdString(),
                              {std::to_string(run.trialsStored), core::Json(run.trialsStored)},
                              {std::to_string(run.trialsPlanned), core::Json(run.trialsPlanned)},
                              run.message.toStdString()});
    return writeTable(options, table);
}

}  // namespace

void addRunCommand(CLI::App& app, int& exitCode) {
    const auto options = std::make_shared<CommonOptions>();
    const auto request = std::make_shared<core::PlanRequest>();
    const auto connections = std::make_shared<double>(0);
    const auto sizes = std::make_shared<std::vector<std::string>>();
    const auto cores = std::make_shared<std::string>("all");
    auto* run = app.add_subcommand("run", "Run benchmarks on this machine and keep the result");
    run->add_option("--study", options->study, "A study file; the bundled study when left out");
    run->add_option("--workload", request->workloads, "Only these workloads; may be given often")
        ->delimiter(',');
    run->add_option("--subject", request->subjects, "Only these subjects; may be given often")
        ->delimiter(',');
    run->add_option("--profile", request->profile, "quick, standard or thorough")->capture_default_str();
    run->add_option("--trials", request->trials, "Trials of each case instead of the profile's")
        ->check(CLI::Range(1, 1000));
    run->add_option("--duration", request->durationSeconds, "Seconds that a server's trial is measured")
        ->check(CLI::Range(0.05, 86400.0));
    run->add_option("--connections", *connections, "Connections instead of the profile's")
        ->check(CLI::Range(1.0, 10000.0));
    run->add_option("--warmup", request->warmupSeconds, "Seconds that a server is warmed up before")
        ->check(CLI::Range(0.0, 3600.0));
    run->add_option("--set", *sizes, "A size instead of the profile's, such as n=100000; may be given often");
    run->add_option("--cores", *cores,
                    "What a server may use: all (a worker a core), one, or defaults (the framework's own)")
        ->check(CLI::IsMember({"all", "one", "defaults"}));
    run->add_option("--format", options->format, "text or json")->check(CLI::IsMember({"text", "json"}));
    run->add_option("-o,--output", options->output, "Write the result to this file");
    run->callback([=, &exitCode] {
        if (*connections > 0)
            request->parameters["connections"] = *connections;
        request->cores = core::coresFromName(*cores).value_or(core::Job::Cores::All);
        for (const auto& size : *sizes) {
            if (auto set = setSize(*request, size); !set) {
                exitCode = fail(set.error());
                return;
            }
        }
        exitCode = runNow(*options, *request);
    });
}

void addRunsCommand(CLI::App& app, int& exitCode) {
    const auto options = std::make_shared<CommonOptions>();
    const auto limit = std::make_shared<int>(-1);
    const auto id = std::make_shared<std::string>("latest");
    auto* runs = app.add_subcommand("runs", "List runs, or show one");
    runs->require_subcommand(1);
    auto* list = runs->add_subcommand("list", "Every run that was made, newest first");
    list->add_option("--limit", *limit, "At most so many")->check(CLI::Range(1, 1000000));
    list->add_option("--format", options->format, "text, json, csv or md")
        ->check(CLI::IsMember({"text", "json", "csv", "md"}));
    list->callback([=, &exitCode] { exitCode = listRuns(*options, *limit); });
    auto* show = runs->add_subcommand("show", "What a run measured");
    show->add_option("run", *id, "\"latest\", or the beginning of a run's id");
    show->add_option("--format", options->format, "text or json")->check(CLI::IsMember({"text", "json"}));
    show->callback([=, &exitCode] { exitCode = showRun(*options, *id); });
}

}  // namespace bakeoff::app
