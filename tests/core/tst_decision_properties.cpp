// SPDX-License-Identifier: GPL-3.0-only
#include <QTest>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/decision/decision.h"
#include "core/decision/value_table.h"
#include "core/mcda/methods.h"
#include "core/mcda/normalisation.h"
#include "core/mcda/reversal.h"
#include "core/mcda/value_function.h"
#include "core/measure/statistics.h"

using namespace bakeoff::core;

namespace {

constexpr int kProblems = 10000;
constexpr std::uint64_t kSeed = 20261123;
constexpr double kSmall = 1e-9;
constexpr double kStep = 1e-6;

struct Problem {
    Study study;
    Answers answers;
    DecisionOptions options;
};

Problem randomProblem(SeededRandom& random) {
    Problem out;
    out.study.id = "random";
    out.study.ratingScale = {{1, "*", ""}, {2, "**", ""}, {3, "***", ""}};
    const std::size_t alternatives = 2 + random.below(4);
    const std::size_t scenarios = 1 + random.below(8);
    for (std::size_t a = 0; a < alternatives; ++a)
        out.study.alternatives.push_back({"a" + std::to_string(a), "A" + std::to_string(a)});
    for (std::size_t s = 0; s < scenarios; ++s) {
        Scenario scenario;
        scenario.id = "s" + std::to_string(s);
        scenario.name = scenario.id;
        for (const auto& alternative : out.study.alternatives)
            scenario.ratings[alternative.id] =
                static_cast<int>(random.below(10) == 0 ? 0 : 1 + random.below(3));
        out.study.scenarios.push_back(std::move(scenario));
        out.answers.amounts["s" + std::to_string(s)] = random.below(5) == 0 ? 0 : random.uniform() * 10;
    }
    out.answers.amounts["s0"] += 0.1;
    out.options.middleLevel = 0.05 + 0.9 * random.uniform();
    out.options.samples = 1;
    return out;
}

std::vector<double> sharesOf(const Decision& decision) {
    std::vector<double> out;
    for (const auto& item : decision.contributions)
        out.push_back(item.share);
    return out;
}

/// The share of one scenario set, the others kept in proportion.
std::vector<double> withShare(std::vector<double> shares, std::size_t s, double share) {
    shares[s] = 0;
    shares = normalised(shares);
    for (double& one : shares)
        one *= 1 - share;
    shares[s] = share;
    return shares;
}

std::size_t indexOf(const Study& study, const std::string& alternative) {
    for (std::size_t a = 0; a < study.alternatives.size(); ++a) {
        if (study.alternatives[a].id == alternative)
            return a;
    }
    return study.alternatives.size();
}

std::size_t scenarioIndex(const Study& study, const std::string& scenario) {
    for (std::size_t s = 0; s < study.scenarios.size(); ++s) {
        if (study.scenarios[s].id == scenario)
            return s;
    }
    return study.scenarios.size();
}

bool isBest(const std::vector<double>& scores, std::size_t a, double slack = kSmall) {
    return scores[a] >= *std::max_element(scores.begin(), scores.end()) - slack;
}

}  // namespace

class TestDecisionProperties : public QObject {
    Q_OBJECT

    /// Calls `check` with 10,000 random problems and their decisions.
    template <typename Check>
    static void forAll(Check check) {
        qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
        SeededRandom random(kSeed);
        for (int round = 0; round < kProblems; ++round) {
            const Problem problem = randomProblem(random);
            const auto decision = decide(problem.study, problem.answers, problem.options);
            QVERIFY2(decision.ok(), qPrintable(QString::number(round)));
            check(problem, *decision, random);
            if (QTest::currentTestFailed())
                return;
        }
    }

