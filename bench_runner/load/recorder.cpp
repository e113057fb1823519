// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/load/recorder.h"

namespace bakeoff::bench {

Recorder::Recorder(bool openLoop, const std::vector<std::string>& kinds) : m_openLoop(openLoop) {
    if (kinds.size() < 2)
        return;
    for (const auto& name : kinds) {
        m_byRequest.emplace_back();
        m_byRequest.back().name = name;
    }
}

void Recorder::beginWindow(std::int64_t beginNs, std::int64_t endNs) {
    m_measuring = true;
    m_beginNs = beginNs;
    m_endNs = endNs;
    m_intervalResponses = m_intervalErrors = 0;
    m_intervalService.clear();
    m_intervalResponse.clear();
}

void Recorder::failed(LoadError error, std::int64_t dueNs, std::int64_t takenNs, std::int64_t nowNs,
                      std::size_t kind) {
    ++m_intervalErrors;
    if (m_measuring && dueNs >= m_endNs)
        return;  // sent in the moment between the window's end and the tick that sees it
    if (m_measuring) {
        ++m_errors[static_cast<std::size_t>(error)];
        if (nowNs < m_endNs)
            ++m_failuresInWindow;
        (error == LoadError::Timeout || error == LoadError::Unsent ? m_timeoutTime : m_errorTime)
            .record(nowNs - dueNs);
        if (!m_byRequest.empty()) {
            ++m_byRequest[kind].failed;
            m_byRequest[kind].responseTime.record(nowNs - dueNs);
        }
    }
    // What was never sent has no service time.
    if (error != LoadError::Unsent)
        m_intervalService.record(nowNs - takenNs);
    if (m_openLoop)
        m_intervalResponse.record(nowNs - dueNs);
}

void Recorder::closeInterval() {
    if (m_measuring) {
        m_service.merge(m_intervalService);
        m_response.merge(m_intervalResponse);
    }
    m_intervalService.clear();
    m_intervalResponse.clear();
    m_intervalResponses = m_intervalErrors = 0;
}

}  // namespace bakeoff::bench
