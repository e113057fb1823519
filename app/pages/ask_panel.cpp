// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/ask_panel.h"

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/charts/study_colors.h"
#include "app/i18n/core_text.h"
#include "app/pages/card_button.h"
#include "app/pages/page_header.h"
#include "app/pages/ways_bar.h"
#include "app/workbench/document.h"
#include "app/workbench/recommendation.h"
#include "core/answers/question_answers.h"

namespace bakeoff::app {
namespace {

constexpr int kCardWidth = 720;
constexpr int kSideWidth = 300;
constexpr std::size_t kOneColumn = 4;  // answers; more stand in two columns
constexpr int kMostKeys = 9;

bool contains(const std::vector<std::string>& ids, const std::string& id) {
    return std::ranges::find(ids, id) != ids.end();
}

}  // namespace

AskPanel::AskPanel(Document& document, const Recommendation& recommendation, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_recommendation(recommendation),
      m_theme(PlotTheme::forPalette(palette())),
      m_title(makeText({}, TextSize::Title)),
      m_why(makeText({}, TextSize::Body, true)),
      m_grid(new QGridLayout),
      m_end(new QWidget),
      m_pairs(new QPushButton(tr("Choose between &two options"))),
      m_back(new QPushButton(tr("&Back"))),
      m_skip(new QPushButton(tr("S&kip"))),
      m_soFar(new QPushButton(tr("See the result so far"))),
      m_progressText(makeText({}, TextSize::Section)),
      m_sure(new QProgressBar),
      m_ways(new WaysBar) {
    setFocusPolicy(Qt::StrongFocus);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(tr("The question"));
    scroll->setWidget(makeCard());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3 * kGap);
    layout->addWidget(scroll, 1);
    layout->addWidget(makeSide());
    connect(m_back, &QPushButton::clicked, this, &AskPanel::goBack);
    connect(m_skip, &QPushButton::clicked, this, [this] {
        m_skipped.push_back(m_question);
        m_asked.push_back(m_question);
        m_wanted.clear();
        showState();
    });
    connect(m_pairs, &QPushButton::clicked, this, &AskPanel::pairsRequested);
    connect(&m_document, &Document::studyChanged, this, &AskPanel::startAnew);
    connect(&m_document, &Document::servicesChanged, this, &AskPanel::startAnew);
    addKeys();
}

void AskPanel::startAnew() {
    m_asked.clear();
    m_skipped.clear();
    m_wanted.clear();
}

QWidget* AskPanel::makeCard() {
    auto* inside = new QWidget;
    inside->setMaximumWidth(kCardWidth);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap);
    column->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_why);
    column->addSpacing(kGap);
    m_grid->setSpacing(kGap);
    column->addLayout(m_grid);
    auto* ends = new QHBoxLayout(m_end);
    ends->setContentsMargins(0, 0, 0, 0);
    auto* result = new QPushButton(tr("See the resu&lt"));
    auto* all = new QPushButton(tr("All &questions"));
    ends->addWidget(result);
    ends->addWidget(m_pairs);
    ends->addWidget(all);
    ends->addStretch(1);
    column->addWidget(m_end);
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_back);
    bar->addStretch(1);
    bar->addWidget(m_soFar);
    bar->addWidget(m_skip);
    column->addSpacing(kGap);
    column->addLayout(bar);
    column->addStretch(2);
    connect(result, &QPushButton::clicked, this, &AskPanel::resultRequested);
    connect(m_soFar, &QPushButton::clicked, this, &AskPanel::resultRequested);
    connect(all, &QPushButton::clicked, this, &AskPanel::allQuestionsRequested);
    auto* middle = new QWidget;
    auto* row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, kGap, 0);
    row->addStretch(1);
    row->addWidget(inside, 100);
    row->addStretch(1);
    return middle;
}

QWidget* AskPanel::makeSide() {
    auto* side = new QWidget;
    side->setFixedWidth(kSideWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap);
    column->addStretch(1);
    column->addWidget(m_progressText);
    m_sure->setRange(0, 100);
    m_sure->setTextVisible(false);
    m_sure->setMaximumHeight(kGap);
    m_sure->setAccessibleName(tr("How sure the recommendation is"));
    column->addWidget(m_sure);
    column->addSpacing(2 * kGap);
    column->addWidget(makeText(tr("How often each is the best choice"), TextSize::Section));
    column->addWidget(m_ways);
    column->addWidget(
        makeText(tr("Of all the ways your open answers could fall. The pale part is how far the next "
                    "answer can move it."),
                 TextSize::Small, true));
    column->addStretch(2);
    return side;
}

const core::Question* AskPanel::find(const std::string& id) const {
    const auto& questions = m_document.study().questionnaire;
    const auto it = std::ranges::find(questions, id, &core::Question::id);
    return it == questions.end() ? nullptr : &*it;
}

void AskPanel::showState() {
    const auto& decision = m_recommendation.decision();
    const auto state =
        core::questioningState(m_document.study(), m_document.answers(), decision ? &*decision : nullptr);
    showProgress(state);
    showWays(state);
    const auto* question = find(m_wanted.empty() ? state.next : m_wanted);
    if (question && m_wanted.empty() && contains(m_skipped, question->id)) {
        // Skipped ones come again when nothing else is worth asking.
        const auto other = std::ranges::find_if(state.open, [&](const core::QuestionValue& value) {
            return value.canFlip && !contains(m_skipped, value.question);
        });
        if (other == state.open.end())
            m_skipped.clear();
        else
            question = find(other->question);
    }
    m_back->setEnabled(!m_asked.empty());
    if (question)
        showQuestion(*question);
    else
        showEnd(state);
}

