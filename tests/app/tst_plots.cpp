// SPDX-License-Identifier: GPL-3.0-only
#include <QGraphicsView>
#include <QImage>
#include <QLineSeries>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QtCharts/QChart>
#include <algorithm>
#include <cmath>
#include <set>

#include "app/charts/claims_figure.h"
#include "app/charts/figure_plot.h"
#include "app/charts/live_plot.h"
#include "app/charts/plot_export.h"
#include "app/charts/run_figures.h"
#include "core/verdict/claim_check.h"

using namespace bakeoff;
using namespace bakeoff::app;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

Figure lineFigure(Scale yScale, std::vector<QPointF> points) {
    Figure figure;
    figure.id = QStringLiteral("line");
    figure.title = QStringLiteral("A line");
    figure.x.title = QStringLiteral("seconds");
    figure.x.fromZero = false;
    FigurePanel panel;
    panel.y.title = QStringLiteral("latency");
    panel.y.dimension = core::Dimension::Time;
    panel.y.scale = yScale;
    figure.panels = {panel};
    FigureSeries series;
    series.name = QStringLiteral("<b>fast</b> & \"first\"");
    series.group = series.name;
    series.points = std::move(points);
    figure.series = {series};
    return figure;
}

/// Results beside claims of half as much again, for a bar chart.
struct Bars {
    core::Study study;
    std::vector<core::CaseSummary> cases;

    [[nodiscard]] Figure figure() const {
        ChartInput input;
        input.study = &study;
        input.cases = &cases;
        return barFigure(input, "w", "p99_ns");
    }
};

Bars bars(int rows, double smallest, double largest) {
    Bars data;
    for (int r = 0; r < rows; ++r) {
        const double part = rows > 1 ? static_cast<double>(r) / (rows - 1) : 0;
        const double value = smallest * std::pow(largest / smallest, part);
        core::Claim claim;
        claim.workload = "w";
        claim.subject = std::to_string(r);
        claim.label = QStringLiteral("A framework with a long name, number %1").arg(r).toStdString();
        claim.metric = "p99_ns";
        claim.value = value * 1.5;
        claim.unit = "ns";
        core::CaseSummary item;
        item.workload = claim.workload;
        item.subject = claim.subject;
        item.trialsOk = 6;
        item.metrics[claim.metric] = {.count = 6,
                                      .median = value,
                                      .min = value * 0.9,
                                      .max = value * 1.2,
                                      .interval = core::Interval{value * 0.9, value * 1.2}};
        data.study.claims.push_back(std::move(claim));
        data.cases.push_back(std::move(item));
    }
    return data;
}

/// Pixels of one colour, near enough.
int pixelsOf(const QImage& image, const QColor& color, const QRectF& within, int tolerance = 12) {
    int count = 0;
    for (int y = static_cast<int>(within.top()); y < static_cast<int>(within.bottom()); ++y) {
        for (int x = static_cast<int>(within.left()); x < static_cast<int>(within.right()); ++x) {
            const QColor at = image.pixelColor(x, y);
            count += std::abs(at.red() - color.red()) + std::abs(at.green() - color.green()) +
                                 std::abs(at.blue() - color.blue()) <
                             tolerance
                         ? 1
                         : 0;
        }
    }
    return count;
}

}  // namespace

