// SPDX-License-Identifier: GPL-3.0-only
// Where a claim holds: surfaces whose borders are known are searched as the command line does it.
#include <QTest>
#include <cmath>
#include <functional>

#include "core/report/envelope_table.h"
#include "core/verdict/envelope_plan.h"

using namespace bakeoff::core;

namespace {

constexpr double kClaimed = 5;

using Surface = std::function<double(const CaseParameters&)>;

Claim claimOf(const std::string& subject, const std::string& alternative, double perSecond) {
    Claim claim;
    claim.id = subject + "-throughput";
    claim.alternative = alternative;
    claim.workload = "http-json";
    claim.subject = subject;
    claim.label = subject;
    claim.metric = "requests_per_s";
    claim.value = perSecond;
    claim.unit = "req/s";
    claim.parameters = {{"connections", 10000}};
    return claim;
}

/// "fast" answers five times as many requests as "slow".
Study study() {
    Study out;
    out.alternatives = {{"x", "X"}, {"y", "Y"}};
    out.claims = {claimOf("slow", "x", 10000), claimOf("fast", "y", 10000 * kClaimed)};
    return out;
}

const std::string kClaim = "fast-throughput";

/// Six rounds of a subject; what a round changes for both sides is not the noise of one.
void addTrials(std::vector<TrialResult>& trials, const std::string& subject, const CaseParameters& parameters,
               const std::map<std::string, double>& metrics, double noise, SeededRandom& random) {
    for (int round = 0; round < 6; ++round) {
        TrialResult trial;
        trial.workload = "http-json";
        trial.subject = subject;
        trial.trial = round;
        trial.parameters = parameters;
        for (const auto& [metric, value] : metrics)
            trial.metrics[metric] = value * (1 + 0.1 * round) * (1 + noise * (2 * random.uniform() - 1));
        trials.push_back(std::move(trial));
    }
}

MeasuredRun measured(const std::string& id, const std::vector<CaseParameters>& points, const Surface& surface,
                     double noise = 0.002, std::uint64_t seed = 1) {
    std::vector<TrialResult> trials;
    SeededRandom random(seed);
    for (const auto& point : points) {
        addTrials(trials, "slow", point, {{"requests_per_s", 1000}}, noise, random);
        addTrials(trials, "fast", point, {{"requests_per_s", 1000 * surface(point)}}, noise, random);
    }
    return {id, summarizeCases(trials), std::nullopt};
}

EnvelopeDomain connectionsTo(double most) {
    return {{{"connections", 10000}}, {{"connections", 4, most}}};
}

std::vector<CaseParameters> connections(const std::vector<double>& values) {
    std::vector<CaseParameters> points;
    for (const double value : values)
        points.push_back({{"connections", value}});
    return points;
}

ClaimEnvelope envelope(const std::vector<MeasuredRun>& runs) {
    return *envelopeOf(study(), kClaim, runs);
}

struct Searched {
    ClaimEnvelope envelope;
    std::size_t measured = 0;
};

Searched search(const EnvelopeDomain& domain, const Surface& surface, std::size_t budget,
                double noise = 0.002, std::uint64_t seed = 1) {
    std::vector<MeasuredRun> runs;
    Searched out;
    for (auto points = coarsePoints(domain, budget); !points.empty() && out.measured < budget;
         points = nextPoints(out.envelope, budget - out.measured)) {
        const auto id = std::to_string(runs.size());
        runs.insert(runs.begin(), measured(id, points, surface, noise, seed + runs.size()));
        out.measured += points.size();
        out.envelope = envelope(runs);
    }
    return out;
}

Surface stepAt(double border) {
    return [border](const CaseParameters& point) { return point.at("connections") < border ? 5.0 : 2.0; };
}

std::vector<EnvelopeBorder> borders(const ClaimEnvelope& envelope) {
    return bordersOf(linesOf(envelope, "connections").front());
}

void verifyAround(const EnvelopeBorder& border, double wanted) {
    const double low = border.low->parameters.at("connections");
    const double high = border.high->parameters.at("connections");
    QVERIFY2(low < wanted && wanted <= high, qPrintable(QStringLiteral("%1 to %2").arg(low).arg(high)));
    QVERIFY2(high / low <= kBorderFactor || high - low <= 1, qPrintable(QString::number(high / low)));
}

}  // namespace

