// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/decision_figures.h"

#include <algorithm>
#include <functional>

#include "app/charts/figure_marks.h"
#include "app/charts/study_colors.h"
#include "app/i18n/numbers.h"
#include "app/i18n/tr.h"
#include "core/decision/tornado.h"

namespace bakeoff::app {
namespace {

constexpr std::size_t kMostAlternatives = 4;  ///< beside each other in one row of bars

QString utf8(const std::string& text) {
    return QString::fromStdString(text);
}

QString percent(double share) {
    return fixedText(share * 100, share < 0.1 ? 1 : 0) + QStringLiteral(" %");
}

int rowHeight(qsizetype rows, int each) {
    return static_cast<int>(190 + each * std::max<qsizetype>(2, rows));
}

/// A figure whose y-axis has one row for each name.
Figure rowsFigure(const char* id, const QString& title, const QString& subtitle, const QStringList& rows,
                  int each) {
    Figure figure;
    figure.id = QLatin1String(id);
    figure.title = title;
    figure.subtitle = subtitle;
    figure.whenEmpty = tr("Nothing has been decided: give at least one scenario a share of the work.");
    FigurePanel panel;
    panel.y.scale = Scale::Rows;
    panel.y.rows = rows;
    figure.panels = {panel};
    figure.preferred = {960, rowHeight(rows.size(), each)};
    return figure;
}

QStringList namesOf(const core::Study& study, const std::vector<std::string>& ids) {
    QStringList out;
    for (const auto& id : ids)
        out << utf8(study.alternativeName(id));
    return out;
}

QStringList scenarioNames(const core::Decision& decision) {
    QStringList out;
    for (const auto& item : decision.contributions)
        out << utf8(item.name);
    return out;
}

std::size_t indexIn(const std::vector<std::string>& ids, const std::string& id) {
    return static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin());
}

/// Of the alternative that is ahead.
SeriesColor winnersColor(const core::Study& study, const core::Decision& decision) {
    return decision.ranking.empty() ? SeriesColor(SeriesColor::kNobody)
                                    : StudyColors(study).ofAlternative(decision.ranking.front());
}

FigureSeries barSeries(const QString& name, std::size_t index, std::size_t of) {
    FigureSeries series;
    series.kind = SeriesKind::Bars;
    series.name = name;
    series.group = name;
    series.barWidth = 0.72 / static_cast<double>(of);
    series.barOffset = (static_cast<double>(index) + 0.5) * series.barWidth - 0.36;
    return series;
}

/// Where a contribution comes from, in a word or two; the table of contributions says it in full.
QString sourceNote(const core::Study& study, const core::Contribution& item) {
    const auto* scenario = study.findScenario(item.scenario);
    const QString rated = scenario && !scenario->ownRatings.empty() ? tr("your rating") : tr("rated");
    if (item.blend <= 0)
        return rated;
    return item.blend >= 1 ? tr("measured") : tr("%1 + %2 measured").arg(rated, percent(item.blend));
}

}  // namespace

Figure scoresFigure(const core::Study& study, const core::Decision& decision) {
    Figure figure = rowsFigure(
        "scores", tr("Scores"),
        tr("sum of share × value, with the middle 90 % of the ways that what is uncertain could turn out"),
        namesOf(study, decision.ranking), 56);
    figure.x.title = tr("Score (0: lowest ratings, 1: highest)");
    FigureSeries series;
    series.kind = SeriesKind::Points;
    series.name = tr("Score");
    const StudyColors colors(study);
    const auto& robustness = decision.robustness;
    std::vector<QPointF> points;
    for (std::size_t row = 0; row < decision.ranking.size(); ++row) {
        const double score = decision.scores.at(decision.ranking[row]);
        points.emplace_back(score, static_cast<double>(row));
        series.pointColors.push_back(colors.ofAlternative(decision.ranking[row]));
        series.labels << fixedText(score, 2);
        const auto at = indexIn(robustness.alternatives, decision.ranking[row]);
        const bool known = at < robustness.result.lowScores.size();
        series.spreadX.push_back(known
                                     ? std::optional<core::Interval>(core::Interval{
                                           robustness.result.lowScores[at], robustness.result.highScores[at]})
                                     : std::nullopt);
    }
    series.points = std::move(points);
    figure.series.push_back(std::move(series));
    return figure;
}

Figure ranksFigure(const core::Study& study, const core::Decision& decision) {
    Figure figure = rowsFigure(
        "ranks", tr("Who is first, and how often"),
        tr("how often each alternative takes each rank in the ways that what is uncertain could turn out"),
        namesOf(study, decision.ranking), 64);
    figure.x.title = tr("Share of the ways");
    figure.x.dimension = core::Dimension::Fraction;
    figure.x.fixed = core::Interval{0, 1};
    const auto& robustness = decision.robustness;
    const std::size_t ranks = std::min(decision.ranking.size(), kMostAlternatives);
    const StudyColors colors(study);
    for (std::size_t rank = 0; rank < ranks; ++rank) {
        auto series = barSeries(tr("rank %1").arg(rank + 1), rank, ranks);
        series.color = {SeriesColor::kNobody, static_cast<int>(rank)};
        series.hatched = rank % 2 == 1;
        std::vector<QPointF> points;
        for (std::size_t row = 0; row < decision.ranking.size(); ++row) {
            const auto at = indexIn(robustness.alternatives, decision.ranking[row]);
            if (at >= robustness.result.rankAcceptability.rows())
                continue;
            const double share = robustness.result.rankAcceptability(at, rank);
            points.emplace_back(share, static_cast<double>(row));
            series.pointColors.emplace_back(colors.ofAlternative(decision.ranking[row]).hue,
                                            static_cast<int>(rank));
            series.labels << percent(share);
        }
        series.points = std::move(points);
        figure.series.push_back(std::move(series));
    }
    return figure;
}

