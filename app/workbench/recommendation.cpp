// SPDX-License-Identifier: GPL-3.0-only
#include "app/workbench/recommendation.h"

#include <utility>

#include "app/files/run_history.h"
#include "app/i18n/core_text.h"
#include "app/store/store_thread.h"
#include "app/workbench/document.h"
#include "core/decision/cost_evidence.h"

namespace bakeoff::app {

Recommendation::Recommendation(Document& document, StoreThread& history, Prices prices, QObject* parent)
    : QObject(parent), m_document(document), m_history(history), m_prices(std::move(prices)) {
    connect(&m_document, &Document::changed, this, [this] {
        decideAnew();
        readEvidence();
    });
}

bool Recommendation::evidenceRead() const {
    const auto& run = m_document.evidenceChoice().run;
    return run.empty() || m_evidenceCases.contains(run);
}

void Recommendation::readEvidence() {
    const std::string run = m_document.evidenceChoice().run;
    if (evidenceRead() || m_evidenceAsked == run)
        return;
    m_evidenceAsked = run;
    m_history.ask(
        this, [run](RunStore& store) { return loadStoredRun(store, QString::fromStdString(run)); },
        [this, run](core::Result<LoadedRun> loaded) {
            if (!loaded) {
                Q_EMIT problemFound(
                    tr("The run that counts as evidence cannot be read, so it does not count: %1")
                        .arg(errorText(loaded.error())));
                return;
            }
            m_evidenceCases[run] = loaded->judgedCases();
            if (run == m_document.evidenceChoice().run)
                decideAnew();
        });
}

const std::vector<core::CaseSummary>& Recommendation::measured() const {
    static const std::vector<core::CaseSummary> nothing;
    const auto cases = m_evidenceCases.find(m_document.evidenceChoice().run);
    return cases == m_evidenceCases.end() ? nothing : cases->second;
}

core::PriceLists Recommendation::prices() const {
    return m_prices ? m_prices(m_document.services()) : core::PriceLists();
}

core::Result<core::Decision> Recommendation::whatIf(const core::Answers& answers) const {
    const core::PriceLists lists = prices();
    const auto evidence = core::evidenceFor(m_document.study(), measured(), answers, &lists);
    core::DecisionOptions options;
    options.prices = &lists;
    options.evidence = &evidence;
    options.blend = m_document.evidenceChoice().blend;
    return core::decide(m_document.study(), answers, options);
}

QString Recommendation::answer() const {
    const auto& entry = m_document.services().at(static_cast<std::size_t>(m_document.currentService()));
    return m_decision ? coreText(core::answerOf(entry, *m_decision, m_services ? &*m_services : nullptr))
                      : m_problem;
}

void Recommendation::decideAnew() {
    const auto& study = m_document.study();
    const core::PriceLists lists = prices();
    m_evidence = core::evidenceFor(study, measured(), m_document.answers(), &lists);
    core::DecisionOptions options;
    options.prices = &lists;
    options.evidence = &m_evidence;
    options.blend = m_document.evidenceChoice().blend;
    auto decision = core::decide(study, m_document.answers(), options);
    m_decision.reset();
    m_problem.clear();
    if (decision)
        m_decision = std::move(decision).value();
    else
        m_problem = coreText(decision.error().message);
    m_services.reset();
    if (const auto mine = core::servicesAmong(m_document.services()); mine.size() > 1) {
        if (auto services = core::decideServices(study, mine, options, &measured()))
            m_services = std::move(services).value();
    }
    m_agreement.reset();
    if (const auto people = core::peopleAmong(m_document.services()); people.size() > 1) {
        if (auto agreement = core::agreementOf(study, people, options, &measured()))
            m_agreement = std::move(agreement).value();
    }
    Q_EMIT changed();
}

}  // namespace bakeoff::app
