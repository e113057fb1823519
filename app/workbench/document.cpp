// SPDX-License-Identifier: GPL-3.0-only
#include "app/workbench/document.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <utility>

#include "app/files/input_files.h"
#include "app/files/services_file.h"
#include "app/files/shown_study.h"
#include "app/files/workspace_file.h"
#include "app/i18n/core_text.h"
#include "app/settings/language.h"

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

void Document::open(core::Study study, StudyPlace place) {
    m_place = std::move(place);
    m_original = study;
    m_study = std::move(study);
    m_edits.stack().clear();
    takeUpEdits();
    loadServices();
    Q_EMIT studyChanged();
    Q_EMIT servicesChanged();
    Q_EMIT changed();
    Q_EMIT editedChanged();
    Q_EMIT opened();
}

QString Document::editsFile() const {
    // The program's own study lies elsewhere after an update; it is known by its id.
    const bool byId = m_place.kind == StudyPlace::Kind::Bundled || m_place.file.isEmpty();
    return workspaceFile(m_dataFolder, byId ? QString::fromStdString(m_study.id) : m_place.file);
}

void Document::takeUpEdits() {
    m_edited = false;
    m_kept = true;
    const QString file = editsFile();
    auto kept = loadWorkspace(file);
    if (kept && !*kept)
        return;
    if (!kept || (*kept)->study.id != m_study.id) {
        const QString aside = keepAside(file);
        const QString why =
            kept ? tr("They are of another study that was in this file.") : errorText(kept.error());
        Q_EMIT problemFound(tr("Your edits of this study cannot be shown; they are kept as %1. %2")
                                .arg(QDir::toNativeSeparators(aside.isEmpty() ? file : aside), why));
        return;
    }
    m_study = m_place.texts.put(std::move((*kept)->study));
    m_edited = m_study != m_original;
    if (m_edited && m_place.texts.put((*kept)->original) != m_original)
        Q_EMIT problemFound(tr(
            "The study has changed since you edited it. Your edited copy is shown; File › Revert takes the "
            "study as it is now."));
    if (!m_edited)
        QFile::remove(file);
}

bool Document::keepEdits() {
    if (m_kept)
        return true;
    if (!m_edited) {
        QFile::remove(editsFile());
        m_kept = true;
        return true;
    }
    // In the study's own words, since the next session may speak another language.
    const auto saved = saveWorkspace(editsFile(), {studyInOwnWords(), m_place.texts.takeBack(m_original)});
    m_kept = saved.ok();
    if (!m_kept)
        Q_EMIT problemFound(errorText(saved.error()));
    return m_kept;
}

core::Result<void> Document::save() {
    if (m_place.kind != StudyPlace::Kind::Own)
        return core::Error{core::ErrorCode::InvalidArgument,
                           SAY("This study is not yours to write; save it under another name."),
                           m_place.file.toStdString()};
    if (const auto now = loadStudy(m_place.file); now && m_place.texts.put(*now) != m_original)
        return core::Error{
            core::ErrorCode::InvalidArgument,
            SAY("Another program has changed this file since it was opened. Save under another name."),
            m_place.file.toStdString()};
    auto saved = app::saveStudy(m_place.file, studyInOwnWords());
    if (saved)
        noteSaved();
    return saved;
}

core::Result<void> Document::saveAs(const QString& file) {
    const auto beside = loadStudyTexts(file, studyInOwnWords(), interfaceLanguage());
    core::StudyTexts texts = beside && *beside == m_place.texts ? *beside : core::StudyTexts();
    auto saved = app::saveStudy(file, texts.takeBack(m_study));
    if (!saved)
        return saved;
    // What was kept are the edits of the former file, which are now in this one.
    QFile::remove(editsFile());
    m_place = {QFileInfo(file).absoluteFilePath(), StudyPlace::Kind::Own, std::move(texts)};
    noteSaved();
    return saved;
}

void Document::noteSaved() {
    m_original = m_study;
    m_edited = false;
    m_kept = true;
    QFile::remove(editsFile());
    Q_EMIT editedChanged();
}

void Document::revert() {
    editStudy(m_original, tr("Revert"));
}

void Document::loadServices() {
    m_service = 0;
    m_services.clear();
    m_evidenceChoice = {};
    const QString file = servicesFile(m_dataFolder, m_study);
    auto kept = app::loadServices(file, m_study);
    if (kept) {
        m_services = std::move(kept->services);
        m_evidenceChoice = kept->evidence;
    } else {
        // The next answer would write over it.
        const QString aside = keepAside(file);
        Q_EMIT problemFound(aside.isEmpty()
                                ? errorText(kept.error())
                                : tr("Your answers cannot be read; they are kept as %1. %2")
                                      .arg(QDir::toNativeSeparators(aside), errorText(kept.error())));
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
    const bool sameParts =
        state.study.scenarios.size() == m_study.scenarios.size() &&
        state.study.alternatives == m_study.alternatives && state.study.claims == m_study.claims &&
        state.study.corrections == m_study.corrections && state.study.questionnaire == m_study.questionnaire;
    const bool sameStudy = state.study == m_study;
    const bool wasEdited = m_edited;
    const bool sameServices =
        state.service == m_service &&
        std::ranges::equal(state.services, m_services, {}, &core::Service::name, &core::Service::name);
    m_study = state.study;
    m_edited = sameStudy ? m_edited : m_study != m_original;
    m_kept = m_kept && sameStudy;
    m_services = state.services;
    m_service = std::min(state.service, m_services.size() - 1);
    m_evidenceChoice = state.evidence;
    if (!sameParts)
        Q_EMIT studyChanged();
    if (!sameServices)
        Q_EMIT servicesChanged();
    Q_EMIT changed();
    if (m_edited != wasEdited)
        Q_EMIT editedChanged();
    keepEdits();
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

void Document::addPerson(const QString& name) {
    EditState after = state();
    after.services.push_back({uniqueServiceName(name), {}, true});
    after.service = after.services.size() - 1;
    m_edits.edit(tr("Add a person"), state(), std::move(after));
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
