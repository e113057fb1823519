// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/json_reader.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/json_builder.h"
#include "core/base/json_text.h"

namespace bakeoff::core {
namespace {

/// Stands for what is missing, which was reported when it was looked for. A null that is written in the text
/// is another one, and of the wrong type.
const Json kMissing = nullptr;

bool isMissing(const Json& value) {
    return &value == &kMissing;
}

TextPosition positionAt(std::string_view text, std::size_t offset) {
    TextPosition position;
    offset = std::min(offset, text.size());
    for (std::size_t i = 0; i < offset; ++i) {
        if (text[i] == '\n') {
            ++position.line;
            position.column = 1;
        } else {
            ++position.column;
        }
    }
    return position;
}

std::string escapePointer(std::string_view key) {
    std::string out;
    for (const char c : key) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
    return out;
}

std::string placeText(const std::string& name, const TextPosition& position) {
    return name + ":" + std::to_string(position.line) + ":" + std::to_string(position.column);
}

/// The library's message without its "[json.exception.parse_error.101] parse error at line ..." preamble, and
/// without the text it stopped at: that can be the rest of the file, and need not be valid UTF-8.
std::string plainParseMessage(std::string what) {
    what = what.substr(0, what.find("; last read: "));
    const auto colon = what.find(": ");
    return colon == std::string::npos ? what : what.substr(colon + 2);
}

Error syntaxError(const std::string& text, const std::string& name, const BuiltJson& built) {
    std::size_t offset = built.byte > 0 ? built.byte - 1 : 0;
    std::string message = plainParseMessage(built.what);
    // The library points at the last byte of a token that must not stand there; people look for its first.
    if (message.find(" - unexpected ") != std::string::npos)
        offset = startOfJsonToken(text, offset);
    return {ErrorCode::InvalidDocument, say("This is not valid JSON: %1.", message),
            placeText(name, positionAt(text, offset))};
}

}  // namespace

Message describeJsonType(const Json& value) {
    switch (value.type()) {
        case Json::value_t::null:
            return Message::verbatim("null");
        case Json::value_t::object:
            return SAY("an object");
        case Json::value_t::array:
            return SAY("an array");
        case Json::value_t::string:
            return SAY("a string");
        case Json::value_t::boolean:
            return SAY("true or false");
        default:
            return SAY("a number");
    }
}

Result<std::shared_ptr<JsonDocument>> JsonDocument::parse(std::string text, std::string name) {
    const auto flaw = findJsonTextFlaw(text);
    const auto flawError = [&] {
        return Error{ErrorCode::InvalidDocument, flaw->message,
                     placeText(name, positionAt(text, flaw->offset))};
    };
    if (flaw && flaw->refuseBeforeParsing)
        return flawError();
    auto document = std::make_shared<JsonDocument>();
    BuiltJson built = buildJson(text);
    if (built.end == BuiltJson::End::Syntax)
        return syntaxError(text, name, built);
    if (flaw)
        return flawError();
    if (built.end != BuiltJson::End::Built)
        return Error{ErrorCode::InvalidDocument, Message::verbatim(plainParseMessage(built.what)), name};
    document->m_root = std::move(built.root);
    document->m_text = std::move(text);
    document->m_name = std::move(name);
    return document;
}

void JsonDocument::addProblem(const std::string& pointer, Message message) {
    // Each problem costs a walk through the text, and nobody reads the thousandth.
    constexpr std::size_t most = 100;
    if (m_problems.size() > most)
        return;
    if (m_problems.size() == most)
        message = say("There are more problems than these %1.", most);
    const std::string path = pointer.empty() ? "/" : pointer;
    m_problems.push_back({ErrorCode::InvalidDocument, std::move(message),
                          placeText(m_name, positionOf(pointer)) + ": " + path});
}

TextPosition JsonDocument::positionOf(const std::string& pointer) const {
    return positionAt(m_text, offsetOfJsonValue(m_text, pointer));
}

Error JsonDocument::summary() const {
    Error first = m_problems.front();
    if (m_problems.size() > 1)
        first.message = say("%1 (and %2 more)", first.message, m_problems.size() - 1);
    return first;
}

JsonNode JsonNode::child(std::string_view key, const Json& value) const {
    return {*m_document, value, m_path + "/" + escapePointer(key)};
}

const Json* JsonNode::find(std::string_view key) const {
    if (!m_value->is_object())
        return nullptr;
    const auto it = m_value->find(std::string(key));
    return it == m_value->end() ? nullptr : &*it;
}

bool JsonNode::has(std::string_view key) const {
    return find(key) != nullptr;
}

void JsonNode::problem(Message message) const {
    m_document->addProblem(m_path, std::move(message));
}

JsonNode JsonNode::member(std::string_view key) const {
    if (const Json* value = find(key))
        return child(key, *value);
    if (m_value->is_object())
        problem(say("\"%1\" is missing here.", key));
    else if (!isMissing(*m_value))
        problem(say("Expected an object with \"%1\", found %2.", key, describeJsonType(*m_value)));
    return child(key, kMissing);
}

std::optional<JsonNode> JsonNode::optionalMember(std::string_view key) const {
    if (const Json* value = find(key))
        return child(key, *value);
    return std::nullopt;
}

std::vector<JsonNode> JsonNode::elements() const {
    std::vector<JsonNode> out;
    if (!m_value->is_array()) {
        if (!isMissing(*m_value))
            problem(say("Expected an array, found %1.", describeJsonType(*m_value)));
        return out;
    }
    out.reserve(m_value->size());
    for (std::size_t i = 0; i < m_value->size(); ++i)
        out.push_back(child(std::to_string(i), (*m_value)[i]));
    return out;
}

std::vector<JsonNode> JsonNode::array(std::string_view key, bool required) const {
    if (!required && !has(key))
        return {};
    return member(key).elements();
}

std::vector<std::pair<std::string, JsonNode>> JsonNode::members() const {
    std::vector<std::pair<std::string, JsonNode>> out;
    if (!m_value->is_object()) {
        if (!isMissing(*m_value))
            problem(say("Expected an object, found %1.", describeJsonType(*m_value)));
        return out;
    }
    for (auto it = m_value->begin(); it != m_value->end(); ++it)
        out.emplace_back(it.key(), child(it.key(), it.value()));
    return out;
}

std::string JsonNode::asString() const {
    if (m_value->is_string())
        return m_value->get<std::string>();
    if (!isMissing(*m_value))
        problem(say("Expected a string, found %1.", describeJsonType(*m_value)));
    return {};
}

double JsonNode::asNumber() const {
    if (m_value->is_number()) {
        const double value = m_value->get<double>();
        if (std::isfinite(value))
            return value;
        problem(say("This number is too large."));
        return 0;
    }
    if (!isMissing(*m_value))
        problem(say("Expected a number, found %1.", describeJsonType(*m_value)));
    return 0;
}

std::string JsonNode::string(std::string_view key) const {
    return member(key).asString();
}

std::string JsonNode::string(std::string_view key, std::string fallback) const {
    return has(key) ? string(key) : std::move(fallback);
}

double JsonNode::number(std::string_view key) const {
    return member(key).asNumber();
}

double JsonNode::number(std::string_view key, double fallback) const {
    return has(key) ? number(key) : fallback;
}

std::int64_t JsonNode::integer(std::string_view key, std::int64_t fallback) const {
    const Json* value = find(key);
    if (!value)
        return fallback;
    constexpr auto largest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (value->is_number_unsigned() && value->get<std::uint64_t>() > largest) {
        child(key, *value).problem(say("This number is too large."));
        return fallback;
    }
    if (value->is_number_integer())
        return value->get<std::int64_t>();
    const Message found = value->is_number() ? Message::verbatim(value->dump()) : describeJsonType(*value);
    child(key, *value).problem(say("Expected a whole number, found %1.", found));
    return fallback;
}

bool JsonNode::boolean(std::string_view key, bool fallback) const {
    const Json* value = find(key);
    if (!value)
        return fallback;
    if (value->is_boolean())
        return value->get<bool>();
    child(key, *value).problem(say("Expected true or false, found %1.", describeJsonType(*value)));
    return fallback;
}

std::vector<std::string> JsonNode::strings(std::string_view key, bool required) const {
    std::vector<std::string> out;
    for (const auto& node : array(key, required))
        out.push_back(node.asString());
    return out;
}

void JsonNode::onlyKeys(std::initializer_list<std::string_view> known) const {
    for (const auto& [key, node] : members()) {
        if (std::ranges::find(known, key) != known.end())
            continue;
        std::vector<Message> names;
        for (const auto& name : known)
            names.push_back(Message::verbatim(std::string(name)));
        node.problem(say("\"%1\" is not known here; expected one of: %2.", key,
                         Message::joined(std::move(names), ", ")));
    }
}

}  // namespace bakeoff::core
