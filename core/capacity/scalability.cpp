// SPDX-License-Identifier: GPL-3.0-only
#include "core/capacity/scalability.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>

#include "core/capacity/rate_least_squares.h"

namespace bakeoff::core {
namespace {

constexpr double kInfinite = std::numeric_limits<double>::infinity();
constexpr double kParameters = 3;
constexpr double kLevel = 0.05;
constexpr std::size_t kWellPlaced = 6;  // points that Gunther asks for
constexpr double kFarAway = 1e50;       // a factor that no bound lies beyond
constexpr int kMostSteps = 170;         // of two, to get there
constexpr int kBisections = 45;

/// Continued fraction of the incomplete beta function, by Lentz's method (Press et al. 2007, 6.4).
double betaFraction(double x, double a, double b) {
    constexpr double kTiny = 1e-300;
    const auto away = [](double v) { return std::fabs(v) < kTiny ? kTiny : v; };
    double c = 1;
    double d = 1 / away(1 - (a + b) * x / (a + 1));
    double out = d;
    for (int m = 1; m <= 300; ++m) {
        const double twice = 2.0 * m;
        const double even = m * (b - m) * x / ((a + twice - 1) * (a + twice));
        d = 1 / away(1 + even * d);
        c = away(1 + even / c);
        out *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + twice) * (a + twice + 1));
        d = 1 / away(1 + odd * d);
        c = away(1 + odd / c);
        out *= d * c;
        if (std::fabs(d * c - 1) < 1e-14)
            break;
    }
    return out;
}

/// Regularised incomplete beta function.
double betaShare(double x, double a, double b) {
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    const double front =
        std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x));
    return x < (a + 1) / (a + b + 2) ? front * betaFraction(x, a, b) / a
                                     : 1 - front * betaFraction(1 - x, b, a) / b;
}

/// What F(1, b) exceeds with 5 %.
double fQuantile95(double b) {
    double low = 0;
    double high = 1e4;
    for (int i = 0; i < 200; ++i) {
        const double middle = (low + high) / 2;
        (fTail(middle, 1, b) > kLevel ? low : high) = middle;
    }
    return high;
}

/// Models of N / X with one thing held fast. All are the law, written so that no factor is negative.
SecondsModel modelOf(const std::vector<SecondsPoint>& points, std::size_t terms,
                     const std::function<std::array<double, 3>(double)>& basis, double fixed = 0) {
    SecondsModel out{std::vector<double>(points.size(), fixed), {}, terms};
    for (const auto& point : points)
        out.basis.push_back(basis(point.n));
    return out;
}

SecondsModel freeModel(const std::vector<SecondsPoint>& points) {
    return modelOf(points, 3, [](double n) { return std::array{1.0, n - 1, n * (n - 1)}; });
}
SecondsModel lambdaModel(const std::vector<SecondsPoint>& points, double lambda) {
    return modelOf(
        points, 2,
        [](double n) {
            return std::array{n - 1, n * (n - 1), 0.0};
        },
        1 / lambda);
}
SecondsModel sigmaModel(const std::vector<SecondsPoint>& points, double sigma) {
    return modelOf(points, 2, [sigma](double n) {
        return std::array{1 + sigma * (n - 1), n * (n - 1), 0.0};
    });
}
SecondsModel kappaModel(const std::vector<SecondsPoint>& points, double kappa) {
    return modelOf(points, 2, [kappa](double n) { return std::array{1 + kappa * n * (n - 1), n - 1, 0.0}; });
}
/// kappa = (1 - sigma) / peak^2, for sigma from 0 to 1.
SecondsModel peakModel(const std::vector<SecondsPoint>& points, double peak) {
    return modelOf(points, 2, [peak](double n) {
        return std::array{1 + n * (n - 1) / (peak * peak), n, 0.0};
    });
}

/// The values of one parameter at which the sum of squares stays small enough.
class Profile {
public:
    Profile(const std::vector<SecondsPoint>& points, double most) : m_points(points), m_most(most) {}

    using Model = SecondsModel (*)(const std::vector<SecondsPoint>&, double);

    [[nodiscard]] Interval around(double value, double smallest, Model model) const {
        const auto inside = [&](double at) {
            return leastSquares(m_points, model(m_points, at)).squares <= m_most;
        };
        return {lowerEnd(value, inside), upperEnd(value, smallest, inside)};
    }

private:
    template <typename Inside>
    static double lowerEnd(double value, const Inside& inside) {
        if (!(value > 0))
            return 0;
        // Zero itself is no value of lambda or of a peak, but this near to it they are outside.
        if (inside(value / kFarAway))
            return 0;
        double outside = value / 2;
        double known = value;
        for (int i = 0; i < kMostSteps && inside(outside); ++i) {
            known = outside;
            outside /= 2;
        }
        return border(known, outside, inside);
    }
    template <typename Inside>
    static double upperEnd(double value, double smallest, const Inside& inside) {
        double outside = value > 0 ? 2 * value : smallest;
        if (inside(outside * kFarAway))
            return kInfinite;
        double known = value;
        for (int i = 0; i < kMostSteps && inside(outside); ++i) {
            known = outside;
            outside *= 2;
        }
        return border(known, outside, inside);
    }
    template <typename Inside>
    static double border(double in, double out, const Inside& inside) {
        for (int i = 0; i < kBisections; ++i) {
            const double middle = (in + out) / 2;
            (inside(middle) ? in : out) = middle;
        }
        return in;
    }

    const std::vector<SecondsPoint>& m_points;
    double m_most;
};

/// The points by concurrency, with what their trials differ by among themselves.
struct Gathered {
    std::vector<SecondsPoint> points;
    double pureError = 0;  ///< squares within the points, relative to each one's mean
    std::size_t values = 0;
};

