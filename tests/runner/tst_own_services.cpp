// SPDX-License-Identifier: GPL-3.0-only
// Services of one's own with the real runner, and subjects in languages that nobody thought of: one folder
// and one toolchain file each. The server is plain Perl, which every Debian has.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <memory>
#include <set>

#include "core/bench/consent.h"
#include "core/plan/plan.h"
#include "core/protocol/event.h"
#include "core/protocol/exit_codes.h"
#include "core/report/run_sentences.h"
#include "core/verdict/self_test.h"
#include "core/verdict/validity.h"

using namespace bakeoff::core;

namespace {

constexpr int kPatienceMs = 240'000;
constexpr const char* kLanguages = BAKEOFF_SOURCE_DIR "/tests/data/languages";

QString serverFile() {
    return QString::fromLatin1(kLanguages) + QStringLiteral("/subjects/perl/perl-sockets/server.pl");
}

/// What a runner said, and how it ended.
struct Ran {
    std::vector<TrialResult> results;
    std::vector<AnswerEvent> answers;
    std::vector<SubjectEvent> subjects;
    std::vector<ToolEvent> tools;
    std::vector<WarningEvent> warnings;
    int code = -1;

    [[nodiscard]] std::string firstError() const {
        for (const auto& result : results) {
            if (result.error)
                return result.error->text();
        }
        return {};
    }
};

Ran run(const Job& job) {
    QProcess process;
    process.start(QStringLiteral(BAKEOFF_RUNNER), QStringList());
    process.write(QByteArray::fromStdString(toJson(job).dump()) + "\n");
    if (!process.waitForFinished(kPatienceMs))
        process.kill();
    const QByteArray output = process.readAllStandardOutput();
    EventDecoder decoder;
    auto events = decoder.feed({output.constData(), static_cast<std::size_t>(output.size())});
    for (auto& event : decoder.finish())
        events.push_back(std::move(event));
    Ran out;
    out.code = process.exitCode();
    for (const auto& event : events) {
        if (const auto* result = std::get_if<ResultEvent>(&event))
            out.results.push_back(result->result);
        else if (const auto* answer = std::get_if<AnswerEvent>(&event))
            out.answers.push_back(*answer);
        else if (const auto* subject = std::get_if<SubjectEvent>(&event))
            out.subjects.push_back(*subject);
        else if (const auto* tool = std::get_if<ToolEvent>(&event))
            out.tools.push_back(*tool);
        else if (const auto* warning = std::get_if<WarningEvent>(&event))
            out.warnings.push_back(*warning);
    }
    return out;
}

}  // namespace

