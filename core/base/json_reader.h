// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace bakeoff::core {

/// Keys keep the order in which they were written.
using Json = nlohmann::ordered_json;

/// Where in a text something stands; both counted from 1, columns in bytes.
struct TextPosition {
    std::size_t line = 1;
    std::size_t column = 1;
};

/// A parsed JSON text that still knows where each value stood, so that what is wrong with a value can be
/// said with file, line, column and JSON path. Collects problems instead of stopping at the first.
/// Thread: none of its own; one thread at a time.
class JsonDocument {
public:
    JsonDocument() noexcept(false) = default;
    // Nodes point into their document.
    JsonDocument(const JsonDocument&) = delete;
    JsonDocument& operator=(const JsonDocument&) = delete;

    /// Parses `text`. A syntax error is returned with its line and column. `name` is used in messages only.
    static Result<std::shared_ptr<JsonDocument>> parse(std::string text, std::string name);

    [[nodiscard]] const Json& root() const { return m_root; }
    [[nodiscard]] const std::vector<Error>& problems() const { return m_problems; }
    [[nodiscard]] bool clean() const { return m_problems.empty(); }

    /// Records a problem at a JSON pointer such as "/scenarios/3/ratings".
    void addProblem(const std::string& pointer, Message message);

    /// Line and column of the value at a JSON pointer; of its nearest existing ancestor when it is absent.
    [[nodiscard]] TextPosition positionOf(const std::string& pointer) const;

    /// The first problem, with a count of the others; call only when !clean().
    [[nodiscard]] Error summary() const;

private:
    std::string m_text;
    std::string m_name;
    Json m_root;
    std::vector<Error> m_problems;
};

/// One value of a JsonDocument together with its path. Reading something absent or of another type records a
/// problem ("expected a string, found a number") and yields a default, so a reader is written straight down.
class JsonNode {
public:
    explicit JsonNode(JsonDocument& document) : m_document(&document), m_value(&document.root()) {}

    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] const Json& json() const { return *m_value; }
    [[nodiscard]] bool isObject() const { return m_value->is_object(); }
    [[nodiscard]] bool has(std::string_view key) const;

    /// A member that must be there; a null node (with a recorded problem) when it is not.
    [[nodiscard]] JsonNode member(std::string_view key) const;
    /// A member that may be there.
    [[nodiscard]] std::optional<JsonNode> optionalMember(std::string_view key) const;

    /// The elements of an array member; empty when the member is absent and `required` is false.
    [[nodiscard]] std::vector<JsonNode> array(std::string_view key, bool required = true) const;
    /// Key and value of each member of this object.
    [[nodiscard]] std::vector<std::pair<std::string, JsonNode>> members() const;
    /// The elements of this array.
    [[nodiscard]] std::vector<JsonNode> elements() const;

    [[nodiscard]] std::string string(std::string_view key) const;
    [[nodiscard]] std::string string(std::string_view key, std::string fallback) const;
    [[nodiscard]] double number(std::string_view key) const;
    [[nodiscard]] double number(std::string_view key, double fallback) const;
    [[nodiscard]] std::int64_t integer(std::string_view key, std::int64_t fallback) const;
    [[nodiscard]] bool boolean(std::string_view key, bool fallback) const;
    [[nodiscard]] std::vector<std::string> strings(std::string_view key, bool required = true) const;

    /// This value itself as a string or number.
    [[nodiscard]] std::string asString() const;
    [[nodiscard]] double asNumber() const;

    /// Says what is wrong with this value.
    void problem(Message message) const;
    /// Records a problem for each key that is not among `known` (spelling mistakes lose data otherwise).
    void onlyKeys(std::initializer_list<std::string_view> known) const;

private:
    JsonNode(JsonDocument& document, const Json& value, std::string path)
        : m_document(&document), m_value(&value), m_path(std::move(path)) {}

    [[nodiscard]] JsonNode child(std::string_view key, const Json& value) const;
    [[nodiscard]] const Json* find(std::string_view key) const;

    JsonDocument* m_document;
    const Json* m_value;
    std::string m_path;
};

/// "a string", "a number", ...: what a value is, for messages.
[[nodiscard]] Message describeJsonType(const Json& value);

}  // namespace bakeoff::core
