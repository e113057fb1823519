// SPDX-License-Identifier: GPL-3.0-only
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>
#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "core/bench/catalogue.h"
#include "core/bench/metrics.h"
#include "core/plan/job.h"
#include "core/plan/operating_point.h"
#include "core/protocol/event.h"
#include "core/protocol/exit_codes.h"
#include "tests/support/require.h"

using namespace bakeoff::core;

/// The bundled subjects of the newer workloads under the real runner: each runs, answers rightly (all users
/// APIs pass the whole list of cases), and states its workload's figures.
class TestSubjects : public QObject {
    Q_OBJECT

    QProcess m_runner;

    /// What the real runner measures of a job, in the order of its trials.
    std::vector<TrialResult> resultsOf(const Job& job) {
        m_runner.start(QStringLiteral(BAKEOFF_RUNNER), QStringList());
        m_runner.write(QByteArray::fromStdString(toJson(job).dump()) + "\n");
        REQUIRE(m_runner.waitForFinished(900'000));
        const QByteArray output = m_runner.readAllStandardOutput();
        std::vector<TrialResult> results;
        EventDecoder decoder;
        for (const auto& event :
             decoder.feed({output.constData(), static_cast<std::size_t>(output.size())})) {
            if (const auto* found = std::get_if<ResultEvent>(&event))
                results.push_back(found->result);
        }
        return results;
    }

    /// Whether it is left out where its toolchain is missing.
    static bool isOptional(const std::string& subject) {
        const QDir languages(QStringLiteral(BAKEOFF_SOURCE_DIR "/resources/subjects"));
        for (const auto& language : languages.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QFile file(languages.filePath(language + QLatin1Char('/') + QString::fromStdString(subject) +
                                          QStringLiteral("/subject.json")));
            if (file.open(QIODevice::ReadOnly))
                return Json::parse(file.readAll().toStdString()).value("optional", false);
        }
        return false;
    }

    static auto countedResults(const std::vector<TrialResult>& results) {
        return std::ranges::count_if(results, [](const auto& one) { return !isOptional(one.subject); });
    }

    static auto countedCases(const Job& job) {
        return std::ranges::count_if(job.cases, [](const auto& one) { return !isOptional(one.subject); });
    }

    /// One short trial of each case, without a warm-up: how fast they are is not asked, and a runtime that
    /// compiles while it works may warm up for a minute.
    static Job quickJob(const char* id) {
        Job job;
        job.runId = id;
        job.subjectFolders = {BAKEOFF_SOURCE_DIR "/resources/subjects"};
        job.toolchainFolders = {BAKEOFF_SOURCE_DIR "/resources/toolchains"};
        job.cacheFolder = BAKEOFF_TEST_CACHE;
        job.trials = 1;
        job.warmupSeconds = 0;
        job.durationSeconds = 0.5;
        return job;
    }

private Q_SLOTS:
    /// Each server of http-json answers lists of a size, and also on connections of their own.
    void everyOperatingPoint_data() {
        QTest::addColumn<bool>("tls");
        for (const char* subject : {"fastapi", "go-net-http", "gin", "fiber", "node-http", "express",
                                    "fastify", "java-http", "helidon", "axum", "actix-web", "beast"})
            QTest::newRow(subject) << true;
        for (const char* subject : {"flask", "django"})
            QTest::newRow(subject) << false;
    }
    void everyOperatingPoint() {
        QFETCH(bool, tls);
        Job job = quickJob("points");
        const std::string subject = QTest::currentDataTag();
        for (const auto& [name, value] : std::vector<std::pair<std::string, double>>{{kPayload, 100},
                                                                                     {kPayload, 10'000},
                                                                                     {kPayload, 100'000},
                                                                                     {kKeepAlive, 0},
                                                                                     {kRateShare, 0.5}})
            job.cases.push_back({"http-json", subject, {{"connections", 8}, {name, value}}});
        for (const double keepAlive : {0.0, 1.0}) {
            if (tls)
                job.cases.push_back(
                    {"http-json",
                     subject,
                     {{"connections", 8}, {kTls, 1}, {kPayload, 1000}, {kKeepAlive, keepAlive}}});
        }
        const auto results = resultsOf(job);
        for (const auto& result : results) {
            const std::string name =
                result.subject + ", " + parametersText(result.parameters).english() + ": ";
            QVERIFY2(result.ok(),
                     (name + (result.error ? result.error->message.english() : std::string())).c_str());
            std::string errors;
            for (const auto& [kind, count] : result.errorCounts)
                errors += std::to_string(count) + " " + kind + " ";
            QVERIFY2(result.metrics.at("errors") == 0, (name + errors).c_str());
            QCOMPARE(result.settings.contains("tls"), result.parameters.contains(kTls));
            QCOMPARE(result.metrics.contains("handshake_p50_ns"), result.parameters.contains(kTls));
        }
        QCOMPARE(countedResults(results), countedCases(job));
    }

    void everyWorkload_data() {
        QTest::addColumn<QStringList>("subjects");
        const std::vector<std::pair<const char*, QStringList>> workloads{
            {"users-api",
             {"fastapi-users-orm", "fastapi-users-sql", "fastapi-users-async", "gin-users-sql",
              "gin-users-orm", "fastify-users-sql", "helidon-users-sql", "axum-users-sql"}},
            {"ws-echo", {"fastapi-ws", "go-ws", "node-ws", "helidon", "axum-ws", "beast-ws"}},
            {"tasks",
             {"python-asyncio", "go-goroutines", "node-promises", "java-virtual-threads", "rust-tokio",
              "cpp-asio"}},
            {"cancel",
             {"python-asyncio", "go-goroutines", "node-promises", "java-virtual-threads", "rust-tokio",
              "cpp-asio"}},
            {"queue",
             {"python-asyncio", "python-threads", "go-goroutines", "node-promises", "java-virtual-threads",
              "rust-tokio", "rust-threads", "cpp-threads"}},
            {"fan-out",
             {"python-aiohttp", "go-goroutines", "node-promises", "java-virtual-threads", "rust-tokio",
              "cpp-asio"}},
            {"cpu-parallel",
             {"python-threads", "python-processes", "python-free-threaded", "go-goroutines", "node-workers",
              "java-virtual-threads", "rust-threads", "cpp-threads"}},
            {"json-parse",
             {"python-json-no-gc", "go-encoding-json-map", "node-json", "rust-serde-json", "rust-sonic-json",
              "java-jackson", "java-fastjson2", "cpp-boost-json", "pypy-json"}},
            {"points", {"node-class", "java-records", "rust-struct", "cpp-struct", "pypy-slots"}},
            {"fib", {"cpp", "pypy"}},
            {"cli-start", {"python-argparse", "python-click", "go-flag", "go-cobra", "node-parseargs"}},
            {"cold-start", {"go-net-http", "node-http", "java-http"}}};
        for (const auto& [workload, subjects] : workloads)
            QTest::newRow(workload) << subjects;
    }
    void everyWorkload() {
        QFETCH(QStringList, subjects);
        Job job = quickJob("subjects");
        const std::string workload = QTest::currentDataTag();
        const std::map<std::string, double> parameters{
            {"n", workload == "fib" ? 20 : 2000}, {"limit", 20}, {"delay_ms", 5}, {"connections", 8}};
        for (const auto& subject : subjects)
            job.cases.push_back({workload, subject.toStdString(), parameters});
        const auto results = resultsOf(job);
        for (const auto& result : results) {
            const std::string name = result.workload + "/" + result.subject;
            QVERIFY2(
                result.ok(),
                (name + ": " + (result.error ? result.error->message.english() : std::string())).c_str());
            for (const auto& metric : findWorkload(result.workload)->metrics) {
                // A command may be over before its memory could be read.
                if (metric != "pss_peak_bytes")
                    QVERIFY2(result.metrics.count(metric) != 0, (name + ": " + metric).c_str());
            }
            if (result.workload == "users-api")
                QCOMPARE(result.settings.at("cases_passed"), std::string("36"));
            if (result.workload == "tasks")
                QVERIFY2(
                    result.metrics.at("bytes_per_item") > 200 && result.metrics.at("bytes_per_item") < 20'000,
                    name.c_str());
        }
        QCOMPARE(countedResults(results), countedCases(job));
        QCOMPARE(m_runner.exitCode(), int{kExitOk});
    }
};

QTEST_GUILESS_MAIN(TestSubjects)
#include "tst_subjects.moc"
