// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>
#include <cmath>

#include "core/measure/statistics.h"
#include "core/measure/trend.h"

using namespace bakeoff::core;

class TestTrend : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Ten rising values: S = 45, Var S = 10*9*25/18 = 125, z = 44/sqrt(125) = 3.9355, p = 8.3e-5.
    void rising() {
        const Trend trend = trendOf({1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
        QCOMPARE(trend.slope, 1.0);
        QCOMPARE(trend.relativeChange, 9.0 / 5.5);
        QVERIFY(std::abs(trend.p - 8.303e-5) < 1e-7);
        QVERIFY(!isSettled(trend));
    }

    /// Two ties of two: S = 13, Var S = (6*5*17 - 2*(2*1*9))/18 = 26.333, z = 12/5.1316, p = 0.01938.
    void ties() {
        const Trend trend = trendOf({1, 2, 2, 3, 3, 4});
        QVERIFY(std::abs(trend.p - 0.019374) < 1e-4);
    }

    /// One outlier does not make a trend (the reason for medians of slopes).
    void outlier() {
        const Trend trend = trendOf({100, 101, 99, 100, 5000, 100, 101, 99, 100, 100});
        QVERIFY(std::abs(trend.slope) < 0.2);
        QVERIFY(isSettled(trend));
    }

    void small_data() {
        QTest::addColumn<QVector<double>>("values");
        QTest::newRow("none") << QVector<double>{};
        QTest::newRow("one") << QVector<double>{5};
        QTest::newRow("equal") << QVector<double>{5, 5, 5, 5};
        QTest::newRow("zeros") << QVector<double>{0, 0, 0};
    }
    void small() {
        QFETCH(QVector<double>, values);
        const Trend trend = trendOf({values.begin(), values.end()});
        QCOMPARE(trend.slope, 0.0);
        QCOMPARE(trend.relativeChange, 0.0);
        QCOMPARE(trend.p, 1.0);
        QVERIFY(isSettled(trend));
    }

    /// Under noise alone the test calls one in twenty a trend, not more.
    void falseAlarms() {
        SeededRandom random(11);
        int alarms = 0;
        for (int round = 0; round < 2000; ++round) {
            std::vector<double> values;
            for (int i = 0; i < 10; ++i)
                values.push_back(random.uniform());
            alarms += trendOf(values).p <= 0.05 ? 1 : 0;
        }
        QVERIFY2(alarms > 20 && alarms <= 110, qPrintable(QString::number(alarms)));
    }
};

QTEST_APPLESS_MAIN(TestTrend)
#include "tst_trend.moc"
