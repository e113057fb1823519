// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QPointF>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace bakeoff::app {

/// Many points that never change, with an index that finds the lowest and highest of any stretch quickly, so
/// that ten million points can be zoomed and panned. Copies share the points. A y that is not a number is a
/// gap. Thread: may be made on one thread and read on another.
class PointSet {
public:
    PointSet() = default;
    PointSet(std::vector<QPointF> points);  // NOLINT: a list of points is a point set

    [[nodiscard]] std::size_t size() const { return m_data ? m_data->points.size() : 0; }
    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] const QPointF& operator[](std::size_t index) const { return m_data->points[index]; }
    /// True when x never decreases; only then are stretches meaningful.
    [[nodiscard]] bool sorted() const { return !m_data || m_data->sorted; }
    /// The first index whose x is at least `x`; size() when there is none. Needs sorted().
    [[nodiscard]] std::size_t firstFrom(double x) const;

    /// The lowest y; nothing when no y is a number. Quick.
    [[nodiscard]] std::optional<double> lowestY() const;

    /// Indices between `from` and `to` (exclusive), at most about `most`: all of them when they are few,
    /// otherwise the first, the last, and the lowest, the highest and a gap of each stretch.
    [[nodiscard]] std::vector<std::size_t> thinned(std::size_t from, std::size_t to, std::size_t most) const;

private:
    static constexpr std::uint32_t kNone = UINT32_MAX;
    /// Of a block of points: where the lowest, the highest and one that is not a number are.
    struct Extremes {
        std::uint32_t low = kNone;
        std::uint32_t high = kNone;
        std::uint32_t gap = kNone;
    };
    struct Data {
        std::vector<QPointF> points;
        bool sorted = true;
        std::vector<std::vector<Extremes>> levels;  ///< blocks of kBlock, then of kFactor times as many
    };
    static constexpr std::size_t kBlock = 64;
    static constexpr std::size_t kFactor = 8;

    static void addPoint(Extremes& into, const Data& data, std::size_t index);
    static void addBlock(Extremes& into, const Data& data, const Extremes& block);
    /// Extremes of [from, to), from blocks where they fit.
    [[nodiscard]] Extremes extremesOf(std::size_t from, std::size_t to) const;

    std::shared_ptr<const Data> m_data;
};

}  // namespace bakeoff::app