void AskPanel::showQuestion(const core::Question& question) {
    const auto* focus = QApplication::focusWidget();
    const bool hadFocus = focus && (focus == this || isAncestorOf(focus));
    clearAnswers();
    m_question = question.id;
    m_title->setText(QString::fromStdString(question.text));
    m_why->setText(QString::fromStdString(question.why));
    m_end->hide();
    m_skip->show();
    m_soFar->show();
    const auto picked = core::pickedOffer(question, m_document.answers());
    for (const auto& offer : core::offersOf(question))
        addAnswer(coreText(offer.title), offer.id, picked && *picked == offer.id);
    addAnswer(tr("Don't know"), core::kUnknownChoice, picked && *picked == core::kUnknownChoice);
    const int columns = m_answers.size() > kOneColumn + 1 ? 2 : 1;
    for (std::size_t i = 0; i < m_answers.size(); ++i)
        m_grid->addWidget(m_answers[i], static_cast<int>(i) / columns, static_cast<int>(i) % columns);
    if (hadFocus && isVisible())
        setFocus();
}

void AskPanel::showEnd(const core::QuestioningState& state) {
    clearAnswers();
    m_question.clear();
    m_skip->hide();
    m_soFar->hide();
    m_end->show();
    const auto& decision = m_recommendation.decision();
    m_title->setText(m_recommendation.answer());
    m_pairs->setVisible(decision && decision->verdict != core::Decision::Verdict::Clear);
    const bool undecided = decision && decision->verdict == core::Decision::Verdict::Open;
    if (!decision)
        m_why->clear();
    else if (state.total == 0)
        m_why->setText(tr("This study has no questions."));
    else if (undecided)
        m_why->setText(tr("Nothing is left to ask. What you do not know yet could still change it."));
    else
        m_why->setText(tr("No question that is left is likely to change this."));
}

void AskPanel::showProgress(const core::QuestioningState& state) {
    const int percent = static_cast<int>(std::floor(state.sure * 100 + 1e-9));
    m_sure->setValue(percent);
    m_sure->setVisible(!state.ways.empty());
    if (state.ways.empty())
        m_progressText->clear();
    else if (state.over())
        m_progressText->setText(tr("%1 % sure. Nothing more to ask.").arg(percent));
    else
        m_progressText->setText(
            tr("%1 % sure. About %n question(s) to go.", nullptr, static_cast<int>(state.toGo)).arg(percent));
}

void AskPanel::showWays(const core::QuestioningState& state) {
    std::vector<WaysBar::Row> rows;
    const StudyColors colors(m_document.study());
    for (const auto& way : state.ways) {
        const bool split = way.alternative.empty();
        rows.push_back(
            {split ? tr("Side by side")
                   : QString::fromStdString(m_document.study().alternativeName(way.alternative)),
             split ? m_theme.mutedText : m_theme.seriesColor(colors.ofAlternative(way.alternative)),
             way.share, way.low, way.high});
    }
    m_ways->setRows(std::move(rows));
}

void AskPanel::clearAnswers() {
    for (auto* answer : m_answers) {
        m_grid->removeWidget(answer);
        answer->hide();
        answer->deleteLater();  // one of them may be what was just clicked
    }
    m_answers.clear();
}

void AskPanel::addAnswer(const QString& text, const std::string& offer, bool picked) {
    auto* button = new CardButton({}, text);
    button->setMark(QString::number(m_answers.size() + 1));
    button->setCheckable(picked);
    button->setChecked(picked);
    connect(button, &QAbstractButton::clicked, this, [this, offer] { pick(offer); });
    m_answers.push_back(button);
}

void AskPanel::pick(const std::string& offer) {
    const auto* question = find(m_question);
    if (!question)
        return;
    core::Answers answers = m_document.answers();
    core::takeBack(answers, *question);
    core::pickOffer(answers, *question, offer);
    std::erase(m_asked, m_question);
    std::erase(m_skipped, m_question);
    m_asked.push_back(m_question);
    m_wanted.clear();
    if (answers == m_document.answers())
        showState();
    else
        m_document.setAnswers(answers);
}

void AskPanel::goBack() {
    while (!m_asked.empty()) {
        m_wanted = m_asked.back();
        m_asked.pop_back();
        if (find(m_wanted))
            break;
        m_wanted.clear();
    }
    showState();
}

void AskPanel::addKeys() {
    // Wherever the keyboard is in the window: a page that is come to by mouse has it not.
    for (int number = 1; number <= kMostKeys; ++number) {
        auto* key = new QShortcut(QKeySequence(Qt::Key_0 + number), this);
        connect(key, &QShortcut::activated, this, [this, number] { press(number); });
    }
    connect(new QShortcut(QKeySequence(Qt::Key_Backspace), this), &QShortcut::activated, this,
            &AskPanel::goBack);
}

void AskPanel::press(int number) {
    if (number <= static_cast<int>(m_answers.size()))
        m_answers[static_cast<std::size_t>(number - 1)]->click();
}

void AskPanel::applyTheme(const PlotTheme& theme) {
    m_theme = theme;
    m_ways->applyTheme(theme);
    if (!m_ways->rows().empty())  // was seen already
        showState();
}

QString AskPanel::title() const {
    return m_title->text();
}

QString AskPanel::progress() const {
    return m_progressText->text();
}

}  // namespace bakeoff::app
