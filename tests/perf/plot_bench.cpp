// SPDX-License-Identifier: GPL-3.0-only
// How long the charts take: an update of 50,000 samples beside Qt Charts alone, and ten million latency
// samples opened, zoomed and panned. Prints one JSON object; exits with 1 when a bound is missed.
//   QT_QPA_PLATFORM=offscreen build/release/bin/tests/plot_bench [millions]
#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QLineSeries>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <future>
#include <string>

#include "app/charts/live_plot.h"
#include "core/measure/statistics.h"

using namespace bakeoff;
using namespace bakeoff::app;

namespace {

constexpr double kMostUpdateMs = 25;
constexpr double kMostFrameMs = 33;

struct Times {
    std::vector<double> ms;

    template <typename Work>
    void add(Work work) {
        QElapsedTimer timer;
        timer.start();
        work();
        ms.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    [[nodiscard]] double most() const { return *std::max_element(ms.begin(), ms.end()); }
    [[nodiscard]] double median() const { return core::median(ms); }
};

std::vector<QPointF> samples(std::size_t count) {
    core::SeededRandom random(11);
    std::vector<QPointF> points;
    points.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        points.emplace_back(static_cast<double>(i) * 1e-5, 1e6 * (0.5 - std::log(1 - random.uniform())));
    return points;
}

double residentMegabytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.rfind("VmRSS:", 0) == 0)
            return std::stod(line.substr(6)) / 1024;
    }
    return 0;
}

Times updatesOfOurs(const std::vector<QPointF>& points) {
    LivePlot plot(QStringLiteral("Latency"));
    plot.resize(1200, 700);
    plot.show();
    Times times;
    for (int i = 0; i < 30; ++i) {
        times.add([&] {
            plot.replace({{QStringLiteral("latency"),
                           core::Dimension::Time,
                           {{QStringLiteral("one"), points, 0, false}}}});
            plot.viewport()->repaint();
        });
        QApplication::processEvents();
    }
    return times;
}

Times updatesOfQtCharts(const std::vector<QPointF>& points) {
    QChartView view;
    auto* series = new QLineSeries;
    view.chart()->addSeries(series);
    view.chart()->createDefaultAxes();
    view.resize(1200, 700);
    view.show();
    const QList<QPointF> list(points.begin(), points.end());
    Times times;
    for (int i = 0; i < 5; ++i) {
        times.add([&] {
            series->replace(list);
            view.viewport()->repaint();
        });
        QApplication::processEvents();
    }
    return times;
}

/// Opens the points as the program would: read on another thread while the window goes on.
double openGapMs(FigurePlot& plot, std::size_t count) {
    auto reading = std::async(std::launch::async, [count] { return PointSet(samples(count)); });
    double longest = 0;
    QElapsedTimer tick;
    tick.start();
    while (reading.wait_for(std::chrono::milliseconds(0)) != std::future_status::ready) {
        QApplication::processEvents(QEventLoop::AllEvents, 5);
        longest = std::max(longest, static_cast<double>(tick.nsecsElapsed()) / 1e6);
        tick.restart();
    }
    Figure figure;
    figure.id = QStringLiteral("samples");
    figure.title = QStringLiteral("Every request");
    figure.x.title = QStringLiteral("seconds");
    figure.x.fromZero = false;
    figure.panels.resize(1);
    figure.panels[0].y.dimension = core::Dimension::Time;
    figure.series.resize(1);
    figure.series[0].points = reading.get();
    tick.restart();
    plot.replaceFigure(std::move(figure));
    plot.viewport()->repaint();
    return std::max(longest, static_cast<double>(tick.nsecsElapsed()) / 1e6);
}

Times zoomAndPan(FigurePlot& plot) {
    Times times;
    const auto frame = [&](auto change) {
        times.add([&] {
            change();
            plot.viewport()->repaint();
        });
        QApplication::processEvents();
    };
    const QPointF middle = plot.figureLayout().plot.center();
    for (int i = 0; i < 40; ++i)
        frame([&] { plot.zoomAt(middle, 1.3); });
    for (int i = 0; i < 60; ++i)
        frame([&] { plot.panBy({i % 2 ? 30.0 : -50.0, 0}); });
    for (int i = 0; i < 40; ++i)
        frame([&] { plot.zoomAt(middle, 1 / 1.3); });
    frame([&] { plot.zoomAt(middle, 2); });
    for (int i = 0; i < 60; ++i)
        frame([&] { plot.panBy({i < 30 ? -20.0 : 20.0, 0}); });
    return times;
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const double millions = argc > 1 ? std::atof(argv[1]) : 10;
    const auto some = samples(50000);
    const Times ours = updatesOfOurs(some);
    const Times theirs = updatesOfQtCharts(some);
    FigurePlot plot;
    plot.resize(1200, 700);
    plot.show();
    QApplication::processEvents();
    const double gap = openGapMs(plot, static_cast<std::size_t>(millions * 1e6));
    const double before = residentMegabytes();
    const Times frames = zoomAndPan(plot);
    const double after = residentMegabytes();
    std::printf(
        "{\"update_50000_ms\": {\"median\": %.2f, \"max\": %.2f},\n"
        " \"qt_charts_alone_ms\": {\"median\": %.2f, \"max\": %.2f}, \"ratio\": %.4f,\n"
        " \"samples\": %.0f, \"open_longest_gap_ms\": %.2f,\n"
        " \"frame_ms\": {\"n\": %zu, \"median\": %.2f, \"max\": %.2f},\n"
        " \"resident_mb\": {\"before\": %.0f, \"after\": %.0f}}\n",
        ours.median(), ours.most(), theirs.median(), theirs.most(), ours.median() / theirs.median(),
        millions * 1e6, gap, frames.ms.size(), frames.median(), frames.most(), before, after);
    const bool good = ours.most() <= kMostUpdateMs && frames.most() <= kMostFrameMs && gap <= kMostFrameMs;
    return good ? 0 : 1;
}
