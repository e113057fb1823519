// SPDX-License-Identifier: GPL-3.0-only
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <memory>

#include "app/pages/ask_panel.h"
#include "app/pages/card_button.h"
#include "app/pages/decision_page.h"
#include "app/pages/option_pair_panel.h"
#include "app/pages/pairwise_panel.h"
#include "app/pages/people_panel.h"
#include "app/pages/questionnaire_page.h"
#include "app/pages/ways_bar.h"
#include "app/workbench/document.h"
#include "app/workbench/recommendation.h"
#include "app/workbench/workbench.h"
#include "core/answers/question_answers.h"
#include "core/questionnaire/next_question.h"
#include "tests/app/window_fixture.h"

using namespace bakeoff;
using namespace bakeoff::app;
using View = QuestionnairePage::View;

/// Being asked: one question at a time, two options, several people.
class TestAskingPage : public QObject {
    Q_OBJECT
    std::unique_ptr<WindowFixture> m_program;

    [[nodiscard]] QuestionnairePage& page() const { return m_program->window->page<QuestionnairePage>(); }
    [[nodiscard]] Document& document() const { return m_program->workbench->document(); }
    [[nodiscard]] const Recommendation& recommendation() const {
        return m_program->workbench->recommendation();
    }
    [[nodiscard]] core::QuestioningState state() const {
        const auto& decision = recommendation().decision();
        return core::questioningState(document().study(), document().answers(),
                                      decision ? &*decision : nullptr);
    }

private Q_SLOTS:
    void init() {
        m_program = std::make_unique<WindowFixture>();
        m_program->open();
        m_program->window->showPage(QuestionnairePage::kId);
    }
    void cleanup() { m_program.reset(); }

    /// The page begins with one question, the one that can change most, and ends by itself.
    void askingEndsWithTheResult_data() {
        QTest::addColumn<int>("answer");
        QTest::newRow("always the first answer") << 0;
        QTest::newRow("always the second") << 1;
        QTest::newRow("never known") << -1;
    }
    void askingEndsWithTheResult() {
        QFETCH(int, answer);
        QVERIFY(page().view() == View::Ask);
        auto& ask = page().ask();
        std::size_t asked = 0;
        while (!ask.question().empty()) {
            QCOMPARE(ask.question(), state().next);
            QCOMPARE(ask.progress().contains(QStringLiteral("sure")),
                     recommendation().decision().has_value());
            const auto& answers = ask.answers();
            QVERIFY(answers.size() >= 3 && answers.size() <= 9);
            QCOMPARE(ask.ways().rows().size(), state().ways.size());
            const auto before = ask.question();
            answers[answer < 0 ? answers.size() - 1 : static_cast<std::size_t>(answer)]->click();
            QVERIFY(ask.question() != before);
            QVERIFY(++asked <= document().study().questionnaire.size());
        }
        QVERIFY(asked > 0 && state().over() && ask.answers().empty());
        QVERIFY(!ask.title().isEmpty());
        for (const char* word : {"world", "ragile"})
            QVERIFY2(!ask.title().contains(QLatin1String(word)), qPrintable(ask.title()));
        QSignalSpy wanted(&page(), &Page::pageRequested);
        Q_EMIT ask.resultRequested();
        QCOMPARE(wanted.count(), 1);
    }

    void keysPickAndGoBack() {
        auto& ask = page().ask();
        const auto first = ask.question();
        m_program->press(Qt::Key_1);
        QVERIFY(ask.question() != first);
        const auto* question =
            &*std::ranges::find(document().study().questionnaire, first, &core::Question::id);
        QCOMPARE(core::pickedOffer(*question, document().answers()),
                 std::optional(core::offersOf(*question).front().id));
        m_program->press(Qt::Key_Backspace);
        QCOMPARE(ask.question(), first);
        QVERIFY(ask.answers().front()->isChecked());
        // Another answer takes the place of the first; it is no second step back.
        m_program->press(Qt::Key_2);
        QVERIFY(ask.question() != first);
        QCOMPARE(core::pickedOffer(*question, document().answers()),
                 std::optional(core::offersOf(*question)[1].id));
        m_program->press(Qt::Key_9);  // there is no ninth answer
        QCOMPARE(document().undoStack().count(), 2);
    }

    /// The bars are the share of ways in which each is best, and never say more than is known.
    void barsFollowTheAnswers() {
        auto& ask = page().ask();
        const auto before = ask.ways().rows();
        QVERIFY(before.size() >= document().study().alternatives.size());
        for (const auto& row : before)
            QVERIFY(!row.name.isEmpty() && row.low <= row.share && row.share <= row.high);
        QVERIFY(std::ranges::any_of(before, [](const auto& row) { return row.high - row.low > 0.02; }));
        ask.press(1);
        const auto& after = ask.ways().rows();
        double moved = 0;
        for (std::size_t i = 0; i < std::min(before.size(), after.size()); ++i)
            moved += std::fabs(after[i].share - before[i].share);
        QVERIFY(moved > 0.001);
        QVERIFY(!ask.ways().accessibleName().isEmpty());
        // Other rows need another height, which a layout gives with the next events.
        auto* bars = ask.findChild<WaysBar*>();
        QVERIFY(bars->isVisible());
        QTRY_COMPARE(bars->height(), bars->sizeHint().height());
        QVERIFY(!bars->grab().isNull());
    }

