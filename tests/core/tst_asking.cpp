// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/answers/question_answers.h"
#include "core/decision/decision.h"
#include "core/measure/statistics.h"
#include "core/questionnaire/next_question.h"
#include "tests/support/bundled_study.h"

using namespace bakeoff::core;

namespace {

int g_seeds = 100;  // --seeds N

/// What people can be asked with answers to pick from.
std::vector<const Question*> askable(const Study& study, const Answers& answers) {
    std::vector<const Question*> out;
    for (const auto& question : study.questionnaire) {
        if (!offersOf(question).empty() && !isAnswered(question, answers))
            out.push_back(&question);
    }
    return out;
}

/// Answers like somebody with no idea: any question, any of its answers, "don't know" too.
void answerOne(SeededRandom& random, const Study& study, Answers& answers) {
    const auto open = askable(study, answers);
    if (open.empty())
        return;
    const Question& question = *open[random.below(open.size())];
    const auto offers = offersOf(question);
    const std::size_t picked = random.below(offers.size() + 1);
    pickOffer(answers, question, picked == offers.size() ? kUnknownChoice : offers[picked].id);
}

/// Random ratings, a share question for each scenario and two broad ones.
Study madeStudy(SeededRandom& random) {
    Study study;
    study.id = "made";
    study.ratingScale = {{1, "*", ""}, {2, "**", ""}, {3, "***", ""}};
    const std::size_t alternatives = 2 + random.below(3);
    for (std::size_t a = 0; a < alternatives; ++a)
        study.alternatives.push_back({"a" + std::to_string(a), "A" + std::to_string(a)});
    const std::size_t scenarios = 6 + random.below(7);
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
    for (int broad = 0; broad < 2; ++broad) {
        Question::Choice choice;
        for (int c = 0; c < 3; ++c) {
            QuestionChoice one;
            one.id = "c" + std::to_string(c);
            for (int n = 0; n < 2; ++n)
                one.amounts["s" + std::to_string(random.below(scenarios))] =
                    amountSteps()[random.below(5)].amount;
            choice.choices.push_back(std::move(one));
        }
        Question question;
        question.id = "broad" + std::to_string(broad);
        question.asks = std::move(choice);
        study.questionnaire.push_back(question);
    }
    return study;
}

/// A decision from outside: who leads, by how much over the former leader, whether it is a split.
bool takenBack(const Decision& now, const Decision& then) {
    const auto& leader = now.ranking.front();
    const double ahead = then.scores.at(then.ranking.front()) - then.scores.at(leader);
    return ahead >= DecisionOptions().tieMargin ||
           (now.kind == Decision::Kind::Both) != (then.kind == Decision::Kind::Both);
}

/// How likely each answer to the question is, in worlds of our own drawn as core/answers states.
std::vector<double> chancesOf(SeededRandom& random, const Study& study, const Answers& answers,
                              const Question& question) {
    constexpr int kWorlds = 20000;
    const auto said = scenarioAmounts(study, answers);
    const double typical = typicalAmount(said);
    const auto offers = offersOf(question);
    std::vector<double> out(offers.size(), 0);
    std::vector<std::size_t> named;
    for (std::size_t s = 0; s < said.size(); ++s) {
        if (std::ranges::any_of(offers,
                                [&](const Offer& o) { return o.amounts.contains(study.scenarios[s].id); }))
            named.push_back(s);
    }
    for (int world = 0; world < kWorlds; ++world) {
        std::vector<double> amounts;
        for (const std::size_t s : named) {
            const bool known =
                said[s].state == ScenarioAmount::State::Known && random.uniform() >= said[s].range.doubt;
            amounts.push_back(known ? (said[s].range.low + said[s].range.high) / 2
                                    : -typical * std::log(1 - random.uniform()));
        }
        std::size_t nearest = 0;
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t o = 0; o < offers.size(); ++o) {
            double distance = 0;
            for (std::size_t i = 0; i < named.size(); ++i) {
                const auto it = offers[o].amounts.find(study.scenarios[named[i]].id);
                distance += std::fabs(amounts[i] - (it == offers[o].amounts.end() ? 0 : it->second));
            }
            if (distance < least) {
                least = distance;
                nearest = o;
            }
        }
        out[nearest] += 1.0 / kWorlds;
    }
    return out;
}

