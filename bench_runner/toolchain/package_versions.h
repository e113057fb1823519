// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "bench_runner/toolchain/preparation.h"
#include "bench_runner/toolchain/steps.h"

namespace bakeoff::bench {

/// The versions of the packages that the scope's subject names; what cannot be learnt is left out.
Versions packageVersions(const StepScope& scope);

}  // namespace bakeoff::bench
