// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/envelope_figure.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/charts/verdict_style.h"
#include "app/i18n/core_text.h"
#include "app/i18n/numbers.h"
#include "app/i18n/tr.h"
#include "core/bench/metrics.h"

namespace bakeoff::app {
namespace {

using Role = PlotTheme::Role;

QString timesText(double value) {
    return numberText(value) + QStringLiteral("×");
}

AxisSpec axisOf(const std::string& parameter) {
    AxisSpec axis;
    if (const auto kinds = core::kindsOf(parameter); !kinds.empty()) {
        axis.scale = Scale::Rows;
        for (const auto& kind : kinds)
            axis.rows << QString::fromStdString(kind);
        return axis;
    }
    axis.scale = Scale::Log;
    if (parameter == core::kConnections) {
        axis.title = tr("connections");
    } else if (parameter == core::kPayload) {
        axis.title = tr("size of an answer");
        axis.dimension = core::Dimension::Bytes;
    } else if (parameter == core::kRate) {
        axis.title = tr("requests a second");
        axis.dimension = core::Dimension::Rate;
    } else if (parameter == core::kRateShare) {
        axis.title = tr("share of the ceiling");
        axis.dimension = core::Dimension::Fraction;
    } else if (parameter == core::kServerCores) {
        axis.title = tr("cores of the server");
    } else if (parameter == core::kP99Limit) {
        axis.title = tr("objective for p99");
        axis.dimension = core::Dimension::Time;
    } else {
        axis.title = QString::fromStdString(parameter);
    }
    return axis;
}

AxisSpec ratioAxis() {
    AxisSpec axis;
    axis.title = tr("measured ratio");
    axis.scale = Scale::Log;
    axis.unit = QStringLiteral("×");
    return axis;
}

/// Where a point stands in the figure; not-a-number where it has no such parameter or no ratio.
struct Placement {
    std::string x;  ///< a parameter that is an amount; empty: the ratio
    std::string y;  ///< a parameter; empty: the ratio

