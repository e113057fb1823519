// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/choice.h"

#include "core/mcda/matrix.h"

namespace bakeoff::core {
namespace {

/// Share of the work for which each alternative alone is rated best.
std::vector<double> soleBestShares(const ValueTable& table, const std::vector<double>& shares,
                                   double middle) {
    std::vector<double> out(table.alternatives(), 0.0);
    for (std::size_t s = 0; s < shares.size(); ++s) {
        const auto row = table.row(s, middle);
        const auto best = std::max_element(row.begin(), row.end());
        if (std::count_if(row.begin(), row.end(), [&](double v) { return v >= *best - 1e-12; }) == 1)
            out[static_cast<std::size_t>(best - row.begin())] += shares[s];
    }
    return out;
}

void findParts(Choice& choice, const Study& study, const ValueTable& table, const std::vector<double>& shares,
               const DecisionOptions& options) {
    const auto sole = soleBestShares(table, shares, options.middleLevel);
    std::vector<std::size_t> parts;
    for (const std::size_t a : choice.order) {
        if (sole[a] >= options.splitShare)
            parts.push_back(a);
    }
    if (parts.size() < 2)
        return;
    for (std::size_t s = 0; s < shares.size(); ++s) {
        const auto row = table.row(s, options.middleLevel);
        choice.splitScore += shares[s] * splitValue(study.scenarios[s], parts, options.splitCost,
                                                    [&](std::size_t a) { return row[a]; });
    }
    choice.parts = std::move(parts);
}

}  // namespace

Choice chooseAt(const Study& study, const ValueTable& table, const std::vector<double>& shares,
                const DecisionOptions& options) {
    Choice out;
    out.scores = table.scores(shares, options.middleLevel);
    out.order = bestFirst(out.scores);
    findParts(out, study, table, shares, options);
    const double best = out.scores[out.order[0]];
    std::vector<std::size_t> close;
    for (const std::size_t a : out.order) {
        if (best - out.scores[a] < options.tieMargin)
            close.push_back(a);
    }
    if (!out.parts.empty() && out.splitScore > best + options.tieMargin) {
        out.kind = Decision::Kind::Both;
        out.alternatives = out.parts;
    } else if (close.size() > 1) {
        out.kind = Decision::Kind::Either;
        out.alternatives = close;
    } else {
        out.alternatives = {out.order[0]};
    }
    return out;
}

bool changesChoice(const Choice& now, const Choice& then, double tieMargin) {
    const std::size_t leader = now.order[0];
    if (then.scores[then.order[0]] - then.scores[leader] >= tieMargin)
        return true;
    return (now.kind == Decision::Kind::Both) != (then.kind == Decision::Kind::Both);
}

}  // namespace bakeoff::core
