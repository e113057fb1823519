// SPDX-License-Identifier: GPL-3.0-only
#include "app/workbench/workbench.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <utility>

#include "app/files/input_files.h"
#include "app/files/price_files.h"
#include "app/files/run_history.h"
#include "app/files/shown_study.h"
#include "app/i18n/core_text.h"
#include "app/run/run_session.h"
#include "app/settings/settings.h"
#include "app/store/run_store.h"
#include "app/store/store_thread.h"
#include "app/workbench/article_review.h"
#include "app/workbench/document.h"
#include "app/workbench/recommendation.h"
#include "app/workbench/shown_run.h"
#include "core/decision/stated_weights.h"
#include "core/decision/until_decided.h"
#include "core/verdict/claim_rerun.h"
#include "core/verdict/self_test.h"

namespace bakeoff::app {

Workbench::Workbench(Locations locations, std::shared_ptr<RunStore> store, QObject* parent)
    : QObject(parent),
      m_locations(std::move(locations)),
      m_settings(std::make_unique<Settings>(m_locations.settings)),
      m_session(std::make_unique<RunSession>(store->address(), m_locations)),
      m_history(std::make_unique<StoreThread>(store->address())),
      m_document(std::make_unique<Document>(m_locations.data)),
      m_review(std::make_unique<ArticleReview>(*m_document)),
      m_recommendation(std::make_unique<Recommendation>(*m_document, *m_history,
                                                        [this](const std::vector<core::Service>& services) {
                                                            return pricesOf(m_locations.resources, services);
                                                        })),
      m_run(std::make_unique<ShownRun>(ShownRun::Sources{*m_document, *m_session, *m_history, *m_settings})),
      m_catalogue(loadCatalogue(m_locations.subjects).subjects) {
    m_session->setSubjectNames(namesOfSubjects(m_catalogue));
    connect(m_session.get(), &RunSession::runStored, this, &Workbench::historyChanged);
    connect(m_session.get(), &RunSession::runFinished, this, &Workbench::judge);
    connect(m_settings.get(), &Settings::failed, this, &Workbench::problemFound);
    connect(m_document.get(), &Document::problemFound, this, &Workbench::problemFound);
    connect(m_review.get(), &ArticleReview::problemFound, this, &Workbench::problemFound);
    connect(m_recommendation.get(), &Recommendation::problemFound, this, &Workbench::problemFound);
    connect(m_run.get(), &ShownRun::problemFound, this, &Workbench::problemFound);
}

Workbench::~Workbench() = default;

core::Result<void> Workbench::openStudy(const QString& file) {
    auto shown = loadShownStudy(file);
    if (!shown)
        return shown.error();
    const QString path = QFileInfo(file).absoluteFilePath();
    const QString ours = QFileInfo(m_locations.resources).absoluteFilePath() + QLatin1Char('/');
    m_review->close();
    const bool bundled = !m_locations.resources.isEmpty() && path.startsWith(ours);
    m_document->open(
        std::move(shown->study),
        {path, bundled ? StudyPlace::Kind::Bundled : StudyPlace::Kind::Own, std::move(shown->texts)});
    if (shown->problem)
        Q_EMIT problemFound(errorText(*shown->problem));
    return {};
}

core::Result<core::ImportedStudy> Workbench::openArticle(const QString& file) {
    auto text = readTextFile(file);
    if (!text)
        return text.error();
    core::ImportCatalogue catalogue{core::allWorkloads(), m_catalogue};
    auto imported = core::importArticle(*text, file.toStdString(), catalogue);
    if (!imported)
        return imported;
    const QString path = QFileInfo(file).absoluteFilePath();
    // Another study's corrections are none of the former article's.
    m_review->close();
    m_document->open(imported->study, {path, StudyPlace::Kind::Article});
    m_review->open(path, std::move(text).value(), std::move(catalogue), *imported);
    return imported;
}

void Workbench::setWeightKind(core::WeightStatement::Kind kind) {
    core::Answers changed = m_document->answers();
    changed.weights.kind = kind;
    std::vector<double> shares;
    if (const auto& decision = m_recommendation->decision()) {
        for (const auto& contribution : decision->contributions)
            shares.push_back(contribution.share);
    }
    core::fillFromShares(changed.weights, m_document->study(), shares);
    m_document->setAnswers(changed, tr("Kind of weights"));
}

void Workbench::reloadCatalogue() {
    m_catalogue = loadCatalogue(m_locations.subjects).subjects;
    Q_EMIT catalogueChanged();
}

core::Result<void> Workbench::startRun(const core::PlanRequest& request) {
    auto job = core::makeJob(m_catalogue, here(request));
    if (!job)
        return job.error();
    return startJob(std::move(job).value(), QString::fromStdString(core::profileLabel(request)));
}

core::Result<void> Workbench::startUntilDecided(const core::PlanRequest& how,
                                                const std::vector<std::string>& missing) {
    auto plan = core::UntilDecided::make(m_document->study(), m_document->answers(),
                                         m_document->evidenceChoice().blend, m_catalogue, here(how));
    if (!plan)
        return plan.error();
    for (const auto& subject : missing)
        plan->leaveOut(subject);
    if (!m_run->isSample() && !m_run->isBoard()) {
        // What the last run found out about this machine; a run of single trials has no test of its own.
        if (const auto test = core::selfTestOf(m_run->trials()))
            plan->setFloor(test->floor().value_or(plan->state().floor));
    }
    if (auto first = *plan; !first.next(0))
        return core::Error{core::ErrorCode::Unsupported, first.ending(), ""};
    const QString label = QString::fromStdString(how.profile + ", until decided");
    auto id =
        m_session->startUntilDecided(*std::move(plan), QString::fromStdString(m_document->study().id), label);
    if (!id)
        return id.error();
    m_run->follow(*id, label);
    Q_EMIT historyChanged();
    return {};
}

core::PlanRequest Workbench::here(core::PlanRequest request) const {
    request.database = m_locations.database();
    request.orderSeed = QRandomGenerator::global()->generate();
    return request;
}

core::Result<core::Job> Workbench::claimsJob(const std::vector<core::ClaimRerun>& reruns) const {
    core::PlanRequest request;
    request.profile = core::kClaimsProfile;
    request.selfTest = true;
    return core::rerunJob(m_catalogue, reruns, here(std::move(request)));
}

core::Result<void> Workbench::startJob(core::Job job, const QString& label) {
    auto id = m_session->startRun(std::move(job), QString::fromStdString(m_document->study().id), label);
    if (!id)
        return id.error();
    m_run->follow(*id, label);
    Q_EMIT historyChanged();
    return {};
}

void Workbench::judge(const QString& runId) {
    Q_EMIT historyChanged();
    m_history->ask(
        this, [runId](RunStore& store) { return judgeRun(store, runId); },
        [this, runId](const core::Result<std::vector<core::MetricChange>>& changes) {
            if (!changes)
                Q_EMIT problemFound(tr("Run %1 could not be compared with the last one on this machine: %2")
                                        .arg(runId, errorText(changes.error())));
            Q_EMIT historyChanged();
        });
}

}  // namespace bakeoff::app
