// SPDX-License-Identifier: GPL-3.0-only
#include <CLI/CLI.hpp>
#include <QDir>
#include <cstdio>

#include "app/cli/command_context.h"
#include "app/cli/commands.h"
#include "app/files/run_exchange.h"
#include "core/interchange/foreign_results.h"
#include "core/interchange/hgrm.h"
#include "core/interchange/result_writers.h"
#include "core/protocol/exit_codes.h"

namespace bakeoff::app {
namespace {

struct ExportOptions {
    std::string run = "latest";
    std::string workload;
    std::string subject;
};

struct ImportOptions {
    std::vector<std::string> files;
    std::string format = "auto";
    std::vector<std::string> subjects;  ///< NAME, or OLD=NEW
    std::string workload;
    std::vector<std::string> tags;
    std::string note;
    bool board = false;
};

bool wantedCase(const ExportOptions& wanted, const core::CaseSummary& item) {
    return (wanted.workload.empty() || wanted.workload == item.workload) &&
           (wanted.subject.empty() || wanted.subject == item.subject);
}

std::string fileNameOf(const core::CaseSummary& item) {
    QString name = QString::fromStdString(item.workload + "-" + item.subject);
    for (auto& character : name) {
        if (!character.isLetterOrNumber() && character != QLatin1Char('.') && character != QLatin1Char('-'))
            character = QLatin1Char('_');
    }
    return name.toStdString() + ".hgrm";
}

/// One histogram to the output; several as files of a folder.
int exportHistograms(const CommonOptions& options, const ExportOptions& wanted,
                     const std::vector<core::CaseSummary>& cases) {
    std::vector<const core::CaseSummary*> found;
    for (const auto& item : cases) {
        if (item.serviceTime && wantedCase(wanted, item))
            found.push_back(&item);
    }
    if (found.empty())
        return fail({core::ErrorCode::NotFound,
                     core::say("No case of this run has a histogram of latencies."), wanted.run});
    if (found.size() == 1)
        return writeOutput(options, core::hgrmText(*found.front()->serviceTime));
    if (options.output.empty())
        return fail({core::ErrorCode::InvalidArgument,
                     core::say("The run has several histograms. Name a folder with -o, or one case with "
                               "--workload and --subject."),
                     "runs export"});
    if (!QDir().mkpath(QString::fromStdString(options.output)))
        return fail({core::ErrorCode::Io, core::say("This folder cannot be made."), options.output});
    for (const auto* item : found) {
        CommonOptions file = options;
        file.output = options.output + "/" + fileNameOf(*item);
        if (const int status = writeOutput(file, core::hgrmText(*item->serviceTime)); status != core::kExitOk)
            return status;
        std::fprintf(stderr, "%s\n", file.output.c_str());
    }
    return core::kExitOk;
}

int exportOne(const Locations& locations, const CommonOptions& options, const ExportOptions& wanted) {
    auto store = openStore(locations);
    if (!store)
        return fail(store.error());
    // Verdicts need the study; without it the bundle lacks only them.
    const auto study = openStudy(locations, options);
    auto bundle = exportRun(**store, QString::fromStdString(wanted.run), study ? &*study : nullptr);
    if (!bundle)
        return fail(bundle.error());
    if (options.format == "bundle")
        return writeJson(options, core::toJson(*bundle));
    if (options.format == "hgrm")
        return exportHistograms(options, wanted, core::summarizeCases(bundle->trials));
    return writeTable(options, core::trialsTable(bundle->trials));
}

void rename(core::RunBundle& bundle, const ImportOptions& wanted) {
    for (auto& trial : bundle.trials) {
        for (const auto& subject : wanted.subjects) {
            const auto equals = subject.rfind('=');
            if (equals == std::string::npos)
                trial.subject = subject;
            else if (trial.subject == subject.substr(0, equals))
                trial.subject = subject.substr(equals + 1);
        }
        if (!wanted.workload.empty())
            trial.workload = wanted.workload;
    }
}

int importFiles(const Locations& locations, const ImportOptions& wanted) {
    auto store = openStore(locations);
    if (!store)
        return fail(store.error());
    core::RunBundle all;
    for (std::size_t i = 0; i < wanted.files.size(); ++i) {
        auto bundle = readResultFile(QString::fromStdString(wanted.files[i]), wanted.format);
        if (!bundle)
            return fail(bundle.error());
        rename(*bundle, wanted);
        if (i == 0)
            all = std::move(bundle).value();
        else if (!all.id.empty() || !bundle->id.empty())
            return fail({core::ErrorCode::InvalidArgument,
                         core::say("Run bundles are whole runs; import them one by one."), wanted.files[i]});
        else
            core::appendTrials(all, *bundle);
    }
    all.tags.insert(all.tags.end(), wanted.tags.begin(), wanted.tags.end());
    if (!wanted.note.empty())
        all.note = wanted.note;
    all.publicBoard = all.publicBoard || wanted.board;
    auto id = importRun(**store, all);
    if (!id)
        return fail(id.error());
    std::printf("%s\n", qUtf8Printable(*id));
    tell(core::sayCount(static_cast<std::int64_t>(all.trials.size()), "%n trial of %1", "%n trials of %1",
                        all.source.empty() ? std::string("Bakeoff") : all.source));
    return core::kExitOk;
}

struct RunsExportCommand {
    CommonOptions options{.format = "bundle"};
    ExportOptions wanted;

