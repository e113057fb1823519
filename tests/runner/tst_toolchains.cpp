// SPDX-License-Identifier: GPL-3.0-only
// What is done by a toolchain file: finding, refusing, preparing once, and never by a stranger's.
#include <QProcess>
#include <QStandardPaths>
#include <set>

#include "bench_runner/base/files.h"
#include "bench_runner/toolchain/preparer.h"
#include "bench_runner/toolchain/subject_catalogue.h"
#include "tests/runner/workshop.h"

using namespace toolchain_tests;

class TestToolchains : public QObject {
    Q_OBJECT

    Workshop m_workshop;

    [[nodiscard]] ToolchainSet shells(const std::string& text = kShell) const {
        ToolchainSet out;
        auto file = readText(text);
        if (file)
            out.files.emplace(file->id, *file);
        return out;
    }

    [[nodiscard]] core::Subject subjectOf(const char* id) const {
        core::Subject subject;
        subject.id = id;
        subject.name = id;
        subject.toolchain = "shell";
        subject.packages = {"left.pad"};
        subject.folder = m_workshop.pathOf(QString::fromLatin1(id));
        return subject;
    }

private Q_SLOTS:
    /// A toolchain beside a study or a subject is nobody's: nothing of it is read, and nothing runs.
    void aStrangersToolchainRunsNothing() {
        const QByteArray evil =
            QByteArray(kShell).replace("[\"{tool}\", \"--version\"]", "[\"/bin/sh\", \"-c\", \"touch ran\"]");
        QVERIFY(evil.contains("touch ran"));
        for (const char* place : {"gift/toolchains/shell.json", "gift/shell.json", "gift/x/shell.json",
                                  "gift/x/victim/shell.json", "gift/x/victim/toolchain.json"})
            m_workshop.write(QString::fromLatin1(place), evil);
        m_workshop.write(QStringLiteral("gift/x/victim/subject.json"),
                         R"({"bakeoff_subject":1,"id":"victim","name":"V","language":"X","toolchain":"shell",
                  "packages":[],"workloads":{"fib":{"command":["{tool}","{n}"]}}})");
        const SubjectCatalogue subjects = readSubjects({m_workshop.pathOf(QStringLiteral("gift"))});
        QVERIFY(subjects.find("victim"));
        m_workshop.writeProgram(QStringLiteral("bin/shell"), "shell 9.0");
        Preparer preparer(m_workshop.contextFor(readToolchains({kOwn})));
        for (const auto& tool : preparer.inspectTools())
            QVERIFY(tool.id != "shell");
        QVERIFY(!preparer.inspect(*subjects.find("victim")).runnable);
        const auto prepared = preparer.prepare(*subjects.find("victim"));
        QVERIFY(!prepared.ok());
        QCOMPARE(prepared.error().code, core::ErrorCode::Unsupported);
        QVERIFY(!QFile::exists(QStringLiteral("ran")));
        // The same file is used once the user has put it among their own.
        m_workshop.write(QStringLiteral("accepted/shell.json"), kShell);
        Preparer trusting(
            m_workshop.contextFor(readToolchains({kOwn, m_workshop.pathOf(QStringLiteral("accepted"))})));
        QVERIFY(trusting.inspect(*subjects.find("victim")).runnable);
    }

    /// One file and one folder: a language that nobody thought of is measured like any other.
    void aNewLanguageIsMeasured() {
        if (QStandardPaths::findExecutable(QStringLiteral("perl")).isEmpty())
            QSKIP("Needs Perl, which Debian's base system has.");
        m_workshop.write(QStringLiteral("own/perl.json"), R"json({
            "bakeoff_toolchain": 1, "id": "perl", "name": "Perl",
            "find": {"names": ["perl"], "ask": {"command": ["{tool}", "-e", "print $^V"], "pattern": "v([0-9.]+)"}},
            "bare": {"placeholders": {"perl": "{tool}"}, "shipped": {"paths": ["{subject_dir}"], "what": "a script"}},
            "prepare": {"when": ["build"], "announce": "%1", "steps": []},
            "remedies": {"install": {"linux": "Install Perl."}}})json");
        m_workshop.write(QStringLiteral("zoo/perl/camel/subject.json"), R"json({
            "bakeoff_subject": 1, "id": "camel", "name": "Camel", "language": "Perl", "toolchain": "perl",
            "packages": [], "workloads": {"fib": {"command": ["{perl}", "fib.pl", "{n}"]}}})json");
        m_workshop.write(
            QStringLiteral("zoo/perl/camel/fib.pl"),
            "use strict; use warnings; use Time::HiRes 'time';\n"
            "sub fib { my $n = shift; return $n < 2 ? $n : fib($n - 1) + fib($n - 2) }\n"
            "my $t = time; my $r = fib($ARGV[0]);\n"
            "printf qq({\"result\": %d, \"elapsed_ns\": %d}\\n), $r, 1 + (time() - $t) * 1e9;\n");
        const core::Json camel{{"workload", "fib"}, {"subject", "camel"}, {"parameters", {{"n", 12}}}};
        const core::Json job{
            {"protocol", 1},
            {"job", "run"},
            {"subject_folders", core::Json::array({m_workshop.pathOf(QStringLiteral("zoo"))})},
            {"toolchain_folders", core::Json::array({kOwn, m_workshop.pathOf(QStringLiteral("own"))})},
            {"cache_folder", m_workshop.pathOf(QStringLiteral("cache"))},
            {"trials", 1},
            {"cases", core::Json::array({camel})}};
        QProcess runner;
        runner.start(QStringLiteral(BAKEOFF_RUNNER), QStringList());
        runner.write(QByteArray::fromStdString(job.dump()) + "\n");
        QVERIFY(runner.waitForFinished(60'000));
        const QByteArray said = runner.readAllStandardOutput();
        QVERIFY2(runner.exitCode() == 0, said.constData());
        QVERIFY2(said.contains("\"perl\":\"5."), said.constData());
    }

    /// The newest by name that answers and is released; a shim that leads nowhere is passed over.
    void theNewestInterpreterIsTaken() {
        const auto program = [&](const char* name, const QByteArray& version, const QByteArray& final) {
            if (version.isEmpty())
                m_workshop.write(QStringLiteral("snakes/") + QString::fromLatin1(name),
                                 "#!/bin/sh\nexit 127\n", true);
            else
                m_workshop.writeProgram(
                    QStringLiteral("snakes/") + QString::fromLatin1(name),
                    "{\"path\":\"" + QByteArray(name) + "\",\"version\":\"" + version +
                        "\",\"implementation\":\"CPython\",\"environments\":true,\"final\":" + final + "}");
        };
        program("python3", "3.99.9", "true");
        program("python3.97", "3.97.2", "true");
        program("python3.100", "3.100.0", "true");
        program("python3.101", "3.101.0a1", "false");
        program("python3.102", "", "");
        program("python3.103-config", "3.103.0", "true");
        ToolContext context = m_workshop.contextFor(readToolchains({kOwn}));
        context.environment = {{"PATH", m_workshop.pathOf(QStringLiteral("snakes")) + ":/bin"}};
        ToolFinder finder(*context.toolchains.find("python"), context);
        const auto& rules = context.toolchains.find("python")->prepare.requirements;
        QVERIFY(!rules.empty());
        auto found = finder.find("3.90", rules);
        QVERIFY2(found.ok(), found.ok() ? "" : found.error().text().c_str());
        QCOMPARE(found->version, std::string("3.100.0"));
        QCOMPARE(finder.find("3.101", rules)->version, std::string("3.101.0a1"));
        const auto none = finder.find("4", rules);
        QVERIFY(!none.ok());
        QVERIFY2(none.error().message.english().find("3.101.0a1") != std::string::npos,
                 none.error().text().c_str());
        QVERIFY(!none.error().remedy.empty());
        // What stands beside the rules of the file: no free-threaded build is among them.
        ToolFinder threaded(*context.toolchains.find("python-free-threaded"), context);
        QVERIFY(!threaded.find("").ok());
    }

    /// A package that is older than what a subject needs cures nothing, and is not offered.
    void oldPackagesAreNoRemedy_data() {
        QTest::addColumn<QByteArray>("system");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("remedy");
        const QByteArray debian12("ID=debian\nVERSION_ID=\"12\"\n");
        const QByteArray debian13("ID=debian\nVERSION_ID=\"13\"\n");
        const QByteArray ubuntu22("ID=ubuntu\nID_LIKE=debian\nVERSION_ID=\"22.04\"\n");
        const QByteArray ubuntu24("ID=ubuntu\nID_LIKE=debian\nVERSION_ID=\"24.04\"\n");
        QTest::newRow("enough") << debian12 << "1.18"
                                << "apt-get";
        QTest::newRow("too old") << debian12 << "1.22"
                                 << "go.dev/dl";
        QTest::newRow("newer system") << debian13 << "1.22"
                                      << "apt-get";
        QTest::newRow("newer system, still too old") << debian13 << "1.25"
                                                     << "go.dev/dl";
        QTest::newRow("another system, too old") << ubuntu22 << "1.22"
                                                 << "snap";
        QTest::newRow("another system, enough") << ubuntu24 << "1.22"
                                                << "apt-get";
    }
    void oldPackagesAreNoRemedy() {
        QFETCH(QByteArray, system);
        QFETCH(QString, wanted);
        QFETCH(QString, remedy);
        const ToolContext context = m_workshop.contextFor(readToolchains({kOwn}));
        const auto& install = context.toolchains.find("go")->remedies.at("install");
        const auto said = install.on(systemFrom(system.toStdString()), wanted.toStdString());
        QVERIFY2(QString::fromStdString(said).contains(remedy), said.c_str());
    }

    void pins_data() {
        QTest::addColumn<QByteArray>("wants");
        QTest::addColumn<QByteArray>("pins");
        QTest::addColumn<bool>("unpinned");
        QTest::addColumn<QString>("refused");  // why; empty: it is not
        QTest::newRow("none") << QByteArray() << QByteArray() << false << "";
        QTest::newRow("pinned") << QByteArray("left.pad") << QByteArray("left.pad 1.2 sum:3f\n") << false
                                << "";
        QTest::newRow("no lock") << QByteArray("left.pad") << QByteArray() << false << "there is no pins.txt";
        QTest::newRow("no checksum") << QByteArray("left.pad")
                                     << QByteArray("left.pad 1.2 sum:3f\nright.pad 1.0 \n") << false
                                     << "no checksum";
        QTest::newRow("its owner said so") << QByteArray("left.pad") << QByteArray() << true << "";
    }

    void pins() {
        QFETCH(QByteArray, wants);
        QFETCH(QByteArray, pins);
        QFETCH(bool, unpinned);
        QFETCH(QString, refused);
        QVERIFY(QDir(m_workshop.file(QStringLiteral("pinned"))).removeRecursively());
        m_workshop.write(QStringLiteral("pinned/main"), "x");
        if (!wants.isEmpty())
            m_workshop.write(QStringLiteral("pinned/wants.txt"), wants);
        if (!pins.isEmpty())
            m_workshop.write(QStringLiteral("pinned/pins.txt"), pins);
        m_workshop.writeProgram(QStringLiteral("bin/shell"), "shell 2.1.4");
        core::Subject subject = subjectOf("pinned");
        subject.unpinned = unpinned;
        Preparer preparer(m_workshop.contextFor(shells()));
        const auto prepared = preparer.prepare(subject);
        QCOMPARE(prepared.ok(), refused.isEmpty());
        if (prepared) {
            QCOMPARE(prepared->versions.at("shell"), std::string("2.1.4"));
            QCOMPARE(prepared->released, std::string("2024-05"));
            QCOMPARE(prepared->warmupCapSeconds, 7.0);
            QCOMPARE(prepared->versions.count("left.pad"), std::size_t{pins.isEmpty() ? 0U : 1U});
            return;
        }
        const QString said = QString::fromStdString(prepared.error().text());
        QVERIFY2(said.contains(refused) && said.contains(QStringLiteral("pin wants.txt")), qPrintable(said));
    }

    /// The steps run in a private copy, once; a change of the source makes another one.
    void preparedOnceInACopy() {
        m_workshop.write(QStringLiteral("built/main"), "one");
        m_workshop.writeProgram(QStringLiteral("bin/shell"), "shell 3.0");
        core::Subject subject = subjectOf("built");
        subject.build = {
            {"/bin/sh", "-c", "cat main >> made; echo . >> " + m_workshop.pathOf(QStringLiteral("count"))}};
        const auto prepare = [&] {
            Preparer preparer(m_workshop.contextFor(shells()));
            return preparer.prepare(subject);
        };
        const auto builds = [&] { return readFile(m_workshop.pathOf(QStringLiteral("count")))->size() / 2; };
        const auto first = prepare();
        QVERIFY2(first.ok(), first ? "" : first.error().text().c_str());
        QVERIFY(first->folder != subject.folder);
        QCOMPARE(*readFile(first->placeholders.at("program")), std::string("one"));
        QVERIFY(!QFile::exists(m_workshop.file(QStringLiteral("built/made"))));
        QCOMPARE(first->shipped.paths.front().string(), first->placeholders.at("program"));
        QCOMPARE(prepare()->folder, first->folder);
        QCOMPARE(builds(), std::size_t{1});
        m_workshop.write(QStringLiteral("built/main"), "two");
        QVERIFY(prepare()->folder != first->folder);
        QCOMPARE(builds(), std::size_t{2});
    }

    void aFailingStepSaysItsRemedy() {
        m_workshop.write(QStringLiteral("failing/wants.txt"), "left.pad");
        m_workshop.write(QStringLiteral("failing/pins.txt"), "left.pad 1.2 sum:3f\n");
        m_workshop.writeProgram(QStringLiteral("bin/shell"), "shell 3.0");
        Preparer preparer(
            m_workshop.contextFor(shells(changed("cp \\\"$1\\\" made", "echo oh no >&2; exit 3"))));
        const auto prepared = preparer.prepare(subjectOf("failing"));
        QVERIFY(!prepared.ok());
        QCOMPARE(prepared.error().code, core::ErrorCode::BuildFailed);
        const std::string said = prepared.error().text();
        for (const char* part : {"Installing failing", "oh no", "Plug in the cable."})
            QVERIFY2(said.find(part) != std::string::npos, said.c_str());
    }

    void theProgramOfTheSettingsIsUsed() {
        m_workshop.writeProgram(QStringLiteral("bin/shell"), "shell 3.0");
        m_workshop.writeProgram(QStringLiteral("elsewhere/mine"), "shell 4.0");
        m_workshop.writeProgram(QStringLiteral("elsewhere/mole"), "I am a mole");
        for (const auto& [name, version] : {std::pair("mine", "4.0"), std::pair("mole", "")}) {
            ToolContext context = m_workshop.contextFor(shells());
            context.overrides = {
                {"shell", m_workshop.pathOf(QStringLiteral("elsewhere/") + QString::fromLatin1(name))}};
            Preparer preparer(context);
            const auto tools = preparer.inspectTools();
            QCOMPARE(tools.size(), std::size_t{1});
            QCOMPARE(tools[0].version, std::string(version));
            QCOMPARE(tools[0].found, *version != '\0');
            if (!tools[0].found)
                QVERIFY(tools[0].detail.english().find("mole") != std::string::npos &&
                        !tools[0].remedy.empty());
        }
    }

    /// What is there already needs no tool: its commands run as they are, and no version is stated.
    void aCommandNeedsNoTool() {
        const ToolContext context = m_workshop.contextFor(readToolchains({kOwn}));
        Preparer preparer(context);
        core::Subject subject = subjectOf("service");
        subject.toolchain = "command";
        QVERIFY(preparer.inspect(subject).runnable && preparer.inspect(subject).prepared);
        const auto prepared = preparer.prepare(subject);
        QVERIFY2(prepared.ok(), prepared ? "" : prepared.error().text().c_str());
        QCOMPARE(prepared->folder, subject.folder);
        QVERIFY(prepared->versions.empty());
        for (const auto& tool : preparer.inspectTools())
            QVERIFY(tool.id != "command");
    }

    /// A subject of a toolchain that nobody knows, or of one that prepares nothing, is refused in words.
    void toolsThatAreMissing() {
        ToolContext context = m_workshop.contextFor(readToolchains({kOwn}));
        context.environment = {{"PATH", ""}};
        Preparer preparer(context);
        std::set<std::string> ids;
        for (const auto& tool : preparer.inspectTools()) {
            QVERIFY2(!tool.found && !tool.name.empty() && !tool.detail.empty() && !tool.remedy.empty(),
                     tool.id.c_str());
            ids.insert(tool.id);
        }
        QVERIFY(ids.contains("python") && ids.contains("go") && ids.contains("java"));
        for (const char* id : {"cobol", "c-compiler"}) {
            core::Subject subject;
            subject.id = "x";
            subject.toolchain = id;
            QCOMPARE(preparer.inspect(subject).detail.english(),
                     "The toolchain \"" + std::string(id) + "\" is not known to this version.");
            const auto prepared = preparer.prepare(subject);
            QVERIFY(!prepared.ok());
            QCOMPARE(prepared.error().code, core::ErrorCode::Unsupported);
        }
    }
};

QTEST_APPLESS_MAIN(TestToolchains)
#include "tst_toolchains.moc"
