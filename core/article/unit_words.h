// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <string_view>

namespace bakeoff::core {

/// The unit in the spelling that studies use ("sec" is "s", "Req/sec" is "req/s", "ns/op" is "ns",
/// "allocs/op" is "count"); empty when it is none.
std::string canonicalUnit(std::string_view text);

/// A unit that may count in thousands: "kreq/s" is 1000 of "req/s". `unit` is empty where it is none.
struct ScaledUnit {
    double factor = 1;
    std::string unit;
};
ScaledUnit scaledUnit(std::string_view text);

/// The unit in a column's name: "Memory (MB)", "Time [s]", "Req/sec", "Latency, ms", "Throughput (k req/s)".
/// "Requests (millions)" has a factor alone.
ScaledUnit unitInName(std::string_view name);
/// The same in a heading or a sentence over a table: "All numbers in seconds, lower is better."
ScaledUnit unitInText(std::string_view text);

}  // namespace bakeoff::core
