// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/overview_page.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <optional>

#include "app/charts/architecture_view.h"
#include "app/i18n/core_text.h"
#include "app/pages/benchmarks_page.h"
#include "app/pages/card_button.h"
#include "app/pages/claims_page.h"
#include "app/pages/page_header.h"
#include "app/pages/questionnaire_page.h"
#include "app/pages/result_page.h"
#include "app/pages/review_page.h"
#include "app/workbench/article_review.h"
#include "app/workbench/document.h"
#include "app/workbench/recommendation.h"
#include "app/workbench/shown_run.h"
#include "core/answers/question_answers.h"
#include "core/study/reproducibility.h"
#include "core/verdict/claim_check.h"

namespace bakeoff::app {
namespace {

constexpr int kGuidanceColumns = 3;
constexpr int kWidestText = 1100;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString guidanceTitle(const core::Study& study, const core::Guidance& guidance) {
    QStringList names;
    for (const auto& id : guidance.alternatives)
        names << text(study.alternativeName(id));
    const QString who = names.join(QStringLiteral(" + "));
    if (guidance.kind == "avoid")
        return OverviewPage::tr("What speaks against %1").arg(who);
    return guidance.kind == "shines" ? OverviewPage::tr("Where %1 shines").arg(who)
                                     : OverviewPage::tr("Choose %1 when").arg(who);
}

/// Hides a widget while parts of it appear: each part that appears in a visible one lays all of it out again.
class LaidOutOnce {
public:
    explicit LaidOutOnce(QWidget& widget) : m_widget(widget) { m_widget.hide(); }
    ~LaidOutOnce() { m_widget.show(); }
    LaidOutOnce(const LaidOutOnce&) = delete;
    LaidOutOnce& operator=(const LaidOutOnce&) = delete;

private:
    QWidget& m_widget;
};

}  // namespace

OverviewPage::OverviewPage(const Document& document, const Recommendation& recommendation,
                           const ShownRun& shown, const ArticleReview& review, QWidget* parent)
    : Page({.id = kId, .title = tr("Overview"), .showsSample = true}, parent),
      m_document(document),
      m_recommendation(recommendation),
      m_shown(shown),
      m_inside(new QWidget),
      m_header(new PageHeader({})),
      m_questions(new CardButton(QStringLiteral("questionnaire"), tr("Answer the questions"))),
      m_claims(new CardButton(QStringLiteral("claims"), tr("Compare the claims"))),
      m_run(new CardButton(QStringLiteral("benchmarks"), tr("Run on this machine"))),
      m_headline(makeText({}, TextSize::Section)),
      m_reasons(makeText({}, TextSize::Body)),
      m_more(new QPushButton(tr("See &why, and what would change it"))),
      m_guidance(new QGridLayout),
      m_architectureTitle(makeText({}, TextSize::Section)),
      m_architecture(new ArchitectureView),
      m_experimentTitle(makeText({}, TextSize::Section)),
      m_experiment(makeText({}, TextSize::Body)),
      m_source(makeText({}, TextSize::Small, true)) {
    m_inside->setMaximumWidth(kWidestText);
    auto* layout = new QVBoxLayout(m_inside);
    layout->setContentsMargins(0, 0, kGap, 0);
    layout->setSpacing(kGap);
    m_guidance->setHorizontalSpacing(3 * kGap);
    m_guidance->setVerticalSpacing(2 * kGap);
    layout->addWidget(m_header);
    layout->addWidget(makeCards());
    layout->addSpacing(kGap);
    layout->addWidget(m_headline);
    layout->addWidget(m_reasons);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addSpacing(2 * kGap);
    layout->addLayout(m_guidance);
    layout->addSpacing(2 * kGap);
    layout->addWidget(m_architectureTitle);
    layout->addWidget(m_architecture);
    layout->addSpacing(kGap);
    m_experiment->setObjectName(QStringLiteral("experiment"));
    m_experiment->setTextFormat(Qt::RichText);
    layout->addWidget(m_experimentTitle);
    layout->addWidget(m_experiment);
    layout->addSpacing(kGap);
    layout->addWidget(m_source);
    layout->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Overview"));
    scroll->setWidget(m_inside);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    auto* read = new QPushButton(tr("Review what was read"));
    read->setObjectName(QStringLiteral("reviewArticle"));
    m_header->addAction(read);
    read->setVisible(review.isOpen());
    connect(read, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(ReviewPage::kId); });
    connect(&review, &ArticleReview::opened, read, [read, &review] { read->setVisible(review.isOpen()); });
    connect(m_more, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(ResultPage::kId); });
    connect(&m_document, &Document::studyChanged, this, &OverviewPage::showStudy);
    connect(&m_recommendation, &Recommendation::changed, this, &OverviewPage::showDecision);
    connect(&m_shown, &ShownRun::changed, this, &OverviewPage::showRunData);
}

