// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <memory>
#include <string>

#include "bench_runner/load/url.h"
#include "bench_runner/workloads/trial.h"

namespace bakeoff::bench {

/// How a server of a workload is started, and when it is ready.
struct ServerStart {
    Placeholders values;    ///< beside those of every command
    std::string readyPath;  ///< answers 200 once it is ready
    std::string readyBody;  ///< with exactly this body; empty: any
};

struct StartedServer {
    std::unique_ptr<Child> child;
    Url url;  ///< of the ready path
};

/// Starts the subject's server on a free port and waits until it answers rightly; fills in the settings.
/// Errors: StartFailed, BadResponse, ResourceLimit, Cancelled.
core::Result<StartedServer> startServer(const TrialContext& context, const ServerStart& how,
                                        core::TrialResult& result);

/// Takes it down with everything it started, and warns when its port is still taken.
void stopServer(const TrialContext& context, StartedServer& server);

}  // namespace bakeoff::bench
