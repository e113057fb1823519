// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/point_set.h"

#include <algorithm>
#include <cmath>

namespace bakeoff::app {

PointSet::PointSet(std::vector<QPointF> points) {
    auto data = std::make_shared<Data>();
    data->points = std::move(points);
    const auto byX = [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); };
    data->sorted = std::is_sorted(data->points.begin(), data->points.end(), byX);
    const std::size_t count = data->points.size();
    if (count > kBlock) {
        std::vector<Extremes> blocks((count + kBlock - 1) / kBlock);
        for (std::size_t i = 0; i < count; ++i)
            addPoint(blocks[i / kBlock], *data, i);
        data->levels.push_back(std::move(blocks));
    }
    while (!data->levels.empty() && data->levels.back().size() > kFactor) {
        const auto& below = data->levels.back();
        std::vector<Extremes> blocks((below.size() + kFactor - 1) / kFactor);
        for (std::size_t i = 0; i < below.size(); ++i)
            addBlock(blocks[i / kFactor], *data, below[i]);
        data->levels.push_back(std::move(blocks));
    }
    m_data = std::move(data);
}

void PointSet::addPoint(Extremes& into, const Data& data, std::size_t index) {
    const auto at = static_cast<std::uint32_t>(index);
    const double y = data.points[index].y();
    if (!std::isfinite(y)) {
        into.gap = at;
        return;
    }
    if (into.low == kNone || y < data.points[into.low].y())
        into.low = at;
    if (into.high == kNone || y > data.points[into.high].y())
        into.high = at;
}

void PointSet::addBlock(Extremes& into, const Data& data, const Extremes& block) {
    if (block.gap != kNone)
        into.gap = block.gap;
    if (block.low == kNone)
        return;
    if (into.low == kNone || data.points[block.low].y() < data.points[into.low].y())
        into.low = block.low;
    if (into.high == kNone || data.points[block.high].y() > data.points[into.high].y())
        into.high = block.high;
}

std::size_t PointSet::firstFrom(double x) const {
    if (!m_data)
        return 0;
    const auto& points = m_data->points;
    const auto it = std::lower_bound(points.begin(), points.end(), x,
                                     [](const QPointF& point, double value) { return point.x() < value; });
    return static_cast<std::size_t>(it - points.begin());
}

PointSet::Extremes PointSet::extremesOf(std::size_t from, std::size_t to) const {
    Extremes out;
    std::size_t at = from;
    while (at < to) {
        // The largest block that begins here and ends within the stretch.
        std::size_t size = 1;
        std::size_t level = 0;
        std::size_t blockSize = kBlock;
        for (std::size_t l = 0; l < m_data->levels.size(); ++l, blockSize *= kFactor) {
            if (at % blockSize != 0 || at + blockSize > to)
                break;
            size = blockSize;
            level = l;
        }
        if (size == 1)
            addPoint(out, *m_data, at);
        else
            addBlock(out, *m_data, m_data->levels[level][at / size]);
        at += size;
    }
    return out;
}

std::optional<double> PointSet::lowestY() const {
    if (empty())
        return std::nullopt;
    const auto extremes = extremesOf(0, size());
    return extremes.low == kNone ? std::nullopt : std::optional(m_data->points[extremes.low].y());
}

std::vector<std::size_t> PointSet::thinned(std::size_t from, std::size_t to, std::size_t most) const {
    to = std::min(to, size());
    std::vector<std::size_t> out;
    if (from >= to)
        return out;
    if (to - from <= most || most < 4) {
        for (std::size_t i = from; i < to; ++i)
            out.push_back(i);
        return out;
    }
    out.push_back(from);
    const std::size_t inner = to - from - 2;
    const std::size_t stretches = (most - 2) / 2;
    for (std::size_t s = 0; s < stretches; ++s) {
        const auto extremes =
            extremesOf(from + 1 + s * inner / stretches, from + 1 + (s + 1) * inner / stretches);
        std::uint32_t found[] = {extremes.low, extremes.gap, extremes.high};
        std::sort(std::begin(found), std::end(found));
        for (const auto index : found) {
            if (index != kNone && index != out.back())
                out.push_back(index);
        }
    }
    out.push_back(to - 1);
    return out;
}

}  // namespace bakeoff::app
