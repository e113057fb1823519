// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/decision/decision.h"

namespace bakeoff::core {

/// Fills in Decision::headline, reasons and conclusion from everything else in it.
void explain(Decision& decision, const Study& study);

}  // namespace bakeoff::core
