// SPDX-License-Identifier: GPL-3.0-only
#include "core/capacity/fleet.h"

#include <algorithm>
#include <cmath>

namespace bakeoff::core {
namespace {

/// Cells that the unknown factor is cut into: within one, costs are bounded by its ends.
constexpr int kFactorCells = 64;
/// Loads that a factor of ten is cut into while a break-even is looked for.
constexpr int kLoadSteps = 60;
constexpr int kBisections = 40;
constexpr double kLowestLoad = 1;

double typicalFactor(const Traffic& traffic) {
    return std::sqrt(traffic.factorLow * traffic.factorHigh);
}

double factorAt(const Traffic& traffic, int cell) {
    return traffic.factorLow *
           std::pow(traffic.factorHigh / traffic.factorLow, static_cast<double>(cell) / kFactorCells);
}

double perCore(const MeasuredRate& measured, double perS) {
    return perS / measured.cores;
}

/// Costs of a side at one factor: at the least and at the most that was measured.
struct Ends {
    double cheap = 0;
    double dear = 0;
};

std::optional<Ends> endsAt(const MeasuredRate& side, double factor, double peakPerS, const Traffic& traffic,
                           const PriceList& prices) {
    const auto cheap =
        fleetAt(side, perCore(side, side.perS.interval.high), factor, peakPerS, traffic, prices);
    const auto dear = fleetAt(side, perCore(side, side.perS.interval.low), factor, peakPerS, traffic, prices);
    if (!cheap || !dear)
        return std::nullopt;
    return Ends{cheap->perMonth, dear->perMonth};
}

/// The load from which on `pays` holds at every load that is looked at.
template <typename Pays>
std::optional<double> lastBorder(const Pays& pays) {
    const int steps = static_cast<int>(std::lround(kLoadSteps * std::log10(kHighestLoad / kLowestLoad)));
    const auto load = [&](int step) {
        return kLowestLoad * std::pow(10.0, static_cast<double>(step) / kLoadSteps);
    };
    int first = steps + 1;
    while (first > 0 && pays(load(first - 1)))
        --first;
    if (first > steps)
        return std::nullopt;
    if (first == 0)
        return kLowestLoad;
    double below = load(first - 1);
    double above = load(first);
    for (int i = 0; i < kBisections; ++i) {
        const double middle = (below + above) / 2;
        (pays(middle) ? above : below) = middle;
    }
    return above;
}

}  // namespace

double memoryOn(const MeasuredRate& measured, const InstanceType& type) {
    return measured.memory ? measured.memory->interval.high * std::max(1.0, type.vcpus / measured.cores) : 0;
}

std::optional<Fleet> fleetAt(const MeasuredRate& measured, double perCoreS, double factor, double peakPerS,
                             const Traffic& traffic, const PriceList& prices) {
    std::optional<Fleet> best;
    for (const auto& type : prices.instances) {
        if (!traffic.instance.empty() && type.id != traffic.instance)
            continue;
        if (memoryOn(measured, type) > type.memoryBytes)
            continue;
        const double carried = perCoreS * factor * type.vcpus * (1 - traffic.headroom);
        if (!(carried > 0))
            continue;
        // What rounding adds to a quotient that is whole must not cost an instance.
        const double needed = std::ceil(peakPerS / carried * (1 - 1e-12));
        const double count = std::max(needed, static_cast<double>(traffic.fewest));
        const double perMonth = count * type.pricePerMonth;
        if (!best || perMonth < best->perMonth)
            best = Fleet{type.id, count, perMonth};
    }
    return best;
}

std::optional<FleetRange> fleetFor(const MeasuredRate& measured, double peakPerS, const Traffic& traffic,
                                   const PriceList& prices) {
    const auto at = [&](double perS, double factor) {
        return fleetAt(measured, perCore(measured, perS), factor, peakPerS, traffic, prices);
    };
    const auto typical = at(measured.perS.value, typicalFactor(traffic));
    const auto least = at(measured.perS.interval.high, traffic.factorHigh);
    const auto most = at(measured.perS.interval.low, traffic.factorLow);
    if (!typical || !least || !most)
        return std::nullopt;
    return FleetRange{*typical, *least, *most};
}

std::optional<Figure95> savingAt(const MeasuredRate& from, const MeasuredRate& to, double peakPerS,
                                 const Traffic& traffic, const PriceList& prices) {
    const double typical = typicalFactor(traffic);
    const auto before = fleetAt(from, perCore(from, from.perS.value), typical, peakPerS, traffic, prices);
    const auto after = fleetAt(to, perCore(to, to.perS.value), typical, peakPerS, traffic, prices);
    if (!before || !after)
        return std::nullopt;
    Figure95 out{before->perMonth - after->perMonth, {}};
    // Costs fall as the factor rises, so within a cell both sides lie between what its ends say.
    const int cells = traffic.factorHigh > traffic.factorLow ? kFactorCells : 1;
    for (int cell = 0; cell < cells; ++cell) {
        const double low = factorAt(traffic, cell);
        const double high = cells == 1 ? low : factorAt(traffic, cell + 1);
        const auto fromLow = endsAt(from, low, peakPerS, traffic, prices);
        const auto fromHigh = endsAt(from, high, peakPerS, traffic, prices);
        const auto toLow = endsAt(to, low, peakPerS, traffic, prices);
        const auto toHigh = endsAt(to, high, peakPerS, traffic, prices);
        if (!fromLow || !fromHigh || !toLow || !toHigh)
            return std::nullopt;
        const double least = fromHigh->cheap - toLow->dear;
        const double most = fromLow->dear - toHigh->cheap;
        out.interval.low = cell == 0 ? least : std::min(out.interval.low, least);
        out.interval.high = cell == 0 ? most : std::max(out.interval.high, most);
    }
    return out;
}

BreakEven breakEvenOf(const MeasuredRate& from, const MeasuredRate& to, const Traffic& traffic,
                      const PriceList& prices) {
    const double matters = traffic.mattersFrom();
    const auto typical = [&](double load) {
        const double factor = typicalFactor(traffic);
        const auto before = fleetAt(from, perCore(from, from.perS.value), factor, load, traffic, prices);
        const auto after = fleetAt(to, perCore(to, to.perS.value), factor, load, traffic, prices);
        return before && after && before->perMonth - after->perMonth > matters;
    };
    const auto end = [&](bool early) {
        return [&, early](double load) {
            const auto saved = savingAt(from, to, load, traffic, prices);
            return saved && (early ? saved->interval.high : saved->interval.low) > matters;
        };
    };
    return {lastBorder(typical), lastBorder(end(true)), lastBorder(end(false))};
}

}  // namespace bakeoff::core
