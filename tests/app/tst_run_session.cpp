// SPDX-License-Identifier: GPL-3.0-only
#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <set>

#include "app/files/input_files.h"
#include "app/files/run_history.h"
#include "app/run/run_session.h"
#include "app/store/run_store.h"
#include "app/store/sql_connection.h"
#include "core/plan/plan.h"
#include "tests/support/bundled_study.h"
#include "tests/support/postgres_server.h"

using namespace bakeoff;
using namespace bakeoff::app;

namespace {

/// Somebody else's transaction, which nobody can write beside.
class Stall {
public:
    explicit Stall(const QString& address) {
        auto connection = SqlConnection::open(address);
        if (!connection)
            return;
        m_connection = std::move(connection).value();
        m_ok =
            m_connection->exec(QStringLiteral("BEGIN"), {}, SAY("test")).ok() &&
            m_connection->exec(QStringLiteral("LOCK TABLE trials IN EXCLUSIVE MODE"), {}, SAY("test")).ok();
    }
    [[nodiscard]] bool ok() const { return m_ok; }
    void end() const { (void)m_connection->exec(QStringLiteral("COMMIT"), {}, SAY("test")); }

private:
    std::unique_ptr<SqlConnection> m_connection;
    bool m_ok = false;
};

}  // namespace

/// The session and its store against a runner with every misbehaviour: one terminal event, nothing lost.
class TestRunSession : public QObject {
    Q_OBJECT
    static constexpr int kTrials = 6;

    static core::Job makeTestJob() {
        core::Job job;
        job.trials = kTrials;
        job.cases = {{"http-json", "a", {{"connections", 4}}}, {"http-json", "b", {{"connections", 4}}}};
        return job;
    }
    static Locations fakeLocations() {
        Locations locations;
        locations.runner = QStringLiteral(BAKEOFF_FAKE_RUNNER);
        locations.cache = QStringLiteral("unused");
        return locations;
    }

private Q_SLOTS:
    /// A plan is run over its own database or not at all, and no password is stored.
    void databaseOfAPlan() {
        qputenv("BAKEOFF_FAKE_MODE", "ok");
        QTemporaryDir folder;
        auto store = RunStore::open(folder.filePath(QStringLiteral("runs.sqlite")));
        QVERIFY(store.ok());
        RunSession session((*store)->address(), fakeLocations());
        QSignalSpy finished(&session, &RunSession::runFinished);
        core::Job job = makeTestJob();
        job.database = "postgresql://me@here/users";
        qunsetenv("BAKEOFF_POSTGRES_URL");
        QVERIFY(!session.startRun(job, {}, {}).ok());
        qputenv("BAKEOFF_POSTGRES_URL", "postgresql://me:secret@elsewhere/users");
        QVERIFY(!session.startRun(job, {}, {}).ok());
        qputenv("BAKEOFF_POSTGRES_URL", "postgresql://me:secret@here/users");
        QVERIFY(session.startRun(job, {}, {}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30000);
        const auto record = (*store)->find(QStringLiteral("latest"));
        QVERIFY(record.ok());
        QCOMPARE(record->job["database"].get<std::string>(), job.database);
        qunsetenv("BAKEOFF_POSTGRES_URL");
    }

    /// The log is read by people: by the names of things, not by their ids.
    void theLogSaysNames() {
        qputenv("BAKEOFF_FAKE_MODE", "failures");
        QTemporaryDir folder;
        auto store = RunStore::open(folder.filePath(QStringLiteral("runs.sqlite")));
        QVERIFY(store.ok());
        RunSession session((*store)->address(), fakeLocations());
        session.setSubjectNames({{"a", "Alpha server"}, {"b", "Beta server"}});
        QStringList lines;
        connect(&session, &RunSession::logged, this,
                [&](const QString& text, bool important) { lines << (important ? text : QString()); });
        QSignalSpy finished(&session, &RunSession::runFinished);
        core::Job job = makeTestJob();
        job.cases.push_back(job.cases.front());
        job.cases.back().control = core::Control::Same;
        job.cases.back().subject = core::controlId("a", core::Control::Same);
        QVERIFY(session.startRun(job, QStringLiteral("study"), QStringLiteral("quick")).ok());
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30000);
        const QString all = lines.join(QLatin1Char('\n'));
        QVERIFY2(
            all.contains(QStringLiteral("Alpha server (")) || all.contains(QStringLiteral("Beta server (")),
            qPrintable(all));
        QVERIFY2(!all.contains(QStringLiteral("http-json")) && !all.contains(QLatin1Char('~')),
                 qPrintable(all));
    }

