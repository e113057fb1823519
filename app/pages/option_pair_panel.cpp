// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/option_pair_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <utility>

#include "app/i18n/core_text.h"
#include "app/i18n/numbers.h"
#include "app/pages/card_button.h"
#include "app/pages/number_box.h"
#include "app/pages/page_header.h"
#include "app/workbench/document.h"
#include "app/workbench/recommendation.h"

namespace bakeoff::app {
namespace {

constexpr int kListHeight = 120;

QString figureText(double figure, const std::string& unit) {
    return QStringLiteral("%1 %2").arg(numberText(figure), QString::fromStdString(unit));
}

}  // namespace

OptionPairPanel::OptionPairPanel(Document& document, const Recommendation& recommendation, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_recommendation(recommendation),
      m_title(makeText({}, TextSize::Title)),
      m_cards(makePair()),
      m_swing(makeSwing()),
      m_saidTitle(makeText(tr("What you said"), TextSize::Section)),
      m_said(new QListWidget),
      m_takeBack(new QPushButton(tr("Take &back"))) {
    m_said->setAccessibleName(tr("What you said of two options"));
    m_said->setMaximumHeight(kListHeight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap);
    column->addWidget(m_title);
    column->addWidget(m_cards);
    column->addSpacing(2 * kGap);
    column->addWidget(m_swing);
    column->addStretch(1);
    column->addWidget(m_saidTitle);
    column->addWidget(m_said);
    column->addWidget(m_takeBack, 0, Qt::AlignLeft);
    connect(m_takeBack, &QPushButton::clicked, this, [this] { takeBack(m_said->currentRow()); });
    connect(&m_document, &Document::studyChanged, this, [this] { m_skipped.clear(); });
    connect(&m_document, &Document::servicesChanged, this, [this] { m_skipped.clear(); });
}

QWidget* OptionPairPanel::makePair() {
    auto* cards = new QWidget;
    m_first = new CardButton({}, {});
    m_second = new CardButton({}, {});
    m_first->setAccessibleName(tr("Option A"));
    m_second->setAccessibleName(tr("Option B"));
    m_first->setMark(QStringLiteral("1"));
    m_second->setMark(QStringLiteral("2"));
    m_equal = new QPushButton(tr("They are e&qual to me"));
    m_skip = new QPushButton(tr("S&kip this pair"));
    auto* two = new QHBoxLayout;
    two->setSpacing(2 * kGap);
    two->addWidget(m_first, 1);
    two->addWidget(m_second, 1);
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_equal);
    bar->addWidget(m_skip);
    bar->addStretch(1);
    auto* column = new QVBoxLayout(cards);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(two);
    column->addLayout(bar);
    connect(m_first, &QAbstractButton::clicked, this, [this] { take(core::Taken::First); });
    connect(m_second, &QAbstractButton::clicked, this, [this] { take(core::Taken::Second); });
    connect(m_equal, &QAbstractButton::clicked, this, [this] { take(core::Taken::Equal); });
    connect(m_skip, &QAbstractButton::clicked, this, &OptionPairPanel::skip);
    for (const auto& [key, button] : {std::pair<Qt::Key, QAbstractButton*>{Qt::Key_1, m_first},
                                      {Qt::Key_2, m_second},
                                      {Qt::Key_3, m_equal}})
        connect(new QShortcut(QKeySequence(key), cards), &QShortcut::activated, button,
                &QAbstractButton::click);
    return cards;
}

QWidget* OptionPairPanel::makeSwing() {
    auto* swing = new QWidget;
    m_swingText = makeText({}, TextSize::Body);
    m_figure = new NumberBox;
    m_figure->setRange(0, 1e9);
    m_figure->setDecimals(2);
    m_figure->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_figure->setAccessibleName(tr("How much is as bad"));
    m_worth = new QPushButton(tr("That is as ba&d"));
    m_swingProblem = makeText({}, TextSize::Small);
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_figure);
    bar->addWidget(m_worth);
    bar->addStretch(1);
    auto* column = new QVBoxLayout(swing);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeText(tr("One figure against another"), TextSize::Section));
    column->addWidget(m_swingText);
    column->addLayout(bar);
    column->addWidget(m_swingProblem);
    m_swingProblem->hide();
    connect(m_worth, &QAbstractButton::clicked, this, [this] { worth(m_figure->value()); });
    return swing;
}

void OptionPairPanel::showState() {
    showPair();
    showSwing();
    showSaid();
}

QString OptionPairPanel::scenarioName(const std::string& id) const {
    const auto* scenario = m_document.study().findScenario(id);
    return QString::fromStdString(scenario ? scenario->name : id);
}

QString OptionPairPanel::optionText(const std::string& best, const std::string& weakest) const {
    return tr("Very good at: %1\nWeak at: %2\nThe same in everything else")
        .arg(scenarioName(best), scenarioName(weakest));
}

