// SPDX-License-Identifier: GPL-3.0-only
#include "app/models/workbench.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/files/catalogue_loader.h"
#include "app/files/profile_file.h"
#include "app/files/sample_run.h"
#include "app/i18n/core_text.h"
#include "core/verdict/timelines.h"

namespace bakeoff::app {
namespace {

constexpr std::size_t kTimelinesOfACase = 3;  ///< kept while a run goes on

void dropUnknownScenarios(core::Answers& answers, const core::Study& study) {
    const auto gone = [&](const std::string& scenario) { return !study.findScenario(scenario); };
    std::erase_if(answers.amounts, [&](const auto& amount) { return gone(amount.first); });
    std::erase_if(answers.unknown, gone);
    core::dropUnknownScenarios(answers.weights, study);
}

/// The newest stored run that has trials; one without an id when there is none.
core::Result<LoadedRun> latestRun(RunStore& store) {
    auto runs = store.list(20);
    if (!runs)
        return runs.error();
    for (const auto& run : *runs) {
        if (run.trialsStored > 0)
            return loadStoredRun(store, run.id);
    }
    return LoadedRun();
}

}  // namespace

Workbench::Workbench(Locations locations, std::shared_ptr<RunStore> store, QObject* parent)
    : QObject(parent),
      m_locations(std::move(locations)),
      m_settings(m_locations.settings),
      m_store(std::move(store)),
      m_session(m_store->address(), m_locations),
      m_edits([this](const EditState& state) { applyState(state); }),
      m_history(m_store->address()) {
    m_catalogue = loadCatalogue(m_locations.subjects).subjects;
    connect(&m_session, &RunSession::trialArrived, this, [this](const core::TrialResult& trial) {
        m_trials.push_back(trial);
        // What is kept of a run that goes on for hours must not grow with it; the store has all.
        m_thinned = core::keepMedianTimelines(m_trials, kTimelinesOfACase) || m_thinned;
        summarizeCaseOf(trial);
    });
    connect(&m_session, &RunSession::runFinished, this, [this](const QString& runId) {
        if (std::exchange(m_thinned, false))
            loadRun(runId);
    });
    connect(&m_session, &RunSession::runStored, this, &Workbench::historyChanged);
    connect(&m_session, &RunSession::runFinished, this, &Workbench::judge);
    connect(&m_settings, &Settings::failed, this, &Workbench::problemFound);
}

core::Result<void> Workbench::openStudy(const QString& file) {
    auto study = loadStudy(file);
    if (!study)
        return study.error();
    adopt(std::move(study).value());
    return {};
}

core::Result<core::ImportedStudy> Workbench::openArticle(const QString& file) {
    auto imported = importArticleFile(file, m_locations.subjects);
    if (imported)
        adopt(imported->study);
    return imported;
}

void Workbench::adopt(core::Study study) {
    m_study = std::move(study);
    m_edits.stack().clear();
    loadProfilesOfStudy();
    Q_EMIT studyChanged();
    Q_EMIT profilesChanged();
    decideAnew();
    if (m_sampleShown && m_sampleRecord.studyId.toStdString() != m_study.id)
        clearRunData();
    else
        summarizeAnew();
    offerSample();
}

void Workbench::setAnswers(const core::Answers& answers) {
    setAnswers(answers, tr("Answer"));
}

void Workbench::setAnswers(const core::Answers& answers, const QString& text, const QString& key) {
    EditState after = state();
    after.profiles[after.profile].answers = answers;
    m_edits.edit(text, state(), std::move(after), key);
}

void Workbench::editStudy(core::Study study, const QString& text) {
    EditState after = state();
    after.study = std::move(study);
    for (auto& profile : after.profiles)
        dropUnknownScenarios(profile.answers, after.study);
    m_edits.edit(text, state(), std::move(after));
}

EditState Workbench::state() const {
    return {m_study, m_profiles, m_profile, m_evidenceChoice};
}

void Workbench::applyState(const EditState& state) {
    const bool sameStudy = state.study == m_study;
    // Only ratings and names: the same things are there, so pages need not be made anew.
    const bool sameParts = sameStudy || (state.study.scenarios.size() == m_study.scenarios.size() &&
                                         state.study.alternatives == m_study.alternatives);
    const bool sameProfiles = state.profiles.size() == m_profiles.size() && state.profile == m_profile &&
                              std::equal(m_profiles.begin(), m_profiles.end(), state.profiles.begin(),
                                         [](const auto& a, const auto& b) { return a.name == b.name; });
    m_study = state.study;
    m_profiles = state.profiles;
    m_profile = std::min(state.profile, m_profiles.size() - 1);
    m_evidenceChoice = state.evidence;
    if (!sameParts)
        Q_EMIT studyChanged();
    if (!sameProfiles)
        Q_EMIT profilesChanged();
    decideAnew();
    if (!sameStudy)
        Q_EMIT studyEdited();
    readEvidence();
    if (auto saved = saveProfiles(profileFile(m_locations.data, m_study), m_study, profileSet()); !saved)
        Q_EMIT problemFound(errorText(saved.error()));
}

std::string Workbench::uniqueProfileName(const QString& wanted) const {
    const QString base = wanted.trimmed().isEmpty() ? tr("Service") : wanted.trimmed();
    QString name = base;
    for (int number = 2;; ++number) {
        const auto taken = std::any_of(m_profiles.begin(), m_profiles.end(), [&](const auto& profile) {
            return profile.name == name.toStdString();
        });
        if (!taken)
            return name.toStdString();
        name = QStringLiteral("%1 %2").arg(base).arg(number);
    }
}

void Workbench::addProfile(const QString& name) {
    EditState after = state();
    after.profiles.push_back({uniqueProfileName(name), {}});
    after.profile = after.profiles.size() - 1;
    m_edits.edit(tr("Add a service"), state(), std::move(after));
}

void Workbench::renameProfile(const QString& name) {
    if (name.trimmed().toStdString() == m_profiles[m_profile].name)
        return;
    EditState after = state();
    after.profiles[m_profile].name = uniqueProfileName(name);
    m_edits.edit(tr("Rename the service"), state(), std::move(after));
}

void Workbench::removeProfile() {
    EditState after = state();
    if (after.profiles.size() == 1)
        after.profiles.front().answers = {};
    else
        after.profiles.erase(after.profiles.begin() + static_cast<std::ptrdiff_t>(m_profile));
    after.profile = std::min(after.profile, after.profiles.size() - 1);
    m_edits.edit(tr("Remove the service"), state(), std::move(after));
}

void Workbench::chooseProfile(int index) {
    if (index < 0 || index >= static_cast<int>(m_profiles.size()) || index == currentProfile())
        return;
    m_profile = static_cast<std::size_t>(index);
    decideAnew();
    Q_EMIT profilesChanged();
}

void Workbench::loadProfilesOfStudy() {
    m_profile = 0;
    m_profiles.clear();
    auto kept = loadProfiles(profileFile(m_locations.data, m_study), m_study);
    m_evidenceChoice = {};
    if (kept) {
        m_profiles = std::move(kept->services);
        m_evidenceChoice = kept->evidence;
    } else {
        Q_EMIT problemFound(errorText(kept.error()));
    }
    readEvidence();
    if (m_profiles.empty())
        m_profiles.push_back({uniqueProfileName(tr("My work")), {}});
}

core::Result<void> Workbench::startRun(const core::PlanRequest& request) {
    core::PlanRequest here = request;
    here.database = m_locations.database();
    auto job = core::makeJob(m_catalogue, here);
    if (!job)
        return job.error();
    return startJob(std::move(job).value(), QString::fromStdString(core::profileLabel(request)));
}

core::Result<void> Workbench::startJob(core::Job job, const QString& label) {
    auto id = m_session.startRun(std::move(job), QString::fromStdString(m_study.id), label);
    if (!id)
        return id.error();
    m_trials.clear();
    m_shownRun = *id;
    m_nothingStored = false;
    ++m_generation;
    setSampleShown(false);
    summarizeAnew();
    Q_EMIT historyChanged();
    return {};
}

void Workbench::loadLatestRun() {
    loadRunOrLatest({});
}

void Workbench::loadRunOrLatest(const QString& id) {
    const int generation = ++m_generation;
    m_history.ask(
        this,
        [id](RunStore& store) {
            auto run = id.isEmpty() ? latestRun(store) : loadStoredRun(store, id);
            return run || id.isEmpty() ? run : latestRun(store);
        },
        [this, generation](core::Result<LoadedRun> run) {
            if (!run || generation != m_generation)
                return;
            m_nothingStored = run->record.id.isEmpty();
            if (m_nothingStored)
                offerSample();
            else
                show(std::move(run).value());
        });
}

void Workbench::offerSample() {
    if (m_nothingStored && !m_sampleShown && !m_settings.sampleHidden() && !m_session.running())
        readSample(false);
}

void Workbench::showSample() {
    m_settings.setSampleHidden(false);
    ++m_generation;
    readSample(true);
}

void Workbench::readSample(bool asked) {
    const int generation = m_generation;
    m_history.ask(
        this, [](RunStore&) { return loadSampleRun(); },
        [this, generation, asked](core::Result<LoadedRun> run) {
            if (!run)
                Q_EMIT problemFound(errorText(run.error()));
            else if (generation != m_generation || m_session.running())
                return;
            else if (run->record.studyId.toStdString() == m_study.id)
                show(std::move(run).value());
            else if (asked)
                Q_EMIT problemFound(tr("The sample run belongs to the bundled study; open that one first."));
        });
}

void Workbench::hideSample() {
    m_settings.setSampleHidden(true);
    if (!m_sampleShown)
        return;
    clearRunData();
    loadLatestRun();
}

void Workbench::clearRunData() {
    m_trials.clear();
    m_shownRun.clear();
    setSampleShown(false);
    summarizeAnew();
}

void Workbench::setSampleShown(bool shown) {
    if (m_sampleShown == shown)
        return;
    m_sampleShown = shown;
    Q_EMIT sampleChanged();
}

void Workbench::loadRun(const QString& id) {
    const int generation = ++m_generation;
    m_history.ask(
        this, [id](RunStore& store) { return loadStoredRun(store, id); },
        [this, generation](core::Result<LoadedRun> run) {
            if (generation != m_generation || m_session.running())
                return;
            if (run)
                show(std::move(run).value());
            else
                Q_EMIT loadFailed(errorText(run.error()));
        });
}

void Workbench::show(LoadedRun run) {
    m_shownRun = run.sample ? QString() : run.record.id;
    if (run.sample)
        m_sampleRecord = std::move(run.record);
    m_trials = std::move(run.trials);
    core::keepMedianTimelines(m_trials, 1);
    m_cases = std::move(run.cases);
    m_checks = core::checkClaims(m_study, m_cases);
    setSampleShown(run.sample);
    Q_EMIT runDataChanged();
}

void Workbench::judge(const QString& runId) {
    Q_EMIT historyChanged();
    m_history.ask(
        this, [runId](RunStore& store) { return judgeRun(store, runId); },
        [this](const core::Result<std::vector<core::MetricChange>>&) { Q_EMIT historyChanged(); });
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
