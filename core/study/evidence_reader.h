// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/study/study.h"
#include "core/study/study_checks.h"

namespace bakeoff::core {

/// Reads one entry of "evidence". `ids` takes up its id; the others hold what it may refer to.
EvidenceRule readEvidence(const JsonNode& node, Register& ids, const Register& scenarios,
                          const Register& alternatives);

}  // namespace bakeoff::core