class TestClaimEnvelope : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBorderIsFound_data() {
        QTest::addColumn<double>("border");
        QTest::addColumn<double>("noise");
        for (const double border : {5.0, 17.0, 100.0, 300.0, 1000.0}) {
            QTest::addRow("%g, quiet", border) << border << 0.002;
            QTest::addRow("%g, noisy", border) << border << 0.05;
        }
    }
    void aBorderIsFound() {
        QFETCH(double, border);
        QFETCH(double, noise);
        const auto found = search(connectionsTo(1024), stepAt(border), 20, noise);
        const auto all = borders(found.envelope);
        QCOMPARE(all.size(), std::size_t{1});
        verifyAround(all.front(), border);
        // Five of the ladder, and at most two or three halvings of one step of it.
        QVERIFY2(found.measured <= 8, qPrintable(QString::number(found.measured)));
    }

    void bothBordersAreFoundAndSaid() {
        const auto found = search(
            connectionsTo(1024),
            [](const CaseParameters& point) {
                const double at = point.at("connections");
                return at >= 10 && at < 300 ? 5.0 : 2.0;
            },
            20);
        const auto all = borders(found.envelope);
        QCOMPARE(all.size(), std::size_t{2});
        verifyAround(all[0], 10);
        verifyAround(all[1], 300);
        const auto text = describe(found.envelope).english();
        QVERIFY2(text.find("Its borders lie between") != std::string::npos, text.c_str());
    }

    void theWidestGapIsFirst() {
        const auto runs = std::vector{measured("1", connections({4, 8, 128, 512}), [](const auto& point) {
            const double at = point.at("connections");
            return at < 8 || at >= 512 ? 5.0 : at < 128 ? 2.0 : 0.5;
        })};
        const auto all = nextPoints(envelope(runs), 10);
        QCOMPARE(all.size(), std::size_t{3});
        QCOMPARE(all[0].at("connections"), 32.0);   // 8 to 128
        QCOMPARE(all[1].at("connections"), 256.0);  // 128 to 512
        QCOMPARE(all[2].at("connections"), 6.0);    // 4 to 8
        QCOMPARE(nextPoints(envelope(runs), 1), std::vector{all.front()});
        // Between 2 and 3 connections there is no other.
        const auto narrow = std::vector{measured("1", connections({1, 2}), stepAt(2))};
        QVERIFY(nextPoints(envelope(narrow), 10).empty());
    }

    void whatIsInconclusiveAsksForNothing() {
        // At 16 either side is ahead in turn.
        auto run = measured("1", connections({4, 16, 64}), stepAt(16));
        for (auto& item : run.cases) {
            if (item.parameters.at("connections") == 16 && item.subject == "fast")
                item.values["requests_per_s"] = {400, 4000, 500, 5000, 600, 3000};
        }
        const auto undecided = envelope({run});
        QCOMPARE(undecided.points[1].verdict, ClaimVerdict::Inconclusive);
        QVERIFY(nextPoints(undecided, 10).empty());
        QVERIFY(!borders(undecided).front().sharp);
    }

    void aBusyPointIsPassedOverAndTriedAgain() {
        auto run = measured("1", connections({4, 16, 64}), stepAt(64));
        for (auto& item : run.cases) {
            if (item.parameters.at("connections") == 16)
                item.trialsBusy = item.trialsOk;
        }
        const auto busy = envelope({run});
        QCOMPARE(busy.points[1].verdict, ClaimVerdict::Withheld);
        QCOMPARE(borders(busy).size(), std::size_t{1});
        QCOMPARE(nextPoints(busy, 10), connections({16}));
        const auto text = describe(busy).english();
        QVERIFY2(text.find("Withheld at 16 connections, where the machine was busy.") != std::string::npos,
                 text.c_str());
        // An older run that was quiet counts instead.
        const auto quiet = measured("0", connections({16}), stepAt(64));
        QCOMPARE(envelope({run, quiet}).points[1].verdict, ClaimVerdict::RatioHolds);
        QCOMPARE(envelope({run, quiet}).points[1].run, std::string("0"));
    }

    void aRejectedPointIsNotMeasuredForEver() {
        auto run = measured("1", connections({4, 16, 64}), stepAt(64));
        for (auto& item : run.cases) {
            if (item.parameters.at("connections") == 16 && item.subject == "slow") {
                item.values.clear();
                item.metrics.clear();
                item.rounds.clear();
            }
        }
        const auto rejected = envelope({run});
        QCOMPARE(rejected.points[1].verdict, ClaimVerdict::NotComparable);
        const auto next = nextPoints(rejected, 10);
        QCOMPARE(next, connections({8}));  // beside it
    }

    void ratiosAreOfOneRun() {
        // Each run has but one side at 64; the machine got twice as fast between them.
        const auto both = measured("1", connections({4, 64}), stepAt(1000));
        auto left = both;
        auto right = both;
        std::erase_if(left.cases, [](const CaseSummary& item) {
            return item.parameters.at("connections") == 64 && item.subject == "slow";
        });
        std::erase_if(right.cases, [](const CaseSummary& item) {
            return item.parameters.at("connections") == 64 && item.subject == "fast";
        });
        QCOMPARE(envelope({left, right}).points.size(), std::size_t{1});
    }

    void runsThatContradictEachOtherDecideNothing() {
        const auto now = measured("2", connections({16}), [](const auto&) { return 5.0; });
        const auto before = measured("1", connections({16}), [](const auto&) { return 2.0; });
        const auto both = envelope({now, before});
        QCOMPARE(both.points.size(), std::size_t{1});
        QVERIFY(both.points.front().disagrees);
        QCOMPARE(both.points.front().verdict, ClaimVerdict::Inconclusive);
        QVERIFY(!envelope({now, now}).points.front().disagrees);
    }

    void theFloorCounts() {
        // A fifth apart, by a run that sees nothing below a quarter.
        auto run = measured("1", connections({16}), [](const auto&) { return 1.2; });
        QVERIFY(envelope({run}).points.front().verdict != ClaimVerdict::Inconclusive);
        run.floor = 0.25;
        QCOMPARE(envelope({run}).points.front().verdict, ClaimVerdict::Inconclusive);
    }

    void atAGivenRateTheCostCounts() {
        std::vector<TrialResult> trials;
        SeededRandom random(1);
        for (const double share : {0.1, 0.4}) {
            const CaseParameters point{{"connections", 64}, {kRateShare, share}};
            addTrials(trials, "slow", point,
                      {{"requests_per_s", 100}, {"server_cpu_ns_per_request", share < 0.2 ? 2000.0 : 5000.0}},
                      0.002, random);
            addTrials(trials, "fast", point, {{"requests_per_s", 100}, {"server_cpu_ns_per_request", 1000}},
                      0.002, random);
        }
        const auto found = envelope({{"1", summarizeCases(trials), std::nullopt}});
        QCOMPARE(found.axes, std::vector<std::string>{kRateShare});
        QCOMPARE(found.points[0].verdict, ClaimVerdict::Exaggerated);
        QCOMPARE(found.points[1].verdict, ClaimVerdict::RatioHolds);
        QCOMPARE(nextPoints(found, 1).front().at(kRateShare), 0.2);
    }

    void aMapOfTwoAxes() {
        // Holds while connections x payload stay below 200,000.
        const Surface surface = [](const CaseParameters& point) {
            return point.at("connections") * point.at(kPayload) < 200'000 ? 5.0 : 2.0;
        };
        const EnvelopeDomain domain{{{"connections", 10000}},
                                    {{"connections", 4, 1024}, {kPayload, 100, 100'000}}};
        const auto found = search(domain, surface, 200);
        QCOMPARE(found.envelope.axes, (std::vector<std::string>{"connections", kPayload}));
        QVERIFY2(found.measured < 200, qPrintable(QString::number(found.measured)));
        for (const auto& axis : found.envelope.axes) {
            for (const auto& line : linesOf(found.envelope, axis)) {
                for (const auto& border : bordersOf(line)) {
                    const double factor = border.high->parameters.at(axis) / border.low->parameters.at(axis);
                    QVERIFY2(factor <= kBorderFactor, qPrintable(QString::number(factor)));
                    QVERIFY(surface(border.low->parameters) != surface(border.high->parameters));
                }
            }
        }
        const auto text = describe(found.envelope).english();
        QVERIFY2(
            text.find("With answers of 25.1 KB: Holds from 4 to 6 connections. Exaggerated from 8 to 1,024 "
                      "connections: ") != std::string::npos,
            text.c_str());
        const auto spent = search(domain, surface, 12);
        QVERIFY(spent.measured <= 12);
    }

    /// The border lies elsewhere over each database, and none lies between the two.
    void kindsAreSearchedEach() {
        const auto databases = readRange("database", "postgresql,sqlite");
        QVERIFY(databases.ok());
        QCOMPARE(databases->kinds, (std::vector<double>{1, 2}));
        const auto borderOf = [](const CaseParameters& at) { return at.at(kDatabase) == 1 ? 20.0 : 300.0; };
        const EnvelopeDomain domain{{{"connections", 10000}}, {{"connections", 4, 1024}, *databases}};
        const auto found = search(
            domain,
            [&](const CaseParameters& point) {
                return point.at("connections") < borderOf(point) ? 5.0 : 2.0;
            },
            40);
        QCOMPARE(found.envelope.axes, (std::vector<std::string>{"connections", kDatabase}));
        const auto lines = linesOf(found.envelope, "connections");
        QCOMPARE(lines.size(), std::size_t{2});
        for (const auto& line : lines) {
            const auto all = bordersOf(line);
            QCOMPARE(all.size(), std::size_t{1});
            verifyAround(all.front(), borderOf(line.rest));
        }
        for (const auto& line : linesOf(found.envelope, kDatabase))
            QVERIFY(bordersOf(line).empty());
        for (const auto& point : found.envelope.points)
            QVERIFY(databaseOf(point.parameters));
        const auto text = describe(found.envelope).english();
        for (const char* part : {"With SQLite as the database: Holds from 4 to ",
                                 "With PostgreSQL as the database: Holds from 4 to "})
            QVERIFY2(text.find(part) != std::string::npos, text.c_str());
        const auto table = envelopeTable(found.envelope);
        QCOMPARE(table.columns[1].title.english(), std::string("Database"));
        QCOMPARE(table.rows[0][1].text.english(), std::string("SQLite"));
        QCOMPARE(toJson(table)["rows"][0]["database"].get<std::string>(), std::string("sqlite"));
    }

    void kindsAreSaid() {
        std::vector<CaseParameters> points;
        for (const double database : {1.0, 2.0})
            points.push_back({{"connections", 64}, {kDatabase, database}});
        const auto found = envelope({measured(
            "1", points, [](const auto& at) { return at.at(kDatabase) == 1 ? 5.0 : 2.0; }, 0)});
        QCOMPARE(found.axes, std::vector<std::string>{kDatabase});
        QCOMPARE(
            describe(found).english(),
            std::string("Holds with SQLite as the database. Exaggerated with PostgreSQL as the database: 2× "
                        "instead of 5×."));
        QVERIFY(nextPoints(found, 10).empty());
        const auto own = describeOwn(found, *readPoint("connections=64,database=postgresql")).english();
        QCOMPARE(own,
                 std::string("Your own point, connections = 64, PostgreSQL as the database: exaggerated, 2× "
                             "(2× to 2×); claimed 5×."));
        // At other connections nothing of it is known.
        QCOMPARE(
            describeOwn(found, {{"connections", 100}, {kDatabase, 2}}).english(),
            std::string("Your own point, connections = 100, PostgreSQL as the database, was not measured."));
    }

    void whatIsNotPossibleHere_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("sqliteOnly");
        QTest::addColumn<QString>("reason");  // of a point over PostgreSQL; empty: it is measured
        QTest::newRow("no server is named") << QString() << false << "No server of PostgreSQL is named here.";
        QTest::newRow("a side cannot")
            << "postgresql://me@here/db" << true << "Slow does not work over PostgreSQL.";
        QTest::newRow("possible") << "postgresql://me@here/db" << false << QString();
    }
    void whatIsNotPossibleHere() {
        QFETCH(QString, url);
        QFETCH(bool, sqliteOnly);
        QFETCH(QString, reason);
        std::vector<Subject> catalogue;
        for (const auto* id : {"slow", "fast"}) {
            Subject subject;
            subject.id = id;
            subject.name = id == std::string("slow") ? "Slow" : "Fast";
            subject.workloads["users-api"] = {{"x"}, {}, {}};
            catalogue.push_back(subject);
        }
        if (sqliteOnly)
            catalogue[0].workloads["users-api"].databases = {Database::Sqlite};
        auto asked = study();
        for (auto& claim : asked.claims)
            claim.workload = "users-api";
        const auto empty = envelopeOf(asked, kClaim, {});
        QVERIFY(empty.ok());
        PlanRequest request;
        request.database = url.toStdString();
        const CaseParameters own{{"connections", 64}, {kDatabase, 1}};
        const CaseParameters server{{"connections", 64}, {kDatabase, 2}};
        QVERIFY(!impossibleAt(catalogue, *empty, own, request.database));
        QVERIFY(envelopeJob(catalogue, *empty, {own}, request).ok());
        const auto problem = impossibleAt(catalogue, *empty, server, request.database);
        QCOMPARE(QString::fromStdString(problem ? problem->message.english() : std::string()), reason);
        const auto job = envelopeJob(catalogue, *empty, {own, server}, request);
        QCOMPARE(job.ok(), reason.isEmpty());
        if (job)
            QCOMPARE(job->cases.size(), std::size_t{4});
    }

    void sentences_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("below");
        QTest::addColumn<double>("beyond");
        QTest::newRow("exaggerated")
            << "Holds from 4 to 256 connections. Exaggerated at 1,024 connections: 2× instead of 5×. Its "
               "border "
               "lies between 256 and 1,024 connections. Not measured below 4 or above 1,024 connections."
            << 5.0 << 2.0;
        QTest::newRow("another factor") << "Holds from 4 to 256 connections. Another factor at 1,024 "
                                           "connections: 3.5× instead of 5×. Its "
                                           "border lies between 256 and 1,024 connections. Not measured "
                                           "below 4 or above 1,024 connections."
                                        << 5.0 << 3.5;
        QTest::newRow("the other side")
            << "Holds from 4 to 256 connections. The other side is ahead at 1,024 connections: 0.5× instead "
               "of "
               "5×. Its border lies between 256 and 1,024 connections. Not measured below 4 or above 1,024 "
               "connections."
            << 5.0 << 0.5;
        QTest::newRow("no difference")
            << "No difference from 4 to 256 connections. Holds at 1,024 connections. Its border lies between "
               "256 "
               "and 1,024 connections. Not measured below 4 or above 1,024 connections."
            << 1.0 << 5.0;
        QTest::newRow("everywhere")
            << "Holds from 4 to 1,024 connections. Not measured below 4 or above 1,024 connections." << 5.0
            << 5.0;
    }
    void sentences() {
        QFETCH(QString, text);
        QFETCH(double, below);
        QFETCH(double, beyond);
        const auto run = measured(
            "1", connections({4, 16, 64, 256, 1024}),
            [&](const CaseParameters& point) { return point.at("connections") < 1000 ? below : beyond; }, 0);
        QCOMPARE(QString::fromStdString(describe(envelope({run})).english()), text);
    }

    void nothingAndOnePoint() {
        QCOMPARE(describe(envelope({})).english(), std::string("Not measured on this machine yet."));
        const auto one = envelope({measured("1", connections({64}), stepAt(100), 0)});
        QCOMPARE(
            describe(one).english(),
            std::string("Measured at one point only, with connections = 64: ratio holds, 5× (5× to 5×)."));
        QVERIFY(one.axes.empty());
        QVERIFY(!envelopeOf(study(), "nonsense", {}).ok());
        auto alone = study();
        alone.claims.erase(alone.claims.begin());
        QVERIFY(!envelopeOf(alone, kClaim, {}).ok());
    }

    void theReadersPoint() {
        const auto found = envelope({measured("1", connections({16, 64, 256}), stepAt(100), 0)});
        QCOMPARE(describeOwn(found, {{"connections", 64}}).english(),
                 std::string("Your own point, connections = 64: ratio holds, 5× (5× to 5×); claimed 5×."));
        QCOMPARE(describeOwn(found, {{"connections", 100}}).english(),
                 std::string("Your own point, connections = 100, was not measured. Next below, at 64 "
                             "connections: ratio holds, 5× (5× to 5×). Next above, at 256 connections: "
                             "exaggerated, 2× (2× to 2×)."));
        QVERIFY(ownPoint(found, {{"connections", 100}}) == nullptr);
    }

    void rangesAndPointsAreRead() {
        const auto range = readRange("payload", "100B..100kB");
        QVERIFY(range.ok());
        QCOMPARE(range->parameter, std::string(kPayload));
        QCOMPARE(range->high, 100'000.0);
        QCOMPARE(readRange("rate", "10%..90%")->parameter, std::string(kRateShare));
        QCOMPARE(readRange("connections", "64")->high, 64.0);
        QCOMPARE(readRange("cores", "1..8")->parameter, std::string(kServerCores));
        QCOMPARE(readRange("database", "postgresql")->low, 2.0);
        for (const auto& [name, text] : {std::pair("connections", "64..4"),
                                         {"connections", "4.."},
                                         {"connections", "x"},
                                         {"rate", "10%..500"},
                                         {"rate", "max"},
                                         {"payload", "1B..1kB"},
                                         {"database", "sqlite..postgresql"},
                                         {"database", ""},
                                         {"n", "0..5"}})
            QVERIFY2(!readRange(name, text).ok(), text);
        const auto point = readPoint("connections=200,payload=2kB");
        QVERIFY(point.ok());
        QCOMPARE(*point, (CaseParameters{{"connections", 200}, {kPayload, 2000}}));
        QVERIFY(!readPoint("connections").ok());
        QVERIFY(!readPoint("").ok());
    }

    void theLadderFitsTheBudget() {
        QCOMPARE(coarsePoints(connectionsTo(1024), 16), connections({4, 16, 64, 256, 1024}));
        QCOMPARE(coarsePoints(connectionsTo(1024), 3), connections({4, 64, 1024}));
        QCOMPARE(coarsePoints(connectionsTo(4), 16), connections({4}));
        const EnvelopeDomain map{{}, {{"connections", 4, 1024}, {kPayload, 100, 100'000}}};
        const auto points = coarsePoints(map, 16);
        QVERIFY(points.size() <= 16 && points.size() >= 4);
        QCOMPARE(points.front().at("connections"), 4.0);
        QCOMPARE(points.back().at(kPayload), 100'000.0);
    }

    void aJobHasBothSidesOfEveryPoint() {
        std::vector<Subject> catalogue;
        for (const auto* id : {"slow", "fast", "other"}) {
            Subject subject;
            subject.id = id;
            subject.workloads["http-json"] = {{"x"}, {}, {}};
            catalogue.push_back(subject);
        }
        PlanRequest request;
        const std::vector<CaseParameters> points{{{"connections", 4}, {kPayload, 100}},
                                                 {{"connections", 64}, {kPayload, 100}}};
        const auto job = envelopeJob(catalogue, envelope({}), points, request);
        QVERIFY(job.ok());
        QCOMPARE(job->cases.size(), std::size_t{4});
        QCOMPARE(job->cases[0].parameters, points[0]);
        QCOMPARE(job->cases[3].parameters, points[1]);
        request.selfTest = true;
        QCOMPARE(envelopeJob(catalogue, envelope({}), points, request)->cases.size(), std::size_t{6});
        QVERIFY(!envelopeJob(catalogue, envelope({}), connections({0.5}), request).ok());
        QVERIFY(!envelopeJob({}, envelope({}), points, request).ok());
    }

    void theTableHasEveryPoint() {
        const auto table = envelopeTable(envelope({measured("1", connections({4, 1024}), stepAt(100), 0)}));
        QCOMPARE(table.rows.size(), std::size_t{2});
        QCOMPARE(table.columns.front().key, std::string("connections"));
        const auto json = toJson(table);
        QCOMPARE(json["rows"][0]["verdict"].get<std::string>(), std::string("ratio_holds"));
        QCOMPARE(json["rows"][1]["verdict"].get<std::string>(), std::string("exaggerated"));
        QCOMPARE(json["rows"][1]["connections"].get<double>(), 1024.0);
    }
};

QTEST_GUILESS_MAIN(TestClaimEnvelope)
#include "tst_claim_envelope.moc"
