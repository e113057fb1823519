// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/load/resolve.h"

#include <fcntl.h>

#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <chrono>
#include <string>

namespace bakeoff::bench {
namespace asio = boost::asio;
using asio::ip::tcp;
namespace {

bool answers(const tcp::endpoint& endpoint, std::int64_t timeoutNs) {
    asio::io_context context(1);
    tcp::socket socket(context);
    boost::system::error_code error;
    socket.open(endpoint.protocol(), error);
    if (error)
        return false;
    ::fcntl(socket.native_handle(), F_SETFD, FD_CLOEXEC);
    bool connected = false;
    socket.async_connect(endpoint,
                         [&connected](const boost::system::error_code& result) { connected = !result; });
    context.run_for(std::chrono::nanoseconds(timeoutNs));
    return connected;
}

}  // namespace

tcp::endpoint firstThatAnswers(const std::vector<tcp::endpoint>& endpoints, std::int64_t timeoutNs) {
    if (endpoints.size() == 1)
        return endpoints.front();
    for (const auto& endpoint : endpoints) {
        if (answers(endpoint, timeoutNs))
            return endpoint;
    }
    return endpoints.front();
}

core::Result<tcp::endpoint> resolve(const Url& url, std::int64_t timeoutNs) {
    boost::system::error_code error;
    const auto address = asio::ip::make_address(url.host, error);
    if (!error)
        return tcp::endpoint(address, url.port);
    asio::io_context context(1);
    tcp::resolver resolver(context);
    const auto found = resolver.resolve(url.host, std::to_string(url.port), error);
    if (error || found.empty())
        return core::Error{core::ErrorCode::InvalidArgument,
                           core::say("The host \"%1\" cannot be resolved: %2.", url.host, error.message()),
                           "load", SAY("Check that its name is spelt right.")};
    std::vector<tcp::endpoint> endpoints;
    for (const auto& entry : found)
        endpoints.push_back(entry.endpoint());
    return firstThatAnswers(endpoints, timeoutNs);
}

core::Message remedyFor(const boost::system::error_code& problem) {
    if (problem == asio::error::connection_refused)
        return SAY("Start the server, or check whether it listens on another port or address.");
    if (problem == asio::error::timed_out || problem == asio::error::host_unreachable ||
        problem == asio::error::network_unreachable)
        return SAY("Check that the host is the right one, and that no firewall is in the way.");
    if (problem == asio::error::connection_reset || problem == asio::error::broken_pipe ||
        problem == asio::error::eof)
        return SAY("Look at what the server wrote, and whether it speaks TLS on this port.");
    return {};
}

}  // namespace bakeoff::bench
