// SPDX-License-Identifier: GPL-3.0-only
// Toolchains are files: what is in them is what is done, and what is wrong with one is said where it stands.
#include "bench_runner/toolchain/pins.h"
#include "bench_runner/toolchain/subject_catalogue.h"
#include "tests/runner/workshop.h"

using namespace toolchain_tests;

class TestToolchainFiles : public QObject {
    Q_OBJECT

    Workshop m_workshop;

private Q_SLOTS:
    void ownFilesAreWhole() {
        const ToolchainSet set = readToolchains({kOwn, "/nowhere"});
        for (const auto& problem : set.problems)
            QFAIL(problem.text().c_str());
        const SubjectCatalogue subjects = readSubjects({BAKEOFF_SOURCE_DIR "/resources/subjects"});
        QVERIFY(!subjects.subjects.empty());
        for (const auto& [id, subject] : subjects.subjects) {
            const ToolchainFile* file = set.find(subject.toolchain);
            QVERIFY2(file && (file->prepares || file->service), id.c_str());
            // Pinned as its toolchain has it, without a word from its owner.
            const auto pins = pinsOf(file->pins, subject);
            QVERIFY2(pins.ok() && !subject.unpinned, (id + (pins ? "" : ": " + pins.error().text())).c_str());
            QVERIFY2(subject.packages.empty() || pins->pinned || file->pins.empty(), id.c_str());
        }
        for (const auto& [id, file] : set.files) {
            for (const auto& [name, remedy] : file.remedies) {
                for (const char* os :
                     {"ID=debian\nVERSION_ID=\"12\"\n", "ID=ubuntu\nID_LIKE=debian\nVERSION_ID=24.04\n",
                      "ID=fedora\n", "ID=\"opensuse-leap\"\nID_LIKE=\"suse opensuse\"\n", "ID=arch\n",
                      "ID=alpine\n", "ID=void\n", ""})
                    QVERIFY2(!remedy.on(systemFrom(os), "99").empty(), (id + " " + name + " " + os).c_str());
            }
        }
    }

    void releases() {
        const ToolchainSet set = readToolchains({kOwn});
        QCOMPARE(set.find("python")->releasedIn("3.11.7"), std::string("2022-10"));
        QCOMPARE(set.find("python-free-threaded")->releasedIn("3.14.0rc2"), std::string("2025-10"));
        QCOMPARE(set.find("go")->releasedIn("1.26rc1"), std::string("2026-02"));
        QCOMPARE(set.find("python")->releasedIn("3.1"), std::string());
        QCOMPARE(set.find("go")->releasedIn(""), std::string());
        QCOMPARE(set.find("java")->releasedIn("21.0.4"), std::string("2023-09"));
    }

    /// A runtime that compiles while it works says for how long; what is like it takes that over.
    void warmupCaps() {
        const ToolchainSet set = readToolchains({kOwn});
        QCOMPARE(set.find("java")->warmupCapSeconds, 60.0);
        QCOMPARE(set.find("go")->warmupCapSeconds, 0.0);
        QVERIFY(set.find("pypy")->warmupCapSeconds > set.find("python")->warmupCapSeconds);
    }

