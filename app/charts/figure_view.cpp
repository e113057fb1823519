// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <cmath>
#include <limits>

#include "app/charts/figure_layout.h"

namespace bakeoff::app {
namespace {

constexpr double kLogPad = 0.06;  ///< of a log axis' span, at each end
constexpr double kLeastDecades = 0.3;
constexpr double kHeadroom = 0.06;  ///< above the highest value of a linear axis

struct Extent {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void add(double value) {
        if (!std::isfinite(value))
            return;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    [[nodiscard]] bool empty() const { return low > high; }
};

bool shown(const FigureSeries& series, const QSet<QString>& hidden) {
    return series.group.isEmpty() || !hidden.contains(series.group);
}

AxisRange rangeFor(const AxisSpec& axis, const Extent& extent, bool snug) {
    if (axis.scale == Scale::Rows)
        return {-0.5, std::max(1.0, static_cast<double>(axis.rows.size())) - 0.5};
    if (axis.fixed)
        return {toScale(axis.scale, axis.fixed->low), toScale(axis.scale, axis.fixed->high)};
    if (extent.empty())
        return {0, 1};
    double low = toScale(axis.scale, extent.low);
    double high = toScale(axis.scale, extent.high);
    if (axis.scale == Scale::Tail)
        return {0, high > 0 ? high * 1.02 : 1};
    if (axis.scale == Scale::Log) {
        const double wanting = std::max(0.0, kLeastDecades - (high - low)) / 2;
        const double pad = std::max(kLogPad * (high - low), 0.04) + wanting;
        return {low - pad, high + pad};
    }
    if (axis.fromZero) {
        low = std::min(0.0, low);
        high = std::max(0.0, high);
        if (high <= low)
            return {low, low + 1};
        return {low < 0 ? low - kHeadroom * (high - low) : 0, high + kHeadroom * (high - low)};
    }
    if (high <= low)
        return {low - 0.5, high + 0.5};
    const double pad = snug ? 0 : kHeadroom * (high - low);
    return {low - pad, high + pad};
}

void addValue(Extent& extent, Scale scale, double value) {
    if (std::isfinite(toScale(scale, value)))
        extent.add(value);
}

void addX(Extent& extent, const Figure& figure, const FigureSeries& series) {
    const auto scale = figure.x.scale;
    const std::size_t count = series.points.size();
    if (count == 0)
        return;
    if (series.points.sorted() && series.kind == SeriesKind::Line) {
        addValue(extent, scale, series.points[0].x());
        addValue(extent, scale, series.points[count - 1].x());
        return;
    }
    for (std::size_t i = 0; i < count; ++i) {
        addValue(extent, scale, series.points[i].x());
        if (const auto* spread = series.spread(i, Qt::Horizontal)) {
            addValue(extent, scale, spread->low);
            addValue(extent, scale, spread->high);
        }
    }
}

void addY(Extent& extent, const Figure& figure, const FigureSeries& series, const AxisRange& x) {
    const auto scale = figure.panels[static_cast<std::size_t>(series.panel)].y.scale;
    std::size_t from = 0;
    std::size_t to = series.points.size();
    if (series.points.sorted() && series.kind == SeriesKind::Line) {
        from = series.points.firstFrom(fromScale(figure.x.scale, x.low));
        to = series.points.firstFrom(
            std::nextafter(fromScale(figure.x.scale, x.high), std::numeric_limits<double>::infinity()));
        // A line enters and leaves between two points.
        from -= from > 0 ? 1 : 0;
        to += to < series.points.size() ? 1 : 0;
    }
    // On a log axis the lowest value that can be shown is wanted, which an index by value may not have.
    const std::size_t most = scale == Scale::Log ? 4096 : 4;
    for (const auto i : series.points.thinned(from, to, most)) {
        addValue(extent, scale, series.points[i].y());
        if (const auto* spread = series.spread(i, Qt::Vertical)) {
            addValue(extent, scale, spread->low);
            addValue(extent, scale, spread->high);
        }
    }
}

bool anyShown(const Figure& figure, const QSet<QString>& hidden) {
    return std::any_of(figure.series.begin(), figure.series.end(),
                       [&](const auto& series) { return shown(series, hidden) && !series.points.empty(); });
}

}  // namespace

FigureView fittedView(const Figure& figure, const QSet<QString>& hidden) {
    const bool all = !anyShown(figure, hidden);
    Extent extent;
    bool lines = !figure.heat.empty();
    for (const auto& series : figure.series) {
        if (!all && !shown(series, hidden))
            continue;
        lines = lines || series.kind == SeriesKind::Line;
        addX(extent, figure, series);
    }
    for (const auto& mark : figure.marks) {
        if (mark.orientation == Qt::Vertical)
            addValue(extent, figure.x.scale, mark.at);
    }
    for (const auto& heat : figure.heat) {
        addValue(extent, figure.x.scale, heat.xEdges.front());
        addValue(extent, figure.x.scale, heat.xEdges.back());
    }
    FigureView view;
    view.x = rangeFor(figure.x, extent, lines);
    view.y = fittedPanels(figure, hidden, view.x);
    return view;
}

std::vector<AxisRange> fittedPanels(const Figure& figure, const QSet<QString>& hidden, const AxisRange& x) {
    const bool all = !anyShown(figure, hidden);
    std::vector<Extent> extents(figure.panels.size());
    for (const auto& series : figure.series) {
        if (all || shown(series, hidden))
            addY(extents[static_cast<std::size_t>(series.panel)], figure, series, x);
    }
    for (const auto& mark : figure.marks) {
        const auto panel = static_cast<std::size_t>(mark.panel);
        if (mark.orientation == Qt::Horizontal)
            addValue(extents[panel], figure.panels[panel].y.scale, mark.at);
    }
    for (const auto& heat : figure.heat) {
        const auto panel = static_cast<std::size_t>(heat.panel);
        addValue(extents[panel], figure.panels[panel].y.scale, heat.yEdges.front());
        addValue(extents[panel], figure.panels[panel].y.scale, heat.yEdges.back());
    }
    std::vector<AxisRange> out;
    for (std::size_t p = 0; p < figure.panels.size(); ++p)
        out.push_back(rangeFor(figure.panels[p].y, extents[p], false));
    return out;
}

std::size_t omittedValues(const Figure& figure, const QSet<QString>& hidden) {
    std::size_t omitted = 0;
    for (const auto& series : figure.series) {
        const auto yScale = figure.panels[static_cast<std::size_t>(series.panel)].y.scale;
        if (!shown(series, hidden) || (yScale != Scale::Log && figure.x.scale != Scale::Log))
            continue;
        // Where the lowest values are above zero nothing is to be counted among millions.
        const bool xFits = figure.x.scale != Scale::Log ||
                           (series.points.sorted() && !series.points.empty() && series.points[0].x() > 0);
        if (xFits && (yScale != Scale::Log || series.points.lowestY().value_or(1) > 0))
            continue;
        for (std::size_t i = 0; i < series.points.size(); ++i) {
            const auto& point = series.points[i];
            const bool isX = figure.x.scale == Scale::Log && point.x() <= 0;
            const bool isY = yScale == Scale::Log && point.y() <= 0;
            omitted += isX || isY ? 1 : 0;
        }
    }
    return omitted;
}

}  // namespace bakeoff::app
