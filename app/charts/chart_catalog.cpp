// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/chart_catalog.h"

#include <algorithm>
#include <iterator>
#include <type_traits>

#include "app/charts/capacity_figure.h"
#include "app/charts/claims_figure.h"
#include "app/charts/compare_figures.h"
#include "app/charts/envelope_figure.h"
#include "app/charts/figure_marks.h"
#include "app/charts/figure_plot.h"
#include "app/i18n/core_text.h"
#include "app/i18n/tr.h"
#include "core/bench/catalogue.h"
#include "core/bench/metrics.h"
#include "core/plan/operating_point.h"
#include "core/report/run_report.h"

namespace bakeoff::app {
namespace {

using Files = ChartKind::Files;

Figure bars(const ChartInput& input, const ChartSpec& spec) {
    Figure figure = barFigure(input, spec.workload, spec.metric);
    figure.title = spec.title;
    return figure;
}

Figure claims(const ChartInput& input, const ChartSpec& /*spec*/) {
    const StudyColors colors(*input.study, *input.cases);
    return claimsFigure(input.checks ? *input.checks : std::vector<core::ClaimCheck>(), &colors);
}

Figure envelope(const ChartInput& input, const ChartSpec& /*spec*/) {
    return envelopeFigure(input.envelope, input.ownPoint);
}

Figure capacity(const ChartInput& input, const ChartSpec& /*spec*/) {
    return capacityFigure(*input.study, input.capacity);
}

/// Figures that ask for less than the whole spec.
template <auto make, class Input>
Figure of(const Input& input, const ChartSpec& spec) {
    if constexpr (std::is_invocable_v<decltype(make), const Input&, const std::string&, const std::string&>)
        return make(input, spec.workload, spec.metric);
    else
        return make(input, spec.workload);
}

constexpr ChartKind kBars{"bars", &bars, &of<&comparedTrialsFigure, CompareInput>};
constexpr ChartKind kSpectrum{"spectrum", &of<&spectrumFigure, ChartInput>,
                              &of<&comparedSpectrumFigure, CompareInput>, Files::Load, ChartGroup::Latency};
constexpr ChartKind kTimeline{"timeline", &of<&timelineFigure, ChartInput>,
                              &of<&comparedTimelineFigure, CompareInput>, Files::Load, ChartGroup::OverTime};
constexpr ChartKind kHeat{"heat", &of<&heatFigure, ChartInput>, nullptr, Files::Load, ChartGroup::OverTime};
constexpr ChartKind kTrials{"trials", &of<&trialsFigure, ChartInput>,
                            &of<&comparedTrialsFigure, CompareInput>};
constexpr ChartKind kTradeoff{"tradeoff", &of<&tradeoffFigure, ChartInput>, nullptr, Files::None,
                              ChartGroup::Tradeoffs};
constexpr ChartKind kRate{"rate", &of<&rateFigure, ChartInput>, nullptr, Files::Ramp, ChartGroup::Scaling};
constexpr ChartKind kClaims{"claims", &claims, nullptr, Files::None, ChartGroup::Claims};
constexpr ChartKind kEnvelope{"envelope", &envelope, nullptr, Files::None, ChartGroup::Claims};
constexpr ChartKind kCapacity{"capacity", &capacity, nullptr, Files::None, ChartGroup::Cost};

void addServerCharts(std::vector<ChartSpec>& out, const std::string& workload, const QString& suffix) {
    const auto add = [&](const char* id, const QString& title, const char* metric, const ChartKind& kind) {
        out.push_back({QString::fromLatin1(id) + suffix, title, workload, metric, &kind});
    };
    add("throughput", tr("Requests per second"), "requests_per_s", kBars);
    add("latency", tr("Latency p99"), "p99_ns", kBars);
    add("memory", tr("Peak memory of the server"), "pss_peak_bytes", kBars);
    add("cpu", tr("Server CPU time per request"), "server_cpu_ns_per_request", kBars);
    add("spectrum", tr("Latency by percentile"), "", kSpectrum);
    add("timeline", tr("Over the time of a trial"), "", kTimeline);
    add("heatmap", tr("Latency over time"), "", kHeat);
    add("trials", tr("Every trial: requests per second"), "requests_per_s", kTrials);
    add("trials-latency", tr("Every trial: latency p99"), "p99_ns", kTrials);
    add("cpu-vs-latency", tr("CPU per request against latency"), "server_cpu_ns_per_request", kTradeoff);
    add("memory-vs-latency", tr("Memory against latency"), "pss_peak_bytes", kTradeoff);
    add("rate-curve", tr("Latency over load"), "", kRate);
}

}  // namespace

const std::vector<ChartSpec>& allCharts() {
    static const std::vector<ChartSpec> charts = [] {
        std::vector<ChartSpec> out;
        // The first server workload has the plain names.
        for (const auto& workload : core::allWorkloads()) {
            if (workload.underHttpLoad()) {
                addServerCharts(
                    out, workload.id,
                    out.empty() ? QString() : QLatin1Char('-') + QString::fromStdString(workload.id));
                continue;
            }
            const QString id = QString::fromStdString(workload.id);
            const auto& metric = workload.metrics.front();
            out.push_back({id, coreText(workload.title), workload.id, metric, &kBars});
        }
        const std::size_t bars = out.size();
        for (std::size_t i = 0; i < bars; ++i) {
            const auto spec = out[i];
            const auto* workload = core::findWorkload(spec.workload);
            if (!workload->underHttpLoad())
                out.push_back({QStringLiteral("trials-") + spec.id, tr("Every trial: %1").arg(spec.title),
                               spec.workload, spec.metric, &kTrials});
        }
        out.push_back({QStringLiteral("claims"), tr("Claims against this machine"), {}, {}, &kClaims});
        return out;
    }();
    return charts;
}

const ChartSpec& capacityChart() {
    static const ChartSpec spec{QStringLiteral("capacity"), tr("Cost over load"), {}, {}, &kCapacity};
    return spec;
}

const ChartSpec& envelopeChart() {
    static const ChartSpec spec{QStringLiteral("envelope"), tr("Where a claim holds"), {}, {}, &kEnvelope};
    return spec;
}

namespace {

/// Work that only other tools know has bars and every trial of each figure, before the claims.
void addForeignCharts(std::vector<ChartSpec>& out, const std::vector<core::CaseSummary>& cases) {
    std::vector<ChartSpec> foreign;
    for (const auto& workload : core::workloadsOf(cases)) {
        if (core::findWorkload(workload))
            continue;
        const bool histograms = std::ranges::any_of(cases, [&](const core::CaseSummary& item) {
            return item.workload == workload && (item.serviceTime || item.responseTime);
        });
        if (histograms)
            foreign.push_back(
                {QString::fromStdString(workload + "-spectrum"),
                 QStringLiteral("%1: %2").arg(QString::fromStdString(workload), tr("Latency by percentile")),
                 workload, "", &kSpectrum});
        for (const auto& metric : core::shownMetrics(cases, workload)) {
            const QString title = QStringLiteral("%1: %2").arg(QString::fromStdString(workload),
                                                               coreText(core::metricTitle(metric)));
            foreign.push_back(
                {QString::fromStdString(workload + "-" + metric), title, workload, metric, &kBars});
        }
        for (const auto& metric : core::shownMetrics(cases, workload))
            foreign.push_back(
                {QString::fromStdString(workload + "-trials-" + metric),
                 QStringLiteral("%1: %2").arg(QString::fromStdString(workload),
                                              tr("Every trial: %1").arg(coreText(core::metricTitle(metric)))),
                 workload, metric, &kTrials});
    }
    out.insert(out.end() - (out.empty() ? 0 : 1), foreign.begin(), foreign.end());
}

}  // namespace

std::vector<ChartSpec> chartsOf(const std::vector<core::CaseSummary>& cases) {
    std::vector<ChartSpec> out;
    for (const auto& spec : allCharts()) {
        const bool filled = std::any_of(cases.begin(), cases.end(), [&](const core::CaseSummary& item) {
            return spec.workload.empty() || item.workload == spec.workload;
        });
        if (filled)
            out.push_back(spec);
    }
    addForeignCharts(out, cases);
    return out;
}

namespace {

/// Whether what is drawn was measured beside other work. The points of an envelope say so each for itself.
bool measuredBusy(const ChartSpec& spec, const ChartInput& input) {
    if (spec.kind == &kClaims)
        return input.checks && std::ranges::any_of(*input.checks, [](const core::ClaimCheck& check) {
                   return check.verdict == core::ClaimVerdict::Withheld;
               });
    return spec.kind != &kEnvelope && input.cases &&
           std::ranges::any_of(*input.cases, [&](const core::CaseSummary& item) {
               return item.busy() && item.workload == spec.workload;
           });
}

/// Whether a chart draws anything of a case.
bool draws(const ChartSpec& spec, const ChartInput& input, const core::CaseSummary& item) {
    if (spec.kind == &kClaims)
        return input.checks && std::ranges::any_of(*input.checks, [&](const core::ClaimCheck& check) {
                   return check.claim.workload == item.workload && check.claim.subject == item.subject;
               });
    if (spec.kind == &kCapacity)
        return input.capacity && input.capacity->traffic.workload == item.workload;
    return item.workload == spec.workload &&
           (input.subjects.empty() ||
            std::ranges::find(input.subjects, item.subject) != input.subjects.end());
}

/// What a chart has to say of its results before they are read; empty when all passed.
QString doubtAbout(const ChartSpec& spec, const ChartInput& input) {
    if (spec.kind == &kEnvelope)
        return envelopeDoubt(input.envelope);
    std::vector<core::CaseSummary> shown;
    std::ranges::copy_if(*input.cases, std::back_inserter(shown),
                         [&](const core::CaseSummary& item) { return draws(spec, input, item); });
    return doubtOf(shown);
}

/// The foot of its pictures. Where nothing was measured, all there is to see is the source's.
QString provenanceOf(const ChartSpec& spec, const ChartInput& input) {
    if (spec.kind == &kEnvelope)
        return envelopeProvenance(input.envelope);
    return input.provenance.isEmpty() && input.cases->empty() ? articleProvenance(*input.study)
                                                              : input.provenance;
}

}  // namespace

std::vector<core::CaseParameters> pointsOf(const ChartSpec& spec,
                                           const std::vector<core::CaseSummary>& cases) {
    std::vector<core::CaseParameters> points;
    if (spec.kind == &kBars || spec.kind == &kRate || spec.workload.empty())
        return points;
    for (const auto& item : cases) {
        if (item.workload != spec.workload || item.parameters.empty() ||
            std::ranges::any_of(points,
                                [&](const auto& point) { return core::sameSize(point, item.parameters); }))
            continue;
        core::CaseParameters point = item.parameters;
        std::erase_if(point, [](const auto& one) { return core::isMeasuredTime(one.first); });
        points.push_back(std::move(point));
    }
    return points;
}

namespace {

/// Which of several points is shown; empty where there is one.
QString pointText(const ChartSpec& spec, const ChartInput& input) {
    if (!input.cases)
        return {};
    const auto points = pointsOf(spec, *input.cases);
    if (points.size() < 2)
        return {};
    return tr("at %1, one of %2 loads")
        .arg(coreText(core::parametersText(input.point.value_or(points.front()))))
        .arg(points.size());
}

}  // namespace

Figure figureFor(const ChartSpec& spec, const ChartInput& input) {
    Figure figure = spec.kind->draw(input, spec);
    figure.id = spec.id;
    figure.footer = provenanceOf(spec, input);
    sayFirst(figure, pointText(spec, input));
    markDoubt(figure, doubtAbout(spec, input));
    // What keeps every verdict back is the first to be said.
    if (measuredBusy(spec, input))
        sayFirst(figure, tr("measured on a busy machine: no verdict"));
    sayFirst(figure, input.badge);
    return figure;
}

core::Result<Figure> makeFigure(const QString& id, const ChartInput& input) {
    for (const auto* other : {&envelopeChart(), &capacityChart()}) {
        if (id == other->id)
            return figureFor(*other, input);
    }
    QStringList known;
    auto charts = allCharts();
    addForeignCharts(charts, *input.cases);
    for (const auto& spec : charts) {
        known << spec.id;
        if (spec.id != id)
            continue;
        if (spec.kind == &kClaims)
            return figureFor(spec, input);
        const auto& cases = *input.cases;
        const auto has = [&](const std::string& subject) {
            return std::any_of(cases.begin(), cases.end(), [&](const auto& item) {
                return item.workload == spec.workload && (subject.empty() || item.subject == subject);
            });
        };
        if (!has({}))
            return core::Error{core::ErrorCode::NotFound,
                               core::say("This run has nothing to draw for \"%1\": it did not run %2.",
                                         id.toStdString(), spec.workload),
                               "chart"};
        for (const auto& subject : input.subjects) {
            if (!has(subject))
                return core::Error{core::ErrorCode::NotFound,
                                   core::say("This run has no subject \"%1\" in %2.", subject, spec.workload),
                                   "chart"};
        }
        return figureFor(spec, input);
    }
    return core::Error{core::ErrorCode::NotFound,
                       core::say("No chart \"%1\". There are: %2.", id.toStdString(),
                                 known.join(QStringLiteral(", ")).toStdString()),
                       "chart"};
}

core::Result<std::unique_ptr<FigurePlot>> makeChart(const QString& id, const ChartInput& input) {
    auto figure = makeFigure(id, input);
    if (!figure)
        return figure.error();
    auto plot = std::make_unique<FigurePlot>();
    plot->replaceFigure(std::move(figure).value());
    return plot;
}

core::Result<std::unique_ptr<FigurePlot>> makeChart(const QString& id, const core::Study& study,
                                                    const std::vector<core::CaseSummary>& cases) {
    static const std::vector<core::TrialResult> kNoTrials;
    ChartInput input;
    input.study = &study;
    input.cases = &cases;
    input.trials = &kNoTrials;
    const auto checks = core::checkClaims(study, cases);
    input.checks = &checks;
    return makeChart(id, input);
}

}  // namespace bakeoff::app
