// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include "app/files/run_history.h"
#include "core/plan/job.h"
#include "core/verdict/remedy.h"

namespace bakeoff::app {

/// The plan of a stored run ("latest", an id) or of a bundle's file. A name that is a file is taken as one.
core::Result<core::Job> planLike(RunStore& store, const QString& fileOrId);

/// What would fix what a run was warned of or rejected for; see core::remedyFor(). Errors: InvalidDocument
/// when the run has no plan, InvalidArgument when no job fixes it.
core::Result<core::Remedy> remedyOf(const LoadedRun& run);
/// What the run of such a job states instead of a profile.
QString remedyLabel(const QString& runId);

}  // namespace bakeoff::app
