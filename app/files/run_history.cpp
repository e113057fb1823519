// SPDX-License-Identifier: GPL-3.0-only
#include "app/files/run_history.h"

#include <algorithm>
#include <ranges>

#include "core/report/run_report.h"
#include "core/verdict/case_order.h"

namespace bakeoff::app {
namespace {

using core::Error;
using core::ErrorCode;

const QString kClaimsLabel = QStringLiteral("claims of ");
/// How far back a run with a case in common is looked for.
constexpr int kMostPreviousRuns = 20;
/// How many runs are read for the claims of one.
constexpr int kMostClaimRuns = 8;
constexpr std::size_t kMostBoards = 4;
constexpr int kMostBoardRuns = 200;

core::Result<QString> referenceFor(RunStore& store, const QStringList& ids) {
    if (ids.size() > 1)
        return ids.first();
    auto chosen = store.reference();
    if (!chosen)
        return chosen.error();
    auto run = store.find(ids.value(0));
    if (!run)
        return run.error();
    if (!chosen->isEmpty() && *chosen != run->id)
        return *chosen;
    auto previous = store.previousOnMachine(*run, 1);
    if (!previous)
        return previous.error();
    if (previous->empty())
        return Error{
            ErrorCode::InvalidArgument, SAY("There is nothing to compare this run with."),
            run->id.toStdString(),
            core::say("Name a second run, or choose a reference with: %1", "bakeoff runs reference ID")};
    return previous->front().id;
}

/// The rules, with what these two runs can tell.
core::CompareRules rulesFor(const LoadedRun& a, const LoadedRun& b, core::CompareRules rules = {}) {
    rules.floor = std::max({rules.floor, a.floor().value_or(0), b.floor().value_or(0)});
    return rules;
}

core::Result<void> storeResults(RunStore& store, LoadedRun& run) {
    run.record.validity = core::validityOf(run.cases);
    run.record.workloads.clear();
    for (const auto& workload : core::workloadsOf(run.cases))
        run.record.workloads << QString::fromStdString(workload);
    return store.setResults(run.record.id, run.record.workloads, *run.record.validity);
}

bool anyCompared(const std::vector<core::MetricChange>& changes) {
    return std::any_of(changes.begin(), changes.end(),
                       [](const core::MetricChange& change) { return change.change.has_value(); });
}

}  // namespace

core::Result<LoadedRun> loadStoredRun(RunStore& store, const QString& id, RunStore::Timelines timelines) {
    auto record = store.find(id);
    if (!record)
        return record.error();
    auto trials = store.trials(record->id, timelines);
    if (!trials)
        return trials.error();
    LoadedRun run{std::move(record).value(), std::move(trials).value(), {}, false, {}};
    run.cases = core::summarizeCases(run.trials);
    core::orderLike(run.cases, run.record.job);
    return run;
}

const std::vector<core::CaseSummary>& LoadedRun::judgedCases() const {
    static const std::vector<core::CaseSummary> nothing;
    return record.publicBoard ? nothing : cases;
}

std::optional<double> LoadedRun::floor() const {
    const auto selfTest = core::selfTestOf(trials);
    return selfTest ? selfTest->floor() : std::nullopt;
}

core::MeasuredRun LoadedRun::measured() const {
    return {record.id.toStdString(), judgedCases(), floor()};
}

std::vector<core::ClaimCheck> LoadedRun::checks(const core::Study& study,
                                                const std::vector<core::Board>& boards) const {
    std::vector<core::MeasuredRun> runs{measured()};
    runs.insert(runs.end(), others.begin(), others.end());
    return core::checkClaimsByRuns(study, runs, boards);
}

QString claimsLabel(const QString& runId) {
    return kClaimsLabel + runId;
}

QString claimsBase(const QString& runId, const QString& profile) {
    return profile.startsWith(kClaimsLabel) ? profile.mid(kClaimsLabel.size()) : runId;
}

core::Result<std::vector<core::MeasuredRun>> claimRunsBeside(RunStore& store, const QString& runId,
                                                             const QString& profile) {
    const QString base = claimsBase(runId, profile);
    RunFilter filter;
    filter.profile = claimsLabel(base);
    auto records = store.page(filter, std::nullopt, kMostClaimRuns);
    if (!records)
        return records.error();
    auto ids = *records | std::views::transform(&RunRecord::id);
    QStringList wanted(ids.begin(), ids.end());
    wanted << base;
    wanted.removeAll(runId);
    std::vector<core::MeasuredRun> runs;
    auto first = store.find(runId);
    for (const auto& id : wanted) {
        auto run = loadStoredRun(store, id);
        if (!run && run.error().code == ErrorCode::NotFound)
            continue;  // deleted since
        if (!run)
            return run.error();
        const bool alike = !first || run->record.id == first->id ||
                           (ofOneMachine(run->record, *first) && run->record.studyId == first->studyId);
        if (alike)
            runs.push_back(run->measured());
    }
    return runs;
}

core::Result<LoadedRun> loadWithClaimRuns(RunStore& store, const QString& id) {
    auto run = loadStoredRun(store, id);
    if (!run)
        return run;
    auto others = claimRunsBeside(store, run->record.id, run->record.profile);
    if (!others)
        return others.error();
    run->others = std::move(others).value();
    return run;
}

core::Result<LoadedRun> loadLatestResults(RunStore& store) {
    auto latest = store.latestResults();
    if (!latest)
        return latest.error();
    return latest->id.isEmpty() ? LoadedRun() : loadWithClaimRuns(store, latest->id);
}

core::Result<std::vector<core::Board>> loadBoards(RunStore& store) {
    RunFilter filter;
    filter.publicBoard = true;
    auto runs = store.page(filter, std::nullopt, kMostBoardRuns);
    if (!runs)
        return runs.error();
    std::vector<core::Board> boards;
    for (const auto& record : *runs) {
        const std::string name = record.source.toStdString();
        auto board = std::ranges::find(boards, name, &core::Board::name);
        if (board == boards.end()) {
            if (boards.size() >= kMostBoards)
                continue;
            board = boards.insert(boards.end(), {name, {}});
        }
        auto run = loadStoredRun(store, record.id);
        if (!run)
            return run.error();
        for (auto& item : run->cases) {
            const bool known = std::ranges::any_of(board->cases, [&](const core::CaseSummary& other) {
                return other.workload == item.workload && other.subject == item.subject &&
                       core::sameSize(other.parameters, item.parameters);
            });
            if (!known)
                board->cases.push_back(std::move(item));
        }
    }
    return boards;
}

core::Result<RunComparison> compareStoredRuns(RunStore& store, const QStringList& ids, const QString& wanted,
                                              const core::CompareRules& rules) {
    auto referenceId = wanted.isEmpty() ? referenceFor(store, ids) : core::Result<QString>(wanted);
    if (!referenceId)
        return referenceId.error();
    auto reference = loadStoredRun(store, *referenceId);
    if (!reference)
        return reference.error();
    RunComparison comparison;
    comparison.reference = std::move(reference).value();
    for (const auto& id : ids) {
        auto other = loadStoredRun(store, id);
        if (!other)
            return other.error();
        if (other->record.id == comparison.reference.record.id)
            continue;
        comparison.compared.push_back({other->record.id.toStdString(),
                                       core::compareRuns(comparison.reference.cases, other->cases,
                                                         rulesFor(comparison.reference, *other, rules))});
        comparison.others.push_back(std::move(other).value());
    }
    if (comparison.others.empty())
        return Error{ErrorCode::InvalidArgument,
                     SAY("A run cannot be compared with itself; name a second one."),
                     comparison.reference.record.id.toStdString()};
    return comparison;
}

core::Result<RunRecord> lookAtResults(RunStore& store, const QString& id) {
    auto run = loadStoredRun(store, id);
    if (!run)
        return run.error();
    // A run that goes on is looked at again when it has ended.
    if (run->record.status != core::RunStatus::Running) {
        if (auto stored = storeResults(store, *run); !stored)
            return stored.error();
    }
    return std::move(run->record);
}

core::Result<std::vector<core::MetricChange>> judgeRun(RunStore& store, const QString& id) {
    auto run = loadStoredRun(store, id);
    if (!run)
        return run.error();
    if (auto stored = storeResults(store, *run); !stored)
        return stored.error();
    if (const auto trust = run->trust();
        core::anyBusy(run->cases) && !run->record.message.english().starts_with(trust.front().english())) {
        const auto message = core::Message::joined({trust.front(), run->record.message});
        if (auto stored = store.setMessage(run->record.id, message); !stored)
            return stored.error();
    }
    auto candidates = store.previousOnMachine(run->record, kMostPreviousRuns);
    if (!candidates)
        return candidates.error();
    for (const auto& candidate : *candidates) {
        auto previous = loadStoredRun(store, candidate.id);
        if (!previous)
            return previous.error();
        auto changes = core::compareRuns(previous->cases, run->cases, rulesFor(*previous, *run));
        if (!anyCompared(changes))
            continue;
        core::Json list = core::Json::array();
        for (const auto& change : changes)
            list.push_back(core::toJson(change));
        auto stored =
            store.setJudgement(run->record.id, core::countVerdict(changes, core::ChangeVerdict::Worse),
                               core::countVerdict(changes, core::ChangeVerdict::Better), candidate.id,
                               core::Json{{"changes", std::move(list)}},
                               core::countVerdict(changes, core::ChangeVerdict::Unchanged));
        if (!stored)
            return stored.error();
        return changes;
    }
    return std::vector<core::MetricChange>();
}

std::vector<core::MetricChange> storedJudgement(const RunRecord& run) {
    std::vector<core::MetricChange> changes;
    if (!run.judgement.is_object() || !run.judgement.contains("changes"))
        return changes;
    for (const auto& item : run.judgement["changes"]) {
        if (auto change = core::metricChangeFromJson(item))
            changes.push_back(std::move(change).value());
    }
    return changes;
}

}  // namespace bakeoff::app
