// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/figure.h"
#include "core/decision/decision.h"

namespace bakeoff::app {

/// Score of each alternative, with the middle 90 % of what it is in all worlds that the answers leave open.
Figure scoresFigure(const core::Study& study, const core::Decision& decision);
/// How often each alternative takes each rank in those worlds (SMAA rank acceptability).
Figure ranksFigure(const core::Study& study, const core::Decision& decision);
/// For each scenario the shares within which the winner stays, and its share now.
Figure stabilityFigure(const core::Study& study, const core::Decision& decision);
/// How far the winner's lead moves when a scenario is left out or counts double.
Figure tornadoFigure(const core::Study& study, const core::Decision& decision);
/// What each scenario adds to the scores of the best alternatives.
Figure contributionsFigure(const core::Study& study, const core::Decision& decision);

/// The charts of a decision in the order in which they are offered, as (id, title).
std::vector<std::pair<QString, QString>> decisionCharts();
/// `evidence` says at the foot of pictures which run counts beside the source's ratings; empty: none does.
/// Errors: NotFound for an unknown id (the message lists them).
core::Result<Figure> decisionFigure(const QString& id, const core::Study& study,
                                    const core::Decision& decision, const QString& evidence = {});

}  // namespace bakeoff::app
