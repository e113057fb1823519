// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/cli/load_command.h"

#include <charconv>
#include <cstdio>
#include <optional>

#include "bench_runner/base/clock.h"
#include "bench_runner/base/duration.h"
#include "bench_runner/load/load_engine.h"
#include "bench_runner/workloads/load_checks.h"
#include "core/base/units.h"
#include "core/protocol/exit_codes.h"

namespace bakeoff::bench {
namespace {

struct LoadOptions {
    Url url;
    int connections = 64;
    std::int64_t durationNs = 15 * kNsPerSecond;
    std::int64_t warmupNs = kNsPerSecond;
    std::int64_t timeoutNs = 10 * kNsPerSecond;
    EngineChoice engine = EngineChoice::Auto;
    bool json = false;
    bool checkBody = true;
};

core::Error usage(const std::string& message) {
    return {core::ErrorCode::InvalidArgument, message, ""};
}

core::Result<void> setOption(LoadOptions& options, const std::string& name, const std::string& value) {
    if (name == "--connections") {
        const auto [end, problem] =
            std::from_chars(value.data(), value.data() + value.size(), options.connections);
        if (problem != std::errc() || end != value.data() + value.size() || options.connections < 1 ||
            options.connections > 100'000)
            return usage("--connections needs a whole number from 1 to 100000.");
        return {};
    }
    if (name == "--format") {
        if (value != "json" && value != "text")
            return usage("--format is json or text.");
        options.json = value == "json";
        return {};
    }
    if (name == "--check") {
        if (value != "body" && value != "status")
            return usage("--check is body or status.");
        options.checkBody = value == "body";
        return {};
    }
    if (name == "--engine") {
        if (value != "auto" && value != "asio" && value != "io_uring")
            return usage("--engine is auto, asio or io_uring.");
        options.engine = value == "asio"       ? EngineChoice::Asio
                         : value == "io_uring" ? EngineChoice::IoUring
                                               : EngineChoice::Auto;
        return {};
    }
    auto ns = parseDuration(value);
    if (!ns)
        return usage(name + ": " + ns.error().message);
    if (*ns == 0 && name != "--warmup")
        return usage(name + " must be above zero.");
    (name == "--duration" ? options.durationNs
     : name == "--warmup" ? options.warmupNs
                          : options.timeoutNs) = *ns;
    return {};
}

core::Result<LoadOptions> readOptions(const std::vector<std::string>& arguments) {
    LoadOptions options;
    bool haveUrl = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string name = arguments[i];
        std::optional<std::string> value;
        if (const auto equals = name.find('='); name.rfind("--", 0) == 0 && equals != std::string::npos) {
            value = name.substr(equals + 1);
            name.resize(equals);
        }
        if (name.rfind("--", 0) != 0) {
            auto url = parseUrl(name);
            if (!url)
                return url.error();
            if (haveUrl)
                return usage("One address is enough.");
            options.url = *url;
            haveUrl = true;
            continue;
        }
        bool known = false;
        for (const char* option :
             {"--connections", "--duration", "--warmup", "--timeout", "--format", "--check", "--engine"})
            known = known || name == option;
        if (!known)
            return usage("There is no option " + name + "; see bench_runner load --help.");
        if (!value && i + 1 < arguments.size())
            value = arguments[++i];
        if (!value)
            return usage(name + " needs a value.");
        if (auto set = setOption(options, name, *value); !set)
            return set.error();
    }
    if (!haveUrl)
        return usage("Which address? See bench_runner load --help.");
    return options;
}

core::Json asJson(const LoadReport& report, const std::vector<core::ValidityCheck>& checks) {
    core::Json errors = core::Json::object();
    for (std::size_t i = 0; i < kLoadErrorKinds; ++i)
        errors[loadErrorName(static_cast<LoadError>(i))] = report.errors[i];
    errors["total"] = report.errorTotal();
    const auto& times = report.serviceTime;
    core::Json out{{"requests", report.requests},
                   {"errors", errors},
                   {"achieved_rate_per_s", report.ratePerS()},
                   {"service_time",
                    {{"p50_ns", times.quantile(0.5)},
                     {"p90_ns", times.quantile(0.9)},
                     {"p95_ns", times.quantile(0.95)},
                     {"p99_ns", times.quantile(0.99)},
                     {"p999_ns", times.quantile(0.999)},
                     {"max_ns", times.max()},
                     {"mean_ns", times.mean()},
                     {"count", times.count()}}},
                   {"generator_cpu_ns", report.generatorCpuNs},
                   {"connections", report.connections},
                   {"reconnects", report.reconnects},
                   {"duration_ns", report.durationNs},
                   {"little_law_ratio", report.littleLawRatio()},
                   {"validity", checksToJson(checks)}};
    return out;
}

void printText(const LoadReport& report, const std::vector<core::ValidityCheck>& checks) {
    using core::Dimension;
    const auto time = [](auto ns) { return core::formatQuantity(static_cast<double>(ns), Dimension::Time); };
    const auto& times = report.serviceTime;
    std::printf("%llu requests in %s on %d connections: %s\n",
                static_cast<unsigned long long>(report.requests), time(report.durationNs).c_str(),
                report.connections, core::formatQuantity(report.ratePerS(), Dimension::Rate).c_str());
    std::printf("service time  p50 %s   p90 %s   p95 %s   p99 %s   p99.9 %s   max %s   mean %s\n",
                time(times.quantile(0.5)).c_str(), time(times.quantile(0.9)).c_str(),
                time(times.quantile(0.95)).c_str(), time(times.quantile(0.99)).c_str(),
                time(times.quantile(0.999)).c_str(), time(times.max()).c_str(), time(times.mean()).c_str());
    for (std::size_t i = 0; i < kLoadErrorKinds; ++i) {
        if (report.errors[i] > 0)
            std::printf("errors        %llu %s\n", static_cast<unsigned long long>(report.errors[i]),
                        loadErrorName(static_cast<LoadError>(i)));
    }
    for (const auto& check : checks) {
        const char* word = check.verdict == core::ValidityCheck::Verdict::Pass   ? "pass"
                           : check.verdict == core::ValidityCheck::Verdict::Warn ? "warn"
                                                                                 : "FAIL";
        std::printf("%-4s  %s: %s %s\n", word, check.id.c_str(), check.detail.c_str(), check.remedy.c_str());
    }
}

int exitCodeOf(const core::Error& error) {
    switch (error.code) {
        case core::ErrorCode::InvalidArgument:
        case core::ErrorCode::Unsupported:
            return core::kExitUsage;
        case core::ErrorCode::Cancelled:
            return core::kExitCancelled;
        default:
            return core::kExitFailed;
    }
}

core::Result<LoadReport> measure(const LoadOptions& options, const CancelToken& cancel) {
    LoadPlan plan;
    plan.url = options.url;
    plan.connections = options.connections;
    plan.durationNs = options.durationNs;
    plan.warmupNs = options.warmupNs;
    plan.timeoutNs = options.timeoutNs;
    plan.engine = options.engine;
    plan.expected.checkBody = options.checkBody;
    // The first answer says what each later one must be.
    auto page = fetchPage(options.url, options.timeoutNs);
    if (!page)
        return page.error();
    if (page->status != 200)
        return core::Error{
            core::ErrorCode::BadResponse,
            options.url.text() + " answers with status " + std::to_string(page->status) + " instead of 200.",
            "load"};
    plan.expected.body = page->body;
    LoadObserver observer;
    return runLoad(plan, observer, cancel);
}

}  // namespace

int loadCommand(const std::vector<std::string>& arguments, const CancelToken& cancel) {
    auto options = readOptions(arguments);
    if (!options) {
        std::fprintf(stderr, "bench_runner load: %s\n", options.error().text().c_str());
        return core::kExitUsage;
    }
    auto report = measure(*options, cancel);
    if (!report) {
        std::fprintf(stderr, "bench_runner load: %s\n", report.error().message.c_str());
        return exitCodeOf(report.error());
    }
    const auto checks = checkLoad(*report, std::nullopt);
    if (options->json)
        std::printf("%s\n", asJson(*report, checks).dump(2).c_str());
    else
        printText(*report, checks);
    if (std::fflush(stdout) != 0)
        return core::kExitIo;
    return report->requests > 0 ? core::kExitOk : core::kExitFailed;
}

const char* loadHelp() {
    return "Usage: bench_runner load URL [options]\n"
           "\n"
           "Asks an http:// address for the same page over and over, in a closed loop: each connection sends "
           "its\n"
           "next request when the one before is answered. Prints requests per second and service times.\n"
           "\n"
           "  --connections N   connections, kept open (default 64)\n"
           "  --duration T      length of the measured part (default 15s)\n"
           "  --warmup T        before it, on the same connections (default 1s)\n"
           "  --timeout T       of one request (default 10s)\n"
           "  --check WHAT      body: each answer must equal the first, byte by byte (default); status: only "
           "200\n"
           "  --format FORMAT   text (default) or json\n"
           "\n"
           "T is a number with ns, us, ms, s, m or h: 500ms, 15s, 2m.\n"
           "\n"
           "Exit status: 0 measured, 2 wrong usage, 3 failed (nobody answers, a limit was reached, or no "
           "request\n"
           "was answered rightly), 4 stopped.\n";
}

}  // namespace bakeoff::bench
