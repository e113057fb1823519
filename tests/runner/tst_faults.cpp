// SPDX-License-Identifier: GPL-3.0-only
// Whatever a subject or the machine does: one terminal event, what was measured is kept, no process is left.
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <memory>
#include <vector>

#include "core/plan/job.h"
#include "core/plan/operating_point.h"
#include "core/protocol/event.h"
#include "core/protocol/exit_codes.h"

using namespace bakeoff::core;

namespace {

constexpr const char* kMark = "BAKEOFF_FAULT_MARK";
constexpr int kPatienceMs = 120'000;

struct Outcome {
    int status = -1;
    std::vector<ResultEvent> results;
    std::vector<DoneEvent> dones;
    bool doneIsLast = false;
    int badLines = 0;

    [[nodiscard]] std::string errors() const {
        std::string text;
        for (const auto& event : results) {
            if (event.result.error)
                text += std::string(nameOf(event.result.error->code)) + ": " +
                        event.result.error->message.english() + "\n";
        }
        return text;
    }
};

Outcome outcomeOf(const QByteArray& output) {
    Outcome out;
    EventDecoder decoder;
    auto events = decoder.feed({output.constData(), static_cast<std::size_t>(output.size())});
    for (auto& event : decoder.finish())
        events.push_back(std::move(event));
    for (const auto& event : events) {
        if (const auto* result = std::get_if<ResultEvent>(&event))
            out.results.push_back(*result);
        if (const auto* done = std::get_if<DoneEvent>(&event))
            out.dones.push_back(*done);
    }
    out.doneIsLast = !events.empty() && std::holds_alternative<DoneEvent>(events.back());
    out.badLines = decoder.badLines();
    return out;
}

}  // namespace

