// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/capacity_page.h"

#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/charts/chart_catalog.h"
#include "app/charts/figure_plot.h"
#include "app/files/price_files.h"
#include "app/i18n/core_text.h"
#include "app/pages/ask.h"
#include "app/pages/bar_delegate.h"
#include "app/pages/capacity_fields.h"
#include "app/pages/page_header.h"
#include "app/workbench/chart_input.h"
#include "app/workbench/document.h"
#include "app/workbench/shown_run.h"
#include "app/workbench/workbench.h"
#include "core/report/capacity_table.h"

namespace bakeoff::app {
namespace {

constexpr int kFieldsWidth = 300;
constexpr int kPlotHeight = 220;
constexpr int kRemarksHeight = 130;

QString priceFilter() {
    return CapacityPage::tr("Prices (*.prices.json *.json)");
}

QScrollArea* scrolled(QWidget* widget) {
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(widget);
    return scroll;
}

}  // namespace

CapacityPage::CapacityPage(Workbench& workbench, QWidget* parent)
    : Page({.id = kId, .title = tr("At my load"), .showsSample = true}, parent),
      m_workbench(workbench),
      m_fields(new CapacityFields),
      m_verdict(makeText({}, TextSize::Section)),
      m_view(new QTableView),
      m_plot(new FigurePlot),
      m_remarks(makeText({}, TextSize::Small, true)) {
    auto* fields = scrolled(m_fields);
    // The fields do not scroll sideways, so all of their width is needed, and the bar's.
    fields->setMinimumWidth(std::max(
        kFieldsWidth, m_fields->minimumSizeHint().width() + fields->verticalScrollBar()->sizeHint().width()));
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(fields);
    splitter->addWidget(makeResults());
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new PageHeader(
        tr("Does it matter at my load?"),
        tr("How many instances each alternative needs for your traffic, and what they cost.")));
    layout->addWidget(splitter, 1);
    connect(m_fields, &CapacityFields::edited, this, &CapacityPage::takeEdit);
    connect(m_fields, &CapacityFields::openWanted, this, &CapacityPage::openPrices);
    connect(m_fields, &CapacityFields::copyWanted, this, &CapacityPage::copyPrices);
    connect(&m_workbench.document(), &Document::changed, this, &CapacityPage::refresh);
    connect(&m_workbench.run(), &ShownRun::changed, this, &CapacityPage::refresh);
}

