// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

#include "core/base/json_reader.h"

namespace bakeoff::core {

/// What a file of decision cases came to. A case has "method", "matrix", "objectives", "weights",
/// "normalisation" and "parameters"; tests/data/mcda_cases.json shows all of them.
struct McdaRun {
    Json answer;                  ///< one object for one case, {"cases": [...]} for a file of them
    std::vector<Error> problems;  ///< of cases that could not be solved, with file, line, column and path
    std::vector<Error> misses;    ///< where an answer is not what the case expects, when that was asked for
    std::size_t cases = 0;
    std::size_t solved = 0;
};

/// Solves one case, {"cases": [...]}, or a bare list of cases. Answers have the names that cases use in
/// "expected". `check` compares with "expected" within "tolerance". Errors: not JSON, or no case in it.
Result<McdaRun> solveMcda(std::string text, const std::string& name, bool check);

/// The methods that a case may name.
std::vector<std::string> mcdaMethods();

}  // namespace bakeoff::core
