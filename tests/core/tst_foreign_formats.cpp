// SPDX-License-Identifier: GPL-3.0-only
#include <QFile>
#include <QTest>
#include <algorithm>
#include <cmath>

#include "core/interchange/foreign_results.h"
#include "core/interchange/hdr_histogram.h"
#include "core/report/run_report.h"
#include "core/verdict/case_summary.h"

using namespace bakeoff::core;

namespace {

std::string contents(const char* name) {
    QFile file(QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/interchange/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

RunBundle read(const std::string& text, const char* name = "file.json") {
    auto run = readForeignResults(text, name);
    return run ? std::move(run).value() : RunBundle();
}

TrialResult only(const char* file) {
    const auto run = read(contents(file), file);
    return run.trials.size() == 1 ? run.trials.front() : TrialResult();
}

const ValidityCheck* checkOf(const TrialResult& trial, Check id) {
    const auto it = std::ranges::find(trial.checks, id, &ValidityCheck::id);
    return it == trial.checks.end() ? nullptr : &*it;
}

const TrialResult* trialOf(const RunBundle& run, const std::string& workload, const std::string& subject) {
    const auto it = std::ranges::find_if(run.trials, [&](const TrialResult& trial) {
        return trial.workload == workload && trial.subject == subject;
    });
    return it == run.trials.end() ? nullptr : &*it;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    return at == std::string::npos ? std::string() : text.replace(at, from.size(), to);
}

std::string asUtf16(const std::string& text, bool little) {
    std::string out = little ? "\xff\xfe" : "\xfe\xff";
    const std::u16string units = QString::fromStdString(text).toStdU16String();
    for (const char16_t unit : units) {
        const char low = static_cast<char>(unit & 0xff);
        const char high = static_cast<char>(unit >> 8);
        out += little ? low : high;
        out += little ? high : low;
    }
    return out;
}

}  // namespace

class TestForeignFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void k6WritesItsRateAsACount() {
        const auto trial = only("k6-machine-readable.json");
        QVERIFY(trial.ok() && trial.valid());
        // 434 requests in 1.055196988 s, as the summary of before 1.5 says for the same run.
        QVERIFY(std::abs(trial.metrics.at("requests_per_s") - 411.2976107168342) < 1e-6);
        QCOMPARE(trial.metrics.at("p95_ns"), 19.159419299999847e6);
        QCOMPARE(trial.metrics.at("max_ns"), 94.879001e6);
        QCOMPARE(trial.metrics.at("errors"), 0.0);
        QCOMPARE(trial.parameters.at("virtual_users"), 2.0);
        const auto failing =
            read(replaced(contents("k6-machine-readable.json"), "\"matches\": 0", "\"matches\": 434"));
        QVERIFY(!failing.trials.at(0).ok());
    }

    void autocannonCountsWholeMilliseconds() {
        const auto trial = only("autocannon.json");
        QVERIFY(trial.ok());
        // Half of the answers took less than it can count, which is no time of 0.
        QVERIFY(!trial.metrics.contains("p50_ns") && !trial.metrics.contains("mean_ns"));
        QCOMPARE(trial.metrics.at("p90_ns"), 10e6);
        QCOMPARE(trial.metrics.at("p999_ns"), 174e6);
        QVERIFY(checkOf(trial, Check::LateClock));
        QCOMPARE(trial.parameters.at("connections"), 20.0);
        QCOMPARE(trial.settings.at("latency"), std::string("service time, closed loop"));
        const auto paced = only("autocannon-rate.json");
        QCOMPARE(paced.settings.at("latency"), std::string("corrected for coordinated omission"));
        QCOMPARE(paced.metrics.at("p50_ns"), 6e6);
        const auto missing = read(contents("doubtful/autocannon_missing.json")).trials.at(0);
        QCOMPARE(missing.errorCounts.at("status"), std::int64_t{20207});
    }

    void zrkSaysResponseTimes() {
        const auto trial = only("zrk.json");
        QVERIFY(trial.ok() && trial.valid());
        QCOMPARE(trial.parameters.at("rate_per_s"), 1000.0);
        QCOMPARE(trial.settings.at("latency"), std::string("response time, from the scheduled send"));
        // The histogram beside the percentiles is in microseconds, too.
        QVERIFY(trial.serviceTime);
        QVERIFY(std::abs(static_cast<double>(trial.serviceTime->quantile(0.5)) - 304e3) < 304);
        const auto behind = read(contents("doubtful/zrk_behind.json")).trials.at(0);
        QVERIFY(behind.ok() && !behind.valid());
        QVERIFY(checkOf(behind, Check::RateHeld));
        QVERIFY(!only("zrk-closed.json").parameters.contains("rate_per_s"));
        // Whichever of the known percentiles a file has.
        const auto other = read(replaced(contents("zrk.json"), "\"p75\"", "\"p95\"")).trials.at(0);
        QCOMPARE(other.metrics.at("p95_ns"), 515e3);
        QCOMPARE(other.metrics.at("p999_ns"), 2233e3);
    }

    void boardsAreMarked() {
        for (const char* file :
             {"httparena-fiber.json", "httparena-row.json", "web-frameworks.json", "techempower.json"})
            QVERIFY2(read(contents(file), file).publicBoard, file);
        for (const char* file : {"wrk.txt", "zrk.json", "autocannon.json"})
            QVERIFY2(!read(contents(file), file).publicBoard, file);
        const auto board = read(contents("httparena-row.json"));
        const auto again = parseRunBundle(toJson(board).dump(), "again");
        QVERIFY(again.ok() && again->publicBoard);
    }

    void httpArenaKeepsItsTests() {
        const auto run = read(contents("httparena-fiber.json"));
        const auto* plain = trialOf(run, "httparena-baseline-4096", "fiber");
        QVERIFY(plain && plain->valid());
        QCOMPARE(plain->parameters.at("connections"), 4096.0);
        QCOMPARE(plain->metrics.at("container_bytes"), 221.0 * 1024 * 1024);
        QVERIFY(std::abs(plain->metrics.at("cores_busy") - 42.724) < 1e-9);
        QCOMPARE(plain->settings.at("language"), std::string("Go"));
        QVERIFY(!checkOf(*plain, Check::LittlesLaw));
        // 503,453 a second at a mean of 66.53 ms are 33,000 requests in flight, with 4,096 connections.
        const auto* tls = trialOf(run, "httparena-json-tls-4096", "fiber");
        QVERIFY(tls && checkOf(*tls, Check::LittlesLaw));
        QCOMPARE(tls->metrics.at("p99_ns"), 1.17e9);
        const auto* piped = trialOf(run, "httparena-pipelined-4096", "fiber");
        QVERIFY(piped && !checkOf(*piped, Check::LittlesLaw));
        QCOMPARE(piped->parameters.at("pipelining"), 16.0);
        const auto* paced = trialOf(run, "httparena-latency-10k-1024", "fiber");
        QVERIFY(paced && paced->valid());
        QCOMPARE(paced->parameters.at("rate_per_s"), 10000.0);
        QVERIFY(std::abs(paced->metrics.at("server_cpu_ns_per_request") - 36520.2) < 1e-6);
        QCOMPARE(paced->metrics.at("p999_ns"), 209e3);
        // A third of the offered rate was answered: its 14 s are a backlog.
        const auto slow = read(contents("httparena-fastapi.json"));
        const auto* behind = trialOf(slow, "httparena-latency-1m-1024", "fastapi");
        QVERIFY(behind && !behind->valid());
        // The test of a single row is in its path alone.
        const auto row = read(contents("httparena-row.json"), "results/baseline/512/ringzero.json");
        QCOMPARE(row.trials.at(0).workload, std::string("httparena-baseline-512"));
        const auto list = read(contents("httparena-baseline-512.json"), "site/data/baseline-512.json");
        QCOMPARE(list.trials.at(0).workload, std::string("httparena-baseline-512"));
    }

    void webFrameworksAverageTheirCounts() {
        const auto run = read(contents("web-frameworks.json"));
        const auto* gin = trialOf(run, "web-frameworks-512", "gin");
        QVERIFY(gin && gin->valid());
        QVERIFY(std::abs(gin->parameters.at("duration_s") - 15.087) < 0.01);
        QCOMPARE(gin->versions.at("gin"), std::string("1.7"));
        const auto* plain = trialOf(run, "web-frameworks-512", "fastapi");
        QVERIFY(plain && !checkOf(*plain, Check::LittlesLaw));
        const auto* few = trialOf(run, "web-frameworks-64", "vibed");
        QVERIFY(few && few->valid());
        QCOMPARE(few->errorCounts.at("timeout"), std::int64_t{43});
        // Every hundredth request had no answer.
        const auto* many = trialOf(run, "web-frameworks-512", "vibed");
        QVERIFY(many && !many->valid());
        const auto* corrected = trialOf(run, "web-frameworks-64", "atreugo");
        QVERIFY(corrected && checkOf(*corrected, Check::LittlesLaw));
        QCOMPARE(run.startedAtMs, std::int64_t{1639122470000});
        // Frameworks of two languages may share a name.
        auto two = contents("web-frameworks.json");
        two = replaced(two, "\"label\": \"atreugo\"", "\"label\": \"gin\"");
        two = replaced(two, "\"language\": \"go\"", "\"language\": \"lua\"");
        const auto both = read(two);
        QVERIFY(trialOf(both, "web-frameworks-512", "gin (go)"));
        QVERIFY(trialOf(both, "web-frameworks-64", "gin (lua)"));
    }

    void histogramsAreThoseOfTheLibrary() {
        const auto log = only("jhiccup.hlog");
        QVERIFY(log.ok() && log.serviceTime);
        QCOMPARE(log.serviceTime->count(), std::uint64_t{8179});
        QCOMPARE(log.metrics.at("p50_ns"), 278527.0);
        QCOMPARE(log.metrics.at("p999_ns"), 952107007.0);
        QVERIFY(std::abs(log.metrics.at("mean_ns") / 56595870.783225335 - 1) < 1e-9);
        QVERIFY(std::abs(log.metrics.at("max_ns") - 960495615) < 1);
        const auto tags = read(contents("tagged.hlog"), "tagged.hlog");
        QCOMPARE(trialOf(tags, "hdrhistogram", "B")->serviceTime->count(), std::uint64_t{1490});
        // A line that is cut off costs itself.
        std::string cut = contents("jhiccup.hlog");
        cut.resize(cut.size() - 40);
        const auto rest = read(cut, "cut.hlog");
        QCOMPARE(rest.trials.size(), std::size_t{1});
        QVERIFY(rest.trials[0].ok() && checkOf(rest.trials[0], Check::ToolChecks));
    }

    void aUnitThatIsNotStatedIsNotGuessed() {
        const auto trial = only("histogram-base64.txt");
        QVERIFY(trial.ok() && !trial.metrics.contains("p50_ns"));
        // It is shown all the same, and says so.
        const auto cases = summarizeCases({trial});
        const auto table = resultsTable(cases, "hdrhistogram");
        const auto column = std::ranges::find_if(
            table.columns, [](const auto& item) { return item.key == "unknown_unit:p50"; });
        QVERIFY(column != table.columns.end());
        QVERIFY(column->title.english().find("unit not stated") != std::string::npos);
        // Microseconds, where the log prints its maximum of 13.991 ms beside.
        const std::string blob = contents("histogram-base64.txt");
        const auto log = read("#[Histogram log format version 1.3]\n0.1,1.0,13.991," + blob, "us.hlog");
        QCOMPARE(log.trials.at(0).settings.at("values"), std::string("us"));
        QVERIFY(std::abs(log.trials.at(0).metrics.at("p50_ns") - 304e3) < 304);
        const auto odd = read("#[Histogram log format version 1.3]\n0.1,1.0,77.7," + blob, "odd.hlog");
        QVERIFY(odd.trials.at(0).metrics.contains("unknown_unit:p50"));
    }

    void damagedHistograms() {
        const std::string sound = contents("histogram-base64.txt");
        for (std::size_t length = 0; length + 8 < sound.size(); length += 7)
            QVERIFY(!decodeHdrHistogram(std::string_view(sound).substr(0, length)).ok());
        for (std::size_t i = 0; i + 1 < sound.size(); ++i) {
            std::string text = sound.substr(0, sound.size() - 1);
            text[i] = text[i] == 'A' ? 'B' : 'A';
            const auto values = decodeHdrHistogram(text);  // never crashes, whatever it gives
            if (values)
                QVERIFY(values->buckets.size() < 10'000'000);
        }
        QVERIFY(!decodeHdrHistogram("HISTFAAA").ok());
        QVERIFY(!decodeHdrHistogram("HISTiQAA====").ok());
        QVERIFY(!decodeHdrHistogram("!!!!").ok());
    }

    void oneOddValueCostsOneTrial_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("good");
        QTest::addColumn<int>("bad");
        const auto row = [](const char* name, const char* text, int good, int bad) {
            QTest::newRow(name) << QByteArray(text) << good << bad;
        };
        row("a text among times", R"({"results":[{"command":"a","times":[0.1,"fast",0.1]}]})", 2, 1);
        row("a text that is a number", R"({"results":[{"command":"a","times":[0.1,"0.2"]}]})", 2, 0);
        row("null among times", R"({"results":[{"command":"a","times":[0.1,null]}]})", 1, 1);
        row("NaN among times", R"({"results":[{"command":"a","times":[0.1,NaN]}]})", 1, 1);
        row("huge", R"({"results":[{"command":"a","times":[0.1,1e300]}]})", 1, 1);
        row("more than a number holds", R"({"results":[{"command":"a","times":[0.1,1e999,1e-999]}]})", 1, 2);
        row("below zero", R"({"results":[{"command":"a","times":[0.1,-3]}]})", 1, 1);
        row("zero", R"({"results":[{"command":"a","times":[0.1,0]}]})", 1, 1);
        row("one result without times",
            R"({"results":[{"command":"a","mean":1},{"command":"b","times":[1]}]})", 1, 1);
        row("pyperf", R"({"benchmarks":[{"runs":[{"values":[0.1,"x",0.2]}]}],"version":"1.0"})", 2, 1);
        row("TechEmpower",
            R"({"rawData":{"json":{"a":[{"totalRequests":50,"latencyAvg":7}],"b":[{"totalRequests":50}]}},)"
            R"("concurrencyLevels":[8],"duration":15})",
            1, 1);
        row("a board's row",
            R"([{"framework":"a","rps":"many","connections":8},{"framework":"b","rps":5,"connections":8}])",
            1, 1);
        row("percentiles that contradict each other",
            R"({"summary":{"requestsPerSec":5,"total":1},"latencyPercentiles":{"p50":0.4,"p99":0.1},)"
            R"("statusCodeDistribution":{"200":5}})",
            0, 1);
        row("a report of several",
            "Running 1s test @ http://a/\n  1 threads and 1 connections\n    Latency   oops    1ms   2ms\n"
            "Running 1s test @ http://b/\n  1 threads and 1 connections\n  9 requests in "
            "1.00s\nRequests/sec:  9\n",
            1, 1);
    }
    void oneOddValueCostsOneTrial() {
        QFETCH(QByteArray, text);
        QFETCH(int, good);
        QFETCH(int, bad);
        const auto run = readForeignResults(text.toStdString(), "odd");
        QVERIFY2(run.ok(), run.ok() ? "" : run.error().text().c_str());
        const auto usable = [](const TrialResult& trial) { return trial.ok() && trial.valid(); };
        QCOMPARE(static_cast<int>(std::ranges::count_if(run->trials, usable)), good);
        QCOMPARE(static_cast<int>(run->trials.size()) - good, bad);
        for (const auto& trial : run->trials) {
            for (const auto& [id, value] : trial.metrics)
                QVERIFY2(id == "errors" || value > 0, id.c_str());
        }
    }

