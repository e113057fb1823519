// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QtGlobal>
#include <algorithm>
#include <cmath>

#include "core/capacity/capacity.h"
#include "core/plan/operating_point.h"

/// A study of two alternatives, A and B, a price list of one instance, a traffic, and measured cases of them.
namespace bakeoff::core::capacity_tests {

inline constexpr double kGib = 1024.0 * 1024 * 1024;

inline Study study() {
    Study out;
    out.id = "t";
    out.alternatives = {{"a", "A"}, {"b", "B"}};
    out.scenarios = {{"s0", "Speed", {{"a", 3}, {"b", 1}}, {}, ""}};
    EvidenceRule rule;
    rule.id = "rps";
    rule.scenario = "s0";
    rule.workload = "http-json";
    rule.metric = "requests_per_s";
    rule.subjects = {{"a", {"a1", "a2"}}, {"b", {"b1"}}};
    out.evidence = {rule};
    return out;
}

/// One kind of instance, two vCPUs for a hundred a month.
inline PriceList prices() {
    return {"P", "EUR", "", {{"m", "m", 2, 4 * kGib, 100, "2026-06-17", "here"}}};
}

/// 2,000 a second at the peak, a vCPU as good as a core, changing costs 100 a month.
inline Traffic traffic() {
    Traffic out;
    out.meanPerS = 1000;
    out.peakPerS = 2000;
    out.headroom = 0;
    out.fewest = 1;
    out.factorLow = 1;
    out.personDays = 10;
    out.dayRate = 100;
    out.months = 10;
    return out;
}

inline std::vector<double> six(double value) {
    return std::vector<double>(6, value);
}

inline CaseSummary measured(const char* subject, std::vector<double> perS, CaseParameters parameters = {},
                            double p99Ns = 1e6) {
    CaseSummary out;
    out.workload = "http-json";
    out.subject = subject;
    out.trialsOk = static_cast<int>(perS.size());
    out.parameters = std::move(parameters);
    out.parameters.emplace(kConnections, 64);
    out.settings["server_cpus"] = "0";
    const auto put = [&out](const char* metric, std::vector<double> values) {
        out.metrics[metric] = summarize(values);
        out.values[metric] = std::move(values);
    };
    const std::size_t n = perS.size();
    if (searchesRate(out.parameters))
        put("rate_within_p99", perS);
    put("requests_per_s", std::move(perS));
    put("p99_ns", std::vector<double>(n, p99Ns));
    put("pss_peak_bytes", std::vector<double>(n, 0.1 * kGib));
    return out;
}

inline CapacityReport report(const std::vector<CaseSummary>& cases, const Traffic& load = traffic(),
                             const PriceList& list = prices()) {
    auto made = capacityOf(study(), cases, load, list);
    if (!made)
        qFatal("%s", made.error().text().c_str());
    return std::move(made).value();
}

inline bool nearBy(double a, double b) {
    return std::fabs(a - b) <= 1e-6 * std::max(1.0, std::fabs(b));
}

/// A1 answers 1,000 a second on its core and B1 a quarter of it.
inline std::vector<CaseSummary> quarter() {
    return {measured("a1", six(1000)), measured("b1", six(250))};
}

}  // namespace bakeoff::core::capacity_tests
