// SPDX-License-Identifier: GPL-3.0-only
#include "app/workbench/recommendation.h"

#include <utility>

#include "app/files/run_history.h"
#include "app/i18n/core_text.h"
#include "app/store/store_thread.h"
#include "app/workbench/document.h"

namespace bakeoff::app {

Recommendation::Recommendation(Document& document, StoreThread& history, QObject* parent)
    : QObject(parent), m_document(document), m_history(history) {
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

core::Result<core::Decision> Recommendation::whatIf(const core::Answers& answers) const {
    const auto evidence = core::gatherEvidence(m_document.study(), measured(), answers.targets);
    core::DecisionOptions options;
    options.evidence = &evidence;
    options.blend = m_document.evidenceChoice().blend;
    return core::decide(m_document.study(), answers, options);
}

QString Recommendation::answer() const {
    if (m_services)
        return coreText(m_services->answer);
    return m_decision ? coreText(m_decision->conclusion.answer) : m_problem;
}

void Recommendation::decideAnew() {
    const auto& study = m_document.study();
    m_evidence = core::gatherEvidence(study, measured(), m_document.answers().targets);
    core::DecisionOptions options;
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
