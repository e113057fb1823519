// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "bench_runner/toolchain/toolchain_file.h"

namespace bakeoff::bench {

/// Records a problem for each placeholder of a toolchain file that nothing fills in: a misspelt one would
/// reach the tool as it is written.
void checkPlaceholders(const core::JsonNode& root, const ToolchainFile& file);

}  // namespace bakeoff::bench
