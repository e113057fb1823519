// SPDX-License-Identifier: GPL-3.0-only
// The texts of a figure: axes, legend, titles, labels of points.
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "app/charts/figure_painter.h"
#include "app/i18n/numbers.h"

namespace bakeoff::app {
namespace {

constexpr double kSwatch = 26;
constexpr double kDimmed = 0.35;
constexpr double kLabelGap = 10;

double baseline(const QFontMetricsF& metrics) {
    return (metrics.ascent() - metrics.descent()) / 2;
}

const FigureSeries* firstOf(const Figure& figure, const QString& group) {
    const auto it = std::find_if(figure.series.begin(), figure.series.end(),
                                 [&](const auto& series) { return series.group == group; });
    return it == figure.series.end() ? nullptr : &*it;
}

}  // namespace

void FigurePainter::paintAxisLabels() {
    m_painter.setFont(m_font);
    const QFontMetricsF metrics(m_font);
    m_painter.setPen(m_theme.text);
    const double top = m_layout.plot.bottom() + 4;
    for (const auto& tick : m_layout.x.ticks) {
        const double x = m_layout.at(m_view, 0, tick.at, 0).x();
        const double width = metrics.horizontalAdvance(tick.label);
        m_painter.drawText(QPointF(x - width / 2, top + metrics.ascent()), tick.label);
    }
    if (!byRows()) {
        for (std::size_t p = 0; p < m_layout.panels.size(); ++p) {
            for (const auto& tick : m_layout.panels[p].y.ticks) {
                const double y = m_layout.at(m_view, static_cast<int>(p), 0, tick.at).y();
                m_painter.drawText(QPointF(m_layout.plot.left() - 6 - metrics.horizontalAdvance(tick.label),
                                           y + baseline(metrics)),
                                   tick.label);
            }
        }
    }
    // Centred under the plot where it fits there, else pushed into the picture.
    const double titleWidth = metrics.horizontalAdvance(m_layout.x.title);
    const double right = m_layout.title.right();
    const double left = std::clamp(m_layout.plot.center().x() - titleWidth / 2, m_layout.title.left(),
                                   std::max(m_layout.title.left(), right - titleWidth));
    m_painter.setPen(m_theme.mutedText);
    m_painter.drawText(QPointF(left, top + metrics.height() + 2 + metrics.ascent()), m_layout.x.title);
    for (const auto& panel : m_layout.panels)
        m_painter.drawText(panel.title.translated(0, -1), Qt::AlignLeft | Qt::AlignVCenter, panel.y.title);
}

void FigurePainter::paintRowLabels() {
    if (!byRows())
        return;
    const auto& axis = m_figure.panels[0].y;
    const QRectF& column = m_layout.rowLabels;
    const double height = column.height() / m_view.y[0].span();
    m_painter.save();
    m_painter.setClipRect(column.adjusted(-2, -2, m_layout.rowNotes.right() + 4, 2));
    for (int row = 0; row < axis.rows.size(); ++row) {
        const double y = m_layout.at(m_view, 0, 0, row).y();
        m_painter.setFont(m_layout.rowFont);
        m_painter.setPen(m_theme.text);
        m_painter.drawText(QRectF(column.left(), y - height / 2, column.width(), height),
                           Qt::AlignRight | Qt::AlignVCenter | Qt::TextWordWrap, axis.rows[row]);
        if (m_layout.rowNotes.isNull())
            continue;
        m_painter.setFont(smallFontOf(m_layout.rowFont));
        m_painter.setPen(m_theme.mutedText);
        m_painter.drawText(
            QRectF(m_layout.rowNotes.left(), y - height / 2, m_layout.rowNotes.width(), height),
            Qt::AlignLeft | Qt::AlignVCenter, axis.rowNotes.value(row));
    }
    m_painter.restore();
}

void FigurePainter::paintTitles(const QString& note) {
    m_painter.setFont(titleFontOf(m_font));
    m_painter.setPen(m_theme.text);
    m_painter.drawText(m_layout.title, Qt::TextWordWrap, m_figure.title);
    m_painter.setFont(smallFontOf(m_font));
    m_painter.setPen(m_theme.mutedText);
    if (!m_figure.subtitle.isEmpty())
        m_painter.drawText(m_layout.subtitle, Qt::TextWordWrap, m_figure.subtitle);
    if (!note.isEmpty())
        m_painter.drawText(m_layout.note, Qt::AlignRight | Qt::AlignVCenter, note);
    if (m_figure.empty()) {
        m_painter.setFont(m_font);
        m_painter.setPen(m_theme.text);
        m_painter.drawText(m_layout.plot.adjusted(20, 0, -20, 0), Qt::AlignCenter | Qt::TextWordWrap,
                           m_figure.whenEmpty);
    }
}

void FigurePainter::paintLegend() {
    const QFontMetricsF metrics(m_font);
    for (const auto& entry : m_layout.legend) {
        const auto* series = firstOf(m_figure, entry.group);
        if (!series)
            continue;
        m_painter.save();
        // A hidden group keeps its marker, dimmed, so that it can be brought back.
        m_painter.setOpacity(m_hidden.contains(entry.group) ? kDimmed : 1);
        const QColor color = legendColorOf(*series, m_theme);
        const QPointF middle(entry.rect.left() + kSwatch / 2, entry.rect.center().y());
        if (series->kind == SeriesKind::Bars) {
            const QRectF swatch(middle.x() - 9, middle.y() - 5, 18, 10);
            m_painter.setPen(series->hatched ? QPen(color, 1) : QPen(Qt::NoPen));
            m_painter.setBrush(series->hatched ? QBrush(Qt::NoBrush) : QBrush(color));
            m_painter.drawRect(swatch);
            if (series->hatched)
                paintHatch(swatch, color);
        } else {
            if (series->kind == SeriesKind::Line) {
                m_painter.setPen(QPen(color, 2, series->dash));
                m_painter.drawLine(middle - QPointF(kSwatch / 2, 0), middle + QPointF(kSwatch / 2, 0));
            }
            paintMarker(middle, series->marker, color, 4);
        }
        m_painter.setFont(m_font);
        m_painter.setPen(m_theme.text);
        m_painter.drawText(QPointF(entry.rect.left() + kSwatch + 6, middle.y() + baseline(metrics)),
                           entry.group);
        m_painter.restore();
    }
}

void FigurePainter::paintHeatScale() {
    if (m_layout.heatScale.isNull())
        return;
    double most = 0;
    for (const auto& heat : m_figure.heat)
        most = std::max(most, *std::max_element(heat.counts.begin(), heat.counts.end()));
    const QFontMetricsF metrics(m_font);
    const QRectF& rect = m_layout.heatScale;
    const QRectF bar(rect.left() + 14, rect.center().y() - 5, 80, 10);
    // Steps rather than a gradient: an SVG names its gradients, and names clash within a page of charts.
    constexpr int kSteps = 16;
    for (int step = 0; step < kSteps; ++step)
        m_painter.fillRect(
            QRectF(bar.left() + bar.width() * step / kSteps, bar.top(), bar.width() / kSteps, 10),
            m_theme.heatColor(static_cast<double>(step) / (kSteps - 1)));
    m_painter.setFont(m_font);
    m_painter.setPen(m_theme.text);
    m_painter.drawText(QPointF(rect.left(), bar.center().y() + baseline(metrics)), QStringLiteral("1"));
    m_painter.drawText(
        QPointF(bar.right() + 6, bar.center().y() + baseline(metrics)),
        numberText(most) + QLatin1Char(' ') + QCoreApplication::translate("Figure", "requests a cell"));
}

void FigurePainter::paintMarkLabel(const FigureMark& mark) {
    if (mark.label.isEmpty())
        return;
    const QFont font = smallFontOf(m_font);
    const QFontMetricsF metrics(font);
    const QRectF& area = m_layout.panels[static_cast<std::size_t>(mark.panel)].area;
    const double width = metrics.horizontalAdvance(mark.label);
    QPointF at;
    if (mark.orientation == Qt::Vertical) {
        const double x = m_layout.at(m_view, mark.panel, toScale(m_figure.x.scale, mark.at), 0).x();
        if (x < area.left() || x > area.right())
            return;
        at = {x + 5 + width > area.right() ? x - 5 - width : x + 5, area.top() + metrics.ascent() + 2};
    } else {
        const auto scale = m_figure.panels[static_cast<std::size_t>(mark.panel)].y.scale;
        const double y = m_layout.at(m_view, mark.panel, 0, toScale(scale, mark.at)).y();
        if (y < area.top() || y > area.bottom())
            return;
        at = {area.left() + 6, y - 5 < area.top() + metrics.height() ? y + metrics.ascent() + 3 : y - 5};
    }
    m_painter.setFont(font);
    m_painter.fillRect(QRectF(at.x() - 2, at.y() - metrics.ascent(), width + 4, metrics.height()),
                       m_theme.background);
    m_painter.setPen(m_theme.color(mark.role));
    m_painter.drawText(at, mark.label);
}

void FigurePainter::paintPointLabels(const FigureSeries& series) {
    if (series.labels.isEmpty() || m_layout.labels == LabelLength::None)
        return;
    const auto& labels = m_layout.labels == LabelLength::Short && !series.shortLabels.isEmpty()
                             ? series.shortLabels
                             : series.labels;
    m_painter.setFont(m_font);
    const QFontMetricsF metrics(m_font);
    const QRectF area = areaOf(series);
    for (std::size_t i = 0; i < series.points.size(); ++i) {
        const QString label = labels.value(static_cast<qsizetype>(i));
        if (label.isEmpty())
            continue;
        QPointF at = pointAt(m_figure, m_layout, m_view, series, i);
        const bool nothing = !std::isfinite(at.x());
        if (nothing)  // why there is no value, where it would begin
            at = m_layout.at(m_view, series.panel, m_view.x.low, series.points[i].y());
        if (const auto* spread = series.spread(i, Qt::Horizontal); spread && byRows())
            at.setX(std::max(
                at.x(), m_layout.at(m_view, series.panel, toScale(m_figure.x.scale, spread->high), 0).x()));
        if (byRows())
            at.setY(m_layout.at(m_view, series.panel, 0, series.points[i].y() + series.barOffset).y());
        if (!area.adjusted(-1, -1, 1, 1).contains(at))
            continue;
        m_painter.setPen(i < series.labelRoles.size() ? m_theme.color(series.labelRoles[i])
                         : nothing || series.hatched  ? m_theme.mutedText
                                                      : m_theme.text);
        if (byRows())
            m_painter.drawText(QPointF(at.x() + kLabelGap, at.y() + baseline(metrics)), label);
        else
            placeLabel(at, label, metrics, area);
    }
}

void FigurePainter::placeLabel(QPointF at, const QString& label, const QFontMetricsF& metrics,
                               const QRectF& area) {
    // Beside its point, where no other label is; a label without a free place is left to the hover text.
    const double width = metrics.horizontalAdvance(label);
    const double height = metrics.height();
    for (const double rise : {-0.8, 0.8, 0.0, -1.7, 1.7}) {
        for (const double left : {at.x() + kLabelGap, at.x() - kLabelGap - width}) {
            const QRectF rect(left, at.y() - height / 2 + rise * height, width, height);
            const bool taken = std::any_of(m_placed.begin(), m_placed.end(),
                                           [&](const QRectF& other) { return other.intersects(rect); });
            if (taken || !area.contains(rect))
                continue;
            m_placed.push_back(rect);
            m_painter.drawText(QPointF(left, rect.center().y() + baseline(metrics)), label);
            return;
        }
    }
}

}  // namespace bakeoff::app
