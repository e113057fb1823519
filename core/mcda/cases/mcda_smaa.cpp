// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <cmath>

#include "core/mcda/cases/mcda_solvers.h"
#include "core/mcda/worlds/smaa.h"

namespace bakeoff::core {
namespace {

constexpr double kQuantile95 = 1.96;  // the rounded value that the cases' source uses
constexpr std::size_t kDefaultIterations = 100000;

/// One measurement of one alternative, as a distribution.
struct Spread {
    enum class Kind { Exact, Normal, LogNormal, Uniform };
    Kind kind = Kind::Exact;
    double first = 0;   ///< mean (of the logarithm), or the lower end
    double second = 0;  ///< standard deviation (of the logarithm), or the upper end

    [[nodiscard]] double draw(PortableRandom& random) const {
        switch (kind) {
            case Kind::Exact:
                return first;
            case Kind::Uniform:
                return first + (second - first) * random.uniform();
            case Kind::Normal:
            case Kind::LogNormal:
                break;
        }
        const double x = second > 0 ? first + second * random.normal() : first;
        return kind == Kind::LogNormal ? portableExp(x) : x;
    }
    /// The middle 95 %, and all of a uniform one.
    [[nodiscard]] std::pair<double, double> range() const {
        if (kind == Kind::Exact)
            return {first, first};
        if (kind == Kind::Uniform)
            return {first, second};
        const double low = first - kQuantile95 * second;
        const double high = first + kQuantile95 * second;
        return kind == Kind::LogNormal ? std::pair(std::exp(low), std::exp(high)) : std::pair(low, high);
    }
};

struct Criterion {
    std::vector<Spread> spreads;
    double low = 0;
    double high = 1;
    bool scaled = false;  ///< a partial value straight from `low` to `high`, going on beyond them
    bool cost = false;

