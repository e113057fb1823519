// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace bakeoff::app {

/// How fast this machine is now, as a multiple of the one on which the subjects' typical seconds were taken
/// (subject.json, "seconds"): 2 takes half as long. By the fastest of a few runs of a small interpreter on
/// the calling thread, some 20 ms in all; good enough to say how long a run will take, for nothing else.
/// Between 0.05 and 20.
double machineSpeed();

}  // namespace bakeoff::app
