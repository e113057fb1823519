// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>

#include "bench_runner/cli/load_options.h"
#include "core/base/json_reader.h"

namespace bakeoff::bench {
namespace {

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

LoadRequest readRequest(const core::JsonNode& node) {
    LoadRequest request;
    node.onlyKeys({"name", "method", "path", "headers", "body", "weight", "status", "expect_body"});
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
    request.expected.status = static_cast<int>(node.integer("status", 0));
    request.expected.checkBody = node.has("expect_body");
    if (request.expected.checkBody)
        request.expected.body = node.string("expect_body");
    return request;
}

}  // namespace

core::Result<std::vector<LoadRequest>> readMix(std::string text, const std::string& name) {
    auto document = core::JsonDocument::parse(std::move(text), name);
    if (!document)
        return document.error();
    const core::JsonNode root(**document);
    root.onlyKeys({"requests"});
    std::vector<LoadRequest> requests;
    double weights = 0;
    for (const auto& node : root.array("requests")) {
        requests.push_back(readRequest(node));
        weights += requests.back().weight;
    }
    if ((*document)->clean() && weights <= 0)
        root.problem(SAY("A mix needs a request with a weight above 0."));
    if (!(*document)->clean())
        return (*document)->summary();
    return requests;
}

}  // namespace bakeoff::bench
