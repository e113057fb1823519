// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/workloads/load_checks.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace bakeoff::bench {
namespace {

using core::ValidityCheck;
using Verdict = core::ValidityCheck::Verdict;

constexpr double kBusyServer = 0.85;  // of the CPUs it may use
constexpr double kIdleServer = 0.50;  // below this it plainly waited for somebody
constexpr double kWholeCore = 0.08;   // how near to a whole number of cores looks like a limit of threads
constexpr double kLittleTolerance = 0.10;
constexpr double kFewErrors = 0.001;
constexpr double kOtherWork = 0.15;  // cores
constexpr double kStolen = 0.05;
constexpr double kHeldRate = 0.98;
constexpr double kLateSendNs = 1e6;                    // p99
constexpr std::int64_t kShortestSpanNs = 200'000'000;  // the system counts in 10 ms a CPU

std::string fixed(double value, int digits) {
    char text[48];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

ValidityCheck clientSaturated(const LoadReport& report, const std::optional<ServerUse>& server) {
    const double busy = report.threadBusy();
    ValidityCheck check{
        "client_saturated",
        Verdict::Pass,
        "The load generator was busy " + fixed(busy * 100, 0) + " % of the time" +
            (report.threads > 1 ? " on each of its " + std::to_string(report.threads) + " threads." : "."),
        "",
        busy,
        kBusyGenerator};
    if (busy <= kBusyGenerator)
        return check;
    const bool serverIdle = server && server->coresBusy < kIdleServer * server->coresAvailable;
    check.verdict = serverIdle || report.openLoop() ? Verdict::Fail : Verdict::Warn;
    check.detail += serverIdle ? " The server was not: what was measured is the generator."
                    : report.openLoop()
                        ? " It cannot keep to its schedule then."
                        : " In a closed loop it then adds its own delay to the service times.";
    check.remedy =
        "Use more threads or a lower rate, give the server fewer cores, or run the generator on a "
        "faster core.";
    return check;
}

/// V1 of an open loop: were the requests sent when they were due?
ValidityCheck sendLag(const LoadReport& report) {
    const auto p99 = static_cast<double>(report.sendError.quantile(0.99));
    ValidityCheck check{
        "send_lag",
        Verdict::Pass,
        "Requests went out at most " + fixed(p99 / 1e3, 1) + " us late (p99) when a connection was free.",
        "",
        p99,
        kLateSendNs};
    if (p99 <= kLateSendNs)
        return check;
    check.verdict = Verdict::Fail;
    check.detail += " The generator itself was late, and response times hold its delay.";
    check.remedy = "Keep the generator's core free of other work, use --spin, more threads or a lower rate.";
    return check;
}

/// V1 of an open loop: did as many answers come as requests were offered?
ValidityCheck rateHeld(const LoadReport& report) {
    const double held = report.ratePerS() / report.offeredRatePerS;
    ValidityCheck check{
        "rate_held", Verdict::Pass, fixed(held * 100, 1) + " % of the offered rate was answered.",
        "",          held,          kHeldRate};
    if (held >= kHeldRate)
        return check;
    check.verdict = Verdict::Fail;
    check.detail += " " + std::to_string(report.waited) + " of " + std::to_string(report.sent) +
                    " requests found no open and free connection when they were due.";
    check.remedy =
        "The server does not keep up, or too few connections are there to carry the rate: lower the "
        "rate, or use more connections.";
    return check;
}

/// V6: was the server warm?
std::optional<ValidityCheck> warmUp(const LoadReport& report) {
    if (!report.warmup.settled)
        return std::nullopt;
    constexpr double kTolerance = 0.05;
    const double change = report.warmup.relativeChange;
    ValidityCheck check{"warm_up",
                        Verdict::Pass,
                        "At the end of " + fixed(static_cast<double>(report.warmup.durationNs) / 1e9, 1) +
                            " s of warm-up the trend was " + fixed(change * 100, 1) + " %.",
                        "",
                        std::abs(change),
                        kTolerance};
    if (*report.warmup.settled)
        return check;
    check.verdict = Verdict::Warn;
    check.detail += " The server was still changing.";
    check.remedy = "Warm up for longer.";
    return check;
}

ValidityCheck serverIdle(const ServerUse& server) {
    const double busy = server.coresBusy;
    ValidityCheck check{"server_idle", Verdict::Pass,
                        "The server kept " + fixed(busy, 2) + " of " + std::to_string(server.coresAvailable) +
                            (server.coresAvailable == 1 ? " core busy." : " cores busy."),
                        ""};
    if (busy >= kBusyServer * server.coresAvailable)
        return check;
    const double whole = std::round(busy);
    if (whole >= 1 && std::abs(busy - whole) <= kWholeCore * whole) {
        check.detail += " That looks like the limit of its own threads or workers.";
        return check;
    }
    check.verdict = Verdict::Warn;
    check.detail += " It waited part of the time, so this is not its ceiling.";
    check.remedy = "Use more connections; look at the generator's load and at the machine's other work.";
    return check;
}

ValidityCheck littlesLaw(const LoadReport& report) {
    const double ratio = report.littleLawRatio();
    const double tolerance = littlesTolerance(report.serviceTime.mean(), report.durationNs);
    ValidityCheck check{"littles_law",
                        Verdict::Pass,
                        "Mean service time x throughput / connections = " + fixed(ratio, 3) + " (1 ± " +
                            fixed(tolerance, 2) + " expected).",
                        "",
                        std::abs(ratio - 1),
                        tolerance};
    if (std::abs(ratio - 1) <= tolerance)
        return check;
    check.verdict = Verdict::Fail;
    check.remedy =
        ratio < 1 ? "Some connections carried no load: look for reconnects, errors, or a window too short "
                    "for so many connections; measure longer."
                  : "Throughput fell towards the end of the window: measure longer, or use fewer "
                    "connections.";
    return check;
}

ValidityCheck responses(const LoadReport& report) {
    const auto errors = static_cast<double>(report.errorTotal());
    const double all = errors + static_cast<double>(report.requests);
    ValidityCheck check{"responses",
                        Verdict::Pass,
                        std::to_string(report.requests) + " responses were as expected.",
                        "",
                        all > 0 ? errors / all : 1.0,
                        kFewErrors};
    if (report.requests == 0) {
        check.verdict = Verdict::Fail;
        check.detail = "Not one request was answered rightly within the window.";
        check.remedy = "Look at the errors by kind, and at what the server wrote.";
    }
    if (errors <= 0)
        return check;
    std::string kinds;
    for (std::size_t i = 0; i < kLoadErrorKinds; ++i) {
        if (report.errors[i] == 0)
            continue;
        kinds += (kinds.empty() ? "" : ", ") + std::to_string(report.errors[i]) + " " +
                 loadErrorName(static_cast<LoadError>(i));
    }
    const auto wrong = report.errors[static_cast<std::size_t>(LoadError::Body)] +
                       report.errors[static_cast<std::size_t>(LoadError::Length)] +
                       report.errors[static_cast<std::size_t>(LoadError::Status)];
    // A server that answers something else does other work: no share of that is small enough.
    check.verdict = wrong > 0 || errors > kFewErrors * all ? Verdict::Fail : Verdict::Warn;
    check.detail += " " + fixed(errors, 0) + " requests failed (" + kinds + ").";
    check.remedy = "Look at what the server wrote, and use fewer connections or a longer timeout.";
    return check;
}

}  // namespace

double littlesTolerance(double meanServiceNs, std::int64_t windowNs) {
    const double straddling = windowNs > 0 ? meanServiceNs / static_cast<double>(windowNs) : 0.0;
    return kLittleTolerance + 0.5 * std::min(1.0, straddling);
}

std::optional<ValidityCheck> checkOtherWork(const std::optional<MachineLoad>& from,
                                            const std::optional<MachineLoad>& to, std::int64_t ownNs,
                                            std::int64_t wallNs) {
    if (!from || !to || wallNs < kShortestSpanNs)
        return std::nullopt;
    const auto share = [wallNs](std::int64_t ns) {
        return static_cast<double>(ns) / static_cast<double>(wallNs);
    };
    const double other = std::max(0.0, share(to->busyNs - from->busyNs - ownNs));
    const double stolen = std::max(0.0, share(to->stolenNs - from->stolenNs));
    ValidityCheck check{"other_work", Verdict::Pass,
                        "Other programs used " + fixed(other, 2) + " cores meanwhile, and the host took " +
                            fixed(stolen, 2) + ".",
                        ""};
    if (other > kOtherWork || stolen > kStolen) {
        check.verdict = Verdict::Warn;
        check.remedy = other > kOtherWork
                           ? "Close what else is running, and measure again."
                           : "Other guests of this host are busy: measure again later, or elsewhere.";
    }
    return check;
}

std::vector<ValidityCheck> checkLoad(const LoadReport& report, const std::optional<ServerUse>& server) {
    std::vector<ValidityCheck> checks{clientSaturated(report, server)};
    if (server)
        checks.push_back(serverIdle(*server));
    if (report.openLoop()) {
        checks.push_back(sendLag(report));
        checks.push_back(rateHeld(report));
    } else {
        checks.push_back(littlesLaw(report));
    }
    checks.push_back(responses(report));
    if (auto warm = warmUp(report))
        checks.push_back(std::move(*warm));
    return checks;
}

core::Json checksToJson(const std::vector<ValidityCheck>& checks) {
    // Through a result, so that there is one place that knows how a check is written.
    core::TrialResult result;
    result.checks = checks;
    return core::toJson(result)["checks"];
}

}  // namespace bakeoff::bench
