// SPDX-License-Identifier: GPL-3.0-only
// A server that is started as for a trial and left to others: another load generator, a browser, a profiler.
#include "bench_runner/base/clock.h"
#include "bench_runner/load/descriptors.h"
#include "bench_runner/workloads/http_json.h"
#include "bench_runner/workloads/service_trial.h"
#include "bench_runner/workloads/users_api.h"

namespace bakeoff::bench {
namespace {

constexpr std::int64_t kLookNs = 100 * kNsPerMs;

core::Result<void> serve(const TrialContext& context, core::Result<StartedServer> server) {
    if (!server)
        return server.error();
    context.phase(Phase::Serve, core::Message::verbatim(server->url.text()));
    core::Result<void> ended;
    while (ended && !context.cancel.sleepFor(kLookNs)) {
        if (server->ended())
            ended = core::Error{core::ErrorCode::ProcessDied,
                                withLastWords(core::say("%1 ended while it served.", context.subject.name),
                                              server->errorText()),
                                context.item.subject};
    }
    stopServer(context, *server);
    return ended;
}

}  // namespace

core::Result<void> serveUntilStopped(const TrialContext& context, core::TrialResult& result) {
    (void)ensureDescriptors(core::kMostConnections + kOwnDescriptors);  // as many as there may be
    switch (context.workload().kind) {
        case core::Workload::Kind::HttpServer:
            return serve(context, startServer(context, {{}, kJsonPath, kJsonBody}, result));
        case core::Workload::Kind::OwnService:
            return serve(context, readyService(context, result));
        case core::Workload::Kind::HttpMix: {
            auto users = UsersApi::make(context);
            return users ? serve(context, startServer(context, (*users)->start(), result)) : users.error();
        }
        case core::Workload::Kind::WebSocket:
            return serve(context, startServer(context, {{}, kHealthPath, ""}, result));
        default:
            return core::Error{core::ErrorCode::Unsupported,
                               core::say("\"%1\" has no server to leave running.", context.item.workload),
                               context.item.subject};
    }
}

}  // namespace bakeoff::bench
