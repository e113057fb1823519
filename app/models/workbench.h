// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "app/files/run_history.h"
#include "app/models/edit_history.h"
#include "app/run/run_session.h"
#include "app/settings/settings.h"
#include "app/store/store_thread.h"
#include "core/article/study_import.h"
#include "core/decision/profiles.h"
#include "core/plan/plan.h"
#include "core/verdict/claim_check.h"

namespace bakeoff::app {

/// What the window works on: one study, the reader's answers, and one run (going on or stored). Pages show it
/// and send it commands.
/// Thread: GUI thread.
class Workbench : public QObject {
    Q_OBJECT
public:
    Workbench(Locations locations, std::shared_ptr<RunStore> store, QObject* parent = nullptr);

    /// Replaces the study; answers and measured cases of the former one are dropped.
    core::Result<void> openStudy(const QString& file);
    /// Makes a study of a Markdown article and shows it like openStudy(). Says what was read and what was
    /// not.
    core::Result<core::ImportedStudy> openArticle(const QString& file);
    /// The answers of the current profile. `text` names the step in the undo list; steps in a row with the
    /// same `key` become one.
    void setAnswers(const core::Answers& answers);
    void setAnswers(const core::Answers& answers, const QString& text, const QString& key = {});
    /// States the current profile's weights in another way. What that way needs and lacks is filled from the
    /// shares in force.
    void setWeightKind(core::WeightStatement::Kind kind);
    /// Which stored run counts as evidence, and how much. A run that is new is read in the background;
    /// decisionChanged() follows once more when it is there, or problemFound().
    void setEvidence(const core::EvidenceChoice& choice, const QString& text, const QString& key = {});
    /// Replaces the study by an edited one, see core/study/study_edit.h.
    void editStudy(core::Study study, const QString& text);
    /// Undo and redo of every edit of study, answers and services.
    [[nodiscard]] QUndoStack& undoStack() { return m_edits.stack(); }
    /// Adds a profile for another service and makes it the current one. Its name is made unique.
    void addProfile(const QString& name);
    void renameProfile(const QString& name);
    /// Removes the current profile; the last one is emptied instead.
    void removeProfile();
    void chooseProfile(int index);
    core::Result<void> startRun(const core::PlanRequest& request);
    /// The same with a job that is made already; `label` says what it is, like a profile's name.
    core::Result<void> startJob(core::Job job, const QString& label);
    /// Reads the newest stored run that has trials, if there is one. runDataChanged() follows.
    void loadLatestRun();
    /// Reads a stored run, which becomes the one that all pages show. runDataChanged() or loadFailed()
    /// follows; a run that is started in the meantime wins.
    void loadRun(const QString& id);
    /// The same, or the newest one when that run is not there any more. The sample when there is none at all,
    /// it is of this study, and the user has not hidden it.
    void loadRunOrLatest(const QString& id);

