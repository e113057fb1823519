// SPDX-License-Identifier: GPL-3.0-only
#include "core/bench/request_mix.h"

#include <algorithm>
#include <string_view>

#include "core/base/json_access.h"
#include "core/base/sha256.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kShownValue = 80;
constexpr std::size_t kIdDigits = 12;

bool printable(const std::string& text) {
    return std::ranges::none_of(text, [](unsigned char c) { return c < ' ' || c == 127; });
}

/// Names of fields are the same in any case.
bool isContentType(std::string_view name) {
    constexpr std::string_view kName = "content-type";
    return std::ranges::equal(name, kName, [](char given, char wanted) {
        return (given >= 'A' && given <= 'Z' ? static_cast<char>(given + 32) : given) == wanted;
    });
}

std::optional<Json::json_pointer> pointerOf(const std::string& text) {
    try {
        return Json::json_pointer(text);
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

/// Null where nothing stands. Looking first and then taking it would not do: the library throws at both for
/// the place of a list that no integer holds.
const Json* valueAt(const Json& answer, const std::string& text) {
    try {
        return &answer.at(Json::json_pointer(text));
    } catch (const Json::exception&) {
        return nullptr;
    }
}

/// {"/id": 7, "/items": null}: null is for what only has to be there.
void readFields(const JsonNode& node, MixRequest& request) {
    for (const auto& [pointer, value] : node.members()) {
        if (!pointerOf(pointer))
            value.problem(say("A member is named by a JSON pointer, such as /items/0/id."));
        request.fields.push_back(
            {pointer, value.json().is_null() ? std::optional<Json>() : std::optional<Json>(value.json())});
    }
}

MixRequest readRequest(const JsonNode& node) {
    MixRequest request;
    node.onlyKeys({"name", "method", "path", "headers", "body", "weight", "status", "expect_body", "fields"});
    request.method = node.string("method", "GET");
    request.target = node.string("path");
    request.name = node.string("name", request.method + " " + request.target);
    request.weight = node.number("weight", 1);
    if (request.weight < 0)
        node.problem(SAY("A weight is 0 or more."));
    if (request.method.empty() ||
        !std::ranges::all_of(request.method, [](char c) { return c >= 'A' && c <= 'Z'; }))
        node.problem(SAY("A method is a word in capitals, such as GET."));
    if (request.target.empty() || request.target.front() != '/' || !printable(request.target) ||
        request.target.find(' ') != std::string::npos)
        node.problem(SAY("A path begins with a slash and contains no blank."));
    if (const auto headers = node.optionalMember("headers")) {
        for (const auto& [name, value] : headers->members()) {
            request.headers.emplace_back(name, value.asString());
            if (name.empty() || !printable(name) || !printable(request.headers.back().second))
                value.problem(SAY("A header is one line of text."));
        }
    }
    if (const auto body = node.optionalMember("body")) {
        const bool text = body->json().is_string();
        request.body = text ? body->asString() : body->json().dump();
        const bool typed = std::ranges::any_of(
            request.headers, [](const auto& header) { return isContentType(header.first); });
        if (!text && !typed)
            request.headers.emplace_back("Content-Type", "application/json");
    }
    request.status = static_cast<int>(node.integer("status", 0));
    if (node.has("expect_body"))
        request.answerBody = node.string("expect_body");
    if (const auto fields = node.optionalMember("fields"))
        readFields(*fields, request);
    return request;
}

std::string shown(const std::string& text) {
    return text.size() <= kShownValue ? text : text.substr(0, kShownValue) + "…";
}

AnswerCheck checkStatus(const MixRequest& request, int status) {
    const bool any = request.status == 0;
    AnswerCheck check{any ? Message(SAY("a status from 200 to 299")) : say("status %1", request.status),
                      any ? status >= 200 && status < 300 : status == request.status,
                      {}};
    if (!check.passed)
        check.found = say("status %1", status);
    return check;
}

AnswerCheck checkField(const AnswerField& field, const Json& answer) {
    AnswerCheck check;
    check.what = field.value ? say("%1 is %2", field.pointer, shown(field.value->dump()))
                             : say("%1 is there", field.pointer);
    if (answer.is_discarded()) {
        check.found = SAY("the answer is no JSON");
    } else if (const Json* value = valueAt(answer, field.pointer); !value) {
        check.found = SAY("it is not there");
    } else {
        check.passed = !field.value || *value == *field.value;
        if (!check.passed)
            check.found = say("it is %1", shown(value->dump(-1, ' ', false, Json::error_handler_t::replace)));
    }
    return check;
}

}  // namespace

std::vector<MixRequest> readRequests(const JsonNode& holder) {
    std::vector<MixRequest> requests;
    double weights = 0;
    for (const auto& node : holder.array("requests")) {
        requests.push_back(readRequest(node));
        weights += requests.back().weight;
    }
    if (weights <= 0 && holder.has("requests"))
        holder.problem(SAY("A mix needs a request with a weight above 0."));
    return requests;
}

Result<std::vector<MixRequest>> parseMix(std::string text, const std::string& name) {
    auto document = JsonDocument::parse(std::move(text), name);
    if (!document)
        return document.error();
    const JsonNode root(**document);
    root.onlyKeys({"requests", "dropped"});
    auto requests = readRequests(root);
    if (!(*document)->clean())
        return (*document)->summary();
    return requests;
}

Json toJson(const std::vector<MixRequest>& requests) {
    Json out = Json::array();
    for (const auto& request : requests) {
        Json json{{"name", request.name},
                  {"method", request.method},
                  {"path", request.target},
                  {"weight", request.weight}};
        if (!request.headers.empty()) {
            for (const auto& [name, value] : request.headers)
                json["headers"][name] = value;
        }
        if (!request.body.empty())
            json["body"] = request.body;
        if (request.status != 0)
            json["status"] = request.status;
        if (request.answerBody)
            json["expect_body"] = *request.answerBody;
        for (const auto& field : request.fields)
            json["fields"][field.pointer] = field.value ? *field.value : Json();
        out.push_back(std::move(json));
    }
    return out;
}

std::string mixId(const std::vector<MixRequest>& requests) {
    return sha256(toJson(requests).dump(-1, ' ', false, Json::error_handler_t::replace)).substr(0, kIdDigits);
}

std::vector<AnswerCheck> checkAnswer(const MixRequest& request, int status, const std::string& body) {
    std::vector<AnswerCheck> checks{checkStatus(request, status)};
    if (request.answerBody) {
        checks.push_back({SAY("the whole body is as stated"), body == *request.answerBody, {}});
        if (!checks.back().passed)
            checks.back().found = say("another body, of %1 bytes", body.size());
    }
    if (request.fields.empty())
        return checks;
    const Json answer = parseLenient(body);
    for (const auto& field : request.fields)
        checks.push_back(checkField(field, answer));
    return checks;
}

}  // namespace bakeoff::core
