// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/workloads/slow_server.h"

#ifndef _WIN32
#include <fcntl.h>
#include <signal.h>
#endif

#include <algorithm>
#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <chrono>
#include <thread>

#include "bench_runner/process/cpu_set.h"

namespace bakeoff::bench {
namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
namespace {

constexpr std::size_t kLongestHead = 16 * 1024;
constexpr int kBacklog = 4096;

void closeOnExec(int descriptor) {
#ifndef _WIN32
    ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
#endif
}

struct Counts {
    std::atomic<std::int64_t> answered{0};
    std::atomic<std::int64_t> waiting{0};
    std::atomic<std::int64_t> mostWaiting{0};
};

/// The answer to one request head; 404 for another path.
std::string answerTo(const std::string& head) {
    constexpr const char* kStart = "GET /item/";
    const auto end = head.find_first_not_of("0123456789", std::char_traits<char>::length(kStart));
    const bool known = head.rfind(kStart, 0) == 0 && end != std::string::npos && head[end] == ' ' &&
                       end > std::char_traits<char>::length(kStart);
    const std::string body = known ? "{\"id\":" + head.substr(10, end - 10) + "}" : "{}";
    return std::string("HTTP/1.1 ") + (known ? "200 OK" : "404 Not Found") +
           "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + body;
}

/// One connection; keeps itself alive through its callbacks.
class Session : public std::enable_shared_from_this<Session> {
public:
    Session(tcp::socket socket, std::chrono::nanoseconds delay, Counts& counts)
        : m_socket(std::move(socket)), m_timer(m_socket.get_executor()), m_delay(delay), m_counts(counts) {}

    void read() {
        asio::async_read_until(m_socket, asio::dynamic_buffer(m_bytes, kLongestHead), "\r\n\r\n",
                               [self = shared_from_this()](const error_code& error, std::size_t size) {
                                   if (error)
                                       return;
                                   self->m_answer = answerTo(self->m_bytes.substr(0, size));
                                   self->m_bytes.erase(0, size);
                                   self->wait();
                               });
    }

private:
    void wait() {
        const auto waiting = ++m_counts.waiting;
        m_counts.mostWaiting = std::max(m_counts.mostWaiting.load(), waiting);
        m_timer.expires_after(m_delay);
        m_timer.async_wait([self = shared_from_this()](const error_code& error) {
            --self->m_counts.waiting;
            if (!error)
                self->write();
        });
    }

    void write() {
        ++m_counts.answered;
        asio::async_write(m_socket, asio::buffer(m_answer),
                          [self = shared_from_this()](const error_code& error, std::size_t) {
                              if (!error)
                                  self->read();
                          });
    }

    tcp::socket m_socket;
    asio::steady_timer m_timer;
    std::chrono::nanoseconds m_delay;
    Counts& m_counts;
    std::string m_bytes;
    std::string m_answer;
};

}  // namespace

struct SlowServer::Parts {
    Counts counts;
    asio::io_context context{1};
    tcp::acceptor acceptor{context};
    std::chrono::nanoseconds delay{0};
    std::uint16_t port = 0;
    std::thread thread;

    void accept() {
        acceptor.async_accept([this](const error_code& error, tcp::socket socket) {
            if (error == asio::error::operation_aborted)
                return;
            if (!error) {
                closeOnExec(static_cast<int>(socket.native_handle()));
                error_code ignored;
                socket.set_option(tcp::no_delay(true), ignored);
                std::make_shared<Session>(std::move(socket), delay, counts)->read();
            }
            accept();
        });
    }
};

SlowServer::SlowServer(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

core::Result<std::unique_ptr<SlowServer>> SlowServer::start(std::int64_t delayNs,
                                                            const std::vector<int>& cpus) {
    auto parts = std::make_unique<Parts>();
    parts->delay = std::chrono::nanoseconds(delayNs);
    error_code error;
    parts->acceptor.open(tcp::v4(), error);
    if (!error) {
        closeOnExec(static_cast<int>(parts->acceptor.native_handle()));
        parts->acceptor.bind({asio::ip::address_v4::loopback(), 0}, error);
    }
    if (!error)
        parts->acceptor.listen(kBacklog, error);
    if (error)
        return core::Error{core::ErrorCode::ResourceLimit,
                           core::say("The slow server could not listen on 127.0.0.1: %1.", error.message()),
                           "ports"};
    parts->port = parts->acceptor.local_endpoint(error).port();
    parts->accept();
    parts->thread = std::thread([raw = parts.get(), cpus] {
#ifndef _WIN32
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_BLOCK, &all, nullptr);
#endif
        bindThread(cpus);
        raw->context.run();
    });
    return std::unique_ptr<SlowServer>(new SlowServer(std::move(parts)));
}

SlowServer::~SlowServer() {
    m_parts->context.stop();
    m_parts->thread.join();
}

std::string SlowServer::url() const {
    return "http://127.0.0.1:" + std::to_string(m_parts->port);
}

std::int64_t SlowServer::answered() const {
    return m_parts->counts.answered;
}

std::int64_t SlowServer::mostAtOnce() const {
    return m_parts->counts.mostWaiting;
}

}  // namespace bakeoff::bench
