// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <boost/asio/io_context.hpp>
#include <cstddef>

namespace bakeoff::bench {

/// Runs handlers that are ready, a few at most, without waiting; their number. io_context::poll() ends only
/// once nothing is ready, which with a server that keeps up never comes: the end of the window would be
/// missed, and sends that are due. Not for a context that has stopped.
inline std::size_t pollSome(boost::asio::io_context& context) {
    constexpr std::size_t kAtOnce = 16;
    std::size_t ran = 0;
    while (ran < kAtOnce && context.poll_one() > 0)
        ++ran;
    return ran;
}

}  // namespace bakeoff::bench
