// SPDX-License-Identifier: GPL-3.0-only
#include <QFile>
#include <QTest>
#include <algorithm>
#include <cmath>

#include "core/decision/decision.h"
#include "core/decision/evidence.h"
#include "core/mcda/value_function.h"
#include "core/report/decision_tables.h"
#include "core/study/study_reader.h"

using namespace bakeoff::core;

class TestEvidence : public QObject {
    Q_OBJECT

    /// A rates better in s0, B in s1, alike in s2.
    static Study study() {
        Study out;
        out.id = "t";
        out.title = "T";
        out.source.title = "The source";
        out.alternatives = {{"a", "A"}, {"b", "B"}};
        out.ratingScale = {{1, "*", ""}, {2, "**", ""}, {3, "***", ""}};
        out.scenarios = {{"s0", "Speed", {{"a", 3}, {"b", 1}}, {"a"}, "A"},
                         {"s1", "Ease", {{"a", 1}, {"b", 3}}, {"b"}, "B"},
                         {"s2", "Rest", {{"a", 2}, {"b", 2}}, {"a", "b"}, "Either"}};
        out.evidence = {rule("rps", "s0", "requests_per_s", 100, 10000, "/s")};
        return out;
    }
    static EvidenceRule rule(const char* id, const char* scenario, const char* metric, double limit,
                             double target, const char* unit) {
        EvidenceRule out;
        out.id = id;
        out.scenario = scenario;
        out.workload = "http-json";
        out.metric = metric;
        out.subjects = {{"a", {"a1", "a2"}}, {"b", {"b1"}}};
        out.limit = limit;
        out.target = target;
        out.unit = unit;
        return out;
    }
    static CaseSummary measured(const char* subject, const char* metric, std::vector<double> values) {
        CaseSummary out;
        out.workload = "http-json";
        out.subject = subject;
        out.trialsOk = std::max(4, static_cast<int>(values.size()));  // as many as evidence needs
        out.values[metric] = values;
        out.metrics[metric] = summarize(values);
        return out;
    }
    static bool near(double a, double b) { return std::fabs(a - b) < 1e-9; }

private Q_SLOTS:
    void figuresBecomeWorthByRatios_data() {
        QTest::addColumn<double>("limit");
        QTest::addColumn<double>("target");
        QTest::addColumn<double>("figure");
        QTest::addColumn<double>("worth");
        QTest::newRow("limit") << 100.0 << 10000.0 << 100.0 << 0.0;
        QTest::newRow("half way is the geometric mean") << 100.0 << 10000.0 << 1000.0 << 0.5;
        QTest::newRow("target") << 100.0 << 10000.0 << 10000.0 << 1.0;
        QTest::newRow("beyond") << 100.0 << 10000.0 << 1e9 << 1.0;
        QTest::newRow("below") << 100.0 << 10000.0 << 1.0 << 0.0;
        QTest::newRow("zero") << 100.0 << 10000.0 << 0.0 << 0.0;
        QTest::newRow("less is better") << 1e8 << 1e6 << 1e7 << 0.5;
        QTest::newRow("less is better, zero") << 1e8 << 1e6 << 0.0 << 1.0;
    }
    void figuresBecomeWorthByRatios() {
        QFETCH(double, limit);
        QFETCH(double, target);
        QFETCH(double, figure);
        QFETCH(double, worth);
        const auto function = ValueFunction::logarithmic(limit, target);
        QVERIFY(function.ok());
        QVERIFY(near(function->at(figure), worth));
    }
    void badScalesAreRefused() {
        QVERIFY(!ValueFunction::logarithmic(0, 5));
        QVERIFY(!ValueFunction::logarithmic(5, -1));
        QVERIFY(!ValueFunction::logarithmic(5, 5));
    }

    void theBestSubjectStandsForItsAlternative() {
        const auto evidence =
            gatherEvidence(study(), {measured("a1", "requests_per_s", {900, 1000, 1100}),
                                     measured("a2", "requests_per_s", {100, 100, 100}),
                                     measured("b1", "requests_per_s", {10000, 10000, 10000}),
                                     measured("zz", "requests_per_s", {1e9})});
        QCOMPARE(evidence.criteria.size(), std::size_t{1});
        QVERIFY(evidence.missing.empty());
        const auto& a = evidence.criteria[0].alternatives.at("a");
        QCOMPARE(a.subject, std::string("a1"));
        QVERIFY(near(a.value, 0.5) && a.values.size() == 3);
        QVERIFY(near(evidence.criteria[0].alternatives.at("b").value, 1));
    }

