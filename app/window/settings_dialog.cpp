// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/settings_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/i18n/core_text.h"
#include "app/pages/ask.h"
#include "app/pages/page_header.h"
#include "app/pages/plan_panel.h"
#include "app/run/run_session.h"
#include "app/settings/language.h"
#include "app/settings/settings.h"
#include "app/store/store_thread.h"
#include "app/workbench/workbench.h"

namespace bakeoff::app {
namespace {

/// A title over a form.
QFormLayout* addGroup(QVBoxLayout* column, const QString& title) {
    auto* group = new QGroupBox(title);
    auto* form = new QFormLayout(group);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    column->addWidget(group);
    return form;
}

/// A wrapped label asks for a shape near a square, which leaves gaps around one line of text in a wide form.
class Note final : public QLabel {
public:
    using QLabel::QLabel;
    [[nodiscard]] QSize sizeHint() const override { return {kWidth, heightForWidth(kWidth)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

private:
    static constexpr int kWidth = 340;
};

QLabel* makeNote(const QString& text) {
    auto* note = new Note(text);
    note->setFont(textFont(TextSize::Small));
    note->setWordWrap(true);
    note->setTextFormat(Qt::PlainText);
    note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return note;
}

QWidget* inRow(QWidget* field, const QList<QPushButton*>& buttons) {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(field, 1);
    for (auto* button : buttons)
        layout->addWidget(button);
    return row;
}

/// "some-toolchain" -> "Some toolchain", until the runner has said its name.
QString nameOf(const std::string& id) {
    QString name = QString::fromStdString(id);
    name.replace(QLatin1Char('-'), QLatin1Char(' '));
    return name.isEmpty() ? name : name.at(0).toUpper() + name.mid(1);
}

}  // namespace

SettingsDialog::SettingsDialog(Workbench& workbench, PlanPanel& plan, QWidget* parent)
    : QDialog(parent), m_workbench(workbench), m_plan(plan), m_settings(workbench.settings()) {
    setObjectName(QStringLiteral("settings"));
    setWindowTitle(tr("Settings"));
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, kGap, 0);
    addAppearance(column);
    addRuns(column);
    addTools(column);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inside);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    // Enter takes what was typed; it opens and closes nothing.
    for (auto* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);
    resize(onScreen(*this, {640, 620}));
    if (!m_workbench.session().running())
        m_plan.checkTools();
}

void SettingsDialog::addAppearance(QVBoxLayout* column) {
    auto* form = addGroup(column, tr("Appearance"));
    auto* theme = new QComboBox;
    theme->setObjectName(QStringLiteral("theme"));
    theme->setAccessibleName(tr("Theme"));
    theme->addItem(tr("Same as the system"), static_cast<int>(Settings::Theme::System));
    theme->addItem(tr("Light"), static_cast<int>(Settings::Theme::Light));
    theme->addItem(tr("Dark"), static_cast<int>(Settings::Theme::Dark));
    theme->setCurrentIndex(theme->findData(static_cast<int>(m_settings.theme())));
    connect(theme, &QComboBox::currentIndexChanged, this, [this, theme] {
        m_settings.setTheme(static_cast<Settings::Theme>(theme->currentData().toInt()));
    });
    form->addRow(tr("&Theme"), theme);
    auto* language = new QComboBox;
    language->setObjectName(QStringLiteral("language"));
    language->setAccessibleName(tr("Language"));
    language->addItem(tr("Same as the system"), QString());
    for (const auto& known : availableLanguages())
        language->addItem(known.name, known.code);
    language->setCurrentIndex(std::max(0, language->findData(m_settings.language())));
    auto* note = makeNote(tr("Takes effect the next time Bakeoff is started."));
    connect(language, &QComboBox::currentIndexChanged, this,
            [this, language] { m_settings.setLanguage(language->currentData().toString()); });
    form->addRow(tr("&Language"), language);
    form->addRow(QString(), note);
}

void SettingsDialog::addRuns(QVBoxLayout* column) {
    auto* form = addGroup(column, tr("Runs"));
    auto* notice = new QCheckBox(tr("&Notify when a long run ends"));
    notice->setObjectName(QStringLiteral("runNotice"));
    notice->setChecked(m_settings.runNotice());
    connect(notice, &QCheckBox::toggled, &m_settings, &Settings::setRunNotice);
    connect(&m_settings, &Settings::runNoticeChanged, notice, &QCheckBox::setChecked);
    form->addRow(notice);
    m_store = new QLineEdit(m_settings.store());
    m_store->setObjectName(QStringLiteral("store"));
    m_store->setAccessibleName(tr("Store of the runs"));
    m_store->setClearButtonEnabled(true);
    m_store->setPlaceholderText(
        tr("This program's own: %1").arg(QDir::toNativeSeparators(m_workbench.locations().ownStore())));
    m_store->setToolTip(
        tr("A file, or postgresql://user@host/database for a team. A password belongs in ~/.pgpass: what is "
           "entered here is stored as it is."));
    auto* browse = new QPushButton(tr("&Browse…"));
    browse->setAccessibleName(tr("Choose the file of the store"));
    auto* check = new QPushButton(tr("Chec&k"));
    check->setAccessibleName(tr("Check the store"));
    m_storeNote = makeNote({});
    m_storeNote->setObjectName(QStringLiteral("storeNote"));
    auto* label = new QLabel(tr("&Store"));
    label->setBuddy(m_store);
    form->addRow(label, inRow(m_store, {browse, check}));
    form->addRow(QString(), m_storeNote);
    connect(m_store, &QLineEdit::editingFinished, this, &SettingsDialog::takeStore);
    connect(check, &QPushButton::clicked, this, &SettingsDialog::checkStore);
    connect(browse, &QPushButton::clicked, this, [this] {
        const auto take = [this](const QString& file) {
            m_store->setText(file);
            takeStore();
        };
        askWhereToSave(this, tr("Store of the runs"), m_store->text(), tr("Stores of runs (*.sqlite)"), take,
                       IfThere::Take);
    });
    takeStore();
}

void SettingsDialog::takeStore() {
    m_settings.setStore(m_store->text());
    const bool overruled = m_workbench.locations().storeIsGiven();
    m_storeNote->setText(overruled ? tr("This time --store or BAKEOFF_STORE says where the runs are.")
                                   : tr("Takes effect the next time Bakeoff is started."));
}

void SettingsDialog::checkStore() {
    takeStore();
    const QString address =
        m_settings.store().isEmpty() ? m_workbench.locations().ownStore() : m_settings.store();
    m_storeNote->setText(tr("Opening the store…"));
    m_workbench.history().ask(
        m_storeNote,
        [address](RunStore&) -> core::Result<qint64> {
            auto store = RunStore::open(address);
            if (!store)
                return store.error();
            return (*store)->count({});
        },
        [note = m_storeNote](const core::Result<qint64>& runs) {
            note->setText(runs ? tr("It can be opened and holds %n run(s). Takes effect at the next start.",
                                    nullptr, static_cast<int>(*runs))
                               : errorText(runs.error()));
        });
}

void SettingsDialog::addTools(QVBoxLayout* column) {
    auto* form = addGroup(column, tr("Tools"));
    form->addRow(
        makeNote(tr("A program that is named here is used instead of the one that is found. Takes effect at "
                    "once, for this window and the command line.")));
    const auto chosen = m_settings.tools();
    for (const auto& id : core::toolchainsOf(m_workbench.catalogue())) {
        const QString name = nameOf(id);
        auto* program = new QLineEdit;
        program->setObjectName(QStringLiteral("tool-") + QString::fromStdString(id));
        program->setAccessibleName(tr("Program of %1").arg(name));
        program->setPlaceholderText(tr("Found automatically"));
        program->setClearButtonEnabled(true);
        if (const auto it = chosen.find(id); it != chosen.end())
            program->setText(QString::fromStdString(it->second));
        auto* browse = new QPushButton(tr("Browse…"));
        browse->setAccessibleName(tr("Choose the program of %1").arg(name));
        auto* state = makeNote({});
        state->setObjectName(QStringLiteral("state-") + QString::fromStdString(id));
        auto* label = new QLabel(name);
        label->setBuddy(program);
        form->addRow(label, inRow(program, {browse}));
        form->addRow(QString(), state);
        m_tools[id] = {label, program, state};
        const auto take = [this, program, state, key = QString::fromStdString(id)] {
            if (m_workbench.session().running())
                state->setText(tr("Takes effect with the next run."));
            m_settings.setTool(key, QDir::fromNativeSeparators(program->text()));
        };
        connect(program, &QLineEdit::editingFinished, this, take);
        connect(browse, &QPushButton::clicked, this, [this, program, take, name] {
            askWhatToOpen(this, tr("Program of %1").arg(name), QFileInfo(program->text()).absolutePath(), {},
                          [program, take](const QString& file) {
                              program->setText(QDir::toNativeSeparators(file));
                              take();
                          });
        });
    }
    connect(&m_plan, &PlanPanel::toolFound, this, &SettingsDialog::showTool);
}

void SettingsDialog::showTool(const core::ToolEvent& tool) {
    const auto it = m_tools.find(tool.id);
    if (it == m_tools.end())
        return;
    it->second.name->setText(QString::fromStdString(tool.name));
    it->second.state->setText(
        tool.found
            ? tr("%1 at %2").arg(QString::fromStdString(tool.version), QString::fromStdString(tool.path))
            : coreText(tool.detail) + QLatin1Char(' ') + coreText(tool.remedy));
}

}  // namespace bakeoff::app
