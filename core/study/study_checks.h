// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/json_reader.h"

namespace bakeoff::core {

/// What every part of a study must keep to, whatever it says; the readers of a study are made of these. Each
/// function that takes a node records on it what was expected there.
using Names = std::vector<std::string>;

/// "Expected one of: first, second." or nothing when there is nothing to choose from.
Message expectedOneOf(const Names& names);

/// A value in quotes, shortened where it would drown the message.
std::string inQuotes(const std::string& text);

bool isStudyId(std::string_view text);
bool isParameterName(std::string_view text);
bool isIsoDate(std::string_view text);

std::string filledString(const JsonNode& node);
std::string filledString(const JsonNode& parent, std::string_view key);
Names filledStrings(const std::vector<JsonNode>& nodes);

std::string studyId(const JsonNode& parent, std::string_view key);
std::string choice(const JsonNode& node, const Names& allowed);

/// Checks the keys. A value that is no object is reported once instead of once for each of its members.
bool isObjectOf(const JsonNode& node, std::initializer_list<std::string_view> known);

/// The ids that one kind of part has, by which others refer to it.
class Register {
public:
    /// `noun` is what messages call such a part.
    explicit Register(Sentence noun) : m_noun(noun) {}

    /// Takes up the id of `parent`.
    std::string define(const JsonNode& parent);
    void check(const JsonNode& node, const std::string& text) const;
    [[nodiscard]] std::string refer(const JsonNode& node) const;
    [[nodiscard]] Names referAll(const JsonNode& parent, std::string_view key, bool required) const;
    /// The members of an object whose keys are ids of this register.
    [[nodiscard]] std::vector<std::pair<std::string, JsonNode>> keyedMembers(const JsonNode& node) const;

    [[nodiscard]] const Names& ordered() const { return m_ordered; }

private:
    Sentence m_noun;
    std::set<std::string, std::less<>> m_known;
    bool m_flawed = false;
    Names m_ordered;
};

}  // namespace bakeoff::core
