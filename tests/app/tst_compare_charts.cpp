// SPDX-License-Identifier: GPL-3.0-only
#include <QImage>
#include <QItemSelectionModel>
#include <QProcess>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <set>

#include "app/charts/compare_figures.h"
#include "app/charts/figure_plot.h"
#include "app/charts/plot_export.h"
#include "app/pages/chart_panel.h"
#include "app/pages/run_details.h"
#include "app/pages/runs_page.h"
#include "app/store/run_store.h"
#include "app/workbench/workbench.h"
#include "core/bench/metrics.h"
#include "tests/app/made_trials.h"

using namespace bakeoff;
using namespace bakeoff::app;

namespace {

/// A run and what is computed of it.
struct Side {
    std::vector<core::TrialResult> trials;
    std::vector<core::CaseSummary> cases;
};

/// The sample run with all metrics of one kind multiplied.
Side sideOf(quint32 seed, const char* metric = "", double factor = 1) {
    Side side;
    side.trials = madeTrials(seed);
    for (auto& trial : side.trials) {
        if (trial.metrics.count(metric))
            trial.metrics[metric] *= factor;
    }
    side.cases = core::summarizeCases(side.trials);
    return side;
}

CompareInput inputOf(const core::Study& study, const std::vector<Side>& sides) {
    CompareInput input;
    input.study = &study;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const QString label = QStringLiteral("run <%1> & co").arg(i);
        input.runs.push_back({label, &sides[i].cases, &sides[i].trials});
        if (i > 0)
            input.changes.push_back({label.toStdString(), core::compareRuns(sides[0].cases, sides[i].cases)});
    }
    return input;
}

}  // namespace

class TestCompareCharts : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    core::Study m_study;

    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    int bakeoff(const QStringList& arguments, QByteArray* errors = nullptr) {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("BAKEOFF_DATA_DIR"), m_folder.path());
        environment.insert(QStringLiteral("BAKEOFF_RESOURCES"),
                           QStringLiteral(BAKEOFF_SOURCE_DIR "/resources"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(BAKEOFF_BIN_DIR "/bakeoff"), arguments);
        if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
            return -1;
        if (errors)
            *errors = process.readAllStandardError();
        return process.exitCode();
    }

