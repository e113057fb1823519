// SPDX-License-Identifier: GPL-3.0-only
#include "app/workbench/article_review.h"

#include <utility>

#include "app/i18n/core_text.h"
#include "app/workbench/document.h"
#include "core/study/study_merge.h"

namespace bakeoff::app {

ArticleReview::ArticleReview(Document& document, QObject* parent) : QObject(parent), m_document(document) {
    connect(&m_document, &Document::changed, this, &ArticleReview::follow);
}

void ArticleReview::open(const QString& file, std::string text, core::ImportCatalogue catalogue,
                         core::ImportedStudy imported) {
    m_file = file;
    m_text = std::move(text);
    m_catalogue = std::move(catalogue);
    m_lines = core::articleLines(m_text);
    take(std::move(imported));
    Q_EMIT opened();
    // Edits of an earlier session may hold corrections.
    follow();
    Q_EMIT changed();
}

void ArticleReview::close() {
    if (!isOpen())
        return;
    m_file.clear();
    m_text.clear();
    m_catalogue = {};
    m_lines.clear();
    take({});
    Q_EMIT opened();
    Q_EMIT changed();
}

void ArticleReview::take(core::ImportedStudy imported) {
    m_imported = std::move(imported);
    m_rows = core::reviewRows(m_imported);
}

void ArticleReview::follow() {
    const auto& corrections = m_document.study().corrections;
    if (!isOpen() || corrections == m_imported.study.corrections)
        return;
    auto again = core::importArticle(m_text, m_file.toStdString(), m_catalogue, corrections);
    if (!again) {
        Q_EMIT problemFound(errorText(again.error()));
        return;
    }
    take(std::move(again).value());
    Q_EMIT changed();
}

std::vector<core::ReviewChoice> ArticleReview::choices(const core::ReviewRow& row,
                                                       core::ReviewField field) const {
    return core::reviewChoices(row, field, m_imported, m_catalogue);
}

void ArticleReview::choose(const core::ReviewChoice& choice) {
    auto corrections = core::chosen(m_imported.study.corrections, choice);
    if (!isOpen() || choice.isNow || corrections == m_imported.study.corrections)
        return;
    auto after = core::importArticle(m_text, m_file.toStdString(), m_catalogue, corrections);
    if (!after) {
        Q_EMIT problemFound(errorText(after.error()));
        return;
    }
    core::Study study = core::carryEdits(m_imported.study, m_document.study(), after->study);
    const QString text = choice.correction
                             ? tr("Correction: %1").arg(coreText(core::correctionText(*choice.correction)))
                             : tr("Take a correction back");
    take(std::move(after).value());
    Q_EMIT changed();
    m_document.editStudy(std::move(study), text);
}

}  // namespace bakeoff::app
