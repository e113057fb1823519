// SPDX-License-Identifier: GPL-3.0-only
#include "core/answers/tradeoffs.h"

#include <cmath>

namespace bakeoff::core {
namespace {

RatioBand turned(RatioBand band) {
    RatioBand out;
    if (std::isfinite(band.most))
        out.least = 1 / band.most;
    if (band.least > 0)
        out.most = 1 / band.least;
    return out;
}

}  // namespace

RatioBand bandOf(Taken taken) {
    RatioBand out;
    if (taken != Taken::Second)
        out.least = taken == Taken::Equal ? 1 / kEqualWithin : 1;
    if (taken != Taken::First)
        out.most = taken == Taken::Equal ? kEqualWithin : 1;
    return out;
}

RatioBand bandAround(double ratio) {
    return {ratio / kEstimateWithin, ratio * kEstimateWithin};
}

void sayTradeoff(WeightStatement& statement, const std::string& first, const std::string& second,
                 RatioBand band) {
    takeTradeoffBack(statement, first, second);
    if (first != second)
        statement.tradeoffs[{first, second}] = band;
}

void takeTradeoffBack(WeightStatement& statement, const std::string& first, const std::string& second) {
    statement.tradeoffs.erase({first, second});
    statement.tradeoffs.erase({second, first});
}

std::optional<RatioBand> tradeoffOf(const WeightStatement& statement, const std::string& first,
                                    const std::string& second) {
    if (const auto it = statement.tradeoffs.find({first, second}); it != statement.tradeoffs.end())
        return it->second;
    const auto other = statement.tradeoffs.find({second, first});
    if (other == statement.tradeoffs.end())
        return std::nullopt;
    return turned(other->second);
}

}  // namespace bakeoff::core
