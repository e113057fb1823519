// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>

#include "core/base/result.h"

namespace bakeoff::bench {

/// A port of 127.0.0.1 on which nobody listens now. Somebody may take it before it is used: be ready to try
/// again. Errors: ResourceLimit.
core::Result<std::uint16_t> findFreePort();

/// Whether one could listen on that port of 127.0.0.1 now. Connections that wait to be forgotten do not
/// count.
bool portIsFree(std::uint16_t port);

}  // namespace bakeoff::bench