    [[nodiscard]] const core::Study& study() const { return m_study; }
    [[nodiscard]] const core::Answers& answers() const { return m_profiles[m_profile].answers; }
    /// One for each service of the reader's; at least one.
    [[nodiscard]] const std::vector<core::ServiceProfile>& profiles() const { return m_profiles; }
    [[nodiscard]] int currentProfile() const { return static_cast<int>(m_profile); }
    /// All profiles side by side; empty with a single profile, or when one of them cannot be decided.
    [[nodiscard]] const std::optional<core::ProfilesDecision>& services() const { return m_services; }
    [[nodiscard]] const std::optional<core::Decision>& decision() const { return m_decision; }
    /// Why there is no decision; empty when there is one.
    [[nodiscard]] const QString& decisionProblem() const { return m_decisionProblem; }
    [[nodiscard]] const core::EvidenceChoice& evidenceChoice() const { return m_evidenceChoice; }
    /// What the chosen run says of the study's scenarios by the current profile's targets; without a run
    /// all of it is missing.
    [[nodiscard]] const core::Evidence& evidence() const { return m_evidence; }
    /// False while the chosen run is being read, or when it cannot be.
    [[nodiscard]] bool evidenceRead() const;
    [[nodiscard]] const std::vector<core::Subject>& catalogue() const { return m_catalogue; }
    [[nodiscard]] const std::vector<core::CaseSummary>& cases() const { return m_cases; }
    [[nodiscard]] const std::vector<core::TrialResult>& trials() const { return m_trials; }
    [[nodiscard]] const std::vector<core::ClaimCheck>& checks() const { return m_checks; }
    [[nodiscard]] RunSession& session() { return m_session; }
    [[nodiscard]] Settings& settings() { return m_settings; }
    /// For everything that reads or changes stored runs beside the run that goes on.
    [[nodiscard]] StoreThread& history() { return m_history; }
    /// The run that is shown; empty before the first.
    [[nodiscard]] const QString& shownRun() const { return m_shownRun; }
    /// Whether cases(), trials() and checks() are those of the sample run: for looking at, not to be judged
    /// by.
    [[nodiscard]] bool sampleShown() const { return m_sampleShown; }
    [[nodiscard]] const RunRecord& sampleRecord() const { return m_sampleRecord; }
    /// Shows the sample run, also to those who have runs of their own.
    void showSample();
    /// Takes the sample away, for good.
    void hideSample();
    [[nodiscard]] const Locations& locations() const { return m_locations; }

Q_SIGNALS:
    void studyChanged();
    /// Ratings, names, scenarios or alternatives were edited; after studyChanged() when parts came or went.
    void studyEdited();
    void profilesChanged();
    void decisionChanged();
    /// Something could not be saved or read; the message says what to do.
    void problemFound(const QString& message);
    void runDataChanged();
    /// The list of stored runs is another: a run began, ended, was judged, or was changed elsewhere.
    void historyChanged();
    void loadFailed(const QString& problem);
    void sampleChanged();

private:
    void adopt(core::Study study);
    void decideAnew();
    void readEvidence();
    [[nodiscard]] core::ProfileSet profileSet() const { return {m_profiles, m_evidenceChoice}; }
    void loadProfilesOfStudy();
    [[nodiscard]] EditState state() const;
    void applyState(const EditState& state);
    [[nodiscard]] std::string uniqueProfileName(const QString& wanted) const;
    void summarizeAnew();
    void show(LoadedRun run);
    void offerSample();
    void readSample(bool asked);
    void setSampleShown(bool shown);
    void clearRunData();
    void judge(const QString& runId);
    void summarizeCaseOf(const core::TrialResult& trial);

    Locations m_locations;
    Settings m_settings;
    std::shared_ptr<RunStore> m_store;
    RunSession m_session;
    EditHistory m_edits;
    StoreThread m_history;
    QString m_shownRun;
    RunRecord m_sampleRecord;
    bool m_sampleShown = false;
    bool m_nothingStored = false;  ///< the store was looked into and had no run
    int m_generation = 0;          ///< of what is shown; late answers of an older one are dropped
    core::Study m_study;
    std::vector<core::ServiceProfile> m_profiles{1};
    std::size_t m_profile = 0;
    core::EvidenceChoice m_evidenceChoice;
    core::Evidence m_evidence;
    /// Of the runs that were chosen so far, so that undoing is not waiting.
    std::map<std::string, std::vector<core::CaseSummary>> m_evidenceCases;
    std::string m_evidenceAsked;  ///< the run that was asked for last, which may be one that cannot be read
    std::optional<core::Decision> m_decision;
    QString m_decisionProblem;
    std::optional<core::ProfilesDecision> m_services;
    std::vector<core::Subject> m_catalogue;
    std::vector<core::TrialResult> m_trials;
    std::vector<core::CaseSummary> m_cases;
    bool m_thinned = false;  ///< timelines of the run that goes on were given up
    std::vector<core::ClaimCheck> m_checks;
};

}  // namespace bakeoff::app
