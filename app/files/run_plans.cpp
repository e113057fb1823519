// SPDX-License-Identifier: GPL-3.0-only
#include "app/files/run_plans.h"

#include <QFileInfo>

#include "app/files/run_exchange.h"

namespace bakeoff::app {
namespace {

core::Result<core::Job> planOf(const RunRecord& run) {
    core::RunBundle bundle;
    bundle.id = run.id.toStdString();
    bundle.source = foreignSource(run);
    bundle.job = run.job;
    return core::jobOf(bundle);
}

}  // namespace

core::Result<core::Job> planLike(RunStore& store, const QString& fileOrId) {
    if (QFileInfo(fileOrId).isFile()) {
        auto bundle = readResultFile(fileOrId, "auto");
        if (!bundle)
            return bundle.error();
        return core::jobOf(*bundle);
    }
    auto run = store.find(fileOrId);
    if (!run)
        return run.error();
    return planOf(*run);
}

QString remedyLabel(const QString& runId) {
    return QStringLiteral("remedy of %1").arg(runId);
}

core::Result<core::Remedy> remedyOf(const LoadedRun& run) {
    auto job = planOf(run.record);
    if (!job)
        return job.error();
    auto remedy = core::remedyFor(*job, run.cases);
    if (!remedy)
        return core::Error{
            core::ErrorCode::InvalidArgument,
            SAY("Every check passed, or what did not needs another machine: no job can fix this run."),
            run.record.id.toStdString()};
    return std::move(*remedy);
}

}  // namespace bakeoff::app
