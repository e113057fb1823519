// SPDX-License-Identifier: GPL-3.0-only
#include "core/interchange/mix_counter.h"

#include <algorithm>

namespace bakeoff::core {
namespace {

constexpr int kFirstFailure = 400;
constexpr int kNotModified = 304;
constexpr int kPartial = 206;
constexpr int kOk = 200;
constexpr int kSwitching = 200;  // below it there is no answer yet
constexpr std::size_t kLongestTarget = 8192;

bool isMethod(std::string_view method) {
    return !method.empty() && std::ranges::all_of(method, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// A target that can go out in a request line as it stands.
bool isTarget(std::string_view target) {
    return !target.empty() && target.front() == '/' && target.size() <= kLongestTarget &&
           std::ranges::none_of(target, [](unsigned char c) { return c <= ' ' || c >= 127; });
}

bool bringsBody(std::string_view method) {
    return method == "POST" || method == "PUT" || method == "PATCH";
}

/// What the same request is answered without the headers that asked for less.
int plainStatus(int status) {
    return status == kNotModified || status == kPartial ? kOk : status;
}

std::string_view contentTypeOf(const std::vector<std::pair<std::string, std::string>>& headers) {
    for (const auto& [name, value] : headers) {
        if (name == "Content-Type" || name == "content-type")
            return value;
    }
    return {};
}

}  // namespace

void MixCounter::take(const RecordedRequest& request) {
    if (!isMethod(request.method) || !isTarget(request.target) ||
        (request.status != 0 && request.status < kSwitching) || request.method == "CONNECT")
        return leaveOut(Why::Odd);
    if (request.status >= kFirstFailure)
        return leaveOut(Why::Failed);
    if (request.method == "DELETE")
        return leaveOut(Why::Deletes);
    if (bringsBody(request.method) && !request.bodyKnown)
        return leaveOut(Why::NoBody);
    if (request.body.size() > kLargestMixBody)
        return leaveOut(Why::LargeBody);
    auto target = m_secrets.cleanTarget(request.target);
    if (!target)
        return leaveOut(Why::Secret);
    std::vector<std::pair<std::string, std::string>> headers;
    for (const auto& [name, value] : request.headers) {
        if (m_secrets.keepsHeader(name, value))
            headers.emplace_back(name, value);
    }
    std::string body;
    if (!request.body.empty()) {
        auto clean = m_secrets.cleanBody(request.body, contentTypeOf(headers));
        if (!clean)
            return leaveOut(Why::OddBody);
        body = std::move(*clean);
    }
    std::string key = std::string(request.method) + ' ' + *target + '\n' + body;
    auto known = m_index.find(key);
    if (known == m_index.end()) {
        if (m_kinds.size() >= kMostTargets)
            return leaveOut(Why::TooMany);
        known = m_index.emplace(std::move(key), m_kinds.size()).first;
        Kind kind;
        kind.request.method = request.method;
        kind.request.target = std::move(*target);
        kind.request.name = kind.request.method + " " + kind.request.target;
        kind.request.headers = std::move(headers);
        kind.request.body = std::move(body);
        m_kinds.push_back(std::move(kind));
    }
    Kind& kind = m_kinds[known->second];
    ++kind.count;
    if (request.status != 0)
        ++kind.statuses[plainStatus(request.status)];
}

std::vector<Message> MixCounter::notes() const {
    std::vector<Message> out = m_otherNotes;
    const auto add = [&](Why why, auto say) {
        if (const std::int64_t count = m_left[static_cast<std::size_t>(why)]; count > 0)
            out.push_back(say(count));
    };
    add(Why::Failed, [](std::int64_t n) {
        return sayCount(n, "Left out: %n request that was answered with a status of 400 or above.",
                        "Left out: %n requests that were answered with a status of 400 or above.");
    });
    add(Why::Deletes, [](std::int64_t n) {
        return sayCount(n, "Left out: %n request that deletes, for it can be made once only.",
                        "Left out: %n requests that delete, for each can be made once only.");
    });
    add(Why::NoBody, [](std::int64_t n) {
        return sayCount(n, "Left out: %n request whose body the log does not keep.",
                        "Left out: %n requests whose bodies the log does not keep.");
    });
    add(Why::LargeBody, [](std::int64_t n) {
        return sayCount(n, "Left out: %n request with a body of more than 4 KiB.",
                        "Left out: %n requests with bodies of more than 4 KiB.");
    });
    add(Why::OddBody, [](std::int64_t n) {
        return sayCount(n, "Left out: %n request whose body is neither JSON nor a form.",
                        "Left out: %n requests whose bodies are neither JSON nor a form.");
    });
    add(Why::Secret, [](std::int64_t n) {
        return sayCount(n, "Left out: %n request with what looks like a token in its path.",
                        "Left out: %n requests with what looks like a token in their paths.");
    });
    add(Why::Odd, [](std::int64_t n) {
        return sayCount(n, "Left out: %n request that is none for a load, such as an odd method or path.",
                        "Left out: %n requests that are none for a load, such as odd methods or paths.");
    });
    add(Why::TooMany, [](std::int64_t n) {
        return sayCount(n, "Left out: %n request beyond the first 100,000 different ones.",
                        "Left out: %n requests beyond the first 100,000 different ones.");
    });
    return out;
}

Result<MixReading> MixCounter::finish(MixReading reading, const std::string& name) const {
    std::vector<const Kind*> order;
    for (const auto& kind : m_kinds)
        order.push_back(&kind);
    std::ranges::stable_sort(order, std::ranges::greater(), &Kind::count);
    std::int64_t rare = 0;
    for (const Kind* kind : order) {
        if (reading.requests.size() >= std::max<std::size_t>(1, m_options.mostKinds)) {
            rare += kind->count;
            continue;
        }
        MixRequest request = kind->request;
        request.weight = static_cast<double>(kind->count);
        const auto usual =
            std::ranges::max_element(kind->statuses, {}, [](const auto& one) { return one.second; });
        request.status = usual == kind->statuses.end() ? 0 : usual->first;
        reading.requests.push_back(std::move(request));
        reading.taken += kind->count;
    }
    reading.notes = notes();
    if (rare > 0)
        reading.notes.push_back(sayCount(rare, "Left out: %n request of a rarer kind.",
                                         "Left out: %n requests of the rarer kinds."));
    reading.dropped.assign(m_secrets.dropped().begin(), m_secrets.dropped().end());
    if (!reading.requests.empty())
        return reading;
    Message why = SAY("No request is left to make a mix of.");
    for (const auto& note : reading.notes)
        why += note;
    return Error{ErrorCode::InvalidDocument, std::move(why), name};
}

}  // namespace bakeoff::core
