// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include "app/files/run_history.h"
#include "core/interchange/run_bundle.h"
#include "core/study/study.h"

namespace bakeoff::app {

/// A stored run as a bundle; with a study, also with the verdicts on its claims. Not on the GUI thread: it
/// reads the whole run.
core::Result<core::RunBundle> exportRun(RunStore& store, const QString& id, const core::Study* study);

/// Stores a bundle; returns the id it got. A run that is there already is not stored twice.
/// Errors: InvalidArgument when the same run is in the store.
core::Result<QString> importRun(RunStore& store, const core::RunBundle& bundle);

/// Errors: Io; an existing file is replaced only by a whole one.
core::Result<void> writeRunBundle(const QString& name, const core::RunBundle& bundle);

/// Reads and stores one run: a bundle, or files of other tools, each of which is a trial of it.
core::Result<QString> importFilesAsRun(RunStore& store, const QStringList& files);

/// Reads a result file of any kind that core::readForeignResults() knows; up to 1 GiB.
core::Result<core::RunBundle> readResultFile(const QString& file, const std::string& format);

/// The tool and file that a run was imported from; empty for a run that Bakeoff made, here or elsewhere.
std::string foreignSource(const RunRecord& record);

}  // namespace bakeoff::app
