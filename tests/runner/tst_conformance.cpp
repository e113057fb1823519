// SPDX-License-Identifier: GPL-3.0-only
#include <QFile>
#include <QTest>
#include <set>

#include "bench_runner/base/clock.h"
#include "bench_runner/load/http_call.h"
#include "bench_runner/load/ws_load.h"
#include "bench_runner/workloads/conformance.h"
#include "tests/support/fake_server.h"

using namespace bakeoff;
using namespace bakeoff::bench;
using bakeoff::tests::Behaviour;
using bakeoff::tests::FakeServer;

class TestConformance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void expectations_data() {
        QTest::addColumn<QString>("expect");
        QTest::addColumn<QString>("problem");  // empty: passes
        const auto row = [](const char* name, const char* expect, const char* problem) {
            QTest::newRow(name) << QString::fromLatin1(expect) << QString::fromLatin1(problem);
        };
        row("status", R"({"status":[200]})", "");
        row("one of several", R"({"status":[204,200]})", "");
        row("other status", R"({"status":[404]})", "status 200 where [404] is right");
        row("part of the body", R"({"status":[200],"body":{"id":1,"active":true}})", "");
        row("any value", R"({"status":[200],"body":{"email":"<any>"}})", "");
        row("missing member", R"({"status":[200],"body":{"age":"<any>"}})", "body/age is missing");
        row("other value", R"({"status":[200],"body":{"id":2}})", "body/id is 1 where 2 is right");
        row("a list", R"({"status":[200],"body":[1]})", "body does not have 1 elements");
        row("header", R"({"status":[200],"headers":{"content-type":"application/json"}})", "");
        row("missing header", R"({"status":[200],"headers":{"x-none":""}})", "the header x-none is missing");
        row("other header", R"({"status":[200],"headers":{"content-type":"text"}})",
            "the header content-type is");
    }
    void expectations() {
        QFETCH(QString, expect);
        QFETCH(QString, problem);
        FakeServer server;
        const auto url = parseUrl(server.url());
        core::Json list{{"steps", core::Json::array({{{"name", "it"}, {"path", "/json"}}})}};
        list["steps"][0]["expect"] = core::Json::parse(expect.toStdString());
        const auto cases = runConformance(*url, list);
        QVERIFY(cases.ok());
        QCOMPARE(cases->size(), std::size_t{1});
        QVERIFY2(problem.isEmpty() ? (*cases)[0].problem.empty()
                                   : QString::fromStdString((*cases)[0].problem.english()).contains(problem),
                 (*cases)[0].problem.english().c_str());
        QCOMPARE(conformanceProblems(*cases).empty(), problem.isEmpty());
    }

    void savedValuesAreUsed() {
        FakeServer server;
        const auto list = core::Json::parse(R"({"steps":[
            {"name":"first","path":"/json","save":{"who":"name","number":"id"},"expect":{"status":[200]}},
            {"name":"second","path":"/json","expect":{"status":[200],"body":{"id":"{number}","name":"{who}"}}}]})");
        const auto cases = runConformance(*parseUrl(server.url()), list);
        QVERIFY(cases.ok());
        QVERIFY2(conformanceProblems(*cases).empty(), conformanceProblems(*cases).english().c_str());
    }

    void wrongListsAndServers() {
        FakeServer server;
        QVERIFY(!runConformance(*parseUrl(server.url()), core::Json::parse("{}")).ok());
        const auto url = *parseUrl(server.url());
        server.die();
        const auto cases = runConformance(url, core::Json::parse(R"({"steps":[{"name":"x"}]})"));
        QVERIFY(!cases.ok());
        QVERIFY(cases.error().code == core::ErrorCode::StartFailed);
    }

    void callsTimeOut() {
        FakeServer server(Behaviour::Silent);
        const auto began = steadyNs();
        const auto answer = callHttp(*parseUrl(server.url()), {}, 200 * kNsPerMs);
        QVERIFY(!answer.ok());
        QVERIFY(answer.error().code == core::ErrorCode::Timeout);
        QVERIFY(steadyNs() - began >= 190 * kNsPerMs);
    }

    void bundledListIsWhole() {
        QFile file(QStringLiteral(BAKEOFF_SOURCE_DIR "/resources/subjects/contracts/users-api.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto list = core::Json::parse(file.readAll().toStdString(), nullptr, false);
        QVERIFY(!list.is_discarded());
        std::set<int> statuses;
        std::set<std::string> methods;
        for (const auto& step : list["steps"]) {
            methods.insert(step.value("method", "GET"));
            for (const auto& status : step["expect"]["status"])
                statuses.insert(status.get<int>());
        }
        for (const int status : {200, 201, 204, 400, 401, 404, 422})
            QVERIFY2(statuses.count(status) != 0, qPrintable(QString::number(status)));
        for (const char* method : {"GET", "POST", "PATCH", "DELETE", "OPTIONS"})
            QVERIFY2(methods.count(method) != 0, method);
    }

    void webSocketNeedsAnEcho() {
        FakeServer server;  // speaks HTTP only
        WsPlan plan;
        plan.url = *parseUrl(server.url());
        plan.connections = 2;
        plan.durationNs = 100 * kNsPerMs;
        plan.timeoutNs = kNsPerSecond;
        CancelToken cancel;
        const auto report = runWsLoad(plan, {}, cancel);
        QVERIFY(!report.ok());
        QVERIFY(report.error().code == core::ErrorCode::StartFailed);
    }
};

QTEST_APPLESS_MAIN(TestConformance)
#include "tst_conformance.moc"
