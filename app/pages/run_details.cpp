// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/run_details.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <algorithm>

#include "app/charts/compare_figures.h"
#include "app/files/run_history.h"
#include "app/files/run_plans.h"
#include "app/files/sample_run.h"
#include "app/i18n/core_text.h"
#include "app/pages/chart_panel.h"
#include "app/settings/design.h"
#include "app/workbench/document.h"
#include "app/workbench/workbench.h"
#include "core/report/run_report.h"
#include "core/verdict/case_validity.h"

namespace bakeoff::app {
namespace {

QString escaped(const std::string& text) {
    return QString::fromStdString(text).toHtmlEscaped();
}

QString htmlTable(const core::Table& table) {
    QString html = QStringLiteral("<table cellpadding='4' cellspacing='0'><tr>");
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        html += QStringLiteral("<th align='left'>%1</th>").arg(columnTitle(table, c).toHtmlEscaped());
    html += QStringLiteral("</tr>");
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        html += QStringLiteral("<tr>");
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            html += QStringLiteral("<td>%1</td>").arg(cellText(table, r, c).toHtmlEscaped());
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

/// The name that the catalogue gives a subject, or its id.
QString subjectName(const std::vector<core::Subject>& catalogue, const std::string& id) {
    const auto known = std::ranges::find(catalogue, id, &core::Subject::id);
    return QString::fromStdString(known == catalogue.end() ? id : known->name);
}

/// The results of a workload, with names instead of ids.
core::Table namedResults(const std::vector<core::Subject>& catalogue,
                         const std::vector<core::CaseSummary>& cases, const std::string& workload) {
    auto table = core::resultsTable(cases, workload);
    for (auto& row : table.rows)
        row.front() = core::Cell(subjectName(catalogue, row.front().text.english()).toStdString());
    return table;
}

QString failuresHtml(const LoadedRun& run, const std::vector<core::Subject>& catalogue) {
    QString html;
    for (const auto& item : run.cases) {
        if (item.error)
            html += QStringLiteral("<li><b>%1 · %2</b>, %3: %4</li>")
                        .arg(coreText(core::workloadTitle(item.workload)).toHtmlEscaped(),
                             subjectName(catalogue, item.subject).toHtmlEscaped(),
                             RunDetails::tr("%n trial(s) failed", nullptr, item.trialsFailed),
                             coreText(item.error->message).toHtmlEscaped());
    }
    return html.isEmpty() ? html
                          : QStringLiteral("<h3>%1</h3><ul>%2</ul>").arg(RunDetails::tr("What failed"), html);
}

/// `passed`: every result, some with remarks.
QString remedyHtml(const core::Remedy& remedy, bool passed) {
    QString html;
    for (const auto& change : remedy.changes)
        html += QStringLiteral("<li>%1</li>").arg(coreText(change).toHtmlEscaped());
    return QStringLiteral("<h3>%1</h3><ul>%2</ul><p><a href='remedy:'>%3</a></p>")
        .arg(passed ? RunDetails::tr("What the checks remarked, and what would settle it")
                    : RunDetails::tr("Checks that did not pass, and what would fix them"),
             html, RunDetails::tr("Measure it again like this"));
}

QString headHtml(const RunRecord& run) {
    QString html = QStringLiteral("<h3>%1</h3><p>%2</p>")
                       .arg(run.id.toHtmlEscaped(),
                            (run.status == core::RunStatus::Finished && run.trialsStored < run.trialsPlanned
                                 ? RunDetails::tr("%1, profile %2, %3 trials of at most %4")
                                 : RunDetails::tr("%1, profile %2, %3 of %4 trials"))
                                .arg(coreText(run.status).toHtmlEscaped(), run.profile.toHtmlEscaped())
                                .arg(run.trialsStored)
                                .arg(run.trialsPlanned));
    if (!run.message.empty())
        html += QStringLiteral("<p><b>%1</b></p>").arg(coreText(run.message).toHtmlEscaped());
    if (!run.note.isEmpty())
        html += QStringLiteral("<p>%1</p>").arg(run.note.toHtmlEscaped());
    if (run.deletedAt.isValid())
        html +=
            QStringLiteral("<p>%1</p>").arg(RunDetails::tr("Deleted; it can be brought back for 30 days."));
    return html;
}

QString logHtml(const std::vector<RunLogLine>& log) {
    QString html;
    for (const auto& line : log) {
        const QString text = line.text.toHtmlEscaped();
        html += QStringLiteral("<div><span style='color:gray'>%1</span> %2</div>")
                    .arg(QDateTime::fromMSecsSinceEpoch(line.atMs).toString(QStringLiteral("HH:mm:ss")),
                         line.important ? QStringLiteral("<b>! %1</b>").arg(text) : text);
    }
    return html.isEmpty() ? RunDetails::tr("This run has no log.") : html;
}

CompareInput inputOf(const RunComparison& comparison, const core::Study& study) {
    CompareInput input;
    input.study = &study;
    input.runs.push_back({comparison.reference.record.id, &comparison.reference.cases,
                          &comparison.reference.trials, provenanceText(comparison.reference.record)});
    for (const auto& run : comparison.others)
        input.runs.push_back({run.record.id, &run.cases, &run.trials, provenanceText(run.record)});
    input.changes = comparison.compared;
    return input;
}

}  // namespace

RunDetails::RunDetails(Workbench& workbench, QWidget* parent)
    : QTabWidget(parent),
      m_workbench(workbench),
      m_summary(new QTextBrowser),
      m_log(new QTextBrowser),
      m_comparePage(new QWidget),
      m_compareNote(new QLabel),
      m_compareView(new QTableView),
      m_chartPage(new QWidget) {
    m_summary->setAccessibleName(tr("The selected run"));
    m_summary->setOpenLinks(false);
    m_summary->setObjectName(QStringLiteral("run-summary"));
    connect(m_summary, &QTextBrowser::anchorClicked, this, [this] {
        if (m_remedy)
            Q_EMIT remedyRequested(*m_remedy, m_remedyLabel);
    });
    m_log->setAccessibleName(tr("The run's log"));
    m_compareView->setAccessibleName(tr("Changes between runs"));
    m_compareView->setModel(&m_changes);
    m_compareView->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_compareView->setAlternatingRowColors(true);
    m_compareView->verticalHeader()->hide();
    m_compareView->horizontalHeader()->setStretchLastSection(true);
    m_compareNote->setWordWrap(true);
    auto* layout = new QVBoxLayout(m_comparePage);
    layout->addWidget(m_compareNote);
    layout->addWidget(m_compareView, 1);
    addTab(m_summary, tr("Run"));
    addTab(m_comparePage, tr("Changes"));
    auto* chartLayout = new QVBoxLayout(m_chartPage);
    chartLayout->setContentsMargins(0, 0, 0, 0);
    addTab(m_chartPage, tr("Charts"));
    addTab(m_log, tr("Log"));
    setDocumentMode(true);
    setAccessibleName(tr("Details of the selected runs"));
    showNothing();
}

void RunDetails::makeCharts() {
    ChartSource source;
    source.charts = [this] {
        return m_comparison ? compareChartsOf(inputOf(*m_comparison, m_workbench.document().study()))
                            : std::vector<ChartSpec>();
    };
    source.figure = [this](const ChartSpec& spec) {
        auto figure = makeCompareFigure(spec.id, inputOf(*m_comparison, m_workbench.document().study()));
        return figure ? std::move(figure).value() : Figure();
    };
    source.settingsFile = m_workbench.locations().data + QStringLiteral("/charts.ini");
    source.version = [this] {
        QStringList runs{m_workbench.document().file()};
        if (!m_comparison)
            return QString();
        runs << m_comparison->reference.record.id;
        for (const auto& run : m_comparison->others)
            runs << run.record.id;
        return runs.join(QLatin1Char(' '));
    };
    m_charts = new ChartPanel(std::move(source), Qt::Horizontal);
    m_chartPage->layout()->addWidget(m_charts);
    // Made after the page was seen first, which is when the others are dressed.
    for (auto* table : m_charts->findChildren<QTableView*>())
        dressTable(*table);
    connect(m_charts, &ChartPanel::done, this, &RunDetails::done);
}

void RunDetails::showCharts(bool shown) {
    setTabVisible(indexOf(m_chartPage), shown);
    if (shown && !m_charts)
        makeCharts();
    if (shown)
        m_charts->refresh();
}

void RunDetails::showNothing() {
    showCharts(false);
    m_summary->setHtml(tr("Select a run to see what it measured, or several to compare them."));
    m_log->clear();
    showChanges({}, tr("Select two or more runs and choose Compare."));
}

void RunDetails::showProblem(const QString& problem) {
    showCharts(false);
    m_summary->setPlainText(problem);
    setCurrentWidget(m_summary);
}

void RunDetails::showRun(const LoadedRun& run, const std::vector<RunLogLine>& log) {
    showCharts(false);
    QString html = headHtml(run.record);
    if (const QString badge = badgeOf(run); !badge.isEmpty())
        html += QStringLiteral("<p>%1</p>").arg(escaped(badge.toStdString()));
    if (const auto validity = core::validitySentence(run.cases); !validity.empty())
        html += QStringLiteral("<p>%1</p>").arg(coreText(validity).toHtmlEscaped());
    html += failuresHtml(run, m_workbench.catalogue());
    m_remedy.reset();
    if (const auto remedy = remedyOf(run)) {
        html += remedyHtml(*remedy, core::validityOf(run.cases).doubtful == 0);
        m_remedy = remedy->job;
        m_remedyLabel = remedyLabel(run.record.id);
    }
    for (const auto& workload : core::workloadsOf(run.cases))
        html += QStringLiteral("<h3>%1</h3>").arg(coreText(core::workloadTitle(workload)).toHtmlEscaped()) +
                htmlTable(namedResults(m_workbench.catalogue(), run.cases, workload));
    if (!run.record.machine.empty())
        html += QStringLiteral("<h3>%1</h3>").arg(tr("Machine")) +
                htmlTable(core::machineTable(run.record.machine));
    m_summary->setHtml(html);
    m_log->setHtml(logHtml(log));
    const auto judged = storedJudgement(run.record);
    if (judged.empty())
        showChanges({}, tr("There was no earlier run of the same work on this machine to compare with."));
    else
        showChanges(core::compareTable(run.record.judgedAgainst.toStdString(),
                                       {{run.record.id.toStdString(), judged}}),
                    tr("Since the last run on this machine, %1.").arg(run.record.judgedAgainst));
}

void RunDetails::showComparison(RunComparison compared) {
    m_comparison = std::move(compared);
    const auto& comparison = *m_comparison;
    const auto& reference = comparison.reference.record;
    bool sameMachine = true;
    for (const auto& other : comparison.others)
        sameMachine = sameMachine && ofOneMachine(other.record, reference);
    QString note =
        tr("Compared with %1. A change counts when it is at least 5 % with p ≤ 0.05 (Mann-Whitney, corrected "
           "for all tests by Benjamini-Hochberg); intervals are 95 % bootstrap.")
            .arg(reference.id);
    if (!sameMachine)
        note += QLatin1Char(' ') + tr("The runs are not known to be of one machine: absolute figures do not "
                                      "travel between machines.");
    showChanges(core::compareTable(reference.id.toStdString(), comparison.compared), note);
    showCharts(true);
    if (currentWidget() != m_chartPage)
        setCurrentWidget(m_comparePage);
}

void RunDetails::showChanges(core::Table table, const QString& note) {
    const bool empty = table.rows.empty();
    m_changes.setTable(std::move(table));
    m_compareView->setVisible(!empty);
    m_compareNote->setText(note);
    if (!empty)
        m_compareView->resizeColumnsToContents();
}

QString RunDetails::summaryText() const {
    return m_summary->toPlainText();
}

}  // namespace bakeoff::app
