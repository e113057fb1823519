// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/questionnaire_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "app/charts/architecture_view.h"
#include "app/i18n/core_text.h"
#include "app/pages/ask.h"
#include "app/pages/ask_panel.h"
#include "app/pages/number_box.h"
#include "app/pages/option_pair_panel.h"
#include "app/pages/page_header.h"
#include "app/pages/people_panel.h"
#include "app/pages/question_list.h"
#include "app/pages/result_page.h"
#include "app/workbench/document.h"
#include "app/workbench/recommendation.h"
#include "core/decision/decision.h"
#include "core/questionnaire/next_question.h"
#include "core/report/decision_tables.h"
#include "core/report/study_tables.h"

namespace bakeoff::app {
namespace {

constexpr int kServiceWidth = 180;

}  // namespace

QString decisionHtml(const core::Study& study, const core::Decision& decision) {
    const auto escaped = [](const auto& text) { return coreText(text).toHtmlEscaped(); };
    QString html =
        QStringLiteral("<h2>%1</h2><p><b>%2</b></p><ul>")
            .arg(escaped(decision.conclusion.answer), escaped(core::verdictTitle(decision.verdict)));
    for (const auto& reason : decision.reasons)
        html += QStringLiteral("<li>%1</li>").arg(escaped(reason));
    return html + QStringLiteral("</ul>") + tableHtml(core::contributionsTable(study, decision), 3);
}

QuestionnairePage::QuestionnairePage(Document& document, const Recommendation& recommendation,
                                     QWidget* parent)
    : Page({.id = kId, .title = tr("Questionnaire")}, parent),
      m_document(document),
      m_recommendation(recommendation),
      m_views(new QTabWidget),
      m_ask(new AskPanel(document, recommendation)),
      m_pairs(new OptionPairPanel(document, recommendation)),
      m_people(new PeoplePanel(document, recommendation)),
      m_list(new QuestionList(m_model)),
      m_serviceList(new QComboBox),
      m_removeService(new QPushButton(tr("Re&move"))),
      m_state(makeText({}, TextSize::Body)),
      m_next(new QPushButton(tr("&Next question"))),
      m_clear(new QPushButton(tr("&Clear all answers"))),
      m_recommendationText(new QTextBrowser),
      m_splitCost(new NumberBox),
      m_servicesHeadline(makeText({}, TextSize::Section)),
      m_services(new ArchitectureView) {
    m_recommendationText->setAccessibleName(tr("Recommendation"));
    m_recommendationText->setFrameShape(QFrame::NoFrame);
    // In the order of View.
    m_views->addTab(m_ask, tr("One by one"));
    m_views->addTab(makeAllQuestions(), tr("All questions"));
    auto* pairs = new QScrollArea;
    pairs->setWidgetResizable(true);
    pairs->setFrameShape(QFrame::NoFrame);
    pairs->setAccessibleName(tr("Two options"));
    pairs->setWidget(m_pairs);
    m_views->addTab(pairs, tr("Two options"));
    m_views->addTab(m_people, tr("People"));
    m_views->setDocumentMode(true);
    m_views->setAccessibleName(tr("Ways of asking"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(
        new PageHeader(tr("Questions about your work"),
                       tr("The question that can change most comes first, and asking ends as soon as "
                          "nothing can change the result. \"Don't know\" is an answer, too.")));
    layout->addWidget(makeServiceBar());
    layout->addWidget(m_views, 1);
    connect(m_views, &QTabWidget::currentChanged, this, &QuestionnairePage::showCurrentView);
    connect(m_ask, &AskPanel::allQuestionsRequested, this, [this] { showView(View::All); });
    connect(m_ask, &AskPanel::pairsRequested, this, [this] { showView(View::Pairs); });
    connect(m_ask, &AskPanel::resultRequested, this, [this] { Q_EMIT pageRequested(ResultPage::kId); });
    connect(m_people, &PeoplePanel::askingRequested, this, [this] { showView(View::Ask); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_list->showQuestion(m_suggested); });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_model.setAnswers({});
        m_document.setAnswers({});
    });
    connect(&m_model, &QuestionnaireModel::answersEdited, &m_document,
            [this](const core::Answers& answers) { m_document.setAnswers(answers); });
    connect(&m_document, &Document::studyChanged, this,
            [this] { m_model.setStudy(m_document.study(), m_document.answers()); });
    connect(&m_recommendation, &Recommendation::changed, this, [this] {
        m_model.setAnswers(m_document.answers());
        m_stale = true;
        if (isVisible())
            showResults();
    });
    connect(&m_document, &Document::servicesChanged, this, &QuestionnairePage::showServiceList);
    showServices();
}

void QuestionnairePage::showEvent(QShowEvent* event) {
    showResults();
    QWidget::showEvent(event);
}

void QuestionnairePage::showResults() {
    if (!m_stale)
        return;
    m_stale = false;
    showDecision();
    showState();
    showServices();
    showCurrentView();
}

void QuestionnairePage::showView(View view) {
    m_views->setCurrentIndex(static_cast<int>(view));
}

QuestionnairePage::View QuestionnairePage::view() const {
    return static_cast<View>(m_views->currentIndex());
}

void QuestionnairePage::showCurrentView() {
    switch (view()) {
        case View::Ask:
            m_ask->showState();
            break;
        case View::Pairs:
            m_pairs->showState();
            break;
        case View::People:
            m_people->showState();
            break;
        case View::All:
            break;
    }
}

QWidget* QuestionnairePage::makeAllQuestions() {
    auto* splitter = new QSplitter;
    splitter->addWidget(m_list);
    splitter->addWidget(makeResultSide());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setHandleWidth(2 * kGap);
    splitter->setSizes({580, 420});
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_state, 1);
    bar->addWidget(m_clear);
    bar->addWidget(m_next);
    auto* all = new QWidget;
    auto* layout = new QVBoxLayout(all);
    layout->setContentsMargins(0, kGap, 0, 0);
    layout->addLayout(bar);
    layout->addWidget(splitter, 1);
    return all;
}