    void badFiles_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const char* from, const char* to, const char* said) {
            QTest::newRow(name) << QString::fromStdString(changed(from, to)) << QString::fromLatin1(said);
        };
        QTest::newRow("syntax") << QStringLiteral("{\n \"id\": \n}") << QStringLiteral("shell.json:3");
        row("version", "\"bakeoff_toolchain\": 1", "\"bakeoff_toolchain\": 2", "shell.json:2");
        row("id", "\"id\": \"shell\"", "\"id\": \"../shell\"", "shell.json:3");
        row("unknown key", "\"name\": \"Shell\"", "\"nmae\": \"Shell\"", "nmae");
        row("no name", "\"name\": \"Shell\",", "", "Add \"name\"");
        row("pattern", "shell ([0-9.]+)", "shell ([0-9.]+", "shell.json:5");
        row("placeholder", "{folder}/source\"},\n      {\"when\": [\"pinned\"]",
            "{flder}/source\"},\n      {\"when\": [\"pinned\"]", "shell.json:12");
        row("condition", "[\"pinned\"]", "[\"pined\"]", "shell.json:13");
        row("two actions", "{\"copy_subject\": \"{folder}/source\"}",
            "{\"copy_subject\": \"{folder}/source\", \"remove\": \"x\"}", "shell.json:12");
        row("no progress", ", \"progress\": \"Building %1\"", "", "shell.json:15");
        row("remedies", "\"linux\": \"Ask for it.\"", "\"fedora\": \"dnf\"", "any other Linux");
        row("slash in a name", "\"names\": [\"shell\"]", "\"names\": [\"../shell\"]", "shell.json:5");
        row("warm-up", "\"warmup_cap_s\": 7", "\"warmup_cap_s\": 601", "0 to 600");
        row("like nobody", "\"name\": \"Shell\"", "\"like\": \"shall\", \"name\": \"Shell\"", "to be like");
        row("timeout", "\"progress\": \"Installing %1\"",
            "\"progress\": \"Installing %1\", \"timeout_s\": -1", "shell.json:14");
    }

    void badFiles() {
        QFETCH(QString, text);
        QFETCH(QString, said);
        QVERIFY(!text.isEmpty());
        const auto read = readText(text.toStdString());
        QVERIFY(!read.ok());
        const QString whole = QString::fromStdString(read.error().text());
        QVERIFY2(whole.contains(said), qPrintable(whole));
        QVERIFY2(whole.contains(QStringLiteral("shell.json")), qPrintable(whole));
    }

    /// What is wrong comes with what to do; the other files are used.
    void aBadFileIsNamed() {
        m_workshop.write(QStringLiteral("set/shell.json"), kShell);
        m_workshop.write(QStringLiteral("set/other.json"), kShell);  // says "shell"
        m_workshop.write(QStringLiteral("set/broken.json"), "{");
        m_workshop.write(QStringLiteral("mine/shell.json"), kShell);
        const ToolchainSet set = readToolchains(
            {m_workshop.pathOf(QStringLiteral("set")), m_workshop.pathOf(QStringLiteral("mine"))});
        QCOMPARE(set.files.size(), std::size_t{1});
        QCOMPARE(set.problems.size(), std::size_t{3});
        for (const auto& problem : set.problems)
            QVERIFY2(problem.where.find(".json") != std::string::npos, problem.text().c_str());
    }

    void remediesKnowTheSystem() {
        const auto file = readText(kShell);
        QVERIFY2(file.ok(), file ? "" : file.error().text().c_str());
        const SystemText& install = file->remedies.at("install");
        const System twelve = systemFrom("ID=debian\nVERSION_ID=\"12\"\n");
        const System thirteen = systemFrom("PRETTY_NAME=\"Debian\"\nID=debian\nVERSION_ID=\"13\"\n");
        QCOMPARE(install.on(twelve, "1.9"), std::string("apt-get install shell"));
        QCOMPARE(install.on(twelve, "3"), std::string("Ask for it."));
        QCOMPARE(install.on(thirteen, "3"), std::string("apt-get install shell3"));
        QCOMPARE(install.on(systemFrom("ID=void\n"), ""), std::string("Ask for it."));
        const System rocky = systemFrom("ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"\n");
        QCOMPARE(rocky.names, (std::vector<std::string>{"rocky", "fedora", "linux", "any"}));
        // An Ubuntu's number is no Debian's.
        const System ubuntu = systemFrom("ID=ubuntu\nID_LIKE=debian\nVERSION_ID=\"24.04\"\n");
        QCOMPARE(install.on(ubuntu, "3"), std::string("Ask for it."));
    }

    void environments() {
        const Environment clean = cleanEnvironment({{"PYTHONPATH", "x"},
                                                    {"GOGC", "off"},
                                                    {"GUNICORN_CMD_ARGS", "--reload"},
                                                    {"NODE_OPTIONS", "x"},
                                                    {"JAVA_TOOL_OPTIONS", "x"},
                                                    {"LANG", "C"}},
                                                   readToolchains({kOwn}));
        for (const char* name :
             {"PYTHONPATH", "GOGC", "GUNICORN_CMD_ARGS", "NODE_OPTIONS", "JAVA_TOOL_OPTIONS"})
            QVERIFY2(!clean.contains(name), name);
        QCOMPARE(clean.at("LANG"), std::string("C"));
        QVERIFY(clean.at("PATH").find("/usr/bin") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestToolchainFiles)
#include "tst_toolchain_files.moc"
