// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/pages/table_page.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QScrollArea;
QT_END_NAMESPACE

namespace bakeoff::app {

class FigurePlot;
class Document;
class ShownRun;

/// What this machine says of each figure that the study claims: a chart of the ratios, and a table.
class ClaimsPage : public TablePage {
    Q_OBJECT
public:
    static constexpr QLatin1String kId{"claims"};

    explicit ClaimsPage(const Document& document, const ShownRun& shown, QWidget* parent = nullptr);

    [[nodiscard]] PlotView* currentChart() override;
    void applyTheme(const PlotTheme& theme) override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void showClaims();

    const Document& m_document;
    const ShownRun& m_shown;
    QLabel* m_trust;
    FigurePlot* m_plot;
    QScrollArea* m_scroll;
    bool m_stale = true;
};

}  // namespace bakeoff::app
