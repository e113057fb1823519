// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <memory>
#include <string>

#include "bench_runner/load/url.h"
#include "bench_runner/process/tree_sampler.h"
#include "bench_runner/workloads/tls_files.h"
#include "bench_runner/workloads/trial.h"

namespace bakeoff::bench {

/// How a server of a workload is started, and when it is ready.
struct ServerStart {
    Placeholders values;      ///< beside those of every command
    std::string readyPath;    ///< answers 200 once it is ready
    std::string readyBody;    ///< with exactly this body; empty: any
    bool anySuccess = false;  ///< any status from 200 to 299 will do
};

/// Where a server that is not ready by answering its workload's own request says so.
inline constexpr const char* kHealthPath = "/health";

struct StartedServer {
    std::unique_ptr<TlsFiles> tls;  ///< of one that speaks TLS; there as long as it runs
    std::unique_ptr<Child> child;   ///< null: it runs already, and is not ours to end
    Url url;                        ///< of the ready path
    int pid = 0;                    ///< whose tree is measured; 0: not known

    /// Whether it has ended; of one that is not ours: never, for its answers tell.
    [[nodiscard]] bool ended() const { return child && child->ended(); }
    /// What it wrote to its standard error; nothing of one that is not ours.
    [[nodiscard]] std::string errorText() const { return child ? child->errorText() : std::string(); }
};

/// Starts the subject's server on a free port and waits until it answers correctly; fills in the settings.
/// One that is to speak TLS gets a key and a certificate of its own. Errors: StartFailed, BadResponse,
/// ResourceLimit, Cancelled, Unsupported for TLS that it has not, Io.
core::Result<StartedServer> startServer(const TrialContext& context, const ServerStart& how,
                                        core::TrialResult& result);

/// The subject's service where it runs already: asks it once, and looks for its process by the port. Fills in
/// the settings. Errors: StartFailed where nobody answers, InvalidArgument for an address beyond this machine
/// that the job does not allow, BadResponse.
core::Result<StartedServer> reachServer(const TrialContext& context, const ServerStart& how,
                                        core::TrialResult& result);

/// How its tree is watched while it is measured: from the generator's CPUs. Its process is known.
TreeSampler::Options watchOf(const TrialContext& context, const StartedServer& server);

/// Takes it down with everything it started, and warns when its port is still taken. One that is not ours
/// goes on.
void stopServer(const TrialContext& context, StartedServer& server);

}  // namespace bakeoff::bench