    void allQuestionsAreOneClickAway() {
        Q_EMIT page().ask().allQuestionsRequested();
        QVERIFY(page().view() == View::All);
        QVERIFY(page().stateText().startsWith(QStringLiteral("0 of")));
        page().showView(View::Ask);
        page().ask().press(1);
        page().showView(View::All);
        QVERIFY(page().stateText().startsWith(QStringLiteral("1 of")));
    }

    /// A choice between two options is kept, counts, and can be taken back.
    void twoOptions() {
        page().showView(View::Pairs);
        auto& pairs = page().pairs();
        QVERIFY(pairs.pair().has_value());
        const auto asked = *pairs.pair();
        const auto scores = recommendation().decision()->scores;
        pairs.take(core::Taken::First);
        QCOMPARE(document().answers().weights.tradeoffs.size(), std::size_t{1});
        QVERIFY(recommendation().decision() && recommendation().decision()->scores != scores);
        QVERIFY(pairs.pair() && (pairs.pair()->first != asked.first || pairs.pair()->second != asked.second));
        const auto second = *pairs.pair();
        m_program->press(Qt::Key_3);
        QCOMPARE(core::tradeoffOf(document().answers().weights, second.first, second.second),
                 std::optional(core::bandOf(core::Taken::Equal)));
        document().undoStack().undo();
        QVERIFY(pairs.pair() && pairs.pair()->first == second.first && pairs.pair()->second == second.second);
        pairs.skip();
        QVERIFY(!pairs.pair() || pairs.pair()->first != second.first ||
                pairs.pair()->second != second.second);
        pairs.takeBack(0);
        QVERIFY(document().answers().empty());
        QVERIFY(recommendation().decision()->scores == scores);
        pairs.takeBack(0);
        pairs.takeBack(-1);
        QCOMPARE(document().undoStack().count(), 2);
    }

    void oneFigureAgainstAnother() {
        page().showView(View::Pairs);
        auto& pairs = page().pairs();
        pairs.worth(0);
        QVERIFY(document().answers().empty());
        const auto questions = core::swingQuestions(document().study(), {});
        QVERIFY(!questions.empty());
        const auto& asked = questions.front().asked;
        pairs.worth(std::fabs(asked.worst - asked.from) / 4);
        QCOMPARE(document().answers().weights.tradeoffs.size(), std::size_t{1});
        QVERIFY(
            core::tradeoffOf(document().answers().weights, questions.front().given.scenario, asked.scenario));
    }

    /// Weights by comparison begin without one, at the shares, and ask for one pair at a time.
    void comparisonsBeginEmpty() {
        document().setAnswers([&] {
            core::Answers answers;
            answers.amounts[document().study().scenarios.front().id] = 6;
            return answers;
        }());
        const auto scores = recommendation().decision()->scores;
        m_program->workbench->setWeightKind(core::WeightStatement::Kind::Pairwise);
        QVERIFY(document().answers().weights.comparisons.empty());
        QVERIFY(recommendation().decision()->scores == scores);
        QVERIFY(recommendation().decision()->verdict == core::Decision::Verdict::Open);
        auto& panel = m_program->window->page<DecisionPage>().pairs();
        QVERIFY(panel.pair().has_value());
        const auto asked = *panel.pair();
        panel.say(3);
        QCOMPARE(core::comparisonOf(document().answers().weights, asked.first, asked.second),
                 std::optional(3.0));
        QVERIFY(panel.pair() && *panel.pair() != asked);
        panel.skip();
        QCOMPARE(document().answers().weights.comparisons.size(), std::size_t{1});
        while (panel.pair())
            panel.say(1);
        QVERIFY(core::linksAll(document().study(), document().answers().weights));
        document().undoStack().undo();
        QVERIFY(panel.pair().has_value());
    }

    /// People answer for themselves; who agrees is said as soon as there are two.
    void peopleWithASay() {
        page().showView(View::People);
        auto& people = page().people();
        people.addPerson(QStringLiteral("Ann"));
        QVERIFY(!recommendation().agreement());
        const auto& study = document().study();
        const auto nothingBut = [&](std::size_t wanted) {
            core::Answers answers;
            for (std::size_t s = 0; s < study.scenarios.size(); ++s)
                answers.amounts[study.scenarios[s].id] = s == wanted ? 10 : 0;
            return answers;
        };
        const auto forOne = [&](std::size_t alternative) {
            const auto it = std::ranges::find_if(study.scenarios, [&](const core::Scenario& scenario) {
                return scenario.recommended == std::vector<std::string>{study.alternatives[alternative].id};
            });
            return static_cast<std::size_t>(it - study.scenarios.begin());
        };
        document().setAnswers(nothingBut(forOne(0)));
        people.addPerson(QStringLiteral("Ben"));
        document().setAnswers(nothingBut(forOne(1)));
        QVERIFY(recommendation().agreement() && !recommendation().agreement()->unanimous);
        people.showState();
        QVERIFY(people.comparison().contains(QStringLiteral("Ann")) &&
                people.comparison().contains(QStringLiteral("Ben")));
        QVERIFY(!people.comparison().contains(QStringLiteral("world")));
        // People are no services: nothing is to be split among them.
        QVERIFY(!recommendation().services());
        people.answerAs(0);
        QVERIFY(document().answers() == nothingBut(forOne(0)));
        Q_EMIT people.askingRequested();
        QVERIFY(page().view() == View::Ask);
        const auto kept = document().services();
        QVERIFY(m_program->workbench->openStudy(m_program->locations.bundledStudy()).ok());
        QVERIFY(document().services() == kept);
        QCOMPARE(std::ranges::count_if(kept, &core::Service::person), 2);
    }
};

QTEST_MAIN(TestAskingPage)
#include "tst_asking_page.moc"
