// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <vector>

#include "core/base/json_reader.h"
#include "core/base/result.h"
#include "core/measure/statistics.h"

namespace bakeoff::core {

/// What was measured at one concurrency.
struct ScalePoint {
    double n = 0;                ///< connections, or requests in the system; at least 1
    std::vector<double> perS{};  ///< throughput of each trial, above 0
};

/// Fewest concurrencies that a fit is made of: three parameters, and one more to judge them by.
inline constexpr std::size_t kFewestScalePoints = 4;
/// How far beyond the largest measured concurrency the curve may be read without a warning.
inline constexpr double kFarthestReading = 2;

/// A parameter with its 95 % interval, whose upper end may be infinite: the points do not bound it.
struct ScaleParameter {
    double value = 0;
    Interval interval;
};

/// The Universal Scalability Law (Gunther 2007, "Guerrilla Capacity Planning", ch. 4 to 6):
/// X(N) = lambda N / (1 + sigma (N - 1) + kappa N (N - 1)).
struct ScalabilityFit {
    ScaleParameter lambda;  ///< requests a second of one alone
    ScaleParameter sigma;   ///< contention: what is done one after the other; alone it is Amdahl's law
    ScaleParameter kappa;   ///< coherency: what each pair costs; above 0 more load gives less
    /// Concurrency of the highest throughput. Only where kappa's interval is above 0: noise alone makes a
    /// peak otherwise.
    std::optional<ScaleParameter> peak;
    double largestN = 0;  ///< that was measured
    std::size_t points = 0;
    std::size_t values = 0;
    double relativeError = 0;  ///< standard deviation of a value around the curve, as a share of it
    /// p-value of the F test for lack of fit (Draper and Smith 1998, 2.1); none without repeated trials.
    std::optional<double> lackOfFitP;
    std::vector<Message> cautions;  ///< sentences

    [[nodiscard]] bool lacksFit() const { return lackOfFitP && *lackOfFitP < 0.05; }
    /// The curve itself; n at least 1.
    [[nodiscard]] double at(double n) const;
    /// Whether `n` lies so far beyond what was measured that the curve must not be believed unwarned.
    [[nodiscard]] bool isFar(double n) const { return n > kFarthestReading * largestN; }
};

/// Weighted nonlinear least squares with parameters that are not negative: the error of a value is taken to
/// be a share of it, the same at all points. Intervals are those of the profile likelihood (Bates and Watts
/// 1988, ch. 6): the values at which the sum of squares stays within what F(1, values - 3) allows.
/// Deterministic. Errors: InvalidArgument below kFewestScalePoints different concurrencies, and for a value
/// that is none.
Result<ScalabilityFit> fitScalability(const std::vector<ScalePoint>& points);

/// {"lambda":{"value","interval_95"},...}; an infinite end is null.
Json toJson(const ScalabilityFit& fit);

/// P(F > f) of the F distribution with `a` and `b` degrees of freedom, both above 0.
double fTail(double f, double a, double b);

}  // namespace bakeoff::core
