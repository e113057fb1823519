// SPDX-License-Identifier: GPL-3.0-only
#include <QTemporaryDir>
#include <QTest>
#include <memory>
#include <set>

#include "app/store/run_store.h"
#include "app/store/store_thread.h"
#include "core/verdict/timelines.h"
#include "tests/support/postgres_server.h"

using namespace bakeoff;
using namespace bakeoff::app;

namespace {

core::TrialResult makeTrial(const char* subject, int trial, bool ok = true) {
    core::TrialResult result;
    result.workload = "http-json";
    result.subject = subject;
    result.trial = trial;
    result.parameters = {{"connections", 64}};
    result.metrics = {{"requests_per_s", 1000.0 + trial}};
    if (!ok)
        result.error =
            core::Error{core::ErrorCode::StartFailed, core::Message::verbatim("It did not start."), subject};
    return result;
}

RunRecord makeRecord(int minute) {
    RunRecord record;
    record.startedAt = QDateTime(QDate(2026, 1, 2), QTime(3, minute), Qt::UTC);
    record.studyId = QStringLiteral("a-study");
    record.profile = QStringLiteral("quick");
    record.trialsPlanned = 2;
    record.job = core::Json{{"cases", {{{"workload", "http-json"}, {"subject", "Gadget"}}}}};
    return record;
}

const core::Json kMachine{{"cpu_model", "Proc 9000"}, {"cores_usable", 2}, {"memory_bytes", 25276514304.0}};

}  // namespace

/// The same tests over SQLite and PostgreSQL.
class TestRunStore : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<PostgresServer> m_server;
    int m_files = 0;

    QString newAddress(bool postgres) {
        return postgres ? m_server->newDatabase()
                        : m_folder.filePath(QStringLiteral("store%1.sqlite").arg(++m_files));
    }
    static QString endedRun(RunStore& store, int minute, int trials = 2) {
        auto id = store.beginRun(makeRecord(minute));
        if (!id || !store.setMachine(*id, kMachine))
            return {};
        for (int i = 0; i < trials; ++i) {
            if (!store.addTrial(*id, makeTrial("Gadget", i, i != 1)))
                return {};
        }
        return store.endRun(*id, bakeoff::core::RunStatus::Finished, {}) ? *id : QString();
    }
    static QStringList idsOf(const core::Result<std::vector<RunRecord>>& runs) {
        QStringList ids;
        for (const auto& run : *runs)
            ids << run.id;
        return ids;
    }

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }

    void unknownMachinesAreNotOne() {
        RunRecord first;
        RunRecord second;
        QVERIFY(!ofOneMachine(first, second));
        first.machineKey = QStringLiteral("a");
        QVERIFY(!ofOneMachine(first, second) && !ofOneMachine(second, first));
        second.machineKey = QStringLiteral("b");
        QVERIFY(!ofOneMachine(first, second));
        second.machineKey = first.machineKey;
        QVERIFY(ofOneMachine(first, second));
    }

    void backends() {
        QTest::addColumn<bool>("postgres");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL") << true;
    }
    std::shared_ptr<RunStore> opened(const QString& address) {
        auto store = RunStore::open(address);
        if (!store)
            qWarning("%s", store.error().text().c_str());
        return store ? *store : nullptr;
    }
