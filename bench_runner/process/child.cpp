// SPDX-License-Identifier: GPL-3.0-only
// What is the same on every system.
#include "bench_runner/process/child.h"

namespace bakeoff::bench {

core::Message ExitStatus::text() const {
    return signalled ? core::say("was killed by signal %1", code) : core::say("ended with status %1", code);
}

}  // namespace bakeoff::bench
