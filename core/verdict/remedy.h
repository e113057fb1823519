// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/plan/job.h"
#include "core/verdict/case_summary.h"

namespace bakeoff::core {

/// What to measure again, and how, so that the checks which a run did not pass can be passed.
struct Remedy {
    Job job;                       ///< complete but for folders, tools and run id
    std::vector<Message> changes;  ///< what is done differently, and for which check
};

/// The job that fixes what `cases` (summarised and checked) of the run of `job` were warned of or rejected
/// for. It has every case of the workloads concerned, so that they stay comparable with each other. Nothing
/// when all checks were passed, or when no job can fix what was not: a busy machine is repeated as it is, a
/// generator that is the limit though each server has one core (asked for, or there are no more) needs
/// another machine.
std::optional<Remedy> remedyFor(const Job& job, const std::vector<CaseSummary>& cases);

}  // namespace bakeoff::core
