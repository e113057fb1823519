// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/base/duration.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace bakeoff::bench {
namespace {

struct Suffix {
    std::string_view text;
    double ns;
};

constexpr std::array kSuffixes{Suffix{"ns", 1},     Suffix{"us", 1e3},   Suffix{"ms", 1e6},
                               Suffix{"s", 1e9},    Suffix{"", 1e9},     Suffix{"m", 60e9},
                               Suffix{"min", 60e9}, Suffix{"h", 3600e9}, Suffix{"µs", 1e3}};

constexpr double kLongestNs = 7 * 24 * 3600e9;

}  // namespace

core::Result<std::int64_t> parseDuration(std::string_view text) {
    double number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    const std::string_view rest(end, static_cast<std::size_t>(text.data() + text.size() - end));
    if (problem == std::errc() && std::isfinite(number) && number >= 0) {
        for (const auto& suffix : kSuffixes) {
            if (rest == suffix.text && number * suffix.ns <= kLongestNs)
                return static_cast<std::int64_t>(std::llround(number * suffix.ns));
        }
    }
    return core::Error{
        core::ErrorCode::InvalidArgument,
        core::say("\"%1\" is not a duration; write 500ms, 15s, 2m or a number of seconds.", text), ""};
}

}  // namespace bakeoff::bench
