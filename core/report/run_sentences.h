// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/study/study.h"
#include "core/verdict/case_summary.h"

namespace bakeoff::core {

/// What a run found at one workload, for people who want one sentence.
struct RunSentence {
    enum class Kind : std::uint8_t {
        Ahead,  ///< one is ahead of all others for certain
        Level,  ///< the first two may be alike
        Open    ///< too few trials, or none that may be compared
    };
    std::string workload;
    Kind kind = Kind::Open;
    Message text;
};

/// What subjects are called, by their ids.
using SubjectNames = std::map<std::string, std::string>;

/// One for each workload of the run, in the order of their appearance. Results that did not pass their
/// checks, and those of another size than the most, say nothing here. A difference below `floor`, a share, is
/// none: see SelfTest::floor().
std::vector<RunSentence> runSentences(const Study& study, const std::vector<CaseSummary>& cases,
                                      double floor = 0, const SubjectNames& names = {});

/// The name that the study gives a subject, or failing that its own, or failing that its id.
std::string subjectName(const Study& study, const std::string& workload, const std::string& subject,
                        const SubjectNames& names = {});

}  // namespace bakeoff::core
