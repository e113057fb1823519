// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <memory>
#include <string>

#include "bench_runner/load/url.h"
#include "bench_runner/process/tree_sampler.h"
#include "bench_runner/workloads/trial.h"

namespace bakeoff::bench {

/// How a server of a workload is started, and when it is ready.
struct ServerStart {
    Placeholders values;    ///< beside those of every command
    std::string readyPath;  ///< answers 200 once it is ready
    std::string readyBody;  ///< with exactly this body; empty: any
};

/// Where a server that is not ready by answering its workload's own request says so.
inline constexpr const char* kHealthPath = "/health";

struct StartedServer {
    std::unique_ptr<Child> child;
    Url url;  ///< of the ready path
};

/// Starts the subject's server on a free port and waits until it answers correctly; fills in the settings.
/// Errors: StartFailed, BadResponse, ResourceLimit, Cancelled.
core::Result<StartedServer> startServer(const TrialContext& context, const ServerStart& how,
                                        core::TrialResult& result);

/// How its tree is watched while it is measured: from the generator's CPUs.
TreeSampler::Options watchOf(const TrialContext& context, const Child& server);

/// Takes it down with everything it started, and warns when its port is still taken.
void stopServer(const TrialContext& context, StartedServer& server);

}  // namespace bakeoff::bench
