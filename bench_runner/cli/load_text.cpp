// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>

#include "bench_runner/cli/load_output.h"
#include "core/base/message.h"
#include "core/base/numbers.h"
#include "core/base/units.h"
#include "core/bench/percentiles.h"

namespace bakeoff::bench {
namespace {

using core::Dimension;

constexpr std::size_t kSparkColumns = 60;

std::string time(double ns) {
    return core::formatQuantity(ns, Dimension::Time);
}

std::string rate(double perS) {
    return core::formatQuantity(perS, Dimension::Rate);
}

std::string count(std::uint64_t value) {
    return core::grouped(static_cast<std::int64_t>(value));
}

core::Quantity duration(std::int64_t ns) {
    return {static_cast<double>(ns), Dimension::Time};
}

/// To `width` characters, on the right; units hold letters beyond ASCII, which count once.
std::string right(const std::string& text, std::size_t width) {
    const auto letters = static_cast<std::size_t>(
        std::ranges::count_if(text, [](unsigned char c) { return (c & 0xc0U) != 0x80U; }));
    return letters >= width ? text : std::string(width - letters, ' ') + text;
}

std::string left(const std::string& text, std::size_t width) {
    return text.size() >= width ? text : text + std::string(width - text.size(), ' ');
}

std::string timesRow(const char* name, const core::Histogram& times) {
    std::string out = "  " + left(name, 15);
    if (times.empty())
        return out + "  none\n";
    out += right(time(times.mean()), 10);
    for (const auto& percentile : core::kPercentiles)
        out += right(time(static_cast<double>(times.quantile(percentile.share))), 10);
    return out + right(time(static_cast<double>(times.max())), 10) + "\n";
}

/// The heading of such rows.
std::string timesHead() {
    std::string out = left("", 17) + right("mean", 10);
    for (const auto& percentile : core::kPercentiles)
        out += right(std::string("p") + percentile.percent, 10);
    return out + right("max", 10) + "\n";
}

/// A line of bars from 0 to the highest value.
std::string spark(const std::vector<double>& values) {
    static constexpr const char* kBars[] = {"\u2581", "\u2582", "\u2583", "\u2584",
                                            "\u2585", "\u2586", "\u2587", "\u2588"};
    const double highest = values.empty() ? 0 : std::ranges::max(values);
    std::string out;
    for (const double value : values)
        out += kBars[highest > 0 ? std::min(7, static_cast<int>(value / highest * 8)) : 0];
    return out;
}

/// Intervals put together so that they fit a line.
struct Columns {
    std::vector<double> rates;
    std::vector<double> tails;
    std::vector<double> errors;
};

Columns columnsOf(const std::vector<ShownInterval>& intervals) {
    Columns out;
    const std::size_t each = (intervals.size() + kSparkColumns - 1) / kSparkColumns;
    for (std::size_t begin = 0; begin < intervals.size(); begin += std::max<std::size_t>(each, 1)) {
        double responses = 0;
        double seconds = 0;
        double tail = 0;
        double errors = 0;
        for (std::size_t i = begin; i < std::min(begin + each, intervals.size()); ++i) {
            responses += static_cast<double>(intervals[i].responses);
            seconds += static_cast<double>(intervals[i].widthNs) / 1e9;
            tail = std::max(tail, static_cast<double>(intervals[i].p99Ns));
            errors += static_cast<double>(intervals[i].errors);
        }
        out.rates.push_back(seconds > 0 ? responses / seconds : 0);
        out.tails.push_back(tail);
        out.errors.push_back(errors);
    }
    return out;
}

std::string timeline(const LoadResult& result) {
    if (result.intervals.size() < 3)
        return "";
    const Columns columns = columnsOf(result.intervals);
    const auto highest = [](const std::vector<double>& values) { return std::ranges::max(values); };
    const auto row = [](const char* name, const std::vector<double>& values, const core::Argument& most) {
        return "  " + left(name, 13) + spark(values) + "  " + core::say("up to %1", most).english() + "\n";
    };
    std::string out =
        "\n" + row("requests/s", columns.rates, core::Quantity{highest(columns.rates), Dimension::Rate}) +
        row("p99", columns.tails, core::Quantity{highest(columns.tails), Dimension::Time});
    if (highest(columns.errors) > 0)
        out += row("errors", columns.errors, static_cast<std::int64_t>(highest(columns.errors)));
    return out;
}

/// "Constant rate of 500 /s, 50 % of the 1,000 /s that it reaches, ..."
std::string headline(const LoadOptions& options, const LoadResult& result) {
    const LoadReport& report = result.report;
    core::Message loop = core::say("Closed loop");
    if (report.openLoop()) {
        const core::Quantity offered{report.offeredRatePerS, Dimension::Rate};
        loop = report.randomArrivals ? core::say("Constant rate of %1 at random (Poisson)", offered)
                                     : core::say("Constant rate of %1", offered);
    }
    if (result.ceilingPerS)
        loop = core::say("%1, %2 of the %3 that it reaches,", loop, core::Percent{options.rateShare},
                         core::Quantity{*result.ceilingPerS, Dimension::Rate});
    auto line =
        report.keepAlive
            ? core::sayCount(report.connections, "%1 on %n connection for %2", "%1 on %n connections for %2",
                             loop, duration(report.durationNs))
            : core::sayCount(report.connections, "%1 on %n connection, opened again for each request, for %2",
                             "%1 on %n connections, opened again for each request, for %2", loop,
                             duration(report.durationNs));
    if (report.warmup.durationNs > 0)
        line = core::say("%1, after %2 of warm-up", line, duration(report.warmup.durationNs));
    return options.plan.url.text() + "\n" + line.english() + "\n";
}

/// Of TLS: how many handshakes, and what was agreed on.
std::string tlsLine(const LoadOptions& options, const LoadReport& report) {
    if (!options.plan.url.tls)
        return "";
    const core::Message agreed = core::Message::verbatim(report.tls);
    return "  " + left("Handshakes", 15) + right(count(report.handshakeTime.count()), 12) + "  " +
           (options.plan.url.anyCertificate ? core::say("%1; the certificate was not checked", agreed)
                                            : agreed)
               .english() +
           "\n";
}

std::string errorLines(const LoadReport& report) {
    std::string out;
    for (std::size_t i = 0; i < kLoadErrorKinds; ++i) {
        if (report.errors[i] > 0)
            out += "  " + left("Errors", 15) + right(count(report.errors[i]), 12) + "  " +
                   loadErrorName(static_cast<LoadError>(i)) + "\n";
    }
    return out;
}

/// Wrapped to 110 columns, later lines under the first one's text.
std::string wrapped(const std::string& lead, const std::string& text) {
    constexpr std::size_t kWidth = 108;
    std::string out;
    std::string row = lead;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const auto end = std::min(text.find(' ', begin), text.size());
        const std::string word = text.substr(begin, end - begin);
        if (row.size() + word.size() + 1 > kWidth) {
            out += row + "\n";
            row = std::string(lead.size(), ' ');
        }
        row += (row.size() == lead.size() ? "" : " ") + word;
        begin = end + 1;
    }
    return out + row + "\n";
}

std::string verdicts(const std::vector<core::ValidityCheck>& checks) {
    std::string out = "\n";
    for (const auto& check : checks) {
        const char* word = check.verdict == core::ValidityCheck::Verdict::Pass   ? "pass"
                           : check.verdict == core::ValidityCheck::Verdict::Warn ? "WARN"
                                                                                 : "FAIL";
        const std::string lead = std::string("  ") + word + "  " + left(core::nameOf(check.id), 17);
        out += wrapped(lead, check.detail.english());
        if (!check.remedy.empty())
            out += wrapped(std::string(lead.size(), ' '), check.remedy.english());
    }
    return out;
}

std::string requestRows(const LoadReport& report) {
    if (report.byRequest.empty())
        return "";
    std::string out = "\n  By request               good      failed       p50       p99       max\n";
    for (const auto& kind : report.byRequest)
        out += "  " + left(kind.name, 20) + right(count(kind.good), 9) + right(count(kind.failed), 12) +
               right(time(static_cast<double>(kind.responseTime.quantile(0.5))), 10) +
               right(time(static_cast<double>(kind.responseTime.quantile(0.99))), 10) +
               right(time(static_cast<double>(kind.responseTime.max())), 10) + "\n";
    return out;
}

/// What the generator itself took.
core::Message generatorLine(const LoadOptions& options, const LoadResult& result) {
    const LoadReport& report = result.report;
    core::Message engine = core::Message::verbatim(report.engine);
    if (options.plan.engine == EngineChoice::IoUring && options.plan.url.tls)
        engine = core::say("%1 (%2)", engine, report.engineReason);
    const core::Message each =
        report.requests > 0
            ? core::say("%1 per request", core::Quantity{static_cast<double>(report.generatorWorkNs()) /
                                                             static_cast<double>(report.requests),
                                                         Dimension::Time})
            : core::Message();
    const core::Message memory =
        result.memoryPeakBytes > 0
            ? core::say("%1 of memory",
                        core::Quantity{static_cast<double>(result.memoryPeakBytes), Dimension::Bytes})
            : core::Message();
    return core::say(
        "Generator: %1",
        core::Message::joined({engine, core::sayCount(report.threads, "%n thread", "%n threads"),
                               core::say("%1 cores", core::Rounded{report.generatorCores()}), each, memory},
                              ", "));
}

}  // namespace

