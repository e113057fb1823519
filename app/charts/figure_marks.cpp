// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/figure_marks.h"

#include "app/i18n/core_text.h"
#include "app/i18n/tr.h"
#include "core/verdict/case_validity.h"

namespace bakeoff::app {

void sayFirst(Figure& figure, const QString& sentence) {
    if (sentence.isEmpty())
        return;
    figure.subtitle =
        figure.subtitle.isEmpty() ? sentence : sentence + QStringLiteral(" · ") + figure.subtitle;
}

QString doubtOf(const std::vector<core::CaseSummary>& shown) {
    return core::validityOf(shown).doubtful > 0 ? coreText(core::validitySentence(shown)) : QString();
}

void markDoubt(Figure& figure, const QString& sentence) {
    if (sentence.isEmpty())
        return;
    figure.title.prepend(QStringLiteral("⚠ "));
    sayFirst(figure, sentence);
}

QString articleProvenance(const core::Study& study) {
    return tr("the article's figures: %1").arg(QString::fromStdString(study.title));
}

QString evidenceText(const QString& run) {
    return tr("measured in run %1").arg(run);
}

}  // namespace bakeoff::app
