// SPDX-License-Identifier: GPL-3.0-only
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <random>
#include <set>

#include "bench_runner/base/clock.h"
#include "bench_runner/base/duration.h"
#include "bench_runner/base/files.h"
#include "bench_runner/base/text.h"
#include "bench_runner/cli/command_line.h"
#include "bench_runner/job/job_input.h"
#include "bench_runner/job/precision_stop.h"
#include "bench_runner/job/progress.h"
#include "bench_runner/load/recorder.h"
#include "bench_runner/load/url.h"
#include "bench_runner/process/busy_programs.h"
#include "bench_runner/process/child.h"
#include "bench_runner/process/cpu_set.h"
#include "bench_runner/workloads/answer.h"
#include "bench_runner/workloads/records.h"
#include "core/plan/operating_point.h"

using namespace bakeoff;
using namespace bakeoff::bench;

class TestRunnerUnits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Our own tree is what is measured; of the others the one that used most is named, all of its name
    /// together.
    void theBusiestProgramIsNamed_data() {
        QTest::addColumn<std::vector<ProcessUse>>("before");
        QTest::addColumn<std::vector<ProcessUse>>("after");
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("cores");
        const auto use = [](int pid, int parent, std::int64_t ms, const char* name, std::uint64_t start = 1) {
            return ProcessUse{pid, parent, start, ms * kNsPerMs, name};
        };
        const std::vector before{use(1, 0, 9000, "init"),     use(10, 1, 100, "runner"),
                                 use(11, 10, 0, "server"),    use(20, 1, 500, "browser"),
                                 use(21, 20, 500, "browser"), use(30, 1, 500, "player")};
        QTest::newRow("nobody") << before << before << QString() << 0.0;
        auto after = before;
        after[2].cpuNs += 900 * kNsPerMs;
        QTest::newRow("only what is measured") << before << after << QString() << 0.0;
        after.push_back(use(12, 11, 800, "worker"));
        QTest::newRow("and what it started") << before << after << QString() << 0.0;
        after[3].cpuNs += 300 * kNsPerMs;
        after[4].cpuNs += 300 * kNsPerMs;
        after[5].cpuNs += 500 * kNsPerMs;
        QTest::newRow("two of one name") << before << after << QStringLiteral("browser") << 0.6;
        after.push_back(use(40, 1, 700, "compiler"));
        QTest::newRow("began meanwhile") << before << after << QStringLiteral("compiler") << 0.7;
        after[5] = use(30, 1, 800, "indexer", 2);
        QTest::newRow("another one with an old id") << before << after << QStringLiteral("indexer") << 0.8;
    }
    void theBusiestProgramIsNamed() {
        QFETCH(std::vector<ProcessUse>, before);
        QFETCH(std::vector<ProcessUse>, after);
        QFETCH(QString, name);
        QFETCH(double, cores);
        const auto found = busiestBetween(before, after, kNsPerSecond, 10);
        QCOMPARE(found.has_value(), !name.isEmpty());
        if (found) {
            QCOMPARE(QString::fromStdString(found->name), name);
            QVERIFY(std::abs(found->cores - cores) < 1e-9);
        }
    }

    void processesAreListedWhereTheSystemTells() {
        const auto all = listProcessUse();
#ifdef Q_OS_LINUX
        QVERIFY(all);
        const auto own = std::ranges::find(*all, ownProcessId(), &ProcessUse::pid);
        QVERIFY(own != all->end());
        QVERIFY(own->name.starts_with("tst_runner_uni"));
        QVERIFY(own->parent > 0 && own->startTime > 0);
#else
        QVERIFY(!all);
#endif
    }

    void durations_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("ns");
        QTest::newRow("ms") << "500ms" << qint64{500'000'000};
        QTest::newRow("s") << "15s" << qint64{15'000'000'000};
        QTest::newRow("fraction") << "1.5s" << qint64{1'500'000'000};
        QTest::newRow("m") << "2m" << qint64{120'000'000'000};
        QTest::newRow("h") << "1h" << qint64{3'600'000'000'000};
        QTest::newRow("us") << "250us" << qint64{250'000};
        QTest::newRow("ns") << "7ns" << qint64{7};
        QTest::newRow("bare") << "3" << qint64{3'000'000'000};
        QTest::newRow("zero") << "0" << qint64{0};
        for (const char* bad : {"", "s", "-1s", "1x", "1 s", "nan", "inf", "1e300h", "9999999h", "1s1"})
            QTest::newRow(bad) << bad << qint64{-1};
    }

    void durations() {
        QFETCH(QString, text);
        QFETCH(qint64, ns);
        const auto got = parseDuration(text.toStdString());
        QCOMPARE(got.ok(), ns >= 0);
        if (got)
            QCOMPARE(qint64{*got}, ns);
    }

    void urls_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");  // host|port|target, empty when refused
        QTest::newRow("plain") << "http://localhost"
                               << "localhost|80|/";
        QTest::newRow("port") << "http://127.0.0.1:8080/json"
                              << "127.0.0.1|8080|/json";
        QTest::newRow("query") << "http://a.b?x=1#f"
                               << "a.b|80|/?x=1";
        QTest::newRow("ipv6") << "http://[::1]:9/x"
                              << "::1|9|/x";
        for (const char* bad :
             {"https://", "ftp://a", "a", "http://", "http://:1/", "http://a:0", "http://a:70000",
              "http://a b", "http://a/\r\nX: y", "http://u@h/", "http://[::1", "http://a:1x"})
            QTest::newRow(bad) << bad << "";
    }

    void urls() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto url = parseUrl(text.toStdString());
        QCOMPARE(url.ok(), !expected.isEmpty());
        if (url) {
            const QString got =
                QString::fromStdString(url->host + "|" + std::to_string(url->port) + "|" + url->target);
            QCOMPARE(got, expected);
        }
    }

    /// Words are taken as they are, whatever they look like; of one option said twice the last counts.
    void commandLine() {
        for (const char* body : {"{}", "[1,2]", "%%", "--spin", ""}) {
            const auto read =
                readCommandLine({"load", "-H", "X: [a,b]", "-H", "Y: {}", "http://127.0.0.1:9/", "--method",
                                 "POST", "--body", body, "--rate", "5", "--rate=6k", "-c", "7"});
            QVERIFY(read.ok());
            const LoadPlan& plan = std::get<LoadOptions>(*read).plan;
            QCOMPARE(plan.requests.at(0).body, std::string(body));
            QCOMPARE(plan.requests[0].headers.size(), std::size_t{2});
            QCOMPARE(plan.requests[0].headers[0].second, std::string("[a,b]"));
            QCOMPARE(plan.requests[0].headers[1].second, std::string("{}"));
            QCOMPARE(plan.ratePerS, 6000.0);
            QCOMPARE(plan.connections, 7);
            QVERIFY(!plan.spin);
        }
        QVERIFY(std::get<JobOptions>(*readCommandLine({"--detached", "--job=x"})).detached);
        QVERIFY(std::get<AskedText>(*readCommandLine({"exec", "--help"})).text.starts_with("Usage: "));
        QVERIFY(std::holds_alternative<ExecOptions>(*readCommandLine({"exec", "--", "ls", "--help"})));
        QCOMPARE(std::get<NullServerOptions>(*readCommandLine({"null-server", "--port", "80"})).port, 80);
        QCOMPARE(commandName({"load", "x"}), std::string("bench_runner load"));
    }

    void versions() {
        QVERIFY(compareVersions("3.10", "3.9") > 0);
        QVERIFY(compareVersions("1.25", "1.25.0") == 0);
        QVERIFY(compareVersions("1.26rc1", "1.26") == 0);
        QVERIFY(compareVersions("1.24.9", "1.25") < 0);
        QVERIFY(compareVersions("3.11.7", "") > 0);
    }

    void placeholders() {
        const Placeholders values{{"n", "5"}, {"host", "{n}"}};
        QCOMPARE(fillIn("{host}:{n} {unknown} {", values), std::string("{n}:5 {unknown} {"));
        QCOMPARE(fillIn("{{n}}", values), std::string("{5}"));
    }

    void cpuPlans() {
        const auto itself = [](int cpu) { return std::vector<int>{cpu}; };
        const CpuPlan two = planCpus(true, {0, 1}, itself);
        QVERIFY(two.split);
        QCOMPARE(two.server, std::vector<int>{0});
        QCOMPARE(two.generator, std::vector<int>{1});
        QCOMPARE(planCpus(true, {0, 2, 3, 7}, itself).serverCpus, 3);
        const CpuPlan one = planCpus(true, {4});
        QVERIFY(!one.split && !one.note.empty());
        QCOMPARE(one.serverCpus, 1);
        QVERIFY(planCpus(false, {0, 1}).note.empty());
        QCOMPARE(planCpus(false, {0, 1}).serverCpus, 2);
        QVERIFY(!planCpus(false, {0, 1}).ownCore && !one.ownCore);
        QCOMPARE(cpuListText({0, 2, 3, 4, 7}), std::string("0,2-4,7"));
    }

    void generatorHasItsCoreToItself() {
        const auto itself = [](int cpu) { return std::vector<int>{cpu}; };
        const CpuPlan plain = planCpus(true, {0, 1, 2}, itself);
        QCOMPARE(plain.server, (std::vector<int>{0, 1}));
        QVERIFY(plain.ownCore && plain.note.empty());
        // Four cores of two threads, numbered as most systems do: the generator's twin is left idle.
        const auto pairs = [](int cpu) { return std::vector<int>{cpu % 4, cpu % 4 + 4}; };
        const CpuPlan twins = planCpus(true, {0, 1, 2, 3, 4, 5, 6, 7}, pairs);
        QCOMPARE(twins.generator, std::vector<int>{7});
        QCOMPARE(twins.server, (std::vector<int>{0, 1, 2, 4, 5, 6}));
        QCOMPARE(twins.serverCpus, 6);
        QVERIFY(twins.split && twins.ownCore && twins.note.empty());
        const CpuPlan oneCore = planCpus(true, {0, 1}, [](int) { return std::vector<int>{0, 1}; });
        QCOMPARE(oneCore.server, std::vector<int>{0});
        QVERIFY(oneCore.split && !oneCore.ownCore);
        QVERIFY(oneCore.note.english().find("0-1") != std::string::npos);
        QCOMPARE(cpuListOf("0,2-4,7\n"), (std::vector<int>{0, 2, 3, 4, 7}));
        QCOMPARE(cpuListOf(""), std::vector<int>{});
    }

    void trialsAreInterleaved() {
        core::Job job;
        job.trials = 40;
        job.cases = {
            {"http-json", "a", {}}, {"fib", "x", {}}, {"http-json", "b", {}}, {"http-json", "c", {}}};
        const auto order = core::trialOrder(job);
        QCOMPARE(order.size(), std::size_t{160});
        // Workload by workload, round by round; within a round each once, in an order of its own.
        std::set<std::string> orders;
        std::map<std::size_t, int> firsts;
        for (int round = 0; round < 40; ++round) {
            std::string said;
            std::set<std::size_t> cases;
            for (std::size_t i = 0; i < 3; ++i) {
                const auto& step = order[static_cast<std::size_t>(round) * 3 + i];
                QCOMPARE(step.trial, round);
                cases.insert(step.caseIndex);
                said += job.cases[step.caseIndex].subject;
            }
            QCOMPARE(cases, (std::set<std::size_t>{0, 2, 3}));
            orders.insert(said);
            ++firsts[order[static_cast<std::size_t>(round) * 3].caseIndex];
        }
        for (std::size_t i = 120; i < 160; ++i)
            QCOMPARE(order[i].caseIndex, std::size_t{1});
        QCOMPARE(orders.size(), std::size_t{6});
        for (const auto& [index, count] : firsts)
            QVERIFY2(count >= 5, qPrintable(QString::number(count)));
        // The job's own seed decides, and nothing else.
        const auto same = [](const auto& a, const auto& b) {
            return std::ranges::equal(a, b, {}, &core::TrialStep::caseIndex, &core::TrialStep::caseIndex);
        };
        QVERIFY(same(core::trialOrder(job), order));
        job.orderSeed = 2;
        QVERIFY(!same(core::trialOrder(job), order));
    }

    /// Half of the time stopped, as often as it is looked at, and running again afterwards.
    void aHandicapStopsItsShare() {
#ifdef Q_OS_LINUX
        ChildOptions options;
        options.command = {"/bin/sh", "-c", "while :; do :; done"};
        options.handicap = 0.5;
        auto child = Child::start(options);
        QVERIFY(child.ok());
        const auto state = [&] {
            const auto text = readFile("/proc/" + std::to_string((*child)->pid()) + "/stat");
            const auto at = text ? text->rfind(')') : std::string::npos;
            return at == std::string::npos ? '?' : (*text)[at + 2];
        };
        int stopped = 0;
        constexpr int kLooks = 300;
        for (int i = 0; i < kLooks; ++i) {
            QTest::qSleep(3 + i % 5);
            stopped += state() == 'T' ? 1 : 0;
        }
        QVERIFY2(stopped > kLooks / 4 && stopped < kLooks * 3 / 4, qPrintable(QString::number(stopped)));
        (*child)->stop();
        QVERIFY((*child)->ended());
#else
        QSKIP("Reads /proc.");
#endif
    }

    void remainingTime() {
        core::Job job;
        job.trials = 2;
        job.warmupSeconds = 1;
        job.durationSeconds = 2;
        job.cases = {{"http-json", "a", {}}, {"http-json", "b", {}}};
        const std::vector<core::TrialStep> order{{0, 0}, {1, 0}, {0, 1}, {1, 1}};
        RunClock clock(job);
        QCOMPARE(clock.remaining(order, 0), 4 * 4.0);
        clock.took(0, 6);
        QCOMPARE(clock.remaining(order, 1), 18.0);  // b as a, until b has been measured
        clock.took(1, 2);
        QCOMPARE(clock.remaining(order, 2), 8.0);
        clock.skipRest(0);
        QCOMPARE(clock.remaining(order, 2), 2.0);

        job.cases = {{"fib", "a", {}, 1.0}, {"fib", "b", {}, 10.0}};
        RunClock foreseen(job);
        QCOMPARE(foreseen.remaining(order, 0), 22.0);
        foreseen.took(0, 2);
        QCOMPARE(foreseen.remaining(order, 1), 2 * 20.0 + 2.0);  // this machine is half as fast
    }

    /// At a given rate requests a second are the same in each trial; what is to be precise is their cost.
    void precisionIsOfWhatTheCaseIsAbout() {
        core::Job job;
        job.precision = 0.01;
        job.cases.emplace_back();
        job.cases.back().workload = "http-json";
        job.cases.back().parameters = {{core::kRate, 500.0}};
        const auto stopsAfter = [&job](double rough) {
            PrecisionStop stop(job);
            for (int trial = 0; trial < 60; ++trial) {
                core::TrialResult result;
                result.workload = "http-json";
                result.trial = trial;
                result.metrics["requests_per_s"] = 500;
                result.metrics["server_cpu_ns_per_request"] = 1e4 * (1 + rough * (trial % 2 ? 1 : -1));
                stop.took(0, result);
            }
            return stop.enough("http-json");
        };
        QVERIFY(stopsAfter(0.0001));
        QVERIFY(!stopsAfter(0.3));
    }

    void aWorkloadStopsByItsPrecision() {
        core::Job job;
        job.precision = 0.01;
        for (const auto* subject : {"steady", "rough", "failing"}) {
            job.cases.emplace_back();
            job.cases.back().workload = "fib";
            job.cases.back().subject = subject;
        }
        job.cases.emplace_back();
        job.cases.back().workload = "points";
        PrecisionStop stop(job);
        const auto round = [&](int trial, double rough) {
            for (std::size_t i = 0; i < 3; ++i) {
                core::TrialResult result;
                result.workload = "fib";
                result.trial = trial;
                if (i == 2)
                    result.error = core::Error{core::ErrorCode::StartFailed, SAY("no"), ""};
                else
                    result.metrics["wall_ns"] = 1e9 * (1 + (i == 1 ? rough : 0.001) * (trial % 2 ? 1 : -1));
                stop.took(i, result);
            }
        };
        for (int trial = 0; trial < 20; ++trial) {
            QVERIFY2(!stop.enough("fib"), qPrintable(QString::number(trial)));
            round(trial, 0.05);
        }
        for (int trial = 20; trial < 140; ++trial)
            round(trial, 0.0);
        QVERIFY(stop.enough("fib"));
        QVERIFY(!stop.enough("points"));
        auto text = core::toJson(job);
        QCOMPARE(text["precision"].get<double>(), 0.01);
        text["precision"] = 0.02;
        const auto back = core::parseJob(text.dump());
        QVERIFY2(back.ok(), back ? "" : back.error().text().c_str());
        QCOMPARE(back->precision.value_or(0), 0.02);
        text["precision"] = 0;
        QVERIFY(!core::parseJob(text.dump()).ok());
        job.precision.reset();
        QVERIFY(!stop.enough("fib"));
        QVERIFY(!core::toJson(job).contains("precision"));
    }

    void endOfDocument_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("end");
        QTest::newRow("line") << QByteArray("{\"a\":1}\ncancel\n") << 7;
        QTest::newRow("pretty") << QByteArray("{\n \"a\": {\"b\": [1]}\n}\n") << 20;
        QTest::newRow("brackets in text") << QByteArray("{\"a\":\"}\\\"}\"}x") << 12;
        QTest::newRow("open") << QByteArray("{\"a\":[1,2") << -1;
        QTest::newRow("no object") << QByteArray("hello\nworld") << 6;
    }

    void endOfDocument() {
        QFETCH(QByteArray, text);
        QFETCH(int, end);
        DocumentEnd whole;
        const auto got = whole.take({text.constData(), static_cast<std::size_t>(text.size())});
        QCOMPARE(got == DocumentEnd::npos ? -1 : static_cast<int>(got), end);
    }

    /// The same seed makes the same file; its checksum is that of its records; a damaged file is made again.
    void records() {
        const QTemporaryDir folder;
        const CancelToken cancel;
        const std::filesystem::path path = folder.path().toStdString();
        const auto first = makeRecords(path, 1000, 7, cancel);
        QVERIFY(first.ok());
        const auto text = readFile(first->path);
        const core::Json json = core::Json::parse(*text);
        QCOMPARE(json.size(), std::size_t{1000});
        std::int64_t sum = 0;
        for (const auto& record : json) {
            if (record["active"].get<bool>())
                sum += record["id"].get<std::int64_t>();
        }
        QCOMPARE(sum, first->checksum);
        QVERIFY(writeFile(first->path, text->substr(0, 100)).ok());
        QVERIFY(makeRecords(path, 1000, 7, cancel).ok());
        QCOMPARE(*readFile(first->path), *text);
        QVERIFY(makeRecords(path, 1000, 8, cancel)->checksum != sum);
        QCOMPARE(*readFile(makeRecords(path, 0, 1, cancel)->path), std::string("[]\n"));
    }

    void answers() {
        QCOMPARE(fibonacci(0), std::int64_t{0});
        QCOMPARE(fibonacci(30), std::int64_t{832040});
        QCOMPARE(fibonacci(90), std::int64_t{2880067194370816120});
        const auto json = lastJsonLine("noise\n{\"result\": 5, \"elapsed_ns\": 12}\n\n", "x");
        QVERIFY(json.ok());
        QVERIFY(expectNumber(*json, "result", 5, "x").ok());
        QVERIFY(!expectNumber(*json, "result", 6, "x").ok());
        QVERIFY(!expectNumber(*json, "missing", 6, "x").ok());
        QVERIFY(!lastJsonLine("", "x").ok());
        QVERIFY(!lastJsonLine("[1]", "x").ok());
    }

    /// Throughput counts what arrives in the window, the histogram what was sent in it.
    void recorderWindow() {
        Recorder recorder;
        recorder.good(0, 0, 50);
        recorder.beginWindow(100, 200);
        recorder.good(90, 90, 110);    // sent before: throughput only
        recorder.good(110, 110, 150);  // both
        recorder.failed(LoadError::Timeout, 120, 120, 190);
        recorder.good(180, 180, 5000);  // answered after: histogram only
        recorder.closeInterval();
        QCOMPARE(recorder.responses(), std::uint64_t{2});
        QCOMPARE(recorder.serviceTime().count(), std::uint64_t{3});
        QCOMPARE(recorder.serviceTime().max(), std::int64_t{4820});
        QCOMPARE(recorder.errors()[static_cast<std::size_t>(LoadError::Timeout)], std::uint64_t{1});
    }

    /// Merged interval histograms are the histogram of all values; so is one that went through JSON.
    void histogramMergeAndJson() {
        std::mt19937_64 random(42);
        core::Histogram whole;
        core::Histogram merged;
        std::vector<std::int64_t> values;
        for (int part = 0; part < 10; ++part) {
            core::Histogram one;
            for (int i = 0; i < 1000; ++i) {
                const auto value =
                    static_cast<std::int64_t>(random() % (std::uint64_t{1} << (random() % 41)));
                values.push_back(value);
                whole.record(value);
                one.record(value);
            }
            merged.merge(one);
        }
        std::sort(values.begin(), values.end());
        auto copy = core::Histogram::fromJson(merged.toJson());
        QVERIFY(copy.ok());
        for (const double q : {0.0, 0.001, 0.5, 0.9, 0.99, 0.999, 1.0}) {
            QCOMPARE(merged.quantile(q), whole.quantile(q));
            QCOMPARE(copy->quantile(q), whole.quantile(q));
            const auto rank = static_cast<std::size_t>(std::max(1.0, std::ceil(q * 10'000)));
            const auto exact = static_cast<double>(values[rank - 1]);
            QVERIFY(std::abs(static_cast<double>(whole.quantile(q)) - exact) <= exact * 0.001 + 1);
        }
        QCOMPARE(copy->count(), std::uint64_t{10'000});
    }
};

QTEST_APPLESS_MAIN(TestRunnerUnits)
#include "tst_runner_units.moc"
