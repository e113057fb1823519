// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/import_report.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/files/workspace_file.h"
#include "app/i18n/core_text.h"
#include "app/pages/ask.h"
#include "app/settings/design.h"
#include "core/article/study_import.h"

namespace bakeoff::app {
namespace {

void writeStudy(const core::Study& study, const QString& file, QWidget* parent) {
    if (const auto saved = saveStudy(file, study); !saved)
        tellProblem(parent, QDialog::tr("This study cannot be saved"), errorText(saved.error()));
}

}  // namespace

void showImportReport(const core::ImportedStudy& imported, QWidget* window) {
    auto* dialog = new QDialog(window);
    dialog->setObjectName(QStringLiteral("importReport"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QDialog::tr("Imported"));
    dialog->resize(onScreen(*dialog, {760, 520}));
    const auto unread =
        std::count_if(imported.notices.begin(), imported.notices.end(),
                      [](const auto& notice) { return notice.kind == core::ImportNotice::Kind::NotRead; });
    auto* headline = new QLabel(
        QStringLiteral("%1, %2, %3")
            .arg(QDialog::tr("%n scenario(s)", nullptr, static_cast<int>(imported.study.scenarios.size())),
                 QDialog::tr("%n figure(s)", nullptr, static_cast<int>(imported.study.claims.size())),
                 QDialog::tr("%n place(s) of the article not read", nullptr, static_cast<int>(unread))));
    headline->setWordWrap(true);
    auto* report = new QPlainTextEdit(QString::fromStdString(core::importText(imported, wording())));
    report->setReadOnly(true);
    report->setAccessibleName(QDialog::tr("What was found and what was not read"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* save = buttons->addButton(QDialog::tr("&Save study…"), QDialogButtonBox::ActionRole);
    QObject::connect(save, &QPushButton::clicked, dialog, [study = imported.study, dialog] {
        askWhereToSave(dialog, QDialog::tr("Save study"), QString::fromStdString(study.id + ".study.json"),
                       QDialog::tr("Studies (*.study.json)"),
                       [study, dialog](const QString& file) { writeStudy(study, file, dialog); });
    });
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(headline);
    layout->addWidget(report, 1);
    layout->addWidget(buttons);
    dialog->open();
}

}  // namespace bakeoff::app
