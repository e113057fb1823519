// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bench_runner/toolchain/c_compiler.h"
#include "bench_runner/toolchain/go.h"
#include "bench_runner/toolchain/prepared.h"
#include "bench_runner/toolchain/python.h"
#include "bench_runner/toolchain/tool_context.h"
#include "core/bench/catalogue.h"
#include "core/protocol/event.h"

namespace bakeoff::bench {

/// Finds what subjects need, says what is missing and how to mend it, and prepares them.
/// Thread: one at a time. Remembers what it found and what failed: a failed preparation is not tried again.
class Preparer {
public:
    explicit Preparer(ToolContext context);
    Preparer(const Preparer&) = delete;
    Preparer& operator=(const Preparer&) = delete;

    /// What is there, without changing anything: Python, Go, the C compiler.
    std::vector<core::ToolEvent> inspectTools();
    /// Whether the subject could run, and whether it is prepared, without changing anything.
    core::SubjectEvent inspect(const core::Subject& subject);
    /// Installs and builds what the subject needs, once. Errors: ToolMissing, BuildFailed, Io, Cancelled.
    core::Result<Prepared> prepare(const core::Subject& subject);

private:
    core::Result<Prepared> prepareNow(const core::Subject& subject);
    core::Result<Python> pythonFor(const core::Subject& subject);
    core::Result<void> checkNeeds(const core::Subject& subject);
    core::Result<CCompiler> compiler();
    core::ToolEvent inspectGo();

    ToolContext m_context;
    PythonFinder m_pythons;
    GoFinder m_gos;
    std::optional<core::Result<CCompiler>> m_compiler;
    std::map<std::string, core::Result<Prepared>> m_done;
};

}  // namespace bakeoff::bench
