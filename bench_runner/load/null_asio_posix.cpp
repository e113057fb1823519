// SPDX-License-Identifier: GPL-3.0-only
// The null server on Asio callbacks.
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <chrono>
#include <memory>
#include <utility>

#include "bench_runner/load/null_server.h"
#include "bench_runner/load/request_scanner.h"

namespace bakeoff::bench {
namespace asio = boost::asio;

namespace {

using asio::ip::tcp;
using ErrorCode = boost::system::error_code;

struct Shared {
    const std::string& answer;
    std::uint64_t requests = 0;
};

/// One connection. Keeps itself alive by the callback that is pending, and ends with the last one.
class Session : public std::enable_shared_from_this<Session> {
public:
    Session(tcp::socket socket, Shared& shared) : m_socket(std::move(socket)), m_shared(shared) {}

    void receive() {
        m_socket.async_read_some(asio::buffer(m_buffer),
                                 [self = shared_from_this()](const ErrorCode& error, std::size_t bytes) {
                                     if (!error)
                                         self->received(bytes);
                                 });
    }

private:
    void received(std::size_t bytes) {
        const int ended = m_scanner.feed({m_buffer.data(), bytes});
        if (ended < 0)
            return;  // not HTTP: dropping the session closes the connection
        m_shared.requests += static_cast<std::uint64_t>(ended);
        const bool odd = !m_scanner.odd().empty();
        bool closes = false;
        if (ended == 1 && !odd) {
            // The usual case: the answer fits the socket's buffer, so one send at once is all there is.
            ErrorCode error;
            const auto sent = m_socket.write_some(asio::buffer(m_shared.answer), error);
            if (!error && sent == m_shared.answer.size()) {
                receive();
                return;
            }
            if (error && error != asio::error::would_block && error != asio::error::try_again)
                return;
            m_pending.assign(m_shared.answer, error ? 0 : sent, std::string::npos);
        } else {
            m_pending = nullAnswers(m_shared.answer, ended, m_scanner.odd(), closes);
        }
        asio::async_write(m_socket, asio::buffer(m_pending),
                          [self = shared_from_this(), closes](const ErrorCode& error, std::size_t) {
                              if (!error && !closes)
                                  self->receive();
                          });
    }

    tcp::socket m_socket;
    Shared& m_shared;
    RequestScanner m_scanner;
    std::string m_pending;
    std::array<char, 2048> m_buffer{};
};

class Server {
public:
    Server(int listener, const std::string& answer, const NullServerOptions& options)
        : m_shared{answer}, m_options(options) {
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
                std::make_shared<Session>(std::move(socket), m_shared)->receive();
            }
            accept();
        });
    }

    Shared m_shared;
    const NullServerOptions& m_options;
    asio::io_context m_context{BOOST_ASIO_CONCURRENCY_HINT_UNSAFE};
    tcp::acceptor m_acceptor{m_context};
    asio::steady_timer m_timer{m_context};
};

}  // namespace

void serveOnAsio(int listener, const std::string& answer, const NullServerOptions& options,
                 const CancelToken& cancel) {
    Server(listener, answer, options).run(cancel);
}

}  // namespace bakeoff::bench
