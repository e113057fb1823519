// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <climits>
#include <cmath>

#include "app/charts/run_figures.h"

#include "app/i18n/tr.h"

namespace bakeoff::app {
namespace {

struct Bands {
    int low = INT_MAX;
    int high = INT_MIN;
};

Bands bandsOf(const core::TrialResult& trial) {
    Bands bands;
    for (const auto& sample : trial.timeline) {
        if (sample.latency.empty())
            continue;
        bands.low = std::min(bands.low, sample.latency.begin()->first);
        bands.high = std::max(bands.high, sample.latency.rbegin()->first);
    }
    return bands;
}

/// Of when a sample was taken no more than milliseconds mean anything.
double secondsOf(const core::Sample& sample) {
    return std::round(static_cast<double>(sample.tNs) / 1e6) / 1e3 + 0.0;  // no -0
}

FigureHeat heatOf(const core::TrialResult& trial, const Bands& bands, int panel) {
    FigureHeat heat;
    heat.panel = panel;
    const auto& samples = trial.timeline;
    const auto seconds = [&](std::size_t i) { return secondsOf(samples[i]); };
    // A sample tells of the interval that ends with it.
    const double width = samples.size() > 1 ? seconds(1) - seconds(0) : 0.1;
    heat.xEdges.push_back(seconds(0) - width);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        heat.xEdges.push_back(seconds(i));
        for (int band = bands.low; band <= bands.high; ++band) {
            const auto count = samples[i].latency.find(band);
            heat.counts.push_back(count == samples[i].latency.end() ? 0 : static_cast<double>(count->second));
        }
    }
    for (int band = bands.low; band <= bands.high + 1; ++band)
        heat.yEdges.push_back(core::latencyBandLow(band));
    return heat;
}

}  // namespace

Figure heatFigure(const ChartInput& input, const std::string& workload) {
    Figure figure;
    figure.id = QStringLiteral("heatmap");
    figure.title = tr("Latency over time, every request");
    figure.subtitle = input.trial ? tr("trial %1").arg(*input.trial + 1)
                                  : tr("each subject's median trial by requests per second");
    figure.whenEmpty =
        tr("This run kept no distribution of latency for each interval. Runs made with this version do: "
           "run the benchmark again.");
    figure.x.title = tr("time since measuring began");
    figure.x.unit = QStringLiteral(" s");
    figure.x.fromZero = false;
    Bands all;
    std::vector<std::pair<ShownSubject, const core::TrialResult*>> shown;
    for (const auto& subject : shownSubjects(input, workload)) {
        const auto* trial = shownTrial(input, subject);
        const Bands bands = trial ? bandsOf(*trial) : Bands{};
        if (bands.low > bands.high)
            continue;
        all = {std::min(all.low, bands.low), std::max(all.high, bands.high)};
        shown.emplace_back(subject, trial);
    }
    for (const auto& [subject, trial] : shown) {
        FigurePanel panel;
        panel.y.title = subject.label;
        panel.y.dimension = core::Dimension::Time;
        panel.y.scale = Scale::Log;
        figure.heat.push_back(heatOf(*trial, all, static_cast<int>(figure.panels.size())));
        figure.panels.push_back(panel);
    }
    if (figure.panels.empty())
        figure.panels.emplace_back();
    figure.preferred = {1000, static_cast<int>(150 + 130 * std::max<std::size_t>(2, figure.panels.size()))};
    return figure;
}

}  // namespace bakeoff::app
