// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/claims_page.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <algorithm>
#include <cmath>
#include <utility>

#include "app/charts/claims_figure.h"
#include "app/charts/figure_plot.h"
#include "app/files/run_history.h"
#include "app/i18n/core_text.h"
#include "app/pages/envelope_dialog.h"
#include "app/pages/page_header.h"
#include "app/run/run_session.h"
#include "app/workbench/document.h"
#include "app/workbench/shown_run.h"
#include "app/workbench/workbench.h"
#include "core/plan/plan.h"
#include "core/report/study_tables.h"
#include "core/verdict/claim_rerun.h"

namespace bakeoff::app {

ClaimsPage::ClaimsPage(const Workbench& workbench, QWidget* parent)
    : TablePage({.id = kId, .title = tr("Claims"), .showsSample = true}, tr("Claims"),
                tr("Each figure of the study, what public boards and this machine say of it, and why."),
                parent),
      m_workbench(workbench),
      m_document(workbench.document()),
      m_shown(workbench.run()),
      m_trust(makeText({}, TextSize::Body)),
      m_measure(new QPushButton(tr("&Measure what is open"))),
      m_where(new QPushButton(tr("&Where does it hold?"))),
      m_plot(new FigurePlot),
      m_scroll(new QScrollArea) {
    m_plot->setWheelNeedsControl(true);  // the scroll area needs the wheel itself
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidget(m_plot);
    addAbove(m_scroll, 1);
    addAbove(m_trust, 0);
    m_measure->setObjectName(QStringLiteral("measureOpen"));
    m_where->setObjectName(QStringLiteral("whereItHolds"));
    header().addAction(m_where);
    header().addAction(m_measure);
    connect(m_where, &QPushButton::clicked, this, &ClaimsPage::showEnvelope);
    connect(m_measure, &QPushButton::clicked, this, &ClaimsPage::requestRun);
    connect(view()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ClaimsPage::offerRun);
    connect(&m_workbench.session(), &RunSession::stateChanged, this, &ClaimsPage::offerRun);
    connect(&m_document, &Document::studyChanged, this, &ClaimsPage::refresh);
    connect(&m_shown, &ShownRun::changed, this, &ClaimsPage::refresh);
}

void ClaimsPage::refresh() {
    // While a run is in progress behind another page its results would be drawn for nobody.
    m_stale = !isVisible();
    if (!m_stale)
        showClaims();
}

void ClaimsPage::showEvent(QShowEvent* event) {
    if (std::exchange(m_stale, false))
        showClaims();
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
    if (const QString& badge = m_shown.badge(); !badge.isEmpty())
        claims.subtitle = badge + QStringLiteral(" · ") + claims.subtitle;
    m_scroll->setVisible(!claims.panels.front().y.rows.isEmpty());
    m_plot->replaceFigure(std::move(claims));
    m_plot->setMinimumHeight(m_plot->preferredSize().height());
    offerRun();
}

core::Result<core::Job> ClaimsPage::jobForOpen() const {
    const auto& checks = m_shown.checks();
    std::vector<std::string> selected;
    for (const int row : selectedRows())
        selected.push_back(checks[static_cast<std::size_t>(row)].claim.id);
    auto reruns = core::openReruns(checks, selected);
    if (!reruns)
        return reruns.error();
    return m_workbench.claimsJob(*reruns);
}

void ClaimsPage::offerRun() {
    if (m_stale)
        return;
    const bool one = selectedRows().size() == 1;
    m_where->setEnabled(one);
    m_where->setToolTip(one ? tr("The selected claim at every load and size that was measured here.")
                            : tr("Select one claim first."));
    const auto job = jobForOpen();
    const bool running = m_workbench.session().running();
    m_measure->setEnabled(job && !running);
    m_measure->setText(selectedRows().empty() ? tr("&Measure what is open")
                                              : tr("&Measure the selected claims"));
    if (!job) {
        m_measure->setToolTip(errorText(job.error()));
        return;
    }
    const int minutes = std::max(1, static_cast<int>(std::lround(core::estimateSeconds(*job) / 60)));
    m_measure->setToolTip(
        tr("Each at the size that the source states: %1, %2 each, about %3 once everything is prepared.")
            .arg(tr("%n cases", nullptr, static_cast<int>(job->cases.size())),
                 tr("%n trials", nullptr, job->trials), tr("%n minutes", nullptr, minutes)));
}

void ClaimsPage::requestRun() {
    if (auto job = jobForOpen()) {
        // The sample and boards are of other machines: what is measured here stands by itself.
        Q_EMIT runRequested(*job, m_shown.id().isEmpty() || m_shown.isBoard()
                                      ? QString::fromLatin1(core::kClaimsProfile)
                                      : claimsLabel(m_shown.claimsBase()));
    }
}

void ClaimsPage::showEnvelope() {
    const auto rows = selectedRows();
    if (rows.size() != 1)
        return;
    const auto& check = m_shown.checks()[static_cast<std::size_t>(rows.front())];
    (new EnvelopeDialog(m_workbench, check.claim.id, window()))->open();
}

PlotView* ClaimsPage::currentChart() {
    return m_plot;
}

void ClaimsPage::applyTheme(const PlotTheme& theme) {
    m_plot->applyTheme(theme);
}

}  // namespace bakeoff::app
