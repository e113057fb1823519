// SPDX-License-Identifier: GPL-3.0-only
// At which load a server is measured: how it is said, which cases it makes, and what may be held against
// what.
#include <QTest>
#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

#include "core/decision/evidence.h"
#include "core/measure/rate_bisection.h"
#include "core/plan/plan.h"
#include "core/report/run_report.h"
#include "core/report/study_tables.h"
#include "core/verdict/claim_check.h"
#include "core/verdict/self_test.h"

using namespace bakeoff::core;

Q_DECLARE_METATYPE(bakeoff::core::LoadAxis)

namespace {

Subject subjectOf(const std::string& id, const std::vector<std::string>& workloads) {
    Subject subject;
    subject.id = id;
    for (const auto& workload : workloads)
        subject.workloads[workload] = {{"x"}, {}, {}};
    return subject;
}

PlanRequest requestOf(const std::vector<LoadAxis>& load) {
    PlanRequest request;
    request.load = load;
    return request;
}

std::vector<TrialResult> trialsOf(const std::string& subject, const CaseParameters& parameters,
                                  const std::map<std::string, double>& metrics) {
    std::vector<TrialResult> trials;
    for (int i = 0; i < 6; ++i) {
        TrialResult trial;
        trial.workload = "http-json";
        trial.subject = subject;
        trial.trial = i;
        trial.parameters = parameters;
        for (const auto& [metric, value] : metrics)
            trial.metrics[metric] = value * (1 + 0.001 * ((i * 7) % 6));
        trials.push_back(std::move(trial));
    }
    return trials;
}

void append(std::vector<TrialResult>& all, std::vector<TrialResult> more) {
    all.insert(all.end(), more.begin(), more.end());
}

const ValidityCheck* checkOf(const CaseSummary& item, Check id) {
    for (const auto& check : item.checks) {
        if (check.id == id)
            return &check;
    }
    return nullptr;
}

Claim rateClaim(const std::string& subject, const std::string& alternative, double perS) {
    Claim claim;
    claim.id = claim.subject = claim.label = subject;
    claim.alternative = alternative;
    claim.workload = "http-json";
    claim.metric = "requests_per_s";
    claim.value = perS;
    claim.unit = "req/s";
    claim.parameters = {{"connections", 64}};
    return claim;
}

/// "slow" claimed to reach a fifth of what "fast" reaches.
Study fiveTimes() {
    Study study;
    study.alternatives = {{"x", "X"}, {"y", "Y"}};
    study.claims = {rateClaim("slow", "x", 10000), rateClaim("fast", "y", 50000)};
    return study;
}

}  // namespace

