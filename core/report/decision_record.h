// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>

#include "core/report/run_report.h"

namespace bakeoff::core {

/// A decision to keep beside the code, in the format of Markdown Architectural Decision Records (MADR 4.0,
/// adr.github.io/madr): status and date in front, context, drivers with their weights, considered options
/// with their scores, outcome, consequences, what would flip it, pros and cons of each option, and the
/// evidence with the run's id. `status` is "proposed" until people have agreed on it. Without a decision, or
/// for several services, it is about RunReportInput::decision or says that there is none. The date is
/// input.date.
std::string decisionRecord(const RunReportInput& input, const std::string& status = "proposed",
                           const Wording& wording = englishWording());

}  // namespace bakeoff::core
