// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/compare_figures.h"

#include <algorithm>
#include <array>
#include <limits>

#include "app/i18n/core_text.h"
#include "app/i18n/tr.h"
#include "core/bench/metrics.h"

namespace bakeoff::app {
namespace {

using core::ChangeVerdict;

constexpr double kSmallestSpan = 1.1;  ///< the axis of changes never shows less than -9 % to +10 %
constexpr double kLogFrom = 5;         ///< largest over smallest from which values stand on a log axis
constexpr double kRunsShare = 0.7;     ///< of a row's height that its runs share

struct VerdictStyle {
    ChangeVerdict verdict;
    PlotTheme::Role role;
    Marker marker;
    const char* title;
};

constexpr std::array kStyles{
    VerdictStyle{ChangeVerdict::Better, PlotTheme::Role::Good, Marker::Triangle,
                 QT_TRANSLATE_NOOP("bakeoff::app", "better")},
    VerdictStyle{ChangeVerdict::Worse, PlotTheme::Role::Bad, Marker::Cross,
                 QT_TRANSLATE_NOOP("bakeoff::app", "worse")},
    VerdictStyle{ChangeVerdict::Unchanged, PlotTheme::Role::Measured, Marker::Circle,
                 QT_TRANSLATE_NOOP("bakeoff::app", "unchanged")},
    VerdictStyle{ChangeVerdict::Inconclusive, PlotTheme::Role::Muted, Marker::Ring,
                 QT_TRANSLATE_NOOP("bakeoff::app", "inconclusive")},
};

const VerdictStyle& styleOf(ChangeVerdict verdict) {
    const auto it = std::find_if(kStyles.begin(), kStyles.end(),
                                 [&](const auto& style) { return style.verdict == verdict; });
    return it == kStyles.end() ? kStyles.back() : *it;
}

QString metricTitle(const core::Metric* metric, const std::string& id) {
    return metric ? coreText(metric->title) : QString::fromStdString(id);
}

/// Runs of one row stand a little apart, so that no interval hides another.
double offsetOf(std::size_t run, std::size_t runs) {
    return ((static_cast<double>(run) + 0.5) / static_cast<double>(runs) - 0.5) * kRunsShare;
}

bool wanted(const CompareInput& input, const core::MetricChange& change, const std::string& workload) {
    const bool subject = input.subjects.empty() || std::find(input.subjects.begin(), input.subjects.end(),
                                                             change.subject) != input.subjects.end();
    // A fall to nothing has no place on an axis of ratios.
    return subject && (workload.empty() || change.workload == workload) && change.change &&
           *change.change > -1;
}

/// The hue of a subject in the shade of a run: the row says which subject it is.
SeriesColor colorOf(const StudyColors& colors, const std::string& subject, std::size_t run) {
    return {colors.ofSubject(subject).hue, static_cast<int>(run)};
}

/// Where each case's metric stands, in the order of the first run that has it.
struct ChangeRows {
    std::vector<const core::MetricChange*> rows;

