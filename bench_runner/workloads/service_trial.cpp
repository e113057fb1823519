// SPDX-License-Identifier: GPL-3.0-only
// A service of somebody's own: under a load of its own requests, or tried once.
#include "bench_runner/workloads/service_trial.h"

#include <algorithm>

#include "bench_runner/base/clock.h"
#include "bench_runner/load/http_call.h"
#include "bench_runner/workloads/http_load.h"
#include "bench_runner/workloads/server_load.h"
#include "core/plan/operating_point.h"

namespace bakeoff::bench {
namespace {

constexpr std::int64_t kCallTimeoutNs = 10 * kNsPerSecond;
constexpr std::size_t kMostTried = 50;
constexpr std::size_t kMostSaid = 5;  // of answers that are wrong, before a load

/// The first so many characters of a body, without cutting one of several bytes in two.
std::string headOf(const std::string& body) {
    std::size_t characters = 0;
    for (std::size_t i = 0; i < body.size(); ++i) {
        const bool begins = (static_cast<unsigned char>(body[i]) & 0xC0) != 0x80;
        if (begins && ++characters > core::kAnswerHead)
            return body.substr(0, i);
    }
    return body;
}

core::AnswerEvent askOnce(const TrialContext& context, const Url& server, const core::MixRequest& wanted) {
    core::AnswerEvent out{.subject = context.item.subject, .request = wanted.name};
    auto answer = callHttp(server, loadRequests({wanted}).front(), kCallTimeoutNs);
    if (!answer) {
        out.error = answer.error();
        return out;
    }
    out.status = answer->status;
    out.bytes = static_cast<std::int64_t>(answer->body.size());
    out.head = headOf(answer->body);
    out.checks = core::checkAnswer(wanted, answer->status, answer->body);
    return out;
}

/// Why an answer is wrong; empty where it is right.
core::Message faultOf(const core::AnswerEvent& answer) {
    if (answer.error)
        return core::say("%1: %2", answer.request, answer.error->message);
    for (const auto& check : answer.checks) {
        if (!check.passed)
            return core::say("%1: expected %2, but %3.", answer.request, check.what, check.found);
    }
    return {};
}

/// Asks each request once, before and after the load: members of an answer are not looked at under it.
core::Result<void> checkAll(const TrialContext& context, const Url& server) {
    std::vector<core::Message> faults;
    for (const auto& request : context.subject.service->requests) {
        if (context.cancel.cancelled())
            return core::Error{core::ErrorCode::Cancelled, SAY("Stopped while a server started."),
                               context.item.subject};
        core::Message fault = faultOf(askOnce(context, server, request));
        if (!fault.empty() && faults.size() < kMostSaid)
            faults.push_back(std::move(fault));
    }
    if (faults.empty())
        return {};
    return core::Error{core::ErrorCode::BadResponse,
                       core::say("%1 does not answer as its subject.json says:\n%2", context.subject.name,
                                 core::Message::joined(std::move(faults), "\n")),
                       context.item.subject};
}

core::Result<void> loadService(const TrialContext& context, const StartedServer& server, LoadPlan& plan,
                               core::TrialResult& result) {
    if (auto right = checkAll(context, server.url); !right)
        return right;
    if (auto settled = settleRate(context, server, plan, result); !settled)
        return settled;
    if (auto measured = measureServer(context, server, plan, result); !measured)
        return measured;
    return checkAll(context, server.url);
}

}  // namespace

core::Result<StartedServer> readyService(const TrialContext& context, core::TrialResult& result) {
    const auto& service = *context.subject.service;
    const ServerStart how{{}, service.readyPath, "", true};
    auto server = service.url.empty() ? startServer(context, how, result) : reachServer(context, how, result);
    if (server) {
        result.settings["requests"] =
            std::to_string(service.requests.size()) + " kinds, " + core::mixId(service.requests);
        result.settings["checked"] =
            "status and whole bodies in every answer, members before and after the load";
    }
    return server;
}

core::Result<void> runServiceTrial(const TrialContext& context, core::TrialResult& result) {
    auto planned = httpPlanFor(context, result);
    if (!planned)
        return planned.error();
    LoadPlan& plan = *planned;
    auto server = readyService(context, result);
    if (!server)
        return server.error();
    plan.url = server->url;
    plan.expected = {};
    plan.requests = loadRequests(context.subject.service->requests);
    auto measured = loadService(context, *server, plan, result);
    stopServer(context, *server);
    if (measured)
        return {};
    core::Error error = measured.error();
    error.where = context.item.subject;
    return error;
}

core::Result<void> tryService(const TrialContext& context, core::TrialResult& result) {
    if (!context.subject.service)
        return core::Error{
            core::ErrorCode::Unsupported,
            core::say("%1 is no service of your own that could be tried.", context.subject.name),
            context.item.subject};
    auto server = readyService(context, result);
    if (!server)
        return server.error();
    bool right = true;
    std::size_t tried = 0;
    for (const auto& request : context.subject.service->requests) {
        if (context.cancel.cancelled() || tried++ == kMostTried)
            break;
        core::AnswerEvent answer = askOnce(context, server->url, request);
        right = right && faultOf(answer).empty();
        context.events.emit(std::move(answer));
    }
    stopServer(context, *server);
    if (right)
        return {};
    return core::Error{
        core::ErrorCode::BadResponse,
        core::say("%1 does not answer all requests as its subject.json says.", context.subject.name),
        context.item.subject};
}

}  // namespace bakeoff::bench
