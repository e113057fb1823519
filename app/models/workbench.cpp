// SPDX-License-Identifier: GPL-3.0-only
#include "app/models/workbench.h"

#include <algorithm>
#include <iterator>

#include "app/models/catalogue_loader.h"

namespace bakeoff::app {

Workbench::Workbench(Locations locations, std::shared_ptr<RunStore> store, QObject* parent)
    : QObject(parent),
      m_locations(std::move(locations)),
      m_store(std::move(store)),
      m_session(m_store, m_locations) {
    m_catalogue = loadCatalogue(m_locations.subjects).subjects;
    connect(&m_session, &RunSession::trialArrived, this, [this](const core::TrialResult& trial) {
        m_trials.push_back(trial);
        summarizeCaseOf(trial);
    });
}

core::Result<void> Workbench::openStudy(const QString& file) {
    auto study = loadStudy(file);
    if (!study)
        return study.error();
    m_study = std::move(study).value();
    m_answers = {};
    Q_EMIT studyChanged();
    decideAnew();
    summarizeAnew();
    return {};
}

void Workbench::setAnswers(const core::Answers& answers) {
    m_answers = answers;
    decideAnew();
}

core::Result<void> Workbench::startRun(const core::PlanRequest& request) {
    auto job = core::makeJob(m_catalogue, request);
    if (!job)
        return job.error();
    auto id = m_session.startRun(std::move(job).value(), QString::fromStdString(m_study.id),
                                 QString::fromStdString(request.profile));
    if (!id)
        return id.error();
    m_trials.clear();
    summarizeAnew();
    return {};
}

void Workbench::loadLatestRun() {
    auto runs = m_store->list(20);
    if (!runs)
        return;
    for (const auto& run : *runs) {
        if (run.trialsStored == 0)
            continue;
        if (auto trials = m_store->trials(run.id)) {
            m_trials = std::move(trials).value();
            summarizeAnew();
        }
        return;
    }
}

void Workbench::decideAnew() {
    auto decision = core::decide(m_study, m_answers);
    m_decision.reset();
    if (decision)
        m_decision = std::move(decision).value();
    Q_EMIT decisionChanged();
}

void Workbench::summarizeCaseOf(const core::TrialResult& trial) {
    // Only this case has changed, and bootstrapping all of them for each trial would stop the window.
    const auto same = [&](const auto& other) {
        return other.workload == trial.workload && other.subject == trial.subject;
    };
    std::vector<core::TrialResult> trials;
    std::copy_if(m_trials.begin(), m_trials.end(), std::back_inserter(trials), same);
    auto summary = std::move(core::summarizeCases(trials).front());
    const auto it = std::find_if(m_cases.begin(), m_cases.end(), same);
    if (it == m_cases.end())
        m_cases.push_back(std::move(summary));
    else
        *it = std::move(summary);
    m_checks = core::checkClaims(m_study, m_cases);
    Q_EMIT runDataChanged();
}

void Workbench::summarizeAnew() {
    m_cases = core::summarizeCases(m_trials);
    m_checks = core::checkClaims(m_study, m_cases);
    Q_EMIT runDataChanged();
}

}  // namespace bakeoff::app
