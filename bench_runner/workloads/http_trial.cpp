// SPDX-License-Identifier: GPL-3.0-only
// A trial of a server: start, wait until it answers, warm up, measure, take down.
#include "bench_runner/workloads/http_json.h"
#include "bench_runner/workloads/http_load.h"
#include "bench_runner/workloads/null_ceiling.h"
#include "bench_runner/workloads/server_load.h"
#include "bench_runner/workloads/users_api.h"
#include "core/plan/operating_point.h"

namespace bakeoff::bench {
namespace {

/// Starts, measures and takes down. The load of a users API is known once its server runs.
core::Result<void> runServer(const TrialContext& context, const ServerStart& start, UsersApi* users,
                             LoadPlan& plan, core::TrialResult& result) {
    auto server = startServer(context, start, result);
    if (!server)
        return server.error();
    const std::string target = plan.url.target;
    plan.url = server->url;
    plan.url.target = target;
    auto measured = users ? users->prepare(context, server->url, plan, result) : checkAnswer(context, plan);
    if (measured)
        measured = settleRate(context, *server, plan, result);
    if (measured)
        measured = measureServer(context, *server, plan, result);
    if (measured && users)
        measured = users->checkKept(context, server->url);
    stopServer(context, *server);
    if (measured)
        return {};
    core::Error error = measured.error();
    error.where = context.item.subject;
    return error;
}

}  // namespace

core::Result<void> runHttpTrial(const TrialContext& context, core::TrialResult& result) {
    auto planned = httpPlanFor(context, result);
    if (!planned)
        return planned.error();
    LoadPlan& plan = *planned;
    if (context.workload().kind == core::Workload::Kind::HttpMix) {
        auto users = UsersApi::make(context);
        if (!users)
            return users.error();
        return runServer(context, (*users)->start(), users->get(), plan, result);
    }
    const auto closed =
        !core::hasGivenRate(context.item.parameters) && !core::searchesRate(context.item.parameters);
    // At a rate that is given nothing is at its ceiling.
    std::optional<double> ceiling;
    if (closed)
        ceiling = nullServerRate(context, plan);
    auto measured = runServer(context, {{}, kJsonPath, kJsonBody}, nullptr, plan, result);
    const auto rate = result.metrics.find("requests_per_s");
    if (measured && ceiling && rate != result.metrics.end()) {
        result.metrics["null_server_requests_per_s"] = *ceiling;
        result.metrics["of_null_server"] = rate->second / *ceiling;
    }
    return measured;
}

}  // namespace bakeoff::bench
