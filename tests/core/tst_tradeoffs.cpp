// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/answers/tradeoffs.h"
#include "core/decision/option_pairs.h"
#include "core/decision/preferences.h"
#include "core/decision/swing.h"
#include "core/mcda/worlds/related_amounts.h"
#include "core/measure/statistics.h"
#include "tests/support/bundled_study.h"

using namespace bakeoff::core;

/// Choices between two options, and figures against each other.
class TestTradeoffs : public QObject {
    Q_OBJECT
    Study m_study;

    static Study study(std::size_t scenarios) {
        Study out;
        out.id = "t";
        out.alternatives = {{"a", "A"}, {"b", "B"}};
        out.ratingScale = {{1, "*", ""}, {2, "**", ""}, {3, "***", ""}};
        for (std::size_t s = 0; s < scenarios; ++s) {
            const std::string id = "s" + std::to_string(s);
            out.scenarios.push_back({id, id, {{"a", s % 2 == 0 ? 3 : 1}, {"b", s % 2 == 0 ? 1 : 3}}, {}, ""});
        }
        return out;
    }

private Q_SLOTS:
    void initTestCase() { m_study = bakeoff::tests::bundledStudy(); }

    /// Numbers that were drawn first satisfy what is derived from them; the result keeps every ratio.
    void ratiosAreMet() {
        const std::uint64_t seed = 20261128;
        qInfo("seed %llu", static_cast<unsigned long long>(seed));
        SeededRandom random(seed);
        for (int round = 0; round < 300; ++round) {
            const std::size_t n = 2 + random.below(14);
            std::vector<double> truth;
            for (std::size_t i = 0; i < n; ++i)
                truth.push_back(0.1 + 10 * random.uniform());
            std::vector<AmountRatio> ratios;
            for (std::size_t k = 0; k < 2 * n; ++k) {
                const std::size_t i = random.below(n);
                const std::size_t j = random.below(n);
                if (i == j)
                    continue;
                const double ratio = truth[i] / truth[j];
                const bool bounded = random.below(2) == 0;
                ratios.push_back(
                    {i, j, ratio / (1 + random.uniform()),
                     bounded ? ratio * (1 + random.uniform()) : std::numeric_limits<double>::infinity()});
            }
            const auto met = meetRatios(n, ratios);
            QVERIFY(met.has_value());
            WeightKnowledge::Amounts known{std::vector<AmountRange>(n, AmountRange{0, 0, true}), 4, ratios};
            auto amounts = RelatedAmounts::make(known);
            QVERIFY(amounts.ok());
            PortableRandom portable(7);
            for (int draw = 0; draw < 20; ++draw) {
                const auto& now = draw == 0 ? *met : amounts->draw(portable);
                for (const auto& ratio : ratios) {
                    QVERIFY(now[ratio.first] > 0 && std::isfinite(now[ratio.first]));
                    QVERIFY(now[ratio.first] >= ratio.least * now[ratio.second] * (1 - 1e-9));
                    QVERIFY(now[ratio.first] <= ratio.most * now[ratio.second] * (1 + 1e-9));
                }
            }
        }
    }

    void aCircleContradicts() {
        Answers answers;
        sayTradeoff(answers.weights, "s0", "s1", bandOf(Taken::First));
        sayTradeoff(answers.weights, "s1", "s2", bandOf(Taken::First));
        QVERIFY(decide(study(3), answers).ok());
        sayTradeoff(answers.weights, "s2", "s0", {2, std::numeric_limits<double>::infinity()});
        const auto decision = decide(study(3), answers);
        QVERIFY(!decision.ok());
        QVERIFY(decision.error().message.english().find("contradict") != std::string::npos);
    }

