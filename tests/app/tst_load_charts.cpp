// SPDX-License-Identifier: GPL-3.0-only
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QtCharts/QChart>
#include <QtCharts/QXYSeries>
#include <cmath>

#include "app/charts/chart_catalog.h"
#include "app/charts/figure_plot.h"
#include "app/charts/plot_export.h"
#include "core/interchange/load_trial.h"
#include "core/interchange/ramp_trials.h"

using namespace bakeoff;
using namespace bakeoff::app;

/// Charts of what the load generator writes, and lines of very many points.
class TestLoadCharts : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    core::Study m_study;

    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    ChartInput inputOf(const std::vector<core::CaseSummary>& cases,
                       const std::vector<core::TrialResult>& trials) const {
        ChartInput input;
        input.study = &m_study;
        input.cases = &cases;
        input.trials = &trials;
        return input;
    }
    int bakeoff(const QStringList& arguments) {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("BAKEOFF_DATA_DIR"), m_folder.path());
        environment.insert(QStringLiteral("BAKEOFF_RESOURCES"),
                           QStringLiteral(BAKEOFF_SOURCE_DIR "/resources"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(BAKEOFF_BIN_DIR "/bakeoff"), arguments);
        if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
            return -1;
        return process.exitCode();
    }
    /// Pixels of one colour, near enough.
    static int pixelsOf(const QImage& image, const QColor& color, const QRectF& within) {
        int count = 0;
        for (int y = static_cast<int>(within.top()); y < static_cast<int>(within.bottom()); ++y) {
            for (int x = static_cast<int>(within.left()); x < static_cast<int>(within.right()); ++x) {
                const QColor at = image.pixelColor(x, y);
                const int off = std::abs(at.red() - color.red()) + std::abs(at.green() - color.green()) +
                                std::abs(at.blue() - color.blue());
                count += off < 12 ? 1 : 0;
            }
        }
        return count;
    }
    static Figure lineFigure(std::vector<QPointF> points) {
        Figure figure;
        figure.id = QStringLiteral("line");
        figure.x.fromZero = false;
        FigurePanel panel;
        panel.y.dimension = core::Dimension::Time;
        figure.panels = {panel};
        FigureSeries series;
        series.points = std::move(points);
        figure.series = {series};
        return figure;
    }

