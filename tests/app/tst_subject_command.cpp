// SPDX-License-Identifier: GPL-3.0-only
// bakeoff subject and bakeoff mix as a script sees them, with the real runner and a small server.
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTest>

#include "core/protocol/exit_codes.h"
#include "tests/app/program.h"

using namespace bakeoff;
using bakeoff::tests::Program;

class TestSubjectCommand : public QObject {
    Q_OBJECT
    Program m_program;

    [[nodiscard]] QString config(const char* name = "") const {
        return m_program.folder() + QStringLiteral("/config/") + QLatin1String(name);
    }

    /// What stands in the column "state" of the list.
    [[nodiscard]] std::string stateOf(const std::string& name) const {
        for (const auto& row : m_program.run(QStringLiteral("subject list --format json"))
                                   .json()
                                   .value("rows", core::Json::array())) {
            if (row.dump().find('"' + name + '"') != std::string::npos)
                return row.dump().find("asks") == std::string::npos ? "allowed" : "asks";
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("perl")).isEmpty(),
                 "perl is needed (Debian: perl)");
        qputenv("BAKEOFF_CONFIG_DIR", config().toUtf8());
        qputenv("BAKEOFF_CACHE_DIR", m_program.path("cache").toUtf8());
        qputenv("BAKEOFF_RUNNER", BAKEOFF_RUNNER);
        QVERIFY(QFile::copy(
            QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/languages/subjects/perl/perl-sockets/server.pl"),
            m_program.path("server.pl")));
    }

    /// From nothing to figures: add, allow, try, run. What changes meanwhile has to be allowed anew.
    void aServiceFromNothingToFigures() {
        const QString addOrders =
            QStringLiteral(
                "subject new \"Orders now\" --command \"perl server.pl --host {host} --port {port}\" "
                "--folder %1 --request \"GET /orders 200 /total=2 /items\" --id orders")
                .arg(m_program.folder());
        const auto added = m_program.run(addOrders);
        QVERIFY2(added.status == core::kExitOk, added.err.constData());
        QVERIFY2(added.err.contains("perl server.pl --host {host} --port {port}"), added.err.constData());
        QVERIFY2(added.err.contains("bakeoff subject allow orders"), added.err.constData());
        QVERIFY(QFileInfo::exists(config("subjects/own/orders/subject.json")));
        QCOMPARE(stateOf("orders"), std::string("asks"));
        QVERIFY(m_program.run(addOrders).err.contains("There is a subject \"orders\" already"));

        const auto early = m_program.run(QStringLiteral("subject try orders"));
        QVERIFY(early.status != core::kExitOk && early.out.isEmpty());
        QVERIFY2(early.err.contains("was not allowed to run as it is now"), early.err.constData());

        const auto allowed = m_program.run(QStringLiteral("subject allow orders"));
        QVERIFY2(allowed.status == core::kExitOk, allowed.err.constData());
        QVERIFY2(allowed.err.contains("perl server.pl"), allowed.err.constData());
        QCOMPARE(stateOf("orders"), std::string("allowed"));
#ifdef Q_OS_UNIX
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                            QFileDevice::WriteOther;
        QVERIFY(!(QFile::permissions(config("consents.json")) & others));
#endif

        const auto tried = m_program.run(QStringLiteral("subject try orders"));
        QVERIFY2(tried.status == core::kExitOk, tried.err.constData());
        for (const char* part : {"GET /orders", "status 200, 69 bytes", "right: /total is 2",
                                 "right: /items is there", "{\"total\":2"})
            QVERIFY2(tried.out.contains(part), (part + QByteArray(" in ") + tried.out).constData());

        const auto ran =
            m_program.run(QStringLiteral("run --subject orders --workload own-service --trials 1 --duration "
                                         "0.3 --warmup 0.1 --connections 4 --format json"));
        QVERIFY2(ran.status == core::kExitOk, ran.err.constData());
        // Of a busy machine no figure counts; that it was measured is what is asked here.
        QVERIFY2(ran.out.contains("own-service"), ran.out.constData());

        // A file that the command names is another now.
        QFile server(m_program.path("server.pl"));
        QVERIFY(server.open(QIODevice::Append) && server.write("\n# changed\n") > 0);
        server.close();
        QCOMPARE(stateOf("orders"), std::string("asks"));
        const auto changed = m_program.run(QStringLiteral(
            "run --subject orders --workload own-service --trials 1 --duration 0.3 --connections 4"));
        QVERIFY(changed.status != core::kExitOk);
        QVERIFY2(changed.err.contains("bakeoff subject allow orders"), changed.err.constData());
        QVERIFY(m_program.run(QStringLiteral("subject allow orders")).status == core::kExitOk);
        QVERIFY(m_program.run(QStringLiteral("subject try orders")).status == core::kExitOk);

        QVERIFY(m_program.run(QStringLiteral("subject withdraw orders")).status == core::kExitOk);
        QVERIFY(m_program.run(QStringLiteral("subject try orders")).status != core::kExitOk);
        QVERIFY(m_program.run(QStringLiteral("subject remove orders")).status == core::kExitOk);
        QVERIFY(!QFileInfo::exists(config("subjects/own/orders")));
    }

    /// A file of consents that others may write allows nothing.
    void consentsOfOthersCountForNothing() {
#ifdef Q_OS_UNIX
        QVERIFY(
            m_program.run(QStringLiteral("subject new Shared --url http://127.0.0.1:9 --request / --allow"))
                .status == core::kExitOk);
        QCOMPARE(stateOf("shared"), std::string("allowed"));
        QFile file(config("consents.json"));
        QVERIFY(file.setPermissions(file.permissions() | QFileDevice::WriteOther));
        QCOMPARE(stateOf("shared"), std::string("asks"));
        QVERIFY(m_program.run(QStringLiteral("subject remove shared")).status == core::kExitOk);
#endif
    }

    void whatIsNoService_data() {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QByteArray>("complaint");
        QTest::newRow("neither") << "X --request /" << QByteArray("--command");
        QTest::newRow("no request") << "X --url http://127.0.0.1:9" << QByteArray("weight above 0");
        QTest::newRow("no path") << "X --url http://127.0.0.1:9 --request orders"
                                 << QByteArray("GET /orders");
        QTest::newRow("TLS") << "X --url https://127.0.0.1:9 --request /" << QByteArray("plain HTTP");
        QTest::newRow("a variable") << "X --command a --env b --request /" << QByteArray("NAME=value");
        QTest::newRow("a field") << "X --url http://h --request / --field id" << QByteArray("JSON pointer");
    }
    void whatIsNoService() {
        QFETCH(QString, arguments);
        QFETCH(QByteArray, complaint);
        const auto refused = m_program.run(QStringLiteral("subject new ") + arguments);
        QCOMPARE(refused.status, core::kExitUsage);
        QVERIFY2(refused.err.contains(complaint), refused.err.constData());
    }

    void aMixNamesWhatItDropped() {
        const auto mix =
            m_program.run(QStringLiteral("mix from " BAKEOFF_SOURCE_DIR "/tests/data/mixes/shop.har -o %1")
                              .arg(m_program.path("mix.json")));
        QVERIFY2(mix.status == core::kExitOk, mix.err.constData());
        for (const char* name :
             {"header cookie", "header authorization", "parameter sessionToken", "member password"})
            QVERIFY2(mix.err.contains(name), mix.err.constData());
        QFile file(m_program.path("mix.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("header cookie") && !text.contains("s3cr3t"));
        // It is what a service is made of.
        const auto made =
            m_program.run(QStringLiteral("subject new Shop --url http://127.0.0.1:9 --mix %1 -o %2")
                              .arg(m_program.path("mix.json"), m_program.path("subject.json")));
        QVERIFY2(made.status == core::kExitOk, made.err.constData());
        QVERIFY(QFileInfo::exists(m_program.path("subject.json")));
        const auto none =
            m_program.run(QStringLiteral("mix from " BAKEOFF_SOURCE_DIR "/tests/core/tst_mix_reader.cpp"));
        QCOMPARE(none.status, core::kExitUsage);
        QVERIFY2(none.err.contains("tst_mix_reader.cpp:1:"), none.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestSubjectCommand)
#include "tst_subject_command.moc"
