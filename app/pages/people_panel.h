// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QListWidget;
class QPushButton;
class QTextBrowser;
QT_END_NAMESPACE

namespace bakeoff::app {

class Document;
class Recommendation;

/// The people with a say: add one, answer as one of them, and see who agrees, what they would take together
/// and who would change it by which answer.
class PeoplePanel : public QWidget {
    Q_OBJECT
public:
    PeoplePanel(Document& document, const Recommendation& recommendation, QWidget* parent = nullptr);

    /// To be called after each change of the recommendation that is seen.
    void showState();
    void addPerson(const QString& name);
    /// The questions are about this person's work from now on; counted among the people.
    void answerAs(int person);
    /// Where they stand, in words.
    [[nodiscard]] QString comparison() const;

Q_SIGNALS:
    /// The reader wants to answer as the person that was chosen.
    void askingRequested();

private:
    void showPeople();
    void showComparison();
    [[nodiscard]] int serviceOf(int person) const;

    Document& m_document;
    const Recommendation& m_recommendation;
    QListWidget* m_people;
    QPushButton* m_answer;
    QPushButton* m_remove;
    QLabel* m_headline;
    QTextBrowser* m_comparison;
};

}  // namespace bakeoff::app
