// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/claims_plot.h"

#include <QGraphicsItem>
#include <QPainter>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLogValueAxis>
#include <QtCharts/QScatterSeries>
#include <algorithm>
#include <cmath>

namespace bakeoff::app {
namespace {

constexpr double kSmallestSpan = 2;  ///< the axis never shows less than 1/2 to 2

QColor verdictColor(const PlotTheme& theme, core::ClaimVerdict verdict) {
    switch (verdict) {
        case core::ClaimVerdict::Reproduced:
        case core::ClaimVerdict::RatioHolds:
            return theme.good;
        case core::ClaimVerdict::DirectionHolds:
            return theme.measured;
        case core::ClaimVerdict::Contradicted:
            return theme.bad;
        default:
            return theme.mutedText;
    }
}

void paintMarker(QPainter& painter, QPointF at, core::ClaimVerdict verdict, const QColor& color) {
    constexpr double kRadius = 5;
    painter.setPen(QPen(color, 1.6));
    painter.setBrush(color);
    switch (verdict) {
        case core::ClaimVerdict::Contradicted:
            painter.drawLine(at + QPointF(-kRadius, -kRadius), at + QPointF(kRadius, kRadius));
            painter.drawLine(at + QPointF(-kRadius, kRadius), at + QPointF(kRadius, -kRadius));
            break;
        case core::ClaimVerdict::DirectionHolds:
            painter.drawPolygon(QPolygonF{at + QPointF(0, -kRadius), at + QPointF(kRadius, 0),
                                          at + QPointF(0, kRadius), at + QPointF(-kRadius, 0)});
            break;
        case core::ClaimVerdict::Inconclusive:
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(at, kRadius, kRadius);
            break;
        default:
            painter.drawEllipse(at, kRadius, kRadius);
    }
}

}  // namespace

class ClaimsOverlay : public QGraphicsItem {
public:
    explicit ClaimsOverlay(ClaimsPlot* plot) : QGraphicsItem(plot->chart()), m_plot(plot) { setZValue(20); }

    [[nodiscard]] QRectF boundingRect() const override { return m_plot->chart()->rect(); }

    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
        const auto& theme = m_plot->theme();
        const QRectF area = m_plot->chart()->plotArea();
        if (m_plot->m_data.rows.empty()) {
            painter->setPen(theme.mutedText);
            painter->drawText(area, Qt::AlignCenter,
                              ClaimsPlot::tr("Nothing to compare yet: run the benchmarks."));
            return;
        }
        const double middle = m_plot->positionOf(0, 1).x();
        painter->setPen(QPen(theme.claimed, 1.5, Qt::DashLine));
        painter->drawLine(QPointF(middle, area.top()), QPointF(middle, area.bottom()));
        painter->setFont(m_plot->font());
        for (std::size_t r = 0; r < m_plot->m_data.rows.size(); ++r)
            paintRow(*painter, r);
    }

private:
    void paintRow(QPainter& painter, std::size_t index) const {
        const auto& row = m_plot->m_data.rows[index];
        const QColor color = verdictColor(m_plot->theme(), row.verdict);
        const QPointF low = m_plot->positionOf(index, row.interval.low);
        const QPointF high = m_plot->positionOf(index, row.interval.high);
        painter.setPen(QPen(color, 1.6));
        painter.drawLine(low, high);
        const QPointF at = m_plot->positionOf(index, row.ratio);
        paintMarker(painter, at, row.verdict, color);
        painter.setPen(m_plot->theme().mutedText);
        const QFontMetricsF metrics(painter.font());
        const double width = metrics.horizontalAdvance(row.note);
        double x = std::max(high.x(), at.x()) + 12;
        if (x + width > m_plot->chart()->plotArea().right())
            x = std::min(low.x(), at.x()) - 12 - width;
        painter.drawText(QPointF(x, at.y() + (metrics.ascent() - metrics.descent()) / 2), row.note);
    }

    ClaimsPlot* m_plot;
};

ClaimsPlot::ClaimsPlot(QWidget* parent)
    : PlotView(parent),
      m_anchor(new QScatterSeries),
      m_categories(new QBarCategoryAxis),
      m_ratios(new QLogValueAxis),
      m_overlay(nullptr) {
    chart()->addSeries(m_anchor);
    chart()->addAxis(m_categories, Qt::AlignLeft);
    chart()->addAxis(m_ratios, Qt::AlignBottom);
    m_anchor->attachAxis(m_categories);
    m_anchor->attachAxis(m_ratios);
    m_ratios->setTitleText(tr("measured ratio ÷ claimed ratio (1 = as claimed)"));
    m_ratios->setLabelFormat(QStringLiteral("%g×"));
    chart()->legend()->hide();
    m_overlay = new ClaimsOverlay(this);
    applyTheme(theme());
}

void ClaimsPlot::replace(const ClaimPlotData& data) {
    m_data = data;
    setTitles(data.title, data.subtitle);
    double span = kSmallestSpan;
    QStringList labels;
    for (const auto& row : data.rows) {
        QString label = row.label;
        while (labels.contains(label))
            label += QChar(0x200b);
        labels << label;
        for (const double value : {row.ratio, row.interval.low, row.interval.high}) {
            if (value > 0 && std::isfinite(value))
                span = std::max(span, std::max(value, 1 / value));
        }
    }
    std::reverse(labels.begin(), labels.end());  // the first category is the lowest
    m_categories->setCategories(labels);
    // A power of the base at each end, so that the first and last tick carry a label.
    const double base = span > 20 ? 10 : 2;
    const double power = std::ceil(std::log(span * 1.05) / std::log(base) - 1e-9);
    m_ratios->setBase(base);
    m_ratios->setRange(std::pow(base, -power), std::pow(base, power));
    applyTheme(theme());
}

QPointF ClaimsPlot::positionOf(std::size_t row, double ratio) const {
    const QRectF area = chart()->plotArea();
    const double low = std::log(m_ratios->min());
    const double high = std::log(m_ratios->max());
    const double clamped = std::clamp(ratio, m_ratios->min(), m_ratios->max());
    const auto rows = static_cast<double>(std::max<std::size_t>(1, m_data.rows.size()));
    return {area.left() + area.width() * (std::log(clamped) - low) / (high - low),
            area.top() + area.height() / rows * (static_cast<double>(row) + 0.5)};
}

void ClaimsPlot::styleContent(const PlotTheme&) {
    if (m_overlay)
        m_overlay->update();
}

QSize ClaimsPlot::preferredSize() const {
    return {1080, static_cast<int>(150 + 24 * std::max<std::size_t>(m_data.rows.size(), 6))};
}

core::Table ClaimsPlot::tableTwin() const {
    core::Table table{"chart",
                      m_data.title.toStdString(),
                      {{"label", "Claim"},
                       {"ratio", "Measured / claimed ratio", true},
                       {"low", "Interval from", true},
                       {"high", "Interval to", true},
                       {"verdict", "Verdict"},
                       {"note", "Numbers"}},
                      {}};
    const auto number = [](double value) { return core::Cell(core::formatNumber(value), core::Json(value)); };
    for (const auto& row : m_data.rows)
        table.rows.push_back({row.label.toStdString(), number(row.ratio), number(row.interval.low),
                              number(row.interval.high), core::claimVerdictTitle(row.verdict),
                              row.note.toStdString()});
    return table;
}

}  // namespace bakeoff::app
