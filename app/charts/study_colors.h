// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/charts/plot_theme.h"
#include "core/study/study.h"
#include "core/verdict/case_summary.h"

namespace bakeoff::app {

/// Whose colour is which, everywhere: each alternative of a study has a hue by its place there, so that one
/// that is added changes no other; each subject has the hue of its alternative and a shade that no other
/// subject of that alternative has at the same workload. Subjects that the study does not know, as in an
/// imported run, have the hues after those of the alternatives, in the order in which they are seen.
class StudyColors {
public:
    explicit StudyColors(const core::Study& study);
    StudyColors(const core::Study& study, const std::vector<core::CaseSummary>& cases);

    /// Gives colours to the subjects of a run that have none yet.
    void see(const std::vector<core::CaseSummary>& cases);

    /// Grey for an alternative that the study does not have, or a subject that nobody knows.
    [[nodiscard]] SeriesColor ofAlternative(const std::string& id) const;
    [[nodiscard]] SeriesColor ofSubject(const std::string& id) const;
    /// Of what a claim is about: its subject, or else its alternative.
    [[nodiscard]] SeriesColor ofClaim(const core::Claim& claim) const;

private:
    std::map<std::string, SeriesColor> m_alternatives;
    std::map<std::string, SeriesColor> m_subjects;
    int m_nextHue = 0;
};

}  // namespace bakeoff::app
