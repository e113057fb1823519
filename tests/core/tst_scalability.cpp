// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>
#include <algorithm>
#include <cmath>

#include "core/capacity/rate_at_objective.h"
#include "core/capacity/scalability.h"
#include "core/mcda/worlds/portable_random.h"
#include "core/plan/operating_point.h"

using namespace bakeoff::core;

namespace {

struct Law {
    double lambda = 1000;
    double sigma = 0;
    double kappa = 0;

    [[nodiscard]] double at(double n) const {
        return lambda * n / (1 + sigma * (n - 1) + kappa * n * (n - 1));
    }
};

const std::vector<double> kDoubling{1, 2, 4, 8, 16, 32, 64, 128};

/// Trials of a law; each misses it by a share that is drawn.
std::vector<ScalePoint> drawn(const Law& law, const std::vector<double>& ns, int trials, double noise,
                              std::uint64_t seed) {
    PortableRandom random(seed);
    std::vector<ScalePoint> out;
    for (const double n : ns) {
        ScalePoint point{n, {}};
        for (int t = 0; t < trials; ++t)
            point.perS.push_back(law.at(n) * (1 + noise * random.normal()));
        out.push_back(std::move(point));
    }
    return out;
}

bool nearBy(double a, double b) {
    return std::fabs(a - b) <= 1e-6 * std::max(1e-3, std::fabs(b));
}

}  // namespace

