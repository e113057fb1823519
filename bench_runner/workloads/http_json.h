// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>

namespace bakeoff::bench {

/// What a server of the workload http-json answers, and where; see resources/subjects/README.md.
inline constexpr const char* kJsonPath = "/json";
inline constexpr const char* kJsonBody =
    R"({"id":1,"name":"Ada Lovelace","email":"ada@example.org","active":true})";

/// Under load: with a number that is drawn for each request, always of seven digits, and has to come back.
inline constexpr const char* kDrawnJsonPath = "/json?n=1000000";
inline constexpr const char* kDrawnJsonBody =
    R"({"id":1000000,"name":"Ada Lovelace","email":"ada@example.org","active":true})";
inline constexpr const char* kDrawnNumber = "1000000";

/// A request and the body that is right.
struct JsonAnswer {
    std::string target;
    std::string body;
};

/// The request whose answer has nearest to so many bytes: a list of as many records as that takes, one at
/// least.
JsonAnswer jsonListOf(double bytes);

}  // namespace bakeoff::bench
