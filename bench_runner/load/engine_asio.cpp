// SPDX-License-Identifier: GPL-3.0-only
// Asio callbacks. Per request one send at once (the socket's buffer has room, so waiting for writability
// would be a wasted system call) and one asynchronous read. There is no timer per request.
#include <fcntl.h>

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <deque>
#include <memory>
#include <utility>

#include "bench_runner/base/clock.h"
#include "bench_runner/load/engines.h"
#include "bench_runner/load/poll_some.h"

namespace bakeoff::bench {
namespace asio = boost::asio;
namespace {

using asio::ip::tcp;
using ErrorCode = boost::system::error_code;
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<tcp, Executor>;

/// How many requests a receive stays behind its send.
constexpr std::size_t kReceiveBehind = 16;

bool lacksResource(const ErrorCode& error) {
    return error == asio::error::no_descriptors || error == asio::error::no_buffer_space ||
           error == asio::error::no_memory || error == boost::system::errc::too_many_files_open_in_system ||
           error == boost::system::errc::address_not_available;
}

void closeOnExec([[maybe_unused]] Socket& socket) {
#ifndef _WIN32
    ::fcntl(socket.native_handle(), F_SETFD, FD_CLOEXEC);  // Asio has no way to ask for SOCK_CLOEXEC
#endif
}

class AsioTransport final : public Transport {
public:
    AsioTransport(ThreadLoad& load, const tcp::endpoint& endpoint)
        : m_load(load),
          m_endpoint(endpoint),
          // Room for a usual head and the whole expected body in one read, within reason.
          m_bufferSize(std::clamp<std::size_t>(load.usualResponseBytes(), 512, 64 * 1024)) {
        for (std::size_t i = 0; i < load.slots(); ++i)
            m_connections.emplace_back(m_context);
    }

    void run(bool neverSleep) {
        m_load.start(*this);
        if (m_load.openLoop() || neverSleep)
            runAwake(neverSleep);
        else
            runOnTicks();
    }

    void connect(std::size_t slot) override {
        Connection& c = m_connections[slot];
        ErrorCode error;
        close(slot);
        if (!c.buffer)
            c.buffer = std::make_unique<char[]>(m_bufferSize);
        c.socket.open(m_endpoint.protocol(), error);
        if (!error) {
            closeOnExec(c.socket);
            c.socket.non_blocking(true, error);
            c.socket.set_option(tcp::no_delay(true), error);
        }
        if (error) {
            m_load.connectFailed(slot, error.message(), lacksResource(error), steadyNs());
            return;
        }
        c.socket.async_connect(m_endpoint, [this, slot, generation = c.generation](const ErrorCode& result) {
            if (generation != m_connections[slot].generation)
                return;
            if (result) {
                m_load.connectFailed(slot, result.message(), lacksResource(result), steadyNs());
            } else {
                m_load.connected(slot, steadyNs());
                if (generation == m_connections[slot].generation)
                    receive(slot);
            }
            stopWhenOver();
        });
    }

    void close(std::size_t slot) override {
        Connection& c = m_connections[slot];
        ErrorCode ignored;
        ++c.generation;
        c.sending = false;
        c.socket.close(ignored);
    }

    void send(std::size_t slot, std::string_view bytes) override {
        Connection& c = m_connections[slot];
        ErrorCode error;
        m_sent = true;
        const std::size_t sent = c.socket.write_some(asio::buffer(bytes.data(), bytes.size()), error);
        if (error && error != asio::error::would_block && error != asio::error::try_again) {
            // Not from within the load's call: it may be in the middle of something.
            asio::post(m_context, [this, slot, generation = c.generation] {
                if (generation == m_connections[slot].generation)
                    m_load.broken(slot, steadyNs());
                stopWhenOver();
            });
            return;
        }
        c.sending = sent < bytes.size();
        if (!c.sending)
            return;
        c.socket.async_wait(Socket::wait_write, [this, slot, generation = c.generation,
                                                 rest = bytes.substr(sent)](const ErrorCode& result) {
            if (!result && generation == m_connections[slot].generation)
                send(slot, rest);
        });
    }

    [[nodiscard]] bool sending(std::size_t slot) const override { return m_connections[slot].sending; }

private:
    struct Connection {
        explicit Connection(asio::io_context& context) : socket(context) {}
        Socket socket;
        std::unique_ptr<char[]> buffer;
        std::uint32_t generation = 0;  ///< tells a late completion of a socket that was closed since
        bool sending = false;          ///< a part of the request has not gone out
    };

    void receive(std::size_t slot) {
        Connection& c = m_connections[slot];
        c.socket.async_read_some(
            asio::buffer(c.buffer.get(), m_bufferSize),
            [this, slot, generation = c.generation](const ErrorCode& result, std::size_t bytes) {
                Connection& now = m_connections[slot];
                if (generation != now.generation)
                    return;
                if (!result) {
                    m_load.received(slot, {now.buffer.get(), bytes}, steadyNs());
                    if (generation == now.generation)
                        receiveSoon(slot);
                } else if (result == asio::error::eof) {
                    m_load.peerClosed(slot, steadyNs());
                } else {
                    m_load.broken(slot, steadyNs());
                }
                stopWhenOver();
            });
    }

    /// Asio tries to receive at once whenever it is asked to. Right after a send that is a system call for
    /// nothing; a few requests later, under load, the answer is there. At a constant rate there is no next
    /// request to wait for.
    void receiveSoon(std::size_t slot) {
        if (m_load.openLoop()) {
            receive(slot);
            return;
        }
        m_toReceive.emplace_back(slot, m_connections[slot].generation);
        if (m_toReceive.size() > kReceiveBehind)
            receiveNext();
        if (m_flushPosted)
            return;
        m_flushPosted = true;
        asio::post(m_context, [this] {
            m_flushPosted = false;
            while (!m_toReceive.empty())
                receiveNext();
        });
    }

    void receiveNext() {
        const auto [slot, generation] = m_toReceive.front();
        m_toReceive.pop_front();
        if (generation == m_connections[slot].generation)
            receive(slot);
    }

    void stopWhenOver() {
        if (m_load.over())
            m_context.stop();
    }

    void armTimer(std::int64_t atNs) {
        if (atNs == m_armedNs)
            return;
        m_armedNs = atNs;
        m_timer.expires_at(std::chrono::steady_clock::time_point(
            std::chrono::duration_cast<std::chrono::steady_clock::duration>(std::chrono::nanoseconds(atNs))));
        m_timer.async_wait([this, atNs](const ErrorCode& error) {
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
    tcp::endpoint m_endpoint;
    std::size_t m_bufferSize;
    asio::io_context m_context{BOOST_ASIO_CONCURRENCY_HINT_UNSAFE};  // one thread, nothing posts from outside
    // With every connection closed and no timer there would be no work, and the context would stop for good.
    asio::executor_work_guard<Executor> m_work{m_context.get_executor()};
    asio::steady_timer m_timer{m_context};
    std::int64_t m_armedNs = 0;
    std::deque<Connection> m_connections;
    std::deque<std::pair<std::size_t, std::uint32_t>> m_toReceive;
    bool m_flushPosted = false;
    bool m_sent = false;  ///< since the loop last looked
};

}  // namespace

void runOnAsio(ThreadLoad& load, const tcp::endpoint& endpoint, bool neverSleep) {
    AsioTransport(load, endpoint).run(neverSleep);
}

}  // namespace bakeoff::bench
