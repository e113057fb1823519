// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>
#include <cmath>

#include "core/measure/checks.h"
#include "core/plan/plan.h"
#include "core/report/run_report.h"
#include "core/verdict/case_summary.h"
#include "core/verdict/validity.h"

using namespace bakeoff::core;
using Verdict = ValidityCheck::Verdict;

class TestValidity : public QObject {
    Q_OBJECT

    struct Server {
        std::string subject;
        double rate = 0;
        std::map<std::string, std::string> settings = {};
        double ofNull = 0;
        std::map<std::string, double> parameters = {{"connections", 64}};
    };

    static std::vector<CaseSummary> measured(const std::vector<Server>& servers, double wobble = 0.002,
                                             const std::string& workload = "http-json") {
        std::vector<TrialResult> trials;
        for (int i = 0; i < 6; ++i) {
            for (const auto& server : servers) {
                TrialResult trial;
                trial.workload = workload;
                trial.subject = server.subject;
                trial.trial = i;
                trial.parameters = server.parameters;
                trial.settings = server.settings;
                const double off = 1 + wobble * (i % 2 == 0 ? i : -i);
                trial.metrics = {{findWorkload(workload)->metrics.front(), server.rate * off}};
                if (server.ofNull > 0)
                    trial.metrics["of_null_server"] = server.ofNull * off;
                trials.push_back(trial);
            }
        }
        return summarizeCases(trials);
    }

    static const ValidityCheck* check(const CaseSummary& item, Check id) {
        for (const auto& found : item.checks) {
            if (found.id == id)
                return &found;
        }
        return nullptr;
    }

private Q_SLOTS:
    void commonCeiling_data() {
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("second");
        QTest::addColumn<double>("ofNull");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<bool>("rejected");
        QTest::newRow("far apart") << 10000.0 << 20000.0 << 0.3 << int(Verdict::Pass) << false;
        QTest::newRow("1.4 % apart") << 10000.0 << 10140.0 << 0.3 << int(Verdict::Warn) << false;
        QTest::newRow("1.6 % apart") << 10000.0 << 10165.0 << 0.3 << int(Verdict::Pass) << false;
        QTest::newRow("at the null server") << 10000.0 << 20000.0 << 0.81 << int(Verdict::Fail) << true;
        QTest::newRow("no null server") << 10000.0 << 20000.0 << 0.0 << int(Verdict::Pass) << false;
    }
    void commonCeiling() {
        QFETCH(double, first);
        QFETCH(double, second);
        QFETCH(double, ofNull);
        QFETCH(int, verdict);
        QFETCH(bool, rejected);
        const auto cases = measured({{"a", first, {}, ofNull}, {"b", second, {}, ofNull / 2}});
        const auto* found = check(cases[0], Check::CommonCeiling);
        QVERIFY(found);
        QCOMPARE(int(found->verdict), verdict);
        QCOMPARE(found->remedy.empty(), verdict == int(Verdict::Pass));
        QCOMPARE(cases[0].rejected(), rejected);
        QVERIFY(!cases[1].rejected());
    }

    void fairness() {
        const std::map<std::string, std::string> one{{"workers", "1"}, {"access_log", "off"}};
        const std::map<std::string, std::string> all{{"parallelism", "8"}, {"access_log", "off"}};
        auto cases = measured({{"a", 100, one}, {"b", 200, all}});
        QVERIFY(check(cases[0], Check::Fairness)->verdict == Verdict::Warn);
        QVERIFY(check(cases[0], Check::Fairness)->remedy.english().find("--cores") != std::string::npos);
        cases = measured({{"a", 100, one}, {"b", 200, {{"parallelism", "1"}, {"access_log", "off"}}}});
        QVERIFY(check(cases[0], Check::Fairness)->verdict == Verdict::Pass);
        cases = measured({{"a", 100, one}, {"b", 200, {{"workers", "1"}, {"access_log", "on"}}}});
        QVERIFY(check(cases[1], Check::Fairness)->verdict == Verdict::Warn);
        cases = measured({{"a", 100, one}, {"b", 200, one, 0, {{"connections", 1000}}}});
        QVERIFY(check(cases[0], Check::Fairness)->verdict == Verdict::Fail);
        QVERIFY(cases[0].rejected());
        // Each at both sizes: like is held against like.
        cases = measured({{"a", 100, one},
                          {"b", 200, one},
                          {"a", 90, one, 0, {{"connections", 1000}}},
                          {"b", 180, one, 0, {{"connections", 1000}}}});
        QCOMPARE(cases.size(), std::size_t{4});
        for (const auto& item : cases)
            QVERIFY(check(item, Check::Fairness)->verdict == Verdict::Pass && !item.rejected());
        const std::map<std::string, std::string> sql{{"database_work", "SQL"}};
        cases = measured({{"a", 100, sql}, {"b", 200, sql}, {"c", 50, {{"database_work", "an ORM"}}}});
        QCOMPARE(check(cases[0], Check::Fairness)->detail.english(),
                 std::string("database_work SQL, c an ORM."));
        QVERIFY(!cases[2].rejected());
        // What keeps the CPUs busy is what this workload compares.
        cases = measured({{"a", 100, one}, {"b", 200, all}}, 0.002, "cpu-parallel");
        QVERIFY(check(cases[0], Check::Fairness)->verdict == Verdict::Pass);
    }

