// SPDX-License-Identifier: GPL-3.0-only
#include <CLI/CLI.hpp>
#include <QDate>
#include <QFileInfo>
#include <map>
#include <optional>

#include "app/charts/figure_marks.h"
#include "app/charts/report_files.h"
#include "app/charts/report_pictures.h"
#include "app/cli/command_context.h"
#include "app/cli/commands.h"
#include "app/files/price_files.h"
#include "app/files/sample_run.h"
#include "app/files/services_file.h"
#include "app/files/workspace_file.h"
#include "core/decision/cost_evidence.h"
#include "core/decision/services.h"
#include "core/protocol/exit_codes.h"
#include "core/report/report_document.h"

namespace bakeoff::app {
namespace {

constexpr const char* kNone = "none";

struct ReportOptions {
    std::string run;      ///< empty: the newest, which is looked at but decides nothing
    std::string answers;  ///< a file, kNone, or empty: those that the window keeps
    std::vector<std::string> shares;
    std::optional<double> blend;
    bool charts = true;

    [[nodiscard]] bool ofTheWindow() const { return answers.empty() && shares.empty(); }
};

/// Whose answers a report is about, and which run they count as evidence.
struct Asked {
    core::ServiceSet kept;
    core::Message from;
};

/// The study as the window shows it, with the edits that are kept of it; the same where there are none.
core::Result<core::Study> withKeptEdits(const Locations& locations, const CommonOptions& options,
                                        const ShownStudy& shown) {
    const QString file = QFileInfo(QString::fromStdString(options.study)).absoluteFilePath();
    const bool byId = options.study.empty() || file == locations.bundledStudy();
    auto kept =
        loadWorkspace(workspaceFile(locations.data, byId ? QString::fromStdString(shown.study.id) : file));
    if (!kept)
        return kept.error();
    if (!*kept || (*kept)->study.id != shown.study.id)
        return shown.study;
    return shown.texts.put(std::move((*kept)->study));
}

core::Result<Asked> answersFor(const Locations& locations, const core::Study& study,
                               const ReportOptions& report) {
    Asked out;
    if (report.ofTheWindow()) {
        auto kept = loadServices(servicesFile(locations.data, study), study);
        if (!kept)
            return kept.error();
        out.kept = std::move(kept).value();
        out.from = out.kept.services.empty() ? core::say("No answers are kept for this study.")
                                             : core::say("These are the answers that the window keeps.");
    } else {
        const bool none = report.answers == kNone;
        auto answers = readAnswerOptions(study, none ? std::string() : report.answers, report.shares);
        if (!answers)
            return answers.error();
        out.kept.services.push_back({"", std::move(answers).value()});
        out.from = none || report.answers.empty()
                       ? core::say("The answers were given for this report alone.")
                       : core::say("The answers are those of the file %1.", report.answers);
    }
    if (out.kept.services.empty())
        out.kept.services.push_back({"", {}});
    return out;
}

/// The run that counts as evidence: the one that was asked for by name, else the one that the window counts.
core::Result<std::vector<core::CaseSummary>> evidenceFor(const Locations& locations,
                                                         const ReportOptions& report, const Asked& asked,
                                                         const core::Result<LoadedRun>& shown) {
    // The sample was measured elsewhere, so it says nothing of the reader's machine.
    if (!report.run.empty())
        return shown && !shown->sample ? shown->judgedCases() : std::vector<core::CaseSummary>();
    const std::string& wanted = asked.kept.evidence.run;
    if (wanted.empty())
        return std::vector<core::CaseSummary>();
    if (shown && shown->record.id.toStdString() == wanted)
        return shown->judgedCases();
    auto run = loadRun(locations, wanted);
    if (!run)
        return run.error();
    return run->judgedCases();
}

/// That run, for the foot of the decision's charts; empty where none counts.
QString evidenceRun(const ReportOptions& report, const Asked& asked,
                    const std::vector<core::CaseSummary>& measured, const core::Result<LoadedRun>& shown) {
    if (measured.empty())
        return {};
    return evidenceText(report.run.empty() || !shown ? QString::fromStdString(asked.kept.evidence.run)
                                                     : shown->record.id);
}

void addRun(core::RunReportInput& input, const LoadedRun& run) {
    input.cases = run.cases;
    input.trust = run.trust();
    input.runId = run.record.id.toStdString();
    if (const QString badge = badgeOf(run); !badge.isEmpty())
        input.badge = core::Message::verbatim(badge.toStdString());
    input.runStartedAt = run.record.startedAt.toString(Qt::ISODate).toStdString();
    input.runStatus = run.record.status;
    input.runProfile = run.record.profile.toStdString();
    input.machine = run.record.machine;
}

/// What the run says of the answers' traffic; nothing where they have none, and what stands in the way is
/// said.
std::optional<core::CapacityReport> capacityFor(const Locations& locations, const core::Study& study,
                                                const LoadedRun& run, const core::Answers& answers) {
    if (!answers.traffic)
        return std::nullopt;
    const auto prices = loadPrices(locations.resources, answers.traffic->prices);
    auto report = prices ? core::capacityOf(study, run.judgedCases(), *answers.traffic, *prices)
                         : core::Result<core::CapacityReport>(prices.error());
    if (report)
        return std::move(report).value();
    fail(report.error());
    return std::nullopt;
}

/// What the report states beside the decision.
void addCharts(core::RunReportInput& input, const LoadedRun& run) {
    ChartInput chart;
    chart.study = input.study;
    chart.cases = &run.cases;
    chart.trials = &run.trials;
    chart.checks = &input.checks;
    chart.badge = badgeOf(run);
    chart.provenance = provenanceText(run.record);
    chart.capacity = input.capacity;
    for (auto& picture : reportPictures(chart))
        input.pictures.push_back(std::move(picture));
}

core::Json reportJson(const core::RunReportInput& input) {
    core::Json checks = core::Json::array();
    for (const auto& check : input.checks)
        checks.push_back(core::toJson(check));
    return {{"study", input.study->id},
            {"run", input.runId},
            {"services", core::toJson(*input.services, *input.study)["services"]},
            {"trust", core::english(input.trust)},
            {"answer", core::reportAnswer(input).english()},
            {"decision", core::toJson(*input.decision, *input.study)},
            {"evidence", core::toJson(*input.evidence)},
            {"capacity", input.capacity ? core::toJson(*input.capacity) : core::Json(nullptr)},
            {"claims", checks}};
}

int writeInFormat(const CommonOptions& options, const core::RunReportInput& input) {
    static const std::map<std::string, ReportFormat> formats{{"html", ReportFormat::Html},
                                                             {"pdf", ReportFormat::Pdf},
                                                             {"madr", ReportFormat::Record},
                                                             {"md", ReportFormat::Markdown},
                                                             {"markdown", ReportFormat::Markdown}};
    if (options.format == "json")
        return writeJson(options, reportJson(input));
    const auto format = formats.at(options.format);
    if (options.output.empty())
        return writeOutput(options, format == ReportFormat::Pdf ? reportPdf(input).toStdString()
                                                                : reportText(input, format));
    const auto saved = saveReport(input, QString::fromStdString(options.output), format);
    return saved ? core::kExitOk : fail(saved.error());
}

int writeReport(const Locations& locations, const CommonOptions& options, const ReportOptions& report) {
    const auto shown = openShownStudy(locations, options);
    if (!shown)
        return fail(shown.error());
    const core::Study& published = shown->study;
    auto study = report.ofTheWindow() ? withKeptEdits(locations, options, *shown)
                                      : core::Result<core::Study>(published);
    if (!study)
        return fail(study.error());
    auto asked = answersFor(locations, *study, report);
    if (!asked)
        return fail(asked.error());
    if (!(*study == published))
        asked->from += core::say("The study is your edited copy.");
    const auto [run, boards] = loadRunAndBoards(locations, report.run.empty() ? "latest" : report.run);
    // A report of the study alone is still a report, but a run that was asked for by name must be there.
    if (!run && !report.run.empty() && report.run != "latest")
        return fail(run.error());
    const auto measured = evidenceFor(locations, report, *asked, run);
    if (!measured)
        return fail(measured.error());
    core::DecisionOptions deciding;
    deciding.blend = report.blend.value_or(asked->kept.evidence.blend);
    const auto prices = pricesOf(locations.resources, asked->kept.services);
    deciding.prices = &prices;
    const auto decided = core::decideServices(*study, asked->kept.services, deciding, &*measured);
    if (!decided)
        return fail(decided.error());
    core::RunReportInput input;
    input.study = &*study;
    input.services = &*decided;
    input.decision = &decided->services.front().decision;
    input.evidence = &decided->services.front().evidence;
    input.asked = core::servicesAmong(asked->kept.services);
    input.answersFrom = asked->from;
    input.date = QDate::currentDate().toString(Qt::ISODate).toStdString();
    if (run || !boards.empty())
        input.checks = run ? run->checks(*study, boards) : core::checkClaimsByRuns(*study, {}, boards);
    if (run)
        addRun(input, *run);
    std::optional<core::Agreement> agreement;
    if (const auto people = core::peopleAmong(asked->kept.services); people.size() > 1) {
        if (auto agreed = core::agreementOf(*study, people, deciding, &*measured))
            agreement = std::move(agreed).value();
    }
    input.agreement = agreement ? &*agreement : nullptr;
    std::optional<core::CapacityReport> capacity;
    if (run)
        capacity = capacityFor(locations, *study, *run, asked->kept.services.front().answers);
    input.capacity = capacity ? &*capacity : nullptr;
    const bool draws = report.charts && options.format != "json" && options.format != "madr";
    if (draws && decided->services.size() == 1)
        input.pictures =
            decisionPictures(*study, *input.decision, evidenceRun(report, *asked, *measured, run));
    if (draws && run)
        addCharts(input, *run);
    return writeInFormat(options, input);
}

/// What the file's ending asks for; Markdown when it asks for nothing.
std::string formatOfFile(const std::string& file) {
    const QString name = QString::fromStdString(file);
    if (QFileInfo(name).suffix().toLower() == QLatin1String("json"))
        return "json";
    const auto format = reportFormatOf(name);
    if (!format)
        return "md";
    switch (*format) {
        case ReportFormat::Html:
            return "html";
        case ReportFormat::Pdf:
            return "pdf";
        case ReportFormat::Record:
            return "madr";
        case ReportFormat::Markdown:
            break;
    }
    return "md";
}

struct ReportCommand {
    CommonOptions options{.format = {}};
    ReportOptions report;

