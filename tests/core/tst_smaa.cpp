// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>
#include <cmath>
#include <numeric>

#include "core/mcda/worlds/smaa.h"

using namespace bakeoff::core;

class TestSmaa : public QObject {
    Q_OBJECT

    static std::vector<std::vector<double>> draws(const WeightKnowledge& knowledge, std::size_t batches,
                                                  std::uint64_t seed = 3) {
        auto sampler = WeightSampler::make(knowledge);
        PortableRandom random(seed);
        std::vector<double> batch(knowledge.criteria * WeightSampler::kLanes);
        std::vector<std::vector<double>> out;
        for (std::size_t b = 0; sampler && b < batches; ++b) {
            (*sampler)->draw(random, batch);
            for (std::size_t i = 0; i < WeightSampler::kLanes; ++i) {
                out.emplace_back();
                for (std::size_t c = 0; c < knowledge.criteria; ++c)
                    out.back().push_back(batch[c * WeightSampler::kLanes + i]);
            }
        }
        return out;
    }
    static std::vector<double> means(const std::vector<std::vector<double>>& all) {
        std::vector<double> out(all[0].size(), 0);
        for (const auto& one : all) {
            for (std::size_t c = 0; c < one.size(); ++c)
                out[c] += one[c] / static_cast<double>(all.size());
        }
        return out;
    }
    static bool near(double a, double b, double tolerance) { return std::fabs(a - b) <= tolerance; }

private Q_SLOTS:
    void logarithmAndExponential() {
        PortableRandom random(5);
        for (int i = 0; i < 100000; ++i) {
            const double x = std::ldexp(random.uniform() + 0.5, static_cast<int>(random.below(600)) - 300);
            const double log = std::log(x);
            QVERIFY(near(portableLog(x), log, 4e-16 * std::fabs(log) + 1e-17));
            const double y = (random.uniform() - 0.5) * 1000;
            QVERIFY(near(portableExp(y), std::exp(y), 1e-13 * std::exp(y)));
        }
        QCOMPARE(portableLog(1), 0.0);
        QCOMPARE(portableExp(0), 1.0);
    }

    /// The numbers are part of the contract: the same on every machine and with every standard library.
    void theSequenceIsFixed() {
        PortableRandom random(1);
        QCOMPARE(random.next(), std::uint64_t{14971601782005023387ULL});
        QCOMPARE(random.next(), std::uint64_t{13781649495232077965ULL});
        SmaaProblem problem{
            {{0.9, 0.1, 0.5}, {0.2, 0.8, 0.6}, {0.5, 0.5, 0.55}}, WeightKnowledge::nothing(3), {}};
        const auto a = smaa(problem, {1000, 42, false});
        const auto b = smaa(problem, {1000, 42, false});
        QVERIFY(a && b && a->rankAcceptability == b->rankAcceptability && a->meanScores == b->meanScores);
        const auto c = smaa(problem, {1000, 43, false});
        QVERIFY(c && c->meanScores != a->meanScores);
    }

    void distributions() {
        PortableRandom random(9);
        const int n = 200000;
        double sum = 0;
        double squares = 0;
        double exponentials = 0;
        for (int i = 0; i < n; ++i) {
            const double x = random.normal();
            sum += x;
            squares += x * x;
            exponentials += random.exponential();
        }
        QVERIFY(near(sum / n, 0, 0.01));
        QVERIFY(near(squares / n, 1, 0.02));
        QVERIFY(near(exponentials / n, 1, 0.01));
    }

