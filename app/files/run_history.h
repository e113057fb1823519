// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>
#include <vector>

#include "app/store/run_store.h"
#include "core/report/run_compare_table.h"
#include "core/verdict/case_summary.h"
#include "core/verdict/claim_check.h"
#include "core/verdict/run_trust.h"

namespace bakeoff::app {

/// A stored run with everything that is computed of it.
struct LoadedRun {
    RunRecord record;
    std::vector<core::TrialResult> trials;
    std::vector<core::CaseSummary> cases;
    bool sample = false;                    ///< the one that the program carries, see sample_run.h
    std::vector<core::MeasuredRun> others;  ///< that claims are held against as well, see loadWithClaimRuns()

    /// What claims and decisions are judged by: nothing of a public board, whose machine is not the reader's.
    [[nodiscard]] const std::vector<core::CaseSummary>& judgedCases() const;

    /// What has to be said before its figures, see core::trustOf().
    [[nodiscard]] std::vector<core::Message> trust() const {
        return core::trustOf(cases, core::selfTestOf(trials));
    }
    /// See core::SelfTest::floor().
    [[nodiscard]] std::optional<double> floor() const;
    [[nodiscard]] core::MeasuredRun measured() const;
    /// What it, and the others where it has nothing to say, say of each claim; `boards` stand beside.
    [[nodiscard]] std::vector<core::ClaimCheck> checks(const core::Study& study,
                                                       const std::vector<core::Board>& boards = {}) const;
};

/// `id` as RunStore::find() takes it. Reading and summarising a long run takes a while: not on the GUI
/// thread.
core::Result<LoadedRun> loadStoredRun(RunStore& store, const QString& id,
                                      RunStore::Timelines timelines = RunStore::Timelines::OfMedians);

/// What a run states instead of a profile that was made for the claims which another one left open.
QString claimsLabel(const QString& runId);

/// The run whose claims a run of this id and profile is about: the one that its profile names, else itself.
QString claimsBase(const QString& runId, const QString& profile);

/// The runs that belong together with one of this profile and id: the run whose claims were left open, and
/// those made to close them; of the same machine and study, newest first, without the run itself.
core::Result<std::vector<core::MeasuredRun>> claimRunsBeside(RunStore& store, const QString& runId,
                                                             const QString& profile);
/// loadStoredRun() with its `others`.
core::Result<LoadedRun> loadWithClaimRuns(RunStore& store, const QString& id);
/// The same of RunStore::latestResults(); one without an id when there is none.
core::Result<LoadedRun> loadLatestResults(RunStore& store);

/// The public boards of the store, one a source: of the same row the newest import counts. Newest first, and
/// no more than stand beside each other in a table. Not on the GUI thread.
core::Result<std::vector<core::Board>> loadBoards(RunStore& store);

/// Several runs held against one of them.
struct RunComparison {
    LoadedRun reference;
    std::vector<LoadedRun> others;
    std::vector<core::ComparedRun> compared;  ///< one for each of `others`, labelled by id
};

/// Compares runs with `reference`; an empty one means: the chosen reference when a single run is given, or
/// failing that the last run on its machine; else the first of `ids`. Errors: NotFound, InvalidArgument when
/// there is nothing to compare with.
core::Result<RunComparison> compareStoredRuns(RunStore& store, const QStringList& ids,
                                              const QString& reference, const core::CompareRules& rules = {});

/// Looks at what a run's results are of and come to, and stores it, so that lists can show it: of runs of
/// before they did, and of imported ones. Not on the GUI thread.
core::Result<RunRecord> lookAtResults(RunStore& store, const QString& id);

/// Holds a run against the last run on the same machine that has a case in common, and stores how many of its
/// main metrics became worse and better. Nothing is stored when there is no such run. Returns the changes.
core::Result<std::vector<core::MetricChange>> judgeRun(RunStore& store, const QString& id);

/// The changes that judgeRun() stored with a run.
std::vector<core::MetricChange> storedJudgement(const RunRecord& run);

}  // namespace bakeoff::app
