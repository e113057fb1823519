// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bakeoff::bench {

/// One process as the system lists it.
struct ProcessInfo {
    int pid = 0;
    int parent = 0;
    int group = 0;
    char state = '?';              ///< Z is a zombie: dead, and only waiting to be reaped
    std::uint64_t startTime = 0;   ///< in the system's own unit; tells a process from a later one with its id
    std::int64_t reapedCpuNs = 0;  ///< CPU time of its children that have ended and were waited for

    [[nodiscard]] bool dead() const { return state == 'Z' || state == 'X'; }
};

/// The environment variable that marks everything started by one Child, however it detached itself.
inline constexpr const char* kTreeVariable = "BAKEOFF_TREE";

/// All processes, or none where the system cannot list them.
std::vector<ProcessInfo> listProcesses();
/// Ids of the living and dead children of this process, when orphans of children come to it (see
/// adoptOrphans()); nothing where that is not so or cannot be told.
std::optional<std::vector<int>> ownChildren();
/// One process; none when it is gone, or where the system cannot say.
std::optional<ProcessInfo> readProcess(int pid);

/// How far to look for the members of a tree.
enum class TreeSearch {
    Family,  ///< the leader, its descendants and its process group: cheap
    Marked   ///< also whatever carries the marker in its environment, wherever it now hangs
};

/// The living members of the tree of `leader`, whose marker is `token` (a prefix is enough). Never the
/// calling process. On systems that cannot list processes: the leader alone, if it lives.
std::vector<ProcessInfo> findTree(int leader, const std::string& token, TreeSearch search);

/// Living processes whose marker begins with `tokenPrefix`, wherever they hang.
std::vector<ProcessInfo> findMarked(const std::string& tokenPrefix);

/// What a set of processes uses.
struct TreeUsage {
    std::int64_t memoryBytes = 0;  ///< sum of PSS; of RSS when `memoryIsRss`
    bool memoryIsRss = false;      ///< PSS could not be read, so shared pages are counted once per process
    std::int64_t cpuNs = 0;        ///< user and system, of children waited for too
    int processes = 0;
};

/// CPU time only: a few microseconds a process.
std::int64_t readCpuNs(const std::vector<ProcessInfo>& members);
/// Memory and CPU time. The kernel walks page tables for it: some 0.1 ms a process, more for large ones.
TreeUsage readUsage(const std::vector<ProcessInfo>& members);
/// The most memory a process ever had resident (VmHWM), in bytes; 0 when it is gone or unknown.
std::int64_t readPeakResident(int pid);

}  // namespace bakeoff::bench
