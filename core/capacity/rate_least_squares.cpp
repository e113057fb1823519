// SPDX-License-Identifier: GPL-3.0-only
#include "core/capacity/rate_least_squares.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace bakeoff::core {
namespace {

constexpr int kMostSteps = 60;
constexpr int kMostHalvings = 30;
constexpr double kEnough = 1e-13;  // relative change of the sum of squares

using Vector = std::array<double, 3>;

/// The model in shares of what was measured: z = N / X modelled over N / X measured. Columns have length 1.
struct Scaled {
    std::vector<double> fixed;
    std::vector<Vector> columns;
    Vector lengths{1, 1, 1};
    std::vector<double> counts;
};

Scaled scaled(const std::vector<SecondsPoint>& points, const SecondsModel& model) {
    Scaled out;
    Vector squares{};
    for (std::size_t i = 0; i < points.size(); ++i) {
        out.fixed.push_back(model.fixed[i] / points[i].seconds);
        out.counts.push_back(points[i].count);
        Vector row{};
        for (std::size_t t = 0; t < model.terms; ++t) {
            row[t] = model.basis[i][t] / points[i].seconds;
            squares[t] += row[t] * row[t];
        }
        out.columns.push_back(row);
    }
    for (std::size_t t = 0; t < model.terms; ++t)
        out.lengths[t] = squares[t] > 0 ? std::sqrt(squares[t]) : 1;
    for (auto& row : out.columns) {
        for (std::size_t t = 0; t < model.terms; ++t)
            row[t] /= out.lengths[t];
    }
    return out;
}

double zAt(const Scaled& data, std::size_t i, const Vector& factors) {
    double z = data.fixed[i];
    for (std::size_t t = 0; t < factors.size(); ++t)
        z += data.columns[i][t] * factors[t];
    return z;
}

/// Infinity where the model is no throughput.
double squaresAt(const Scaled& data, const Vector& factors) {
    double sum = 0;
    for (std::size_t i = 0; i < data.columns.size(); ++i) {
        const double z = zAt(data, i, factors);
        if (!(z > 0))
            return std::numeric_limits<double>::infinity();
        const double miss = 1 - 1 / z;
        sum += data.counts[i] * miss * miss;
    }
    return sum;
}

/// Solves the normal equations of the free terms; the others get 0. Nothing where they are singular.
std::optional<Vector> solve(std::array<Vector, 3> a, Vector b, unsigned free) {
    std::array<std::size_t, 3> terms{};
    std::size_t count = 0;
    for (std::size_t t = 0; t < 3; ++t) {
        if (free & (1U << t))
            terms[count++] = t;
    }
    for (std::size_t k = 0; k < count; ++k) {
        std::size_t best = k;
        for (std::size_t r = k + 1; r < count; ++r) {
            if (std::fabs(a[terms[r]][terms[k]]) > std::fabs(a[terms[best]][terms[k]]))
                best = r;
        }
        const std::size_t row = terms[best];
        const std::size_t here = terms[k];
        if (!(std::fabs(a[row][here]) > 1e-300))
            return std::nullopt;
        std::swap(a[row], a[here]);
        std::swap(b[row], b[here]);
        for (std::size_t r = k + 1; r < count; ++r) {
            const double factor = a[terms[r]][here] / a[here][here];
            for (std::size_t c = 0; c < count; ++c)
                a[terms[r]][terms[c]] -= factor * a[here][terms[c]];
            b[terms[r]] -= factor * b[here];
        }
    }
    Vector out{};
    for (std::size_t k = count; k-- > 0;) {
        double sum = b[terms[k]];
        for (std::size_t c = k + 1; c < count; ++c)
            sum -= a[terms[k]][terms[c]] * out[terms[c]];
        out[terms[k]] = sum / a[terms[k]][terms[k]];
    }
    return out;
}

/// One step: towards where `target` - z, weighted, is smallest. Of Gauss and Newton the weights are count /
/// z^4 and the target is z + z (z - 1), which is where the slope of 1 / z leads; of the first guess 1 and 1.
std::optional<Vector> step(const Scaled& data, const Vector& at, unsigned free, bool first) {
    std::array<Vector, 3> a{};
    Vector b{};
    for (std::size_t i = 0; i < data.columns.size(); ++i) {
        const double z = first ? 1 : zAt(data, i, at);
        const double weight = data.counts[i] / (z * z * z * z);
        const double miss = first ? 1 - data.fixed[i] : z * (1 - z);
        for (std::size_t r = 0; r < 3; ++r) {
            b[r] += weight * data.columns[i][r] * miss;
            for (std::size_t c = 0; c < 3; ++c)
                a[r][c] += weight * data.columns[i][r] * data.columns[i][c];
        }
    }
    return solve(a, b, free);
}

/// The best on one face; infinite squares where there is none inside the cone.
SecondsSolution onFace(const Scaled& data, unsigned free) {
    SecondsSolution none{{}, std::numeric_limits<double>::infinity()};
    auto start = step(data, {}, free, true);
    if (free != 0 && !start)
        return none;
    Vector at = free == 0 ? Vector{} : *start;
    if (!std::isfinite(squaresAt(data, at))) {
        // The first guess need not be a throughput; its size without signs is one.
        for (double& factor : at)
            factor = std::fabs(factor);
    }
    double squares = squaresAt(data, at);
    for (int i = 0; i < kMostSteps && free != 0 && std::isfinite(squares); ++i) {
        const auto way = step(data, at, free, false);
        if (!way)
            break;
        double share = 1;
        Vector next = at;
        double better = squares;
        for (int h = 0; h < kMostHalvings; ++h, share /= 2) {
            for (std::size_t t = 0; t < 3; ++t)
                next[t] = at[t] + share * (*way)[t];
            better = squaresAt(data, next);
            if (better <= squares)
                break;
        }
        if (!(better < squares))
            break;
        const bool done = squares - better <= kEnough * squares;
        at = next;
        squares = better;
        if (done)
            break;
    }
    const bool inside = std::ranges::all_of(at, [](double factor) { return factor >= 0; });
    return inside && std::isfinite(squares) ? SecondsSolution{at, squares} : none;
}

}  // namespace

SecondsSolution leastSquares(const std::vector<SecondsPoint>& points, const SecondsModel& model) {
    const Scaled data = scaled(points, model);
    SecondsSolution best{{}, std::numeric_limits<double>::infinity()};
    for (unsigned free = 0; free < (1U << model.terms); ++free) {
        const auto found = onFace(data, free);
        if (found.squares < best.squares)
            best = found;
    }
    for (std::size_t t = 0; t < best.factors.size(); ++t)
        best.factors[t] /= data.lengths[t];
    return best;
}

}  // namespace bakeoff::core
