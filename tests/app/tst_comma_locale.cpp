// SPDX-License-Identifier: GPL-3.0-only
// What the programs print and write must not depend on the user's locale: every subcommand and every export
// runs under a locale whose decimal sign is the comma, and under C, and the two must be equal.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "core/base/json_reader.h"
#include "core/protocol/exit_codes.h"
#include "tests/support/fake_server.h"

using bakeoff::core::Json;
using bakeoff::tests::FakeServer;

namespace {

const QString kCommaLocale = QStringLiteral("de_DE.UTF-8");
const QString kPlainLocale = QStringLiteral("C.UTF-8");

/// All that a command leaves behind.
struct Outcome {
    int status = -1;
    QByteArray out;
    QByteArray err;
    QMap<QString, QByteArray> files;  ///< of the folder @out
};

QStringList split(const QString& line) {
    return QProcess::splitCommand(line);
}

/// What differs from one run to the next, whatever the locale.
QByteArray withoutTimes(QByteArray text) {
    static const std::vector<std::pair<QRegularExpression, QString>> kChanging = {
        {QRegularExpression(QStringLiteral(R"(\d{8}-\d{6}-[0-9a-f]{4})")), QStringLiteral("RUN")},
        {QRegularExpression(QStringLiteral(R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z?)")),
         QStringLiteral("TIME")},
        {QRegularExpression(QStringLiteral(R"re("(at_ms|started_at_ms|ended_at_ms)": \d+)re")),
         QStringLiteral("MS")},
        // Depends on how fast the machine is at the moment.
        {QRegularExpression(QStringLiteral(R"(about \d+ s once)")), QStringLiteral("about N s once")},
    };
    QString out = QString::fromUtf8(text);
    for (const auto& [pattern, word] : kChanging)
        out.replace(pattern, word);
    return out.toUtf8();
}

/// The subcommands that a command's help names.
QStringList subcommandsOf(const QString& help) {
    QStringList names;
    const auto lines = help.section(QStringLiteral("Subcommands:\n"), 1).split(QLatin1Char('\n'));
    static const QRegularExpression line(QStringLiteral(R"(^  ([a-z-]+) )"));
    for (const auto& text : lines) {
        if (const auto match = line.match(text); match.hasMatch())
            names << match.captured(1);
    }
    return names;
}

/// A command line, with what it is given on standard input.
struct Row {
    QString line;
    QByteArray input;
    int status = 0;
};

/// Every subcommand and every format.
std::vector<Row> rowsOfAll() {
    std::vector<Row> rows;
    const auto row = [&](const QString& line, const QByteArray& input = {}, int status = 0) {
        rows.push_back({line, input, status});
    };
    row("study show");
    for (const char* table : {"matrix", "ecosystem", "claims", "guidance", "concurrency", "architecture",
                              "rating-scale", "questions"}) {
        for (const char* format : {"text", "csv", "md", "json"})
            row(QStringLiteral("study show --table %1 --format %2")
                    .arg(QLatin1String(table), QLatin1String(format)));
    }
    row("study show --format json");
    row("study check " BAKEOFF_SOURCE_DIR "/resources/studies/python-vs-go.study.json");
    row("study check @data/articles/databases.md --format json", {}, bakeoff::core::kExitUsage);
    row("study import @data/articles/databases.md");
    row("study import @data/articles/databases.md -o @out/databases.study.json");
    row("study import @data/articles/databases.md -o @out/databases.study.json --format json");
    row("ask --save @out/answers.json", "1\n2\n\n3\n1\nq\n");
    row("ask --all --format json", "2\n2\n1\n1\n20\n3\n1\n\n\n2\n");
    for (const char* format : {"text", "markdown", "json"}) {
        row(QStringLiteral("decide --run latest --format %1").arg(QLatin1String(format)));
        row(QStringLiteral(
                "decide --share high-throughput-apis=0.5 --share p99_ns=1.5ms --run latest --blend 0.75 "
                "--format %1")
                .arg(QLatin1String(format)));
        row(QStringLiteral("decide -o @out/decision.txt --format %1").arg(QLatin1String(format)));
    }
    row("mcda @data/mcda_cases.json --check");
    row("mcda @data/mcda_cases.json -o @out/answer.json");
    row("run --seed 1 --profile quick --workload http-json --duration 1.5 --set n=1000.5");
    row("run --seed 1 --profile quick --workload http-json --format json");
    row("run --like @made/made.bakeoff-run.json -o @out/run.txt");
    row("run --remedy @remedy");
    for (const char* format : {"text", "csv", "md", "json"}) {
        row(QStringLiteral("runs list --format %1").arg(QLatin1String(format)));
        row(QStringLiteral("runs compare latest --all-metrics --format %1").arg(QLatin1String(format)));
    }
    row("runs compare latest --least-effect 0.5");
    row("runs show");
    row("runs show --log --format json");
    row("runs tag latest night 100%");
    row("runs note latest 1.5 times as fast");
    row("runs delete latest");
    row("runs undelete latest");
    row("runs reference");
    row("runs export latest");
    row("runs export latest -o @out/run.bakeoff-run.json");
    row("runs export latest --format csv");
    row("runs export latest --format json");
    row("runs export latest --format hgrm -o @out/hgrm");
    row("runs import @made/made.bakeoff-run.json --tag again --store @place/other.sqlite");
    for (const auto& name :
         QDir(QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data/interchange"))
             .entryList({QStringLiteral("*.json"), QStringLiteral("*.txt")}, QDir::Files, QDir::Name))
        row(QStringLiteral("runs import @data/interchange/%1 --subject mine").arg(name));
    row("runs check");
    for (const char* chart : {"throughput", "latency", "memory", "claims", "trials", "cpu-vs-latency"}) {
        row(QStringLiteral("chart %1 -o @out/chart.svg").arg(QLatin1String(chart)));
        row(QStringLiteral("chart %1 --format csv").arg(QLatin1String(chart)));
        row(QStringLiteral("chart %1 --format json").arg(QLatin1String(chart)));
    }
    row("claims");
    row("claims --format csv");
    row("runs board latest", {}, bakeoff::core::kExitUsage);  // it was made here
    row("envelope --claim http-json-fiber-p99 --show --connections 5..7 --format json");
    row("chart throughput -o @out/chart.png --scale 1.5");
    row("chart compare --format csv");
    row("chart compare -o @out/compare.svg");
    row("chart spectrum --objective p99.9=1.5ms --format svg");
    row("chart spectrum --load @made/load.json --format csv");
    row("chart heatmap --load @made/load.json --format csv");
    row("chart timeline --load @made/load.json --format svg");
    row("chart rate-curve --ramp @made/ramp.json --format csv");
    row("chart rate-curve --ramp @made/ramp.json -o @out/ramp.svg");
    row("capacity --rate 1500.5 --peak 3000 --p99 25.5ms");
    row("capacity --rate 1500 --peak 3000 --format json");
    row("report");
    row("report --run sample -o @out/report.md --blend 0.25");
    row("report -o @out/report.html");
    row("report --format json");
    row("mix from @data/mixes/combined.log");
    row("mix from @data/mixes/shop.har -o @out/mix.json");
    row("subject new Orders --url http://127.0.0.1:8080 --request /orders --field /total=1.5 -o "
        "@out/subject.json");
    row("subject list");
    row("subject list --format json");
    for (const char* command : {"allow", "withdraw", "try", "remove"})
        row(QStringLiteral("subject %1 nothing").arg(QLatin1String(command)), {},
            bakeoff::core::kExitNotFound);
    row("doctor", {}, bakeoff::core::kExitToolMissing);
    row("doctor --format csv", {}, bakeoff::core::kExitToolMissing);
    return rows;
}

}  // namespace

class TestCommaLocale : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_toRemedy;  ///< the run whose validity checks warn of something

    [[nodiscard]] QProcessEnvironment environment(const QString& locale) const {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
        environment.insert(QStringLiteral("HOME"), m_folder.path());
        environment.insert(QStringLiteral("LC_ALL"), locale);
        environment.insert(QStringLiteral("LOCPATH"), m_folder.filePath(QStringLiteral("locales")));
        environment.insert(QStringLiteral("BAKEOFF_CACHE_DIR"), m_folder.filePath(QStringLiteral("cache")));
        environment.insert(QStringLiteral("BAKEOFF_RUNNER"), QStringLiteral(BAKEOFF_FAKE_RUNNER));
        return environment;
    }

    static Outcome run(const QString& program, const QStringList& arguments,
                       const QProcessEnvironment& environment, const QByteArray& input = {}) {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        process.write(input);
        process.closeWriteChannel();
        Outcome outcome;
        if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit)
            outcome.status = process.exitCode();
        outcome.out = process.readAllStandardOutput();
        outcome.err = process.readAllStandardError();
        return outcome;
    }

