// SPDX-License-Identifier: GPL-3.0-only
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "core/bench/metrics.h"
#include "core/interchange/foreign_readers.h"
#include "core/interchange/foreign_results.h"
#include "core/interchange/hgrm.h"
#include "core/interchange/result_writers.h"
#include "core/report/run_report.h"
#include "core/verdict/case_summary.h"
#include "core/verdict/run_compare.h"

using namespace bakeoff::core;

namespace {

std::string contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

QString dataFile(const QString& name) {
    return QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/interchange/") + name;
}

bool schemaAccepts(const std::string& text) {
    const auto schemaJson = nlohmann::json::parse(
        contents(QStringLiteral(BAKEOFF_SOURCE_DIR "/resources/schema/run.schema.json")));
    valijson::Schema schema;
    valijson::SchemaParser parser;
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schemaJson), schema);
    valijson::Validator validator;
    const auto document = nlohmann::json::parse(text);
    return validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(document), nullptr);
}

const Summary* metricOf(const std::vector<CaseSummary>& cases, const std::string& subject,
                        const std::string& metric) {
    for (const auto& item : cases) {
        if (item.subject == subject)
            return item.metric(metric);
    }
    return nullptr;
}

RunBundle makeBundle() {
    RunBundle bundle;
    bundle.id = "20260102-030405-beef";
    bundle.startedAtMs = 1767322800123;
    bundle.endedAtMs = 1767322900123;
    bundle.status = RunStatus::Finished;
    bundle.message = sayCount(1, "%n trial failed; the log says why.", "%n trials failed; the log says why.");
    bundle.studyId = "study";
    bundle.profile = "quick";
    bundle.trialsPlanned = 3;
    bundle.tags = {"night", "<ü>"};
    bundle.note = "A \"note\"\nin two lines";
    Job job;
    job.cases = {{"http-json", "a", {{"connections", 64}}}};
    job.subjectFolders = {"/somewhere/private"};
    job.ownFolders = {"/somewhere/private/own"};
    job.consents = {"allowed"};
    bundle.job = toJson(job);
    bundle.machine = Json{{"cpu_model", "X"}, {"memory_bytes", 1e10}};
    bundle.log = {{1, true, "warned"}, {2, false, ""}};
    for (int i = 0; i < 3; ++i) {
        TrialResult trial;
        trial.workload = "http-json";
        trial.subject = "a";
        trial.trial = i;
        trial.startedAtMs = 1767322800200 + i;
        trial.parameters = {{"connections", 64}};
        trial.metrics = {{"requests_per_s", 1000.5 + i}, {"p99_ns", 123456}};
        trial.settings = {{"server_cpus", "0"}};
        trial.versions = {{"thing", "1.2"}};
        trial.errorCounts = {{"timeout", 3}};
        Histogram histogram;
        for (int v = 0; v < 1000; ++v)
            histogram.record(1000 + v * 977);
        trial.serviceTime = histogram;
        trial.timeline = {{-5, {{"requests_per_s", 5}}}, {100, {{"requests_per_s", 7}}}};
        trial.checks = {{Check::WarmUp, ValidityCheck::Verdict::Warn, Message::verbatim("seen"),
                         Message::verbatim("do")}};
        if (i == 2)
            trial.error = Error{ErrorCode::Timeout, Message::verbatim("Too long."), "a"};
        bundle.trials.push_back(trial);
    }
    return bundle;
}

}  // namespace

