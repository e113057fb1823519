// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <optional>

namespace bakeoff::bench {

/// CPU time that the whole machine has spent since it started.
struct MachineLoad {
    std::int64_t busyNs = 0;    ///< in processes, of all CPUs together; interrupts left out
    std::int64_t stolenNs = 0;  ///< that the host gave to somebody else while a CPU here wanted to run
};

/// Nothing where the system does not tell. In steps of 10 ms a CPU.
std::optional<MachineLoad> readMachineLoad();

}  // namespace bakeoff::bench
