// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/figure_layout.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

namespace bakeoff::app {
namespace {

constexpr double kMargin = 12;
constexpr double kGap = 8;
constexpr double kPanelGap = 14;
constexpr double kSwatch = 26;
constexpr double kRowLabelShare = 0.4;    ///< of the width, at most, for the names of rows
constexpr double kNoteShare = 0.36;       ///< the same for the column of notes
constexpr double kSmallestFactor = 0.66;  ///< of the font, for the names of many rows
constexpr double kLabelRoom = 18;         ///< between a bar and its text, and after it

QFont scaled(QFont font, double factor) {
    // Export fonts have a size in pixels, a window's in points.
    if (font.pixelSize() > 0)
        font.setPixelSize(std::max(6, static_cast<int>(std::lround(font.pixelSize() * factor))));
    else
        font.setPointSizeF(std::max(5.0, font.pointSizeF() * factor));
    return font;
}

double widest(const QStringList& texts, const QFontMetricsF& metrics) {
    double width = 0;
    for (const auto& text : texts)
        width = std::max(width, metrics.horizontalAdvance(text));
    return width;
}

double widestTick(const AxisTicks& ticks, const QFontMetricsF& metrics) {
    double width = 0;
    for (const auto& tick : ticks.ticks)
        width = std::max(width, metrics.horizontalAdvance(tick.label));
    return width;
}

/// Takes a block of wrapped text from the top of `rest`.
QRectF takeText(QRectF& rest, const QString& text, const QFont& font) {
    if (text.isEmpty())
        return {};
    const QFontMetricsF metrics(font);
    const auto bounds = metrics.boundingRect(QRectF(0, 0, rest.width(), 1e4), Qt::TextWordWrap, text);
    const QRectF rect(rest.left(), rest.top(), rest.width(), std::ceil(bounds.height()));
    rest.setTop(rect.bottom() + 2);
    return rect;
}

void layoutLegend(FigureLayout& out, QRectF& rest, const Figure& figure, const QFont& font) {
    const QFontMetricsF metrics(font);
    const double height = metrics.height() + 4;
    double x = rest.left();
    double y = rest.top() + 2;
    const auto place = [&](double width) {
        if (x > rest.left() && x + width > rest.right()) {
            x = rest.left();
            y += height;
        }
        const QRectF rect(x, y, width, height);
        x += width + 2 * kGap;
        return rect;
    };
    const auto groups = figure.groups();
    for (const auto& group : groups)
        out.legend.push_back({group, place(kSwatch + 6 + metrics.horizontalAdvance(group))});
    if (!figure.heat.empty())
        out.heatScale = place(220);
    if (!out.legend.empty() || !figure.heat.empty())
        rest.setTop(y + height + 4);
}

/// Drops the labels that would touch their left neighbour.
void thinLabels(AxisTicks& ticks, const AxisRange& range, double width, const QFontMetricsF& metrics) {
    double end = -1e9;
    for (auto& tick : ticks.ticks) {
        if (tick.label.isEmpty())
            continue;
        const double middle = (tick.at - range.low) / range.span() * width;
        const double half = metrics.horizontalAdvance(tick.label) / 2;
        if (middle - half < end + kGap)
            tick.label.clear();
        else
            end = middle + half;
    }
}

/// Whether the name of each row fits into its part of the column, wrapped where it must be.
bool rowLabelsFit(const QStringList& rows, double width, double height, const QFont& font) {
    const QFontMetricsF metrics(font);
    return std::all_of(rows.begin(), rows.end(), [&](const QString& row) {
        const auto bounds = metrics.boundingRect(QRectF(0, 0, width, 1e4), Qt::TextWordWrap, row);
        return bounds.width() <= width + 0.5 && bounds.height() <= height + 1;
    });
}

/// The x-range at which the texts beside the points end within the plot.
double grownEnd(const Figure& figure, const FigureView& view, double width, const QFontMetricsF& metrics,
                LabelLength length) {
    double end = view.x.high;
    for (const auto& series : figure.series) {
        const auto& labels = length == LabelLength::Short ? series.shortLabels : series.labels;
        for (std::size_t i = 0; i < series.points.size(); ++i) {
            const QString label = labels.value(static_cast<qsizetype>(i));
            if (label.isEmpty())
                continue;
            double x = toScale(figure.x.scale, series.points[i].x());
            if (const auto* spread = series.spread(i, Qt::Horizontal))
                x = std::max(x, toScale(figure.x.scale, spread->high));
            if (!std::isfinite(x))
                x = view.x.low;
            const double room = (metrics.horizontalAdvance(label) + kLabelRoom) / width;
            if (room < 0.95)
                end = std::max(end, view.x.low + (x - view.x.low) / (1 - room));
        }
    }
    return end;
}

void growForLabels(FigureLayout& out, const Figure& figure, FigureView& view, double width,
                   const QFontMetricsF& metrics) {
    double widestLabel = 0;
    double widestShort = 0;
    for (const auto& series : figure.series) {
        widestLabel = std::max(widestLabel, widest(series.labels, metrics));
        widestShort = std::max(widestShort, widest(series.shortLabels, metrics));
    }
    out.labels = widestLabel <= 0.45 * width   ? LabelLength::Full
                 : widestShort <= 0.55 * width ? LabelLength::Short
                                               : LabelLength::None;
    if (out.labels != LabelLength::None)
        view.x.high = grownEnd(figure, view, width, metrics, out.labels);
}

/// Shares the height among the panels; each has room for its axis' title above it.
void layoutPanels(FigureLayout& out, const Figure& figure, const QRectF& area, double titleHeight) {
    double weights = 0;
    double titles = 0;
    for (const auto& panel : figure.panels) {
        weights += panel.weight;
        titles += panel.y.title.isEmpty() ? 0 : titleHeight;
    }
    const auto count = static_cast<double>(figure.panels.size());
    const double height = std::max(8.0, area.height() - titles - (count - 1) * kPanelGap);
    double y = area.top();
    for (const auto& panel : figure.panels) {
        PanelLayout item;
        if (!panel.y.title.isEmpty()) {
            item.title = QRectF(area.left(), y, area.width(), titleHeight);
            y += titleHeight;
        }
        item.area = QRectF(area.left(), y, area.width(), height * panel.weight / weights);
        y = item.area.bottom() + kPanelGap;
        out.panels.push_back(item);
    }
}

bool hasRows(const Figure& figure) {
    return figure.panels.size() == 1 && figure.panels[0].y.scale == Scale::Rows;
}

/// How much the labels of the vertical axes take at the left.
double leftLabelWidth(const Figure& figure, const FigureView& view, double width, double panelHeight,
                      const QFontMetricsF& metrics) {
    double labels = 0;
    for (std::size_t p = 0; p < figure.panels.size(); ++p) {
        const auto& axis = figure.panels[p].y;
        labels = std::max(
            labels, axis.scale == Scale::Rows
                        ? widest(axis.rows, metrics)
                        : widestTick(ticksFor(axis, view.y[p], static_cast<int>(panelHeight / 34)), metrics));
    }
    // A little more than the text: wrapping rounds.
    return std::min(labels + 3, kRowLabelShare * width);
}

}  // namespace

QFont titleFontOf(const QFont& font) {
    QFont title = scaled(font, 1.2);
    title.setBold(true);
    return title;
}

QFont smallFontOf(const QFont& font) {
    return scaled(font, 0.92);
}

QPointF FigureLayout::at(const FigureView& view, int panel, double xScaled, double yScaled) const {
    const auto p = static_cast<std::size_t>(panel);
    const QRectF& area = panels[p].area;
    const double up = (yScaled - view.y[p].low) / view.y[p].span();
    // Rows are read downwards.
    const double vertical =
        rowLabels.isNull() ? area.bottom() - up * area.height() : area.top() + up * area.height();
    return {area.left() + (xScaled - view.x.low) / view.x.span() * area.width(), vertical};
}

int FigureLayout::panelAt(QPointF point) const {
    for (std::size_t p = 0; p < panels.size(); ++p) {
        if (panels[p].area.contains(point))
            return static_cast<int>(p);
    }
    return -1;
}

double FigureLayout::xAt(const FigureView& view, double pixel) const {
    return view.x.low + (pixel - plot.left()) / plot.width() * view.x.span();
}

double FigureLayout::yAt(const FigureView& view, int panel, double pixel) const {
    const auto p = static_cast<std::size_t>(panel);
    const QRectF& area = panels[p].area;
    const double part = rowLabels.isNull() ? area.bottom() - pixel : pixel - area.top();
    return view.y[p].low + part / area.height() * view.y[p].span();
}

FigureLayout layoutFigure(const Figure& figure, FigureView& view, const QSizeF& size, const QFont& font,
                          const QString& note, bool mayGrow) {
    FigureLayout out;
    const QFontMetricsF metrics(font);
    QRectF rest = QRectF(QPointF(), size).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    out.title = takeText(rest, figure.title, titleFontOf(font));
    out.subtitle = takeText(rest, figure.subtitle, smallFontOf(font));
    layoutLegend(out, rest, figure, font);
    if (figure.panels.empty() || rest.width() < 40 || rest.height() < 40) {
        out.plot = rest;
        out.truncated = true;
        return out;
    }
    if (!note.isEmpty()) {
        const double height = QFontMetricsF(smallFontOf(font)).height();
        out.note = QRectF(rest.left(), rest.bottom() - height, rest.width(), height);
        rest.setBottom(out.note.top());
    }
    const double titleHeight = metrics.height() + 2;
    rest.setBottom(rest.bottom() - metrics.height() - 6 - (figure.x.title.isEmpty() ? 0 : titleHeight));
    const double panelHeight = rest.height() / static_cast<double>(figure.panels.size()) - titleHeight;
    const double left = leftLabelWidth(figure, view, rest.width(), panelHeight, metrics);
    const bool rows = hasRows(figure);
    double right = 0;
    if (rows && !figure.panels[0].y.rowNotes.isEmpty()) {
        right = widest(figure.panels[0].y.rowNotes, QFontMetricsF(smallFontOf(font))) + kGap;
        if (right > kNoteShare * rest.width())
            right = 0;  // the notes stand in the table and in the hover text too
    }
    // The last label of the x-axis is centred on the plot's edge.
    const QRectF area = rest.adjusted(left + kGap + 4, 0, -std::max(right, 18.0), 0);
    layoutPanels(out, figure, area, titleHeight);
    out.plot = QRectF(out.panels.front().area.topLeft(), out.panels.back().area.bottomRight());
    if (rows) {
        const QRectF& panel = out.panels[0].area;
        out.rowLabels = QRectF(rest.left(), panel.top(), left, panel.height());
        if (right > 0)
            out.rowNotes = QRectF(panel.right() + kGap, panel.top(), right - kGap, panel.height());
        const double rowHeight = panel.height() / std::max(1.0, view.y[0].span());
        // Many rows in little height are written smaller, as long as they can be read.
        out.rowFont = scaled(font, std::clamp(rowHeight / (metrics.height() + 1), kSmallestFactor, 1.0));
        out.truncated = !rowLabelsFit(figure.panels[0].y.rows, left, rowHeight, out.rowFont);
        if (mayGrow)
            growForLabels(out, figure, view, area.width(), metrics);
    }
    for (std::size_t p = 0; p < figure.panels.size(); ++p)
        out.panels[p].y = ticksFor(figure.panels[p].y, view.y[p],
                                   std::max(2, static_cast<int>(out.panels[p].area.height() / 34)));
    const double tickWidth = figure.x.scale == Scale::Linear ? 84 : 46;
    out.x = ticksFor(figure.x, view.x, std::max(2, static_cast<int>(area.width() / tickWidth)));
    thinLabels(out.x, view.x, area.width(), metrics);
    return out;
}

}  // namespace bakeoff::app
