// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>
#include <optional>
#include <set>
#include <vector>

#include "core/answers/tradeoffs.h"
#include "core/decision/option_pairs.h"
#include "core/decision/swing.h"

QT_BEGIN_NAMESPACE
class QDoubleSpinBox;
class QLabel;
class QListWidget;
class QPushButton;
QT_END_NAMESPACE

namespace bakeoff::app {

class CardButton;
class Document;
class Recommendation;

/// Which of two options would you take? One pair at a time, the one that tells most; what was said so far
/// stands below and can be taken back. Where the study has figures, also how much of one is worth how much of
/// another.
class OptionPairPanel : public QWidget {
    Q_OBJECT
public:
    OptionPairPanel(Document& document, const Recommendation& recommendation, QWidget* parent = nullptr);

    /// Finds the pair to ask about; to be called after each change of the recommendation that is seen.
    void showState();
    [[nodiscard]] const std::optional<core::OptionPair>& pair() const { return m_pair; }
    void take(core::Taken taken);
    void skip();
    /// Takes back what was said of the pair in this row of the list.
    void takeBack(int row);
    /// Answers the question about figures.
    void worth(double figure);

private:
    [[nodiscard]] QWidget* makePair();
    [[nodiscard]] QWidget* makeSwing();
    void showPair();
    void showSwing();
    void showSaid();
    void store(const std::string& first, const std::string& second, core::RatioBand band);
    [[nodiscard]] QString scenarioName(const std::string& id) const;
    [[nodiscard]] QString optionText(const std::string& best, const std::string& weakest) const;

    Document& m_document;
    const Recommendation& m_recommendation;
    std::optional<core::OptionPair> m_pair;
    std::vector<core::SwingQuestion> m_swings;
    std::set<core::WeightStatement::Pair> m_skipped;
    QLabel* m_title;
    QWidget* m_cards;
    CardButton* m_first;
    CardButton* m_second;
    QPushButton* m_equal;
    QPushButton* m_skip;
    QWidget* m_swing;
    QLabel* m_swingText;
    QDoubleSpinBox* m_figure;
    QPushButton* m_worth;
    QLabel* m_swingProblem;
    QLabel* m_saidTitle;
    QListWidget* m_said;
    QPushButton* m_takeBack;
};

}  // namespace bakeoff::app