    void anyByteOrderMark() {
        for (const char* file : {"oha.json", "wrk.txt", "jhiccup.hlog", "httparena-baseline-512.json"}) {
            const std::string text = contents(file);
            const auto want = read(text, file).trials;
            QVERIFY2(!want.empty(), file);
            for (const std::string& other :
                 {"\xef\xbb\xbf" + text, asUtf16(text, true), asUtf16(text, false)}) {
                const auto got = read(other, file).trials;
                QCOMPARE(got.size(), want.size());
                QVERIFY(toJson(got[0]) == toJson(want[0]));
            }
        }
    }

    void namesArePlainText() {
        const auto run = read(
            "{\"results\":[{\"command\":\"a\\u001b[31m\\u202eb\",\"times\":[1],"
            "\"parameters\":{\"k\\u0007\":\"v\\u0085\"}}]}");
        QCOMPARE(run.trials.at(0).subject, std::string("a\u00b7[31mb"));
        QCOMPARE(run.trials.at(0).settings.at("k\u00b7"), std::string("v"));
        const auto wrk = read(
            "Running 1s test @ http://\xff\xfe\x1b/\n  1 threads and 1 connections\n"
            "  9 requests in 1.00s\nRequests/sec:  9\n");
        QCOMPARE(wrk.trials.at(0).subject, std::string("http://\ufffd\ufffd\u00b7/"));
        // What is stored and exported has to be UTF-8.
        QVERIFY(!toJson(wrk).dump().empty());
    }

    void deepAndLargeTextsAreRefusedInTime() {
        for (const char* open : {"[", "{\"a\":"}) {
            std::string text;
            for (int i = 0; i < 200'000; ++i)
                text += open;
            QVERIFY(!readForeignResults(text, "deep").ok());
        }
        QVERIFY(!readForeignResults("[]", "empty").ok());
        QVERIFY(!readForeignResults("[1,2]", "numbers").ok());
        QVERIFY(!readForeignResults("{\"framework\":\"a\",\"results\":{}}", "none").ok());
        QVERIFY(!readForeignResults("{\"metrics\":[],\"frameworks\":[]}", "none").ok());
    }
};

QTEST_GUILESS_MAIN(TestForeignFormats)
#include "tst_foreign_formats.moc"
