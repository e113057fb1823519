// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <vector>

#include "core/verdict/case_summary.h"
#include "core/verdict/self_test.h"

namespace bakeoff::core {

/// What has to be said of a run before any of its figures, most important first: that the machine was busy,
/// so that verdicts are withheld, and what the run found out about itself. Pages, lists, charts, the command
/// line and reports show these sentences; empty when there is nothing to say.
std::vector<Message> trustOf(const std::vector<CaseSummary>& cases, const std::optional<SelfTest>& selfTest);

/// Whether a case of the run was measured on a busy machine: the first of the sentences then says so.
bool anyBusy(const std::vector<CaseSummary>& cases);
/// Whether a run's message begins with that sentence, for lists, which have no cases to look at.
bool tellsOfBusyMachine(const Message& message);

}  // namespace bakeoff::core
