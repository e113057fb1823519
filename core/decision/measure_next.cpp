// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/measure_next.h"

#include <algorithm>

namespace bakeoff::core {
namespace {

/// What is found out is listed with the most telling first.
template <typename What>
const InformationItem* firstOf(const Decision& decision) {
    const auto found = std::ranges::find_if(decision.toFindOut, [](const InformationItem& item) {
        return std::holds_alternative<What>(item.what);
    });
    return found == decision.toFindOut.end() ? nullptr : &*found;
}

}  // namespace

std::optional<PlanRequest> measureRequest(const Study& study, const InformationItem::Benchmark& benchmark) {
    const auto rule = std::ranges::find(study.evidence, benchmark.id, &EvidenceRule::id);
    if (rule == study.evidence.end())
        return std::nullopt;
    PlanRequest out;
    out.parameters = rule->parameters;
    for (const auto& [alternative, subjects] : rule->subjects) {
        for (const auto& subject : subjects)
            out.cases.emplace_back(rule->workload, subject);
    }
    return out;
}

const InformationItem* nextMeasurement(const Decision& decision) {
    return firstOf<InformationItem::Benchmark>(decision);
}

const InformationItem* nextAnswer(const Decision& decision) {
    return firstOf<InformationItem::Question>(decision);
}

}  // namespace bakeoff::core
