// SPDX-License-Identifier: GPL-3.0-only
// The table twin of a figure, and the words for one of its points.
#include <algorithm>
#include <cmath>

#include "app/charts/figure_plot.h"
#include "app/i18n/numbers.h"

namespace bakeoff::app {
namespace {

/// For programs a missing value is an empty cell; for people a dash says that it was not forgotten.
core::Cell nothing(bool data) {
    return {data ? "" : "–"};
}

/// Of the raw numbers on an axis.
QString unitOf(const AxisSpec& axis) {
    if (!axis.unit.isEmpty() || axis.asChange)
        return axis.asChange ? QStringLiteral("×") : axis.unit.trimmed();
    switch (axis.scale == Scale::Tail ? core::Dimension::Fraction : axis.dimension) {
        case core::Dimension::Time:
            return QStringLiteral("ns");
        case core::Dimension::Bytes:
            return QStringLiteral("B");
        case core::Dimension::Rate:
            return QStringLiteral("1/s");
        case core::Dimension::Count:
        case core::Dimension::Fraction:
            break;
    }
    return QStringLiteral("1");
}

core::Message withUnit(core::Message title, const AxisSpec& axis, bool data) {
    return data ? core::say("%1 [%2]", std::move(title), unitOf(axis).toStdString()) : title;
}

core::Cell valueCell(const AxisSpec& axis, double value, bool data) {
    if (!std::isfinite(value))
        return nothing(data);
    // Not verbatim: it has the marks of the reader's language already, and would get them twice.
    return {core::say("%1", axisValueText(axis, value).toStdString()), core::Json(value)};
}

/// A text of a figure, which is in the reader's language already.
core::Message asShown(const QString& text) {
    return core::Message::verbatim(text.toStdString());
}

struct TwinShape {
    bool rows = false;
    bool panels = false;
    bool names = false;
    bool spread = false;
    bool spreadX = false;
    bool counts = false;
    bool notes = false;
};

TwinShape shapeOf(const Figure& figure) {
    TwinShape shape;
    shape.rows = figure.panels.size() == 1 && figure.panels[0].y.scale == Scale::Rows;
    shape.panels = figure.panels.size() > 1;
    shape.notes = shape.rows && !figure.panels[0].y.rowNotes.isEmpty();
    for (const auto& series : figure.series) {
        shape.names = shape.names || !series.pointNames.isEmpty();
        shape.spread = shape.spread || !(shape.rows ? series.spreadX : series.spreadY).empty();
        shape.spreadX = shape.spreadX || (!shape.rows && !series.spreadX.empty());
        shape.counts = shape.counts || !series.counts.empty();
    }
    return shape;
}

std::vector<core::Column> columnsOf(const Figure& figure, const TwinShape& shape, bool data) {
    // Of several panels each row has its own unit.
    const bool yUnit = data && !shape.panels && !figure.panels.empty();
    const AxisSpec& y = figure.panels.empty() ? figure.x : figure.panels[0].y;
    const AxisSpec& spreadAxis = shape.rows ? figure.x : y;
    std::vector<core::Column> columns;
    if (shape.rows)
        columns.push_back({"name", figure.panels[0].y.title.isEmpty() ? core::Message(SAY("Name"))
                                                                      : asShown(figure.panels[0].y.title)});
    columns.push_back({"series", SAY("Series")});
    if (shape.names)
        columns.push_back({"point", SAY("Point")});
    if (shape.panels)
        columns.push_back({"measure", SAY("Measure")});
    columns.push_back({"x", withUnit(asShown(figure.x.title), figure.x, data), true});
    if (shape.spreadX) {
        columns.push_back({"x_low", withUnit(SAY("From"), figure.x, data), true});
        columns.push_back({"x_high", withUnit(SAY("To"), figure.x, data), true});
    }
    if (!shape.rows)
        columns.push_back(
            {"y",
             withUnit(shape.panels || figure.panels.empty() ? core::Message(SAY("Value")) : asShown(y.title),
                      y, yUnit),
             true});
    if (data && shape.panels)
        columns.push_back({"unit", SAY("Unit")});
    if (shape.spread) {
        columns.push_back(
            {"low", withUnit(SAY("Interval from"), spreadAxis, yUnit || (data && shape.rows)), true});
        columns.push_back(
            {"high", withUnit(SAY("Interval to"), spreadAxis, yUnit || (data && shape.rows)), true});
    }
    if (shape.counts)
        columns.push_back({"n", core::Message::verbatim("n"), true});
    if (shape.notes)
        columns.push_back({"note", SAY("Note")});
    return columns;
}

void addSpread(std::vector<core::Cell>& row, const AxisSpec& axis, const core::Interval* spread, bool data) {
    row.push_back(spread ? valueCell(axis, spread->low, data) : nothing(data));
    row.push_back(spread ? valueCell(axis, spread->high, data) : nothing(data));
}

std::vector<core::Cell> rowOf(const Figure& figure, const TwinShape& shape, const FigureSeries& series,
                              std::size_t i, bool data) {
    const auto& y = figure.panels[static_cast<std::size_t>(series.panel)].y;
    const auto& point = series.points[i];
    const auto at = static_cast<qsizetype>(i);
    std::vector<core::Cell> row;
    if (shape.rows)
        row.emplace_back(axisValueText(y, point.y()).toStdString());
    row.emplace_back(series.name.toStdString());
    if (shape.names)
        row.emplace_back(series.pointNames.value(at).toStdString());
    if (shape.panels)
        row.emplace_back(y.title.toStdString());
    // Where there is no value its label says why.
    row.push_back(std::isfinite(point.x()) || data || series.labels.value(at).isEmpty()
                      ? valueCell(figure.x, point.x(), data)
                      : core::Cell(series.labels.value(at).toStdString()));
    if (shape.spreadX)
        addSpread(row, figure.x, series.spread(i, Qt::Horizontal), data);
    if (!shape.rows)
        row.push_back(valueCell(y, point.y(), data));
    if (data && shape.panels)
        row.emplace_back(unitOf(y).toStdString());
    if (shape.spread)
        addSpread(row, shape.rows ? figure.x : y,
                  series.spread(i, shape.rows ? Qt::Horizontal : Qt::Vertical), data);
    if (shape.counts) {
        const bool known = i < series.counts.size() && series.counts[i] > 0;
        row.push_back(known ? core::Cell(std::to_string(series.counts[i]), core::Json(series.counts[i]))
                            : nothing(data));
    }
    if (shape.notes)
        row.emplace_back(y.rowNotes.value(static_cast<qsizetype>(std::lround(point.y()))).toStdString());
    return row;
}

}  // namespace

bool FigurePlot::inView(const FigureSeries& series, std::size_t point) const {
    const auto panel = static_cast<std::size_t>(series.panel);
    const auto yScale = m_figure.panels[panel].y.scale;
    const double x = toScale(m_figure.x.scale, series.points[point].x());
    const double y = toScale(yScale, series.points[point].y());
    // A value that is missing or that a log axis cannot show belongs to what is seen while nobody zooms.
    if (!std::isfinite(x) || !std::isfinite(y))
        return !m_zoom;
    // A bar reaches from 0 to its value: it is seen when any of it is.
    const bool inX =
        series.kind == SeriesKind::Bars ? std::max(x, 0.0) >= m_view.x.low : m_view.x.contains(x);
    return inX && m_view.y[panel].contains(y);
}

std::vector<MarkId> FigurePlot::visibleMarks() const {
    std::vector<MarkId> out;
    for (std::size_t s = 0; s < m_figure.series.size(); ++s) {
        const auto& series = m_figure.series[s];
        if (!shown(series))
            continue;
        const auto [from, to] = series.kind == SeriesKind::Line
                                    ? visibleRun(series)
                                    : std::pair<std::size_t, std::size_t>{0, series.points.size()};
        for (std::size_t i = from; i < to; ++i) {
            if (inView(series, i))
                out.push_back({static_cast<int>(s), i});
        }
    }
    return out;
}

void FigurePlot::addHeatRows(core::Table& table) const {
    for (const auto& heat : m_figure.heat) {
        const auto panel = static_cast<std::size_t>(heat.panel);
        const auto& y = m_figure.panels[panel].y;
        const std::size_t rows = heat.yEdges.size() - 1;
        for (std::size_t c = 0; c + 1 < heat.xEdges.size(); ++c) {
            for (std::size_t r = 0; r < rows; ++r) {
                const double count = heat.counts[c * rows + r];
                const bool seen = toScale(m_figure.x.scale, heat.xEdges[c + 1]) > m_view.x.low &&
                                  toScale(m_figure.x.scale, heat.xEdges[c]) < m_view.x.high &&
                                  toScale(y.scale, heat.yEdges[r + 1]) > m_view.y[panel].low &&
                                  toScale(y.scale, heat.yEdges[r]) < m_view.y[panel].high;
                if (count > 0 && seen)
                    table.rows.push_back({y.title.toStdString(),
                                          valueCell(figure().x, heat.xEdges[c], false),
                                          valueCell(figure().x, heat.xEdges[c + 1], false),
                                          valueCell(y, heat.yEdges[r], false),
                                          valueCell(y, heat.yEdges[r + 1], false),
                                          {core::formatNumber(count), core::Json(count)}});
            }
        }
    }
}

core::Table FigurePlot::tableTwin() const {
    return tableOf(false);
}

core::Table FigurePlot::dataTable() const {
    return tableOf(true);
}

core::Table FigurePlot::tableOf(bool forMachines) const {
    core::Table table{"chart", asShown(m_figure.title), {}, {}};
    if (!m_figure.heat.empty()) {
        const auto& x = m_figure.x;
        const auto& y = m_figure.panels.front().y;
        table.columns = {
            {"panel", SAY("Panel")},
            {"x_from", withUnit(core::say("%1 from", x.title.toStdString()), x, forMachines), true},
            {"x_to", withUnit(SAY("to"), x, forMachines), true},
            {"y_from", withUnit(SAY("Latency from"), y, forMachines), true},
            {"y_to", withUnit(SAY("to"), y, forMachines), true},
            {"count", SAY("Requests"), true}};
        addHeatRows(table);
        return table;
    }
    const TwinShape shape = shapeOf(m_figure);
    table.columns = columnsOf(m_figure, shape, forMachines);
    for (const auto& mark : visibleMarks())
        table.rows.push_back(rowOf(m_figure, shape, m_figure.series[static_cast<std::size_t>(mark.series)],
                                   mark.point, forMachines));
    return table;
}

int FigurePlot::selectedRow() const {
    if (!m_selected)
        return -1;
    const auto marks = visibleMarks();
    const auto it = std::find(marks.begin(), marks.end(), *m_selected);
    return it == marks.end() ? -1 : static_cast<int>(it - marks.begin());
}

void FigurePlot::selectRow(int row) {
    const auto marks = visibleMarks();
    const bool known = row >= 0 && row < static_cast<int>(marks.size()) && m_figure.heat.empty();
    m_selected = known ? std::optional(marks[static_cast<std::size_t>(row)]) : std::nullopt;
    updateItems();
}

int FigurePlot::axisRowOf(int row) const {
    const auto marks = visibleMarks();
    if (row < 0 || row >= static_cast<int>(marks.size()))
        return -1;
    const auto& mark = marks[static_cast<std::size_t>(row)];
    const auto& series = m_figure.series[static_cast<std::size_t>(mark.series)];
    return static_cast<int>(std::lround(series.points[mark.point].y()));
}

void FigurePlot::selectAxisRow(int axisRow) {
    const auto marks = visibleMarks();
    int row = static_cast<int>(marks.size()) - 1;
    while (row >= 0 && axisRowOf(row) != axisRow)
        --row;
    selectRow(row);
}

QString FigurePlot::textOf(const MarkId& mark) const {
    const auto& series = m_figure.series[static_cast<std::size_t>(mark.series)];
    const auto& y = m_figure.panels[static_cast<std::size_t>(series.panel)].y;
    const auto& point = series.points[mark.point];
    const bool rows = y.scale == Scale::Rows;
    QStringList lines{series.name};
    if (rows)
        lines.prepend(axisValueText(y, point.y()));
    const QString name = series.pointNames.value(static_cast<qsizetype>(mark.point));
    if (!name.isEmpty())
        lines << name;
    const auto add = [&](const AxisSpec& axis, double value, const core::Interval* spread) {
        QString text = QStringLiteral("%1: %2").arg(axis.title, axisValueText(axis, value));
        if (spread)
            text += QStringLiteral(" (%1 – %2)")
                        .arg(axisValueText(axis, spread->low), axisValueText(axis, spread->high));
        lines << text;
    };
    add(m_figure.x, point.x(), series.spread(mark.point, Qt::Horizontal));
    if (!rows)
        add(y, point.y(), series.spread(mark.point, Qt::Vertical));
    if (mark.point < series.counts.size() && series.counts[mark.point] > 0)
        lines << QStringLiteral("n = %1").arg(numberText(series.counts[mark.point]));
    if (!series.note.isEmpty())
        lines << series.note;
    if (rows && !y.rowNotes.isEmpty())
        lines << y.rowNotes.value(static_cast<qsizetype>(std::lround(point.y())));
    return lines.join(QLatin1Char('\n'));
}

}  // namespace bakeoff::app
