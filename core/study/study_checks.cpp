// SPDX-License-Identifier: GPL-3.0-only
#include "core/study/study_checks.h"

#include <algorithm>

namespace bakeoff::core {
namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isLowerLetter(char c) {
    return c >= 'a' && c <= 'z';
}

}  // namespace

Message expectedOneOf(const Names& names) {
    constexpr std::size_t most = 40;
    std::string list;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
        list += (i == 0 ? "" : ", ") + names[i];
    if (list.empty())
        return {};
    return names.size() > most ? say("Expected one of: %1, …", list) : say("Expected one of: %1.", list);
}

std::string inQuotes(const std::string& text) {
    constexpr std::size_t longest = 60;
    if (text.size() <= longest)
        return "\"" + text + "\"";
    std::size_t end = longest;
    const auto continuesCharacter = [&] { return (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U; };
    while (end > 0 && continuesCharacter())
        --end;
    return "\"" + text.substr(0, end) + "…\"";
}

bool isStudyId(std::string_view text) {
    const auto plain = [](char c) { return isLowerLetter(c) || isDigit(c); };
    return !text.empty() && plain(text.front()) &&
           std::ranges::all_of(text, [&](char c) { return plain(c) || c == '-'; });
}

bool isParameterName(std::string_view text) {
    return !text.empty() && isLowerLetter(text.front()) &&
           std::ranges::all_of(text, [](char c) { return isLowerLetter(c) || isDigit(c) || c == '_'; });
}

bool isIsoDate(std::string_view text) {
    constexpr std::string_view shape = "0000-00-00";
    return text.size() == shape.size() &&
           std::equal(text.begin(), text.end(), shape.begin(),
                      [](char c, char s) { return s == '0' ? isDigit(c) : c == s; });
}

std::string filledString(const JsonNode& node) {
    std::string text = node.asString();
    if (node.json().is_string() && text.empty())
        node.problem(say("Expected a text that is not empty."));
    return text;
}

std::string filledString(const JsonNode& parent, std::string_view key) {
    return filledString(parent.member(key));
}

Names filledStrings(const std::vector<JsonNode>& nodes) {
    Names out;
    out.reserve(nodes.size());
    for (const auto& node : nodes)
        out.push_back(filledString(node));
    return out;
}

std::string studyId(const JsonNode& parent, std::string_view key) {
    const JsonNode node = parent.member(key);
    std::string text = node.asString();
    if (node.json().is_string() && !isStudyId(text))
        node.problem(say(
            "Expected an id of lower-case letters, digits and hyphens, such as \"web-scraping\", found %1.",
            inQuotes(text)));
    return text;
}

std::string choice(const JsonNode& node, const Names& allowed) {
    std::string text = node.asString();
    if (node.json().is_string() && std::ranges::find(allowed, text) == allowed.end())
        node.problem(Message::joined({say("%1 is not known here.", inQuotes(text)), expectedOneOf(allowed)}));
    return text;
}

bool isObjectOf(const JsonNode& node, std::initializer_list<std::string_view> known) {
    node.onlyKeys(known);
    return node.isObject();
}

std::string Register::define(const JsonNode& parent) {
    std::string text = studyId(parent, "id");
    if (!text.empty() && m_known.insert(text).second) {
        m_ordered.push_back(text);
        return text;
    }
    m_flawed = true;
    if (!text.empty())
        parent.member("id").problem(
            say("Another %1 already has the id %2. Expected a unique id.", m_noun, inQuotes(text)));
    return text;
}

void Register::check(const JsonNode& node, const std::string& text) const {
    // A flaw in the definitions was reported there; every reference to what is lost would only repeat it.
    if (!m_flawed && !m_known.empty() && !m_known.contains(text))
        node.problem(
            Message::joined({say("There is no %1 %2.", m_noun, inQuotes(text)), expectedOneOf(m_ordered)}));
}

std::string Register::refer(const JsonNode& node) const {
    std::string text = node.asString();
    if (node.json().is_string())
        check(node, text);
    return text;
}

Names Register::referAll(const JsonNode& parent, std::string_view key, bool required) const {
    Names out;
    std::set<std::string> seen;
    for (const auto& node : parent.array(key, required)) {
        std::string text = refer(node);
        if (node.json().is_string() && !seen.insert(text).second)
            node.problem(say("%1 is named twice. Expected each %2 once.", inQuotes(text), m_noun));
        out.push_back(std::move(text));
    }
    return out;
}

std::vector<std::pair<std::string, JsonNode>> Register::keyedMembers(const JsonNode& node) const {
    auto members = node.members();
    for (const auto& [name, value] : members)
        check(value, name);
    return members;
}

}  // namespace bakeoff::core
