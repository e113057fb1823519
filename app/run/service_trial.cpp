// SPDX-License-Identifier: GPL-3.0-only
#include "app/run/service_trial.h"

#include <variant>

namespace bakeoff::app {

ServiceTrial::ServiceTrial(Locations locations, QObject* parent)
    : QObject(parent), m_locations(std::move(locations)) {}

void ServiceTrial::start(const std::string& subject, bool anyHost) {
    core::Job job;
    job.kind = core::Job::Kind::Try;
    job.trials = 1;
    job.anyHost = anyHost;
    core::JobCase item;
    item.workload = core::kOwnService;
    item.subject = subject;
    job.cases = {item};
    m_locations.describe(job);
    m_error.reset();
    m_runner = std::make_unique<RunnerProcess>();
    connect(m_runner.get(), &RunnerProcess::eventArrived, this, [this](const core::Event& event) {
        if (const auto* answer = std::get_if<core::AnswerEvent>(&event))
            Q_EMIT answered(*answer);
        else if (const auto* phase = std::get_if<core::PhaseEvent>(&event))
            Q_EMIT said(phase->text);
        else if (const auto* result = std::get_if<core::ResultEvent>(&event))
            m_error = result->result.error;
    });
    connect(m_runner.get(), &RunnerProcess::ended, this, [this](const RunEnd& end) {
        m_runner.release()->deleteLater();  // it is the one that is speaking
        Q_EMIT finished(m_error ? m_error : end.error);
    });
    m_runner->start(m_locations.runner, job);
}

void ServiceTrial::cancel() {
    if (m_runner)
        m_runner->cancel();
}

}  // namespace bakeoff::app
