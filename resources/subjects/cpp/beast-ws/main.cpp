// SPDX-License-Identifier: GPL-3.0-only

// Workload ws-echo with Boost.Beast and coroutines of Boost.Asio.
#include <boost/asio.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>
#include <cstdlib>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using asio::use_awaitable;
using asio::ip::tcp;

constexpr int kBacklog = 2048;

/// Sends each message back as it was, until the other side goes.
asio::awaitable<void> echo(beast::tcp_stream stream, http::request<http::string_body> request) {
    websocket::stream<beast::tcp_stream> socket(std::move(stream));
    beast::get_lowest_layer(socket).expires_never();
    socket.set_option(websocket::stream_base::timeout::suggested(beast::role_type::server));
    co_await socket.async_accept(request, use_awaitable);
    beast::flat_buffer buffer;
    for (;;) {
        co_await socket.async_read(buffer, use_awaitable);
        socket.text(socket.got_text());
        co_await socket.async_write(buffer.data(), use_awaitable);
        buffer.consume(buffer.size());
    }
}

asio::awaitable<void> converse(tcp::socket socket) {
    try {
        socket.set_option(tcp::no_delay(true));
        beast::tcp_stream stream(std::move(socket));
        beast::flat_buffer buffer;
        for (;;) {
            http::request<http::string_body> request;
            co_await http::async_read(stream, buffer, request, use_awaitable);
            if (websocket::is_upgrade(request) && request.target() == "/ws") {
                co_await echo(std::move(stream), std::move(request));
                co_return;
            }
            const bool known = request.target() == "/health";
            http::response<http::string_body> response(known ? http::status::ok : http::status::not_found,
                                                       request.version());
            response.set(http::field::content_type, "application/json");
            response.keep_alive(request.keep_alive());
            response.body() = known ? R"({"status":"ok"})" : R"({"detail":"no such page"})";
            response.prepare_payload();
            co_await http::async_write(stream, response, use_awaitable);
            if (!response.keep_alive())
                co_return;
        }
    } catch (const boost::system::system_error&) {
        // The other side went.
    }
}

asio::awaitable<void> accept(tcp::endpoint endpoint) {
    const auto executor = co_await asio::this_coro::executor;
    tcp::acceptor acceptor(executor);
    acceptor.open(endpoint.protocol());
    acceptor.set_option(asio::socket_base::reuse_address(true));
    acceptor.bind(endpoint);
    acceptor.listen(kBacklog);
    for (;;) {
        // A connection's timer and its reads never run at once.
        tcp::socket socket(asio::make_strand(executor));
        co_await acceptor.async_accept(socket, use_awaitable);
        const auto strand = socket.get_executor();
        asio::co_spawn(strand, converse(std::move(socket)), asio::detached);
    }
}

void serve(const tcp::endpoint& endpoint, int threads) {
    asio::io_context context(threads);
    asio::signal_set signals(context, SIGINT, SIGTERM);
    signals.async_wait([&context](auto, auto) { context.stop(); });
    std::exception_ptr failure;
    asio::co_spawn(context, accept(endpoint), [&](std::exception_ptr error) {
        failure = error;
        context.stop();
    });
    std::vector<std::jthread> pool;
    for (int i = 1; i < threads; ++i)
        pool.emplace_back([&context] { context.run(); });
    context.run();
    pool.clear();
    if (failure)
        std::rethrow_exception(failure);
}

}  // namespace

int main(int argc, char** argv) {
    const int threads = argc == 4 ? std::atoi(argv[3]) : 0;
    if (threads < 1) {
        std::cerr << "usage: program HOST PORT THREADS\n";
        return 2;
    }
    try {
        serve({asio::ip::make_address(argv[1]), static_cast<unsigned short>(std::atoi(argv[2]))}, threads);
    } catch (const std::exception& error) {
        std::cerr << "beast-ws: " << error.what() << "\n";
        return 1;
    }
    return 0;
}
