// SPDX-License-Identifier: GPL-3.0-only
#include <QRandomGenerator>
#include <QTest>
#include <cmath>
#include <numeric>

#include "core/decision/decision.h"
#include "core/decision/preferences.h"
#include "core/decision/stated_weights.h"
#include "core/mcda/pairwise.h"
#include "core/questionnaire/next_question.h"

using namespace bakeoff::core;

class TestStatedWeights : public QObject {
    Q_OBJECT

    using Kind = WeightStatement::Kind;

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
    static Answers stated(Kind kind) {
        Answers out;
        out.weights.kind = kind;
        return out;
    }
    static std::vector<double> sharesOf(const Study& study, const Answers& answers) {
        const auto preferences = preferencesOf(study, answers);
        return preferences ? preferences->shares : std::vector<double>();
    }
    static bool near(double a, double b, double by = 1e-9) { return std::fabs(a - b) < by; }

private Q_SLOTS:
    void anOrderGivesTheCentroid() {
        Answers answers = stated(Kind::Rank);
        answers.weights.ranks = {{"s0", 2}, {"s1", 1}};  // s2 was not placed and comes last
        const auto shares = sharesOf(study(3), answers);
        QVERIFY(near(shares[0], 5.0 / 18) && near(shares[1], 11.0 / 18) && near(shares[2], 2.0 / 18));
    }

    /// All worlds keep to the order and the bounds that were stated.
    void worldsKeepToWhatWasStated() {
        Answers ranked = stated(Kind::Rank);
        ranked.splitCost = 2;  // one or the other
        ranked.weights.ranks = {{"s0", 1}, {"s1", 2}};
        // s0 speaks for a and weighs more than s1 in every world.
        const auto decision = decide(study(2), ranked);
        QVERIFY(decision.ok());
        QVERIFY(near(decision->acceptability.at("a"), 1));
        Answers bounded = stated(Kind::Interval);
        bounded.splitCost = 2;
        bounded.weights.bounds = {{"s0", {0.3, 0.7}}};
        // Uniform on [0.3, 0.7], where s0 weighs more in one half.
        QVERIFY(near(decide(study(2), bounded)->acceptability.at("a"), 0.5, 0.02));
        bounded.weights.bounds = {{"s0", {0.4, 0.6}}, {"s1", {0, 0.45}}};
        QVERIFY(near(decide(study(2), bounded)->acceptability.at("a"), 1));
        Answers nothing = stated(Kind::Unknown);
        nothing.splitCost = 2;
        QVERIFY(near(decide(study(2), nothing)->acceptability.at("a"), 0.5, 0.02));
    }

    void boundsThatNothingMeetsAreRefused() {
        Answers answers = stated(Kind::Interval);
        answers.weights.bounds = {{"s0", {0.7, 1}}, {"s1", {0.6, 1}}};
        const auto decision = decide(study(2), answers);
        QVERIFY(!decision.ok());
        QVERIFY(decision.error().message.english().find("1.3") != std::string::npos);
    }

    /// A matrix without gaps gives the eigenvector of Saaty.
    void allPairsGiveTheEigenvector() {
        const Matrix matrix{{1, 0.25, 4, 1.0 / 6}, {4, 1, 4, 0.25}, {0.25, 0.25, 1, 0.2}, {6, 4, 5, 1}};
        const auto four = study(4);
        WeightStatement statement{Kind::Pairwise, {}, {}, {}};
        for (std::size_t i = 0; i < 4; ++i) {
            for (std::size_t j = i + 1; j < 4; ++j)
                compare(statement, four.scenarios[i].id, four.scenarios[j].id, matrix(i, j));
        }
        const auto compared = comparedWeights(four, statement);
        QVERIFY(compared.ok());
        const auto expected = pairwiseWeights(matrix, PairwiseMethod::Eigenvector, 0.89);
        for (std::size_t s = 0; s < 4; ++s)
            QVERIFY(near(compared->weights[s], expected->weights[s], 1e-7));
        QVERIFY(near(compared->consistencyRatio.value(), expected->consistencyRatio, 1e-6));
        QVERIFY(*compared->consistencyRatio > kMostConsistencyRatio);
        QCOMPARE(compared->compared, compared->pairs);
        QVERIFY(compared->odd.has_value());
        Answers answers;
        answers.weights = statement;
        const auto decision = decide(four, answers);
        QVERIFY(!decision->warnings.empty());
        QVERIFY(decision->weighting.english().find("consistency ratio") != std::string::npos);
    }