std::string loadText(const LoadOptions& options, const LoadResult& result) {
    const LoadReport& report = result.report;
    std::string out = headline(options, result) + "\n";
    out += "  " + left("Answered", 15) + right(count(report.requests), 12) + "  " + rate(report.ratePerS()) +
           "\n";
    if (report.openLoop())
        out += "  " + left("Sent", 15) + right(count(report.sent), 12) + "  " +
               core::say("%1 of them had to wait for a connection", report.waited).english() + "\n";
    out += tlsLine(options, report) + errorLines(report);
    out += "\n" + timesHead();
    if (report.openLoop())
        out += timesRow("Response time", report.responseTime);
    out += timesRow("Service time", report.serviceTime);
    if (report.openLoop())
        out += timesRow("Send error", report.sendError);
    if (options.plan.url.tls)
        out += timesRow("Handshake", report.handshakeTime);
    if (!report.errorTime.empty())
        out += timesRow("Errors after", report.errorTime);
    if (!report.timeoutTime.empty())
        out += timesRow("Timeouts after", report.timeoutTime);
    if (report.openLoop())
        out += "  " +
               core::say(
                   "Response time counts from when a request was due, service time from when a "
                   "connection took it.")
                   .english() +
               "\n";
    out += requestRows(report) + timeline(result);
    return out + "\n  " + generatorLine(options, result).english() + "\n" + verdicts(result.checks);
}