QWidget* QuestionnairePage::makeServiceBar() {
    auto* bar = new QWidget;
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(tr("&Service:"));
    label->setBuddy(m_serviceList);
    m_serviceList->setAccessibleName(tr("Service that the answers are about"));
    m_serviceList->setMinimumWidth(kServiceWidth);
    auto* add = new QPushButton(tr("&Add a service…"));
    auto* rename = new QPushButton(tr("Rena&me…"));
    layout->addWidget(label);
    layout->addWidget(m_serviceList);
    layout->addWidget(add);
    layout->addWidget(rename);
    layout->addWidget(m_removeService);
    layout->addStretch(1);
    connect(m_serviceList, &QComboBox::activated, &m_document, &Document::chooseService);
    connect(m_removeService, &QPushButton::clicked, &m_document, &Document::removeService);
    connect(add, &QPushButton::clicked, this, [this] {
        askForName(this, tr("Add a service"), tr("What is it called?"), {},
                   [this](const QString& name) { m_document.addService(name); });
    });
    connect(rename, &QPushButton::clicked, this, [this] {
        askForName(this, tr("Rename the service"), tr("What is it called?"), currentServiceName(),
                   [this](const QString& name) { m_document.renameService(name); });
    });
    return bar;
}

QWidget* QuestionnairePage::makeResultSide() {
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_servicesHeadline);
    layout->addWidget(m_services);
    layout->addWidget(m_recommendationText, 1);
    auto* cost = new QHBoxLayout;
    auto* label = new QLabel(tr("A second one &beside the first costs:"));
    label->setBuddy(m_splitCost);
    m_splitCost->setAccessibleName(tr("Cost of a second alternative beside the first"));
    m_splitCost->setToolTip(
        tr("Two toolchains, two kinds of expertise and the border between them, in the unit of "
           "the scores. Splitting the work is recommended when it gains more."));
    m_splitCost->setRange(0, 2);
    m_splitCost->setSingleStep(0.05);
    m_splitCost->setDecimals(2);
    cost->addStretch(1);
    cost->addWidget(label);
    cost->addWidget(m_splitCost);
    layout->addLayout(cost);
    connect(m_splitCost, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        core::Answers answers = m_document.answers();
        answers.splitCost = value;
        m_model.setAnswers(answers);
        m_document.setAnswers(answers);
    });
    return side;
}

void QuestionnairePage::showServiceList() {
    const QSignalBlocker quiet(m_serviceList);
    m_serviceList->clear();
    for (const auto& service : m_document.services()) {
        const QString name = QString::fromStdString(service.name);
        m_serviceList->addItem(service.person ? tr("%1 (a person)").arg(name) : name);
    }
    m_serviceList->setCurrentIndex(m_document.currentService());
    m_removeService->setEnabled(m_document.services().size() > 1);
}

void QuestionnairePage::showServices() {
    const auto& services = m_recommendation.services();
    m_servicesHeadline->setVisible(services.has_value());
    m_services->setVisible(services.has_value());
    if (!services)
        return;
    m_servicesHeadline->setText(coreText(services->answer));
    m_services->setArchitecture(m_document.study(), services->architecture);
}

QString QuestionnairePage::currentServiceName() const {
    return QString::fromStdString(
        m_document.services()[static_cast<std::size_t>(m_document.currentService())].name);
}

void QuestionnairePage::applyTheme(const PlotTheme& theme) {
    m_ask->applyTheme(theme);
    m_services->applyTheme(theme);
}

void QuestionnairePage::showState() {
    const auto& decision = m_recommendation.decision();
    const auto state =
        core::questioningState(m_document.study(), m_document.answers(), decision ? &*decision : nullptr);
    QString text = tr("%1 of %2 answered.").arg(state.answered).arg(state.total);
    if (m_document.answers().weights.kind != core::WeightStatement::Kind::Share)
        text += QLatin1Char(' ') + tr("Weights are stated on the decision matrix, not by shares.");
    else if (state.settled)
        text +=
            QLatin1Char(' ') + tr("No answer to the other questions is likely to change the recommendation.");
    m_state->setText(text);
    m_suggested = state.over() ? -1 : m_model.rowOf(state.next);
    m_next->setEnabled(m_suggested >= 0);
    m_clear->setEnabled(state.answered > 0);
    m_list->setSuggested(m_suggested);
}

QString QuestionnairePage::stateText() {
    showResults();
    return m_state->text();
}

void QuestionnairePage::showDecision() {
    const QSignalBlocker quiet(m_splitCost);
    m_splitCost->setValue(m_document.answers().splitCost.value_or(core::DecisionOptions().splitCost));
    m_recommendationText->setHtml(
        m_recommendation.decision()
            ? decisionHtml(m_document.study(), *m_recommendation.decision())
            : QStringLiteral("<p>%1</p>").arg(m_recommendation.problem().toHtmlEscaped()));
}

QString QuestionnairePage::recommendation() {
    showResults();
    return m_recommendationText->toPlainText();
}

}  // namespace bakeoff::app
