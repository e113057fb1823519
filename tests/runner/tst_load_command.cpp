// SPDX-License-Identifier: GPL-3.0-only
// `bench_runner load` as people and programs see it.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "bench_runner/cli/load_options.h"
#include "core/interchange/hgrm.h"
#include "core/measure/knee.h"
#include "core/protocol/exit_codes.h"
#include "tests/support/fake_server.h"

using namespace bakeoff;
using namespace bakeoff::tests;

namespace {

struct Ran {
    int code = -1;
    QString out;
    QString err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

Ran load(const QStringList& arguments) {
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(BAKEOFF_RUNNER, QStringList{"load"} + arguments);
    process.waitForFinished(60'000);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QStringList quick(const FakeServer& server, const QStringList& more) {
    return QStringList{QString::fromStdString(server.url()), "-c", "4", "-d", "300ms", "--warmup", "100ms"} +
           more;
}

}  // namespace

class TestLoadCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void json_data() {
        QTest::addColumn<QStringList>("how");
        QTest::addColumn<bool>("open");
        QTest::newRow("closed") << QStringList{} << false;
        QTest::newRow("closed, spin") << QStringList{"--spin"} << false;
        QTest::newRow("rate") << QStringList{"--rate", "500"} << true;
        QTest::newRow("spin, two threads") << QStringList{"--rate=500", "--spin", "-t", "2"} << true;
    }
    void json() {
        QFETCH(QStringList, how);
        QFETCH(bool, open);
        FakeServer server;
        const Ran ran =
            load(quick(server, how + QStringList{"--format", "json", "--intervals", "--interval", "50ms"}));
        QCOMPARE(ran.code, core::kExitOk);
        const QJsonObject json = ran.json();
        QVERIFY(json["requests"].toInt() > 0);
        QCOMPARE(json["errors"].toObject()["total"].toInt(-1), 0);
        QVERIFY(json["achieved_rate_per_s"].toDouble() > 0);
        QCOMPARE(json["offered_rate_per_s"].toDouble(), open ? 500.0 : 0.0);
        QCOMPARE(json["offered_rate_per_s"].isNull(), !open);
        if (open)
            QCOMPARE(json["requests_sent"].toInt(), 150);
        for (const char* name : {"service_time", "response_time"}) {
            const QJsonObject times = json[name].toObject();
            double before = 0;
            for (const char* key : {"p50_ns", "p90_ns", "p95_ns", "p99_ns", "p999_ns", "max_ns"}) {
                QVERIFY2(times[key].toDouble() >= before, key);
                before = times[key].toDouble();
            }
            QVERIFY(times["mean_ns"].toDouble() > 0);
            QCOMPARE(times["count"].toInt(), json["requests_sent"].toInt());
        }
        QVERIFY(json["generator_cpu_ns"].toDouble() > 0);
        const QJsonArray validity = json["validity"].toArray();
        QVERIFY(validity.size() >= 3);
        for (const auto& check : validity) {
            for (const char* key : {"id", "verdict", "value", "threshold", "remedy", "detail"})
                QVERIFY2(check.toObject().contains(key), key);
            if (check.toObject()["verdict"].toString() != "pass")
                QVERIFY(!check.toObject()["remedy"].toString().isEmpty());
        }
        const QJsonArray intervals = json["intervals"].toArray();
        QCOMPARE(intervals.size(), 6);
        for (const auto& interval : intervals)
            QVERIFY(interval.toObject()["response_time"].toObject().contains("buckets"));
    }

    void text() {
        FakeServer server;
        const Ran ran = load(quick(server, {"--rate", "300"}));
        QCOMPARE(ran.code, core::kExitOk);
        for (const char* part : {"Constant rate of 300 /s on 4 connections", "Response time", "Service time",
                                 "Send error", "rate_held"})
            QVERIFY2(ran.out.contains(part), qPrintable(ran.out));
        for (const QString& line : ran.out.split('\n'))
            QVERIFY2(line.size() <= 110, qPrintable(line));
    }

