// SPDX-License-Identifier: GPL-3.0-only
#include "app/workbench/report_source.h"

#include <QDate>

#include "app/charts/report_pictures.h"
#include "app/files/price_files.h"
#include "app/files/sample_run.h"
#include "app/store/store_thread.h"
#include "app/workbench/chart_input.h"
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
    m_input.asked = core::servicesAmong(workbench.document().services());
    m_input.answersFrom = core::say("These are the answers that the window keeps.");
    if (workbench.document().edited())
        m_input.answersFrom += core::say("The study is your edited copy.");
    m_input.date = QDate::currentDate().toString(Qt::ISODate).toStdString();
    if (m_decision)
        m_input.decision = &*m_decision;
    m_input.evidence = &m_evidence;
    if (const auto& services = workbench.recommendation().services()) {
        m_decided = *services;
        m_input.services = &m_decided;
    }
    m_evidenceRun = evidenceText(workbench.document());
    m_agreement = workbench.recommendation().agreement();
    m_input.agreement = m_agreement ? &*m_agreement : nullptr;
    if (const auto& traffic = workbench.document().answers().traffic) {
        if (auto prices = loadPrices(workbench.locations().resources, traffic->prices)) {
            m_traffic = traffic;
            m_prices = std::move(prices).value();
        }
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
    if (!m_traffic)
        return;
    if (auto capacity = core::capacityOf(m_study, m_run->judgedCases(), *m_traffic, m_prices)) {
        m_capacity = std::move(capacity).value();
        m_input.capacity = &*m_capacity;
    }
}

void ReportSource::drawCharts() {
    if (!m_input.pictures.empty())
        return;
    if (m_decision && !m_input.services)
        m_input.pictures = decisionPictures(m_study, *m_decision, m_evidenceRun);
    if (!m_run)
        return;
    ChartInput chart;
    chart.study = &m_study;
    chart.cases = &m_run->cases;
    chart.trials = &m_run->trials;
    chart.checks = &m_input.checks;
    chart.badge = badgeOf(*m_run);
    chart.provenance = provenanceText(m_run->record);
    chart.capacity = m_input.capacity;
    for (auto& picture : reportPictures(chart))
        m_input.pictures.push_back(std::move(picture));
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
