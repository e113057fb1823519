// SPDX-License-Identifier: GPL-3.0-only
// Services of one's own: their subject.json, what their answers are held to, and what consent is tied to.
#include <QTest>

#include "core/base/sha256.h"
#include "core/bench/consent.h"
#include "core/plan/plan.h"
#include "core/protocol/event.h"

using namespace bakeoff::core;

namespace {

Result<Subject> parsed(const std::string& rest) {
    return parseSubject(R"({"bakeoff_subject":1,"id":"orders","name":"Orders",)" + rest + "}",
                        "subject.json");
}

std::optional<std::string> nothing(const std::string&) {
    return std::nullopt;
}

}  // namespace

class TestOwnService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aServiceThatIsStarted() {
        const auto subject =
            parsed(R"("toolchain":"command","command":["./orders","{port}"],"env":{"MODE":"release"},
            "requests":[{"method":"POST","path":"/cart","body":{"a":1}},{"path":"/orders?x=1","weight":3}])");
        QVERIFY2(subject.ok(), subject ? "" : subject.error().text().c_str());
        QVERIFY(subject->service && subject->service->url.empty());
        QCOMPARE(subject->service->readyPath, std::string("/orders?x=1"));  // one that reads
        QCOMPARE(subject->service->requests.size(), std::size_t{2});
        const auto& use = subject->workloads.at(kOwnService);
        QCOMPARE(use.command.size(), std::size_t{2});
        QCOMPARE(use.environment.at("MODE"), std::string("release"));
        const auto job = makeJob({*subject}, PlanRequest());
        QVERIFY(job.ok());
        QCOMPARE(job->cases.size(), std::size_t{1});
        QVERIFY(job->cases.front().parameters.contains("connections"));
    }

    void aServiceThatRuns() {
        const auto subject =
            parsed(R"("url":"http:\/\/127.0.0.1:8080","ready":"/health","requests":[{"path":"/"}])");
        QVERIFY2(subject.ok(), subject ? "" : subject.error().text().c_str());
        QCOMPARE(subject->service->url, std::string("http://127.0.0.1:8080"));
        QCOMPARE(subject->toolchain, std::string(kCommandToolchain));
        QCOMPARE(subject->service->readyPath, std::string("/health"));
        QVERIFY(subject->workloads.at(kOwnService).command.empty());
    }

    /// A run tests itself by a service that it starts; one that runs already nobody can slow.
    void controls() {
        auto own = parsed(R"("toolchain":"command","command":["a"],"requests":[{"path":"/"}])");
        auto running = parsed(R"("url":"http:\/\/h","requests":[{"path":"/"}])");
        QVERIFY(own.ok() && running.ok());
        PlanRequest request;
        request.selfTest = true;
        const auto started = makeJob({*own}, request);
        QVERIFY(started.ok());
        QCOMPARE(started->cases.size(), std::size_t{3});
        QCOMPARE(started->cases.back().control, Control::Slowed);
        const auto reached = makeJob({*running}, request);
        QVERIFY(reached.ok());
        QCOMPARE(reached->cases.size(), std::size_t{1});
    }

    void whatIsWrong_data() {
        QTest::addColumn<QString>("rest");
        QTest::addColumn<QString>("complaint");
        const auto row = [](const char* name, const char* rest, const char* complaint) {
            QTest::newRow(name) << QString::fromLatin1(rest) << QString::fromLatin1(complaint);
        };
        row("both", R"("toolchain":"command","command":["a"],"url":"http:\/\/h","requests":[{"path":"/"}])",
            "not both");
        row("no requests", R"("url":"http:\/\/h")", "requests");
        row("TLS", R"("url":"https:\/\/h","requests":[{"path":"/"}])", "plain HTTP");
        row("no toolchain", R"("command":["a"],"requests":[{"path":"/"}])", "toolchain");
        row("empty command", R"("toolchain":"command","command":[],"requests":[{"path":"/"}])",
            "at least the program");
        row("a path without a slash", R"("url":"http:\/\/h","requests":[{"path":"x"}])", "slash");
        row("a field without a slash", R"("url":"http:\/\/h","requests":[{"path":"/","fields":{"id":1}}])",
            "JSON pointer");
        row("a relative folder",
            R"("toolchain":"command","command":["a"],"folder":"x","requests":[{"path":"/"}])",
            "from the root");
        row("requests of no service",
            R"("language":"X","toolchain":"x","packages":[],"requests":[{"path":"/"}],"workloads":{"fib":{"command":["a"]}})",
            "of a service");
        row("among the workloads",
            R"("language":"X","toolchain":"x","workloads":{"own-service":{"command":["a"]}})",
            "top of the file");
    }
    void whatIsWrong() {
        QFETCH(QString, rest);
        QFETCH(QString, complaint);
        const auto subject = parsed(rest.toStdString());
        QVERIFY(!subject.ok());
        const QString text = QString::fromStdString(subject.error().text());
        QVERIFY2(text.contains(complaint) && text.contains(QLatin1String("subject.json:1:")),
                 qPrintable(text));
    }

    void answersAreHeldToWhatIsStated() {
        const auto mix = parseMix(R"({"requests":[{"path":"/","status":201,
            "fields":{"/total":2,"/items/0/id":null,"/items/1":null,"/name":"x"}}]})",
                                  "mix.json");
        QVERIFY2(mix.ok(), mix ? "" : mix.error().text().c_str());
        const auto checks = checkAnswer(mix->front(), 200, R"({"total":2.0,"items":[{"id":7}],"name":"y"})");
        QCOMPARE(checks.size(), std::size_t{5});
        QVERIFY(!checks[0].passed && checks[1].passed && checks[2].passed && !checks[3].passed &&
                !checks[4].passed);
        QCOMPARE(checks[0].found.english(), std::string("status 200"));
        QCOMPARE(checks[3].found.english(), std::string("it is not there"));
        QCOMPARE(checks[4].found.english(), std::string("it is \"y\""));
        QVERIFY(!checkAnswer(mix->front(), 201, "no JSON")[1].passed);
        // What was written is read again as the same.
        const auto again = parseMix(Json{{"requests", toJson(*mix)}}.dump(), "mix.json");
        QVERIFY(again.ok());
        QCOMPARE(mixId(*again), mixId(*mix));
        const auto other = parseMix(R"({"requests":[{"path":"/","status":201}]})", "mix.json");
        QVERIFY(mixId(*other) != mixId(*mix));
    }

    /// FIPS 180-4's own examples, and the lengths around a block's end.
    void sha256OfKnownTexts() {
        QCOMPARE(sha256(""), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(sha256("abc"),
                 std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
                 std::string("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
        QCOMPARE(sha256(std::string(1'000'000, 'a')),
                 std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
        for (std::size_t length = 50; length < 70; ++length)
            QVERIFY(sha256(std::string(length, 'a')) != sha256(std::string(length + 1, 'a')));
    }

    /// A change of any part has another key; what lies beside it has not.
    void consentIsTiedToTheContent() {
        const std::string text =
            R"("toolchain":"mine","command":["./run.sh","{subject_dir}/main.x","--port","{port}","/bin/true","../up"],
               "requests":[{"path":"/"}])";
        const auto subject = parsed(text);
        QVERIFY(subject.ok());
        QCOMPARE(filesOfCommands(*subject), (std::vector<std::string>{"--port", "main.x", "run.sh"}));
        const auto files = [](const std::string& path) -> std::optional<std::string> {
            return path == "run.sh" ? std::optional<std::string>("one") : std::nullopt;
        };
        const std::string key = subjectConsent(*subject, text, "toolchain", files);
        QCOMPARE(key.size(), std::size_t{64});
        QCOMPARE(subjectConsent(*subject, text, "toolchain", files), key);
        QVERIFY(subjectConsent(*subject, text + " ", "toolchain", files) != key);
        QVERIFY(subjectConsent(*subject, text, "toolchain ", files) != key);
        QVERIFY(subjectConsent(*subject, text, "toolchain", &nothing) != key);
        QVERIFY(subjectConsent(*subject, text, "toolchain", [](const std::string& path) {
                    return path == "run.sh" ? std::optional<std::string>("two") : std::nullopt;
                }) != key);
        QVERIFY(toolchainConsent("a") != toolchainConsent("b"));
        QVERIFY(toolchainConsent(text) != key);
        QCOMPARE(runsOf(*subject).front(),
                 std::string("./run.sh {subject_dir}/main.x --port {port} /bin/true ../up"));
    }

    void jobsAndAnswersTravel() {
        Job job;
        job.kind = Job::Kind::Try;
        job.ownFolders = {"/mine"};
        job.consents = {"abc"};
        job.anyHost = true;
        job.cases = {{kOwnService, "orders", {}}};
        const auto again = parseJob(toJson(job).dump());
        QVERIFY2(again.ok(), again ? "" : again.error().text().c_str());
        QVERIFY(again->kind == Job::Kind::Try && again->anyHost);
        QCOMPARE(again->ownFolders, job.ownFolders);
        QCOMPARE(again->consents, job.consents);
        AnswerEvent answer;
        answer.subject = "orders";
        answer.request = "GET /";
        answer.status = 200;
        answer.bytes = 5;
        answer.head = "h\xc3\xa9llo";
        answer.checks = {{SAY("a status from 200 to 299"), true, {}},
                         {say("%1 is there", "/id"), false, SAY("it is not there")}};
        const auto event = decodeEvent(encodeEvent(answer));
        QVERIFY(event.ok() && event->has_value());
        const auto* got = std::get_if<AnswerEvent>(&**event);
        QVERIFY(got);
        QCOMPARE(got->head, answer.head);
        QCOMPARE(got->bytes, answer.bytes);
        QCOMPARE(got->checks.size(), std::size_t{2});
        QVERIFY(got->checks[0].passed && !got->checks[1].passed);
        QCOMPARE(got->checks[1].what, answer.checks[1].what);
    }
};

QTEST_GUILESS_MAIN(TestOwnService)
#include "tst_own_service.moc"