    /// A version of years ago beside one of this year is said, on both sides, once.
    void toolchainsOfOneTime() {
        const auto of = [](const char* month) {
            return std::map<std::string, std::string>{{kToolchainReleased, month}};
        };
        auto cases =
            measured({{"a", 100, of("2022-10")}, {"b", 200, of("2026-02")}, {"c", 300, of("2025-08")}});
        QVERIFY(check(cases[0], Check::Fairness)->verdict == Verdict::Warn);
        QCOMPARE(check(cases[0], Check::Fairness)->detail.english(),
                 std::string("Its toolchain was released in 2022-10, that of b in 2026-02."));
        QVERIFY(check(cases[1], Check::Fairness)->detail.english().find("that of a in 2022-10") !=
                std::string::npos);
        QVERIFY(!cases[0].rejected() && !cases[1].rejected());
        cases = measured({{"a", 100, of("2024-10")}, {"b", 200, of("2026-02")}});  // sixteen months
        QVERIFY(check(cases[0], Check::Fairness)->verdict == Verdict::Pass);
        for (const char* none : {"", "2022", "2022-1x", "October"}) {
            cases = measured({{"a", 100, of(none)}, {"b", 200, of("2026-02")}});
            QVERIFY(check(cases[0], Check::Fairness)->verdict == Verdict::Pass);
        }
    }

    void stabilityIsStated() {
        auto cases = measured({{"a", 100}}, 0.002);
        QVERIFY(check(cases[0], Check::Stability)->verdict == Verdict::Pass);
        QVERIFY(check(cases[0], Check::Stability)->value.has_value());
        cases = measured({{"a", 100}}, 0.1);
        QVERIFY(check(cases[0], Check::Stability)->verdict == Verdict::Warn);
        QVERIFY(*check(cases[0], Check::Stability)->value > *check(cases[0], Check::Stability)->threshold);
    }

    /// One trial has no middle half that could span anything.
    void oneTrialHasNoSpread_data() {
        QTest::addColumn<int>("trials");
        QTest::addColumn<QString>("begins");
        QTest::newRow("one") << 1 << "1 trial gives no interval.";
        QTest::newRow("two") << 2 << "The middle half of 2 trials spans";
    }
    void oneTrialHasNoSpread() {
        QFETCH(int, trials);
        QFETCH(QString, begins);
        std::vector<TrialResult> results;
        for (int i = 0; i < trials; ++i) {
            TrialResult trial;
            trial.workload = "http-json";
            trial.subject = "a";
            trial.trial = i;
            trial.metrics = {{"requests_per_s", 100.0 + i}};
            results.push_back(std::move(trial));
        }
        const auto cases = summarizeCases(results);
        const auto* stated = check(cases[0], Check::Stability);
        QVERIFY(stated->verdict == Verdict::Warn);
        QCOMPARE(stated->value.has_value(), trials > 1);
        const auto detail = QString::fromStdString(stated->detail.english());
        QVERIFY2(detail.startsWith(begins), qPrintable(detail));
    }

    void everyCheckHasARule() {
        for (const Check id : valuesOf<Check>()) {
            if (id == Check::Unknown)
                continue;
            QVERIFY2(!ruleOf(id).empty(), nameOf(id));
            QVERIFY2(!ruleTitle(ruleOf(id)).empty(), nameOf(id));
            QCOMPARE(fromName<Check>(nameOf(id)).value(), id);
        }
        QVERIFY(ruleOf(Check::Unknown).empty());
        // A run of a later version keeps what it says of a check that is not known here.
        const auto later = trialResultFromJson(
            {{"workload", "fib"},
             {"subject", "a"},
             {"status", "ok"},
             {"checks", {{{"id", "unheard_of"}, {"verdict", "fail"}, {"detail", "Seen."}}}}});
        QVERIFY(later.ok() && !later->valid());
        QCOMPARE(later->checks[0].id, Check::Unknown);
        QCOMPARE(later->checks[0].detail.english(), std::string("Seen."));
    }

