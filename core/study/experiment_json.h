// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/json_reader.h"
#include "core/study/experiment.h"
#include "core/study/study_checks.h"

namespace bakeoff::core {

/// The member "experiment" of a study. Problems go into the document of the node.
Experiment readExperiment(const JsonNode& node, const Register& alternatives);
Json writeExperiment(const Experiment& experiment);

}  // namespace bakeoff::core