    /// One trial after the other, each with a runner of its own, and all of them in one run.
    void untilTheDecisionIsCertain_data() {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<bool>("cancel");
        QTest::newRow("one is far ahead") << QByteArray("by_name") << false;
        QTest::newRow("all measure the same") << QByteArray("ok") << false;
        QTest::newRow("cancelled") << QByteArray("slow") << true;
    }
    void untilTheDecisionIsCertain() {
        QFETCH(QByteArray, mode);
        QFETCH(bool, cancel);
        qputenv("BAKEOFF_FAKE_MODE", mode);
        QTemporaryDir folder;
        auto store = RunStore::open(folder.filePath(QStringLiteral("runs.sqlite")));
        QVERIFY(store.ok());
        const auto catalogue = loadCatalogue({QStringLiteral(BAKEOFF_SOURCE_DIR "/resources/subjects")});
        core::PlanRequest how;
        how.profile = "standard";
        // Two kinds of work that speak against each other, and benchmarks bear on one of them.
        core::Answers answers;
        const auto study = tests::bundledStudy();
        for (const auto& scenario : study.scenarios)
            answers.amounts[scenario.id] = 0;
        answers.amounts["microservices-cpu-intensive"] = 10;
        answers.amounts["rapid-prototyping"] = 9;
        auto plan = core::UntilDecided::make(study, answers, 0.5, catalogue.subjects, how);
        QVERIFY(plan.ok());
        QVERIFY(core::UntilDecided(*plan).next(0));
        RunSession session((*store)->address(), fakeLocations());
        QSignalSpy finished(&session, &RunSession::runFinished);
        QSignalSpy chosen(&session, &RunSession::nextChosen);
        QSignalSpy arrived(&session, &RunSession::trialArrived);
        const auto id = session.startUntilDecided(*plan, QStringLiteral("study"), QStringLiteral("x"));
        QVERIFY(id.ok());
        QVERIFY(!session.startUntilDecided(*plan, {}, {}).ok());
        if (cancel) {
            QTRY_VERIFY_WITH_TIMEOUT(arrived.size() >= 2, 30000);
            session.cancelRun();
        }
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60000);
        QCOMPARE(finished.at(0).at(1).value<core::RunStatus>(),
                 cancel ? core::RunStatus::Cancelled : core::RunStatus::Finished);
        const auto message = QString::fromStdString(finished.at(0).at(2).value<core::Message>().english());
        if (!cancel) {
            QCOMPARE(chosen.size(), arrived.size());
            QVERIFY2(message.contains(QStringLiteral("certain")), qPrintable(message));
        }
        const auto run = loadStoredRun(**store, *id);
        QVERIFY(run.ok());
        QCOMPARE(static_cast<qsizetype>(run->trials.size()), arrived.size());
        std::set<std::pair<std::string, int>> numbers;
        for (const auto& trial : run->trials)
            numbers.emplace(trial.workload + trial.subject, trial.trial);
        QCOMPARE(numbers.size(), run->trials.size());
        // The next run is one like any other.
        qputenv("BAKEOFF_FAKE_MODE", "ok");
        QVERIFY(session.startRun(makeTestJob(), {}, {}).ok());
        QVERIFY(!session.untilDecided());
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 30000);
    }

    void everyEnd_data() {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<core::RunStatus>("status");
        QTest::addColumn<int>("stored");
        QTest::newRow("good") << QByteArray("ok") << core::RunStatus::Finished << 12;
        QTest::newRow("crash") << QByteArray("crash") << core::RunStatus::Lost << 2;
        QTest::newRow("silent exit") << QByteArray("silent_exit") << core::RunStatus::Lost << 2;
        QTest::newRow("flood") << QByteArray("flood") << core::RunStatus::Finished << 12;
        QTest::newRow("garbage") << QByteArray("garbage") << core::RunStatus::Finished << 12;
        QTest::newRow("no last newline") << QByteArray("no_newline") << core::RunStatus::Finished << 12;
        QTest::newRow("failing trials") << QByteArray("failures") << core::RunStatus::Finished << 12;
    }
    void everyEnd() {
        QFETCH(QByteArray, mode);
        QFETCH(core::RunStatus, status);
        QFETCH(int, stored);
        qputenv("BAKEOFF_FAKE_MODE", mode);
        QTemporaryDir folder;
        auto store = RunStore::open(folder.filePath(QStringLiteral("runs.sqlite")));
        QVERIFY(store.ok());
        RunSession session((*store)->address(), fakeLocations());
        QSignalSpy finished(&session, &RunSession::runFinished);
        const auto id = session.startRun(makeTestJob(), QStringLiteral("study"), QStringLiteral("quick"));
        QVERIFY(id.ok());
        QVERIFY(!session.startRun(makeTestJob(), {}, {}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30000);
        QTest::qWait(20);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished.at(0).at(1).value<core::RunStatus>(), status);
        const auto record = (*store)->find(QStringLiteral("latest"));
        QVERIFY(record.ok());
        QCOMPARE(record->id, *id);
        QCOMPARE(record->status, status);
        QCOMPARE(record->trialsStored, stored);
        const auto trials = (*store)->trials(*id);
        QVERIFY(trials.ok());
        QCOMPARE(static_cast<int>(trials->size()), stored);
        if (status == core::RunStatus::Lost)
            QVERIFY(!record->message.empty());
    }

    void cancel_data() {
        QTest::addColumn<QByteArray>("mode");
        QTest::newRow("obedient") << QByteArray("slow");
        QTest::newRow("deaf") << QByteArray("deaf");
        QTest::newRow("blocked") << QByteArray("block");
    }
    void cancel() {
        QFETCH(QByteArray, mode);
        qputenv("BAKEOFF_FAKE_MODE", mode);
        QTemporaryDir folder;
        auto store = RunStore::open(folder.filePath(QStringLiteral("runs.sqlite")));
        QVERIFY(store.ok());
        RunSession session((*store)->address(), fakeLocations());
        QSignalSpy finished(&session, &RunSession::runFinished);
        auto job = makeTestJob();
        job.trials = 100;
        QVERIFY(session.startRun(job, {}, {}).ok());
        // A blocked runner never gets as far as measuring; it has told of its machine.
        const auto goesOn = [&] {
            if (mode != "block")
                return session.state() == RunSession::State::Measuring;
            const auto run = (*store)->find(QStringLiteral("latest"));
            return run.ok() && !run->machine.empty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(goesOn(), 10000);
        session.cancelRun();
        session.cancelRun();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10000);
        QCOMPARE(finished.at(0).at(1).value<core::RunStatus>(), core::RunStatus::Cancelled);
        QVERIFY(!session.running());
    }

    void aMissingRunnerIsOneFailure() {
        QTemporaryDir folder;
        auto store = RunStore::open(folder.filePath(QStringLiteral("runs.sqlite")));
        QVERIFY(store.ok());
        for (const auto& program : {QString(), QStringLiteral("/nowhere/bench_runner")}) {
            auto locations = fakeLocations();
            locations.runner = program;
            RunSession session((*store)->address(), locations);
            QSignalSpy finished(&session, &RunSession::runFinished);
            QVERIFY(session.startRun(makeTestJob(), {}, {}).ok());
            QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 5000);
            QCOMPARE(finished.at(0).at(1).value<core::RunStatus>(), core::RunStatus::Failed);
        }
    }

    /// The tables are locked by somebody else in the middle of a run.
    void aStalledStoreLeavesTheEventLoopFree() {
        PostgresServer server;
        QVERIFY2(server.problem().isEmpty(), qPrintable(server.problem()));
        const QString address = server.newDatabase();
        auto store = RunStore::open(address);
        QVERIFY(store.ok());
        qputenv("BAKEOFF_FAKE_MODE", "slow");
        RunSession session(address, fakeLocations());
        QSignalSpy trials(&session, &RunSession::trialArrived);
        QSignalSpy finished(&session, &RunSession::runFinished);
        QSignalSpy awaited(&session, &RunSession::storeAwaited);
        const auto id = session.startRun(makeTestJob(), {}, {});
        QVERIFY(id.ok());
        QTRY_VERIFY_WITH_TIMEOUT(session.trialsStored() > 0, 20000);
        awaited.clear();  // a busy machine may have taken long to begin

        const Stall stall(address);
        QVERIFY(stall.ok());
        const int before = session.trialsStored();
        int ticks = 0;
        qint64 longestGap = 0;
        QElapsedTimer sinceTick;
        sinceTick.start();
        QTimer timer;
        timer.setInterval(10);
        connect(&timer, &QTimer::timeout, this, [&] {
            ++ticks;
            longestGap = std::max(longestGap, sinceTick.restart());
        });
        timer.start();
        QTRY_COMPARE_WITH_TIMEOUT(trials.size(), 2 * kTrials, 20000);
        // A write that waits for the lock would have stopped the loop for as long as the lock is held.
        QVERIFY2(ticks > 20 && longestGap < 1000, qPrintable(QString::number(longestGap)));
        QVERIFY(session.trialsStored() <= before + 1);  // one may have been under way
        QVERIFY(finished.isEmpty() && session.running());
        // Nobody waits without a word.
        QTRY_COMPARE_WITH_TIMEOUT(awaited.size(), 1, 10000);
        QVERIFY(!awaited.at(0).at(0).value<core::Message>().empty());
        QVERIFY(finished.isEmpty() && session.running());

        stall.end();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
        QCOMPARE(finished.at(0).at(1).value<core::RunStatus>(), core::RunStatus::Finished);
        QCOMPARE(session.trialsStored(), 2 * kTrials);
        const auto stored = (*store)->trials(*id);
        QVERIFY(stored.ok());
        QCOMPARE(stored->size(), static_cast<std::size_t>(2 * kTrials));
    }

    /// Nobody waits for a stalled store longer than a little: who cancels gets an end, and the rest is stored
    /// when the store answers.
    void aStalledStoreDoesNotHoldTheEnd() {
        PostgresServer server;
        QVERIFY2(server.problem().isEmpty(), qPrintable(server.problem()));
        const QString address = server.newDatabase();
        auto store = RunStore::open(address);
        QVERIFY(store.ok());
        qputenv("BAKEOFF_FAKE_MODE", "slow");
        auto session = std::make_unique<RunSession>(address, fakeLocations());
        session->setPatience(200);
        QSignalSpy finished(session.get(), &RunSession::runFinished);
        QSignalSpy trials(session.get(), &RunSession::trialArrived);
        auto job = makeTestJob();
        job.trials = 100;
        const auto id = session->startRun(job, {}, {});
        QVERIFY(id.ok());
        QTRY_VERIFY_WITH_TIMEOUT(session->trialsStored() > 0, 20000);
        Stall stall(address);
        QVERIFY(stall.ok());
        const auto seen = trials.size();
        QTRY_VERIFY_WITH_TIMEOUT(trials.size() >= seen + 3, 20000);
        session->cancelRun();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
        QCOMPARE(finished.at(0).at(1).value<core::RunStatus>(), core::RunStatus::Failed);
        const auto message = finished.at(0).at(2).value<core::Message>().english();
        QVERIFY2(message.find("does not answer") != std::string::npos, message.c_str());
        QVERIFY(!session->running());
        stall.end();
        QTRY_COMPARE_WITH_TIMEOUT((*store)->find(*id)->status, core::RunStatus::Cancelled, 20000);
        QCOMPARE((*store)->find(*id)->trialsStored, static_cast<int>(trials.size()));

        // The program is closed while nothing can be stored.
        QVERIFY(session->startRun(job, {}, {}).ok());
        QTRY_VERIFY_WITH_TIMEOUT(session->trialsStored() > 0, 20000);
        Stall again(address);
        QVERIFY(again.ok());
        QElapsedTimer closing;
        closing.start();
        session.reset();
        QVERIFY2(closing.elapsed() < 30'000, qPrintable(QString::number(closing.elapsed())));
        again.end();
    }

    /// A store that cannot be written ends the run before anything is measured.
    void aRunThatCannotBeStoredDoesNotStart() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("runs.sqlite"));
        QVERIFY(QDir().mkpath(file));  // a folder where the file would be
        qputenv("BAKEOFF_FAKE_MODE", "ok");
        RunSession session(file, fakeLocations());
        QSignalSpy finished(&session, &RunSession::runFinished);
        QSignalSpy trials(&session, &RunSession::trialArrived);
        QVERIFY(session.startRun(makeTestJob(), {}, {}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10000);
        QCOMPARE(finished.at(0).at(1).value<core::RunStatus>(), core::RunStatus::Failed);
        QVERIFY(!finished.at(0).at(2).value<core::Message>().empty());
        QVERIFY(!session.stored() && !session.running() && trials.isEmpty());
    }

    void aRunOfADeadProgramIsLostButKept() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("runs.sqlite"));
        QString id;
        {
            auto store = RunStore::open(file);
            QVERIFY(store.ok());
            auto begun = (*store)->beginRun({});
            QVERIFY(begun.ok());
            id = *begun;
            core::TrialResult trial;
            trial.workload = "w";
            trial.subject = "s";
            QVERIFY((*store)->addTrial(id, trial).ok());
            // While its program lives, another opening leaves the run alone.
            auto second = RunStore::open(file);
            QVERIFY(second.ok());
            QCOMPARE((*second)->find(id)->status, core::RunStatus::Running);
            QVERIFY((*store)->endRun(id, core::RunStatus::Running, {}).ok());
        }
        auto again = RunStore::open(file);
        QVERIFY(again.ok());
        const auto record = (*again)->find(id.left(12));
        QVERIFY(record.ok());
        QCOMPARE(record->status, core::RunStatus::Lost);
        QCOMPARE(record->trialsStored, 1);
        QVERIFY(!(*again)->find(QStringLiteral("nonsense")).ok());
    }
};

QTEST_GUILESS_MAIN(TestRunSession)
#include "tst_run_session.moc"
