// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/process/busy_programs.h"

#include <algorithm>
#include <map>
#include <set>

namespace bakeoff::bench {
namespace {

constexpr double kFewestCores = 0.05;

/// Ids of `self` and of everything below it.
std::set<int> treeOf(const std::vector<ProcessUse>& all, int self) {
    std::set<int> tree{self};
    // Children may be listed before their parents, so look again until nothing is added.
    for (bool grown = true; grown;) {
        grown = false;
        for (const auto& one : all)
            grown = (tree.contains(one.parent) && tree.insert(one.pid).second) || grown;
    }
    return tree;
}

}  // namespace

std::optional<BusyProgram> busiestBetween(const std::vector<ProcessUse>& before,
                                          const std::vector<ProcessUse>& after, std::int64_t wallNs,
                                          int self) {
    const auto own = treeOf(after, self);
    std::map<std::string, std::int64_t> used;
    for (const auto& now : after) {
        if (own.contains(now.pid))
            continue;
        const auto then = std::ranges::find_if(before, [&](const ProcessUse& one) {
            return one.pid == now.pid && one.startTime == now.startTime;
        });
        used[now.name] += now.cpuNs - (then == before.end() ? 0 : then->cpuNs);
    }
    const auto most = std::ranges::max_element(used, {}, [](const auto& one) { return one.second; });
    if (most == used.end() || wallNs <= 0)
        return std::nullopt;
    const double cores = static_cast<double>(most->second) / static_cast<double>(wallNs);
    if (cores < kFewestCores)
        return std::nullopt;
    return BusyProgram{most->first, cores};
}

}  // namespace bakeoff::bench
