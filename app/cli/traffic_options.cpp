// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/traffic_options.h"

#include <CLI/CLI.hpp>

#include "app/cli/command_context.h"
#include "core/plan/operating_point.h"

namespace bakeoff::app {
namespace {

template <typename T>
void take(const std::optional<T>& said, T& into) {
    if (said)
        into = *said;
}

}  // namespace

core::Result<core::Traffic> trafficOf(const core::Study& study, const TrafficOptions& options,
                                      const std::optional<core::Traffic>& kept) {
    core::Traffic out;
    auto answers = readAnswerOptions(study, options.answers, {});
    if (!answers)
        return answers.error();
    if (answers->traffic)
        out = *answers->traffic;
    else if (kept && options.answers.empty() && !options.rate)
        out = *kept;
    else if (!options.rate)
        return core::Error{core::ErrorCode::InvalidArgument,
                           core::say("Say how many requests a second your service has on average."),
                           "--rate"};
    take(options.rate, out.meanPerS);
    // Nobody who names a mean alone wants a peak below it; one that was said stands and may be refused.
    out.peakPerS = options.peak.value_or(options.rate ? out.meanPerS : out.peakPerS);
    if (!options.p99.empty()) {
        const auto limits = core::readP99Limits(options.p99);
        if (!limits)
            return limits.error();
        if (limits->size() != 1)
            return core::Error{core::ErrorCode::InvalidArgument, core::say("Expected one objective."),
                               "--p99"};
        out.p99Ns = limits->front().second;
    }
    if (!options.prices.empty())
        out.prices = options.prices;
    take(options.instance, out.instance);
    take(options.headroom, out.headroom);
    take(options.fewest, out.fewest);
    if (options.factor.size() == 2) {
        out.factorLow = options.factor[0];
        out.factorHigh = options.factor[1];
    }
    take(options.personDays, out.personDays);
    take(options.dayRate, out.dayRate);
    take(options.months, out.months);
    take(options.present, out.present);
    take(options.workload, out.workload);
    return out;
}

void TrafficOptions::declare(CLI::App& command, const std::string& group) {
    const auto add = [&](const char* name, auto& value, const char* help) {
        auto* option = command.add_option(name, value, help);
        if (!group.empty())
            option->group(group);
        return option;
    };
    add("--answers", answers, "A file of answers, whose traffic counts");
    add("--rate", rate, "Requests a second on average");
    add("--peak", peak, "Requests a second at the peak; the average when left out");
    add("--p99", p99, "99 of 100 are to be answered within it, such as 50ms");
    add("--prices", prices,
        "A file of prices, see resources/schema/prices.schema.json; an example when left out");
    add("--instance", instance, "Id of an instance in the prices; whichever costs least when left out");
    add("--headroom", headroom, "Share of an instance that stays free at the peak; 0.3 when left out");
    add("--at-least", fewest, "Instances that run in any case; 2 when left out");
    add("--vcpu-factor", factor,
        "What a vCPU does as a share of a core here, least and most; 0.5 1 when left out")
        ->expected(2);
    add("--person-days", personDays, "What changing costs once; 20 when left out");
    add("--day-rate", dayRate, "Price of a person-day; 600 when left out");
    add("--months", months, "Within which changing has to pay; 24 when left out");
    add("--present", present, "Alternative that is in use today");
    add("--workload", workload, "Which HTTP workload stands for the service");
}

}  // namespace bakeoff::app
