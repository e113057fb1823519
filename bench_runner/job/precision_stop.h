// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "core/measure/trial_result.h"
#include "core/plan/job.h"

namespace bakeoff::bench {

/// Says when a workload of a job is known precisely enough, see core::Job::precision; never, for a job that
/// asks for none. Thread: one at a time.
class PrecisionStop {
public:
    explicit PrecisionStop(const core::Job& job) : m_job(job) {}

    /// A trial of that case has ended, well or not.
    void took(std::size_t caseIndex, const core::TrialResult& result);
    /// To be asked between rounds: in the middle of one, some cases have a trial more than others. What has
    /// not had one valid trial in as many as an interval takes holds nothing up.
    [[nodiscard]] bool enough(const std::string& workload) const;

private:
    struct Seen {
        int trials = 0;
        std::vector<double> values;  ///< of what the case is about, valid trials only
    };

    const core::Job& m_job;
    std::map<std::size_t, Seen> m_cases;
};

}  // namespace bakeoff::bench
