// SPDX-License-Identifier: GPL-3.0-only
// What is the same on every system.
#include "bench_runner/process/child.h"

namespace bakeoff::bench {

std::string ExitStatus::text() const {
    return (signalled ? "was killed by signal " : "ended with status ") + std::to_string(code);
}

}  // namespace bakeoff::bench