class TestOperatingPoint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<LoadAxis>("axis");
        QTest::newRow("rates") << "500,20k,1.5M" << LoadAxis{{kRate, 500}, {kRate, 20e3}, {kRate, 1.5e6}};
        QTest::newRow("share and closed loop") << "max,50%" << LoadAxis{{"", 0}, {kRateShare, 0.5}};
        QTest::newRow("twice") << "500,500" << LoadAxis{{kRate, 500}};
        QTest::newRow("payloads") << "100 1kB 100kB"
                                  << LoadAxis{{kPayload, 100}, {kPayload, 1e3}, {kPayload, 1e5}};
        QTest::newRow("objective") << "10ms 1s" << LoadAxis{{kP99Limit, 10e6}, {kP99Limit, 1e9}};
        for (const char* bad : {"", "0", "-5", "5x", "200%", "1,,2", "1e99", "nan", "10ms"})
            QTest::newRow(bad) << bad << LoadAxis{};
    }
    void isRead() {
        QFETCH(QString, text);
        QFETCH(LoadAxis, axis);
        const bool byRate = !text.contains(' ');
        const std::string list = QString(text).replace(' ', ',').toStdString();
        const auto read = byRate                ? readRates(list)
                          : text.contains("ms") ? readP99Limits(list)
                                                : readPayloads(list);
        QCOMPARE(read.ok(), !axis.empty());
        if (read)
            QVERIFY(*read == axis);
        else
            QVERIFY(read.error().message.english().find("such as") != std::string::npos);
    }

    void otherReadersRefuse() {
        QVERIFY(readConnections("64,1000").ok());
        for (const char* bad : {"0", "1.5", "20000", "x", "64,"})
            QVERIFY2(!readConnections(bad), bad);
        for (const char* bad : {"99", "2MB", "1s", "k"})
            QVERIFY2(!readPayloads(bad), bad);
        for (const char* bad : {"10", "100ns", "2min", "5kB"})
            QVERIFY2(!readP99Limits(bad), bad);
        QVERIFY(*readDatabases("sqlite,postgresql") == (LoadAxis{{kDatabase, 1}, {kDatabase, 2}}));
        for (const char* bad : {"", "1", "oracle", "sqlite,", "SQLite"})
            QVERIFY2(!readDatabases(bad), bad);
    }

    void tlsIsRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<LoadAxis>("axis");
        QTest::newRow("on") << "on" << LoadAxis{{kTls, 1}};
        QTest::newRow("both") << "off,on" << LoadAxis{{"", 0}, {kTls, 1}};
        QTest::newRow("off") << "off" << LoadAxis{{"", 0}};
        for (const char* bad : {"", "1", "yes", "on,maybe"})
            QTest::newRow(bad) << bad << LoadAxis{};
    }
    void tlsIsRead() {
        QFETCH(QString, text);
        QFETCH(LoadAxis, axis);
        const auto read = readTls(text.toStdString());
        QCOMPARE(read.ok(), !axis.empty());
        QVERIFY(!read || *read == axis);
    }

    /// A case with TLS is another case: held against a claim that states it, and against none that does not.
    void tlsIsACaseOfItsOwn() {
        const auto job = makeJob({subjectOf("a", {"http-json", "fib", "ws-echo", "users-api"})},
                                 requestOf({*readTls("off,on")}));
        QVERIFY(job.ok());
        std::map<std::string, int> cases;
        for (const auto& item : job->cases)
            cases[item.workload + (item.parameters.contains(kTls) ? " by TLS" : "")] += 1;
        QCOMPARE(cases, (std::map<std::string, int>{{"http-json", 1},
                                                    {"http-json by TLS", 1},
                                                    {"users-api", 1},
                                                    {"users-api by TLS", 1},
                                                    {"ws-echo", 1},
                                                    {"fib", 1}}));
        QVERIFY(atStatedLoad({{kTls, 1}}, {{kTls, 1}}));
        QVERIFY(!atStatedLoad({{kTls, 1}}, {}) && !atStatedLoad({}, {{kTls, 1}}));
        QVERIFY(!checkPoint({{kTls, 0.5}}));
        QCOMPARE(parameterText(kTls, 1).english(), std::string("TLS"));
    }

    void ladderIsCases() {
        const std::vector<Subject> catalogue{subjectOf("a", {"http-json", "fib"}),
                                             subjectOf("b", {"http-json"})};
        const auto job =
            makeJob(catalogue, requestOf({*readConnections("16,64,256"), *readRates("max,50%")}));
        QVERIFY(job.ok());
        // Two servers at six points; the program has none.
        QCOMPARE(job->cases.size(), std::size_t{13});
        std::set<CaseParameters> points;
        for (const auto& item : job->cases) {
            if (item.subject == "b")
                points.insert(item.parameters);
            if (item.workload == "fib")
                QCOMPARE(item.parameters, profileParameters("fib", "quick"));
        }
        QCOMPARE(points.size(), std::size_t{6});
        QVERIFY(points.contains({{"connections", 256}, {"rate_share", 0.5}}));
        QVERIFY(points.contains({{"connections", 16}}));
        // They survive the way to the runner, and are told from each other as results.
        const auto back = parseJob(toJson(*job).dump());
        QVERIFY(back.ok());
        QVERIFY(back->cases == job->cases);
        std::vector<TrialResult> trials;
        for (const auto& point : points)
            append(trials, trialsOf("b", point, {{"requests_per_s", 100}}));
        QCOMPARE(summarizeCases(trials).size(), std::size_t{6});
    }

    void nonsenseIsRefused_data() {
        QTest::addColumn<QList<LoadAxis>>("load");
        QTest::addColumn<QString>("workload");
        QTest::newRow("no server") << QList<LoadAxis>{{{kRate, 100}}} << "fib";
        QTest::newRow("no larger answers") << QList<LoadAxis>{{{kPayload, 1000}}} << "users-api";
        QTest::newRow("a database of a server without") << QList<LoadAxis>{{{kDatabase, 1}}} << "http-json";
        QTest::newRow("a database between two") << QList<LoadAxis>{{{kDatabase, 1.5}}} << "users-api";
        QTest::newRow("a server that nobody named") << QList<LoadAxis>{{{kDatabase, 2}}} << "users-api";
        QTest::newRow("given and looked for")
            << QList<LoadAxis>{{{kRate, 100}}, {{kP99Limit, 1e7}}} << "http-json";
        QTest::newRow("random without a rate") << QList<LoadAxis>{{{kPoisson, 1}}} << "http-json";
    }
    void nonsenseIsRefused() {
        QFETCH(QList<LoadAxis>, load);
        QFETCH(QString, workload);
        auto request = requestOf({load.begin(), load.end()});
        request.workloads = {workload.toStdString()};
        const auto job = makeJob({subjectOf("a", {"http-json", "fib", "users-api"})}, request);
        QVERIFY(!job);
        QVERIFY(job.error().code == ErrorCode::InvalidArgument);
    }

    /// A closed loop has no arrivals, so it stands beside a rate at random as it is.
    void randomArrivalsAreOfRates() {
        const auto job =
            makeJob({subjectOf("a", {"http-json"})}, requestOf({*readRates("max,50%"), {{kPoisson, 1}}}));
        QVERIFY(job.ok());
        QCOMPARE(job->cases.size(), std::size_t{2});
        QVERIFY(job->cases[0].parameters == (CaseParameters{{"connections", 64}}));
        QVERIFY(job->cases[1].parameters ==
                (CaseParameters{{"connections", 64}, {"poisson", 1}, {"rate_share", 0.5}}));
    }

    /// Every run has controls of what it is about; a closed loop tells best, and a search takes too long.
    void everyRunHasControls_data() {
        QTest::addColumn<QString>("workloads");
        QTest::addColumn<QList<LoadAxis>>("load");
        QTest::addColumn<QString>("control");  // workload of the controls; empty: none
        QTest::addColumn<bool>("givenRate");
        const auto rates = [](const char* text) { return QList<LoadAxis>{*readRates(text)}; };
        QTest::newRow("closed loop") << "http-json" << rates("max") << "http-json" << false;
        QTest::newRow("closed loop beside a rate") << "http-json" << rates("500,max") << "http-json" << false;
        QTest::newRow("a rate only") << "http-json" << rates("500") << "http-json" << true;
        QTest::newRow("a share only") << "http-json" << rates("50%") << "http-json" << true;
        QTest::newRow("a rate beside a program") << "http-json fib" << rates("500") << "fib" << false;
        QTest::newRow("a server over a database") << "users-api" << rates("max") << "users-api" << false;
        QTest::newRow("at a rate") << "users-api" << rates("500") << "users-api" << true;
        QTest::newRow("messages") << "ws-echo" << QList<LoadAxis>() << "ws-echo" << false;
        QTest::newRow("a search") << "http-json" << QList<LoadAxis>{*readP99Limits("10ms")} << QString()
                                  << false;
        QTest::newRow("memory") << "points" << QList<LoadAxis>() << QString() << false;
    }
    void everyRunHasControls() {
        QFETCH(QString, workloads);
        QFETCH(QList<LoadAxis>, load);
        QFETCH(QString, control);
        QFETCH(bool, givenRate);
        auto request = requestOf({load.begin(), load.end()});
        request.selfTest = true;
        std::vector<std::string> known;
        for (const auto& workload : workloads.split(' '))
            known.push_back(workload.toStdString());
        const auto job = makeJob({subjectOf("a", known)}, request);
        QVERIFY(job.ok());
        std::vector<JobCase> controls;
        std::ranges::copy_if(job->cases, std::back_inserter(controls),
                             [](const JobCase& item) { return item.control != Control::None; });
        QCOMPARE(controls.size(), std::size_t{control.isEmpty() ? 0U : 2U});
        for (const auto& item : controls) {
            QCOMPARE(QString::fromStdString(item.workload), control);
            QCOMPARE(hasGivenRate(item.parameters), givenRate);
            QCOMPARE(item.runs(), std::string("a"));
        }
    }

    void controlsMeetTheirOwnSize() {
        auto trials = trialsOf("a", {{"connections", 64}}, {{"requests_per_s", 1000}});
        append(trials, trialsOf("a", {{"connections", 256}}, {{"requests_per_s", 5000}}));
        for (const Control control : {Control::Same, Control::Slowed}) {
            auto copy = trialsOf(controlId("a", control), {{"connections", 64}},
                                 {{"requests_per_s", control == Control::Same ? 1000 : 950}});
            for (auto& trial : copy)
                trial.control = control;
            append(trials, std::move(copy));
        }
        const auto test = selfTestOf(trials);
        QVERIFY(test && test->same);
        QVERIFY2(std::abs(test->same->value - 1) < 0.01, qPrintable(QString::number(test->same->value)));
        QVERIFY(test->found());
    }

    void timeIsStated() {
        const auto secondsOf = [](const LoadAxis& axis) {
            auto subject = subjectOf("a", {"http-json"});
            subject.workloads["http-json"].seconds = {1, 0};
            return makeJob({subject}, requestOf({axis}))->cases[0].expectedSeconds.value_or(0);
        };
        QVERIFY(secondsOf({{kRateShare, 0.5}}) > secondsOf({{kRate, 500}}));
        QVERIFY(secondsOf({{kP99Limit, 1e7}}) > secondsOf({{kRateShare, 0.5}}) + 3);
    }

    /// What a bisection finds of a server that answers at once up to a rate, and is late above it.
    void bisectionFindsTheJump_data() {
        QTest::addColumn<double>("jump");
        QTest::addColumn<double>("guess");
        QTest::newRow("at half of the ceiling") << 5000.0 << 10000.0;
        QTest::newRow("far below it") << 300.0 << 10000.0;
        QTest::newRow("above the guess") << 17000.0 << 10000.0;
        QTest::newRow("at the guess") << 10000.0 << 10000.0;
    }
    void bisectionFindsTheJump() {
        QFETCH(double, jump);
        QFETCH(double, guess);
        RateBisection search(guess, 0.05);
        int steps = 0;
        while (const auto rate = search.next()) {
            search.tell(*rate <= jump);
            ++steps;
        }
        QVERIFY(search.within() && search.beyond());
        QVERIFY(*search.within() <= jump && *search.beyond() > jump);
        QVERIFY(*search.beyond() <= *search.within() * 1.05);
        QVERIFY2(steps <= 14, qPrintable(QString::number(steps)));
    }

    void bisectionGivesUp() {
        RateBisection never(1000, 0.05);
        while (never.next())
            never.tell(false);
        QVERIFY(!never.within() && *never.beyond() >= 10 && *never.beyond() < 40);
        RateBisection always(1000, 0.05);
        while (always.next())
            always.tell(true);
        QVERIFY(!always.beyond() && *always.within() > 5000);
    }

    /// At a given rate requests a second are what was asked for: no claim is held to them, no evidence
    /// counts, and two alike have no ceiling in common.
    void givenRatesAreNoCeilings() {
        const CaseParameters at{{"connections", 64}, {"rate_per_s", 1000}};
        auto trials = trialsOf("slow", at, {{"requests_per_s", 1000}, {"p99_ns", 1e6}});
        append(trials, trialsOf("fast", at, {{"requests_per_s", 1000}, {"p99_ns", 1e6}}));
        const auto cases = summarizeCases(trials);
        QCOMPARE(cases.size(), std::size_t{2});
        QVERIFY(!checkOf(cases[0], Check::CommonCeiling));
        for (const auto& check : checkClaims(fiveTimes(), cases))
            QVERIFY(check.verdict == ClaimVerdict::NotMeasured);
        EvidenceRule rule;
        rule.workload = "http-json";
        rule.metric = "requests_per_s";
        rule.unit = "req/s";
        rule.limit = 100;
        rule.target = 10000;
        rule.subjects = {{"x", {"slow"}}, {"y", {"fast"}}};
        Study study = fiveTimes();
        study.evidence = {rule};
        QVERIFY(gatherEvidence(study, cases, {}).criteria.empty());
        study.evidence[0].parameters = {{"rate_per_s", 1000}};
        QCOMPARE(gatherEvidence(study, cases, {}).criteria.size(), std::size_t{1});
    }

    /// What a request costs comes first, and judges alone where no ceiling was measured.
    void costIsTheFirstRatio() {
        const CaseParameters at{{"connections", 64}, {"rate_share", 0.5}};
        auto trials = trialsOf("slow", at, {{"server_cpu_ns_per_request", 50'000}, {"requests_per_s", 900}});
        append(trials,
               trialsOf("fast", at, {{"server_cpu_ns_per_request", 10'000}, {"requests_per_s", 4500}}));
        auto checks = checkClaims(fiveTimes(), summarizeCases(trials));
        QVERIFY(checks[0].cost);
        QCOMPARE(checks[0].cost->claimed, 0.2);
        QVERIFY(std::abs(checks[0].cost->measured - 0.2) < 0.01);
        QVERIFY(checks[0].cost->verdict == ClaimVerdict::RatioHolds);
        QVERIFY(checks[0].verdict == ClaimVerdict::RatioHolds);
        // Beside ceilings that say something else it stands first, and each has its verdict.
        append(trials, trialsOf("slow", {{"connections", 64}}, {{"requests_per_s", 1000}}));
        append(trials, trialsOf("fast", {{"connections", 64}}, {{"requests_per_s", 1500}}));
        checks = checkClaims(fiveTimes(), summarizeCases(trials));
        QVERIFY(checks[0].cost->verdict == ClaimVerdict::RatioHolds);
        QVERIFY(checks[0].verdict == ClaimVerdict::Exaggerated);
        const auto table = claimChecksTable(fiveTimes(), checks);
        QVERIFY(table.rows[0].back().text.english().starts_with("By CPU time per request"));
        QVERIFY(toJson(checks[0]).contains("cost"));
        // Another share is no basis.
        trials = trialsOf("slow", at, {{"server_cpu_ns_per_request", 50'000}});
        append(trials, trialsOf("fast", {{"connections", 64}, {"rate_share", 0.8}},
                                {{"server_cpu_ns_per_request", 10'000}}));
        QVERIFY(!checkClaims(fiveTimes(), summarizeCases(trials))[0].cost);
    }

    /// Nothing is faster than the null server: what seems so says that the ceiling was measured too low, and
    /// rejects nobody.
    void aboveTheCeilingIsItsFault_data() {
        QTest::addColumn<double>("share");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<bool>("rejected");
        QTest::newRow("below") << 0.5 << int(ValidityCheck::Verdict::Pass) << false;
        QTest::newRow("at it") << 0.9 << int(ValidityCheck::Verdict::Fail) << true;
        QTest::newRow("above") << 1.19 << int(ValidityCheck::Verdict::Warn) << false;
        QTest::newRow("far above") << 2.64 << int(ValidityCheck::Verdict::Warn) << false;
    }
    void aboveTheCeilingIsItsFault() {
        QFETCH(double, share);
        QFETCH(int, verdict);
        QFETCH(bool, rejected);
        const auto cases = summarizeCases(
            trialsOf("a", {{"connections", 64}}, {{"requests_per_s", 1000}, {"of_null_server", share}}));
        const auto* check = checkOf(cases[0], Check::CommonCeiling);
        QVERIFY(check);
        QCOMPARE(int(check->verdict), verdict);
        QCOMPARE(cases[0].rejected(), rejected);
        QCOMPARE(check->detail.english().find("ceiling was measured too low") != std::string::npos,
                 share > 1);
    }

    void stabilityIsOfWhatTheCaseIsAbout() {
        auto trials = trialsOf("a", {{"connections", 64}, {"rate_per_s", 500}},
                               {{"requests_per_s", 500}, {"server_cpu_ns_per_request", 1000}});
        for (auto& trial : trials)
            trial.metrics["server_cpu_ns_per_request"] *= 1 + trial.trial;
        const auto cases = summarizeCases(trials);
        const auto* check = checkOf(cases[0], Check::Stability);
        QVERIFY(check && check->value.value_or(0) > 0.3);
    }

    void isShown() {
        const auto cases = summarizeCases(trialsOf(
            "a", {{"connections", 64}, {"p99_limit_ns", 10e6}, {"keep_alive", 0}, {"payload_bytes", 1000}},
            {{"requests_per_s", 500}, {"rate_within_p99", 520}, {"rate_beyond_p99", 540}}));
        const auto table = resultsTable(cases, "http-json");
        QCOMPARE(table.columns[1].key, std::string("rate_within_p99"));
        const std::string size = table.rows[0].back().text.english();
        for (const char* part : {"connections = 64", "highest rate with p99 within 10 ms",
                                 "a connection for each request", "answers of 1 KB"})
            QVERIFY2(size.find(part) != std::string::npos, size.c_str());
        QCOMPARE(toJson(cases[0])["parameters"]["p99_limit_ns"].get<double>(), 10e6);
        QCOMPARE(toJson(cases[0])["rate_within_p99"].get<double>() > 519, true);
    }
};

QTEST_GUILESS_MAIN(TestOperatingPoint)
#include "tst_operating_point.moc"
