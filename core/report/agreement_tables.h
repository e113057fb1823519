// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/table.h"
#include "core/decision/agreement.h"

namespace bakeoff::core {

/// One row a person: what they would take, how sure that is, how often it is best for all, and who would lead
/// without them.
Table peopleTable(const Study& study, const Agreement& agreement);
/// One row an alternative: everyone's score, the joint one, and how often it is best for all.
Table jointTable(const Study& study, const Agreement& agreement);

/// How alike they rank, and what to think of that figure; sentences.
Message concordanceText(const Agreement& agreement);

/// The whole as a document.
std::string agreementText(const Study& study, const Agreement& agreement,
                          const Wording& wording = englishWording());
std::string agreementMarkdown(const Study& study, const Agreement& agreement,
                              const Wording& wording = englishWording());

}  // namespace bakeoff::core
