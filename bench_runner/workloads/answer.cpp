// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/workloads/answer.h"

#include <cmath>

#include "bench_runner/process/child.h"

namespace bakeoff::bench {
namespace {

core::Error wrong(const std::string& who, const std::string& what) {
    return {core::ErrorCode::BadResponse, who + " " + what, ""};
}

}  // namespace

core::Result<core::Json> jsonLine(const std::string& line, const std::string& who) {
    core::Json json = core::Json::parse(line, nullptr, false);
    if (json.is_discarded() || !json.is_object())
        return wrong(who, "wrote no JSON object but: " + line.substr(0, 200));
    return json;
}

core::Result<core::Json> lastJsonLine(const std::string& output, const std::string& who) {
    const std::string line = lastLines(output, 1);
    if (line.empty())
        return wrong(who, "wrote no result.");
    return jsonLine(line, who);
}

core::Result<void> expectNumber(const core::Json& answer, const char* key, std::int64_t expected,
                                const std::string& who) {
    const auto it = answer.find(key);
    if (it == answer.end() || !it->is_number_integer())
        return wrong(who, std::string("wrote no whole number \"") + key + "\".");
    if (it->get<std::int64_t>() == expected)
        return {};
    return wrong(who, std::string("computed ") + key + " = " + it->dump() + " where " +
                          std::to_string(expected) + " is right.");
}

core::Result<double> durationIn(const core::Json& answer, const char* key, const std::string& who) {
    const auto it = answer.find(key);
    if (it == answer.end() || !it->is_number() || !std::isfinite(it->get<double>()) || it->get<double>() < 0)
        return wrong(who, std::string("wrote no duration \"") + key + "\".");
    return it->get<double>();
}

std::int64_t fibonacci(std::int64_t n) {
    std::int64_t a = 0;
    std::int64_t b = 1;
    for (std::int64_t i = 0; i < n; ++i) {
        const std::int64_t next = a + b;
        a = b;
        b = next;
    }
    return a;
}

}  // namespace bakeoff::bench
