// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/workloads/answer.h"

#include <cmath>
#include <vector>

#include "bench_runner/base/text.h"
#include "core/base/json_access.h"

namespace bakeoff::bench {
namespace {

core::Error wrong(core::Message what) {
    return {core::ErrorCode::BadResponse, std::move(what), ""};
}

/// [{"workers": 1, "elapsed_ns": ...}, ...], one worker first.
core::Result<void> takeCurve(const core::Json& answer, const std::string& who, core::TrialResult& result) {
    const auto curve = answer.find("curve");
    if (curve == answer.end())
        return {};
    if (!curve->is_array() || curve->empty())
        return wrong(core::say("%1 wrote a \"curve\" that is not a list of points.", who));
    double one = 0;
    double last = 0;
    for (const auto& point : *curve) {
        auto elapsed = durationIn(point, "elapsed_ns", who);
        const auto workers = point.is_object() ? point.find("workers") : point.end();
        if (!elapsed || *elapsed <= 0 || workers == point.end() || !workers->is_number_integer())
            return wrong(core::say(
                "%1 wrote a point of its curve without \"workers\" and \"elapsed_ns\" above zero.", who));
        const auto count = workers->get<std::int64_t>();
        if (one == 0 && count != 1)
            return wrong(core::say("%1 began its curve with more than one worker.", who));
        one = one == 0 ? *elapsed : one;
        last = *elapsed;
        result.metrics["work_ns_at_" + std::to_string(count)] = *elapsed;
    }
    result.metrics["speedup"] = one / last;
    return {};
}

}  // namespace

core::Result<core::Json> jsonLine(const std::string& line, const std::string& who) {
    core::Json json = core::parseLenient(line);
    if (json.is_discarded() || !json.is_object())
        return wrong(core::say("%1 did not write a JSON object but: %2", who, line.substr(0, 200)));
    return json;
}

core::Result<core::Json> lastJsonLine(const std::string& output, const std::string& who) {
    const std::string line = lastLines(output, 1);
    if (line.empty())
        return wrong(core::say("%1 wrote no result.", who));
    return jsonLine(line, who);
}

core::Result<void> expectNumber(const core::Json& answer, const char* key, std::int64_t expected,
                                const std::string& who) {
    const auto it = answer.find(key);
    if (it == answer.end() || !it->is_number_integer())
        return wrong(core::say("%1 wrote no whole number \"%2\".", who, key));
    if (it->get<std::int64_t>() == expected)
        return {};
    return wrong(
        core::say("%1 computed %2 = %3 where %4 is right.", who, key, it->dump(), std::to_string(expected)));
}

core::Result<double> durationIn(const core::Json& answer, const char* key, const std::string& who) {
    const auto it = answer.find(key);
    if (it == answer.end() || !it->is_number() || !std::isfinite(it->get<double>()) || it->get<double>() < 0)
        return wrong(core::say("%1 wrote no duration \"%2\".", who, key));
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

std::int64_t primesBelow(std::int64_t n) {
    if (n <= 2)
        return 0;
    // One bit for each odd number; 2 takes the place of 1.
    std::vector<bool> composite(static_cast<std::size_t>(n / 2));
    std::int64_t count = 0;
    for (std::int64_t i = 0; i < n / 2; ++i) {
        if (composite[static_cast<std::size_t>(i)])
            continue;
        ++count;
        const std::int64_t odd = 2 * i + 1;
        for (std::int64_t k = odd > 1 ? odd * odd : n; k < n; k += 2 * odd)
            composite[static_cast<std::size_t>(k / 2)] = true;
    }
    return count;
}

std::int64_t evaluate(core::Formula formula, std::int64_t n) {
    switch (formula) {
        case core::Formula::Fibonacci:
            return fibonacci(n);
        case core::Formula::Points:
            return 3 * n * (n - 1);
        case core::Formula::Triangle:
            return n * (n - 1) / 2;
        case core::Formula::Primes:
            return primesBelow(n);
        case core::Formula::Size:
            break;
    }
    return n;
}

core::Result<void> takeStated(const core::Workload& workload, const core::Json& answer,
                              const std::string& who, core::TrialResult& result) {
    for (const auto& id : workload.stated) {
        auto value = durationIn(answer, id.c_str(), who);
        if (!value)
            return value.error();
        result.metrics[id] = *value;
    }
    return {};
}

core::Result<void> takeAnswer(const core::Workload& workload, std::int64_t n, const core::Json& answer,
                              const std::string& who, core::TrialResult& result) {
    for (const auto& expected : workload.answer) {
        if (auto right = expectNumber(answer, expected.key.c_str(), evaluate(expected.formula, n), who);
            !right)
            return right;
    }
    auto work = durationIn(answer, "elapsed_ns", who);
    if (!work)
        return work.error();
    result.metrics["work_ns"] = *work;
    if (n > 0) {
        result.metrics["ns_per_item"] = *work / static_cast<double>(n);
        if (!workload.rate.empty() && *work > 0)
            result.metrics[workload.rate] = static_cast<double>(n) * 1e9 / *work;
    }
    return takeCurve(answer, who, result);
}

}  // namespace bakeoff::bench
