// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <chrono>
#include <cstdint>

namespace bakeoff::bench {

/// Nanoseconds on the steady clock; only differences mean anything. Any thread.
inline std::int64_t steadyNs() {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// Milliseconds since the Unix epoch, for stamping results. Any thread.
inline std::int64_t wallClockMs() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

/// CPU time that the calling thread has used so far, user and system, in nanoseconds; -1 where unknown.
std::int64_t threadCpuNs();
/// How long the calling thread has waited so far for a CPU while it could have run; -1 where the system does
/// not say.
std::int64_t threadQueueNs();

constexpr std::int64_t kNsPerMs = 1'000'000;
constexpr std::int64_t kNsPerSecond = 1'000'000'000;

/// Seconds as in a job to nanoseconds.
constexpr std::int64_t secondsToNs(double seconds) {
    return static_cast<std::int64_t>(seconds * 1e9);
}

}  // namespace bakeoff::bench