    void declare(CLI::App& out);
    [[nodiscard]] int run(const Locations& locations) const { return exportOne(locations, options, wanted); }
};

void RunsExportCommand::declare(CLI::App& out) {
    out.add_option("run", wanted.run, "\"latest\", \"reference\", or the beginning of a run's id");
    out.add_option("-o,--output", options.output, "The file, e.g. x.bakeoff-run.json; a folder for hgrm");
    out.add_option("--format", options.format,
                   "bundle (the whole run), csv or json (all trials), hgrm (latency histograms)")
        ->check(CLI::IsMember({"bundle", "csv", "json", "hgrm"}))
        ->capture_default_str();
    out.add_option("--workload", wanted.workload, "Only this workload's histograms");
    out.add_option("--subject", wanted.subject, "Only this subject's histograms");
    out.add_option("--study", options.study, "The study whose verdicts go into the bundle");
}

struct RunsImportCommand {
    ImportOptions given;

    void declare(CLI::App& in);
    [[nodiscard]] int run(const Locations& locations) const { return importFiles(locations, given); }
};

void RunsImportCommand::declare(CLI::App& in) {
    std::vector<std::string> formats{"auto"};
    std::string help = "auto (by the contents)";
    for (const auto& format : core::foreignFormats()) {
        formats.push_back(format.id);
        help += ", " + format.id;
    }
    in.add_option("files", given.files, "Files of one tool are the trials of one run")->required();
    in.add_option("--from", given.format, help)->check(CLI::IsMember(formats));
    in.add_option("--subject", given.subjects, "NAME for all, or OLD=NEW; may be repeated")
        ->allow_extra_args(false);
    in.add_option("--workload", given.workload, "File the measurements under this workload, e.g. http-json");
    in.add_option("--tag", given.tags, "A tag for the run; may be repeated")->allow_extra_args(false);
    in.add_option("--note", given.note, "A note for the run");
    in.add_flag("--board", given.board,
                "The files are of a public board: figures of its machine, which stand beside the claims and "
                "judge nothing. TechEmpower, HttpArena and web-frameworks are so by themselves");
}

}  // namespace

void addExchangeCommands(CLI::App& runs, Invocation& invocation) {
    addCommand<RunsExportCommand>(runs, "export",
                                  "Write a run to a file: whole, or its numbers for other tools", invocation);
    addCommand<RunsImportCommand>(runs, "import",
                                  "Read a run bundle, or results of other tools to compare with", invocation);
}

}  // namespace bakeoff::app
