// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/json_reader.h"

namespace bakeoff::bench {

/// What machine this is, for the hello event: os, kernel, architecture, cpu_model, cores_online,
/// cores_usable, memory_bytes, governor, virtualisation, load_average (1, 5 and 15 minutes). What is unknown
/// is left out. No host name and nothing else that names a person or a place.
core::Json machineRecord();

}  // namespace bakeoff::bench
