// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/json_reader.h"

#include <algorithm>
#include <cmath>

namespace bakeoff::core {
namespace {

const Json kNull = nullptr;

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

/// Walks a text already known to be valid JSON and finds where a value begins.
class Locator {
public:
    explicit Locator(std::string_view text) : m_text(text) {}

    /// The offset of the value reached by following `steps` (raw, unescaped keys) as far as they exist.
    std::size_t find(const std::vector<std::string>& steps) {
        skipSpace();
        std::size_t found = m_at;
        for (const auto& step : steps) {
            if (!enter(step))
                break;
            found = m_at;
        }
        return found;
    }

private:
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    void skipSpace() {
        while (m_at < m_text.size() &&
               (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\n' || m_text[m_at] == '\r'))
            ++m_at;
    }

    /// The raw characters of a string; moves past it.
    std::string_view skipString() {
        const std::size_t begin = ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != '"')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        const auto raw = m_text.substr(begin, std::min(m_at, m_text.size()) - begin);
        ++m_at;
        return raw;
    }

    void skipValue() {
        int depth = 0;
        do {
            skipSpace();
            const char c = peek();
            if (c == '"') {
                skipString();
            } else if (c == '{' || c == '[') {
                ++depth;
                ++m_at;
            } else if (c == '}' || c == ']') {
                --depth;
                ++m_at;
            } else if (c == ',' || c == ':') {
                ++m_at;
            } else {
                while (m_at < m_text.size() &&
                       std::string_view(",:]} \t\r\n").find(m_text[m_at]) == std::string_view::npos)
                    ++m_at;
            }
            skipSpace();
        } while (depth > 0 && m_at < m_text.size());
    }

    bool enter(const std::string& step) {
        const std::size_t before = m_at;
        const char open = peek();
        if (open != '{' && open != '[')
            return false;
        ++m_at;
        skipSpace();
        for (std::size_t index = 0; peek() != '}' && peek() != ']' && m_at < m_text.size(); ++index) {
            bool match = false;
            if (open == '{') {
                const auto raw = skipString();
                // Escapes in keys are rare enough to let the JSON library decide.
                match = raw.find('\\') == std::string_view::npos
                            ? raw == step
                            : Json::parse("\"" + std::string(raw) + "\"", nullptr, false) == Json(step);
                skipSpace();
                ++m_at;  // the colon
                skipSpace();
            } else {
                match = std::to_string(index) == step;
            }
            if (match)
                return true;
            skipValue();
            if (peek() == ',')
                ++m_at;
            skipSpace();
        }
        m_at = before;
        return false;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

std::vector<std::string> splitPointer(const std::string& pointer) {
    std::vector<std::string> steps;
    if (pointer.empty())
        return steps;
    std::string step;
    for (std::size_t i = 1; i <= pointer.size(); ++i) {
        if (i == pointer.size() || pointer[i] == '/') {
            steps.push_back(step);
            step.clear();
        } else if (pointer[i] == '~' && i + 1 < pointer.size()) {
            step += pointer[++i] == '1' ? '/' : '~';
        } else {
            step += pointer[i];
        }
    }
    return steps;
}

std::string placeText(const std::string& name, const TextPosition& position) {
    return name + ":" + std::to_string(position.line) + ":" + std::to_string(position.column);
}

/// The library's message without its "[json.exception.parse_error.101] parse error at line ..." preamble.
std::string plainParseMessage(const std::string& what) {
    const auto colon = what.find(": ");
    return colon == std::string::npos ? what : what.substr(colon + 2);
}

}  // namespace

std::string describeJsonType(const Json& value) {
    switch (value.type()) {
        case Json::value_t::null:
            return "nothing";
        case Json::value_t::object:
            return "an object";
        case Json::value_t::array:
            return "an array";
        case Json::value_t::string:
            return "a string";
        case Json::value_t::boolean:
            return "true or false";
        default:
            return "a number";
    }
}

Result<std::shared_ptr<JsonDocument>> JsonDocument::parse(std::string text, std::string name) {
    auto document = std::make_shared<JsonDocument>();
    document->m_text = std::move(text);
    document->m_name = std::move(name);
    try {
        document->m_root = Json::parse(document->m_text);
    } catch (const Json::parse_error& e) {
        const auto position = positionAt(document->m_text, e.byte > 0 ? e.byte - 1 : 0);
        return Error{ErrorCode::InvalidDocument,
                     "This is not valid JSON: " + plainParseMessage(e.what()) + ".",
                     placeText(document->m_name, position)};
    } catch (const Json::exception& e) {
        return Error{ErrorCode::InvalidDocument,
                     "This is not valid JSON: " + plainParseMessage(e.what()) + ".", document->m_name};
    }
    return document;
}

void JsonDocument::addProblem(const std::string& pointer, std::string message) {
    const std::string path = pointer.empty() ? "/" : pointer;
    m_problems.push_back({ErrorCode::InvalidDocument, std::move(message),
                          placeText(m_name, positionOf(pointer)) + ": " + path});
}

TextPosition JsonDocument::positionOf(const std::string& pointer) const {
    return positionAt(m_text, Locator(m_text).find(splitPointer(pointer)));
}

Error JsonDocument::summary() const {
    Error first = m_problems.front();
    if (m_problems.size() > 1)
        first.message += " (and " + std::to_string(m_problems.size() - 1) + " more)";
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

void JsonNode::problem(std::string message) const {
    m_document->addProblem(m_path, std::move(message));
}

JsonNode JsonNode::member(std::string_view key) const {
    if (const Json* value = find(key))
        return child(key, *value);
    if (m_value->is_object())
        problem("\"" + std::string(key) + "\" is missing here.");
    else if (!m_value->is_null())
        problem("Expected an object with \"" + std::string(key) + "\", found " + describeJsonType(*m_value) +
                ".");
    return child(key, kNull);
}

std::optional<JsonNode> JsonNode::optionalMember(std::string_view key) const {
    if (const Json* value = find(key))
        return child(key, *value);
    return std::nullopt;
}

std::vector<JsonNode> JsonNode::elements() const {
    std::vector<JsonNode> out;
    if (!m_value->is_array()) {
        if (!m_value->is_null())
            problem("Expected an array, found " + describeJsonType(*m_value) + ".");
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
        if (!m_value->is_null())
            problem("Expected an object, found " + describeJsonType(*m_value) + ".");
        return out;
    }
    for (auto it = m_value->begin(); it != m_value->end(); ++it)
        out.emplace_back(it.key(), child(it.key(), it.value()));
    return out;
}

std::string JsonNode::asString() const {
    if (m_value->is_string())
        return m_value->get<std::string>();
    if (!m_value->is_null())
        problem("Expected a string, found " + describeJsonType(*m_value) + ".");
    return {};
}

double JsonNode::asNumber() const {
    if (m_value->is_number()) {
        const double value = m_value->get<double>();
        if (std::isfinite(value))
            return value;
        problem("This number is too large.");
        return 0;
    }
    if (!m_value->is_null())
        problem("Expected a number, found " + describeJsonType(*m_value) + ".");
    return 0;
}

std::string JsonNode::string(std::string_view key) const {
    return member(key).asString();
}

std::string JsonNode::string(std::string_view key, std::string fallback) const {
    return has(key) ? string(key) : fallback;
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
    if (value->is_number_integer())
        return value->get<std::int64_t>();
    child(key, *value).problem("Expected a whole number, found " + describeJsonType(*value) + ".");
    return fallback;
}

bool JsonNode::boolean(std::string_view key, bool fallback) const {
    const Json* value = find(key);
    if (!value)
        return fallback;
    if (value->is_boolean())
        return value->get<bool>();
    child(key, *value).problem("Expected true or false, found " + describeJsonType(*value) + ".");
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
        if (std::find(known.begin(), known.end(), key) != known.end())
            continue;
        std::string expected;
        for (const auto& name : known)
            expected += (expected.empty() ? "" : ", ") + std::string(name);
        node.problem("\"" + key + "\" is not known here; expected one of: " + expected + ".");
    }
}

}  // namespace bakeoff::core