    void hgrm() {
        FakeServer server;
        const Ran ran = load(quick(server, {"--format", "hgrm"}));
        QCOMPARE(ran.code, core::kExitOk);
        const QStringList lines = ran.out.split('\n', Qt::SkipEmptyParts);
        QVERIFY(lines[0].contains("Value     Percentile TotalCount 1/(1-Percentile)"));
        static const QRegularExpression row(R"(^ *\d+\.\d+ [01]\.\d{12} +\d+( +\d+\.\d\d)?$)");
        for (int i = 1; i < lines.size() - 3; ++i)
            QVERIFY2(row.match(lines[i]).hasMatch(), qPrintable(lines[i]));
        QVERIFY(lines[lines.size() - 4].contains(" 1.000000000000 "));
        QVERIFY(lines[lines.size() - 2].startsWith("#[Max     ="));
    }

    /// Against values worked out by hand: 1 to 100 ms once each.
    void hgrmValues() {
        core::Histogram histogram;
        for (int i = 1; i <= 100; ++i)
            histogram.record(i * 1'000'000);
        const QStringList lines =
            QString::fromStdString(core::hgrmText(histogram)).split('\n', Qt::SkipEmptyParts);
        QVERIFY(lines[1].contains("0.000000000000          1           1.00"));
        // Five lines to the half, then five to the next quarter: 0, 10 ... 50, 55 ...
        QVERIFY2(lines[2].contains("0.100000000000         10           1.11"), qPrintable(lines[2]));
        QVERIFY2(lines[6].contains("0.500000000000         50           2.00"), qPrintable(lines[6]));
        QVERIFY2(lines[7].contains("0.550000000000         55           2.22"), qPrintable(lines[7]));
        QVERIFY(core::hgrmText(core::Histogram()).find("Total count    =            0") != std::string::npos);
    }

    void ramp() {
        FakeServer server({Behaviour::Slow, 1, 20'000'000});
        // Four connections, 20 ms each: 200/s is all there is.
        const Ran ran = load(quick(server, {"--ramp", "10:1280:8", "-d", "1s", "--format", "json"}));
        QCOMPARE(ran.code, core::kExitOk);
        const QJsonObject json = ran.json();
        const QJsonArray steps = json["steps"].toArray();
        QVERIFY(steps.size() >= 3 && steps.size() < 8);
        QCOMPARE(steps[0].toObject()["offered_rate_per_s"].toDouble(), 10.0);
        QVERIFY(json["highest_sustained_rate_per_s"].toDouble() < 220);
        QVERIFY(json["knee_rate_per_s"].toDouble() > 0);
        const Ran text = load(quick(server, {"--ramp", "20:40:2", "-d", "1s"}));
        QVERIFY2(text.out.contains("The highest rate was held too"), qPrintable(text.out));
    }

    void operatingPoints() {
        FakeServer server({Behaviour::Slow, 1, 20'000'000});
        // Four connections, 20 ms each: 200/s is all there is.
        const QJsonObject half =
            load(quick(server, {"--rate", "50%", "--poisson", "--seed", "5", "--format", "json"})).json();
        const double ceiling = half["ceiling_per_s"].toDouble();
        QVERIFY2(ceiling > 50 && ceiling < 220, qPrintable(QString::number(ceiling)));
        QCOMPARE(half["offered_rate_per_s"].toDouble(), ceiling / 2);
        QCOMPARE(half["arrivals"].toString(), QString("poisson"));
        const QJsonObject anew = load(quick(server, {"--no-keep-alive", "--format", "json"})).json();
        QCOMPARE(anew["keep_alive"].toBool(true), false);
        QVERIFY(anew["reconnects"].toInt() > 10);
        const Ran text = load(quick(server, {"--rate", "50%", "--no-keep-alive"}));
        QVERIFY2(text.out.contains("50 % of the") && text.out.contains("opened again for each request"),
                 qPrintable(text.out));
    }

    void search() {
        FakeServer server({Behaviour::Jumps, 1, 100'000'000});
        Ran ran = load(quick(server, {"--p99", "40ms", "--format", "json"}));
        // A machine that stalls for longer holds no rate, and that is what is then said.
        for (int i = 0; i < 2 && ran.code != core::kExitOk; ++i)
            ran = load(quick(server, {"--p99", "40ms", "--format", "json"}));
        QCOMPARE(ran.code, core::kExitOk);
        const QJsonObject json = ran.json();
        QCOMPARE(json["mode"].toString(), QString("search"));
        QCOMPARE(json["p99_limit_ns"].toDouble(), 40e6);
        const double within = json["rate_within_p99"].toDouble();
        QVERIFY2(within > 0 && within < 1.03 * FakeServer::kJumpPerS, qPrintable(ran.out.left(400)));
        QVERIFY(json["rate_beyond_p99"].toDouble() > within);
        for (const auto& step : json["steps"].toArray())
            QCOMPARE(step.toObject()["within"].toBool(), step.toObject()["why"].toString().isEmpty());
        // A server that is never so fast holds no rate, and that is said.
        FakeServer slow({Behaviour::Slow, 1, 20'000'000});
        const Ran never = load(quick(slow, {"--p99", "1ms"}));
        QCOMPARE(never.code, core::kExitFailed);
        QVERIFY2(never.out.contains("No rate was within the objective"), qPrintable(never.out));
        for (const QString& line : never.out.split('\n'))
            QVERIFY2(line.size() <= 110, qPrintable(line));
    }

