// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/run_output.h"

#include <algorithm>

#include "app/cli/command_context.h"
#include "app/files/run_plans.h"
#include "app/i18n/core_text.h"
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
            text += "  " +
                    said(core::say("%1 %2: %3 of %4 trials failed: %5", item.workload, item.subject,
                                   item.trialsFailed, item.trialsFailed + item.trialsOk + item.trialsInvalid,
                                   item.error->message)) +
                    "\n";
    }
    return text.empty() ? text : "\n" + said(core::say("Failed")) + "\n" + text;
}

}  // namespace

std::string judgementText(const RunRecord& run) {
    if (!run.regressions || !run.improvements)
        return {};
    const std::string since = run.judgedAgainst.toStdString();
    // That nothing was found says something only where there were trials enough to find it.
    if (*run.regressions == 0 && *run.improvements == 0)
        return said(run.unchanged.value_or(0) > 0
                        ? core::say("no change since %1", since)
                        : core::say("too few trials to tell what changed since %1", since));
    return said(core::say("%1 worse, %2 better since %3", *run.regressions, *run.improvements, since));
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
                    {"status", core::nameOf(run.record.status)}};
    core::putMessage(json, "message", run.record.message);
    json.update(core::Json{{"study", run.record.studyId.toStdString()},
                           {"profile", run.record.profile.toStdString()},
                           {"source", run.record.source.toStdString()},
                           {"public_board", run.record.publicBoard},
                           {"tags", std::move(tags)},
                           {"note", run.record.note.toStdString()},
                           {"trials_planned", run.record.trialsPlanned},
                           {"trials_stored", run.record.trialsStored},
                           {"trials_failed", run.record.trialsFailed},
                           {"machine", run.record.machine}});
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
    const auto line = [](const core::Message& message) { return said(message) + "\n"; };
    std::string text = line(core::say("Run %1: %2, profile %3, %4 of %5 trials", record.id.toStdString(),
                                      core::statusTitle(record.status), record.profile.toStdString(),
                                      record.trialsStored, record.trialsPlanned));
    // Lists show the first of these as the run's message.
    const auto trust = core::english(run.trust());
    if (!record.message.empty() && std::ranges::find(trust, record.message.english()) == trust.end())
        text += line(record.message);
    if (!record.source.isEmpty())
        text += line(core::say("From: %1", record.source.toStdString()));
    if (record.publicBoard)
        text +=
            line(core::say("A public board: measured on its machine; it stands beside the claims and judges "
                           "nothing."));
    if (!record.tags.isEmpty())
        text += line(core::say("Tags: %1", record.tags.join(QStringLiteral(", ")).toStdString()));
    if (!record.note.isEmpty())
        text += line(core::say("Note: %1", record.note.toStdString()));
    if (const auto judged = judgementText(record); !judged.empty())
        text += judged + "\n";
    for (const auto& sentence : run.trust())
        text += line(sentence);
    for (const auto& workload : core::workloadsOf(run.cases))
        text += "\n" + workload + "\n" + core::toText(core::resultsTable(run.cases, workload), wording());
    if (const std::string remarks = core::validityRemarks(run.cases, wording()); !remarks.empty())
        text += "\n" + line(core::say("Validity")) + remarks;
    if (const auto remedy = remedyOf(run)) {
        text += "\n" + line(core::say("What would fix it: bakeoff run --remedy %1", record.id.toStdString()));
        for (const auto& change : remedy->changes)
            text += "  " + line(change);
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
                      SAY("Runs"),
                      {{"id", SAY("Id")},
                       {"started_at", SAY("Started (UTC)")},
                       {"status", SAY("Status")},
                       {"profile", SAY("Profile")},
                       {"study", SAY("Study")},
                       {"trials_stored", SAY("Trials"), true},
                       {"trials_planned", SAY("Planned"), true},
                       {"trials_failed", SAY("Failed"), true},
                       {"worse", SAY("Worse"), true},
                       {"better", SAY("Better"), true},
                       {"tags", SAY("Tags")},
                       {"note", SAY("Note")},
                       {"source", SAY("From")},
                       {"message", SAY("Message")}},
                      {}};
    const auto number = [](int value) { return core::Cell(std::to_string(value), core::Json(value)); };
    for (const auto& run : runs)
        table.rows.push_back(
            {run.id.toStdString(), run.startedAt.toString(Qt::ISODate).toStdString(),
             core::Cell(core::Message(core::statusTitle(run.status)), core::Json(core::nameOf(run.status))),
             run.profile.toStdString(), run.studyId.toStdString(), number(run.trialsStored),
             number(run.trialsPlanned), number(run.trialsFailed), countCell(run.regressions),
             countCell(run.improvements), run.tags.join(QStringLiteral(", ")).toStdString(),
             run.note.toStdString(), run.source.toStdString(), run.message});
    return table;
}

}  // namespace bakeoff::app