    /// What was not compared follows from what was: a chain of comparisons is enough, and agrees with itself.
    void missingPairsFollowFromTheOthers() {
        QRandomGenerator random(20261123);
        for (int round = 0; round < 200; ++round) {
            const std::size_t n = 2 + random.bounded(18u);
            const auto s = study(n);
            std::vector<double> weights;
            for (std::size_t i = 0; i < n; ++i)
                weights.push_back(1 + random.bounded(8.0));
            WeightStatement statement{Kind::Pairwise, {}, {}, {}};
            for (std::size_t i = 1; i < n; ++i) {
                const std::size_t with = random.bounded(static_cast<quint32>(i));
                compare(statement, s.scenarios[i].id, s.scenarios[with].id, weights[i] / weights[with]);
            }
            const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
            const auto compared = comparedWeights(s, statement);
            QVERIFY(compared.ok());
            for (std::size_t i = 0; i < n; ++i)
                QVERIFY(near(compared->weights[i], weights[i] / sum, 1e-6));
            // As many as join them all: nothing is left that could contradict.
            QVERIFY(!compared->consistencyRatio);
        }
    }

    /// With pairs missing the random index is smaller, so the same contradiction weighs more.
    void missingPairsHaveAnIndexOfTheirOwn() {
        const auto four = study(4);
        WeightStatement statement{Kind::Pairwise, {}, {}, {}};
        compare(statement, "s0", "s1", 3);
        compare(statement, "s1", "s2", 3);
        compare(statement, "s0", "s2", 2);  // nine would agree
        compare(statement, "s2", "s3", 1);
        const auto compared = comparedWeights(four, statement);
        QVERIFY(compared.ok() && compared->consistencyRatio);
        // Two of the three pairs that may be missing are: a third of the index of complete matrices is left.
        Matrix complete{{1, 3, 2, 0}, {1.0 / 3, 1, 3, 0}, {0.5, 1.0 / 3, 1, 1}, {0, 0, 1, 1}};
        for (const auto& [i, j] : {std::pair{0, 3}, {1, 3}}) {
            complete(i, j) = compared->weights[i] / compared->weights[j];
            complete(j, i) = 1 / complete(i, j);
        }
        const auto whole = pairwiseWeights(complete, PairwiseMethod::Eigenvector, 0.89);
        QVERIFY(near(*compared->consistencyRatio, 3 * whole->consistencyRatio, 1e-4));
        QVERIFY(*compared->consistencyRatio > kMostConsistencyRatio);
    }

    /// Comparisons that do not hang together say of the compared ones alone; the shares go on counting.
    void pairsThatDoNotHangTogetherKeepTheShares() {
        Answers answers = stated(Kind::Pairwise);
        answers.amounts = {{"s0", 1}, {"s1", 10}, {"s2", 3}, {"s3", 3}};
        const auto before = sharesOf(study(4), answers);
        answers.weights.kind = Kind::Share;
        QCOMPARE(before, sharesOf(study(4), answers));
        answers.weights.kind = Kind::Pairwise;
        compare(answers.weights, "s0", "s1", 3);
        QVERIFY(!linksAll(study(4), answers.weights));
        const auto decision = decide(study(4), answers);
        QVERIFY(decision.ok());
        const auto& shares = decision->contributions;
        const double ratio = shares[0].share / shares[1].share;
        QVERIFY2(ratio > 2.2 && ratio < 4, qPrintable(QString::number(ratio)));
        QVERIFY(std::fabs(shares[2].share / shares[3].share - 1) < 0.1);
        // Nobody compared the others, so they are no clearer than before.
        answers.amounts.clear();
        QVERIFY(decide(study(4), answers)->verdict == Decision::Verdict::Open);
    }

    /// Changing to pairs invents no comparison.
    void pairsBeginEmpty() {
        const auto s = study(15);
        Answers answers;
        answers.amounts["s3"] = 6;
        const auto before = sharesOf(s, answers);
        answers.weights.kind = Kind::Pairwise;
        fillFromShares(answers.weights, s, before);
        QVERIFY(answers.weights.comparisons.empty());
        QCOMPARE(sharesOf(s, answers), before);
    }

    /// One pair after the other joins all scenarios, in as many comparisons as that takes.
    void comparingAsSuggestedJoinsAll() {
        const auto s = study(9);
        std::vector<double> shares;
        for (std::size_t i = 0; i < 9; ++i)
            shares.push_back(static_cast<double>((i * 4) % 9 + 1) / 45);
        WeightStatement statement;
        statement.kind = Kind::Pairwise;
        std::size_t asked = 0;
        while (const auto pair = nextComparison(s, statement, shares)) {
            QVERIFY(!comparisonOf(statement, pair->first, pair->second));
            compare(statement, pair->first, pair->second, 2);
            QVERIFY(++asked <= 8);
        }
        QCOMPARE(asked, std::size_t{8});
        QVERIFY(linksAll(s, statement));
        // What was skipped is not asked again.
        std::set<WeightStatement::Pair> skipped;
        WeightStatement nothing;
        while (const auto pair = nextComparison(s, nothing, shares, skipped))
            QVERIFY(skipped.insert(*pair).second);
        QCOMPARE(skipped.size(), std::size_t{8});
        QVERIFY(!nextComparison(study(1), nothing, {1}));
    }

