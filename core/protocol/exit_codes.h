// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace bakeoff::core {

/// Exit statuses of bench_runner and of bakeoff's command line, in one table.
enum ExitCode : int {
    kExitOk = 0,           ///< everything asked for was done
    kExitInternal = 1,     ///< a bug of ours
    kExitUsage = 2,        ///< the command line or the job document is wrong
    kExitFailed = 3,       ///< some or all of what was asked for failed; what was measured is kept
    kExitCancelled = 4,    ///< somebody asked to stop
    kExitToolMissing = 5,  ///< a tool that is needed is not there
    kExitIo = 6,           ///< a file could not be read or written
    kExitNotFound = 7,     ///< a named run, table, chart or subject does not exist
    kExitPartly = 8        ///< an article became a study, but most of its tables was not read
};

}  // namespace bakeoff::core
