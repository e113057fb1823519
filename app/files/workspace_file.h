// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <optional>

#include "core/base/result.h"
#include "core/study/study.h"

namespace bakeoff::app {

/// A study that is being edited, as it is kept between sessions until it is saved or taken back.
struct Workspace {
    core::Study study;     ///< with the edits
    core::Study original;  ///< as its file had it when the editing began

    bool operator==(const Workspace&) const = default;
};

/// Where the edits of a study are kept: <data>/workspace/<of the key>.json. `key` tells studies apart.
QString workspaceFile(const QString& dataFolder, const QString& key);

/// Nothing when there is no file. Errors: Io, InvalidDocument.
core::Result<std::optional<Workspace>> loadWorkspace(const QString& file);

/// Replaces the file as a whole or leaves it as it was. Errors: Io.
core::Result<void> saveWorkspace(const QString& file, const Workspace& workspace);

/// Writes a study document that loadStudy() reads as an equal study; as a whole or not at all. Errors: Io.
core::Result<void> saveStudy(const QString& file, const core::Study& study);

/// Renames a file that cannot be read, so that nothing writes over it. Gives its new name; empty when it
/// could not be renamed, and there it stays.
QString keepAside(const QString& file);

}  // namespace bakeoff::app
