// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/claims_page.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QTextBrowser>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <utility>

#include "app/charts/chart_catalog.h"
#include "app/charts/claims_figure.h"
#include "app/charts/figure_plot.h"
#include "app/charts/verdict_style.h"
#include "app/files/run_history.h"
#include "app/i18n/core_text.h"
#include "app/pages/claims_delegate.h"
#include "app/pages/envelope_dialog.h"
#include "app/pages/page_header.h"
#include "app/run/run_session.h"
#include "app/workbench/chart_input.h"
#include "app/workbench/document.h"
#include "app/workbench/shown_run.h"
#include "app/workbench/workbench.h"
#include "core/bench/metrics.h"
#include "core/plan/plan.h"
#include "core/report/run_report.h"
#include "core/report/study_tables.h"
#include "core/verdict/claim_rerun.h"

namespace bakeoff::app {
namespace {

constexpr int kAxisWidth = 170;
constexpr int kVerdictWidth = 150;
constexpr int kSearchWidth = 220;

QString counterText(core::ClaimStanding standing, int count) {
    switch (standing) {
        case core::ClaimStanding::Holds:
            return ClaimsPage::tr("✓ %n hold", nullptr, count);
        case core::ClaimStanding::Differs:
            return ClaimsPage::tr("≈ %n by another factor", nullptr, count);
        case core::ClaimStanding::Refuted:
            return ClaimsPage::tr("✗ %n contradicted", nullptr, count);
        case core::ClaimStanding::Open:
            break;
    }
    return ClaimsPage::tr("? %n open", nullptr, count);
}

/// Everything that is known of one claim.
QString detailsHtml(const core::Study& study, const core::ClaimCheck& check) {
    const auto* metric = core::findMetric(check.claim.metric);
    const auto dimension = metric ? metric->dimension : core::Dimension::Count;
    QStringList figures{
        ClaimsPage::tr("Source: %1 (%2)")
            .arg(coreText(core::claimText(check.claim)), QString::fromStdString(check.claim.where))};
    if (check.measured)
        figures << ClaimsPage::tr("here: %1").arg(coreText(core::summaryMessage(*check.measured, dimension)));
    return QStringLiteral("<p><b>%1</b> – %2</p><p>%3</p><p>%4</p>")
        .arg(coreText(core::stateClaim(study, check).sentence).toHtmlEscaped(),
             coreText(core::claimVerdictTitle(check.verdict)).toHtmlEscaped(),
             figures.join(QStringLiteral(" · ")).toHtmlEscaped(),
             coreText(core::claimReasons(check)).toHtmlEscaped());
}

}  // namespace

ClaimsPage::ClaimsPage(const Workbench& workbench, QWidget* parent)
    : Page({.id = kId, .title = tr("Claims"), .showsSample = true}, parent),
      m_workbench(workbench),
      m_document(workbench.document()),
      m_shown(workbench.run()),
      m_delegate(new ClaimsDelegate(this)),
      m_header(new PageHeader(
          tr("Claims"),
          tr("Each figure of the study, what public boards and this machine say of it, and why."))),
      m_trust(makeText({}, TextSize::Body)),
      m_measure(new QPushButton(tr("&Measure what is open"))),
      m_where(new QPushButton(tr("&Where does it hold?"))),
      m_view(new QTreeView),
      m_details(new QTextBrowser),
      m_plot(new FigurePlot),
      m_scroll(new QScrollArea),
      m_tabs(new QTabWidget) {
    m_trust->setObjectName(QStringLiteral("trust"));
    m_measure->setObjectName(QStringLiteral("measureOpen"));
    m_where->setObjectName(QStringLiteral("whereItHolds"));
    m_header->addAction(m_where);
    m_header->addAction(m_measure);
    m_plot->setWheelNeedsControl(true);  // the scroll area needs the wheel itself
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidget(m_plot);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeList(), tr("Claims"));
    m_tabs->addTab(m_scroll, tr("Chart"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_header);
    layout->addWidget(m_trust);
    layout->addWidget(makeFilters());
    layout->addWidget(m_tabs, 1);
    connect(m_where, &QPushButton::clicked, this, &ClaimsPage::showEnvelope);
    connect(m_measure, &QPushButton::clicked, this, &ClaimsPage::requestRun);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ClaimsPage::showSelected);
    connect(m_plot, &FigurePlot::rowSelected, this, [this](int row) {
        const int axisRow = m_plot->axisRowOf(row);
        if (axisRow >= 0 && axisRow < static_cast<int>(m_chartRows.size()))
            selectClaim(m_chartRows[static_cast<std::size_t>(axisRow)]);
    });
    connect(&m_workbench.session(), &RunSession::stateChanged, this, &ClaimsPage::offerRun);
    connect(&m_document, &Document::studyChanged, this, &ClaimsPage::refresh);
    connect(&m_shown, &ShownRun::changed, this, &ClaimsPage::refresh);
}