class TestPlots : public QObject {
    Q_OBJECT
    static void settle(FigurePlot& plot, QSize size) {
        plot.resize(size);
        plot.chart()->resize(size);
    }

private Q_SLOTS:
    void decimationKeepsExtremesAndGaps_data() {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("most");
        for (const int count : {0, 1, 3, 64, 65, 1999, 2000, 2001, 100000, 300001})
            QTest::addRow("%d", count) << count << 2000;
        QTest::newRow("few") << 50000 << 4;
    }
    void decimationKeepsExtremesAndGaps() {
        QFETCH(int, count);
        QFETCH(int, most);
        const auto seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        std::vector<QPointF> points;
        for (int i = 0; i < count; ++i)
            points.emplace_back(i, random.generateDouble());
        if (count > 100) {
            points[static_cast<std::size_t>(count / 3)].setY(9);
            points[static_cast<std::size_t>(count / 2)].setY(-9);
            points[static_cast<std::size_t>(count / 4)].setY(kNan);
        }
        const PointSet set(points);
        const auto kept = set.thinned(0, set.size(), static_cast<std::size_t>(most));
        QVERIFY(kept.size() <= static_cast<std::size_t>(most) * 3 / 2 + 2);
        QVERIFY(std::is_sorted(kept.begin(), kept.end()));
        QCOMPARE(std::set<std::size_t>(kept.begin(), kept.end()).size(), kept.size());
        if (count <= most)
            QCOMPARE(kept.size(), points.size());
        if (count <= 100)
            return;
        for (const int wanted : {0, count / 3, count / 2, count / 4, count - 1})
            QVERIFY2(std::binary_search(kept.begin(), kept.end(), static_cast<std::size_t>(wanted)),
                     qPrintable(QString::number(wanted)));
        QVERIFY(set.lowestY() && *set.lowestY() == -9);
        // Any stretch, from blocks or not, has its own extremes.
        for (int round = 0; round < 20; ++round) {
            const auto from = static_cast<std::size_t>(random.bounded(count / 2));
            const auto to = from + 4 + static_cast<std::size_t>(random.bounded(count / 2 - 4));
            double low = 99;
            double high = -99;
            for (std::size_t i = from; i < to; ++i) {
                low = std::isfinite(points[i].y()) ? std::min(low, points[i].y()) : low;
                high = std::isfinite(points[i].y()) ? std::max(high, points[i].y()) : high;
            }
            double keptLow = 99;
            double keptHigh = -99;
            for (const auto i : set.thinned(from, to, 50)) {
                keptLow = std::isfinite(points[i].y()) ? std::min(keptLow, points[i].y()) : keptLow;
                keptHigh = std::isfinite(points[i].y()) ? std::max(keptHigh, points[i].y()) : keptHigh;
            }
            QCOMPARE(keptLow, low);
            QCOMPARE(keptHigh, high);
        }
    }

    void ticksAreRoundAndInside_data() {
        QTest::addColumn<int>("scale");
        QTest::addColumn<int>("dimension");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<QStringList>("labels");
        const auto row = [](const char* name, Scale scale, core::Dimension dimension, double low, double high,
                            const char* labels) {
            QTest::newRow(name) << static_cast<int>(scale) << static_cast<int>(dimension) << low << high
                                << QString::fromUtf8(labels).split(QLatin1Char('|'));
        };
        using D = core::Dimension;
        row("rate", Scale::Linear, D::Rate, 0, 130000, "0|50,000|100,000");
        row("quarter steps", Scale::Linear, D::Time, 0, 1e6, "0.00|0.25|0.50|0.75|1.00");
        row("milliseconds", Scale::Log, D::Time, 5e5, 2e7, "0.5 ms|1 ms|2 ms|5 ms|10 ms|20 ms");
        row("one decade", Scale::Log, D::Time, 9e5, 9.5e6, "1 ms|2 ms|5 ms");
        row("within a decade", Scale::Log, D::Bytes, 4e7, 6e7, "40 MB|45 MB|50 MB|55 MB|60 MB");
        row("percentiles", Scale::Tail, D::Fraction, 0, 0.9999, "0 %|50 %|90 %|99 %|99.9 %|99.99 %");
    }
    void ticksAreRoundAndInside() {
        QFETCH(int, scale);
        QFETCH(int, dimension);
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(QStringList, labels);
        AxisSpec axis;
        axis.scale = static_cast<Scale>(scale);
        axis.dimension = static_cast<core::Dimension>(dimension);
        const AxisRange range{toScale(axis.scale, low) - 1e-9, toScale(axis.scale, high) + 1e-9};
        QStringList named;
        for (const auto& tick : ticksFor(axis, range, 5).ticks) {
            QVERIFY(range.contains(tick.at));
            if (!tick.label.isEmpty())
                named << tick.label;
        }
        QCOMPARE(named, labels);
    }

    void everyScaleIsItsOwnInverse() {
        for (const auto scale : {Scale::Linear, Scale::Log, Scale::Tail, Scale::Rows}) {
            for (const double value : {0.001, 0.5, 0.999})
                QVERIFY(std::fabs(fromScale(scale, toScale(scale, value)) - value) < 1e-12);
        }
        QVERIFY(std::isnan(toScale(Scale::Log, 0)) && std::isnan(toScale(Scale::Log, -1)));
        QVERIFY(std::isnan(toScale(Scale::Tail, 1)));
    }

