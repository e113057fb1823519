// SPDX-License-Identifier: GPL-3.0-only
// Asio callbacks. Per request one send at once (the socket's buffer has room, so waiting for writability
// would be a wasted system call) and one asynchronous read. There is no timer per request.
#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>
#include <deque>
#include <memory>
#include <utility>

#include "bench_runner/base/clock.h"
#include "bench_runner/load/asio_loop.h"
#include "bench_runner/load/engines.h"

namespace bakeoff::bench {
namespace asio = boost::asio;
namespace {

using asio::ip::tcp;
using ErrorCode = boost::system::error_code;

/// How many requests a receive stays behind its send.
constexpr std::size_t kReceiveBehind = 16;

class AsioTransport final : public Transport {
public:
    AsioTransport(ThreadLoad& load, const tcp::endpoint& endpoint)
        : m_load(load),
          m_endpoint(endpoint),
          // Room for a usual head and the whole expected body in one read, within reason.
          m_bufferSize(std::clamp<std::size_t>(load.usualResponseBytes(), 512, 64 * 1024)),
          m_loop(load) {
        for (std::size_t i = 0; i < load.slots(); ++i)
            m_connections.emplace_back(m_loop.context());
    }

    void run(bool neverSleep) { m_loop.run(*this, neverSleep); }

    void connect(std::size_t slot) override {
        Connection& c = m_connections[slot];
        ErrorCode error;
        close(slot);
        if (!c.buffer)
            c.buffer = std::make_unique<char[]>(m_bufferSize);
        openSocket(c.socket, m_endpoint.protocol(), error);
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
            m_loop.stopWhenOver();
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
        m_loop.sent();
        const std::size_t sent = c.socket.write_some(asio::buffer(bytes.data(), bytes.size()), error);
        if (error && error != asio::error::would_block && error != asio::error::try_again) {
            // Not from within the load's call: it may be in the middle of something.
            asio::post(m_loop.context(), [this, slot, generation = c.generation] {
                if (generation == m_connections[slot].generation)
                    m_load.broken(slot, steadyNs());
                m_loop.stopWhenOver();
            });
            return;
        }
        c.sending = sent < bytes.size();
        if (!c.sending)
            return;
        c.socket.async_wait(AsioSocket::wait_write, [this, slot, generation = c.generation,
                                                     rest = bytes.substr(sent)](const ErrorCode& result) {
            if (!result && generation == m_connections[slot].generation)
                send(slot, rest);
        });
    }

    [[nodiscard]] bool sending(std::size_t slot) const override { return m_connections[slot].sending; }

private:
    struct Connection {
        explicit Connection(asio::io_context& context) : socket(context) {}
        AsioSocket socket;
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
                m_loop.stopWhenOver();
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
        asio::post(m_loop.context(), [this] {
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

    ThreadLoad& m_load;
    tcp::endpoint m_endpoint;
    std::size_t m_bufferSize;
    AsioLoop m_loop;
    std::deque<Connection> m_connections;
    std::deque<std::pair<std::size_t, std::uint32_t>> m_toReceive;
    bool m_flushPosted = false;
};

}  // namespace

void runOnAsio(ThreadLoad& load, const tcp::endpoint& endpoint, bool neverSleep) {
    AsioTransport(load, endpoint).run(neverSleep);
}

}  // namespace bakeoff::bench
