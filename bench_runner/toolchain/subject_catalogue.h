// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <string>
#include <vector>

#include "bench_runner/toolchain/consents.h"
#include "core/base/result.h"
#include "core/bench/catalogue.h"

namespace bakeoff::bench {

/// The subjects found below some folders, and what was wrong with those that could not be read.
struct SubjectCatalogue {
    std::map<std::string, core::Subject> subjects;  ///< by id; of two with one id, the first folder's
    std::vector<core::Error> problems;
    std::map<std::string, core::Error>
        refused;  ///< those of the user's own that were not allowed as they are

    [[nodiscard]] const core::Subject* find(const std::string& id) const;
};

/// Reads every <folder>/<language>/<subject>/subject.json. A folder that is a subject itself counts too. One
/// of the user's own that is not there has none. `ownToolchains`: see ToolchainSet::own.
SubjectCatalogue readSubjects(const std::vector<std::string>& folders, const Consents& consents = {},
                              const std::map<std::string, std::string>& ownToolchains = {});

/// The number of a signal named without SIG ("TERM", "QUIT"); 0 when unknown.
int signalNumber(const std::string& name);

}  // namespace bakeoff::bench
