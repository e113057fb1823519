// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <vector>

#include "core/article/review.h"

namespace bakeoff::core {

/// What of a row can be set right.
enum class ReviewField {
    Who,  ///< the alternative; of an alternative, whether it is one
    Unit,
    Better,
    Workload,
    Standing  ///< whether it is a figure at all, and taking back what was said
};

/// One thing that can be chosen for a field. A choice that is as it is now changes nothing.
struct ReviewChoice {
    Message label;
    bool isNow = false;
    std::optional<SourceCorrection> correction = {};
    std::vector<SourceCorrection> takesBack = {};
};

/// What a row is about: "Latency", "Scenario: Web APIs", "reason to choose it".
Message reviewSubject(const ReviewRow& row);

/// "the unit of "Latency" is ms"
Message correctionText(const SourceCorrection& correction);
/// The corrections in force that a row of them is as it is by.
std::vector<SourceCorrection> correctionsOf(const ReviewRow& row, const ImportedStudy& imported);

/// What fits a field of a row; empty where nothing of it can be chosen.
std::vector<ReviewChoice> reviewChoices(const ReviewRow& row, ReviewField field,
                                        const ImportedStudy& imported, const ImportCatalogue& catalogue);
/// Whether reviewChoices() could have more than what is now; for marks in a list, so it takes no time.
bool canChoose(const ReviewRow& row, ReviewField field);

/// A list of corrections after one more choice. What is said again of the same thing replaces what was said.
std::vector<SourceCorrection> chosen(std::vector<SourceCorrection> corrections, const ReviewChoice& choice);

}  // namespace bakeoff::core