#define FETCH_BACKEND()                                                                          \
    QFETCH(bool, postgres);                                                                      \
    if (postgres && !m_server->problem().isEmpty())                                              \
        QSKIP(qPrintable(QStringLiteral("No PostgreSQL to test with: ") + m_server->problem())); \
    const QString address = newAddress(postgres);                                                \
    auto store = opened(address);                                                                \
    QVERIFY(store)

    void aRunIsKeptWhole_data() { backends(); }
    void aRunIsKeptWhole() {
        FETCH_BACKEND();
        QVERIFY(store->notice().empty());
        const QString id = endedRun(*store, 1);
        QVERIFY(!id.isEmpty());
        QVERIFY(
            store->addLog(id, {{1, false, QStringLiteral("first")}, {2, true, QStringLiteral("<ü>")}}).ok());
        store.reset();
        store = opened(address);
        const auto run = store->find(id);
        QVERIFY(run.ok());
        QCOMPARE(run->trialsStored, 2);
        QCOMPARE(run->trialsFailed, 1);
        QCOMPARE(run->startedAt, makeRecord(1).startedAt);
        QVERIFY(run->endedAt.isValid());
        QVERIFY(run->job == makeRecord(1).job);
        QVERIFY(run->machine == kMachine);
        QVERIFY(run->machineKey.contains(QStringLiteral("Proc 9000")));
        const auto trials = store->trials(id);
        QVERIFY(trials.ok());
        QVERIFY(core::toJson(trials->at(1)) == core::toJson(makeTrial("Gadget", 1, false)));
        const auto log = store->log(id);
        QVERIFY(log.ok());
        const std::vector<RunLogLine> expected{{1, false, QStringLiteral("first")},
                                               {2, true, QStringLiteral("<ü>")}};
        QVERIFY(*log == expected);
        QVERIFY(!store->find(QStringLiteral("nonsense")).ok());
        QVERIFY(!store->find(QString()).ok());
        QCOMPARE(store->find(QStringLiteral("latest"))->id, id);
        QCOMPARE(store->find(id.left(10))->id, id);
    }

    /// What is shown and judged by is a run of the reader's, whatever small runs were made after it.
    void theLatestIsAnOrdinaryRun_data() {
        QTest::addColumn<bool>("postgres");
        QTest::addColumn<QStringList>("runs");  // oldest first: profile, "/", status, "/", trials
        QTest::addColumn<int>("latest");        // index among them; -1: none
        QTest::addColumn<int>("results");
        for (const bool postgres : {false, true}) {
            const auto row = [postgres](const char* name, const char* runs, int latest, int results) {
                QTest::addRow("%s, %s", name, postgres ? "PostgreSQL" : "SQLite")
                    << postgres << QString::fromLatin1(runs).split(QLatin1Char(';'), Qt::SkipEmptyParts)
                    << latest << results;
            };
            row("none", "", -1, -1);
            row("two", "quick/finished/2;standard/finished/2", 1, 1);
            row("points of an envelope after it", "quick/finished/2;envelope of x/finished/2", 0, 0);
            row("many of them",
                "quick/finished/2;envelope of x/finished/2;envelope of y/finished/2;envelope of x/finished/2",
                0, 0);
            row("nothing else", "envelope of x/finished/2", 0, 0);
            row("one that was cancelled after it", "quick/finished/2;quick/cancelled/1", 1, 0);
            row("one without trials after it", "quick/finished/2;quick/finished/0", 1, 0);
            row("all at once", "quick/finished/2;quick/lost/1;envelope of x/finished/2", 1, 0);
            row("none that ended", "quick/lost/1;quick/cancelled/0;envelope of x/failed/1", 1, 0);
            row("claims of another", "quick/finished/2;claims of 20260102/finished/2", 1, 1);
        }
    }
    void theLatestIsAnOrdinaryRun() {
        FETCH_BACKEND();
        QFETCH(QStringList, runs);
        QFETCH(int, latest);
        QFETCH(int, results);
        QStringList ids{QString()};
        for (const auto& run : runs) {
            const auto parts = run.split(QLatin1Char('/'));
            auto record = makeRecord(static_cast<int>(ids.size()));
            record.profile = parts[0];
            record.status = *core::fromName<core::RunStatus>(parts[1].toStdString());
            std::vector<core::TrialResult> trials;
            for (int i = 0; i < parts[2].toInt(); ++i)
                trials.push_back(makeTrial("Gadget", i));
            const auto id = store->addRun(record, trials, {});
            QVERIFY(id.ok());
            ids << *id;
        }
        const auto newest = store->find(QStringLiteral("latest"));
        QCOMPARE(newest ? newest->id : QString(), ids[latest + 1]);
        const auto shown = store->latestResults();
        QVERIFY(shown.ok());
        QCOMPARE(shown->id, ids[results + 1]);
    }

    /// A run's message comes back as what it was made of, however it got there.
    void messagesAreKept_data() { backends(); }
    void messagesAreKept() {
        FETCH_BACKEND();
        const core::Message failed = core::say("%1 took %2.", "Gadget", core::Percent{0.25});
        auto begun = store->beginRun(makeRecord(1));
        QVERIFY(begun.ok());
        QVERIFY(store->find(*begun)->message.empty());
        QVERIFY(store->endRun(*begun, core::RunStatus::Failed, failed).ok());
        QVERIFY(store->find(*begun)->message == failed);
        QVERIFY(store->list()->front().message == failed);
        const core::Message changed = core::sayCount(3, "%n of them", "%n of those");
        QVERIFY(store->setMessage(*begun, changed).ok());
        QVERIFY(store->find(*begun)->message == changed);
        const core::Message tools = core::Message::verbatim("a tool's own <words>");
        QVERIFY(store->setMessage(*begun, tools).ok());
        QVERIFY(store->find(*begun)->message == tools);
        auto record = makeRecord(2);
        record.message = failed;
        const auto added = store->addRun(record, {}, {});
        QVERIFY(added.ok());
        QVERIFY(store->find(*added)->message == failed);
        const auto lost = store->beginRun(makeRecord(3));
        QVERIFY(lost.ok());
        store.reset();
        store = opened(address);
        QVERIFY(store->find(*lost)->status == core::RunStatus::Lost);
        QVERIFY(!store->find(*lost)->message.empty() &&
                store->find(*lost)->message !=
                    core::Message::verbatim(store->find(*lost)->message.english()));
    }

    void onlyMedianTimelinesAreRead_data() { backends(); }
    void onlyMedianTimelinesAreRead() {
        FETCH_BACKEND();
        auto id = store->beginRun(makeRecord(1));
        QVERIFY(id.ok());
        for (int i = 0; i < 10; ++i) {
            auto trial = makeTrial(i % 2 == 0 ? "Gadget" : "Gizmo", i / 2);
            if (i != 9)
                trial.timeline = {core::Sample{1'000'000, {{"requests_per_s", i}}, {}},
                                  core::Sample{2'000'000, {{"requests_per_s", i + 0.5}}, {}}};
            QVERIFY(store->addTrial(*id, trial).ok());
        }
        auto all = store->trials(*id);
        const auto few = store->trials(*id, RunStore::Timelines::OfMedians);
        QVERIFY(all.ok() && few.ok());
        QVERIFY(core::keepMedianTimelines(*all, 1));
        QCOMPARE(few->size(), all->size());
        int timelines = 0;
        for (std::size_t i = 0; i < few->size(); ++i) {
            QCOMPARE(core::toJson(few->at(i)).dump(), core::toJson(all->at(i)).dump());
            timelines += few->at(i).timeline.size() == 2;
            QCOMPARE(all->at(i).timeline.empty(), all->at(i).timeline.capacity() == 0);
        }
        QCOMPARE(timelines, 2);
    }

    void filtersAndPages_data() { backends(); }
    void filtersAndPages() {
        FETCH_BACKEND();
        QStringList newestFirst;
        for (int minute = 0; minute < 25; ++minute)
            newestFirst.prepend(endedRun(*store, minute % 20, 1));
        QCOMPARE(store->count({}).value(), 25);
        QStringList paged;
        std::optional<RunCursor> after;
        for (int pages = 0; pages < 10; ++pages) {
            const auto page = store->page({}, after, 7);
            QVERIFY(page.ok());
            if (page->empty())
                break;
            paged += idsOf(page);
            after = RunCursor{page->back().startedAt.toMSecsSinceEpoch(), page->back().id};
        }
        QCOMPARE(paged.size(), 25);
        QCOMPARE(std::set<QString>(paged.begin(), paged.end()).size(), std::size_t{25});
        QCOMPARE(paged, idsOf(store->list()));
        const QString id = newestFirst.first();
        QVERIFY(
            store->setTags(id, {QStringLiteral(" night "), QStringLiteral("100%"), QStringLiteral("night")})
                .ok());
        QVERIFY(store->setNote(id, QStringLiteral("After the_upgrade of Ünit")).ok());
        QVERIFY(!store->setTags(id, {QStringLiteral("a|b")}).ok());
        QVERIFY(!store->setTags(QStringLiteral("nobody"), {}).ok());
        QCOMPARE(store->find(id)->tags, (QStringList{QStringLiteral("night"), QStringLiteral("100%")}));
        const auto found = [&](const RunFilter& filter) { return store->count(filter).value(); };
        QCOMPARE(found({QStringLiteral("ünit UPGRADE")}), 1);
        QCOMPARE(found({QStringLiteral("the_upgrade")}), 1);
        QCOMPARE(found({QStringLiteral("theXupgrade")}), 0);
        QCOMPARE(found({QStringLiteral("100%")}), 1);
        QCOMPARE(found({QStringLiteral("gadget")}), 25);
        QCOMPARE(found({QStringLiteral("finished proc")}), 25);
        QCOMPARE(found({QStringLiteral("failed")}), 0);
        QCOMPARE(found({QStringLiteral("'; DROP TABLE runs; --")}), 0);
        QCOMPARE(found({{}, QStringLiteral("night")}), 1);
        QCOMPARE(found({{}, QStringLiteral("nigh")}), 0);
        QCOMPARE(found({{}, {}, core::RunStatus::Lost}), 0);
        QCOMPARE(found({{}, {}, {}, QStringLiteral("a-study")}), 25);
        QCOMPARE(found({{}, {}, {}, {}, QStringLiteral("another machine")}), 0);
    }

    void deleteAndUndo_data() { backends(); }
    void deleteAndUndo() {
        FETCH_BACKEND();
        const QString id = endedRun(*store, 1);
        const QString other = endedRun(*store, 2);
        QVERIFY(store->remove(id).ok());
        QCOMPARE(idsOf(store->list()), QStringList{other});
        RunFilter deleted;
        deleted.deleted = true;
        QCOMPARE(idsOf(store->page(deleted, std::nullopt, -1)), QStringList{id});
        QVERIFY(store->find(id)->deletedAt.isValid());
        QVERIFY(store->restore(id).ok());
        QCOMPARE(store->count({}).value(), 2);
        QCOMPARE(store->trials(id)->size(), std::size_t{2});
        QVERIFY(!store->remove(QStringLiteral("nobody")).ok());
        const auto going = store->beginRun(makeRecord(3));
        QVERIFY(going.ok());
        QVERIFY(!store->remove(*going).ok());
    }

    void referenceAndJudgement_data() { backends(); }
    void referenceAndJudgement() {
        FETCH_BACKEND();
        const QString first = endedRun(*store, 1);
        const QString second = endedRun(*store, 2);
        QVERIFY(store->reference()->isEmpty());
        QVERIFY(!store->find(QStringLiteral("reference")).ok());
        QVERIFY(store->setReference(first).ok());
        QCOMPARE(store->find(QStringLiteral("reference"))->id, first);
        QVERIFY(store->list()->back().reference && !store->list()->front().reference);
        const auto previous = store->previousOnMachine(*store->find(second), 5);
        QVERIFY(previous.ok());
        QCOMPARE(idsOf(previous), QStringList{first});
        QVERIFY(!store->find(second)->regressions);
        QVERIFY(store->setJudgement(second, 2, 1, first, core::Json{{"changes", core::Json::array()}}).ok());
        const auto run = store->find(second);
        QCOMPARE(run->regressions.value(), 2);
        QCOMPARE(run->improvements.value(), 1);
        QCOMPARE(run->judgedAgainst, first);
        QVERIFY(run->judgement.contains("changes"));
        QVERIFY(store->remove(first).ok());
        QVERIFY(store->reference()->isEmpty());
        QVERIFY(store->previousOnMachine(*run, 5)->empty());
    }

    void anImportedRunKeepsItsIdWhenItIsFree_data() { backends(); }
    void anImportedRunKeepsItsIdWhenItIsFree() {
        FETCH_BACKEND();
        RunRecord record = makeRecord(1);
        record.id = QStringLiteral("20200101-000000-beef");
        record.status = bakeoff::core::RunStatus::Finished;
        record.source = QStringLiteral("elsewhere");
        record.endedAt = record.startedAt.addSecs(5);
        const std::vector<core::TrialResult> trials{makeTrial("Gadget", 0), makeTrial("Gadget", 1)};
        const auto first = store->addRun(record, trials, {{1, false, QStringLiteral("line")}});
        QVERIFY(first.ok());
        QCOMPARE(*first, record.id);
        const auto second = store->addRun(record, trials, {});
        QVERIFY(second.ok());
        QVERIFY(*second != *first);
        QCOMPARE(store->find(*first)->endedAt, record.endedAt);
        QCOMPARE(store->log(*first)->size(), std::size_t{1});
        QCOMPARE(store->trials(*second)->size(), std::size_t{2});
    }

    void aDeadProgramsRunIsLost_data() { backends(); }
    void aDeadProgramsRunIsLost() {
        FETCH_BACKEND();
        const auto id = store->beginRun(makeRecord(1));
        QVERIFY(id.ok());
        QVERIFY(store->addTrial(*id, makeTrial("Gadget", 0)).ok());
        QCOMPARE(opened(address)->find(*id)->status, bakeoff::core::RunStatus::Running);
        store.reset();
        store = opened(address);
        QCOMPARE(store->find(*id)->status, bakeoff::core::RunStatus::Lost);
        QCOMPARE(store->trials(*id)->size(), std::size_t{1});
    }

    void threadsAnswerInOrder_data() { backends(); }
    void threadsAnswerInOrder() {
        FETCH_BACKEND();
        const QString id = endedRun(*store, 1);
        StoreThread thread(address);
        QObject receiver;
        auto gone = std::make_unique<QObject>();
        QStringList answers;
        thread.ask(
            gone.get(), [](RunStore& other) { return other.count({}); },
            [&](const core::Result<qint64>&) { answers << QStringLiteral("never"); });
        gone.reset();
        for (int i = 0; i < 5; ++i)
            thread.ask(
                &receiver, [id](RunStore& other) { return other.find(id); },
                [&, i](const core::Result<RunRecord>& run) {
                    answers << (run ? QString::number(i) : QStringLiteral("failed"));
                });
        QTRY_VERIFY(thread.idle());
        QCOMPARE(answers.join(QString()), QStringLiteral("01234"));
    }

    void anUnreachableStoreSaysSo() {
        const auto nowhere =
            RunStore::open(QStringLiteral("postgresql://user:secret@/x?host=/nowhere/at/all"));
        QVERIFY(!nowhere.ok());
        QVERIFY2(nowhere.error().text().find("secret") == std::string::npos, nowhere.error().text().c_str());
        QVERIFY(!RunStore::open(QStringLiteral("/proc/nothing/runs.sqlite")).ok());
        StoreThread thread(QStringLiteral("/proc/nothing/runs.sqlite"));
        bool failed = false;
        thread.ask(
            this, [](RunStore& other) { return other.count({}); },
            [&](const core::Result<qint64>& answer) { failed = !answer; });
        QTRY_VERIFY(failed);
    }
};

QTEST_GUILESS_MAIN(TestRunStore)
#include "tst_run_store.moc"
