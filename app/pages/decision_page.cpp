// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/decision_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "app/charts/decision_figures.h"
#include "app/charts/figure_plot.h"
#include "app/i18n/core_text.h"
#include "app/pages/ask.h"
#include "app/pages/bar_delegate.h"
#include "app/pages/evidence_panel.h"
#include "app/pages/matrix_delegates.h"
#include "app/pages/page_header.h"
#include "app/pages/pairwise_panel.h"
#include "app/pages/questionnaire_page.h"
#include "app/workbench/chart_input.h"
#include "app/workbench/document.h"
#include "app/workbench/recommendation.h"
#include "app/workbench/workbench.h"
#include "core/report/study_tables.h"
#include "core/study/study_edit.h"

namespace bakeoff::app {
namespace {

constexpr int kRefreshMs = 15;
constexpr int kWeightWidth = 140;
constexpr int kIntervalWidth = 170;
constexpr int kPlotWidth = 240;
constexpr int kFewAlternatives = 3;

}  // namespace

DecisionPage::DecisionPage(Workbench& workbench, QWidget* parent)
    : Page({.id = kId, .title = tr("Decision matrix")}, parent),
      m_workbench(workbench),
      m_model(workbench.document(), workbench.recommendation()),
      m_view(new MatrixView),
      m_kinds(new QComboBox),
      m_inputs(new QTabWidget),
      m_evidence(new EvidencePanel(workbench)),
      m_pairs(new PairwisePanel(workbench.document(), workbench.recommendation())),
      m_headline(makeText({}, TextSize::Section)),
      m_tabs(new QTabWidget),
      m_methodsView(new QTableView),
      m_reasons(new QTextBrowser),
      m_removeAlternative(new QPushButton(tr("Remove al&ternative"))) {
    auto* splitter = new QSplitter;
    splitter->addWidget(makeInputSide());
    splitter->addWidget(makeResultSide());
    splitter->setHandleWidth(2 * kGap);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({600, 400});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new PageHeader(
        tr("Decision matrix"),
        tr("Drag weights, change ratings, add your own rows and columns; everything can be undone.")));
    layout->addWidget(makeButtons());
    layout->addWidget(splitter, 1);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(kRefreshMs);
    connect(&m_refresh, &QTimer::timeout, this, &DecisionPage::showDecision);
    const auto later = [this] { m_refresh.start(); };
    connect(&m_workbench.recommendation(), &Recommendation::changed, this, later);
    connect(&m_workbench.document(), &Document::studyChanged, this, later);
    connect(m_tabs, &QTabWidget::currentChanged, this, &DecisionPage::showCurrentTab);
}

QWidget* DecisionPage::makeMatrix() {
    m_view->setModel(&m_model);
    m_view->setWeights(m_model.weights());
    m_view->setAccessibleName(tr("Decision matrix"));
    m_view->setItemDelegate(new RatingDelegate(m_model, m_view));
    m_view->setItemDelegateForColumn(MatrixModel::NameColumn, new QStyledItemDelegate(m_view));
    m_view->setItemDelegateForColumn(MatrixModel::AmountColumn,
                                     new WeightDelegate(m_model.weights(), m_view));
    m_view->setItemDelegateForColumn(MatrixModel::ShareColumn, new BarDelegate(Qt::EditRole, m_view));
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed);
    m_view->setAlternatingRowColors(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->verticalHeader()->hide();
    // Two lines of a long name in a narrow window.
    m_view->verticalHeader()->setDefaultSectionSize(2 * m_view->fontMetrics().lineSpacing() + kGap / 2);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setMinimumSectionSize(48);
    connect(&m_model, &QAbstractItemModel::modelReset, m_view, [this] {
        m_view->horizontalHeader()->setSectionResizeMode(MatrixModel::AmountColumn, QHeaderView::Fixed);
        // Few alternatives are all seen at once, and long names give way; many are scrolled through.
        const bool few = m_model.columnCount() <= MatrixModel::FirstRatingColumn + kFewAlternatives;
        m_view->horizontalHeader()->setSectionResizeMode(
            MatrixModel::NameColumn, few ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
        showWeightKind();
    });
    return m_view;
}

QWidget* DecisionPage::makeWeightKinds() {
    const std::pair<core::WeightStatement::Kind, QString> kinds[] = {
        {core::WeightStatement::Kind::Share, tr("Shares of the work")},
        {core::WeightStatement::Kind::Rank, tr("Order of importance")},
        {core::WeightStatement::Kind::Interval, tr("Lowest and highest share")},
        {core::WeightStatement::Kind::Pairwise, tr("Comparison in pairs")},
        {core::WeightStatement::Kind::Unknown, tr("Unknown: every weighting")}};
    for (const auto& [kind, title] : kinds)
        m_kinds->addItem(title, static_cast<int>(kind));
    m_kinds->setAccessibleName(tr("How the weights are stated"));
    connect(m_kinds, &QComboBox::activated, this, [this](int index) {
        const auto kind = static_cast<core::WeightStatement::Kind>(m_kinds->itemData(index).toInt());
        m_workbench.setWeightKind(kind);
        if (kind == core::WeightStatement::Kind::Pairwise)
            m_inputs->setCurrentWidget(m_pairs);
    });
    auto* label = new QLabel(tr("&Weights by:"));
    label->setBuddy(m_kinds);
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, kGap, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_kinds);
    layout->addStretch(1);
    return row;
}

