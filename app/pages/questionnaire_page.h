// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/models/questionnaire_model.h"
#include "app/pages/page.h"
#include "app/workbench/recommendation.h"
#include "core/decision/decision.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QTabWidget;
class QTextBrowser;
QT_END_NAMESPACE

namespace bakeoff::app {

class ArchitectureView;
class AskPanel;
class Document;
class OptionPairPanel;
class PeoplePanel;
class QuestionList;
class Recommendation;

/// What the reader is asked, in four ways: one question at a time, all of them as a form beside the
/// recommendation that follows, two options against each other, and the people who have a say.
class QuestionnairePage : public Page {
    Q_OBJECT
public:
    static constexpr QLatin1String kId{"questionnaire"};

    explicit QuestionnairePage(Document& document, const Recommendation& recommendation,
                               QWidget* parent = nullptr);

    enum class View { Ask, All, Pairs, People };

    [[nodiscard]] QuestionnaireModel& model() { return m_model; }
    void showView(View view);
    [[nodiscard]] View view() const;
    [[nodiscard]] AskPanel& ask() { return *m_ask; }
    [[nodiscard]] OptionPairPanel& pairs() { return *m_pairs; }
    [[nodiscard]] PeoplePanel& people() { return *m_people; }
    void applyTheme(const PlotTheme& theme) override;
    [[nodiscard]] QString recommendation();
    /// How many questions are answered, and whether another one could still change the winner.
    [[nodiscard]] QString stateText();

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// Shows the answers' state and the recommendation; what a change makes stale while nobody looks waits
    /// until the page is seen.
    void showResults();
    void showDecision();
    void showState();
    void showServiceList();
    void showServices();
    void showCurrentView();
    [[nodiscard]] QString currentServiceName() const;
    QWidget* makeServiceBar();
    QWidget* makeAllQuestions();
    QWidget* makeResultSide();

    Document& m_document;
    const Recommendation& m_recommendation;
    QuestionnaireModel m_model;
    QTabWidget* m_views;
    AskPanel* m_ask;
    OptionPairPanel* m_pairs;
    PeoplePanel* m_people;
    QuestionList* m_list;
    QComboBox* m_serviceList;
    QPushButton* m_removeService;
    QLabel* m_state;
    QPushButton* m_next;
    QPushButton* m_clear;
    int m_suggested = -1;
    bool m_stale = true;
    QTextBrowser* m_recommendationText;
    QDoubleSpinBox* m_splitCost;
    QLabel* m_servicesHeadline;
    ArchitectureView* m_services;
};

/// The recommendation, its reasons and contributions as simple HTML.
QString decisionHtml(const core::Study& study, const core::Decision& decision);

}  // namespace bakeoff::app