std::string rampText(const LoadOptions& options, const RampResult& result) {
    std::string out = options.plan.url.text() + "\n" +
                      core::say("A ramp of rates on %1 connections, %2 each; response times",
                                options.plan.connections, duration(options.plan.durationNs))
                          .english() +
                      "\n\n     offered    achieved      mean       p50       p99       max  errors\n";
    for (std::size_t i = 0; i < result.steps.size(); ++i) {
        const LoadReport& report = result.steps[i].report;
        out += right(rate(report.offeredRatePerS), 12) + right(rate(report.ratePerS()), 12) +
               right(time(report.responseTime.mean()), 10) +
               right(time(static_cast<double>(report.responseTime.quantile(0.5))), 10) +
               right(time(static_cast<double>(report.responseTime.quantile(0.99))), 10) +
               right(time(static_cast<double>(report.responseTime.max())), 10) +
               right(count(report.errorTotal()), 8);
        if (result.knee == i)
            out += "  \u2190 " + core::say("knee: most requests for their time").english();
        else if (result.sustained == i)
            out += "  \u2190 " + core::say("highest rate that was held").english();
        for (const auto& check : result.steps[i].checks) {
            if (check.verdict == core::ValidityCheck::Verdict::Fail && check.id != core::Check::RateHeld)
                out += std::string("  FAIL ") + core::nameOf(check.id);
        }
        out += "\n";
    }
    if (!result.sustained)
        out += "\n" + core::say("None of these rates was held: start lower.").english() + "\n";
    else if (*result.sustained + 1 == result.steps.size())
        out += "\n" + core::say("The highest rate was held too: the limit lies above it.").english() + "\n";
    return out;
}

std::string searchText(const LoadOptions& options, const RateSearch& search) {
    const core::Quantity limit = duration(options.p99LimitNs);
    const auto rateOf = [](double perS) { return core::Quantity{perS, Dimension::Rate}; };
    const auto line = [](const core::Message& message) { return message.english() + "\n"; };
    std::string out =
        options.plan.url.text() + "\n" +
        line(core::sayCount(
            options.plan.connections,
            "Looking for the highest rate with a p99 within %1, on %n connection; it reaches %2",
            "Looking for the highest rate with a p99 within %1, on %n connections; it reaches %2", limit,
            rateOf(search.ceilingPerS))) +
        "\n     offered    achieved       p50       p99  errors\n";
    for (const auto& step : search.steps) {
        const LoadReport& report = step.report;
        out += right(rate(report.offeredRatePerS), 12) + right(rate(report.ratePerS()), 12) +
               right(time(static_cast<double>(report.responseTime.quantile(0.5))), 10) +
               right(time(static_cast<double>(report.responseTime.quantile(0.99))), 10) +
               right(count(report.errorTotal()), 8) + "  ";
        out += step.within ? "within\n" : "no\n" + wrapped(std::string(14, ' '), step.why.english());
    }
    out += "\n";
    if (!search.within)
        return out + line(core::say("No rate was within the objective."));
    out += line(search.beyond ? core::say("Highest rate within %1: %2; not at %3.", limit,
                                          rateOf(*search.within), rateOf(*search.beyond))
                              : core::say("Highest rate within %1: %2; each that was tried was.", limit,
                                          rateOf(*search.within)));
    if (search.generatorLimited())
        out += line(
            core::say("Beyond it the generator itself did not keep up: the server's limit lies higher."));
    return out;
}

}  // namespace bakeoff::bench
