// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>
#include <cmath>
#include <set>

#include "core/study/study_reader.h"
#include "core/verdict/claim_check.h"
#include "core/verdict/claim_conflicts.h"
#include "core/verdict/claim_rerun.h"

using namespace bakeoff::core;

namespace {

using Metrics = std::map<std::string, double>;
using Parameters = std::map<std::string, double>;

/// Six trials that differ by a few thousandths, so that an interval is narrow.
std::vector<TrialResult> trialsOf(const std::string& workload, const std::string& subject,
                                  const Metrics& metrics, const Parameters& parameters,
                                  double wobble = 0.002) {
    std::vector<TrialResult> trials;
    for (int i = 0; i < 6; ++i) {
        TrialResult trial;
        trial.workload = workload;
        trial.subject = subject;
        trial.trial = i;
        trial.parameters = parameters;
        for (const auto& [metric, value] : metrics)
            trial.metrics[metric] = value * (1 + wobble * ((i * 7 + int(subject.size()) * 3) % 6 - 2.5));
        trials.push_back(trial);
    }
    return trials;
}

void append(std::vector<TrialResult>& all, std::vector<TrialResult> more) {
    all.insert(all.end(), more.begin(), more.end());
}

Claim makeClaim(const std::string& subject, const std::string& alternative, const std::string& workload,
                const std::string& metric, double value, const std::string& unit, const Parameters& size) {
    Claim claim;
    claim.id = subject + "-" + metric;
    claim.alternative = alternative;
    claim.workload = workload;
    claim.subject = subject;
    claim.label = subject;
    claim.metric = metric;
    claim.value = value;
    claim.unit = unit;
    claim.parameters = size;
    return claim;
}

Study makeStudy(std::vector<Claim> claims) {
    Study study;
    study.alternatives = {{"x", "X"}, {"y", "Y"}};
    study.claims = std::move(claims);
    return study;
}

Study rates() {
    return makeStudy(
        {makeClaim("slow", "x", "http-json", "requests_per_s", 10000, "req/s", {{"connections", 100}}),
         makeClaim("fast", "y", "http-json", "requests_per_s", 50000, "req/s", {{"connections", 100}})});
}

std::vector<CaseSummary> measured(double slow, double fast, double connections = 100) {
    auto trials = trialsOf("http-json", "slow", {{"requests_per_s", slow}}, {{"connections", connections}});
    append(trials, trialsOf("http-json", "fast", {{"requests_per_s", fast}}, {{"connections", connections}}));
    return summarizeCases(trials);
}

}  // namespace

