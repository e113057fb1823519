// SPDX-License-Identifier: GPL-3.0-only
#include <limits>
#include <string_view>

#include "core/base/json_access.h"
#include "core/base/json_reader.h"
#include "core/base/message.h"

namespace bakeoff::core {

namespace {

std::optional<Dimension> dimensionFromName(std::string_view name) {
    for (const auto dimension :
         {Dimension::Time, Dimension::Bytes, Dimension::Rate, Dimension::Count, Dimension::Fraction}) {
        if (name == dimensionName(dimension))
            return dimension;
    }
    return std::nullopt;
}

}  // namespace

/// Writes and reads the parts of messages. Members of an argument: "text" stands as a string, a whole number
/// as a number, others as {"fixed": [value, decimals]}, {"percent": [share, decimals]}, {"rounded": value},
/// {"quantity": [value, dimension]}, {"message": parts}.
class MessageJson {
public:
    static bool saysMore(const Message& message) { return message.m_kind != Message::Kind::Verbatim; }

    static Json partsOf(const Message& message) {
        if (message.m_kind == Message::Kind::Verbatim)
            return message.m_text;
        Json json{{message.m_kind == Message::Kind::Template ? "say" : "join", message.m_text}};
        if (message.m_count) {
            json["one"] = message.m_one;
            json["n"] = *message.m_count;
        }
        if (!message.m_arguments.empty()) {
            Json list = Json::array();
            for (const auto& argument : message.m_arguments)
                list.push_back(argumentJson(argument));
            json["with"] = std::move(list);
        }
        return json;
    }

    /// Nothing when it is not what partsOf() writes. Documents come from strangers, so the depth is bounded.
    static std::optional<Message> messageOf(const Json& json, int depth = 0) {
        if (json.is_string())
            return Message::verbatim(json.get<std::string>());
        const bool joined = json.is_object() && json.contains("join");
        const char* key = joined ? "join" : "say";
        if (depth > kDeepest || !json.is_object() || !json.contains(key) || !json[key].is_string())
            return std::nullopt;
        Message out;
        out.m_kind = joined ? Message::Kind::Joined : Message::Kind::Template;
        out.m_text = json[key].get<std::string>();
        if (json.contains("n") && json["n"].is_number_integer() && json.contains("one") &&
            json["one"].is_string()) {
            out.m_count = json["n"].get<std::int64_t>();
            out.m_one = json["one"].get<std::string>();
        }
        for (const auto& item : listOf(json, "with")) {
            auto argument = argumentOf(item, depth);
            if (!argument)
                return std::nullopt;
            out.m_arguments.push_back(std::move(*argument));
        }
        return out;
    }

private:
    static constexpr int kDeepest = 16;

    static Json argumentJson(const Argument& argument) {
        const auto& value = argument.value;
        if (const auto* text = std::get_if<std::string>(&value))
            return *text;
        if (const auto* number = std::get_if<std::int64_t>(&value))
            return *number;
        if (const auto* number = std::get_if<Fixed>(&value))
            return {{"fixed", Json::array({number->value, number->decimals})}};
        if (const auto* share = std::get_if<Percent>(&value))
            return {{"percent", Json::array({share->share, share->decimals})}};
        if (const auto* number = std::get_if<Rounded>(&value))
            return {{"rounded", number->value}};
        if (const auto* number = std::get_if<Written>(&value))
            return {{"written", number->value}};
        if (const auto* quantity = std::get_if<Quantity>(&value))
            return {{"quantity", Json::array({quantity->value, dimensionName(quantity->dimension)})}};
        return {{"message", partsOf(std::get<Message>(value))}};
    }

    /// A number and what goes with it, [number, other].
    static bool isPair(const Json& json) {
        return json.is_array() && json.size() == 2 && (json[0].is_number() || json[0].is_null());
    }

    static double numberOf(const Json& json) {
        return json.is_number() ? json.get<double>() : std::numeric_limits<double>::quiet_NaN();
    }

    static std::optional<Argument> argumentOf(const Json& json, int depth) {
        if (json.is_string())
            return Argument(json.get<std::string>());
        if (json.is_number_integer())
            return Argument(json.get<std::int64_t>());
        if (!json.is_object() || json.size() != 1)
            return std::nullopt;
        const std::string key = json.begin().key();
        const Json& value = json.begin().value();
        const bool decimals =
            isPair(value) && value[1].is_number_integer() && value[1] >= 0 && value[1] <= kMostDecimals;
        if (key == "fixed" && decimals)
            return Argument(Fixed{numberOf(value[0]), value[1].get<int>()});
        if (key == "percent" && decimals)
            return Argument(Percent{numberOf(value[0]), value[1].get<int>()});
        if (key == "rounded" && (value.is_number() || value.is_null()))
            return Argument(Rounded{numberOf(value)});
        if (key == "written" && (value.is_number() || value.is_null()))
            return Argument(Written{numberOf(value)});
        if (key == "quantity" && isPair(value) && value[1].is_string()) {
            const auto dimension = dimensionFromName(value[1].get<std::string>());
            return dimension ? std::optional(Argument(Quantity{numberOf(value[0]), *dimension}))
                             : std::nullopt;
        }
        if (key == "message") {
            auto message = messageOf(value, depth + 1);
            return message ? std::optional(Argument(std::move(*message))) : std::nullopt;
        }
        return std::nullopt;
    }

    static constexpr int kMostDecimals = 15;
};

void putMessage(Json& object, const std::string& key, const Message& message) {
    object[key] = message.english();
    if (MessageJson::saysMore(message))
        object[key + "_said"] = MessageJson::partsOf(message);
}

Message messageAt(const Json& object, const std::string& key) {
    if (!object.is_object())
        return {};
    if (const auto said = object.find(key + "_said"); said != object.end() && said->is_object()) {
        if (auto message = MessageJson::messageOf(*said))
            return std::move(*message);
    }
    const auto text = object.find(key);
    return text != object.end() && text->is_string() ? Message::verbatim(text->get<std::string>())
                                                     : Message();
}

}  // namespace bakeoff::core
