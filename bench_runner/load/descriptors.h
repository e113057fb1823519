// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

namespace bakeoff::bench {

/// Descriptors that the runner needs beside its connections.
inline constexpr int kOwnDescriptors = 256;

/// Raises the soft limit on descriptors so that `connections` fit. Errors: ResourceLimit with both numbers.
core::Result<void> ensureDescriptors(int connections);

}  // namespace bakeoff::bench