    [[nodiscard]] double value(double x) const {
        if (!scaled)
            return cost ? -x : x;
        if (high == low)
            return 0;
        return cost ? (high - x) / (high - low) : (x - low) / (high - low);
    }
};

std::optional<Spread::Kind> findKind(const std::string& name) {
    if (name == "exact" || name == "constant" || name == "deterministic")
        return Spread::Kind::Exact;
    if (name == "normal" || name == "gaussian")
        return Spread::Kind::Normal;
    if (name == "lognormal" || name == "log-normal")
        return Spread::Kind::LogNormal;
    if (name == "uniform" || name == "interval")
        return Spread::Kind::Uniform;
    return std::nullopt;
}

Spread spreadOf(const JsonNode& node, Spread::Kind kind) {
    Spread out{kind, 0, 0};
    if (node.json().is_number()) {
        out.first = numberOf(node);
        out.second = kind == Spread::Kind::Uniform ? out.first : 0;
        return out;
    }
    const auto numbers = numbersOf(node);
    if (numbers.size() != 2) {
        node.problem(say("Expected two numbers."));
        return out;
    }
    out.first = numbers[0];
    out.second = numbers[1];
    if (kind == Spread::Kind::Uniform ? out.second < out.first : out.second < 0)
        node.problem(kind == Spread::Kind::Uniform
                         ? say("Expected a lower end that is no larger than the upper.")
                         : say("Expected a standard deviation of 0 or more."));
    return out;
}

/// {"distribution": ..., "params_...": [[a, b], ...]}.
Criterion criterionOf(const JsonNode& node) {
    Criterion out;
    const auto kind = findKind(lowered(node.string("distribution", "exact")));
    if (!kind)
        node.member("distribution").problem(say("Expected one of: exact, normal, lognormal, uniform."));
    for (const auto& [key, list] : node.members()) {
        if (key.rfind("params", 0) != 0 && key != "values")
            continue;
        for (const auto& entry : list.elements())
            out.spreads.push_back(spreadOf(entry, kind.value_or(Spread::Kind::Exact)));
    }
    if (out.spreads.empty())
        node.problem(say("Expected the parameters of one distribution for each alternative."));
    return out;
}

std::vector<Criterion> criteriaOf(const McdaInput& input) {
    std::vector<Criterion> out;
    const JsonNode matrix = input.node().member("matrix");
    if (matrix.isObject()) {
        for (const auto& [name, node] : matrix.members())
            out.push_back(criterionOf(node));
        return out;
    }
    for (const auto& row : matrix.elements()) {
        const auto cells = row.elements();
        if (out.empty())
            out.resize(cells.size());
        if (cells.size() != out.size())
            row.problem(say("Expected as many numbers as in the first row."));
        for (std::size_t c = 0; c < std::min(cells.size(), out.size()); ++c)
            out[c].spreads.push_back(cells[c].json().is_array() ? spreadOf(cells[c], Spread::Kind::Uniform)
                                                                : spreadOf(cells[c], Spread::Kind::Exact));
    }
    return out;
}

/// Scales that the case states in braces, or the union of the alternatives' ranges.
void setScales(const McdaInput& input, std::vector<Criterion>& criteria) {
    const std::string text = lowered(input.text("normalisation"));
    const bool scaled = text.find("partial value") != std::string::npos || text.rfind("minmax", 0) == 0 ||
                        text.rfind("min-max", 0) == 0;
    for (auto& criterion : criteria) {
        criterion.scaled = scaled;
        bool first = true;
        for (const auto& spread : criterion.spreads) {
            const auto [low, high] = spread.range();
            criterion.low = first ? low : std::min(criterion.low, low);
            criterion.high = first ? high : std::max(criterion.high, high);
            first = false;
        }
    }
    const auto scales = input.parameter("scales");
    if (!scales)
        return;
    const auto pairs = scales->json().is_object() ? [&] {
        std::vector<JsonNode> nodes;
        for (const auto& [name, node] : scales->members())
            nodes.push_back(node);
        return nodes;
    }()
                                                  : scales->elements();
    for (std::size_t c = 0; c < std::min(pairs.size(), criteria.size()); ++c) {
        const auto ends = numbersOf(pairs[c]);
        if (ends.size() != 2 || !(ends[0] < ends[1])) {
            pairs[c].problem(say("Expected two numbers, the worst and the best end of the scale."));
            continue;
        }
        criteria[c].scaled = true;
        criteria[c].low = ends[0];
        criteria[c].high = ends[1];
    }
}

void setObjectives(const McdaInput& input, std::vector<Criterion>& criteria) {
    if (!given(input.node(), "objectives"))
        return;
    const auto nodes = input.node().member("objectives").elements();
    if (nodes.size() != criteria.size())
        input.node().member("objectives").problem(say("Expected one objective for each criterion."));
    for (std::size_t c = 0; c < std::min(nodes.size(), criteria.size()); ++c) {
        const std::string word = nodes[c].asString();
        if (word != "max" && word != "min")
            nodes[c].problem(say("Expected \"max\" or \"min\"."));
        criteria[c].cost = word == "min";
    }
}

/// Any scale but that of setScales() needs values that do not move, because it looks at all of them. What is
/// no name of one is a remark.
Result<void> normaliseExact(const McdaInput& input, const std::vector<Criterion>& criteria, bool moves,
                            Matrix& values) {
    const std::string text = input.text("normalisation");
    const auto how = findNormalisation(text.empty() ? "none" : text);
    if (criteria[0].scaled || !how || *how == Normalisation::None || *how == Normalisation::MinMax)
        return {};
    if (moves)
        return Error{ErrorCode::InvalidArgument,
                     say("With values that are not certain, expected \"none\", \"minmax\" or \"scales\"."),
                     "/normalisation"};
    DecisionMatrix matrix{values, {}};
    for (std::size_t c = 0; c < criteria.size(); ++c) {
        matrix.objectives.push_back(criteria[c].cost ? Objective::Min : Objective::Max);
        for (std::size_t a = 0; a < values.rows(); ++a)
            matrix.values(a, c) = criteria[c].cost ? -values(a, c) : values(a, c);
    }
    const auto scaled = normalise(matrix, *how);
    if (!scaled)
        return scaled.error();
    values = scaled->values;
    for (std::size_t c = 0; c < criteria.size(); ++c) {
        for (std::size_t a = 0; a < values.rows(); ++a)
            values(a, c) = scaled->objectives[c] == Objective::Min ? -values(a, c) : values(a, c);
    }
    return {};
}

/// What is said of the weights in words must be what was read of them.
void checkWeightWords(const McdaInput& input, const WeightKnowledge& knowledge) {
    const auto words = input.parameter("weights");
    if (!words || !words->json().is_string() ||
        !std::holds_alternative<WeightKnowledge::Unknown>(knowledge.known))
        return;
    const std::string text = lowered(words->asString());
    if (text.find("ordinal") != std::string::npos || text.find("rank") != std::string::npos)
        words->problem(
            say("Expected \"ranks\" beside this: one place for each criterion, 1 the most important."));
    else if (text.find("interval") != std::string::npos || text.find("bound") != std::string::npos)
        words->problem(say("Expected \"weight_bounds\" beside this: a list of [low, high]."));
}

WeightKnowledge knowledgeOf(const McdaInput& input, std::size_t criteria) {
    if (given(input.node(), "weights"))
        return WeightKnowledge::exactly(numbersOf(input.node().member("weights")));
    for (const char* key : {"ranks", "weight_ranks", "weight_ranking"}) {
        if (const auto ranks = input.parameter(key))
            return WeightKnowledge::ordered(numbersOf(*ranks));
    }
    if (const auto bounds = input.parameter("weight_bounds")) {
        std::vector<WeightBounds> out;
        for (const auto& node : bounds->elements()) {
            const auto ends = numbersOf(node);
            if (ends.size() == 2)
                out.push_back({ends[0], ends[1]});
            else
                node.problem(say("Expected two numbers, low and high."));
        }
        return WeightKnowledge::between(std::move(out));
    }
    return WeightKnowledge::nothing(criteria);
}

SmaaOptions optionsOf(const McdaInput& input) {
    SmaaOptions options;
    options.iterations = kDefaultIterations;
    const auto iterations = input.parameter("iterations");
    if (iterations && iterations->json().is_number()) {
        const double number = numberOf(*iterations);
        if (number >= 1 && number <= 1e8)
            options.iterations = static_cast<std::size_t>(number);
        else
            iterations->problem(say("Expected from 1 to 100,000,000 iterations."));
    }
    if (const auto seed = input.number("seed"); seed && *seed >= 0 && *seed < 0x1p53)
        options.seed = static_cast<std::uint64_t>(*seed);
    return options;
}

Json smaaJson(const SmaaResult& result, const SmaaOptions& options) {
    Json central = Json::array();
    Json confidence = Json::array();
    for (std::size_t a = 0; a < result.centralWeights.size(); ++a) {
        central.push_back(result.centralWeights[a] ? Json(*result.centralWeights[a]) : Json());
        confidence.push_back(result.confidenceFactors[a] ? Json(*result.confidenceFactors[a]) : Json());
    }
    return {{"rank_acceptability", toJson(result.rankAcceptability)},
            {"central_weights", central},
            {"confidence_factors", confidence},
            {"pairwise_winning", toJson(result.pairwiseWinning)},
            {"entropy", result.entropy},
            {"iterations", result.iterations},
            {"seed", options.seed},
            {"tie_rule", "equals share the best rank"}};
}

}  // namespace

Result<Json> solveSmaa(const McdaInput& input) {
    auto criteria = criteriaOf(input);
    if (criteria.empty())
        return Error{ErrorCode::InvalidArgument, say("Expected at least one criterion."), "/matrix"};
    setObjectives(input, criteria);
    setScales(input, criteria);
    const std::size_t m = criteria[0].spreads.size();
    SmaaProblem problem;
    problem.values = Matrix(m, criteria.size());
    bool moves = false;
    for (std::size_t c = 0; c < criteria.size(); ++c) {
        if (criteria[c].spreads.size() != m)
            return Error{ErrorCode::InvalidArgument,
                         say("Expected as many alternatives in each criterion as in the first, %1.", m),
                         "/matrix"};
        for (std::size_t a = 0; a < m; ++a) {
            const Spread& spread = criteria[c].spreads[a];
            moves = moves || spread.kind != Spread::Kind::Exact;
            problem.values(a, c) = criteria[c].value(
                spread.kind == Spread::Kind::LogNormal ? std::exp(spread.first) : spread.first);
        }
    }
    if (auto scaled = normaliseExact(input, criteria, moves, problem.values); !scaled)
        return scaled.error();
    problem.weights = knowledgeOf(input, criteria.size());
    checkWeightWords(input, problem.weights);
    if (moves)
        problem.redraw = [&criteria](PortableRandom& random, Matrix& values) {
            for (std::size_t a = 0; a < values.rows(); ++a) {
                for (std::size_t c = 0; c < values.columns(); ++c)
                    values(a, c) = criteria[c].value(criteria[c].spreads[a].draw(random));
            }
        };
    const auto options = optionsOf(input);
    const auto result = smaa(problem, options);
    if (!result)
        return result.error();
    return smaaJson(*result, options);
}

}  // namespace bakeoff::core