class TestInterchange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBundleComesBackEqual() {
        const std::string text = toJson(makeBundle()).dump(2);
        QVERIFY(schemaAccepts(text));
        QVERIFY(text.find("/somewhere/private") == std::string::npos);
        QCOMPARE(detectFormat(text), std::string("bakeoff"));
        const auto read = parseRunBundle(text, "x.bakeoff-run.json");
        QVERIFY2(read.ok(), read.ok() ? "" : read.error().text().c_str());
        QCOMPARE(toJson(*read).dump(2), text);
        const auto job = jobOf(*read);
        QVERIFY(job.ok());
        QCOMPARE(job->cases.size(), std::size_t{1});
        QCOMPARE(job->cases[0].parameters.at("connections"), 64.0);
        RunBundle foreign;
        foreign.source = "wrk";
        QVERIFY(!jobOf(foreign).ok());
    }

    void aBadBundleNamesItsPlace_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("newer") << QByteArray("\"bakeoff_run\": 1") << QByteArray("\"bakeoff_run\": 2")
                               << QByteArray("newer Bakeoff");
        QTest::newRow("status") << QByteArray("\"status\": \"finished\"")
                                << QByteArray("\"status\": \"fine\"") << QByteArray("/status");
        QTest::newRow("trial") << QByteArray("\"subject\": \"a\",\n      \"trial\": 1")
                               << QByteArray("\"subject\": 5,\n      \"trial\": 1")
                               << QByteArray("/trials/1");
        QTest::newRow("cut off") << QByteArray("\"machine\"") << QByteArray("machine")
                                 << QByteArray("x.json:");
        QTest::newRow("histogram") << QByteArray("\"unit\": \"ns\"") << QByteArray("\"unit\": \"ms\"")
                                   << QByteArray("/trials/0");
    }
    void aBadBundleNamesItsPlace() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, path);
        QByteArray text = QByteArray::fromStdString(toJson(makeBundle()).dump(2));
        const auto at = text.indexOf(from);
        QVERIFY2(at >= 0, from.constData());
        text.replace(at, from.size(), to);
        const auto read = parseRunBundle(text.toStdString(), "x.json");
        QVERIFY(!read.ok());
        QVERIFY2(read.error().text().find(path.toStdString()) != std::string::npos,
                 read.error().text().c_str());
    }

    void filesAreReadAndDetected_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("cases");
        QTest::addColumn<int>("trials");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("metric");
        QTest::addColumn<double>("median");
        const auto row = [](const char* file, const char* format, int cases, int trials, const char* subject,
                            const char* metric, double median) {
            QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(format) << cases << trials
                                << QString::fromLatin1(subject) << QString::fromLatin1(metric) << median;
        };
        // The expected medians were taken from the files by hand.
        row("hyperfine.json", "hyperfine", 2, 12, "sleep 0.01", "wall_ns", 27799606.5);
        row("google-benchmark.json", "google-benchmark", 3, 9, "Fill/8/repeats:4", "unknown_unit:widgets",
            42);
        row("pyperf.json", "pyperf", 1, 6, "timeit", "wall_ns",
            (2.497210007277317e-07 + 1.5626200001861434e-07) / 2 * 1e9);
        row("vegeta.json", "vegeta", 1, 1, "vegeta", "p99_ns", 108191014);
        row("wrk.txt", "wrk", 1, 1, "http://127.0.0.1:18999/data/", "max_ns", 124.28e6);
        row("wrk-latency.txt", "wrk", 1, 1, "http://127.0.0.1:18999/data/", "p50_ns", 3.51e6);
        row("wrk2.txt", "wrk2", 1, 1, "http://127.0.0.1:8080/json", "p999_ns", 18.2e6);
        row("k6-summary-export.json", "k6", 1, 1, "k6-summary-export", "p50_ns", 1.0382035e6);
        row("k6-handle-summary.json", "k6", 1, 1, "k6-handle-summary", "errors", 0);
        row("oha.json", "oha", 1, 1, "oha", "errors", 0);
        row("techempower.json", "techempower", 5, 5, "alpha", "requests_per_s", 10000);
        row("k6-machine-readable.json", "k6", 1, 1, "k6-machine-readable", "p50_ns", 1.158187e6);
        row("autocannon.json", "autocannon", 1, 1, "http://127.0.0.1:18477/", "requests_per_s", 4553.5);
        // Half a second a sample: 264.25 requests in each.
        row("autocannon-rate.json", "autocannon", 1, 1, "http://127.0.0.1:18477/", "requests_per_s", 528.5);
        row("zrk.json", "zrk", 1, 1, "http://127.0.0.1:8080/", "p99_ns", 1487e3);
        row("zrk-closed.json", "zrk", 1, 1, "http://127.0.0.1:8080/", "max_ns", 13991e3);
        row("httparena-fiber.json", "httparena", 7, 7, "fiber", "p99_ns", 21.7e6);
        row("httparena-fastapi.json", "httparena", 4, 4, "fastapi", "requests_per_s", 298664);
        row("httparena-baseline-512.json", "httparena", 4, 4, "go-fasthttp", "mean_ns", 373e3);
        row("httparena-row.json", "httparena", 1, 1, "ringzero", "requests_per_s", 3513163);
        // Microseconds, whatever else the board calls milliseconds.
        row("web-frameworks.json", "web-frameworks", 7, 7, "gin", "p99_ns", 5308e3);
        // By HdrHistogram's own library.
        row("jhiccup.hlog", "hdrhistogram", 1, 1, "jhiccup", "p99_ns", 880803839);
        row("tagged.hlog", "hdrhistogram", 3, 3, "C", "p99_ns", 409599);
        row("histogram-base64.txt", "hdrhistogram", 1, 1, "histogram-base64", "unknown_unit:p99", 1487);
    }
    void filesAreReadAndDetected() {
        QFETCH(QString, file);
        QFETCH(QString, format);
        QFETCH(int, cases);
        QFETCH(int, trials);
        QFETCH(QString, subject);
        QFETCH(QString, metric);
        QFETCH(double, median);
        const std::string text = contents(dataFile(file));
        QVERIFY(!text.empty());
        QCOMPARE(QString::fromStdString(detectFormat(text)), format);
        for (const auto& wanted : {std::string("auto"), format.toStdString()}) {
            const auto run = readForeignResults(text, "/some/where/" + file.toStdString(), wanted);
            QVERIFY2(run.ok(), run.ok() ? "" : run.error().text().c_str());
            QVERIFY(!run->source.empty());
            QCOMPARE(static_cast<int>(run->trials.size()), trials);
            const auto summaries = summarizeCases(run->trials);
            QCOMPARE(static_cast<int>(summaries.size()), cases);
            const auto* value = metricOf(summaries, subject.toStdString(), metric.toStdString());
            QVERIFY2(value, metric.toUtf8().constData());
            QVERIFY2(std::abs(value->median - median) <= std::abs(median) * 1e-9,
                     QByteArray::number(value->median).constData());
            QVERIFY(schemaAccepts(toJson(*run).dump()));
        }
    }

    /// Files in which something is wrong, missing or unusual: what they are worth, and that the rest is read.
    void doubtfulFiles_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("measured");  // cases with a valid measurement
        QTest::addColumn<int>("failed");    // cases with none
        QTest::addColumn<QString>("metric");
        QTest::addColumn<double>("median");  // of the first measured case
        const auto row = [](const char* file, int measured, int failed, const char* metric = "",
                            double median = 0) {
            QTest::newRow(file) << QString::fromLatin1(file) << measured << failed
                                << QString::fromLatin1(metric) << median;
        };
        row("oha_refused.json", 0, 1);
        row("k6_all_failed.json", 0, 1);
        row("veg_empty.json", 0, 1);
        row("wrk2_nan.txt", 0, 1);
        row("../wrk-errors.txt", 0, 1);
        row("te_times_only.json", 1, 1, "requests_per_s", 10000);
        row("gb_skipped.json", 1, 1, "wall_ns", 100);
        row("gb_nan_counter.json", 2, 0, "wall_ns", 100);
        row("hf_unused_param.json", 2, 0, "wall_ns", 102.5e6);
        row("hf_same_name_param.json", 2, 0, "wall_ns", 102.5e6);
        row("hf_bom.json", 1, 0, "wall_ns", 102.5e6);
        row("hf_memory.json", 1, 0, "wall_ns", 102.5e6);
        row("ch_labels.json", 8, 0, "wall_ns", 102.5e6);
        row("wrk_both.txt", 2, 0, "requests_per_s", 111788.21);
        row("wrk2_LU.txt", 1, 0, "p50_ns", 400e6);
        row("oha_deadline.json", 1, 0, "errors", 0);
        row("autocannon_missing.json", 0, 1);
        row("autocannon_refused.json", 0, 1);
        row("zrk_refused.json", 0, 1);
        row("zrk_ramp.json", 0, 1);
        row("hlog_empty.hlog", 0, 1);
    }
    void doubtfulFiles() {
        QFETCH(QString, file);
        QFETCH(int, measured);
        QFETCH(int, failed);
        QFETCH(QString, metric);
        QFETCH(double, median);
        const std::string text = contents(dataFile(QStringLiteral("doubtful/") + file));
        QVERIFY(!text.empty());
        const auto run = readForeignResults(text, file.toStdString());
        QVERIFY2(run.ok(), run.ok() ? "" : run.error().text().c_str());
        const auto cases = summarizeCases(run->trials);
        const auto valid = std::ranges::count_if(cases, &CaseSummary::measured);
        QCOMPARE(static_cast<int>(valid), measured);
        QCOMPARE(static_cast<int>(cases.size()) - measured, failed);
        for (const auto& item : cases) {
            QVERIFY(!item.rejected());
            // No time of 0 that nobody measured.
            for (const auto& [id, summary] : item.metrics)
                QVERIFY2(id == "errors" || summary.median != 0, id.c_str());
            if (!item.measured())
                QVERIFY(item.error && !item.error->message.empty());
            for (const char c : item.subject)
                QVERIFY(static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
            QVERIFY(item.subject.find("\u202e") == std::string::npos);
        }
        if (metric.isEmpty())
            return;
        const auto first = std::ranges::find_if(cases, &CaseSummary::measured);
        const auto* value = first->metric(metric.toStdString());
        QVERIFY(value);
        QVERIFY2(std::abs(value->median - median) <= std::abs(median) * 1e-9,
                 QByteArray::number(value->median).constData());
        // What has a unit is shown, whatever tool it is of.
        const auto shown = shownMetrics(cases, first->workload);
        QVERIFY(std::ranges::find(shown, metric.toStdString()) != shown.end());
        QVERIFY(resultsTable(cases, first->workload).columns.size() > 4);
    }

    void correctedAndUncorrectedLatencyStandApart() {
        const auto run =
            readForeignResults(contents(dataFile(QStringLiteral("doubtful/wrk2_LU.txt"))), "both.txt");
        QVERIFY(run.ok());
        const auto& metrics = run->trials[0].metrics;
        QCOMPARE(metrics.at("p50_ns"), 400e6);
        QCOMPARE(metrics.at("p99_ns"), 800e6);
        QCOMPARE(metrics.at("service_p50_ns"), 4e6);
        QCOMPARE(metrics.at("service_p99_ns"), 8e6);
    }

    /// Two files of one address at two sizes are two cases of one run, and neither keeps the other out.
    void twoSizesAreTwoCases() {
        auto run =
            readForeignResults(contents(dataFile(QStringLiteral("doubtful/wrk_two_sizes_a.txt"))), "a.txt");
        const auto more =
            readForeignResults(contents(dataFile(QStringLiteral("doubtful/wrk_two_sizes_b.txt"))), "b.txt");
        QVERIFY(run.ok() && more.ok());
        appendTrials(*run, *more);
        const auto cases = summarizeCases(run->trials);
        QCOMPARE(cases.size(), std::size_t{2});
        QVERIFY(cases[0].subject != cases[1].subject);
        for (const auto& item : cases)
            QVERIFY(item.measured() && !item.rejected());
        // A measured duration is no size.
        auto other = *run;
        for (auto& trial : other.trials)
            trial.parameters["duration_s"] += 0.001;
        const auto changes = compareRuns(cases, summarizeCases(other.trials));
        for (const auto& change : changes)
            QVERIFY(change.explanation.english().find("another size") == std::string::npos);
    }

    void failuresAreKept() {
        const auto hyperfine =
            readForeignResults(contents(dataFile(QStringLiteral("hyperfine-failing.json"))), "h");
        QVERIFY(hyperfine.ok());
        QCOMPARE(summarizeCases(hyperfine->trials).back().trialsFailed, 3);
        const auto benchmark =
            readForeignResults(contents(dataFile(QStringLiteral("google-benchmark.json"))), "g");
        QVERIFY(benchmark.ok());
        QCOMPARE(summarizeCases(benchmark->trials).back().error->message.english(),
                 std::string("nothing to do"));
        const auto techempower =
            readForeignResults(contents(dataFile(QStringLiteral("techempower.json"))), "t");
        QVERIFY(techempower.ok());
        QCOMPARE(techempower->trials[1].errorCounts.at("5xx"), std::int64_t{7});
    }

    void severalReportsAreTrials() {
        const std::string one = contents(dataFile(QStringLiteral("wrk-latency.txt")));
        auto run = readForeignResults(one + one + one, "three.txt");
        QVERIFY(run.ok());
        QCOMPARE(summarizeCases(run->trials).front().trialsOk, 3);
        QCOMPARE(run->trials[2].trial, 2);
        appendTrials(*run, *readForeignResults(one, "four.txt"));
        QCOMPARE(run->trials[3].trial, 3);
        QString other = QString::fromStdString(one);
        other.replace(QStringLiteral("4 connections"), QStringLiteral("8 connections"));
        const auto two = readForeignResults(one + other.toStdString(), "two sizes.txt");
        QVERIFY(two.ok());
        QCOMPARE(summarizeCases(two->trials).size(), std::size_t{2});
    }

    void whatIsNotRecognisedSaysSo_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("empty") << QByteArray() << QByteArray("no known format");
        QTest::newRow("prose") << QByteArray("Hello.\n") << QByteArray("no known format");
        QTest::newRow("other JSON") << QByteArray("{\"a\": 1}") << QByteArray("no known format");
        QTest::newRow("broken JSON") << QByteArray("{\"results\": [\n  {\"command\": }")
                                     << QByteArray("f.json:2:");
        QTest::newRow("no times") << QByteArray("{\"results\": [{\"command\": \"x\", \"mean\": 1}]}")
                                  << QByteArray("/results/0");
        QTest::newRow("unknown unit")
            << QByteArray(
                   "{\"context\": {}, \"benchmarks\": [{\"name\": \"x\", \"time_unit\": \"ticks\", "
                   "\"real_time\": 1}]}")
            << QByteArray("/benchmarks/0/time_unit");
        QTest::newRow("cut off") << QByteArray("Running 1s test @ http://x/\n  1 threads and 4 connections\n")
                                 << QByteArray("cut off");
        QTest::newRow("no unit")
            << QByteArray("Running 1s test @ http://x/\n    Latency   35.64   30.82ms 124.28ms 58%\n")
            << QByteArray("f.json:2");
        QTest::newRow("no level")
            << QByteArray("{\"rawData\": {\"json\": {\"a\": [{\"totalRequests\": 5}]}}, \"duration\": 15}")
            << QByteArray("/rawData/json/a/0");
    }
    void whatIsNotRecognisedSaysSo() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, part);
        const auto run = readForeignResults(text.toStdString(), "f.json");
        QVERIFY(!run.ok());
        QVERIFY2(run.error().text().find(part.toStdString()) != std::string::npos,
                 run.error().text().c_str());
        QVERIFY(!readForeignResults("{}", "f.json", "morse").ok());
    }

    void aTimeThatWasNeverSetIsNone() {
        const auto run =
            readForeignResults(contents(dataFile(QStringLiteral("doubtful/veg_empty.json"))), "v.json");
        QVERIFY(run.ok());
        QCOMPARE(run->startedAtMs, std::int64_t{0});
        QVERIFY(!unixMsFromIso("0001-01-01T00:00:00Z"));
    }

    void unitsAreReadAndNeverGuessed() {
        QCOMPARE(durationNs("635.12us").value(), 635120.0);
        QCOMPARE(durationNs("1.50m").value(), 90e9);
        QCOMPARE(durationNs("2h").value(), 7200e9);
        QVERIFY(!durationNs("12") && !durationNs("12 parsecs") && !durationNs("") && !durationNs("nan s") &&
                !durationNs("5MB"));
        QCOMPARE(scaledNumber("1.02k").value(), 1020.0);
        QVERIFY(!scaledNumber("1.02x") && !scaledNumber("inf"));
        QCOMPARE(unixMsFromIso("2023-11-23T13:40:45+01:00").value(), std::int64_t{1700743245000});
        QCOMPARE(unixMsFromIso("2023-11-23T12:40:45.250Z").value(), std::int64_t{1700743245250});
        QVERIFY(!unixMsFromIso("2023-11-23T12:40:45") && !unixMsFromIso("2023-13-23T12:40:45Z") &&
                !unixMsFromIso(""));
    }

    void mutatedFilesNeverCrashAndNeverGiveNonsense_data() {
        QTest::addColumn<QString>("file");
        const auto files =
            QDir(dataFile({}))
                .entryList({QStringLiteral("*.json"), QStringLiteral("*.txt"), QStringLiteral("*.hlog")});
        for (const auto& file : files)
            QTest::newRow(qPrintable(file)) << file;
        QTest::newRow("bundle") << QString();
    }
    void mutatedFilesNeverCrashAndNeverGiveNonsense() {
        QFETCH(QString, file);
        const auto seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QByteArray sound = QByteArray::fromStdString(file.isEmpty() ? toJson(makeBundle()).dump()
                                                                          : contents(dataFile(file)));
        const QByteArrayList pieces{
            "1e308", "-1e308", "1e999", "0",  "-1",   "null", "[]",    "{}",
            "\"x\"", "\xff",   "NaN",   "ms", "9e18", "true", "\"1\"", "18446744073709551615"};
        int accepted = 0;
        for (int round = 0; round < 400; ++round) {
            QByteArray text = sound;
            for (int hit = random.bounded(1, 6); hit > 0; --hit) {
                const auto at = random.bounded(static_cast<int>(text.size()));
                const auto& piece = pieces[random.bounded(static_cast<int>(pieces.size()))];
                switch (random.bounded(4)) {
                    case 0:
                        text[at] = static_cast<char>(random.bounded(256));
                        break;
                    case 1:
                        text.truncate(std::max(1, at));
                        break;
                    case 2: {
                        // A whole number is exchanged.
                        qsizetype from = at;
                        while (from < text.size() && !isdigit(static_cast<unsigned char>(text[from])))
                            ++from;
                        qsizetype to = from;
                        while (to < text.size() && strchr("0123456789.eE+-", text[to]))
                            ++to;
                        text.replace(from, to - from, piece);
                        break;
                    }
                    default:
                        text.insert(at, piece);
                }
            }
            const auto run = readForeignResults(text.toStdString(), "mutated");
            if (!run)
                continue;
            ++accepted;
            for (const auto& trial : run->trials) {
                for (const auto& [metric, value] : trial.metrics) {
                    QVERIFY2(std::isfinite(value), metric.c_str());
                    const Metric* known = findMetric(metric);
                    if (known && known->dimension == Dimension::Time && !file.isEmpty())
                        QVERIFY2(value > 0, metric.c_str());
                }
                for (const auto& [parameter, value] : trial.parameters)
                    QVERIFY2(std::isfinite(value), parameter.c_str());
            }
            const auto summaries = summarizeCases(run->trials);
            const std::string written = toJson(*run).dump(-1, ' ', false, Json::error_handler_t::replace);
            const auto again = parseRunBundle(written, "again");
            QVERIFY2(again.ok(), again.ok() ? "" : again.error().text().c_str());
        }
        qInfo("%d of 400 accepted", accepted);
    }

    void hgrmIsWhatHdrHistogramPlots() {
        Histogram histogram;
        for (int i = 1; i <= 10000; ++i)
            histogram.record(i * 1000);
        const QString text = QString::fromStdString(hgrmText(histogram));
        const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines[0], QStringLiteral("       Value     Percentile TotalCount 1/(1-Percentile)"));
        double lastValue = 0;
        double lastLevel = -1;
        int rows = 0;
        for (const auto& line : lines.mid(1)) {
            if (line.startsWith(QLatin1Char('#')))
                continue;
            const QStringList parts = line.simplified().split(QLatin1Char(' '));
            // As HdrHistogram itself does it: the last line has nothing to divide by.
            QVERIFY(lastLevel < 1);
            QCOMPARE(parts.size(), parts[1].toDouble() < 1 ? 4 : 3);
            QVERIFY(parts[0].toDouble() >= lastValue && parts[1].toDouble() > lastLevel);
            lastValue = parts[0].toDouble();
            lastLevel = parts[1].toDouble();
            // The line's value is the histogram's own quantile.
            QVERIFY(std::abs(static_cast<double>(histogram.quantile(lastLevel)) / 1e6 - lastValue) <=
                    lastValue * 0.002);
            ++rows;
        }
        QVERIFY(rows > 40);
        QCOMPARE(lastLevel, 1.0);
        QVERIFY(text.contains(QStringLiteral("#[Mean    =     5.00")) &&
                text.contains(QStringLiteral("StdDeviation   =     2.8867")));
        QVERIFY(text.contains(QStringLiteral("Total count    =        10000]")));
        QVERIFY(!hgrmText(Histogram()).empty());
        const auto table = trialsTable(makeBundle().trials);
        QCOMPARE(table.rows.size(), std::size_t{6});
    }
};

QTEST_GUILESS_MAIN(TestInterchange)
#include "tst_interchange.moc"
