// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/table.h"
#include "core/verdict/claim_envelope.h"

namespace bakeoff::core {

/// Every point of a claim's envelope: one column a parameter, the ratio with its interval, what it says of
/// the claim, and the run that it is of.
Table envelopeTable(const ClaimEnvelope& envelope);

}  // namespace bakeoff::core
