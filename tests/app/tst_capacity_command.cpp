// SPDX-License-Identifier: GPL-3.0-only
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "app/store/run_store.h"
#include "core/base/json_reader.h"
#include "core/protocol/exit_codes.h"
#include "tests/app/made_trials.h"
#include "tests/app/program.h"

using bakeoff::core::Json;

/// `bakeoff capacity`, and the cost in `bakeoff decide` and `bakeoff report`, as a script sees them.
class TestCapacityCommand : public QObject {
    Q_OBJECT
    bakeoff::tests::Program m_program;

    static const Json& alternative(const Json& report, const char* id) {
        static const Json kNone;
        for (const auto& one : report["alternatives"]) {
            if (one["alternative"] == id)
                return one;
        }
        return kNone;
    }

private Q_SLOTS:
    void initTestCase() {
        auto store = bakeoff::app::RunStore::open(m_program.path("runs.sqlite"));
        QVERIFY(store.ok());
        bakeoff::app::RunRecord record;
        record.id = QStringLiteral("20261123-091500-test");
        record.startedAt = QDateTime::currentDateTimeUtc();
        record.status = bakeoff::core::RunStatus::Finished;
        record.profile = QStringLiteral("quick");
        QVERIFY((*store)->addRun(record, madeTrials(), {}).ok());
    }

    /// The made run answers ten times as many on one side; whether that matters is the load's business.
    void theLoadDecidesWhetherItMatters_data() {
        QTest::addColumn<QString>("load");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("small") << "--rate 50 --peak 200"
                               << "no_difference" << QByteArray("No difference at your load");
        QTest::newRow("large") << "--rate 20000 --peak 100000"
                               << "pays" << QByteArray("It matters at your load");
        QTest::newRow("large, but moving costs more")
            << "--rate 20000 --peak 100000 --person-days 5000"
            << "no_difference" << QByteArray("No difference at your load");
    }
    void theLoadDecidesWhetherItMatters() {
        QFETCH(QString, load);
        QFETCH(QString, verdict);
        QFETCH(QByteArray, says);
        const auto json = m_program.run(QStringLiteral("capacity --json ") + load);
        QCOMPARE(json.status, bakeoff::core::kExitOk);
        const auto report = json.json();
        QCOMPARE(QString::fromStdString(report["verdict"].get<std::string>()), verdict);
        for (const char* id : {"python", "go"}) {
            const auto& one = alternative(report, id);
            QVERIFY(one["fleet"]["instances"].get<double>() >= 2);
            QVERIFY(one["least"]["per_month"] <= one["fleet"]["per_month"]);
            QVERIFY(one["fleet"]["per_month"] <= one["most"]["per_month"]);
            QVERIFY(one["per_million"]["value"].get<double>() > 0);
        }
        QVERIFY(report["saving"]["break_even_peak_per_s"].get<double>() > 0);
        const auto text = m_program.run(QStringLiteral("capacity ") + load);
        QVERIFY2(text.out.startsWith(says), text.out.constData());
        for (const char* part : {"CPU per request", "USD a month", "USD per million requests",
                                 "General purpose, 2 vCPUs", "2026-11-28", "does not carry over to a vCPU"})
            QVERIFY2(text.out.contains(part), part);
    }