    [[nodiscard]] QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }

    /// Runs bakeoff on a copy of the prepared store; "@out" is a folder of its own, "@data" that of the
    /// tests' data.
    [[nodiscard]] Outcome bakeoff(const QString& line, const QString& locale,
                                  const QByteArray& input = {}) const {
        QTemporaryDir place;
        const QDir folder(place.path());
        folder.mkdir(QStringLiteral("data"));
        folder.mkdir(QStringLiteral("out"));
        for (const auto& name : QDir(dataFolder()).entryList(QDir::Files))
            QFile::copy(dataFolder() + QLatin1Char('/') + name,
                        folder.filePath(QStringLiteral("data/")) + name);
        auto surroundings = environment(locale);
        surroundings.insert(QStringLiteral("BAKEOFF_DATA_DIR"), folder.filePath(QStringLiteral("data")));
        QString text = line;
        text.replace(QStringLiteral("@out"), folder.filePath(QStringLiteral("out")));
        text.replace(QStringLiteral("@place"), place.path());
        text.replace(QStringLiteral("@data"), QStringLiteral(BAKEOFF_SOURCE_DIR "/tests/data"));
        text.replace(QStringLiteral("@made"), m_folder.path());
        text.replace(QStringLiteral("@remedy"), m_toRemedy);
        Outcome outcome = run(QStringLiteral(BAKEOFF_BIN_DIR "/bakeoff"), split(text), surroundings, input);
        for (auto* output : {&outcome.out, &outcome.err})
            output->replace(place.path().toUtf8(), "PLACE");
        QDirIterator files(folder.filePath(QStringLiteral("out")), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                outcome.files.insert(folder.relativeFilePath(file.fileName()), file.readAll());
        }
        return outcome;
    }

    static void compare(const QByteArray& plain, const QByteArray& comma, const char* what) {
        const auto expected = withoutTimes(plain).split('\n');
        const auto got = withoutTimes(comma).split('\n');
        for (qsizetype i = 0; i < std::min(expected.size(), got.size()); ++i)
            QVERIFY2(got[i] == expected[i], (QByteArray(what) + ": " + expected[i].left(300) + "\n  under " +
                                             kCommaLocale.toUtf8() + ": " + got[i].left(300))
                                                .constData());
        QCOMPARE(got.size(), expected.size());
    }

    [[nodiscard]] QStringList commandsBelow(const QString& command) const {
        const auto help = run(QStringLiteral(BAKEOFF_BIN_DIR "/bakeoff"),
                              split(command + QStringLiteral(" --help")), environment(kPlainLocale));
        return subcommandsOf(QString::fromUtf8(help.out));
    }

