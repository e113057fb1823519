// SPDX-License-Identifier: GPL-3.0-only
#include "core/mcda/cases/mcda_solvers.h"
#include "core/mcda/methods.h"
#include "core/mcda/promethee.h"
#include "core/mcda/screening.h"
#include "core/mcda/value_function.h"
#include "core/mcda/vikor.h"

namespace bakeoff::core {
namespace {

void caution(Json& answer, Sentence text) {
    answer["cautions"].push_back(text.english());
}

/// Methods that compare alternatives with the best and worst at hand turn two of them into all or nothing.
void cautionOnFew(Json& answer, const DecisionMatrix& matrix) {
    if (matrix.alternatives() < 3)
        caution(
            answer,
            SAY("With fewer than three alternatives every difference becomes all or nothing here: read the "
                "order with care."));
}

Result<DecisionMatrix> normalisedMatrix(const McdaInput& input) {
    const auto matrix = input.decisionMatrix();
    if (!matrix)
        return matrix.error();
    const std::string name = input.text("normalisation");
    const auto how = findNormalisation(name.empty() ? "none" : name);
    if (!how)
        return how.error();
    return normalise(*matrix, *how);
}

Json scoresJson(const MethodScores& scores) {
    return {{"scores", scores.scores}, {"ranking", competitionRanks(scores.scores)}};
}

Result<Json> solveWeightedSum(const McdaInput& input) {
    const auto matrix = normalisedMatrix(input);
    if (!matrix)
        return matrix.error();
    const auto scores = weightedSum(*matrix, input.weights(matrix->criteria(), false));
    if (!scores)
        return scores.error();
    Json answer = scoresJson(*scores);
    answer["contributions"] = toJson(scores->contributions);
    return answer;
}

Result<Json> solveWeightedProduct(const McdaInput& input) {
    const auto matrix = normalisedMatrix(input);
    if (!matrix)
        return matrix.error();
    const std::string form = input.loweredParameter("score_is");
    const auto score = form.find("log10") != std::string::npos ? ProductScore::Log10
                       : form.find("ln") != std::string::npos || form.find("log") != std::string::npos
                           ? ProductScore::NaturalLog
                           : ProductScore::Product;
    const auto weights = input.weights(matrix->criteria(), false);
    const auto scores = weightedProduct(*matrix, weights, score);
    if (!scores)
        return scores.error();
    Json answer = scoresJson(*scores);
    if (const auto product = weightedProduct(*matrix, weights, ProductScore::Product))
        answer["product"] = product->scores;
    return answer;
}

/// Values by the case's own functions; without them by the range of each criterion.
Result<Json> solveAdditiveValue(const McdaInput& input) {
    auto read = input.decisionMatrix();
    if (!read)
        return read.error();
    DecisionMatrix matrix = std::move(read).value();
    if (auto checked = checkMatrix(matrix); !checked)
        return checked.error();
    if (const auto list = input.parameter("value_functions")) {
        const auto nodes = list->elements();
        if (nodes.size() != matrix.criteria())
            return Error{ErrorCode::InvalidArgument, say("Expected one value function for each criterion."),
                         "/parameters/value_functions"};
        for (std::size_t c = 0; c < nodes.size(); ++c) {
            auto function = ValueFunction::piecewise(numbersOf(nodes[c].member("cutoffs")),
                                                     numbersOf(nodes[c].member("values")));
            if (!function)
                return Error{function.error().code, function.error().message,
                             "/parameters/value_functions/" + std::to_string(c) + function.error().where};
            for (std::size_t a = 0; a < matrix.alternatives(); ++a)
                matrix.values(a, c) = function->at(matrix.values(a, c));
            matrix.objectives[c] = Objective::Max;
        }
    } else {
        auto scaled = normalisedMatrix(input);
        if (!scaled)
            return scaled.error();
        matrix = std::move(scaled).value();
    }
    const auto scores = weightedSum(matrix, input.weights(matrix.criteria(), true));
    if (!scores)
        return scores.error();
    Json answer = scoresJson(*scores);
    answer["values"] = toJson(matrix.values);
    answer["contributions"] = toJson(scores->contributions);
    return answer;
}

Result<Json> solveTopsis(const McdaInput& input) {
    const auto matrix = normalisedMatrix(input);
    if (!matrix)
        return matrix.error();
    const std::string word = input.loweredParameter("distance");
    const auto distance = word == "manhattan" || word == "cityblock" ? Distance::Manhattan
                          : word == "chebyshev"                      ? Distance::Chebyshev
                                                                     : Distance::Euclidean;
    if (!word.empty() && distance == Distance::Euclidean && word != "euclidean")
        return Error{ErrorCode::InvalidArgument,
                     say("No distance \"%1\". Expected one of: euclidean, manhattan, chebyshev.", word),
                     "/parameters/distance"};
    const auto scores = topsis(*matrix, input.weights(matrix->criteria(), false), distance);
    if (!scores)
        return scores.error();
    Json answer = scoresJson(*scores);
    cautionOnFew(answer, *matrix);
    return answer;
}

Result<Json> solveMaximin(const McdaInput& input) {
    const auto matrix = normalisedMatrix(input);
    if (!matrix)
        return matrix.error();
    const auto scores = maximin(*matrix);
    if (!scores)
        return scores.error();
    return scoresJson(*scores);
}

Result<Json> solveVikor(const McdaInput& input) {
    const auto matrix = input.decisionMatrix();
    if (!matrix)
        return matrix.error();
    const auto result = vikor(*matrix, input.weights(matrix->criteria(), true),
                              input.number("v").value_or(0.5), input.number("DQ"));
    if (!result)
        return result.error();
    Json answer{{"S", result->groupUtility},
                {"R", result->individualRegret},
                {"Q", result->q},
                {"ranking_by_Q", result->ranks},
                {"ranking", result->ranks},
                {"compromise_set", result->compromise},
                {"acceptable_advantage", result->acceptableAdvantage},
                {"acceptable_stability", result->acceptableStability}};
    cautionOnFew(answer, *matrix);
    return answer;
}

Result<std::vector<Preference>> preferencesOf(const McdaInput& input, std::size_t criteria) {
    std::vector<Preference> out(criteria);
    const auto q = input.numbers("q", criteria);
    const auto p = input.numbers("p", criteria);
    const auto sigma = input.numbers(input.parameter("sigma") ? "sigma" : "s", criteria);
    std::vector<std::string> names(criteria, "usual");
    if (const auto node = input.parameter("preference_functions")) {
        if (node->json().is_string()) {
            names.assign(criteria, node->asString());
        } else {
            names.clear();
            for (const auto& name : node->elements())
                names.push_back(name.asString());
        }
    }
    if (names.size() != criteria)
        return Error{ErrorCode::InvalidArgument, say("Expected one preference function for each criterion."),
                     "/parameters/preference_functions"};
    for (std::size_t c = 0; c < criteria; ++c) {
        const auto shape = findPreferenceShape(names[c]);
        if (!shape)
            return Error{shape.error().code, shape.error().message,
                         shape.error().where + "/" + std::to_string(c)};
        out[c] = {*shape, q[c], p[c], sigma[c]};
    }
    return out;
}

Result<Json> solvePromethee(const McdaInput& input) {
    const auto matrix = normalisedMatrix(input);
    if (!matrix)
        return matrix.error();
    const auto preferences = preferencesOf(input, matrix->criteria());
    if (!preferences)
        return preferences.error();
    const std::string flows = input.loweredParameter("flows");
    const bool divide = flows.empty() || (flows.find("divided") != std::string::npos &&
                                          flows.find("not divided") == std::string::npos &&
                                          flows.find("undivided") == std::string::npos);
    const auto result = promethee(*matrix, input.weights(matrix->criteria(), true), *preferences, divide);
    if (!result)
        return result.error();
    return Json{{"pi", toJson(result->index)},
                {"plus", result->plus},
                {"minus", result->minus},
                {"net", result->net},
                {"ranking", competitionRanks(result->net)}};
}

std::vector<Demand> demandsOf(const McdaInput& input, std::size_t criteria) {
    std::vector<Demand> out(criteria);
    const auto read = [&](const char* key, std::optional<double> Demand::*member) {
        const auto node = input.parameter(key);
        if (!node)
            return;
        const auto values = node->elements();
        if (values.size() != criteria)
            node->problem(say("Expected one number or null for each criterion."));
        for (std::size_t c = 0; c < std::min(values.size(), criteria); ++c) {
            if (!values[c].json().is_null())
                out[c].*member = values[c].asNumber();
        }
    };
    read("must_have", &Demand::mustHave);
    read("veto", &Demand::veto);
    return out;
}

Result<Json> solveScreening(const McdaInput& input) {
    const auto matrix = input.decisionMatrix();
    if (!matrix)
        return matrix.error();
    const auto screening = screen(*matrix, demandsOf(input, matrix->criteria()));
    if (!screening)
        return screening.error();
    Json answer{{"excluded", Json::array()}, {"non_dominated", Json::array()}};
    for (std::size_t a = 0; a < matrix->alternatives(); ++a) {
        if (screening->excluded(a))
            answer["excluded"].push_back(a);
        if (!screening->dominated(a))
            answer["non_dominated"].push_back(a);
    }
    answer["dominated_by"] = screening->dominatedBy;
    answer["vetoed"] = screening->vetoed;
    return answer;
}

}  // namespace

Json toJson(const Matrix& matrix) {
    Json out = Json::array();
    for (std::size_t r = 0; r < matrix.rows(); ++r)
        out.push_back(matrix.row(r));
    return out;
}

const std::vector<McdaMethod>& rankingMethods() {
    static const std::vector<McdaMethod> methods{{"weighted_sum", solveWeightedSum},
                                                 {"weighted_product", solveWeightedProduct},
                                                 {"additive_value", solveAdditiveValue},
                                                 {"topsis", solveTopsis},
                                                 {"vikor", solveVikor},
                                                 {"promethee_ii", solvePromethee},
                                                 {"maximin", solveMaximin},
                                                 {"veto_and_dominance", solveScreening},
                                                 {"smaa2", solveSmaa}};
    return methods;
}

}  // namespace bakeoff::core
