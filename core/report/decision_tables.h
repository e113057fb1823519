// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/table.h"
#include "core/decision/services.h"
#include "core/report/document.h"

namespace bakeoff::core {

/// "clear", "a small change flips it", "either will do", "not decided yet": the verdict for people.
Sentence verdictTitle(Decision::Verdict verdict);

/// Each alternative's score with the range of 90 % of the worlds, how often it is best, and how often it
/// would be with the weights that favour it (its confidence factor).
Table robustnessTable(const Study& study, const Decision& decision);
/// How its columns are to be read: two rivals can both be sure with weights of their own.
Message robustnessNote();

/// Between which shares of each scenario the winner stays.
Table stabilityTable(const Study& study, const Decision& decision);

/// The ranks that each method gives, the main model first.
Table methodsTable(const Study& study, const Decision& decision);

/// What was measured for which scenario and what it is worth. `evidence` may be without any.
Table evidenceTable(const Study& study, const Evidence& evidence);

/// Everything that would make another alternative win, nearest first.
Table flipsTable(const Study& study, const Decision& decision);

/// Questions and benchmarks that could change the winner, most valuable first.
Table findOutTable(const Study& study, const Decision& decision);

/// What is said first: the answer, how sure it is, reasons for and against with bars, whether a split pays,
/// and what to find out next.
std::vector<ReportDocument::Block> conclusionBlocks(const Decision& decision);
/// Everything behind it: reasons, what would change it, what to find out, and the tables. Headings of this
/// level and below. `evidence` may be null.
std::vector<ReportDocument::Block> decisionBlocks(const Study& study, const Decision& decision,
                                                  const Evidence* evidence, int level = 2);

/// A decision as a document: the conclusion and everything behind it.
std::string decisionText(const Study& study, const Decision& decision, const Evidence* evidence,
                         const Wording& wording = englishWording());
std::string decisionMarkdown(const Study& study, const Decision& decision, const Evidence* evidence,
                             const Wording& wording = englishWording());

/// One row a service: what it is to be built with, how sure that is, the scores and the main reason.
Table servicesTable(const Study& study, const ServicesDecision& profiles);
/// The services below what they stand behind, one a line, as a tree.
std::string architectureTree(const Architecture& architecture, const Wording& wording = englishWording());
/// Several services side by side, with the hybrid architecture where they disagree, and each by itself.
std::string servicesText(const Study& study, const ServicesDecision& profiles,
                         const Wording& wording = englishWording());
std::string servicesMarkdown(const Study& study, const ServicesDecision& profiles,
                             const Wording& wording = englishWording());

}  // namespace bakeoff::core
