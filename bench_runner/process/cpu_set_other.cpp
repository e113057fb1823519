// SPDX-License-Identifier: GPL-3.0-only
// macOS has no way to bind a thread to a CPU; Windows has, and awaits its turn.
#include "bench_runner/process/cpu_set.h"

namespace bakeoff::bench {

std::vector<int> usableCpus() {
    return {};
}

std::vector<int> threadsOfCore(int cpu) {
    return {cpu};
}

bool bindThread(const std::vector<int>&) {
    return false;
}

}  // namespace bakeoff::bench
