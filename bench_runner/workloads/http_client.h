// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "bench_runner/load/url.h"
#include "core/base/result.h"

namespace bakeoff::bench {

/// A request as somebody would make it by hand, and its whole answer. For checking what a server answers, not
/// for measuring how fast.
struct HttpCall {
    std::string method = "GET";
    std::string target = "/";
    std::map<std::string, std::string> headers;
    std::string body;
};

struct HttpAnswer {
    int status = 0;
    std::map<std::string, std::string> headers;  ///< names in lower case; the last one of several
    std::string body;
};

/// One call on a connection of its own. Errors: StartFailed, Timeout, BadResponse.
core::Result<HttpAnswer> callHttp(const Url& server, const HttpCall& call, std::int64_t timeoutNs);

}  // namespace bakeoff::bench