    void ownTargetsMoveTheirLimit() {
        const auto evidence = gatherEvidence(
            study(), {measured("a1", "requests_per_s", {1000}), measured("b1", "requests_per_s", {100})},
            {{"requests_per_s", 1000}});
        QVERIFY(evidence.criteria[0].ownTarget);
        QVERIFY(near(evidence.criteria[0].limit, 10));
        QVERIFY(near(evidence.criteria[0].alternatives.at("a").value, 1));
        QVERIFY(near(evidence.criteria[0].alternatives.at("b").value, 0.5));
    }

    /// One trial has no spread, so it would look surer than six.
    void fewTrialsAreNoEvidence() {
        auto few = measured("a1", "requests_per_s", {9000, 9000, 9000});
        few.trialsOk = 3;
        const auto evidence = gatherEvidence(study(), {few, measured("b1", "requests_per_s", {1000})});
        QVERIFY(evidence.criteria.empty());
        QVERIFY(evidence.rejected[0].reason.english().find("Only 3 valid trials") == 0);
    }

    void aBusyMachineIsNoEvidence() {
        auto busy = measured("a1", "requests_per_s", {9000});
        busy.trialsOk = 6;
        busy.trialsBusy = 2;
        const auto evidence = gatherEvidence(study(), {busy, measured("b1", "requests_per_s", {1000})});
        QVERIFY(evidence.criteria.empty());
        QVERIFY(evidence.rejected[0].reason.english().find("busy during 2 of 6") != std::string::npos);
    }

    /// Two sizes of one subject are two cases; like is compared with like.
    void onlyOneSizeIsCompared() {
        const auto sized = [](const char* subject, double rate, double connections) {
            auto item = measured(subject, "requests_per_s", {rate});
            item.parameters = {{"connections", connections}};
            return item;
        };
        auto evidence = gatherEvidence(study(), {sized("a1", 9000, 64), sized("b1", 1000, 1000)});
        QVERIFY(evidence.criteria.empty());
        QVERIFY(evidence.missing[0].reason.english().find("size") != std::string::npos);
        evidence = gatherEvidence(study(),
                                  {sized("a1", 9000, 64), sized("b1", 1000, 1000), sized("a1", 3000, 1000)});
        QCOMPARE(evidence.criteria.size(), std::size_t{1});
        QCOMPARE(evidence.criteria[0].alternatives.at("a").figure, 3000.0);
    }

    void halfAComparisonIsMissing() {
        const auto evidence = gatherEvidence(study(), {measured("a1", "requests_per_s", {1000})});
        QVERIFY(evidence.criteria.empty());
        QCOMPARE(evidence.missing.size(), std::size_t{1});
        QCOMPARE(evidence.missing[0].subjects, std::vector<std::string>{"b1"});
    }

    /// A result that a check over the whole run rejects is kept out, and that is said.
    void rejectedResultsAreKeptOut_data() {
        QTest::addColumn<QString>("check");
        QTest::addColumn<QString>("rule");
        QTest::newRow("common ceiling") << "common_ceiling"
                                        << "V4";
        QTest::newRow("fairness") << "fairness"
                                  << "V7";
    }
    void rejectedResultsAreKeptOut() {
        QFETCH(QString, check);
        QFETCH(QString, rule);
        auto rejected = measured("a1", "requests_per_s", {9000, 9000});
        ValidityCheck failed;
        failed.id = fromName<Check>(check.toStdString()).value();
        failed.verdict = ValidityCheck::Verdict::Fail;
        failed.detail = Message::verbatim("Another thing was limited.");
        rejected.checks = {failed};
        QVERIFY(rejected.rejected());
        const auto b = measured("b1", "requests_per_s", {1000});
        const auto alone = gatherEvidence(study(), {rejected, b});
        QVERIFY(alone.criteria.empty());
        QCOMPARE(alone.rejected.size(), std::size_t{1});
        QVERIFY(QString::fromStdString(alone.rejected[0].reason.english()).startsWith(rule));
        QVERIFY(alone.missing[0].reason.english().find("a1 is invalid") != std::string::npos);
        // Another valid result of the same alternative stands in, and the decision says what was left out.
        const auto other = gatherEvidence(study(), {rejected, measured("a2", "requests_per_s", {500}), b});
        QCOMPARE(other.criteria.size(), std::size_t{1});
        QCOMPARE(other.criteria[0].alternatives.at("a").subject, std::string("a2"));
        DecisionOptions options;
        options.evidence = &other;
        const auto decision = decide(study(), {}, options);
        QVERIFY(std::any_of(decision->warnings.begin(), decision->warnings.end(), [](const auto& text) {
            return text.english().find("a1 at http-json is invalid") != std::string::npos;
        }));
        QVERIFY(decisionText(study(), *decision, &other).find("Kept out: a1 at http-json") !=
                std::string::npos);
    }