    /// Over the first two axes. Kinds have rows, which only the axis upwards can have.
    explicit Placement(const std::vector<std::string>& axes)
        : x(axes.empty() ? std::string(core::kConnections) : axes.front()),
          y(axes.size() > 1 ? axes[1] : std::string()) {
        if (!core::kindsOf(x).empty())
            std::swap(x, y);
    }
    [[nodiscard]] bool isMap() const { return !x.empty() && !y.empty(); }
    [[nodiscard]] QPointF operator()(const core::EnvelopePoint& point) const {
        const auto value = [&point](const std::string& name) {
            if (name.empty())
                return point.ratio ? point.ratio->value : std::nan("");
            const auto it = point.parameters.find(name);
            const double row = core::kindsOf(name).empty() ? 0 : 1;
            return it == point.parameters.end() ? std::nan("") : it->second - row;
        };
        return {value(x), value(y)};
    }
    [[nodiscard]] bool shows(const core::EnvelopePoint& point) const {
        const auto at = (*this)(point);
        return std::isfinite(at.x()) && std::isfinite(at.y());
    }
};

/// Everything about a point that its place does not say.
QString nameOf(const core::EnvelopePoint& point, const Placement& place) {
    core::CaseParameters rest = point.parameters;
    rest.erase(place.x);
    rest.erase(place.y);
    QStringList parts;
    if (!rest.empty())
        parts << coreText(core::parametersText(rest));
    if (place.isMap() && point.ratio)
        parts << tr("%1 (%2 to %3)")
                     .arg(timesText(point.ratio->value), timesText(point.ratio->interval->low),
                          timesText(point.ratio->interval->high));
    if (point.disagrees)
        parts << tr("two runs contradict each other");
    return parts.join(QStringLiteral("; "));
}

FigureSeries seriesOf(const core::ClaimEnvelope& envelope, const VerdictStyle& style,
                      const Placement& place) {
    FigureSeries series;
    series.kind = SeriesKind::Points;
    series.name = coreText(core::claimVerdictTitle(style.verdict));
    series.group = series.name;
    series.role = style.role;
    series.marker = style.marker;
    std::vector<QPointF> points;
    for (const auto& point : envelope.points) {
        if (point.verdict != style.verdict || !place.shows(point))
            continue;
        points.push_back(place(point));
        series.counts.push_back(static_cast<int>(point.rounds));
        series.pointNames << nameOf(point, place);
        if (!place.isMap())
            (place.x.empty() ? series.spreadX : series.spreadY).emplace_back(*point.ratio->interval);
        else
            series.labels << (point.ratio ? timesText(point.ratio->value) : QString());
    }
    series.points = std::move(points);
    return series;
}

/// A ring around the reader's point where it was measured, else lines where it would be.
void markOwn(Figure& figure, const core::ClaimEnvelope& envelope, const core::CaseParameters& own,
             const Placement& place) {
    const auto* point = core::ownPoint(envelope, own);
    if (!own.empty() && point && place.shows(*point)) {
        FigureSeries series;
        series.kind = SeriesKind::Points;
        series.name = tr("your own point");
        series.group = series.name;
        series.role = Role::Text;
        series.marker = Marker::Ring;
        series.points = std::vector<QPointF>{place(*point)};
        series.labels = QStringList{tr("yours")};
        series.pointNames = QStringList{coreText(core::parametersText(own))};
        figure.series.push_back(std::move(series));
        return;
    }
    const auto line = [&](const std::string& parameter, Qt::Orientation orientation) {
        // Which kind is the reader's, its row says by itself.
        if (const auto it = own.find(parameter); it != own.end() && core::kindsOf(parameter).empty())
            figure.marks.push_back({0, orientation, it->second, tr("yours"), Role::Text});
    };
    line(place.x, Qt::Vertical);
    line(place.y, Qt::Horizontal);
}

}  // namespace

Figure envelopeFigure(const core::ClaimEnvelope* envelope, const core::CaseParameters& own) {
    Figure figure;
    figure.id = QStringLiteral("envelope");
    figure.title = tr("Where a claim holds");
    figure.whenEmpty = tr("Nothing was measured of this claim beside its other side yet: bakeoff envelope.");
    const Placement place(envelope ? envelope->axes : std::vector<std::string>());
    figure.x = place.x.empty() ? ratioAxis() : axisOf(place.x);
    FigurePanel panel;
    panel.y = place.y.empty() ? ratioAxis() : axisOf(place.y);
    figure.panels = {panel};
    figure.preferred = {1080, 620};
    if (!envelope)
        return figure;
    figure.title =
        tr("Where it holds: %1 against %2, %3")
            .arg(QString::fromStdString(envelope->claim.label), QString::fromStdString(envelope->label),
                 coreText(core::metricTitle(envelope->claim.metric)));
    figure.subtitle = tr("claimed %1").arg(timesText(envelope->claimed));
    const auto hidden =
        std::ranges::count_if(envelope->points, [&](const auto& point) { return !place.shows(point); });
    if (hidden > 0)
        figure.subtitle +=
            QStringLiteral(" · ") + tr("not shown, for want of a place or a ratio: %1").arg(hidden);
    for (const auto& style : kVerdictStyles) {
        auto series = seriesOf(*envelope, style, place);
        if (!series.points.empty())
            figure.series.push_back(std::move(series));
    }
    if (!place.isMap()) {
        const auto across = place.x.empty() ? Qt::Vertical : Qt::Horizontal;
        figure.marks.push_back({0, across, envelope->claimed, tr("claimed"), Role::Claimed});
        figure.marks.push_back({0, across, 1, tr("no difference"), Role::Muted});
    }
    markOwn(figure, *envelope, own, place);
    return figure;
}

QString envelopeDoubt(const core::ClaimEnvelope* envelope) {
    if (!envelope)
        return {};
    using Verdict = core::ClaimVerdict;
    const auto doubtful = std::ranges::count_if(envelope->points, [](const core::EnvelopePoint& point) {
        return point.verdict == Verdict::Withheld || point.verdict == Verdict::NotComparable;
    });
    return doubtful == 0 ? QString()
                         : tr("%1 of %2 points were measured on a busy machine or did not pass their checks.")
                               .arg(doubtful)
                               .arg(envelope->points.size());
}

QString envelopeProvenance(const core::ClaimEnvelope* envelope) {
    if (!envelope)
        return {};
    QStringList runs;
    for (const auto& point : envelope->points)
        runs << QString::fromStdString(point.run);
    runs.removeAll(QString());
    runs.removeDuplicates();
    return runs.isEmpty() ? QString() : tr("runs on one machine: %1").arg(runs.join(QStringLiteral(", ")));
}

}  // namespace bakeoff::app
