// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>
#include <cmath>

#include "core/plan/operating_point.h"
#include "core/verdict/run_trust.h"

using namespace bakeoff::core;

namespace {

double normal(SeededRandom& random) {
    return std::sqrt(-2 * std::log(1 - random.uniform())) * std::cos(6.283185307179586 * random.uniform());
}

TrialResult makeTrial(const std::string& subject, Control control, int round, double rate) {
    TrialResult trial;
    trial.workload = "http-json";
    trial.subject = subject;
    trial.control = control;
    trial.trial = round;
    trial.parameters = {{"connections", 64}};
    trial.metrics = {{"requests_per_s", rate}};
    return trial;
}

/// A sitting of six rounds: what is the same twice, and what was slowed by `share`. Rounds drift together;
/// each trial has a noise of its own.
std::vector<TrialResult> sitting(SeededRandom& random, double share, double noise) {
    std::vector<TrialResult> trials;
    for (int round = 0; round < 6; ++round) {
        const double drift = 1 + 0.05 * normal(random);
        const auto rate = [&] { return 10000 * drift * (1 + noise * normal(random)); };
        trials.push_back(makeTrial("a", Control::None, round, rate()));
        trials.push_back(makeTrial("a~same", Control::Same, round, rate()));
        trials.push_back(makeTrial("a~slowed", Control::Slowed, round, rate() * (1 - share)));
    }
    return trials;
}

}  // namespace

class TestSelfTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void controlsAreNoResults() {
        SeededRandom random(1);
        const auto cases = summarizeCases(sitting(random, 0.05, 0.01));
        QCOMPARE(cases.size(), std::size_t{1});
        QCOMPARE(cases[0].subject, std::string("a"));
        QVERIFY(!selfTestOf({makeTrial("a", Control::None, 0, 1)}));
        const auto back = trialResultFromJson(toJson(makeTrial("a~same", Control::Same, 2, 5)));
        QVERIFY(back.ok() && back->control == Control::Same);
    }

    /// A quiet sitting: the rounds drift by five percent, and two trials of a round differ by one.
    void aPlantIsFound() {
        SeededRandom random(2);
        int found = 0;
        constexpr int kSittings = 2000;
        for (int i = 0; i < kSittings; ++i)
            found += selfTestOf(sitting(random, kPlantedShare, 0.01))->found() ? 1 : 0;
        qInfo("found %d of %d", found, kSittings);
        QVERIFY2(found > kSittings * 0.95, qPrintable(QString::number(found)));
    }

    /// The same twice raises an alarm in at most one sitting of twenty, however noisy: the interval is exact.
    void theSameTwiceIsTheSame_data() {
        QTest::addColumn<double>("noise");
        QTest::newRow("quiet") << 0.01;
        QTest::newRow("noisy") << 0.2;
    }
    void theSameTwiceIsTheSame() {
        QFETCH(double, noise);
        SeededRandom random(3);
        int alarms = 0;
        constexpr int kSittings = 100'000;
        for (int i = 0; i < kSittings; ++i) {
            std::vector<double> one;
            std::vector<double> again;
            for (int round = 0; round < 6; ++round) {
                one.push_back(std::exp(noise * normal(random)));
                again.push_back(std::exp(noise * normal(random)));
            }
            alarms += pairedRatio(one, again)->interval->contains(1) ? 0 : 1;
        }
        qInfo("%d alarms in %d", alarms, kSittings);
        QVERIFY2(alarms <= kSittings / 20, qPrintable(QString::number(alarms)));
    }

    /// Looked at after every value: a series in which the interval ever misses the median counts.
    void anIntervalThatMayBeLookedAtAnyTime_data() {
        QTest::addColumn<int>("shape");
        QTest::newRow("normal") << 0;
        QTest::newRow("skewed") << 1;
        QTest::newRow("heavy tails") << 2;
    }
    void anIntervalThatMayBeLookedAtAnyTime() {
        QFETCH(int, shape);
        SeededRandom random(static_cast<std::uint64_t>(40 + shape));
        const auto draw = [&] {
            const double z = normal(random);
            return shape == 0 ? z : shape == 1 ? std::exp(z) - 1 : z / std::max(0.05, random.uniform());
        };
        constexpr int kSeries = 4000;
        int missed = 0;
        for (int series = 0; series < kSeries; ++series) {
            std::vector<double> values;
            bool miss = false;
            for (int n = 0; n < 60; ++n) {
                values.push_back(draw());
                const auto interval = anytimeInterval(values);
                QCOMPARE(interval.has_value(), n >= 7);
                miss = miss || (interval && !interval->contains(0));
            }
            missed += miss ? 1 : 0;
        }
        qInfo("missed at any time: %d of %d series", missed, kSeries);
        QVERIFY(missed < kSeries * 5 / 100);
    }

    /// Stopped by precision, the same twice is found to differ no more often than without.
    void stoppingByPrecisionRaisesNoAlarm() {
        SeededRandom random(50);
        constexpr int kSittings = 4000;
        int alarms = 0;
        int early = 0;
        for (int sitting = 0; sitting < kSittings; ++sitting) {
            const double noise = 0.005 + 0.05 * random.uniform();
            std::vector<double> a;
            std::vector<double> b;
            while (a.size() < 60 && !(isPrecise(a, 0.02) && isPrecise(b, 0.02))) {
                const double drift = 1 + 0.02 * normal(random);
                a.push_back(10000 * drift * (1 + noise * normal(random)));
                b.push_back(10000 * drift * (1 + noise * normal(random)));
            }
            early += a.size() < 60 ? 1 : 0;
            const auto ratio = pairedRatio(a, b);
            alarms += ratio && ratio->interval && !ratio->interval->contains(1) ? 1 : 0;
        }
        qInfo("stopped early %d, alarms %d of %d", early, alarms, kSittings);
        QVERIFY(early > kSittings / 3);
        QVERIFY(alarms <= kSittings * 6 / 100);  // 5 % and three standard deviations of this many
    }

    void itSaysWhatItWouldHaveSeen() {
        SeededRandom random(4);
        const auto test = selfTestOf(sitting(random, kPlantedShare, 0.005));
        QVERIFY(test && test->floor() && *test->floor() > 0 && *test->floor() < 0.05);
        QCOMPARE(test->metric, std::string("requests_per_s"));
        QVERIFY(std::fabs(test->slowed->value - 1 / 0.95) < 0.02);
        const std::string text = describe(*test).english();
        QVERIFY2(text.find("found the copy") != std::string::npos, text.c_str());
        QVERIFY(text.find("raised no false alarm") != std::string::npos);
        QCOMPARE(toJson(*test)["found"].get<bool>(), true);
    }

    /// At a given rate all answer as many requests, and none works more for one; what comes while the slowed
    /// copy stands has to wait.
    void atAGivenRateTheLatencyTells_data() {
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<double>("waiting");  // of the slowed copy's p99, as a factor
        QTest::addColumn<bool>("found");
        QTest::newRow("a rate, slowed") << kRate << 2.0 << true;
        QTest::newRow("a rate, a little") << kRate << 1.2 << true;
        QTest::newRow("a rate, nothing to see") << kRate << 1.0 << false;
        QTest::newRow("a share, slowed") << kRateShare << 2.0 << true;
    }
    void atAGivenRateTheLatencyTells() {
        QFETCH(QString, parameter);
        QFETCH(double, waiting);
        QFETCH(bool, found);
        SeededRandom random(7);
        auto trials = sitting(random, 0, 0.0001);
        for (auto& trial : trials) {
            trial.parameters[parameter.toStdString()] = parameter == QLatin1String(kRate) ? 500 : 0.5;
            const double slower = trial.control == Control::Slowed ? waiting : 1;
            trial.metrics["p99_ns"] = 1e6 * slower * (1 + 0.03 * normal(random));
            trial.metrics["server_cpu_ns_per_request"] = 1e5 * (1 + 0.01 * normal(random));
        }
        const auto test = selfTestOf(trials);
        QVERIFY(test && test->same && test->slowed);
        QCOMPARE(test->metric, std::string("server_cpu_ns_per_request"));
        QCOMPARE(test->plantedMetric, std::string("p99_ns"));
        QCOMPARE(test->found(), found);
        QVERIFY(test->floor() && *test->floor() > 0.001 && *test->floor() < 0.08);
        const std::string text = describe(*test).english();
        QVERIFY2(text.find(found ? "It found the copy that was slowed by 5 % ("
                                 : "It did not find the copy that was slowed by 5 % (") != std::string::npos,
                 text.c_str());
        QCOMPARE(toJson(*test)["slowed"]["metric"].get<std::string>(), std::string("p99_ns"));
    }

    /// A speed-up is of two times that are both slowed: the time itself tells.
    void aSpeedUpIsTestedByItsTime() {
        SeededRandom random(8);
        auto trials = sitting(random, 0, 0.001);
        for (auto& trial : trials) {
            trial.workload = "cpu-parallel";
            trial.metrics = {{"speedup", 1.9 * (1 + 0.01 * normal(random))},
                             {"work_ns", 1e9 / (trial.control == Control::Slowed ? 1 - kPlantedShare : 1) *
                                             (1 + 0.002 * normal(random))}};
        }
        const auto test = selfTestOf(trials);
        QVERIFY(test && test->found());
        QCOMPARE(test->metric, std::string("speedup"));
    }

    void aNoisySittingSaysThatItIsBlind() {
        SeededRandom random(5);
        auto trials = sitting(random, 0, 0.3);
        const auto test = selfTestOf(trials);
        QVERIFY(test && !test->found());
        QVERIFY(describe(*test).english().find("did not find") != std::string::npos);
        // Half of the rounds lost: nothing is claimed.
        std::erase_if(trials, [](const TrialResult& trial) { return trial.trial > 2; });
        QVERIFY(describe(*selfTestOf(trials)).english().find("Too few rounds") != std::string::npos);
    }

    void aBusyMachineIsSaidFirst() {
        SeededRandom random(6);
        auto trials = sitting(random, kPlantedShare, 0.01);
        for (auto& trial : trials)
            trial.checks = {{Check::OtherWork, ValidityCheck::Verdict::Warn, {}, {}}};
        const auto cases = summarizeCases(trials);
        QVERIFY(anyBusy(cases));
        const auto trust = trustOf(cases, selfTestOf(trials));
        QCOMPARE(trust.size(), std::size_t{2});
        QVERIFY(trust[0].english().find("The machine was busy") == 0);
        QVERIFY(tellsOfBusyMachine(trust[0]) && !tellsOfBusyMachine(trust[1]));
        QVERIFY(tellsOfBusyMachine(Message::joined({trust[0], say("And more.")})));
        QVERIFY(trustOf(summarizeCases({}), std::nullopt).empty());
    }
};

QTEST_APPLESS_MAIN(TestSelfTest)
#include "tst_self_test.moc"
