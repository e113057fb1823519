// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>
#include <algorithm>
#include <cmath>

#include "core/decision/services.h"
#include "core/report/decision_tables.h"

using namespace bakeoff::core;

class TestServices : public QObject {
    Q_OBJECT

    static Study study() {
        Study out;
        out.id = "t";
        out.title = "T";
        out.alternatives = {{"a", "Alpha"}, {"b", "Beta"}};
        out.ratingScale = {{1, "*", ""}, {2, "**", ""}, {3, "***", ""}};
        out.scenarios = {{"s0", "Speed", {{"a", 3}, {"b", 1}}, {"a"}, "A"},
                         {"s1", "Ease", {{"a", 1}, {"b", 3}}, {"b"}, "B"}};
        EvidenceRule rule;
        rule.id = "rps";
        rule.scenario = "s0";
        rule.workload = "http-json";
        rule.metric = "requests_per_s";
        rule.subjects = {{"a", {"a1"}}, {"b", {"b1"}}};
        rule.limit = 100;
        rule.target = 10000;
        rule.unit = "/s";
        out.evidence = {rule};
        return out;
    }
    static Service profile(const char* name, double speed, double ease) {
        Service out{name, {}};
        out.answers.amounts = {{"s0", speed}, {"s1", ease}};
        return out;
    }
    static CaseSummary measured(const char* subject, std::vector<double> values) {
        CaseSummary out;
        out.workload = "http-json";
        out.subject = subject;
        out.trialsOk = std::max(4, static_cast<int>(values.size()));  // as many as evidence needs
        out.values["requests_per_s"] = values;
        out.metrics["requests_per_s"] = summarize(values);
        return out;
    }

private Q_SLOTS:
    /// Somebody with a say is kept among the services, and is none of them.
    void peopleAreNoServices() {
        auto person = profile("Ann", 1, 9);
        person.person = true;
        const std::vector<Service> kept{profile("Edge", 9, 1), person};
        const auto decided = decideServices(study(), kept);
        QVERIFY(decided.ok() && !decided->split);
        QCOMPARE(decided->services.size(), std::size_t{1});
        QCOMPARE(peopleAmong(kept).size(), std::size_t{1});
        const auto back = readServices(writeServices({kept, {}}, study()).dump(), "file", study());
        QVERIFY(back.ok());
        QVERIFY(back->services == kept);
        // Where there are people alone, each is decided.
        QCOMPARE(decideServices(study(), {person, person})->services.size(), std::size_t{2});
    }

    void servicesThatDisagreeAreSplit() {
        const auto decided = decideServices(study(), {profile("Edge", 9, 1), profile("Reports", 1, 9)});
        QVERIFY(decided.ok());
        QVERIFY(decided->split);
        QCOMPARE(decided->architecture.nodes.size(), std::size_t{3});
        QCOMPARE(decided->architecture.nodes[1].alternative, std::optional<std::string>("a"));
        QCOMPARE(decided->architecture.nodes[2].alternative, std::optional<std::string>("b"));
        const auto text = servicesText(study(), *decided);
        QVERIFY(text.find("Hybrid architecture") != std::string::npos);
        QVERIFY(text.find("Edge – Alpha: Speed") != std::string::npos);
        QVERIFY(text.find("Reports – Beta: Ease") != std::string::npos);
        const auto markdown = servicesMarkdown(study(), *decided);
        QVERIFY(markdown.find("## Hybrid architecture") != std::string::npos);
        QVERIFY(markdown.find("| Edge | Alpha |") != std::string::npos);
    }

    void servicesThatAgreeAreNot() {
        const auto decided = decideServices(study(), {profile("Edge", 9, 1), profile("Ledger", 8, 1)});
        QVERIFY(!decided->split);
        QCOMPARE(decided->headline.english(), std::string("Alpha"));
        QVERIFY(servicesText(study(), *decided).find("Hybrid") == std::string::npos);
    }

    /// Each service is held to its own target.
    void everyServiceHasItsOwnTargets() {
        auto modest = profile("Modest", 1, 0);
        modest.answers.targets = {{"requests_per_s", 200}};
        const std::vector<CaseSummary> cases{measured("a1", {200}), measured("b1", {10000})};
        DecisionOptions options;
        options.blend = 1;
        const auto decided = decideServices(study(), {modest, profile("Grand", 1, 0)}, options, &cases);
        QVERIFY(decided.ok());
        const auto worth = [&](std::size_t service, const char* alternative) {
            return decided->services[service].decision.contributions[0].measured.at(alternative);
        };
        QVERIFY(std::fabs(worth(0, "a") - 1) < 1e-9 && std::fabs(worth(0, "b") - 1) < 1e-9);
        QVERIFY(worth(1, "a") < 0.2 && std::fabs(worth(1, "b") - 1) < 1e-9);
        QVERIFY(decided->services[0].evidence.criteria[0].ownTarget);
        QVERIFY(!decided->services[1].evidence.criteria[0].ownTarget);
    }

    void theyAreKeptWithTheirEvidence() {
        ServiceSet set{{profile("Edge", 9, 1), profile("Reports <&>", 1, 9)}, {"20261123-0915", 0.25}};
        const auto back = readServices(writeServices(set, study()).dump(), "file", study());
        QVERIFY(back.ok());
        QVERIFY(back->services == set.services);
        QVERIFY(back->evidence == set.evidence);
        QVERIFY(!writeServices({{}, {}}, study()).contains("evidence"));
    }

    void badFilesAreRefused_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("another study") << R"({"bakeoff_profiles":1,"study":"x","profiles":[]})";
        QTest::newRow("blend")
            << R"({"bakeoff_profiles":1,"study":"t","evidence":{"blend":7},"profiles":[]})";
        QTest::newRow("no list") << R"({"bakeoff_profiles":1,"study":"t"})";
        QTest::newRow("no JSON") << "{";
    }
    void badFilesAreRefused() {
        QFETCH(QString, text);
        QVERIFY(!readServices(text.toStdString(), "file", study()));
    }

    void nothingToDecideIsSaid() {
        QVERIFY(!decideServices(study(), {}));
        const auto nothing = decideServices(study(), {profile("Edge", 1, 1), profile("Idle", 0, 0)});
        QVERIFY(!nothing.ok());
        QCOMPARE(nothing.error().where, std::string("Idle"));
    }
};

QTEST_APPLESS_MAIN(TestServices)
#include "tst_services.moc"
