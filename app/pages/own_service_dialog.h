// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDialog>
#include <optional>
#include <string>
#include <vector>

#include "app/run/own_service.h"
#include "app/run/service_trial.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QStackedWidget;
QT_END_NAMESPACE

namespace bakeoff::app {

class Workbench;

/// Makes a service of the user's own step by step: how it is started or reached, what it is asked, and
/// whether it may run; then it is tried once, and what it answered is shown. Nothing of it runs before it was
/// allowed. What was written for the trial is taken away again when the dialog is cancelled. Deletes itself.
class OwnServiceDialog : public QDialog {
    Q_OBJECT
public:
    explicit OwnServiceDialog(Workbench& workbench, QWidget* parent = nullptr);

    /// Goes to the next step when this one is whole; says what is wrong with it otherwise.
    void next();
    void back();
    /// Allows what is described and tries it once.
    void tryOnce();
    /// Takes the requests of a recording, see core::readMixSource().
    void takeRecording(const QString& file);

    [[nodiscard]] int step() const;
    [[nodiscard]] QString message() const;
    [[nodiscard]] QString answers() const;

    void accept() override;
    void reject() override;

private:
    QWidget* makeStart();
    QWidget* makeRequests();
    QWidget* makeTrial();
    QWidget* makeButtons();
    void showStep();
    void showAnswer(const core::AnswerEvent& answer);
    void showEnd(const std::optional<core::Error>& error);
    [[nodiscard]] ServiceDraft draft() const;
    /// What is wrong with the step that is shown; empty: nothing.
    [[nodiscard]] QString fault();
    /// Writes the subject, in the place of what this dialog wrote before. What is wrong; empty: nothing.
    [[nodiscard]] QString write();
    void takeBack();

    Workbench& m_workbench;
    ServiceTrial m_trial;
    std::vector<core::MixRequest> m_requests;  ///< as read last, or of a recording
    bool m_recorded = false;
    std::string m_written;  ///< id of what this dialog has written; empty: nothing

    QStackedWidget* m_steps;
    QLineEdit* m_name;
    QRadioButton* m_started;
    QLineEdit* m_command;
    QLineEdit* m_folder;
    QRadioButton* m_reached;
    QLineEdit* m_url;
    QPlainTextEdit* m_lines;
    QLabel* m_recording;
    QPlainTextEdit* m_runs;
    QPlainTextEdit* m_answers;
    QPushButton* m_tryButton;
    QPushButton* m_back;
    QPushButton* m_next;
    QPushButton* m_keep;
    QLabel* m_message;
};

/// Opens it over the window of `owner`; the catalogue of the workbench follows.
void showOwnService(Workbench& workbench, QWidget* owner);

}  // namespace bakeoff::app
