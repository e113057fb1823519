// SPDX-License-Identifier: GPL-3.0-only
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include "app/store/run_store.h"
#include "tests/support/require.h"

using namespace bakeoff;
using namespace bakeoff::app;

/// The SQLite file through the years and through accidents.
class TestStoreFile : public QObject {
    Q_OBJECT

    /// Statements on the file itself, as another program would run them.
    static void change(const QString& file, const QStringList& statements) {
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
            database.setDatabaseName(file);
            REQUIRE(database.open());
            for (const auto& statement : statements) {
                QSqlQuery query(database);
                if (!query.exec(statement))
                    qFatal("%s", qPrintable(query.lastError().text()));
            }
        }
        QSqlDatabase::removeDatabase(QStringLiteral("test"));
    }
    static void makeVersion1(const QString& file) {
        change(
            file,
            {QStringLiteral(
                 "CREATE TABLE runs (id TEXT PRIMARY KEY, started_at_ms INTEGER NOT NULL, ended_at_ms "
                 "INTEGER, status TEXT NOT NULL, study TEXT NOT NULL, profile TEXT NOT NULL, message TEXT "
                 "NOT NULL DEFAULT '', trials_planned INTEGER NOT NULL, job TEXT NOT NULL, machine TEXT "
                 "NOT NULL DEFAULT '{}') STRICT"),
             QStringLiteral(
                 "CREATE TABLE trials (id INTEGER PRIMARY KEY, run TEXT NOT NULL REFERENCES runs(id) ON "
                 "DELETE CASCADE, workload TEXT NOT NULL, subject TEXT NOT NULL, trial INTEGER NOT NULL, "
                 "status TEXT NOT NULL, result TEXT NOT NULL) STRICT"),
             QStringLiteral("CREATE INDEX trials_by_run ON trials(run)"),
             QStringLiteral("CREATE INDEX runs_by_time ON runs(started_at_ms)"),
             QStringLiteral("INSERT INTO runs VALUES ('20260101-000000-aaaa', 1767225600000, 1767225660000, "
                            "'finished', 'study', 'quick', 'It said this.', 2, "
                            "'{\"cases\":[{\"workload\":\"w\",\"subject\":"
                            "\"Wheel\"}]}', '{\"cpu_model\":\"Old\"}')"),
             QStringLiteral(
                 "INSERT INTO trials VALUES (1, '20260101-000000-aaaa', 'w', 'Wheel', 0, 'ok', "
                 "'{\"workload\":\"w\",\"subject\":\"Wheel\",\"status\":\"ok\",\"metrics\":{\"wall_ns\":"
                 "5}}')"),
             QStringLiteral(
                 "INSERT INTO trials VALUES (2, '20260101-000000-aaaa', 'w', 'Wheel', 1, 'failed', "
                 "'{\"workload\":\"w\",\"subject\":\"Wheel\",\"status\":\"failed\"}')"),
             QStringLiteral("PRAGMA user_version = 1")});
    }
    static void makeFilled(const QString& file, int runs) {
        auto store = RunStore::open(file);
        REQUIRE(store.ok());
        for (int i = 0; i < runs; ++i) {
            RunRecord record;
            record.status = bakeoff::core::RunStatus::Finished;
            record.startedAt = QDateTime::fromMSecsSinceEpoch(1767225600000 + i * 60000, Qt::UTC);
            record.tags = {QStringLiteral("kept")};
            std::vector<core::TrialResult> trials(4);
            for (int t = 0; t < 4; ++t) {
                trials[static_cast<std::size_t>(t)].workload = "w";
                trials[static_cast<std::size_t>(t)].subject = "s" + std::string(500, 'x');
                trials[static_cast<std::size_t>(t)].trial = t;
            }
            REQUIRE((*store)->addRun(record, trials, {{1, false, QStringLiteral("line")}}).ok());
        }
    }
    static QByteArray contents(const QString& file) {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    static void write(const QString& file, const QByteArray& bytes) {
        QFile out(file);
        REQUIRE(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
    }

private Q_SLOTS:
    void aFileOfTheFirstSchemaIsBroughtUpToDate() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("runs.sqlite"));
        makeVersion1(file);
        for (int opening = 0; opening < 2; ++opening) {
            auto store = RunStore::open(file);
            QVERIFY2(store.ok(), store.ok() ? "" : store.error().text().c_str());
            QVERIFY((*store)->notice().empty());
            const auto run = (*store)->find(QStringLiteral("latest"));
            QVERIFY(run.ok());
            QCOMPARE(run->trialsStored, 2);
            QCOMPARE(run->trialsFailed, 1);
            QCOMPARE(run->machineKey, QStringLiteral("Old; "));
            QVERIFY(run->message == core::Message::verbatim("It said this."));
            QVERIFY(run->job.contains("cases"));
            QCOMPARE((*store)->trials(run->id)->size(), std::size_t{2});
            RunFilter filter;
            filter.text = QStringLiteral("wheel old");
            QCOMPARE((*store)->count(filter).value(), 1);
        }
    }

    void aNewerFileIsLeftAlone() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("runs.sqlite"));
        makeVersion1(file);
        change(file, {QStringLiteral("PRAGMA user_version = 99")});
        const QByteArray before = contents(file);
        const auto store = RunStore::open(file);
        QVERIFY(!store.ok());
        QVERIFY(store.error().code == core::ErrorCode::Unsupported);
        QVERIFY2(store.error().text().find("newer Bakeoff") != std::string::npos,
                 store.error().text().c_str());
        QCOMPARE(contents(file), before);
    }

    void damageIsRescued_data() {
        QTest::addColumn<QString>("how");
        QTest::addColumn<int>("leastRuns");
        QTest::newRow("a page in the middle") << QStringLiteral("middle") << 1;
        QTest::newRow("the last pages are gone") << QStringLiteral("truncated") << 1;
        QTest::newRow("the header is gone") << QStringLiteral("header") << 90;
        QTest::newRow("nothing of it is left") << QStringLiteral("text") << 0;
    }
    void damageIsRescued() {
        QFETCH(QString, how);
        QFETCH(int, leastRuns);
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("runs.sqlite"));
        makeFilled(file, 100);
        QByteArray bytes = contents(file);
        if (how == QLatin1String("middle"))
            bytes.replace(bytes.size() / 2 / 4096 * 4096, 2 * 4096, QByteArray(2 * 4096, '\xa5'));
        else if (how == QLatin1String("truncated"))
            bytes.truncate(bytes.size() / 4096 * 3 / 4 * 4096);
        else if (how == QLatin1String("header"))
            bytes.replace(0, 100, QByteArray(100, '\0'));
        else
            bytes = "This is not a database at all.\n";
        write(file, bytes);
        // At the program's own place nothing else can be.
        auto store = RunStore::open(
            file, how == QLatin1String("text") ? RunStore::IfForeign::Replace : RunStore::IfForeign::Refuse);
        QVERIFY2(store.ok(), store.ok() ? "" : store.error().text().c_str());
        qInfo("%s", (*store)->notice().english().c_str());
        QVERIFY((*store)->notice().english().find("damaged") != std::string::npos);
        const auto runs = (*store)->list();
        QVERIFY(runs.ok());
        QVERIFY(static_cast<int>(runs->size()) >= leastRuns);
        for (const auto& run : *runs)
            QVERIFY((*store)->trials(run.id).ok());
        const auto kept =
            QDir(folder.path()).entryList({QStringLiteral("runs.sqlite.damaged-*")}, QDir::Files);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(contents(folder.filePath(kept.first())), bytes);
        QVERIFY(
            QDir(folder.path()).entryList({QStringLiteral("*.rescue"), QStringLiteral("*.new")}).isEmpty());
        QVERIFY((*store)->beginRun({}).ok());
        store->reset();
        QVERIFY((*RunStore::open(file))->notice().empty());
    }

    void whatIsNoStoreIsLeftAsItIs_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("statements");
        QTest::newRow("text") << QByteArray("Dear diary\n") << QStringList();
        QTest::newRow("a text about a store")
            << QByteArray("CREATE TABLE runs (id TEXT); CREATE TABLE trials (run TEXT);\n") << QStringList();
        QTest::newRow("one byte") << QByteArray("x") << QStringList();
        QTest::newRow("bytes") << QByteArray(100'000, '\xa5') << QStringList();
        QTest::newRow("zeros, then something")
            << QByteArray(32'768, '\0') + QByteArray("a disk image") << QStringList();
        QTest::newRow("the beginning of a database") << QByteArray("SQLite format 3\0", 16) << QStringList();
        QTest::newRow("another program's database")
            << QByteArray()
            << QStringList{QStringLiteral("CREATE TABLE songs (title TEXT)"),
                           QStringLiteral("INSERT INTO songs VALUES ('Yesterday')")};
        QTest::newRow("another program's database with a version and a journal")
            << QByteArray()
            << QStringList{QStringLiteral("PRAGMA journal_mode = WAL"),
                           QStringLiteral("CREATE TABLE songs (title TEXT)"),
                           QStringLiteral("PRAGMA user_version = 3")};
        QTest::newRow("another program's runs")
            << QByteArray()
            << QStringList{QStringLiteral("CREATE TABLE runs (id TEXT, kilometres REAL)"),
                           QStringLiteral("CREATE TABLE shoes (run TEXT)"),
                           QStringLiteral("PRAGMA user_version = 4")};
    }
    void whatIsNoStoreIsLeftAsItIs() {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, statements);
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("mine.sqlite"));
        if (statements.isEmpty())
            write(file, bytes);
        else
            change(file, statements);
        const QByteArray before = contents(file);
        const QStringList beside = QDir(folder.path()).entryList(QDir::Files);
        for (int attempt = 0; attempt < 2; ++attempt) {
            const auto store = RunStore::open(file);
            QVERIFY(!store.ok());
            QVERIFY2(store.error().text().find("no store of runs") != std::string::npos,
                     store.error().text().c_str());
            QCOMPARE(contents(file), before);
            QCOMPARE(QDir(folder.path()).entryList(QDir::Files), beside);
        }
    }

    void anEmptyFileBecomesAStore_data() {
        QTest::addColumn<bool>("isDatabase");
        QTest::newRow("nothing") << false;
        QTest::newRow("a database without tables") << true;
    }
    void anEmptyFileBecomesAStore() {
        QFETCH(bool, isDatabase);
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("mine.sqlite"));
        if (isDatabase)
            change(file, {QStringLiteral("PRAGMA journal_mode = WAL"), QStringLiteral("VACUUM")});
        else
            write(file, {});
        auto store = RunStore::open(file);
        QVERIFY2(store.ok(), store.ok() ? "" : store.error().text().c_str());
        QVERIFY((*store)->beginRun({}).ok());
    }

    void randomDamageNeverCrashes() {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        QTemporaryDir folder;
        const QString original = folder.filePath(QStringLiteral("original.sqlite"));
        makeFilled(original, 30);
        const QByteArray sound = contents(original);
        for (int round = 0; round < 25; ++round) {
            QByteArray bytes = sound;
            for (int hit = 0; hit < 20; ++hit)
                bytes[random.bounded(static_cast<int>(bytes.size()))] =
                    static_cast<char>(random.bounded(256));
            const QString file = folder.filePath(QStringLiteral("damaged%1.sqlite").arg(round));
            write(file, bytes);
            auto store = RunStore::open(file);
            if (!store)
                continue;  // said clearly, nothing lost
            const auto runs = (*store)->list();
            for (std::size_t i = 0; runs && i < runs->size(); ++i) {
                const auto trials = (*store)->trials((*runs)[i].id);
                Q_UNUSED(trials)
            }
        }
    }

    void aReadOnlyFolderIsExplained() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("deep/runs.sqlite"));
        write(folder.filePath(QStringLiteral("deep")), "a file where the folder should be");
        const auto store = RunStore::open(file);
        QVERIFY(!store.ok());
        QVERIFY(store.error().text().find("folder") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestStoreFile)
#include "tst_store_file.moc"
