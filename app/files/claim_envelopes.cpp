// SPDX-License-Identifier: GPL-3.0-only
#include "app/files/claim_envelopes.h"

#include <algorithm>
#include <functional>

#include "app/files/run_history.h"

namespace bakeoff::app {
namespace {

/// How many runs made for one envelope, and how many others, are read.
constexpr int kMostEnvelopeRuns = 40;
constexpr int kMostOtherRuns = 12;

}  // namespace

QString envelopeLabel(const std::string& claim) {
    return QLatin1String(kEnvelopeProfile) + QString::fromStdString(claim);
}

core::Result<std::vector<core::MeasuredRun>> envelopeRuns(RunStore& store, const std::string& study,
                                                          const std::string& claim) {
    RunFilter filter;
    filter.study = QString::fromStdString(study);
    filter.profile = envelopeLabel(claim);
    auto records = store.page(filter, std::nullopt, kMostEnvelopeRuns);
    if (!records)
        return records.error();
    filter.profile.clear();
    auto others = store.page(filter, std::nullopt, kMostOtherRuns);
    if (!others)
        return others.error();
    for (auto& record : *others) {
        if (std::ranges::find(*records, record.id, &RunRecord::id) == records->end())
            records->push_back(std::move(record));
    }
    std::erase_if(*records, [](const RunRecord& record) {
        return !record.source.isEmpty() || record.trialsStored == 0 || record.machineKey.isEmpty();
    });
    std::ranges::sort(*records, std::greater<>(), &RunRecord::id);
    std::vector<core::MeasuredRun> runs;
    for (const auto& record : *records) {
        if (record.machineKey != records->front().machineKey)
            continue;
        auto run = loadStoredRun(store, record.id);
        if (!run && run.error().code == core::ErrorCode::NotFound)
            continue;  // deleted since
        if (!run)
            return run.error();
        runs.push_back(run->measured());
    }
    return runs;
}

core::Result<core::ClaimEnvelope> storedEnvelope(RunStore& store, const core::Study& study,
                                                 const std::string& claim) {
    auto runs = envelopeRuns(store, study.id, claim);
    if (!runs)
        return runs.error();
    return core::envelopeOf(study, claim, *runs);
}

}  // namespace bakeoff::app
