// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <optional>

namespace bakeoff::bench {

/// The process of this machine that listens on a TCP port, of several related ones the first parent. Nothing
/// where the system does not tell (other users' processes are hidden from us), or where unrelated processes
/// share the port. Looks at every process once: milliseconds. Thread: any.
std::optional<int> listenerOf(std::uint16_t port);

}  // namespace bakeoff::bench
