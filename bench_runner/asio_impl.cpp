// SPDX-License-Identifier: GPL-3.0-only
// The one translation unit that holds Asio's own code (BOOST_ASIO_SEPARATE_COMPILATION): each other one that
// includes Asio then compiles in a third of the time.
#include <boost/asio/impl/src.hpp>
#include <boost/asio/ssl/impl/src.hpp>
