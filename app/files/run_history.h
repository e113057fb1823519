// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>
#include <vector>

#include "app/store/run_store.h"
#include "core/report/run_compare_table.h"
#include "core/verdict/case_summary.h"
#include "core/verdict/run_trust.h"

namespace bakeoff::app {

/// A stored run with everything that is computed of it.
struct LoadedRun {
    RunRecord record;
    std::vector<core::TrialResult> trials;
    std::vector<core::CaseSummary> cases;
    bool sample = false;  ///< the one that the program carries, see sample_run.h

    /// What has to be said before its figures, see core::trustOf().
    [[nodiscard]] std::vector<core::Message> trust() const {
        return core::trustOf(cases, core::selfTestOf(trials));
    }
};

/// `id` as RunStore::find() takes it. Reading and summarising a long run takes a while: not on the GUI
/// thread.
core::Result<LoadedRun> loadStoredRun(RunStore& store, const QString& id,
                                      RunStore::Timelines timelines = RunStore::Timelines::OfMedians);

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

/// Holds a run against the last run on the same machine that has a case in common, and stores how many of its
/// main metrics became worse and better. Nothing is stored when there is no such run. Returns the changes.
core::Result<std::vector<core::MetricChange>> judgeRun(RunStore& store, const QString& id);

/// The changes that judgeRun() stored with a run.
std::vector<core::MetricChange> storedJudgement(const RunRecord& run);

}  // namespace bakeoff::app