    void comparisonsAreMirrored() {
        WeightStatement statement;
        compare(statement, "a", "b", 4);
        QVERIFY(near(comparisonOf(statement, "b", "a").value(), 0.25));
        compare(statement, "b", "a", 5);
        QVERIFY(near(comparisonOf(statement, "a", "b").value(), 0.2));
        QCOMPARE(statement.comparisons.size(), std::size_t{1});
        compare(statement, "a", "b", 0);
        QVERIFY(statement.comparisons.empty());
        compare(statement, "a", "a", 2);
        QVERIFY(statement.comparisons.empty());
    }

    /// A change of kind begins where the last one ended, and every kind that is filled can be decided.
    void everyKindBeginsAtTheShares_data() {
        QTest::addColumn<int>("kind");
        for (const auto kind : weightKinds())
            QTest::newRow(weightKindName(kind)) << static_cast<int>(kind);
    }
    void everyKindBeginsAtTheShares() {
        QFETCH(int, kind);
        const auto s = study(15);
        Answers answers;
        for (std::size_t i = 0; i < 15; ++i)
            answers.amounts["s" + std::to_string(i)] = static_cast<double>(i % 5);
        const auto before = sharesOf(s, answers);
        answers.weights.kind = static_cast<Kind>(kind);
        fillFromShares(answers.weights, s, before);
        const auto after = sharesOf(s, answers);
        QCOMPARE(after.size(), std::size_t{15});
        QVERIFY(near(std::accumulate(after.begin(), after.end(), 0.0), 1));
        for (std::size_t i = 0; i < 15 && answers.weights.kind != Kind::Unknown; ++i) {
            for (std::size_t j = 0; j < 15; ++j)
                QVERIFY(before[i] <= before[j] || after[i] >= after[j] - 1e-9);
        }
        const auto decision = decide(s, answers);
        QVERIFY(decision.ok());
        if (answers.weights.kind != Kind::Share)
            QVERIFY(questioningState(s, answers, &*decision).settled);
    }

    void statementsSurviveTheirFile() {
        const auto s = study(4);
        Answers answers = stated(Kind::Interval);
        answers.weights.ranks = {{"s0", 1}, {"s3", 2.5}};
        answers.weights.bounds = {{"s1", {0.1, 0.5}}};
        compare(answers.weights, "s0", "s2", 7);
        const auto back = readAnswers(writeAnswers(answers, s).dump(), "file", s);
        QVERIFY(back.ok());
        QVERIFY(*back == answers);
        QVERIFY(!writeAnswers({}, s).contains("weights"));
    }

    void badStatementsAreRefused_data() {
        QTest::addColumn<QString>("weights");
        QTest::newRow("kind") << R"({"by":"magic"})";
        QTest::newRow("rank") << R"({"by":"rank","ranks":{"s0":0}})";
        QTest::newRow("scenario") << R"({"by":"rank","ranks":{"zz":1}})";
        QTest::newRow("bounds out of order") << R"({"by":"interval","bounds":{"s0":[0.5,0.1]}})";
        QTest::newRow("three bounds") << R"({"by":"interval","bounds":{"s0":[0.1,0.2,0.3]}})";
        QTest::newRow("negative times")
            << R"({"by":"pairwise","comparisons":[{"scenario":"s0","over":"s1","times":-1}]})";
        QTest::newRow("with itself")
            << R"({"by":"pairwise","comparisons":[{"scenario":"s0","over":"s0","times":2}]})";
        QTest::newRow("unknown key") << R"({"by":"share","order":1})";
        QTest::newRow("text") << R"("rank")";
    }
    void badStatementsAreRefused() {
        QFETCH(QString, weights);
        const auto read = readAnswers(
            R"({"bakeoff_answers":1,"study":"t","weights":)" + weights.toStdString() + "}", "file", study(2));
        QVERIFY(!read.ok());
        QVERIFY(read.error().where.find("file") != std::string::npos);
    }

    /// The last word counts: an amount on the command line makes shares count again.
    void anAmountBringsSharesBack() {
        Answers answers = stated(Kind::Rank);
        QVERIFY(applyAnswer(answers, "s0=3", study(2)).ok());
        QVERIFY(answers.weights.kind == Kind::Share);
    }
};

QTEST_APPLESS_MAIN(TestStatedWeights)
#include "tst_stated_weights.moc"
