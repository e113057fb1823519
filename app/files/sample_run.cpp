// SPDX-License-Identifier: GPL-3.0-only
#include "app/files/sample_run.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

#include "core/interchange/run_bundle.h"
#include "core/verdict/case_order.h"

namespace bakeoff::app {
namespace {

const char* const kFile = ":/samples/sample.bakeoff-run.json";

QString machineText(const core::Json& machine, const char* key) {
    return machine.is_object() && machine.contains(key) && machine[key].is_string()
               ? QString::fromStdString(machine[key].get<std::string>())
               : QString();
}

}  // namespace

QString sampleBadge() {
    return QCoreApplication::translate("Sample", "Sample, not this machine");
}

QString badgeOf(const LoadedRun& run) {
    if (run.sample)
        return sampleBadge();
    if (run.record.source.isEmpty())
        return {};
    return (run.record.publicBoard ? QCoreApplication::translate("Sample", "%1, not this machine")
                                   : QCoreApplication::translate("Sample", "Imported from %1"))
        .arg(run.record.source);
}

core::Result<LoadedRun> loadSampleRun() {
    QFile file(QString::fromLatin1(kFile));
    if (!file.open(QIODevice::ReadOnly))
        return core::Error{core::ErrorCode::Io, SAY("The sample run is not part of this program."), kFile};
    auto bundle = core::parseRunBundle(file.readAll().toStdString(), kFile);
    if (!bundle)
        return bundle.error();
    LoadedRun run;
    run.sample = true;
    run.record.id = QString::fromStdString(bundle->id);
    run.record.startedAt = QDateTime::fromMSecsSinceEpoch(bundle->startedAtMs, Qt::UTC);
    run.record.endedAt = QDateTime::fromMSecsSinceEpoch(bundle->endedAtMs, Qt::UTC);
    run.record.status = bundle->status;
    run.record.studyId = QString::fromStdString(bundle->studyId);
    run.record.profile = QString::fromStdString(bundle->profile);
    run.record.trialsPlanned = bundle->trialsPlanned;
    run.record.trialsStored = static_cast<int>(bundle->trials.size());
    run.record.note = sampleBadge() + QStringLiteral(". ") + QString::fromStdString(bundle->note);
    run.record.job = bundle->job;
    run.record.machine = bundle->machine;
    run.trials = std::move(bundle->trials);
    run.cases = core::summarizeCases(run.trials);
    core::orderLike(run.cases, run.record.job);
    return run;
}

QString provenanceText(const RunRecord& run) {
    QStringList parts;
    if (!run.source.isEmpty())
        parts << run.source;
    for (const char* name : {"cpu_model", "os"}) {
        if (const QString part = machineText(run.machine, name); !part.isEmpty())
            parts << part;
    }
    if (run.startedAt.isValid())
        parts << run.startedAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    if (!run.id.isEmpty())
        parts << QCoreApplication::translate("bakeoff::app", "run %1").arg(run.id);
    return parts.join(QStringLiteral(" · "));
}

QString originText(const RunRecord& run) {
    QStringList parts;
    for (const auto& part : {machineText(run.machine, "cpu_model"), machineText(run.machine, "os"),
                             machineText(run.machine, "virtualisation")}) {
        if (!part.isEmpty())
            parts << part;
    }
    parts << QLocale().toString(run.startedAt.date(), QLocale::ShortFormat);
    return parts.join(QStringLiteral(", "));
}

}  // namespace bakeoff::app