    void declare(CLI::App& command);
    [[nodiscard]] int run(const Locations& locations) {
        if (options.format.empty())
            options.format = formatOfFile(options.output);
        return writeReport(locations, options, report);
    }
};

void ReportCommand::declare(CLI::App& command) {
    command.add_option(
        "--run", report.run,
        "\"latest\", the beginning of a run's id, or \"sample\" for the one that came along; it "
        "then counts as evidence. When left out: the newest is shown, and the one that you "
        "chose in the window counts");
    command.add_option("--study", options.study, "A study file; the bundled study when left out");
    command.add_option(
        "--answers", report.answers,
        "A file of answers, or \"none\"; when left out the answers, and your edits of the study, that "
        "the window keeps");
    command.add_option("--share", report.shares,
                       "scenario=amount instead of the answers that the window keeps; may be repeated");
    command
        .add_option("--blend", report.blend,
                    "How much of the value of a measured scenario is measured: 0 the study's ratings alone, "
                    "1 measurements alone; as in the window, or 0.5, when left out")
        ->check(CLI::Range(0.0, 1.0));
    command.add_option("-o,--output", options.output, "The file to write; standard output when left out");
    command
        .add_option(
            "--format", options.format,
            "markdown (md), html (one file that needs no other), pdf, madr (a decision record) or json; the "
            "file's ending decides when left out: .pdf, .html, .md, .madr.md, .json")
        ->check(CLI::IsMember({"md", "markdown", "html", "pdf", "madr", "json"}));
    command.add_flag("!--no-charts", report.charts, "Leave the charts out");
}

}  // namespace

void addReportCommand(CLI::App& report, Invocation& invocation) {
    bindCommand<ReportCommand>(report, invocation);
}

}  // namespace bakeoff::app
