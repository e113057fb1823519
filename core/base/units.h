// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bakeoff::core {

/// What a number measures. Base units: nanoseconds, bytes, events per second, plain count, fraction (of 1).
enum class Dimension { Time, Bytes, Rate, Count, Fraction };

/// "time", "bytes", ... as used in JSON.
const char* dimensionName(Dimension dimension);

/// A unit as written in studies: ns us ms s min h, B KB MB GB TB (decimal, SI) KiB MiB GiB TiB, /s (with an
/// optional noun before it, such as req/s), count.
struct Unit {
    Dimension dimension = Dimension::Count;
    double factor = 1;  ///< multiply by this to get the base unit
};

/// Looks a unit up by the way it is written; nothing for an unknown unit.
std::optional<Unit> findUnit(std::string_view text);

/// A value in base units the way people read it: "0.8 ms", "45.2 s", "1.2 GB", "120,000 /s", "2.5 %".
/// Three significant digits below a thousand; not-a-number is an en dash.
std::string formatQuantity(double value, Dimension dimension);

/// Like formatQuantity() but without the unit, for tables whose header has it: "120,000", "0.82".
std::string formatNumber(double value);

/// The unit and the factor to divide by in order to show values up to `largest` on one axis, e.g. {"ms",
/// 1e6}.
struct DisplayUnit {
    std::string label;
    double divisor = 1;
};
DisplayUnit displayUnitFor(double largest, Dimension dimension);

}  // namespace bakeoff::core