    void labelsAreWhole_data() {
        QTest::addColumn<int>("rows");
        QTest::addColumn<double>("smallest");
        QTest::newRow("one") << 1 << 1e6;
        QTest::newRow("six, bars") << 6 << 1e6;
        QTest::newRow("six, log") << 6 << 1e3;
        QTest::newRow("fourteen") << 14 << 1e6;
    }
    void labelsAreWhole() {
        QFETCH(int, rows);
        QFETCH(double, smallest);
        FigurePlot plot;
        settle(plot, {1024, 640});
        plot.replaceFigure(bars(rows, smallest, 1e7).figure());
        QVERIFY(!plot.labelsTruncated());
        const auto& layout = plot.figureLayout();
        QVERIFY(layout.labels != LabelLength::None);
        // The longest bar's text ends within the plot.
        const auto& series = plot.figure().series[0];
        const QFontMetricsF metrics(plot.font());
        for (std::size_t i = 0; i < series.points.size(); ++i) {
            const double x =
                layout.at(plot.visibleRange(), 0, toScale(plot.figure().x.scale, series.spreadX[i]->high), 0)
                    .x();
            const QString label = layout.labels == LabelLength::Full
                                      ? series.labels[static_cast<int>(i)]
                                      : series.shortLabels[static_cast<int>(i)];
            QVERIFY(x + metrics.horizontalAdvance(label) <= layout.plot.right() + 18);
        }
    }

    /// A verdict on the figure itself stands where the figure is, not where its ratio is.
    void aVerdictStandsAtWhatItIsAbout() {
        core::ClaimCheck check;
        check.claim.metric = "held_bytes";
        check.claimed = 70e6;
        check.measured = core::Summary{.count = 6,
                                       .median = 140e6,
                                       .min = 133e6,
                                       .max = 147e6,
                                       .interval = core::Interval{133e6, 147e6}};
        auto& ratio = check.ratio.emplace();
        ratio.claimed = 3;
        ratio.measured = 3;
        ratio.interval = {2.9, 3.1};
        ratio.verdict = core::ClaimVerdict::RatioHolds;
        const auto drawnAt = [&](core::ClaimVerdict verdict) {
            check.verdict = verdict;
            const auto figure = claimsFigure({check});
            return figure.series.at(0).points[0].x();
        };
        QCOMPARE(drawnAt(core::ClaimVerdict::RatioHolds), 1.0);
        QCOMPARE(drawnAt(core::ClaimVerdict::FactorDiffers), 2.0);
        QVERIFY(claimsFigure({check}).panels.at(0).y.rowNotes.at(0).contains(QStringLiteral("140 MB")));
    }

    void manyClaimsStillFit() {
        std::vector<core::ClaimCheck> checks;
        for (int i = 0; i < 34; ++i) {
            core::ClaimCheck check;
            check.claim.label = QStringLiteral("Some framework, number %1").arg(i).toStdString();
            check.claim.metric = "requests_per_s";
            auto& ratio = check.ratio.emplace();
            ratio.label = "another";
            ratio.claimed = 27.5;
            ratio.measured = 27.5 * (0.5 + 0.1 * i);
            ratio.interval = {27.5 * (0.4 + 0.1 * i), 27.5 * (0.7 + 0.1 * i)};
            check.verdict = static_cast<core::ClaimVerdict>(2 + i % 5);
            checks.push_back(std::move(check));
        }
        FigurePlot plot;
        plot.replaceFigure(claimsFigure(checks));
        for (const QSize size : {QSize(1024, 640), QSize(800, 500)}) {
            settle(plot, size);
            QVERIFY(!plot.labelsTruncated());
        }
        QCOMPARE(plot.tableTwin().rows.size(), std::size_t{34});
        // Each verdict has a colour and a shape of its own.
        std::set<std::pair<int, int>> looks;
        for (const auto& series : plot.figure().series)
            looks.insert({static_cast<int>(*series.role), static_cast<int>(series.marker)});
        QCOMPARE(looks.size(), plot.figure().series.size());
    }

