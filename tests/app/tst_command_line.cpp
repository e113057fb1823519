// SPDX-License-Identifier: GPL-3.0-only
#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <map>
#include <set>

#include "core/base/json_reader.h"
#include "core/interchange/hgrm.h"
#include "core/interchange/run_bundle.h"
#include "core/protocol/exit_codes.h"
#include "core/verdict/case_summary.h"

using bakeoff::core::Json;

/// The program as a script sees it: no display, its own data folder, the fake runner.
class TestCommandLine : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_fakeMode;    ///< of the fake runner
    QString m_dataFolder;  ///< with the store; empty: the one that the tests share

    struct Outcome {
        int status = -1;
        QByteArray out;
        QByteArray err;
    };
    Outcome bakeoff(const QStringList& arguments,
                    const QString& path = QStringLiteral("/usr/bin:/bin")) const {
        QProcess process;
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("PATH"), path);
        environment.insert(QStringLiteral("HOME"), m_folder.path());
        environment.insert(QStringLiteral("BAKEOFF_DATA_DIR"),
                           m_dataFolder.isEmpty() ? m_folder.filePath(QStringLiteral("data")) : m_dataFolder);
        environment.insert(QStringLiteral("BAKEOFF_CACHE_DIR"), m_folder.filePath(QStringLiteral("cache")));
        environment.insert(QStringLiteral("BAKEOFF_RUNNER"), QStringLiteral(BAKEOFF_FAKE_RUNNER));
        if (!m_fakeMode.isEmpty())
            environment.insert(QStringLiteral("BAKEOFF_FAKE_MODE"), m_fakeMode);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(BAKEOFF_BIN_DIR "/bakeoff"), arguments);
        Outcome outcome;
        if (process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit)
            outcome.status = process.exitCode();
        outcome.out = process.readAllStandardOutput();
        outcome.err = process.readAllStandardError();
        return outcome;
    }
    static Json parsed(const QByteArray& text) { return Json::parse(text.toStdString(), nullptr, false); }

