// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>

#include "core/base/result.h"

namespace bakeoff::bench {

/// A small process that outlives the runner by a moment: when the runner dies, even by SIGKILL, the guardian
/// ends every process tree the runner had under way, and then itself. One per runner.
///
/// It sits in a session of its own, so signals to the runner's group (Ctrl-C) do not reach it, ignores those
/// that ask politely, and holds none of the runner's streams. It learns of trees through a pipe whose end
/// means that the runner is gone. Before it kills, it checks that a process carries the tree's marker or is
/// the very leader it was told of (same start time), so an id that has been given to another process is never
/// hit.
namespace guardian {

/// Starts it. Call once, early: before any thread exists. Errors: ResourceLimit; Unsupported on Windows.
core::Result<void> start();

/// Ends it and waits for that; trees still registered are ended too. No-op when it does not run.
void stop();

/// Its process id; 0 when it does not run.
int pid();

/// The prefix of the markers of every tree of this runner; unlike that of any other runner.
const std::string& markerPrefix();

/// Registers a tree by its leader, which is also its process group. Thread: any.
void watch(int leader);
/// The tree is gone. Call while the leader is not yet reaped, so that its id cannot have been given away.
void forget(int leader);

}  // namespace guardian
}  // namespace bakeoff::bench
