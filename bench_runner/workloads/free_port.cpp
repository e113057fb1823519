// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/workloads/free_port.h"

#ifndef _WIN32
#include <fcntl.h>
#endif

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

namespace bakeoff::bench {
namespace {

using boost::asio::ip::tcp;

/// Binds and lets go again; the port that it was, 0 when that failed.
std::uint16_t tryBind(std::uint16_t port) {
    boost::asio::io_context context;
    tcp::acceptor acceptor(context);
    boost::system::error_code error;
    acceptor.open(tcp::v4(), error);
    if (error)
        return 0;
#ifndef _WIN32
    ::fcntl(acceptor.native_handle(), F_SETFD, FD_CLOEXEC);
    // On Windows this option would let one take a port that is in use.
    acceptor.set_option(tcp::acceptor::reuse_address(true), error);
#endif
    acceptor.bind({boost::asio::ip::address_v4::loopback(), port}, error);
    if (error)
        return 0;
    const auto local = acceptor.local_endpoint(error);
    return error ? std::uint16_t{0} : local.port();
}

}  // namespace

core::Result<std::uint16_t> findFreePort() {
    if (const std::uint16_t port = tryBind(0); port != 0)
        return port;
    return core::Error{core::ErrorCode::ResourceLimit, SAY("No free port was found on 127.0.0.1."), "ports"};
}

bool portIsFree(std::uint16_t port) {
    return tryBind(port) != 0;
}

}  // namespace bakeoff::bench
