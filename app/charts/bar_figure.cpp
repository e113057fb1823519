// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <cmath>
#include <limits>

#include "app/charts/run_figures.h"
#include "app/charts/study_colors.h"
#include "app/i18n/core_text.h"
#include "app/i18n/numbers.h"
#include "app/i18n/tr.h"
#include "core/bench/metrics.h"
#include "core/plan/operating_point.h"
#include "core/verdict/case_validity.h"
#include "core/verdict/claim_check.h"

namespace bakeoff::app {
namespace {

constexpr double kLogFrom = 300;  ///< largest over smallest value from which a log axis is better
constexpr double kBarShift = 0.19;
const QString kDoubt = QStringLiteral("⚠ ");  ///< before a value that did not pass its checks

/// What was measured beside what is claimed, both in the metric's base unit.
struct BarRow {
    QString label;
    const core::Summary* measured = nullptr;
    std::optional<double> claimed{};
    QString claimedAt{};  ///< of which size that is, where it is another than the measured one's
    QString note{};       ///< shown instead of a measured bar: why there is none
    bool failed = false;  ///< that is so because something went wrong
    bool doubtful = false;
    int taken = 0;  ///< trials, those included that count for nothing
    SeriesColor color{};
};

QString quantity(double value, core::Dimension dimension) {
    return quantityText(value, dimension);
}

QString sizesText(const std::map<std::string, double>& sizes) {
    core::CaseParameters size = sizes;
    std::erase_if(size, [](const auto& item) { return core::isMeasuredTime(item.first); });  // said elsewhere
    return coreText(core::parametersText(size));
}

QString noteFor(const core::CaseSummary& item) {
    if (item.error)
        return tr("failed: %1").arg(coreText(item.error->message).section(QLatin1Char('\n'), 0, 0).left(90));
    return item.trialsInvalid > 0 ? tr("rejected by a validity check") : tr("not stated by this run");
}

/// Measured cases in their order, then rows that are claimed only.
std::vector<BarRow> rowsOf(const ChartInput& input, const std::string& workload, const std::string& metric) {
    std::vector<BarRow> rows;
    const auto& claims = input.study->claims;
    const auto& cases = *input.cases;
    const StudyColors colors(*input.study, cases);
    const auto isOf = [&](const std::string& subject) {
        return [&](const auto& item) { return item.workload == workload && item.subject == subject; };
    };
    for (const auto& item : cases) {
        if (item.workload != workload)
            continue;
        BarRow row{.label = subjectLabel(*input.study, workload, item.subject),
                   .measured = item.metric(metric),
                   .doubtful = core::isDoubtful(item),
                   .taken = item.trialsOk + item.trialsInvalid + item.trialsFailed,
                   .color = colors.ofSubject(item.subject)};
        if (!row.measured) {
            row.note = noteFor(item);
            row.failed = item.error || item.trialsInvalid > 0;
        }
        if (std::ranges::count_if(cases, isOf(item.subject)) > 1)
            row.label += QStringLiteral(" (%1)").arg(sizesText(item.parameters));
        const auto claim = std::ranges::find_if(claims, [&](const core::Claim& one) {
            return isOf(item.subject)(one) && (metric.empty() || one.metric == metric);
        });
        // Requests a second that were asked for stand beside no claim.
        if (claim != claims.end() && core::atStatedLoad(item.parameters, claim->parameters)) {
            row.claimed = core::claimInBaseUnit(*claim);
            if (!item.parameters.empty() && !core::sameSize(item.parameters, claim->parameters))
                row.claimedAt = sizesText(claim->parameters);
        }
        rows.push_back(std::move(row));
    }
    for (const auto& claim : claims) {
        if (claim.workload == workload && claim.metric == metric &&
            std::ranges::none_of(cases, isOf(claim.subject)))
            rows.push_back({.label = QString::fromStdString(claim.label),
                            .claimed = core::claimInBaseUnit(claim),
                            .note = tr("not measured")});
    }
    return rows;
}

QString subtitleFor(const ChartInput& input, const std::string& workload, const std::string& metricId) {
    QStringList sizes;
    for (const auto& item : *input.cases) {
        if (item.workload == workload && !item.parameters.empty())
            sizes << sizesText(item.parameters);
    }
    sizes.removeDuplicates();
    // Where rows are of several sizes, each says its own.
    const QString measured = sizes.size() == 1 ? sizes.first() : QString();
    QString claimed;
    for (const auto& claim : input.study->claims) {
        if (claim.workload == workload && claim.metric == metricId && claimed.isEmpty())
            claimed = sizesText(claim.parameters);
    }
    const auto* metric = core::findMetric(metricId);
    const QString direction = !metric                 ? QString()
                              : metric->lowerIsBetter ? tr("lower is better")
                                                      : tr("higher is better");
    if (claimed.isEmpty() || claimed == measured) {
        QStringList parts{measured, direction};
        parts.removeAll(QString());
        return parts.join(QStringLiteral("; "));
    }
    if (measured.isEmpty())
        return tr("claimed at %1; %2").arg(claimed, direction);
    return tr("measured at %1, claimed at %2; %3").arg(measured, claimed, direction);
}

bool wantsLog(const std::vector<BarRow>& rows) {
    double low = std::numeric_limits<double>::infinity();
    double high = 0;
    const auto take = [&](double value) {
        if (value > 0) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    };
    for (const auto& row : rows) {
        take(row.measured ? row.measured->median : 0);
        take(row.claimed.value_or(0));
    }
    return high > 0 && high / low >= kLogFrom;
}

void addMeasured(FigureSeries& series, std::vector<QPointF>& points, const BarRow& row, double y,
                 core::Dimension dimension) {
    // What nobody asked for is no alarm.
    series.labelRoles.push_back(row.measured ? PlotTheme::Role::Text
                                : row.failed ? PlotTheme::Role::Bad
                                             : PlotTheme::Role::Muted);
    if (!row.measured) {
        points.emplace_back(std::numeric_limits<double>::quiet_NaN(), y);
        series.spreadX.emplace_back();
        series.counts.push_back(0);
        series.labels << row.note;
        series.shortLabels << row.note;
        return;
    }
    const auto& summary = *row.measured;
    const auto& interval = summary.interval;
    points.emplace_back(summary.median, y);
    series.spreadX.push_back(interval);
    series.counts.push_back(static_cast<int>(summary.count));
    const QString value = (row.doubtful ? kDoubt : QString()) + quantity(summary.median, dimension);
    const auto count = static_cast<int>(summary.count);
    const QString n = row.taken > count ? tr("n = %1 of %2").arg(count).arg(row.taken)
                                        : QStringLiteral("n = %1").arg(count);
    series.shortLabels << QStringLiteral("%1 (%2)").arg(value, n);
    series.labels << (interval ? QStringLiteral("%1  (%2 – %3, %4)")
                                     .arg(value, quantity(interval->low, dimension),
                                          quantity(interval->high, dimension), n)
                               : series.shortLabels.last());
}

}  // namespace

Figure barFigure(const ChartInput& input, const std::string& workload, const std::string& metricId) {
    const auto* metric = core::findMetric(metricId);
    const auto dimension = metric ? metric->dimension : core::Dimension::Count;
    const QString title = coreText(core::metricTitle(metricId));
    const auto rows = rowsOf(input, workload, metricId);
    Figure figure;
    figure.title = title;
    figure.subtitle = subtitleFor(input, workload, metricId);
    figure.whenEmpty = tr("Nothing to draw yet: run the benchmarks.");
    const bool log = wantsLog(rows);
    figure.x.title = title;
    figure.x.dimension = dimension;
    figure.x.scale = log ? Scale::Log : Scale::Linear;
    FigurePanel panel;
    panel.y.scale = Scale::Rows;
    FigureSeries measured;
    measured.name = tr("Measured");
    measured.group = input.badge.isEmpty() ? tr("Measured here, with 95 % interval")
                                           : tr("%1, with 95 % interval").arg(input.badge);
    measured.role = PlotTheme::Role::Muted;
    // A group of its own, so that also a picture that is printed in grey says which bars count for nothing.
    FigureSeries doubtful = measured;
    doubtful.name = tr("Measured, did not pass its checks");
    doubtful.group = tr("⚠ did not pass its checks");
    doubtful.role = PlotTheme::Role::Bad;
    doubtful.hatched = true;
    doubtful.marker = Marker::Cross;
    FigureSeries claimed;
    claimed.name = tr("Claimed");
    claimed.group = tr("Claimed by the study");
    claimed.role = PlotTheme::Role::Claimed;
    claimed.hatched = true;
    claimed.marker = Marker::Diamond;
    std::vector<QPointF> measuredPoints;
    std::vector<QPointF> doubtfulPoints;
    std::vector<QPointF> claimedPoints;
    const bool hasClaims =
        std::ranges::any_of(rows, [](const BarRow& row) { return row.claimed.has_value(); });
    // On a log axis there are points, which stand apart by themselves.
    const double shift = !hasClaims ? 0 : log ? kBarShift * 0.8 : kBarShift;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const auto& row = rows[r];
        const auto y = static_cast<double>(r);
        panel.y.rows << row.label;
        const bool marked = row.doubtful && row.measured;
        if (!marked)
            measured.pointColors.push_back(row.color);
        addMeasured(marked ? doubtful : measured, marked ? doubtfulPoints : measuredPoints, row,
                    log ? y - shift : y, dimension);
        if (row.claimed) {
            claimedPoints.emplace_back(*row.claimed, log ? y + shift : y);
            const QString value = quantity(*row.claimed, dimension);
            claimed.labels << (row.claimedAt.isEmpty() ? value : tr("%1 at %2").arg(value, row.claimedAt));
            claimed.shortLabels << value;
        }
    }
    for (auto* series : {&measured, &doubtful, &claimed})
        series->kind = log ? SeriesKind::Points : SeriesKind::Bars;
    for (auto* series : {&measured, &doubtful}) {
        series->barOffset = log ? 0 : -shift;
        series->barWidth = hasClaims ? 2 * kBarShift : 0.5;
    }
    claimed.barOffset = log ? 0 : shift;
    claimed.barWidth = 2 * kBarShift;
    measured.points = std::move(measuredPoints);
    doubtful.points = std::move(doubtfulPoints);
    claimed.points = std::move(claimedPoints);
    figure.panels = {panel};
    if (!measured.points.empty() || doubtful.points.empty())
        figure.series.push_back(std::move(measured));
    if (!doubtful.points.empty())
        figure.series.push_back(std::move(doubtful));
    if (hasClaims)
        figure.series.push_back(std::move(claimed));
    figure.preferred = {
        960, static_cast<int>(170 + (hasClaims ? 58 : 36) * std::max<std::size_t>(rows.size(), 3))};
    return figure;
}

}  // namespace bakeoff::app
