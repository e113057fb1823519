// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/load/request_source.h"

#include <algorithm>
#include <utility>

namespace bakeoff::bench {
namespace {

constexpr std::uint64_t kSeed = 0x6261'6b65;

/// Case-insensitive; `b` is lower case.
bool sameName(std::string_view a, std::string_view b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char left, char right) {
               return (left >= 'A' && left <= 'Z' ? static_cast<char>(left + 32) : left) == right;
           });
}

}  // namespace

std::string LoadRequest::bytes(const Url& url) const {
    const auto named = [this](std::string_view field) {
        return std::any_of(headers.begin(), headers.end(),
                           [field](const auto& header) { return sameName(header.first, field); });
    };
    std::string out = method + " " + target + " HTTP/1.1\r\n";
    if (!named("host"))
        out += "Host: " + url.authority() + "\r\n";
    if (!named("user-agent"))
        out += "User-Agent: bakeoff/" BAKEOFF_VERSION "\r\n";
    if (!named("accept"))
        out += "Accept: */*\r\n";
    for (const auto& [field, value] : headers)
        out.append(field).append(": ").append(value).append("\r\n");
    const bool expectsBody = method == "POST" || method == "PUT" || method == "PATCH";
    if ((!body.empty() || expectsBody) && !named("content-length"))
        out += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    return out + "\r\n" + body;
}

bool LoadRequest::repeatable() const {
    return method != "POST" && method != "PATCH";
}

bool LoadRequest::closes() const {
    return std::ranges::any_of(headers, [](const auto& header) {
        return sameName(header.first, "connection") && sameName(header.second, "close");
    });
}

std::vector<LoadRequest> loadRequests(const std::vector<core::MixRequest>& mix) {
    std::vector<LoadRequest> out;
    for (const auto& wanted : mix) {
        LoadRequest request;
        request.name = wanted.name;
        request.method = wanted.method;
        request.target = wanted.target;
        request.headers = wanted.headers;
        request.body = wanted.body;
        request.weight = wanted.weight;
        request.expected.status = wanted.status;
        request.expected.checkBody = wanted.answerBody.has_value();
        request.expected.body = wanted.answerBody.value_or("");
        request.expected.headOnly = wanted.method == "HEAD";
        out.push_back(std::move(request));
    }
    return out;
}

RequestSource::RequestSource(const LoadPlan& plan, int thread)
    : m_random(kSeed + static_cast<std::uint64_t>(thread)) {
    const auto asPlanned = [&plan](LoadRequest request) {
        if (!plan.keepAlive && !request.closes()) {
            std::erase_if(request.headers,
                          [](const auto& header) { return sameName(header.first, "connection"); });
            request.headers.emplace_back("Connection", "close");
        }
        return request;
    };
    if (plan.requests.empty()) {
        LoadRequest plain;
        plain.target = plan.url.target;
        plain = asPlanned(std::move(plain));
        add({"GET " + plain.target, plain.bytes(plan.url), plan.expected, true, plain.closes()});
        return;
    }
    double sum = 0;
    for (const auto& given : plan.requests) {
        const LoadRequest request = asPlanned(given);
        add({request.name.empty() ? request.method + " " + request.target : request.name,
             request.bytes(plan.url), request.expected, request.repeatable(), request.closes()});
        m_kinds.back().expected.headOnly = request.method == "HEAD";
        m_upTo.push_back(sum += request.weight);
    }
    for (double& upTo : m_upTo)
        upTo /= sum;
}

void RequestSource::add(Kind kind) {
    if (const auto& nonce = kind.expected.nonce; !nonce.empty()) {
        kind.nonceInBytes = kind.bytes.find(nonce);
        kind.nonceInBody = kind.expected.body.find(nonce);
    }
    m_kinds.push_back(std::move(kind));
}

std::string_view RequestSource::renew(const Kind& kind, std::string& out) {
    out = kind.bytes;
    const std::size_t digits = kind.expected.nonce.size();
    char* const at = out.data() + kind.nonceInBytes;
    for (std::size_t i = 0; i < digits; ++i)
        at[i] = static_cast<char>('0' + m_random.below(10));
    if (at[0] == '0')
        at[0] = '1';  // a number
    return {at, digits};
}

std::vector<std::string> RequestSource::names() const {
    std::vector<std::string> out;
    for (const auto& kind : m_kinds)
        out.push_back(kind.name);
    return out;
}

std::size_t RequestSource::draw() {
    const auto found = std::upper_bound(m_upTo.begin(), m_upTo.end(), m_random.uniform());
    return std::min(static_cast<std::size_t>(found - m_upTo.begin()), m_kinds.size() - 1);
}

}  // namespace bakeoff::bench