    std::size_t rowOf(const core::MetricChange& change) {
        const auto it = std::find_if(rows.begin(), rows.end(), [&](const auto* known) {
            return known->workload == change.workload && known->subject == change.subject &&
                   known->metric == change.metric;
        });
        if (it != rows.end())
            return static_cast<std::size_t>(it - rows.begin());
        rows.push_back(&change);
        return rows.size() - 1;
    }
};

QString rowTitle(const CompareInput& input, const core::MetricChange& change, bool withWorkload) {
    const auto* metric = core::findMetric(change.metric);
    QString title = QStringLiteral("%1 · %2").arg(subjectLabel(*input.study, change.workload, change.subject),
                                                  metricTitle(metric, change.metric));
    if (withWorkload)
        title = QStringLiteral("%1 · %2").arg(QString::fromStdString(change.workload), title);
    return title;
}

std::optional<core::Interval> ratioInterval(const core::MetricChange& change) {
    if (!change.interval)
        return std::nullopt;
    return core::Interval{change.interval->low + 1, change.interval->high + 1};
}

QString changeText(const AxisSpec& axis, const core::MetricChange& change) {
    QString text = axisValueText(axis, 1 + *change.change);
    if (const auto range = ratioInterval(change))
        text += QStringLiteral(" (%1 … %2)")
                    .arg(axisValueText(axis, range->low), axisValueText(axis, range->high));
    return text;
}

void addPoint(FigureSeries& series, std::vector<QPointF>& points, const core::MetricChange& change,
              double row) {
    points.emplace_back(1 + *change.change, row);
    series.spreadX.push_back(ratioInterval(change));
    series.counts.push_back(change.other ? static_cast<int>(change.other->count) : 0);
    series.pointNames << tr(styleOf(change.verdict).title);
}

FigureSeries pointsNamed(const QString& name) {
    FigureSeries series;
    series.kind = SeriesKind::Points;
    series.name = name;
    series.group = name;
    return series;
}

/// One run alone: the legend tells the verdicts.
void addByVerdict(Figure& figure, const CompareInput& input, const std::string& workload, ChangeRows& rows) {
    for (const auto& style : kStyles) {
        auto series = pointsNamed(tr(style.title));
        series.role = style.role;
        series.marker = style.marker;
        std::vector<QPointF> points;
        for (const auto& change : input.changes.front().changes) {
            if (change.verdict == style.verdict && wanted(input, change, workload))
                addPoint(series, points, change, static_cast<double>(rows.rowOf(change)));
        }
        series.points = std::move(points);
        if (!series.points.empty())
            figure.series.push_back(std::move(series));
    }
}

/// Several runs: the legend tells the runs, the marker's shape the verdict.
void addByRun(Figure& figure, const CompareInput& input, const std::string& workload, ChangeRows& rows) {
    const StudyColors colors = colorsOf(input);
    for (std::size_t run = 0; run < input.changes.size(); ++run) {
        auto series = pointsNamed(QString::fromStdString(input.changes[run].label));
        series.color = {SeriesColor::kNobody, static_cast<int>(run) + 1};
        std::vector<QPointF> points;
        for (const auto& change : input.changes[run].changes) {
            if (!wanted(input, change, workload))
                continue;
            addPoint(series, points, change,
                     static_cast<double>(rows.rowOf(change)) + offsetOf(run, input.changes.size()));
            series.pointMarkers.push_back(styleOf(change.verdict).marker);
            series.pointColors.push_back(colorOf(colors, change.subject, run + 1));
        }
        series.points = std::move(points);
        if (!series.points.empty())
            figure.series.push_back(std::move(series));
    }
}

/// The same way in both directions, so that twice and half stand equally far from no change.
double spanOf(const Figure& figure) {
    double span = kSmallestSpan;
    for (const auto& series : figure.series) {
        for (std::size_t i = 0; i < series.points.size(); ++i) {
            const double x = series.points[i].x();
            const auto range = series.spreadX[i].value_or(core::Interval{x, x});
            for (const double value : {x, range.low, range.high}) {
                if (value > 0)
                    span = std::max(span, std::max(value, 1 / value));
            }
        }
    }
    return span * 1.05;
}

/// The trials of one run's case, with the ones that a check rejected told apart.
void addTrials(FigureSeries& series, std::vector<QPointF>& points, const ComparedSide& side,
               const std::string& workload, const std::string& subject, const std::string& metric,
               double row) {
    for (const auto& trial : *side.trials) {
        const auto value = trial.metrics.find(metric);
        if (trial.workload != workload || trial.subject != subject || value == trial.metrics.end())
            continue;
        points.emplace_back(value->second, row);
        series.pointMarkers.push_back(trial.valid() ? Marker::Ring : Marker::Cross);
        series.pointNames << (trial.valid() ? tr("trial %1").arg(trial.trial + 1)
                                            : tr("trial %1, rejected").arg(trial.trial + 1));
    }
}

const core::CaseSummary* caseOf(const ComparedSide& side, const std::string& workload,
                                const std::string& subject) {
    const auto it = std::find_if(side.cases->begin(), side.cases->end(), [&](const auto& item) {
        return item.workload == workload && item.subject == subject;
    });
    return it == side.cases->end() ? nullptr : &*it;
}

void addRun(Figure& figure, const CompareInput& input, std::size_t run, const std::string& workload,
            const std::string& metric) {
    const auto& side = input.runs[run];
    auto dots = pointsNamed(side.label);
    auto middle = pointsNamed(side.label);
    dots.color = middle.color = {SeriesColor::kNobody, static_cast<int>(run)};
    const StudyColors colors = colorsOf(input);
    middle.marker = Marker::Tick;
    std::vector<QPointF> dotPoints;
    std::vector<QPointF> middlePoints;
    const auto subjects = comparedSubjects(input, workload);
    for (std::size_t row = 0; row < subjects.size(); ++row) {
        const double y = static_cast<double>(row) + offsetOf(run, input.runs.size());
        addTrials(dots, dotPoints, side, workload, subjects[row], metric, y);
        dots.pointColors.resize(dotPoints.size(), colorOf(colors, subjects[row], run));
        const auto* item = caseOf(side, workload, subjects[row]);
        const auto* summary = item ? item->metric(metric) : nullptr;
        if (!summary)
            continue;
        middlePoints.emplace_back(summary->median, y);
        middle.spreadX.push_back(summary->interval);
        middle.counts.push_back(static_cast<int>(summary->count));
        middle.pointNames << tr("median");
        middle.pointColors.push_back(colorOf(colors, subjects[row], run));
    }
    dots.points = std::move(dotPoints);
    middle.points = std::move(middlePoints);
    for (auto* series : {&middle, &dots}) {
        if (!series->points.empty())
            figure.series.push_back(std::move(*series));
    }
}

bool spansDecades(const Figure& figure) {
    double low = std::numeric_limits<double>::infinity();
    double high = 0;
    for (const auto& series : figure.series) {
        for (std::size_t i = 0; i < series.points.size(); ++i) {
            const double value = series.points[i].x();
            low = value > 0 ? std::min(low, value) : low;
            high = std::max(high, value);
        }
    }
    return high / low >= kLogFrom;
}

}  // namespace

Figure changesFigure(const CompareInput& input, const std::string& workload) {
    Figure figure;
    figure.id = QString::fromLatin1(kCompareChart);
    figure.title = tr("Compared with %1").arg(input.runs.front().label);
    figure.whenEmpty = tr("These runs have no case and metric in common.");
    figure.x.title = tr("change against the reference");
    figure.x.scale = Scale::Log;
    figure.x.asChange = true;
    FigurePanel panel;
    panel.y.scale = Scale::Rows;
    ChangeRows rows;
    // Rows come in the order of the comparison, not of the verdicts.
    for (const auto& run : input.changes) {
        for (const auto& change : run.changes) {
            if (wanted(input, change, workload))
                rows.rowOf(change);
        }
    }
    const bool alone = input.changes.size() == 1;
    if (alone) {
        figure.subtitle = tr("%1; lines are 95 % intervals of the ratio of medians")
                              .arg(QString::fromStdString(input.changes.front().label));
        addByVerdict(figure, input, workload, rows);
    } else {
        figure.subtitle =
            tr("▲ better, ✕ worse, ● unchanged, ○ inconclusive; lines are 95 % intervals of the ratio of "
               "medians");
        addByRun(figure, input, workload, rows);
    }
    const bool several = std::any_of(rows.rows.begin(), rows.rows.end(), [&](const auto* row) {
        return row->workload != rows.rows.front()->workload;
    });
    for (const auto* row : rows.rows) {
        panel.y.rows << rowTitle(input, *row, several);
        if (alone)
            panel.y.rowNotes << changeText(figure.x, *row);
    }
    const double span = spanOf(figure);
    figure.x.fixed = core::Interval{1 / span, span};
    figure.panels = {panel};
    figure.marks.push_back({0, Qt::Vertical, 1, {}, PlotTheme::Role::Claimed});
    const auto lines = static_cast<int>(std::max<std::size_t>(rows.rows.size(), 6));
    figure.preferred = {1080, 150 + lines * (12 + 12 * static_cast<int>(input.changes.size()))};
    return figure;
}

Figure comparedTrialsFigure(const CompareInput& input, const std::string& workload,
                            const std::string& metric) {
    const auto* known = core::findMetric(metric);
    Figure figure;
    figure.id = QStringLiteral("compare-") + QString::fromStdString(workload + metric);
    figure.title = metricTitle(known, metric);
    figure.subtitle = tr("every trial of each run; a stroke is the median, its line the 95 % interval");
    figure.whenEmpty = tr("None of these runs measured this.");
    figure.x.title = figure.title;
    figure.x.dimension = known ? known->dimension : core::Dimension::Count;
    figure.x.fromZero = false;
    FigurePanel panel;
    panel.y.scale = Scale::Rows;
    for (const auto& subject : comparedSubjects(input, workload))
        panel.y.rows << subjectLabel(*input.study, workload, subject);
    for (std::size_t run = 0; run < input.runs.size(); ++run)
        addRun(figure, input, run, workload, metric);
    if (spansDecades(figure))
        figure.x.scale = Scale::Log;
    const auto rows = static_cast<int>(panel.y.rows.size() * static_cast<qsizetype>(input.runs.size()));
    figure.preferred = {960, 150 + 26 * std::max(6, rows)};
    figure.panels = {panel};
    return figure;
}

}  // namespace bakeoff::app
