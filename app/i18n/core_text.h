// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <span>
#include <string>

#include "core/base/result.h"
#include "core/base/table.h"
#include "core/protocol/run_status.h"

namespace bakeoff::app {

/// What the window shows of a text that core, the runner or a stored run says in English: the text in the
/// language of the interface, or as it is where nobody has translated it. Fixed texts are looked up; composed
/// ones are recognised by their sentence, and what stands in its places is translated by itself. So nothing
/// below the window has to know a language, and what a run stored is readable in each.
/// Not for texts of a study, which are its author's. Thread: the GUI's.
QString coreText(const QString& english);
QString coreText(const std::string& english);
QString coreText(const core::Message& message);

/// How messages of core and the runner are put into the language of the interface: by the catalogue that is
/// installed, under the context "core". Thread: the GUI's.
const core::Wording& wording();

/// How a run stands.
QString coreText(core::RunStatus status);

/// "where: message", the message translated.
QString errorText(const core::Error& error);

/// Title and cell of a table of core. Cells are translated in the columns whose words are the program's own.
QString columnTitle(const core::Table& table, std::size_t column);
QString cellText(const core::Table& table, std::size_t row, std::size_t column);

/// The texts that are known, English: fixed ones, and sentences with %1, %2, … in their order.
std::span<const char* const> coreWords();
std::span<const char* const> coreSentences();
/// Whether the whole text is among them.
bool isCoreText(const QString& english);

}  // namespace bakeoff::app
