// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>

#include "core/plan/job.h"
#include "core/plan/plan.h"
#include "core/protocol/event.h"

using namespace bakeoff::core;

class TestProtocol : public QObject {
    Q_OBJECT
    static std::vector<Event> samples() {
        TrialResult result;
        result.workload = "w";
        result.subject = "s";
        result.metrics = {{"p99_ns", 12.5}};
        result.serviceTime.emplace().record(1234);
        return {HelloEvent{1, "1.0", {{"os", "x"}}},
                PhaseEvent{"measure", "w", "s", 2, Message::verbatim("text")},
                ProgressEvent{1, 2, 3.5, Message::verbatim("1/2")},
                SampleEvent{"w", "s", 0, {5, {{"requests_per_s", 1.5}}}},
                LogEvent{"info", Message::verbatim("näme \"quoted\" \n line")},
                WarningEvent{"c", Message::verbatim("m"), Message::verbatim("r"), "s"},
                ToolEvent{"t", "T", true, "/p", "1", Message::verbatim("d"), Message::verbatim("r")},
                SubjectEvent{"s", "S", true, false, Message::verbatim("d"), Message::verbatim("r")},
                ResultEvent{result},
                DoneEvent{DoneEvent::Status::Cancelled,
                          Error{ErrorCode::Cancelled, Message::verbatim("m"), "w"}}};
    }

private Q_SLOTS:
    void everyEventSurvivesEverySplit() {
        std::string stream;
        for (const auto& event : samples())
            stream += encodeEvent(event) + "\n";
        for (std::size_t cut = 0; cut <= stream.size(); ++cut) {
            EventDecoder decoder;
            auto events = decoder.feed(std::string_view(stream).substr(0, cut));
            for (auto& event : decoder.feed(std::string_view(stream).substr(cut)))
                events.push_back(std::move(event));
            QCOMPARE(events.size(), samples().size());
            QCOMPARE(decoder.badLines(), 0);
            std::string again;
            for (const auto& event : events)
                again += encodeEvent(event) + "\n";
            QCOMPARE(again, stream);
        }
    }

    /// Older runners wrote a number for what they did not know.
    void whatIsNotKnownIsNone() {
        const auto decoded = decodeEvent(R"({"event":"phase","phase":"prepare","trial":-1})");
        QVERIFY(decoded.ok() && !std::get<PhaseEvent>(decoded->value()).trial);
        const std::string written = encodeEvent(std::get<PhaseEvent>(decoded->value()));
        QVERIFY2(written.find("trial") == std::string::npos, written.c_str());
        QVERIFY(!std::get<PhaseEvent>(decodeEvent(written)->value()).trial);

        auto job = parseJob(R"({"protocol":1,"job":"run","subject_folders":[],"cache_folder":"","cases":[)"
                            R"({"workload":"fib","subject":"a","parameters":{},"expected_s":0},)"
                            R"({"workload":"fib","subject":"b","parameters":{},"expected_s":2.5}]})");
        QVERIFY(job.ok());
        QVERIFY(!job->cases[0].expectedSeconds);
        QCOMPARE(job->cases[1].expectedSeconds.value(), 2.5);
        QVERIFY(parseJob(toJson(*job).dump())->cases == job->cases);
    }

    void garbageIsCountedAndSkipped() {
        EventDecoder decoder;
        std::string stream = "nonsense\n{\"event\":\"new_kind\"}\n[]\n" + std::string(3 << 20, 'x') + "\n\n";
        stream += encodeEvent(LogEvent{"info", Message::verbatim("after")});
        auto events = decoder.feed(stream);
        QCOMPARE(events.size(), std::size_t{0});
        events = decoder.finish();
        QCOMPARE(events.size(), std::size_t{1});
        QCOMPARE(decoder.badLines(), 3);
        QVERIFY(!decoder.firstProblem().empty());
    }

