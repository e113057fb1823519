// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>
#include <algorithm>
#include <cmath>

#include "core/bench/metrics.h"
#include "core/decision/cost_evidence.h"
#include "core/decision/decision.h"
#include "core/decision/services.h"
#include "core/plan/operating_point.h"

using namespace bakeoff::core;

namespace {

EvidenceRule rule(const char* id, const char* scenario, const char* metric) {
    EvidenceRule out;
    out.id = id;
    out.scenario = scenario;
    out.workload = "http-json";
    out.metric = metric;
    out.subjects = {{"a", {"a1"}}, {"b", {"b1"}}};
    const bool time = out.metric == "p99_ns";
    out.limit = 100;
    out.target = time ? 1 : 10000;
    out.unit = time ? "ms" : "/s";
    return out;
}

/// Both are rated alike, so what tells them apart was measured.
Study study() {
    Study out;
    out.id = "t";
    out.alternatives = {{"a", "A"}, {"b", "B"}};
    out.ratingScale = {{1, "*", ""}, {2, "**", ""}, {3, "***", ""}};
    out.scenarios = {{"s0", "Speed", {{"a", 2}, {"b", 2}}, {}, ""},
                     {"s1", "Ease", {{"a", 2}, {"b", 2}}, {}, ""}};
    out.evidence = {rule("rps", "s0", "requests_per_s"), rule("p99", "s0", "p99_ns"),
                    rule("rps-ease", "s1", "requests_per_s")};
    return out;
}

CaseSummary measured(const char* subject, double perS) {
    CaseSummary out;
    out.workload = "http-json";
    out.subject = subject;
    out.trialsOk = 6;
    out.parameters = {{kConnections, 64}};
    out.settings["server_cpus"] = "0";
    const auto put = [&out](const char* metric, double value) {
        out.values[metric] = std::vector<double>(6, value);
        out.metrics[metric] = summarize(out.values[metric]);
    };
    put("requests_per_s", perS);
    put("p99_ns", 10e6);
    put("pss_peak_bytes", 1e7);
    return out;
}

std::vector<CaseSummary> cases() {
    return {measured("a1", 1000), measured("b1", 250)};
}

PriceLists prices() {
    return {{"", {"P", "EUR", "", {{"m", "m", 2, 4e9, 100, "2026-06-17", "here"}}}}};
}

/// A needs one instance and B four; a day of work costs 90, a person's month 1,800.
Answers answers() {
    Traffic load;
    load.meanPerS = 2000;
    load.peakPerS = 2000;
    load.headroom = 0;
    load.fewest = 1;
    load.factorLow = 1;
    load.dayRate = 90;
    load.decides = true;
    Answers out;
    out.traffic = load;
    out.amounts = {{"s0", 1}, {"s1", 0}};
    return out;
}

std::vector<std::string> idsOf(const Evidence& evidence) {
    std::vector<std::string> out;
    for (const auto& criterion : evidence.criteria)
        out.push_back(criterion.rule.id);
    return out;
}

bool nearBy(double a, double b) {
    return std::fabs(a - b) < 1e-9;
}

}  // namespace

