// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDialog>
#include <memory>

#include "app/charts/report_files.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
class QPushButton;
class QTextBrowser;
QT_END_NAMESPACE

namespace bakeoff::app {

class ReportSource;
class Workbench;

/// The decision to hand on: a preview of the report, which is saved as PDF, HTML, Markdown or a decision
/// record, or copied as text. It is about what the window held when it was opened.
class ReportDialog : public QDialog {
    Q_OBJECT
public:
    explicit ReportDialog(Workbench& workbench, QWidget* parent = nullptr);
    ~ReportDialog() override;

    [[nodiscard]] bool isReady() const { return m_source != nullptr; }
    [[nodiscard]] QString previewText() const;
    /// The file's ending says the format. What came of it is said below the preview.
    void save(const QString& file);
    /// The summary, on the clipboard.
    void copyAsText();
    [[nodiscard]] QString message() const;

private:
    QWidget* makeButtons();
    void askWhereToSave();
    void showPreview();
    [[nodiscard]] core::RunReportInput wanted() const;

    std::shared_ptr<ReportSource> m_source;  ///< null until the run has been read
    QTextBrowser* m_preview;
    QCheckBox* m_charts;
    QLabel* m_message;
    QPushButton* m_save;
    QPushButton* m_copy;
};

/// Opens the dialog over the window of `owner`, or brings an open one to the front.
void showReport(Workbench& workbench, QWidget* owner);

}  // namespace bakeoff::app
