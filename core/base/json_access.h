// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/json_reader.h"

namespace bakeoff::core {

/// The one way to look into JSON that a stranger wrote and that is read leniently: what is not there, or of
/// another type, is nothing, and no function here throws. Where a reader is to be told what is wrong, and
/// where, JsonDocument and JsonNode do it instead. The test `layering` forbids the library's own doors
/// elsewhere.

/// The value of a text; discarded (Json::is_discarded()) for what is no JSON, holds a number beyond the range
/// of a double, is nested deeper than kDeepestJson or has an object of more than kMostJsonMembers. Of a
/// repeated key the last one counts. Linear in the text.
[[nodiscard]] Json parseLenient(std::string_view text);

constexpr std::size_t kDeepestJson = 128;
constexpr std::size_t kMostJsonMembers = 30'000;

/// A member of an object; a null for what has none, which lives as long as the program.
[[nodiscard]] const Json& memberOf(const Json& object, std::string_view key);

/// Empty for what is no text.
[[nodiscard]] std::string textOf(const Json& value);
[[nodiscard]] std::string textOf(const Json& object, std::string_view key);
/// The fallback for what is no text.
[[nodiscard]] std::string textOr(const Json& object, std::string_view key, std::string fallback);

/// Nothing for what is no finite number.
[[nodiscard]] std::optional<double> finiteNumberOf(const Json& value);
[[nodiscard]] std::optional<double> finiteNumberOf(const Json& object, std::string_view key);

/// A number cut to a whole one; 0 for what is none and for what 64 bits do not hold, since converting it
/// would be undefined.
[[nodiscard]] std::int64_t wholeNumberOf(const Json& value);
[[nodiscard]] std::int64_t wholeNumberOf(const Json& object, std::string_view key);

/// True for the value true alone.
[[nodiscard]] bool isTrue(const Json& object, std::string_view key);

/// The elements of a list; no elements for what is none.
[[nodiscard]] const Json& listOf(const Json& object, std::string_view key);

}  // namespace bakeoff::core
