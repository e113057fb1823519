// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/own_service_dialog.h"

#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "app/files/input_files.h"
#include "app/i18n/core_text.h"
#include "app/i18n/numbers.h"
#include "app/pages/ask.h"
#include "app/pages/consent_dialog.h"
#include "app/pages/page_header.h"
#include "app/run/own_things.h"
#include "app/settings/design.h"
#include "app/workbench/workbench.h"
#include "core/interchange/mix_reader.h"

namespace bakeoff::app {
namespace {

constexpr qint64 kLargestRecording = qint64{256} << 20;
constexpr int kStart = 0;
constexpr int kRequests = 1;
constexpr int kTrial = 2;

QLineEdit* lineFor(QFormLayout* form, const QString& label, const char* name, const QString& example) {
    auto* line = new QLineEdit;
    line->setObjectName(QLatin1String(name));
    line->setPlaceholderText(example);
    form->addRow(label, line);
    return line;
}

QPlainTextEdit* textBox(const char* name, const QString& accessible, bool readOnly) {
    auto* box = new QPlainTextEdit;
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(accessible);
    box->setReadOnly(readOnly);
    box->setTabChangesFocus(true);
    return box;
}

QString text(const std::string& value) {
    return QString::fromStdString(value);
}

/// The things of the user's own that a subject of that id runs by.
std::vector<OwnThing> thingsOf(const Locations& locations, const ServiceDraft& draft) {
    auto things = ownThings(locations);
    std::erase_if(things, [&](const OwnThing& thing) {
        return thing.kind == OwnThing::Kind::Subject ? thing.id != draft.ownId()
                                                     : thing.id != draft.toolchain;
    });
    return things;
}

}  // namespace

OwnServiceDialog::OwnServiceDialog(Workbench& workbench, QWidget* parent)
    : QDialog(parent), m_workbench(workbench), m_trial(workbench.locations()), m_steps(new QStackedWidget) {
    setObjectName(QStringLiteral("own-service"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("A service of your own"));
    resize(onScreen(*this, {720, 560}));
    m_steps->addWidget(makeStart());
    m_steps->addWidget(makeRequests());
    m_steps->addWidget(makeTrial());
    m_message = makeText({}, TextSize::Body);
    m_message->setObjectName(QStringLiteral("message"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_steps, 1);
    layout->addWidget(m_message);
    layout->addWidget(makeButtons());
    connect(&m_trial, &ServiceTrial::said, this,
            [this](const core::Message& said) { m_message->setText(coreText(said)); });
    connect(&m_trial, &ServiceTrial::answered, this, &OwnServiceDialog::showAnswer);
    connect(&m_trial, &ServiceTrial::finished, this, &OwnServiceDialog::showEnd);
    showStep();
}

QWidget* OwnServiceDialog::makeStart() {
    auto* page = new QWidget;
    auto* form = new QFormLayout;
    m_name = lineFor(form, tr("&Name"), "name", tr("Orders, as it is"));
    m_started = new QRadioButton(tr("Bakeoff &starts it by a command"));
    m_started->setChecked(true);
    form->addRow(m_started);
    m_command = lineFor(form, tr("&Command"), "command", QStringLiteral("./orders --port {port}"));
    m_folder = lineFor(form, tr("Runs in &folder"), "folder", QDir::toNativeSeparators(QDir::homePath()));
    m_reached = new QRadioButton(tr("It &runs already"));
    form->addRow(m_reached);
    m_url = lineFor(form, tr("&URL"), "url", QStringLiteral("http://127.0.0.1:8080"));
    const auto follow = [this] {
        m_command->setEnabled(m_started->isChecked());
        m_folder->setEnabled(m_started->isChecked());
        m_url->setEnabled(m_reached->isChecked());
    };
    connect(m_started, &QRadioButton::toggled, this, follow);
    follow();
    auto* layout = new QVBoxLayout(page);
    layout->addWidget(makeText(tr("1 of 3: what it is"), TextSize::Section));
    layout->addLayout(form);
    layout->addWidget(
        makeText(tr("Where the command has {port}, Bakeoff puts a free port. What runs already is "
                    "neither started nor ended: its memory and CPU time are measured where its "
                    "process is found by its port."),
                 TextSize::Small, true));
    layout->addStretch(1);
    return page;
}

QWidget* OwnServiceDialog::makeRequests() {
    auto* page = new QWidget;
    m_lines = textBox("requests", tr("What it is asked"), false);
    m_lines->setPlaceholderText(QStringLiteral("GET /orders 200 /total=3 /items"));
    m_recording = makeText({}, TextSize::Small, true);
    auto* take = new QPushButton(tr("From a &HAR file or an access log…"));
    connect(take, &QPushButton::clicked, this, [this] {
        askWhatToOpen(this, tr("What was recorded"), {},
                      tr("Recordings (*.har *.log *.json *.txt);;All files (*)"),
                      [this](const QString& file) { takeRecording(file); });
    });
    connect(m_lines, &QPlainTextEdit::textChanged, this, [this] { m_recorded = false; });
    auto* layout = new QVBoxLayout(page);
    layout->addWidget(makeText(tr("2 of 3: what it is asked"), TextSize::Section));
    layout->addWidget(
        makeText(tr("A request a line: method and path, then what is right: a status, members of the "
                    "answer in JSON. Of a recording, what may be a secret is left out and named."),
                 TextSize::Body));
    layout->addWidget(m_lines, 1);
    layout->addWidget(m_recording);
    layout->addWidget(take, 0, Qt::AlignLeft);
    return page;
}

QWidget* OwnServiceDialog::makeTrial() {
    auto* page = new QWidget;
    m_runs = textBox("runs", tr("What would run"), true);
    m_runs->setMaximumHeight(110);
    m_answers = textBox("answers", tr("What it answered"), true);
    m_tryButton = new QPushButton(tr("&Allow it and try it once"));
    m_tryButton->setAutoDefault(false);
    connect(m_tryButton, &QPushButton::clicked, this, &OwnServiceDialog::tryOnce);
    auto* layout = new QVBoxLayout(page);
    layout->addWidget(makeText(tr("3 of 3: may it run?"), TextSize::Section));
    layout->addWidget(
        makeText(tr("It runs with your rights. When its file, its command or its toolchain changes, "
                    "you are asked again."),
                 TextSize::Body));
    layout->addWidget(m_runs);
    layout->addWidget(m_tryButton, 0, Qt::AlignLeft);
    layout->addWidget(m_answers, 1);
    return page;
}

QWidget* OwnServiceDialog::makeButtons() {
    auto* row = new QWidget;
    m_back = new QPushButton(tr("&Back"));
    m_next = new QPushButton(tr("Ne&xt"));
    m_keep = new QPushButton(tr("&Keep"));
    auto* cancel = new QPushButton(tr("Cancel"));
    for (auto* button : {m_back, m_keep, cancel})
        button->setAutoDefault(false);
    m_next->setDefault(true);
    connect(m_back, &QPushButton::clicked, this, &OwnServiceDialog::back);
    connect(m_next, &QPushButton::clicked, this, &OwnServiceDialog::next);
    connect(m_keep, &QPushButton::clicked, this, &OwnServiceDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &OwnServiceDialog::reject);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch(1);
    for (auto* button : {m_back, m_next, m_keep, cancel})
        layout->addWidget(button);
    return row;
}

int OwnServiceDialog::step() const {
    return m_steps->currentIndex();
}

QString OwnServiceDialog::message() const {
    return m_message->text();
}

QString OwnServiceDialog::answers() const {
    return m_answers->toPlainText();
}

ServiceDraft OwnServiceDialog::draft() const {
    ServiceDraft out;
    out.name = m_name->text().trimmed().toStdString();
    if (m_reached->isChecked()) {
        out.url = m_url->text().trimmed().toStdString();
    } else {
        for (const auto& word : QProcess::splitCommand(m_command->text()))
            out.command.push_back(word.toStdString());
        out.folder = m_folder->text().trimmed().toStdString();
    }
    out.requests = m_requests;
    return out;
}

QString OwnServiceDialog::fault() {
    const ServiceDraft now = draft();
    if (step() == kStart) {
        if (now.name.empty())
            return tr("It needs a name.");
        if (now.url.empty() && now.command.empty())
            return m_reached->isChecked() ? tr("Where does it run?") : tr("By which command is it started?");
        return {};
    }
    if (!m_recorded) {
        m_requests.clear();
        for (const auto& line : m_lines->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            auto request = readRequestLine(line.trimmed().toStdString());
            if (!request)
                return errorText(request.error());
            m_requests.push_back(std::move(request).value());
        }
    }
    if (m_requests.empty())
        return tr("It needs a request at least, such as GET /.");
    const auto checked = subjectText(draft());
    return checked ? QString() : errorText(checked.error());
}

void OwnServiceDialog::next() {
    const QString wrong = fault();
    m_message->setText(wrong);
    if (!wrong.isEmpty() || step() == kTrial)
        return;
    m_steps->setCurrentIndex(step() + 1);
    showStep();
}

void OwnServiceDialog::back() {
    m_message->clear();
    m_trial.cancel();
    m_steps->setCurrentIndex(std::max(kStart, step() - 1));
    showStep();
}

void OwnServiceDialog::showStep() {
    m_back->setEnabled(step() > kStart);
    m_next->setVisible(step() < kTrial);
    m_keep->setVisible(step() == kTrial);
    if (step() == kStart)
        m_name->setFocus();
    else if (step() == kRequests)
        m_lines->setFocus();
    if (step() != kTrial)
        return;
    const ServiceDraft now = draft();
    QString runs;
    for (const auto& word : now.command)
        runs += (runs.isEmpty() ? QString() : QStringLiteral(" ")) + text(word);
    if (!now.folder.empty())
        runs += QLatin1Char('\n') + tr("in %1").arg(text(now.folder));
    m_runs->setPlainText(now.url.empty() ? runs
                                         : tr("Nothing is started. Requests go to %1").arg(text(now.url)));
}

void OwnServiceDialog::takeRecording(const QString& file) {
    auto content = readTextFile(file, kLargestRecording);
    auto mix = content ? core::readMixSource(std::move(content).value(), file.toStdString())
                       : core::Result<core::MixReading>(content.error());
    if (!mix) {
        m_message->setText(errorText(mix.error()));
        return;
    }
    QStringList notes;
    for (const auto& note : mix->notes)
        notes << coreText(note);
    if (!mix->dropped.empty())
        notes << coreText(
            core::say("Dropped, as they may be secrets: %1.", core::Message::listed(mix->dropped)));
    QStringList lines;
    for (const auto& request : mix->requests)
        lines << text(request.name);
    m_lines->setPlainText(lines.join(QLatin1Char('\n')));
    // After the text, whose change says that somebody types.
    m_requests = std::move(mix->requests);
    m_recorded = true;
    m_recording->setText(notes.join(QLatin1Char(' ')));
    m_message->clear();
}

QString OwnServiceDialog::write() {
    takeBack();
    const ServiceDraft now = draft();
    auto file = addService(m_workbench.locations(), now);
    if (!file)
        return errorText(file.error());
    m_written = now.ownId();
    return {};
}

void OwnServiceDialog::takeBack() {
    if (m_written.empty())
        return;
    static_cast<void>(removeService(m_workbench.locations(), m_written));
    m_written.clear();
}

void OwnServiceDialog::tryOnce() {
    if (m_trial.running())
        return;
    m_answers->clear();
    if (const QString wrong = write(); !wrong.isEmpty()) {
        m_message->setText(wrong);
        return;
    }
    if (auto kept = allow(m_workbench.locations(), thingsOf(m_workbench.locations(), draft())); !kept) {
        m_message->setText(errorText(kept.error()));
        return;
    }
    m_tryButton->setEnabled(false);
    m_trial.start(m_written);
}

void OwnServiceDialog::showAnswer(const core::AnswerEvent& answer) {
    QStringList lines{text(answer.request)};
    if (answer.error)
        lines << QStringLiteral("    ") + errorText(*answer.error);
    else
        lines << QStringLiteral("    ") + tr("status %1, %2 bytes")
                                              .arg(answer.status)
                                              .arg(numberText(static_cast<double>(answer.bytes)));
    for (const auto& check : answer.checks)
        lines << QStringLiteral("    ") +
                     (check.passed
                          ? tr("right: %1").arg(coreText(check.what))
                          : tr("wrong: %1, but %2").arg(coreText(check.what), coreText(check.found)));
    if (!answer.head.empty())
        lines << text(answer.head);
    m_answers->appendPlainText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

void OwnServiceDialog::showEnd(const std::optional<core::Error>& error) {
    m_tryButton->setEnabled(true);
    m_message->setText(error ? errorText(*error) : tr("It answers as you said."));
}

void OwnServiceDialog::accept() {
    if (m_written.empty()) {
        if (const QString wrong = write(); !wrong.isEmpty()) {
            m_message->setText(wrong);
            return;
        }
    }
    m_trial.cancel();
    m_workbench.reloadCatalogue();
    QDialog::accept();
}

void OwnServiceDialog::reject() {
    m_trial.cancel();
    takeBack();
    QDialog::reject();
}

void showOwnService(Workbench& workbench, QWidget* owner) {
    auto* dialog = owner->findChild<OwnServiceDialog*>();
    if (!dialog)
        dialog = new OwnServiceDialog(workbench, owner);
    dialog->open();
}

}  // namespace bakeoff::app
