// SPDX-License-Identifier: GPL-3.0-only
// HAR files (HTTP Archive 1.2): what browsers write of the requests that a page made.
#include <algorithm>
#include <map>

#include "core/base/json_access.h"
#include "core/interchange/mix_counter.h"

namespace bakeoff::core {
namespace {

/// The parts of a recorded address, all within it.
struct Address {
    std::string_view host;
    std::string_view target;
    bool user = false;  ///< a user name stands before the host
};

Address addressOf(std::string_view url) {
    Address out;
    const auto scheme = url.find("://");
    if (scheme == std::string_view::npos)
        return out;
    const std::string_view rest = url.substr(scheme + 3);
    const auto end = std::min(rest.find_first_of("/?#"), rest.size());
    out.host = rest.substr(0, end);
    if (const auto at = out.host.rfind('@'); at != std::string_view::npos) {
        out.user = true;
        out.host.remove_prefix(at + 1);
    }
    out.target = rest.substr(end);
    if (out.target.empty() || out.target.front() != '/')
        out.target = "/";
    return out;
}

std::string_view textAt(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? std::string_view(found->get_ref<const std::string&>())
                                                     : std::string_view();
}

void takeHeaders(const Json& asked, RecordedRequest& request) {
    const auto headers = asked.find("headers");
    if (headers == asked.end() || !headers->is_array())
        return;
    for (const auto& header : *headers) {
        if (header.is_object() && !textAt(header, "name").empty())
            request.headers.emplace_back(textAt(header, "name"), textAt(header, "value"));
    }
}

/// The body, and its type where no header has it.
void takeBody(const Json& asked, RecordedRequest& request) {
    request.bodyKnown = true;
    const auto post = asked.find("postData");
    if (post == asked.end() || !post->is_object())
        return;
    request.body = textAt(*post, "text");
    const bool typed = std::ranges::any_of(request.headers, [](const auto& header) {
        return header.first == "Content-Type" || header.first == "content-type";
    });
    if (!typed && !textAt(*post, "mimeType").empty())
        request.headers.emplace_back("Content-Type", textAt(*post, "mimeType"));
    // A form may be kept as its fields alone: then it is not known how it was written.
    const auto fields = post->find("params");
    if (request.body.empty() && fields != post->end() && !fields->empty())
        request.bodyKnown = false;
}

/// The entries of the archive, or none where one is wrong, which its document then says. It stops at the
/// first, for where a value stands is looked up from the beginning.
std::vector<const Json*> entriesOf(JsonDocument& document) {
    std::vector<const Json*> out;
    for (const auto& entry : JsonNode(document).member("log").array("entries")) {
        const JsonNode request = entry.member("request");
        static_cast<void>(request.string("method"));
        const std::string url = request.string("url");
        if (document.clean() && url.find("://") == std::string::npos)
            request.member("url").problem(say("This is no address."));
        if (!document.clean())
            return {};
        out.push_back(&entry.json());
    }
    return out;
}

/// The host that was asked most, of two the first by name.
std::string mainHost(const std::map<std::string, std::int64_t, std::less<>>& hosts) {
    const auto most = std::ranges::max_element(hosts, {}, [](const auto& host) { return host.second; });
    return most == hosts.end() ? std::string() : most->first;
}

}  // namespace

Result<void> readHar(std::string text, const std::string& name, const MixReadOptions& options,
                     MixCounter& counter) {
    auto document = JsonDocument::parse(std::move(text), name);
    if (!document)
        return document.error();
    const auto entries = entriesOf(**document);
    if (!(*document)->clean())
        return (*document)->summary();
    std::map<std::string, std::int64_t, std::less<>> hosts;
    for (const Json* entry : entries)
        ++hosts[std::string(addressOf(textAt(memberOf(*entry, "request"), "url")).host)];
    const std::string host = options.host.empty() ? mainHost(hosts) : options.host;
    for (const Json* entry : entries) {
        const Json& asked = memberOf(*entry, "request");
        const Address address = addressOf(textAt(asked, "url"));
        if (address.host != host)
            continue;
        if (address.user)
            counter.secrets().droppedUser();
        RecordedRequest request;
        request.method = textAt(asked, "method");
        request.target = address.target;
        const std::int64_t status = wholeNumberOf(memberOf(*entry, "response"), "status");
        request.status = static_cast<int>(std::clamp<std::int64_t>(status, 0, 999));
        takeHeaders(asked, request);
        takeBody(asked, request);
        counter.take(request);
    }
    std::int64_t others = 0;
    for (const auto& [other, count] : hosts)
        others += other == host ? 0 : count;
    if (others > 0)
        counter.leaveOut(sayCount(others, "Left out: %n request to another host than %1.",
                                  "Left out: %n requests to other hosts than %1.", host));
    return {};
}

}  // namespace bakeoff::core
