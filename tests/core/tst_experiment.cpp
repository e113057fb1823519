// SPDX-License-Identifier: GPL-3.0-only
#include <QDir>
#include <QFile>
#include <QTest>

#include "core/article/experiment_facts.h"
#include "core/article/experiment_words.h"
#include "core/article/load_command.h"
#include "core/article/study_import.h"
#include "core/base/numbers.h"
#include "core/report/study_tables.h"
#include "core/study/reproducibility.h"
#include "core/study/study_reader.h"

using namespace bakeoff::core;

namespace {

const QString kFolder = QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/experiments");

std::string fileText(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll().toStdString();
}

/// What was read of the experiment, the score, and the conditions of each claim.
std::string described(const Study& study) {
    std::string out;
    for (const auto& load : study.experiment->loads)
        out += "load " + std::to_string(load.line.value_or(0)) + ": " + loadText(load).english() + "\n";
    for (const auto& said : study.experiment->statements) {
        out += said.about + " " + std::to_string(said.line.value_or(0)) + ": " + said.text;
        for (const auto& alternative : said.alternatives)
            out += " (" + alternative + ")";
        out += "\n";
    }
    const auto record = reproducibilityOf(study);
    if (record)
        out += "score " + std::to_string(record->said) + "/" + std::to_string(record->needed) +
               (record->partly > 0 ? " and " + std::to_string(record->partly) : "") + "\n";
    for (const auto& claim : study.claims) {
        out += claim.alternative + " " + (claim.metric.empty() ? claim.metricName : claim.metric) + ":";
        std::string between = " ";
        for (const auto& [name, value] : claim.parameters) {
            out += between + name + " " + asWritten(value);
            between = ", ";
        }
        out += "\n";
    }
    return out;
}

Study studyWith(Experiment experiment) {
    Study study;
    study.alternatives = {{"alpha", "Alpha"}, {"beta", "Beta"}};
    for (const char* id : {"alpha", "beta"}) {
        Claim claim;
        claim.id = claim.alternative = id;
        claim.metric = "requests_per_s";
        claim.unit = "req/s";
        claim.value = 5;
        study.claims.push_back(claim);
    }
    study.experiment = std::move(experiment);
    return study;
}

}  // namespace

