// SPDX-License-Identifier: GPL-3.0-only
#include <cmath>

#include "core/mcda/cases/mcda_solvers.h"
#include "core/mcda/hierarchy.h"
#include "core/mcda/pairwise.h"
#include "core/mcda/value_function.h"
#include "core/mcda/weights.h"

namespace bakeoff::core {
namespace {

Result<Json> weightsJson(const Result<std::vector<double>>& weights) {
    if (!weights)
        return weights.error();
    return Json{{"weights", *weights}};
}

/// Amounts of a share or points of a swing: "weights", or a parameter.
Result<Json> solveShares(const McdaInput& input) {
    for (const char* key : {"points", "amounts"}) {
        if (const auto node = input.parameter(key))
            return weightsJson(shareWeights(numbersOf(*node)));
    }
    return weightsJson(shareWeights(numbersOf(input.node().member("weights"))));
}

Result<Json> solveRanks(const McdaInput& input, RankScheme scheme) {
    if (const auto ranks = input.parameter("ranks"))
        return weightsJson(weightsFromRanks(numbersOf(*ranks), scheme));
    const double n = input.number("n").value_or(0);
    if (!(n >= 1 && n <= 100000 && n == std::floor(n)))
        return Error{ErrorCode::InvalidArgument,
                     say("Expected the number of criteria as \"n\", or the \"ranks\" of the criteria."),
                     "/parameters"};
    const auto weights = rankWeights(static_cast<std::size_t>(n), scheme);
    if (!weights)
        return weights.error();
    Json answer{{"weights", *weights}};
    if (const auto positions = input.parameter("positions")) {
        answer["weights_at_positions"] = Json::array();
        for (const auto& node : positions->elements()) {
            const double position = node.asNumber();
            if (position >= 1 && position <= n && position == std::floor(position))
                answer["weights_at_positions"].push_back((*weights)[static_cast<std::size_t>(position) - 1]);
            else
                node.problem(say("Expected a position from 1 to n."));
        }
    }
    return answer;
}

Result<Json> solveOrderCentroid(const McdaInput& input) {
    return solveRanks(input, RankScheme::OrderCentroid);
}
Result<Json> solveRankSum(const McdaInput& input) {
    return solveRanks(input, RankScheme::RankSum);
}
Result<Json> solveReciprocal(const McdaInput& input) {
    return solveRanks(input, RankScheme::Reciprocal);
}

Result<Json> solveIntervals(const McdaInput& input) {
    const auto node = input.parameter("weight_bounds");
    if (!node)
        return Error{ErrorCode::InvalidArgument, say("Expected \"weight_bounds\": a list of [low, high]."),
                     "/parameters"};
    std::vector<WeightBounds> bounds;
    for (const auto& pair : node->elements()) {
        const auto ends = numbersOf(pair);
        if (ends.size() == 2)
            bounds.push_back({ends[0], ends[1]});
        else
            pair.problem(say("Expected two numbers, low and high."));
    }
    const auto result = intervalWeights(bounds);
    if (!result)
        return result.error();
    Json tight = Json::array();
    for (const auto& own : result->bounds)
        tight.push_back({own.low, own.high});
    return Json{{"weights", result->point}, {"weight_bounds", tight}};
}

Result<Json> solveEntropy(const McdaInput& input) {
    const auto matrix = input.matrix();
    if (!matrix)
        return matrix.error();
    return weightsJson(entropyWeights(*matrix));
}

Result<Json> solveCritic(const McdaInput& input) {
    const auto matrix = input.decisionMatrix();
    if (!matrix)
        return matrix.error();
    const std::string scale = input.loweredParameter("normalization");
    if (scale == "none")
        return weightsJson(criticWeights(*matrix, CriticScale::None));
    if (scale.empty() || scale.starts_with("min"))
        return weightsJson(criticWeights(*matrix));
    return Error{ErrorCode::InvalidArgument,
                 say("Expected \"none\" or \"min-max\" as the normalisation of CRITIC, not \"%1\".", scale),
                 "/parameters/normalization"};
}

Result<Json> solvePairwise(const McdaInput& input, PairwiseMethod method) {
    const auto comparisons = squareMatrix(input.rows());
    if (!comparisons)
        return comparisons.error();
    const auto table = input.parameter("RI_table");
    const std::string tableName = table ? table->asString() : kDefaultRandomIndexTable;
    auto index = input.number("RI");
    std::string indexSource = tableName;
    if (!index && !comparisons->empty()) {
        const auto found = randomIndex(tableName, comparisons->rows());
        if (!found)
            return found.error();
        index = *found;
    }
    const auto result = pairwiseWeights(*comparisons, method, index.value_or(0));
    if (!result)
        return result.error();
    Json answer{{"weights", result->weights},     {"lambda_max", result->lambdaMax},
                {"CI", result->consistencyIndex}, {"CR", result->consistencyRatio},
                {"RI", result->randomIndex},      {"RI_table", indexSource}};
    if (!result->reciprocal)
        answer["cautions"].push_back(
            say("Some comparisons are not the reciprocal of their opposite.").english());
    if (result->consistencyRatio > 0.1)
        answer["cautions"].push_back(
            say("The comparisons contradict each other: the consistency ratio is above 0.1.").english());
    return answer;
}

Result<Json> solveEigenvector(const McdaInput& input) {
    return solvePairwise(input, PairwiseMethod::Eigenvector);
}
Result<Json> solveColumnMean(const McdaInput& input) {
    return solvePairwise(input, PairwiseMethod::ColumnMean);
}

struct HierarchyReader {
    const std::string table;
    Json nodes = Json::array();  ///< what is said of each group

