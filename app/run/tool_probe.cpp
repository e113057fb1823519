// SPDX-License-Identifier: GPL-3.0-only
#include "app/run/tool_probe.h"

#include <variant>

namespace bakeoff::app {
namespace {

constexpr int kSilenceLimitMs = 60'000;

}  // namespace

ToolProbe::ToolProbe(Locations locations, QObject* parent)
    : QObject(parent), m_locations(std::move(locations)) {}

void ToolProbe::start() {
    core::Job job;
    job.kind = core::Job::Kind::Probe;
    m_locations.describe(job);
    m_runner = std::make_unique<RunnerProcess>();
    m_runner->setSilenceLimit(kSilenceLimitMs);
    connect(m_runner.get(), &RunnerProcess::eventArrived, this, [this](const core::Event& event) {
        if (const auto* tool = std::get_if<core::ToolEvent>(&event))
            Q_EMIT toolFound(*tool);
        else if (const auto* subject = std::get_if<core::SubjectEvent>(&event))
            Q_EMIT subjectFound(*subject);
    });
    connect(m_runner.get(), &RunnerProcess::ended, this, [this](const RunEnd& end) {
        m_runner.release()->deleteLater();  // it is the one that is speaking
        Q_EMIT finished(end.error);
    });
    m_runner->start(m_locations.runner, job);
}

}  // namespace bakeoff::app
