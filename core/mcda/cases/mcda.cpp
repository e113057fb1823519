// SPDX-License-Identifier: GPL-3.0-only
#include "core/mcda/cases/mcda.h"

#include <algorithm>
#include <cmath>

#include "core/base/json_access.h"
#include "core/mcda/cases/mcda_check.h"
#include "core/mcda/cases/mcda_solvers.h"

namespace bakeoff::core {
namespace {

/// Other names that the literature has for the same.
struct Alias {
    const char* alias;
    const char* name;
};

constexpr Alias kAliases[] = {{"wsm", "weighted_sum"},
                              {"saw", "weighted_sum"},
                              {"wpm", "weighted_product"},
                              {"maut", "additive_value"},
                              {"mavt", "additive_value"},
                              {"promethee", "promethee_ii"},
                              {"smaa", "smaa2"},
                              {"smaa_2", "smaa2"},
                              {"roc", "rank_order_centroid"},
                              {"rank_sum", "rank_sum_weights"},
                              {"rank_reciprocal", "rank_reciprocal_weights"},
                              {"entropy", "entropy_weights"},
                              {"critic", "critic_weights"},
                              {"ahp", "ahp_eigenvector"},
                              {"ahp_column_mean", "ahp_column_mean_approximation"},
                              {"swing", "swing_weights"},
                              {"piecewise_linear", "maut_value_function"},
                              {"veto", "veto_and_dominance"},
                              {"electre_veto", "veto_and_dominance"},
                              {"dominance", "veto_and_dominance"}};

McdaSolver findSolver(const std::string& written) {
    std::string name = lowered(written);
    for (char& c : name)
        c = c == '-' || c == ' ' ? '_' : c;
    for (const auto& alias : kAliases) {
        if (name == alias.alias)
            name = alias.name;
    }
    for (const auto* methods : {&rankingMethods(), &weightMethods()}) {
        for (const auto& method : *methods) {
            if (name == method.name)
                return method.solve;
        }
    }
    return nullptr;
}

std::string methodList() {
    std::string list;
    for (const auto& name : mcdaMethods())
        list += (list.empty() ? "" : ", ") + name;
    return list;
}

/// Other programs write NaN and Infinity where JSON has no word for them. Each becomes a text of the same
/// length, so that only its own case fails, and all places stay.
std::string withQuotedNotANumbers(std::string text) {
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (inString && text[i] == '\\') {
            ++i;
        } else if (text[i] == '"') {
            inString = !inString;
        } else if (!inString) {
            for (const auto& [word, quoted] : kNotANumbers) {
                if (text.compare(i, word.size(), word) == 0)
                    text.replace(i, word.size(), quoted);
            }
            // What was put in is a string; its quotes must not be taken for an end.
            if (text[i] == '"')
                i = text.find('"', i + 1);
        }
    }
    return text;
}

void dropRepeated(std::vector<Error>& problems) {
    std::vector<Error> out;
    for (auto& problem : problems) {
        if (std::none_of(out.begin(), out.end(),
                         [&](const Error& known) { return known.text() == problem.text(); }))
            out.push_back(std::move(problem));
    }
    problems = std::move(out);
}

/// Answers are finite: what overflowed is said, not printed as null.
bool allFinite(const Json& json) {
    if (json.is_number_float())
        return std::isfinite(json.get<double>());
    return !json.is_structured() ||
           std::all_of(json.begin(), json.end(), [](const Json& item) { return allFinite(item); });
}

class CaseSolver {
public:
    CaseSolver(JsonDocument& document, bool check) : m_document(document), m_check(check) {}

    Json solve(const JsonNode& node) {
        ++m_run.cases;
        const std::size_t before = m_document.problems().size();
        Json answer = Json::object();
        for (const char* key : {"id", "method"}) {
            if (given(node, key))
                answer[key] = memberOf(node.json(), key);
        }
        if (!node.isObject()) {
            node.problem(say("Expected a case: an object with \"method\" and \"matrix\"."));
        } else if (given(node, "parameters") && !node.member("parameters").isObject()) {
            node.member("parameters").problem(say("Expected an object, such as {\"v\": 0.5}."));
        } else if (const McdaSolver solver = findSolver(node.string("method"))) {
            const auto solved = solver(McdaInput(node));
            if (!solved)
                m_document.addProblem(node.path() + solved.error().where, solved.error().message);
            else if (!allFinite(*solved))
                node.problem(say("Some numbers of this case are too large or too far apart for an answer."));
            else
                answer.update(*solved);
        } else if (memberOf(node.json(), "method").is_string()) {
            node.member("method").problem(
                say("No method \"%1\". Expected one of: %2.", node.string("method"), methodList()));
        }
        const auto& problems = m_document.problems();
        if (problems.size() == before) {
            ++m_run.solved;
            if (m_check)
                checkCase(node, answer);
            return answer;
        }
        Json failed = answer.contains("id") ? Json{{"id", answer["id"]}} : Json::object();
        std::vector<Error> own(problems.begin() + static_cast<std::ptrdiff_t>(before), problems.end());
        dropRepeated(own);
        for (const auto& problem : own)
            failed["errors"].push_back(problem.text());
        return failed;
    }

    McdaRun finish(Json answer) {
        m_run.answer = std::move(answer);
        m_run.problems = m_document.problems();
        dropRepeated(m_run.problems);
        return std::move(m_run);
    }

private:
    void checkCase(const JsonNode& node, Json& answer) {
        const auto misses = missesOf(node.json(), answer);
        answer["holds"] = misses.empty();
        const std::string id = textOr(node.json(), "id", node.path());
        for (const auto& miss : misses)
            m_run.misses.push_back({ErrorCode::InvalidDocument, miss, id});
    }

    JsonDocument& m_document;
    bool m_check;
    McdaRun m_run;
};

}  // namespace

std::vector<std::string> mcdaMethods() {
    std::vector<std::string> out;
    for (const auto* methods : {&rankingMethods(), &weightMethods()}) {
        for (const auto& method : *methods)
            out.emplace_back(method.name);
    }
    return out;
}

Result<McdaRun> solveMcda(std::string text, const std::string& name, bool check) {
    auto document = JsonDocument::parse(withQuotedNotANumbers(std::move(text)), name);
    if (!document)
        return document.error();
    const JsonNode root(**document);
    CaseSolver solver(**document, check);
    const bool many = root.json().is_array() || given(root, "cases");
    if (!many)
        return solver.finish(solver.solve(root));
    const auto nodes = root.json().is_array() ? root.elements() : root.array("cases");
    if (nodes.empty() && (*document)->clean())
        return Error{ErrorCode::InvalidDocument, say("There is no case in this file."), name};
    Json answers = Json::array();
    for (const auto& node : nodes)
        answers.push_back(solver.solve(node));
    return solver.finish({{"cases", std::move(answers)}});
}

}  // namespace bakeoff::core
