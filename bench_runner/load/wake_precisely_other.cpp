// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/load/engines.h"

namespace bakeoff::bench {

void wakePrecisely() {}

}  // namespace bakeoff::bench
