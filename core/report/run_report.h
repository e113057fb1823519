// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

#include "core/base/table.h"
#include "core/base/units.h"
#include "core/capacity/capacity.h"
#include "core/decision/agreement.h"
#include "core/decision/services.h"
#include "core/protocol/run_status.h"
#include "core/report/document.h"
#include "core/verdict/claim_check.h"

namespace bakeoff::core {

/// Everything of one run that a report states.
struct RunReportInput {
    const Study* study = nullptr;
    const Decision* decision = nullptr;        ///< may be null
    const Evidence* evidence = nullptr;        ///< what the decision took into account; may be null
    const CapacityReport* capacity = nullptr;  ///< at the reader's load; may be null
    std::vector<Service> asked;  ///< the reader's services with the answers that count; may be empty
    const Agreement* agreement = nullptr;  ///< of several people; may be null
    Message answersFrom;                   ///< where they were taken from, a sentence; may be empty
    const ServicesDecision* services =
        nullptr;                     ///< all of the reader's, where there are several; may be null
    std::string date;                ///< of the report, "2026-11-28"; empty: it states none
    std::vector<CaseSummary> cases;  ///< empty: no run
    std::vector<ClaimCheck> checks;
    std::vector<Message> trust;  ///< what stands before any figure, see trustOf()
    Message badge;  ///< heads the results in place of "Measured on this machine", where that is not so
    std::string runId;
    std::string runStartedAt;  ///< ISO 8601
    RunStatus runStatus = RunStatus::Finished;
    std::string runProfile;
    Json machine;  ///< of the runner's hello
    std::vector<ReportPicture> pictures;
};

/// The heading over the results: whose they are.
Message resultsTitle(const RunReportInput& input);
/// Where the study is from, which run this is, and why ratios are what claims are held to.
Message sourceSentence(const Study& study);
Message runSentence(const RunReportInput& input);
Message ratiosTravel();
/// "finished", "failed", ...: how a run ended, for people.
Sentence statusTitle(RunStatus status);
/// The title of a workload; of an unknown one its id as it is.
Message workloadTitle(const std::string& id);
/// Ids of the metrics that tables and charts show of a workload, most important first; of one that is not
/// ours, whatever its cases have of the known ones.
std::vector<std::string> shownMetrics(const std::vector<CaseSummary>& cases, const std::string& workload);
/// One row a case: the workload's main metrics with their spread, trials and validity.
Table resultsTable(const std::vector<CaseSummary>& cases, const std::string& workload);
/// Ids of the workloads among the cases, in the order of their appearance.
std::vector<std::string> workloadsOf(const std::vector<CaseSummary>& cases);
/// One row a case and check: rule, verdict, value, threshold, what was seen and the remedy. Without the
/// checks that passed unless `all`.
Table validityTable(const std::vector<CaseSummary>& cases, bool all);
/// One line for each check that did not pass; empty when all did.
std::string validityRemarks(const std::vector<CaseSummary>& cases, const Wording& wording = englishWording());
/// The machine record as name and value.
Table machineTable(const Json& machine);
/// Settings and versions of each case.
Table provenanceTable(const std::vector<CaseSummary>& cases);

/// The whole report as Markdown.
std::string markdownReport(const RunReportInput& input, const Wording& wording = englishWording());

/// Never "12.3 ms ± 4 %", but median and the 95 % interval, or the range where there are too
/// few trials: "12.3 ms (11.9 ms – 12.8 ms, n = 6)".
std::string summaryText(const Summary& summary, Dimension dimension);
/// The same in any language.
Message summaryMessage(const Summary& summary, Dimension dimension);

}  // namespace bakeoff::core