QWidget* CapacityPage::makeResults() {
    m_verdict->setObjectName(QStringLiteral("loadVerdict"));
    m_remarks->setObjectName(QStringLiteral("loadRemarks"));
    m_bars = new BarDelegate(TableModel::SortRole, m_view);
    m_view->setModel(&m_model);
    m_view->setAccessibleName(tr("What each alternative needs at your load"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setAlternatingRowColors(true);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_plot->setMinimumHeight(kPlotHeight);
    auto* remarks = scrolled(m_remarks);
    remarks->setMaximumHeight(kRemarksHeight);
    auto* results = new QWidget;
    auto* layout = new QVBoxLayout(results);
    layout->setContentsMargins(kGap, 0, 0, 0);
    layout->addWidget(m_verdict);
    layout->addWidget(m_view);
    layout->addWidget(m_plot, 1);
    layout->addWidget(remarks);
    return results;
}

/// Which columns there are is known once there is a table.
void CapacityPage::showBars() {
    const auto& columns = m_model.table().columns;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const bool ranked = columns[c].key == "rate" || columns[c].key == "per_month";
        m_view->setItemDelegateForColumn(static_cast<int>(c), ranked ? m_bars : nullptr);
    }
}

void CapacityPage::refresh() {
    m_stale = !isVisible();
    if (!m_stale)
        showState();
}

void CapacityPage::showEvent(QShowEvent* event) {
    if (std::exchange(m_stale, false))
        showState();
    Page::showEvent(event);
}

void CapacityPage::showState() {
    const auto& document = m_workbench.document();
    // Something half said in the fields is not thrown away by what changes elsewhere.
    if (document.answers().traffic != m_stored) {
        m_stored = document.answers().traffic;
        m_draft = m_stored.value_or(core::Traffic());
    }
    const auto prices = loadPrices(m_workbench.locations().resources, m_draft.prices);
    m_fields->setTraffic(document.study(), prices ? &*prices : nullptr, m_draft);
    const QString problem = compute(prices);
    m_verdict->setText(m_report ? coreText(m_report->sentence) : problem);
    m_view->setVisible(m_report.has_value());
    m_model.setTable(m_report ? core::capacityTable(document.study(), *m_report) : core::Table());
    showBars();
    m_view->resizeColumnsToContents();
    m_view->resizeRowsToContents();
    m_view->updateGeometry();
    m_remarks->setText(remarks());
    ChartInput input = chartInputOf(document, m_workbench.run());
    input.capacity = m_report ? &*m_report : nullptr;
    m_plot->replaceFigure(figureFor(capacityChart(), input));
}

QString CapacityPage::compute(const core::Result<core::PriceList>& prices) {
    m_report.reset();
    if (!prices)
        return errorText(prices.error());
    if (m_draft.meanPerS <= 0)
        return tr("Say how many requests a second your service has on average and at its peak.");
    static const std::vector<core::CaseSummary> kNone;
    const auto& run = m_workbench.run();
    // A public board's machine is not the reader's.
    auto report = core::capacityOf(m_workbench.document().study(), run.isBoard() ? kNone : run.cases(),
                                   m_draft, *prices);
    if (!report)
        return coreText(report.error().message);
    m_report = std::move(report).value();
    return {};
}

QString CapacityPage::remarks() const {
    if (!m_report)
        return {};
    QStringList lines;
    for (const auto& sentence : m_workbench.run().trust())
        lines << coreText(sentence);
    lines << coreText(core::trafficSentence(m_report->traffic));
    lines << coreText(core::sourceSentence(*m_report));
    for (const auto& caution : core::allCautions(*m_report))
        lines << coreText(caution);
    if (m_report->traffic.decides && m_workbench.document().evidenceChoice().run.empty())
        lines << tr(
            "The cost counts once a run of yours is chosen as evidence, on the page of the decision.");
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

void CapacityPage::takeEdit(const QString& field) {
    m_draft = m_fields->traffic();
    // Who has said the average alone need not see an error before the second field.
    if (m_draft.peakPerS <= 0)
        m_draft.peakPerS = m_draft.meanPerS;
    if (!core::checkTraffic(m_draft)) {
        showState();
        return;
    }
    m_stored = m_draft;
    auto answers = m_workbench.document().answers();
    answers.traffic = m_draft;
    m_workbench.document().setAnswers(answers, tr("Your load"), QStringLiteral("traffic-") + field);
}

void CapacityPage::usePrices(const QString& file) {
    const auto prices = loadPrices(m_workbench.locations().resources, file.toStdString());
    if (!prices) {
        tellProblem(this, tr("Prices"), errorText(prices.error()));
        return;
    }
    auto traffic = m_draft;
    traffic.prices = file.toStdString();
    if (!prices->find(traffic.instance))
        traffic.instance.clear();
    m_fields->setTraffic(m_workbench.document().study(), &*prices, traffic);
    takeEdit(QStringLiteral("prices"));
}

void CapacityPage::openPrices() {
    askWhatToOpen(this, tr("Prices"), {}, priceFilter(), [this](const QString& file) { usePrices(file); });
}

void CapacityPage::copyPrices() {
    const QString from = m_draft.prices.empty() ? bundledPrices(m_workbench.locations().resources)
                                                : QString::fromStdString(m_draft.prices);
    askWhereToSave(this, tr("Copy the prices"), QStringLiteral("my.prices.json"), priceFilter(),
                   [this, from](const QString& file) {
                       const bool same =
                           QFileInfo(from).canonicalFilePath() == QFileInfo(file).canonicalFilePath();
                       if (!same)
                           QFile::remove(file);  // the dialog has asked
                       if (!same && !QFile::copy(from, file)) {
                           tellProblem(this, tr("Copy the prices"), tr("%1 cannot be written.").arg(file));
                           return;
                       }
                       QFile::setPermissions(file, QFile::permissions(file) | QFile::WriteOwner);
                       usePrices(file);
                       Q_EMIT done(tr("Written: %1. Edit it, and open it again.").arg(file));
                   });
}

PlotView* CapacityPage::currentChart() {
    return m_plot;
}

void CapacityPage::applyTheme(const PlotTheme& theme) {
    m_plot->applyTheme(theme);
}

}  // namespace bakeoff::app
