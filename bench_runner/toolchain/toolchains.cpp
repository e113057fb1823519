// SPDX-License-Identifier: GPL-3.0-only
// The one place that knows which toolchains there are.
#include "bench_runner/toolchain/c_compiler.h"
#include "bench_runner/toolchain/go.h"
#include "bench_runner/toolchain/python.h"
#include "bench_runner/toolchain/toolchain.h"

namespace bakeoff::bench {

std::span<const ToolchainEntry* const> allToolchains() {
    static constexpr const ToolchainEntry* kAll[] = {&kPythonToolchain, &kGoToolchain, &kCCompilerToolchain};
    return kAll;
}

core::Error unknownToolchain(const core::Subject& subject) {
    return {core::ErrorCode::Unsupported,
            core::say("The toolchain \"%1\" is not known to this version.", subject.toolchain), ""};
}

core::Result<Readiness> Toolchain::check(const core::Subject& subject) {
    return unknownToolchain(subject);
}

core::Result<Prepared> Toolchain::prepare(const core::Subject& subject) {
    return unknownToolchain(subject);
}

}  // namespace bakeoff::bench
