// SPDX-License-Identifier: GPL-3.0-only
// Systems without /proc: trees are held together by their process group alone and nothing is sampled. Results
// say so by having no memory and no CPU metric. macOS would use libproc, Windows job objects.
#include "bench_runner/process/process_tree.h"

namespace bakeoff::bench {

std::optional<ProcessInfo> readProcess(int) {
    return std::nullopt;
}

std::vector<ProcessInfo> listProcesses() {
    return {};
}

std::optional<std::vector<int>> ownChildren() {
    return std::nullopt;
}

std::vector<ProcessInfo> findTree(int, const std::string&, TreeSearch) {
    return {};
}

std::vector<ProcessInfo> findMarked(const std::string&) {
    return {};
}

std::int64_t readCpuNs(const std::vector<ProcessInfo>&) {
    return 0;
}

TreeUsage readUsage(const std::vector<ProcessInfo>&) {
    return {};
}

std::int64_t readPeakResident(int) {
    return 0;
}

}  // namespace bakeoff::bench