    void checksSurviveJson() {
        TrialResult trial;
        trial.workload = "fib";
        trial.subject = "a";
        trial.checks = {{Check::LittlesLaw, Verdict::Warn, Message::verbatim("seen"),
                         Message::verbatim("mend"), 0.12, 0.1},
                        {Check::Responses, Verdict::Pass, {}, {}}};
        const auto back = trialResultFromJson(toJson(trial));
        QVERIFY(back.ok());
        QCOMPARE(back->checks[0].value.value_or(0), 0.12);
        QCOMPARE(back->checks[0].threshold.value_or(0), 0.1);
        QVERIFY(!back->checks[1].value);
        QCOMPARE(toJson(trial.checks[0])["rule"].get<std::string>(), std::string("V3"));
    }

    void tableAndRemarks() {
        const auto cases = measured({{"a", 10000}, {"b", 10050}});
        QVERIFY(validityTable(cases, true).rows.size() > validityTable(cases, false).rows.size());
        QVERIFY(validityRemarks(cases).find("V4") != std::string::npos);
        const auto table = resultsTable(cases, "http-json");
        bool shown = false;
        for (const auto& cell : table.rows[0])
            shown = shown || cell.text.english() == "valid, with remarks: V4";
        QVERIFY(shown);
    }

    void emptyRun() {
        std::vector<CaseSummary> none;
        checkCases(none);
        QVERIFY(none.empty());
        TrialResult failed;
        failed.workload = "http-json";
        failed.subject = "a";
        failed.error = Error{ErrorCode::StartFailed, Message::verbatim("no"), ""};
        const auto cases = summarizeCases({failed});
        QVERIFY(cases[0].checks.empty());
        QVERIFY(!cases[0].rejected());
    }

    void mannWhitneyAsPublished() {
        // The example of SciPy's documentation; the second is Hollander and Wolfe 1973, p. 69 (two-sided
        // here).
        QVERIFY(std::fabs(mannWhitneyP({19, 22, 16, 29, 24}, {20, 11, 17, 12}) - 1.0 / 9) < 1e-12);
        QVERIFY(std::fabs(mannWhitneyP({0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46},
                                       {1.15, 0.88, 0.90, 0.74, 1.21}) -
                          0.2544122544122544) < 1e-12);
    }

    void mannWhitneyWithTiesAndManyAsScipyHasIt() {
        // SciPy 1.17.1, mannwhitneyu(..., method="asymptotic"), with its continuity correction.
        QVERIFY(std::fabs(mannWhitneyP({1, 2, 2, 3, 3, 3, 4, 4, 5}, {2, 3, 4, 4, 5, 5, 6, 6, 7}) -
                          0.03512910295842443) < 1e-12);
        std::vector<double> a;
        std::vector<double> b;
        for (int i = 0; i < 25; ++i) {
            a.push_back(i);
            b.push_back(i + 5.5);
        }
        QVERIFY(std::fabs(mannWhitneyP(a, b) - 0.017925777357406476) < 1e-12);
    }

    void fewTrialsGiveNoIntervalAndNoVerdict() {
        for (std::size_t n = 0; n < 8; ++n)
            QCOMPARE(summarize(std::vector<double>(n, 1.0)).interval.has_value(), n >= kFewestForInterval);
    }

    void plansStateTheirTime() {
        Subject subject;
        subject.id = "s";
        subject.workloads["http-json"];
        subject.workloads["fib"];
        std::vector<Subject> catalogue(6, subject);
        for (std::size_t i = 0; i < catalogue.size(); ++i)
            catalogue[i].id = "s" + std::to_string(i);
        PlanRequest request;
        request.workloads = {"http-json"};
        const auto quick = makeJob(catalogue, request);
        QVERIFY(quick.ok());
        QVERIFY(estimateSeconds(*quick) < 120);  // all servers within two minutes
        request.workloads = {"fib"};
        for (auto& timed : catalogue)
            timed.workloads["fib"].seconds = {0.01, 3};
        const auto small = estimateSeconds(*makeJob(catalogue, request));
        request.profile = "standard";
        QVERIFY(estimateSeconds(*makeJob(catalogue, request)) > 5 * small);
        request.warmupSeconds = 3;
        request.cores = Job::Cores::One;
        QCOMPARE(makeJob(catalogue, request)->warmupSeconds, 3.0);
        QVERIFY(makeJob(catalogue, request)->cores == Job::Cores::One);
        const auto back = parseJob(toJson(*makeJob(catalogue, request)).dump());
        QVERIFY(back.ok() && back->cores == Job::Cores::One);
    }
};

QTEST_APPLESS_MAIN(TestValidity)
#include "tst_validity.moc"
