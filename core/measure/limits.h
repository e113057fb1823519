// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <array>
#include <string>

#include "core/base/units.h"

namespace bakeoff::core {

/// A number that a check judges by. The help writes it as "{name}", so that it stands here alone.
struct Limit {
    const char* name;
    double value;  ///< in base units
    Dimension dimension = Dimension::Fraction;

    // NOLINTNEXTLINE(google-explicit-constructor): it is the number wherever something is judged
    constexpr operator double() const { return value; }
};

/// V1: the share of its time that a generator's thread may be busy.
inline constexpr Limit kBusyGenerator{"busy_generator", 0.90};
/// V1: the share of its time that it may wait for a CPU.
inline constexpr Limit kStarvedGenerator{"starved_generator", 0.10};
/// V1: of the offered rate, what must be answered.
inline constexpr Limit kHeldRate{"held_rate", 0.98};
/// V1: how late the p99 of the requests may leave.
inline constexpr Limit kLateSendNs{"late_send", 1e6, Dimension::Time};
/// V3: how far the product may be from the number of connections.
inline constexpr Limit kLittleTolerance{"little_tolerance", 0.10};
/// V4: the share of the null server from which on it is the limit.
inline constexpr Limit kOfNullServer{"of_null_server", 0.80};
/// V4: the difference below which unlike subjects may share a limit.
inline constexpr Limit kNearEachOther{"near_each_other", 0.015};
/// V6: of one core, what other programs may use; V2 fails above it.
inline constexpr Limit kOtherWork{"other_work", 0.15};
/// V7: the months between two toolchains from which on they are of two times.
inline constexpr Limit kMonthsApart{"months_apart", 18, Dimension::Count};

inline constexpr std::array kLimits{kBusyGenerator, kStarvedGenerator, kHeldRate,
                                    kLateSendNs,    kLittleTolerance,  kOfNullServer,
                                    kNearEachOther, kOtherWork,        kMonthsApart};

/// As people read it: "80 %", "1 ms", "18".
inline std::string limitText(const Limit& limit) {
    return formatQuantity(limit.value, limit.dimension);
}

}  // namespace bakeoff::core
