// SPDX-License-Identifier: GPL-3.0-only
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include "bench_runner/load/asio_run.h"
#include "bench_runner/load/load_engine.h"

namespace bakeoff::bench {
namespace {

class AsioEngine final : public LoadEngine {
public:
    core::Result<LoadReport> run(const LoadPlan& plan, Schedule& schedule, LoadObserver& observer,
                                 const CancelToken& cancel) override {
        if (plan.connections < 1 || plan.durationNs <= 0 || plan.timeoutNs <= 0 || plan.intervalNs <= 0)
            return core::Error{core::ErrorCode::InvalidArgument,
                               "A load needs connections, a duration and a timeout above zero.", "load"};
        if (auto enough = ensureDescriptors(plan.connections); !enough)
            return enough.error();
        AsioRun run(plan, schedule, observer, cancel);
        return run.run();
    }
};

}  // namespace

std::unique_ptr<LoadEngine> makeAsioEngine() {
    return std::make_unique<AsioEngine>();
}

}  // namespace bakeoff::bench