    /// Who takes the first option says that its scenario weighs more, in every world and in the scores.
    void aChoiceIsAnInequality_data() {
        QTest::addColumn<int>("taken");
        QTest::newRow("first") << static_cast<int>(Taken::First);
        QTest::newRow("second") << static_cast<int>(Taken::Second);
        QTest::newRow("equal") << static_cast<int>(Taken::Equal);
    }
    void aChoiceIsAnInequality() {
        QFETCH(int, taken);
        Answers answers;
        answers.splitCost = 2;
        sayTradeoff(answers.weights, "s0", "s1", bandOf(static_cast<Taken>(taken)));
        const auto decision = decide(study(2), answers);
        QVERIFY(decision.ok());
        const double a = decision->acceptability.at("a");
        const double ratio = decision->contributions[0].share / decision->contributions[1].share;
        switch (static_cast<Taken>(taken)) {
            case Taken::First:
                QVERIFY(a > 0.99 && ratio > 1.5);
                break;
            case Taken::Second:
                QVERIFY(a < 0.01 && ratio < 0.7);
                break;
            case Taken::Equal:
                QVERIFY(a > 0.3 && a < 0.7 && std::fabs(ratio - 1) < 0.1);
                break;
        }
        const auto band = tradeoffOf(answers.weights, "s1", "s0");
        QVERIFY(band && band->least < band->most);
        takeTradeoffBack(answers.weights, "s1", "s0");
        QVERIFY(answers.weights == WeightStatement());
    }

    /// What was said of a scenario alone still counts beside the choices.
    void sharesStillCount() {
        Answers answers;
        answers.amounts = {{"s0", 10}, {"s2", 1}, {"s3", 1}};
        sayTradeoff(answers.weights, "s2", "s3", bandOf(Taken::First));
        const auto decision = decide(study(4), answers);
        QVERIFY(decision.ok());
        const auto& shares = decision->contributions;
        QVERIFY(shares[0].share > 2 * shares[2].share);
        QVERIFY(shares[2].share > shares[3].share);
        QVERIFY(decision->verdict == Decision::Verdict::Open);  // s1 was never answered
    }

    /// Asking pair after pair ends, never asks twice or what follows, and comes to what the reader wants.
    void askingPairsEnds() {
        const std::uint64_t seed = 20261129;
        qInfo("seed %llu", static_cast<unsigned long long>(seed));
        SeededRandom random(seed);
        int same = 0;
        constexpr int kReaders = 12;
        for (int reader = 0; reader < kReaders; ++reader) {
            const Study s = study(6);
            std::vector<double> wants;
            double forA = 0;
            for (std::size_t i = 0; i < 6; ++i) {
                wants.push_back(0.05 + random.uniform());
                forA += (i % 2 == 0 ? 1 : -1) * wants.back();
            }
            const auto want = [&](const std::string& id) {
                return wants[static_cast<std::size_t>(id[1] - '0')];
            };
            Answers answers;
            int asked = 0;
            while (const auto pair = nextOptionPair(s, answers, {})) {
                QVERIFY(pair->first != pair->second && pair->bits > 0);
                QVERIFY(!tradeoffOf(answers.weights, pair->first, pair->second));
                sayTradeoff(answers.weights, pair->first, pair->second,
                            bandOf(want(pair->first) > want(pair->second) ? Taken::First : Taken::Second));
                QVERIFY(decide(s, answers).ok());
                QVERIFY(++asked <= 15);
            }
            const auto decision = decide(s, answers);
            same += (decision->ranking.front() == "a") == (forA > 0) ? 1 : 0;
        }
        QVERIFY2(same >= kReaders * 2 / 3, qPrintable(QString::number(same)));
    }

    void whatWasSkippedIsNotAskedAgain() {
        std::set<WeightStatement::Pair> skipped;
        int asked = 0;
        while (const auto pair = nextOptionPair(study(4), {}, {}, skipped)) {
            QVERIFY(skipped.emplace(pair->second, pair->first).second);
            QVERIFY(++asked <= 6);
        }
        QVERIFY(asked > 0);
        Answers stated;
        stated.weights.kind = WeightStatement::Kind::Rank;
        QVERIFY(!nextOptionPair(study(4), stated, {}));
    }

