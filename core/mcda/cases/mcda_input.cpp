// SPDX-License-Identifier: GPL-3.0-only
#include "core/mcda/cases/mcda_input.h"

#include <numeric>

#include "core/base/json_access.h"

namespace bakeoff::core {

bool given(const JsonNode& node, std::string_view key) {
    return !memberOf(node.json(), key).is_null();
}

std::vector<double> numbersOf(const JsonNode& list) {
    std::vector<double> out;
    for (const auto& node : list.elements())
        out.push_back(numberOf(node));
    return out;
}

double numberOf(const JsonNode& node) {
    for (const auto& [word, quoted] : kNotANumbers) {
        if (!node.json().is_string() || '"' + node.json().get<std::string>() + '"' != quoted)
            continue;
        node.problem(say("Expected a finite number, found %1.", word));
        return 0;
    }
    return node.asNumber();
}

std::string lowered(std::string text) {
    for (char& c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

std::string McdaInput::text(std::string_view key) const {
    return given(m_node, key) ? m_node.string(key) : std::string();
}

std::optional<JsonNode> McdaInput::parameter(std::string_view key) const {
    if (!given(m_node, "parameters"))
        return std::nullopt;
    const JsonNode parameters = m_node.member("parameters");
    if (!given(parameters, key))
        return std::nullopt;
    return parameters.member(key);
}

std::string McdaInput::loweredParameter(std::string_view key) const {
    const auto node = parameter(key);
    return node && node->json().is_string() ? lowered(node->asString()) : std::string();
}

std::optional<double> McdaInput::number(std::string_view key) const {
    const auto node = parameter(key);
    return node ? std::optional(numberOf(*node)) : std::nullopt;
}

std::vector<double> McdaInput::numbers(std::string_view key, std::size_t count) const {
    const auto node = parameter(key);
    if (!node)
        return std::vector<double>(count, 0);
    if (node->json().is_number())
        return std::vector<double>(count, numberOf(*node));
    auto out = numbersOf(*node);
    if (out.size() != count)
        node->problem(say("Expected %1 numbers, one for each criterion.", count));
    out.resize(count, 0);
    return out;
}

std::vector<std::vector<double>> McdaInput::rows() const {
    std::vector<std::vector<double>> out;
    for (const auto& row : m_node.array("matrix"))
        out.push_back(numbersOf(row));
    return out;
}

Result<Matrix> McdaInput::matrix() const {
    const auto read = rows();
    return Matrix::fromRows(read, read.empty() ? 0 : read[0].size());
}

Result<DecisionMatrix> McdaInput::decisionMatrix() const {
    DecisionMatrix out;
    if (!given(m_node, "objectives")) {
        auto values = matrix();
        if (!values)
            return values.error();
        out.values = std::move(values).value();
        out.objectives.assign(out.values.columns(), Objective::Max);
        return out;
    }
    const auto read = rows();
    for (const auto& node : m_node.member("objectives").elements()) {
        const Json& value = node.json();
        const std::string word = value.is_string() ? lowered(value.get<std::string>()) : "";
        const bool max = word == "max" || word == "benefit" || (value.is_number() && value == 1);
        const bool min = word == "min" || word == "cost" || (value.is_number() && value == -1);
        if (!max && !min)
            node.problem(say("Expected \"max\" or \"min\"."));
        out.objectives.push_back(min ? Objective::Min : Objective::Max);
    }
    auto values = Matrix::fromRows(read, out.objectives.size());
    if (!values)
        return values.error();
    out.values = std::move(values).value();
    return out;
}

std::vector<double> McdaInput::weights(std::size_t criteria, bool sumToOneByDefault) const {
    if (!given(m_node, "weights"))
        return std::vector<double>(criteria, criteria > 0 ? 1.0 / static_cast<double>(criteria) : 0);
    auto out = numbersOf(m_node.member("weights"));
    const bool sumToOne = given(m_node, "weights_normalised_to_sum_1_before_use")
                              ? m_node.boolean("weights_normalised_to_sum_1_before_use", sumToOneByDefault)
                              : sumToOneByDefault;
    const double sum = std::accumulate(out.begin(), out.end(), 0.0);
    if (sumToOne && sum > 0) {
        for (double& weight : out)
            weight /= sum;
    }
    return out;
}

}  // namespace bakeoff::core
