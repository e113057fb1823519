// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "bench_runner/toolchain/prepared.h"
#include "bench_runner/toolchain/tool_box.h"
#include "bench_runner/toolchain/toolchain.h"
#include "core/bench/catalogue.h"
#include "core/protocol/event.h"

namespace bakeoff::bench {

/// Finds what subjects need, says what is missing and how to fix it, and prepares them.
/// Thread: one at a time. Remembers what it found and what failed: a failed preparation is not tried again.
class Preparer {
public:
    explicit Preparer(ToolContext context);
    Preparer(const Preparer&) = delete;
    Preparer& operator=(const Preparer&) = delete;

    /// How every toolchain stands, without changing anything.
    std::vector<core::ToolEvent> inspectTools();
    /// Whether the subject could run, and whether it is prepared, without changing anything.
    core::SubjectEvent inspect(const core::Subject& subject);
    /// Installs and builds what the subject needs, once. Errors: ToolMissing, BuildFailed, Io, Cancelled.
    core::Result<Prepared> prepare(const core::Subject& subject);

private:
    core::Result<Readiness> check(const core::Subject& subject);
    core::Result<void> checkNeed(const std::string& need, const core::Subject& subject);
    core::Result<Prepared> prepareNow(const core::Subject& subject);
    [[nodiscard]] Toolchain* toolchainOf(const core::Subject& subject) const;

    ToolBox m_box;
    std::map<std::string, std::unique_ptr<Toolchain>> m_toolchains;  ///< by id
    std::map<std::string, core::Result<Prepared>> m_done;
};

}  // namespace bakeoff::bench
