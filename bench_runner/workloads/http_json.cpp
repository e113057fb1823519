// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/workloads/http_json.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace bakeoff::bench {

JsonAnswer jsonListOf(double bytes) {
    constexpr std::string_view kHead = R"({"id":1000000,"items":[)";
    constexpr std::string_view kTail = "]}";
    const std::string record = std::string(kJsonBody) + ",";
    const auto around = static_cast<double>(kHead.size() + kTail.size()) - 1;  // the last one has no comma
    const auto items =
        static_cast<int>(std::max(1.0, std::round((bytes - around) / static_cast<double>(record.size()))));
    JsonAnswer out{"/list?n=1000000&items=" + std::to_string(items), std::string(kHead)};
    for (int i = 0; i < items; ++i)
        out.body += record;
    out.body.pop_back();
    out.body += kTail;
    return out;
}

}  // namespace bakeoff::bench
