// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>

#include "core/interchange/load_trial.h"
#include "core/verdict/case_summary.h"

using namespace bakeoff::core;

/// A load as the runner writes it: 100 requests that took 1 ms, of which 10 were due 50 ms before.
static Json load(const char* mode) {
    Histogram service;
    Histogram response;
    for (int i = 0; i < 100; ++i) {
        service.record(1'000'000);
        response.record(i < 10 ? 51'000'000 : 1'000'000);
    }
    return Json{{"mode", mode},
                {"achieved_rate_per_s", 1000},
                {"offered_rate_per_s", 1000},
                {"connections", 4},
                {"duration_ns", 100'000'000},
                {"service_time_histogram", service.toJson()},
                {"response_time_histogram", response.toJson()},
                {"intervals",
                 {{{"t_ns", 100'000'000},
                   {"width_ns", 100'000'000},
                   {"requests", 100},
                   {"errors", 0},
                   {"p50_ns", 1'000'000},
                   {"p99_ns", 51'000'000},
                   {"max_ns", 51'000'000},
                   {"response_time", response.toJson()}},
                  {{"t_ns", 200'000'000}, {"width_ns", 100'000'000}, {"requests", 0}, {"p50_ns", 0}},
                  {{"t_ns", "late"}}}}};
}

class TestLoadTrial : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aConstantRateHasBothTimes() {
        const auto trial = trialOfLoad(load("constant_rate"), "http-json", "mine");
        QVERIFY(trial.ok());
        QCOMPARE(trial->serviceTime->max(), std::int64_t{1'000'000});
        QVERIFY(trial->responseTime.has_value());
        QCOMPARE(trial->responseTime->max(), std::int64_t{51'000'000});
        QCOMPARE(trial->parameters.at("rate_per_s"), 1000.0);
        QVERIFY(trial->metrics.at("p99_ns") > 5e7);
        QCOMPARE(trial->timeline.size(), std::size_t{2});
        QCOMPARE(trial->timeline[0].values.at("requests_per_s"), 1000.0);
        QCOMPARE(trial->timeline[0].latency.size(), std::size_t{2});
        QVERIFY(!trial->timeline[1].values.count("p50_ns"));
        // The response time is kept with the trial, and merged over trials.
        const auto again = trialResultFromJson(toJson(*trial));
        QVERIFY(again.ok() && again->responseTime.has_value());
        QCOMPARE(again->responseTime->count(), std::uint64_t{100});
        const auto cases = summarizeCases({*trial, *again});
        QCOMPARE(cases[0].responseTime->count(), std::uint64_t{200});
        QCOMPARE(cases[0].responseTime->max(), std::int64_t{51'000'000});
    }

    void aClosedLoopHasServiceTimeOnly() {
        const auto trial = trialOfLoad(load("closed_loop"), "http-json", "mine");
        QVERIFY(trial.ok());
        QVERIFY(!trial->responseTime.has_value());
        QVERIFY(!trial->parameters.count("rate_per_s"));
        QVERIFY(trial->metrics.at("p99_ns") < 2e6);
    }

    void whatIsNoLoadIsRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray("null");
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("a ramp") << QByteArray(R"({"mode": "ramp", "steps": []})");
        QTest::newRow("without histograms")
            << QByteArray(R"({"mode": "constant_rate", "achieved_rate_per_s": 5, "intervals": 7})");
        QTest::newRow("a bad histogram") << QByteArray(
            R"({"mode": "closed_loop", "achieved_rate_per_s": 5, "service_time_histogram": 3})");
    }
    void whatIsNoLoadIsRefused() {
        QFETCH(QByteArray, text);
        const auto trial = trialOfLoad(Json::parse(text.toStdString(), nullptr, false), "http-json", "mine");
        QVERIFY(!trial.ok());
        QCOMPARE(trial.error().code, ErrorCode::InvalidDocument);
    }
};

QTEST_APPLESS_MAIN(TestLoadTrial)
#include "tst_load_trial.moc"