    void zeroOnALogAxisStaysVisible() {
        FigurePlot plot;
        settle(plot, {800, 400});
        plot.replaceFigure(lineFigure(Scale::Log, {{0, 1e6}, {1, 2e6}, {2, 0}, {3, 3e6}, {4, 4e6}}));
        QCOMPARE(omittedValues(plot.figure(), {}), std::size_t{1});
        QVERIFY(!plot.figureLayout().note.isNull());
        const QImage image = renderPlot(plot, {QSize(800, 400), 1, false});
        const QColor blue = plot.theme().seriesColor(0);
        const QRectF left(100, 60, 250, 300);
        const QRectF right(500, 60, 280, 300);
        QVERIFY(pixelsOf(image, blue, left) > 100);
        QVERIFY(pixelsOf(image, blue, right) > 100);
        // The value that cannot be shown leaves a gap between its neighbours, and stands in the table.
        QCOMPARE(plot.tableTwin().rows.size(), std::size_t{5});
    }

    void gapsStayGaps() {
        FigurePlot plot;
        settle(plot, {800, 400});
        plot.replaceFigure(lineFigure(Scale::Linear, {{0, 1e6}, {1, 1e6}, {2, kNan}, {3, 1e6}, {4, 1e6}}));
        int visible = 0;
        for (auto* series : plot.chart()->series())
            visible += series->isVisible() ? 1 : 0;
        QCOMPARE(visible, 2);
    }

    void namesAreNotMarkup() {
        FigurePlot plot;
        settle(plot, {800, 400});
        plot.replaceFigure(lineFigure(Scale::Linear, {{0, 1e6}, {1, 2e6}}));
        QCOMPARE(plot.figureLayout().legend.size(), std::size_t{1});
        // The legend has room for every character of the name, and the hover text has them too.
        QVERIFY(plot.figureLayout().legend[0].rect.width() >
                QFontMetricsF(plot.font()).horizontalAdvance(plot.figure().series[0].name));
        QVERIFY(plot.textOf({0, 1}).startsWith(QStringLiteral("<b>fast</b> & \"first\"\n")));
        QVERIFY(plot.textOf({0, 1}).contains(QStringLiteral("2 ms")));
    }

    /// A bar of another size than the one beside it says which.
    void claimsOfAnotherSizeSaySo_data() {
        QTest::addColumn<double>("measured");
        QTest::addColumn<QString>("label");
        QTest::newRow("the same size") << 40.0 << QStringLiteral("1.5 ms");
        QTest::newRow("another size") << 32.0 << QStringLiteral("1.5 ms at n = 40");
        QTest::newRow("no size") << 0.0 << QStringLiteral("1.5 ms");
    }
    void claimsOfAnotherSizeSaySo() {
        QFETCH(double, measured);
        QFETCH(QString, label);
        auto data = bars(1, 1e6, 1e6);
        data.study.claims[0].parameters = {{"n", 40}};
        if (measured > 0)
            data.cases[0].parameters = {{"n", measured}};
        const auto figure = data.figure();
        const auto& claimed = figure.series.back();
        QCOMPARE(claimed.labels, QStringList{label});
        QCOMPARE(claimed.shortLabels, QStringList{QStringLiteral("1.5 ms")});
    }

    void claimedIsToldApartWithoutColour() {
        FigurePlot plot;
        settle(plot, {1024, 640});
        plot.replaceFigure(bars(4, 1e6, 1e7).figure());
        const auto& series = plot.figure().series;
        QCOMPARE(series.size(), std::size_t{2});
        QVERIFY(series[1].hatched && !series[0].hatched);
        const QImage image = renderPlot(plot, {QSize(1024, 640), 1, false});
        const auto view = plot.visibleRange();
        settle(plot, {1024, 640});
        const auto rect = [&](const FigureSeries& s) {
            return FigurePainter::barRect(plot.figure(), plot.figureLayout(), view, s, 3)
                .adjusted(4, 6, -200, -6);
        };
        // Of whatever colour its alternative has: one colour all over.
        const QColor solid = image.pixelColor(rect(series[0]).center().toPoint());
        QVERIFY(solid != plot.theme().background);
        const double measuredShare =
            pixelsOf(image, solid, rect(series[0])) / (rect(series[0]).width() * rect(series[0]).height());
        const double claimedShare = pixelsOf(image, plot.theme().claimed, rect(series[1])) /
                                    (rect(series[1]).width() * rect(series[1]).height());
        QVERIFY2(measuredShare > 0.8, qPrintable(QString::number(measuredShare)));
        QVERIFY2(claimedShare < 0.6, qPrintable(QString::number(claimedShare)));
    }

