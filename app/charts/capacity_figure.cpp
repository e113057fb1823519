// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/capacity_figure.h"

#include "app/charts/study_colors.h"
#include "app/i18n/core_text.h"
#include "app/i18n/tr.h"
#include "core/base/numbers.h"

namespace bakeoff::app {
namespace {

/// One line of an alternative: its typical cost, or an end of what is allowed.
FigureSeries lineOf(const std::vector<core::LoadCost>& curve, std::size_t alternative, const QString& group,
                    SeriesColor color, core::Fleet core::FleetRange::*end) {
    FigureSeries out;
    out.group = group;
    out.color = color;
    out.marker = Marker::None;
    std::vector<QPointF> points;
    for (const auto& at : curve) {
        const auto& fleet = at.alternatives[alternative];
        if (!fleet)
            continue;
        const core::Fleet& drawn = (*fleet).*end;
        points.emplace_back(at.peakPerS, drawn.perMonth);
        out.pointNames << tr("%1 × %2").arg(
            QString::fromStdString(core::grouped(static_cast<long long>(drawn.count))),
            QString::fromStdString(drawn.instance));
    }
    out.points = std::move(points);
    return out;
}

void addLines(Figure& figure, const std::vector<core::LoadCost>& curve, std::size_t alternative,
              const QString& name, SeriesColor color) {
    auto typical = lineOf(curve, alternative, name, color, &core::FleetRange::typical);
    if (typical.points.empty())
        return;
    typical.name = name;
    figure.series.push_back(std::move(typical));
    for (const auto& [end, text] : {std::pair(&core::FleetRange::least, tr("%1, at least")),
                                    std::pair(&core::FleetRange::most, tr("%1, at most"))}) {
        auto line = lineOf(curve, alternative, name, color, end);
        line.name = text.arg(name);
        line.dash = Qt::DotLine;
        figure.series.push_back(std::move(line));
    }
}

FigureMark markAt(double peak, const QString& label, PlotTheme::Role role) {
    FigureMark mark;
    mark.orientation = Qt::Vertical;
    mark.at = peak;
    mark.label = label;
    mark.role = role;
    return mark;
}

}  // namespace

Figure capacityFigure(const core::Study& study, const core::CapacityReport* report) {
    Figure figure;
    figure.id = QStringLiteral("capacity");
    figure.title = tr("Cost over load");
    figure.subtitle = tr("dotted: what the measurements and the vCPU's factor allow");
    figure.whenEmpty =
        tr("Say how many requests your service has, and measure both sides at an HTTP server.");
    figure.x.title = tr("requests a second at the peak");
    figure.x.dimension = core::Dimension::Rate;
    figure.x.scale = Scale::Log;
    FigurePanel panel;
    panel.y.title = tr("cost a month");
    panel.y.scale = Scale::Log;
    figure.panels = {panel};
    if (!report)
        return figure;
    figure.panels.front().y.unit = QLatin1Char(' ') + QString::fromStdString(report->prices.currency);
    const auto curve = core::costOverLoad(*report);
    const StudyColors colors(study);
    for (std::size_t a = 0; a < report->alternatives.size(); ++a) {
        const auto& id = report->alternatives[a].alternative;
        addLines(figure, curve, a, QString::fromStdString(study.alternativeName(id)),
                 colors.ofAlternative(id));
    }
    if (figure.series.empty())
        return figure;
    figure.marks.push_back(markAt(report->traffic.peakPerS, tr("your peak"), PlotTheme::Role::Text));
    const double low = curve.front().peakPerS;
    const double high = curve.back().peakPerS;
    if (report->saving && report->saving->breakEven.at && *report->saving->breakEven.at >= low &&
        *report->saving->breakEven.at <= high)
        figure.marks.push_back(
            markAt(*report->saving->breakEven.at, tr("pays from here"), PlotTheme::Role::Claimed));
    return figure;
}

}  // namespace bakeoff::app
