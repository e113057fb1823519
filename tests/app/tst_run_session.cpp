// SPDX-License-Identifier: GPL-3.0-only
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/run/run_session.h"
#include "core/plan/plan.h"

using namespace bakeoff;
using namespace bakeoff::app;

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
    void everyEnd_data() {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("stored");
        QTest::newRow("good") << QByteArray("ok") << "finished" << 12;
        QTest::newRow("crash") << QByteArray("crash") << "lost" << 2;
        QTest::newRow("silent exit") << QByteArray("silent_exit") << "lost" << 2;
        QTest::newRow("flood") << QByteArray("flood") << "finished" << 12;
        QTest::newRow("garbage") << QByteArray("garbage") << "finished" << 12;
        QTest::newRow("no last newline") << QByteArray("no_newline") << "finished" << 12;
        QTest::newRow("failing trials") << QByteArray("failures") << "finished" << 12;
    }
    void everyEnd() {
        QFETCH(QByteArray, mode);
        QFETCH(QString, status);
        QFETCH(int, stored);
        qputenv("BAKEOFF_FAKE_MODE", mode);
        QTemporaryDir folder;
        auto store = RunStore::open(folder.filePath(QStringLiteral("runs.sqlite")));
        QVERIFY(store.ok());
        RunSession session(*store, fakeLocations());
        QSignalSpy finished(&session, &RunSession::runFinished);
        const auto id = session.startRun(makeTestJob(), QStringLiteral("study"), QStringLiteral("quick"));
        QVERIFY(id.ok());
        QVERIFY(!session.startRun(makeTestJob(), {}, {}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30000);
        QTest::qWait(20);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished.at(0).at(1).toString(), status);
        const auto record = (*store)->find(QStringLiteral("latest"));
        QVERIFY(record.ok());
        QCOMPARE(record->id, *id);
        QCOMPARE(record->status, status);
        QCOMPARE(record->trialsStored, stored);
        const auto trials = (*store)->trials(*id);
        QVERIFY(trials.ok());
        QCOMPARE(static_cast<int>(trials->size()), stored);
        if (status == QLatin1String("lost"))
            QVERIFY(!record->message.isEmpty());
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
        RunSession session(*store, fakeLocations());
        QSignalSpy finished(&session, &RunSession::runFinished);
        auto job = makeTestJob();
        job.trials = 100;
        QVERIFY(session.startRun(job, {}, {}).ok());
        QTest::qWait(300);
        session.cancelRun();
        session.cancelRun();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10000);
        QCOMPARE(finished.at(0).at(1).toString(), QStringLiteral("cancelled"));
        QVERIFY(!session.running());
    }

    void aMissingRunnerIsOneFailure() {
        QTemporaryDir folder;
        auto store = RunStore::open(folder.filePath(QStringLiteral("runs.sqlite")));
        QVERIFY(store.ok());
        for (const auto& program : {QString(), QStringLiteral("/nowhere/bench_runner")}) {
            auto locations = fakeLocations();
            locations.runner = program;
            RunSession session(*store, locations);
            QSignalSpy finished(&session, &RunSession::runFinished);
            QVERIFY(session.startRun(makeTestJob(), {}, {}).ok());
            QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 5000);
            QCOMPARE(finished.at(0).at(1).toString(), QStringLiteral("failed"));
        }
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
            QCOMPARE((*second)->find(id)->status, QStringLiteral("running"));
            QVERIFY((*store)->endRun(id, QStringLiteral("running"), {}).ok());
        }
        auto again = RunStore::open(file);
        QVERIFY(again.ok());
        const auto record = (*again)->find(id.left(12));
        QVERIFY(record.ok());
        QCOMPARE(record->status, QStringLiteral("lost"));
        QCOMPARE(record->trialsStored, 1);
        QVERIFY(!(*again)->find(QStringLiteral("nonsense")).ok());
    }
};

QTEST_GUILESS_MAIN(TestRunSession)
#include "tst_run_session.moc"
