// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "bench_runner/load/load_plan.h"
#include "bench_runner/load/url.h"
#include "core/base/result.h"

namespace bakeoff::bench {

/// What becomes of an answer's body: kept, up to 16 MiB, or read and dropped.
enum class AnswerBody { Keep, Drop };

struct HttpAnswer {
    int status = 0;
    std::map<std::string, std::string> headers;  ///< names in lower case; the last one of several
    std::string body;
};

/// One request on a connection of its own and its whole answer: for looking at what a server says, not for
/// measuring how fast. What it takes for an answer is what the load generator takes for one. Errors:
/// StartFailed when nobody accepts, Timeout, BadResponse for what is not HTTP, not TLS where the address says
/// so, or longer than 16 MiB, InvalidArgument for a host that cannot be resolved.
core::Result<HttpAnswer> callHttp(const Url& server, const LoadRequest& request, std::int64_t timeoutNs,
                                  AnswerBody body = AnswerBody::Keep);
/// A plain GET of the url.
core::Result<HttpAnswer> callHttp(const Url& url, std::int64_t timeoutNs);

}  // namespace bakeoff::bench
