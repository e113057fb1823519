// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <vector>

#include "app/store/run_store.h"
#include "core/study/study.h"
#include "core/verdict/claim_envelope.h"

namespace bakeoff::app {

/// What a run states instead of a profile that was made for the envelope of this claim: by it they belong
/// together.
QString envelopeLabel(const std::string& claim);

/// The runs that a claim's envelope is made of, newest first: those made for it, and the newest others of the
/// study; all of the machine that the newest one is of, none imported. Reading them takes a while: not on the
/// GUI thread.
core::Result<std::vector<core::MeasuredRun>> envelopeRuns(RunStore& store, const std::string& study,
                                                          const std::string& claim);

/// What the store has to say of a claim, see core::envelopeOf().
core::Result<core::ClaimEnvelope> storedEnvelope(RunStore& store, const core::Study& study,
                                                 const std::string& claim);

}  // namespace bakeoff::app