QWidget* OverviewPage::makeCards() {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * kGap);
    const auto add = [&](CardButton* card, const QString& page) {
        layout->addWidget(card, 1);
        connect(card, &QAbstractButton::clicked, this, [this, page] { Q_EMIT pageRequested(page); });
    };
    add(m_questions, QuestionnairePage::kId);
    add(m_claims, ClaimsPage::kId);
    add(m_run, BenchmarksPage::kId);
    return row;
}

void OverviewPage::showStudy() {
    const LaidOutOnce once(*m_inside);
    const auto& study = m_document.study();
    m_header->setTitle(text(study.title));
    m_header->setPurpose(text(study.summary));
    QStringList source{text(study.source.title), text(study.source.author), text(study.source.published)};
    source.removeAll(QString());
    m_source->setText(tr("Source: %1. %2").arg(source.join(QStringLiteral(", ")), text(study.source.note)));
    showGuidance();
    showExperiment();
    const bool drawn = study.architecture && !study.architecture->nodes.empty();
    m_architectureTitle->setVisible(drawn);
    m_architecture->setVisible(drawn);
    if (drawn) {
        m_architectureTitle->setText(coreText(study.architecture->title));
        m_architecture->setArchitecture(study, *study.architecture);
    }
    showRunData();  // the decision follows with its own signal
}

