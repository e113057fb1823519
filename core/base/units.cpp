// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/units.h"

#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace bakeoff::core {
namespace {

struct NamedUnit {
    const char* name;
    Unit unit;
};

constexpr std::array kUnits{
    NamedUnit{"ns", {Dimension::Time, 1}},
    NamedUnit{"us", {Dimension::Time, 1e3}},
    NamedUnit{"µs", {Dimension::Time, 1e3}},
    NamedUnit{"ms", {Dimension::Time, 1e6}},
    NamedUnit{"s", {Dimension::Time, 1e9}},
    NamedUnit{"min", {Dimension::Time, 60e9}},
    NamedUnit{"h", {Dimension::Time, 3600e9}},
    NamedUnit{"B", {Dimension::Bytes, 1}},
    NamedUnit{"KB", {Dimension::Bytes, 1e3}},
    NamedUnit{"kB", {Dimension::Bytes, 1e3}},
    NamedUnit{"MB", {Dimension::Bytes, 1e6}},
    NamedUnit{"GB", {Dimension::Bytes, 1e9}},
    NamedUnit{"TB", {Dimension::Bytes, 1e12}},
    NamedUnit{"KiB", {Dimension::Bytes, 1024}},
    NamedUnit{"MiB", {Dimension::Bytes, 1024.0 * 1024}},
    NamedUnit{"GiB", {Dimension::Bytes, 1024.0 * 1024 * 1024}},
    NamedUnit{"TiB", {Dimension::Bytes, 1024.0 * 1024 * 1024 * 1024}},
    NamedUnit{"count", {Dimension::Count, 1}},
    NamedUnit{"%", {Dimension::Fraction, 0.01}},
};

struct Step {
    double from;
    DisplayUnit unit;
};

const std::vector<Step>& steps(Dimension dimension) {
    static const std::vector<Step> time{
        {1e9, {"s", 1e9}}, {1e5, {"ms", 1e6}}, {1e3, {"µs", 1e3}}, {0, {"ns", 1}}};
    static const std::vector<Step> bytes{
        {1e9, {"GB", 1e9}}, {1e6, {"MB", 1e6}}, {1e3, {"KB", 1e3}}, {0, {"B", 1}}};
    static const std::vector<Step> rate{{0, {"/s", 1}}};
    static const std::vector<Step> fraction{{0, {"%", 0.01}}};
    static const std::vector<Step> count{{0, {"", 1}}};
    switch (dimension) {
        case Dimension::Time:
            return time;
        case Dimension::Bytes:
            return bytes;
        case Dimension::Rate:
            return rate;
        case Dimension::Fraction:
            return fraction;
        case Dimension::Count:
            break;
    }
    return count;
}

std::string groupThousands(std::string digits) {
    const std::size_t start = digits[0] == '-' ? 1 : 0;
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > static_cast<std::ptrdiff_t>(start);
         at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

}  // namespace

const char* dimensionName(Dimension dimension) {
    switch (dimension) {
        case Dimension::Time:
            return "time";
        case Dimension::Bytes:
            return "bytes";
        case Dimension::Rate:
            return "rate";
        case Dimension::Fraction:
            return "fraction";
        case Dimension::Count:
            break;
    }
    return "count";
}

std::optional<Unit> findUnit(std::string_view text) {
    for (const auto& entry : kUnits) {
        if (text == entry.name)
            return entry.unit;
    }
    if (text.size() >= 2 && text.substr(text.size() - 2) == "/s")
        return Unit{Dimension::Rate, 1};
    return std::nullopt;
}

std::string formatNumber(double value) {
    constexpr double kScientificFrom = 1e15;  // more digits than anybody reads, or a measurement has
    if (!std::isfinite(value))
        return "–";
    const double magnitude = std::fabs(value);
    if (magnitude == 0)
        return "0";
    // to_chars, because printf writes the decimal comma of the user's locale.
    char buffer[400];
    const auto write = [&](std::chars_format format, int precision) {
        return std::string(buffer,
                           std::to_chars(buffer, buffer + sizeof buffer, value, format, precision).ptr);
    };
    if (magnitude >= kScientificFrom)
        return write(std::chars_format::general, 3);
    if (magnitude >= 999.5)
        return groupThousands(write(std::chars_format::fixed, 0));
    std::string text = write(std::chars_format::general, 3);
    return text.find('e') == std::string::npos ? text : write(std::chars_format::general, 2);
}

DisplayUnit displayUnitFor(double largest, Dimension dimension) {
    const double magnitude = std::fabs(largest);
    for (const auto& step : steps(dimension)) {
        // 0.9995 of a step already prints as 1,000 of the smaller unit.
        if (magnitude >= step.from * 0.9995 || step.from == 0)
            return step.unit;
    }
    return {"", 1};
}

std::string formatQuantity(double value, Dimension dimension) {
    if (!std::isfinite(value))
        return "–";
    const DisplayUnit unit = displayUnitFor(value, dimension);
    const std::string number = formatNumber(value / unit.divisor);
    return unit.label.empty() ? number : number + " " + unit.label;
}

}  // namespace bakeoff::core
