// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace bakeoff::core {

/// The stable names of an enumeration, as they stand in JSON, on the command line and in the store. An
/// enumeration gets them by one table beside it, found by its argument:
///
///     enum class Level { Info, Warning };
///     constexpr auto namesOf(Level) { return std::array{Name{Level::Info, "info"}, Name{Level::Warning,
///     "warning"}}; }
///
/// nameOf(Level::Info) is then "info", fromName<Level>("info") is Level::Info, and valuesOf<Level>() walks
/// them all.
template <class E>
struct Name {
    E value;
    const char* name;
};
template <class E>
Name(E, const char*) -> Name<E>;

/// The name of a value; "" for a value that its table lacks, which is a bug of the table.
template <class E>
[[nodiscard]] constexpr const char* nameOf(E value) {
    for (const auto& entry : namesOf(E{})) {
        if (entry.value == value)
            return entry.name;
    }
    return "";
}

/// The value that has this name, if one has.
template <class E>
[[nodiscard]] constexpr std::optional<E> fromName(std::string_view name) {
    for (const auto& entry : namesOf(E{})) {
        if (name == entry.name)
            return entry.value;
    }
    return std::nullopt;
}

/// Every value, in the order of the table.
template <class E>
[[nodiscard]] constexpr auto valuesOf() {
    constexpr auto kTable = namesOf(E{});
    std::array<E, kTable.size()> out{};
    for (std::size_t i = 0; i < kTable.size(); ++i)
        out[i] = kTable[i].value;
    return out;
}

}  // namespace bakeoff::core
