// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/wait_for_run.h"

#include <QEventLoop>
#include <QRandomGenerator>
#include <cstdio>

#include "app/cli/command_context.h"
#include "app/cli/interrupt.h"
#include "app/files/input_files.h"
#include "app/i18n/core_text.h"
#include "app/run/machine_speed.h"
#include "app/run/run_session.h"
#include "core/base/plain_text.h"
#include "core/report/run_report.h"

namespace bakeoff::app {
namespace {

void printProgress(const core::ProgressEvent& progress) {
    const int seconds = static_cast<int>(progress.etaSeconds);
    const std::string rest = (seconds % 60 < 10 ? ":0" : ":") + std::to_string(seconds % 60);
    tell(core::say("%1, about %2 left", progress.text, std::to_string(seconds / 60) + rest));
}

}  // namespace

core::PlanRequest requestHere(core::PlanRequest request, const Locations& locations) {
    request.database = locations.database();
    request.machineSpeed = machineSpeed();
    if (!request.orderSeed)
        request.orderSeed = QRandomGenerator::global()->generate();
    return request;
}

namespace {

/// `start` starts it and returns its id.
template <typename Start>
core::Result<EndedRun> waitFor(const QString& storeAddress, const Locations& locations, Start start) {
    RunSession session(storeAddress, locations);
    session.setSubjectNames(namesOfSubjects(loadCatalogue(locations.subjects).subjects));
    QEventLoop loop;
    EndedRun ended;
    QObject::connect(&session, &RunSession::progressChanged, &session,
                     [&session](const core::ProgressEvent& progress) {
                         if (!session.untilDecided())  // else how many there will be is not known
                             printProgress(progress);
                     });
    QObject::connect(&session, &RunSession::logged, &session, [](const QString& text, bool important) {
        std::fprintf(stderr, "%s%s\n", important ? "! " : "  ", core::plainLines(text.toStdString()).c_str());
    });
    QObject::connect(&session, &RunSession::storeAwaited, &session, &tell);
    QObject::connect(&session, &RunSession::runFinished, &loop,
                     [&](const QString&, core::RunStatus end, const core::Message& message) {
                         ended.status = end;
                         if (!message.empty())
                             tell(core::say("%1: %2", core::statusTitle(end), message));
                         loop.quit();
                     });
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::arrived, &session, &RunSession::cancelRun);
    core::Result<QString> id = start(session);
    if (!id)
        return id.error();
    loop.exec();
    ended.id = *id;
    ended.stored = session.stored();
    return ended;
}

}  // namespace

core::Result<EndedRun> waitForRun(const QString& storeAddress, const Locations& locations,
                                  const core::Job& job, const std::string& study, const QString& label) {
    return waitFor(storeAddress, locations, [&](RunSession& session) {
        return session.startRun(job, QString::fromStdString(study), label);
    });
}

core::Result<EndedRun> waitForRun(const QString& storeAddress, const Locations& locations,
                                  const core::UntilDecided& plan, const std::string& study,
                                  const QString& label) {
    return waitFor(storeAddress, locations, [&](RunSession& session) {
        return session.startUntilDecided(plan, QString::fromStdString(study), label);
    });
}

}  // namespace bakeoff::app