    void ownPricesCount() {
        const QString file =
            m_program.written("mine.prices.json", R"({"bakeoff_prices":1,"title":"Mine","currency":"EUR",
            "instances":[{"id":"x","vcpus":4,"memory_gib":8,"price_per_month":1000,"as_of":"2026-11-01",
            "source":"our invoice"}]})");
        const auto report =
            m_program.run(QStringLiteral("capacity --json --rate 50 --at-least 3 --prices ") + file).json();
        QCOMPARE(QString::fromStdString(report["currency"].get<std::string>()), QStringLiteral("EUR"));
        QCOMPARE(alternative(report, "go")["fleet"]["per_month"].get<double>(), 3000.0);
    }

    void mistakesAreExplained_data() {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char* name, const char* arguments, int status, const char* says) {
            QTest::newRow(name) << QString::fromLatin1(arguments) << status << QByteArray(says);
        };
        using namespace bakeoff::core;
        row("no load", "", kExitUsage, "how many requests");
        row("nothing", "--rate 0", kExitUsage, "above 0");
        row("negative", "--rate=-5", kExitUsage, "above 0");
        row("peak below mean", "--rate 100 --peak 50", kExitUsage, "below the mean");
        row("no time", "--rate 100 --p99 0ms", kExitUsage, "objective");
        row("two times", "--rate 100 --p99 1ms,2ms", kExitUsage, "one objective");
        row("no such instance", "--rate 100 --instance x", kExitNotFound, "general-2");
        row("no such alternative", "--rate 100 --present x", kExitNotFound, "no alternative");
        row("no server", "--rate 100 --workload fib", kExitNotFound, "no server");
        row("no such prices", "--rate 100 --prices /nowhere/x.json", kExitIo, "x.json");
        row("no such run", "--rate 100 --run 19990101", kExitNotFound, "19990101");
    }
    void mistakesAreExplained() {
        QFETCH(QString, arguments);
        QFETCH(int, status);
        QFETCH(QByteArray, says);
        const auto outcome = m_program.run(QStringLiteral("capacity ") + arguments);
        QCOMPARE(outcome.status, status);
        QVERIFY2(outcome.err.contains(says), outcome.err.constData());
    }
    void freeInstancesAreRefused() {
        const QString file =
            m_program.written("free.prices.json", R"({"bakeoff_prices":1,"title":"Free","currency":"EUR",
            "instances":[{"id":"x","vcpus":4,"memory_gib":8,"price_per_month":0,"as_of":"2026-11-01",
            "source":"a dream"}]})");
        const auto outcome = m_program.run(QStringLiteral("capacity --rate 50 --prices ") + file);
        QCOMPARE(outcome.status, bakeoff::core::kExitUsage);
        QVERIFY2(outcome.err.contains("/instances/0/price_per_month"), outcome.err.constData());
    }

    void answersCarryTheLoad() {
        const QString file = m_program.written("answers.json", R"({"bakeoff_answers":1,"study":"python-vs-go",
            "traffic":{"mean_per_s":50,"peak_per_s":200,"decides":true}})");
        const auto report = m_program.run(QStringLiteral("capacity --json --answers ") + file).json();
        QCOMPARE(report["traffic"]["peak_per_s"].get<double>(), 200.0);
        // What is said on the command line counts before.
        const auto larger =
            m_program.run(QStringLiteral("capacity --json --peak 300 --answers ") + file).json();
        QCOMPARE(larger["traffic"]["peak_per_s"].get<double>(), 300.0);

        const auto decided =
            m_program.run(QStringLiteral("decide --run latest --format json --answers ") + file).json();
        bool cost = false;
        for (const auto& criterion : decided["evidence"]["criteria"]) {
            cost = cost || criterion["id"] == "cost-at-your-load";
            QVERIFY(criterion["id"] != "high-throughput-apis-requests");
        }
        QVERIFY(cost);
        for (const char* format : {"md", "html"}) {
            const auto text =
                m_program.run(QStringLiteral("report --no-charts --run latest --format %1 --answers %2")
                                  .arg(QLatin1String(format), file));
            QCOMPARE(text.status, bakeoff::core::kExitOk);
            QVERIFY2(text.out.contains("At your load"), format);
            QVERIFY2(text.out.contains("No difference at your load"), format);
        }
        const auto without = m_program.run(QStringLiteral("report --no-charts --run latest --format md"));
        QVERIFY(!without.out.contains("At your load"));
    }
};

QTEST_GUILESS_MAIN(TestCapacityCommand)
#include "tst_capacity_command.moc"
