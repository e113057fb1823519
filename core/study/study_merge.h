// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/study/study.h"

namespace bakeoff::core {

/// `onto` with what was edited in `edited` since it was `before`: alternatives and scenarios that came or
/// went, names of scenarios, own ratings. All three are of one source; what `onto` no longer has stays away.
/// Where nothing was edited it is `onto` as it is.
Study carryEdits(const Study& before, const Study& edited, Study onto);

}  // namespace bakeoff::core
