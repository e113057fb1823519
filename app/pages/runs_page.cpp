// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/runs_page.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "app/charts/figure_plot.h"
#include "app/files/run_exchange.h"
#include "app/files/run_history.h"
#include "app/i18n/core_text.h"
#include "app/pages/ask.h"
#include "app/pages/chart_panel.h"
#include "app/pages/elided_label.h"
#include "app/pages/page_header.h"
#include "app/pages/run_details.h"
#include "app/run/run_session.h"
#include "app/store/store_thread.h"
#include "app/workbench/document.h"
#include "app/workbench/shown_run.h"
#include "app/workbench/workbench.h"

namespace bakeoff::app {
namespace {

constexpr int kTypingPauseMs = 150;
constexpr int kWidestColumn = 260;

struct RunWithLog {
    LoadedRun run;
    std::vector<RunLogLine> log;
};

core::Result<RunWithLog> loadWithLog(RunStore& store, const QString& id) {
    auto run = loadStoredRun(store, id);
    if (!run)
        return run.error();
    auto log = store.log(id);
    if (!log)
        return log.error();
    return RunWithLog{std::move(run).value(), std::move(log).value()};
}

}  // namespace

RunsPage::RunsPage(Workbench& workbench, QWidget* parent)
    : Page({.id = kId, .title = tr("Runs"), .showsSample = true}, parent),
      m_workbench(workbench),
      m_model(workbench.history()),
      m_view(new QTableView),
      m_search(new QLineEdit),
      m_deletedOnly(new QCheckBox(tr("Show deleted"))),
      m_total(new QLabel),
      m_notice(new ElidedLabel),
      m_nothing(makeText({}, TextSize::Body, true)),
      m_undo(new QPushButton(tr("Undo"))),
      m_compare(nullptr),
      m_details(new RunDetails(workbench)) {
    m_view->setModel(&m_model);
    m_view->setAccessibleName(tr("Runs"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setAlternatingRowColors(true);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setStretchLastSection(true);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_view);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new PageHeader(
        tr("Runs"), tr("Every run that was made or imported: find, compare, keep what matters.")));
    layout->addWidget(makeActions());
    layout->addWidget(makeBar());
    m_nothing->setObjectName(QStringLiteral("nothingHere"));
    m_nothing->hide();
    layout->addWidget(m_nothing);
    layout->addWidget(splitter, 1);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPauseMs);
    connect(m_details, &RunDetails::remedyRequested, this, &RunsPage::remedyRequested);
    connect(m_details, &RunDetails::done, this, [this](const QString& message) { tell(message); });
    connect(&m_typing, &QTimer::timeout, this, &RunsPage::applyFilter);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_deletedOnly, &QCheckBox::toggled, this, &RunsPage::applyFilter);
    connect(m_undo, &QPushButton::clicked, this, &RunsPage::undoDelete);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &RunsPage::keepSelection);
    connect(&m_model, &RunsModel::loaded, this, &RunsPage::restoreSelection);
    connect(&m_model, &RunsModel::totalChanged, this, &RunsPage::showTotal);
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) {
                for (int column = first.column(); column <= last.column(); ++column)
                    widen(column);
            });
    connect(&m_model, &RunsModel::failed, this, [this](const QString& problem) { tell(problem); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunsPage::showSelection);
    connect(m_view, &QAbstractItemView::doubleClicked, this, &RunsPage::showInPages);
    connect(&m_workbench.run(), &ShownRun::loadFailed, this,
            [this](const QString& problem) { tell(problem); });
    connect(&m_workbench.run(), &ShownRun::sampleChanged, this, &RunsPage::showSelection);
    connect(&m_workbench, &Workbench::historyChanged, this, [this] {
        if (isVisible())
            m_model.refresh();
        else
            m_stale = true;
    });
    showSelection();
}

QWidget* RunsPage::makeBar() {
    auto* bar = new QWidget;
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    m_search->setPlaceholderText(tr("Search ids, studies, subjects, machines, tags and notes"));
    m_search->setObjectName(QStringLiteral("keep-search"));
    m_deletedOnly->setObjectName(QStringLiteral("keep-deleted"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search the runs"));
    // Here and not among the buttons, which take nearly all of a small window's width.
    m_undo->setAccessibleName(tr("Undo the deletion"));
    m_undo->hide();
    layout->addWidget(m_search, 1);
    layout->addWidget(m_deletedOnly);
    layout->addWidget(m_total);
    layout->addWidget(m_notice, 1);
    layout->addWidget(m_undo);
    return bar;
}

QPushButton* RunsPage::addButton(QWidget* row, const QString& title, const QString& tip,
                                 const QKeySequence& shortcut, void (RunsPage::*command)()) {
    auto* button = new QPushButton(title);
    button->setToolTip(shortcut.isEmpty()
                           ? tip
                           : QStringLiteral("%1 (%2)").arg(tip, shortcut.toString(QKeySequence::NativeText)));
    button->setShortcut(shortcut);
    connect(button, &QPushButton::clicked, this, command);
    row->layout()->addWidget(button);
    return button;
}

QWidget* RunsPage::makeActions() {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_onRuns << addButton(row, tr("&Show"), tr("Show this run on all pages"), {}, &RunsPage::showInPages);
    m_compare = addButton(row, tr("&Compare"), tr("Compare the selected runs with the reference"),
                          QKeySequence(tr("Ctrl+D")), &RunsPage::compareSelected);
    m_onRuns << addButton(row, tr("Reference"), tr("Compare others with this run from now on"), {},
                          &RunsPage::setReference);
    m_onRuns << addButton(row, tr("&Board"),
                          tr("Imported figures of a public board stand beside the claims and judge nothing; "
                             "again to take it back"),
                          {}, &RunsPage::toggleBoard);
    m_onRuns << addButton(row, tr("&Tags…"), tr("Change the tags"), {}, &RunsPage::askForTags)
             << addButton(row, tr("&Note…"), tr("Change the note"), {}, &RunsPage::askForNote)
             << addButton(row, tr("De&lete"), tr("Hide these runs; they are kept for 30 days"),
                          QKeySequence::Delete, &RunsPage::deleteSelected);
    layout->addStretch(1);
    addButton(row, tr("&Import…"), tr("Read a run bundle, or results of other tools"), {},
              &RunsPage::askWhatToImport);
    m_onRuns << addButton(row, tr("E&xport…"), tr("Write the whole run to a file"), {},
                          &RunsPage::askWhereToExport);
    return row;
}

void RunsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale)
        m_model.refresh();
    m_stale = false;
}

