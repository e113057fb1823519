// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>
#include <algorithm>
#include <cmath>

#include "core/measure/claim_check.h"

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
        QVERIFY(!Histogram::fromJson(Json{{"unit", "ns"}, {"buckets", {{1e9, 1}}}}).ok());
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

    void failedAndInvalidTrialsDoNotRank() {
        TrialResult good;
        good.workload = "http-json";
        good.subject = "s";
        good.metrics = {{"requests_per_s", 10}};
        TrialResult failed = good;
        failed.error = Error{ErrorCode::StartFailed, "no", ""};
        TrialResult invalid = good;
        invalid.metrics = {{"requests_per_s", 99}};
        invalid.checks = {{"responses", ValidityCheck::Verdict::Fail, "bad", "mend"}};
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