Result<Gathered> gather(const std::vector<ScalePoint>& points) {
    std::map<double, std::vector<double>> byN;
    for (const auto& point : points) {
        const bool usable =
            point.n >= 1 && std::isfinite(point.n) &&
            std::ranges::all_of(point.perS, [](double x) { return x > 0 && std::isfinite(x); });
        if (!usable)
            return Error{ErrorCode::InvalidArgument,
                         say("Expected concurrencies of at least 1, and throughputs above 0."),
                         "scalability"};
        if (!point.perS.empty())
            byN[point.n].insert(byN[point.n].end(), point.perS.begin(), point.perS.end());
    }
    if (byN.size() < kFewestScalePoints)
        return Error{ErrorCode::InvalidArgument,
                     say("The scalability law needs at least %1 different concurrencies; there are %2.",
                         kFewestScalePoints, byN.size()),
                     "scalability"};
    Gathered out;
    for (const auto& [n, values] : byN) {
        double mean = 0;
        for (const double value : values)
            mean += value / static_cast<double>(values.size());
        for (const double value : values)
            out.pureError += (value / mean - 1) * (value / mean - 1);
        out.points.push_back({n, n / mean, static_cast<double>(values.size())});
        out.values += values.size();
    }
    return out;
}

void addCautions(ScalabilityFit& fit, double smallestN) {
    if (fit.lacksFit())
        fit.cautions.push_back(
            say("The law does not fit these points (p = %1): what bounds them is something else, and the "
                "intervals are too narrow.",
                Rounded{*fit.lackOfFitP}));
    if (!fit.lackOfFitP)
        fit.cautions.push_back(say("Nothing was measured twice, so whether the law fits cannot be tested."));
    if (fit.points < kWellPlaced)
        fit.cautions.push_back(say("%1 concurrencies are few; six or more are recommended.", fit.points));
    if (!std::isfinite(fit.lambda.interval.high))
        fit.cautions.push_back(say(
            "The points begin at a concurrency of %1: how much one alone does is not bounded by them, and "
            "so neither are the coefficients.",
            Rounded{smallestN}));
    if (fit.peak && fit.isFar(fit.peak->value))
        fit.cautions.push_back(
            say("The peak lies beyond twice the largest concurrency measured, %1: it is extrapolated.",
                Rounded{fit.largestN}));
}

}  // namespace

double fTail(double f, double a, double b) {
    return f <= 0 ? 1 : betaShare(b / (b + a * f), b / 2, a / 2);
}

double ScalabilityFit::at(double n) const {
    return lambda.value * n / (1 + sigma.value * (n - 1) + kappa.value * n * (n - 1));
}

Result<ScalabilityFit> fitScalability(const std::vector<ScalePoint>& points) {
    const auto gathered = gather(points);
    if (!gathered)
        return gathered.error();
    const auto& data = gathered->points;
    const auto best = leastSquares(data, freeModel(data));
    const auto [a, b, c] = best.factors;
    if (!(a > 0))
        return Error{ErrorCode::InvalidArgument,
                     say("These points do not follow the scalability law: throughput would begin at nothing "
                         "or without bound."),
                     "scalability"};
    ScalabilityFit out;
    out.lambda.value = 1 / a;
    out.sigma.value = b / a;
    out.kappa.value = c / a;
    out.largestN = data.back().n;
    out.points = data.size();
    out.values = gathered->values;
    const double squares = best.squares + gathered->pureError;
    const double freedom = static_cast<double>(out.values) - kParameters;
    out.relativeError = std::sqrt(squares / freedom);
    // What rounding leaves of exact data is no error.
    const double allowed = std::max(squares * fQuantile95(freedom) / freedom, 1e-18);
    const Profile profile(data, best.squares + allowed);
    const double n = out.largestN;
    out.lambda.interval = profile.around(out.lambda.value, out.lambda.value, &lambdaModel);
    out.sigma.interval = profile.around(out.sigma.value, 1e-6 / n, &sigmaModel);
    out.kappa.interval = profile.around(out.kappa.value, 1e-6 / (n * n), &kappaModel);
    if (out.kappa.interval.low > 0 && out.sigma.value < 1) {
        const double peak = std::sqrt((1 - out.sigma.value) / out.kappa.value);
        out.peak = ScaleParameter{peak, profile.around(peak, peak, &peakModel)};
    }
    double used = 0;
    for (const double factor : best.factors)
        used += factor > 0 ? 1 : 0;
    const double within = static_cast<double>(out.values - out.points);
    const double between = static_cast<double>(out.points) - used;
    if (within > 0 && between > 0 && gathered->pureError > 0)
        out.lackOfFitP = fTail(best.squares / between / (gathered->pureError / within), between, within);
    addCautions(out, data.front().n);
    return out;
}

Json toJson(const ScalabilityFit& fit) {
    const auto end = [](double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); };
    const auto parameter = [&](const ScaleParameter& one) {
        return Json{{"value", one.value},
                    {"interval_95", Json::array({end(one.interval.low), end(one.interval.high)})}};
    };
    Json out{{"lambda", parameter(fit.lambda)},
             {"sigma", parameter(fit.sigma)},
             {"kappa", parameter(fit.kappa)},
             {"peak", fit.peak ? parameter(*fit.peak) : Json(nullptr)},
             {"largest_n", fit.largestN},
             {"points", fit.points},
             {"values", fit.values},
             {"relative_error", fit.relativeError},
             {"lack_of_fit_p", fit.lackOfFitP ? Json(*fit.lackOfFitP) : Json(nullptr)}};
    out["cautions"] = english(fit.cautions);
    return out;
}

}  // namespace bakeoff::core
