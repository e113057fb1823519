// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/stated_weights.h"

#include <algorithm>
#include <cmath>

#include "core/answers/tradeoffs.h"
#include "core/mcda/pairwise.h"

namespace bakeoff::core {
namespace {

using Kind = WeightStatement::Kind;

/// Square, 0 where nothing was said.
Matrix comparisonMatrix(const Study& study, const WeightStatement& statement) {
    const std::size_t n = study.scenarios.size();
    Matrix out(n, n);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j)
            out(i, j) =
                i == j ? 1
                       : comparisonOf(statement, study.scenarios[i].id, study.scenarios[j].id).value_or(0);
    }
    return out;
}

/// Weights along one chain of comparisons from the first element to each; 0 for those that none leads to.
std::vector<double> alongChains(const Matrix& comparisons) {
    const std::size_t n = comparisons.rows();
    std::vector<double> out(n, 0);
    std::vector<std::size_t> reached{0};
    out[0] = 1;
    for (std::size_t at = 0; at < reached.size(); ++at) {
        for (std::size_t j = 0; j < n; ++j) {
            if (out[j] > 0 || !(comparisons(reached[at], j) > 0))
                continue;
            out[j] = out[reached[at]] / comparisons(reached[at], j);
            reached.push_back(j);
        }
    }
    return out;
}

/// Harker's matrix (1987): on the diagonal 1 and the number of comparisons that the row lacks.
Matrix withGapsOnTheDiagonal(Matrix comparisons) {
    for (std::size_t r = 0; r < comparisons.rows(); ++r)
        comparisons(r, r) += static_cast<double>(std::ranges::count(comparisons.row(r), 0.0));
    return comparisons;
}

double indexOfOrder(std::size_t n) {
    if (const auto listed = randomIndex(kDefaultRandomIndexTable, n))
        return *listed;
    const auto order = static_cast<double>(n);
    return (2.7699 * order - 4.3513 - order) / (order - 1);
}

/// The comparison whose ratio to that of the weights is farthest from one (Saaty 1980, ch. 3).
void findOdd(ComparedWeights& out, const Study& study, const Matrix& said) {
    double farthest = 0.05;
    for (std::size_t i = 0; i < said.rows(); ++i) {
        for (std::size_t j = 0; j < said.rows(); ++j) {
            const double implied = out.weights[i] / out.weights[j];
            if (i == j || said(i, j) < 1 || std::fabs(std::log(said(i, j) / implied)) <= farthest)
                continue;
            farthest = std::fabs(std::log(said(i, j) / implied));
            out.odd = OddComparison{{study.scenarios[i].id, study.scenarios[j].id}, said(i, j), implied};
        }
    }
}

std::vector<double> ranksOf(const Study& study, const WeightStatement& statement) {
    double last = 0;
    for (const auto& [scenario, place] : statement.ranks)
        last = std::max(last, place);
    std::vector<double> out;
    for (const auto& scenario : study.scenarios) {
        const auto it = statement.ranks.find(scenario.id);
        out.push_back(it == statement.ranks.end() ? last + 1 : it->second);
    }
    return out;
}

std::vector<WeightBounds> boundsOf(const Study& study, const WeightStatement& statement) {
    std::vector<WeightBounds> out;
    for (const auto& scenario : study.scenarios) {
        const auto it = statement.bounds.find(scenario.id);
        out.push_back(it == statement.bounds.end() ? WeightBounds{} : it->second);
    }
    return out;
}

void fillRanks(WeightStatement& statement, const Study& study, const std::vector<double>& shares) {
    for (std::size_t s = 0; s < shares.size(); ++s) {
        const auto above = std::count_if(shares.begin(), shares.end(),
                                         [&](double other) { return other > shares[s] + 1e-12; });
        statement.ranks[study.scenarios[s].id] = static_cast<double>(above + 1);
    }
}

void fillBounds(WeightStatement& statement, const Study& study, const std::vector<double>& shares) {
    // Whole percents, rounded away from the share, so that the shares themselves stay allowed.
    for (std::size_t s = 0; s < shares.size(); ++s)
        statement.bounds[study.scenarios[s].id] = {std::floor(shares[s] * 50) / 100,
                                                   std::min(1.0, std::ceil(shares[s] * 150) / 100)};
}

std::size_t placeOf(const Study& study, const std::string& scenario) {
    return static_cast<std::size_t>(std::ranges::find(study.scenarios, scenario, &Scenario::id) -
                                    study.scenarios.begin());
}

/// The study with the scenarios alone that comparisons join with this one.
Study joinedWith(const Study& study, const Matrix& comparisons, std::size_t scenario) {
    std::vector<bool> joined(study.scenarios.size(), false);
    std::vector<std::size_t> reached{scenario};
    joined[scenario] = true;
    for (std::size_t at = 0; at < reached.size(); ++at) {
        for (std::size_t j = 0; j < joined.size(); ++j) {
            if (joined[j] || !(comparisons(reached[at], j) > 0))
                continue;
            joined[j] = true;
            reached.push_back(j);
        }
    }
    Study out;
    for (std::size_t s = 0; s < joined.size(); ++s) {
        if (joined[s])
            out.scenarios.push_back({study.scenarios[s].id, study.scenarios[s].name, {}, {}, {}});
    }
    return out;
}

}  // namespace

