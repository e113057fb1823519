// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/live_plot.h"

#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>
#include <algorithm>
#include <cmath>

namespace bakeoff::app {
namespace {

constexpr int kTicks = 4;

void setNiceRange(QValueAxis* axis, double low, double high) {
    const NiceRange range = niceRange(high, kTicks);
    setAxisRange(axis, low, range.end, range.step);
}

}  // namespace

std::vector<QPointF> decimated(const std::vector<QPointF>& points, std::size_t most) {
    if (points.size() <= most || most < 4)
        return points;
    std::vector<QPointF> out{points.front()};
    const std::size_t stretches = (most - 2) / 2;
    const auto byY = [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); };
    for (std::size_t s = 0; s < stretches; ++s) {
        const auto from =
            points.begin() + static_cast<std::ptrdiff_t>(1 + s * (points.size() - 2) / stretches);
        const auto to =
            points.begin() + static_cast<std::ptrdiff_t>(1 + (s + 1) * (points.size() - 2) / stretches);
        if (from == to)
            continue;
        auto [low, high] = std::minmax_element(from, to, byY);
        if (high < low)
            std::swap(low, high);
        out.push_back(*low);
        if (high != low)
            out.push_back(*high);
    }
    out.push_back(points.back());
    return out;
}

LivePlot::LivePlot(const QString& title, const QString& axisTitle, core::Dimension dimension, QWidget* parent)
    : PlotView(parent),
      m_axisTitle(axisTitle),
      m_dimension(dimension),
      m_time(new QValueAxis),
      m_values(new QValueAxis) {
    chart()->addAxis(m_time, Qt::AlignBottom);
    chart()->addAxis(m_values, Qt::AlignLeft);
    m_time->setTitleText(tr("seconds into the trial"));
    chart()->legend()->setAlignment(Qt::AlignRight);
    setTitles(title, {});
    setMinimumSize(240, 120);
    replace({});
}

void LivePlot::replace(const std::vector<LiveSeries>& series) {
    m_data = series;
    while (m_lines.size() < series.size()) {
        auto* line = new QLineSeries;
        chart()->addSeries(line);
        line->attachAxis(m_time);
        line->attachAxis(m_values);
        m_lines.push_back(line);
    }
    double largest = 0;
    double firstTime = 0;
    double lastTime = 1;
    for (const auto& item : series) {
        for (const auto& point : item.points) {
            largest = std::max(largest, std::isfinite(point.y()) ? point.y() : 0.0);
            firstTime = std::min(firstTime, point.x());
            lastTime = std::max(lastTime, point.x());
        }
    }
    const auto unit = core::displayUnitFor(largest, m_dimension);
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const bool used = i < series.size();
        m_lines[i]->setVisible(used);
        if (!used) {
            m_lines[i]->clear();
            continue;
        }
        QList<QPointF> shown;
        for (const auto& point : decimated(series[i].points, kMostPoints))
            shown << QPointF(point.x(), point.y() / unit.divisor);
        m_lines[i]->replace(shown);
        m_lines[i]->setName(series[i].name.toHtmlEscaped());
    }
    setNiceRange(m_values, 0, largest > 0 ? largest / unit.divisor : 1);
    setNiceRange(m_time, firstTime, lastTime);
    const QString label = QString::fromStdString(unit.label);
    m_values->setTitleText(label.isEmpty() || label == QLatin1String("/s")
                               ? m_axisTitle
                               : m_axisTitle + QStringLiteral(", ") + label);
    applyTheme(theme());
}

void LivePlot::styleContent(const PlotTheme& theme) {
    const int colors = static_cast<int>(theme.series.size());
    for (std::size_t i = 0; i < m_data.size() && i < m_lines.size(); ++i) {
        QPen pen(theme.seriesColor(m_data[i].colorIndex), 2);
        pen.setStyle(m_data[i].dashed ? Qt::DashLine : PlotTheme::seriesDash(m_data[i].colorIndex, colors));
        m_lines[i]->setPen(pen);
    }
}

core::Table LivePlot::tableTwin() const {
    core::Table table{"chart",
                      accessibleName().toStdString(),
                      {{"series", "Series"}, {"seconds", "Seconds", true}, {"value", "Value", true}},
                      {}};
    for (const auto& series : m_data) {
        for (const auto& point : series.points)
            table.rows.push_back({series.name.toStdString(),
                                  {core::formatNumber(point.x()), core::Json(point.x())},
                                  {core::formatQuantity(point.y(), m_dimension), core::Json(point.y())}});
    }
    return table;
}

}  // namespace bakeoff::app
