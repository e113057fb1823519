// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>

#include "core/base/json_reader.h"
#include "core/measure/trial_result.h"

namespace bakeoff::bench {

/// What machine this is, for the hello event: os, kernel, architecture, cpu_model, cores_online,
/// cores_usable, memory_bytes, memory_available_bytes, frequency_mhz, frequency_max_mhz, turbo, power,
/// governor, virtualisation, load_average (1, 5 and 15 minutes). What is unknown is left out. No host name
/// and nothing else that names a person or a place.
core::Json machineRecord();

/// How many threads ran or waited to run on average in the last minute; nothing where the system does not
/// tell.
std::optional<double> loadAverage();

/// Whether the machine is in a state to measure: load average, governor, battery (machine_state, V6). Nothing
/// where the system tells none of it. loadBefore: loadAverage() before the run did anything, for later it
/// tells of the run itself; what other programs use meanwhile is another check's (other_work).
std::optional<core::ValidityCheck> checkMachineState(std::optional<double> loadBefore);

}  // namespace bakeoff::bench