    void badOperatingPoints_data() {
        QTest::addColumn<QStringList>("more");
        QTest::newRow("a rate and a search") << QStringList{"--rate", "5", "--p99", "1ms"};
        QTest::newRow("a share and a ramp") << QStringList{"--rate", "50%", "--ramp", "5:50:3"};
        QTest::newRow("random without a rate") << QStringList{"--poisson"};
        QTest::newRow("too large a share") << QStringList{"--rate", "151%"};
        QTest::newRow("a search as hgrm") << QStringList{"--p99", "1ms", "--format", "hgrm"};
    }
    void badOperatingPoints() {
        QFETCH(QStringList, more);
        const Ran ran = load(QStringList{"http://127.0.0.1:1/"} + more);
        QCOMPARE(ran.code, core::kExitUsage);
        QVERIFY(ran.out.isEmpty() && !ran.err.isEmpty());
    }

    /// M/M/1: mean time 1/(mu - lambda), so power is highest at half the capacity.
    void kneeOfMM1() {
        std::vector<core::LoadPoint> points;
        for (int i = 1; i < 20; ++i)
            points.push_back({i * 50.0, i * 50.0, 1e9 / (1000.0 - i * 50.0)});
        points.push_back({1500, 1000, 1e6});  // beyond capacity: fast, but not held
        const auto knee = core::kneeOf(points);
        QVERIFY(knee.has_value());
        QCOMPARE(points[*knee].offeredPerS, 500.0);
        QCOMPARE(points[*core::highestSustained(points)].offeredPerS, 950.0);
        QVERIFY(!core::kneeOf({}).has_value());
        QVERIFY(!core::kneeOf({{100, 10, 5}}).has_value());
        const auto steps = core::geometricSteps(100, 800, 4);
        QCOMPARE(steps.size(), std::size_t{4});
        for (int i = 0; i < 4; ++i)
            QCOMPARE(steps[static_cast<std::size_t>(i)], 100.0 * (1 << i));
        QCOMPARE(core::geometricSteps(100, 800, 1), std::vector<double>{100});
    }