    /// The sentence names whose rating it is; here every one that fits is tried.
    static bool ratingFlips(const Problem& problem, const Flip::Rating& flip, const std::vector<double>& now,
                            std::size_t best, std::size_t rival) {
        Study changed = problem.study;
        bool found = false;
        for (auto& [id, level] : changed.scenarios[scenarioIndex(changed, flip.scenario)].ratings) {
            if (level != flip.now)
                continue;
            level = flip.at;
            const auto scores = ValueTable(changed).scores(now, problem.options.middleLevel);
            level = flip.now;
            found = found || (isBest(scores, rival) && scores[rival] > scores[best]);
        }
        return found;
    }

private Q_SLOTS:
    void sharesSumToOneAndContributionsToTheScore() {
        forAll([](const Problem&, const Decision& decision, SeededRandom&) {
            const auto shares = sharesOf(decision);
            QVERIFY(std::fabs(std::accumulate(shares.begin(), shares.end(), 0.0) - 1) < kSmall);
            for (const auto& [id, score] : decision.scores) {
                double sum = 0;
                for (const auto& item : decision.contributions)
                    sum += item.share * item.values.at(id);
                QVERIFY(std::fabs(sum - score) < kSmall);
            }
        });
    }

    void theOrderOfRowsDoesNotMatter() {
        forAll([](const Problem& problem, const Decision& decision, SeededRandom& random) {
            Problem turned = problem;
            auto& scenarios = turned.study.scenarios;
            auto& alternatives = turned.study.alternatives;
            for (std::size_t i = scenarios.size(); i > 1; --i)
                std::swap(scenarios[i - 1], scenarios[random.below(i)]);
            for (std::size_t i = alternatives.size(); i > 1; --i)
                std::swap(alternatives[i - 1], alternatives[random.below(i)]);
            const auto again = decide(turned.study, turned.answers, turned.options);
            QVERIFY(again.ok());
            for (const auto& [id, score] : decision.scores)
                QVERIFY(std::fabs(again->scores.at(id) - score) < kSmall);
        });
    }

    void aDominatedAlternativeNeverChangesTheWinner() {
        forAll([](const Problem& problem, const Decision& decision, SeededRandom& random) {
            Problem more = problem;
            const auto& model =
                problem.study.alternatives[random.below(problem.study.alternatives.size())].id;
            more.study.alternatives.push_back({"worse", "Worse"});
            for (auto& scenario : more.study.scenarios)
                scenario.ratings["worse"] =
                    std::max(0, scenario.ratings[model] - static_cast<int>(random.below(3)));
            const auto again = decide(more.study, more.answers, more.options);
            QVERIFY(again.ok());
            QCOMPARE(again->ranking[0], decision.ranking[0]);
            for (const auto& [id, score] : decision.scores)
                QCOMPARE(again->scores.at(id), score);
        });
    }

    void droppingALoserNeverChangesTheWinner() {
        forAll([](const Problem& problem, const Decision& decision, SeededRandom&) {
            if (problem.study.alternatives.size() < 3)
                return;
            Problem fewer = problem;
            auto& alternatives = fewer.study.alternatives;
            alternatives.erase(alternatives.begin() +
                               static_cast<std::ptrdiff_t>(indexOf(fewer.study, decision.ranking.back())));
            const auto again = decide(fewer.study, fewer.answers, fewer.options);
            QVERIFY(again.ok());
            QCOMPARE(again->ranking[0], decision.ranking[0]);
        });
    }

