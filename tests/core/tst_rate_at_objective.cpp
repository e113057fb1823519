// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>
#include <algorithm>

#include "tests/core/capacity_support.h"

using namespace bakeoff::core;
using namespace bakeoff::core::capacity_tests;

/// Which of the measured figures a cost is made of, and what its ends are called.
class TestRateAtObjective : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void objectiveChoosesTheFigure_data() {
        QTest::addColumn<double>("limit");
        QTest::addColumn<bool>("both");
        QTest::addColumn<QString>("source");
        QTest::addColumn<double>("b");
        QTest::newRow("the same objective") << 10e6 << true << "search" << 100.0;
        QTest::newRow("a stricter one") << 5e6 << true << "search" << 100.0;
        QTest::newRow("a looser one says nothing") << 20e6 << true << "closed_loop" << 250.0;
        QTest::newRow("of one side alone") << 10e6 << false << "closed_loop" << 250.0;
    }
    void objectiveChoosesTheFigure() {
        QFETCH(double, limit);
        QFETCH(bool, both);
        QFETCH(QString, source);
        QFETCH(double, b);
        auto cases = quarter();
        cases.push_back(measured("a1", six(400), {{kP99Limit, limit}}));
        if (both)
            cases.push_back(measured("b1", six(100), {{kP99Limit, limit}}));
        Traffic load = traffic();
        load.p99Ns = 10e6;
        const auto made = report(cases, load);
        QCOMPARE(QString::fromLatin1(nameOf(made.source)), source);
        QCOMPARE(made.find("b")->measured->perS.value, b);
    }

    /// 200 hold 10 ms and 400 do not, so the rate lies between.
    void rampsBracketTheRate() {
        std::vector<CaseSummary> cases;
        for (const auto& [rate, p99] :
             {std::pair(100.0, 5e6), std::pair(200.0, 8e6), std::pair(400.0, 30e6)}) {
            cases.push_back(measured("a1", six(rate), {{kRate, rate}}, p99));
            cases.push_back(measured("b1", six(rate), {{kRate, rate}}, 6e6));
        }
        Traffic load = traffic();
        load.p99Ns = 10e6;
        const auto made = report(cases, load);
        QCOMPARE(made.source, RateSource::Rates);
        const auto& a = *made.find("a")->measured;
        QCOMPARE(a.perS.value, 200.0);
        QCOMPARE(a.perS.interval.low, 200.0);
        QCOMPARE(a.perS.interval.high, 400.0);
        QVERIFY(!a.unbounded);
        QVERIFY(made.find("b")->measured->unbounded);
        QCOMPARE(made.find("b")->measured->perS.value, 400.0);
    }
    void ceilingsThatMissTheObjectiveAreMarked() {
        Traffic load = traffic();
        load.p99Ns = 10e6;
        const auto made = report({measured("a1", six(1000)), measured("b1", six(250), {}, 11e6)}, load);
        QVERIFY(!made.find("a")->measured->missesObjective);
        QVERIFY(made.find("b")->measured->missesObjective);
        QVERIFY(std::ranges::any_of(made.cautions, [](const Message& one) {
            return one.english().starts_with("B is slower than your objective");
        }));
    }

    void endsAreCalledWhatTheyAre_data() {
        QTest::addColumn<bool>("ramp");
        QTest::addColumn<int>("trials");
        QTest::addColumn<QString>("ends");
        QTest::newRow("six trials") << false << 6 << QStringLiteral("interval_95");
        QTest::newRow("five trials") << false << 5 << QStringLiteral("range");
        QTest::newRow("a ramp") << true << 6 << QStringLiteral("bracket");
        QTest::newRow("a ramp of five trials") << true << 5 << QStringLiteral("bracket");
    }
    void endsAreCalledWhatTheyAre() {
        QFETCH(bool, ramp);
        QFETCH(int, trials);
        QFETCH(QString, ends);
        const auto n = static_cast<std::size_t>(trials);
        std::vector<CaseSummary> cases;
        if (ramp) {
            for (const double rate : {200.0, 400.0}) {
                for (const char* subject : {"a1", "b1"})
                    cases.push_back(measured(subject, std::vector<double>(n, rate), {{kRate, rate}},
                                             rate < 300 ? 5e6 : 30e6));
            }
        } else {
            cases = {measured("a1", std::vector<double>(n, 1000.0)),
                     measured("b1", std::vector<double>(n, 250.0))};
        }
        Traffic load = traffic();
        if (ramp)
            load.p99Ns = 10e6;
        const auto made = report(cases, load);
        const Json json = toJson(made);
        const auto& first = json["alternatives"][0];
        QVERIFY2(first["measured"]["requests_per_s"].contains(ends.toStdString()), json.dump().c_str());
        QVERIFY(first["per_million"].contains(ends.toStdString()));
        QCOMPARE(json.dump().find("interval_95") != std::string::npos,
                 ends == QLatin1String("interval_95") ||
                     (ramp && trials >= 6));  // what was measured beside the rate has six trials of its own
        QCOMPARE(std::ranges::count_if(made.cautions,
                                       [](const Message& one) {
                                           return one.english().find("no confidence interval") !=
                                                  std::string::npos;
                                       }),
                 static_cast<std::ptrdiff_t>(ramp ? 2 : 0));
        if (made.saving)
            QVERIFY(json["saving"]["per_month"].contains(
                ends == QLatin1String("bracket") ? "range" : ends.toStdString()));
    }
};

QTEST_APPLESS_MAIN(TestRateAtObjective)
#include "tst_rate_at_objective.moc"
