// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/process/cpu_set.h"

#include <algorithm>
#include <thread>

namespace bakeoff::bench {

CpuPlan planCpus(bool split) {
    return planCpus(split, usableCpus());
}

CpuPlan planCpus(bool split, const std::vector<int>& usable) {
    CpuPlan plan;
    if (split && usable.size() >= 2) {
        plan.generator = {usable.back()};
        plan.server.assign(usable.begin(), usable.end() - 1);
        plan.split = true;
        plan.serverCpus = static_cast<int>(plan.server.size());
        return plan;
    }
    const auto count = usable.empty() ? std::max(1U, std::thread::hardware_concurrency())
                                      : static_cast<unsigned>(usable.size());
    plan.serverCpus = plan.generatorCpus = static_cast<int>(count);
    if (usable.empty())
        plan.note =
            "This system does not let a program choose its CPUs, so server and load generator share them.";
    else if (split)
        plan.note = "There is only one CPU to run on, so server and load generator share it.";
    return plan;
}

std::string cpuListText(const std::vector<int>& cpus) {
    std::string out;
    for (std::size_t i = 0; i < cpus.size();) {
        std::size_t end = i;
        while (end + 1 < cpus.size() && cpus[end + 1] == cpus[end] + 1)
            ++end;
        out += (out.empty() ? "" : ",") + std::to_string(cpus[i]);
        if (end > i)
            out += "-" + std::to_string(cpus[end]);
        i = end + 1;
    }
    return out;
}

}  // namespace bakeoff::bench
