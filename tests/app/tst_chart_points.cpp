// SPDX-License-Identifier: GPL-3.0-only
#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <memory>

#include "app/charts/chart_catalog.h"
#include "app/charts/envelope_figure.h"
#include "app/charts/figure_plot.h"
#include "app/charts/plot_export.h"
#include "app/files/sample_run.h"
#include "app/pages/chart_panel.h"
#include "app/pages/export_dialog.h"
#include "app/workbench/document.h"
#include "core/plan/operating_point.h"
#include "tests/app/made_trials.h"
#include "tests/app/window_fixture.h"

using namespace bakeoff;
using namespace bakeoff::app;

namespace {

/// The same trials at two numbers of connections; at the second everything is twice as fast.
std::vector<core::TrialResult> trialsAtTwoLoads() {
    auto trials = madeTrials();
    const auto more = trials;
    for (auto trial : more) {
        trial.parameters["connections"] = 64;
        for (auto& [metric, value] : trial.metrics)
            value *= metric == "requests_per_s" ? 2 : 0.5;
        trials.push_back(std::move(trial));
    }
    return trials;
}

}  // namespace

/// Which of several loads a chart shows, and what a picture and its numbers carry with them.
class TestChartPoints : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;
    std::vector<core::TrialResult> m_trials;
    std::vector<core::CaseSummary> m_cases;

    ChartInput input() {
        ChartInput made;
        made.study = &m_program->workbench->document().study();
        made.cases = &m_cases;
        made.trials = &m_trials;
        return made;
    }
    std::unique_ptr<FigurePlot> plotOf(const QString& chart, const ChartInput& of) {
        auto plot = makeChart(chart, of);
        return plot ? std::move(plot).value() : nullptr;
    }

