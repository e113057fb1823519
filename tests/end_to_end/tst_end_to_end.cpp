// SPDX-License-Identifier: GPL-3.0-only
#include <signal.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <memory>

#include "core/base/json_reader.h"
#include "core/protocol/exit_codes.h"

using bakeoff::core::Json;

namespace {

constexpr const char* kMark = "BAKEOFF_TEST_MARK";

QByteArray contentOf(const QString& file) {
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

}  // namespace

/// The program, the real runner and real servers: what a user gets, and what is left behind when something is
/// killed.
class TestEndToEnd : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_mark;

    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList& arguments) const {
        auto process = std::make_unique<QProcess>();
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("BAKEOFF_DATA_DIR"), m_folder->filePath(QStringLiteral("data")));
        environment.insert(QStringLiteral("BAKEOFF_CACHE_DIR"), QStringLiteral(BAKEOFF_TEST_CACHE));
        environment.insert(QString::fromLatin1(kMark), QString::fromLatin1(m_mark));
        environment.remove(QStringLiteral("BAKEOFF_RUNNER"));
        process->setProcessEnvironment(environment);
        process->start(QStringLiteral(BAKEOFF_BIN_DIR "/bakeoff"), arguments);
        return process;
    }
    struct Outcome {
        int status = -1;
        QByteArray out;
        QByteArray err;
    };
    [[nodiscard]] Outcome bakeoff(const QStringList& arguments) const {
        const auto process = start(arguments);
        Outcome outcome;
        if (process->waitForFinished(800'000) && process->exitStatus() == QProcess::NormalExit)
            outcome.status = process->exitCode();
        outcome.out = process->readAllStandardOutput();
        outcome.err = process->readAllStandardError();
        return outcome;
    }
    [[nodiscard]] Json run(const QString& id) const {
        return Json::parse(bakeoff({QStringLiteral("runs"), QStringLiteral("show"), id,
                                    QStringLiteral("--format"), QStringLiteral("json")})
                               .out.toStdString(),
                           nullptr, false);
    }
    /// Processes that inherited this test's mark, however far down, the oldest first; zombies have
    /// ended.
    [[nodiscard]] QStringList marked(const QByteArray& name = {}) const {
        QStringList out;
        const QByteArray wanted = QByteArray(kMark) + '=' + m_mark;
        const QDir proc(QStringLiteral("/proc"));
        for (const auto& pid : proc.entryList({QStringLiteral("[0-9]*")}, QDir::Dirs)) {
            const QString folder = proc.filePath(pid);
            if (!contentOf(folder + QStringLiteral("/environ")).split('\0').contains(wanted))
                continue;
            const QByteArray stat = contentOf(folder + QStringLiteral("/stat"));
            if (stat.mid(stat.lastIndexOf(')') + 2, 1) == "Z")
                continue;
            if (name.isEmpty() || contentOf(folder + QStringLiteral("/comm")).trimmed() == name)
                out << pid;
        }
        std::sort(out.begin(), out.end(),
                  [](const QString& a, const QString& b) { return a.toInt() < b.toInt(); });
        return out;
    }
    /// A run of two servers that is in the middle of its measuring: two trials are stored.
    [[nodiscard]] std::unique_ptr<QProcess> startedRun() const {
        auto process =
            start({QStringLiteral("run"), QStringLiteral("--workload"), QStringLiteral("http-json"),
                   QStringLiteral("--subject"), QStringLiteral("go-net-http,fastapi"),
                   QStringLiteral("--trials"), QStringLiteral("50"), QStringLiteral("--duration"),
                   QStringLiteral("1"), QStringLiteral("--no-self-test")});
        QByteArray said;
        QElapsedTimer waited;
        waited.start();
        while (!said.contains("\n4/100 ") && waited.elapsed() < 600'000 &&
               process->state() != QProcess::NotRunning) {
            process->waitForReadyRead(200);
            said += process->readAllStandardError();
        }
        if (!said.contains("\n4/100 "))
            qWarning("%s", said.constData());
        return process;
    }

private Q_SLOTS:
    void initTestCase() {
#ifndef Q_OS_LINUX
        QSKIP("Looks for left-over processes in /proc.");
#endif
        m_folder = std::make_unique<QTemporaryDir>();
        m_mark = "doctor";
        const auto doctor =
            bakeoff({QStringLiteral("doctor"), QStringLiteral("--format"), QStringLiteral("json")});
        const Json rows = Json::parse(doctor.out.toStdString(), nullptr, false);
        for (const auto& row : rows.is_array() ? rows : rows["rows"]) {
            const auto name = row["name"].get<std::string>();
            if (row["state"].get<std::string>() == "cannot run" &&
                (name == "Go (net/http)" || name == "FastAPI (uvicorn)"))
                QSKIP(row["detail"].get<std::string>().c_str());
        }
    }
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_mark =
            QByteArray(QTest::currentTestFunction()) + QByteArray::number(QCoreApplication::applicationPid());
    }
    void cleanup() {
        for (const auto& pid : marked())
            ::kill(pid.toInt(), SIGKILL);
    }

    void twoServersAreMeasured() {
        const auto outcome =
            bakeoff({QStringLiteral("run"), QStringLiteral("--workload"), QStringLiteral("http-json"),
                     QStringLiteral("--subject"), QStringLiteral("go-net-http,fastapi"),
                     QStringLiteral("--trials"), QStringLiteral("1"), QStringLiteral("--duration"),
                     QStringLiteral("1"), QStringLiteral("--format"), QStringLiteral("json")});
        QVERIFY2(outcome.status == 0, outcome.err.constData());
        const Json json = Json::parse(outcome.out.toStdString(), nullptr, false);
        QCOMPARE(json["status"].get<std::string>(), std::string("finished"));
        QCOMPARE(json["results"].size(), std::size_t{2});
        for (const auto& result : json["results"]) {
            for (const char* metric : {"requests_per_s", "p50_ns", "p90_ns", "p99_ns", "p999_ns", "max_ns",
                                       "pss_peak_bytes", "server_cpu_ns_per_request"})
                QVERIFY2(result.contains(metric) && result[metric].get<double>() > 0, metric);
            QCOMPARE(result["errors"].get<double>(), 0.0);
            QCOMPARE(result["trials"].get<int>(), 1);
            // An order of magnitude is all that holds on every machine.
            QVERIFY(result["requests_per_s"].get<double>() > 50);
            QVERIFY(result["pss_peak_bytes"].get<double>() > 1e6);
            QVERIFY(result["p50_ns"].get<double>() <= result["p99_ns"].get<double>());
        }
        QVERIFY(!json["machine"]["cpu_model"].get<std::string>().empty());
        for (const char* chart : {"throughput", "latency", "memory", "claims"}) {
            const QString file = m_folder->filePath(QString::fromLatin1(chart) + QStringLiteral(".png"));
            const auto drawn =
                bakeoff({QStringLiteral("chart"), QString::fromLatin1(chart), QStringLiteral("-o"), file,
                         QStringLiteral("--size"), QStringLiteral("1000x600")});
            QVERIFY2(drawn.status == 0, drawn.err.constData());
            QCOMPARE(QImage(file).size(), QSize(1000, 600));
        }
        QVERIFY(marked().isEmpty());
    }

    void nothingIsLeftWhenKilled_data() {
        QTest::addColumn<QByteArray>("victim");
        QTest::addColumn<int>("signal");
        QTest::addColumn<QString>("status");
        QTest::newRow("app") << QByteArray("bakeoff") << SIGKILL << "lost";
        QTest::newRow("runner") << QByteArray("bench_runner") << SIGKILL << "lost";
        QTest::newRow("interrupt") << QByteArray("bakeoff") << SIGINT << "cancelled";
    }

    /// Within 2 s no process is left, and what was finished is kept.
    void nothingIsLeftWhenKilled() {
        QFETCH(QByteArray, victim);
        QFETCH(int, signal);
        QFETCH(QString, status);
        const auto process = startedRun();
        QVERIFY(process->state() == QProcess::Running);
        const auto victims = marked(victim);
        QVERIFY(!victims.isEmpty());
        QVERIFY(marked().size() > victims.size());
        // The runner's guardian has its name; the oldest process is the runner itself.
        QCOMPARE(::kill(victims.first().toInt(), signal), 0);
        QElapsedTimer sinceKill;
        sinceKill.start();
        while (sinceKill.elapsed() < 2000 && !marked().isEmpty())
            process->waitForFinished(20);
        const auto left = marked();
        QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char(' '))));
        process->waitForFinished(2000);
        QVERIFY(process->exitStatus() == QProcess::CrashExit || process->exitCode() != 0);
        const Json kept = run(QStringLiteral("latest"));
        QCOMPARE(QString::fromStdString(kept["status"].get<std::string>()), status);
        QVERIFY(kept["trials_stored"].get<int>() >= 2);
        QVERIFY(!kept["results"].empty());
    }
};

QTEST_GUILESS_MAIN(TestEndToEnd)
#include "tst_end_to_end.moc"
