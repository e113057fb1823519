// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/load/recorder.h"

namespace bakeoff::bench {

void Recorder::beginWindow(std::int64_t beginNs, std::int64_t endNs) {
    m_measuring = true;
    m_beginNs = beginNs;
    m_endNs = endNs;
    m_intervalBeginNs = beginNs;
    m_intervalResponses = m_intervalErrors = 0;
    m_interval.clear();
}

void Recorder::failed(LoadError kind, std::int64_t sentNs, std::int64_t nowNs) {
    ++m_intervalErrors;
    if (m_measuring) {
        ++m_errors[static_cast<std::size_t>(kind)];
        if (nowNs < m_endNs)
            ++m_failuresInWindow;
    }
    m_interval.record(nowNs - sentNs);
}

LoadInterval Recorder::closeInterval(std::int64_t nowNs) {
    LoadInterval out;
    out.beginNs = m_intervalBeginNs;
    out.endNs = nowNs;
    out.responses = m_intervalResponses;
    out.errors = m_intervalErrors;
    out.p50Ns = m_interval.quantile(0.5);
    out.p99Ns = m_interval.quantile(0.99);
    out.maxNs = m_interval.max();
    if (m_measuring)
        m_total.merge(m_interval);
    if (!m_interval.empty())
        m_interval.clear();
    m_intervalBeginNs = nowNs;
    m_intervalResponses = m_intervalErrors = 0;
    return out;
}

}  // namespace bakeoff::bench
