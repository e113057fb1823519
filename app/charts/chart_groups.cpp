// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/chart_groups.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "app/charts/compare_figures.h"
#include "app/i18n/tr.h"
#include "core/bench/metrics.h"
#include "core/bench/percentiles.h"

namespace bakeoff::app {
namespace {

bool isLatency(const std::string& metric) {
    constexpr std::array<std::string_view, 7> kWaiting{
        "mean_ns", "max_ns", "service_p50_ns", "service_p99_ns", "late_p50_ns", "late_p99_ns", "late_max_ns"};
    return std::ranges::find(kWaiting, metric) != kWaiting.end() ||
           std::ranges::any_of(core::kPercentiles, [&](const auto& one) { return one.metric == metric; });
}

ChartGroup groupOfMetric(const std::string& id) {
    using core::Dimension;
    constexpr std::array<std::string_view, 3> kScaling{"speedup", "of_ideal", "cores_busy"};
    if (std::ranges::find(kScaling, id) != kScaling.end())
        return ChartGroup::Scaling;
    if (isLatency(id))
        return ChartGroup::Latency;
    const auto* metric = core::findMetric(id);
    if (!metric)
        return ChartGroup::Other;
    switch (metric->dimension) {
        case Dimension::Bytes:
            return ChartGroup::Memory;
        case Dimension::Rate:
            return ChartGroup::Throughput;
        case Dimension::Time:
            return id.find("cpu") != std::string::npos || id == "user_ns" || id == "system_ns"
                       ? ChartGroup::Cpu
                       : ChartGroup::RunningTime;
        case Dimension::Count:
        case Dimension::Fraction:
            break;
    }
    return ChartGroup::Other;
}

}  // namespace

ChartGroup groupOf(const ChartSpec& spec) {
    return spec.kind->group ? *spec.kind->group : groupOfMetric(spec.metric);
}

QString groupTitle(ChartGroup group) {
    switch (group) {
        case ChartGroup::Claims:
            return tr("Claims");
        case ChartGroup::Changes:
            return tr("Changes");
        case ChartGroup::Throughput:
            return tr("Throughput");
        case ChartGroup::Latency:
            return tr("Latency");
        case ChartGroup::RunningTime:
            return tr("Running time");
        case ChartGroup::Memory:
            return tr("Memory");
        case ChartGroup::Cpu:
            return tr("CPU time");
        case ChartGroup::Tradeoffs:
            return tr("Trade-offs");
        case ChartGroup::OverTime:
            return tr("Over time");
        case ChartGroup::Scaling:
            return tr("Scaling");
        case ChartGroup::Cost:
            return tr("Cost");
        case ChartGroup::Other:
            break;
    }
    return tr("Other");
}

core::Table chartList() {
    core::Table table{
        "charts",
        SAY("Charts"),
        {{"id", SAY("Id")}, {"title", SAY("Title")}, {"group", SAY("Group")}, {"of", SAY("Of")}},
        {}};
    const auto add = [&](const ChartSpec& spec, const core::Sentence& of) {
        table.rows.push_back({core::Cell(spec.id.toStdString()), core::Cell(spec.title.toStdString()),
                              core::Cell(groupTitle(groupOf(spec)).toStdString()), core::Cell(of)});
    };
    for (const auto& spec : allCharts())
        add(spec, spec.kind->compare ? SAY("a run, or several") : SAY("a run"));
    add(compareChart(), SAY("several runs"));
    add(envelopeChart(), SAY("a claim over all runs"));
    add(capacityChart(), SAY("your load and a run"));
    return table;
}

}  // namespace bakeoff::app
