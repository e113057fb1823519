// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/load/null_server.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/write.hpp>
#include <memory>
#include <utility>

#include "bench_runner/load/load_engine.h"
#include "bench_runner/load/request_scanner.h"

namespace bakeoff::bench {
namespace asio = boost::asio;

namespace {

using asio::ip::tcp;
using ErrorCode = boost::system::error_code;

constexpr int kBacklog = 4096;  // the kernel cuts it to what it allows
constexpr int kMostConnections = 20'000;

/// One connection. Keeps itself alive by the callback that is pending, and ends with the last one.
class Session : public std::enable_shared_from_this<Session> {
public:
    Session(tcp::socket socket, const std::string& answer) : m_socket(std::move(socket)), m_answer(answer) {}

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
        if (ended == 1) {
            // The usual case: the answer fits the socket's buffer, so one send at once is all there is.
            ErrorCode error;
            const auto sent = m_socket.write_some(asio::buffer(m_answer), error);
            if (!error && sent == m_answer.size()) {
                receive();
                return;
            }
            if (error && error != asio::error::would_block && error != asio::error::try_again)
                return;
            m_pending.assign(m_answer, error ? 0 : sent, std::string::npos);
        } else {
            m_pending.clear();
            for (int i = 0; i < ended; ++i)
                m_pending += m_answer;
        }
        asio::async_write(m_socket, asio::buffer(m_pending),
                          [self = shared_from_this()](const ErrorCode& error, std::size_t) {
                              if (!error)
                                  self->receive();
                          });
    }

    tcp::socket m_socket;
    const std::string& m_answer;
    RequestScanner m_scanner;
    std::string m_pending;
    std::array<char, 2048> m_buffer{};
};

class Server {
public:
    explicit Server(const NullServerOptions& options) : m_answer(nullAnswer(options.bodyBytes)) {}

    core::Result<Url> listen(std::uint16_t port) {
        const tcp::endpoint endpoint(asio::ip::address_v4::loopback(), port);
        ErrorCode error;
        m_acceptor.open(endpoint.protocol(), error);
        if (!error) {
            ::fcntl(m_acceptor.native_handle(), F_SETFD, FD_CLOEXEC);
            m_acceptor.set_option(tcp::acceptor::reuse_address(true), error);
        }
        if (!error)
            m_acceptor.bind(endpoint, error);
        if (!error)
            m_acceptor.listen(kBacklog, error);
        if (!error)
            m_acceptor.non_blocking(true, error);
        if (error)
            return core::Error{core::ErrorCode::StartFailed,
                               "The null server cannot listen on port " + std::to_string(port) + ": " +
                                   error.message() + ". Choose another, or 0 for any free one.",
                               "null-server"};
        Url url;
        url.host = "127.0.0.1";
        url.port = m_acceptor.local_endpoint(error).port();
        accept();
        return url;
    }

    void run(const CancelToken& cancel) {
        // A copy, for the token keeps its own.
        asio::posix::stream_descriptor stop(m_context, ::dup(cancel.waitFd()));
        stop.async_wait(asio::posix::stream_descriptor::wait_read,
                        [this](const ErrorCode&) { m_context.stop(); });
        m_context.run();
    }

private:
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
                std::make_shared<Session>(std::move(socket), m_answer)->receive();
            }
            accept();
        });
    }

    std::string m_answer;
    asio::io_context m_context{BOOST_ASIO_CONCURRENCY_HINT_UNSAFE};
    tcp::acceptor m_acceptor{m_context};
};

}  // namespace

std::string nullAnswer(std::size_t bodyBytes) {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + std::to_string(bodyBytes) +
           "\r\n\r\n" + std::string(bodyBytes, 'x');
}

core::Result<void> runNullServer(const NullServerOptions& options,
                                 const std::function<void(const Url&)>& listening,
                                 const CancelToken& cancel) {
    // As many as there may be; with fewer it serves fewer.
    (void)ensureDescriptors(kMostConnections);
    Server server(options);
    auto url = server.listen(options.port);
    if (!url)
        return url.error();
    listening(*url);
    server.run(cancel);
    return {};
}

}  // namespace bakeoff::bench
