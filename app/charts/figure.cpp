// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/figure.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/charts/plot_view.h"
#include "app/i18n/numbers.h"
#include "app/i18n/tr.h"

namespace bakeoff::app {
namespace {

/// Below this many decades a log axis is ticked as a linear one: its round numbers would be too few.
constexpr double kFewDecades = 0.7;

QString unitOf(const AxisSpec& axis, const core::DisplayUnit& unit) {
    return axis.unit.isEmpty() ? QString::fromStdString(unit.label) : axis.unit.trimmed();
}

/// Values at round steps between two values, both in base units.
std::vector<double> roundValues(double low, double high, double divisor, int most, double& step) {
    std::vector<double> out;
    // A single tick, often the 0, says nothing of the scale: then finer steps, whatever the room.
    for (int wanted = std::max(2, most); out.size() < 2 && wanted <= 16; wanted *= 2) {
        out.clear();
        step = niceRange((high - low) / divisor, wanted).step;
        const double first = std::ceil(low / divisor / step - 1e-9);
        const double last = std::floor(high / divisor / step + 1e-9);
        for (double k = first; k <= last && out.size() < 200; ++k)
            out.push_back(k * step);
    }
    return out;
}

AxisTicks linearTicks(const AxisSpec& axis, const AxisRange& range, int most) {
    const auto unit =
        axis.unit.isEmpty()
            ? core::displayUnitFor(std::max(std::fabs(range.low), std::fabs(range.high)), axis.dimension)
            : core::DisplayUnit{"", 1};
    AxisTicks out;
    double step = 1;
    const auto values = roundValues(range.low, range.high, unit.divisor, most, step);
    int decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
    if (std::fabs(step * std::pow(10, decimals) - std::round(step * std::pow(10, decimals))) > 1e-6)
        ++decimals;  // 0.25
    for (const double value : values)
        out.ticks.push_back({value * unit.divisor, fixedText(value == 0 ? 0.0 : value, decimals)});
    const QString label = unitOf(axis, unit);
    out.title = axisTitleText(axis);
    if (!label.isEmpty() && label != QLatin1String("/s"))
        out.title += QStringLiteral(", ") + label;
    return out;
}

AxisTicks logTicks(const AxisSpec& axis, const AxisRange& range, int most) {
    AxisTicks out;
    out.title = axisTitleText(axis);
    if (range.span() < kFewDecades) {
        const double low = std::pow(10, range.low);
        const double high = std::pow(10, range.high);
        double step = 1;
        const auto unit = core::displayUnitFor(high, axis.dimension);
        for (const double value : roundValues(low, high, unit.divisor, most, step)) {
            if (value > 0)
                out.ticks.push_back(
                    {std::log10(value * unit.divisor), axisValueText(axis, value * unit.divisor)});
        }
        return out;
    }
    const bool between = range.span() * 2 <= most;  // names that touch are dropped later
    const int every = std::max(1, static_cast<int>(std::ceil(range.span() / std::max(1, most))));
    for (int decade = static_cast<int>(std::floor(range.low)); decade <= range.high; ++decade) {
        for (int digit = 1; digit < 10; ++digit) {
            const double at = decade + std::log10(digit);
            if (!range.contains(at) || (digit > 1 && range.span() > 5))
                continue;
            const bool named = digit == 1 ? decade % every == 0 : between && (digit == 2 || digit == 5);
            out.ticks.push_back({at, named ? axisValueText(axis, std::pow(10, decade) * digit) : QString()});
        }
    }
    return out;
}

AxisTicks tailTicks(const AxisSpec& axis, const AxisRange& range, int most) {
    AxisTicks out;
    out.title = axis.title;
    const bool between = range.span() * 3 <= most;
    if (range.contains(0))
        out.ticks.push_back({0, QStringLiteral("0 %")});
    // 1 - p = digit * 10^-nines
    for (int nines = 1; nines <= range.high + 1 && nines < 16; ++nines) {
        for (const int digit : {5, 2, 1}) {
            const double at = nines - std::log10(digit);
            const bool half = nines == 1 && digit == 5;  // the median is always named
            if (!range.contains(at) || (digit > 1 && !between && !half))
                continue;
            out.ticks.push_back(
                {at, fixedText(100 - digit * std::pow(10.0, 2 - nines), std::max(0, nines - 2)) +
                         QStringLiteral(" %")});
        }
    }
    return out;
}

AxisTicks rowTicks(const AxisSpec& axis, const AxisRange& range) {
    AxisTicks out;
    out.title = axis.title;
    for (int row = 0; row < axis.rows.size(); ++row) {
        if (range.contains(row))
            out.ticks.push_back({static_cast<double>(row), axis.rows[row]});
    }
    return out;
}

}  // namespace

Marker markerOf(int index) {
    static constexpr Marker kMarkers[] = {Marker::Circle, Marker::Square, Marker::Triangle, Marker::Diamond,
                                          Marker::Plus,   Marker::Cross,  Marker::Ring};
    return kMarkers[index % 7];
}

const core::Interval* FigureSeries::spread(std::size_t index, Qt::Orientation along) const {
    const auto& spreads = along == Qt::Horizontal ? spreadX : spreadY;
    return index < spreads.size() && spreads[index] ? &*spreads[index] : nullptr;
}

bool Figure::empty() const {
    return heat.empty() &&
           std::all_of(series.begin(), series.end(), [](const auto& item) { return item.points.empty(); });
}

QStringList Figure::groups() const {
    QStringList out;
    for (const auto& item : series) {
        if (!item.group.isEmpty() && !out.contains(item.group))
            out << item.group;
    }
    return out;
}

namespace {

/// A quantile in percent, with as many digits as tell it from its neighbours: "50 %", "99.995 %".
QString shareText(double share) {
    constexpr double kTail = 0.9;
    if (share < kTail)
        return numberText(share * 100) + QStringLiteral(" %");
    const int nines = static_cast<int>(std::ceil(-std::log10(std::max(1 - share, 1e-12)) - 1e-9));
    // Without zeros at the end: numbers of this size have at most a dozen digits.
    return shortText(share * 100, std::min(12, nines + 2)) + QStringLiteral(" %");
}

}  // namespace

QString axisTitleText(const AxisSpec& axis) {
    const QString title =
        axis.detail.isEmpty() ? axis.title : QStringLiteral("%1: %2").arg(axis.title, axis.detail);
    const bool logarithmic = axis.scale == Scale::Log && !axis.asChange && !title.isEmpty();
    return logarithmic ? tr("%1 (logarithmic)").arg(title) : title;
}

QString axisValueText(const AxisSpec& axis, double value) {
    if (axis.asChange) {
        // Hundredths of a percent are finer than any machine repeats itself.
        const double percent = std::round((value - 1) * 1e4) / 1e2;
        const QString sign = percent < 0   ? QStringLiteral("−")
                             : percent > 0 ? QStringLiteral("+")
                                           : QString();
        return sign + numberText(std::fabs(percent)) + QStringLiteral(" %");
    }
    if (axis.scale == Scale::Rows)
        return axis.rows.value(static_cast<qsizetype>(std::lround(value)));
    if (axis.scale == Scale::Tail)
        return shareText(value);
    if (!axis.unit.isEmpty())
        return numberText(value) + axis.unit;
    return quantityText(value, axis.dimension);
}

double toScale(Scale scale, double value) {
    constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();
    switch (scale) {
        case Scale::Log:
            return value > 0 ? std::log10(value) : kNothing;
        case Scale::Tail:
            return value >= 0 && value < 1 ? -std::log10(1 - value) : kNothing;
        case Scale::Linear:
        case Scale::Rows:
            break;
    }
    return value;
}

double fromScale(Scale scale, double position) {
    switch (scale) {
        case Scale::Log:
            return std::pow(10, position);
        case Scale::Tail:
            return 1 - std::pow(10, -position);
        case Scale::Linear:
        case Scale::Rows:
            break;
    }
    return position;
}

AxisTicks ticksFor(const AxisSpec& axis, const AxisRange& range, int most) {
    switch (axis.scale) {
        case Scale::Log:
            return logTicks(axis, range, most);
        case Scale::Tail:
            return tailTicks(axis, range, most);
        case Scale::Rows:
            return rowTicks(axis, range);
        case Scale::Linear:
            break;
    }
    return linearTicks(axis, range, most);
}

}  // namespace bakeoff::app