private Q_SLOTS:
    /// A constant rate has its response time beside its service time, from a file of the load generator.
    void aLoadHasBothTimes() {
        core::Histogram service;
        core::Histogram response;
        for (int i = 1; i <= 1000; ++i) {
            service.record(1'000'000 + i);
            response.record(i > 900 ? 50'000'000 + i : 1'000'000 + i);
        }
        const core::Json load{{"mode", "constant_rate"},
                              {"achieved_rate_per_s", 1000},
                              {"offered_rate_per_s", 1000},
                              {"service_time_histogram", service.toJson()},
                              {"response_time_histogram", response.toJson()},
                              {"intervals", core::Json::array()}};
        QFile file(path("stalling.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(load.dump()));
        file.close();
        const auto trial = core::trialOfLoad(load, "http-json", "stalling");
        QVERIFY(trial.ok());
        const auto cases = core::summarizeCases({*trial});
        const std::vector<core::TrialResult> trials{*trial};
        // What a load generator cannot know of a server has no panel.
        auto timed = trials;
        timed[0].timeline.resize(2);
        for (auto& sample : timed[0].timeline)
            sample.values = {{"requests_per_s", 1000}, {"generator_cores", 0.2}};
        timed[0].timeline[1].tNs = 100'000'000;
        const auto overTime = timelineFigure(inputOf(cases, timed), "http-json");
        QCOMPARE(overTime.panels.size(), std::size_t{2});
        QCOMPARE(overTime.series.back().panel, 1);
        QVERIFY(timelineFigure(inputOf(cases, trials), "http-json").empty());
        const auto figure = spectrumFigure(inputOf(cases, trials), "http-json");
        QCOMPARE(figure.groups(), QStringList{QStringLiteral("stalling")});
        QVERIFY(figure.subtitle.contains(QStringLiteral("response time")));
        QCOMPARE(figure.series.front().dash, Qt::SolidLine);
        QCOMPARE(figure.series.back().dash, Qt::DashLine);
        const auto highest = [](const FigureSeries& series) {
            return series.points[series.points.size() - 1].y();
        };
        QVERIFY(highest(figure.series.front()) > 40 * highest(figure.series.back()));
        const QStringList command{QStringLiteral("chart"), QStringLiteral("spectrum"), QStringLiteral("-o"),
                                  path("load.csv"),        QStringLiteral("--load"),   path("stalling.json")};
        QCOMPARE(bakeoff(command), 0);
        QFile csv(path("load.csv"));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QByteArray text = csv.readAll();
        QVERIFY(text.contains("stalling, response time") && text.contains("stalling, service time"));
        // A chart that a load has nothing for says which ones it has.
        QCOMPARE(bakeoff({QStringLiteral("chart"), QStringLiteral("throughput"), QStringLiteral("-o"),
                          path("no.png"), QStringLiteral("--load"), path("stalling.json")}),
                 2);
    }

    /// A ramp over a queue with one server (M/M/1) of 1,000 requests a second: its knee is at half of that.
    void aRampHasItsKnee() {
        core::Json ramp{{"mode", "ramp"}, {"steps", core::Json::array()}};
        for (int rate = 100; rate <= 1100; rate += 100) {
            const double mean = rate < 1000 ? 1e9 / (1000 - rate) : 2e9;
            ramp["steps"].push_back(
                {{"offered_rate_per_s", rate},
                 {"achieved_rate_per_s", std::min(rate, 950)},
                 {"response_time", {{"p50_ns", mean * 0.7}, {"p99_ns", mean * 4.6}, {"mean_ns", mean}}}});
        }
        const auto trials = core::trialsOfRamp(ramp, "http-json", "queue");
        QVERIFY(trials.ok());
        const auto cases = core::summarizeCases(*trials);
        const auto figure = makeFigure(QStringLiteral("rate-curve"), inputOf(cases, *trials));
        QVERIFY(figure.ok());
        QCOMPARE(figure->series.size(), std::size_t{3});
        QCOMPARE(figure->series[0].points.size(), std::size_t{11});
        QCOMPARE(figure->series[1].points[0], QPointF(500, 4.6e9 / 500));
        QVERIFY(figure->series[1].labels[0].contains(QStringLiteral("500")));
        QCOMPARE(figure->series[2].points[0].x(), 900.0);  // 950 of 1,000 is less than 98 %

        QFile file(path("queue.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(ramp.dump()));
        file.close();
        QCOMPARE(bakeoff({QStringLiteral("chart"), QStringLiteral("rate-curve"), QStringLiteral("--ramp"),
                          path("queue.json"), QStringLiteral("-o"), path("queue.csv")}),
                 0);
        QFile csv(path("queue.csv"));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QCOMPARE(csv.readAll().count("\r\n"), 14);
        for (const auto& bad : {core::Json(), core::Json::array(), core::Json{{"steps", {1}}}})
            QVERIFY(!core::trialsOfRamp(bad, "http-json", "queue").ok());
    }

    /// A line that fills an area is painted without Qt Charts: it reaches as high and as low, its gaps stay
    /// gaps, and a picture of it is made the usual way.
    void denseLinesReachTheirExtremes() {
        FigurePlot plot;
        plot.resize(800, 400);
        plot.chart()->resize(800, 400);
        std::vector<QPointF> points;
        for (int i = 0; i < 100000; ++i)
            points.emplace_back(i, i % 2 ? 1e6 : 2e6);
        for (int i = 40000; i < 60000; ++i)
            points[static_cast<std::size_t>(i)].setY(std::nan(""));
        points[20000].setY(9e6);
        plot.replaceFigure(lineFigure(points));
        for (auto* series : plot.chart()->series())
            QVERIFY(!series->isVisible());
        const auto& layout = plot.figureLayout();
        const auto at = [&](double x, double y) { return layout.at(plot.visibleRange(), 0, x, y); };
        const QColor blue = plot.theme().seriesColor(0);
        const QImage image = plot.grab().toImage();
        QVERIFY(pixelsOf(image, blue, QRectF(at(19000, 8.9e6), at(21000, 3e6))) > 20);
        const QRectF band(at(1000, 1.9e6), at(19000, 1.1e6));
        QVERIFY(pixelsOf(image, blue, band) > band.width() * band.height() * 0.9);
        QCOMPARE(pixelsOf(image, blue, QRectF(at(41000, 2.1e6), at(59000, 0.9e6))), 0);
        const QImage picture = renderPlot(plot, {QSize(800, 400), 1, false});
        QVERIFY(pixelsOf(picture, blue, QRectF(100, 60, 250, 300)) > 100);
        // A smooth line of as many points is not dense.
        for (int i = 0; i < 100000; ++i)
            points[static_cast<std::size_t>(i)].setY(1e6 * (2 + std::sin(i * 1e-4)));
        plot.replaceFigure(lineFigure(points));
        QVERIFY(plot.chart()->series().first()->isVisible());
    }
};

QTEST_MAIN(TestLoadCharts)
#include "tst_load_charts.moc"
