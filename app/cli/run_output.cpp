// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/run_output.h"

#include "app/files/run_exchange.h"
#include "core/report/run_report.h"

namespace bakeoff::app {
namespace {

core::Cell countCell(const std::optional<int>& count) {
    return count ? core::Cell(std::to_string(*count), core::Json(*count)) : core::Cell("–", core::Json());
}

std::string failuresText(const LoadedRun& run) {
    std::string text;
    for (const auto& item : run.cases) {
        if (item.error)
            text += "  " + item.workload + " " + item.subject + ": " + std::to_string(item.trialsFailed) +
                    " of " + std::to_string(item.trialsFailed + item.trialsOk + item.trialsInvalid) +
                    " trials failed: " + item.error->message.english() + "\n";
    }
    return text.empty() ? text : "\nFailed\n" + text;
}

}  // namespace

std::string judgementText(const RunRecord& run) {
    if (!run.regressions || !run.improvements)
        return {};
    return std::to_string(*run.regressions) + " worse, " + std::to_string(*run.improvements) +
           " better since " + run.judgedAgainst.toStdString();
}

core::Json runJson(const LoadedRun& run) {
    core::Json results = core::Json::array();
    for (const auto& item : run.cases)
        results.push_back(core::toJson(item));
    core::Json tags = core::Json::array();
    for (const auto& tag : run.record.tags)
        tags.push_back(tag.toStdString());
    core::Json json{{"id", run.record.id.toStdString()},
                    {"started_at", run.record.startedAt.toString(Qt::ISODate).toStdString()},
                    {"status", core::runStatusName(run.record.status)},
                    {"message", run.record.message.toStdString()},
                    {"study", run.record.studyId.toStdString()},
                    {"profile", run.record.profile.toStdString()},
                    {"source", run.record.source.toStdString()},
                    {"tags", std::move(tags)},
                    {"note", run.record.note.toStdString()},
                    {"trials_planned", run.record.trialsPlanned},
                    {"trials_stored", run.record.trialsStored},
                    {"trials_failed", run.record.trialsFailed},
                    {"machine", run.record.machine}};
    if (run.record.regressions)
        json["since_last_run"] = {{"run", run.record.judgedAgainst.toStdString()},
                                  {"worse", *run.record.regressions},
                                  {"better", run.record.improvements.value_or(0)}};
    json["results"] = std::move(results);
    json["trust"] = core::english(run.trust());
    if (const auto test = core::selfTestOf(run.trials))
        json["self_test"] = core::toJson(*test);
    if (const auto remedy = remedyOf(run))
        json["remedy"] = {{"changes", core::english(remedy->changes)}, {"job", core::toJson(remedy->job)}};
    return json;
}

std::string runText(const LoadedRun& run) {
    const auto& record = run.record;
    std::string text = "Run " + record.id.toStdString() + ": " + core::runStatusName(record.status) +
                       ", profile " + record.profile.toStdString() + ", " +
                       std::to_string(record.trialsStored) + " of " + std::to_string(record.trialsPlanned) +
                       " trials\n";
    if (!record.message.isEmpty())
        text += record.message.toStdString() + "\n";
    if (!record.source.isEmpty())
        text += "From: " + record.source.toStdString() + "\n";
    if (!record.tags.isEmpty())
        text += "Tags: " + record.tags.join(QStringLiteral(", ")).toStdString() + "\n";
    if (!record.note.isEmpty())
        text += "Note: " + record.note.toStdString() + "\n";
    if (const auto judged = judgementText(record); !judged.empty())
        text += judged + "\n";
    for (const auto& sentence : run.trust())
        text += sentence.english() + "\n";
    for (const auto& workload : core::workloadsOf(run.cases))
        text += "\n" + workload + "\n" + core::toText(core::resultsTable(run.cases, workload));
    if (const std::string remarks = core::validityRemarks(run.cases); !remarks.empty())
        text += "\nValidity\n" + remarks;
    if (const auto remedy = remedyOf(run)) {
        text += "\nWhat would mend it: bakeoff run --remedy " + record.id.toStdString() + "\n";
        for (const auto& change : remedy->changes)
            text += "  " + change.english() + "\n";
    }
    return text + failuresText(run);
}

std::string logText(const std::vector<RunLogLine>& log) {
    std::string text;
    for (const auto& line : log)
        text += QDateTime::fromMSecsSinceEpoch(line.atMs, Qt::UTC).toString(Qt::ISODateWithMs).toStdString() +
                (line.important ? " ! " : "   ") + line.text.toStdString() + "\n";
    return text;
}

core::Table runsTable(const std::vector<RunRecord>& runs) {
    core::Table table{"runs",
                      "Runs",
                      {{"id", "Id"},
                       {"started_at", "Started (UTC)"},
                       {"status", "Status"},
                       {"profile", "Profile"},
                       {"study", "Study"},
                       {"trials_stored", "Trials", true},
                       {"trials_planned", "Planned", true},
                       {"trials_failed", "Failed", true},
                       {"worse", "Worse", true},
                       {"better", "Better", true},
                       {"tags", "Tags"},
                       {"note", "Note"},
                       {"source", "From"},
                       {"message", "Message"}},
                      {}};
    const auto number = [](int value) { return core::Cell(std::to_string(value), core::Json(value)); };
    for (const auto& run : runs)
        table.rows.push_back({run.id.toStdString(), run.startedAt.toString(Qt::ISODate).toStdString(),
                              core::runStatusName(run.status), run.profile.toStdString(),
                              run.studyId.toStdString(), number(run.trialsStored), number(run.trialsPlanned),
                              number(run.trialsFailed), countCell(run.regressions),
                              countCell(run.improvements), run.tags.join(QStringLiteral(", ")).toStdString(),
                              run.note.toStdString(), run.source.toStdString(), run.message.toStdString()});
    return table;
}

}  // namespace bakeoff::app
