// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include "app/run/locations.h"
#include "core/base/result.h"
#include "core/decision/until_decided.h"
#include "core/plan/plan.h"
#include "core/protocol/run_status.h"

namespace bakeoff::app {

/// The request with what this machine adds to it: its speed, its database, an order of the trials where none
/// was asked for.
core::PlanRequest requestHere(core::PlanRequest request, const Locations& locations);

struct EndedRun {
    QString id;
    core::RunStatus status = core::RunStatus::Lost;
    bool stored = false;  ///< the store knows of it
};

/// Runs a job to its end and stores it; progress and log go to standard error. An interrupt cancels it.
/// Errors: what RunSession::startRun() refuses.
core::Result<EndedRun> waitForRun(const QString& storeAddress, const Locations& locations,
                                  const core::Job& job, const std::string& study, const QString& label);
/// The same with a run that chooses its trials, see RunSession::startUntilDecided().
core::Result<EndedRun> waitForRun(const QString& storeAddress, const Locations& locations,
                                  const core::UntilDecided& plan, const std::string& study,
                                  const QString& label);

}  // namespace bakeoff::app
