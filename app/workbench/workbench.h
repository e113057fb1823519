// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>
#include <memory>
#include <vector>

#include "app/run/locations.h"
#include "core/answers/weight_statement.h"
#include "core/article/study_import.h"
#include "core/plan/plan.h"
#include "core/verdict/claim_check.h"

namespace bakeoff::app {

class ArticleReview;
class Document;
class Recommendation;
class RunSession;
class RunStore;
class Settings;
class ShownRun;
class StoreThread;

/// What the window works with, each thing once: the document that is edited, the recommendation that follows
/// from it, the run that is shown, and the means to run and to look things up. Pages show these and send
/// them commands; the workbench itself does what takes several of them.
/// Thread: GUI thread.
class Workbench : public QObject {
    Q_OBJECT
public:
    Workbench(Locations locations, std::shared_ptr<RunStore> store, QObject* parent = nullptr);
    ~Workbench() override;

    [[nodiscard]] Document& document() const { return *m_document; }
    /// The article that the study was made of, beside what was read of it.
    [[nodiscard]] ArticleReview& review() const { return *m_review; }
    [[nodiscard]] Recommendation& recommendation() const { return *m_recommendation; }
    [[nodiscard]] ShownRun& run() const { return *m_run; }
    [[nodiscard]] RunSession& session() const { return *m_session; }
    /// For everything that reads or changes stored runs beside the run in progress.
    [[nodiscard]] StoreThread& history() const { return *m_history; }
    [[nodiscard]] Settings& settings() const { return *m_settings; }
    [[nodiscard]] const Locations& locations() const { return m_locations; }
    [[nodiscard]] const std::vector<core::Subject>& catalogue() const { return m_catalogue; }
    /// Reads the subjects again: one of the user's own was added, or taken away.
    void reloadCatalogue();

    /// Replaces the study of the document.
    core::Result<void> openStudy(const QString& file);
    /// Makes a study of a Markdown article and opens it like openStudy(). Says what was read and what was
    /// not.
    core::Result<core::ImportedStudy> openArticle(const QString& file);
    /// States the current service's weights in another way. What that way needs and lacks is filled from the
    /// shares in force.
    void setWeightKind(core::WeightStatement::Kind kind);
    core::Result<void> startRun(const core::PlanRequest& request);
    /// Measures by the document's answers until the decision is certain: `how` says how long and at which
    /// sizes, nothing of `missing` subjects is tried. Errors as core::UntilDecided::make(); where no
    /// measurement can change the decision the error says so.
    core::Result<void> startUntilDecided(const core::PlanRequest& how,
                                         const std::vector<std::string>& missing);
    /// The job that measures these claims at their own sizes, by the profile whose sizes are those that
    /// tables state. Errors as core::rerunJob().
    [[nodiscard]] core::Result<core::Job> claimsJob(const std::vector<core::ClaimRerun>& reruns) const;
    /// The same with a job that is made already; `label` says what it is, like a profile's name.
    core::Result<void> startJob(core::Job job, const QString& label);

Q_SIGNALS:
    /// Something could not be saved or read; the message says what to do.
    void problemFound(const QString& message);
    /// The list of stored runs is another: a run began, ended, was judged, or was changed elsewhere.
    void historyChanged();
    void catalogueChanged();

private:
    [[nodiscard]] core::PlanRequest here(core::PlanRequest request) const;
    void judge(const QString& runId);

    Locations m_locations;
    // In this order, because the later ones use the earlier ones.
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<RunSession> m_session;
    std::unique_ptr<StoreThread> m_history;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<ArticleReview> m_review;
    std::unique_ptr<Recommendation> m_recommendation;
    std::unique_ptr<ShownRun> m_run;
    std::vector<core::Subject> m_catalogue;
};

}  // namespace bakeoff::app
