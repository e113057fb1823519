// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/figure.h"
#include "core/verdict/claim_envelope.h"

namespace bakeoff::app {

/// Where a claim holds. Over one axis: the measured ratio with its interval, beside the claimed one and 1.
/// Over two: a map of the points, each with its ratio. An axis of kinds (core::kindsOf()) has a row for each
/// of them. Verdicts are told by colour and marker; `own`, which
/// may be empty, is the reader's point. A null envelope gives an empty figure.
Figure envelopeFigure(const core::ClaimEnvelope* envelope, const core::CaseParameters& own);

/// How many of its points nobody may judge by, in a sentence; empty where there are none.
QString envelopeDoubt(const core::ClaimEnvelope* envelope);
/// The runs that measured its points; empty without any.
QString envelopeProvenance(const core::ClaimEnvelope* envelope);

}  // namespace bakeoff::app
