// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>

#include "bench_runner/toolchain/toolchain_file.h"
#include "core/bench/catalogue.h"

namespace bakeoff::bench {

/// What a subject depends on, and whether that is fixed.
struct PinState {
    bool dependencies = false;  ///< it names any
    bool pinned = false;        ///< and each has its checksum in `lock`
    std::string lock;           ///< the file of pins; empty: there is none
};

/// Looks at a subject's files by the rules of its toolchain. Errors: BuildFailed for dependencies that are
/// not pinned, unless the subject says so itself ("unpinned"); Io.
core::Result<PinState> pinsOf(const PinRules& rules, const core::Subject& subject);

}  // namespace bakeoff::bench
