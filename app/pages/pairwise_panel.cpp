// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/pairwise_panel.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <array>
#include <cmath>

#include "app/i18n/core_text.h"
#include "app/i18n/numbers.h"
#include "app/pages/cell_list.h"
#include "app/pages/page_header.h"
#include "app/workbench/document.h"
#include "app/workbench/recommendation.h"
#include "core/decision/stated_weights.h"

namespace bakeoff::app {
namespace {

constexpr int kCellWidth = 36;
constexpr int kNamesWidth = 210;
constexpr std::array kSteps{7.0, 3.0, 1.0, 1 / 3.0, 1 / 7.0};  // of Saaty's scale, in words enough

}  // namespace

QWidget* TimesDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const {
    auto* box = new QComboBox(parent);
    for (const double step : PairwiseModel::steps())
        box->addItem(step > 0 ? PairwiseModel::timesText(step) : tr("not compared"), step);
    box->view()->setMinimumWidth(box->sizeHint().width());
    commitWhenPicked(box, const_cast<TimesDelegate*>(this));
    return box;
}

void TimesDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* box = static_cast<QComboBox*>(editor);
    const double said = index.data(Qt::EditRole).toDouble();
    int nearest = box->count() - 1;
    for (int i = 0; said > 0 && i + 1 < box->count(); ++i) {
        const auto distance = [&](int at) {
            const double step = box->itemData(at).toDouble();
            return step > 0 ? std::fabs(std::log(step / said)) : INFINITY;
        };
        if (distance(i) < distance(nearest))
            nearest = i;
    }
    box->setCurrentIndex(nearest);
    box->showPopup();
}

void TimesDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    if (wasPicked(editor))
        model->setData(index, static_cast<QComboBox*>(editor)->currentData(), Qt::EditRole);
}

PairwisePanel::PairwisePanel(Document& document, const Recommendation& recommendation, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_recommendation(recommendation),
      m_model(document, recommendation),
      m_question(makeText({}, TextSize::Section)),
      m_skip(new QPushButton(tr("S&kip"))),
      m_state(makeText({}, TextSize::Small)),
      m_all(new QPushButton(tr("All &pairs"))),
      m_view(new QTableView) {
    m_view->setModel(&m_model);
    m_view->setAccessibleName(tr("Scenarios compared in pairs"));
    m_view->setItemDelegate(new TimesDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setToolTip(
        tr("A cell says how many times as important the scenario of its row is as that of its column. "
           "Pairs may be left out."));
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed);
    m_view->horizontalHeader()->setMinimumSectionSize(kCellWidth);
    m_view->horizontalHeader()->setDefaultSectionSize(kCellWidth);
    m_view->verticalHeader()->setMaximumWidth(kNamesWidth);
    m_view->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->hide();
    m_all->setCheckable(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kGap, 0, 0);
    layout->addWidget(makePair());
    layout->addWidget(m_state);
    layout->addWidget(m_all, 0, Qt::AlignLeft);
    layout->addWidget(m_view, 100);
    layout->addStretch(1);
    connect(m_all, &QPushButton::toggled, m_view, &QWidget::setVisible);
    connect(m_skip, &QPushButton::clicked, this, &PairwisePanel::skip);
    connect(&m_document, &Document::studyChanged, this, [this] { m_skipped.clear(); });
    connect(&m_recommendation, &Recommendation::changed, this, &PairwisePanel::showState);
    showState();
}

QWidget* PairwisePanel::makePair() {
    auto* pair = new QWidget;
    auto* column = new QVBoxLayout(pair);
    column->setContentsMargins(0, 0, 0, kGap);
    column->addWidget(m_question);
    for (const double times : kSteps) {
        auto* button = new QPushButton(tr("As important"));
        connect(button, &QPushButton::clicked, this, [this, times] { say(times); });
        column->addWidget(button);
        m_answers.push_back(button);
    }
    column->addWidget(m_skip, 0, Qt::AlignLeft);
    return pair;
}

QString PairwisePanel::scenarioName(const std::string& id) const {
    const auto* scenario = m_document.study().findScenario(id);
    return QString::fromStdString(scenario ? scenario->name : id);
}

void PairwisePanel::showPair() {
    std::vector<double> shares;
    if (const auto& decision = m_recommendation.decision()) {
        for (const auto& contribution : decision->contributions)
            shares.push_back(contribution.share);
    }
    m_pair = core::nextComparison(m_document.study(), m_document.answers().weights, shares, m_skipped);
    for (auto* button : m_answers)
        button->setVisible(m_pair.has_value());
    m_skip->setVisible(m_pair.has_value());
    if (!m_pair) {
        m_question->setText(tr("Everything is compared that has to be. More pairs only check the others."));
        return;
    }
    const QString first = scenarioName(m_pair->first);
    const QString second = scenarioName(m_pair->second);
    m_question->setText(tr("Which counts more for you: %1, or %2?").arg(first, second));
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        const double times = kSteps[i];
        const QString& which = times >= 1 ? first : second;
        const double factor = times >= 1 ? times : 1 / times;
        m_answers[i]->setText(factor == 1 ? tr("As important")
                                          : tr("%1, %2 times as much").arg(which, shortText(factor, 2)));
    }
}

void PairwisePanel::say(double times) {
    if (!m_pair)
        return;
    core::Answers answers = m_document.answers();
    core::compare(answers.weights, m_pair->first, m_pair->second, times);
    m_document.setAnswers(
        answers,
        tr("Comparison of %1 and %2").arg(scenarioName(m_pair->first), scenarioName(m_pair->second)));
}

void PairwisePanel::skip() {
    if (!m_pair)
        return;
    m_skipped.insert(*m_pair);
    showPair();
}

void PairwisePanel::showState() {
    showPair();
    const auto& study = m_document.study();
    const auto& weights = m_document.answers().weights;
    showContradiction(core::comparedParts(study, weights));
}

void PairwisePanel::showContradiction(const core::ComparedParts& parts) {
    const auto& study = m_document.study();
    const std::size_t pairs = study.scenarios.size() * (study.scenarios.size() - 1) / 2;
    const bool contradicts = parts.consistencyRatio.value_or(0) > core::kMostConsistencyRatio;
    QString text = parts.consistencyRatio ? tr("%1 of %2 pairs compared. Consistency ratio %3")
                                          : tr("%1 of %2 pairs compared: too few to contradict each other");
    text = text.arg(m_document.answers().weights.comparisons.size()).arg(pairs);
    if (parts.consistencyRatio)
        text = text.arg(fixedText(*parts.consistencyRatio, 2));
    text += contradicts ? tr(": above 0.1, so the comparisons contradict each other.") : QStringLiteral(".");
    if (contradicts && parts.odd)
        text += QLatin1Char(' ') +
                tr("Look first at %1 over %2: you said %3, the others imply %4.")
                    .arg(scenarioName(parts.odd->pair.first), scenarioName(parts.odd->pair.second),
                         PairwiseModel::timesText(parts.odd->said), shortText(parts.odd->implied, 2));
    QFont font = textFont(TextSize::Small);
    font.setBold(contradicts);
    m_state->setFont(font);
    m_state->setText(text);
}

QString PairwisePanel::state() const {
    return m_state->text();
}

}  // namespace bakeoff::app
