// SPDX-License-Identifier: GPL-3.0-only
// The part of the workbench that decides: weights, evidence, and what follows from them.
#include "app/i18n/core_text.h"
#include "app/models/workbench.h"
#include "core/decision/stated_weights.h"

namespace bakeoff::app {

void Workbench::setWeightKind(core::WeightStatement::Kind kind) {
    core::Answers changed = answers();
    changed.weights.kind = kind;
    std::vector<double> shares;
    for (std::size_t s = 0; m_decision && s < m_decision->contributions.size(); ++s)
        shares.push_back(m_decision->contributions[s].share);
    core::fillFromShares(changed.weights, m_study, shares);
    setAnswers(changed, tr("Kind of weights"));
}

void Workbench::setEvidence(const core::EvidenceChoice& choice, const QString& text, const QString& key) {
    EditState after = state();
    after.evidence = choice;
    m_edits.edit(text, state(), std::move(after), key);
}

bool Workbench::evidenceRead() const {
    return m_evidenceChoice.run.empty() || m_evidenceCases.contains(m_evidenceChoice.run);
}

void Workbench::readEvidence() {
    const std::string run = m_evidenceChoice.run;
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
            m_evidenceCases[run] = std::move(loaded->cases);
            if (run == m_evidenceChoice.run)
                decideAnew();
        });
}

void Workbench::decideAnew() {
    static const std::vector<core::CaseSummary> nothing;
    const auto cases = m_evidenceCases.find(m_evidenceChoice.run);
    const auto& measured = cases == m_evidenceCases.end() ? nothing : cases->second;
    m_evidence = core::gatherEvidence(m_study, measured, answers().targets);
    core::DecisionOptions options;
    options.evidence = &m_evidence;
    options.blend = m_evidenceChoice.blend;
    auto decision = core::decide(m_study, answers(), options);
    m_decision.reset();
    m_decisionProblem.clear();
    if (decision)
        m_decision = std::move(decision).value();
    else
        m_decisionProblem = coreText(decision.error().message);
    m_services.reset();
    if (m_profiles.size() > 1) {
        if (auto services = core::decideProfiles(m_study, m_profiles, options, &measured))
            m_services = std::move(services).value();
    }
    Q_EMIT decisionChanged();
}

}  // namespace bakeoff::app
