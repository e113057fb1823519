// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>

namespace bakeoff::bench {

/// Slows a process group by a known share: it is stopped for that part of the time and continued for the
/// rest, many times a second, so that whatever it does takes 1 / (1 - share) as long. That is how a run tests
/// itself: it has to find what was planted. Ends, with the group running, in the destructor. Thread: made and
/// destroyed on one; works on one of its own.
class Handicap {
public:
    /// 0 < share < 1. `group` must be a process group that belongs to the caller's child.
    Handicap(int group, double share);
    ~Handicap();
    Handicap(const Handicap&) = delete;
    Handicap& operator=(const Handicap&) = delete;

private:
    void work(int group, std::int64_t stoppedNs, std::int64_t runningNs);
    /// False when it is to end.
    bool pause(std::int64_t ns);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_ending = false;
    std::thread m_thread;
};

}  // namespace bakeoff::bench
