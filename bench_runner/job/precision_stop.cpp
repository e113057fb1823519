// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/job/precision_stop.h"

#include "core/bench/catalogue.h"
#include "core/measure/statistics.h"
#include "core/plan/operating_point.h"

namespace bakeoff::bench {
namespace {

constexpr int kFewestTrials = 8;  // that an interval takes, see core::anytimeInterval()

}  // namespace

void PrecisionStop::took(std::size_t caseIndex, const core::TrialResult& result) {
    if (!m_job.precision)
        return;
    auto& seen = m_cases[caseIndex];
    ++seen.trials;
    const core::Workload* workload = core::findWorkload(result.workload);
    if (!workload || workload->metrics.empty() || !result.ok() || !result.valid())
        return;
    const auto value = result.metrics.find(core::leadingMetric(*workload, m_job.cases[caseIndex].parameters));
    if (value != result.metrics.end())
        seen.values.push_back(value->second);
}

bool PrecisionStop::enough(const std::string& workload) const {
    if (!m_job.precision)
        return false;
    bool any = false;
    for (std::size_t i = 0; i < m_job.cases.size(); ++i) {
        const auto& item = m_job.cases[i];
        const auto seen = m_cases.find(i);
        if (item.workload != workload || item.control != core::Control::None || seen == m_cases.end())
            continue;
        any = true;
        const bool hopeless = seen->second.values.empty() && seen->second.trials >= kFewestTrials;
        if (!hopeless && !core::isPrecise(seen->second.values, *m_job.precision))
            return false;
    }
    return any;
}

}  // namespace bakeoff::bench
