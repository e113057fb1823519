// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>
#include <algorithm>
#include <cmath>

#include "core/capacity/fleet.h"
#include "core/mcda/worlds/portable_random.h"
#include "tests/core/capacity_support.h"

using namespace bakeoff::core;
using namespace bakeoff::core::capacity_tests;

class TestCapacity : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void instancesAreWhole_data() {
        QTest::addColumn<double>("peak");
        QTest::addColumn<double>("headroom");
        QTest::addColumn<int>("fewest");
        QTest::addColumn<int>("a");
        QTest::addColumn<int>("b");
        QTest::newRow("exactly full") << 2000.0 << 0.0 << 1 << 1 << 4;
        QTest::newRow("one more request") << 2001.0 << 0.0 << 1 << 2 << 5;
        QTest::newRow("half stays free") << 2000.0 << 0.5 << 1 << 2 << 8;
        QTest::newRow("one may fail") << 400.0 << 0.0 << 2 << 2 << 2;
        QTest::newRow("a crumb") << 1000.0 << 0.0 << 1 << 1 << 2;
    }
    void instancesAreWhole() {
        QFETCH(double, peak);
        QFETCH(double, headroom);
        QFETCH(int, fewest);
        QFETCH(int, a);
        QFETCH(int, b);
        Traffic load = traffic();
        load.peakPerS = peak;
        load.meanPerS = std::min(load.meanPerS, peak);
        load.headroom = headroom;
        load.fewest = fewest;
        const auto made = report(quarter(), load);
        QCOMPARE(made.find("a")->fleet->typical.count, static_cast<double>(a));
        QCOMPARE(made.find("b")->fleet->typical.count, static_cast<double>(b));
        QCOMPARE(made.find("b")->fleet->typical.perMonth, 100.0 * b);
        QCOMPARE(made.find("b")->fleet->least, made.find("b")->fleet->most);
    }

    void intervalsGoThrough_data() {
        QTest::addColumn<double>("factorLow");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("typical");
        QTest::addColumn<int>("most");
        QTest::newRow("of the measurement") << 1.0 << 3 << 4 << 5;
        // 2,000 / (500 x 0.707) = 5.7 and 2,000 / (400 x 0.5) = 10.
        QTest::newRow("and of the vCPU") << 0.5 << 3 << 6 << 10;
    }
    void intervalsGoThrough() {
        QFETCH(double, factorLow);
        QFETCH(int, least);
        QFETCH(int, typical);
        QFETCH(int, most);
        Traffic load = traffic();
        load.factorLow = factorLow;
        const auto made =
            report({measured("a1", six(1000)), measured("b1", {200, 250, 250, 250, 250, 400})}, load);
        const auto& fleet = *made.find("b")->fleet;
        QCOMPARE(fleet.least.count, static_cast<double>(least));
        QCOMPARE(fleet.typical.count, static_cast<double>(typical));
        QCOMPARE(fleet.most.count, static_cast<double>(most));
        const auto million = made.find("b")->perMillion(load);
        // 1,000 a second are 2,628 million in 730 hours.
        QVERIFY(nearBy(million.value, typical * 100 / 2628.0));
        QVERIFY(nearBy(million.interval.low, least * 100 / 2628.0));
        QVERIFY(nearBy(million.interval.high, most * 100 / 2628.0));
    }

    void verdicts_data() {
        QTest::addColumn<double>("peak");
        QTest::addColumn<double>("dayRate");
        QTest::addColumn<std::vector<double>>("b");
        QTest::addColumn<QString>("present");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("says");
        QTest::newRow("300 above 100") << 2000.0 << 100.0 << six(250) << ""
                                       << "pays"
                                       << "It matters";
        QTest::newRow("300 is not above 300") << 2000.0 << 300.0 << six(250) << ""
                                              << "no_difference"
                                              << "No difference at your load";
        QTest::newRow("the same fleet") << 400.0 << 0.0 << six(250) << ""
                                        << "no_difference"
                                        << "cost the same, 100 EUR";
        QTest::newRow("200 to 400 around 300")
            << 2000.0 << 300.0 << std::vector<double>{200, 250, 250, 250, 250, 400} << ""
            << "open"
            << "is open";
        QTest::newRow("what is in use costs most") << 2000.0 << 100.0 << six(250) << "b"
                                                   << "pays"
                                                   << "A instead of B";
        QTest::newRow("what is in use costs least") << 2000.0 << 100.0 << six(250) << "a"
                                                    << "no_difference"
                                                    << "B instead of A costs 300 EUR";
    }
    void verdicts() {
        QFETCH(double, peak);
        QFETCH(double, dayRate);
        QFETCH(std::vector<double>, b);
        QFETCH(QString, present);
        QFETCH(QString, verdict);
        QFETCH(QString, says);
        Traffic load = traffic();
        load.peakPerS = peak;
        load.meanPerS = peak;
        load.dayRate = dayRate;
        load.present = present.toStdString();
        const auto made = report({measured("a1", six(1000)), measured("b1", b)}, load);
        QCOMPARE(QString::fromLatin1(nameOf(made.verdict)), verdict);
        QVERIFY2(made.sentence.english().find(says.toStdString()) != std::string::npos,
                 made.sentence.english().c_str());
    }

    /// Two instances of B more than of A pay the 100 a month: from 1,000 a second on, for ever.
    void breakEvenIsWhereItPaysFromThenOn() {
        const auto made = report(quarter());
        const auto& at = made.saving->breakEven;
        QVERIFY(at.at && at.earliest && at.latest);
        QVERIFY(std::fabs(*at.at - 1000) < 1);
        QVERIFY(std::fabs(*at.earliest - 1000) < 1);
        QVERIFY(std::fabs(*at.latest - 1000) < 1);
        const auto saves = [&](double peak) {
            return savingAt(*made.find("b")->measured, *made.find("a")->measured, peak, made.traffic,
                            made.prices)
                ->value;
        };
        QVERIFY(saves(999) <= 100);
        QVERIFY(saves(1001) > 100);
    }
    void equalsNeverBreakEven() {
        const auto made = report({measured("a1", six(500)), measured("b1", six(500))});
        QCOMPARE(made.verdict, LoadVerdict::NoDifference);
        QVERIFY(!made.saving->breakEven.at);
        QVERIFY(!made.saving->breakEven.latest);
    }
    /// A wide interval has an end at which it never pays.
    void wideIntervalsHaveNoLatestBreakEven() {
        const auto made = report({measured("a1", {200, 1000, 1000, 1000, 1000, 1100}),
                                  measured("b1", {100, 250, 250, 250, 250, 300})});
        QVERIFY(made.saving->breakEven.at);
        QVERIFY(made.saving->breakEven.earliest);
        QVERIFY(*made.saving->breakEven.earliest <= *made.saving->breakEven.at);
        QVERIFY(!made.saving->breakEven.latest);
        QVERIFY(made.verdict != LoadVerdict::Pays);
    }

    void whatCannotCountGivesNothing_data() {
        QTest::addColumn<QString>("fault");
        for (const char* fault : {"busy", "rejected", "one trial", "no run", "no figure", "zero",
                                  "other load", "memory fits nowhere", "another workload"})
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }
    void whatCannotCountGivesNothing() {
        QFETCH(QString, fault);
        auto cases = quarter();
        auto& b = cases[1];
        if (fault == QLatin1String("busy"))
            b.trialsBusy = 6;
        else if (fault == QLatin1String("rejected"))
            b.checks.push_back({Check::CommonCeiling, ValidityCheck::Verdict::Fail, say("x"), {}});
        else if (fault == QLatin1String("one trial"))
            b = measured("b1", {250});
        else if (fault == QLatin1String("no run"))
            cases.pop_back();
        else if (fault == QLatin1String("no figure"))
            b.metrics.erase("requests_per_s");
        else if (fault == QLatin1String("zero"))
            b.metrics["requests_per_s"] = summarize(six(0));
        else if (fault == QLatin1String("other load"))
            b.parameters[kConnections] = 1000;
        else if (fault == QLatin1String("memory fits nowhere"))
            b.metrics["pss_peak_bytes"] = summarize(six(3 * kGib));  // twice of it on two vCPUs
        else
            b.workload = "users-api";
        const auto made = report(cases);
        QCOMPARE(made.verdict, LoadVerdict::Unknown);
        QVERIFY(!made.saving);
        QVERIFY(!made.find("b")->fleet);
        QVERIFY(!made.find("b")->reason.empty());
        QVERIFY(made.find("a")->fleet);
        const auto json = toJson(made);
        QVERIFY(json["alternatives"][1]["fleet"].is_null());
        QVERIFY(json["saving"].is_null());
        QVERIFY(!made.sentence.empty());
    }
    void nothingMeasuredIsNoError() {
        const auto made = report({});
        QCOMPARE(made.verdict, LoadVerdict::Unknown);
        QVERIFY(!made.find("a")->fleet && !made.find("b")->fleet);
    }

    void theBestSubjectStandsForItsAlternative() {
        auto cases = quarter();
        cases.push_back(measured("a2", six(2000)));
        QCOMPARE(report(cases).find("a")->measured->subject, std::string("a2"));
        // Twice as much on four cores is less.
        cases.back().settings["server_cpus"] = "0,2-4";
        QCOMPARE(report(cases).find("a")->measured->subject, std::string("a1"));
    }

    void theCheapestInstanceIsTaken() {
        PriceList list = prices();
        list.instances.push_back({"small", "small", 1, 4 * kGib, 40, "2026-06-17", "here"});
        QCOMPARE(report(quarter(), traffic(), list).find("b")->fleet->typical, (Fleet{"small", 8, 320}));
        Traffic load = traffic();
        load.instance = "m";
        QCOMPARE(report(quarter(), load, list).find("b")->fleet->typical, (Fleet{"m", 4, 400}));
    }

    void moreLoadNeverCostsLess() {
        constexpr std::uint64_t kSeed = 4711;
        qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
        PortableRandom random(kSeed);
        for (int round = 0; round < 50; ++round) {
            std::vector<double> a;
            std::vector<double> b;
            for (int t = 0; t < 6; ++t) {
                a.push_back(500 + 1000 * random.uniform());
                b.push_back(100 + 300 * random.uniform());
            }
            Traffic load = traffic();
            load.factorLow = 0.3 + 0.7 * random.uniform();
            load.headroom = 0.8 * random.uniform();
            const auto made = report({measured("a1", a), measured("b1", b)}, load);
            const auto curve = costOverLoad(made, 10);
            QCOMPARE(curve.size(), std::size_t{41});
            QVERIFY(nearBy(curve.back().peakPerS, 100 * load.peakPerS));
            for (std::size_t i = 0; i < curve.size(); ++i) {
                for (std::size_t k = 0; k < 2; ++k) {
                    const auto& here = *curve[i].alternatives[k];
                    QVERIFY(here.least.perMonth <= here.typical.perMonth);
                    QVERIFY(here.typical.perMonth <= here.most.perMonth);
                    QVERIFY(here.typical.count == std::floor(here.typical.count) && here.least.count >= 1);
                    if (i > 0)
                        QVERIFY(curve[i - 1].alternatives[k]->typical.perMonth <= here.typical.perMonth);
                }
            }
            const auto& saved = made.saving->perMonth;
            QVERIFY(saved.interval.contains(saved.value));
            // The same unknown factor on both sides leaves no more than two independent ones.
            QVERIFY(saved.interval.low >= made.find(made.saving->from)->fleet->least.perMonth -
                                              made.find(made.saving->to)->fleet->most.perMonth);
        }
    }

    void rampsAreFitted() {
        std::vector<CaseSummary> cases;
        for (const double n : {1.0, 2.0, 4.0, 8.0, 16.0, 32.0}) {
            cases.push_back(measured("a1", six(1000 * n / (1 + 0.05 * (n - 1))), {{kConnections, n}}));
            cases.push_back(measured("b1", six(100 * n), {{kConnections, n}}));
        }
        const auto made = report(cases);
        QCOMPARE(made.scalability.size(), std::size_t{2});
        QCOMPARE(made.scalability[0].first, std::string("a1"));
        QVERIFY(nearBy(made.scalability[0].second.sigma.value, 0.05));
        // A ceiling is where most was reached, not where the ramp begins.
        QCOMPARE(made.find("b")->measured->perS.value, 3200.0);
    }

    void badTrafficIsRefused_data() {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<QString>("where");
        const auto row = [](const char* name, const char* change, const char* where) {
            QTest::newRow(name) << QByteArray(change) << QString::fromLatin1(where);
        };
        row("no requests", R"({"mean_per_s":0})", "mean_per_s");
        row("negative", R"({"mean_per_s":-5})", "mean_per_s");
        row("absurd", R"({"peak_per_s":1e12})", "peak_per_s");
        row("peak below mean", R"({"peak_per_s":999})", "peak_per_s");
        row("no time at all", R"({"p99_ns":0})", "p99_ns");
        row("all is headroom", R"({"headroom":1})", "headroom");
        row("no instance", R"({"fewest":0})", "fewest");
        row("factor upside down", R"({"vcpu_factor":[1,0.5]})", "vcpu_factor");
        row("factor of zero", R"({"vcpu_factor":[0,1]})", "vcpu_factor");
        row("negative work", R"({"person_days":-1})", "person_days");
        row("negative wages", R"({"day_rate":-1})", "day_rate");
        row("no time to pay", R"({"months":0})", "months");
        row("unknown instance", R"({"instance":"x"})", "instance");
        row("unknown present", R"({"present":"x"})", "present");
        row("unknown scenario", R"({"scenario":"x"})", "scenario");
        row("no server", R"({"workload":"fib"})", "workload");
    }
    void badTrafficIsRefused() {
        QFETCH(QByteArray, change);
        QFETCH(QString, where);
        Json json = toJson(traffic());
        json.update(Json::parse(change.toStdString()));
        auto document = JsonDocument::parse(json.dump(), "t");
        QVERIFY(document.ok());
        const Traffic load = readTraffic(JsonNode(**document));
        const auto made = capacityOf(study(), quarter(), load, prices());
        QVERIFY(!made.ok());
        QCOMPARE(QString::fromStdString(made.error().where), where);
        // What needs no study is found where it is written.
        if (checkTraffic(load).ok())
            return;
        QVERIFY(!(*document)->clean());
        QVERIFY((*document)->summary().text().find(where.toStdString()) != std::string::npos);
    }
    void notANumberIsRefused() {
        Traffic load = traffic();
        load.peakPerS = std::nan("");
        QVERIFY(!checkTraffic(load).ok());
        load = traffic();
        load.factorHigh = std::nan("");
        QVERIFY(!checkTraffic(load).ok());
    }
    void trafficIsReadAsWritten() {
        Traffic load = traffic();
        load.p99Ns = 2.5e7;
        load.instance = "m";
        load.present = "b";
        load.decides = true;
        load.scenario = "s0";
        auto document = JsonDocument::parse(toJson(load).dump(), "t");
        QVERIFY(document.ok());
        QVERIFY(readTraffic(JsonNode(**document)) == load);
        QVERIFY((*document)->clean());
    }
};

QTEST_APPLESS_MAIN(TestCapacity)
#include "tst_capacity.moc"