    void mix() {
        FakeServer server;
        QTemporaryDir folder;
        QFile file(folder.filePath("mix.json"));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(R"({"requests": [{"name": "read", "path": "/users", "weight": 3},
            {"method": "POST", "path": "/users", "body": {"name": "Ada"}, "status": 201}]})");
        file.close();
        const Ran ran = load(quick(server, {"--mix", file.fileName(), "--format", "json"}));
        const QJsonArray kinds = ran.json()["by_request"].toArray();
        QCOMPARE(kinds.size(), 2);
        QCOMPARE(kinds[0].toObject()["name"].toString(), QString("read"));
        QCOMPARE(kinds[0].toObject()["failed"].toInt(-1), 0);
        QCOMPARE(kinds[1].toObject()["name"].toString(), QString("POST /users"));
        QCOMPARE(kinds[1].toObject()["good"].toInt(-1), 0);  // this server says 200 to everything
        QVERIFY(kinds[1].toObject()["failed"].toInt() > 0);
    }

    /// A field that the file names in whatever case is not added once more.
    void contentTypeOnce() {
        const auto requests = bench::readMix(
            R"({"requests": [{"method": "POST", "path": "/", "body": {"a": 1},
                "headers": {"CONTENT-TYPE": "application/problem+json"}}]})",
            "mix.json");
        QVERIFY(requests);
        QCOMPARE(requests->front().headers.size(), std::size_t{1});
    }

    void badMix_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("complaint");
        QTest::newRow("no json") << "{"
                                 << "mix.json:1:";
        QTest::newRow("no requests") << "{}"
                                     << "requests";
        QTest::newRow("no weight") << R"({"requests": [{"path": "/", "weight": 0}]})"
                                   << "weight above 0";
        QTest::newRow("spelling") << R"({"requests": [{"path": "/", "wieght": 1}]})"
                                  << "wieght";
        QTest::newRow("path") << R"({"requests": [{"path": "x"}]})"
                              << "slash";
        QTest::newRow("header") << R"({"requests": [{"path": "/", "headers": {"A": "b\r\nC: d"}}]})"
                                << "one line";
    }
    void badMix() {
        QFETCH(QString, text);
        QFETCH(QString, complaint);
        QTemporaryDir folder;
        QFile file(folder.filePath("mix.json"));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(text.toUtf8());
        file.close();
        const Ran ran = load({"http://127.0.0.1:9/", "--mix", file.fileName()});
        QCOMPARE(ran.code, core::kExitUsage);
        QVERIFY2(ran.err.contains(complaint), qPrintable(ran.err));
    }

    void usage_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("complaint");
        const QString url = "http://127.0.0.1:9/";
        QTest::newRow("nothing") << QStringList{} << "Which address";
        QTest::newRow("two addresses") << QStringList{url, url} << "One address";
        QTest::newRow("another scheme") << QStringList{"ftp://a/"} << "http:// or https://";
        QTest::newRow("nothing to be secured") << QStringList{url, "--insecure"} << "https://";
        QTest::newRow("unknown") << QStringList{url, "--fast"} << "--fast";
        QTest::newRow("no value") << QStringList{url, "--rate"} << "needs a value";
        QTest::newRow("rate zero") << QStringList{url, "--rate", "0"} << "--rate";
        QTest::newRow("rate word") << QStringList{url, "--rate", "many"} << "--rate";
        QTest::newRow("ramp") << QStringList{url, "--ramp", "5:1:3"} << "FROM:TO:STEPS";
        QTest::newRow("ramp and rate") << QStringList{url, "--ramp", "1:5:3", "-R", "5"} << "together";
        QTest::newRow("threads") << QStringList{url, "-c", "2", "-t", "3"} << "Each thread";
        QTest::newRow("interval") << QStringList{url, "--interval", "1ms"} << "10 ms";
        QTest::newRow("header") << QStringList{url, "-H", "nonsense"} << "header line";
        QTest::newRow("method") << QStringList{url, "--method", "get"} << "capitals";
        QTest::newRow("format") << QStringList{url, "--format", "xml"} << "--format";
        QTest::newRow("mix and method") << QStringList{url, "--mix", "x", "--method", "PUT"} << "in the file";
    }
    void usage() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, complaint);
        const Ran ran = load(arguments);
        QCOMPARE(ran.code, core::kExitUsage);
        QVERIFY2(ran.err.contains(complaint), qPrintable(ran.err));
        QVERIFY(ran.out.isEmpty());
    }

    /// By TLS: what was agreed on and how long handshakes took stands beside the requests.
    void tls() {
        QProcess server;
        server.start(BAKEOFF_RUNNER, {"null-server", "--tls", "--engine", "io_uring"});
        QVERIFY(server.waitForReadyRead(10'000));
        const QString url = QJsonDocument::fromJson(server.readLine()).object()["url"].toString();
        QVERIFY2(url.startsWith("https://127.0.0.1:"), qPrintable(url));
        const QStringList quickly{url, "-c", "4", "-d", "300ms", "--warmup", "100ms"};
        const Ran refused = load(quickly);
        QCOMPARE(refused.code, core::kExitFailed);
        QVERIFY2(refused.err.contains("certificate is refused") && refused.err.contains("--insecure"),
                 qPrintable(refused.err));
        const Ran ran = load(quickly + QStringList{"--insecure", "--format", "json", "--engine", "io_uring"});
        QCOMPARE(ran.code, core::kExitOk);
        QCOMPARE(ran.json()["engine"].toString(), QString("asio"));
        QVERIFY(ran.json()["engine_reason"].toString().contains("TLS"));
        QCOMPARE(ran.json()["errors"].toObject()["total"].toInt(-1), 0);
        QCOMPARE(ran.json()["errors"].toObject()["tls"].toInt(-1), 0);
        const QJsonObject tls = ran.json()["tls"].toObject();
        QVERIFY(tls["agreed"].toString().startsWith("TLSv1."));
        QCOMPARE(tls["certificate_checked"].toBool(true), false);
        QCOMPARE(tls["handshakes"].toInt(), 4);
        QVERIFY(tls["handshake_time"].toObject()["p50_ns"].toDouble() > 0);
        const Ran text = load(quickly + QStringList{"--insecure", "--no-keep-alive"});
        for (const char* part : {"Handshakes", "TLSv1.", "not checked", "https://"})
            QVERIFY2(text.out.contains(part), qPrintable(text.out));
        for (const QString& line : text.out.split('\n'))
            QVERIFY2(line.size() <= 110, qPrintable(line));
        server.terminate();
        QVERIFY(server.waitForFinished(10'000));
    }

    /// Each kind of failure has a remedy of its own.
    void remedies() {
        QVERIFY(load({"http://127.0.0.1:9/", "-d", "1s"}).err.contains("Start the server"));
        FakeServer tls(Behaviour::Tls);
        QVERIFY(load(quick(tls, {})).err.contains("speaks TLS"));
        FakeServer reset(Behaviour::Reset);
        QVERIFY(load(quick(reset, {})).err.contains("what the server wrote"));
        FakeServer silent(Behaviour::Silent);
        QVERIFY(load(quick(silent, {"--timeout", "200ms"})).err.contains("--timeout"));
        FakeServer sometimes({Behaviour::Slow, 2, 400'000'000});
        const Ran ran = load(quick(sometimes, {"--timeout", "100ms", "--status", "200", "--format", "json"}));
        for (const auto& check : ran.json()["checks"].toArray()) {
            if (check.toObject()["id"].toString() == "responses")
                QVERIFY2(check.toObject()["remedy"].toString().contains("longer timeout"),
                         qPrintable(ran.out));
        }
    }

    void failures() {
        FakeServer wrong(Behaviour::Status500);
        Ran ran = load(quick(wrong, {}));
        QCOMPARE(ran.code, core::kExitFailed);
        QVERIFY2(ran.err.contains("--status 500"), qPrintable(ran.err));
        ran = load(quick(wrong, {"--status", "500", "--format", "json"}));
        QCOMPARE(ran.code, core::kExitOk);
        QCOMPARE(ran.json()["errors"].toObject()["total"].toInt(-1), 0);

        // What the remedy says can be done.
        FakeServer odd(Behaviour::Status999);
        ran = load(quick(odd, {}));
        QVERIFY2(ran.err.contains("--status 999"), qPrintable(ran.err));
        ran = load(quick(odd, {"--status", "999", "--format", "json"}));
        QCOMPARE(ran.code, core::kExitOk);
        QCOMPARE(ran.json()["errors"].toObject()["total"].toInt(-1), 0);

        FakeServer sometimes({Behaviour::WrongBody, 2, 0});
        ran = load(quick(sometimes, {"--format", "json"}));
        QVERIFY(ran.json()["errors"].toObject()["body"].toInt() > 0);
        QCOMPARE(ran.json()["errors"].toObject()["total"], ran.json()["errors"].toObject()["body"]);

        QCOMPARE(load({"http://127.0.0.1:9/", "-d", "1s"}).code, core::kExitFailed);

        // Bodies that nobody looks at may be of any length.
        FakeServer longOne(Behaviour::Long);
        ran = load(quick(longOne, {}));
        QVERIFY2(ran.err.contains("--check status"), qPrintable(ran.err));
        ran = load(quick(longOne, {"--check", "status", "-d", "1s", "-c", "1"}));
        QVERIFY2(ran.code == core::kExitOk, qPrintable(ran.err));

        // Fewer connections than asked for are never taken for enough.
        FakeServer good;
        QProcess limited;
        limited.start("sh", {"-c", QString("ulimit -n 200 && exec '%1' load %2 -c 300 -d 1s")
                                       .arg(BAKEOFF_RUNNER, QString::fromStdString(good.url()))});
        QVERIFY(limited.waitForFinished());
        QCOMPARE(limited.exitCode(), core::kExitFailed);
        QVERIFY(limited.readAllStandardError().contains("300 connections need"));
        QVERIFY(load({"--help"}).out.startsWith("Usage: bench_runner load URL"));
    }
};

QTEST_GUILESS_MAIN(TestLoadCommand)
#include "tst_load_command.moc"
