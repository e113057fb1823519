// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/table.h"
#include "core/capacity/capacity.h"
#include "core/study/study.h"

namespace bakeoff::core {

/// "no difference", "open", ...: the verdict for people.
Sentence loadVerdictTitle(LoadVerdict verdict);

/// One row an alternative: what it carries, instances and money with the ends of their intervals. What is not
/// known is a dash with its reason as tooltip, never a zero.
Table capacityTable(const Study& study, const CapacityReport& report);
/// One row a subject whose ramp the scalability law was fitted to; without any, no rows.
Table scalabilityTable(const CapacityReport& report);
/// The price list with day and source of each price.
Table priceTable(const PriceList& prices);

/// What was asked, in a sentence: the load, what stays free, how many run at least.
Message trafficSentence(const Traffic& traffic);
/// Where the rates come from, a sentence.
Message sourceSentence(const CapacityReport& report);

/// The tables above that have rows, in their order.
std::vector<Table> capacityTables(const Study& study, const CapacityReport& report);
/// What the figures are not: the report's cautions, and those of its fits with their subject.
std::vector<Message> allCautions(const CapacityReport& report);

/// Verdict, tables and cautions; the Markdown without a title of its own.
std::string capacityText(const Study& study, const CapacityReport& report,
                         const Wording& wording = englishWording());
std::string capacityMarkdown(const Study& study, const CapacityReport& report,
                             const Wording& wording = englishWording());

}  // namespace bakeoff::core
