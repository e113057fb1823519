// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bench_runner/process/child.h"
#include "core/measure/trial_result.h"

namespace bakeoff::bench {

/// What running a command to its end took.
struct CommandRun {
    ExitStatus status;
    std::int64_t wallNs = 0;
    std::int64_t userNs = 0;  ///< of the process and of the children it waited for
    std::int64_t systemNs = 0;
    /// VmHWM of a lone process; for a tree the highest sum of PSS that was seen, or its leader's VmHWM when
    /// that is more. 0 when the command was over before it could be read. Never ru_maxrss: a child inherits
    /// its parent's peak across the fork.
    std::int64_t peakMemoryBytes = 0;
    std::int64_t peakResidentBytes = 0;  ///< VmHWM of the command's own process
    bool memoryIsRss = false;            ///< PSS could not be read
    int mostProcesses = 0;               ///< of the tree at once, as sampled
    std::string output;                  ///< the last 1 MiB of it
    std::string errorText;
    std::optional<core::ValidityCheck> otherWork;

    /// "VmHWM of the one process", ...: where peakMemoryBytes comes from.
    [[nodiscard]] std::string memorySource() const;
};

/// The machine's other work is counted in steps of 10 ms a CPU, which says nothing of a short command.
enum class OtherWork {
    WhereItTells,  ///< left out then
    Always         ///< looked at for a moment longer than the command, until it can be told
};

/// Runs a command to its end and watches its memory from CPUs `samplerCpus` (empty: any). Whatever it leaves
/// behind is ended. Errors: those of Child::start() and Child::wait(); Timeout names the limit and carries
/// the command's last words.
core::Result<CommandRun> runCommand(ChildOptions options, const std::string& who,
                                    const std::vector<int>& samplerCpus, std::int64_t timeoutNs,
                                    const CancelToken& cancel, OtherWork look = OtherWork::WhereItTells);

}  // namespace bakeoff::bench
