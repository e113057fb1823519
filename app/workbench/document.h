// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>
#include <vector>

#include "app/workbench/edit_history.h"
#include "core/decision/services.h"
#include "core/study/study_texts.h"

namespace bakeoff::app {

/// Where a study was opened from.
struct StudyPlace {
    enum class Kind {
        Own,      ///< a study of the reader's, which may be written
        Bundled,  ///< the program's own: an edited one is a copy
        Article   ///< made of an article: an edited one is a copy
    };
    QString file;  ///< absolute; empty: from nowhere
    Kind kind = Kind::Bundled;
    core::StudyTexts texts = {};  ///< that the study was put into the reader's language by
};

/// What the reader edits: one study, their answers about it, service by service, and which measurements count
/// for them. Every edit can be undone. Answers, and edits of the study until they are saved, are kept in
/// files between sessions: each edit is written at once, so that neither quitting nor a crash loses one.
/// Thread: GUI thread.
class Document : public QObject {
    Q_OBJECT
public:
    /// Answers are kept below `dataFolder`.
    explicit Document(QString dataFolder, QObject* parent = nullptr);

    /// Replaces the study; the former one's answers and edits stay in their files, and those kept for this
    /// one are taken up. What cannot be read of them is kept aside under another name, and said.
    void open(core::Study study, StudyPlace place = {});

    /// Absolute; empty when the study is of no file.
    [[nodiscard]] const QString& file() const { return m_place.file; }
    [[nodiscard]] StudyPlace::Kind kind() const { return m_place.kind; }
    /// Whether the study is another than its file has.
    [[nodiscard]] bool edited() const { return m_edited; }
    /// Keeps the edits for the next session; nothing to do when that is done. False when it failed, which
    /// problemFound() has said.
    bool keepEdits();
    /// Writes the study to its file, in its own words where texts in the reader's language lie beside it, so
    /// that they still fit. Errors: InvalidArgument when that is not the reader's own or another program has
    /// changed it since; Io.
    core::Result<void> save();
    /// Writes the study to this file, which is the reader's own and the document's from then on. The texts
    /// are those that the reader sees, since nothing lies beside a new file to translate it; where something
    /// does, as save() has them. Errors: Io.
    core::Result<void> saveAs(const QString& file);
    /// An edit that takes all edits of the study back.
    void revert();

    /// In the reader's language.
    [[nodiscard]] const core::Study& study() const { return m_study; }
    /// In the study's own words: for what other programs and readers of other languages get.
    [[nodiscard]] core::Study studyInOwnWords() const { return m_place.texts.takeBack(m_study); }
    /// Of the current service.
    [[nodiscard]] const core::Answers& answers() const { return m_services[m_service].answers; }
    /// The reader's; at least one.
    [[nodiscard]] const std::vector<core::Service>& services() const { return m_services; }
    [[nodiscard]] int currentService() const { return static_cast<int>(m_service); }
    [[nodiscard]] const core::EvidenceChoice& evidenceChoice() const { return m_evidenceChoice; }

    /// The answers of the current service. `text` names the step in the undo list; steps in a row with the
    /// same `key` become one.
    void setAnswers(const core::Answers& answers);
    void setAnswers(const core::Answers& answers, const QString& text, const QString& key = {});
    /// Which stored run counts as evidence, and how much.
    void setEvidence(const core::EvidenceChoice& choice, const QString& text, const QString& key = {});
    /// Replaces the study by an edited one, see core/study/study_edit.h.
    void editStudy(core::Study study, const QString& text);
    /// Adds a service and makes it the current one. Its name is made unique.
    void addService(const QString& name);
    /// The same for a person with a say, who answers for themselves.
    void addPerson(const QString& name);
    void renameService(const QString& name);
    /// Removes the current service; the last one is emptied instead.
    void removeService();
    /// No edit: another service is looked at.
    void chooseService(int index);
    /// Undo and redo of every edit above.
    [[nodiscard]] QUndoStack& undoStack() { return m_edits.stack(); }

Q_SIGNALS:
    /// Scenarios or alternatives came or went; after open() too.
    void studyChanged();
    /// Services came, went or were renamed, or another one is the current one.
    void servicesChanged();
    /// Anything is other than it was: what follows from it is to be computed again.
    void changed();
    /// open() is done and everything has been told of it.
    void opened();
    /// The study has become another than its file has, or is the same again; or its file is another.
    void editedChanged();
    /// Something could not be saved or read; the message says what to do.
    void problemFound(const QString& message);

private:
    void loadServices();
    void takeUpEdits();
    void noteSaved();
    [[nodiscard]] QString editsFile() const;
    [[nodiscard]] EditState state() const;
    void applyState(const EditState& state);
    [[nodiscard]] std::string uniqueServiceName(const QString& wanted) const;

    QString m_dataFolder;
    EditHistory m_edits;
    StudyPlace m_place;
    core::Study m_study;
    core::Study m_original;  ///< as the file has it
    bool m_edited = false;
    bool m_kept = true;  ///< the edits are in editsFile(), or there are none
    std::vector<core::Service> m_services{1};
    std::size_t m_service = 0;
    core::EvidenceChoice m_evidenceChoice;
};

}  // namespace bakeoff::app
