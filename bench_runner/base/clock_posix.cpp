// SPDX-License-Identifier: GPL-3.0-only
#include <ctime>

#include "bench_runner/base/clock.h"

namespace bakeoff::bench {

std::int64_t threadCpuNs() {
    timespec time{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) != 0)
        return -1;
    return static_cast<std::int64_t>(time.tv_sec) * kNsPerSecond + time.tv_nsec;
}

}  // namespace bakeoff::bench
