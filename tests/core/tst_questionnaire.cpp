// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>
#include <algorithm>

#include "core/answers/question_answers.h"
#include "core/decision/decision.h"
#include "core/measure/statistics.h"
#include "core/questionnaire/next_question.h"
#include "core/study/question_kinds.h"
#include "tests/support/bundled_study.h"

using namespace bakeoff::core;

namespace {

/// A study of `scenarios` scenarios with random ratings, one share question for each.
Study randomStudy(SeededRandom& random, std::size_t scenarios, std::size_t alternatives) {
    Study study;
    study.id = "random";
    study.ratingScale = {{1, "*", ""}, {2, "**", ""}, {3, "***", ""}};
    for (std::size_t a = 0; a < alternatives; ++a)
        study.alternatives.push_back({"a" + std::to_string(a), "A" + std::to_string(a)});
    for (std::size_t s = 0; s < scenarios; ++s) {
        Scenario scenario;
        scenario.id = "s" + std::to_string(s);
        scenario.name = scenario.id;
        for (const auto& alternative : study.alternatives)
            scenario.ratings[alternative.id] = 1 + static_cast<int>(random.below(3));
        study.scenarios.push_back(scenario);
        Question question;
        question.id = "q" + std::to_string(s);
        question.asks = Question::Share{scenario.id};
        study.questionnaire.push_back(question);
    }
    return study;
}

DecisionOptions fewSamples() {
    DecisionOptions options;
    options.samples = 500;
    return options;
}

}  // namespace

class TestQuestionnaire : public QObject {
    Q_OBJECT
    Study m_study;

private Q_SLOTS:
    void initTestCase() { m_study = bakeoff::tests::bundledStudy(); }

    void everyKindIsAnsweredAndTakenBack_data() {
        QTest::addColumn<int>("kind");
        for (std::size_t kind = 0; kind < questionKinds().size(); ++kind)
            QTest::newRow(questionKinds()[kind].name) << static_cast<int>(kind);
    }
    void everyKindIsAnsweredAndTakenBack() {
        QFETCH(int, kind);
        const std::vector<decltype(Question::asks)> kinds{
            Question::Share{"work"}, Question::Choice{{{"a", "A", {{"work", 1}}}, {"b", "B", {}}}},
            Question::Target{"p99_ns", "ms"}};
        QCOMPARE(kinds.size(), questionKinds().size());
        Question question;
        question.id = "q";
        question.asks = kinds[static_cast<std::size_t>(kind)];
        QVERIFY(!answerKey(question).empty());
        Answers answers;
        QVERIFY(!isAnswered(question, answers));
        auto offers = offersOf(question);
        if (const auto* target = std::get_if<Question::Target>(&question.asks)) {
            QVERIFY(offers.empty());
            giveFigure(answers, *target, 20);
            QCOMPARE(givenFigure(*target, answers), std::optional(20.0));
            QCOMPARE(answers.targets.at("p99_ns"), 20e6);
        } else {
            QVERIFY(offers.size() >= 2);
            offers.push_back({kUnknownChoice, {}, {}});
        }
        for (const auto& offer : offers) {
            takeBack(answers, question);
            QVERIFY(!isAnswered(question, answers));
            pickOffer(answers, question, offer.id);
            QCOMPARE(pickedOffer(question, answers), std::optional(offer.id));
        }
        QVERIFY(isAnswered(question, answers));
        takeBack(answers, question);
        QVERIFY(answers.empty());
    }

    void answersFromWords_data() {
        QTest::addColumn<QString>("assignment");
        QTest::addColumn<bool>("good");
        QTest::newRow("amount") << "cli-tools=3" << true;
        QTest::newRow("step") << "cli-tools=much" << true;
        QTest::newRow("unknown share") << "cli-tools=unknown" << true;
        QTest::newRow("choice") << "team=go" << true;
        QTest::newRow("unknown choice") << "team=unknown" << true;
        QTest::newRow("target") << "p99_ns=50ms" << true;
        QTest::newRow("bare target") << "p99_ns=5e7" << true;
        QTest::newRow("rate") << "requests_per_s=5000/s" << true;
        for (const char* bad : {"cli-tools", "cli-tools=", "cli-tools=-1", "cli-tools=nan", "nothing=1",
                                "team=rust", "team=", "p99_ns=50MB", "p99_ns=0ms", "p99_ns=-3ms", "p99_ns=ms",
                                "=1", "", "bound-by", "cli-tools=1e99"})
            QTest::newRow(bad) << bad << false;
    }
    void answersFromWords() {
        QFETCH(QString, assignment);
        QFETCH(bool, good);
        Answers answers;
        const auto applied = applyAnswer(answers, assignment.toStdString(), m_study);
        QCOMPARE(applied.ok(), good);
        QCOMPARE(answers.empty(), !good);
        if (!good)
            QVERIFY(!applied.error().message.empty());
    }

