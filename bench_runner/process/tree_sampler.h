// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "bench_runner/process/process_tree.h"

namespace bakeoff::bench {

/// Watches the memory and CPU time of one process tree ten times a second, on a thread of its own that is
/// bound to the load generator's CPUs, so that watching costs the watched nothing but its page-table locks.
/// Members are looked up twice a second. When one look takes long (very large processes), it looks less
/// often: never more than a twentieth of the time. Thread: any.
class TreeSampler {
public:
    struct Options {
        int leader = 0;
        std::string marker;
        std::vector<int> cpus;  ///< CPUs of the sampling thread; empty: any
        std::int64_t periodNs = 100'000'000;
        /// Look more often at first: a command may be over in milliseconds. Also watches VmHWM of the leader.
        bool shortLived = false;
    };
    explicit TreeSampler(Options options);
    /// stop()
    ~TreeSampler();
    TreeSampler(const TreeSampler&) = delete;
    TreeSampler& operator=(const TreeSampler&) = delete;

    struct Reading {
        std::int64_t atNs = 0;  ///< steady clock
        std::int64_t memoryBytes = 0;
        double cores = 0;  ///< CPU time per wall time since the reading before
    };
    /// The newest reading, once; nothing until there is another.
    std::optional<Reading> take();

    /// CPU time of the tree up to now, in nanoseconds; never less than it was before.
    std::int64_t cpuNs();

    /// Reads once, now, on the calling thread.
    TreeUsage readNow();

    void stop();

    [[nodiscard]] std::int64_t peakMemoryBytes() const;
    /// VmHWM of the leader as last seen (only when shortLived); 0 when it was never seen.
    [[nodiscard]] std::int64_t peakResidentBytes() const;
    /// Steady clock, when that was last seen; 0 when never.
    [[nodiscard]] std::int64_t peakResidentAtNs() const;
    /// Whether some reading had to fall back to RSS.
    [[nodiscard]] bool memoryIsRss() const;
    [[nodiscard]] int readings() const;
    /// The most processes the tree had at once.
    [[nodiscard]] int mostProcesses() const;

private:
    void run();
    void sample();
    [[nodiscard]] std::vector<ProcessInfo> members(bool refresh);

    Options m_options;
    std::int64_t m_startedNs;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stop = false;
    bool m_fresh = false;
    bool m_isRss = false;
    int m_readings = 0;
    int m_mostProcesses = 0;
    std::int64_t m_cpuNs = 0;
    std::int64_t m_peakMemory = 0;
    std::int64_t m_peakResident = 0;
    std::int64_t m_peakResidentAtNs = 0;
    std::int64_t m_membersAtNs = 0;
    Reading m_reading;
    std::int64_t m_readingCpuNs = 0;
    std::vector<ProcessInfo> m_members;
    std::thread m_thread;
};

}  // namespace bakeoff::bench
