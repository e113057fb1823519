// SPDX-License-Identifier: GPL-3.0-only
#include "core/verdict/trial_stability.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/measure/statistics.h"

namespace bakeoff::core {
namespace {

constexpr double kFarZ = 3.5;
constexpr double kMadToSigma = 0.6745;
constexpr double kMeanAdToSigma = 1.253314;
constexpr double kWideSpread = 0.10;
constexpr double kDriftP = 0.05;
constexpr double kDriftShare = 0.02;  // a drift smaller than this is of no consequence
constexpr std::size_t kFewestForDrift = 8;

using Verdict = ValidityCheck::Verdict;

/// Small shares need a digit behind the point.
Percent percentOf(double share) {
    return {share, share < 0.1 ? 1 : 0};
}

void checkOutliers(const std::vector<double>& values, std::vector<ValidityCheck>& out) {
    const auto far = outliers(values);
    if (far.empty())
        return;
    if (far.size() == 1 && far[0] == 0 && values[0] > median(values)) {
        out.push_back({Check::SlowFirst, Verdict::Warn,
                       say("The first trial took %1 longer than the median: caches were cold.",
                           percentOf(values[0] / median(values) - 1)),
                       say("Add warm-up runs, or look at the first trial by itself.")});
        return;
    }
    out.push_back({Check::Outliers, Verdict::Warn,
                   say("%1 of %2 trials lie far from the others.", far.size(), values.size()),
                   say("Close what else is running, or measure more trials; they hardly move the median.")});
}

void checkDrift(const std::vector<double>& values, std::vector<ValidityCheck>& out) {
    if (values.size() < kFewestForDrift)
        return;
    const auto half = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    const std::vector<double> early(values.begin(), half);
    const std::vector<double> late(half, values.end());
    const double change = median(late) / median(early) - 1;
    if (!std::isfinite(change) || std::fabs(change) < kDriftShare || mannWhitneyP(early, late) >= kDriftP)
        return;
    out.push_back(
        {Check::Drift, Verdict::Warn,
         say("The later half of the trials differs from the earlier one by %1: the machine changed "
             "meanwhile.",
             percentOf(std::fabs(change))),
         say("Interleave what you compare, let the machine cool down, and check its power settings.")});
}

/// Linear interpolation between the closest ranks.
double quartile(const std::vector<double>& sorted, double share) {
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto low = static_cast<std::size_t>(at);
    const auto high = std::min(low + 1, sorted.size() - 1);
    return sorted[low] + (at - static_cast<double>(low)) * (sorted[high] - sorted[low]);
}

}  // namespace

std::vector<std::size_t> outliers(const std::vector<double>& values) {
    std::vector<std::size_t> far;
    if (values.size() < kFewestForVerdict)
        return far;
    const double middle = median(values);
    std::vector<double> deviations;
    double sum = 0;
    for (const double value : values) {
        deviations.push_back(std::fabs(value - middle));
        sum += deviations.back();
    }
    const double mad = median(deviations);
    const double sigma =
        mad > 0 ? mad / kMadToSigma : kMeanAdToSigma * sum / static_cast<double>(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (sigma > 0 && deviations[i] / sigma > kFarZ)
            far.push_back(i);
    }
    return far;
}

double relativeSpread(const std::vector<double>& values) {
    if (values.size() < 2)
        return 0;
    std::vector<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    const double middle = median(sorted);
    return middle > 0 ? (quartile(sorted, 0.75) - quartile(sorted, 0.25)) / middle : 0;
}

std::vector<ValidityCheck> checkTrialStability(const std::vector<double>& values) {
    std::vector<ValidityCheck> out;
    if (values.size() < kFewestForInterval)
        out.push_back({Check::FewTrials, Verdict::Warn,
                       sayCount(static_cast<std::int64_t>(values.size()), "%n trial gives no interval.",
                                "%n trials give no interval."),
                       say("Measure at least %1 trials.", kFewestForInterval)});
    checkOutliers(values, out);
    checkDrift(values, out);
    if (const double spread = relativeSpread(values); spread > kWideSpread)
        out.push_back({Check::Spread, Verdict::Warn,
                       say("The middle half of the trials spans %1 of the median.", percentOf(spread)),
                       say("Close what else is running; compare CPU time, which moves less.")});
    return out;
}

}  // namespace bakeoff::core
