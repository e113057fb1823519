// SPDX-License-Identifier: GPL-3.0-only
#include "app/workbench/shown_run.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/files/run_history.h"
#include "app/files/sample_run.h"
#include "app/i18n/core_text.h"
#include "app/run/run_session.h"
#include "app/settings/settings.h"
#include "app/store/store_thread.h"
#include "app/workbench/document.h"
#include "core/verdict/timelines.h"

namespace bakeoff::app {
namespace {

constexpr std::size_t kTimelinesOfACase = 3;  ///< kept while a run is in progress

}  // namespace

ShownRun::ShownRun(Sources sources, QObject* parent) : QObject(parent), m_from(sources) {
    connect(&m_from.session, &RunSession::trialArrived, this, &ShownRun::takeTrial);
    connect(&m_from.session, &RunSession::runFinished, this, &ShownRun::handleEnd);
    connect(&m_from.document, &Document::opened, this, &ShownRun::handleOpenedStudy);
}

void ShownRun::handleEnd(const QString& run, core::RunStatus status) {
    const bool thinned = std::exchange(m_thinned, false);
    if (status != core::RunStatus::Finished && goBackFrom(run))
        return;
    if (thinned)
        load(run);
    else if (run == m_id)
        readProvenance();
}

/// The machine stands in the store since the runner said hello.
void ShownRun::readProvenance() {
    m_from.history.ask(
        this, [id = m_id](RunStore& store) { return store.find(id); },
        [this, generation = m_generation](const core::Result<RunRecord>& record) {
            if (generation != m_generation || !record)
                return;
            m_provenance = provenanceText(*record);
            Q_EMIT changed();
        });
}

bool ShownRun::goBackFrom(const QString& run) {
    if (run != m_id || (m_before.isEmpty() && !m_sampleBefore))
        return false;
    setPartial(Partial{run, m_from.session.trialsStored(), m_from.session.progress().total});
    if (m_before.isEmpty())
        showSample();
    else
        load(m_before);
    return true;
}

void ShownRun::setPartial(std::optional<Partial> partial) {
    if (!partial && !m_partial)
        return;
    m_partial = std::move(partial);
    Q_EMIT partialChanged();
}

void ShownRun::handleOpenedStudy() {
    if (m_isSample && m_sampleRecord.studyId.toStdString() != m_from.document.study().id)
        clear();
    else
        summarizeAnew();
    offerSample();
}

void ShownRun::follow(const QString& id, const QString& profile) {
    if (!m_cases.empty()) {
        m_before = m_id;
        m_sampleBefore = m_isSample;
    }
    setPartial(std::nullopt);
    m_trials.clear();
    m_others.clear();
    m_id = id;
    m_claimsBase = app::claimsBase(id, profile);
    m_nothingStored = false;
    m_isBoard = false;
    m_badge.clear();
    m_provenance.clear();
    const int generation = ++m_generation;
    setSample(false);
    summarizeAnew();
    m_from.history.ask(
        this, [id, profile](RunStore& store) { return claimRunsBeside(store, id, profile); },
        [this, generation](core::Result<std::vector<core::MeasuredRun>> others) {
            if (generation != m_generation)
                return;
            if (!others) {
                Q_EMIT problemFound(errorText(others.error()));
                return;
            }
            m_others = std::move(others).value();
            checkClaims();
            Q_EMIT changed();
        });
}

void ShownRun::loadLatest() {
    loadOrLatest({});
}

void ShownRun::loadOrLatest(const QString& id) {
    refreshBoards();
    const int generation = ++m_generation;
    m_from.history.ask(
        this,
        [id](RunStore& store) {
            auto run = id.isEmpty() ? loadLatestResults(store) : loadWithClaimRuns(store, id);
            return run || id.isEmpty() ? run : loadLatestResults(store);
        },
        [this, generation](core::Result<LoadedRun> run) {
            if (generation != m_generation)
                return;
            if (!run) {
                Q_EMIT problemFound(errorText(run.error()));
                return;
            }
            m_nothingStored = run->record.id.isEmpty();
            if (m_nothingStored)
                offerSample();
            else
                show(std::move(run).value());
        });
}

void ShownRun::load(const QString& id) {
    const int generation = ++m_generation;
    m_from.history.ask(
        this, [id](RunStore& store) { return loadWithClaimRuns(store, id); },
        [this, generation](core::Result<LoadedRun> run) {
            if (generation != m_generation || m_from.session.running())
                return;
            if (run)
                show(std::move(run).value());
            else
                Q_EMIT loadFailed(errorText(run.error()));
        });
}

void ShownRun::offerSample() {
    if (m_nothingStored && !m_isSample && !m_from.settings.sampleHidden() && !m_from.session.running())
        readSample(false);
}

void ShownRun::showSample() {
    m_from.settings.setSampleHidden(false);
    ++m_generation;
    readSample(true);
}

void ShownRun::readSample(bool asked) {
    const int generation = m_generation;
    m_from.history.ask(
        this, [](RunStore&) { return loadSampleRun(); },
        [this, generation, asked](core::Result<LoadedRun> run) {
            if (!run)
                Q_EMIT problemFound(errorText(run.error()));
            else if (generation != m_generation || m_from.session.running())
                return;
            else if (run->record.studyId.toStdString() == m_from.document.study().id)
                show(std::move(run).value());
            else if (asked)
                Q_EMIT problemFound(tr("The sample run belongs to the bundled study; open that one first."));
        });
}

void ShownRun::hideSample() {
    m_from.settings.setSampleHidden(true);
    if (!m_isSample)
        return;
    clear();
    loadLatest();
}

void ShownRun::clear() {
    m_trials.clear();
    m_others.clear();
    m_id.clear();
    m_isBoard = false;
    m_badge.clear();
    m_provenance.clear();
    setSample(false);
    summarizeAnew();
}

void ShownRun::setSample(bool isSample) {
    if (m_isSample == isSample)
        return;
    m_isSample = isSample;
    Q_EMIT sampleChanged();
}

void ShownRun::show(LoadedRun run) {
    m_id = run.sample ? QString() : run.record.id;
    if (m_partial && m_partial->id == m_id)
        setPartial(std::nullopt);
    m_claimsBase = app::claimsBase(m_id, run.record.profile);
    m_isBoard = run.record.publicBoard;
    m_badge = badgeOf(run);
    m_provenance = provenanceText(run.record);
    if (run.sample)
        m_sampleRecord = std::move(run.record);
    m_trials = std::move(run.trials);
    core::keepMedianTimelines(m_trials, 1);
    m_cases = std::move(run.cases);
    m_others = std::move(run.others);
    checkClaims();
    setSample(run.sample);
    Q_EMIT changed();
}

void ShownRun::takeTrial(const core::TrialResult& trial) {
    m_trials.push_back(trial);
    // What is kept of a run that lasts for hours must not grow with it; the store has all.
    m_thinned = core::keepMedianTimelines(m_trials, kTimelinesOfACase) || m_thinned;
    if (trial.control != core::Control::None) {
        Q_EMIT changed();
        return;
    }
    // Only this subject's cases have changed, and summarising all of them for each trial would stop the
    // window.
    const auto same = [&](const auto& other) {
        return other.workload == trial.workload && other.subject == trial.subject;
    };
    std::vector<core::TrialResult> trials;
    std::ranges::copy_if(m_trials, std::back_inserter(trials), same);
    auto place = std::ranges::find_if(m_cases, same) - m_cases.begin();
    std::erase_if(m_cases, same);
    // One a size.
    for (auto& summary : core::summarizeCases(trials))
        m_cases.insert(m_cases.begin() + place++, std::move(summary));
    checkClaims();
    Q_EMIT changed();
}

void ShownRun::refreshBoards() {
    m_from.history.ask(
        this, [](RunStore& store) { return loadBoards(store); },
        [this](core::Result<std::vector<core::Board>> boards) {
            if (!boards) {
                Q_EMIT problemFound(errorText(boards.error()));
                return;
            }
            if (boards->empty() && m_boards.empty())
                return;
            m_boards = std::move(boards).value();
            checkClaims();
            Q_EMIT changed();
        });
}

void ShownRun::summarizeAnew() {
    m_cases = core::summarizeCases(m_trials);
    checkClaims();
    Q_EMIT changed();
}

void ShownRun::checkClaims() {
    const auto selfTest = core::selfTestOf(m_trials);
    std::vector<core::MeasuredRun> runs{{m_id.toStdString(),
                                         m_isBoard ? std::vector<core::CaseSummary>() : m_cases,
                                         selfTest ? selfTest->floor() : std::nullopt}};
    runs.insert(runs.end(), m_others.begin(), m_others.end());
    m_checks = core::checkClaimsByRuns(m_from.document.study(), runs, m_boards);
}

}  // namespace bakeoff::app
