// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>

#include "bench_runner/base/cancel_token.h"
#include "bench_runner/load/load_plan.h"
#include "bench_runner/load/load_report.h"
#include "bench_runner/load/recorder.h"
#include "core/base/result.h"

namespace bakeoff::bench {

/// Told what happens, one call at a time, on a thread of the engine: be quick.
class LoadObserver {
public:
    LoadObserver() = default;
    virtual ~LoadObserver() = default;
    LoadObserver(const LoadObserver&) = delete;
    LoadObserver& operator=(const LoadObserver&) = delete;

    virtual void warmupBegan() {}
    virtual void windowBegan(std::int64_t /*beginNs*/) {}
    virtual void windowEnded(std::int64_t /*endNs*/) {}
    /// One interval of the timeline, also during the warm-up. False stops the run.
    virtual bool interval(const LoadInterval& /*interval*/) { return true; }
};

/// Opens every connection, warms up, measures, waits for what is still unanswered, and returns. The calling
/// thread is the first of the plan's threads; the others inherit the CPUs that it may run on.
/// Errors: ResourceLimit when the connections asked for could not all be opened, StartFailed when nobody
/// answers at the address, InvalidArgument for a plan that makes no sense or a host that cannot be resolved,
/// Unsupported for an engine that this system does not have, Cancelled.
core::Result<LoadReport> runLoad(const LoadPlan& plan, LoadObserver& observer, const CancelToken& cancel);

}  // namespace bakeoff::bench
