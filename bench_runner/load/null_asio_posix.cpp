// SPDX-License-Identifier: GPL-3.0-only
// The null server on Asio callbacks.
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <chrono>
#include <memory>
#include <type_traits>
#include <utility>

#include "bench_runner/load/null_server.h"
#include "bench_runner/load/request_scanner.h"
#include "bench_runner/load/tls.h"

namespace bakeoff::bench {
namespace asio = boost::asio;

namespace {

using asio::ip::tcp;
using ErrorCode = boost::system::error_code;

struct Shared {
    const std::string& answer;
    std::uint64_t requests = 0;
};

using TlsStream = asio::ssl::stream<tcp::socket>;

/// One connection: a plain socket, or TLS on one. Keeps itself alive by the callback that is pending, and
/// ends with the last one.
template <typename Stream>
class Session : public std::enable_shared_from_this<Session<Stream>> {
public:
    /// `tls`: of a TLS stream, its context.
    template <typename... Tls>
    Session(tcp::socket socket, Shared& shared, Tls&... tls)
        : m_stream(std::move(socket), tls...), m_shared(shared) {}

    void start() {
        if constexpr (kTls) {
            m_stream.async_handshake(asio::ssl::stream_base::server,
                                     [self = this->shared_from_this()](const ErrorCode& error) {
                                         if (!error)
                                             self->receive();
                                     });
        } else {
            receive();
        }
    }

private:
    static constexpr bool kTls = std::is_same_v<Stream, TlsStream>;

    void receive() {
        m_stream.async_read_some(asio::buffer(m_buffer), [self = this->shared_from_this()](
                                                             const ErrorCode& error, std::size_t bytes) {
            if (!error)
                self->received(bytes);
        });
    }

    /// Sends the answer at once where the socket's buffer has room for it, which is all there is in the usual
    /// case. False: m_pending is to be sent, or, when that is empty, nothing can be.
    bool answeredAtOnce() {
        if constexpr (kTls) {
            m_pending = m_shared.answer;
            return false;
        } else {
            ErrorCode error;
            const auto sent = m_stream.write_some(asio::buffer(m_shared.answer), error);
            if (!error && sent == m_shared.answer.size())
                return true;
            if (error && error != asio::error::would_block && error != asio::error::try_again)
                m_pending.clear();
            else
                m_pending.assign(m_shared.answer, error ? 0 : sent, std::string::npos);
            return false;
        }
    }

    void received(std::size_t bytes) {
        const int ended = m_scanner.feed({m_buffer.data(), bytes});
        if (ended < 0)
            return;  // not HTTP: dropping the session closes the connection
        m_shared.requests += static_cast<std::uint64_t>(ended);
        const bool odd = !m_scanner.odd().empty();
        bool closes = false;
        if (ended == 1 && !odd) {
            if (answeredAtOnce()) {
                receive();
                return;
            }
            if (m_pending.empty())
                return;
        } else {
            m_pending = nullAnswers(m_shared.answer, ended, m_scanner.odd(), closes);
        }
        asio::async_write(m_stream, asio::buffer(m_pending),
                          [self = this->shared_from_this(), closes](const ErrorCode& error, std::size_t) {
                              if (!error && !closes)
                                  self->receive();
                          });
    }

    Stream m_stream;
    Shared& m_shared;
    RequestScanner m_scanner;
    std::string m_pending;
    std::array<char, 2048> m_buffer{};
};

class Server {
public:
    Server(int listener, const std::string& answer, const NullServerOptions& options, TlsContext* tls)
        : m_shared{answer}, m_options(options), m_tls(tls) {
        ErrorCode error;
        m_acceptor.assign(tcp::v4(), ::dup(listener), error);
        m_acceptor.non_blocking(true, error);
        accept();
        if (options.countEveryNs > 0 && options.counted)
            count(std::chrono::steady_clock::now());
    }

    void run(const CancelToken& cancel) {
        // A copy, for the token keeps its own.
        asio::posix::stream_descriptor stop(m_context, ::dup(cancel.waitFd()));
        stop.async_wait(asio::posix::stream_descriptor::wait_read,
                        [this](const ErrorCode&) { m_context.stop(); });
        m_context.run();
    }

private:
    void count(std::chrono::steady_clock::time_point last) {
        const auto next = last + std::chrono::nanoseconds(m_options.countEveryNs);
        m_timer.expires_at(next);
        m_timer.async_wait([this, next](const ErrorCode&) {
            m_options.counted(m_shared.requests);
            count(next);
        });
    }

    void accept() {
        m_acceptor.async_wait(tcp::acceptor::wait_read, [this](const ErrorCode& error) {
            if (error)
                return;
            // Everybody who waits at once: ten thousand clients come in bursts.
            while (true) {
                ErrorCode failed;
                tcp::socket socket(m_context);
                m_acceptor.accept(socket, failed);
                if (failed)
                    break;
                ::fcntl(socket.native_handle(), F_SETFD, FD_CLOEXEC);
                socket.non_blocking(true, failed);
                socket.set_option(tcp::no_delay(true), failed);
                if (m_tls)
                    std::make_shared<Session<TlsStream>>(std::move(socket), m_shared, *m_tls)->start();
                else
                    std::make_shared<Session<tcp::socket>>(std::move(socket), m_shared)->start();
            }
            accept();
        });
    }

    Shared m_shared;
    const NullServerOptions& m_options;
    TlsContext* m_tls;  ///< null without TLS
    asio::io_context m_context{BOOST_ASIO_CONCURRENCY_HINT_UNSAFE};
    tcp::acceptor m_acceptor{m_context};
    asio::steady_timer m_timer{m_context};
};

}  // namespace

void serveOnAsio(int listener, const std::string& answer, const NullServerOptions& options, TlsContext* tls,
                 const CancelToken& cancel) {
    Server(listener, answer, options, tls).run(cancel);
}

}  // namespace bakeoff::bench
