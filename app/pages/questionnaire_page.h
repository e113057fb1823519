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
class QTextBrowser;
QT_END_NAMESPACE

namespace bakeoff::app {

class ArchitectureView;
class QuestionList;
class Document;
class Recommendation;

/// The questions at the left, the recommendation that follows from the answers at the right.
class QuestionnairePage : public Page {
    Q_OBJECT
public:
    static constexpr QLatin1String kId{"questionnaire"};

    explicit QuestionnairePage(Document& document, const Recommendation& recommendation,
                               QWidget* parent = nullptr);

    [[nodiscard]] QuestionnaireModel& model() { return m_model; }
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
    QWidget* makeServiceBar();
    QWidget* makeResultSide();

    Document& m_document;
    const Recommendation& m_recommendation;
    QuestionnaireModel m_model;
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
