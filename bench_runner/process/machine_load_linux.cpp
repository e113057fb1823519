// SPDX-License-Identifier: GPL-3.0-only
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <memory>

#include "bench_runner/process/machine_load.h"

namespace bakeoff::bench {

std::optional<MachineLoad> readMachineLoad() {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen("/proc/stat", "re"), std::fclose);
    if (!file)
        return std::nullopt;
    long long user = 0;
    long long nice = 0;
    long long system = 0;
    long long stolen = 0;
    if (std::fscanf(file.get(), "cpu %lld %lld %lld %*d %*d %*d %*d %lld", &user, &nice, &system, &stolen) !=
        4)
        return std::nullopt;
    static const std::int64_t tick = 1'000'000'000 / std::max(1L, ::sysconf(_SC_CLK_TCK));
    return MachineLoad{(user + nice + system) * tick, stolen * tick};
}

}  // namespace bakeoff::bench
