// SPDX-License-Identifier: GPL-3.0-only
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "app/store/run_store.h"
#include "core/base/json_reader.h"
#include "core/protocol/exit_codes.h"
#include "tests/app/made_trials.h"
#include "tests/app/program.h"

using bakeoff::core::Json;

/// `bakeoff decide` and the decision in `bakeoff report`, as a script sees them.
class TestDecideCommand : public QObject {
    Q_OBJECT
    bakeoff::tests::Program m_program;
    QString m_run;

    /// Amounts of a service that does one kind of work: what is not answered would be unknown.
    [[nodiscard]] static QByteArray nothingBut(const std::string& scenario) {
        QFile file(QStringLiteral(BAKEOFF_SOURCE_DIR "/resources/studies/python-vs-go.study.json"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        Json amounts = Json::object();
        const Json study = Json::parse(file.readAll().toStdString());
        for (const auto& item : study["scenarios"])
            amounts[item["id"].get<std::string>()] = item["id"] == scenario ? 8 : 0;
        return "\"amounts\":" + QByteArray::fromStdString(amounts.dump());
    }
    [[nodiscard]] QString answers(const char* name, const QByteArray& rest) const {
        return m_program.written(name, R"({"bakeoff_answers":1,"study":"python-vs-go",)" + rest + "}");
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
        const auto stored = (*store)->addRun(record, madeTrials(), {});
        QVERIFY(stored.ok());
        m_run = *stored;
    }

    /// After the questions two options are put against each other, and what was taken is saved. Three
    /// scenarios speak for each alternative by as much, so that which weighs more tells which one is best;
    /// with the same amount of all fifteen one is the best in nearly every draw, and no pair is worth asking.
    void pairsAreAskedToo() {
        QFile study(QStringLiteral(BAKEOFF_SOURCE_DIR "/resources/studies/python-vs-go.study.json"));
        QVERIFY(study.open(QIODevice::ReadOnly));
        Json amounts = Json::object();
        // A name of its own: the loop over a part of it does not keep it alive.
        const Json bundled = Json::parse(study.readAll().toStdString());
        for (const auto& item : bundled["scenarios"])
            amounts[item["id"].get<std::string>()] = 0;
        for (const char* some : {"rapid-prototyping", "ml-data-science-integration", "web-scraping",
                                 "microservices-cpu-intensive", "real-time-systems", "system-programming"}) {
            QVERIFY(amounts.contains(some));
            amounts[some] = 3;
        }
        const QString from =
            answers("some-of-six.json", "\"amounts\":" + QByteArray::fromStdString(amounts.dump()));
        const QString to = m_program.path("with-pairs.json");
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("BAKEOFF_DATA_DIR"), m_program.folder());
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(BAKEOFF_BIN_DIR "/bakeoff"),
                      {QStringLiteral("ask"), QStringLiteral("--answers"), from, QStringLiteral("--pairs"),
                       QStringLiteral("--save"), to});
        QVERIFY(process.waitForStarted());
        process.write("7\n1\n\n3\nb\nq\n");  // a slip, the first, skipped, equal, back, enough
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitCode(), bakeoff::core::kExitOk);
        // One for each line that was typed.
        QCOMPARE(process.readAllStandardError().count("Which of these two would you take?"), 6);
        QFile saved(to);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        const Json kept = Json::parse(saved.readAll().toStdString(), nullptr, false);
        QVERIFY(kept.is_object() && kept["weights"]["tradeoffs"].size() == 1);
        QCOMPARE(kept["weights"]["tradeoffs"][0]["least"].get<double>(), 1.0);
    }

    /// People with a say: who agrees, and bad options named.
    void peopleDecideTogether() {
        const QString tools = answers("tools-person.json", nothingBut("cli-tools"));
        const QString models = answers("models-person.json", nothingBut("ml-data-science-integration"));
        const QString two =
            QStringLiteral("decide --stakeholder Ann=%1 --stakeholder Ben=%2").arg(tools, models);
        const auto text = m_program.run(two);
        QCOMPARE(text.status, bakeoff::core::kExitOk);
        QVERIFY(text.out.contains("Ann") && text.out.contains("Ben"));
        const auto json = m_program.run(two + QStringLiteral(" --format json")).json();
        QVERIFY(json.is_object() && json["people"].size() == 2);
        QCOMPARE(json["unanimous"].get<bool>(), false);
        QVERIFY(json["people"][0]["decision"]["ranking"][0] != json["people"][1]["decision"]["ranking"][0]);
        QVERIFY(m_program.run(two + QStringLiteral(" --format markdown")).out.startsWith("# "));
        for (const char* bad : {"Ann", "=x.json", "Ann="}) {
            const auto refused =
                m_program.run(QStringLiteral("decide --stakeholder %1").arg(QString::fromLatin1(bad)));
            QVERIFY(refused.status != bakeoff::core::kExitOk && refused.err.contains("NAME=FILE"));
        }
        QVERIFY(m_program.run(QStringLiteral("decide --stakeholder Ann=%1").arg(tools)).status !=
                bakeoff::core::kExitOk);
        QVERIFY(m_program.run(two + QStringLiteral(" --share cli-tools=3")).status != bakeoff::core::kExitOk);
    }

    void severalServicesDisagree() {
        const QString tools = answers("tools.json", nothingBut("cli-tools"));
        const QString models = answers("models.json", nothingBut("ml-data-science-integration"));
        const QString both = QStringLiteral("decide --profile %1 --profile %2").arg(tools, models);
        const auto text = m_program.run(both);
        QCOMPARE(text.status, bakeoff::core::kExitOk);
        QVERIFY2(text.out.contains("Hybrid architecture"), text.out.constData());
        QVERIFY(text.out.contains("tools – Go") && text.out.contains("models – Python"));
        QVERIFY(m_program.run(both + QStringLiteral(" --format markdown"))
                    .out.contains("## Hybrid architecture"));
        const auto json = m_program.run(both + QStringLiteral(" --format json")).json();
        QVERIFY(json["split"] == Json(true));
        QCOMPARE(json["services"].size(), std::size_t{2});
        QVERIFY(json["services"][0]["name"] == Json("tools"));
        QCOMPARE(json["architecture"]["nodes"].size(), std::size_t{3});
        // The same file twice is two services of one kind of work: they agree, and have names of their own.
        const auto twice =
            m_program.run(QStringLiteral("decide --profile %1 --profile %1 --format json").arg(tools)).json();
        QVERIFY(twice["split"] == Json(false));
        QVERIFY(twice["services"][1]["name"] == Json("tools 2"));
    }

    /// What the window saves is what the command line reads: services, weights and the choice of evidence.
    void aFileOfProfilesIsRead() {
        const QString file = m_program.written("mine.json", R"({"bakeoff_profiles":1,"study":"python-vs-go",
            "evidence":{"run":"20261123-091500-test","blend":0.25},
            "profiles":[{"name":"Edge","answers":{"bakeoff_answers":1,"study":"python-vs-go",
              "weights":{"by":"rank","ranks":{"high-throughput-apis":1,"cli-tools":2}}}}]})");
        const auto one = m_program.run(QStringLiteral("decide --format json --profile ") + file).json();
        QVERIFY(one["weighting"].get<std::string>().find("order") != std::string::npos);
        QVERIFY(one["evidence"]["run"] == Json("20261123-091500-test"));
        QVERIFY(one["evidence"]["blend"] == Json(0.25));
        QVERIFY(one["evidence"]["criteria"].size() > 0);
        const auto none =
            m_program.run(QStringLiteral("decide --run none --format json --profile ") + file).json();
        QVERIFY(none["evidence"]["criteria"].empty());
        QVERIFY(none["scores"] != one["scores"]);
        const QString gone = m_program.written("gone.json", R"({"bakeoff_profiles":1,"study":"python-vs-go",
            "evidence":{"run":"20200101-000000-gone"},
            "profiles":[{"name":"Edge","answers":{"bakeoff_answers":1,"study":"python-vs-go"}}]})");
        const auto missing = m_program.run(QStringLiteral("decide --profile ") + gone);
        QCOMPARE(missing.status, bakeoff::core::kExitOk);
        QVERIFY(missing.err.contains("not here"));
        QCOMPARE(m_program.run(QStringLiteral("decide --run 20200101 --profile ") + gone).status,
                 bakeoff::core::kExitNotFound);
    }

    void everyKindOfWeightsIsRead_data() {
        QTest::addColumn<QByteArray>("weights");
        QTest::newRow("rank") << QByteArray(R"({"by":"rank","ranks":{"cli-tools":1}})");
        QTest::newRow("interval") << QByteArray(R"({"by":"interval","bounds":{"cli-tools":[0.2,0.6]}})");
        QTest::newRow("unknown") << QByteArray(R"({"by":"unknown"})");
    }
    void everyKindOfWeightsIsRead() {
        QFETCH(QByteArray, weights);
        const QString file = answers("weights.json", R"("weights":)" + weights);
        const auto json = m_program.run(QStringLiteral("decide --format json --answers ") + file).json();
        QVERIFY(!json["weighting"].get<std::string>().empty());
        double sum = 0;
        for (const auto& item : json["contributions"])
            sum += item["share"].get<double>();
        QVERIFY(std::fabs(sum - 1) < 1e-9);
    }

    void contributionsNameTheirSource() {
        const auto text = m_program.run(QStringLiteral("decide --run latest --blend 0.4"));
        QCOMPARE(text.status, bakeoff::core::kExitOk);
        QVERIFY(text.out.contains("Where it comes from"));
        QVERIFY(text.out.contains("measured here: HTTP server, small JSON answer"));
        QVERIFY(text.out.contains("40 % of the value"));
        QVERIFY(text.out.contains("Measured evidence"));
    }

    /// The report decides with the run that it is about, and shows how.
    void theReportShowsTheEvidence_data() {
        QTest::addColumn<QString>("format");
        QTest::newRow("markdown") << QStringLiteral("md");
        QTest::newRow("html") << QStringLiteral("html");
    }
    void theReportShowsTheEvidence() {
        QFETCH(QString, format);
        const auto report =
            m_program.run(QStringLiteral("report --no-charts --run latest --format %1 ").arg(format));
        QCOMPARE(report.status, bakeoff::core::kExitOk);
        for (const char* part : {"measured here: HTTP server, small JSON answer", "Measured evidence",
                                 "What would change it", "Worth all at", "How sure it is"})
            QVERIFY2(report.out.contains(part), part);
        const auto json = m_program.run(QStringLiteral("report --run latest --format json --blend 1")).json();
        const auto decided =
            m_program.run(QStringLiteral("decide --run latest --format json --blend 1")).json();
        QVERIFY(json["decision"]["scores"] == decided["scores"]);
    }

    void mistakesAreExplained_data() {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("status");
        QTest::newRow("profile and share") << QStringLiteral("decide --profile x.json --share cli-tools=1")
                                           << int{bakeoff::core::kExitUsage};
        QTest::newRow("no such profile")
            << QStringLiteral("decide --profile /nowhere/x.json") << int{bakeoff::core::kExitIo};
        QTest::newRow("blend") << QStringLiteral("decide --blend 2") << int{bakeoff::core::kExitUsage};
    }
    void mistakesAreExplained() {
        QFETCH(QString, arguments);
        QFETCH(int, status);
        const auto outcome = m_program.run(arguments);
        QCOMPARE(outcome.status, status);
        QVERIFY(!outcome.err.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDecideCommand)
#include "tst_decide_command.moc"
