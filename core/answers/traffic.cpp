// SPDX-License-Identifier: GPL-3.0-only
#include "core/answers/traffic.h"

#include <cmath>

namespace bakeoff::core {
namespace {

// No service asks for more, and sums of larger numbers are no longer whole.
constexpr double kMostPerS = 1e9;
constexpr double kMostMoney = 1e9;
constexpr double kMostDays = 1e6;
constexpr double kMostMonths = 600;
constexpr double kLongestNs = 60e9;
constexpr double kShortestNs = 1e3;
constexpr double kMostHeadroom = 0.9;
constexpr double kLeastFactor = 0.01;
constexpr double kMostFactor = 10;
constexpr std::int64_t kMostFewest = 100'000;

Error refusal(const char* member, Message message) {
    return {ErrorCode::InvalidArgument, std::move(message), member};
}

/// Not-a-number is in no range.
bool within(double value, double least, double most) {
    return value >= least && value <= most;
}

}  // namespace

Result<void> checkTraffic(const Traffic& traffic) {
    if (!(traffic.meanPerS > 0 && traffic.meanPerS <= kMostPerS))
        return refusal("mean_per_s", say("Expected requests a second above 0, up to a billion."));
    if (!(traffic.peakPerS > 0 && traffic.peakPerS <= kMostPerS))
        return refusal("peak_per_s", say("Expected requests a second above 0, up to a billion."));
    if (traffic.peakPerS < traffic.meanPerS)
        return refusal("peak_per_s", say("The peak, %1 a second, is below the mean, %2 a second.",
                                         Rounded{traffic.peakPerS}, Rounded{traffic.meanPerS}));
    if (traffic.p99Ns && !within(*traffic.p99Ns, kShortestNs, kLongestNs))
        return refusal("p99_ns", say("An objective for p99 lies between 1 µs and 60 s."));
    if (!within(traffic.headroom, 0, kMostHeadroom))
        return refusal("headroom", say("Expected a headroom from 0 to 0.9."));
    if (traffic.fewest < 1 || traffic.fewest > kMostFewest)
        return refusal("fewest", say("Expected at least 1 instance, and at most 100,000."));
    if (!(within(traffic.factorLow, kLeastFactor, kMostFactor) &&
          within(traffic.factorHigh, traffic.factorLow, kMostFactor)))
        return refusal("vcpu_factor",
                       say("Expected what a vCPU does as a share of a core here from 0.01 to 10, the smaller "
                           "number first."));
    if (!within(traffic.personDays, 0, kMostDays))
        return refusal("person_days", say("Expected person-days from 0 to a million."));
    if (!within(traffic.dayRate, 0, kMostMoney))
        return refusal("day_rate", say("Expected the price of a person-day from 0 to a billion."));
    if (!within(traffic.months, 1, kMostMonths))
        return refusal("months", say("Expected 1 to 600 months."));
    if (traffic.workload.empty())
        return refusal("workload", say("Expected the id of a workload that a server is measured by."));
    return {};
}

Json toJson(const Traffic& traffic) {
    Json out{{"mean_per_s", traffic.meanPerS}, {"peak_per_s", traffic.peakPerS}};
    if (traffic.p99Ns)
        out["p99_ns"] = *traffic.p99Ns;
    out["headroom"] = traffic.headroom;
    out["fewest"] = traffic.fewest;
    if (!traffic.prices.empty())
        out["prices"] = traffic.prices;
    out["workload"] = traffic.workload;
    if (!traffic.instance.empty())
        out["instance"] = traffic.instance;
    out["vcpu_factor"] = Json::array({traffic.factorLow, traffic.factorHigh});
    out["person_days"] = traffic.personDays;
    out["day_rate"] = traffic.dayRate;
    out["months"] = traffic.months;
    if (!traffic.present.empty())
        out["present"] = traffic.present;
    out["decides"] = traffic.decides;
    if (!traffic.scenario.empty())
        out["scenario"] = traffic.scenario;
    return out;
}

Traffic readTraffic(const JsonNode& node) {
    node.onlyKeys({"mean_per_s", "peak_per_s", "p99_ns", "headroom", "fewest", "prices", "workload",
                   "instance", "vcpu_factor", "person_days", "day_rate", "months", "present", "decides",
                   "scenario"});
    Traffic out;
    out.meanPerS = node.number("mean_per_s");
    out.peakPerS = node.number("peak_per_s");
    if (node.has("p99_ns"))
        out.p99Ns = node.number("p99_ns");
    out.headroom = node.number("headroom", out.headroom);
    out.fewest = node.integer("fewest", out.fewest);
    out.prices = node.string("prices", {});
    out.workload = node.string("workload", out.workload);
    out.instance = node.string("instance", {});
    if (const auto factor = node.optionalMember("vcpu_factor")) {
        const auto ends = factor->elements();
        if (ends.size() == 2) {
            out.factorLow = ends[0].asNumber();
            out.factorHigh = ends[1].asNumber();
        } else {
            factor->problem(say("Expected two numbers, such as [0.5, 1]."));
        }
    }
    out.personDays = node.number("person_days", out.personDays);
    out.dayRate = node.number("day_rate", out.dayRate);
    out.months = node.number("months", out.months);
    out.present = node.string("present", {});
    out.decides = node.boolean("decides", false);
    out.scenario = node.string("scenario", {});
    if (const auto checked = checkTraffic(out); !checked) {
        const auto& error = checked.error();
        (node.has(error.where) ? node.member(error.where) : node).problem(error.message);
    }
    return out;
}

}  // namespace bakeoff::core
