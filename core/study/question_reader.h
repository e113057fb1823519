// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/study/study.h"
#include "core/study/study_checks.h"

namespace bakeoff::core {

/// One element of a study's "questionnaire". What is wrong with it is recorded on the node.
Question readQuestion(const JsonNode& node, Register& ids, const Register& scenarios);

/// "share", "choice", "target".
const char* questionKindName(const Question& question);

}  // namespace bakeoff::core
