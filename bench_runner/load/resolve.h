// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <cstdint>
#include <vector>

#include "bench_runner/load/url.h"
#include "core/base/result.h"

namespace bakeoff::bench {

/// Where to connect for that host. One that has several addresses ("localhost" is often ::1 first, and most
/// servers listen at 127.0.0.1 alone) is tried in the system's order; see firstThatAnswers(). Errors:
/// InvalidArgument for a host that cannot be resolved.
core::Result<boost::asio::ip::tcp::endpoint> resolve(const Url& url, std::int64_t timeoutNs);

/// The first of them that accepts a connection, which is closed again; the very first when none does within
/// `timeoutNs` each. A single one is not tried. There must be one.
boost::asio::ip::tcp::endpoint firstThatAnswers(const std::vector<boost::asio::ip::tcp::endpoint>& endpoints,
                                                std::int64_t timeoutNs);

/// What helps against a connection that could not be made or broke, by its reason; empty where nothing is
/// known.
core::Message remedyFor(const boost::system::error_code& problem);

}  // namespace bakeoff::bench
