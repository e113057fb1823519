// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

#include "core/base/table.h"
#include "core/verdict/run_compare.h"

namespace bakeoff::core {

/// One of the runs that are compared with a reference.
struct ComparedRun {
    std::string label;  ///< as its column or row is headed, e.g. its id
    std::vector<MetricChange> changes;
};

/// One row a case, metric and run, with both values, the change and the verdict.
Table compareTable(const std::string& referenceLabel, const std::vector<ComparedRun>& runs);

}  // namespace bakeoff::core
