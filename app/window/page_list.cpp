// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/page_list.h"

#include "app/pages/benchmarks_page.h"
#include "app/pages/claims_page.h"
#include "app/pages/decision_page.h"
#include "app/pages/ecosystem_page.h"
#include "app/pages/overview_page.h"
#include "app/pages/questionnaire_page.h"
#include "app/pages/runs_page.h"

namespace bakeoff::app {

std::vector<Page*> makePages(Workbench& workbench) {
    return {new OverviewPage(workbench), new DecisionPage(workbench),   new EcosystemPage(workbench),
            new ClaimsPage(workbench),   new BenchmarksPage(workbench), new QuestionnairePage(workbench),
            new RunsPage(workbench)};
}

}  // namespace bakeoff::app
