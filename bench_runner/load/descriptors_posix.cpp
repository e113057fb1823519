// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/load/descriptors.h"

#include <sys/resource.h>

#include <algorithm>
#include <string>

namespace bakeoff::bench {

core::Result<void> ensureDescriptors(int connections) {
    // Besides the connections: pipes of children, /proc files, the standard streams.
    const rlim_t needed = static_cast<rlim_t>(connections) + 64;
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY ||
        limit.rlim_cur >= needed)
        return {};
    const rlim_t before = limit.rlim_cur;
    limit.rlim_cur = limit.rlim_max == RLIM_INFINITY ? needed : std::min(needed, limit.rlim_max);
    if (limit.rlim_cur >= needed && ::setrlimit(RLIMIT_NOFILE, &limit) == 0)
        return {};
    return core::Error{
        core::ErrorCode::ResourceLimit,
        core::say("%1 connections need %2 file descriptors, and this process may have %3 (at most %4).",
                  connections, needed, before, limit.rlim_max),
        "load", SAY("Raise the limit (ulimit -n, or LimitNOFILE= of the service), or ask for fewer.")};
}

}  // namespace bakeoff::bench
