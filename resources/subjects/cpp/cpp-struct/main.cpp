// SPDX-License-Identifier: GPL-3.0-only

// Workload points with a vector of structs.
#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

struct Point {
    double x, y, z;
};

std::optional<std::size_t> wholeNumber(std::string_view text) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::vector<Point> makePoints(std::size_t n) {
    std::vector<Point> points;
    points.reserve(n);
    for (std::size_t i = 0; i < n; ++i) {
        const auto x = static_cast<double>(i);
        points.push_back({x, 2 * x, 3 * x});
    }
    return points;
}

}  // namespace

int main(int argc, char** argv) {
    const auto n = argc == 2 ? wholeNumber(argv[1]) : std::nullopt;
    if (!n) {
        std::cerr << "usage: program N, with N a whole number, 0 or more\n";
        return 2;
    }
    std::string line;
    std::cout << R"({"phase": "before"})" << std::endl;
    if (!std::getline(std::cin, line)) {
        std::cerr << "points: the input ended early\n";
        return 1;
    }
    const auto begin = std::chrono::steady_clock::now();
    const auto points = makePoints(*n);
    const std::chrono::nanoseconds elapsed = std::chrono::steady_clock::now() - begin;
    std::int64_t sum = 0;
    for (const auto& point : points)
        sum += static_cast<std::int64_t>(point.x + point.y + point.z);
    std::cout << R"({"phase": "after", "points": )" << points.size() << R"(, "checksum": )" << sum
              << R"(, "elapsed_ns": )" << elapsed.count() << "}" << std::endl;
    // The points stay alive until the reader has measured; the end of the input is an answer too.
    std::getline(std::cin, line);
    return points.size() == *n ? 0 : 1;
}
