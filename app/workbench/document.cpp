// SPDX-License-Identifier: GPL-3.0-only
#include "app/workbench/document.h"

#include <algorithm>
#include <utility>

#include "app/files/services_file.h"
#include "app/i18n/core_text.h"

namespace bakeoff::app {
namespace {

void dropUnknownScenarios(core::Answers& answers, const core::Study& study) {
    const auto gone = [&](const std::string& scenario) { return !study.findScenario(scenario); };
    std::erase_if(answers.amounts, [&](const auto& amount) { return gone(amount.first); });
    std::erase_if(answers.unknown, gone);
    core::dropUnknownScenarios(answers.weights, study);
}

}  // namespace

Document::Document(QString dataFolder, QObject* parent)
    : QObject(parent),
      m_dataFolder(std::move(dataFolder)),
      m_edits([this](const EditState& state) { applyState(state); }) {}

void Document::open(core::Study study) {
    m_study = std::move(study);
    m_edits.stack().clear();
    loadServices();
    Q_EMIT studyChanged();
    Q_EMIT servicesChanged();
    Q_EMIT changed();
    Q_EMIT opened();
}

void Document::loadServices() {
    m_service = 0;
    m_services.clear();
    m_evidenceChoice = {};
    auto kept = app::loadServices(servicesFile(m_dataFolder, m_study), m_study);
    if (kept) {
        m_services = std::move(kept->services);
        m_evidenceChoice = kept->evidence;
    } else {
        Q_EMIT problemFound(errorText(kept.error()));
    }
    if (m_services.empty())
        m_services.push_back({uniqueServiceName(tr("My work")), {}});
}

void Document::setAnswers(const core::Answers& answers) {
    setAnswers(answers, tr("Answer"));
}

void Document::setAnswers(const core::Answers& answers, const QString& text, const QString& key) {
    EditState after = state();
    after.services[after.service].answers = answers;
    m_edits.edit(text, state(), std::move(after), key);
}

void Document::setEvidence(const core::EvidenceChoice& choice, const QString& text, const QString& key) {
    EditState after = state();
    after.evidence = choice;
    m_edits.edit(text, state(), std::move(after), key);
}

void Document::editStudy(core::Study study, const QString& text) {
    EditState after = state();
    after.study = std::move(study);
    for (auto& service : after.services)
        dropUnknownScenarios(service.answers, after.study);
    m_edits.edit(text, state(), std::move(after));
}

EditState Document::state() const {
    return {m_study, m_services, m_service, m_evidenceChoice};
}

void Document::applyState(const EditState& state) {
    // Only ratings and names: the same things are there, so pages need not be made again.
    const bool sameParts = state.study.scenarios.size() == m_study.scenarios.size() &&
                           state.study.alternatives == m_study.alternatives;
    const bool sameServices =
        state.service == m_service &&
        std::ranges::equal(state.services, m_services, {}, &core::Service::name, &core::Service::name);
    m_study = state.study;
    m_services = state.services;
    m_service = std::min(state.service, m_services.size() - 1);
    m_evidenceChoice = state.evidence;
    if (!sameParts)
        Q_EMIT studyChanged();
    if (!sameServices)
        Q_EMIT servicesChanged();
    Q_EMIT changed();
    if (auto saved =
            saveServices(servicesFile(m_dataFolder, m_study), m_study, {m_services, m_evidenceChoice});
        !saved)
        Q_EMIT problemFound(errorText(saved.error()));
}

std::string Document::uniqueServiceName(const QString& wanted) const {
    const QString base = wanted.trimmed().isEmpty() ? tr("Service") : wanted.trimmed();
    QString name = base;
    for (int number = 2;
         std::ranges::find(m_services, name.toStdString(), &core::Service::name) != m_services.end();
         ++number)
        name = QStringLiteral("%1 %2").arg(base).arg(number);
    return name.toStdString();
}

void Document::addService(const QString& name) {
    EditState after = state();
    after.services.push_back({uniqueServiceName(name), {}});
    after.service = after.services.size() - 1;
    m_edits.edit(tr("Add a service"), state(), std::move(after));
}

void Document::renameService(const QString& name) {
    if (name.trimmed().toStdString() == m_services[m_service].name)
        return;
    EditState after = state();
    after.services[m_service].name = uniqueServiceName(name);
    m_edits.edit(tr("Rename the service"), state(), std::move(after));
}

void Document::removeService() {
    EditState after = state();
    if (after.services.size() == 1)
        after.services.front().answers = {};
    else
        after.services.erase(after.services.begin() + static_cast<std::ptrdiff_t>(m_service));
    after.service = std::min(after.service, after.services.size() - 1);
    m_edits.edit(tr("Remove the service"), state(), std::move(after));
}

void Document::chooseService(int index) {
    if (index < 0 || index >= static_cast<int>(m_services.size()) || index == currentService())
        return;
    m_service = static_cast<std::size_t>(index);
    Q_EMIT changed();
    Q_EMIT servicesChanged();
}

}  // namespace bakeoff::app
