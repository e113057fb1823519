// SPDX-License-Identifier: GPL-3.0-only
#include <sys/prctl.h>

#include "bench_runner/load/engines.h"

namespace bakeoff::bench {

void wakePrecisely() {
    ::prctl(PR_SET_TIMERSLACK, 1UL, 0UL, 0UL, 0UL);  // else the kernel may add 50 us to each sleep
}

}  // namespace bakeoff::bench
