// SPDX-License-Identifier: GPL-3.0-only
#include "core/study/experiment_json.h"

#include <algorithm>
#include <cmath>

#include "core/study/json_number.h"
#include "core/study/reproducibility.h"

namespace bakeoff::core {
namespace {

constexpr std::int64_t kLastLine = 1'000'000'000;

std::optional<int> lineOf(const JsonNode& node) {
    const auto line = node.integer("line", 0);
    if (line <= 0)
        return std::nullopt;
    return static_cast<int>(std::min(line, kLastLine));
}

ExperimentStatement readStatement(const JsonNode& node, const Register& alternatives) {
    ExperimentStatement out;
    if (!isObjectOf(node, {"about", "text", "line", "alternatives"}))
        return out;
    Names ids;
    for (const auto& thing : reproducibilityThings())
        ids.emplace_back(thing.id);
    out.about = choice(node.member("about"), ids);
    out.text = filledString(node, "text");
    out.line = lineOf(node);
    out.alternatives = alternatives.referAll(node, "alternatives", false);
    return out;
}

ExperimentLoad readLoad(const JsonNode& node) {
    ExperimentLoad out;
    if (!isObjectOf(node, {"tool", "parameters", "url_path", "line"}))
        return out;
    out.tool = filledString(node, "tool");
    if (const auto parameters = node.optionalMember("parameters")) {
        for (const auto& [name, value] : parameters->members()) {
            if (!isParameterName(name))
                value.problem(say("Expected a name of lower-case letters, digits and underscores."));
            out.parameters[name] = value.asNumber();
            if (value.json().is_number() &&
                !(out.parameters[name] >= 0 && std::isfinite(out.parameters[name])))
                value.problem(say("Expected a number that is not negative."));
        }
    }
    out.urlPath = node.string("url_path", {});
    out.line = lineOf(node);
    return out;
}

}  // namespace

Experiment readExperiment(const JsonNode& node, const Register& alternatives) {
    Experiment out;
    if (!isObjectOf(node, {"statements", "loads"}))
        return out;
    for (const auto& statement : node.array("statements", false))
        out.statements.push_back(readStatement(statement, alternatives));
    for (const auto& load : node.array("loads", false))
        out.loads.push_back(readLoad(load));
    return out;
}

Json writeExperiment(const Experiment& experiment) {
    Json statements = Json::array();
    for (const auto& statement : experiment.statements) {
        Json out{{"about", statement.about}, {"text", statement.text}};
        if (statement.line)
            out["line"] = *statement.line;
        if (!statement.alternatives.empty())
            out["alternatives"] = statement.alternatives;
        statements.push_back(std::move(out));
    }
    Json loads = Json::array();
    for (const auto& load : experiment.loads) {
        Json parameters = Json::object();
        for (const auto& [name, value] : load.parameters)
            parameters[name] = jsonNumber(value);
        Json out{{"tool", load.tool}, {"parameters", std::move(parameters)}};
        if (!load.urlPath.empty())
            out["url_path"] = load.urlPath;
        if (load.line)
            out["line"] = *load.line;
        loads.push_back(std::move(out));
    }
    return {{"statements", std::move(statements)}, {"loads", std::move(loads)}};
}

}  // namespace bakeoff::core
