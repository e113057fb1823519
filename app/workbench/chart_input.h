// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/run_figures.h"

namespace bakeoff::app {

class Document;
class ShownRun;

/// What charts of the shown run are made of. It points into both, which must outlive it and not change
/// meanwhile.
ChartInput chartInputOf(const Document& document, const ShownRun& run);

/// The run that counts as evidence, for the foot of a decision's pictures; empty where none does.
QString evidenceText(const Document& document);

}  // namespace bakeoff::app
