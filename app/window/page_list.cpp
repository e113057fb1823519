// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/page_list.h"

#include "app/pages/benchmarks_page.h"
#include "app/pages/capacity_page.h"
#include "app/pages/claims_page.h"
#include "app/pages/decision_page.h"
#include "app/pages/ecosystem_page.h"
#include "app/pages/overview_page.h"
#include "app/pages/questionnaire_page.h"
#include "app/pages/result_page.h"
#include "app/pages/review_page.h"
#include "app/pages/runs_page.h"
#include "app/workbench/workbench.h"

namespace bakeoff::app {

std::vector<Page*> makePages(Workbench& workbench) {
    auto& document = workbench.document();
    const auto& recommendation = workbench.recommendation();
    const auto& shown = workbench.run();
    // The way of the job: what is it about, what do I need, what follows, what is behind it.
    return {
        new OverviewPage(document, recommendation, shown, workbench.review()),
        new QuestionnairePage(document, recommendation),
        new ResultPage(workbench),
        new DecisionPage(workbench),
        new ClaimsPage(workbench),
        new BenchmarksPage(workbench),
        new CapacityPage(workbench),
        new RunsPage(workbench),
        new EcosystemPage(document),
        new ReviewPage(workbench.review()),
    };
}

}  // namespace bakeoff::app
