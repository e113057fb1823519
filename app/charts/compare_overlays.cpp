// SPDX-License-Identifier: GPL-3.0-only
// Charts of one run laid over each other for several: a subject keeps its colour, a run has its dash.
#include <algorithm>
#include <iterator>

#include "app/charts/compare_figures.h"
#include "app/charts/figure_marks.h"
#include "app/i18n/tr.h"

namespace bakeoff::app {
namespace {

QString dashName(std::size_t run) {
    switch (run % 4) {
        case 0:
            return tr("solid");
        case 1:
            return tr("dashed");
        case 2:
            return tr("dotted");
        default:
            return tr("dash-dotted");
    }
}

/// "solid: A, dashed: B".
QString dashLegend(const CompareInput& input) {
    QStringList parts;
    for (std::size_t run = 0; run < input.runs.size(); ++run)
        parts << QStringLiteral("%1: %2").arg(dashName(run), input.runs[run].label);
    return parts.join(QStringLiteral(", "));
}

/// Lays the lines of one run's figure into the common one. With a single subject the runs have the shades of
/// its colour and the legend; with several the subjects do, and a run is told by its dash.
void addRun(Figure& figure, Figure own, const CompareInput& input, std::size_t run,
            const std::vector<std::string>& subjects, const std::string& workload) {
    const StudyColors colors = colorsOf(input);
    for (auto& series : own.series) {
        // The label of each maximum would stand in the others' way, and here a dash tells the run.
        if (series.kind != SeriesKind::Line || series.dash != Qt::SolidLine)
            continue;
        const QString subject = series.group;
        series.name = QStringLiteral("%1, %2").arg(series.name, input.runs[run].label);
        series.dash = runDash(run);
        if (subjects.size() == 1) {
            series.group = input.runs[run].label;
            series.color = {colors.ofSubject(subjects[0]).hue, static_cast<int>(run)};
            series.marker = markerOf(static_cast<int>(run));
        } else {
            for (std::size_t s = 0; s < subjects.size(); ++s) {
                if (subjectLabel(*input.study, workload, subjects[s]) != subject)
                    continue;
                series.color = colors.ofSubject(subjects[s]);
                series.marker = markerOf(static_cast<int>(s));
            }
        }
        figure.series.push_back(std::move(series));
    }
}

using Maker = Figure (*)(const ChartInput&, const std::string&);

Figure overlay(const CompareInput& input, const std::string& workload, Maker make) {
    const auto subjects = comparedSubjects(input, workload);
    Figure figure;
    for (std::size_t run = 0; run < input.runs.size(); ++run) {
        Figure own = make(inputOf(input, run), workload);
        if (run == 0) {
            figure = own;
            figure.series.clear();
        }
        addRun(figure, std::move(own), input, run, subjects, workload);
    }
    figure.subtitle = dashLegend(input);
    return figure;
}

constexpr ChartKind kChanges{
    "changes", nullptr,
    [](const CompareInput& input, const ChartSpec& spec) { return changesFigure(input, spec.workload); },
    ChartKind::Files::None, ChartGroup::Changes};

/// What of the runs did not pass its checks, run by run, and their lines at the foot of pictures.
void mark(Figure& figure, const CompareInput& input, const ChartSpec& spec) {
    QStringList doubts;
    QStringList feet;
    for (const auto& run : input.runs) {
        std::vector<core::CaseSummary> shown;
        std::ranges::copy_if(*run.cases, std::back_inserter(shown), [&](const core::CaseSummary& item) {
            const bool wanted = input.subjects.empty() ||
                                std::ranges::find(input.subjects, item.subject) != input.subjects.end();
            return wanted && (spec.workload.empty() || spec.workload == item.workload);
        });
        if (const QString doubt = doubtOf(shown); !doubt.isEmpty())
            doubts << QStringLiteral("%1: %2").arg(run.label, doubt);
        if (!run.provenance.isEmpty())
            feet << run.provenance;
    }
    markDoubt(figure, doubts.join(QLatin1Char(' ')));
    figure.footer = feet.join(QLatin1Char('\n'));
}

bool measured(const CompareInput& input, const std::string& workload) {
    return std::any_of(input.runs.begin(), input.runs.end(), [&](const auto& run) {
        return std::any_of(run.cases->begin(), run.cases->end(),
                           [&](const auto& item) { return item.workload == workload; });
    });
}

}  // namespace

Qt::PenStyle runDash(std::size_t run) {
    static constexpr Qt::PenStyle kStyles[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    return kStyles[run % 4];
}

std::vector<std::string> comparedSubjects(const CompareInput& input, const std::string& workload) {
    std::vector<std::string> out;
    for (const auto& run : input.runs) {
        for (const auto& item : *run.cases) {
            const bool wanted =
                input.subjects.empty() ||
                std::find(input.subjects.begin(), input.subjects.end(), item.subject) != input.subjects.end();
            if (item.workload == workload && wanted &&
                std::find(out.begin(), out.end(), item.subject) == out.end())
                out.push_back(item.subject);
        }
    }
    return out;
}

StudyColors colorsOf(const CompareInput& input) {
    StudyColors colors(*input.study);
    for (const auto& run : input.runs)
        colors.see(*run.cases);
    return colors;
}

ChartInput inputOf(const CompareInput& input, std::size_t run) {
    ChartInput out;
    out.study = input.study;
    out.cases = input.runs[run].cases;
    out.trials = input.runs[run].trials;
    out.subjects = input.subjects;
    return out;
}

Figure comparedSpectrumFigure(const CompareInput& input, const std::string& workload) {
    return overlay(input, workload, &spectrumFigure);
}

Figure comparedTimelineFigure(const CompareInput& input, const std::string& workload) {
    Figure figure = overlay(input, workload, [](const ChartInput& run, const std::string& id) {
        Figure own = wholeTimelineFigure(run, id);
        // One line of each subject is left of those that these tell apart.
        own.panels[1].y.title = tr("latency p99");
        own.panels[1].y.detail.clear();
        own.panels[4].y.title = tr("CPU of the server in cores");
        own.panels[4].y.detail.clear();
        return own;
    });
    if (!figure.empty())
        dropEmptyPanels(figure);
    figure.title = tr("Over the time of a trial: the median trial of each run");
    return figure;
}

const ChartSpec& compareChart() {
    static const ChartSpec spec{
        QString::fromLatin1(kCompareChart), tr("Changes in percent"), {}, {}, &kChanges};
    return spec;
}

std::vector<ChartSpec> compareChartsOf(const CompareInput& input) {
    std::vector<ChartSpec> out{compareChart()};
    std::vector<std::string> workloads;
    for (const auto& spec : allCharts()) {
        if (!spec.workload.empty() && measured(input, spec.workload) &&
            std::find(workloads.begin(), workloads.end(), spec.workload) == workloads.end())
            workloads.push_back(spec.workload);
    }
    for (const auto& workload : workloads) {
        if (workloads.size() > 1)
            out.push_back({QStringLiteral("%1-%2").arg(QString::fromLatin1(kCompareChart),
                                                       QString::fromStdString(workload)),
                           tr("Changes in percent: %1").arg(QString::fromStdString(workload)),
                           workload,
                           {},
                           &kChanges});
    }
    for (const auto& spec : allCharts()) {
        // Bars become dots here, so that the charts of every trial would be there twice.
        const bool twice = std::ranges::any_of(out, [&](const ChartSpec& other) {
            return other.workload == spec.workload && other.metric == spec.metric &&
                   other.kind->compare == spec.kind->compare;
        });
        if (spec.kind->compare && !twice && measured(input, spec.workload))
            out.push_back(spec);
    }
    return out;
}

core::Result<Figure> makeCompareFigure(const QString& id, const CompareInput& input) {
    QStringList offered;
    for (const auto& spec : compareChartsOf(input)) {
        offered << spec.id;
        if (spec.id != id)
            continue;
        Figure figure = spec.kind->compare(input, spec);
        figure.id = QStringLiteral("compare/") + id;
        mark(figure, input, spec);
        return figure;
    }
    const std::string list = offered.join(QStringLiteral(", ")).toStdString();
    for (const auto& spec : allCharts()) {
        if (spec.id != id)
            continue;
        if (spec.kind->compare && measured(input, spec.workload)) {
            Figure figure = spec.kind->compare(input, spec);
            mark(figure, input, spec);
            return figure;
        }
        const bool one = !spec.kind->compare;
        return core::Error{
            one ? core::ErrorCode::InvalidArgument : core::ErrorCode::NotFound,
            one ? core::say("This chart shows one run. Charts of several are: %1.", list)
                : core::say("None of these runs has anything for this chart. There are: %1.", list),
            id.toStdString()};
    }
    return core::Error{core::ErrorCode::NotFound,
                       core::say("No chart \"%1\" of several runs. There are: %2.", id.toStdString(), list),
                       "chart"};
}

}  // namespace bakeoff::app