class TestOwnServices : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    void write(const QString& name, const std::string& text) const {
        const QString path = m_folder.filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QVERIFY(file.write(QByteArray::fromStdString(text)) == static_cast<qint64>(text.size()));
    }

    [[nodiscard]] static Json requests() {
        return {{{"path", "/orders"},
                 {"weight", 3},
                 {"status", 200},
                 {"fields", {{"/total", 2}, {"/items/0/id", nullptr}}}},
                {{"method", "POST"}, {"path", "/cart"}, {"body", {{"item", 7}}}, {"status", 201}}};
    }

    /// A service that is started: the same server, slower by so many milliseconds a request.
    void addStarted(const QString& folder, const std::string& id, int sleepMs) const {
        const Json subject{{"bakeoff_subject", 1},
                           {"id", id},
                           {"name", id},
                           {"toolchain", "command"},
                           {"command",
                            {"perl", serverFile().toStdString(), "--host", "{host}", "--port", "{port}",
                             "--sleep-ms", std::to_string(sleepMs)}},
                           {"requests", requests()}};
        write(folder + QStringLiteral("/own/%1/subject.json").arg(QString::fromStdString(id)),
              subject.dump());
    }

    void addReached(const QString& folder, const std::string& id, const std::string& url,
                    const Json& asked = requests()) const {
        const Json subject{
            {"bakeoff_subject", 1}, {"id", id}, {"name", id}, {"url", url}, {"requests", asked}};
        write(folder + QStringLiteral("/own/%1/subject.json").arg(QString::fromStdString(id)),
              subject.dump());
    }

    [[nodiscard]] Job jobOf(const QString& folder, const std::vector<std::string>& subjects) const {
        Job job;
        job.runId = "own";
        job.subjectFolders = {m_folder.filePath(folder).toStdString()};
        job.toolchainFolders = {BAKEOFF_SOURCE_DIR "/resources/toolchains"};
        job.cacheFolder = m_folder.filePath(QStringLiteral("cache")).toStdString();
        for (const auto& subject : subjects) {
            JobCase item;
            item.workload = kOwnService;
            item.subject = subject;
            item.parameters["connections"] = 4;
            job.cases.push_back(std::move(item));
        }
        job.trials = 1;
        job.warmupSeconds = 0.1;
        job.durationSeconds = 0.4;
        job.timeoutSeconds = 5;
        return job;
    }

    /// A server that somebody else started; empty where it did not start.
    static QString startServer(QProcess& process) {
        process.start(QStringLiteral("perl"), {serverFile()});
        if (!process.waitForStarted() || !process.waitForReadyRead(10'000))
            return {};
        return QString::fromUtf8(process.readLine()).trimmed();
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("perl")).isEmpty(),
                 "perl is needed (Debian: perl)");
    }

    void aLanguageNobodyThoughtOf_data() {
        QTest::addColumn<QString>("toolchain");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("workload");
        QTest::newRow("server") << "perl"
                                << "perl-sockets"
                                << "http-json";
        QTest::newRow("program") << "perl"
                                 << "perl-sockets"
                                 << "fib";
        QTest::newRow("lua") << "lua"
                             << "lua-plain"
                             << "fib";
        QTest::newRow("ruby") << "ruby"
                              << "ruby-plain"
                              << "fib";
    }
    /// One folder and one toolchain file, and nothing of the program changes.
    void aLanguageNobodyThoughtOf() {
        QFETCH(QString, toolchain);
        QFETCH(QString, subject);
        QFETCH(QString, workload);
        Job job = jobOf(QStringLiteral("none"), {});
        job.subjectFolders = {std::string(kLanguages) + "/subjects"};
        job.toolchainFolders.push_back(std::string(kLanguages) + "/toolchains");
        job.kind = Job::Kind::Probe;
        bool found = false;
        for (const auto& tool : run(job).tools) {
            if (tool.id == toolchain.toStdString()) {
                found = tool.found;
                // Where it is missing, it is said what installs it.
                QVERIFY(tool.found ? !tool.version.empty() : !tool.remedy.empty());
            }
        }
        if (!found && toolchain != QLatin1String("perl"))
            QSKIP("not installed here");
        QVERIFY(found);
        job.kind = Job::Kind::Run;
        JobCase item;
        item.workload = workload.toStdString();
        item.subject = subject.toStdString();
        item.parameters = workload == QLatin1String("fib")
                              ? std::map<std::string, double>{{"n", 15}}
                              : std::map<std::string, double>{{"connections", 4}};
        job.cases = {item};
        const Ran ran = run(job);
        QCOMPARE(ran.results.size(), std::size_t{1});
        const TrialResult& result = ran.results.front();
        QVERIFY2(result.ok(), ran.firstError().c_str());
        QVERIFY(result.versions.contains(toolchain.toStdString()));
        QVERIFY(result.metrics.at(workload == QLatin1String("fib") ? "wall_ns" : "requests_per_s") > 0);
    }

    /// It is asked, never started or ended; its memory and CPU time are those of who listens on its port.
    void whatRunsAlreadyIsOnlyAsked() {
        QProcess server;
        const QString url = startServer(server);
        QVERIFY(!url.isEmpty());
        addReached(QStringLiteral("reached"), "running", url.toStdString());
        const Ran ran = run(jobOf(QStringLiteral("reached"), {"running"}));
        QCOMPARE(ran.results.size(), std::size_t{1});
        const TrialResult& result = ran.results.front();
        QVERIFY2(result.ok(), ran.firstError().c_str());
        QVERIFY(result.metrics.at("requests_per_s") > 0);
        QVERIFY(!result.settings.at("memory_and_cpu").empty());
#ifdef Q_OS_LINUX
        QVERIFY(result.settings.at("memory_and_cpu").find("listens on port") != std::string::npos);
        QVERIFY(result.metrics.at("pss_peak_bytes") > 0);
        QVERIFY(result.metrics.at("server_cpu_ns_per_request") > 0);
#endif
        for (const auto& check : result.checks)
            QVERIFY2(check.id != Check::ServerIdle, "what it waits for is its own");
        QCOMPARE(server.state(), QProcess::Running);
        server.kill();
        server.waitForFinished();
        // Once it is gone, that is said, and how to help.
        const Ran gone = run(jobOf(QStringLiteral("reached"), {"running"}));
        QCOMPARE(gone.results.size(), std::size_t{1});
        QVERIFY(gone.results.front().error);
        QVERIFY2(gone.firstError().find("Start running") != std::string::npos, gone.firstError().c_str());
    }

    void onlyThisMachineUnlessToldSo_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("here");
        QTest::newRow("loopback") << "http://127.0.0.1:9" << true;
        QTest::newRow("all of 127") << "http://127.3.2.1:9" << true;
        QTest::newRow("by name") << "http://localhost:9" << true;
        QTest::newRow("IPv6") << "http://[::1]:9" << true;
        QTest::newRow("the network") << "http://192.0.2.7:9" << false;
        QTest::newRow("a name that begins alike") << "http://127.0.0.1.example.org:9" << false;
        QTest::newRow("another name") << "http://localhost.example.org:9" << false;
    }
    void onlyThisMachineUnlessToldSo() {
        QFETCH(QString, url);
        QFETCH(bool, here);
        const QString folder = QStringLiteral("hosts-%1").arg(QLatin1String(QTest::currentDataTag()));
        addReached(folder, "elsewhere", url.toStdString());
        const Ran ran = run(jobOf(folder, {"elsewhere"}));
        QCOMPARE(ran.results.size(), std::size_t{1});
        QVERIFY(ran.results.front().error);  // nobody listens there
        QCOMPARE(ran.firstError().find("--any-host") == std::string::npos, here);
        QCOMPARE(ran.results.front().error->code == ErrorCode::InvalidArgument, !here);
    }

    void aServiceIsTriedOnce() {
        addStarted(QStringLiteral("tried"), "orders", 0);
        Job job = jobOf(QStringLiteral("tried"), {"orders"});
        job.kind = Job::Kind::Try;
        const Ran ran = run(job);
        QVERIFY2(ran.code == kExitOk, ran.firstError().c_str());
        QCOMPARE(ran.answers.size(), std::size_t{2});
        const auto& orders = ran.answers.front();
        QCOMPARE(orders.status, 200);
        QVERIFY(orders.head.starts_with("{\"total\":2"));
        QCOMPARE(orders.bytes, static_cast<std::int64_t>(orders.head.size()));
        QCOMPARE(orders.checks.size(), std::size_t{3});
        for (const auto& check : orders.checks)
            QVERIFY(check.passed);
        QCOMPARE(ran.answers.back().status, 201);
    }

    /// "./serve" is of the folder that the service names, whatever folder the runner is in.
    void itsCommandIsOfItsFolder() {
        const QString folder = m_folder.filePath(QStringLiteral("project"));
        write(QStringLiteral("project/serve"), "#!/bin/sh\npwd >&2\nexec perl \"$1\" --port \"$2\"\n");
        QFile program(folder + QStringLiteral("/serve"));
        QVERIFY(program.setPermissions(program.permissions() | QFile::ExeOwner));
        const Json subject{{"bakeoff_subject", 1},
                           {"id", "here"},
                           {"name", "Here"},
                           {"toolchain", "command"},
                           {"command", {"./serve", serverFile().toStdString(), "{port}"}},
                           {"folder", folder.toStdString()},
                           {"requests", requests()}};
        write(QStringLiteral("here/own/here/subject.json"), subject.dump());
        Job job = jobOf(QStringLiteral("here"), {"here"});
        job.kind = Job::Kind::Try;
        const Ran ran = run(job);
        QVERIFY2(ran.code == kExitOk, ran.firstError().c_str());
        QCOMPARE(ran.answers.size(), std::size_t{2});
    }

    /// A wrong answer is told before the load, and no figure is made of it.
    void aWrongAnswerIsToldBeforeTheLoad() {
        QProcess server;
        const QString url = startServer(server);
        QVERIFY(!url.isEmpty());
        addReached(QStringLiteral("wrong"), "wrong", url.toStdString(),
                   {{{"path", "/orders"}, {"fields", {{"/total", 3}, {"/nothing", nullptr}}}}});
        const Ran ran = run(jobOf(QStringLiteral("wrong"), {"wrong"}));
        QCOMPARE(ran.results.size(), std::size_t{1});
        QVERIFY(ran.results.front().error);
        QCOMPARE(ran.results.front().error->code, ErrorCode::BadResponse);
        QVERIFY2(ran.firstError().find("/total is 3, but it is 2") != std::string::npos,
                 ran.firstError().c_str());
        QVERIFY(!ran.results.front().metrics.contains("requests_per_s"));
        server.kill();
        server.waitForFinished();
    }

    /// Nothing of the user's own runs unless this very content was allowed: a subject, or its toolchain's
    /// file.
    void nothingRunsWithoutConsent() {
        const QString mark = m_folder.filePath(QStringLiteral("ran"));
        const Json program{{"sh", "{tool}"}};
        const Json made{{"bakeoff_toolchain", 1},
                        {"id", "mine"},
                        {"name", "Mine"},
                        {"find",
                         {{"names", {"sh", "bash", "dash"}},
                          {"ask",
                           {{"command", {"{tool}", "-c", "touch " + mark.toStdString() + "; echo mine 1.0"}},
                            {"pattern", "mine ([0-9.]+)"}}}}},
                        {"prepare",
                         {{"when", Json::array({"build"})},
                          {"announce", "%1"},
                          {"steps", Json::array({Json{{"copy_subject", "{folder}/source"}}})},
                          {"placeholders", program}}},
                        {"bare", {{"placeholders", program}}},
                        {"remedies", {{"install", {{"any", "Ask for it."}}}}}};
        const std::string toolchain = made.dump();
        write(QStringLiteral("mine/toolchains/mine.json"), toolchain);
        const std::string text =
            R"({"bakeoff_subject":1,"id":"asked","name":"Asked","toolchain":"mine","command":["{sh}","run.sh"],)"
            R"("requests":[{"path":"/"}]})";
        write(QStringLiteral("mine/subjects/own/asked/subject.json"), text);
        write(QStringLiteral("mine/subjects/own/asked/run.sh"), "touch " + mark.toStdString() + "\n");
        const auto subject = parseSubject(text, "subject.json");
        QVERIFY2(subject.ok(), subject ? "" : subject.error().text().c_str());
        Job job = jobOf(QStringLiteral("mine/subjects"), {"asked"});
        job.toolchainFolders.push_back(m_folder.filePath(QStringLiteral("mine/toolchains")).toStdString());
        job.ownFolders = {m_folder.filePath(QStringLiteral("mine/subjects")).toStdString(),
                          m_folder.filePath(QStringLiteral("mine/toolchains")).toStdString()};
        const std::string script = "touch " + mark.toStdString() + "\n";
        const auto keyWith = [&](const std::string& content) {
            return subjectConsent(*subject, text, toolchain, [&content](const std::string& path) {
                return path == "run.sh" ? std::optional(content) : std::nullopt;
            });
        };
        const std::vector<std::vector<std::string>> tooLittle{
            {}, {keyWith(script)}, {keyWith("another script"), toolchainConsent(toolchain + " ")}};
        for (const auto& consents : tooLittle) {
            job.consents = consents;
            for (const auto kind : {Job::Kind::Probe, Job::Kind::Prepare, Job::Kind::Run, Job::Kind::Try}) {
                job.kind = kind;
                const Ran ran = run(job);
                QVERIFY2(!QFile::exists(mark), "it ran");
                if (kind == Job::Kind::Run || kind == Job::Kind::Try)
                    QVERIFY2(ran.firstError().find("bakeoff subject allow asked") != std::string::npos,
                             ran.firstError().c_str());
                for (const auto& one : ran.subjects)
                    QVERIFY(!one.runnable);
            }
        }
        // The toolchain alone: it is asked for its version, the subject is not run.
        job.consents = {toolchainConsent(toolchain)};
        job.kind = Job::Kind::Probe;
        static_cast<void>(run(job));
        QVERIFY(QFile::exists(mark));
        QVERIFY(QFile::remove(mark));
        // Both: it runs, and what is wrong with it is its own.
        job.consents.push_back(keyWith(script));
        job.kind = Job::Kind::Run;
        const Ran ran = run(job);
        QVERIFY(QFile::exists(mark));
        QVERIFY2(ran.firstError().find("before it answered") != std::string::npos, ran.firstError().c_str());
    }

    void toldApart_data() {
        QTest::addColumn<int>("sleepMs");
        QTest::addColumn<bool>("apart");
        QTest::newRow("a planted sleep of 2 ms") << 2 << true;
        QTest::newRow("the same twice") << 0 << false;
    }
    /// By the program's own judge, with the floor of the run's own test. A busy machine leaves it open: then
    /// the run is made again.
    void toldApart() {
        QFETCH(int, sleepMs);
        QFETCH(bool, apart);
        const QString folder = QStringLiteral("apart-%1").arg(sleepMs);
        addStarted(folder, "one", 0);
        addStarted(folder, "two", sleepMs);
        Job job = jobOf(folder, {"one", "two"});
        job.trials = 6;
        job.durationSeconds = 0.5;
        addControls(job);
        QCOMPARE(job.cases.size(), std::size_t{4});
        auto kind = RunSentence::Kind::Open;
        std::string text;
        const auto wanted = apart ? RunSentence::Kind::Ahead : RunSentence::Kind::Level;
        for (int attempt = 0; attempt < 3 && kind != wanted; ++attempt) {
            job.orderSeed = static_cast<std::uint64_t>(attempt) + 1;
            const Ran ran = run(job);
            QCOMPARE(ran.results.size(), std::size_t{24});
            QVERIFY2(ran.firstError().empty(), ran.firstError().c_str());
            auto cases = summarizeCases(ran.results);
            checkCases(cases);
            QCOMPARE(cases.size(), std::size_t{2});
            const auto test = selfTestOf(ran.results);
            const auto sentences = runSentences(Study(), cases, test ? test->floor().value_or(0) : 0);
            QCOMPARE(sentences.size(), std::size_t{1});
            kind = sentences.front().kind;
            text = sentences.front().text.english();
            for (const auto& item : cases) {
                for (const auto& check : item.checks) {
                    if (check.verdict != ValidityCheck::Verdict::Pass)
                        text += "\n" + item.subject + ": " + check.detail.english();
                }
            }
            qInfo("order seed %d: %s", attempt + 1, text.c_str());
            // What waits is never found to be ahead.
            if (apart && kind == RunSentence::Kind::Ahead)
                QVERIFY2(text.find("one comes first") != std::string::npos, text.c_str());
        }
        QVERIFY2(kind == wanted, text.c_str());
    }
};

QTEST_GUILESS_MAIN(TestOwnServices)
#include "tst_own_services.moc"
