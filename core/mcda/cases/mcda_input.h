// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/json_reader.h"
#include "core/mcda/matrix.h"
#include "core/mcda/normalisation.h"

namespace bakeoff::core {

/// Reads what one case gives. Missing or mistaken values are recorded as problems of the document and yield
/// a default; errors of the methods have their place relative to the case, see place().
class McdaInput {
public:
    explicit McdaInput(JsonNode node) : m_node(std::move(node)) {}

    [[nodiscard]] const JsonNode& node() const { return m_node; }
    [[nodiscard]] std::string text(std::string_view key) const;
    /// The words of "normalisation" and of text parameters, in lower case.
    [[nodiscard]] std::string loweredParameter(std::string_view key) const;

    /// The rows as they are given, which need not be of one length.
    [[nodiscard]] std::vector<std::vector<double>> rows() const;
    /// Rows as long as the first. Errors: InvalidArgument for one that is not.
    [[nodiscard]] Result<Matrix> matrix() const;
    /// Rows and objectives ("max" or "min"; all "max" when there are none). Errors: InvalidArgument for a row
    /// that has not one number for each objective.
    [[nodiscard]] Result<DecisionMatrix> decisionMatrix() const;
    /// As given; made to sum to one when the case says so, or by default.
    [[nodiscard]] std::vector<double> weights(std::size_t criteria, bool sumToOneByDefault) const;

    [[nodiscard]] std::optional<JsonNode> parameter(std::string_view key) const;
    [[nodiscard]] std::optional<double> number(std::string_view key) const;
    /// A list of numbers; a single number stands for `count` of them.
    [[nodiscard]] std::vector<double> numbers(std::string_view key, std::size_t count) const;

private:
    JsonNode m_node;
};

/// How a file writes what is not a number, and the text of the same length that stands for it.
inline constexpr std::pair<std::string_view, std::string_view> kNotANumbers[] = {
    {"NaN", "\"?\""}, {"-Infinity", "\"-infini\""}, {"Infinity", "\"infini\""}};

/// Whether a member is there and is not null.
bool given(const JsonNode& node, std::string_view key);

/// Numbers of a list.
std::vector<double> numbersOf(const JsonNode& list);
/// A finite number; problems are recorded, and 0 stands for it.
double numberOf(const JsonNode& node);

std::string lowered(std::string text);

}  // namespace bakeoff::core
