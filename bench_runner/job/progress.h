// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "core/plan/job.h"

namespace bakeoff::bench {

/// Knows how long trials took and how long the rest will take. Thread: one at a time.
class RunClock {
public:
    explicit RunClock(const core::Job& job);

    /// A trial of that case took so long, from start to end.
    void took(std::size_t caseIndex, double seconds);
    /// No further trial of that case will be run.
    void skipRest(std::size_t caseIndex);
    /// Seconds that the steps from `next` on will take: by the mean of what each case has taken so far, else
    /// by what was foreseen, corrected by how wrong that was for the others of its workload.
    [[nodiscard]] double remaining(const std::vector<core::TrialStep>& order, std::size_t next) const;

private:
    struct Spent {
        double seconds = 0;
        double foreseen = 0;  ///< by the job
        int trials = 0;
    };
    [[nodiscard]] double expected(std::size_t caseIndex) const;

    const core::Job& m_job;
    std::map<std::size_t, Spent> m_cases;
    std::map<std::string, Spent> m_workloads;
    std::map<std::size_t, bool> m_skipped;
};

}  // namespace bakeoff::bench
