// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <set>
#include <string>
#include <vector>

#include "bench_runner/base/text.h"
#include "bench_runner/toolchain/tool_context.h"
#include "bench_runner/toolchain/toolchain_file.h"
#include "core/bench/catalogue.h"

namespace bakeoff::bench {

/// What steps are carried out for. Lives as long as they take.
struct StepScope {
    const ToolchainFile& file;
    const ToolContext& context;
    const Placeholders& values;
    const std::set<std::string>& conditions;  ///< that hold, of kConditions
    const core::Subject* subject = nullptr;   ///< null: an own copy of the toolchain
    std::string name;                         ///< in the sentences
};

/// Whether all conditions of a step hold.
bool holds(const std::vector<std::string>& when, const std::set<std::string>& conditions);

/// Carries out the steps whose conditions hold, in order. Errors: BuildFailed with the step's remedy, Io,
/// Cancelled.
core::Result<void> carryOut(const std::vector<PreparationStep>& steps, const StepScope& scope);

}  // namespace bakeoff::bench
