// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace bakeoff::bench {

/// What a server of the workload http-json answers, and where; see resources/subjects/README.md.
inline constexpr const char* kJsonPath = "/json";
inline constexpr const char* kJsonBody =
    R"({"id":1,"name":"Ada Lovelace","email":"ada@example.org","active":true})";

}  // namespace bakeoff::bench
