// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/process/cpu_set.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <system_error>
#include <thread>

namespace bakeoff::bench {
namespace {

constexpr int kMostInRange = 4096;

}  // namespace

CpuPlan planCpus(bool split) {
    return planCpus(split, usableCpus());
}

CpuPlan planCpus(bool split, const std::vector<int>& usable,
                 const std::function<std::vector<int>(int)>& threadsOf) {
    CpuPlan plan;
    if (split && usable.size() >= 2) {
        plan.generator = {usable.back()};
        const auto core = threadsOf(usable.back());
        std::copy_if(usable.begin(), usable.end() - 1, std::back_inserter(plan.server),
                     [&](int cpu) { return std::ranges::find(core, cpu) == core.end(); });
        plan.ownCore = !plan.server.empty();
        if (!plan.ownCore) {
            plan.server.assign(usable.begin(), usable.end() - 1);
            plan.note = core::say(
                "CPUs %1 are threads of one core, so what the load generator does slows the server down.",
                cpuListText(usable));
        }
        plan.split = true;
        plan.serverCpus = static_cast<int>(plan.server.size());
        return plan;
    }
    const auto count = usable.empty() ? std::max(1U, std::thread::hardware_concurrency())
                                      : static_cast<unsigned>(usable.size());
    plan.serverCpus = plan.generatorCpus = static_cast<int>(count);
    if (usable.empty())
        plan.note = SAY(
            "This system does not let a program choose its CPUs, so server and load generator share them.");
    else if (split)
        plan.note = SAY("There is only one CPU to run on, so server and load generator share it.");
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

std::vector<int> cpuListOf(std::string_view text) {
    std::vector<int> out;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        int first = 0;
        const auto read = std::from_chars(at, end, first);
        if (read.ec != std::errc()) {
            ++at;
            continue;
        }
        at = read.ptr;
        int last = first;
        if (at < end && *at == '-') {
            if (const auto until = std::from_chars(at + 1, end, last); until.ec == std::errc())
                at = until.ptr;
        }
        for (int cpu = first; cpu <= std::min(last, first + kMostInRange); ++cpu)
            out.push_back(cpu);
    }
    return out;
}

}  // namespace bakeoff::bench
