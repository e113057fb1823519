// SPDX-License-Identifier: GPL-3.0-only
#include "app/workbench/chart_input.h"

#include "app/charts/figure_marks.h"
#include "app/i18n/tr.h"
#include "app/workbench/document.h"
#include "app/workbench/shown_run.h"

namespace bakeoff::app {

ChartInput chartInputOf(const Document& document, const ShownRun& run) {
    ChartInput input;
    input.study = &document.study();
    input.cases = &run.cases();
    input.trials = &run.trials();
    input.checks = &run.checks();
    input.badge = run.badge();
    input.provenance = run.provenance();
    if (input.provenance.isEmpty() && !run.cases().empty())
        input.provenance = tr("a run in progress: %1").arg(run.id());
    return input;
}

QString evidenceText(const Document& document) {
    const auto& run = document.evidenceChoice().run;
    return run.empty() ? QString() : evidenceText(QString::fromStdString(run));
}

}  // namespace bakeoff::app
