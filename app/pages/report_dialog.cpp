// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/report_dialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "app/i18n/core_text.h"
#include "app/pages/ask.h"
#include "app/pages/page_header.h"
#include "app/workbench/report_source.h"
#include "app/workbench/workbench.h"

namespace bakeoff::app {

ReportDialog::ReportDialog(Workbench& workbench, QWidget* parent)
    : QDialog(parent),
      m_preview(new QTextBrowser),
      m_charts(new QCheckBox(tr("With c&harts"))),
      m_message(makeText(tr("Reading the run…"), TextSize::Small, true)),
      m_save(new QPushButton(tr("&Save as…"))),
      m_copy(new QPushButton(tr("&Copy as text"))) {
    setObjectName(QStringLiteral("report"));
    setWindowTitle(tr("Report"));
    resize(onScreen(*this, {860, 680}));
    m_preview->setAccessibleName(tr("Preview of the report"));
    m_preview->setOpenLinks(false);
    m_charts->setEnabled(false);
    m_save->setEnabled(false);
    m_copy->setEnabled(false);
    m_save->setDefault(true);
    m_save->setToolTip(tr("PDF, HTML, Markdown, or a decision record to keep beside the code"));
    m_copy->setToolTip(tr("The summary, for a chat or a mail"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_message);
    layout->addWidget(makeButtons());
    connect(m_charts, &QCheckBox::toggled, this, &ReportDialog::showPreview);
    connect(m_save, &QPushButton::clicked, this, &ReportDialog::askWhereToSave);
    connect(m_copy, &QPushButton::clicked, this, &ReportDialog::copyAsText);
    ReportSource::collect(workbench, this, [this](std::shared_ptr<ReportSource> source) {
        m_source = std::move(source);
        m_charts->setEnabled(m_source->hasCharts());
        m_save->setEnabled(true);
        m_copy->setEnabled(true);
        m_message->clear();
        // What was focused while this was not ready would be pressed by Enter.
        m_save->setFocus();
        showPreview();
    });
}

ReportDialog::~ReportDialog() = default;

QWidget* ReportDialog::makeButtons() {
    auto* bar = new QWidget;
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* close = new QPushButton(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    layout->addWidget(m_charts);
    layout->addStretch(1);
    layout->addWidget(m_copy);
    layout->addWidget(m_save);
    layout->addWidget(close);
    return bar;
}

core::RunReportInput ReportDialog::wanted() const {
    core::RunReportInput input = m_source->input();
    if (!m_charts->isChecked())
        input.pictures.clear();
    return input;
}

void ReportDialog::showPreview() {
    if (!m_source)
        return;
    if (m_charts->isChecked())
        m_source->drawCharts();
    m_preview->clear();
    fillReport(*m_preview->document(), wanted());
    m_preview->moveCursor(QTextCursor::Start);
}

QString ReportDialog::previewText() const {
    return m_preview->toPlainText();
}

void ReportDialog::askWhereToSave() {
    app::askWhereToSave(this, tr("Save the report"), QStringLiteral("decision.pdf"),
                        tr("PDF document (*.pdf);;Web page (*.html);;Markdown (*.md);;Decision record "
                           "(*.madr.md)"),
                        [this](const QString& file) { save(file); });
}

void ReportDialog::save(const QString& file) {
    const auto format = reportFormatOf(file);
    if (!format) {
        m_message->setText(errorText(format.error()));
        return;
    }
    const auto saved = saveReport(wanted(), file, *format);
    m_message->setText(saved ? tr("Written: %1").arg(file) : errorText(saved.error()));
}

void ReportDialog::copyAsText() {
    QGuiApplication::clipboard()->setText(reportSummary(m_source->input()));
    m_message->setText(tr("The summary is on the clipboard."));
}

QString ReportDialog::message() const {
    return m_message->text();
}

void showReport(Workbench& workbench, QWidget* owner) {
    QWidget* window = owner->window();
    if (auto* open = window->findChild<ReportDialog*>()) {
        open->raise();
        open->activateWindow();
        return;
    }
    auto* dialog = new ReportDialog(workbench, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

}  // namespace bakeoff::app
