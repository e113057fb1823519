// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>

#include "core/base/result.h"
#include "core/study/study.h"

namespace bakeoff::core {

/// Edits of a study's matrix. Each keeps the study whole: what refers to something that is removed goes with
/// it, so that an edited study can always be written and read again. Errors: NotFound for an id that the
/// study lacks, InvalidArgument for a level off the scale, an empty name, or what would leave nothing to
/// decide.

/// `level` is one of the rating scale's, or 0 for absent.
Result<void> setRating(Study& study, const std::string& scenario, const std::string& alternative, int level);

/// Adds a scenario in which no alternative is rated yet, see Scenario::unrated; gives its id.
Result<std::string> addScenario(Study& study, const std::string& name);
Result<void> renameScenario(Study& study, const std::string& scenario, const std::string& name);
/// With its questions and what choices say of it.
Result<void> removeScenario(Study& study, const std::string& scenario);

/// Adds an alternative that is rated nowhere yet, see Scenario::unrated; gives its id.
Result<std::string> addAlternative(Study& study, const std::string& name);
/// With its ratings, claims, cells and guidance. Two must remain.
Result<void> removeAlternative(Study& study, const std::string& alternative);

/// The level in the middle of a scale, the lower of two.
int middleRating(const std::vector<RatingLevel>& scale);

}  // namespace bakeoff::core