QWidget* DecisionPage::makeInputSide() {
    m_matrix = new QWidget;
    auto* layout = new QVBoxLayout(m_matrix);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeWeightKinds());
    layout->addWidget(makeMatrix(), 1);
    m_inputs->setDocumentMode(true);
    m_inputs->addTab(m_matrix, tr("Weights and ratings"));
    m_inputs->addTab(m_evidence, tr("Evidence"));
    m_inputs->addTab(m_pairs, tr("Pairs"));
    connect(m_evidence, &EvidencePanel::done, this, &DecisionPage::done);
    connect(&m_workbench.recommendation(), &Recommendation::changed, this, &DecisionPage::showWeightKind);
    showWeightKind();
    return m_inputs;
}

void DecisionPage::showWeightKind() {
    const auto kind = m_model.weights().kind();
    m_kinds->setCurrentIndex(m_kinds->findData(static_cast<int>(kind)));
    m_inputs->setTabVisible(m_inputs->indexOf(m_pairs), kind == core::WeightStatement::Kind::Pairwise);
    m_view->setColumnWidth(MatrixModel::AmountColumn,
                           kind == core::WeightStatement::Kind::Interval ? kIntervalWidth : kWeightWidth);
}

void DecisionPage::showInput(Input input) {
    QWidget* const shown = input == Input::Evidence ? m_evidence : input == Input::Pairs ? m_pairs : m_matrix;
    m_inputs->setCurrentWidget(m_inputs->isTabVisible(m_inputs->indexOf(shown)) ? shown : m_matrix);
}

QWidget* DecisionPage::makeButtons() {
    auto* bar = new QWidget;
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString& text, auto&& command) {
        auto* button = new QPushButton(text);
        connect(button, &QPushButton::clicked, this, command);
        layout->addWidget(button);
    };
    add(tr("Add &scenario…"), [this] { ask(tr("Add a scenario"), &DecisionPage::addScenario); });
    add(tr("Remove s&cenario"), [this] { removeScenario(); });
    add(tr("Add &alternative…"), [this] { ask(tr("Add an alternative"), &DecisionPage::addAlternative); });
    connect(m_removeAlternative, &QPushButton::clicked, this, &DecisionPage::removeAlternative);
    layout->addWidget(m_removeAlternative);
    layout->addStretch(1);
    add(tr("Save as st&udy…"), [this] { askWhereToSaveStudy(); });
    return bar;
}

QWidget* DecisionPage::makeResultSide() {
    auto* side = new QWidget;
    for (const auto& [id, title] : decisionCharts()) {
        auto* plot = new FigurePlot;
        plot->setWheelNeedsControl(true);
        plot->setMinimumWidth(kPlotWidth);
        plot->setAccessibleName(title);
        auto* scroll = new QScrollArea;
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidget(plot);
        m_plots.emplace_back(id, plot);
        m_tabs->addTab(scroll, title);
    }
    m_methodsView->setModel(&m_methods);
    m_methodsView->setAccessibleName(tr("What other methods say"));
    m_methodsView->verticalHeader()->hide();
    m_methodsView->setWordWrap(true);
    m_methodsView->horizontalHeader()->setStretchLastSection(true);
    m_reasons->setAccessibleName(tr("Reasons"));
    m_reasons->setFrameShape(QFrame::NoFrame);
    m_tabs->addTab(m_methodsView, tr("Methods"));
    m_tabs->addTab(m_reasons, tr("Reasons"));
    m_tabs->setDocumentMode(true);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_headline);
    layout->addWidget(m_tabs, 1);
    return side;
}

void DecisionPage::ask(const QString& title, void (DecisionPage::*add)(const QString&)) {
    askForName(this, title, tr("What is it called?"), {},
               [this, add](const QString& name) { (this->*add)(name); });
}

void DecisionPage::addScenario(const QString& name) {
    core::Study study = m_workbench.document().study();
    if (core::addScenario(study, name.toStdString()))
        m_workbench.document().editStudy(std::move(study), tr("Add %1").arg(name));
}

