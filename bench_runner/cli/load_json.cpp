// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/cli/load_output.h"
#include "bench_runner/workloads/load_checks.h"
#include "core/bench/percentiles.h"

namespace bakeoff::bench {
namespace {

core::Json timesJson(const core::Histogram& times) {
    core::Json json{{"max_ns", times.max()}, {"mean_ns", times.mean()}, {"count", times.count()}};
    for (const auto& percentile : core::kPercentiles)
        json[percentile.metric] = times.quantile(percentile.share);
    return json;
}

core::Json errorsJson(const LoadReport& report) {
    core::Json errors = core::Json::object();
    for (std::size_t i = 0; i < kLoadErrorKinds; ++i)
        errors[loadErrorName(static_cast<LoadError>(i))] = report.errors[i];
    errors["total"] = report.errorTotal();
    return errors;
}

core::Json intervalJson(const ShownInterval& interval, bool histograms) {
    core::Json out{{"t_ns", interval.tNs},           {"width_ns", interval.widthNs},
                   {"requests", interval.responses}, {"errors", interval.errors},
                   {"p50_ns", interval.p50Ns},       {"p99_ns", interval.p99Ns},
                   {"max_ns", interval.maxNs},       {"generator_cores", interval.generatorCores}};
    if (histograms) {
        out["service_time"] = interval.serviceTime;
        out["response_time"] = interval.responseTime;
    }
    return out;
}

core::Json warmupJson(const WarmupReport& warmup) {
    core::Json out{{"duration_ns", warmup.durationNs}};
    out["settled"] = warmup.settled ? core::Json(*warmup.settled) : core::Json();
    if (warmup.settled)
        out["relative_change"] = warmup.relativeChange;
    return out;
}

}  // namespace

core::Json loadJson(const LoadOptions& options, const LoadResult& result) {
    const LoadReport& report = result.report;
    core::Json out{{"url", options.plan.url.text()},
                   {"mode", report.openLoop() ? "constant_rate" : "closed_loop"},
                   {"requests", report.requests},
                   {"requests_sent", report.sent},
                   {"requests_waited", report.waited},
                   {"errors", errorsJson(report)},
                   {"achieved_rate_per_s", report.ratePerS()}};
    out["offered_rate_per_s"] = report.openLoop() ? core::Json(report.offeredRatePerS) : core::Json();
    if (report.openLoop())
        out["arrivals"] = report.randomArrivals ? "poisson" : "even";
    if (result.ceilingPerS)
        out["ceiling_per_s"] = *result.ceilingPerS;
    out["keep_alive"] = report.keepAlive;
    if (options.plan.url.tls)
        out["tls"] = {{"agreed", report.tls},
                      {"certificate_checked", !options.plan.url.anyCertificate},
                      {"handshakes", report.handshakeTime.count()},
                      {"handshake_time", timesJson(report.handshakeTime)}};
    out["service_time"] = timesJson(report.serviceTime);
    out["response_time"] = timesJson(report.responseTime);
    out["error_time"] = timesJson(report.errorTime);
    out["timeout_time"] = timesJson(report.timeoutTime);
    if (report.openLoop())
        out["send_error"] = timesJson(report.sendError);
    if (!report.byRequest.empty()) {
        out["by_request"] = core::Json::array();
        for (const auto& kind : report.byRequest)
            out["by_request"].push_back({{"name", kind.name},
                                         {"good", kind.good},
                                         {"failed", kind.failed},
                                         {"response_time", timesJson(kind.responseTime)}});
    }
    out["generator_cpu_ns"] = report.generatorCpuNs;
    out["generator_spin_ns"] = report.generatorSpinNs;
    out["memory_peak_bytes"] = result.memoryPeakBytes;
    out["engine"] = report.engine;
    core::putMessage(out, "engine_reason", report.engineReason);
    out["connections"] = report.connections;
    out["threads"] = report.threads;
    out["reconnects"] = report.reconnects;
    out["duration_ns"] = report.durationNs;
    out["warmup"] = warmupJson(report.warmup);
    if (!report.openLoop())
        out["little_law_ratio"] = report.littleLawRatio();
    out["validity"] = checksToJson(result.checks);
    if (options.intervals) {
        out["service_time_histogram"] = report.serviceTime.toJson();
        out["response_time_histogram"] = report.responseTime.toJson();
    }
    out["intervals"] = core::Json::array();
    for (const auto& interval : result.intervals)
        out["intervals"].push_back(intervalJson(interval, options.intervals));
    return out;
}

core::Json rampJson(const LoadOptions& options, const RampResult& result) {
    core::Json out{{"url", options.plan.url.text()}, {"mode", "ramp"}, {"steps", core::Json::array()}};
    for (const auto& step : result.steps)
        out["steps"].push_back(loadJson(options, step));
    const auto rateOf = [&](const std::optional<std::size_t>& index) {
        return index ? core::Json(result.steps[*index].report.offeredRatePerS) : core::Json();
    };
    out["knee_rate_per_s"] = rateOf(result.knee);
    out["highest_sustained_rate_per_s"] = rateOf(result.sustained);
    return out;
}

core::Json searchJson(const LoadOptions& options, const RateSearch& search) {
    const auto rateOrNull = [](const std::optional<double>& rate) {
        return rate ? core::Json(*rate) : core::Json();
    };
    core::Json out{{"url", options.plan.url.text()},
                   {"mode", "search"},
                   {"p99_limit_ns", options.p99LimitNs},
                   {"ceiling_per_s", search.ceilingPerS},
                   {"rate_within_p99", rateOrNull(search.within)},
                   {"rate_beyond_p99", rateOrNull(search.beyond)},
                   {"generator_limited", search.generatorLimited()},
                   {"steps", core::Json::array()}};
    for (const auto& step : search.steps) {
        LoadResult result;
        result.report = step.report;
        result.checks = step.checks;
        core::Json json = loadJson(options, result);
        json["within"] = step.within;
        core::putMessage(json, "why", step.why);
        out["steps"].push_back(std::move(json));
    }
    return out;
}

}  // namespace bakeoff::bench