/// How likely an answer to the question takes the decision back: each is really given and decided on.
double flipChanceOf(SeededRandom& random, const Study& study, const Answers& answers,
                    const Question& question, const Decision& now) {
    DecisionOptions quick;
    quick.samples = 1;
    const auto offers = offersOf(question);
    const auto chances = chancesOf(random, study, answers, question);
    double out = 0;
    for (std::size_t o = 0; o < offers.size(); ++o) {
        Answers tried = answers;
        pickOffer(tried, question, offers[o].id);
        const auto then = decide(study, tried, quick);
        out += then && takenBack(now, *then) ? chances[o] : 0;
    }
    return out;
}

}  // namespace

/// One judgement: what is asked next, how far it is to the end, and whether it is clear.
class TestAsking : public QObject {
    Q_OBJECT
    Study m_study;

    /// Everything that the places which show a decision read from it.
    static void agrees(const Study& study, const Answers& answers, const Decision& decision,
                       const QuestioningState& state) {
        const bool open = decision.verdict == Decision::Verdict::Open;
        QCOMPARE(open, decision.openChance > DecisionOptions().openChance);
        for (const auto& question : decision.openQuestions) {
            QVERIFY(question.flipChance <= decision.openChance + 1e-12);
            QCOMPARE(question.moves.size(), study.alternatives.size());
            for (const auto& [down, up] : question.moves)
                QVERIFY(down <= 0 && up >= 0 && down >= -1 && up <= 1);
        }
        QVERIFY(state.sure <= 1 - decision.openChance + 1e-12);
        QCOMPARE(state.ways.size(), study.alternatives.size() + (decision.split ? 1 : 0));
        for (const auto& way : state.ways) {
            QVERIFY(way.low >= 0 && way.low <= way.share && way.share <= way.high && way.high <= 1);
            QVERIFY(!state.over() || way.low == way.high);
        }
        QCOMPARE(state.over(), state.toGo == 0);
        if (decision.answered)
            QCOMPARE(state.settled, !open);
        if (!open) {
            QVERIFY(state.over());
            return;
        }
        // Open: something is left to ask, or what is left was answered with "don't know".
        const bool left = std::ranges::any_of(decision.openQuestions, [&](const OpenQuestion& one) {
            return !isAnswered(*std::ranges::find(study.questionnaire, one.id, &Question::id), answers);
        });
        QCOMPARE(state.over(), !left);
        QVERIFY(state.toGo <= state.open.size());
        if (state.over())
            return;
        for (const auto& item : decision.toFindOut) {
            const auto* asked = std::get_if<InformationItem::Question>(&item.what);
            const auto same =
                std::ranges::find(state.open, asked ? asked->id : state.next, &QuestionValue::question);
            if (asked && same != state.open.end())
                QVERIFY(same->canFlip && item.flipChance <= state.open.front().flipChance);
        }
        QCOMPARE(state.next, state.open.front().question);
    }

    static QuestioningState stateOf(const Study& study, const Answers& answers,
                                    const Result<Decision>& decision) {
        return questioningState(study, answers, decision ? &*decision : nullptr);
    }

private Q_SLOTS:
    void initTestCase() { m_study = bakeoff::tests::bundledStudy(); }

    /// After 1, 3, 5 and 10 random answers nothing is called clear while an answer is left that takes it back
    /// with more than 5 %. Margin: three standard errors of both samples.
    void nothingIsClearThatAnAnswerFlips_data() {
        QTest::addColumn<int>("answered");
        for (const int answered : {1, 3, 5, 10})
            QTest::addRow("%d answers", answered) << answered;
    }
    void nothingIsClearThatAnAnswerFlips() {
        QFETCH(int, answered);
        constexpr double kMargin = 0.011;
        int decided = 0;
        for (int seed = 1; seed <= g_seeds; ++seed) {
            SeededRandom random(static_cast<std::uint64_t>(seed));
            const Study study = seed % 3 == 0 ? madeStudy(random) : m_study;
            Answers answers;
            for (int i = 0; i < answered; ++i)
                answerOne(random, study, answers);
            const auto decision = decide(study, answers);
            if (!decision) {
                // The one case in which there is nothing to decide on.
                QVERIFY(
                    std::ranges::all_of(answers.amounts, [](const auto& one) { return one.second == 0; }));
                continue;
            }
            agrees(study, answers, *decision, stateOf(study, answers, decision));
            if (QTest::currentTestFailed())
                qFatal("seed %d", seed);
            if (decision->verdict == Decision::Verdict::Open)
                continue;
            ++decided;
            for (const auto* question : askable(study, answers)) {
                const double chance = flipChanceOf(random, study, answers, *question, *decision);
                QVERIFY2(chance <= DecisionOptions().openChance + kMargin,
                         qPrintable(QStringLiteral("seed %1: %2 flips with %3")
                                        .arg(seed)
                                        .arg(QString::fromStdString(question->id))
                                        .arg(chance)));
            }
        }
        qInfo("%d of %d decided", decided, g_seeds);
    }