class TestScalability : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void exactPointsGiveTheirLaw_data() {
        QTest::addColumn<double>("sigma");
        QTest::addColumn<double>("kappa");
        QTest::addColumn<bool>("peaks");
        QTest::newRow("contention and coherency") << 0.0267 << 0.000769 << true;
        QTest::newRow("Amdahl") << 0.05 << 0.0 << false;
        QTest::newRow("linear") << 0.0 << 0.0 << false;
        QTest::newRow("coherency alone") << 0.0 << 0.001 << true;
    }
    void exactPointsGiveTheirLaw() {
        QFETCH(double, sigma);
        QFETCH(double, kappa);
        QFETCH(bool, peaks);
        const Law law{995, sigma, kappa};
        const auto fit = fitScalability(drawn(law, kDoubling, 1, 0, 1));
        QVERIFY(fit.ok());
        QVERIFY(nearBy(fit->lambda.value, law.lambda));
        QVERIFY(nearBy(fit->sigma.value, law.sigma));
        QVERIFY(nearBy(fit->kappa.value, law.kappa));
        QVERIFY(nearBy(fit->at(100), law.at(100)));
        QCOMPARE(fit->peak.has_value(), peaks);
        if (peaks)
            QVERIFY(nearBy(fit->peak->value, std::sqrt((1 - sigma) / kappa)));
    }

    void plantedLawIsWithinItsIntervals_data() {
        QTest::addColumn<double>("sigma");
        QTest::addColumn<double>("kappa");
        QTest::newRow("contention and coherency") << 0.05 << 0.0005;
        QTest::newRow("Amdahl") << 0.05 << 0.0;
        QTest::newRow("linear") << 0.0 << 0.0;
    }
    /// 95 of 100: of 120 simulations fewer than 104 come in one of ten thousand.
    void plantedLawIsWithinItsIntervals() {
        QFETCH(double, sigma);
        QFETCH(double, kappa);
        constexpr int kSimulations = 120;
        constexpr std::uint64_t kSeed = 20261128;
        const Law law{1000, sigma, kappa};
        int lambdas = 0;
        int sigmas = 0;
        int kappas = 0;
        int peaks = 0;
        for (int i = 0; i < kSimulations; ++i) {
            const auto fit =
                fitScalability(drawn(law, kDoubling, 6, 0.03, kSeed + static_cast<std::uint64_t>(i)));
            QVERIFY(fit.ok());
            lambdas += fit->lambda.interval.contains(law.lambda) ? 1 : 0;
            sigmas += fit->sigma.interval.contains(law.sigma) ? 1 : 0;
            kappas += fit->kappa.interval.contains(law.kappa) ? 1 : 0;
            peaks += fit->peak ? 1 : 0;
            QVERIFY(fit->lambda.interval.contains(fit->lambda.value));
            QVERIFY(fit->sigma.interval.contains(fit->sigma.value));
            QVERIFY(fit->kappa.interval.contains(fit->kappa.value));
            if (fit->peak)
                QVERIFY(fit->peak->interval.contains(fit->peak->value));
        }
        qInfo("seed %llu: of %d, lambda %d, sigma %d, kappa %d, peaks %d",
              static_cast<unsigned long long>(kSeed), kSimulations, lambdas, sigmas, kappas, peaks);
        QVERIFY(lambdas >= 104);
        QVERIFY(sigmas >= 104);
        QVERIFY(kappas >= 104);
        // Noise makes no peak, but for one in forty that the interval's level leaves.
        if (kappa == 0)
            QVERIFY(peaks <= 10);
        else
            QVERIFY(peaks >= 114);
    }

    /// An interval that holds everything would hold the law, too.
    void intervalsAreNoWiderThanTheNoise() {
        const auto fit = fitScalability(drawn({1000, 0.05, 0.0005}, kDoubling, 6, 0.01, 3));
        QVERIFY(fit.ok());
        QVERIFY(fit->sigma.interval.high - fit->sigma.interval.low < 0.01);
        QVERIFY(fit->peak && fit->peak->interval.high / fit->peak->interval.low < 1.2);
    }

    void tooLittleIsRefused_data() {
        QTest::addColumn<QVector<double>>("ns");
        QTest::newRow("nothing") << QVector<double>{};
        QTest::newRow("three points") << QVector<double>{1, 2, 4};
        QTest::newRow("six of three") << QVector<double>{1, 1, 2, 2, 4, 4};
        QTest::newRow("below one") << QVector<double>{0.5, 1, 2, 4, 8};
        QTest::newRow("not a number") << QVector<double>{std::nan(""), 1, 2, 4, 8};
    }
    void tooLittleIsRefused() {
        QFETCH(QVector<double>, ns);
        const auto fit = fitScalability(drawn({}, {ns.begin(), ns.end()}, 6, 0.01, 1));
        QVERIFY(!fit.ok());
        QCOMPARE(fit.error().code, ErrorCode::InvalidArgument);
    }
    void zeroThroughputIsRefused() {
        auto points = drawn({}, kDoubling, 2, 0, 1);
        points[3].perS[1] = 0;
        QVERIFY(!fitScalability(points).ok());
    }

    void whatIsNoSuchLawIsSaid() {
        // A wall at 16: linear up to it, and flat beyond.
        std::vector<ScalePoint> points;
        PortableRandom random(5);
        for (const double n : kDoubling) {
            ScalePoint point{n, {}};
            for (int t = 0; t < 6; ++t)
                point.perS.push_back(1000 * std::min(n, 16.0) * (1 + 0.005 * random.normal()));
            points.push_back(std::move(point));
        }
        const auto fit = fitScalability(points);
        QVERIFY(fit.ok());
        QVERIFY(fit->lacksFit());
        QVERIFY(!fit->cautions.empty());
        const auto lawful = fitScalability(drawn({1000, 0.05, 0.0005}, kDoubling, 6, 0.005, 5));
        QVERIFY(lawful.ok());
        QVERIFY(lawful->lackOfFitP.has_value());
        QVERIFY(*lawful->lackOfFitP > 0.001);
    }

    void extrapolationIsMarked() {
        // A peak at 1,000 of points up to 128.
        const auto fit = fitScalability(drawn({1000, 0.01, 9.9e-7}, kDoubling, 6, 0.0001, 9));
        QVERIFY(fit.ok());
        QCOMPARE(fit->largestN, 128.0);
        QVERIFY(!fit->isFar(256));
        QVERIFY(fit->isFar(257));
        QVERIFY(fit->peak.has_value());
        QVERIFY(fit->peak->value > 256);
        QVERIFY(std::ranges::any_of(fit->cautions, [](const Message& caution) {
            return caution.english().find("extrapolated") != std::string::npos;
        }));
    }

    /// Far from one alone, its throughput and so the coefficients have no upper end: said, never guessed.
    void pointsWithoutABeginningBoundNothing() {
        int unbounded = 0;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const auto fit = fitScalability(drawn({1000, 0.5, 0}, {200, 400, 600, 800, 1000}, 6, 0.05, seed));
            if (!fit.ok() || !std::isinf(fit->lambda.interval.high))
                continue;
            ++unbounded;
            QVERIFY(toJson(*fit)["lambda"]["interval_95"][1].is_null());
            QVERIFY(!fit->cautions.empty());
        }
        QVERIFY(unbounded >= 5);
    }

    /// Tables: Abramowitz and Stegun 1964, 26.9.
    void fHasItsTails_data() {
        QTest::addColumn<double>("f");
        QTest::addColumn<double>("a");
        QTest::addColumn<double>("b");
        QTest::addColumn<double>("p");
        QTest::newRow("1, 1") << 161.4476 << 1.0 << 1.0 << 0.05;
        QTest::newRow("1, 10") << 4.9646 << 1.0 << 10.0 << 0.05;
        QTest::newRow("5, 40") << 2.4495 << 5.0 << 40.0 << 0.05;
        QTest::newRow("3, 20") << 4.9382 << 3.0 << 20.0 << 0.01;
        QTest::newRow("nothing") << 0.0 << 3.0 << 20.0 << 1.0;
    }
    void fHasItsTails() {
        QFETCH(double, f);
        QFETCH(double, a);
        QFETCH(double, b);
        QFETCH(double, p);
        QVERIFY(std::fabs(fTail(f, a, b) - p) < 1e-4);
    }

    void pointsComeFromWhatCounts() {
        std::vector<CaseSummary> cases;
        const auto add = [&](CaseParameters parameters, double rate, int trials = 6) -> CaseSummary& {
            CaseSummary item;
            item.workload = "http-json";
            item.subject = "s";
            item.parameters = std::move(parameters);
            item.trialsOk = trials;
            item.values["requests_per_s"] = std::vector<double>(static_cast<std::size_t>(trials), rate);
            item.metrics["requests_per_s"] = summarize(item.values["requests_per_s"]);
            cases.push_back(std::move(item));
            return cases.back();
        };
        for (const double n : {1, 2, 4, 8})
            add({{kConnections, n}, {"duration_s", n}}, 100 * n);
        add({{kConnections, 16}}, 1600).trialsBusy = 6;
        add({{kConnections, 32}}, 3200, 2);
        add({{kConnections, 64}, {kPayload, 1000}}, 6400);
        add({{kConnections, 64}, {kRate, 50}}, 50);
        const auto points = scalePointsOf(cases, "http-json", "s");
        QCOMPARE(points.size(), std::size_t{4});
        QCOMPARE(points.back().n, 8.0);
        QVERIFY(scalePointsOf(cases, "http-json", "other").empty());
    }

    /// Little's law: as many in the system as arrive in the time that one stays.
    void rampsOfRatesHaveTheirConcurrency() {
        std::vector<CaseSummary> cases;
        for (const double rate : {1000.0, 2000.0, 4000.0, 8000.0, 16000.0}) {
            CaseSummary item;
            item.workload = "http-json";
            item.subject = "s";
            item.parameters = {{kConnections, 64}, {kRate, rate}};
            item.trialsOk = 6;
            // The last is not sustained: its queue only grows.
            const double served = rate > 10000 ? 9000 : rate;
            for (const auto& [metric, value] :
                 {std::pair("requests_per_s", served), std::pair("offered_per_s", rate),
                  std::pair("mean_ns", 2e6)}) {
                item.values[metric] = std::vector<double>(6, value);
                item.metrics[metric] = summarize(item.values[metric]);
            }
            cases.push_back(std::move(item));
        }
        const auto points = scalePointsOf(cases, "http-json", "s");
        QCOMPARE(points.size(), std::size_t{4});
        QCOMPARE(points[0].n, 2.0);
        QCOMPARE(points[3].n, 16.0);
    }
};

QTEST_APPLESS_MAIN(TestScalability)
#include "tst_scalability.moc"