void RunsPage::applyFilter() {
    RunFilter filter;
    filter.text = m_search->text();
    filter.deleted = m_deletedOnly->isChecked();
    m_model.setFilter(filter);
}

void RunsPage::showTotal() {
    m_total->setText(tr("%n run(s)", nullptr, static_cast<int>(m_model.total().value_or(0))));
    m_nothing->setText(
        m_search->text().isEmpty() && !m_deletedOnly->isChecked()
            ? tr("Nothing has been run here yet. Choose what to measure on the page Benchmarks, or "
                 "import what another tool measured.")
            : tr("No run is like that."));
    m_nothing->setVisible(m_model.total() == 0);
}

QStringList RunsPage::selectedRuns() const {
    QStringList ids;
    for (const auto& index : m_view->selectionModel()->selectedRows())
        ids << index.data(RunsModel::IdRole).toString();
    return ids;
}

PlotView* RunsPage::currentChart() {
    auto* charts = m_details->compareCharts();
    return charts && charts->isVisible() ? &charts->plot() : nullptr;
}

QString RunsPage::noticeText() const {
    return m_notice->text();
}

void RunsPage::selectRun(const QString& id) {
    m_wanted = id;
    if (isVisible())
        m_model.refresh();
    else
        m_stale = true;
}

void RunsPage::keepSelection() {
    m_kept = m_wanted.isEmpty() ? selectedRuns() : QStringList{m_wanted};
    m_wanted.clear();
}

void RunsPage::restoreSelection() {
    QItemSelection selection;
    for (const auto& id : m_kept) {
        const int row = m_model.rowOf(id);
        if (row >= 0)
            selection.select(m_model.index(row, 0), m_model.index(row, RunsModel::ColumnCount - 1));
    }
    m_view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (m_model.rowCount() > 0 &&
        m_view->horizontalHeader()->sectionSize(0) == m_view->horizontalHeader()->defaultSectionSize()) {
        m_view->resizeColumnsToContents();
        for (int column = 0; column < RunsModel::ColumnCount; ++column)
            m_view->setColumnWidth(column, std::min(m_view->columnWidth(column), kWidestColumn));
    } else {
        // What is written here while the list is seen.
        for (const int column : {RunsModel::TagsColumn, RunsModel::NoteColumn})
            widen(column);
    }
    showSelection();
}

/// What comes later than the list, a run at a time, may need more room than there was before it.
void RunsPage::widen(int column) {
    const int before = m_view->columnWidth(column);
    m_view->resizeColumnToContents(column);
    m_view->setColumnWidth(column, std::max(before, std::min(m_view->columnWidth(column), kWidestColumn)));
}

void RunsPage::showSelection() {
    const QStringList ids = selectedRuns();
    for (auto* button : m_onRuns)
        button->setEnabled(!ids.isEmpty());
    m_compare->setEnabled(!ids.isEmpty());
    const int generation = ++m_generation;
    if (ids.size() != 1) {
        if (ids.isEmpty())
            showNoSelection();
        return;
    }
    m_workbench.history().ask(
        this, [id = ids.first()](RunStore& store) { return loadWithLog(store, id); },
        [this, generation](const core::Result<RunWithLog>& run) {
            if (generation != m_generation)
                return;
            if (run)
                m_details->showRun(run->run, run->log);
            else
                m_details->showProblem(errorText(run.error()));
        });
}

void RunsPage::showNoSelection() {
    if (m_workbench.run().isSample())
        m_details->showRun({m_workbench.run().sampleRecord(), {}, m_workbench.run().cases(), true, {}}, {});
    else
        m_details->showNothing();
}

void RunsPage::tell(const QString& notice, bool withUndo) {
    m_notice->setText(notice);
    m_undo->setVisible(withUndo);
}

void RunsPage::showInPages() {
    const auto ids = selectedRuns();
    if (m_workbench.session().running())
        tell(tr("A run is in progress; the pages show it until it ends."));
    else if (!ids.isEmpty())
        m_workbench.run().load(ids.first());
}

void RunsPage::compareSelected() {
    QStringList ids = selectedRuns();
    if (ids.isEmpty())
        return;
    // The oldest is what the others are compared with, unless a reference is among them.
    std::sort(ids.begin(), ids.end());
    QString reference;
    for (const auto& id : ids) {
        const int row = m_model.rowOf(id);
        if (ids.size() > 1 && row >= 0 && m_model.run(row).reference)
            reference = id;
    }
    const int generation = ++m_generation;
    m_workbench.history().ask(
        this, [ids, reference](RunStore& store) { return compareStoredRuns(store, ids, reference); },
        [this, generation](core::Result<RunComparison> comparison) {
            if (generation != m_generation)
                return;
            if (comparison)
                m_details->showComparison(std::move(comparison).value());
            else
                tell(errorText(comparison.error()));
        });
}

}  // namespace bakeoff::app
