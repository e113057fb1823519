// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/ecosystem_page.h"

#include <utility>

#include "app/workbench/document.h"
#include "core/report/study_tables.h"

namespace bakeoff::app {

EcosystemPage::EcosystemPage(const Document& document, QWidget* parent)
    : TablePage({.id = kId, .title = tr("Ecosystem")}, tr("Ecosystem and comparisons"),
                tr("Libraries and tools of each alternative, and how they differ."), parent),
      m_document(document) {
    connect(&m_document, &Document::studyChanged, this, &EcosystemPage::showStudy);
}

void EcosystemPage::showStudy() {
    const auto& study = m_document.study();
    core::Table all = core::ecosystemTable(study);
    for (const auto& comparison : study.comparisons) {
        for (auto& row : core::comparisonTable(study, comparison).rows)
            all.rows.push_back(std::move(row));
    }
    setTable(std::move(all));
}

}  // namespace bakeoff::app