private Q_SLOTS:
    void init() {
        m_program = std::make_unique<WindowFixture>();
        m_program->open();
        m_trials = trialsAtTwoLoads();
        m_cases = core::summarizeCases(m_trials);
    }
    void cleanup() { m_program.reset(); }

    void aChartSaysWhichLoadItShows_data() {
        QTest::addColumn<QString>("chart");
        for (const char* chart : {"spectrum", "timeline", "heatmap", "trials", "cpu-vs-latency"})
            QTest::newRow(chart) << QString::fromLatin1(chart);
    }
    void aChartSaysWhichLoadItShows() {
        QFETCH(QString, chart);
        const auto& charts = allCharts();
        const auto spec = std::ranges::find(charts, chart, &ChartSpec::id);
        const auto points = pointsOf(*spec, m_cases);
        QCOMPARE(points.size(), std::size_t{2});
        std::vector<QString> subtitles;
        for (const auto& point : points) {
            auto one = input();
            one.point = point;
            const auto figure = makeFigure(chart, one);
            QVERIFY(figure.ok() && !figure->empty());
            QVERIFY2(figure->subtitle.contains(QStringLiteral("one of 2 loads")),
                     qPrintable(figure->subtitle));
            subtitles.push_back(figure->subtitle);
        }
        QVERIFY(subtitles[0] != subtitles[1]);
        // Without a choice it is the first, and it says so, too.
        const auto figure = makeFigure(chart, input());
        QCOMPARE(figure->subtitle, subtitles[0]);
    }

    void theChosenLoadIsDrawn() {
        auto first = input();
        first.point = core::CaseParameters{{"connections", 10000}};
        auto second = input();
        second.point = core::CaseParameters{{"connections", 64}};
        const auto slow = makeFigure(QStringLiteral("trials"), first);
        const auto fast = makeFigure(QStringLiteral("trials"), second);
        QVERIFY(slow.ok() && fast.ok());
        QVERIFY(fast->series[0].points[0].x() > 1.5 * slow->series[0].points[0].x());
    }

    void barsShowEveryLoad() {
        const auto& charts = allCharts();
        const auto bars = std::ranges::find(charts, QStringLiteral("throughput"), &ChartSpec::id);
        QVERIFY(pointsOf(*bars, m_cases).empty());
        const auto figure = makeFigure(bars->id, input());
        QVERIFY(figure->panels[0].y.rows.size() >= 6);
    }

    void thePanelLetsChoose() {
        ChartSource source;
        source.charts = [this] { return chartsOf(m_cases); };
        source.figure = [this](const ChartSpec& spec) { return figureFor(spec, input()); };
        source.figureAt = [this](const ChartSpec& spec, const core::CaseParameters& point) {
            auto one = input();
            one.point = point;
            return figureFor(spec, one);
        };
        source.points = [this](const ChartSpec& spec) { return pointsOf(spec, m_cases); };
        source.settingsFile = m_program->folder.filePath(QStringLiteral("charts.ini"));
        ChartPanel panel(source, Qt::Vertical);
        panel.resize(1000, 640);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QVERIFY(!panel.points().isVisible());  // bars
        panel.showChart(QStringLiteral("trials"));
        QTRY_VERIFY(panel.points().isVisible());
        QCOMPARE(panel.points().count(), 2);
        const double before = panel.plot().figure().series[0].points[0].x();
        panel.points().setCurrentIndex(1);
        panel.refresh();
        QVERIFY(panel.plot().figure().series[0].points[0].x() != before);
    }

    void aPictureSaysWhereItIsFrom() {
        RunRecord record;
        record.id = QStringLiteral("20260102-030405-abcd");
        record.startedAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4));
        record.machine = core::Json{{"cpu_model", "Proc 9000"}, {"os", "Some OS 12"}};
        auto from = input();
        from.provenance = provenanceText(record);
        const auto plot = plotOf(QStringLiteral("throughput"), from);
        QVERIFY(plot);
        const QByteArray svg = exportedPlot(*plot, ExportFormat::Svg, {});
        for (const char* part : {"Proc 9000", "2026-01-02", "20260102-030405-abcd"})
            QVERIFY2(svg.contains(part), part);
        // The foot is within the size that was asked for, and the widget has its own again.
        const QSize before = plot->size();
        QCOMPARE(renderPlot(*plot, {QSize(800, 500), 1, false}).size(), QSize(800, 500));
        QCOMPARE(plot->size(), before);
        QVERIFY(!plot->grab().isNull());
        // Without one the picture is all chart.
        QVERIFY(!exportedPlot(*plotOf(QStringLiteral("throughput"), input()), ExportFormat::Svg, {})
                     .contains("Proc 9000"));
    }

    void numbersForProgramsHaveUnitsAndGaps() {
        const auto plot = plotOf(QStringLiteral("throughput"), input());
        QVERIFY(plot);
        const QString csv = QString::fromUtf8(exportedPlot(*plot, ExportFormat::Csv, {}));
        QVERIFY2(csv.section(QStringLiteral("\r\n"), 0, 0).contains(QStringLiteral("[1/s]")),
                 qPrintable(csv));
        QVERIFY(!csv.contains(QStringLiteral("–")));
        QVERIFY(!csv.contains(QStringLiteral("not measured")));
        // People still read why there is nothing.
        bool said = false;
        for (const auto& row : plot->tableTwin().rows)
            said = said || std::ranges::any_of(row, [](const core::Cell& cell) {
                       return cell.text.english() == "not measured";
                   });
        QVERIFY(said);
        const auto timeline = plotOf(QStringLiteral("timeline"), input());
        const QString table = QString::fromUtf8(exportedPlot(*timeline, ExportFormat::Csv, {}));
        QVERIFY2(table.contains(QStringLiteral("Unit")) && table.contains(QStringLiteral("ns")),
                 qPrintable(table.left(300)));
    }

    void hoverSaysOfHowMany_data() {
        QTest::addColumn<QString>("chart");
        for (const char* chart : {"throughput", "spectrum", "timeline"})
            QTest::newRow(chart) << QString::fromLatin1(chart);
    }
    void hoverSaysOfHowMany() {
        QFETCH(QString, chart);
        const auto plot = plotOf(chart, input());
        QVERIFY(plot);
        const QString text = plot->textOf({0, 0});
        QVERIFY2(text.contains(QStringLiteral("n = ")), qPrintable(text));
    }

    void timesHaveNoDust() {
        m_trials = madeTrials();
        for (auto& trial : m_trials) {
            for (auto& sample : trial.timeline)
                sample.tNs -= 1700;  // the first stands 1.7 µs before the beginning
        }
        m_cases = core::summarizeCases(m_trials);
        for (const char* chart : {"timeline", "heatmap"}) {
            const auto plot = plotOf(QString::fromLatin1(chart), input());
            QVERIFY(!plot->tableTwin().rows.empty());
            for (const auto& row : plot->tableTwin().rows) {
                for (const auto& cell : row)
                    QVERIFY2(cell.text.english().find("e-") == std::string::npos,
                             cell.text.english().c_str());
            }
        }
    }

    void theDialogSaysHow() {
        ExportDialog dialog(true);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QCOMPARE(dialog.options().pixels, QSize(1600, 900));
        QVERIFY(dialog.options().dark);
        dialog.findChild<QSpinBox*>(QStringLiteral("exportWidth"))->setValue(640);
        dialog.findChild<QSpinBox*>(QStringLiteral("exportDpi"))->setValue(300);
        dialog.findChild<QComboBox*>(QStringLiteral("exportTheme"))->setCurrentIndex(1);
        QCOMPARE(dialog.options().pixels, QSize(640, 900));
        QCOMPARE(dialog.options().dpi, 300);
        QVERIFY(!dialog.options().dark);
        const auto plot = plotOf(QStringLiteral("latency"), input());
        const QImage picture = renderPlot(*plot, dialog.options());
        QCOMPARE(picture.size(), QSize(640, 900));
        QCOMPARE(qRound(picture.dotsPerMeterX() * 0.0254), 300);
        dialog.findChild<QComboBox*>(QStringLiteral("exportFormat"))->setCurrentIndex(3);
        QCOMPARE(dialog.ending(), QStringLiteral("csv"));
        QVERIFY(!dialog.findChild<QSpinBox*>(QStringLiteral("exportWidth"))->isEnabled());
    }

    /// The reader's own point is named once, measured or not.
    void yoursIsThereOnce_data() {
        QTest::addColumn<double>("own");
        QTest::newRow("measured there") << 100.0;
        QTest::newRow("beside what was measured") << 300.0;
    }
    void yoursIsThereOnce() {
        QFETCH(double, own);
        core::ClaimEnvelope envelope;
        envelope.axes = {"connections"};
        for (const double connections : {10.0, 100.0, 1000.0}) {
            core::EnvelopePoint point;
            point.parameters = {{"connections", connections}};
            point.ratio = core::Ratio{2, core::Interval{1.9, 2.1}};
            point.verdict = core::ClaimVerdict::RatioHolds;
            envelope.points.push_back(point);
        }
        const auto figure = envelopeFigure(&envelope, {{"connections", own}});
        auto times = std::ranges::count(figure.marks, QStringLiteral("yours"), &FigureMark::label);
        for (const auto& series : figure.series)
            times += series.labels.count(QStringLiteral("yours"));
        QCOMPARE(static_cast<int>(times), 1);
    }

    /// Each database has a row: beside the ratio, or of the map.
    void kindsAreRows_data() {
        QTest::addColumn<bool>("map");
        QTest::newRow("the ratio of each") << false;
        QTest::newRow("a map") << true;
    }
    void kindsAreRows() {
        QFETCH(bool, map);
        core::ClaimEnvelope envelope;
        envelope.axes = map ? std::vector<std::string>{"connections", core::kDatabase}
                            : std::vector<std::string>{core::kDatabase};
        for (const double database : {1.0, 2.0}) {
            core::EnvelopePoint point;
            point.parameters = {{"connections", map ? 10 * database : 10}, {core::kDatabase, database}};
            point.ratio = core::Ratio{2 * database, core::Interval{1.9 * database, 2.1 * database}};
            point.verdict = core::ClaimVerdict::RatioHolds;
            envelope.points.push_back(point);
        }
        const auto figure = envelopeFigure(&envelope, {{core::kDatabase, 2}});
        QCOMPARE(figure.panels[0].y.rows,
                 (QStringList{QStringLiteral("SQLite"), QStringLiteral("PostgreSQL")}));
        const auto& series = figure.series.front();
        QCOMPARE(series.points.size(), std::size_t{2});
        QCOMPARE(series.points[1], QPointF(map ? 20 : 4, 1));
        QCOMPARE(series.spreadX.size(), std::size_t{map ? 0U : 2U});
        QCOMPARE(series.labels.isEmpty(), !map);
        QVERIFY(std::ranges::any_of(figure.series, [](const auto& other) {
            return other.marker == Marker::Ring && other.points[0].y() == 1;
        }));
        for (const auto& mark : figure.marks)
            QCOMPARE(mark.orientation, Qt::Vertical);
        FigurePlot plot;
        plot.replaceFigure(figure);
        QCOMPARE(plot.dataTable().rows.size(), std::size_t{3});
    }
};

QTEST_MAIN(TestChartPoints)
#include "tst_chart_points.moc"
