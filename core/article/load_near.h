// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <vector>

#include "core/article/import_state.h"

namespace bakeoff::core {

/// One heading of an article with what stands under it; the first one is what stands before any.
struct ArticleSection {
    int line = 0;
    int level = 0;
    std::size_t parent = 0;
    bool measuring = false;  ///< about how it was measured
    bool foreign = false;    ///< about what others measured, or what is needed to run something
};

struct PlacedLoad {
    ExperimentLoad load;
    std::size_t section = 0;
};

/// Makes the settings of commands conditions of the claims near them. Loads and sections in order of lines.
void placeLoads(ImportState& state, const std::vector<ArticleSection>& sections,
                const std::vector<PlacedLoad>& loads);

}  // namespace bakeoff::core