Result<ComparedWeights> comparedWeights(const Study& study, const WeightStatement& statement) {
    Matrix matrix = comparisonMatrix(study, statement);
    const std::size_t n = matrix.rows();
    if (n == 0)
        return Error{ErrorCode::InvalidArgument, say("There is no scenario to compare."), "weights"};
    const auto start = alongChains(matrix);
    for (std::size_t s = 0; s < n; ++s) {
        if (!(start[s] > 0))
            return Error{ErrorCode::InvalidArgument,
                         say("Compare \"%1\" with another scenario: nothing links it to \"%2\" yet.",
                             study.scenarios[s].name, study.scenarios[0].name),
                         "weights"};
    }
    const auto missing = static_cast<double>(n * (n - 1) / 2 - statement.comparisons.size());
    const auto w = principalEigenvector(withGapsOnTheDiagonal(matrix), start);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            if (!(matrix(i, j) > 0))
                matrix(i, j) = w[i] / w[j];
        }
    }
    const auto complete = pairwiseWeights(matrix, PairwiseMethod::Eigenvector, indexOfOrder(n));
    if (!complete)
        return Error{complete.error().code, complete.error().message, "weights"};
    ComparedWeights out;
    out.weights = complete->weights;
    const double most = static_cast<double>(n - 1) * (static_cast<double>(n) - 2) / 2;
    if (const double kept = most > 0 ? 1 - missing / most : 0; kept > 1e-9)
        out.consistencyRatio = std::max(0.0, complete->consistencyRatio / kept);
    out.compared = statement.comparisons.size();
    out.pairs = n * (n - 1) / 2;
    findOdd(out, study, matrix);
    return out;
}

bool linksAll(const Study& study, const WeightStatement& statement) {
    if (study.scenarios.empty())
        return true;
    const auto reached = alongChains(comparisonMatrix(study, statement));
    return std::ranges::all_of(reached, [](double weight) { return weight > 0; });
}

ComparedParts comparedParts(const Study& study, const WeightStatement& statement) {
    const Matrix comparisons = comparisonMatrix(study, statement);
    ComparedParts out;
    std::vector<bool> done(study.scenarios.size(), false);
    for (std::size_t s = 0; s < done.size(); ++s) {
        if (done[s])
            continue;
        const Study joined = joinedWith(study, comparisons, s);
        WeightStatement own = statement;
        dropUnknownScenarios(own, joined);
        const auto compared = comparedWeights(joined, own);
        for (std::size_t i = 0; i < joined.scenarios.size(); ++i) {
            const std::size_t first = placeOf(study, joined.scenarios[i].id);
            done[first] = true;
            for (std::size_t j = i + 1; compared && j < joined.scenarios.size(); ++j) {
                const std::size_t second = placeOf(study, joined.scenarios[j].id);
                const double ratio = compared->weights[i] / compared->weights[j];
                if (comparisons(first, second) > 0)
                    out.ratios.push_back({first, second, ratio / kEqualWithin, ratio * kEqualWithin});
            }
        }
        if (compared && compared->consistencyRatio.value_or(-1) > out.consistencyRatio.value_or(-1)) {
            out.consistencyRatio = compared->consistencyRatio;
            out.odd = compared->odd;
        }
    }
    return out;
}

std::optional<WeightStatement::Pair> nextComparison(const Study& study, const WeightStatement& statement,
                                                    const std::vector<double>& shares,
                                                    const std::set<WeightStatement::Pair>& skipped) {
    if (shares.size() != study.scenarios.size() || shares.size() < 2)
        return std::nullopt;
    const auto order = bestFirst(shares);
    const Study joined = joinedWith(study, comparisonMatrix(study, statement), order.front());
    for (const std::size_t s : order) {
        const auto& id = study.scenarios[s].id;
        if (joined.findScenario(id))
            continue;
        std::optional<WeightStatement::Pair> nearest;
        double least = 0;
        for (const auto& other : joined.scenarios) {
            const double distance = std::fabs(shares[placeOf(study, other.id)] - shares[s]);
            if (skipped.contains({other.id, id}) || (nearest && distance >= least))
                continue;
            nearest = {other.id, id};
            least = distance;
        }
        if (nearest)
            return nearest;
    }
    return std::nullopt;
}

std::vector<AmountRatio> ratiosOf(const Study& study, const WeightStatement& statement) {
    std::vector<AmountRatio> out;
    for (const auto& [pair, band] : statement.tradeoffs) {
        const std::size_t first = placeOf(study, pair.first);
        const std::size_t second = placeOf(study, pair.second);
        if (first < study.scenarios.size() && second < study.scenarios.size())
            out.push_back({first, second, band.least, band.most});
    }
    return out;
}

Result<WeightKnowledge> weightKnowledge(const Study& study, const WeightStatement& statement) {
    switch (statement.kind) {
        case Kind::Rank:
            return WeightKnowledge::ordered(ranksOf(study, statement));
        case Kind::Interval: {
            auto bounds = boundsOf(study, statement);
            if (auto checked = intervalWeights(bounds); !checked)
                return Error{checked.error().code, checked.error().message, "weights"};
            return WeightKnowledge::between(std::move(bounds));
        }
        case Kind::Pairwise: {
            auto compared = comparedWeights(study, statement);
            if (!compared)
                return compared.error();
            return WeightKnowledge::exactly(std::move(compared->weights));
        }
        case Kind::Share:
        case Kind::Unknown:
            break;
    }
    return WeightKnowledge::nothing(study.scenarios.size());
}

void fillFromShares(WeightStatement& statement, const Study& study, const std::vector<double>& shares) {
    if (shares.size() != study.scenarios.size() || shares.empty())
        return;
    if (statement.kind == Kind::Rank && statement.ranks.empty())
        fillRanks(statement, study, shares);
    if (statement.kind == Kind::Interval && statement.bounds.empty())
        fillBounds(statement, study, shares);
}

}  // namespace bakeoff::core