    /// Asking ends by itself, and what it ends with agrees too.
    void askingEnds() {
        double asked = 0;
        const int readers = std::max(5, g_seeds / 5);
        for (int seed = 1; seed <= readers; ++seed) {
            SeededRandom random(1000 + static_cast<std::uint64_t>(seed));
            Answers answers;
            std::size_t steps = 0;
            while (true) {
                const auto decision = decide(m_study, answers);
                QVERIFY(decision.ok());
                const auto state = stateOf(m_study, answers, decision);
                agrees(m_study, answers, *decision, state);
                if (state.over())
                    break;
                const auto& question = *std::ranges::find(m_study.questionnaire, state.next, &Question::id);
                const auto offers = offersOf(question);
                pickOffer(answers, question, offers[random.below(offers.size())].id);
                QVERIFY(++steps <= m_study.questionnaire.size());
            }
            asked += static_cast<double>(steps);
        }
        qInfo("%.1f questions on average", asked / readers);
        QVERIFY(asked < 0.9 * readers * static_cast<double>(m_study.questionnaire.size()));
    }

    /// A broad answer is not taken for the answer to a question about one of its scenarios.
    void whatAChoiceImpliesIsStillAsked() {
        Answers answers;
        QVERIFY(applyAnswer(answers, "bound-by=waiting", m_study).ok());
        const auto doubtOf = [&](const char* scenario) {
            const auto at =
                std::ranges::find(m_study.scenarios, scenario, &Scenario::id) - m_study.scenarios.begin();
            return scenarioAmounts(m_study, answers)[static_cast<std::size_t>(at)].range.doubt;
        };
        QCOMPARE(doubtOf("microservices-cpu-intensive"), kImpliedDoubt);
        const auto decision = decide(m_study, answers);
        QVERIFY(std::ranges::find(decision->openQuestions, "share-of-microservices-cpu-intensive",
                                  &OpenQuestion::id) != decision->openQuestions.end());
        QVERIFY(applyAnswer(answers, "microservices-cpu-intensive=none", m_study).ok());
        QCOMPARE(doubtOf("microservices-cpu-intensive"), 0.0);
    }

    /// One broad answer that speaks of every scenario and leaves nothing of any is no reason to give up.
    void nothingOfAllByOneAnswerIsOpen() {
        Study study;
        study.id = "t";
        study.ratingScale = {{1, "*", ""}, {2, "**", ""}, {3, "***", ""}};
        study.alternatives = {{"a", "A"}, {"b", "B"}};
        study.scenarios = {{"s0", "S0", {{"a", 3}, {"b", 1}}, {}, ""},
                           {"s1", "S1", {{"a", 1}, {"b", 3}}, {}, ""}};
        Question broad;
        broad.id = "broad";
        broad.asks = Question::Choice{{{"much", "Much", {{"s0", 6}, {"s1", 6}}}, {"none", "None", {}}}};
        study.questionnaire = {broad};
        for (const auto& scenario : study.scenarios) {
            Question question;
            question.id = "q-" + scenario.id;
            question.asks = Question::Share{scenario.id};
            study.questionnaire.push_back(question);
        }
        Answers answers;
        QVERIFY(applyAnswer(answers, "broad=none", study).ok());
        const auto decision = decide(study, answers);
        QVERIFY(decision.ok());
        QVERIFY(decision->verdict == Decision::Verdict::Open);
        QVERIFY(!stateOf(study, answers, decision).over());
        for (const char* none : {"s0=none", "s1=none"})
            QVERIFY(applyAnswer(answers, none, study).ok());
        QVERIFY(!decide(study, answers).ok());
    }
};

/// `tst_asking --seeds 1000` looks at more random readers than the suite does.
int main(int argc, char** argv) {
    std::vector<char*> rest;
    for (int i = 0; i < argc; ++i) {
        if (std::string(argv[i]) == "--seeds" && i + 1 < argc)
            g_seeds = std::max(1, std::atoi(argv[++i]));
        else
            rest.push_back(argv[i]);
    }
    TestAsking test;
    return QTest::qExec(&test, static_cast<int>(rest.size()), rest.data());
}

#include "tst_asking.moc"
