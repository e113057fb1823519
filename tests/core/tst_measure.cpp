// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>
#include <algorithm>
#include <cmath>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "core/verdict/claim_check.h"
#include "core/verdict/stability.h"

using namespace bakeoff::core;

class TestMeasure : public QObject {
    Q_OBJECT
    static CaseSummary makeCase(const std::string& subject, double perSecond, double connections) {
        std::vector<TrialResult> trials;
        for (int i = 0; i < 6; ++i) {
            TrialResult trial;
            trial.workload = "http-json";
            trial.subject = subject;
            trial.trial = i;
            trial.parameters = {{"connections", connections}};
            trial.metrics = {{"requests_per_s", perSecond * (1 + 0.002 * (i - 2.5))}};
            trials.push_back(trial);
        }
        return summarizeCases(trials)[0];
    }
    static Study makeStudy() {
        Study study;
        study.alternatives = {{"x", "X"}, {"y", "Y"}};
        for (const auto& [id, alternative, value] :
             {std::tuple{"slow", "x", 10000.0}, std::tuple{"fast", "y", 50000.0}}) {
            Claim claim;
            claim.id = id;
            claim.alternative = alternative;
            claim.workload = "http-json";
            claim.subject = id;
            claim.label = id;
            claim.metric = "requests_per_s";
            claim.value = value;
            claim.unit = "req/s";
            claim.parameters = {{"connections", 100}};
            study.claims.push_back(claim);
        }
        return study;
    }

private Q_SLOTS:
    void histogramAgainstSortedValues() {
        SeededRandom random(3);
        Histogram histogram;
        Histogram half;
        std::vector<std::int64_t> values;
        for (int i = 0; i < 20000; ++i) {
            const auto value = static_cast<std::int64_t>(std::pow(10.0, 1 + 10 * random.uniform()));
            values.push_back(value);
            (i % 2 ? histogram : half).record(value);
        }
        histogram.merge(half);
        std::sort(values.begin(), values.end());
        for (const double q : {0.0, 0.01, 0.5, 0.9, 0.99, 0.999, 1.0}) {
            const auto rank = std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(q * 20000)));
            const auto exact = static_cast<double>(values[rank - 1]);
            QVERIFY(static_cast<double>(histogram.quantile(q)) >= exact);
            QVERIFY(static_cast<double>(histogram.quantile(q)) <= exact * 1.001 + 1);
        }
        QCOMPARE(histogram.max(), values.back());
        const auto back = Histogram::fromJson(histogram.toJson());
        QVERIFY(back.ok());
        QCOMPARE(back->toJson().dump(), histogram.toJson().dump());
        // What is shrunk says the same, and takes further values.
        auto shrunk = histogram;
        shrunk.shrink();
        shrunk.shrink();
        QCOMPARE(shrunk.toJson().dump(), histogram.toJson().dump());
        QCOMPARE(shrunk.buckets().size(), histogram.buckets().size());
        QCOMPARE(shrunk.quantile(0.99), histogram.quantile(0.99));
        auto more = *back;
        more.merge(shrunk);
        more.record(5);
        auto wanted = histogram;
        wanted.merge(histogram);
        wanted.record(5);
        QCOMPARE(more.toJson()["buckets"].dump(), wanted.toJson()["buckets"].dump());
        QCOMPARE(more.count(), wanted.count());
        more.shrink();
        more.clear();
        QVERIFY(more.empty() && more.buckets().empty());
        more.record(7);
        QCOMPARE(more.max(), std::int64_t{7});
        QVERIFY(!Histogram::fromJson(Json{{"unit", "ns"}, {"buckets", {{1e9, 1}}}}).ok());
    }

    /// A thousand of them stay in memory at a time.
    void shrunkHistogramsAreSmall() {
#ifdef __GLIBC__
        constexpr std::size_t kCount = 100;
        constexpr int kValues = 3000;
        std::vector<Histogram> kept;
        kept.reserve(2 * kCount);
        const auto before = mallinfo2().uordblks;
        for (std::size_t i = 0; i < kCount; ++i) {
            kept.emplace_back();
            for (int value = 0; value < kValues; ++value)
                kept.back().record(300'000 + value * 701);
            kept.back().shrink();
            kept.push_back(*Histogram::fromJson(kept.back().toJson()));
        }
        const auto each = (mallinfo2().uordblks - before) / kept.size();
        QVERIFY2(each < 4 * kValues, qPrintable(QString::number(each)));
#else
        QSKIP("Only glibc tells how much is allocated.");
#endif
    }

    void mannWhitneyAgainstPublishedTables() {
        // Complete separation of 4 and 4: p = 2 / C(8,4) = 2/70; of 3 and 3: 2/20.
        QVERIFY(std::fabs(mannWhitneyP({1, 2, 3, 4}, {5, 6, 7, 8}) - 2.0 / 70) < 1e-12);
        QVERIFY(std::fabs(mannWhitneyP({1, 2, 3}, {4, 5, 6}) - 0.1) < 1e-12);
        // U = 1 of 3 and 3: counts 1, 1 at U = 0, 1, so p = 2 * 2 / 20.
        QVERIFY(std::fabs(mannWhitneyP({1, 2, 4}, {3, 5, 6}) - 0.2) < 1e-12);
        QCOMPARE(mannWhitneyP({1, 1}, {1, 1}), 1.0);
        QCOMPARE(mannWhitneyP({}, {1}), 1.0);
    }

    void summaries() {
        QCOMPARE(median({3, 1, 2}), 2.0);
        QCOMPARE(median({4, 1, 2, 3}), 2.5);
        QVERIFY(!summarize({1, 2, 3, 4, 5}).interval.has_value());
        const auto summary = summarize({1, 2, 3, 4, 5, 6, 7});
        QVERIFY(summary.interval.has_value());
        QVERIFY(summary.interval->contains(4.0));
        QVERIFY(summary.interval->low >= 1 && summary.interval->high <= 7);
    }

    void outliersAsPublished() {
        // Iglewicz and Hoaglin 1993, sec. 3: the median of 2.1 2.6 2.4 2.5 2.3 2.1 2.3 2.6 8.2 8.3 is 2.45
        // and its MAD 0.15; the last two have |M| = 25.9 and 26.3, all others below 1.6.
        QCOMPARE(outliers({2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3}),
                 (std::vector<std::size_t>{8, 9}));
        QVERIFY(outliers({5, 5, 5, 5, 5}).empty());
        QCOMPARE(outliers({5, 5, 5, 5, 5, 9, 5, 5, 5, 5, 5, 5}), (std::vector<std::size_t>{5}));
        QVERIFY(outliers({1, 2, 300}).empty());  // three values have no outlier
        QVERIFY(outliers({}).empty());
    }

    void stability() {
        const auto ids = [](const std::vector<double>& values) {
            std::vector<Check> out;
            for (const auto& check : checkStability(values))
                out.push_back(check.id);
            return out;
        };
        using Ids = std::vector<Check>;
        QCOMPARE(ids({10, 10.1, 9.9, 10, 10.05, 9.95, 10, 10.1}), Ids{});
        QCOMPARE(ids({10, 10}), Ids{Check::FewTrials});
        QCOMPARE(ids({20, 10.1, 9.9, 10, 10.05, 9.95, 10, 10.1}), Ids{Check::SlowFirst});
        QCOMPARE(ids({10, 10.1, 9.9, 20, 10.05, 9.95, 10, 10.1}), Ids{Check::Outliers});
        QCOMPARE(ids({10, 10.1, 10.2, 10.3, 10.5, 10.6, 10.7, 10.8}), Ids{Check::Drift});
        QCOMPARE(ids({10, 14, 11, 13, 12, 15, 10.5, 12.5}), Ids{Check::Spread});
        QVERIFY(std::fabs(relativeSpread({1, 2, 3, 4, 5}) - 2.0 / 3) < 1e-12);
        QCOMPARE(relativeSpread({}), 0.0);
        QCOMPARE(relativeSpread({0, 0, 0}), 0.0);
    }

    void ratioIntervals() {
        const std::vector<double> a{20, 21, 19, 20.5, 19.5, 20};
        const std::vector<double> b{10, 10.5, 9.5, 10.2, 9.8, 10};
        const auto interval = ratioInterval(a, b);
        QVERIFY(interval && interval->contains(2.0));
        QVERIFY(interval->low > 1.8 && interval->high < 2.2);
        QVERIFY(!ratioInterval({1, 2, 3}, b));
        QVERIFY(!ratioInterval(a, {1, 1, 1, 1, 1, 0}));
    }

    void failedAndInvalidTrialsDoNotRank() {
        TrialResult good;
        good.workload = "http-json";
        good.subject = "s";
        good.metrics = {{"requests_per_s", 10}};
        TrialResult failed = good;
        failed.error = Error{ErrorCode::StartFailed, "no", ""};
        TrialResult invalid = good;
        invalid.metrics = {{"requests_per_s", 99}};
        invalid.checks = {{Check::Responses, ValidityCheck::Verdict::Fail, "bad", "mend"}};
        const auto cases = summarizeCases({failed, invalid, good});
        QCOMPARE(cases.size(), std::size_t{1});
        QCOMPARE(cases[0].trialsOk, 1);
        QCOMPARE(cases[0].trialsFailed, 1);
        QCOMPARE(cases[0].trialsInvalid, 1);
        QCOMPARE(cases[0].metric("requests_per_s")->median, 10.0);
    }

    void verdicts_data() {
        QTest::addColumn<double>("slow");
        QTest::addColumn<double>("fast");
        QTest::addColumn<double>("connections");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("same figure, same size") << 10000.0 << 50000.0 << 100.0 << "reproduced";
        QTest::newRow("same figure, other size") << 10000.0 << 50000.0 << 64.0 << "ratio_holds";
        QTest::newRow("twice as fast a machine") << 20000.0 << 100000.0 << 100.0 << "ratio_holds";
        QTest::newRow("another factor") << 10000.0 << 20000.0 << 64.0 << "direction_holds";
        QTest::newRow("the other way round") << 30000.0 << 20000.0 << 64.0 << "contradicted";
        QTest::newRow("no difference") << 20000.0 << 20000.0 << 64.0 << "inconclusive";
    }
    void verdicts() {
        QFETCH(double, slow);
        QFETCH(double, fast);
        QFETCH(double, connections);
        QFETCH(QString, verdict);
        const auto checks = checkClaims(
            makeStudy(), {makeCase("slow", slow, connections), makeCase("fast", fast, connections)});
        QCOMPARE(QString::fromLatin1(claimVerdictName(checks[0].verdict)), verdict);
        QVERIFY(!checks[0].explanation.empty());
    }

    void nothingMeasured() {
        const auto checks = checkClaims(makeStudy(), {});
        QCOMPARE(checks.size(), std::size_t{2});
        QVERIFY(checks[0].verdict == ClaimVerdict::NotMeasured);
    }
};

QTEST_APPLESS_MAIN(TestMeasure)
#include "tst_measure.moc"