    void tradeoffsSurviveTheirFile() {
        const auto s = study(3);
        Answers answers;
        sayTradeoff(answers.weights, "s0", "s1", bandOf(Taken::First));
        sayTradeoff(answers.weights, "s1", "s2", bandOf(Taken::Second));
        sayTradeoff(answers.weights, "s0", "s2", bandAround(2));
        const auto back = readAnswers(writeAnswers(answers, s).dump(), "file", s);
        QVERIFY(back.ok());
        QVERIFY(*back == answers);
        Study smaller = s;
        smaller.scenarios.pop_back();
        dropUnknownScenarios(answers.weights, smaller);
        QCOMPARE(answers.weights.tradeoffs.size(), std::size_t{1});
    }

    void badTradeoffsAreRefused_data() {
        QTest::addColumn<QString>("tradeoff");
        QTest::newRow("scenario") << R"({"scenario":"s0","over":"zz","least":1})";
        QTest::newRow("with itself") << R"({"scenario":"s0","over":"s0","least":1})";
        QTest::newRow("out of order") << R"({"scenario":"s0","over":"s1","least":2,"most":1})";
        QTest::newRow("negative") << R"({"scenario":"s0","over":"s1","least":-1,"most":1})";
        QTest::newRow("says nothing") << R"({"scenario":"s0","over":"s1"})";
        QTest::newRow("unknown key") << R"({"scenario":"s0","over":"s1","least":1,"times":1})";
    }
    void badTradeoffsAreRefused() {
        QFETCH(QString, tradeoff);
        const auto read = readAnswers(
            R"({"bakeoff_answers":1,"study":"t","weights":{"tradeoffs":[)" + tradeoff.toStdString() + "]}}",
            "file", study(2));
        QVERIFY(!read.ok());
    }

    /// A step that costs as much of the worth on both sides says that both scenarios weigh the same.
    void figuresAgainstEachOther() {
        const auto questions = swingQuestions(m_study, {});
        QVERIFY(questions.size() >= 2);
        for (const auto& question : questions) {
            QVERIFY(question.by > 0 && question.given.from > 0 && question.asked.from > 0);
            QVERIFY(question.given.scenario != question.asked.scenario);
            double before = 0;
            for (const double part : {0.05, 0.1, 0.2, 0.4}) {
                const double figure = std::fabs(question.asked.worst - question.asked.from) * part;
                const auto ratio = ratioBySwing(m_study, question, figure);
                QVERIFY(ratio && *ratio > before);  // the more it is worth, the more the first one weighs
                before = *ratio;
            }
            QVERIFY(!ratioBySwing(m_study, question, 0));
            QVERIFY(!ratioBySwing(m_study, question, -1));
            QVERIFY(!ratioBySwing(m_study, question, 1e12));
        }
        Swing time;
        time.rule = "one";
        time.from = 10;
        time.worst = 100;
        time.span = std::log(100.0);
        Swing memory = time;
        memory.rule = "two";
        Study two;
        for (const char* id : {"one", "two"}) {
            EvidenceRule rule;
            rule.id = id;
            rule.scenario = id;
            two.evidence.push_back(rule);
        }
        const auto same = ratioBySwing(two, {time, 5, memory}, 5);
        QVERIFY(same && std::fabs(*same - 1) < 1e-9);
    }

    void ownTargetsMoveTheStep() {
        const auto before = swingQuestions(m_study, {});
        const auto at =
            std::ranges::find_if(before, [](const SwingQuestion& q) { return q.given.unit == "MB"; });
        QVERIFY(at != before.end());
        const auto after = swingQuestions(m_study, {{"pss_peak_bytes", 4e9}});
        QCOMPARE(after[static_cast<std::size_t>(at - before.begin())].given.from, 4000.0);
    }
};

QTEST_APPLESS_MAIN(TestTradeoffs)
#include "tst_tradeoffs.moc"
