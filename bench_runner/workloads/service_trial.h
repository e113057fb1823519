// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "bench_runner/workloads/server_start.h"

namespace bakeoff::bench {

/// Starts the subject's own service, or asks it where it runs already. Errors: those of startServer() and
/// reachServer().
core::Result<StartedServer> readyService(const TrialContext& context, core::TrialResult& result);

}  // namespace bakeoff::bench
