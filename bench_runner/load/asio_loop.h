// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#ifndef _WIN32
#include <fcntl.h>
#endif

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <utility>

#include "bench_runner/base/clock.h"
#include "bench_runner/load/engines.h"
#include "bench_runner/load/poll_some.h"
#include "bench_runner/load/thread_load.h"

namespace bakeoff::bench {

/// With its executor's type known, so that no call goes through a pointer.
using AsioSocket =
    boost::asio::basic_stream_socket<boost::asio::ip::tcp, boost::asio::io_context::executor_type>;

/// Whether a connection failed for lack of descriptors, ports or memory, not because nobody is there.
inline bool lacksResource(const boost::system::error_code& error) {
    namespace errors = boost::asio::error;
    return error == errors::no_descriptors || error == errors::no_buffer_space ||
           error == errors::no_memory || error == boost::system::errc::too_many_files_open_in_system ||
           error == boost::system::errc::address_not_available;
}

/// A socket that can be connected: it never blocks, sends at once, and is for no child.
inline void openSocket(AsioSocket& socket, const boost::asio::ip::tcp& protocol,
                       boost::system::error_code& error) {
    socket.open(protocol, error);
    if (error)
        return;
#ifndef _WIN32
    ::fcntl(socket.native_handle(), F_SETFD, FD_CLOEXEC);  // Asio has no way to ask for SOCK_CLOEXEC
#endif
    socket.non_blocking(true, error);
    socket.set_option(boost::asio::ip::tcp::no_delay(true), error);
}

/// What the transports on Asio have in common: the context that runs their callbacks, and the loop that runs
/// a session to its end. One thread.
class AsioLoop {
public:
    explicit AsioLoop(ThreadLoad& load) : m_load(load) {}

    [[nodiscard]] boost::asio::io_context& context() { return m_context; }

    void run(Transport& transport, bool neverSleep) {
        m_load.start(transport);
        if (m_load.openLoop() || neverSleep)
            runAwake(neverSleep);
        else
            runOnTicks();
    }

    /// To be told of each send: a loop that has sent was not idle.
    void sent() { m_sent = true; }

    /// To be called at the end of each callback.
    void stopWhenOver() {
        if (m_load.over())
            m_context.stop();
    }

private:
    void armTimer(std::int64_t atNs) {
        if (atNs == m_armedNs)
            return;
        m_armedNs = atNs;
        m_timer.expires_at(std::chrono::steady_clock::time_point(
            std::chrono::duration_cast<std::chrono::steady_clock::duration>(std::chrono::nanoseconds(atNs))));
        m_timer.async_wait([this, atNs](const boost::system::error_code& error) {
            if (!error && atNs == m_armedNs) {
                m_armedNs = 0;
                if (!m_load.openLoop())
                    advanceClosed();
            }
        });
    }

    void advanceClosed() {
        const std::int64_t wakeNs = m_load.advance(steadyNs());
        stopWhenOver();
        if (!m_load.over())
            armTimer(wakeNs);
    }

    /// Nothing is due but ticks: the timer calls for them.
    void runOnTicks() {
        advanceClosed();
        m_context.run();
    }

    /// Looks for what is due itself, and sleeps until shortly before it unless told never to.
    void runAwake(bool neverSleep) {
        if (m_load.openLoop())
            wakePrecisely();
        std::int64_t nowNs = steadyNs();
        while (!m_load.over()) {
            m_sent = false;
            const std::int64_t wakeNs = m_load.advance(nowNs);
            if (m_load.over())
                break;
            bool idle = false;
            if (!neverSleep && wakeNs - steadyNs() > kSpinNs) {
                armTimer(wakeNs - kSpinNs);
                m_context.run_one();
                pollSome(m_context);
            } else {
                idle = pollSome(m_context) == 0 && !m_sent;
            }
            const std::int64_t beganNs = std::exchange(nowNs, steadyNs());
            if (idle)
                m_load.addSpin(nowNs - beganNs);
        }
    }

    ThreadLoad& m_load;
    // One thread, nothing posts from outside.
    boost::asio::io_context m_context{BOOST_ASIO_CONCURRENCY_HINT_UNSAFE};
    // With every connection closed and no timer there would be no work, and the context would stop for good.
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_work{m_context.get_executor()};
    boost::asio::steady_timer m_timer{m_context};
    std::int64_t m_armedNs = 0;
    bool m_sent = false;  ///< since the loop last looked
};

}  // namespace bakeoff::bench
