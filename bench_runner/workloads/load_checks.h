// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <vector>

#include "bench_runner/load/load_engine.h"
#include "bench_runner/process/machine_load.h"
#include "core/measure/trial_result.h"

namespace bakeoff::bench {

/// How busy the server was within the measured window.
struct ServerUse {
    double coresBusy = 0;    ///< CPU time of its whole process tree per wall time
    int coresAvailable = 1;  ///< CPUs it may run on
};

/// Whether the machine had other work while `ownNs` of CPU time were spent on the measurement, over `wallNs`:
/// other_work (V6). Nothing for a span too short to tell, or where the system does not say.
std::optional<core::ValidityCheck> checkOtherWork(const std::optional<MachineLoad>& from,
                                                  const std::optional<MachineLoad>& to, std::int64_t ownNs,
                                                  std::int64_t wallNs);

/// The verdicts METHOD.md asks for on one closed-loop trial: client_saturated (V1), server_idle (V2, only
/// when the server's use is known), littles_law (V3), responses (V5).
std::vector<core::ValidityCheck> checkLoad(const LoadReport& report, const std::optional<ServerUse>& server);

/// {"id","verdict","detail","remedy"}, as within a result.
core::Json checksToJson(const std::vector<core::ValidityCheck>& checks);

}  // namespace bakeoff::bench
