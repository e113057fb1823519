// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <vector>

#include "core/base/json_reader.h"

namespace bakeoff::core {

/// Where an answer differs from what its case expects by more than the case's tolerance (a number, or one a
/// name), each as a sentence. Empty: it holds.
std::vector<Message> missesOf(const Json& mcdaCase, const Json& answer);

}  // namespace bakeoff::core
