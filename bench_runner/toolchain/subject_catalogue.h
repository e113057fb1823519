// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/bench/catalogue.h"

namespace bakeoff::bench {

/// The subjects found below some folders, and what was wrong with those that could not be read.
struct SubjectCatalogue {
    std::map<std::string, core::Subject> subjects;  ///< by id; of two with one id, the first folder's
    std::vector<core::Error> problems;

    [[nodiscard]] const core::Subject* find(const std::string& id) const;
};

/// Reads every <folder>/<language>/<subject>/subject.json. A folder that is a subject itself counts too.
SubjectCatalogue readSubjects(const std::vector<std::string>& folders);

/// The number of a signal named without SIG ("TERM", "QUIT"); 0 when unknown.
int signalNumber(const std::string& name);

}  // namespace bakeoff::bench
