// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>

namespace bakeoff::bench {

/// Decides when requests are due; connections and engines know nothing of rates.
///
/// An engine asks once for every request, when a connection is free to send it. The time it gets is the one
/// from which the request's duration counts: in an open loop that is the scheduled time, so a request that
/// had to wait for a free connection is not flattered. Thread: the engine's.
class Schedule {
public:
    Schedule() = default;
    virtual ~Schedule() = default;
    Schedule(const Schedule&) = delete;
    Schedule& operator=(const Schedule&) = delete;

    /// When the next request is due (steady clock). Not after `nowNs`: send it at once.
    virtual std::int64_t nextDue(std::int64_t nowNs) = 0;
    /// Requests per second asked for; 0 when there is no such number (closed loop).
    [[nodiscard]] virtual double offeredRate() const = 0;
};

/// Each connection sends its next request as soon as the one before is answered.
class ClosedLoop final : public Schedule {
public:
    std::int64_t nextDue(std::int64_t nowNs) override { return nowNs; }
    [[nodiscard]] double offeredRate() const override { return 0; }
};

}  // namespace bakeoff::bench
