// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/process/machine_load.h"

namespace bakeoff::bench {

std::optional<MachineLoad> readMachineLoad() {
    return std::nullopt;
}

}  // namespace bakeoff::bench
