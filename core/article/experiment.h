// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/article/import_state.h"

namespace bakeoff::core {

/// Reads how the article itself measured: what it says of its machine, versions, trials and so on, and the
/// commands that it shows. What a command says of the load becomes a condition of the figures near it: those
/// of its section, of the sections within its own, or all where the article shows one load, under a heading
/// about its method. Where several commands could be meant, none is taken. After importClaims().
void importExperiment(ImportState& state);

/// True when everything in a block of code is read by importExperiment().
bool isReadAsExperiment(const ArticleBlock& block);

}  // namespace bakeoff::core
