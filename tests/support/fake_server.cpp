// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/fake_server.h"

#include <algorithm>
#include <array>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <chrono>
#include <deque>
#include <future>
#include <set>

namespace bakeoff::tests {
namespace asio = boost::asio;
using asio::ip::tcp;
using Error = boost::system::error_code;

namespace {

std::string answer(const std::string& status, const std::string& body, const std::string& fields = {}) {
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + fields +
           "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string chunkedAnswer(const std::string& body) {
    std::string out = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    const std::size_t step = body.size() / 3 + 1;
    for (std::size_t at = 0; at < body.size(); at += step) {
        const std::string part = body.substr(at, step);
        char size[16];
        std::snprintf(size, sizeof size, "%zx", part.size());
        out += std::string(size) + ";x=y\r\n" + part + "\r\n";
    }
    return out + "0\r\nX-Trailer: 1\r\n\r\n";
}

}  // namespace

struct FakeServer::Inside {
    struct Peer : std::enable_shared_from_this<Peer> {
        Peer(Inside& inside_, tcp::socket socket_)
            : inside(inside_), socket(std::move(socket_)), timer(inside_.context) {}

        void read() {
            socket.async_read_some(asio::buffer(buffer),
                                   [self = shared_from_this()](const Error& error, std::size_t n) {
                                       if (error) {
                                           self->inside.peers.erase(self);
                                           return;
                                       }
                                       self->text.append(self->buffer.data(), n);
                                       if (self->text.find("\r\n\r\n") == std::string::npos) {
                                           self->read();
                                           return;
                                       }
                                       self->owed = self->owedBody();
                                       self->text.clear();
                                       self->respond();
                                   });
        }

        void respond() {
            const std::uint64_t number = ++inside.requests;
            const bool misbehave = number % static_cast<std::uint64_t>(inside.options.everyNth) == 0;
            const Behaviour behaviour = misbehave ? inside.options.behaviour : Behaviour::Good;
            const std::string body = kBody;
            std::string other = body;
            other[10] = '#';
            switch (behaviour) {
                case Behaviour::Good:
                    return send(answer("200 OK", body), false);
                case Behaviour::Chunked:
                    return send(chunkedAnswer(body), false);
                case Behaviour::Pieces:
                    out = answer("200 OK", body);
                    return sendPieces(0);
                case Behaviour::Status500:
                    return send(answer("500 Internal Server Error", "no"), false);
                case Behaviour::WrongBody:
                    return send(answer("200 OK", other), false);
                case Behaviour::ShortBody:
                    return send(answer("200 OK", body.substr(0, 20)), false);
                case Behaviour::CutOff:
                    return send("HTTP/1.1 200 OK\r\nContent-Length: 70\r\n\r\n{\"id\"", true);
                case Behaviour::Slow:
                    return sendLater(answer("200 OK", body));
                case Behaviour::Jumps:
                    return inside.overloaded() ? sendLater(answer("200 OK", body))
                                               : send(answer("200 OK", body), false);
                case Behaviour::Silent:
                    return read();
                case Behaviour::CloseAnnounced:
                    return send(answer("200 OK", body, "Connection: close\r\n"), true);
                case Behaviour::CloseSilently:
                    return send(answer("200 OK", body), true);
                case Behaviour::Reset: {
                    Error ignored;
                    socket.set_option(asio::socket_base::linger(true, 0), ignored);
                    socket.close(ignored);
                    inside.peers.erase(shared_from_this());
                    return;
                }
                case Behaviour::Garbage:
                    return send("SSH-2.0-OpenSSH_9.9\r\n\r\n", false);
                case Behaviour::Early:
                    return answerEarly(answer("200 OK", body));
                case Behaviour::Folded:
                    return send(answer("200 OK", body,
                                       "X-Long: one\r\n two three\r\nX-More: a\r\n"
                                       "\tcontent-length: 7\r\n"),
                                false);
                case Behaviour::Tls:
                    return send(std::string("\x15\x03\x01\x00\x02\x02\x46", 7), true);
                case Behaviour::Status999:
                    return send(answer("999 Odd", body), false);
                case Behaviour::Long:
                    return send(answer("200 OK", std::string(std::size_t{17} << 20, 'y')), false);
            }
        }

        /// What the head's Content-Length announces and has not come with it. Notes strays.
        std::size_t owedBody() {
            const std::string name = "Content-Length: ";
            const auto at = text.find(name);
            const auto end = text.find("\r\n\r\n") + 4;
            if (inside.options.behaviour != Behaviour::Early || at > end)
                return 0;
            const std::size_t length = std::stoul(text.substr(at + name.size()));
            countStrays(std::string_view(text).substr(end));
            return length - std::min(length, text.size() - end);
        }

        void countStrays(std::string_view bytes) {
            inside.strays += static_cast<std::uint64_t>(
                std::count_if(bytes.begin(), bytes.end(), [](char c) { return c != 'z'; }));
        }

