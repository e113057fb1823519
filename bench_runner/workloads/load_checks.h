// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <vector>

#include "bench_runner/load/load_report.h"
#include "bench_runner/process/machine_load.h"
#include "core/measure/trial_result.h"

namespace bakeoff::bench {

/// V3: how far mean service time x throughput / connections may be from 1. Requests that straddle the
/// window's edges are a share of (service time / window) of all; with a thousand times as many connections as
/// cores that share is no longer small.
double littlesTolerance(double meanServiceNs, std::int64_t windowNs);

/// The shortest span over which the machine's other work can be told.
inline constexpr std::int64_t kTellingSpanNs = 200'000'000;

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

/// A server that did not get the CPU it wanted while others worked says nothing of what it can do: fails
/// server_idle (V2) where that warns and other_work (V6) saw more than its share.
void judgeStarvedServer(std::vector<core::ValidityCheck>& checks);

/// The verdicts on one run of load: client_saturated (V1), server_idle (V2, of a closed loop, only when the
/// server's use is known; at a given rate it is to have time to spare), in an open loop send_lag and
/// rate_held (V1), in a closed one littles_law (V3), responses (V5), warm_up (V6, unless it was too short to
/// tell).
std::vector<core::ValidityCheck> checkLoad(const LoadReport& report, const std::optional<ServerUse>& server);

/// {"id","verdict","detail","remedy"}, as within a result.
core::Json checksToJson(const std::vector<core::ValidityCheck>& checks);

}  // namespace bakeoff::bench