QWidget* ClaimsPage::makeFilters() {
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    auto* group = new QButtonGroup(this);
    const auto add = [&](std::optional<core::ClaimStanding> standing) {
        auto* button = new QPushButton;
        button->setCheckable(true);
        group->addButton(button);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, standing] { setStanding(standing); });
        return button;
    };
    m_all = add(std::nullopt);
    m_all->setChecked(true);
    for (const auto& style : kStandingStyles)
        m_counters.push_back(add(style.standing));
    auto* search = new QLineEdit;
    search->setPlaceholderText(tr("Search"));
    search->setObjectName(QStringLiteral("keep-search"));
    search->setClearButtonEnabled(true);
    search->setAccessibleName(tr("Search the claims"));
    search->setMaximumWidth(kSearchWidth);
    connect(search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter.setText(text);
        arrangeRows();
    });
    row->addStretch(1);
    row->addWidget(search);
    return bar;
}

QWidget* ClaimsPage::makeList() {
    m_filter.setSourceModel(&m_model);
    m_view->setModel(&m_filter);
    m_view->setItemDelegate(m_delegate);
    m_view->setAccessibleName(tr("Claims"));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setAlternatingRowColors(true);
    m_view->setRootIsDecorated(false);
    m_view->setIndentation(0);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    // Verdict and axis keep their width, so that they are on the screen however narrow it is.
    auto* columns = m_view->header();
    columns->setStretchLastSection(false);
    columns->setSectionResizeMode(ClaimsModel::ClaimColumn, QHeaderView::Stretch);
    columns->setSectionResizeMode(ClaimsModel::AxisColumn, QHeaderView::Fixed);
    columns->setSectionResizeMode(ClaimsModel::VerdictColumn, QHeaderView::Fixed);
    columns->resizeSection(ClaimsModel::AxisColumn, kAxisWidth);
    columns->resizeSection(ClaimsModel::VerdictColumn, kVerdictWidth);
    m_details->setAccessibleName(tr("The selected claim"));
    m_details->setPlaceholderText(tr("Select a claim to read all that is known of it."));
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_view);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({420, 96});
    return splitter;
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
    Page::showEvent(event);
}