private Q_SLOTS:
    void changesAreInPercent() {
        const std::vector<Side> sides{sideOf(7), sideOf(7, "requests_per_s", 1.5)};
        const auto figure = changesFigure(inputOf(m_study, sides), {});
        QVERIFY(!figure.empty());
        const auto& axis = figure.x;
        QCOMPARE(axisValueText(axis, 1.05), QStringLiteral("+5 %"));
        QCOMPARE(axisValueText(axis, 0.5), QStringLiteral("−50 %"));
        QCOMPARE(axisValueText(axis, 1), QStringLiteral("0 %"));
        QCOMPARE(axisValueText(axis, 0.99998), QStringLiteral("0 %"));
        QCOMPARE(axisValueText(axis, 1.0772), QStringLiteral("+7.72 %"));
        QCOMPARE(axisValueText(axis, 1 + 1e-16), QStringLiteral("0 %"));
        // Twice and half stand equally far from no change.
        QVERIFY(std::fabs(axis.fixed->low * axis.fixed->high - 1) < 1e-12);
        // Three subjects with four metrics; half as much again of the requests of each, nothing else.
        QCOMPARE(figure.panels[0].y.rows.size(), 12);
        QCOMPARE(figure.panels[0].y.rowNotes.size(), 12);
        QCOMPARE(figure.groups().first(), QStringLiteral("better"));
        const auto& better = figure.series[0];
        QCOMPARE(better.points.size(), std::size_t{3});
        for (std::size_t i = 0; i < 3; ++i) {
            QVERIFY(std::fabs(better.points[i].x() - 1.5) < 1e-9);
            QVERIFY(better.spread(i, Qt::Horizontal)->contains(1.5));
            const QString note = figure.panels[0].y.rowNotes[qRound(better.points[i].y())];
            QVERIFY2(note.startsWith(QStringLiteral("+50 % (+")), qPrintable(note));
        }
        std::size_t all = 0;
        std::set<std::pair<int, int>> looks;
        for (const auto& series : figure.series) {
            all += series.points.size();
            looks.insert({static_cast<int>(*series.role), static_cast<int>(series.marker)});
        }
        QCOMPARE(all, std::size_t{12});
        QCOMPARE(looks.size(), figure.series.size());
    }

    void severalRunsStandApartInARow() {
        const std::vector<Side> sides{sideOf(7), sideOf(8), sideOf(9, "p99_ns", 2)};
        const auto figure = changesFigure(inputOf(m_study, sides), "http-json");
        QCOMPARE(figure.groups(),
                 (QStringList{QStringLiteral("run <1> & co"), QStringLiteral("run <2> & co")}));
        const auto& a = figure.series[0];
        const auto& b = figure.series[1];
        QCOMPARE(a.points.size(), b.points.size());
        QVERIFY(a.color != b.color);
        for (std::size_t i = 0; i < a.points.size(); ++i) {
            QVERIFY(std::fabs(a.points[i].y() - b.points[i].y()) > 0.2);
            QCOMPARE(std::lround(a.points[i].y()), std::lround(b.points[i].y()));
        }
        QVERIFY(std::find(b.pointMarkers.begin(), b.pointMarkers.end(), Marker::Cross) !=
                b.pointMarkers.end());
        FigurePlot plot;
        plot.resize(1024, 640);
        plot.replaceFigure(figure);
        QVERIFY(!plot.tableTwin().rows.empty());
        QVERIFY(plot.textOf({1, 0}).contains(QStringLiteral("run <2> & co")));
    }

    void nothingInCommonIsSaid() {
        std::vector<Side> sides{sideOf(7), sideOf(8)};
        for (auto& trial : sides[1].trials)
            trial.workload = "users-api";
        sides[1].cases = core::summarizeCases(sides[1].trials);
        const auto input = inputOf(m_study, sides);
        const auto figure = changesFigure(input, {});
        QVERIFY(figure.empty() && !figure.whenEmpty.isEmpty());
        // What only one of them measured is drawn all the same.
        QVERIFY(!comparedTrialsFigure(input, "users-api", "requests_per_s").empty());
        QVERIFY(changesFigure(inputOf(m_study, {Side{}, Side{}}), {}).empty());
    }

    void everyTrialOfEachRunIsADot() {
        std::vector<Side> sides{sideOf(7), sideOf(8)};
        sides[1].trials[0].checks.push_back(
            {core::Check::WarmUp, core::ValidityCheck::Verdict::Fail, {}, {}});
        const auto figure = comparedTrialsFigure(inputOf(m_study, sides), "http-json", "requests_per_s");
        QCOMPARE(figure.panels[0].y.rows.size(), 3);
        QCOMPARE(figure.groups().size(), 2);
        std::size_t dots = 0;
        std::size_t medians = 0;
        std::size_t rejected = 0;
        for (const auto& series : figure.series) {
            if (series.marker == Marker::Tick) {
                medians += series.points.size();
                QCOMPARE(series.counts.front(), 6);
            } else {
                dots += series.points.size();
                rejected += static_cast<std::size_t>(
                    std::count(series.pointMarkers.begin(), series.pointMarkers.end(), Marker::Cross));
            }
        }
        QCOMPARE(dots, std::size_t{36});
        QCOMPARE(medians, std::size_t{6});
        QCOMPARE(rejected, std::size_t{1});
    }

    void linesOfRunsAreLaidOver() {
        const std::vector<Side> sides{sideOf(7), sideOf(8)};
        auto input = inputOf(m_study, sides);
        for (const auto& figure :
             {comparedSpectrumFigure(input, "http-json"), comparedTimelineFigure(input, "http-json")}) {
            QCOMPARE(figure.groups().size(), 3);  // the subjects
            QVERIFY(figure.subtitle.contains(QStringLiteral("solid: run <0> & co")));
            int solid = 0;
            int dashed = 0;
            for (const auto& series : figure.series) {
                solid += series.dash == Qt::SolidLine ? 1 : 0;
                dashed += series.dash == Qt::DashLine ? 1 : 0;
            }
            QVERIFY(solid > 0);
            QCOMPARE(solid, dashed);
            // A subject has one colour in both runs.
            for (const auto& series : figure.series) {
                for (const auto& other : figure.series)
                    QCOMPARE(series.group == other.group, series.color == other.color);
            }
        }
        // A subject alone leaves the colours and the legend to the runs.
        input.subjects = {"gin"};
        const auto one = comparedSpectrumFigure(input, "http-json");
        QCOMPARE(one.groups(), (QStringList{QStringLiteral("run <0> & co"), QStringLiteral("run <1> & co")}));
        QVERIFY(one.series[0].color != one.series[1].color);
    }

    void chartsAreOfferedForWhatWasMeasured() {
        const std::vector<Side> sides{sideOf(7), sideOf(8)};
        const auto input = inputOf(m_study, sides);
        const auto offered = compareChartsOf(input);
        QCOMPARE(offered.front().id, QStringLiteral("compare"));
        for (const auto& spec : offered) {
            const auto figure = makeCompareFigure(spec.id, input);
            QVERIFY2(figure.ok(), qPrintable(spec.id));
            const bool cpu = spec.metric == "server_cpu_ns_per_request";
            QVERIFY2(!figure->empty() || cpu, qPrintable(spec.id));
        }
        const auto claims = makeCompareFigure(QStringLiteral("claims"), input);
        QCOMPARE(claims.error().code, core::ErrorCode::InvalidArgument);
        QVERIFY(claims.error().message.english().find("spectrum") != std::string::npos);
        QCOMPARE(makeCompareFigure(QStringLiteral("nonsense"), input).error().code,
                 core::ErrorCode::NotFound);
        QVERIFY(makeCompareFigure(QStringLiteral("trials"), input).ok());
    }

    /// Selected runs are compared on the page Runs, and the command line draws the same picture.
    void windowAndCommandLineCompareTheSame() {
        Locations locations = Locations::find();
        locations.resources = QStringLiteral(BAKEOFF_SOURCE_DIR "/resources");
        locations.subjects = {locations.resources + QStringLiteral("/subjects")};
        locations.data = m_folder.path();
        auto store = RunStore::open(path("runs.sqlite"));
        QVERIFY(store.ok());
        Workbench workbench(locations, *store);
        QVERIFY(workbench.openStudy(locations.bundledStudy()).ok());
        QStringList ids;
        for (const auto& side : {sideOf(7), sideOf(8, "requests_per_s", 1.5)}) {
            RunRecord record;
            record.startedAt = QDateTime(QDate(2026, 1, 2), QTime(3, 0), Qt::UTC).addSecs(60 * ids.size());
            record.status = bakeoff::core::RunStatus::Finished;
            const auto id = (*store)->addRun(record, side.trials, {});
            QVERIFY(id.ok());
            ids << *id;
        }
        RunsPage page(workbench);
        page.resize(1200, 800);
        page.show();
        QTRY_COMPARE(page.model().rowCount(), 2);
        QVERIFY(!page.details().compareCharts());  // none is made before it is needed
        page.view()->selectAll();
        page.compareSelected();
        QTRY_VERIFY(page.details().compareCharts());
        auto& panel = *page.details().compareCharts();
        page.details().setCurrentWidget(panel.parentWidget());
        QTRY_VERIFY(!panel.plot().figure().empty());
        QCOMPARE(panel.chartId(), QStringLiteral("compare"));
        QTRY_VERIFY(panel.table().model()->rowCount() == 12);
        QStringList runs;
        for (const auto& id : ids)
            runs << QStringLiteral("--run") << id;
        for (const char* chart : {"compare", "throughput", "spectrum", "timeline"}) {
            panel.showChart(QString::fromLatin1(chart));
            QTRY_VERIFY(!panel.plot().labelsTruncated());
            panel.exportChart(path("window.png"));
            QCOMPARE(bakeoff(QStringList{QStringLiteral("chart"), QString::fromLatin1(chart),
                                         QStringLiteral("-o"), path("line.png")} +
                             runs),
                     0);
            const QImage a(path("window.png"));
            const QImage b(path("line.png"));
            QVERIFY(!a.isNull());
            QVERIFY2(a == b, chart);
        }
        // One run is compared with the one before it on its machine, or with the reference.
        QVERIFY((*store)->setReference(ids[0]).ok());
        QByteArray errors;
        const int status = bakeoff(
            {QStringLiteral("chart"), QStringLiteral("compare"), QStringLiteral("-o"), path("one.png")},
            &errors);
        QVERIFY2(status == 0, errors.constData());
        errors.clear();
        QCOMPARE(bakeoff(QStringList{QStringLiteral("chart"), QStringLiteral("claims"), QStringLiteral("-o"),
                                     path("x.png")} +
                             runs,
                         &errors),
                 2);
        QVERIFY(errors.contains("shows one run"));
        // The tab goes when a single run is selected.
        page.view()->selectRow(0);
        QTRY_VERIFY(!page.details().isTabVisible(page.details().indexOf(panel.parentWidget())));
    }
};

QTEST_MAIN(TestCompareCharts)
#include "tst_compare_charts.moc"