    void flipsReallyFlip() {
        int shares = 0;
        int middles = 0;
        int ratings = 0;
        forAll([&](const Problem& problem, const Decision& decision, SeededRandom&) {
            const ValueTable table(problem.study);
            const std::size_t best = indexOf(problem.study, decision.ranking[0]);
            const auto now = sharesOf(decision);
            for (const auto& flip : decision.flips) {
                const std::size_t rival = indexOf(problem.study, flip.alternative);
                QVERIFY(rival != best);
                if (const auto* rating = std::get_if<Flip::Rating>(&flip.change)) {
                    QVERIFY2(ratingFlips(problem, *rating, now, best, rival), flip.text.english().c_str());
                    ++ratings;
                    continue;
                }
                const auto* share = std::get_if<Flip::Share>(&flip.change);
                const auto scoresAt = [&](double at) {
                    if (!share)
                        return table.scores(now, at);
                    const std::size_t s = scenarioIndex(problem.study, share->scenario);
                    return table.scores(withShare(now, s, at), problem.options.middleLevel);
                };
                ++(share ? shares : middles);
                const double at = share ? share->at : std::get<Flip::MiddleLevel>(flip.change).at;
                const double from = share ? share->now : std::get<Flip::MiddleLevel>(flip.change).now;
                const auto flipped = [&](double value) {
                    const auto scores = scoresAt(value);
                    return scores[rival] > scores[best] && isBest(scores, rival, 1e-5);
                };
                // Equals part at the very point they are at, to one side.
                if (std::fabs(at - from) < kStep) {
                    QVERIFY2(flipped(at + kStep) || flipped(at - kStep), flip.text.english().c_str());
                    continue;
                }
                const double outward = at > from ? kStep : -kStep;
                QVERIFY2(isBest(scoresAt(at - outward), best), flip.text.english().c_str());
                QVERIFY2(flipped(at + outward), flip.text.english().c_str());
            }
        });
        qInfo("%d flips of shares, %d of the middle level, %d of ratings", shares, middles, ratings);
        QVERIFY(shares > 5000 && middles > 1000 && ratings > 5000);
    }

    void theWinnerStaysWithinItsInterval() {
        forAll([](const Problem& problem, const Decision& decision, SeededRandom& random) {
            const ValueTable table(problem.study);
            const std::size_t best = indexOf(problem.study, decision.ranking[0]);
            const auto now = sharesOf(decision);
            QCOMPARE(decision.stability.size(), now.size());
            for (std::size_t s = 0; s < now.size(); ++s) {
                const auto& interval = decision.stability[s];
                QVERIFY(interval.low <= now[s] + kSmall && now[s] <= interval.high + kSmall);
                const bool whole = now[s] >= 1 - kSmall;
                const double share = interval.low + random.uniform() * (interval.high - interval.low);
                if (!whole)
                    QVERIFY(
                        isBest(table.scores(withShare(now, s, share), problem.options.middleLevel), best));
            }
        });
    }

    /// A rank reversal: A = (10, 4), B = (8, 6), weights (0.55, 0.45): A wins; C = (1, 5) must change
    /// nothing.
    void theKnownReversal() {
        const DecisionMatrix matrix{{{10, 4}, {8, 6}}, {Objective::Max, Objective::Max}};
        const std::vector<double> weights{0.55, 0.45};
        const Matrix extra{{1, 5}};
        const Scorer local = [&](const DecisionMatrix& m) {
            return weightedSum(*normalise(m, Normalisation::MinMax), weights)->scores;
        };
        const Scorer fixed = [&](const DecisionMatrix& m) {
            const auto worth = ValueFunction::piecewise({0, 10}, {0, 1});
            DecisionMatrix values = m;
            for (double& x : values.values.cells())
                x = worth->at(x);
            return weightedSum(values, weights)->scores;
        };
        QVERIFY(local(matrix)[0] > local(matrix)[1]);
        QVERIFY(fixed(matrix)[0] > fixed(matrix)[1]);
        const auto found = findReversals(matrix, local, extra);
        QVERIFY(std::any_of(found.begin(), found.end(), [](const Reversal& r) {
            return r.kind == Reversal::Kind::AddedDominated && r.alternative == 0 && r.before == 0 &&
                   r.after == 1;
        }));
        QVERIFY(findReversals(matrix, fixed, extra).empty());
        const DecisionMatrix three{{{10, 4}, {8, 6}, {1, 5}}, matrix.objectives};
        const auto dropped = findReversals(three, local);
        QVERIFY(std::any_of(dropped.begin(), dropped.end(), [](const Reversal& r) {
            return r.kind == Reversal::Kind::Dropped && r.alternative == 2 && r.before == 1 && r.after == 0;
        }));
    }
};

QTEST_APPLESS_MAIN(TestDecisionProperties)
#include "tst_decision_properties.moc"