    void weightsMeetWhatIsKnown_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("unknown") << 0;
        QTest::newRow("ordinal") << 1;
        QTest::newRow("ordinal with equals") << 2;
        QTest::newRow("interval") << 3;
        QTest::newRow("narrow interval") << 4;
        QTest::newRow("amounts, one unknown") << 5;
        QTest::newRow("amounts within bounds") << 6;
        QTest::newRow("fixed") << 7;
    }
    void weightsMeetWhatIsKnown() {
        QFETCH(int, kind);
        const std::vector<WeightKnowledge> kinds{
            WeightKnowledge::nothing(4),
            WeightKnowledge::ordered({2, 1, 4, 3}),
            WeightKnowledge::ordered({1, 1, 3, 3}),
            WeightKnowledge::between({{0.1, 0.5}, {0, 1}, {0.2, 0.4}, {0, 1}}),
            WeightKnowledge::between({{0.2, 0.26}, {0.24, 0.26}, {0.2, 0.26}, {0.2, 0.27}}),
            WeightKnowledge::ofAmounts({{1, 1}, {3, 3}, {0, 0, true}, {0, 0}}, 2),
            WeightKnowledge::ofAmounts({{0, 0}, {0, 0}, {2, 4}, {0, 0, true}}, 2),
            WeightKnowledge::exactly({1, 1, 2, 0})};
        const auto all = draws(kinds[static_cast<std::size_t>(kind)], 300);
        QCOMPARE(all.size(), std::size_t{300} * WeightSampler::kLanes);
        for (const auto& w : all) {
            QVERIFY(near(std::accumulate(w.begin(), w.end(), 0.0), 1, 1e-9));
            for (const double weight : w)
                QVERIFY(weight >= -1e-12);
            if (kind == 1)
                QVERIFY(w[1] >= w[0] && w[0] >= w[3] && w[3] >= w[2]);
            if (kind == 2)
                QVERIFY(std::min(w[0], w[1]) >= std::max(w[2], w[3]));
            if (kind == 3)
                QVERIFY(w[0] >= 0.1 && w[0] <= 0.5 + 1e-9 && w[2] >= 0.2 && w[2] <= 0.4 + 1e-9);
            if (kind == 4)
                QVERIFY(w[1] >= 0.24 - 1e-9 && w[1] <= 0.26 + 1e-9 && w[3] <= 0.27 + 1e-9);
            if (kind == 5)
                QVERIFY(near(w[1], 3 * w[0], 1e-12) && w[3] == 0);
            if (kind == 6)
                QVERIFY(w[0] == 0 && w[1] == 0);
        }
        const auto mean = means(all);
        if (kind == 0)
            QVERIFY(near(mean[0], 0.25, 0.01) && near(mean[3], 0.25, 0.01));
        if (kind == 1)  // The mean of the ordered simplex is the rank-order centroid.
            QVERIFY(near(mean[1], 0.5208, 0.01) && near(mean[2], 0.0625, 0.01));
        if (kind == 2)
            QVERIFY(near(mean[0], mean[1], 0.01) && near(mean[2], mean[3], 0.01));
        // E[X / (X + 4)] of an exponential X with mean 2: 1 - 2 e^2 E1(2).
        if (kind == 5)
            QVERIFY(near(mean[2], 0.2773, 0.01));
        if (kind == 7)
            QVERIFY(near(mean[2], 0.5, 1e-12));
    }

    /// Two alternatives and two criteria: a is first where w1 > 0.3, so in 70 % of the simplex.
    void knownProbabilities() {
        SmaaProblem problem{{{1, 0}, {0.3, 0.3}}, WeightKnowledge::nothing(2), {}};
        const auto result = smaa(problem, {200000, 1, true});
        QVERIFY(result.ok());
        QVERIFY(near(result->rankAcceptability(0, 0), 0.7, 0.005));
        QVERIFY(near((*result->centralWeights[0])[0], 0.65, 0.005));
        QVERIFY(near(result->pairwiseWinning(0, 1), 0.7, 0.005));
        QVERIFY(near(result->pairwiseWinning(1, 0), 0.3, 0.005));
        QVERIFY(near(result->entropy, -0.7 * std::log2(0.7) - 0.3 * std::log2(0.3), 0.01));
        QCOMPARE(*result->confidenceFactors[1], 1.0);
        QVERIFY(near(result->lowScores[0], 0.05, 0.005) && near(result->highScores[0], 0.95, 0.005));
    }

    /// One criterion, two normal measurements: P(X > Y) of N(0.2, 1) and N(0, 1) is Phi(0.2 / sqrt 2) =
    /// 0.5562.
    void measurementsAreDrawn() {
        SmaaProblem problem{{{0.2}, {0}}, WeightKnowledge::nothing(1), [](PortableRandom& r, Matrix& v) {
                                v(0, 0) = 0.2 + r.normal();
                                v(1, 0) = r.normal();
                            }};
        const auto result = smaa(problem, {100000, 1, false});
        QVERIFY(result.ok());
        QVERIFY(near(result->rankAcceptability(0, 0), 0.5562, 0.006));
        QVERIFY(near(*result->confidenceFactors[0], 0.5562, 0.006));
    }

    void anyNumberOfDraws_data() {
        QTest::addColumn<int>("iterations");
        for (const int n : {1, 63, 64, 65, 1000})
            QTest::newRow(qPrintable(QString::number(n))) << n;
    }
    void anyNumberOfDraws() {
        QFETCH(int, iterations);
        SmaaProblem problem{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, WeightKnowledge::nothing(3), {}};
        const auto result = smaa(problem, {static_cast<std::size_t>(iterations), 1, false});
        QVERIFY(result.ok());
        for (std::size_t a = 0; a < result->rankAcceptability.rows(); ++a) {
            const auto row = result->rankAcceptability.row(a);
            QVERIFY(near(std::accumulate(row.begin(), row.end(), 0.0), 1, 1e-12));
        }
    }

    void contradictionsAreErrors() {
        QVERIFY(!WeightSampler::make(WeightKnowledge::between({{0.6, 1}, {0.6, 1}})));
        QVERIFY(!WeightSampler::make(WeightKnowledge::exactly({0, 0})));
        QVERIFY(!WeightSampler::make(WeightKnowledge::ordered({1, std::nan("")})));
        QVERIFY(!WeightSampler::make(WeightKnowledge::nothing(0)));
        QVERIFY(!smaa({{{1, 2}}, WeightKnowledge::nothing(3), {}}));
        QVERIFY(!smaa({{}, WeightKnowledge::nothing(0), {}}));
        QVERIFY(!smaa({{{1}}, WeightKnowledge::nothing(1), {}}, {0, 1, false}));
        QVERIFY(!smaa({{{std::nan("")}}, WeightKnowledge::nothing(1), {}}));
    }
};

QTEST_APPLESS_MAIN(TestSmaa)
#include "tst_smaa.moc"