    void everyContributionNamesItsSource() {
        Study edited = study();
        edited.scenarios[1].ownRatings = {"a"};
        edited.scenarios[2].ownRatings = {"a", "b"};
        const auto evidence = gatherEvidence(
            edited, {measured("a1", "requests_per_s", {1000}), measured("b1", "requests_per_s", {900})});
        DecisionOptions options;
        options.evidence = &evidence;
        options.blend = 0.25;
        const auto decision = decide(edited, {}, options);
        QCOMPARE(
            english(decision->contributions[0].sources),
            (std::vector<std::string>{"the study's rating",
                                      "measured here: HTTP server, small JSON answer, Requests per second"}));
        QCOMPARE(english(decision->contributions[1].sources),
                 (std::vector<std::string>{"the study's rating", "your own rating of A"}));
        QCOMPARE(english(decision->contributions[2].sources), std::vector<std::string>{"your own rating"});
        const auto text = decisionText(edited, *decision, &evidence);
        QVERIFY(text.find("Where it comes from") != std::string::npos);
        QVERIFY(text.find("25 % of the value") != std::string::npos);
    }

    void anotherSizeDoesNotCount() {
        Study sized = study();
        sized.evidence[0].parameters = {{"n", 40}};
        auto small = measured("a1", "requests_per_s", {1000});
        small.parameters = {{"n", 32}};
        auto right = measured("b1", "requests_per_s", {1000});
        right.parameters = {{"n", 40}};
        const auto evidence = gatherEvidence(sized, {small, right});
        QVERIFY(evidence.criteria.empty());
        QVERIFY(evidence.missing[0].reason.english().find("another size") != std::string::npos);
    }

    void blendingIsOpen_data() {
        QTest::addColumn<double>("blend");
        QTest::addColumn<QString>("winner");
        QTest::newRow("ratings alone") << 0.0 << "a";
        QTest::newRow("measurements alone") << 1.0 << "b";
    }
    void blendingIsOpen() {
        QFETCH(double, blend);
        QFETCH(QString, winner);
        // The ratings say A is fast; the machine says B is.
        const auto evidence =
            gatherEvidence(study(), {measured("a1", "requests_per_s", {1000, 1000, 1000}),
                                     measured("b1", "requests_per_s", {10000, 10000, 10000})});
        DecisionOptions options;
        options.evidence = &evidence;
        options.blend = blend;
        Answers answers;
        answers.amounts = {{"s0", 3}, {"s1", 1}};
        const auto decision = decide(study(), answers, options);
        QVERIFY(decision.ok());
        QCOMPARE(QString::fromStdString(decision->ranking[0]), winner);
        const auto& item = decision->contributions[0];
        QVERIFY(near(item.blend, blend));
        const double rated = item.rated.at("a");
        const double worth = blend > 0 ? item.measured.at("a") : 0;
        QVERIFY(near(item.values.at("a"), (1 - blend) * rated + blend * worth));
        QVERIFY(!item.sources.empty());
    }

    void badBlendsAreRefused() {
        DecisionOptions options;
        options.blend = 1.5;
        QVERIFY(!decide(study(), {}, options));
        options.blend = std::nan("");
        QVERIFY(!decide(study(), {}, options));
    }

    /// Trials that overlap leave the winner open; trials that do not settle it.
    void theSpreadEntersTheWorlds() {
        Answers answers;
        answers.amounts = {{"s0", 1}, {"s1", 0}, {"s2", 0}};
        const auto chance = [&](std::vector<double> a, std::vector<double> b) {
            const auto evidence = gatherEvidence(study(), {measured("a1", "requests_per_s", std::move(a)),
                                                           measured("b1", "requests_per_s", std::move(b))});
            DecisionOptions options;
            options.evidence = &evidence;
            options.blend = 1;
            return decide(study(), answers, options)->acceptability.at("b");
        };
        QVERIFY(near(chance({500, 510, 520}, {1000, 1100, 1200}), 1));
        // b is above in 5 of the 9 pairs and equal in none.
        QVERIFY(std::fabs(chance({500, 800, 1000}, {400, 900, 1100}) - 5.0 / 9) < 0.03);
    }

    void countingTwiceIsWarnedOf() {
        Study twice = study();
        twice.evidence[0].ratedAlready = true;
        twice.evidence.push_back(rule("again", "s1", "requests_per_s", 100, 10000, "/s"));
        const auto evidence = gatherEvidence(
            twice, {measured("a1", "requests_per_s", {1000}), measured("b1", "requests_per_s", {900})});
        QCOMPARE(evidence.warnings.size(), std::size_t{2});
        DecisionOptions options;
        options.evidence = &evidence;
        QCOMPARE(decide(twice, {}, options)->warnings.size(), std::size_t{2});
        options.blend = 1;
        QVERIFY(decide(twice, {}, options)->warnings.empty());
    }

