// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/chart_panel.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/charts/figure_plot.h"
#include "app/i18n/core_text.h"
#include "app/pages/chart_gallery.h"
#include "app/pages/export_dialog.h"
#include "app/settings/settings.h"
#include "core/plan/operating_point.h"

namespace bakeoff::app {
namespace {

constexpr int kTableDelayMs = 120;
constexpr int kTitleLength = 24;     ///< of a chart's title in the tool bar, in characters
constexpr int kAroundText = 6;       ///< of a row of the table
constexpr int kLeastHeight = 200;    ///< of a chart
constexpr int kAroundRows = 120;     ///< titles, legend and axis of a chart of rows
constexpr double kBarsShare = 0.76;  ///< of a row's height, that its two bars take
constexpr double kNameShare = 0.36;  ///< of the width, that the names of rows may take
constexpr int kMostRows = 20000;     ///< in the table; a chart of more is zoomed first, or exported

}  // namespace

ChartPanel::ChartPanel(Workbench& workbench, QWidget* parent)
    : ChartPanel(chartSourceOf(workbench), Qt::Vertical, parent) {}

ChartPanel::ChartPanel(ChartSource source, Qt::Orientation along, QWidget* parent)
    : QWidget(parent),
      m_source(std::move(source)),
      m_chooser(new QToolButton),
      m_stack(new QStackedWidget),
      m_gallery(new ChartGallery(m_source.figure)),
      m_points(new QComboBox),
      m_plot(new FigurePlot),
      m_table(new QTableView),
      m_tooMany(new QLabel(tr("Too many values for a table: zoom in, or export them as CSV."))) {
    setObjectName(QStringLiteral("keep-chart"));
    makeChooser();
    m_points->setAccessibleName(tr("Load"));
    m_points->setToolTip(tr("The run measured several loads; this chart shows one of them."));
    m_points->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_points, &QComboBox::activated, this, &ChartPanel::refresh);
    m_table->setModel(&m_model);
    m_table->setAccessibleName(tr("Numbers of the chart"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + kAroundText);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_tooMany->setWordWrap(true);
    m_tooMany->hide();
    auto* numbers = new QWidget;
    auto* numbersLayout = new QVBoxLayout(numbers);
    numbersLayout->setContentsMargins(0, 0, 0, 0);
    numbersLayout->addWidget(m_tooMany);
    numbersLayout->addWidget(m_table, 1);
    auto* splitter = new QSplitter(along);
    splitter->addWidget(makePlotArea());
    splitter->addWidget(numbers);
    splitter->setStretchFactor(0, along == Qt::Vertical ? 4 : 2);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({400, 160});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeToolBar());
    m_stack->addWidget(splitter);
    m_stack->addWidget(m_gallery);
    layout->addWidget(m_stack, 1);
    connect(m_plot, &FigurePlot::zoomedChanged, m_reset, &QAction::setEnabled);
    // Panning changes what is seen many times a second; the table follows when it rests.
    m_tableTimer.setSingleShot(true);
    m_tableTimer.setInterval(kTableDelayMs);
    connect(&m_tableTimer, &QTimer::timeout, this, &ChartPanel::showTable);
    connect(m_plot, &FigurePlot::viewChanged, &m_tableTimer, qOverload<>(&QTimer::start));
    connect(m_plot, &FigurePlot::hiddenGroupsChanged, this, &ChartPanel::saveHidden);
    connect(m_plot, &FigurePlot::rowSelected, this, &ChartPanel::selectTableRow);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (!m_selecting)
                    m_plot->selectRow(current.isValid() ? current.row() : -1);
            });
    m_plot->applyTheme(PlotTheme::forPalette(palette()));
    fillList();
}

void ChartPanel::makeChooser() {
    m_chooser->setObjectName(QStringLiteral("chooseChart"));
    m_chooser->setCheckable(true);
    m_chooser->setArrowType(Qt::DownArrow);
    m_chooser->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_chooser, &QToolButton::toggled, this, &ChartPanel::showGallery);
    connect(m_gallery, &ChartGallery::left, this, [this] {
        showGallery(false);
        m_plot->setFocus(Qt::OtherFocusReason);
    });
    connect(m_gallery, &ChartGallery::chosen, this, [this](const QString& id) {
        showChart(id);
        m_plot->setFocus(Qt::OtherFocusReason);
    });
}

QWidget* ChartPanel::makePlotArea() {
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_plot);
    return scroll;
}

