// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/claims_page.h"

#include <QLabel>
#include <QScrollArea>

#include "app/charts/claims_figure.h"
#include "app/charts/figure_plot.h"
#include "app/files/sample_run.h"
#include "app/i18n/core_text.h"
#include "app/pages/page_header.h"
#include "app/workbench/document.h"
#include "app/workbench/shown_run.h"
#include "core/report/study_tables.h"

namespace bakeoff::app {

ClaimsPage::ClaimsPage(const Document& document, const ShownRun& shown, QWidget* parent)
    : TablePage({.id = kId, .title = tr("Claims"), .showsSample = true}, tr("Claims"),
                tr("Each figure of the study, what this machine says of it, and why."), parent),
      m_document(document),
      m_shown(shown),
      m_trust(makeText({}, TextSize::Body)),
      m_plot(new FigurePlot),
      m_scroll(new QScrollArea) {
    m_plot->setWheelNeedsControl(true);  // the scroll area needs the wheel itself
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidget(m_plot);
    addAbove(m_scroll, 1);
    addAbove(m_trust, 0);
    connect(&m_document, &Document::studyChanged, this, &ClaimsPage::refresh);
    connect(&m_shown, &ShownRun::changed, this, &ClaimsPage::refresh);
}

void ClaimsPage::refresh() {
    // While a run goes on behind another page its results would be drawn for nobody.
    m_stale = !isVisible();
    if (!m_stale)
        showClaims();
}

void ClaimsPage::showEvent(QShowEvent* event) {
    if (m_stale)
        showClaims();
    m_stale = false;
    TablePage::showEvent(event);
}

void ClaimsPage::showClaims() {
    QStringList trust;
    for (const auto& sentence : m_shown.trust())
        trust << coreText(sentence);
    m_trust->setText(trust.join(QLatin1Char('\n')));
    m_trust->setVisible(!trust.isEmpty());
    setTable(core::claimChecksTable(m_document.study(), m_shown.checks()));
    auto claims = claimsFigure(m_shown.checks());
    if (m_shown.isSample())
        claims.subtitle = sampleBadge() + QStringLiteral(" · ") + claims.subtitle;
    m_scroll->setVisible(!claims.panels.front().y.rows.isEmpty());
    m_plot->replaceFigure(std::move(claims));
    m_plot->setMinimumHeight(m_plot->preferredSize().height());
}

PlotView* ClaimsPage::currentChart() {
    return m_plot;
}

void ClaimsPage::applyTheme(const PlotTheme& theme) {
    m_plot->applyTheme(theme);
}

}  // namespace bakeoff::app
