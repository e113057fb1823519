// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bakeoff::bench {

/// What a process has used since it started.
struct ProcessUse {
    int pid = 0;
    int parent = 0;
    std::uint64_t startTime = 0;  ///< in the system's own unit; tells a process from a later one with its id
    std::int64_t cpuNs = 0;       ///< user and system, of children that have ended and were waited for, too
    std::string name;             ///< of the program, without its path and arguments
};

/// All processes; nothing where the system does not list them. Some milliseconds.
std::optional<std::vector<ProcessUse>> listProcessUse();

/// Of this process; 0 where listProcessUse() gives nothing.
int ownProcessId();

struct BusyProgram {
    std::string name;
    double cores = 0;  ///< that it kept busy on average
};

/// The program that used the most CPU time in the `wallNs` between two lists, its processes taken together;
/// `self` and what descends from it left out. Nothing when none used a twentieth of a core.
std::optional<BusyProgram> busiestBetween(const std::vector<ProcessUse>& before,
                                          const std::vector<ProcessUse>& after, std::int64_t wallNs,
                                          int self);

}  // namespace bakeoff::bench