class TestClaims : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ratios_data() {
        QTest::addColumn<double>("claimed");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char* name, double claimed, double low, double high, const char* verdict) {
            QTest::newRow(name) << claimed << low << high << verdict;
        };
        // Intervals that a real run gave, and was told to be confirmed by.
        row("p99 of 5", 5, 0.809, 7.95, "inconclusive");
        row("p99 of a half", 0.5, 0.126, 1.24, "inconclusive");
        row("hardly above 1", 1.8, 0.985, 1.85, "inconclusive");
        row("as claimed", 5, 4.6, 5.4, "ratio_holds");
        row("as claimed, seen from the other row", 0.2, 1 / 5.4, 1 / 4.6, "ratio_holds");
        row("too wide for its factor", 5, 2.1, 8, "inconclusive");
        row("another factor", 5, 3.0, 3.6, "factor_differs");
        row("a factor of 2.6 too many", 5, 1.7, 1.9, "exaggerated");
        row("the same, from the other row", 0.2, 1 / 1.9, 1 / 1.7, "exaggerated");
        row("more than claimed", 2, 5, 6, "understated");
        row("beyond five", 56, 9, 10, "contradicted");
        row("beyond all reason", 5.65e9, 20, 22, "contradicted");
        row("the other side", 2, 0.5, 0.6, "contradicted");
        row("no difference", 3.9, 0.98, 1.04, "contradicted");
        row("hardly any difference", 3.9, 1.02, 1.08, "contradicted");
        row("none claimed, none found", 1.05, 0.97, 1.04, "ratio_holds");
        row("none claimed, one found", 1.0, 1.6, 1.7, "factor_differs");
        row("little claimed, nothing known", 1.15, 0.8, 1.4, "inconclusive");
        row("little claimed, the other side", 1.15, 0.8, 0.9, "contradicted");
    }
    void ratios() {
        QFETCH(double, claimed);
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(QString, verdict);
        QCOMPARE(QString::fromLatin1(nameOf(judgeRatio(claimed, {low, high}))), verdict);
        // The same two rows, the other way round.
        QCOMPARE(QString::fromLatin1(nameOf(judgeRatio(1 / claimed, {1 / high, 1 / low}))), verdict);
    }

    void differencesBelowTheFloor_data() {
        QTest::addColumn<double>("claimed");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<double>("floor");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char* name, double claimed, double low, double high, double floor,
                            const char* verdict) {
            QTest::newRow(name) << claimed << low << high << floor << verdict;
        };
        row("well above it", 5, 4.6, 5.4, 0.2, "ratio_holds");
        row("its lower end below", 1.4, 1.15, 1.5, 0.2, "inconclusive");
        row("the same in a better sitting", 1.4, 1.15, 1.5, 0.05, "ratio_holds");
        row("exaggerated, but within it", 3, 1.05, 1.09, 0.2, "contradicted");
        row("a claim within it cannot be refuted", 1.5, 1.02, 1.08, 0.6, "inconclusive");
        row("the other side, but within it", 2, 0.85, 0.95, 0.2, "inconclusive");
    }
    void differencesBelowTheFloor() {
        QFETCH(double, claimed);
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(double, floor);
        QFETCH(QString, verdict);
        QCOMPARE(QString::fromLatin1(nameOf(judgeRatio(claimed, {low, high}, {.floor = floor}))), verdict);
        QCOMPARE(QString::fromLatin1(nameOf(judgeRatio(1 / claimed, {1 / high, 1 / low}, {.floor = floor}))),
                 verdict);
    }

    /// What one run did not measure at the claim's size is judged by the run that did, and by no other.
    void anotherRunFillsIn() {
        const auto study = rates();
        const MeasuredRun small{"small", measured(20000, 40000, 10), std::nullopt};
        const MeasuredRun right{"right", measured(20000, 100000), std::nullopt};
        const MeasuredRun older{"older", measured(20000, 20000), std::nullopt};
        const auto by = [&](const std::vector<MeasuredRun>& runs) {
            return checkClaimsByRuns(study, runs)[0];
        };
        QVERIFY(by({small}).verdict == ClaimVerdict::NotComparable);
        QVERIFY(by({small}).run.empty());
        QVERIFY(by({small, right, older}).verdict == ClaimVerdict::RatioHolds);
        QCOMPARE(by({small, right, older}).run, std::string("right"));
        QVERIFY(!by({small, right, older}).rerun);
        // A verdict of the shown run stays, whatever others say.
        QVERIFY(by({older, right}).verdict == ClaimVerdict::Contradicted);
        QVERIFY(by({}).verdict == ClaimVerdict::NotMeasured);
    }

    void openClaimsAreAJob() {
        Subject slow;
        slow.id = "slow";
        slow.workloads["http-json"] = {};
        slow.workloads["fib"] = {};
        Subject fast = slow;
        fast.id = "fast";
        Study study = rates();
        study.claims.push_back(makeClaim("slow", "x", "fib", "wall_ns", 40, "s", {{"n", 40}}));
        study.claims.push_back(makeClaim("fast", "y", "fib", "wall_ns", 2, "s", {{"n", 40}}));
        study.claims.push_back(makeClaim("gone", "y", "fib", "wall_ns", 1, "s", {{"n", 35}}));
        const auto checks = checkClaims(study, measured(20000, 100000));
        const auto reruns = openReruns(checks);
        QVERIFY(reruns.ok());
        PlanRequest request;
        request.selfTest = true;
        const auto job = rerunJob({slow, fast}, *reruns, request);
        QVERIFY2(job.ok(), job ? "" : job.error().text().c_str());
        QStringList cases;
        for (const auto& item : job->cases)
            cases << QString::fromStdString(item.workload + " " + item.subject) +
                         QString::number(item.parameters.at("n"));
        QCOMPARE(cases, (QStringList{"fib slow40", "fib fast40", "fib slow~same40", "fib slow~slowed40"}));

        QCOMPARE(openReruns(checks, {"fast-wall_ns"})->size(), std::size_t{1});
        QVERIFY(openReruns(checks, {"slow-requests_per_s"}).error().code == ErrorCode::InvalidArgument);
        const auto unknown = openReruns(checks, {"nonsense"});
        QVERIFY(unknown.error().code == ErrorCode::NotFound);
        QVERIFY(unknown.error().text().find("fast-wall_ns") != std::string::npos);
        QVERIFY(unknown.error().text().find("requests_per_s") == std::string::npos);
    }

    /// Numbers without any meaning, log-uniform over three decades, instead of every measurement of a study.
    void noiseConfirmsNothing() {
        const auto study = bundled();
        SeededRandom random(11);
        int verdicts = 0;
        std::map<ClaimVerdict, int> count;
        for (int run = 0; run < 100; ++run) {
            for (const auto& check : checkClaims(study, noise(study, random, 3))) {
                ++verdicts;
                ++count[check.verdict];
                for (const auto& within : check.within)
                    QVERIFY(standingOf(within.verdict) != ClaimStanding::Holds || within.interval.low > 0);
            }
        }
        const int holds = count[ClaimVerdict::RatioHolds] + count[ClaimVerdict::Reproduced];
        qInfo("of %d verdicts on noise: %d confirmed, %d inconclusive, %d contradicted", verdicts, holds,
              count[ClaimVerdict::Inconclusive], count[ClaimVerdict::Contradicted]);
        QVERIFY(verdicts >= 3000);
        QVERIFY2(holds < verdicts / 100, qPrintable(QString::number(holds)));
    }

    /// Each case a clear number without meaning: what is ahead is then ahead by chance, and a claim is
    /// refuted about as often as not.
    void clearNonsenseIsContradicted() {
        const auto study = bundled();
        SeededRandom random(12);
        std::map<ClaimStanding, int> count;
        int ratios = 0;
        int otherSide = 0;
        int refutedThere = 0;
        for (int run = 0; run < 100; ++run) {
            for (const auto& check : checkClaims(study, nonsense(study, random))) {
                ++count[standingOf(check.verdict)];
                if (!check.ratio || std::fabs(std::log(check.ratio->claimed)) < std::log(1.25))
                    continue;
                ++ratios;
                const auto& ratio = *check.ratio;
                const bool wrong = ratio.claimed > 1 ? ratio.interval.high < 1 : ratio.interval.low > 1;
                otherSide += wrong ? 1 : 0;
                refutedThere += wrong && ratio.verdict == ClaimVerdict::Contradicted ? 1 : 0;
            }
        }
        const int all = count[ClaimStanding::Open] + count[ClaimStanding::Holds] +
                        count[ClaimStanding::Differs] + count[ClaimStanding::Refuted];
        qInfo("of %d: %d hold, %d by another factor, %d contradicted; the other side ahead in %d of %d", all,
              count[ClaimStanding::Holds], count[ClaimStanding::Differs], count[ClaimStanding::Refuted],
              otherSide, ratios);
        // One number in three decades falls within a quarter of the claimed one now and then.
        QVERIFY(count[ClaimStanding::Holds] < all / 10);
        QCOMPARE(refutedThere, otherSide);
        QVERIFY(otherSide > ratios * 2 / 5 && otherSide < ratios * 3 / 5);
    }

    void verdicts_data() {
        QTest::addColumn<double>("slow");
        QTest::addColumn<double>("fast");
        QTest::addColumn<double>("connections");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("same figure, same size") << 10000.0 << 50000.0 << 100.0 << "reproduced";
        QTest::newRow("same figures, another size") << 10000.0 << 50000.0 << 64.0 << "not_comparable";
        QTest::newRow("twice as fast a machine") << 20000.0 << 100000.0 << 100.0 << "ratio_holds";
        QTest::newRow("another factor") << 20000.0 << 60000.0 << 100.0 << "factor_differs";
        QTest::newRow("far less") << 20000.0 << 40000.0 << 100.0 << "exaggerated";
        QTest::newRow("the other way round") << 30000.0 << 20000.0 << 100.0 << "contradicted";
        QTest::newRow("no difference") << 20000.0 << 20000.0 << 100.0 << "contradicted";
    }
    void verdicts() {
        QFETCH(double, slow);
        QFETCH(double, fast);
        QFETCH(double, connections);
        QFETCH(QString, verdict);
        const auto checks = checkClaims(rates(), measured(slow, fast, connections));
        QCOMPARE(QString::fromLatin1(nameOf(checks[0].verdict)), verdict);
        QVERIFY(!checks[0].explanation.empty());
        QCOMPARE(checks[0].rerun.has_value(), checks[0].verdict == ClaimVerdict::NotComparable);
        if (checks[0].rerun) {
            QCOMPARE(checks[0].rerun->parameters, (Parameters{{"connections", 100}}));
            QCOMPARE(checks[0].rerun->subjects, (std::vector<std::string>{"slow", "fast"}));
        }
    }

    void nothingMeasured() {
        const auto checks = checkClaims(rates(), {});
        QCOMPARE(checks.size(), std::size_t{2});
        QVERIFY(checks[0].verdict == ClaimVerdict::NotMeasured);
    }

    /// A result that is rejected ranks nothing, and nothing is held against it either.
    void aRejectedSubjectIsNobodysReference() {
        auto cases = measured(20000, 100000);
        QVERIFY(checkClaims(rates(), cases)[0].ratio);
        cases[1].checks.push_back({Check::CommonCeiling, ValidityCheck::Verdict::Fail, {}, {}});
        const auto checks = checkClaims(rates(), cases);
        QVERIFY(!checks[0].ratio && checks[0].verdict == ClaimVerdict::NotComparable);
        QVERIFY(checks[1].verdict == ClaimVerdict::NotComparable);
    }

    void aBusyMachineJudgesNothing() {
        auto trials = trialsOf("http-json", "slow", {{"requests_per_s", 20000}}, {{"connections", 100}});
        append(trials, trialsOf("http-json", "fast", {{"requests_per_s", 100000}}, {{"connections", 100}}));
        const auto withBusy = [&](int busy) {
            auto copy = trials;
            for (int i = 0; i < busy; ++i)
                copy[static_cast<std::size_t>(6 + i)].checks.push_back(
                    {Check::OtherWork, ValidityCheck::Verdict::Warn, {}, {}});
            return checkClaims(rates(), summarizeCases(copy));
        };
        QVERIFY(withBusy(1)[0].verdict == ClaimVerdict::RatioHolds);
        const auto checks = withBusy(2);
        QVERIFY(checks[1].verdict == ClaimVerdict::Withheld);
        // The quiet one was held against it, and is withheld as well; the ratio is still shown.
        QVERIFY(checks[0].verdict == ClaimVerdict::Withheld && checks[0].ratio);
    }

    void timesAtAnotherSize_data() {
        QTest::addColumn<double>("work");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("hardly any start-up") << 0.96 << "ratio_holds";
        QTest::newRow("mostly start-up") << 0.15 << "not_comparable";
    }
    void timesAtAnotherSize() {
        QFETCH(double, work);
        QFETCH(QString, verdict);
        const auto study = makeStudy({makeClaim("a", "x", "fib", "wall_ns", 40, "s", {{"n", 40}}),
                                      makeClaim("b", "y", "fib", "wall_ns", 2, "s", {{"n", 40}})});
        auto trials = trialsOf("fib", "a", {{"wall_ns", 2e9}, {"work_ns", 1.96e9}}, {{"n", 35}});
        append(trials, trialsOf("fib", "b", {{"wall_ns", 1e8}, {"work_ns", 1e8 * work}}, {{"n", 35}}));
        const auto checks = checkClaims(study, summarizeCases(trials));
        QCOMPARE(QString::fromLatin1(nameOf(checks[1].verdict)), verdict);
        QVERIFY(checks[0].verdict == checks[1].verdict || checks[0].verdict == ClaimVerdict::NotComparable);
    }

    /// What every article of this kind is asked first: does the second way of the same language hold its
    /// word?
    void ratiosWithinOneAlternative() {
        const auto study =
            makeStudy({makeClaim("plain", "x", "points", "held_bytes", 200, "MB", {{"n", 1e6}}),
                       makeClaim("slots", "x", "points", "held_bytes", 70, "MB", {{"n", 1e6}}),
                       makeClaim("struct", "y", "points", "held_bytes", 24, "MB", {{"n", 1e6}})});
        auto trials = trialsOf("points", "plain", {{"held_bytes", 217e6}}, {{"n", 1e6}});
        append(trials, trialsOf("points", "slots", {{"held_bytes", 169e6}}, {{"n", 1e6}}));
        append(trials, trialsOf("points", "struct", {{"held_bytes", 24e6}}, {{"n", 1e6}}));
        const auto checks = checkClaims(study, summarizeCases(trials));
        QVERIFY(checks[0].verdict == ClaimVerdict::Reproduced);
        QVERIFY(checks[0].within.empty());
        // Memory of an object does not depend on the machine, so the figure itself is judged.
        QVERIFY(checks[1].verdict == ClaimVerdict::Understated);
        QCOMPARE(checks[1].within.size(), std::size_t{1});
        QCOMPARE(checks[1].within[0].label, std::string("plain"));
        QVERIFY(checks[1].within[0].verdict == ClaimVerdict::Exaggerated);
        QVERIFY(checks[2].verdict == ClaimVerdict::Reproduced);
    }

    void figuresThatContradictEachOther() {
        const auto size = Parameters{{"connections", 10000}};
        const auto study = makeStudy({
            makeClaim("a", "x", "http-json", "requests_per_s", 45000, "req/s", size),
            makeClaim("a", "x", "http-json", "p99_ns", 15, "ms", size),
            makeClaim("b", "y", "http-json", "requests_per_s", 45000, "req/s", size),
            makeClaim("b", "y", "http-json", "p99_ns", 400, "ms", size),
            makeClaim("j", "x", "json-parse", "wall_ns", 12.5, "s", {{"n", 1e6}}),
            makeClaim("j", "x", "json-parse", "records_per_s", 80000, "records/s", {{"n", 1e6}}),
            makeClaim("k", "y", "json-parse", "wall_ns", 3, "s", {{"n", 1e6}}),
            makeClaim("k", "y", "json-parse", "records_per_s", 80000, "records/s", {{"n", 1e6}}),
        });
        const auto conflicts = findClaimConflicts(study);
        QCOMPARE(conflicts.size(), std::size_t{2});
        QVERIFY(std::fabs(conflicts[0].factor - 14.8) < 0.05);
        QCOMPARE(conflicts[0].claims, (std::vector<std::string>{"a-requests_per_s", "a-p99_ns"}));
        QVERIFY(std::fabs(conflicts[1].factor - 1e6 / 240000) < 0.01);
        const auto checks = checkClaims(study, {});
        QCOMPARE(checks[0].conflicts.size(), std::size_t{1});
        QVERIFY(checks[2].conflicts.empty());
    }

    /// The bundled article's table of servers.
    void theArticleBreaksLittlesLaw() {
        std::vector<double> factors;
        for (const auto& conflict : findClaimConflicts(bundled()))
            factors.push_back(std::round(conflict.factor * 10) / 10);
        QCOMPARE(factors, (std::vector<double>{14.8, 18.5, 19.2, 27.8, 22.7, 25.6}));
    }

    void theNumberOfAliveThatWasAskedFor() {
        auto claim = makeClaim("s", "x", "tasks", "max_alive", 1'000'000, "count", {});
        claim.qualifier = ClaimQualifier::AtLeast;
        const auto study = makeStudy({claim});
        const auto checkAt = [&](double n) {
            return checkClaims(study,
                               summarizeCases(trialsOf("tasks", "s", {{"max_alive", n}}, {{"n", n}}, 0)))[0];
        };
        QVERIFY(checkAt(100'000).verdict == ClaimVerdict::NotComparable);
        QCOMPARE(checkAt(100'000).rerun->parameters.at("n"), 1e6);
        QVERIFY(checkAt(1'000'000).verdict == ClaimVerdict::Reproduced);
    }

private:
    static Study bundled() {
        QFile file(QStringLiteral(BAKEOFF_SOURCE_DIR "/resources/studies/python-vs-go.study.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no study");
        auto study = parseStudy(file.readAll().toStdString(), "study");
        if (!study)
            qFatal("%s", study.error().text().c_str());
        return *study;
    }

    /// Every trial of every claimed subject at the claimed size, each metric drawn anew.
    static std::vector<CaseSummary> noise(const Study& study, SeededRandom& random, double decades) {
        std::vector<TrialResult> trials;
        for (int i = 0; i < 6; ++i) {
            for (auto& trial : skeleton(study)) {
                trial.trial = i;
                for (auto& [metric, value] : trial.metrics)
                    value *= std::pow(10.0, decades * (random.uniform() - 0.5));
                trials.push_back(trial);
            }
        }
        return summarizeCases(trials);
    }

    /// One number a case and metric, with a little spread.
    static std::vector<CaseSummary> nonsense(const Study& study, SeededRandom& random) {
        std::vector<TrialResult> trials;
        for (auto& trial : skeleton(study)) {
            for (auto& [metric, value] : trial.metrics)
                value *= std::pow(10.0, 3 * (random.uniform() - 0.5));
            for (int i = 0; i < 6; ++i) {
                auto copy = trial;
                copy.trial = i;
                for (auto& [metric, value] : copy.metrics)
                    value *= 1 + 0.02 * (random.uniform() - 0.5);
                trials.push_back(copy);
            }
        }
        return summarizeCases(trials);
    }

    /// A trial of each claimed subject; every metric is one and the same number, so that no side is ahead. It
    /// is the middle of what is claimed of "at least" and the like, which one number above would confirm for
    /// good.
    static std::vector<TrialResult> skeleton(const Study& study) {
        std::vector<TrialResult> out;
        std::set<std::pair<std::string, std::string>> seen;
        for (const auto& claim : study.claims) {
            if (!seen.insert({claim.workload, claim.subject}).second)
                continue;
            TrialResult trial;
            trial.workload = claim.workload;
            trial.subject = claim.subject;
            trial.parameters = claim.parameters;
            for (const auto& other : study.claims) {
                if (other.workload == claim.workload && other.subject == claim.subject)
                    trial.metrics[other.metric] =
                        other.qualifier == ClaimQualifier::AtLeast ? claimInBaseUnit(other) : 1e9;
            }
            out.push_back(trial);
        }
        return out;
    }
};

QTEST_APPLESS_MAIN(TestClaims)
#include "tst_claims.moc"