class TestFaults : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_mark;

    void addSubject(const QString& mode, const QString& workload) const {
        const QString folder = m_folder->filePath(QStringLiteral("subjects/fake/") + mode);
        QVERIFY(QDir().mkpath(folder));
        const bool server = workload == QLatin1String("http-json") || workload == QLatin1String("users-api");
        const Json subject{{"bakeoff_subject", 1},
                           {"id", mode.toStdString()},
                           {"name", mode.toStdString()},
                           {"language", "Fake"},
                           {"toolchain", "python"},
                           {"packages", Json::array()},
                           {"workloads",
                            {{workload.toStdString(),
                              {{"command",
                                {BAKEOFF_BIN_DIR "/tests/fake_subject", mode.toStdString(),
                                 server ? "{host}:{port}" : "{n}"}}}}}}};
        QFile file(folder + QStringLiteral("/subject.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(subject.dump()));
    }

    [[nodiscard]] Job jobFor(const std::vector<std::pair<std::string, std::string>>& cases) const {
        Job job;
        job.runId = "faults";
        job.subjectFolders = {m_folder->filePath(QStringLiteral("subjects")).toStdString()};
        job.toolchainFolders = {BAKEOFF_SOURCE_DIR "/resources/toolchains"};
        job.cacheFolder = m_folder->filePath(QStringLiteral("cache")).toStdString();
        for (const auto& [workload, subject] : cases)
            job.cases.push_back({workload, subject, {{workload == "fib" ? "n" : "connections", 8}}});
        job.trials = 1;
        job.warmupSeconds = 0.1;
        job.durationSeconds = 0.5;
        job.timeoutSeconds = 1;
        job.commandTimeoutSeconds = 3;
        return job;
    }

    [[nodiscard]] std::unique_ptr<QProcess> start(const Job& job) const {
        auto process = std::make_unique<QProcess>();
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(kMark), QString::fromLatin1(m_mark));
        process->setProcessEnvironment(environment);
        process->start(QStringLiteral(BAKEOFF_RUNNER), QStringList());
        process->write(QByteArray::fromStdString(toJson(job).dump()) + "\n");
        return process;
    }

    Outcome run(const Job& job) const {
        const auto process = start(job);
        if (!process->waitForFinished(kPatienceMs))
            process->kill();
        auto outcome = outcomeOf(process->readAllStandardOutput());
        outcome.status = process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -1;
        return outcome;
    }

    /// Living processes that inherited this test's mark.
    [[nodiscard]] QStringList left() const {
        QStringList out;
        const QByteArray wanted = QByteArray(kMark) + '=' + m_mark;
        const QDir proc(QStringLiteral("/proc"));
        for (const auto& pid : proc.entryList({QStringLiteral("[0-9]*")}, QDir::Dirs)) {
            const auto content = [&](const char* name) {
                QFile file(proc.filePath(pid) + QLatin1Char('/') + QString::fromLatin1(name));
                return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            };
            if (!content("environ").split('\0').contains(wanted))
                continue;
            const QByteArray stat = content("stat");
            if (stat.mid(stat.lastIndexOf(')') + 2, 1) != "Z")
                out << pid + QLatin1Char(' ') + QString::fromUtf8(content("cmdline").replace('\0', ' '));
        }
        return out;
    }

private Q_SLOTS:
    void initTestCase() {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_mark =
            QByteArray::number(::getpid()) + '-' + QByteArray::number(QRandomGenerator::global()->generate());
        for (const char* mode : {"good", "no-start", "port-taken", "dies", "500", "late-500", "wrong-body",
                                 "slow", "mute", "flood", "forks", "stubborn", "constant"})
            addSubject(QString::fromLatin1(mode), QStringLiteral("http-json"));
        for (const char* mode :
             {"command", "command-fails", "command-hangs", "command-forks", "command-silent", "command-lies"})
            addSubject(QString::fromLatin1(mode), QStringLiteral("fib"));
        addSubject(QStringLiteral("tasks-none"), QStringLiteral("tasks"));
        addSubject(QStringLiteral("users-forgetful"), QStringLiteral("users-api"));
        QDir().mkpath(m_folder->filePath(QStringLiteral("subjects/contracts")));
        QFile list(m_folder->filePath(QStringLiteral("subjects/contracts/users-api.json")));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write(R"({"steps": [{"name": "health", "path": "/health", "expect": {"status": [200]}}]})");
    }

    void subjects_data() {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("error");  // "code: part of the message"; empty: measured
        const auto row = [](const char* subject, const char* error) {
            QTest::newRow(subject) << QString::fromLatin1(subject) << QString::fromLatin1(error);
        };
        row("good", "");
        row("slow", "");
        row("flood", "");
        row("forks", "");
        row("stubborn", "");
        row("no-start", "start_failed: there is no configuration");
        row("port-taken", "start_failed: address already in use");
        row("dies", "process_died: a bug was found");
        row("500", "bad_response: status 500");
        row("wrong-body", "bad_response: wrong-body answers /json with a body other than");
        row("mute", "start_failed: not ready");
        row("command", "");
        row("command-forks", "");
        row("command-fails", "process_died: the command is broken");
        row("command-hangs", "timeout: 3 seconds");
        row("command-silent", "bad_response: no result");
        row("command-lies", "bad_response: 21 is right");
    }
    void subjects() {
        QFETCH(QString, subject);
        QFETCH(QString, error);
        const std::string workload = subject.startsWith(QLatin1String("command")) ? "fib" : "http-json";
        // A good one beside it: what one subject does must not take the other's result away.
        const std::string good = workload == "fib" ? "command" : "good";
        Job job = jobFor({{workload, subject.toStdString()}});
        if (subject.toStdString() != good)
            job.cases.push_back(jobFor({{workload, good}}).cases[0]);
        const auto outcome = run(job);
        QCOMPARE(outcome.dones.size(), std::size_t{1});
        QVERIFY(outcome.doneIsLast);
        QCOMPARE(outcome.badLines, 0);
        QCOMPARE(outcome.results.size(), job.cases.size());
        QCOMPARE(QString::fromStdString(outcome.errors()).isEmpty(), error.isEmpty());
        for (const auto& part : error.split(QStringLiteral(": "), Qt::SkipEmptyParts))
            QVERIFY2(QString::fromStdString(outcome.errors()).contains(part), outcome.errors().c_str());
        QCOMPARE(outcome.status, int{error.isEmpty() ? kExitOk : kExitFailed});
        QVERIFY2(left().isEmpty(), qPrintable(left().join(QLatin1Char('\n'))));
    }

    /// Who only pretends is found out: by the number that has to come back, by memory that does not grow, by
    /// a user who has to be there again.
    void pretendersAreFoundOut_data() {
        QTest::addColumn<QString>("workload");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("error");
        QTest::newRow("a constant") << "http-json"
                                    << "constant"
                                    << "answered no request correctly";
        QTest::newRow("tasks that are not there") << "tasks"
                                                  << "tasks-none"
                                                  << "less than a pointer to each";
        QTest::newRow("users that nobody keeps") << "users-api"
                                                 << "users-forgetful"
                                                 << "has not kept what it was told";
    }
    void pretendersAreFoundOut() {
        QFETCH(QString, workload);
        QFETCH(QString, subject);
        QFETCH(QString, error);
        Job job = jobFor({{workload.toStdString(), subject.toStdString()}});
        if (workload == QLatin1String("tasks"))
            job.cases[0].parameters = {{"n", 1'000'000}};
        const auto outcome = run(job);
        QCOMPARE(outcome.results.size(), std::size_t{1});
        QVERIFY2(QString::fromStdString(outcome.errors()).contains(error), outcome.errors().c_str());
        QVERIFY(outcome.errors().starts_with("bad_response"));
        if (workload == QLatin1String("users-api"))
            QVERIFY(outcome.results[0].result.errorCounts.contains("body"));
        QVERIFY(left().isEmpty());
    }

    /// A case's own database counts before the job's.
    void theDatabaseIsTheCases_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<double>("stated");  // 0: none
        QTest::addColumn<QString>("database");
        QTest::newRow("as it is usual") << QString() << 0.0 << "SQLite";
        QTest::newRow("the job's") << "postgresql://nobody@127.0.0.1:9/x" << 0.0 << "PostgreSQL";
        QTest::newRow("its own") << "postgresql://nobody@127.0.0.1:9/x" << 1.0 << "SQLite";
        QTest::newRow("a server") << "postgresql://nobody@127.0.0.1:9/x" << 2.0 << "PostgreSQL";
        QTest::newRow("a server that nobody named") << QString() << 2.0 << QString();
    }
    void theDatabaseIsTheCases() {
        QFETCH(QString, url);
        QFETCH(double, stated);
        QFETCH(QString, database);
        Job job = jobFor({{"users-api", "users-forgetful"}});
        job.database = url.toStdString();
        if (stated > 0)
            job.cases[0].parameters[kDatabase] = stated;
        const auto outcome = run(job);
        QCOMPARE(outcome.results.size(), std::size_t{1});
        const auto& settings = outcome.results[0].result.settings;
        const auto used = settings.find("database");
        QVERIFY2(used == settings.end() ? database.isEmpty()
                                        : QString::fromStdString(used->second).startsWith(database),
                 outcome.errors().c_str());
        QCOMPARE(
            QString::fromStdString(outcome.errors()).contains(QStringLiteral("no server of it is named")),
            database.isEmpty());
    }

    void wrongOnceMeasuredIsMarked() {
        const auto outcome = run(jobFor({{"http-json", "late-500"}}));
        QCOMPARE(outcome.results.size(), std::size_t{1});
        const auto& result = outcome.results[0].result;
        QVERIFY(!result.ok() || !result.valid());
        QVERIFY(result.errorCounts.count("status") != 0);
        QVERIFY(left().isEmpty());
    }

    void deathKeepsWhatWasMeasured() {
        Job job = jobFor({{"http-json", "good"}, {"http-json", "dies"}});
        job.trials = 2;
        const auto outcome = run(job);
        QCOMPARE(outcome.results.size(), std::size_t{4});
        int good = 0;
        for (const auto& event : outcome.results)
            good += event.result.ok() && event.result.subject == "good" ? 1 : 0;
        QCOMPARE(good, 2);
        QCOMPARE(outcome.dones.size(), std::size_t{1});
    }

    void noDescriptorsLeft() {
        QProcess process;
        Job job = jobFor({{"http-json", "good"}});
        job.cases[0].parameters["connections"] = 5000;
        process.setChildProcessModifier([] {
            const rlimit few{200, 200};
            ::setrlimit(RLIMIT_NOFILE, &few);
        });
        process.start(QStringLiteral(BAKEOFF_RUNNER), QStringList());
        process.write(QByteArray::fromStdString(toJson(job).dump()) + "\n");
        QVERIFY(process.waitForFinished(kPatienceMs));
        const auto outcome = outcomeOf(process.readAllStandardOutput());
        QCOMPARE(outcome.dones.size(), std::size_t{1});
        QVERIFY2(outcome.errors().find("resource_limit") != std::string::npos, outcome.errors().c_str());
        QCOMPARE(process.exitCode(), int{kExitFailed});
    }

    void diskFull_data() {
        QTest::addColumn<int>("jobAfterMs");
        QTest::newRow("at the result") << 0;
        QTest::newRow("before the job") << 300;
    }
    void diskFull() {
        QFETCH(int, jobAfterMs);
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(kMark), QString::fromLatin1(m_mark));
        process.setProcessEnvironment(environment);
        process.setStandardOutputFile(QStringLiteral("/dev/full"));
        process.start(QStringLiteral(BAKEOFF_RUNNER), QStringList());
        QTest::qWait(jobAfterMs);
        process.write(QByteArray::fromStdString(toJson(jobFor({{"http-json", "good"}})).dump()) + "\n");
        QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(kPatienceMs));
        QCOMPARE(process.exitCode(), int{kExitIo});
        QVERIFY2(left().isEmpty(), qPrintable(left().join(QLatin1Char('\n'))));
    }

    void servesUntilStopped() {
        Job job = jobFor({{"http-json", "good"}});
        job.kind = Job::Kind::Serve;
        const auto process = start(job);
        QString url;
        QByteArray output;
        while (url.isEmpty() && process->waitForReadyRead(kPatienceMs)) {
            output += process->readAllStandardOutput();
            const auto at = output.indexOf("\"http://");
            if (at >= 0)
                url = QString::fromUtf8(output.mid(at + 1, output.indexOf('"', at + 1) - at - 1));
        }
        QVERIFY2(!url.isEmpty(), output.constData());
        QProcess load;
        load.start(QStringLiteral(BAKEOFF_RUNNER),
                   {QStringLiteral("load"), url, QStringLiteral("--duration"), QStringLiteral("200ms"),
                    QStringLiteral("--warmup"), QStringLiteral("0s"), QStringLiteral("--format"),
                    QStringLiteral("json")});
        QVERIFY(load.waitForFinished(kPatienceMs));
        const auto report = Json::parse(load.readAllStandardOutput().toStdString(), nullptr, false);
        QVERIFY(report.is_object());
        QVERIFY(report["requests"].get<int>() > 0);
        QCOMPARE(report["errors"]["total"].get<int>(), 0);
        process->closeWriteChannel();
        QVERIFY(process->waitForFinished(kPatienceMs));
        QCOMPARE(process->exitCode(), int{kExitCancelled});
        QVERIFY2(left().isEmpty(), qPrintable(left().join(QLatin1Char('\n'))));

        job.cases = jobFor({{"fib", "command"}}).cases;
        const auto refused = run(job);
        QVERIFY2(refused.errors().find("no server") != std::string::npos, refused.errors().c_str());
    }

    void cancelAtAnyMoment() {
        constexpr int kTimes = 200;
        constexpr int kAtOnce = 8;
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        Job job = jobFor({{"http-json", "good"}, {"http-json", "stubborn"}, {"fib", "command-forks"}});
        job.trials = 3;
        for (int done = 0; done < kTimes; done += kAtOnce) {
            struct One {
                std::unique_ptr<QProcess> process;
                int atMs = 0;
                int how = 0;
            };
            std::vector<One> all;
            for (int i = 0; i < kAtOnce; ++i)
                all.push_back({start(job), random.bounded(2500), random.bounded(3)});
            QElapsedTimer clock;
            clock.start();
            std::sort(all.begin(), all.end(), [](const One& a, const One& b) { return a.atMs < b.atMs; });
            for (auto& one : all) {
                const int left = one.atMs - static_cast<int>(clock.elapsed());
                if (left > 0)
                    QTest::qWait(left);
                if (one.how == 0)
                    one.process->write("cancel\n");
                else if (one.how == 1)
                    one.process->closeWriteChannel();
                else
                    one.process->terminate();
            }
            for (auto& one : all) {
                QVERIFY(one.process->state() == QProcess::NotRunning ||
                        one.process->waitForFinished(kPatienceMs));
                const auto outcome = outcomeOf(one.process->readAllStandardOutput());
                const auto label = QStringLiteral("how %1 at %2 ms, exit status %3, signal %4")
                                       .arg(one.how)
                                       .arg(one.atMs)
                                       .arg(one.process->exitCode())
                                       .arg(one.process->exitStatus() == QProcess::CrashExit);
                // Before it has taken over its signals, a signal ends it in the ordinary way, with nothing
                // begun.
                if (one.how == 2 && one.process->exitStatus() == QProcess::CrashExit &&
                    outcome.results.empty())
                    continue;
                QVERIFY2(outcome.dones.size() == 1 && outcome.doneIsLast, qPrintable(label));
                QVERIFY2(outcome.badLines == 0, qPrintable(label));
                if (outcome.dones[0].status == DoneEvent::Status::Cancelled)
                    QVERIFY2(one.process->exitCode() == kExitCancelled, qPrintable(label));
            }
            QVERIFY2(left().isEmpty(), qPrintable(left().join(QLatin1Char('\n'))));
        }
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
