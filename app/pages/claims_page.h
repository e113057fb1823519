// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <vector>

#include "app/models/claims_model.h"
#include "app/pages/page.h"
#include "core/plan/job.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QScrollArea;
class QTabWidget;
class QTextBrowser;
class QTreeView;
QT_END_NAMESPACE

namespace bakeoff::app {

class ClaimsDelegate;
class FigurePlot;
class Document;
class PageHeader;
class ShownRun;
class Workbench;

/// What this machine says of each figure that the study claims: a sentence each with its verdict and why,
/// counted and filtered by verdict, and a chart of all ratios. What is selected in one is marked in the
/// other.
class ClaimsPage : public Page {
    Q_OBJECT
public:
    static constexpr QLatin1String kId{"claims"};

    explicit ClaimsPage(const Workbench& workbench, QWidget* parent = nullptr);

    [[nodiscard]] PlotView* currentChart() override;
    void applyTheme(const PlotTheme& theme) override;

    [[nodiscard]] QTreeView& view() const { return *m_view; }
    [[nodiscard]] FigurePlot& chart() const { return *m_plot; }
    /// Shows the claims of one standing only; none: all.
    void setStanding(std::optional<core::ClaimStanding> standing);
    /// Selects one of the checks of the run that is shown.
    void selectClaim(int check);

Q_SIGNALS:
    /// The user wants to measure what is open.
    void runRequested(const bakeoff::core::Job& job, const QString& label);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeFilters();
    QWidget* makeList();
    void refresh();
    void showClaims();
    void showCounts();
    void showSelected();
    void arrangeRows();
    void offerRun();
    void requestRun();
    void showEnvelope();
    /// Which of the checks are selected, in their order.
    [[nodiscard]] std::vector<int> selectedClaims() const;
    /// The selected claims that measuring would close, or all of them where none is selected.
    [[nodiscard]] core::Result<core::Job> jobForOpen() const;

    const Workbench& m_workbench;
    const Document& m_document;
    const ShownRun& m_shown;
    ClaimsModel m_model;
    ClaimsFilter m_filter;
    ClaimsDelegate* m_delegate;
    PageHeader* m_header;
    QLabel* m_trust;
    QPushButton* m_measure;
    QPushButton* m_where;
    QPushButton* m_all = nullptr;
    std::vector<QPushButton*> m_counters;  ///< one for each of kStandingStyles
    QTreeView* m_view;
    QTextBrowser* m_details;
    FigurePlot* m_plot;
    QScrollArea* m_scroll;
    QTabWidget* m_tabs;
    std::vector<int> m_chartRows;  ///< which check each row of the chart is about
    bool m_stale = true;
};

}  // namespace bakeoff::app