    void targetsAreInBaseUnits() {
        Answers answers;
        QVERIFY(applyAnswer(answers, "p99_ns=50ms", m_study).ok());
        QVERIFY(applyAnswer(answers, "pss_peak_bytes=200MB", m_study).ok());
        QCOMPARE(answers.targets.at("p99_ns"), 5e7);
        QCOMPARE(answers.targets.at("pss_peak_bytes"), 2e8);
    }

    void answersSurviveTheirFile() {
        Answers answers;
        for (const char* text :
             {"cli-tools=2.5", "web-scraping=unknown", "team=both", "bound-by=unknown", "p99_ns=3ms"})
            QVERIFY(applyAnswer(answers, text, m_study).ok());
        const auto back = readAnswers(writeAnswers(answers, m_study).dump(), "file", m_study);
        QVERIFY(back.ok());
        QVERIFY(*back == answers);
        const auto bad = readAnswers(
            R"({"bakeoff_answers":1,"study":"python-vs-go","choices":{"team":"rust"}})", "file", m_study);
        QVERIFY(!bad.ok());
        QVERIFY(QString::fromStdString(bad.error().text()).contains(QStringLiteral("Expected one of: ")));
    }

    /// A direct answer counts before what a choice implies; a choice says "none" of what its other answers
    /// name.
    void choicesImplyAmounts() {
        Answers answers;
        QVERIFY(applyAnswer(answers, "bound-by=waiting", m_study).ok());
        const auto amountOf = [&](const std::string& id) {
            for (std::size_t s = 0; s < m_study.scenarios.size(); ++s) {
                if (m_study.scenarios[s].id == id)
                    return scenarioAmounts(m_study, answers)[s];
            }
            return ScenarioAmount{};
        };
        QVERIFY(amountOf("microservices-io-intensive").amount > 0);
        QVERIFY(amountOf("microservices-cpu-intensive").state == ScenarioAmount::State::Known);
        QCOMPARE(amountOf("microservices-cpu-intensive").amount, 0.0);
        QVERIFY(amountOf("cli-tools").state == ScenarioAmount::State::Open);
        QVERIFY(applyAnswer(answers, "microservices-cpu-intensive=7", m_study).ok());
        QCOMPARE(amountOf("microservices-cpu-intensive").amount, 7.0);
        QVERIFY(applyAnswer(answers, "bound-by=unknown", m_study).ok());
        QVERIFY(amountOf("microservices-io-intensive").state == ScenarioAmount::State::Unknown);
    }

    /// The questionnaire says of the open questions what the decision says, in every state of it.
    void nothingDisagrees() {
        const std::uint64_t seed = 20261123;
        qInfo("seed %llu", static_cast<unsigned long long>(seed));
        SeededRandom random(seed);
        int settled = 0;
        for (int round = 0; round < 100; ++round) {
            const Study study =
                round % 2 == 0 ? m_study : randomStudy(random, 3 + random.below(4), 2 + random.below(3));
            Answers answers;
            for (const auto& scenario : study.scenarios) {
                if (random.below(4) > 0)
                    answers.amounts[scenario.id] = amountSteps()[random.below(5)].amount;
            }
            const auto decision = decide(study, answers, fewSamples());
            if (!decision || answers.amounts.empty())
                continue;
            const auto state = questioningState(study, answers, &*decision);
            const bool open = decision->verdict == Decision::Verdict::Open;
            QCOMPARE(state.settled, !open);
            QCOMPARE(state.winner, decision->ranking.front());
            for (const auto& question : state.open)
                QVERIFY(open || !question.canFlip);
            if (open)
                QVERIFY(!state.open.empty() && state.open.front().canFlip);
            // What to find out is the same list.
            for (const auto& item : decision->toFindOut) {
                const auto same = std::ranges::find(
                    state.open, std::get<InformationItem::Question>(item.what).id, &QuestionValue::question);
                QVERIFY(same != state.open.end());
                QCOMPARE(same->flipChance, item.flipChance);
            }
            settled += state.settled ? 1 : 0;
        }
        QVERIFY(settled > 10 && settled < 90);
    }

