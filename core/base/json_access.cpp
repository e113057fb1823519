// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/json_access.h"

#include <cmath>

#include "core/base/json_builder.h"

namespace bakeoff::core {
namespace {

const Json kNothing = nullptr;
const Json kNoElements = Json::array();

}  // namespace

Json parseLenient(std::string_view text) {
    BuiltJson built = buildJson(text);
    return built.end == BuiltJson::End::Built ? std::move(built.root) : Json(Json::value_t::discarded);
}

const Json& memberOf(const Json& object, std::string_view key) {
    if (!object.is_object())
        return kNothing;
    const auto it = object.find(key);
    return it == object.end() ? kNothing : *it;
}

std::string textOf(const Json& value) {
    const auto* text = value.get_ptr<const std::string*>();
    return text ? *text : std::string();
}

std::string textOf(const Json& object, std::string_view key) {
    return textOf(memberOf(object, key));
}

std::string textOr(const Json& object, std::string_view key, std::string fallback) {
    const auto* text = memberOf(object, key).get_ptr<const std::string*>();
    return text ? *text : std::move(fallback);
}

std::optional<double> finiteNumberOf(const Json& value) {
    if (!value.is_number())
        return std::nullopt;
    const auto number = value.get<double>();
    return std::isfinite(number) ? std::optional<double>(number) : std::optional<double>();
}

std::optional<double> finiteNumberOf(const Json& object, std::string_view key) {
    return finiteNumberOf(memberOf(object, key));
}

std::int64_t wholeNumberOf(const Json& value) {
    constexpr double kLargest = 9.2e18;
    if (value.is_number_unsigned())
        return value.get<std::uint64_t>() <= INT64_MAX ? value.get<std::int64_t>() : 0;
    if (value.is_number_integer())
        return value.get<std::int64_t>();
    const auto number = finiteNumberOf(value);
    return number && std::fabs(*number) < kLargest ? static_cast<std::int64_t>(*number) : 0;
}

std::int64_t wholeNumberOf(const Json& object, std::string_view key) {
    return wholeNumberOf(memberOf(object, key));
}

bool isTrue(const Json& object, std::string_view key) {
    const Json& value = memberOf(object, key);
    return value.is_boolean() && value.get<bool>();
}

const Json& listOf(const Json& object, std::string_view key) {
    const Json& list = memberOf(object, key);
    return list.is_array() ? list : kNoElements;
}

}  // namespace bakeoff::core