        void answerEarly(std::string bytes) {
            out = std::move(bytes);
            asio::async_write(socket, asio::buffer(out),
                              [self = shared_from_this()](const Error&, std::size_t) {
                                  // Long enough for a client to go on with its next request.
                                  self->timer.expires_after(std::chrono::milliseconds(20));
                                  self->timer.async_wait([self](const Error&) { self->drain(); });
                              });
        }

        void drain() {
            if (owed == 0)
                return read();
            const std::size_t most = std::min(owed, buffer.size());
            socket.async_read_some(asio::buffer(buffer.data(), most),
                                   [self = shared_from_this()](const Error& error, std::size_t n) {
                                       if (error) {
                                           self->inside.peers.erase(self);
                                           return;
                                       }
                                       self->countStrays({self->buffer.data(), n});
                                       self->owed -= n;
                                       self->drain();
                                   });
        }

        void sendLater(std::string bytes) {
            timer.expires_after(std::chrono::nanoseconds(inside.options.delayNs));
            timer.async_wait([self = shared_from_this(), text = std::move(bytes)](const Error& error) {
                if (!error)
                    self->send(text, false);
            });
        }

        void send(std::string bytes, bool thenClose) {
            out = std::move(bytes);
            asio::async_write(socket, asio::buffer(out),
                              [self = shared_from_this(), thenClose](const Error& error, std::size_t) {
                                  if (!error && !thenClose) {
                                      self->read();
                                      return;
                                  }
                                  Error ignored;
                                  self->socket.shutdown(tcp::socket::shutdown_both, ignored);
                                  self->socket.close(ignored);
                                  self->inside.peers.erase(self);
                              });
        }

        void sendPieces(std::size_t from) {
            if (from >= out.size())
                return read();
            const std::size_t size = std::min<std::size_t>(7, out.size() - from);
            asio::async_write(socket, asio::buffer(out.data() + from, size),
                              [self = shared_from_this(), from, size](const Error& error, std::size_t) {
                                  if (!error)
                                      asio::post(self->inside.context,
                                                 [self, from, size] { self->sendPieces(from + size); });
                              });
        }

        Inside& inside;
        tcp::socket socket;
        asio::steady_timer timer;
        std::array<char, 2048> buffer{};
        std::size_t owed = 0;
        std::string text;
        std::string out;
    };

    explicit Inside(Options options_) : options(options_), acceptor(context) {
        acceptor.open(tcp::v4());
        acceptor.set_option(tcp::acceptor::reuse_address(true));
        acceptor.bind({asio::ip::address_v4::loopback(), 0});
        acceptor.listen(2048);
    }

    void accept() {
        acceptor.async_accept([this](const Error& error, tcp::socket socket) {
            if (error)
                return;
            ++connections;
            Error ignored;
            socket.set_option(tcp::no_delay(true), ignored);
            auto peer = std::make_shared<Peer>(*this, std::move(socket));
            peers.insert(peer);
            peer->read();
            accept();
        });
    }

    /// Whether more requests came within the last 200 ms, this one among them, than kJumpPerS allows.
    bool overloaded() {
        constexpr auto kSpan = std::chrono::milliseconds(200);
        const auto now = std::chrono::steady_clock::now();
        recent.push_back(now);
        while (recent.front() < now - kSpan)
            recent.pop_front();
        return static_cast<double>(recent.size()) > kJumpPerS * std::chrono::duration<double>(kSpan).count();
    }

    Options options;
    std::deque<std::chrono::steady_clock::time_point> recent;  ///< of Jumps: when requests came
    asio::io_context context;
    tcp::acceptor acceptor;
    std::set<std::shared_ptr<Peer>> peers;
    std::atomic<std::uint64_t> requests{0};
    std::atomic<std::uint64_t> connections{0};
    std::atomic<std::uint64_t> strays{0};
};

FakeServer::FakeServer(Options options) : m_inside(std::make_unique<Inside>(options)) {
    m_port = m_inside->acceptor.local_endpoint().port();
    m_inside->accept();
    m_thread = std::thread([this] {
        const auto work = asio::make_work_guard(m_inside->context);
        m_inside->context.run();
    });
}

FakeServer::~FakeServer() {
    m_inside->context.stop();
    m_thread.join();
    m_inside->peers.clear();
}

std::uint64_t FakeServer::requests() const {
    return m_inside->requests;
}

std::uint64_t FakeServer::connections() const {
    return m_inside->connections;
}

std::uint64_t FakeServer::strays() const {
    return m_inside->strays;
}

void FakeServer::die() {
    std::promise<void> dead;
    asio::post(m_inside->context, [inside = m_inside.get(), &dead] {
        Error ignored;
        inside->acceptor.close(ignored);
        for (const auto& peer : inside->peers)
            peer->socket.close(ignored);
        dead.set_value();
    });
    dead.get_future().wait();
}

}  // namespace bakeoff::tests