void DecisionPage::addAlternative(const QString& name) {
    core::Study study = m_workbench.document().study();
    if (core::addAlternative(study, name.toStdString()))
        m_workbench.document().editStudy(std::move(study), tr("Add %1").arg(name));
}

void DecisionPage::removeScenario() {
    const int row = m_view->currentIndex().row();
    core::Study study = m_workbench.document().study();
    if (row < 0 || row >= static_cast<int>(study.scenarios.size())) {
        Q_EMIT done(tr("Choose the scenario to remove."));
        return;
    }
    const auto scenario = study.scenarios[static_cast<std::size_t>(row)];
    auto removed = core::removeScenario(study, scenario.id);
    if (removed)
        m_workbench.document().editStudy(std::move(study),
                                         tr("Remove %1").arg(QString::fromStdString(scenario.name)));
    else
        Q_EMIT done(coreText(removed.error().message));
}

void DecisionPage::removeAlternative() {
    core::Study study = m_workbench.document().study();
    const int column = m_view->currentIndex().column() - MatrixModel::FirstRatingColumn;
    const auto at = column >= 0 ? static_cast<std::size_t>(column) : study.alternatives.size() - 1;
    const auto alternative = study.alternatives[at];
    auto removed = core::removeAlternative(study, alternative.id);
    if (removed)
        m_workbench.document().editStudy(std::move(study),
                                         tr("Remove %1").arg(QString::fromStdString(alternative.name)));
    else
        Q_EMIT done(coreText(removed.error().message));
}

void DecisionPage::askWhereToSaveStudy() {
    askWhereToSave(this, tr("Save as study"), QStringLiteral("mine.study.json"), tr("Studies (*.study.json)"),
                   [this](const QString& file) { saveStudy(file); });
}

void DecisionPage::saveStudy(const QString& file) {
    // The document is this file from then on: what was saved is no longer an edit that waits to be kept.
    const auto saved = m_workbench.document().saveAs(file);
    Q_EMIT done(saved ? tr("Written: %1").arg(file) : errorText(saved.error()));
}

void DecisionPage::showDecision() {
    m_removeAlternative->setEnabled(m_workbench.document().study().alternatives.size() > 2);
    const auto& decision = m_workbench.recommendation().decision();
    m_headline->setText(decision ? coreText(decision->conclusion.answer)
                                 : m_workbench.recommendation().problem());
    m_headline->setToolTip(decision ? coreText(decision->conclusion.sureness) : QString());
    showCurrentTab();
    Q_EMIT redrawn();
}

void DecisionPage::showCurrentTab() {
    // Only what is seen; a tab that is opened fills its own.
    const auto& decision = m_workbench.recommendation().decision();
    auto* current = m_tabs->currentWidget();
    if (!isVisible())
        return;
    if (!decision) {
        showNothing();
        return;
    }
    if (current == m_methodsView) {
        m_methods.setTable(core::opinionsTable(m_workbench.document().study(), *decision));
        m_methodsView->resizeColumnsToContents();
        m_methodsView->resizeRowsToContents();
    } else if (current == m_reasons) {
        m_reasons->setHtml(decisionHtml(m_workbench.document().study(), *decision));
    } else if (auto* plot = currentPlot()) {
        const auto& id = m_plots[static_cast<std::size_t>(m_tabs->currentIndex())].first;
        if (auto figure = decisionFigure(id, m_workbench.document().study(), *decision,
                                         evidenceText(m_workbench.document()))) {
            plot->setMinimumHeight(figure->preferred.height());
            plot->replaceFigure(std::move(figure).value());
        }
    }
}

void DecisionPage::showNothing() {
    // What was decided before would stand beside a message that nothing is decided.
    m_methods.setTable({});
    m_reasons->setPlainText(m_workbench.recommendation().problem());
    if (auto* plot = currentPlot()) {
        Figure figure = plot->figure();
        figure.series.clear();
        figure.marks.clear();
        figure.whenEmpty = m_workbench.recommendation().problem();
        plot->replaceFigure(std::move(figure));
    }
}

void DecisionPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    showCurrentTab();
}

QString DecisionPage::headline() const {
    return m_headline->text();
}

PlotView* DecisionPage::currentChart() {
    return currentPlot();
}

FigurePlot* DecisionPage::currentPlot() const {
    const auto at = static_cast<std::size_t>(m_tabs->currentIndex());
    return at < m_plots.size() ? m_plots[at].second : nullptr;
}

void DecisionPage::showChart(const QString& id) {
    for (std::size_t i = 0; i < m_plots.size(); ++i) {
        if (m_plots[i].first == id)
            m_tabs->setCurrentIndex(static_cast<int>(i));
    }
}

void DecisionPage::applyTheme(const PlotTheme& theme) {
    for (const auto& [id, plot] : m_plots)
        plot->applyTheme(theme);
}

}  // namespace bakeoff::app
