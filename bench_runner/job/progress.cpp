// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/job/progress.h"

#include "core/plan/plan.h"

namespace bakeoff::bench {
RunClock::RunClock(const core::Job& job) : m_job(job) {}

void RunClock::took(std::size_t caseIndex, double seconds) {
    const auto& item = m_job.cases[caseIndex];
    for (Spent* spent : {&m_cases[caseIndex], &m_workloads[item.workload]}) {
        spent->seconds += seconds;
        spent->foreseen += core::expectedTrialSeconds(m_job, item);
        ++spent->trials;
    }
}

void RunClock::skipRest(std::size_t caseIndex) {
    m_skipped[caseIndex] = true;
}

double RunClock::expected(std::size_t caseIndex) const {
    const auto& item = m_job.cases[caseIndex];
    if (m_skipped.count(caseIndex) != 0)
        return 0;
    if (const auto own = m_cases.find(caseIndex); own != m_cases.end())
        return own->second.seconds / own->second.trials;
    const double foreseen = core::expectedTrialSeconds(m_job, item);
    const auto like = m_workloads.find(item.workload);
    return like == m_workloads.end() ? foreseen : foreseen * like->second.seconds / like->second.foreseen;
}

double RunClock::remaining(const std::vector<core::TrialStep>& order, std::size_t next) const {
    double sum = 0;
    for (std::size_t i = next; i < order.size(); ++i)
        sum += expected(order[i].caseIndex);
    return sum;
}

}  // namespace bakeoff::bench
