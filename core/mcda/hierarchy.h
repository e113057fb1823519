// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"

namespace bakeoff::core {

/// A criterion, or a group of criteria that were weighed against each other.
struct CriterionGroup {
    std::string name;
    double share = 1;                      ///< of its group; those of one group sum to one
    std::vector<CriterionGroup> children;  ///< empty: a criterion
};

struct LeafWeight {
    std::vector<std::string> path;  ///< names from below the root down to the criterion
    double weight = 0;
};

/// The weights of the criteria of a hierarchy: the product of the shares from the root down (Saaty 1980,
/// ch. 3), in the order of the tree. They sum to one. Errors: InvalidArgument for shares below 0 or a group
/// whose shares do not sum to one within 1e-6, with the path in Error::where.
Result<std::vector<LeafWeight>> hierarchyWeights(const CriterionGroup& root);

}  // namespace bakeoff::core