void ClaimsPage::showClaims() {
    const auto& checks = m_shown.checks();
    QStringList trust;
    for (const auto& sentence : m_shown.trust())
        trust << coreText(sentence);
    m_trust->setText(trust.join(QLatin1Char('\n')));
    m_trust->setVisible(!trust.isEmpty());
    const auto before = selectedClaims();
    m_model.setChecks(m_document.study(), checks);
    m_delegate->setSpan(m_model.axisSpan());
    arrangeRows();
    for (const int check : before)
        m_view->selectionModel()->select(m_filter.mapFromSource(m_model.indexOf(check)),
                                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_chartRows = claimsFigureRows(checks);
    if (auto claims = makeFigure(QStringLiteral("claims"), chartInputOf(m_document, m_shown)))
        m_plot->replaceFigure(std::move(claims).value());
    m_plot->setMinimumHeight(m_plot->preferredSize().height());
    showCounts();
    showSelected();
}

void ClaimsPage::showCounts() {
    const auto& checks = m_shown.checks();
    const auto counts = core::countClaims(checks);
    m_all->setText(tr("All %n", nullptr, static_cast<int>(checks.size())));
    for (std::size_t i = 0; i < m_counters.size(); ++i) {
        const auto standing = kStandingStyles[i].standing;
        m_counters[i]->setText(counterText(standing, counts.of(standing)));
        m_counters[i]->setEnabled(counts.of(standing) > 0);
    }
    // Where the last of a kind has gone, an empty list would be all that is left of the filter.
    if (std::ranges::any_of(m_counters,
                            [](auto* button) { return button->isChecked() && !button->isEnabled(); }))
        setStanding(std::nullopt);
}

void ClaimsPage::setStanding(std::optional<core::ClaimStanding> standing) {
    m_all->setChecked(!standing);
    for (std::size_t i = 0; i < m_counters.size(); ++i) {
        if (standing == kStandingStyles[i].standing)
            m_counters[i]->setChecked(true);
    }
    m_filter.setStanding(standing);
    arrangeRows();
}

void ClaimsPage::arrangeRows() {
    for (int group = 0; group < m_filter.rowCount(); ++group)
        m_view->setFirstColumnSpanned(group, {}, true);
    m_view->expandAll();
}

void ClaimsPage::selectClaim(int check) {
    const auto index = m_filter.mapFromSource(m_model.indexOf(check));
    m_view->selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->scrollTo(index);
}

std::vector<int> ClaimsPage::selectedClaims() const {
    std::vector<int> checks;
    for (const auto& index : m_view->selectionModel()->selectedRows()) {
        const int check = index.data(ClaimsModel::CheckRole).toInt();
        if (check >= 0 && check < static_cast<int>(m_shown.checks().size()))
            checks.push_back(check);
    }
    std::ranges::sort(checks);
    return checks;
}

void ClaimsPage::showSelected() {
    const auto selected = selectedClaims();
    if (selected.size() == 1)
        m_details->setHtml(
            detailsHtml(m_document.study(), m_shown.checks()[static_cast<std::size_t>(selected.front())]));
    else
        m_details->clear();
    const auto row =
        selected.size() == 1 ? std::ranges::find(m_chartRows, selected.front()) : m_chartRows.end();
    m_plot->selectAxisRow(row == m_chartRows.end() ? -1 : static_cast<int>(row - m_chartRows.begin()));
    offerRun();
}

core::Result<core::Job> ClaimsPage::jobForOpen() const {
    const auto& checks = m_shown.checks();
    std::vector<std::string> selected;
    for (const int check : selectedClaims())
        selected.push_back(checks[static_cast<std::size_t>(check)].claim.id);
    auto reruns = core::openReruns(checks, selected);
    if (!reruns)
        return reruns.error();
    return m_workbench.claimsJob(*reruns);
}

void ClaimsPage::offerRun() {
    if (m_stale)
        return;
    const auto selected = selectedClaims();
    const bool one = selected.size() == 1;
    m_where->setEnabled(one);
    m_where->setToolTip(one ? tr("The selected claim at every load and size that was measured here.")
                            : tr("Select one claim first."));
    const auto job = jobForOpen();
    const bool running = m_workbench.session().running();
    m_measure->setEnabled(job && !running);
    m_measure->setText(selected.empty() ? tr("&Measure what is open") : tr("&Measure the selected claims"));
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
    const auto selected = selectedClaims();
    if (selected.size() != 1)
        return;
    const auto& check = m_shown.checks()[static_cast<std::size_t>(selected.front())];
    (new EnvelopeDialog(m_workbench, check.claim.id, window()))->open();
}

PlotView* ClaimsPage::currentChart() {
    return m_tabs->currentWidget() == m_scroll ? m_plot : nullptr;
}

void ClaimsPage::applyTheme(const PlotTheme& theme) {
    m_plot->applyTheme(theme);
    m_delegate->setTheme(theme);
    m_view->viewport()->update();
}

}  // namespace bakeoff::app
