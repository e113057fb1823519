// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <cmath>
#include <memory>
#include <thread>
#include <vector>

#include "bench_runner/load/descriptors.h"
#include "bench_runner/load/engines.h"
#include "bench_runner/load/resolve.h"
#include "bench_runner/load/run_control.h"
#include "bench_runner/load/run_load.h"
#include "bench_runner/load/thread_load.h"

namespace bakeoff::bench {
namespace {

constexpr double kHighestRate = 1e8;

core::Error invalid(core::Message message) {
    return {core::ErrorCode::InvalidArgument, std::move(message), "load"};
}

core::Result<void> check(const LoadPlan& plan) {
    if (plan.connections < 1 || plan.durationNs <= 0 || plan.timeoutNs <= 0 || plan.intervalNs <= 0)
        return invalid(SAY("A load needs connections, a duration and a timeout above zero."));
    if (plan.threads < 1 || plan.threads > plan.connections)
        return invalid(SAY("A load needs at least one thread, and a connection for each."));
    if (!std::isfinite(plan.ratePerS) || plan.ratePerS < 0 || plan.ratePerS > kHighestRate)
        return invalid(SAY("A rate lies between 0 and 100 million requests a second."));
    if (plan.ratePerS > 0 && plan.ratePerS * static_cast<double>(plan.durationNs) < 1e9)
        return invalid(SAY("At this rate no request would be due: ask for a higher rate or a longer time."));
    double weights = 0;
    for (const auto& request : plan.requests) {
        if (!std::isfinite(request.weight) || request.weight < 0)
            return invalid(SAY("A weight in a mix is a number of 0 or more."));
        weights += request.weight;
    }
    if (!plan.requests.empty() && weights <= 0)
        return invalid(SAY("Some request of a mix must have a weight above 0."));
    return {};
}

/// TLS is there on Asio alone.
core::Result<EngineVerdict> engineFor(const LoadPlan& plan) {
    if (!plan.url.tls)
        return chooseEngine(plan.engine);
    return EngineVerdict{EngineChoice::Asio, plan.engine == EngineChoice::IoUring
                                                 ? SAY("asked for io_uring, which does TLS through Asio")
                                                 : SAY("TLS goes through Asio")};
}

}  // namespace

core::Result<LoadReport> runLoad(const LoadPlan& plan, LoadObserver& observer, const CancelToken& cancel) {
    if (auto good = check(plan); !good)
        return good.error();
    if (auto enough = ensureDescriptors(plan.connections); !enough)
        return enough.error();
    const auto endpoint = resolve(plan.url, plan.timeoutNs);
    if (!endpoint)
        return endpoint.error();
    const auto engine = engineFor(plan);
    if (!engine)
        return engine.error();
    std::shared_ptr<TlsContext> tls;
    if (plan.url.tls) {
        auto made = clientContext(plan.url);
        if (!made)
            return made.error();
        tls = std::move(*made);
    }

    RunControl control(plan, observer, cancel, plan.threads);
    std::vector<LoadReport> reports(static_cast<std::size_t>(plan.threads));
    const auto work = [&](int thread) {
        ThreadLoad load(plan, control, thread, plan.threads);
        std::string agreed;
        if (engine->engine == EngineChoice::IoUring) {
            if (auto run = runOnIoUring(load, *endpoint, plan.spin); !run)
                control.fail(run.error());
        } else if (tls) {
            agreed = runOnAsioTls(load, *endpoint, plan.url, *tls, plan.spin);
        } else {
            runOnAsio(load, *endpoint, plan.spin);
        }
        LoadReport& report = reports[static_cast<std::size_t>(thread)];
        report = load.report();
        report.tls = std::move(agreed);
    };
    std::vector<std::thread> threads;
    for (int i = 1; i < plan.threads; ++i)
        threads.emplace_back(work, i);
    work(0);
    for (auto& thread : threads)
        thread.join();

    if (auto error = control.error())
        return *error;
    if (cancel.cancelled())
        return core::Error{core::ErrorCode::Cancelled, SAY("Stopped while measuring."), "load"};
    LoadReport report = std::move(reports[0]);
    for (std::size_t i = 1; i < reports.size(); ++i)
        report.merge(reports[i]);
    report.engine = engine->engine == EngineChoice::IoUring ? "io_uring" : "asio";
    report.engineReason = engine->reason;
    report.threads = plan.threads;
    report.awake = plan.spin;
    report.offeredRatePerS = plan.ratePerS;
    report.randomArrivals = plan.randomArrivals;
    report.keepAlive = plan.keepAlive;
    report.warmup = control.warmup();
    return report;
}

}  // namespace bakeoff::bench
