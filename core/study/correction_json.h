// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/json_reader.h"
#include "core/study/correction.h"

namespace bakeoff::core {

/// One entry of the member "corrections" of a study. Problems go into the document of the node.
SourceCorrection readCorrection(const JsonNode& node);
Json writeCorrection(const SourceCorrection& correction);

}  // namespace bakeoff::core