    /// One scenario with a large difference tells more than one where all are rated the same.
    void theMostTellingQuestionComesFirst() {
        Study study;
        study.id = "t";
        study.ratingScale = {{1, "*", ""}, {2, "**", ""}, {3, "***", ""}};
        study.alternatives = {{"a", "A"}, {"b", "B"}};
        study.scenarios = {{"same", "same", {{"a", 2}, {"b", 2}}, {}, ""},
                           {"split", "split", {{"a", 3}, {"b", 1}}, {}, ""},
                           {"other", "other", {{"a", 1}, {"b", 3}}, {}, ""}};
        for (const auto& scenario : study.scenarios) {
            Question question;
            question.id = "q-" + scenario.id;
            question.asks = Question::Share{scenario.id};
            study.questionnaire.push_back(question);
        }
        Answers answers;
        answers.splitCost = 2;  // one alternative alone, so that only the leader can change
        answers.amounts["other"] = 3;
        const auto stateOf = [&] {
            const auto decision = decide(study, answers);
            return questioningState(study, answers, &*decision);
        };
        const auto state = stateOf();
        QCOMPARE(state.open.size(), std::size_t{2});
        QCOMPARE(state.open.front().question, std::string("q-split"));
        QVERIFY(state.open.front().canFlip && state.open.front().bits > 0.3 &&
                state.open.front().flipChance > 0.3);
        QVERIFY(!state.open.back().canFlip && state.open.back().bits < 0.02);
        QVERIFY(!state.settled);
        answers.amounts["split"] = 1;
        const auto done = stateOf();
        QVERIFY(done.settled);
        QCOMPARE(done.winner, std::string("b"));
        QCOMPARE(done.answered, std::size_t{2});
    }

    /// Answering as suggested ends, in fewer questions than there are, and nearly always with the winner that
    /// all answers give.
    void askingAsSuggestedEndsWithTheSameWinner() {
        const std::uint64_t seed = 5;
        qInfo("seed %llu", static_cast<unsigned long long>(seed));
        SeededRandom random(seed);
        std::size_t asked = 0;
        int otherwise = 0;
        constexpr int kReaders = 40;
        for (int reader = 0; reader < kReaders; ++reader) {
            Answers whole;
            for (const auto& scenario : m_study.scenarios)
                whole.amounts[scenario.id] = amountSteps()[random.below(5)].amount;
            Answers said;
            while (true) {
                const auto decision = decide(m_study, said, fewSamples());
                const auto state = questioningState(m_study, said, decision ? &*decision : nullptr);
                const auto next = std::find_if(state.open.begin(), state.open.end(), [&](const auto& value) {
                    return value.canFlip && value.question.starts_with("share-of-");
                });
                if (state.settled || next == state.open.end())
                    break;
                const auto question = std::find_if(m_study.questionnaire.begin(), m_study.questionnaire.end(),
                                                   [&](const auto& q) { return q.id == next->question; });
                const auto& scenario = std::get<Question::Share>(question->asks).scenario;
                said.amounts[scenario] = whole.amounts[scenario];
                ++asked;
            }
            const auto few = decide(m_study, said);
            const auto all = decide(m_study, whole);
            if (few && all && few->ranking.front() != all->ranking.front() &&
                all->verdict != Decision::Verdict::Tie)
                ++otherwise;
        }
        // Asking ends when the rest changes the winner in less than one case of twenty.
        QVERIFY2(otherwise <= kReaders / 10, qPrintable(QString::number(otherwise)));
        qInfo("%.1f of %zu questions on average", static_cast<double>(asked) / kReaders,
              m_study.scenarios.size());
        QVERIFY(asked < kReaders * m_study.scenarios.size());
    }
};

QTEST_APPLESS_MAIN(TestQuestionnaire)
#include "tst_questionnaire.moc"