    void jobRoundTrip() {
        Job job;
        job.runId = "r";
        job.subjectFolders = {"/a"};
        job.cacheFolder = "/c";
        job.tools = {{"tool", "/t"}};
        job.database = "postgresql://me@here/db";
        job.cases = {{"w1", "a", {{"n", 3}}}, {"w1", "b", {}}, {"w2", "a", {}}};
        job.cases[2].control = Control::Slowed;
        job.orderSeed = 7;
        job.trials = 2;
        auto back = parseJob(toJson(job).dump());
        QVERIFY(back.ok());
        QCOMPARE(toJson(*back).dump(), toJson(job).dump());
        const auto before = trialOrder(job);
        const auto after = trialOrder(*back);
        QCOMPARE(after.size(), std::size_t{6});
        for (std::size_t i = 0; i < after.size(); ++i)
            QVERIFY(before[i].caseIndex == after[i].caseIndex && before[i].trial == after[i].trial);
    }

    void passwordsAreLeftOut_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("kept");
        QTest::newRow("none") << QString() << QString();
        QTest::newRow("password") << "postgresql://me:secret@host:5432/db"
                                  << "postgresql://me@host:5432/db";
        QTest::newRow("an at sign in it") << "postgresql://me:se@cret@host/db"
                                          << "postgresql://me@host/db";
        QTest::newRow("no password") << "postgresql://host:5432/db"
                                     << "postgresql://host:5432/db";
        QTest::newRow("user alone") << "postgresql://me@host:5432/db?x=a:b@c"
                                    << "postgresql://me@host:5432/db?x=a:b@c";
        QTest::newRow("as a parameter") << "postgresql://host/db?password=secret&sslmode=require"
                                        << "postgresql://host/db?password=&sslmode=require";
        QTest::newRow("as the last one") << "postgresql://host/db?sslmode=require&password=secret"
                                         << "postgresql://host/db?sslmode=require&password=";
    }
    void passwordsAreLeftOut() {
        QFETCH(QString, url);
        QFETCH(QString, kept);
        QCOMPARE(QString::fromStdString(withoutPassword(url.toStdString())), kept);
    }

    void badJobsSayWhere_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("where");
        QTest::newRow("not JSON") << "{"
                                  << "job:1:2";
        QTest::newRow("other protocol")
            << R"({"protocol":9,"job":"run","subject_folders":[],"cache_folder":"","cases":[]})"
            << "/protocol";
        QTest::newRow("bad trials")
            << R"({"protocol":1,"job":"run","subject_folders":[],"cache_folder":"","cases":[],"trials":0})"
            << "/trials";
        QTest::newRow("bad kind") << R"({"protocol":1,"job":"fly","subject_folders":[],"cache_folder":""})"
                                  << "/job";
    }
    void badJobsSayWhere() {
        QFETCH(QString, text);
        QFETCH(QString, where);
        const auto job = parseJob(text.toStdString());
        QVERIFY(!job.ok());
        QVERIFY2(QString::fromStdString(job.error().text()).contains(where), job.error().text().c_str());
    }

    void plans() {
        Subject one;
        one.id = "one";
        one.workloads["fib"] = {{"x"}, {}, {}};
        Subject two = one;
        two.id = "two";
        two.workloads["http-json"] = {{"x"}, {}, {}};
        const auto all = makeJob({one, two}, {});
        QVERIFY(all.ok());
        QCOMPARE(all->cases.size(), std::size_t{3});
        QVERIFY(estimateSeconds(*all) > 0);
        // What a run tests itself by: the server once more as it is, and once more slowed.
        PlanRequest tested;
        tested.selfTest = true;
        const auto controls = makeJob({one, two}, tested);
        QCOMPARE(controls->cases.size(), std::size_t{5});
        QCOMPARE(controls->cases[3].subject, std::string("two~same"));
        QCOMPARE(controls->cases[4].subject, std::string("two~slowed"));
        QCOMPARE(controls->cases[4].runs(), std::string("two"));
        QCOMPARE(controls->cases[4].workload, std::string("http-json"));
        QVERIFY(controls->cases[3].control == Control::Same && controls->cases[4].control == Control::Slowed);
        tested.trials = 3;
        QCOMPARE(makeJob({one, two}, tested)->cases.size(), std::size_t{3});
        PlanRequest unknown;
        unknown.subjects = {"three"};
        QVERIFY(!makeJob({one, two}, unknown).ok());
        PlanRequest chosen;
        chosen.cases = {{"fib", "two"}};
        chosen.parameters["n"] = 5;
        const auto job = makeJob({one, two}, chosen);
        QVERIFY(job.ok());
        QCOMPARE(job->cases.size(), std::size_t{1});
        QCOMPARE(job->cases[0].parameters.at("n"), 5.0);
    }

    void statesSeconds_data() {
        QTest::addColumn<QString>("workload");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<double>("seconds");
        QTest::newRow("its own, a million items") << "json-parse"
                                                  << "slow" << 0.5 + 4.0;
        QTest::newRow("another's") << "json-parse"
                                   << "quick" << 0.1 + 1.0;
        QTest::newRow("unknown: the mean of the others") << "json-parse"
                                                         << "new" << 0.3 + 2.5;
        QTest::newRow("exponential: fib(40) is a million") << "fib"
                                                           << "slow" << 10.0;
        QTest::newRow("no client beats the server's delay") << "fan-out"
                                                            << "slow" << 0.5 + 5000 * 0.02 / 100;
        QTest::newRow("a server: the job's seconds and its own") << "http-json"
                                                                 << "slow" << 2.0 + 5.0 + 0.7 + 100 * 0.01;
        QTest::newRow("a server that nobody timed") << "users-api"
                                                    << "slow" << 2.0 + 5.0 + 1.0;
    }
    void statesSeconds() {
        QFETCH(QString, workload);
        QFETCH(QString, subject);
        QFETCH(double, seconds);
        Subject slow;
        slow.id = "slow";
        slow.workloads["json-parse"].seconds = {0.5, 4.0};
        slow.workloads["fib"].seconds = {0, 10.0};
        slow.workloads["fan-out"].seconds = {0.5, 0};
        slow.workloads["http-json"].seconds = {0.7, 100};
        slow.workloads["users-api"];
        Subject quick;
        quick.id = "quick";
        quick.workloads["json-parse"].seconds = {0.1, 1.0};
        Subject unknown;
        unknown.id = "new";
        unknown.workloads["json-parse"];
        PlanRequest request;
        request.profile = "standard";
        request.workloads = {workload.toStdString()};
        request.subjects = {subject.toStdString()};
        const auto job = makeJob({slow, quick, unknown}, request);
        QVERIFY(job.ok());
        QVERIFY(qAbs(expectedTrialSeconds(*job, job->cases[0]) - seconds) < 1e-9);
        const auto sent = parseJob(toJson(*job).dump());  // the runner sees the same
        QVERIFY(sent.ok());
        QVERIFY(qAbs(estimateSeconds(*sent) - 6 * seconds) < 1e-9);
        // A machine of twice the speed needs half the time for all but what the clock and the slow server
        // decide.
        double waiting = 0;
        if (workload == QLatin1String("http-json"))
            waiting = job->warmupSeconds + job->durationSeconds;
        else if (workload == QLatin1String("fan-out"))
            waiting = seconds - 0.5;
        const bool known = job->cases[0].expectedSeconds.has_value();
        request.machineSpeed = 2;
        const auto faster = makeJob({slow, quick, unknown}, request);
        QVERIFY(faster.ok());
        QCOMPARE(expectedTrialSeconds(*faster, faster->cases[0]),
                 known ? waiting + (seconds - waiting) / 2 : seconds);
    }
};

QTEST_APPLESS_MAIN(TestProtocol)
#include "tst_protocol.moc"