private Q_SLOTS:
    void initTestCase() {
        // An own copy of the locale: few systems have it installed.
        const QString localedef = QStandardPaths::findExecutable(QStringLiteral("localedef"));
        if (!localedef.isEmpty()) {
            QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("locales")));
            // It exits with 1 for mere warnings; what counts is whether the locale works.
            QProcess::execute(localedef, {QStringLiteral("-i"), QStringLiteral("de_DE"), QStringLiteral("-f"),
                                          QStringLiteral("UTF-8"),
                                          m_folder.filePath(QStringLiteral("locales/") + kCommaLocale)});
        }
        const auto printed = run(QStringLiteral("/usr/bin/printf"),
                                 {QStringLiteral("%.1f"), QStringLiteral("1")}, environment(kCommaLocale));
        QVERIFY2(printed.out == "1,0",
                 "de_DE.UTF-8 is not in force (Debian: the package locales): " + printed.out + printed.err);

        // Two runs of our own, one with failures, and results of another tool.
        auto surroundings = environment(kPlainLocale);
        surroundings.insert(QStringLiteral("BAKEOFF_DATA_DIR"), dataFolder());
        const QString program = QStringLiteral(BAKEOFF_BIN_DIR "/bakeoff");
        const auto make = [&](const char* line) {
            const auto made = run(program, split(QString::fromLatin1(line)), surroundings);
            return made.status == 0 || made.status == 3;
        };
        QVERIFY(make("runs import " BAKEOFF_SOURCE_DIR
                     "/tests/data/interchange/wrk-latency.txt --subject mine "
                     "--workload http-json"));
        surroundings.insert(QStringLiteral("BAKEOFF_FAKE_MODE"), QStringLiteral("failures"));
        QVERIFY(make("run --seed 1 --profile quick --workload http-json --trials 2"));
        m_toRemedy =
            QString::fromUtf8(
                run(program, split(QStringLiteral("runs list --limit 1 --format csv")), surroundings).out)
                .section(QLatin1Char('\n'), 1)
                .section(QLatin1Char(','), 0, 0);
        surroundings.remove(QStringLiteral("BAKEOFF_FAKE_MODE"));
        QVERIFY(make("run --all --profile quick"));
        QVERIFY(make("runs reference latest"));
        const auto bundle = run(program, split(QStringLiteral("runs export latest")), surroundings);
        QFile file(m_folder.filePath(QStringLiteral("made.bakeoff-run.json")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bundle.out) > 0);
        file.close();
        // What the load generator writes, for the charts that read its files.
        FakeServer server;
        const QString url = QString::fromStdString(server.url());
        const auto load = [&](const char* name, const QString& how) {
            const auto made =
                run(QStringLiteral(BAKEOFF_RUNNER),
                    split(QStringLiteral("load %1 -c 2 --warmup 0ms --format json %2").arg(url, how)),
                    surroundings);
            QFile out(m_folder.filePath(QString::fromLatin1(name)));
            return out.open(QIODevice::WriteOnly) && out.write(made.out) > 0;
        };
        QVERIFY(load("load.json", QStringLiteral("-d 300ms --intervals --interval 50ms")));
        QVERIFY(load("ramp.json", QStringLiteral("-d 200ms --ramp 20:40:2")));
    }

    void theTwoAreEqual_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<int>("status");
        for (const auto& row : rowsOfAll())
            QTest::newRow(qPrintable(row.line)) << row.line << row.input << row.status;
    }
    void theTwoAreEqual() {
        QFETCH(QString, line);
        QFETCH(QByteArray, input);
        QFETCH(int, status);
        const auto plain = bakeoff(line, kPlainLocale, input);
        const auto comma = bakeoff(line, kCommaLocale, input);
        QVERIFY2(plain.status == status, plain.err.constData());
        QVERIFY2(!plain.out.isEmpty() || !plain.err.isEmpty() || !plain.files.isEmpty(),
                 "nothing to compare");
        QCOMPARE(comma.status, plain.status);
        compare(plain.out, comma.out, "standard output");
        compare(plain.err, comma.err, "standard error");
        QCOMPARE(comma.files.keys(), plain.files.keys());
        for (auto file = plain.files.begin(); file != plain.files.end(); ++file)
            compare(file.value(), comma.files.value(file.key()), qPrintable(file.key()));
    }

    /// A new subcommand fails here until it has a row above.
    void everySubcommandHasARow() {
        QStringList leaves;
        QStringList toSee{QString()};
        while (!toSee.isEmpty()) {
            const QString command = toSee.takeFirst();
            const auto below = commandsBelow(command);
            for (const auto& name : below)
                toSee << (command + QLatin1Char(' ') + name).trimmed();
            if (below.isEmpty())
                leaves << command;
        }
        QVERIFY2(leaves.size() >= 18, qPrintable(leaves.join(QStringLiteral(", "))));
        const auto rows = rowsOfAll();
        for (const auto& leaf : leaves) {
            const bool covered = std::ranges::any_of(rows, [&](const Row& row) {
                return row.line == leaf || row.line.startsWith(leaf + QLatin1Char(' '));
            });
            QVERIFY2(covered, qPrintable(leaf));
        }
    }

    /// Its figures differ from one measurement to the next, so no two outputs can be compared; but no number
    /// in them may have a decimal comma. A comma between thousands has three digits after it.
    void theRunnersFigures_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("fixed");
        for (const char* line : {"--help", "load --help", "exec --help", "null-server --help", "--version",
                                 "load", "exec --trials 0"})
            QTest::newRow(line) << QString::fromLatin1(line) << true;
        for (const char* line :
             {"load @url -c 2 -d 200ms", "load @url -c 2 -d 200ms --rate 55.5",
              "load @url -c 2 -d 200ms --format hgrm", "load @url -c 2 -d 200ms --format json --intervals",
              "load @url -c 2 -d 200ms --ramp 20:40:2", "exec --trials 6 -- /bin/true --- /bin/echo 1",
              "exec --trials 6 --format json -- /bin/true"})
            QTest::newRow(line) << QString::fromLatin1(line) << false;
    }
    void theRunnersFigures() {
        QFETCH(QString, line);
        QFETCH(bool, fixed);
        FakeServer server;
        const auto arguments =
            split(QString(line).replace(QStringLiteral("@url"), QString::fromStdString(server.url())));
        const auto comma = run(QStringLiteral(BAKEOFF_RUNNER), arguments, environment(kCommaLocale));
        QVERIFY2(comma.status >= 0, comma.err.constData());
        if (fixed) {
            const auto plain = run(QStringLiteral(BAKEOFF_RUNNER), arguments, environment(kPlainLocale));
            QCOMPARE(comma.status, plain.status);
            QCOMPARE(comma.out, plain.out);
            QCOMPARE(comma.err, plain.err);
            return;
        }
        QCOMPARE(comma.status, 0);
        static const QRegularExpression number(QStringLiteral(R"(\d\.\d)"));
        static const QRegularExpression decimalComma(QStringLiteral(R"(\d,\d(?!\d\d(?!\d)))"));
        const QString out = QString::fromUtf8(comma.out);
        QVERIFY2(number.match(out).hasMatch(), comma.out.constData());
        const auto json = Json::parse(comma.out.toStdString(), nullptr, false);
        // Between the numbers of an array there are commas.
        QVERIFY2(!json.is_discarded() || !decimalComma.match(out).hasMatch(), comma.out.constData());
    }
};

QTEST_GUILESS_MAIN(TestCommaLocale)
#include "tst_comma_locale.moc"
