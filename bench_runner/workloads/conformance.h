// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

#include "bench_runner/load/url.h"
#include "core/base/json_reader.h"
#include "core/base/result.h"

namespace bakeoff::bench {

/// One case of a conformance list and how a server did.
struct ConformanceCase {
    std::string name;
    core::Message problem;  ///< empty: it answered as it should
};

/// Puts the requests of a list to a server, in order, and holds each answer against it. The list is a JSON
/// object: "headers" go with every step; each of "steps" has name, method, path, and may have headers (null
/// takes one of the common ones away), body (JSON) or raw (text); "expect" has status (a list of them) and
/// may have headers (name: the value's beginning) and body (each member that it names must be there and
/// equal; "<any>" accepts any value). "save" keeps members of the answer under a name, which "{name}" in
/// later paths and bodies stands for. Errors: InvalidDocument for a list that is none, StartFailed when
/// nobody answers.
core::Result<std::vector<ConformanceCase>> runConformance(const Url& server, const core::Json& list);

/// The cases that failed, one a line; empty when none did.
core::Message conformanceProblems(const std::vector<ConformanceCase>& cases);

}  // namespace bakeoff::bench
