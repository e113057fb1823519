// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <string>
#include <vector>

#include "bench_runner/base/clock.h"
#include "bench_runner/load/run_load.h"
#include "tests/support/fake_server.h"

namespace bakeoff::tests {

/// Remembers what an engine tells.
class Listener final : public bench::LoadObserver {
public:
    void warmupBegan() override { story += "warm-up "; }
    void windowBegan(std::int64_t) override {
        story += "window ";
        inWindow = true;
    }
    void windowEnded(std::int64_t) override {
        story += "end ";
        inWindow = false;
    }
    bool interval(const bench::LoadInterval& part) override {
        intervals.push_back(part);
        if (inWindow)
            responsesInWindow += part.responses;
        return stopAfter == 0 || static_cast<int>(intervals.size()) < stopAfter;
    }

    std::string story;
    bool inWindow = false;
    std::uint64_t responsesInWindow = 0;
    std::vector<bench::LoadInterval> intervals;
    int stopAfter = 0;
};

/// A plan against a fake server, short enough for a test.
inline bench::LoadPlan planFor(const FakeServer& server, int connections, std::int64_t durationMs) {
    bench::LoadPlan plan;
    plan.url = *bench::parseUrl(server.url());
    plan.connections = connections;
    plan.durationNs = durationMs * bench::kNsPerMs;
    plan.timeoutNs = 2 * bench::kNsPerSecond;
    plan.expected.body = FakeServer::kBody;
    return plan;
}

inline std::uint64_t countOf(const bench::LoadReport& report, bench::LoadError kind) {
    return report.errors[static_cast<std::size_t>(kind)];
}

/// The engines that this machine has, as rows of a data-driven test.
inline std::vector<std::pair<const char*, bench::EngineChoice>> engines() {
    std::vector<std::pair<const char*, bench::EngineChoice>> out{{"asio", bench::EngineChoice::Asio}};
    bench::LoadPlan plan;
    plan.url.host = "127.0.0.1";
    plan.url.port = 1;
    plan.durationNs = plan.timeoutNs = bench::kNsPerSecond;
    plan.engine = bench::EngineChoice::IoUring;
    bench::LoadObserver observer;
    const auto tried = bench::runLoad(plan, observer, bench::CancelToken());
    if (tried || tried.error().code != core::ErrorCode::Unsupported)
        out.emplace_back("io_uring", bench::EngineChoice::IoUring);
    return out;
}

}  // namespace bakeoff::tests
