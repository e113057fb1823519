// SPDX-License-Identifier: GPL-3.0-only
#include <sched.h>

#include "bench_runner/process/cpu_set.h"

#include <algorithm>

#include "bench_runner/base/files.h"

namespace bakeoff::bench {

std::vector<int> usableCpus() {
    cpu_set_t set;
    CPU_ZERO(&set);
    std::vector<int> out;
    if (::sched_getaffinity(0, sizeof set, &set) != 0)
        return out;
    for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu) {
        if (CPU_ISSET(cpu, &set))
            out.push_back(cpu);
    }
    return out;
}

std::vector<int> threadsOfCore(int cpu) {
    const auto text =
        readFile("/sys/devices/system/cpu/cpu" + std::to_string(cpu) + "/topology/thread_siblings_list");
    auto out = text ? cpuListOf(*text) : std::vector<int>{};
    if (std::ranges::find(out, cpu) == out.end())
        out = {cpu};
    return out;
}

bool bindThread(const std::vector<int>& cpus) {
    if (cpus.empty())
        return false;
    cpu_set_t set;
    CPU_ZERO(&set);
    for (const int cpu : cpus) {
        if (cpu >= 0 && cpu < CPU_SETSIZE)
            CPU_SET(cpu, &set);
    }
    return ::sched_setaffinity(0, sizeof set, &set) == 0;
}

}  // namespace bakeoff::bench
