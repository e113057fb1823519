// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/report/run_report.h"

namespace bakeoff::core {

/// The whole report, which every format is written from: a summary for whoever has a minute, the reader's
/// answers and edits, the decision in full, results with their validity, charts, claims, the source's matrix,
/// machine, versions, and how to get all of it again.
ReportDocument reportDocument(const RunReportInput& input);

/// Its summary alone, for a chat: the answer, how sure it is, reasons, what would change it, and whose run
/// and date that is. Without a decision it says what the study is.
ReportDocument summaryDocument(const RunReportInput& input);

/// What is recommended, as every place says it: of all services where there are several. Empty without a
/// decision.
Message reportAnswer(const RunReportInput& input);

}  // namespace bakeoff::core
