// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include "core/base/result.h"
#include "core/base/table.h"
#include "core/protocol/run_status.h"

namespace bakeoff::app {

/// How messages of core and the runner are put into the language of the interface: by the catalogue that is
/// installed, under the context "core". Thread: the GUI's.
const core::Wording& wording();

/// A message of core, the runner or a stored run in the language of the interface; what is not ours (names,
/// texts of a study, of a tool, or of a run from before messages) as it is. Thread: the GUI's.
QString coreText(const core::Message& message);
/// How a run stands.
QString coreText(core::RunStatus status);

/// "where: message remedy", the sentences in the language of the interface.
QString errorText(const core::Error& error);

/// Title and cell of a table of core.
QString columnTitle(const core::Table& table, std::size_t column);
QString cellText(const core::Table& table, std::size_t row, std::size_t column);
/// The whole table as HTML, escaped, with so many pixels around each cell.
QString tableHtml(const core::Table& table, int padding);

}  // namespace bakeoff::app
