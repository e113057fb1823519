// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/mcda/cases/mcda_input.h"

namespace bakeoff::core {

/// One method of `bakeoff mcda`: from a case to its answer. Errors have Error::where relative to the case.
using McdaSolver = Result<Json> (*)(const McdaInput&);

struct McdaMethod {
    const char* name;
    McdaSolver solve;
};

/// Methods that rank alternatives, and those that give weights.
const std::vector<McdaMethod>& rankingMethods();
const std::vector<McdaMethod>& weightMethods();

/// As a list of rows.
Json toJson(const Matrix& matrix);

Result<Json> solveSmaa(const McdaInput& input);

}  // namespace bakeoff::core
