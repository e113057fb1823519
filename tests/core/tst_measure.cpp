// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>
#include <algorithm>
#include <cmath>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "core/verdict/case_summary.h"
#include "core/verdict/trial_stability.h"

using namespace bakeoff::core;

class TestMeasure : public QObject {
    Q_OBJECT
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
            for (const auto& check : checkTrialStability(values))
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
        // Of six rounds: from the least to the largest of their ratios, 19 / 9.5 is 2 and 20.5 / 10.2
        // is 2.0098.
        const auto paired = pairedRatio(a, b);
        QVERIFY(paired && paired->interval && std::fabs(paired->value - 2) < 0.01);
        QVERIFY(std::fabs(paired->interval->low - 19.5 / 9.8) < 1e-9);
        QVERIFY(std::fabs(paired->interval->high - 20.5 / 10.2) < 1e-9);
        const auto unpaired = unpairedRatio(a, b);
        QVERIFY(unpaired && unpaired->interval && std::fabs(unpaired->value - 2) < 0.01);
        QVERIFY(unpaired->interval->low > 1.8 && unpaired->interval->high < 2.2);
        QVERIFY(!pairedRatio({1, 2, 3}, {1, 2, 3})->interval);
        QVERIFY(!unpairedRatio({1, 2, 3}, b)->interval);
        QVERIFY(!pairedRatio({1, 2, 3}, b));
        QVERIFY(!pairedRatio(a, {1, 1, 1, 1, 1, 0}));
        QVERIFY(!unpairedRatio(a, {1, 1, 1, 1, 1, 0}));
        QVERIFY(!pairedRatio({}, {}) && !unpairedRatio({}, b));
        // Hollander and Wolfe 1999, 3.1: of nine values, five of the 45 averages are left out at each end.
        std::vector<double> nine;
        for (int i = 1; i <= 9; ++i)
            nine.push_back(std::exp(i));
        const auto rounds = pairedRatio(nine, std::vector<double>(9, 1.0));
        QVERIFY(std::fabs(std::log(rounds->value) - 5) < 1e-9);
        QVERIFY(std::fabs(std::log(rounds->interval->low) - 2.5) < 1e-9);
        QVERIFY(std::fabs(std::log(rounds->interval->high) - 7.5) < 1e-9);
    }

    /// Many values, as a long run of a command has them: the same answer as the exact way, and no list of
    /// all pairs.
    void ratiosOfManyValues() {
        std::vector<double> a;
        std::vector<double> b;
        for (int i = 0; i < 20'000; ++i) {
            a.push_back(2 * (1 + 0.001 * (i * 7919 % 100)));
            b.push_back(1 + 0.001 * (i * 104729 % 100));
        }
        for (const auto& ratio : {pairedRatio(a, b), unpairedRatio(a, b)}) {
            QVERIFY(ratio && ratio->interval && ratio->interval->contains(2));
            QVERIFY(ratio->interval->high / ratio->interval->low < 1.01);
        }
        QVERIFY(summarize(a).interval->contains(summarize(a).median));
    }

    /// Every interval covers what it is of in at least 95 % of the samples, whatever they are drawn from.
    void intervalsCover_data() {
        QTest::addColumn<int>("shape");
        QTest::addColumn<int>("size");
        for (const int size : {6, 7, 8, 12}) {
            for (const auto& [shape, name] : {std::pair{0, "normal"}, {1, "log-normal"}, {2, "exponential"}})
                QTest::addRow("%s %d", name, size) << shape << size;
        }
    }
    void intervalsCover() {
        QFETCH(int, shape);
        QFETCH(int, size);
        SeededRandom random(17);
        const auto normal = [&] {
            return std::sqrt(-2 * std::log(1 - random.uniform())) *
                   std::cos(6.283185307179586 * random.uniform());
        };
        const auto draw = [&] {
            return shape == 0   ? 1 + 0.05 * normal()
                   : shape == 1 ? std::exp(0.2 * normal())
                                : 1 - 0.1 * std::log(1 - random.uniform());
        };
        const double middle = shape == 2 ? 1 + 0.1 * std::log(2) : 1;
        constexpr int kSamples = 4000;
        int paired = 0;
        int unpaired = 0;
        int median = 0;
        for (int i = 0; i < kSamples; ++i) {
            std::vector<double> a;
            std::vector<double> b;
            for (int k = 0; k < size; ++k) {
                a.push_back(3 * draw());
                b.push_back(draw());
            }
            paired += pairedRatio(a, b)->interval->contains(3) ? 1 : 0;
            unpaired += unpairedRatio(a, b)->interval->contains(3) ? 1 : 0;
            median += summarize(b).interval->contains(middle) ? 1 : 0;
        }
        // Four standard errors of 4,000 samples below 95 %.
        for (const int covered : {paired, unpaired, median})
            QVERIFY2(covered > kSamples * 0.936, qPrintable(QString::number(covered)));
    }

    void failedAndInvalidTrialsDoNotRank() {
        TrialResult good;
        good.workload = "http-json";
        good.subject = "s";
        good.metrics = {{"requests_per_s", 10}};
        TrialResult failed = good;
        failed.error = Error{ErrorCode::StartFailed, Message::verbatim("no"), ""};
        TrialResult invalid = good;
        invalid.metrics = {{"requests_per_s", 99}};
        invalid.checks = {{Check::Responses, ValidityCheck::Verdict::Fail, Message::verbatim("bad"),
                           Message::verbatim("mend")}};
        const auto cases = summarizeCases({failed, invalid, good});
        QCOMPARE(cases.size(), std::size_t{1});
        QCOMPARE(cases[0].trialsOk, 1);
        QCOMPARE(cases[0].trialsFailed, 1);
        QCOMPARE(cases[0].trialsInvalid, 1);
        QCOMPARE(cases[0].metric("requests_per_s")->median, 10.0);
    }
};

QTEST_APPLESS_MAIN(TestMeasure)
#include "tst_measure.moc"
