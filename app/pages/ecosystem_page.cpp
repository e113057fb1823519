// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/ecosystem_page.h"

#include <utility>

#include "app/workbench/document.h"
#include "app/workbench/workbench.h"
#include "core/report/study_tables.h"

namespace bakeoff::app {

EcosystemPage::EcosystemPage(Workbench& workbench, QWidget* parent)
    : TablePage({.id = kId, .title = tr("Ecosystem")}, tr("Ecosystem and comparisons"),
                tr("Libraries and tools of each alternative, and how they differ."), parent),
      m_workbench(workbench) {
    connect(&m_workbench.document(), &Document::studyChanged, this, &EcosystemPage::showStudy);
}

void EcosystemPage::showStudy() {
    const auto& study = m_workbench.document().study();
    core::Table all = core::ecosystemTable(study);
    for (const auto& comparison : study.comparisons) {
        for (auto& row : core::comparisonTable(study, comparison).rows)
            all.rows.push_back(std::move(row));
    }
    setTable(std::move(all));
}

}  // namespace bakeoff::app