void OverviewPage::showGuidance() {
    while (auto* item = m_guidance->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int place = 0;
    const auto& study = m_document.study();
    for (const char* kind : {"choose_when", "shines", "avoid"}) {
        for (const auto& guidance : study.guidance) {
            if (guidance.kind != kind)
                continue;
            auto* box = new QWidget;
            auto* column = new QVBoxLayout(box);
            column->setContentsMargins(0, 0, 0, 0);
            column->setSpacing(2);
            column->addWidget(makeText(guidanceTitle(study, guidance), TextSize::Section));
            QString list;
            for (const auto& item : guidance.items)
                list += QStringLiteral("<li>%1</li>").arg(text(item).toHtmlEscaped());
            auto* items = makeText({}, TextSize::Body);
            items->setTextFormat(Qt::RichText);
            items->setText(QStringLiteral("<ul style='margin:0 0 0 -26px'>%1</ul>").arg(list));
            column->addWidget(items);
            m_guidance->addWidget(box, place / kGuidanceColumns, place % kGuidanceColumns, Qt::AlignTop);
            ++place;
        }
    }
    for (int i = 0; i < kGuidanceColumns; ++i)
        m_guidance->setColumnStretch(i, 1);
}

/// Whether the source's own measurements could be repeated: what it says of them, and what it does not.
void OverviewPage::showExperiment() {
    const auto record = core::reproducibilityOf(m_document.study());
    m_experimentTitle->setVisible(record.has_value());
    m_experiment->setVisible(record.has_value());
    if (!record)
        return;
    m_experimentTitle->setText(tr("Could it be measured again? %1").arg(coreText(record->summary)));
    QString rows;
    for (const auto& item : record->items) {
        const char* mark = item.told == core::Told::Yes         ? "✓"
                           : item.told == core::Told::No        ? "✗"
                           : item.told == core::Told::NotNeeded ? "·"
                                                                : "~";
        rows += QStringLiteral("<tr><td>%1</td><td style='padding:0 12px'>%2</td><td>%3</td></tr>")
                    .arg(QString::fromUtf8(mark), coreText(item.thing->title).toHtmlEscaped(),
                         coreText(item.detail).toHtmlEscaped());
    }
    m_experiment->setText(QStringLiteral("<table>%1</table>").arg(rows));
}

void OverviewPage::showDecision() {
    const auto& study = m_document.study();
    const auto& decision = m_recommendation.decision();
    const auto total = study.questionnaire.size();
    const auto answered =
        std::count_if(study.questionnaire.begin(), study.questionnaire.end(),
                      [&](const auto& q) { return core::isAnswered(q, m_document.answers()); });
    m_questions->setDetail(total == 0      ? tr("This study has no questions.")
                           : answered == 0 ? tr("%n question(s) about your work. None is answered yet.",
                                                nullptr, static_cast<int>(total))
                                           : tr("%1 of %2 are answered.").arg(answered).arg(total));
    std::optional<LaidOutOnce> once;
    if (m_headline->isHidden() == decision.has_value())
        once.emplace(*m_inside);
    for (QWidget* part :
         {static_cast<QWidget*>(m_headline), static_cast<QWidget*>(m_reasons), static_cast<QWidget*>(m_more)})
        part->setVisible(decision.has_value());
    if (!decision)
        return;
    const auto& said = decision->conclusion;
    m_headline->setText(m_recommendation.answer());
    // What is said of one service would stand under the answer for all.
    QStringList lines;
    if (!m_recommendation.services())
        lines << coreText(said.sureness) << coreText(said.caution) << coreText(said.ifOne);
    lines.removeAll(QString());
    m_reasons->setText(lines.join(QLatin1Char('\n')));
    m_reasons->setVisible(!lines.isEmpty());
}

void OverviewPage::showRunData() {
    const auto& checks = m_shown.checks();
    using enum core::ClaimStanding;
    const auto count = [&](core::ClaimStanding standing) {
        return std::ranges::count(checks, standing,
                                  [](const auto& check) { return core::standingOf(check.verdict); });
    };
    const auto judged = std::ranges::count_if(checks, [](const auto& check) {
        return check.verdict != core::ClaimVerdict::NotMeasured &&
               check.verdict != core::ClaimVerdict::NotComparable;
    });
    // What the sample measured was not measured here.
    const auto measured = m_shown.isSample() ? 0 : judged;
    m_claims->setDetail(
        checks.empty() ? tr("This study claims no figures.")
        : measured == 0
            ? tr("%n figure(s), none measured here yet.", nullptr, static_cast<int>(checks.size()))
            : tr("%1 of %2 figures measured here: %3 hold, %4 by another factor, %5 contradicted, %6 open.")
                  .arg(measured)
                  .arg(checks.size())
                  .arg(count(Holds))
                  .arg(count(Differs))
                  .arg(count(Refuted))
                  .arg(judged - count(Holds) - count(Differs) - count(Refuted)));
    m_run->setDetail(
        m_shown.cases().empty() || m_shown.isSample() || m_shown.isBoard()
            ? tr("Measure throughput, latency and memory for yourself. Nothing has been run yet.")
            : tr("%n case(s) measured in the run that is shown.", nullptr,
                 static_cast<int>(m_shown.cases().size())));
}

QString OverviewPage::headline() const {
    return m_headline->text();
}

void OverviewPage::applyTheme(const PlotTheme& theme) {
    m_architecture->applyTheme(theme);
}

}  // namespace bakeoff::app
