// SPDX-License-Identifier: GPL-3.0-only
// A trial of a client: a program that asks a slow server of ours n times, with at most so many requests at
// once.
#include <algorithm>
#include <cmath>

#include "bench_runner/base/clock.h"
#include "bench_runner/load/descriptors.h"
#include "bench_runner/workloads/answer.h"
#include "bench_runner/workloads/slow_server.h"
#include "bench_runner/workloads/trial.h"

namespace bakeoff::bench {
namespace {

core::Result<void> checkServer(const TrialContext& context, const SlowServer& server, std::int64_t n,
                               std::int64_t limit) {
    if (server.answered() != n)
        return core::Error{core::ErrorCode::BadResponse,
                           core::say("%1 says that it made %2 requests; the server answered %3.",
                                     context.subject.name, n, server.answered()),
                           context.item.subject};
    if (server.mostAtOnce() > limit)
        return core::Error{core::ErrorCode::BadResponse,
                           core::say("%1 had %2 requests at once where %3 were allowed.",
                                     context.subject.name, server.mostAtOnce(), limit),
                           context.item.subject};
    return {};
}

}  // namespace

core::Result<void> runClientTrial(const TrialContext& context, core::TrialResult& result) {
    auto n = context.size(500);
    auto limit = context.whole("limit", 50, core::kMostConnections);
    auto delay = context.whole("delay_ms", 20, 60'000);
    for (const auto* value : {&n, &limit, &delay}) {
        if (!*value)
            return value->error();
    }
    if (auto enough = ensureDescriptors(static_cast<int>(*limit) + kOwnDescriptors); !enough)
        return enough;
    auto server = SlowServer::start(*delay * kNsPerMs, context.cpus.generator);
    if (!server)
        return server.error();
    Placeholders values = context.placeholders();
    values["n"] = std::to_string(*n);
    values["limit"] = std::to_string(*limit);
    values["url"] = (*server)->url();
    result.parameters["n"] = static_cast<double>(*n);
    result.parameters["limit"] = static_cast<double>(*limit);
    result.parameters["delay_ms"] = static_cast<double>(*delay);
    auto answer = runAndAnswer(context, values, result);
    if (!answer)
        return answer.error();
    if (auto taken = takeAnswer(context.workload(), *n, *answer, context.subject.name, result); !taken)
        return taken;
    // No client can be faster than this: all slots taken, and no time but the server's.
    const double rounds = std::ceil(static_cast<double>(*n) / static_cast<double>(*limit));
    const double idealNs = rounds * static_cast<double>(*delay * kNsPerMs);
    if (const double work = result.metrics["work_ns"]; work > 0 && *n > 0)
        result.metrics["of_ideal"] = idealNs / work;
    result.metrics["most_at_once"] = static_cast<double>((*server)->mostAtOnce());
    return checkServer(context, **server, *n, *limit);
}

}  // namespace bakeoff::bench
