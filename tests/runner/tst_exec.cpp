// SPDX-License-Identifier: GPL-3.0-only
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "bench_runner/cli/command_line.h"
#include "core/base/json_reader.h"
#include "core/protocol/exit_codes.h"

using namespace bakeoff;
using namespace bakeoff::bench;

class TestExec : public QObject {
    Q_OBJECT

    struct Run {
        int status = -1;
        core::Json json;
        QString errors;
    };

    static Run exec(const QStringList& arguments) {
        QProcess process;
        process.start(QStringLiteral(BAKEOFF_RUNNER), QStringList{QStringLiteral("exec")} + arguments);
        Run run;
        if (!process.waitForFinished(30'000))
            return run;
        run.status = process.exitCode();
        run.json = core::Json::parse(process.readAllStandardOutput().toStdString(), nullptr, false);
        run.errors = QString::fromUtf8(process.readAllStandardError());
        return run;
    }

private Q_SLOTS:
    void options_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("commands");  // -1: refused
        const auto row = [](const char* name, const char* words, int commands) {
            QTest::newRow(name) << QString::fromLatin1(words).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                                << commands;
        };
        row("one", "-- true", 1);
        row("two", "--trials 3 --format=json -- sleep 1 --- true", 2);
        row("options of the command", "-- sh --trials --format x", 1);
        row("no command", "--trials 3 --", -1);
        row("empty second", "-- true ---", -1);
        row("without --", "true", -1);
        row("unknown", "--frobnicate -- true", -1);
        row("no trials", "--trials 0 -- true", -1);
        row("half a trial", "--trials 1.5 -- true", -1);
        row("no value", "--trials -- true", -1);
        row("bad format", "--format yaml -- true", -1);
        row("bad timeout", "--timeout 0 -- true", -1);
    }
    void options() {
        QFETCH(QStringList, words);
        QFETCH(int, commands);
        std::vector<std::string> arguments{"exec"};
        for (const auto& word : words)
            arguments.push_back(word.toStdString());
        const auto read = readCommandLine(arguments);
        QCOMPARE(read.ok(), commands > 0);
        if (read)
            QCOMPARE(static_cast<int>(std::get<ExecOptions>(*read).commands.size()), commands);
        else
            QVERIFY(!read.error().message.empty());
    }

    void interleavesAndCountsWarmups() {
        QTemporaryDir folder;
        const QString log = folder.filePath(QStringLiteral("order"));
        const auto say = [&](const char* word) {
            return QStringList{QStringLiteral("sh"), QStringLiteral("-c"),
                               QStringLiteral("printf %1 >> '%2'").arg(QLatin1String(word), log)};
        };
        const QStringList commands =
            QStringList{QStringLiteral("--")} + say("a") + QStringList{QStringLiteral("---")} + say("b");
        auto run =
            exec(QStringLiteral("--trials 2 --warmup 1 --format json").split(QLatin1Char(' ')) + commands);
        QCOMPARE(run.status, int{core::kExitOk});
        QFile file(log);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("ababab"));
        QVERIFY(run.json["interleaved"].get<bool>());
        QCOMPARE(run.json["results"].size(), std::size_t{2});
        QCOMPARE(run.json["results"][0]["values"]["wall_ns"].size(), std::size_t{2});
        QVERIFY(!run.json["results"][0]["wall_ns"].contains("interval_95"));  // two trials give none
        file.close();
        QVERIFY(file.remove());
        run = exec(QStringLiteral("--trials 2 --no-interleave --format json").split(QLatin1Char(' ')) +
                   commands);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("aabb"));
    }

    void wallTimeAndMemoryOfTheTree() {
        // dd touches each of its 60 MB buffer; sh waits for it, so the tree has two processes.
        const auto run =
            exec({QStringLiteral("--trials"), QStringLiteral("6"), QStringLiteral("--format"),
                  QStringLiteral("json"), QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
                  QStringLiteral("(dd if=/dev/zero bs=60M count=1; sleep 0.3) | sleep 0.4")});
        QCOMPARE(run.status, int{core::kExitOk});
        const auto& result = run.json["results"][0];
        QVERIFY(result["wall_ns"]["median"].get<double>() >= 0.4e9);
        QVERIFY(result["wall_ns"].contains("interval_95"));
        QVERIFY(result["pss_peak_bytes"]["max"].get<double>() > 1e6);
        QVERIFY(QString::fromStdString(result["memory_source"].get<std::string>())
                    .contains(QLatin1String("processes")));
    }

    void memoryIsTheCommandsOwn() {
        // What matters is that it is neither ours nor our parent's: a shell that sleeps has a few MB at most.
        const auto run = exec({QStringLiteral("--trials"), QStringLiteral("1"), QStringLiteral("--format"),
                               QStringLiteral("json"), QStringLiteral("--"), QStringLiteral("sleep"),
                               QStringLiteral("0.1")});
        const double peak = run.json["results"][0]["pss_peak_bytes"]["median"].get<double>();
        QVERIFY2(peak > 100e3 && peak < 6e6, qPrintable(QString::number(peak)));
    }

    void failuresAreSaid() {
        auto run =
            exec({QStringLiteral("--trials"), QStringLiteral("3"), QStringLiteral("--format"),
                  QStringLiteral("json"), QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
                  QStringLiteral("echo broken >&2; exit 9"), QStringLiteral("---"), QStringLiteral("true")});
        QCOMPARE(run.status, int{core::kExitFailed});
        QVERIFY(run.errors.contains(QLatin1String("status 9")));
        QVERIFY(run.errors.contains(QLatin1String("broken")));
        QVERIFY(run.json["results"][0]["exit_statuses"] == core::Json::array({9}));
        QVERIFY(run.json["results"][1]["exit_statuses"] == core::Json::array({0, 0, 0}));

        run = exec({QStringLiteral("--trials"), QStringLiteral("2"), QStringLiteral("--any-status"),
                    QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("--"),
                    QStringLiteral("false")});
        QCOMPARE(run.status, int{core::kExitOk});
        QVERIFY(run.json["results"][0]["exit_statuses"] == core::Json::array({1, 1}));

        run = exec({QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("--"),
                    QStringLiteral("/no/such/program")});
        QCOMPARE(run.status, int{core::kExitFailed});
        QVERIFY(run.errors.contains(QLatin1String("/no/such/program")));

        run = exec({QStringLiteral("--timeout"), QStringLiteral("200ms"), QStringLiteral("--trials"),
                    QStringLiteral("1"), QStringLiteral("--format"), QStringLiteral("json"),
                    QStringLiteral("--"), QStringLiteral("sleep"), QStringLiteral("20")});
        QCOMPARE(run.status, int{core::kExitFailed});
        QVERIFY(run.errors.contains(QLatin1String("0.2 seconds")));
        QCOMPARE(exec({QStringLiteral("true")}).status, int{core::kExitUsage});
    }
};

QTEST_APPLESS_MAIN(TestExec)
#include "tst_exec.moc"
