// SPDX-License-Identifier: GPL-3.0-only
#include <signal.h>

#include <chrono>

#include "bench_runner/base/clock.h"
#include "bench_runner/process/handicap.h"

namespace bakeoff::bench {
namespace {

/// Short against a trial, long against the time that a signal and a timer take.
constexpr std::int64_t kPeriodNs = 20'000'000;

}  // namespace

Handicap::Handicap(int group, double share)
    : m_thread([this, group, share] {
          const auto stopped = static_cast<std::int64_t>(share * kPeriodNs);
          work(group, stopped, kPeriodNs - stopped);
      }) {}

Handicap::~Handicap() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void Handicap::work(int group, std::int64_t stoppedNs, std::int64_t runningNs) {
    // A timer is always a little late, so what one stop took too long the next one takes off: the share holds
    // over the whole time.
    std::int64_t owed = 0;
    bool going = true;
    while (going && pause(runningNs)) {
        const std::int64_t wanted = stoppedNs + owed;
        if (wanted <= 0) {
            owed = wanted;
            continue;
        }
        const std::int64_t from = steadyNs();
        ::kill(-group, SIGSTOP);
        going = pause(wanted);
        ::kill(-group, SIGCONT);
        owed = wanted - (steadyNs() - from);
    }
}

bool Handicap::pause(std::int64_t ns) {
    std::unique_lock lock(m_mutex);
    return !m_wake.wait_for(lock, std::chrono::nanoseconds(ns), [this] { return m_ending; });
}

}  // namespace bakeoff::bench
