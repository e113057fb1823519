// SPDX-License-Identifier: GPL-3.0-only
#include "app/files/run_exchange.h"

#include <QFileInfo>
#include <QSaveFile>

#include "app/files/input_files.h"
#include "app/files/private_file.h"
#include "core/interchange/foreign_results.h"
#include "core/verdict/claim_check.h"

namespace bakeoff::app {
namespace {

using core::Error;
using core::ErrorCode;

/// A thorough run over all subjects is about 200 MiB.
constexpr qint64 kLargestResult = qint64{1} << 30;

/// The source of an imported run that Bakeoff made on some machine.
constexpr const char* kOurs = "Bakeoff";

std::int64_t msOf(const QDateTime& time) {
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

QDateTime timeOf(std::int64_t ms) {
    return ms ? QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC) : QDateTime();
}

bool sameTrials(const std::vector<core::TrialResult>& a, const std::vector<core::TrialResult>& b) {
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (core::toJson(a[i]) != core::toJson(b[i]))
            return false;
    }
    return true;
}

}  // namespace

std::string foreignSource(const RunRecord& record) {
    return record.source == QLatin1String(kOurs) ? std::string() : record.source.toStdString();
}

core::Result<core::RunBundle> exportRun(RunStore& store, const QString& id, const core::Study* study) {
    auto run = loadStoredRun(store, id, RunStore::Timelines::All);
    if (!run)
        return run.error();
    auto log = store.log(run->record.id);
    if (!log)
        return log.error();
    const auto& record = run->record;
    if (record.status == core::RunStatus::Running)
        return Error{ErrorCode::InvalidArgument, SAY("This run is still in progress."),
                     record.id.toStdString(), SAY("Export it when it has ended.")};
    core::RunBundle bundle;
    bundle.id = record.id.toStdString();
    bundle.startedAtMs = msOf(record.startedAt);
    bundle.endedAtMs = msOf(record.endedAt);
    bundle.status = record.status;
    bundle.message = record.message;
    bundle.studyId = record.studyId.toStdString();
    bundle.profile = record.profile.toStdString();
    bundle.source = foreignSource(record);
    bundle.publicBoard = record.publicBoard;
    bundle.trialsPlanned = record.trialsPlanned;
    bundle.job = record.job;
    bundle.machine = record.machine;
    for (const auto& tag : record.tags)
        bundle.tags.push_back(tag.toStdString());
    bundle.note = record.note.toStdString();
    for (const auto& line : *log)
        bundle.log.push_back({line.atMs, line.important, line.text.toStdString()});
    if (study && study->id == bundle.studyId) {
        for (const auto& check : run->checks(*study))
            bundle.verdicts.push_back(core::toJson(check));
    }
    bundle.trials = std::move(run->trials);
    return bundle;
}

core::Result<QString> importRun(RunStore& store, const core::RunBundle& bundle) {
    RunRecord record;
    record.id = QString::fromStdString(bundle.id);
    record.startedAt = timeOf(bundle.startedAtMs);
    record.endedAt = timeOf(bundle.endedAtMs);
    record.status = bundle.status;
    record.message = bundle.message;
    record.studyId = QString::fromStdString(bundle.studyId);
    record.profile = QString::fromStdString(bundle.profile);
    // A bundle of Bakeoff's own was made on some machine, but not by this store's runs.
    record.source = bundle.source.empty() ? QLatin1String(kOurs) : QString::fromStdString(bundle.source);
    record.publicBoard = bundle.publicBoard;
    record.trialsPlanned = bundle.trialsPlanned;
    record.job = bundle.job;
    record.machine = bundle.machine;
    for (const auto& tag : bundle.tags) {
        const QString text = QString::fromStdString(tag).trimmed();
        if (!text.isEmpty() && !text.contains(QLatin1Char('|')) && !text.contains(QLatin1Char('\n')))
            record.tags << text;
    }
    record.note = QString::fromStdString(bundle.note);
    if (!record.id.isEmpty()) {
        const auto known = store.find(record.id);
        if (known && known->id == record.id) {
            auto trials = store.trials(record.id);
            if (trials && sameTrials(*trials, bundle.trials))
                return Error{ErrorCode::InvalidArgument,
                             known->deletedAt.isValid() ? SAY("This run is in the store, deleted.")
                                                        : SAY("This run is already in the store."),
                             bundle.id,
                             known->deletedAt.isValid()
                                 ? core::say("Bring it back with: %1", "bakeoff runs undelete " + bundle.id)
                                 : core::Message()};
        }
    }
    std::vector<RunLogLine> log;
    for (const auto& line : bundle.log)
        log.push_back({line.atMs, line.important, QString::fromStdString(line.text)});
    return store.addRun(record, bundle.trials, log);
}

core::Result<core::RunBundle> readResultFile(const QString& file, const std::string& format) {
    auto text = readTextFile(file, kLargestResult);
    if (!text)
        return text.error();
    auto bundle = core::readForeignResults(*text, file.toStdString(), format);
    if (bundle && bundle->startedAtMs == 0)
        bundle->startedAtMs = msOf(QFileInfo(file).lastModified());
    return bundle;
}

core::Result<void> writeRunBundle(const QString& name, const core::RunBundle& bundle) {
    QSaveFile file(name);
    const auto text = core::toJson(bundle).dump(2, ' ', false, core::Json::error_handler_t::replace);
    if (!openPrivate(file) || file.write(text.data(), static_cast<qint64>(text.size())) < 0 || !file.commit())
        return core::Error{core::ErrorCode::Io,
                           core::say("This file cannot be written: %1.", file.errorString().toStdString()),
                           name.toStdString()};
    return {};
}

core::Result<QString> importFilesAsRun(RunStore& store, const QStringList& files) {
    core::RunBundle all;
    for (const auto& file : files) {
        auto bundle = readResultFile(file, "auto");
        if (!bundle)
            return bundle.error();
        if (all.trials.empty() && all.id.empty())
            all = std::move(bundle).value();
        else if (!all.id.empty() || !bundle->id.empty())
            return core::Error{core::ErrorCode::InvalidArgument,
                               SAY("Run bundles are whole runs; import them one by one."),
                               file.toStdString()};
        else
            core::appendTrials(all, *bundle);
    }
    return importRun(store, all);
}

}  // namespace bakeoff::app
