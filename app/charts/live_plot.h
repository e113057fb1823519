// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QPointF>
#include <vector>

#include "app/charts/plot_view.h"
#include "core/base/units.h"

QT_BEGIN_NAMESPACE
class QLineSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace bakeoff::app {

/// One line of a live plot; x in seconds, y in the dimension's base unit.
struct LiveSeries {
    QString name;
    std::vector<QPointF> points;
    int colorIndex = 0;
    bool dashed = false;
};

/// Lines over the time of a trial. replace() is cheap enough for ten calls a second: series are reused and at
/// most kMostPoints points a line are drawn (minimum and maximum of each stretch are kept).
class LivePlot : public PlotView {
    Q_OBJECT
public:
    static constexpr std::size_t kMostPoints = 2000;

    LivePlot(const QString& title, const QString& axisTitle, core::Dimension dimension,
             QWidget* parent = nullptr);

    void replace(const std::vector<LiveSeries>& series);

    [[nodiscard]] core::Table tableTwin() const override;

protected:
    void styleContent(const PlotTheme& theme) override;

private:
    QString m_axisTitle;
    core::Dimension m_dimension;
    std::vector<LiveSeries> m_data;
    std::vector<QLineSeries*> m_lines;
    QValueAxis* m_time;
    QValueAxis* m_values;
};

/// Keeps the first and last point and the lowest and highest of each stretch, at most `most` points in all.
std::vector<QPointF> decimated(const std::vector<QPointF>& points, std::size_t most);

}  // namespace bakeoff::app
