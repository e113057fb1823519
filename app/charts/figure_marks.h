// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <vector>

#include "app/charts/figure.h"
#include "core/study/study.h"
#include "core/verdict/case_summary.h"

namespace bakeoff::app {

/// Puts a sentence before a figure's subtitle; an empty one changes nothing.
void sayFirst(Figure& figure, const QString& sentence);

/// What the results that a figure shows come to, in a sentence; empty when all of them passed their checks.
QString doubtOf(const std::vector<core::CaseSummary>& shown);

/// Marks a figure as one that shows what did not pass: in its title, and with the sentence before its
/// subtitle, so that a picture carries it along. An empty one changes nothing.
void markDoubt(Figure& figure, const QString& sentence);

/// The line at the foot of what shows the source's figures and nothing that was measured.
QString articleProvenance(const core::Study& study);

/// The same of the run that counts as evidence beside the source's ratings.
QString evidenceText(const QString& run);

}  // namespace bakeoff::app
