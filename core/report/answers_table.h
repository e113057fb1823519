// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/answers/answers.h"
#include "core/base/table.h"
#include "core/study/study.h"

namespace bakeoff::core {

/// What the reader answered, question by question; those without an answer say so. Shares that were set
/// without a question follow.
Table answersTable(const Study& study, const Answers& answers);

/// Ratings that are the reader's own and not the source's: scenario, alternative, rating. May have no rows.
Table ownRatingsTable(const Study& study);

}  // namespace bakeoff::core