    /// {"name": ..., "matrix": comparisons of the children, or "weights": their shares, "children": [...]}
    Result<CriterionGroup> group(const JsonNode& node, const std::string& place) {
        CriterionGroup out;
        out.name = node.string("name", "");
        if (!given(node, "children"))
            return out;
        const auto children = node.array("children");
        auto shares = sharesOf(node, out.name, children.size(), place);
        if (!shares)
            return shares.error();
        for (std::size_t i = 0; i < children.size(); ++i) {
            auto child = group(children[i], place + "/children/" + std::to_string(i));
            if (!child)
                return child;
            child->share = (*shares)[i];
            out.children.push_back(std::move(child).value());
        }
        return out;
    }

private:
    Result<std::vector<double>> sharesOf(const JsonNode& node, const std::string& name, std::size_t children,
                                         const std::string& place) {
        if (given(node, "weights")) {
            auto shares = shareWeights(numbersOf(node.member("weights")));
            if (shares && shares->size() != children)
                return Error{ErrorCode::InvalidArgument,
                             say("Expected %1 numbers, one for each child.", children), place + "/weights"};
            return shares;
        }
        const auto comparisons = McdaInput(node).matrix();
        if (!comparisons)
            return comparisons.error();
        if (comparisons->rows() != children || comparisons->columns() != children)
            return Error{ErrorCode::InvalidArgument,
                         say("Expected %1 rows of %1 comparisons, one for each child.", children),
                         place + "/matrix"};
        const auto index = randomIndex(table, children);
        if (!index)
            return index.error();
        const auto result = pairwiseWeights(*comparisons, PairwiseMethod::Eigenvector, *index);
        if (!result)
            return result.error();
        nodes.push_back({{"name", name}, {"CR", result->consistencyRatio}, {"weights", result->weights}});
        return result->weights;
    }
};

/// Criteria in groups, each compared in pairs with its sisters alone.
Result<Json> solveHierarchy(const McdaInput& input) {
    const auto root = input.parameter("hierarchy");
    if (!root)
        return Error{ErrorCode::InvalidArgument, say("Expected the tree of criteria as \"hierarchy\"."),
                     "/parameters"};
    const auto table = input.parameter("RI_table");
    HierarchyReader reader{.table = table ? table->asString() : kDefaultRandomIndexTable};
    const std::string place = "/parameters/hierarchy";
    const auto tree = reader.group(*root, place);
    if (!tree)
        return tree.error();
    const auto leaves = hierarchyWeights(*tree);
    if (!leaves)
        return leaves.error();
    Json answer{{"weights", Json::array()}, {"criteria", Json::array()}, {"groups", reader.nodes}};
    for (const auto& leaf : *leaves) {
        answer["weights"].push_back(leaf.weight);
        answer["criteria"].push_back(leaf.path);
    }
    return answer;
}

/// "matrix" is a list of functions, each with the points to look it up at.
Result<Json> solveValueFunctions(const McdaInput& input) {
    const std::string bounds = input.loweredParameter("outOfBounds");
    const bool clip = bounds.rfind("clip", 0) == 0 || bounds.rfind("clamp", 0) == 0;
    Json answers = Json::array();
    const auto nodes = input.node().array("matrix");
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const auto function = ValueFunction::piecewise(numbersOf(nodes[i].member("cutoffs")),
                                                       numbersOf(nodes[i].member("values")));
        if (!function)
            return Error{function.error().code, function.error().message,
                         "/matrix/" + std::to_string(i) + function.error().where};
        Json values = Json::array();
        for (const double x : numbersOf(nodes[i].member("x")))
            values.push_back(function->at(x, clip));
        answers.push_back(std::move(values));
    }
    return Json{{"y", answers}};
}

}  // namespace

const std::vector<McdaMethod>& weightMethods() {
    static const std::vector<McdaMethod> methods{{"share_weights", solveShares},
                                                 {"swing_weights", solveShares},
                                                 {"rank_order_centroid", solveOrderCentroid},
                                                 {"rank_sum_weights", solveRankSum},
                                                 {"rank_reciprocal_weights", solveReciprocal},
                                                 {"interval_weights", solveIntervals},
                                                 {"entropy_weights", solveEntropy},
                                                 {"critic_weights", solveCritic},
                                                 {"ahp_eigenvector", solveEigenvector},
                                                 {"ahp_column_mean_approximation", solveColumnMean},
                                                 {"ahp_hierarchy", solveHierarchy},
                                                 {"maut_value_function", solveValueFunctions}};
    return methods;
}

}  // namespace bakeoff::core
