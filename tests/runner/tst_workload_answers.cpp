// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>

#include "bench_runner/base/clock.h"
#include "bench_runner/load/http_call.h"
#include "bench_runner/workloads/answer.h"
#include "bench_runner/workloads/slow_server.h"
#include "core/bench/metrics.h"
#include "core/plan/plan.h"

using namespace bakeoff;
using namespace bakeoff::bench;

class TestWorkloadAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void primeCounts() {
        // OEIS A006880: primes below powers of ten.
        QCOMPARE(primesBelow(10), std::int64_t{4});
        QCOMPARE(primesBelow(100), std::int64_t{25});
        QCOMPARE(primesBelow(1'000'000), std::int64_t{78498});
        for (const int n : {-1, 0, 1, 2})
            QCOMPARE(primesBelow(n), std::int64_t{0});
        QCOMPARE(primesBelow(3), std::int64_t{1});
        QCOMPARE(primesBelow(4), std::int64_t{2});
    }

    void answers_data() {
        QTest::addColumn<QString>("workload");
        QTest::addColumn<qint64>("n");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("problem");  // empty: accepted
        const auto row = [](const char* name, const char* workload, qint64 n, const char* answer,
                            const char* problem) {
            QTest::newRow(name) << QString::fromLatin1(workload) << n << QString::fromLatin1(answer)
                                << QString::fromLatin1(problem);
        };
        row("fib", "fib", 10, R"({"result":55,"elapsed_ns":9})", "");
        row("wrong", "fib", 10, R"({"result":54,"elapsed_ns":9})", "55 is right");
        row("text for a number", "fib", 10, R"({"result":"55","elapsed_ns":9})",
            "no whole number \"result\"");
        row("no time", "fib", 10, R"({"result":55})", "no duration \"elapsed_ns\"");
        row("negative time", "fib", 10, R"({"result":55,"elapsed_ns":-1})", "no duration");
        row("queue", "queue", 4, R"({"consumed":4,"checksum":6,"elapsed_ns":8})", "");
        row("lost items", "queue", 4, R"({"consumed":3,"checksum":6,"elapsed_ns":8})", "consumed = 3");
        row("nothing", "queue", 0, R"({"consumed":0,"checksum":0,"elapsed_ns":0})", "");
        row("curve", "cpu-parallel", 10,
            R"({"primes":4,"elapsed_ns":5,"curve":[{"workers":1,"elapsed_ns":10},{"workers":2,"elapsed_ns":5}]})",
            "");
        row("curve without one", "cpu-parallel", 10,
            R"({"primes":4,"elapsed_ns":5,"curve":[{"workers":2,"elapsed_ns":5}]})", "more than one worker");
        row("curve of words", "cpu-parallel", 10, R"({"primes":4,"elapsed_ns":5,"curve":["a"]})", "curve");
        row("empty curve", "cpu-parallel", 10, R"({"primes":4,"elapsed_ns":5,"curve":[]})",
            "not a list of points");
    }
    void answers() {
        QFETCH(QString, workload);
        QFETCH(qint64, n);
        QFETCH(QString, answer);
        QFETCH(QString, problem);
        core::TrialResult result;
        const auto taken = takeAnswer(*core::findWorkload(workload.toStdString()), n,
                                      core::Json::parse(answer.toStdString()), "it", result);
        QCOMPARE(taken.ok(), problem.isEmpty());
        if (!taken)
            QVERIFY2(QString::fromStdString(taken.error().message.english()).contains(problem),
                     taken.error().message.english().c_str());
    }

    void figures() {
        core::TrialResult result;
        QVERIFY(takeAnswer(*core::findWorkload("queue"), 4,
                           core::Json::parse(R"({"consumed":4,"checksum":6,"elapsed_ns":8})"), "it", result));
        QCOMPARE(result.metrics["work_ns"], 8.0);
        QCOMPARE(result.metrics["ns_per_item"], 2.0);
        QCOMPARE(result.metrics["items_per_s"], 5e8);
        QVERIFY(takeAnswer(
            *core::findWorkload("cpu-parallel"), 10,
            core::Json::parse(
                R"({"primes":4,"elapsed_ns":5,"curve":[{"workers":1,"elapsed_ns":10},{"workers":2,"elapsed_ns":5}]})"),
            "it", result));
        QCOMPARE(result.metrics["speedup"], 2.0);
        QCOMPARE(result.metrics["work_ns_at_1"], 10.0);
        const auto& tasks = *core::findWorkload("tasks");
        QVERIFY(takeStated(tasks, core::Json::parse(R"({"late_p50_ns":1,"late_p99_ns":2,"late_max_ns":3})"),
                           "it", result));
        QCOMPARE(result.metrics["late_p99_ns"], 2.0);
        QVERIFY(!takeStated(tasks, core::Json::parse(R"({"late_p50_ns":1})"), "it", result));
    }

    void everyWorkloadIsWhole() {
        for (const auto& workload : core::allWorkloads()) {
            QVERIFY2(!workload.metrics.empty(), workload.id.c_str());
            for (const auto& id : workload.metrics)
                QVERIFY2(core::findMetric(id), (workload.id + "/" + id).c_str());
            for (const auto& id : workload.stated)
                QVERIFY2(core::findMetric(id), (workload.id + "/" + id).c_str());
            QVERIFY(workload.rate.empty() || core::findMetric(workload.rate));
            for (const auto& profile : core::allProfiles()) {
                const auto sizes = core::profileParameters(workload.id, profile.id);
                const auto n = sizes.find("n");
                QVERIFY(n == sizes.end() || n->second <= static_cast<double>(workload.largest));
            }
        }
    }

    void slowServerTakesItsTime() {
        auto server = SlowServer::start(30 * kNsPerMs, {});
        QVERIFY(server.ok());
        auto url = parseUrl((*server)->url() + "/item/17");
        QVERIFY(url.ok());
        const auto began = steadyNs();
        const auto page = callHttp(*url, 5 * kNsPerSecond);
        QVERIFY(page.ok());
        QVERIFY(steadyNs() - began >= 30 * kNsPerMs);
        QCOMPARE(page->status, 200);
        QCOMPARE(page->body, std::string("{\"id\":17}"));
        QCOMPARE((*server)->answered(), std::int64_t{1});
        QCOMPARE((*server)->mostAtOnce(), std::int64_t{1});
        for (const char* path : {"/", "/item/", "/item/x", "/item/1x"}) {
            url->target = path;
            const auto other = callHttp(*url, 5 * kNsPerSecond);
            QVERIFY2(other.ok() && other->status == 404, path);
        }
    }

    void likeTakesOverAWorkload() {
        const auto text = [](const char* workloads) {
            return std::string(R"({"bakeoff_subject":1,"id":"x","name":"X","language":"L","toolchain":"go",
                "packages":[],"workloads":)") +
                   workloads + "}";
        };
        const auto good = core::parseSubject(
            text(R"({"cold-start":{"like":"http-json"},"http-json":{"command":["a"],"settings":{"k":"v"}}})"),
            "f");
        QVERIFY(good.ok());
        QCOMPARE(good->workloads.at("cold-start").command.size(), std::size_t{1});
        QVERIFY(!good->optional);
        const auto timed =
            core::parseSubject(text(R"({"cold-start":{"like":"http-json","seconds":{"fixed":0.5}},
                "http-json":{"command":["a"],"stop_signal":"QUIT","seconds":{"fixed":1,"per_million":2}}})"),
                               "f");
        QVERIFY(timed.ok());
        QCOMPARE(timed->workloads.at("cold-start").seconds->fixed, 0.5);
        QCOMPARE(timed->workloads.at("http-json").seconds->perMillion, 2.0);
        QCOMPARE(timed->workloads.at("cold-start").stopSignal, std::string("QUIT"));
        const auto encrypted =
            core::parseSubject(text(R"({"cold-start":{"like":"http-json"},"http-json":{"command":["a"],
                "tls":{"arguments":["-cert","{tls_certificate}"],"env":{"K":"{tls_key}"}}}})"),
                               "f");
        QVERIFY(encrypted.ok() && !timed->workloads.at("http-json").tls);
        QCOMPARE(encrypted->workloads.at("http-json").tls->arguments.size(), std::size_t{2});
        QCOMPARE(encrypted->workloads.at("http-json").tls->environment.at("K"), std::string("{tls_key}"));
        QVERIFY(!core::parseSubject(text(R"({"http-json":{"command":["a"],"tls":{}}})"), "f").ok());
        QVERIFY(!core::parseSubject(text(R"({"fib":{"command":["a"],"seconds":{"fixed":-1}}})"), "f").ok());
        QVERIFY(!core::parseSubject(text(R"({"cold-start":{"like":"fib"}})"), "f").ok());
        const auto one =
            core::parseSubject(text(R"({"users-api":{"command":["a"],"databases":["sqlite"]}})"), "f");
        QVERIFY(one.ok());
        QVERIFY(one->workloads.at("users-api").databases == std::vector{core::Database::Sqlite});
        QVERIFY(
            !core::parseSubject(text(R"({"users-api":{"command":["a"],"databases":["mongo"]}})"), "f").ok());
        QVERIFY(!core::parseSubject(text(R"({"cold-start":{"like":"cold-start"}})"), "f").ok());
    }
};

QTEST_APPLESS_MAIN(TestWorkloadAnswers)
#include "tst_workload_answers.moc"