QWidget* ChartPanel::makeToolBar() {
    auto* bar = new QToolBar;
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_chooserAction = bar->addWidget(m_chooser);
    m_pointsAction = bar->addWidget(m_points);
    m_pointsAction->setVisible(false);
    m_reset = bar->addAction(tr("Show everything"), m_plot, &FigurePlot::resetZoom);
    m_reset->setShortcut(QKeySequence(tr("Ctrl+0")));
    m_reset->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_reset->setEnabled(false);
    addAction(m_reset);
    // One button for both: with two the bar is too long for a small window.
    m_copy = new QToolButton;
    auto* copy = m_copy;
    copy->setText(tr("Copy"));
    copy->setToolTip(tr("Copy the chart as a picture, or its numbers"));
    copy->setPopupMode(QToolButton::InstantPopup);
    auto* ways = new QMenu(copy);
    m_copyImage = ways->addAction(tr("Copy chart"), this, &ChartPanel::copyImage);
    m_copyNumbers = ways->addAction(tr("Copy table"), this, &ChartPanel::copyNumbers);
    copy->setMenu(ways);
    bar->addWidget(copy);
    m_export = bar->addAction(tr("Export…"), this, &ChartPanel::askWhereToExport);
    for (auto* action : {m_reset, m_copyImage, m_copyNumbers, m_export})
        action->setToolTip(
            action->shortcut().isEmpty()
                ? action->text()
                : tr("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    return bar;
}

void ChartPanel::fillList() {
    m_charts = m_source.charts();
    m_gallery->setCharts(m_charts, m_source.version ? m_source.version() : QString::number(m_refreshes));
    m_chooserAction->setVisible(m_charts.size() > 1);
    if (std::ranges::find(m_charts, m_chart, &ChartSpec::id) == m_charts.end())
        setChart(m_charts.empty() ? QString() : m_charts.front().id);
}

void ChartPanel::setChart(const QString& id) {
    m_chart = id;
    const auto spec = std::ranges::find(m_charts, id, &ChartSpec::id);
    const QString title = spec == m_charts.end() ? QString() : spec->title;
    // A name may have an ampersand, which would be taken for the mark of a key.
    m_chooser->setText(fontMetrics()
                           .elidedText(title, Qt::ElideRight, kTitleLength * fontMetrics().averageCharWidth())
                           .replace(QLatin1Char('&'), QLatin1String("&&")));
    m_chooser->setToolTip(tr("%1. Choose another chart").arg(title));
    m_chooser->setAccessibleName(tr("Chart: %1").arg(title));
    m_gallery->setCurrent(id);
    loadHidden();
}

QString ChartPanel::chartId() const {
    return m_chart;
}

void ChartPanel::showChart(const QString& id) {
    if (std::ranges::find(m_charts, id, &ChartSpec::id) == m_charts.end())
        return;
    showGallery(false);
    if (id == m_chart)
        return;
    setChart(id);
    refresh();
}

void ChartPanel::showGallery(bool shown) {
    if (shown == (m_stack->currentWidget() == m_gallery))
        return;
    m_stack->setCurrentIndex(shown ? 1 : 0);
    m_chooser->setChecked(shown);
    // What is not seen is neither copied nor exported.
    m_copy->setEnabled(!shown);
    m_export->setEnabled(!shown);
    if (shown)
        m_gallery->takeFocus();
}

void ChartPanel::refresh() {
    ++m_refreshes;
    m_stale = true;
    if (!isVisible())
        return;
    m_stale = false;
    fillList();
    const auto spec = std::ranges::find(m_charts, m_chart, &ChartSpec::id);
    if (spec != m_charts.end())
        m_plot->replaceFigure(figureOf(*spec));
    fitHeight();
}

void ChartPanel::fillPoints(const ChartSpec& spec) {
    auto points = m_source.points ? m_source.points(spec) : std::vector<core::CaseParameters>();
    m_pointsAction->setVisible(points.size() > 1);
    if (points == m_pointList)
        return;
    m_pointList = std::move(points);
    const QString before = m_points->currentText();
    m_points->clear();
    for (const auto& point : m_pointList)
        m_points->addItem(coreText(core::parametersText(point)));
    m_points->setCurrentIndex(std::max(0, m_points->findText(before)));
}

Figure ChartPanel::figureOf(const ChartSpec& spec) {
    fillPoints(spec);
    const auto chosen = static_cast<std::size_t>(std::max(0, m_points->currentIndex()));
    return m_pointList.size() > 1 && m_source.figureAt ? m_source.figureAt(spec, m_pointList[chosen])
                                                       : m_source.figure(spec);
}

int ChartPanel::rowHeight() const {
    const auto& figure = m_plot->figure();
    const QFontMetrics metrics = m_plot->fontMetrics();
    const bool labelled = std::any_of(figure.series.begin(), figure.series.end(),
                                      [](const auto& series) { return !series.labels.isEmpty(); });
    if (labelled)
        return static_cast<int>(std::ceil(2 * metrics.height() / kBarsShare));  // two bars with a text each
    int widest = 0;
    for (const auto& row : figure.panels[0].y.rows)
        widest = std::max(widest, metrics.horizontalAdvance(row));
    // Names that have to be wrapped need two lines, in the smallest font that the chart takes.
    return widest < kNameShare * m_plot->width() ? metrics.height() : 2 * metrics.height();
}

void ChartPanel::fitHeight() {
    // A chart of many rows is as tall as its names need, and scrolls; the wheel is then for scrolling.
    const auto& panels = m_plot->figure().panels;
    const bool rows = panels.size() == 1 && panels[0].y.scale == Scale::Rows;
    const auto& laidOut = m_plot->figureLayout().panels;  // at this width; titles and legend take lines by it
    const int around = rows && !laidOut.empty() && laidOut[0].area.height() > 0
                           ? static_cast<int>(m_plot->chart()->size().height() - laidOut[0].area.height())
                           : kAroundRows;
    const int least = rows ? around + rowHeight() * static_cast<int>(panels[0].y.rows.size()) : 0;
    m_plot->setMinimumHeight(std::max(kLeastHeight, least));
    m_plot->setWheelNeedsControl(least > m_plot->parentWidget()->height());
}

void ChartPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitHeight();
}

void ChartPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

void ChartPanel::showTable() {
    std::size_t points = 0;
    for (const auto& series : m_plot->figure().series)
        points += series.points.size();
    // Counting what is seen costs time too where there are millions.
    core::Table table = points > 50 * kMostRows ? core::Table{} : m_plot->tableTwin();
    const bool tooMany = points > 50 * kMostRows || table.rows.size() > kMostRows;
    m_tooMany->setVisible(tooMany);
    m_table->setVisible(!tooMany);
    if (tooMany)
        table.rows.clear();
    m_selecting = true;
    m_model.setTable(std::move(table));
    m_table->resizeColumnsToContents();
    m_selecting = false;
    if (!tooMany)
        selectTableRow(m_plot->selectedRow());
}

void ChartPanel::selectTableRow(int row) {
    m_selecting = true;
    if (row >= 0 && row < m_model.rowCount())
        m_table->selectRow(row);
    else
        m_table->clearSelection();
    m_selecting = false;
}

void ChartPanel::loadHidden() {
    const QSettings settings(m_source.settingsFile, QSettings::IniFormat);
    const auto groups = settings.value(QStringLiteral("hidden/") + chartId()).toStringList();
    m_plot->setHiddenGroups(QSet<QString>(groups.begin(), groups.end()));
}

void ChartPanel::saveHidden() {
    QSettings settings(m_source.settingsFile, QSettings::IniFormat);
    const auto& groups = m_plot->hiddenGroups();
    settings.setValue(QStringLiteral("hidden/") + chartId(), QStringList(groups.begin(), groups.end()));
}

void ChartPanel::copyImage() {
    app::copyChart(*m_plot);
    Q_EMIT done(tr("The chart is on the clipboard."));
}

void ChartPanel::copyNumbers() {
    app::copyTable(*m_plot);
    Q_EMIT done(tr("The table is on the clipboard."));
}

void ChartPanel::askWhereToExport() {
    askHowToExport(this, chartId(), m_plot->theme().dark,
                   [this](const QString& file, const ExportOptions& options) { exportChart(file, options); });
}

void ChartPanel::exportChart(const QString& file) {
    ExportOptions options;
    options.pixels = QSize(1600, 900);
    options.scale = 0;
    options.dark = m_plot->theme().dark;
    exportChart(file, options);
}

void ChartPanel::exportChart(const QString& file, const ExportOptions& options) {
    const auto format = exportFormatOf(file);
    if (!format) {
        Q_EMIT done(errorText(format.error()));
        return;
    }
    const auto saved = savePlot(*m_plot, file, *format, options);
    Q_EMIT done(saved ? tr("Written: %1").arg(file) : errorText(saved.error()));
}

}  // namespace bakeoff::app