    void unrunBenchmarksAreWorthRunning() {
        const auto evidence = gatherEvidence(study(), {});
        DecisionOptions options;
        options.evidence = &evidence;
        Answers answers;
        answers.amounts = {{"s0", 5}, {"s1", 4}, {"s2", 1}};
        const auto decision = decide(study(), answers, options);
        QVERIFY(decision.ok());
        const auto& items = decision->toFindOut;
        const auto isBenchmark = [](const InformationItem& item) {
            return std::holds_alternative<InformationItem::Benchmark>(item.what);
        };
        const auto it = std::ranges::find_if(items, isBenchmark);
        QVERIFY(it != items.end());
        QCOMPARE(std::get<InformationItem::Benchmark>(it->what).workload, std::string("http-json"));
        QVERIFY(it->value > 0 && it->flipChance > 0 && it->flipChance < 1);
        // Where the lead is beyond what the benchmark can change, there is nothing to run.
        answers.amounts = {{"s0", 0.5}, {"s1", 9.5}};
        const auto sure = decide(study(), answers, options);
        QVERIFY(std::ranges::none_of(sure->toFindOut, isBenchmark));
    }

    void theBundledStudyKeepsItsEvidence() {
        QFile file(QStringLiteral(BAKEOFF_SOURCE_DIR "/resources/studies/python-vs-go.study.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto read = parseStudy(file.readAll().toStdString(), "study");
        QVERIFY(read.ok());
        std::set<std::string> scenarios;
        for (const auto& one : read->evidence)
            scenarios.insert(one.scenario);
        const std::set<std::string> expected{"cli-tools",
                                             "high-throughput-apis",
                                             "microservices-cpu-intensive",
                                             "memory-constrained-environments",
                                             "microservices-io-intensive",
                                             "real-time-systems"};
        QCOMPARE(scenarios, expected);
        // What depends on the size of the work counts at one size alone.
        for (const auto& one : read->evidence) {
            if (one.metric == "p99_ns" || one.metric == "pss_peak_bytes" || one.workload == "fib")
                QVERIFY2(!one.parameters.empty(), one.id.c_str());
            if (one.metric == "of_ideal")
                QVERIFY2(one.parameters.contains("limit") && one.parameters.contains("delay_ms"),
                         one.id.c_str());
        }
        const auto again = parseStudy(writeStudy(*read).dump(), "again");
        QVERIFY(again.ok() && again->evidence == read->evidence);
    }

    void badEvidenceNamesItsPlace_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("scenario") << "scenario"
                                  << "\"nowhere\"";
        QTest::newRow("metric") << "metric"
                                << "\"beauty\"";
        QTest::newRow("unit") << "unit"
                              << "\"ms\"";
        QTest::newRow("limit") << "limit"
                               << "-1";
        QTest::newRow("target") << "target"
                                << "5";
        QTest::newRow("weight") << "weight"
                                << "0";
        QTest::newRow("subjects") << "subjects"
                                  << "{\"a\": [\"x\"]}";
        QTest::newRow("unknown key") << "color"
                                     << "1";
    }
    void badEvidenceNamesItsPlace() {
        QFETCH(QString, key);
        QFETCH(QString, value);
        Json document = writeStudy(study());
        document["evidence"][0][key.toStdString()] = Json::parse(value.toStdString());
        const auto reading = readStudy(document.dump(), "s.json");
        QVERIFY(!reading.problems.empty());
        QVERIFY2(reading.problems[0].where.find("/evidence/0/" + key.toStdString()) != std::string::npos,
                 reading.problems[0].text().c_str());
    }

    void documentsSayEverything() {
        const auto evidence = gatherEvidence(study(), {measured("a1", "requests_per_s", {1000, 1000}),
                                                       measured("b1", "requests_per_s", {10000, 10000})});
        DecisionOptions options;
        options.evidence = &evidence;
        const Study own = study();
        const auto decision = decide(own, {}, options);
        QVERIFY(decision.ok());
        for (const auto& text :
             {decisionText(own, *decision, &evidence), decisionMarkdown(own, *decision, &evidence)}) {
            for (const auto* part :
                 {"Why", "What would change it", "What to find out next", "What makes the score",
                  "Measured evidence", "How sure it is", "Second opinions", "Speed"})
                QVERIFY2(text.find(part) != std::string::npos, part);
        }
    }
};

QTEST_APPLESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