void OptionPairPanel::showPair() {
    core::DecisionOptions options;
    options.evidence = &m_recommendation.evidence();
    options.blend = m_document.evidenceChoice().blend;
    m_pair = core::nextOptionPair(m_document.study(), m_document.answers(), options, m_skipped);
    m_cards->setVisible(m_pair.has_value());
    if (!m_pair) {
        const bool byShares = m_document.answers().weights.kind == core::WeightStatement::Kind::Share;
        m_title->setText(byShares
                             ? tr("No other pair of options would tell more.")
                             : tr("The weights are stated on the decision matrix, not by your answers."));
        return;
    }
    m_title->setText(tr("Which of these two would you take?"));
    for (auto* card : {m_first, m_second}) {
        const bool first = card == m_first;
        const auto& best = first ? m_pair->first : m_pair->second;
        card->setText(scenarioName(best));
        card->setDetail(optionText(best, first ? m_pair->second : m_pair->first));
    }
}

void OptionPairPanel::showSwing() {
    const auto& answers = m_document.answers();
    m_swings = core::swingQuestions(m_document.study(), answers.targets);
    std::erase_if(m_swings, [&](const core::SwingQuestion& question) {
        return core::tradeoffOf(answers.weights, question.given.scenario, question.asked.scenario)
            .has_value();
    });
    const bool byShares = answers.weights.kind == core::WeightStatement::Kind::Share;
    m_swing->setVisible(byShares && !m_swings.empty());
    if (m_swings.empty())
        return;
    const auto& question = m_swings.front();
    const double to =
        question.given.lessIsBetter ? question.given.from + question.by : question.given.from - question.by;
    m_swingText->setText(
        tr("%1 gets worse, from %2 to %3. By how much would %4, now %5, have to get worse to be as "
           "bad for you?")
            .arg(coreText(question.given.name), figureText(question.given.from, question.given.unit),
                 figureText(to, question.given.unit), coreText(question.asked.name),
                 figureText(question.asked.from, question.asked.unit)));
    m_figure->setSuffix(QStringLiteral(" ") + QString::fromStdString(question.asked.unit));
}

void OptionPairPanel::showSaid() {
    m_said->clear();
    for (const auto& [pair, band] : m_document.answers().weights.tradeoffs) {
        const QString first = scenarioName(pair.first);
        const QString second = scenarioName(pair.second);
        QString text;
        if (band == core::bandOf(core::Taken::Equal))
            text = tr("%1 counts as much as %2").arg(first, second);
        else if (!std::isfinite(band.most))
            text = tr("%1 counts more than %2").arg(first, second);
        else if (band.least <= 0)
            text = tr("%1 counts more than %2").arg(second, first);
        else
            text = tr("%1 counts %2 to %3 times as much as %4")
                       .arg(first, shortText(band.least, 2), shortText(band.most, 2), second);
        m_said->addItem(text);
    }
    const bool any = m_said->count() > 0;
    for (QWidget* widget : {static_cast<QWidget*>(m_saidTitle), static_cast<QWidget*>(m_said),
                            static_cast<QWidget*>(m_takeBack)})
        widget->setVisible(any);
    if (any)
        m_said->setCurrentRow(m_said->count() - 1);
}

void OptionPairPanel::store(const std::string& first, const std::string& second, core::RatioBand band) {
    core::Answers answers = m_document.answers();
    core::sayTradeoff(answers.weights, first, second, band);
    m_document.setAnswers(answers, tr("Choice between two options"));
}

void OptionPairPanel::take(core::Taken taken) {
    if (m_pair)
        store(m_pair->first, m_pair->second, core::bandOf(taken));
}

void OptionPairPanel::skip() {
    if (!m_pair)
        return;
    m_skipped.emplace(m_pair->first, m_pair->second);
    showState();
}

void OptionPairPanel::takeBack(int row) {
    core::Answers answers = m_document.answers();
    if (row < 0 || row >= static_cast<int>(answers.weights.tradeoffs.size()))
        return;
    answers.weights.tradeoffs.erase(std::next(answers.weights.tradeoffs.begin(), row));
    m_document.setAnswers(answers, tr("Choice between two options taken back"));
}

void OptionPairPanel::worth(double figure) {
    if (m_swings.empty())
        return;
    const core::SwingQuestion question = m_swings.front();
    const auto ratio = core::ratioBySwing(m_document.study(), question, figure);
    if (ratio) {
        const auto band = core::bandAround(*ratio);
        core::Answers tried = m_document.answers();
        core::sayTradeoff(tried.weights, question.given.scenario, question.asked.scenario, band);
        const bool fits = m_recommendation.whatIf(tried).ok();
        m_swingProblem->setVisible(!fits);
        m_swingProblem->setText(
            tr("This contradicts what you said of other pairs. Take one of them back first."));
        if (fits)
            store(question.given.scenario, question.asked.scenario, band);
        return;
    }
    m_swingProblem->setVisible(true);
    m_swingProblem->setText(tr("Expected a figure above zero that does not lead beyond %1.")
                                .arg(figureText(question.asked.worst, question.asked.unit)));
}

}  // namespace bakeoff::app