/// The cost at the reader's load as a criterion.
class TestCostEvidence : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void costTakesThePlaceOfThroughput() {
        const auto lists = prices();
        const auto evidence = evidenceFor(study(), cases(), answers(), &lists);
        QCOMPARE(idsOf(evidence), (std::vector<std::string>{"p99", "rps-ease", kCostEvidence}));
        const auto& cost = evidence.criteria.back();
        QCOMPARE(cost.rule.scenario, std::string("s0"));
        QCOMPARE(cost.target, 100.0);
        QCOMPARE(cost.limit, 1900.0);
        QCOMPARE(cost.alternatives.at("a").figure, 100.0);
        QCOMPARE(cost.alternatives.at("b").figure, 400.0);
        QVERIFY(nearBy(cost.alternatives.at("a").value, 1));
        QVERIFY(nearBy(cost.alternatives.at("b").value, 1500.0 / 1800));
        QCOMPARE(cost.alternatives.at("b").values.size(), std::size_t{6});
        QVERIFY(metricTitle(cost.rule.metric).english() != cost.rule.metric);
    }

    /// What is not there any more is counted once at most; what the rating is about stays so.
    void doubleCountingIsLookedForAnew() {
        const auto lists = prices();
        Study of = study();
        of.evidence[0].ratedAlready = true;
        QCOMPARE(gatherEvidence(of, cases()).warnings.size(), std::size_t{2});
        const auto evidence = evidenceFor(of, cases(), answers(), &lists);
        QVERIFY(evidence.criteria.back().rule.ratedAlready);
        QCOMPARE(evidence.warnings.size(), std::size_t{1});
        QVERIFY(evidence.warnings[0].english().find("not two facts") != std::string::npos);
    }

    void itCountsOnlyWhenAsked_data() {
        QTest::addColumn<bool>("traffic");
        QTest::addColumn<bool>("decides");
        QTest::addColumn<bool>("lists");
        QTest::addColumn<bool>("listRead");
        QTest::addColumn<int>("warnings");
        QTest::newRow("no load") << false << false << true << true << 0;
        QTest::newRow("for looking at") << true << false << true << true << 0;
        QTest::newRow("no prices at all") << true << true << false << true << 0;
        QTest::newRow("prices that cannot be read") << true << true << true << false << 1;
    }
    void itCountsOnlyWhenAsked() {
        QFETCH(bool, traffic);
        QFETCH(bool, decides);
        QFETCH(bool, lists);
        QFETCH(bool, listRead);
        QFETCH(int, warnings);
        Answers given = answers();
        given.traffic->decides = decides;
        if (!traffic)
            given.traffic.reset();
        const PriceLists all = listRead ? prices() : PriceLists();
        const auto plain = gatherEvidence(study(), cases());
        const auto evidence = evidenceFor(study(), cases(), given, lists ? &all : nullptr);
        QCOMPARE(idsOf(evidence), idsOf(plain));
        QCOMPARE(evidence.warnings.size(), plain.warnings.size() + static_cast<std::size_t>(warnings));
    }

    /// Half a comparison favours whoever was measured, so it is none, and throughput stays.
    void anAlternativeWithoutCostIsMissing() {
        const auto lists = prices();
        const auto evidence = evidenceFor(study(), {measured("a1", 1000)}, answers(), &lists);
        QVERIFY(std::ranges::none_of(idsOf(evidence), [](const auto& id) { return id == kCostEvidence; }));
        const auto missing = std::ranges::find_if(
            evidence.missing, [](const auto& one) { return one.rule.id == kCostEvidence; });
        QVERIFY(missing != evidence.missing.end());
        QCOMPARE(missing->subjects, std::vector<std::string>{"b1"});
        QVERIFY(missing->reason.english().starts_with("The cost of B is not known."));
    }

    void aContradictionIsAWarning() {
        const auto lists = prices();
        Answers given = answers();
        given.traffic->instance = "x";
        const auto evidence = evidenceFor(study(), cases(), given, &lists);
        QVERIFY(std::ranges::any_of(evidence.warnings, [](const Message& one) {
            return one.english().starts_with("The cost at your load does not count.");
        }));
        Study without = study();
        without.evidence.clear();
        const auto nowhere = evidenceFor(without, cases(), answers(), &lists);
        QVERIFY(nowhere.criteria.empty());
        QCOMPARE(nowhere.warnings.size(), std::size_t{1});
    }

    void worthIsMoney_data() {
        QTest::addColumn<double>("cost");
        QTest::addColumn<double>("worth");
        QTest::newRow("the least there is") << 100.0 << 1.0;
        QTest::newRow("less than that") << 50.0 << 1.0;
        QTest::newRow("half a person more") << 1000.0 << 0.5;
        QTest::newRow("a person more") << 1900.0 << 0.0;
        QTest::newRow("ten more") << 19000.0 << 0.0;
    }
    void worthIsMoney() {
        QFETCH(double, cost);
        QFETCH(double, worth);
        QVERIFY(nearBy(costScale(*answers().traffic, prices().at("")).worth(cost), worth));
    }
    void withoutWagesTheFleetIsTheScale() {
        Traffic load = *answers().traffic;
        load.dayRate = 0;
        const auto scale = costScale(load, prices().at(""));
        QCOMPARE(scale.target, 100.0);
        QCOMPARE(scale.limit, 1100.0);
    }

    /// Four times the throughput decides for A; at a load that one instance carries it is worth nothing.
    void noDifferenceAtTheLoadIsNoneInTheDecision_data() {
        QTest::addColumn<double>("peak");
        QTest::addColumn<bool>("decides");
        QTest::addColumn<bool>("differs");
        QTest::newRow("throughput") << 400.0 << false << true;
        QTest::newRow("cost at a small load") << 400.0 << true << false;
        QTest::newRow("cost at a large load") << 2000.0 << true << true;
    }
    void noDifferenceAtTheLoadIsNoneInTheDecision() {
        QFETCH(double, peak);
        QFETCH(bool, decides);
        QFETCH(bool, differs);
        Answers given = answers();
        given.traffic->peakPerS = peak;
        given.traffic->meanPerS = peak;
        given.traffic->decides = decides;
        const auto lists = prices();
        const auto measurements = cases();
        DecisionOptions options;
        options.prices = &lists;
        options.samples = 200;
        const auto decided = decideServices(study(), {{"", given}}, options, &measurements);
        QVERIFY(decided.ok());
        const auto& scores = decided->services.front().decision.scores;
        QCOMPARE(scores.at("a") - scores.at("b") > 0.01, differs);
        QVERIFY(scores.at("a") >= scores.at("b") - 1e-12);
    }

    void trafficIsPartOfTheAnswers() {
        const Study of = study();
        const auto read = readAnswers(writeAnswers(answers(), of).dump(), "a", of);
        QVERIFY(read.ok());
        QVERIFY(*read == answers());
        QVERIFY(!answers().empty());
        Json json = writeAnswers(answers(), of);
        json["traffic"]["peak_per_s"] = 1;
        const auto bad = readAnswers(json.dump(), "a", of);
        QVERIFY(!bad.ok());
        QVERIFY(bad.error().text().find("/traffic/peak_per_s") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestCostEvidence)
#include "tst_cost_evidence.moc"
