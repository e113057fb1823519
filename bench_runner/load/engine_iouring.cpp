// SPDX-License-Identifier: GPL-3.0-only
// The engine on io_uring. A request costs one submission and one completion, and a system call is shared by a
// batch of them.
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "bench_runner/base/clock.h"
#include "bench_runner/base/unique_fd.h"
#include "bench_runner/load/engines.h"
#include "bench_runner/load/socket_ring.h"

namespace bakeoff::bench {
namespace {

using boost::asio::ip::tcp;
using Kind = SocketRing::Kind;

bool lacksResource(int problem) {
    return problem == EMFILE || problem == ENFILE || problem == ENOBUFS || problem == ENOMEM ||
           problem == EADDRNOTAVAIL;
}

class UringTransport final : public Transport {
public:
    UringTransport(ThreadLoad& load, const tcp::endpoint& endpoint, SocketRing& ring)
        : m_load(load), m_endpoint(endpoint), m_ring(ring), m_connections(load.slots()) {}

    ~UringTransport() override {
        // The ring holds the sockets too, and goes later.
        for (auto& c : m_connections) {
            if (c.socket.valid())
                ::shutdown(c.socket.get(), SHUT_RDWR);
        }
    }

    void run(bool neverSleep) {
        if (m_load.openLoop())
            wakePrecisely();
        m_load.start(*this);
        std::int64_t nowNs = steadyNs();
        while (!m_load.over()) {
            const std::int64_t wakeNs = m_load.advance(nowNs);
            if (m_load.over())
                break;
            const bool idle = wait(wakeNs, neverSleep);
            const unsigned handled =
                m_ring.handleBatch([this](const SocketRing::Completion& completion) { handle(completion); });
            const std::int64_t beganNs = std::exchange(nowNs, steadyNs());
            if (idle && handled == 0)
                m_load.addSpin(nowNs - beganNs);
        }
    }

    void connect(std::size_t slot) override {
        Connection& c = m_connections[slot];
        close(slot);
        c.socket.reset(::socket(m_endpoint.protocol().family(), SOCK_STREAM | SOCK_CLOEXEC, 0));
        if (!c.socket.valid()) {
            failed(slot, errno);
            return;
        }
        const int on = 1;
        ::setsockopt(c.socket.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        m_ring.connect(static_cast<std::uint32_t>(slot), c.generation, c.socket.get(), m_endpoint.data(),
                       static_cast<socklen_t>(m_endpoint.size()));
    }

    void close(std::size_t slot) override {
        Connection& c = m_connections[slot];
        c.generation = (c.generation + 1) & 0xffffffU;
        c.sending = false;
        if (!c.socket.valid())
            return;
        // What is still asked of the old socket must not outlive it, nor reach the new one.
        m_ring.flush();
        ::shutdown(c.socket.get(), SHUT_RDWR);
        if (c.fixed)
            c.fixed = !m_ring.setFile(static_cast<std::uint32_t>(slot), -1);
        c.socket.reset();
    }

    void send(std::size_t slot, std::string_view bytes) override {
        Connection& c = m_connections[slot];
        c.sending = bytes.size() >= kLongSend;
        m_ring.send(static_cast<std::uint32_t>(slot), c.generation, bytes,
                    c.sending ? SocketRing::Told::Always : SocketRing::Told::Failure);
    }

    [[nodiscard]] bool sending(std::size_t slot) const override { return m_connections[slot].sending; }

private:
    struct Connection {
        UniqueFd socket;
        std::uint32_t generation = 0;  ///< tells a late completion of a socket that was closed since
        bool fixed = false;            ///< stands in the ring's table
        bool sending = false;          ///< a long request has not gone out whole
    };

    /// Sleeps until the next tick, in an open loop less the last microseconds. True when it neither slept nor
    /// had anything to submit.
    bool wait(std::int64_t wakeNs, bool neverSleep) {
        if (m_ring.pending()) {
            m_ring.submit(0);
            return false;
        }
        const std::int64_t left = wakeNs - steadyNs() - (m_load.openLoop() ? kSpinNs : 0);
        if (neverSleep || (m_load.openLoop() && left <= 0))
            return !m_ring.flush();
        m_ring.submit(std::max<std::int64_t>(left, 0));
        return false;
    }

    void handle(const SocketRing::Completion& completion) {
        const std::size_t slot = completion.slot;
        Connection& c = m_connections[slot];
        if (completion.generation != c.generation)
            return;
        if (completion.kind == Kind::Receive)
            received(slot, completion);
        else if (completion.kind == Kind::Connect)
            connected(slot, completion.result);
        else if (completion.kind == Kind::Send && completion.result < 0)
            m_load.broken(slot, steadyNs());
        else if (completion.kind == Kind::Send)
            c.sending = false;
    }

    void received(std::size_t slot, const SocketRing::Completion& completion) {
        const std::uint32_t generation = m_connections[slot].generation;
        if (completion.result > 0)
            m_load.received(slot, completion.bytes, steadyNs());
        else if (completion.result == 0)
            m_load.peerClosed(slot, steadyNs());
        else if (completion.result != -ENOBUFS)
            m_load.broken(slot, steadyNs());
        // Buffers ran out, or completions did: the receive has ended, the connection has not.
        const bool alive = completion.result > 0 || completion.result == -ENOBUFS;
        if (alive && !completion.more && generation == m_connections[slot].generation)
            m_ring.receive(static_cast<std::uint32_t>(slot), generation);
    }

    void connected(std::size_t slot, int result) {
        Connection& c = m_connections[slot];
        if (result < 0) {
            failed(slot, -result);
            return;
        }
        if (!m_ring.setFile(static_cast<std::uint32_t>(slot), c.socket.get())) {
            failed(slot, ENOMEM);
            return;
        }
        c.fixed = true;
        m_ring.receive(static_cast<std::uint32_t>(slot), c.generation);
        m_load.connected(slot, steadyNs());
    }

    void failed(std::size_t slot, int problem) {
        m_load.connectFailed(slot, std::strerror(problem), lacksResource(problem), steadyNs());
    }

    ThreadLoad& m_load;
    tcp::endpoint m_endpoint;
    SocketRing& m_ring;
    std::vector<Connection> m_connections;
};

}  // namespace

core::Result<void> runOnIoUring(ThreadLoad& load, const tcp::endpoint& endpoint, bool neverSleep) {
    auto ring = SocketRing::open(
        load.slots(), std::clamp<std::size_t>(load.usualResponseBytes(), 512, 64 * 1024),
        load.openLoop() || neverSleep ? SocketRing::Waiting::Spins : SocketRing::Waiting::Sleeps);
    if (!ring)
        return ring.error();
    UringTransport(load, endpoint, **ring).run(neverSleep);
    return {};
}

}  // namespace bakeoff::bench