class TestExperiment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void articles_data() {
        QTest::addColumn<QString>("file");
        const QDir folder(kFolder);
        for (const auto& name : folder.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    void articles() {
        QFETCH(QString, file);
        const auto imported = importArticle(fileText(file), file.toStdString(), {});
        QVERIFY2(imported.ok(), imported.ok() ? "" : imported.error().text().c_str());
        const QString expected = file.chopped(3) + QStringLiteral(".expected.txt");
        const std::string got = described(imported->study);
        if (const std::string want = fileText(expected); got != want)
            qInfo("%s", got.c_str());  // QCOMPARE cuts long texts off
        QCOMPARE(QString::fromStdString(got), QString::fromStdString(fileText(expected)));
        const auto again = readStudy(writeStudy(imported->study).dump(), "again");
        QVERIFY(again.study.has_value());
        QVERIFY(*again.study == imported->study);
    }

    void commands_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* line, const char* said) { QTest::newRow(line) << line << said; };
        row("wrk -t12 -c400 -d30s http://localhost:8080/json",
            "wrk: 400 connections, 30 s, 12 threads, /json");
        row("wrk -t 12 -c 400 -d 30 http://host/?a=b#c", "wrk: 400 connections, 30 s, 12 threads, /");
        row("$ ./wrk --threads=2 --connections=64 --duration=2m http://h",
            "wrk: 64 connections, 120 s, 2 threads");
        row("user@host:~$ sudo nice -n -5 /usr/bin/wrk -c8 http://h/a/b", "wrk: 8 connections, /a/b");
        row("docker run --rm -it team/wrk2:latest -c8 http://h", "");
        row("docker run --rm team/wrk2 -R2000 -c8 http://h", "wrk2: 8 connections, 2,000 requests a second");
        row("echo GET http://h/x | vegeta attack -rate=1000/s -duration=1m30s",
            "vegeta: 90 s, 1,000 requests a second");
        row("THREADS=4 ab -n 10000 -c 100 http://h/",
            "ab: 100 connections, a connection for each request, 10,000 requests, /");
        row("ab -k -n 1e5 -c 100 http://h/",
            "ab: 100 connections, connections kept alive, 100,000 requests, /");
        row("hey -z 10s -c 50 -disable-keepalive http://h/",
            "hey: 50 connections, 10 s, a connection for each request, /");
        row("oha -n 10k -c 50 http://h/", "oha: 50 connections, 10,000 requests, /");
        row("k6 run --vus 100 --duration 30s test.js", "k6: 100 connections, 30 s");
        row("autocannon -c 100 -d 40 -p 10 localhost:3000", "autocannon: 100 connections, 40 s");
        row("bombardier -c 125 -n 100000 https://h/json",
            "bombardier: 125 connections, 100,000 requests, TLS, /json");
        row("hyperfine -w 3 -r 10 './a' './b'", "hyperfine: 10 runs, 3 warm-up runs");
        row("alpha test -bench=. -benchmem -count=10 ./...", "alpha test: 10 runs");
        row("for c in 64 256; do wrk -t2 -c$c -d10s http://h/; done", "wrk: 10 s, 2 threads, /");
        row("wrk -c 64 -H 'Connection: close' http://h/",
            "wrk: 64 connections, a connection for each request, /");
        row("redis-benchmark -n 100000 -c 50 -d 256",
            "redis-benchmark: 50 connections, 256 bytes, 100,000 requests");
        // What measures nothing.
        row("", "");
        row("wrk", "");
        row("wrk --help", "");
        row("# wrk -t12 -c400 -d30s http://localhost", "");
        row("sudo apt install wrk", "");
        row("brew install wrk ab", "");
        row("npx autocannon --version", "");
        row("git clone https://github.com/wg/wrk", "");
        row("wrk -t<threads> -c<connections> http://localhost", "");
        row("hey -n is the number of requests", "");
        row("test -f wrk && echo yes", "");
        row("the wrk -t12 -c400 command", "");
        row("alpha test ./...", "");
        row("k6 version", "");
        row("ab initio", "");
    }

    void commands() {
        QFETCH(QString, line);
        const auto load = readLoadCommand(line.toStdString());
        QTEST(load ? QString::fromStdString(loadText(*load).english()) : QString(), "said");
    }

    void loadsOfABlock() {
        const std::vector<PlacedText> lines{{7, "$ wrk -t4 \\"},
                                            {8, "    -c100 -d15s \\"},
                                            {9, "    http://localhost/"},
                                            {10, "Running 15s test @ http://localhost/"},
                                            {11, "  4 threads and 100 connections"},
                                            {12, "  Thread Stats   Avg      Stdev     Max   +/- Stdev"},
                                            {13, "Running late"}};
        const auto loads = loadsIn(lines);
        QCOMPARE(loads.size(), std::size_t{2});
        QCOMPARE(loads[0].line.value_or(0), 7);
        QCOMPARE(loads[1].line.value_or(0), 10);
        QVERIFY(loads[0].parameters == loads[1].parameters);
        QCOMPARE(loads[0].urlPath, loads[1].urlPath);
    }

    void sentences_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("things");
        const auto row = [](const char* text, const char* things) { QTest::newRow(text) << text << things; };
        row("We ran it on a 2021 MacBook with 16 GB of RAM.", "machine");
        row("The tests ran on a server with 8 physical cores.", "machine");
        row("Everything was measured on an n2-standard-8.", "machine");
        row("Alpha needs 8 GB RAM and 4 cores.", "");
        row("We recommend a machine with 16 cores.", "");
        row("It scales to 64 cores on a Xeon.", "");
        row("Bob's benchmark ran on a Ryzen 9.", "");
        row("According to the vendor it was tested on a Xeon.", "");
        row("Each benchmark ran ten times.", "trials");
        row("We took the median of 5.", "trials");
        row("The mean of three runs is shown.", "trials");
        row("Every test was executed once.", "trials");
        row("Alpha ran 10 times faster than Beta.", "");
        row("Alpha is 10 times as fast on average.", "");
        row("It ran 1,000 requests per second.", "");
        row("It was tested with 100 runs per hour.", "");
        row("Each test lasted 30 seconds.", "duration");
        row("We ran every load for 2 minutes.", "duration");
        row("A 60-second test was run.", "duration");
        row("The test build took 30 seconds.", "");
        row("The load test showed a p99 of 3 seconds.", "");
        row("We ran it for a while after a warm-up of 10 seconds.", "");
        row("All results are within ±2 %.", "spread");
        row("The standard deviation was below 1 %.", "spread");
        row("We give no confidence interval.", "");
        row("The results varied by 3 % between runs.", "spread");
        row("There is much variation in taste.", "");
        row("Each request sends a payload of 1 KB.", "payload");
        row("The handler returns Hello World.", "payload");
        row("We tested with 256-byte messages.", "payload");
        row("It used 64 MB of memory for each request.", "");
        row("Alpha was run with 4 workers.", "workers");
        row("Both were measured single-threaded.", "workers");
        row("wrk was run with 4 worker threads.", "load_tool");
        row("We tested with k6.", "load_tool");
        row("k6 could be used.", "");
        row("Was it tested on a Xeon?", "");
    }

    void sentences() {
        QFETCH(QString, text);
        std::string things;
        for (const auto& thing : thingsToldBy({text.toStdString(), 1}))
            things += (things.empty() ? "" : " ") + thing;
        QTEST(QString::fromStdString(things), "things");
    }

    void versions_data() {
        QTest::addColumn<QString>("token");
        QTest::addColumn<bool>("whole");
        QTest::addColumn<bool>("version");
        QTest::newRow("two parts") << "3.12" << false << true;
        QTest::newRow("three parts") << "1.21.5" << false << true;
        QTest::newRow("marked") << "v20" << false << true;
        QTest::newRow("candidate") << "2.0.0-rc1" << false << true;
        QTest::newRow("any of a line") << "1.x" << false << true;
        QTest::newRow("whole where allowed") << "20" << true << true;
        QTest::newRow("whole where not") << "20" << false << false;
        QTest::newRow("day") << "2024-05-17" << true << false;
        QTest::newRow("day with points") << "17.05.2024" << true << false;
        QTest::newRow("day, year first") << "2024.05.17" << true << false;
        QTest::newRow("year") << "2024" << true << false;
        QTest::newRow("address") << "127.0.0.1" << true << false;
        QTest::newRow("factor") << "1.5x" << true << false;
        QTest::newRow("time") << "2.5ms" << true << false;
        QTest::newRow("thousands") << "1,024" << true << false;
        QTest::newRow("word") << "version" << true << false;
        QTest::newRow("nothing") << "" << true << false;
    }

    void versions() {
        QFETCH(QString, token);
        QFETCH(bool, whole);
        QTEST(isVersion(token.toStdString(), whole), "version");
    }

    /// A study that nobody looked through has no record, and one that states no figure needs none.
    void noRecord() {
        Study study = studyWith({});
        QVERIFY(reproducibilityOf(study).has_value());
        QCOMPARE(reproducibilityTable(study).rows.size(), std::size_t{9});
        study.experiment.reset();
        QVERIFY(!reproducibilityOf(study).has_value());
        QVERIFY(reproducibilityTable(study).rows.empty());
        study = studyWith({});
        study.claims.clear();
        QVERIFY(!reproducibilityOf(study).has_value());
    }

    /// Versions of one alternative alone are half of what is needed.
    void versionsOfOneAlternative() {
        Experiment experiment;
        experiment.statements.push_back({"versions", "Alpha 1.2", 5, {"alpha"}});
        auto record = reproducibilityOf(studyWith(experiment));
        QVERIFY(record.has_value());
        QCOMPARE(record->said, 0);
        QCOMPARE(record->partly, 1);
        QCOMPARE(QString::fromStdString(record->items[1].detail.english()),
                 QStringLiteral("Alpha 1.2. Not of Beta"));
        experiment.statements.push_back({"versions", "Beta 3", 6, {"beta"}});
        record = reproducibilityOf(studyWith(experiment));
        QCOMPARE(record->said, 1);
        QCOMPARE(record->partly, 0);
        QCOMPARE(record->items[1].line.value_or(0), 5);
    }

    /// How long a load lasts is asked for only where something is under load.
    void durationOfWorkThatIsTimed() {
        Study study = studyWith({});
        for (auto& claim : study.claims) {
            claim.metric = "wall_ns";
            claim.unit = "s";
        }
        const auto record = reproducibilityOf(study);
        QVERIFY(record.has_value());
        QCOMPARE(record->needed, 7);
        QVERIFY(record->items[3].told == Told::NotNeeded);
    }

    void studyFile_data() {
        QTest::addColumn<QString>("experiment");
        QTest::addColumn<QString>("problem");
        QTest::newRow("empty") << "{}"
                               << "";
        QTest::newRow("thing") << R"({"statements":[{"about":"weather","text":"x"}]})"
                               << "/experiment/statements/0/about";
        QTest::newRow("whose") << R"({"statements":[{"about":"versions","text":"x","alternatives":["c"]}]})"
                               << "/experiment/statements/0/alternatives/0";
        QTest::newRow("setting") << R"({"loads":[{"tool":"wrk","parameters":{"Threads":1}}]})"
                                 << "/experiment/loads/0/parameters/Threads";
        QTest::newRow("negative") << R"({"loads":[{"tool":"wrk","parameters":{"threads":-1}}]})"
                                  << "/experiment/loads/0/parameters/threads";
        QTest::newRow("command") << R"({"loads":[{"tool":"wrk","command":"wrk"}]})"
                                 << "/experiment/loads/0/command";
    }

    void studyFile() {
        QFETCH(QString, experiment);
        QFETCH(QString, problem);
        const std::string text =
            R"({"bakeoff_study":1,"id":"s","title":"S","source":{"title":"S"},"alternatives":[{"id":"a","name":"A"},)"
            R"({"id":"b","name":"B"}],"rating_scale":[],"scenarios":[],"experiment":)" +
            experiment.toStdString() + "}";
        const auto reading = readStudy(text, "s.json");
        if (problem.isEmpty()) {
            QVERIFY(reading.study.has_value());
            return;
        }
        QCOMPARE(reading.problems.size(), std::size_t{1});
        QVERIFY2(QString::fromStdString(reading.problems[0].text()).contains(problem),
                 reading.problems[0].text().c_str());
    }
};

QTEST_GUILESS_MAIN(TestExperiment)
#include "tst_experiment.moc"
