// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/workloads/load_checks.h"

#include <algorithm>
#include <cmath>

#include "core/measure/limits.h"

namespace bakeoff::bench {
namespace {

using core::kBusyGenerator;
using core::kHeldRate;
using core::kLateSendNs;
using core::kLittleTolerance;
using core::kOtherWork;
using core::kStarvedGenerator;
using core::ValidityCheck;
using Verdict = core::ValidityCheck::Verdict;

constexpr double kBusyServer = 0.85;  // of the CPUs it may use
constexpr double kIdleServer = 0.50;  // below this it plainly waited for somebody
constexpr double kWholeCore = 0.08;   // how near to a whole number of cores looks like a limit of threads
constexpr double kFewErrors = 0.001;
constexpr double kStolen = 0.05;

ValidityCheck clientSaturated(const LoadReport& report, const std::optional<ServerUse>& server) {
    const double busy = report.threadBusy();
    ValidityCheck check{
        core::Check::ClientSaturated,
        Verdict::Pass,
        report.threads > 1
            ? core::say("The load generator was busy %1 of the time on each of its %2 threads.",
                        core::Percent{busy}, report.threads)
            : core::say("The load generator was busy %1 of the time.", core::Percent{busy}),
        {},
        busy,
        kBusyGenerator};
    if (const auto starved = report.threadStarved(); starved && *starved > kStarvedGenerator) {
        check.verdict = Verdict::Fail;
        check.value = *starved;
        check.threshold = kStarvedGenerator;
        check.detail += core::say("It waited %1 of the time for a CPU: what was measured is its wait.",
                                  core::Percent{*starved});
        check.remedy = SAY("Close what else is running, or give the generator a CPU of its own.");
        return check;
    }
    if (busy <= kBusyGenerator)
        return check;
    const bool serverIdle = server && server->coresBusy < kIdleServer * server->coresAvailable;
    check.verdict = serverIdle || report.openLoop() ? Verdict::Fail : Verdict::Warn;
    check.detail += serverIdle ? SAY("The server was not: what was measured is the generator.")
                    : report.openLoop()
                        ? SAY("It cannot keep to its schedule that way.")
                        : SAY("In a closed loop it then adds its own delay to the service times.");
    check.remedy =
        SAY("Use more threads or a lower rate, give the server fewer cores, or run the generator on a "
            "faster core.");
    return check;
}

/// V1 of an open loop: were the requests sent when they were due?
ValidityCheck sendLag(const LoadReport& report) {
    const auto p99 = static_cast<double>(report.sendError.quantile(0.99));
    ValidityCheck check{core::Check::SendLag,
                        Verdict::Pass,
                        core::say("Requests went out at most %1 us late (p99) when a connection was free.",
                                  core::Fixed{p99 / 1e3, 1}),
                        {},
                        p99,
                        kLateSendNs};
    if (p99 <= kLateSendNs)
        return check;
    check.verdict = Verdict::Fail;
    check.detail += SAY("The generator itself was late, and response times include its delay.");
    check.remedy =
        SAY("Keep the generator's core free of other work, use --spin, more threads or a lower rate.");
    return check;
}

/// V1 of an open loop: did as many answers come as requests were offered?
ValidityCheck rateHeld(const LoadReport& report) {
    // Of random arrivals as many are due as came, not as many as the rate says.
    const double seconds = static_cast<double>(report.durationNs) / 1e9;
    const double due = seconds > 0 ? static_cast<double>(report.due()) / seconds : 0.0;
    const double held = due > 0 ? report.ratePerS() / due : 0.0;
    ValidityCheck check{core::Check::RateHeld,
                        Verdict::Pass,
                        core::say("%1 of the offered rate was answered.", core::Percent{held, 1}),
                        {},
                        held,
                        kHeldRate};
    if (held >= kHeldRate)
        return check;
    check.verdict = Verdict::Fail;
    check.detail += core::say("%1 of %2 requests found no open and free connection when they were due.",
                              report.waited, report.sent);
    check.remedy =
        SAY("The server does not keep up, or too few connections are there to carry the rate: lower the "
            "rate, or use more connections.");
    return check;
}

/// V6: was the server warm?
std::optional<ValidityCheck> warmUp(const LoadReport& report) {
    if (!report.warmup.settled)
        return std::nullopt;
    constexpr double kTolerance = 0.05;
    const double change = report.warmup.relativeChange;
    ValidityCheck check{core::Check::WarmUp,
                        Verdict::Pass,
                        core::say("At the end of %1 s of warm-up the trend was %2.",
                                  core::Fixed{static_cast<double>(report.warmup.durationNs) / 1e9, 1},
                                  core::Percent{change, 1}),
                        {},
                        std::abs(change),
                        kTolerance};
    if (report.warmup.steadyAfterNs)
        check.detail += core::say("It was steady after %1 s.",
                                  core::Fixed{static_cast<double>(*report.warmup.steadyAfterNs) / 1e9, 1});
    if (*report.warmup.settled)
        return check;
    check.verdict = Verdict::Warn;
    check.detail +=
        SAY("The server was still warming up: its rate or its times had not stayed at one level.");
    check.remedy = SAY("Warm up for longer.");
    return check;
}

ValidityCheck serverIdle(const ServerUse& server) {
    const double busy = server.coresBusy;
    ValidityCheck check{core::Check::ServerIdle,
                        Verdict::Pass,
                        core::sayCount(server.coresAvailable, "The server kept %1 of %n core busy.",
                                       "The server kept %1 of %n cores busy.", core::Fixed{busy, 2}),
                        {}};
    if (busy >= kBusyServer * server.coresAvailable)
        return check;
    const double whole = std::round(busy);
    if (whole >= 1 && std::abs(busy - whole) <= kWholeCore * whole) {
        check.detail += SAY("That looks like the limit of its own threads or workers.");
        return check;
    }
    check.verdict = Verdict::Warn;
    check.detail += SAY("It waited part of the time, so this is not its ceiling.");
    check.remedy = SAY("Use more connections; look at the generator's load and at the machine's other work.");
    return check;
}

ValidityCheck littlesLaw(const LoadReport& report) {
    const double ratio = report.littleLawRatio();
    const double tolerance = littlesTolerance(report.serviceTime.mean(), report.durationNs);
    ValidityCheck check{core::Check::LittlesLaw,
                        Verdict::Pass,
                        core::say("Mean service time x throughput / connections = %1 (1 ± %2 expected).",
                                  core::Fixed{ratio, 3}, core::Fixed{tolerance, 2}),
                        {},
                        std::abs(ratio - 1),
                        tolerance};
    if (std::abs(ratio - 1) <= tolerance)
        return check;
    check.verdict = Verdict::Fail;
    check.remedy =
        ratio < 1
            ? SAY("Some connections carried no load: look for reconnects, errors, or a window too short "
                  "for so many connections; measure longer.")
            : SAY("Throughput fell towards the end of the window: measure longer, or use fewer "
                  "connections.");
    return check;
}

/// What helps against one kind of failed requests.
core::Sentence remedyFor(LoadError kind) {
    switch (kind) {
        case LoadError::Connect:
            return SAY("The server accepts no more connections: use fewer, or raise its backlog and limits.");
        case LoadError::Timeout:
            return SAY("Use fewer connections or a longer timeout.");
        case LoadError::Reset:
            return SAY("The server drops connections: look at its limits and at what it wrote.");
        case LoadError::Protocol:
            return SAY("What came is not HTTP/1.x: see what listens on this port.");
        case LoadError::Unsent:
            return SAY("Use more connections or a lower rate.");
        case LoadError::Tls:
            return SAY(
                "The server does not finish handshakes of TLS, or breaks it off: look at its limits and at "
                "what it wrote.");
        default:
            return SAY("It no longer answers as it did at first: look at what the server wrote.");
    }
}

/// Of each kind there was, the commonest first.
core::Message remedyFor(const LoadReport& report) {
    std::vector<std::size_t> kinds;
    for (std::size_t i = 0; i < kLoadErrorKinds; ++i) {
        if (report.errors[i] > 0)
            kinds.push_back(i);
    }
    std::ranges::stable_sort(kinds, std::ranges::greater(), [&](std::size_t i) { return report.errors[i]; });
    std::vector<core::Message> remedies;
    for (const std::size_t i : kinds) {
        const core::Message remedy = remedyFor(static_cast<LoadError>(i));
        if (std::ranges::find(remedies, remedy) == remedies.end())
            remedies.push_back(remedy);
    }
    return core::Message::joined(std::move(remedies));
}

ValidityCheck responses(const LoadReport& report) {
    const auto errors = static_cast<double>(report.errorTotal());
    const double all = errors + static_cast<double>(report.requests);
    ValidityCheck check{core::Check::Responses,
                        Verdict::Pass,
                        core::say("%1 responses were as expected.", report.requests),
                        {},
                        all > 0 ? errors / all : 1.0,
                        kFewErrors};
    if (report.requests == 0) {
        check.verdict = Verdict::Fail;
        check.detail = SAY("No request was answered correctly within the window.");
        check.remedy = SAY("Look at the errors by kind, and at what the server wrote.");
    }
    if (errors <= 0)
        return check;
    std::vector<core::Message> kinds;
    for (std::size_t i = 0; i < kLoadErrorKinds; ++i) {
        if (report.errors[i] == 0)
            continue;
        kinds.push_back(core::say("%1 %2", report.errors[i], loadErrorName(static_cast<LoadError>(i))));
    }
    const auto wrong = report.errors[static_cast<std::size_t>(LoadError::Body)] +
                       report.errors[static_cast<std::size_t>(LoadError::Length)] +
                       report.errors[static_cast<std::size_t>(LoadError::Status)];
    // A server that answers something else does other work: no share of that is small enough.
    check.verdict = wrong > 0 || errors > kFewErrors * all ? Verdict::Fail : Verdict::Warn;
    check.detail += core::say("%1 requests failed (%2).", report.errorTotal(),
                              core::Message::joined(std::move(kinds), ", "));
    check.remedy = remedyFor(report);
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
    if (!from || !to || wallNs < kTellingSpanNs)
        return std::nullopt;
    const auto share = [wallNs](std::int64_t ns) {
        return static_cast<double>(ns) / static_cast<double>(wallNs);
    };
    const double other = std::max(0.0, share(to->busyNs - from->busyNs - ownNs));
    const double stolen = std::max(0.0, share(to->stolenNs - from->stolenNs));
    ValidityCheck check{core::Check::OtherWork,
                        Verdict::Pass,
                        core::say("Other programs used %1 cores meanwhile, and the host took %2.",
                                  core::Fixed{other, 2}, core::Fixed{stolen, 2}),
                        {},
                        other,
                        kOtherWork};
    if (other > kOtherWork || stolen > kStolen) {
        check.verdict = Verdict::Warn;
        check.remedy = other > kOtherWork
                           ? SAY("Close what else is running, and measure again.")
                           : SAY("Other guests of this host are busy: measure again later, or elsewhere.");
    }
    return check;
}

void judgeStarvedServer(std::vector<ValidityCheck>& checks) {
    const auto idle = std::ranges::find(checks, core::Check::ServerIdle, &ValidityCheck::id);
    const auto other = std::ranges::find(checks, core::Check::OtherWork, &ValidityCheck::id);
    if (idle == checks.end() || other == checks.end() || idle->verdict != Verdict::Warn ||
        other->value.value_or(0) <= kOtherWork)
        return;
    idle->verdict = Verdict::Fail;
    idle->detail +=
        core::say("Other programs used %1 cores at the same time: it did not get the CPU time it wanted.",
                  core::Fixed{*other->value, 2});
    idle->remedy = SAY("Close what else is running, and measure again.");
}

std::vector<ValidityCheck> checkLoad(const LoadReport& report, const std::optional<ServerUse>& server) {
    std::vector<ValidityCheck> checks{clientSaturated(report, server)};
    if (server && !report.openLoop())
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
