// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>
#include <string>
#include <vector>

#include "app/charts/plot_theme.h"
#include "core/questionnaire/next_question.h"

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;
QT_END_NAMESPACE

namespace bakeoff::app {

class CardButton;
class Document;
class Recommendation;
class WaysBar;

/// One question at a time: the one that can change most, its answers as large buttons, and beside it how the
/// alternatives stand and how far it is to the end. Ends by itself with what follows from the answers. The
/// keys 1 to 9 pick an answer, the last of them "don't know"; Backspace goes back.
class AskPanel : public QWidget {
    Q_OBJECT
public:
    AskPanel(Document& document, const Recommendation& recommendation, QWidget* parent = nullptr);

    /// Shows where the questionnaire stands; to be called after each change of the recommendation.
    void showState();
    void applyTheme(const PlotTheme& theme);

    /// The question that is asked; empty at the end.
    [[nodiscard]] const std::string& question() const { return m_question; }
    /// Its answers in their order, "don't know" last.
    [[nodiscard]] const std::vector<CardButton*>& answers() const { return m_answers; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString progress() const;
    [[nodiscard]] const WaysBar& ways() const { return *m_ways; }

    /// As the key of this number does, from 1.
    void press(int number);

public Q_SLOTS:
    /// Asks the question before again, its answer marked.
    void goBack();

Q_SIGNALS:
    void resultRequested();
    void allQuestionsRequested();
    void pairsRequested();

private:
    void addKeys();
    void startAnew();
    [[nodiscard]] QWidget* makeCard();
    [[nodiscard]] QWidget* makeSide();
    [[nodiscard]] const core::Question* find(const std::string& id) const;
    void showQuestion(const core::Question& question);
    void showEnd(const core::QuestioningState& state);
    void showProgress(const core::QuestioningState& state);
    void showWays(const core::QuestioningState& state);
    void clearAnswers();
    void addAnswer(const QString& text, const std::string& offer, bool picked);
    void pick(const std::string& offer);

    Document& m_document;
    const Recommendation& m_recommendation;
    PlotTheme m_theme;
    QLabel* m_title;
    QLabel* m_why;
    QGridLayout* m_grid;
    QWidget* m_end;
    QPushButton* m_pairs;
    QPushButton* m_back;
    QPushButton* m_skip;
    QPushButton* m_soFar;
    QLabel* m_progressText;
    QProgressBar* m_sure;
    WaysBar* m_ways;
    std::vector<CardButton*> m_answers;
    std::string m_question;
    std::string m_wanted;              ///< asked again by going back; empty: the one that can change most
    std::vector<std::string> m_asked;  ///< in this order, to go back
    std::vector<std::string> m_skipped;
};

}  // namespace bakeoff::app
