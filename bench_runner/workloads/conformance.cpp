// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/workloads/conformance.h"

#include <map>

#include "bench_runner/base/clock.h"
#include "bench_runner/load/http_call.h"
#include "core/base/json_access.h"

namespace bakeoff::bench {
namespace {

constexpr std::int64_t kCallTimeoutNs = 10 * kNsPerSecond;

using Saved = std::map<std::string, core::Json>;

/// The member, or an empty object; a copy, so that one may walk through it.
core::Json objectIn(const core::Json& json, const char* name) {
    const auto it = json.find(name);
    return it != json.end() && it->is_object() ? *it : core::Json::object();
}

std::string replaced(std::string text, const Saved& saved) {
    for (const auto& [name, value] : saved) {
        const std::string mark = "{" + name + "}";
        const std::string with = value.is_string() ? value.get<std::string>() : value.dump();
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + with.size()))
            text.replace(at, mark.size(), with);
    }
    return text;
}

/// A text that is nothing but a mark becomes the saved value itself, number or text.
core::Json replacedJson(const core::Json& json, const Saved& saved) {
    if (json.is_string()) {
        const auto text = json.get<std::string>();
        if (text.size() > 2 && text.front() == '{' && text.back() == '}') {
            const auto found = saved.find(text.substr(1, text.size() - 2));
            if (found != saved.end())
                return found->second;
        }
        return replaced(text, saved);
    }
    if (!json.is_structured())
        return json;  // one walks through a number as through a list of itself
    core::Json out = json;
    for (auto& member : out)
        member = replacedJson(member, saved);
    return out;
}

/// Empty when `actual` has everything that `wanted` names.
core::Message difference(const core::Json& wanted, const core::Json& actual, const std::string& where) {
    if (wanted == "<any>")
        return {};
    if (wanted.is_object()) {
        if (!actual.is_object())
            return core::say("%1 is not an object but %2", where, actual.dump().substr(0, 100));
        for (const auto& [name, value] : wanted.items()) {
            if (!actual.contains(name))
                return core::say("%1 is missing", where + "/" + name);
            if (auto problem = difference(value, actual[name], where + "/" + name); !problem.empty())
                return problem;
        }
        return {};
    }
    if (wanted.is_array()) {
        if (!actual.is_array() || actual.size() != wanted.size())
            return core::say("%1 does not have %2 elements", where, wanted.size());
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            auto problem = difference(wanted[i], actual[i], where + "/" + std::to_string(i));
            if (!problem.empty())
                return problem;
        }
        return {};
    }
    if (wanted == actual)
        return {};
    return core::say("%1 is %2 where %3 is right", where, actual.dump().substr(0, 100), wanted.dump());
}

LoadRequest requestOf(const core::Json& list, const core::Json& step, const Saved& saved) {
    LoadRequest request;
    request.method = core::textOr(step, "method", "GET");
    request.target = replaced(core::textOr(step, "path", "/"), saved);
    std::map<std::string, std::string> headers;
    for (const core::Json& given : {objectIn(list, "headers"), objectIn(step, "headers")}) {
        for (const auto& [name, value] : given.items()) {
            if (value.is_string())
                headers[name] = replaced(value.get<std::string>(), saved);
            else
                headers.erase(name);
        }
    }
    if (step.contains("raw"))
        request.body = core::textOf(step, "raw");
    else if (step.contains("body"))
        request.body = replacedJson(step["body"], saved).dump();
    if (step.contains("raw") || step.contains("body"))
        headers.emplace("Content-Type", "application/json");
    request.headers.assign(headers.begin(), headers.end());
    return request;
}

core::Message statusProblem(const core::Json& expect, const HttpAnswer& answer) {
    const core::Json right =
        expect.contains("status") ? core::memberOf(expect, "status") : core::Json::array({200});
    for (const auto& status : right) {
        if (status == answer.status)
            return {};
    }
    return core::say("status %1 where %2 is right: %3", answer.status, right.dump(),
                     answer.body.substr(0, 200));
}

core::Message problemOf(const core::Json& expect, const HttpAnswer& answer, const Saved& saved,
                        core::Json& body) {
    if (auto problem = statusProblem(expect, answer); !problem.empty())
        return problem;
    const core::Json headers = objectIn(expect, "headers");
    for (const auto& [name, wanted] : headers.items()) {
        const auto found = answer.headers.find(name);
        if (found == answer.headers.end())
            return core::say("the header %1 is missing", name);
        if (found->second.rfind(replaced(core::textOf(wanted), saved), 0) != 0)
            return core::say("the header %1 is \"%2\"", name, found->second);
    }
    body = core::parseLenient(answer.body);
    if (!expect.contains("body"))
        return {};
    if (body.is_discarded())
        return core::say("the body is not JSON: %1", answer.body.substr(0, 200));
    return difference(replacedJson(expect["body"], saved), body, "body");
}

}  // namespace

core::Result<std::vector<ConformanceCase>> runConformance(const Url& server, const core::Json& list) {
    if (!list.is_object() || !list.contains("steps") || !list["steps"].is_array())
        return core::Error{core::ErrorCode::InvalidDocument,
                           SAY("This is not a conformance list: it has no steps."), "conformance"};
    Saved saved;
    std::vector<ConformanceCase> cases;
    for (const auto& step : list["steps"]) {
        auto answer = callHttp(server, requestOf(list, step, saved), kCallTimeoutNs);
        if (!answer && answer.error().code == core::ErrorCode::StartFailed)
            return answer.error();
        core::Json body;
        cases.push_back(
            {core::textOr(step, "name", "unnamed"),
             answer ? problemOf(objectIn(step, "expect"), *answer, saved, body) : answer.error().message});
        const core::Json keep = objectIn(step, "save");
        for (const auto& [name, pointer] : keep.items()) {
            if (const auto key = core::textOf(pointer); body.is_object() && body.contains(key))
                saved[name] = body[key];
        }
    }
    return cases;
}

core::Message conformanceProblems(const std::vector<ConformanceCase>& cases) {
    std::vector<core::Message> lines;
    for (const auto& item : cases) {
        if (!item.problem.empty())
            lines.push_back(core::say("%1: %2.", item.name, item.problem));
    }
    return core::Message::joined(std::move(lines), "\n");
}

}  // namespace bakeoff::bench
