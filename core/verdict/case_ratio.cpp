// SPDX-License-Identifier: GPL-3.0-only
#include "core/verdict/case_ratio.h"

#include <algorithm>

#include "core/base/units.h"

namespace bakeoff::core {

std::optional<Ratio> ratioOverRounds(const CaseSummary& a, const std::string& metricA, const CaseSummary& b,
                                     const std::string& metricB) {
    const auto& left = a.rounds.at(metricA);
    const auto& right = b.rounds.at(metricB);
    std::vector<double> mine;
    std::vector<double> theirs;
    for (std::size_t i = 0; i < left.size(); ++i) {
        const auto it = std::ranges::find(right, left[i]);
        if (it == right.end())
            continue;
        mine.push_back(a.values.at(metricA)[i]);
        theirs.push_back(b.values.at(metricB)[static_cast<std::size_t>(it - right.begin())]);
    }
    return mine.size() < kFewestForInterval ? std::nullopt : pairedRatio(mine, theirs);
}

Message timesText(double ratio) {
    return say("%1×", Rounded{ratio});
}

}  // namespace bakeoff::core