Figure stabilityFigure(const core::Study& study, const core::Decision& decision) {
    Figure figure =
        rowsFigure("stability", tr("Weight stability"),
                   tr("the dot is a scenario's share of the work; within the bar the winner stays the same"),
                   scenarioNames(decision), 26);
    figure.x.title = tr("Share of the work");
    figure.x.dimension = core::Dimension::Fraction;
    figure.x.fixed = core::Interval{0, 1};
    FigureSeries series;
    series.kind = SeriesKind::Points;
    series.name = tr("Share");
    series.marker = Marker::Circle;
    const SeriesColor winner = winnersColor(study, decision);
    std::vector<QPointF> points;
    for (std::size_t row = 0; row < decision.stability.size(); ++row) {
        const auto& interval = decision.stability[row];
        points.emplace_back(interval.share, static_cast<double>(row));
        series.spreadX.push_back(core::Interval{interval.low, interval.high});
        const bool free = interval.low <= 0 && interval.high >= 1;
        series.pointColors.push_back(free ? SeriesColor(SeriesColor::kNobody) : winner);
        figure.panels[0].y.rowNotes << (free ? tr("any share")
                                             : QStringLiteral("%1 – %2").arg(percent(interval.low),
                                                                             percent(interval.high)));
    }
    series.points = std::move(points);
    figure.series.push_back(std::move(series));
    return figure;
}

Figure tornadoFigure(const core::Study& study, const core::Decision& decision) {
    const auto bars = core::tornado(decision);
    QStringList rows;
    for (const auto& bar : bars)
        rows << utf8(bar.name);
    const QString best =
        decision.ranking.empty() ? QString() : utf8(study.alternativeName(decision.ranking[0]));
    Figure figure = rowsFigure(
        "tornado", tr("What moves the lead"),
        tr("lead of %1 when one scenario is left out or counts double; below 0 another wins").arg(best), rows,
        30);
    figure.x.title = tr("Lead of %1").arg(best);
    const SeriesColor winner = winnersColor(study, decision);
    figure.x.fromZero = false;
    for (const bool doubled : {false, true}) {
        FigureSeries series;
        series.kind = SeriesKind::Points;
        series.name = doubled ? tr("counts double") : tr("left out");
        series.group = series.name;
        series.marker = doubled ? Marker::Diamond : Marker::Ring;
        series.color = {winner.hue, doubled ? 1 : 0};
        std::vector<QPointF> points;
        for (std::size_t row = 0; row < bars.size(); ++row) {
            points.emplace_back(doubled ? bars[row].doubled : bars[row].without, static_cast<double>(row));
            if (doubled)
                series.spreadX.push_back(core::Interval{std::min(bars[row].without, bars[row].doubled),
                                                        std::max(bars[row].without, bars[row].doubled)});
        }
        series.points = std::move(points);
        figure.series.push_back(std::move(series));
    }
    if (!bars.empty())
        figure.marks.push_back({0, Qt::Vertical, core::leadOf(decision), tr("now"), PlotTheme::Role::Muted});
    return figure;
}

Figure contributionsFigure(const core::Study& study, const core::Decision& decision) {
    Figure figure =
        rowsFigure("contributions", tr("Contributions"), tr("share × value; each column sums to the score"),
                   scenarioNames(decision), 34);
    figure.x.title = tr("Adds to the score");
    const std::size_t shown = std::min(decision.ranking.size(), kMostAlternatives);
    const StudyColors colors(study);
    for (std::size_t a = 0; a < shown; ++a) {
        const auto& id = decision.ranking[a];
        auto series = barSeries(utf8(study.alternativeName(id)), a, shown);
        series.color = colors.ofAlternative(id);
        series.hatched = a % 2 == 1;
        std::vector<QPointF> points;
        for (std::size_t row = 0; row < decision.contributions.size(); ++row) {
            const auto& item = decision.contributions[row];
            points.emplace_back(item.share * item.values.at(id), static_cast<double>(row));
        }
        series.points = std::move(points);
        figure.series.push_back(std::move(series));
    }
    for (const auto& item : decision.contributions)
        figure.panels[0].y.rowNotes << sourceNote(study, item);
    return figure;
}

std::vector<std::pair<QString, QString>> decisionCharts() {
    return {{QStringLiteral("scores"), tr("Scores")},
            {QStringLiteral("ranks"), tr("Ranks")},
            {QStringLiteral("contributions"), tr("Contributions")},
            {QStringLiteral("stability"), tr("Stability")},
            {QStringLiteral("tornado"), tr("Tornado")}};
}

core::Result<Figure> decisionFigure(const QString& id, const core::Study& study,
                                    const core::Decision& decision, const QString& evidence) {
    using Make = Figure (*)(const core::Study&, const core::Decision&);
    static const std::vector<std::pair<QString, Make>> makers{
        {QStringLiteral("scores"), scoresFigure},
        {QStringLiteral("ranks"), ranksFigure},
        {QStringLiteral("contributions"), contributionsFigure},
        {QStringLiteral("stability"), stabilityFigure},
        {QStringLiteral("tornado"), tornadoFigure}};
    QStringList known;
    for (const auto& [name, make] : makers) {
        if (name == id) {
            Figure figure = make(study, decision);
            figure.footer = articleProvenance(study);
            if (!evidence.isEmpty())
                figure.footer += QStringLiteral(" · ") + evidence;
            return figure;
        }
        known << name;
    }
    return core::Error{core::ErrorCode::NotFound,
                       core::say("There is no chart of a decision called \"%1\". Expected one of: %2.",
                                 id.toStdString(), known.join(QStringLiteral(", ")).toStdString()),
                       "chart"};
}

}  // namespace bakeoff::app
