// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "app/charts/plot_theme.h"
#include "app/charts/point_set.h"
#include "core/base/units.h"
#include "core/measure/statistics.h"

namespace bakeoff::app {

/// How an axis is divided. Tail is the percentile axis: its values are quantiles (0 to below 1) and their
/// distances those of log 1/(1 - p). Rows has one name each at 0, 1, 2, ...
enum class Scale { Linear, Log, Tail, Rows };

struct AxisSpec {
    QString title;   ///< what is measured, as tables name it too
    QString detail;  ///< written behind it in the chart: how its lines are told apart, and the like
    core::Dimension dimension = core::Dimension::Count;
    Scale scale = Scale::Linear;
    bool fromZero = true;                 ///< linear axes only
    QStringList rows;                     ///< Rows only
    QStringList rowNotes;                 ///< Rows only: a column of texts at the right; empty or one a row
    QString unit;                         ///< replaces the dimension's, e.g. "×"
    bool asChange = false;                ///< values are ratios and read as changes: 1.05 as "+5 %"
    std::optional<core::Interval> fixed;  ///< shown when not zoomed, instead of what the data need
};

enum class SeriesKind { Line, Points, Bars };
enum class Marker { None, Circle, Square, Triangle, Diamond, Plus, Cross, Ring, Tick };

/// The shape of the nth series: the cue beside its colour.
Marker markerOf(int index);

/// Values in base units. Bars belong to a Rows axis: x is the value, y the row.
struct FigureSeries {
    QString name;
    QString group;  ///< its entry in the legend, which shows and hides all of it; empty: none
    int panel = 0;
    SeriesKind kind = SeriesKind::Line;
    SeriesColor color;
    std::optional<PlotTheme::Role> role;      ///< instead of a series colour
    std::vector<SeriesColor> pointColors;     ///< instead of both, but in the legend; empty or one a point
    std::vector<PlotTheme::Role> pointRoles;  ///< instead of all of these; empty or one a point
    Qt::PenStyle dash = Qt::SolidLine;
    Marker marker = Marker::Circle;
    std::vector<Marker> pointMarkers;  ///< instead of `marker`; empty or one a point
    bool hatched = false;              ///< bars only
    double barOffset = 0;              ///< bars only: of a bar's middle from its row's, in rows
    double barWidth = 0.36;            ///< bars only, in rows
    PointSet points;
    std::vector<std::optional<core::Interval>> spreadX;  ///< empty or one a point
    std::vector<std::optional<core::Interval>> spreadY;
    std::vector<int> counts;                  ///< n of each point; empty: nothing to say
    QStringList labels;                       ///< written beside each point; empty or one a point
    QStringList shortLabels;                  ///< the same where there is little room
    std::vector<PlotTheme::Role> labelRoles;  ///< of the labels; empty or one a point
    QStringList pointNames;                   ///< of each point in table and hover; empty or one a point
    QString note;  ///< of all its points, in the hover: how many requests or trials they are of

    [[nodiscard]] const core::Interval* spread(std::size_t index, Qt::Orientation along) const;
};

/// A line across a panel.
struct FigureMark {
    int panel = 0;
    Qt::Orientation orientation = Qt::Horizontal;  ///< of the line
    double at = 0;
    QString label;
    PlotTheme::Role role = PlotTheme::Role::Claimed;
};

/// A part of the x-axis that is shaded in every panel, e.g. what comes before measuring begins.
struct FigureBand {
    double from = 0;
    double to = 0;
    QString label;  ///< written once, in the first panel
};

/// Counts over a grid of cells, painted as colours.
struct FigureHeat {
    int panel = 0;
    std::vector<double> xEdges;  ///< ascending, one more than columns
    std::vector<double> yEdges;  ///< ascending, one more than rows
    std::vector<double> counts;  ///< column after column, lowest row first
};

struct FigurePanel {
    AxisSpec y;
    double weight = 1;  ///< of the height
};

/// What a plot shows, without any drawing: panels over one shared x-axis. Every chart of ours is a function
/// that makes one of these.
struct Figure {
    QString id;
    QString title;
    QString subtitle;
    QString footer;     ///< at the foot of pictures: which machine, when, which run; a line each
    QString whenEmpty;  ///< said where there is nothing to draw: why, and what to do
    AxisSpec x;
    std::vector<FigurePanel> panels;
    std::vector<FigureSeries> series;
    std::vector<FigureMark> marks;
    std::vector<FigureBand> bands;
    std::vector<FigureHeat> heat;
    QSize preferred{960, 540};

    [[nodiscard]] bool empty() const;
    /// Entries of the legend, in the order of the series.
    [[nodiscard]] QStringList groups() const;
};

/// Where a value stands on an axis, in the axis' own units (a logarithm on Log and Tail), and back. Values
/// that an axis cannot show (0 on a log axis) give not-a-number.
double toScale(Scale scale, double value);
double fromScale(Scale scale, double position);

struct AxisRange {
    double low = 0;
    double high = 1;

    [[nodiscard]] double span() const { return high - low; }
    [[nodiscard]] bool contains(double position) const { return low <= position && position <= high; }
    bool operator==(const AxisRange&) const = default;
};

struct Tick {
    double at = 0;  ///< in the axis' own units
    QString label;  ///< empty: a grid line only
};

struct AxisTicks {
    std::vector<Tick> ticks;
    QString title;  ///< of the axis, with the unit where the labels have none
};

/// What is written beside an axis, without its unit: its title, the detail, and that it is logarithmic.
QString axisTitleText(const AxisSpec& axis);

/// A value of an axis as people read it, with its unit.
QString axisValueText(const AxisSpec& axis, double value);

/// Round ticks for a range, at most about `most` with a label.
AxisTicks ticksFor(const AxisSpec& axis, const AxisRange& range, int most);

}  // namespace bakeoff::app
