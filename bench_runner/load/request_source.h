// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bench_runner/load/load_plan.h"
#include "core/measure/statistics.h"

namespace bakeoff::bench {

/// Gives the requests of a plan one after another, by weight. Which one comes next is drawn by chance from a
/// fixed seed and the thread's number, so that two runs send the same. Thread: one at a time.
class RequestSource {
public:
    RequestSource(const LoadPlan& plan, int thread);

    struct Kind {
        std::string name;
        std::string bytes;
        Expectation expected;
        bool repeatable = true;
        bool closes = false;
        std::size_t nonceInBytes = 0;  ///< where the expectation's nonce stands in the request
        std::size_t nonceInBody = 0;   ///< and in the expected body
    };

    /// The kind of the next request.
    std::size_t next() { return m_kinds.size() == 1 ? 0 : draw(); }
    [[nodiscard]] const Kind& kind(std::size_t index) const { return m_kinds[index]; }
    [[nodiscard]] const std::vector<Kind>& kinds() const { return m_kinds; }
    [[nodiscard]] std::vector<std::string> names() const;
    /// Makes `out` the bytes of a request of that kind with another nonce, which is returned: a part of them.
    std::string_view renew(const Kind& kind, std::string& out);

private:
    void add(Kind kind);
    std::size_t draw();

    std::vector<Kind> m_kinds;
    std::vector<double> m_upTo;  ///< sums of the weights, the last one 1
    core::SeededRandom m_random;
};

}  // namespace bakeoff::bench
