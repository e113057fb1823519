// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/load/load_report.h"

#include <algorithm>
#include <numeric>

namespace bakeoff::bench {

std::uint64_t LoadReport::errorTotal() const {
    return std::accumulate(errors.begin(), errors.end(), std::uint64_t{0});
}

double LoadReport::ratePerS() const {
    return durationNs > 0 ? static_cast<double>(requests) * 1e9 / static_cast<double>(durationNs) : 0.0;
}

std::uint64_t LoadReport::due() const {
    return sent + errors[static_cast<std::size_t>(LoadError::Unsent)];
}

double LoadReport::littleLawRatio() const {
    if (connections <= 0 || durationNs <= 0)
        return 0;
    const auto ended = static_cast<double>(requests + failedInWindow);
    return serviceTime.mean() * ended / static_cast<double>(durationNs) / static_cast<double>(connections);
}

std::int64_t LoadReport::generatorWorkNs() const {
    return std::max<std::int64_t>(0, generatorCpuNs - generatorSpinNs);
}

double LoadReport::generatorCores() const {
    return durationNs > 0 ? static_cast<double>(generatorWorkNs()) / static_cast<double>(durationNs) : 0.0;
}

double LoadReport::threadBusy() const {
    return threads > 0 ? generatorCores() / threads : 0.0;
}

std::optional<double> LoadReport::threadStarved() const {
    const double wallNs = static_cast<double>(durationNs) * threads;
    if (wallNs <= 0)
        return std::nullopt;
    if (generatorQueueNs >= 0)
        return static_cast<double>(generatorQueueNs) / wallNs;
    // Who never sleeps has as much CPU time as the clock shows, or was kept from running.
    if (awake)
        return std::max(0.0, 1.0 - static_cast<double>(generatorCpuNs) / wallNs);
    return std::nullopt;
}

void LoadReport::merge(const LoadReport& other) {
    connections += other.connections;
    durationNs = std::min(durationNs, other.durationNs);
    requests += other.requests;
    sent += other.sent;
    waited += other.waited;
    failedInWindow += other.failedInWindow;
    for (std::size_t i = 0; i < kLoadErrorKinds; ++i)
        errors[i] += other.errors[i];
    reconnects += other.reconnects;
    if (tls.empty())
        tls = other.tls;
    handshakeTime.merge(other.handshakeTime);
    serviceTime.merge(other.serviceTime);
    responseTime.merge(other.responseTime);
    sendError.merge(other.sendError);
    errorTime.merge(other.errorTime);
    timeoutTime.merge(other.timeoutTime);
    for (std::size_t i = 0; i < byRequest.size() && i < other.byRequest.size(); ++i)
        byRequest[i].merge(other.byRequest[i]);
    generatorCpuNs += other.generatorCpuNs;
    generatorSpinNs += other.generatorSpinNs;
    generatorQueueNs =
        generatorQueueNs < 0 || other.generatorQueueNs < 0 ? -1 : generatorQueueNs + other.generatorQueueNs;
    stopped = stopped || other.stopped;
}

}  // namespace bakeoff::bench