private Q_SLOTS:
    void helpEverywhere_data() {
        QTest::addColumn<QStringList>("arguments");
        for (const auto* command : {"",
                                    "study",
                                    "study show",
                                    "study check",
                                    "study import",
                                    "decide",
                                    "run",
                                    "envelope",
                                    "subject",
                                    "subject new",
                                    "subject list",
                                    "subject allow",
                                    "subject withdraw",
                                    "subject try",
                                    "subject remove",
                                    "mix",
                                    "mix from",
                                    "runs",
                                    "runs list",
                                    "runs show",
                                    "runs compare",
                                    "runs tag",
                                    "runs note",
                                    "runs delete",
                                    "runs undelete",
                                    "runs reference",
                                    "runs export",
                                    "runs import",
                                    "runs board",
                                    "claims",
                                    "chart",
                                    "report",
                                    "doctor",
                                    "mcda"})
            QTest::newRow(command)
                << (QString::fromLatin1(command).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                    << QStringLiteral("--help"));
    }
    void helpEverywhere() {
        QFETCH(QStringList, arguments);
        const auto outcome = bakeoff(arguments);
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out.contains("--help"));
    }

    void articlesAreImported() {
        const QString article = QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/articles/databases.md");
        const QString study = m_folder.filePath(QStringLiteral("databases.study.json"));
        const QStringList import{QStringLiteral("study"), QStringLiteral("import"), article};
        const auto text = bakeoff(QStringList(import) << QStringLiteral("-o") << study);
        QCOMPARE(text.status, bakeoff::core::kExitOk);
        for (const char* part : {"line 10: matrix, 5 rows", "Not read:", "line 34", "Next: bakeoff"})
            QVERIFY2(text.out.contains(part), part);
        QCOMPARE(bakeoff({QStringLiteral("study"), QStringLiteral("check"), study}).status,
                 bakeoff::core::kExitOk);
        QCOMPARE(bakeoff({QStringLiteral("decide"), QStringLiteral("--study"), study}).status,
                 bakeoff::core::kExitOk);
        const auto json =
            bakeoff(QStringList(import)
                    << QStringLiteral("-o") << study << QStringLiteral("--format") << QStringLiteral("json"));
        QCOMPARE(parsed(json.out)["notices"].size(), std::size_t{4});
        QCOMPARE(parsed(json.out)["found"][0]["kind"].get<std::string>(), std::string("matrix"));
        // Without a file to write, standard output is the study.
        QCOMPARE(parsed(bakeoff(import).out)["id"].get<std::string>(),
                 std::string("postgresql-vs-mysql-vs-mongodb"));
    }

    /// What an article says of how it measured, and its score, from a saved page as from Markdown.
    void studiesTellHowTheirSourceMeasured() {
        const QString article =
            QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/experiments/everything-said.md");
        const QString study = m_folder.filePath(QStringLiteral("said.study.json"));
        QCOMPARE(
            bakeoff({QStringLiteral("study"), QStringLiteral("import"), article, QStringLiteral("-o"), study})
                .status,
            bakeoff::core::kExitOk);
        const QStringList show{QStringLiteral("study"), QStringLiteral("show"), study};
        const auto table =
            bakeoff(QStringList(show) << QStringLiteral("--table") << QStringLiteral("reproducibility")
                                      << QStringLiteral("--format") << QStringLiteral("json"));
        const auto rows = parsed(table.out)["rows"];
        QCOMPARE(rows.size(), std::size_t{9});
        QCOMPARE(rows[0]["thing"].get<std::string>(), std::string("machine"));
        QCOMPARE(rows[0]["said"].get<std::string>(), std::string("yes"));
        QCOMPARE(rows[8]["said"].get<int>(), 8);
        QVERIFY(bakeoff(show).out.contains("wrk: 400 connections"));
        // The bundled study's source says no more than the size of the work.
        QVERIFY(bakeoff({QStringLiteral("study"), QStringLiteral("show")})
                    .out.contains("says 1 of the 8 things"));
    }

    /// A script learns from the status that most was not read, and that a study is of no use.
    void thinStudiesAreTold() {
        const auto write = [&](const char* name, const QByteArray& text) {
            QFile file(m_folder.filePath(QString::fromUtf8(name)));
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                      : QString();
        };
        const QString article = write(
            "partly.md",
            "# Alpha vs Beta\n\n| Server | Req/s |\n|---|---|\n| Alpha | 10 |\n| Beta | 20 |\n| /m | 1 |\n"
            "| /n | 1 |\n| /o | 1 |\n");
        const auto partly = bakeoff({QStringLiteral("study"), QStringLiteral("import"), article});
        QCOMPARE(partly.status, bakeoff::core::kExitPartly);
        const QString nothing = write(
            "nothing.study.json",
            R"({"bakeoff_study": 1, "id": "n", "title": "N", "source": {"title": "N"}, "rating_scale": [],)"
            R"( "alternatives": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}], "scenarios": []})");
        const auto check = bakeoff({QStringLiteral("study"), QStringLiteral("check"), nothing});
        QCOMPARE(check.status, bakeoff::core::kExitUsage);
        QVERIFY2(check.err.contains("nothing that compares"), check.err.constData());
    }

    /// All of it, line by line; with the corrections of a study that was made before, the same set right.
    void whatWasReadIsReviewed() {
        const QString article = m_folder.filePath(QStringLiteral("reviewed.md"));
        QFile file(article);
        QVERIFY(
            file.open(QIODevice::WriteOnly) &&
            file.write("# Alpha vs Beta\n\n| Server | Req/s | Modules |\n|---|---|---|\n| Alpha | 10 | 3 |\n"
                       "| Beta | 20 | 5 |\n| /m | 30 | 4 |\n") > 0);
        file.close();
        const QStringList review{QStringLiteral("study"), QStringLiteral("import"), article,
                                 QStringLiteral("--review")};
        const auto text = bakeoff(review);
        QCOMPARE(text.status, bakeoff::core::kExitOk);
        QCOMPARE(QString::fromUtf8(text.out),
                 QString::fromUtf8(
                     "Line  Alternative  What         Value  Unit   Better  Workload  State     Reason\n"
                     "----  -----------  -----------  -----  -----  ------  --------  --------  "
                     "------------------------------------------------------------------------------\n"
                     "   5  Alpha        alternative  Alpha                           read\n"
                     "   5  Alpha        Req/s        10     req/s  more              read\n"
                     "   5  Alpha        Modules      3      count                    doubtful  a bare "
                     "number: nothing says its unit, nor whether less or more of it is better\n"
                     "   6  Beta         alternative  Beta                            read\n"
                     "   6  Beta         Req/s        20     req/s  more              read\n"
                     "   6  Beta         Modules      5      count                    doubtful  a bare "
                     "number: nothing says its unit, nor whether less or more of it is better\n"
                     "   7               /m           /m                              not read  nothing says "
                     "which alternative this row speaks of, so its figures are left out\n"));
        const auto json =
            bakeoff(QStringList(review) << QStringLiteral("--format") << QStringLiteral("json"));
        const auto rows = parsed(json.out)["rows"];
        QCOMPARE(rows.size(), std::size_t{7});
        QCOMPARE(rows[6]["line"].get<int>(), 7);
        QCOMPARE(rows[6]["state"].get<std::string>(), std::string("unread"));
        QCOMPARE(rows[1]["better"].get<std::string>(), std::string("higher"));

        const QString study = m_folder.filePath(QStringLiteral("reviewed.study.json"));
        QCOMPARE(bakeoff(QStringList(review) << QStringLiteral("-o") << study).status,
                 bakeoff::core::kExitOk);
        QFile made(study);
        QVERIFY(made.open(QIODevice::ReadOnly));
        auto document = parsed(made.readAll());
        made.close();
        QCOMPARE(document["claims"].size(), std::size_t{4});
        document["corrections"] = bakeoff::core::Json::parse(
            R"([{"kind": "alternative", "line": 7, "what": "/m", "value": "Beta"},)"
            R"( {"kind": "better", "line": 3, "what": "Modules", "value": "lower"}])");
        QVERIFY(made.open(QIODevice::WriteOnly) && made.write(document.dump().c_str()) > 0);
        made.close();
        const auto again =
            bakeoff(QStringList(review) << QStringLiteral("--corrections") << study
                                        << QStringLiteral("--format") << QStringLiteral("json"));
        QCOMPARE(again.status, bakeoff::core::kExitOk);
        const auto corrected = parsed(again.out)["rows"];
        QCOMPARE(corrected.size(), std::size_t{8});
        QCOMPARE(corrected[2]["better"].get<std::string>(), std::string("lower"));
        QCOMPARE(corrected[2]["state"].get<std::string>(), std::string("corrected"));
        QCOMPARE(corrected[7]["alternative"].get<std::string>(), std::string("Beta"));
        QCOMPARE(bakeoff(QStringList(review) << QStringLiteral("--corrections") << article).status,
                 bakeoff::core::kExitUsage);
    }

    void articlesThatCannotBeImported() {
        const QString prose = m_folder.filePath(QStringLiteral("prose.md"));
        QFile file(prose);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("# Nothing\n\nis compared here.\n") > 0);
        file.close();
        const auto nothing = bakeoff({QStringLiteral("study"), QStringLiteral("import"), prose});
        QCOMPARE(nothing.status, bakeoff::core::kExitUsage);
        QVERIFY(nothing.err.contains("Nothing in this article compares"));
        const auto missing = bakeoff({QStringLiteral("study"), QStringLiteral("import"),
                                      m_folder.filePath(QStringLiteral("none.md"))});
        QCOMPARE(missing.status, bakeoff::core::kExitIo);
    }

    void tables_data() {
        QTest::addColumn<QString>("table");
        QTest::addColumn<int>("rows");
        QTest::newRow("matrix") << "matrix" << 15;
        QTest::newRow("ecosystem") << "ecosystem" << 16;
        QTest::newRow("claims") << "claims" << 40;
        QTest::newRow("concurrency") << "concurrency" << 9;
    }
    void tables() {
        QFETCH(QString, table);
        QFETCH(int, rows);
        for (const QString& path : {QStringLiteral("/usr/bin:/bin"), QString()}) {
            const auto outcome =
                bakeoff({QStringLiteral("study"), QStringLiteral("show"), QStringLiteral("--table"), table,
                         QStringLiteral("--format"), QStringLiteral("json")},
                        path);
            QCOMPARE(outcome.status, 0);
            QCOMPARE(static_cast<int>(parsed(outcome.out)["rows"].size()), rows);
        }
    }

    void aBadStudyNamesItsPlace() {
        const QString file = m_folder.filePath(QStringLiteral("bad.json"));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("{\n  \"bakeoff_study\": 1,\n  \"id\": 5\n}\n");
        out.close();
        const auto outcome = bakeoff({QStringLiteral("study"), QStringLiteral("check"), file});
        QCOMPARE(outcome.status, static_cast<int>(bakeoff::core::kExitUsage));
        QVERIFY2(outcome.err.contains("bad.json:3:9: /id"), outcome.err.constData());
    }

    void mcdaSolvesAndChecks() {
        const QString file = QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/mcda_cases.json");
        const auto outcome = bakeoff({QStringLiteral("mcda"), file, QStringLiteral("--check")});
        QVERIFY2(outcome.status == 0, outcome.err.constData());
        QVERIFY(parsed(outcome.out)["cases"].size() >= 31);
        const QString bad = m_folder.filePath(QStringLiteral("case.json"));
        QFile out(bad);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("{\"method\": \"vikor\",\n \"matrix\": [[1, 2], [3]]}");
        out.close();
        const auto refused = bakeoff({QStringLiteral("mcda"), bad});
        QCOMPARE(refused.status, static_cast<int>(bakeoff::core::kExitUsage));
        QVERIFY2(refused.err.contains("case.json:2:21: /matrix/1"), refused.err.constData());
    }

    void runShowChartReport() {
        QCOMPARE(bakeoff({QStringLiteral("runs"), QStringLiteral("show")}).status,
                 static_cast<int>(bakeoff::core::kExitNotFound));
        const auto run = bakeoff({QStringLiteral("run"), QStringLiteral("--profile"), QStringLiteral("quick"),
                                  QStringLiteral("--format"), QStringLiteral("json")});
        QVERIFY2(run.status == 0, run.err.constData());
        const Json json = parsed(run.out);
        QCOMPARE(json["status"].get<std::string>(), std::string("finished"));
        QVERIFY(json["results"].size() >= 6);
        for (const auto* key : {"requests_per_s", "p50_ns", "p90_ns", "p99_ns", "p999_ns", "max_ns", "errors",
                                "pss_peak_bytes", "server_cpu_ns_per_request", "trials"})
            QVERIFY2(json["results"][0].contains(key), key);
        for (const auto* chart : {"throughput", "latency", "memory", "fib", "json-parse", "claims"}) {
            const QString file = m_folder.filePath(QString::fromLatin1(chart) + QStringLiteral(".png"));
            const auto drawn =
                bakeoff({QStringLiteral("chart"), QString::fromLatin1(chart), QStringLiteral("--run"),
                         QStringLiteral("latest"), QStringLiteral("-o"), file, QStringLiteral("--size"),
                         QStringLiteral("1600x900")});
            QVERIFY2(drawn.status == 0, drawn.err.constData());
            QCOMPARE(QImage(file).size(), QSize(1600, 900));
        }
        const auto report = bakeoff({QStringLiteral("report")});
        QCOMPARE(report.status, 0);
        QVERIFY(report.out.contains("## Recommendation") &&
                report.out.contains("## Claims against this machine"));
        const auto list = bakeoff({QStringLiteral("runs"), QStringLiteral("list"), QStringLiteral("--format"),
                                   QStringLiteral("json")});
        QCOMPARE(parsed(list.out)["rows"].size(), std::size_t{1});
    }

    /// Without a word of what to run: what the study claims. --all has the rest, and the line says so.
    void withoutAChoiceTheClaimsAreRun_data() {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<bool>("onlyClaimed");
        QTest::newRow("nothing said") << QString() << true;
        QTest::newRow("a workload") << QStringLiteral("--workload http-json") << true;
        QTest::newRow("a subject") << QStringLiteral("--subject go-ws") << false;
        QTest::newRow("all") << QStringLiteral("--all") << false;
        QTest::newRow("all of a workload") << QStringLiteral("--all --workload http-json") << false;
    }
    void withoutAChoiceTheClaimsAreRun() {
        QFETCH(QString, arguments);
        QFETCH(bool, onlyClaimed);
        QFile file(QStringLiteral(BAKEOFF_SOURCE_DIR "/resources/studies/python-vs-go.study.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        std::set<std::pair<std::string, std::string>> claimed;
        const Json study = parsed(file.readAll());
        for (const auto& claim : study["claims"])
            claimed.emplace(claim.value("workload", ""), claim.value("subject", ""));
        const auto run = bakeoff(QStringLiteral("run --trials 1 --format json %1")
                                     .arg(arguments)
                                     .split(QLatin1Char(' '), Qt::SkipEmptyParts));
        QVERIFY2(run.status == 0, run.err.constData());
        QCOMPARE(run.err.contains("--all"), onlyClaimed);
        bool all = true;
        const Json json = parsed(run.out);
        QVERIFY(!json["results"].empty());
        for (const auto& result : json["results"])
            all = all && claimed.contains(
                             {result["workload"].get<std::string>(), result["subject"].get<std::string>()});
        QCOMPARE(all, onlyClaimed);
        // The tests share a store, and what follows counts its runs.
        const Json rows = parsed(words("runs list --format json").out)["rows"];
        QCOMPARE(words(("runs delete " + rows[0]["id"].get<std::string>()).c_str()).status, 0);
    }

    /// Each trial says why; the run ends by itself, and says whether it is certain.
    void theDecisionIsMeasuredUntilItIsCertain() {
        m_fakeMode = QStringLiteral("by_name");
        const auto reset = qScopeGuard([this] { m_fakeMode.clear(); });
        QStringList arguments{QStringLiteral("run"),      QStringLiteral("--until-decided"),
                              QStringLiteral("--budget"), QStringLiteral("5"),
                              QStringLiteral("--format"), QStringLiteral("json")};
        QFile file(QStringLiteral(BAKEOFF_SOURCE_DIR "/resources/studies/python-vs-go.study.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        // Two kinds of work that speak against each other, and a benchmark bears on one of them.
        const Json study = parsed(file.readAll());
        for (const auto& scenario : study["scenarios"]) {
            const auto id = QString::fromStdString(scenario["id"].get<std::string>());
            arguments << QStringLiteral("--share")
                      << id + (id == QLatin1String("microservices-cpu-intensive") ? QStringLiteral("=10")
                               : id == QLatin1String("rapid-prototyping")         ? QStringLiteral("=9")
                                                                                  : QStringLiteral("=0"));
        }
        const auto run = bakeoff(arguments);
        QVERIFY2(run.status == 0, run.err.constData());
        QVERIFY2(run.err.contains("Next: ") && run.err.contains("still flips it"), run.err.constData());
        QVERIFY2(run.err.contains("certain"), run.err.constData());
        const Json json = parsed(run.out);
        QVERIFY(json["profile"].get<std::string>().find("until decided") != std::string::npos);
        QCOMPARE(words(("runs delete " + json["id"].get<std::string>()).c_str()).status, 0);
        QVERIFY(words("run --until-decided --subject gin").status != 0);
        QVERIFY(words("run --budget 5").status != 0);
    }

    /// "a b c" as arguments.
    Outcome words(const char* line) const {
        return bakeoff(QString::fromLatin1(line).split(QLatin1Char(' ')));
    }
    static std::string idOf(const Outcome& outcome) { return outcome.out.trimmed().toStdString(); }

    void historyFromTheCommandLine() {
        const auto deletedRuns = [this] {
            return parsed(words("runs list --deleted --format json").out)["rows"].size();
        };
        const std::size_t deletedBefore = deletedRuns();
        QCOMPARE(words("run --profile quick --workload http-json").status, 0);
        QCOMPARE(words("run --profile quick --workload http-json").status, 0);
        const Json runs = parsed(words("runs list --format json --limit 2").out)["rows"];
        QCOMPARE(runs.size(), std::size_t{2});
        // The fake runner's numbers are the same each time: the second run is judged, and nothing changed.
        QCOMPARE(runs[0]["worse"].get<int>(), 0);
        const QString newest = QString::fromStdString(runs[0]["id"].get<std::string>());
        const QString older = QString::fromStdString(runs[1]["id"].get<std::string>());
        for (const auto* format : {"text", "markdown", "csv", "json"}) {
            const auto compared = bakeoff({QStringLiteral("runs"), QStringLiteral("compare"), older, newest,
                                           QStringLiteral("--format"), QString::fromLatin1(format)});
            QVERIFY2(compared.status == 0, compared.err.constData());
            QVERIFY2(compared.out.contains("unchanged"), compared.out.constData());
        }
        QCOMPARE(words("runs tag latest night 100%").status, 0);
        QCOMPARE(words("runs note latest after the upgrade").status, 0);
        QCOMPARE(parsed(words("runs list --search upgrade --format json").out)["rows"].size(),
                 std::size_t{1});
        QCOMPARE(parsed(words("runs list --tag 100% --format json").out)["rows"].size(), std::size_t{1});
        QCOMPARE(words("runs tag latest --remove 100%").status, 0);
        QCOMPARE(parsed(words("runs list --tag 100% --format json").out)["rows"].size(), std::size_t{0});
        QCOMPARE(words("runs reference latest").status, 0);
        QCOMPARE(QString::fromStdString(idOf(words("runs reference"))), newest);
        QCOMPARE(bakeoff({QStringLiteral("runs"), QStringLiteral("delete"), older}).status, 0);
        QCOMPARE(deletedRuns(), deletedBefore + 1);
        QCOMPARE(bakeoff({QStringLiteral("runs"), QStringLiteral("undelete"), older}).status, 0);
        QCOMPARE(deletedRuns(), deletedBefore);
        QCOMPARE(words("runs check").status, 0);
        QCOMPARE(words("runs compare latest latest").status, static_cast<int>(bakeoff::core::kExitUsage));
    }

    void aRunTravelsAndIsRepeated() {
        const QString file = m_folder.filePath(QStringLiteral("x.bakeoff-run.json"));
        const QStringList exported{QStringLiteral("runs"), QStringLiteral("export"), QStringLiteral("latest"),
                                   QStringLiteral("-o"), file};
        QCOMPARE(words("run --profile quick --workload http-json --subject "
                       "fastapi,flask,django,go-net-http,gin,fiber --trials 2")
                     .status,
                 0);
        QCOMPARE(bakeoff(exported).status, 0);
        // Twice the same run is refused, in a store of its own it arrives whole.
        const QStringList imported{QStringLiteral("runs"), QStringLiteral("import"), file};
        QCOMPARE(bakeoff(imported).status, static_cast<int>(bakeoff::core::kExitUsage));
        const QString other = m_folder.filePath(QStringLiteral("other.sqlite"));
        const auto there = bakeoff(QStringList{QStringLiteral("--store"), other} + imported);
        QVERIFY2(there.status == 0, there.err.constData());
        const auto again = bakeoff({QStringLiteral("runs"), QStringLiteral("export"),
                                    QString::fromStdString(idOf(there)), QStringLiteral("--store=") + other});
        QFile first(file);
        QVERIFY(first.open(QIODevice::ReadOnly));
        QCOMPARE(again.out, first.readAll());
        const auto repeated = bakeoff({QStringLiteral("run"), QStringLiteral("--like"), file,
                                       QStringLiteral("--format"), QStringLiteral("json")});
        QVERIFY2(repeated.status == 0, repeated.err.constData());
        QCOMPARE(parsed(repeated.out)["trials_planned"].get<int>(), 12);
        const auto csv = words("runs export latest --format csv");
        QVERIFY(csv.out.startsWith("Workload,Subject,Trial"));
        const QString folder = m_folder.filePath(QStringLiteral("hgrm"));
        QCOMPARE(bakeoff({QStringLiteral("runs"), QStringLiteral("export"), QStringLiteral("--format"),
                          QStringLiteral("hgrm"), QStringLiteral("-o"), folder})
                     .status,
                 0);
        QCOMPARE(QDir(folder).entryList({QStringLiteral("*.hgrm")}).size(), 6);
        // The same bytes as "bench_runner load --format hgrm" has for such a histogram: both ask one
        // function, and "layering" lets no other write the format.
        const auto bundle = bakeoff::core::parseRunBundle(
            words("runs export latest --format bundle").out.toStdString(), "bundle");
        QVERIFY(bundle.ok());
        for (const auto& item : bakeoff::core::summarizeCases(bundle->trials)) {
            QFile written(folder + QStringLiteral("/%1-%2.hgrm")
                                       .arg(QString::fromStdString(item.workload),
                                            QString::fromStdString(item.subject)));
            QVERIFY2(written.open(QIODevice::ReadOnly), qPrintable(written.fileName()));
            QCOMPARE(written.readAll().toStdString(), bakeoff::core::hgrmText(*item.serviceTime));
        }
    }

    void whatDidNotPassIsMeasuredAgain() {
        QCOMPARE(words("run --profile quick --workload http-json --subject "
                       "fastapi,flask,django,go-net-http,gin,fiber --trials 2")
                     .status,
                 0);
        const Json shown = parsed(words("runs show latest --format json").out);
        QVERIFY(shown.contains("remedy"));  // two trials show no stability
        QCOMPARE(shown["remedy"]["job"]["trials"].get<int>(), 12);
        const Json mended = parsed(words("run --remedy latest --format json").out);
        QCOMPARE(mended["trials_planned"].get<int>(), 12 * 6);
        QCOMPARE(mended["profile"].get<std::string>(), "remedy of " + shown["id"].get<std::string>());
        QVERIFY(words("run --remedy latest --trials 3").status != 0);
    }

    /// A run at a small size leaves claims open; a second one measures them as they are stated, and reports
    /// of either know both.
    void openClaimsAreMeasuredAtTheirSize() {
        QCOMPARE(words("run --profile quick --workload http-json --no-self-test").status, 0);
        const auto verdictOf = [&](const char* claim) {
            const Json report = parsed(words("report --format json --run latest").out);
            for (const auto& check : report["claims"]) {
                if (check["id"].get<std::string>() == claim)
                    return check;
            }
            return Json();
        };
        const auto& study =
            Json::parse(std::ifstream(BAKEOFF_SOURCE_DIR "/resources/studies/python-vs-go.study.json"));
        std::string claim;
        for (const auto& item : study["claims"]) {
            if (claim.empty() && item["workload"] == "http-json")
                claim = item["id"].get<std::string>();
        }
        QCOMPARE(verdictOf(claim.c_str())["verdict"].get<std::string>(), std::string("not_comparable"));
        QVERIFY(verdictOf(claim.c_str()).contains("rerun"));
        const Json first = parsed(words("runs show latest --format json").out);

        const auto rerun =
            bakeoff({QStringLiteral("run"), QStringLiteral("--claim"), QString::fromStdString(claim),
                     QStringLiteral("--no-self-test"), QStringLiteral("--format"), QStringLiteral("json")});
        QVERIFY2(rerun.status == 0, rerun.err.constData());
        const Json second = parsed(rerun.out);
        QCOMPARE(second["profile"].get<std::string>(), "claims of " + first["id"].get<std::string>());
        for (const auto& result : second["results"])
            QCOMPARE(result["parameters"]["connections"].get<double>(), 10000.0);
        QVERIFY(verdictOf(claim.c_str())["verdict"].get<std::string>() != "not_comparable");
        QVERIFY(!verdictOf(claim.c_str()).contains("run"));  // the second run is the one reported
        const std::string id = first["id"].get<std::string>();
        const Json report =
            parsed(bakeoff({QStringLiteral("report"), QStringLiteral("--format"), QStringLiteral("json"),
                            QStringLiteral("--run"), QString::fromStdString(id)})
                       .out);
        for (const auto& check : report["claims"]) {
            if (check["id"].get<std::string>() == claim)
                QCOMPARE(check.value("run", std::string()), second["id"].get<std::string>());
        }
        QVERIFY(words("run --claim nonsense").status != 0);
        QVERIFY(words("run --claim nonsense").err.contains("nonsense"));
    }

    /// The ladder from 5 to 1,280, then points between 80 and 200, where the fake runner's border lies.
    void theBorderOfAClaimIsFound() {
        m_dataFolder = m_folder.filePath(QStringLiteral("border"));  // no run of another test knows a point
        const auto back = qScopeGuard([this] { m_dataFolder.clear(); });
        const char* claim =
            "envelope --claim http-json-fiber-throughput --at connections=200 --connections 5..1280 "
            "--no-self-test "
            "--format json";
        const Json nothing =
            parsed(words("envelope --claim http-json-fiber-p99 --show --connections 5..7 --format json").out);
        QCOMPARE(nothing["points"].size(), std::size_t{0});
        m_fakeMode = QStringLiteral("border");
        const auto outcome = words(claim);
        m_fakeMode.clear();
        QVERIFY2(outcome.status == 0, outcome.err.constData());
        const Json found = parsed(outcome.out);
        // Five of the ladder, the reader's own, and those that halve 80 to 200 until it is near enough.
        std::map<double, std::string> verdicts;
        for (const auto& point : found["points"])
            verdicts[point["parameters"]["connections"].get<double>()] = point["verdict"].get<std::string>();
        QCOMPARE(verdicts.at(5), std::string("ratio_holds"));
        QCOMPARE(verdicts.at(80), std::string("ratio_holds"));
        QCOMPARE(verdicts.at(200), std::string("contradicted"));
        QCOMPARE(verdicts.at(1280), std::string("contradicted"));
        const auto above = verdicts.upper_bound(100);
        QVERIFY(above != verdicts.end() && above->first / std::prev(above)->first <= 1.5);
        const auto sentence = found["sentence"].get<std::string>();
        QVERIFY2(sentence.starts_with("Holds from 5 to 100 connections."), sentence.c_str());
        QVERIFY(found["own"].get<std::string>().find("connections = 200: contradicted") != std::string::npos);
        // They belong together, and are not measured again.
        const auto runs = parsed(words("runs list --format json --limit 999").out)["rows"].size();
        QCOMPARE(
            parsed(words("runs list --format json --limit 1").out)["rows"][0]["profile"].get<std::string>(),
            std::string("envelope of http-json-fiber-throughput"));
        QCOMPARE(words(claim).status, 0);
        QCOMPARE(parsed(words("runs list --format json --limit 999").out)["rows"].size(), runs);
        for (const auto* format : {"text", "csv", "md"}) {
            const auto shown =
                bakeoff({QStringLiteral("envelope"), QStringLiteral("--claim"),
                         QStringLiteral("http-json-fiber-throughput"), QStringLiteral("--show"),
                         QStringLiteral("--connections"), QStringLiteral("4..1024"),
                         QStringLiteral("--format"), QString::fromLatin1(format)});
            QVERIFY2(shown.status == 0 && shown.out.contains("ratio holds"), shown.out.constData());
        }
        const QString file = m_folder.filePath(QStringLiteral("envelope.csv"));
        const auto drawn =
            bakeoff({QStringLiteral("chart"), QStringLiteral("envelope"), QStringLiteral("--claim"),
                     QStringLiteral("http-json-fiber-throughput"), QStringLiteral("--at"),
                     QStringLiteral("connections=200"), QStringLiteral("-o"), file});
        QVERIFY2(drawn.status == 0, drawn.err.constData());
        QFile csv(file);
        QVERIFY(csv.open(QIODevice::ReadOnly) && csv.readAll().contains("your own point"));
        QVERIFY(words("chart envelope -o x.png").status != 0);
        QVERIFY(words("envelope --claim nonsense").err.contains("nonsense"));
        QVERIFY(words("envelope --claim http-json-fiber-throughput --connections 9..4").status != 0);
    }

    /// Over a database of which no server is named nothing is measured, and it is said why; the rest is.
    void whatIsNotPossibleHereIsSaid() {
        m_dataFolder = m_folder.filePath(QStringLiteral("databases"));
        const auto back = qScopeGuard([this] { m_dataFolder.clear(); });
        QFile bundled(QStringLiteral(BAKEOFF_SOURCE_DIR "/resources/studies/python-vs-go.study.json"));
        QVERIFY(bundled.open(QIODevice::ReadOnly));
        Json study = parsed(bundled.readAll());
        const std::map<std::string, std::string> subjects{{"fiber", "gin-users-sql"},
                                                          {"fastapi", "fastapi-users-sql"}};
        for (auto& claim : study["claims"]) {
            const auto other = subjects.find(claim.value("subject", std::string()));
            if (other != subjects.end() && claim["metric"] == "requests_per_s")
                claim.update({{"subject", other->second}, {"workload", "users-api"}});
        }
        const QString file = m_folder.filePath(QStringLiteral("databases.study.json"));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QByteArray::fromStdString(study.dump()));
        out.close();
        const auto outcome =
            bakeoff(QStringLiteral("envelope --claim http-json-fiber-throughput --database sqlite,postgresql "
                                   "--connections 32 --at connections=32,database=postgresql --no-self-test "
                                   "--format json --study")
                        .split(QLatin1Char(' ')) +
                    QStringList{file});
        QVERIFY2(outcome.status == 0, outcome.err.constData());
        const Json found = parsed(outcome.out);
        QCOMPARE(found["points"].size(), std::size_t{1});
        QCOMPARE(found["points"][0]["parameters"]["database"].get<double>(), 1.0);
        QCOMPARE(found["not_possible"].size(), std::size_t{1});
        const auto why = found["not_possible"][0].get<std::string>();
        QVERIFY2(why.starts_with("Not possible here, PostgreSQL as the database: No server of PostgreSQL"),
                 why.c_str());
        QVERIFY(outcome.err.contains(why.c_str()));
        QVERIFY(found["own"].get<std::string>().find("was not measured") != std::string::npos);
        QVERIFY(words("run --workload users-api --database postgresql").err.contains("BAKEOFF_POSTGRES_URL"));
        QVERIFY(words("run --workload http-json --database sqlite").status != 0);
    }

    void otherToolsResultsAreImported() {
        const QString data = QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/interchange/");
        const auto imported =
            bakeoff({QStringLiteral("runs"), QStringLiteral("import"),
                     data + QStringLiteral("wrk-latency.txt"), data + QStringLiteral("wrk.txt"),
                     QStringLiteral("--subject"), QStringLiteral("mine"), QStringLiteral("--workload"),
                     QStringLiteral("http-json"), QStringLiteral("--tag"), QStringLiteral("wrk")});
        QVERIFY2(imported.status == 0, imported.err.constData());
        const Json shown = parsed(
            bakeoff({QStringLiteral("runs"), QStringLiteral("show"), QString::fromStdString(idOf(imported)),
                     QStringLiteral("--format"), QStringLiteral("json")})
                .out);
        QCOMPARE(shown["source"].get<std::string>(), std::string("wrk"));
        QCOMPARE(shown["results"][0]["subject"].get<std::string>(), std::string("mine"));
        QCOMPARE(shown["results"][0]["trials"].get<int>(), 2);
        const auto bad = bakeoff({QStringLiteral("runs"), QStringLiteral("import"),
                                  QStringLiteral(BAKEOFF_SOURCE_DIR "/README.md")});
        QCOMPARE(bad.status, static_cast<int>(bakeoff::core::kExitUsage));
        QVERIFY(bad.err.contains("no known format"));
    }

    /// A board stands beside the claims; it is no run of this machine, whatever is asked of it.
    void boardsJudgeNothing() {
        const QString data = QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/interchange/");
        const QString store = QStringLiteral("--store=") + m_folder.filePath(QStringLiteral("boards.sqlite"));
        const auto run = [&](QStringList arguments) { return bakeoff(QStringList{store} + arguments); };
        const auto imported = run({QStringLiteral("runs"), QStringLiteral("import"),
                                   data + QStringLiteral("httparena-fiber.json"),
                                   data + QStringLiteral("httparena-fastapi.json")});
        QVERIFY2(imported.status == 0, imported.err.constData());
        const QString board = QString::fromStdString(idOf(imported));
        const QStringList json{QStringLiteral("--format"), QStringLiteral("json")};
        QVERIFY(parsed(run(QStringList{QStringLiteral("runs"), QStringLiteral("show"), board} + json)
                           .out)["public_board"]
                    .get<bool>());
        // It is not the latest run, and no evidence.
        QVERIFY(run({QStringLiteral("runs"), QStringLiteral("show"), QStringLiteral("latest")}).status != 0);
        const auto decided = run({QStringLiteral("decide"), QStringLiteral("--run"), board});
        QCOMPARE(decided.status, static_cast<int>(bakeoff::core::kExitUsage));
        QVERIFY(decided.err.contains("public board"));
        for (const auto& wanted : {QStringList{}, QStringList{QStringLiteral("--run"), board}}) {
            const Json claims =
                parsed(run(QStringList{QStringLiteral("claims")} + wanted + json).out)["claims"];
            int beside = 0;
            for (const auto& claim : claims) {
                const auto verdict = claim["verdict"].get<std::string>();
                QVERIFY2(verdict == "not_measured" || verdict == "not_comparable", verdict.c_str());
                beside += claim.contains("boards") ? 1 : 0;
            }
            QCOMPARE(beside, 4);  // rate and p99 of both rows
        }
        const auto text = run({QStringLiteral("claims")});
        QVERIFY(text.out.contains("HttpArena (its machine)"));
        const auto report = run({QStringLiteral("report"), QStringLiteral("--no-charts")});
        QVERIFY(report.out.contains("HttpArena (its machine)"));
        // The mark can be taken back and set; a run that was made here takes none.
        QCOMPARE(
            run({QStringLiteral("runs"), QStringLiteral("board"), board, QStringLiteral("--off")}).status, 0);
        QVERIFY(!run({QStringLiteral("claims")}).out.contains("HttpArena (its machine)"));
        QCOMPARE(run({QStringLiteral("runs"), QStringLiteral("board"), board}).status, 0);
        const auto wrk = run({QStringLiteral("runs"), QStringLiteral("import"),
                              data + QStringLiteral("wrk.txt"), QStringLiteral("--board")});
        QVERIFY(parsed(run(QStringList{QStringLiteral("runs"), QStringLiteral("show"),
                                       QString::fromStdString(idOf(wrk))} +
                           json)
                           .out)["public_board"]
                    .get<bool>());
    }

    void mistakesAreExplained_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::newRow("unknown command") << QStringList{QStringLiteral("study"), QStringLiteral("fly")} << 2;
        QTest::newRow("unknown table") << QStringList{QStringLiteral("study"), QStringLiteral("show"),
                                                      QStringLiteral("--table"), QStringLiteral("x")}
                                       << 7;
        QTest::newRow("unknown subject")
            << QStringList{QStringLiteral("run"), QStringLiteral("--subject"), QStringLiteral("x")} << 7;
        QTest::newRow("bad share") << QStringList{QStringLiteral("decide"), QStringLiteral("--share"),
                                                  QStringLiteral("x")}
                                   << 2;
        QTest::newRow("bad size") << QStringList{QStringLiteral("chart"),  QStringLiteral("claims"),
                                                 QStringLiteral("-o"),     QStringLiteral("x.png"),
                                                 QStringLiteral("--size"), QStringLiteral("big")}
                                  << 2;
        QTest::newRow("missing file")
            << QStringList{QStringLiteral("study"), QStringLiteral("check"), QStringLiteral("/nowhere")} << 6;
    }
    void mistakesAreExplained() {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        const auto outcome = bakeoff(arguments);
        QCOMPARE(outcome.status, status);
        QVERIFY(!outcome.err.isEmpty());
    }

    void doctorSaysWhatIsMissing() {
        const auto outcome =
            bakeoff({QStringLiteral("doctor"), QStringLiteral("--format"), QStringLiteral("json")});
        QCOMPARE(outcome.status, static_cast<int>(bakeoff::core::kExitToolMissing));
        QVERIFY(outcome.out.contains("install missing-tool"));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
