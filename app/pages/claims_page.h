// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/pages/table_page.h"
#include "core/plan/job.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QScrollArea;
QT_END_NAMESPACE

namespace bakeoff::app {

class FigurePlot;
class Document;
class ShownRun;
class Workbench;

/// What this machine says of each figure that the study claims: a chart of the ratios, and a table.
class ClaimsPage : public TablePage {
    Q_OBJECT
public:
    static constexpr QLatin1String kId{"claims"};

    explicit ClaimsPage(const Workbench& workbench, QWidget* parent = nullptr);

    [[nodiscard]] PlotView* currentChart() override;
    void applyTheme(const PlotTheme& theme) override;

Q_SIGNALS:
    /// The user wants to measure what is open.
    void runRequested(const bakeoff::core::Job& job, const QString& label);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void showClaims();
    void offerRun();
    void requestRun();
    void showEnvelope();
    /// The selected claims that measuring would close, or all of them where none is selected.
    [[nodiscard]] core::Result<core::Job> jobForOpen() const;

    const Workbench& m_workbench;
    const Document& m_document;
    const ShownRun& m_shown;
    QLabel* m_trust;
    QPushButton* m_measure;
    QPushButton* m_where;
    FigurePlot* m_plot;
    QScrollArea* m_scroll;
    bool m_stale = true;
};

}  // namespace bakeoff::app
