// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/chart_source.h"

#include "app/workbench/chart_input.h"
#include "app/workbench/document.h"
#include "app/workbench/shown_run.h"
#include "app/workbench/workbench.h"

namespace bakeoff::app {
namespace {

/// Of what charts show of a study and its claims, so that an edit and a new verdict are told.
std::size_t shownHash(const core::Study& study, const std::vector<core::ClaimCheck>& checks) {
    std::size_t hash = qHash(QString::fromStdString(study.id));
    const auto take = [&hash](std::size_t value) { hash = hash * 31 + value; };
    for (const auto& alternative : study.alternatives)
        take(std::hash<std::string>()(alternative.id + alternative.name));
    for (const auto& claim : study.claims) {
        take(std::hash<std::string>()(claim.subject + claim.label + claim.metric));
        take(std::hash<double>()(claim.value));
    }
    for (const auto& check : checks)
        take(static_cast<std::size_t>(check.verdict));
    return hash;
}

}  // namespace

ChartSource chartSourceOf(Workbench& workbench) {
    ChartSource source;
    source.charts = [&workbench] {
        // Every chart that the run can fill; all of them while there is no run, so that one sees what there
        // is.
        auto charts = chartsOf(workbench.run().cases());
        return charts.empty() ? allCharts() : charts;
    };
    const auto inputOf = [&workbench] { return chartInputOf(workbench.document(), workbench.run()); };
    source.figure = [inputOf](const ChartSpec& spec) { return figureFor(spec, inputOf()); };
    source.figureAt = [inputOf](const ChartSpec& spec, const core::CaseParameters& point) {
        ChartInput input = inputOf();
        input.point = point;
        return figureFor(spec, input);
    };
    source.points = [&workbench](const ChartSpec& spec) { return pointsOf(spec, workbench.run().cases()); };
    source.settingsFile = workbench.locations().data + QStringLiteral("/charts.ini");
    source.version = [&workbench] {
        const auto& run = workbench.run();
        return QStringLiteral("%1 %2 %3")
            .arg(run.isSample() ? QStringLiteral("sample") : run.id())
            .arg(run.trials().size())
            .arg(shownHash(workbench.document().study(), run.checks()));
    };
    return source;
}

}  // namespace bakeoff::app
