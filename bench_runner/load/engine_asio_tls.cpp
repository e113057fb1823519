// SPDX-License-Identifier: GPL-3.0-only
// Asio callbacks with TLS on each connection. Beside the plain engine and not a case of it: what a request
// costs there is counted in system calls, and here in ciphers. A connection is an object of its own, for a
// TLS stream cannot be used again, and lives as long as a callback of it is due.
#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>
#include <memory>
#include <string>
#include <vector>

#include "bench_runner/base/clock.h"
#include "bench_runner/load/asio_loop.h"
#include "bench_runner/load/engines.h"
#include "bench_runner/load/tls.h"

namespace bakeoff::bench {
namespace asio = boost::asio;
namespace {

using asio::ip::tcp;
using ErrorCode = boost::system::error_code;

/// How many turns of the loop an answer waits for word of its request.
constexpr int kTurnsForSend = 8;

class TlsTransport final : public Transport {
public:
    TlsTransport(ThreadLoad& load, const tcp::endpoint& endpoint, const Url& url, TlsContext& tls)
        : m_load(load),
          m_endpoint(endpoint),
          m_url(url),
          m_tls(tls),
          m_bufferSize(std::clamp<std::size_t>(load.usualResponseBytes(), 512, 64 * 1024)),
          m_loop(load),
          m_peers(load.slots()) {}

    void run(bool neverSleep) { m_loop.run(*this, neverSleep); }
    [[nodiscard]] const std::string& agreed() const { return m_agreed; }

    void connect(std::size_t slot) override {
        close(slot);
        const auto peer = std::make_shared<Peer>(m_loop.context(), m_tls, m_bufferSize);
        m_peers[slot] = peer;
        ErrorCode error;
        openSocket(peer->stream.next_layer(), m_endpoint.protocol(), error);
        if (error) {
            m_load.connectFailed(slot, error.message(), lacksResource(error), steadyNs());
            return;
        }
        peer->stream.next_layer().async_connect(m_endpoint, [this, slot, peer](const ErrorCode& result) {
            if (!holds(slot, peer))
                return;
            if (result)
                m_load.connectFailed(slot, result.message(), lacksResource(result), steadyNs());
            else
                shakeHands(slot, peer);
            m_loop.stopWhenOver();
        });
    }

    void close(std::size_t slot) override {
        if (!m_peers[slot])
            return;
        ErrorCode ignored;
        m_peers[slot]->stream.next_layer().close(ignored);
        m_peers[slot].reset();
    }

    void send(std::size_t slot, std::string_view bytes) override {
        const PeerPtr peer = m_peers[slot];
        m_loop.sent();
        if (peer->sending) {
            // The request before was answered while it was still going out; the rest of it would garble this.
            asio::post(m_loop.context(), [this, slot, peer] {
                if (holds(slot, peer))
                    m_load.broken(slot, steadyNs());
                m_loop.stopWhenOver();
            });
            return;
        }
        // The stream goes on reading what it sends after the session has done with it.
        peer->request.assign(bytes);
        peer->sending = true;
        asio::async_write(peer->stream, asio::buffer(peer->request),
                          [this, slot, peer](const ErrorCode& result, std::size_t) {
                              if (!holds(slot, peer))
                                  return;
                              peer->sending = false;
                              if (result)
                                  lost(slot, result);
                              m_loop.stopWhenOver();
                          });
    }

    [[nodiscard]] bool sending(std::size_t slot) const override {
        return m_peers[slot] && m_peers[slot]->sending;
    }

private:
    struct Peer {
        Peer(asio::io_context& context, TlsContext& tls, std::size_t bufferSize)
            : stream(context, tls), buffer(std::make_unique<char[]>(bufferSize)) {}
        asio::ssl::stream<AsioSocket> stream;
        std::unique_ptr<char[]> buffer;
        std::string request;
        std::int64_t connectedNs = 0;
        bool sending = false;  ///< a part of the request may not have gone out
    };
    using PeerPtr = std::shared_ptr<Peer>;

    /// Whether the slot still has that connection: a late callback of one that was closed since is none of
    /// the session's business.
    [[nodiscard]] bool holds(std::size_t slot, const PeerPtr& peer) const { return m_peers[slot] == peer; }

    void shakeHands(std::size_t slot, const PeerPtr& peer) {
        prepareClient(*peer->stream.native_handle(), m_url);
        peer->connectedNs = steadyNs();
        peer->stream.async_handshake(
            asio::ssl::stream_base::client, [this, slot, peer](const ErrorCode& result) {
                if (!holds(slot, peer))
                    return;
                const std::int64_t nowNs = steadyNs();
                SSL& connection = *peer->stream.native_handle();
                if (result) {
                    m_load.handshakeFailed(slot, tlsProblem(result, connection), nowNs);
                } else {
                    if (m_agreed.empty())
                        m_agreed = tlsText(connection);
                    m_load.handshaken(nowNs - peer->connectedNs);
                    m_load.connected(slot, nowNs);
                    if (holds(slot, peer))
                        receive(slot, peer);
                }
                m_loop.stopWhenOver();
            });
    }

    void receive(std::size_t slot, const PeerPtr& peer) {
        peer->stream.async_read_some(asio::buffer(peer->buffer.get(), m_bufferSize),
                                     [this, slot, peer](const ErrorCode& result, std::size_t bytes) {
                                         if (!holds(slot, peer))
                                             return;
                                         if (result)
                                             lost(slot, result);
                                         else
                                             deliver(slot, peer, {bytes, steadyNs()}, kTurnsForSend);
                                         m_loop.stopWhenOver();
                                     });
    }

    struct Arrived {
        std::size_t bytes = 0;
        std::int64_t atNs = 0;
    };

    /// What arrived, once it is known that the request is out. A stream tells of a send some turns of the
    /// loop after its last byte left, and the answer may be here by then: it is no answer before the request.
    /// One that is, to a large body, is delivered after these turns.
    void deliver(std::size_t slot, const PeerPtr& peer, const Arrived& arrived, int turns) {
        if (peer->sending && turns > 0) {
            asio::post(m_loop.context(), [this, slot, peer, arrived, turns] {
                if (holds(slot, peer))
                    deliver(slot, peer, arrived, turns - 1);
                m_loop.stopWhenOver();
            });
            return;
        }
        m_load.received(slot, {peer->buffer.get(), arrived.bytes}, arrived.atNs);
        if (holds(slot, peer))
            receive(slot, peer);
    }

    void lost(std::size_t slot, const ErrorCode& error) {
        if (isTlsEnd(error))
            m_load.peerClosed(slot, steadyNs());
        else if (isTlsError(error))
            m_load.tlsBroken(slot, steadyNs());
        else
            m_load.broken(slot, steadyNs());
    }

    ThreadLoad& m_load;
    tcp::endpoint m_endpoint;
    const Url& m_url;
    TlsContext& m_tls;
    std::size_t m_bufferSize;
    AsioLoop m_loop;
    std::vector<PeerPtr> m_peers;  ///< by slot
    std::string m_agreed;
};

}  // namespace

std::string runOnAsioTls(ThreadLoad& load, const tcp::endpoint& endpoint, const Url& url, TlsContext& tls,
                         bool neverSleep) {
    TlsTransport transport(load, endpoint, url, tls);
    transport.run(neverSleep);
    return transport.agreed();
}

}  // namespace bakeoff::bench