    /// A line from the interval's one end to the other, with a stroke at each.
    void spreadIsDrawn() {
        FigurePlot plot;
        settle(plot, {1024, 640});
        auto data = bars(1, 1e7, 1e7);
        data.study.claims.clear();
        data.cases[0].metrics["p99_ns"].interval = core::Interval{0.5e7, 2e7};
        plot.replaceFigure(data.figure());
        const QImage image = plot.grab().toImage();
        const auto view = plot.visibleRange();
        const auto& layout = plot.figureLayout();
        const auto& series = plot.figure().series[0];
        const auto at = [&](double value) {
            return layout.at(view, 0, toScale(plot.figure().x.scale, value), series.barOffset);
        };
        const QColor text = plot.theme().text;
        // Beyond the bar's end nothing but the interval has the colour of text.
        const QRectF beyond(at(1.1e7) - QPointF(0, 2), QSizeF(at(1.9e7).x() - at(1.1e7).x(), 4));
        // A line that falls between two rows of pixels covers most of each.
        constexpr int kMostlyCovered = 200;
        QVERIFY(pixelsOf(image, text, beyond, kMostlyCovered) > beyond.width() * 0.8);
        const QRectF cap(at(2e7) - QPointF(1.5, 5), QSizeF(3, 10));
        QVERIFY(pixelsOf(image, text, cap, kMostlyCovered) >= 6);
        QVERIFY(plot.textOf({0, 0}).contains(QStringLiteral("5 ms – 20 ms")));
        QVERIFY(plot.textOf({0, 0}).contains(QStringLiteral("n = 6")));
    }

    void everySeriesHasItsOwnLook() {
        std::set<std::pair<QRgb, int>> looks;
        const auto theme = PlotTheme::light();
        for (int i = 0; i < 7; ++i)
            looks.insert({theme.seriesColor(i).rgb(), static_cast<int>(markerOf(i))});
        QCOMPARE(looks.size(), std::size_t{7});
        // Against its background every colour has a contrast of 3 : 1 (WCAG 2.1, graphics).
        const auto luminance = [](const QColor& color) {
            const auto part = [](double value) {
                return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
            };
            return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
        };
        for (const bool dark : {false, true}) {
            const auto colors = PlotTheme::forDark(dark);
            for (const auto& color : colors.series) {
                const double a = luminance(color);
                const double b = luminance(colors.background);
                QVERIFY2((std::max(a, b) + 0.05) / (std::min(a, b) + 0.05) >= 3, qPrintable(color.name()));
            }
        }
    }

    void anUpdateKeepsZoomAndHiddenGroups() {
        FigurePlot plot;
        settle(plot, {800, 400});
        auto figure = lineFigure(Scale::Linear, {{0, 1e6}, {5, 2e6}, {10, 3e6}});
        figure.series.push_back(figure.series[0]);
        figure.series[1].group = QStringLiteral("other");
        plot.replaceFigure(figure);
        QVERIFY(!plot.zoomed());
        QSignalSpy zoomed(&plot, &FigurePlot::zoomedChanged);
        plot.zoomTo(QRectF(plot.figureLayout().plot.center(), QSizeF(100, 100)));
        QVERIFY(plot.zoomed());
        QCOMPARE(zoomed.size(), 1);
        plot.setGroupShown(QStringLiteral("other"), false);
        const auto before = plot.visibleRange();
        figure.series[0].points = std::vector<QPointF>{{0, 1e6}, {5, 9e6}, {20, 3e6}};
        plot.replaceFigure(figure);
        QVERIFY(plot.visibleRange() == before);
        QVERIFY(plot.hiddenGroups().contains(QStringLiteral("other")));
        QCOMPARE(plot.figureLayout().legend.size(), std::size_t{2});
        plot.resetZoom();
        QVERIFY(!plot.zoomed());
        QVERIFY(plot.visibleRange().x == (AxisRange{0, 20}));
        figure.id = QStringLiteral("another chart");
        plot.zoomAt(plot.figureLayout().plot.center(), 2);
        plot.replaceFigure(figure);
        QVERIFY(!plot.zoomed());
    }
};

QTEST_MAIN(TestPlots)
#include "tst_plots.moc"
