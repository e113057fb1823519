// SPDX-License-Identifier: GPL-3.0-only
#include <cstdio>
#include <ctime>
#include <memory>

#include "bench_runner/base/clock.h"

namespace bakeoff::bench {

std::int64_t threadCpuNs() {
    timespec time{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) != 0)
        return -1;
    return static_cast<std::int64_t>(time.tv_sec) * kNsPerSecond + time.tv_nsec;
}

std::int64_t threadQueueNs() {
    // CPU time, time in the queue of one, turns.
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(
        std::fopen("/proc/thread-self/schedstat", "re"), std::fclose);
    long long queued = 0;
    return file && std::fscanf(file.get(), "%*d %lld", &queued) == 1 ? queued : -1;
}

}  // namespace bakeoff::bench
