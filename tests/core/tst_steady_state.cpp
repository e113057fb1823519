// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>
#include <algorithm>
#include <cmath>
#include <functional>

#include "core/measure/statistics.h"
#include "core/measure/steady_state.h"

using namespace bakeoff::core;

Q_DECLARE_METATYPE(std::function<double(int)>)

/// When a warm-up is over, on simulated servers: 200 intervals at most, of 1,000 requests with 3 % of noise.
class TestSteadyState : public QObject {
    Q_OBJECT

    static constexpr std::size_t kCap = 600;
    static constexpr double kNoise = 30;

    /// About normal: the sum of twelve uniform numbers.
    static double noise(SeededRandom& random) {
        double sum = -6;
        for (int i = 0; i < 12; ++i)
            sum += random.uniform();
        return kNoise * sum;
    }

    static std::vector<double> series(const std::function<double(int)>& level, int count,
                                      SeededRandom& random) {
        std::vector<double> values;
        for (int i = 0; i < count; ++i)
            values.push_back(level(i) + noise(random));
        return values;
    }

private Q_SLOTS:
    void servers_data() {
        QTest::addColumn<std::function<double(int)>>("level");
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("steady");  // at least (or, below a half, at most) this share of series
        QTest::addColumn<int>("from");       // about; -1: not looked at
        const auto row = [](const char* name, std::function<double(int)> level, int count, double steady,
                            int from) { QTest::newRow(name) << std::move(level) << count << steady << from; };
        row(
            "steady at once", [](int) { return 1000; }, 200, 0.97, 0);
        row(
            "step", [](int i) { return i < 60 ? 600 : 1000; }, 150, 0.95, 60);
        row(
            "slower in the end", [](int i) { return i < 60 ? 1000 : 700; }, 150, 0.95, 60);
        row(
            "two stages", [](int i) { return i < 20   ? 300
                                             : i < 60 ? 700
                                                      : 1000; }, 150, 0.95, 60);
        row(
            "step of too little", [](int i) { return i < 100 ? 980 : 1000; }, 200, 0.8, 0);
        row(
            "step just before", [](int i) { return i < 145 ? 600 : 1000; }, 150, 0.02, -1);
        row(
            "ramp that ends", [](int i) { return 500 + 5 * std::min(i, 100); }, 200, 0.95, -1);
        row(
            "drift", [](int i) { return 500 + 3 * i; }, 200, 0.02, -1);
        row(
            "slow drift", [](int i) { return 1000 + 1.5 * i; }, 300, 0.1, -1);
        row(
            "never steady", [](int i) { return i / 15 % 2 == 0 ? 1000 : 800; }, 200, 0.02, -1);
        row(
            "pauses", [](int i) { return i % 25 == 7 ? 200 : 1000; }, 200, 0.95, 0);
        row(
            "too short", [](int) { return 1000; }, 20, 0, -1);
    }

    void servers() {
        QFETCH(std::function<double(int)>, level);
        QFETCH(int, count);
        QFETCH(double, steady);
        QFETCH(int, from);
        constexpr std::uint64_t kSeed = 23;
        constexpr int kSeries = 300;
        SeededRandom random(kSeed);
        int found = 0;
        std::vector<double> begins;
        for (int i = 0; i < kSeries; ++i) {
            const SteadyState state = steadyStateOf(series(level, count, random), fewestSteady(kCap));
            found += state.steady ? 1 : 0;
            begins.push_back(static_cast<double>(state.from));
        }
        const double share = static_cast<double>(found) / kSeries;
        const QByteArray said = QByteArray("seed 23: ") + QByteArray::number(share);
        QVERIFY2(steady < 0.5 ? share <= steady : share >= steady, said.constData());
        if (from >= 0)
            QVERIFY2(std::abs(median(begins) - from) <= 3, QByteArray::number(median(begins)).constData());
    }

    /// Noise alone hardly ever looks like a change of level: 1 series in 100 at most.
    void falseAlarms_data() {
        QTest::addColumn<int>("count");
        for (const int count : {20, 60, 200})
            QTest::addRow("%d", count) << count;
    }
    void falseAlarms() {
        QFETCH(int, count);
        SeededRandom random(5);
        int alarms = 0;
        for (int i = 0; i < 500; ++i)
            alarms += changePoints(series([](int) { return 1000; }, count, random)).empty() ? 0 : 1;
        QVERIFY2(alarms <= 5, QByteArray("seed 5: " + QByteArray::number(alarms)).constData());
    }

    /// The changes are where they were made, to within two intervals.
    void changes() {
        SeededRandom random(9);
        const auto values = series([](int i) { return i < 40 ? 300 : i < 90 ? 800 : 1000; }, 150, random);
        const auto found = changePoints(values);
        QCOMPARE(found.size(), std::size_t{2});
        QVERIFY(std::abs(static_cast<int>(found[0]) - 40) <= 2);
        QVERIFY(std::abs(static_cast<int>(found[1]) - 90) <= 2);
    }

    void small_data() {
        QTest::addColumn<QVector<double>>("values");
        QTest::addColumn<bool>("steady");
        QTest::newRow("none") << QVector<double>{} << false;
        QTest::newRow("five") << QVector<double>(5, 7) << false;
        QTest::newRow("equal") << QVector<double>(6, 7) << true;
        QTest::newRow("zeros") << QVector<double>(6, 0) << true;
        QTest::newRow("a clean step") << QVector<double>{1, 1, 1, 1, 9, 9, 9, 9} << false;
    }
    void small() {
        QFETCH(QVector<double>, values);
        QFETCH(bool, steady);
        QCOMPARE(steadyStateOf({values.begin(), values.end()}, 6).steady, steady);
    }

    void fewest() {
        QCOMPARE(fewestSteady(0), std::size_t{6});
        QCOMPARE(fewestSteady(300), std::size_t{15});
        QCOMPARE(fewestSteady(6000), std::size_t{30});
    }
};

QTEST_APPLESS_MAIN(TestSteadyState)
#include "tst_steady_state.moc"
