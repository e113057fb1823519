// SPDX-License-Identifier: GPL-3.0-only
// What the page of the result shows of a decision; result_page.cpp has how it is put together.
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/charts/study_colors.h"
#include "app/i18n/core_text.h"
#include "app/i18n/numbers.h"
#include "app/pages/lever_row.h"
#include "app/pages/page_header.h"
#include "app/pages/reason_list.h"
#include "app/pages/result_page.h"
#include "app/run/run_session.h"
#include "app/workbench/document.h"
#include "app/workbench/recommendation.h"
#include "app/workbench/shown_run.h"
#include "app/workbench/workbench.h"
#include "core/decision/measure_next.h"
#include "core/decision/what_if.h"
#include "core/report/decision_tables.h"
#include "core/report/html_report.h"
#include "core/report/run_report.h"

namespace bakeoff::app {
namespace {

constexpr double kMostCost = 0.5;  ///< of a second one beside the first, along the slider

QString percent(double share) {
    return ResultPage::tr("%1 %").arg(fixedText(share * 100, 0));
}

/// A name is no shortcut.
QString asButtonText(QString text) {
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

void showText(QLabel* label, const core::Message& text) {
    label->setText(coreText(text));
    label->setVisible(!text.empty());
}

/// Where a lever flips the answer, and to whom.
QString noteOn(const core::Lever& lever, const core::Study& study) {
    QStringList parts;
    const auto name = [&](const std::string& id) {
        return QString::fromStdString(study.alternativeName(id));
    };
    if (lever.flipBelow)
        parts << ResultPage::tr("under %1: %2 is ahead").arg(percent(*lever.flipBelow), name(lever.below));
    if (lever.flipAbove)
        parts << ResultPage::tr("over %1: %2 is ahead").arg(percent(*lever.flipAbove), name(lever.above));
    return parts.isEmpty() ? ResultPage::tr("no share of it changes who is ahead")
                           : parts.join(QStringLiteral("; "));
}

/// Levers move who of the single ones is ahead; that is not what is recommended where the work is split.
QString leverTitle(const std::vector<core::Lever>& levers, const core::Decision& decision) {
    const bool flips = std::ranges::any_of(
        levers, [](const core::Lever& lever) { return lever.flipBelow || lever.flipAbove; });
    if (!flips)
        return ResultPage::tr("None of these shares flips it");
    return decision.kind == core::Decision::Kind::Both
               ? ResultPage::tr("What would change which one is ahead")
               : ResultPage::tr("What would flip it");
}

}  // namespace

void ResultPage::showWhenSeen() {
    if (isVisible())
        showResults();
}

void ResultPage::showResults() {
    if (!m_stale)
        return;
    m_stale = false;
    m_tried.reset();
    m_tryTimer.stop();
    const auto& recommendation = m_workbench.recommendation();
    const auto& decision = recommendation.decision();
    m_tryBar->hide();
    if (!decision) {
        showProblem();
        return;
    }
    showSaid(*decision, recommendation.answer());
    showServices();
    showLevers(*decision);
    showNext(*decision);
    showDetails();
}

void ResultPage::showProblem() {
    // What was decided before would stand beside a message that nothing is decided.
    m_answer->setText(m_workbench.recommendation().problem());
    for (QWidget* part : {static_cast<QWidget*>(m_dots), static_cast<QWidget*>(m_sureness),
                          static_cast<QWidget*>(m_caution), static_cast<QWidget*>(m_ifOne), m_reasons,
                          m_leverPart, static_cast<QWidget*>(m_measure), static_cast<QWidget*>(m_details)})
        part->hide();
    m_pulled.clear();
    m_nextText->setText(tr("Give at least one kind of work a share of yours."));
    m_ask->show();
}

QColor ResultPage::colorOf(const std::string& alternative) const {
    return m_theme.seriesColor(StudyColors(m_workbench.document().study()).ofAlternative(alternative));
}

void ResultPage::showSaid(const core::Decision& decision, const QString& answer) {
    const auto& said = decision.conclusion;
    const bool open = decision.verdict == core::Decision::Verdict::Open;
    const QColor color = open ? m_theme.mutedText : colorOf(said.one);
    QPalette colors = m_band->palette();
    colors.setColor(QPalette::Window, color);
    m_band->setPalette(colors);
    m_answer->setText(answer);
    m_dots->setVisible(true);
    m_dots->setSure(decision.sure, color, coreText(said.sureness));
    showText(m_sureness, said.sureness);
    showText(m_caution, said.caution);
    showText(m_ifOne, said.ifOne);
    showText(m_splitText, said.split);
    m_sureness->setToolTip(coreText(decision.verdictReason));
    showReasons(decision);
}

void ResultPage::showReasons(const core::Decision& decision) {
    double longest = 0;
    for (const auto* side : {&decision.conclusion.inFavour, &decision.conclusion.against}) {
        for (const auto& reason : *side)
            longest = std::max(longest, reason.points);
    }
    const auto show = [&](ReasonList& list, const std::vector<core::Reason>& reasons, bool against) {
        std::vector<QColor> colors;
        for (const auto& reason : reasons)
            colors.push_back(colorOf(reason.alternative));
        list.setReasons(reasons, longest, colors, against);
    };
    show(*m_for, decision.conclusion.inFavour, false);
    show(*m_against, decision.conclusion.against, true);
    m_reasons->setVisible(longest > 0);
}

void ResultPage::showServices() {
    while (auto* item = m_services->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto& services = m_workbench.recommendation().services();
    if (!services)
        return;
    m_services->addWidget(makeText(tr("Service by service; what follows is about the one that is pressed"),
                                   TextSize::Small, true));
    for (std::size_t i = 0; i < services->services.size(); ++i) {
        const auto& service = services->services[i];
        auto* button = new QPushButton(asButtonText(tr("%1: %2").arg(
            QString::fromStdString(service.name), coreText(service.decision.conclusion.answer))));
        button->setCheckable(true);
        button->setChecked(static_cast<int>(i) == m_workbench.document().currentService());
        button->setToolTip(coreText(service.decision.conclusion.sureness));
        // Queued: the button is made anew by what it does.
        connect(
            button, &QPushButton::clicked, this,
            [this, i] { m_workbench.document().chooseService(static_cast<int>(i)); }, Qt::QueuedConnection);
        m_services->addWidget(button, 0, Qt::AlignLeft);
    }
}

void ResultPage::showLevers(const core::Decision& decision) {
    const auto& document = m_workbench.document();
    const auto levers = core::leversOf(document.study(), document.answers(), decision, m_levers.size());
    m_leverPart->setVisible(true);
    m_leverTitle->setVisible(!levers.empty());
    m_leverTitle->setText(leverTitle(levers, decision));
    m_pulled.clear();
    for (std::size_t i = 0; i < m_levers.size(); ++i) {
        m_levers[i]->setVisible(i < levers.size());
        if (i >= levers.size())
            continue;
        const auto& lever = levers[i];
        m_pulled.push_back(lever.scenario);
        LeverRow::Range range{lever.now, lever.least, lever.most, {}, true};
        for (const auto& flip : {lever.flipBelow, lever.flipAbove}) {
            if (flip)
                range.flips.push_back(*flip);
        }
        m_levers[i]->setLever(QString::fromStdString(lever.name), range, noteOn(lever, document.study()));
    }
    m_split->setVisible(decision.split.has_value());
    if (!decision.split)
        return;
    const double cost = decision.split->cost;
    // It pays as long as it costs less than it gains over the best single one.
    const double pays = decision.split->score + cost - decision.scores.at(decision.ranking[0]);
    LeverRow::Range range{cost, 0, std::max(kMostCost, cost), {}, false};
    if (pays > 0 && pays < range.most)
        range.flips.push_back(pays);
    m_split->setLever(tr("What a second one beside the first costs"), range,
                      tr("in points of 100: toolchains, expertise, the border between them"));
}

core::Result<core::Job> ResultPage::nextJob() const {
    const auto& decision = m_workbench.recommendation().decision();
    const auto* next = decision ? core::nextMeasurement(*decision) : nullptr;
    const auto request = next ? core::measureRequest(m_workbench.document().study(),
                                                     std::get<core::InformationItem::Benchmark>(next->what))
                              : std::nullopt;
    if (!request)
        return core::Error{core::ErrorCode::NotFound, core::say("There is nothing to measure."), "next"};
    return core::makeJob(m_workbench.catalogue(), *request);
}

void ResultPage::showNext(const core::Decision& decision) {
    const auto* measurement = core::nextMeasurement(decision);
    const auto* question = core::nextAnswer(decision);
    QStringList texts;
    for (const auto* item : {question, measurement}) {
        if (item)
            texts << coreText(item->text);
    }
    m_nextText->setText(texts.isEmpty()
                            ? tr("Nothing that could be asked or measured is likely to change it.")
                            : texts.join(QLatin1Char('\n')));
    m_ask->setVisible(question != nullptr);
    const auto job = nextJob();
    m_measure->setVisible(job.ok());
    if (!job)
        return;
    const auto& what = std::get<core::InformationItem::Benchmark>(measurement->what);
    m_measure->setText(tr("&Measure %1, about %2")
                           .arg(asButtonText(coreText(core::workloadTitle(what.workload))),
                                minutesText(core::estimateSeconds(*job))));
    m_measure->setToolTip(
        tr("Runs it here. The result then counts in your decision, unless you count another "
           "run already"));
    m_measure->setEnabled(!m_workbench.session().running());
}

void ResultPage::measureNext() {
    const auto& decision = m_workbench.recommendation().decision();
    const auto* next = decision ? core::nextMeasurement(*decision) : nullptr;
    auto job = nextJob();
    if (!next || !job) {
        if (!job)
            Q_EMIT done(errorText(job.error()));
        return;
    }
    const auto& what = std::get<core::InformationItem::Benchmark>(next->what);
    const QString before = m_workbench.run().id();
    Q_EMIT runRequested(*job, tr("for the decision: %1").arg(coreText(core::workloadTitle(what.workload))));
    // Where it could not be started, the page that was asked has said why.
    if (m_workbench.session().running() && m_workbench.run().id() != before)
        m_runForThis = m_workbench.run().id();
}

void ResultPage::useWhenMeasured() {
    connect(&m_workbench.session(), &RunSession::runFinished, this, [this] {
        const QString run = std::exchange(m_runForThis, QString());
        m_stale = true;
        if (!run.isEmpty() && m_workbench.document().evidenceChoice().run.empty()) {
            auto choice = m_workbench.document().evidenceChoice();
            choice.run = run.toStdString();
            m_workbench.document().setEvidence(choice, tr("Count the run"));
            Q_EMIT done(tr("What was measured counts in your decision now."));
        }
        showWhenSeen();
    });
}

void ResultPage::showTried() {
    if (!m_tried)
        return;
    const auto decision = m_workbench.recommendation().whatIf(m_tried->answers);
    m_tryBar->show();
    m_tryText->setText(m_tried->what);
    if (!decision) {
        m_answer->setText(coreText(decision.error().message));
        return;
    }
    showSaid(*decision, coreText(decision->conclusion.answer));
}

void ResultPage::showDetails() {
    const auto& decision = m_workbench.recommendation().decision();
    m_details->setVisible(m_detailsButton->isChecked() && decision);
    if (!m_detailsButton->isChecked() || !decision)
        return;
    core::ReportDocument document;
    document.addText(decision->verdictReason);
    document.addAll(core::decisionBlocks(m_workbench.document().study(), *decision,
                                         &m_workbench.recommendation().evidence(), 3));
    m_details->setText(QString::fromStdString(core::toPrintHtml(document, wording())));
}

}  // namespace bakeoff::app
