// SPDX-License-Identifier: GPL-3.0-only
#include "app/workbench/report_source.h"

#include <QDate>

#include "app/charts/report_pictures.h"
#include "app/files/sample_run.h"
#include "app/store/store_thread.h"
#include "app/workbench/document.h"
#include "app/workbench/recommendation.h"
#include "app/workbench/shown_run.h"
#include "app/workbench/workbench.h"

namespace bakeoff::app {

ReportSource::ReportSource(const Workbench& workbench)
    : m_study(workbench.document().study()),
      m_evidence(workbench.recommendation().evidence()),
      m_decision(workbench.recommendation().decision()) {
    m_input.study = &m_study;
    m_input.asked = workbench.document().services();
    m_input.answersFrom = core::say("These are the answers that the window keeps.");
    m_input.date = QDate::currentDate().toString(Qt::ISODate).toStdString();
    if (m_decision)
        m_input.decision = &*m_decision;
    m_input.evidence = &m_evidence;
    if (const auto& services = workbench.recommendation().services()) {
        m_decided = *services;
        m_input.services = &m_decided;
    }
}

void ReportSource::setRun(LoadedRun run, const std::vector<core::ClaimCheck>& checks) {
    m_run = std::move(run);
    m_input.checks = checks;
    m_input.cases = m_run->cases;
    m_input.trust = m_run->trust();
    m_input.runId = m_run->record.id.toStdString();
    if (const QString badge = badgeOf(*m_run); !badge.isEmpty())
        m_input.badge = core::Message::verbatim(badge.toStdString());
    m_input.runStartedAt = m_run->record.startedAt.toString(Qt::ISODate).toStdString();
    m_input.runStatus = m_run->record.status;
    m_input.runProfile = m_run->record.profile.toStdString();
    m_input.machine = m_run->record.machine;
}

void ReportSource::drawCharts() {
    if (!m_run || !m_input.pictures.empty())
        return;
    ChartInput chart;
    chart.study = &m_study;
    chart.cases = &m_run->cases;
    chart.trials = &m_run->trials;
    chart.checks = &m_input.checks;
    chart.badge = badgeOf(*m_run);
    m_input.pictures = reportPictures(chart);
}

void ReportSource::collect(Workbench& workbench, QObject* receiver,
                           std::function<void(std::shared_ptr<ReportSource>)> then) {
    const std::shared_ptr<ReportSource> source(new ReportSource(workbench));
    const QString id = workbench.run().id();
    const bool sample = workbench.run().isSample();
    if (id.isEmpty() && !sample) {
        then(source);
        return;
    }
    workbench.history().ask(
        receiver,
        [id, sample](RunStore& store) -> core::Result<LoadedRun> {
            return sample ? loadSampleRun() : loadWithClaimRuns(store, id);
        },
        [source, checks = workbench.run().checks(), then = std::move(then)](core::Result<LoadedRun> run) {
            if (run)
                source->setRun(std::move(run).value(), checks);
            then(source);
        });
}

}  // namespace bakeoff::app
