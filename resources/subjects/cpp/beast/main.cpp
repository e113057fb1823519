// SPDX-License-Identifier: GPL-3.0-only

// Workload http-json with Boost.Beast and coroutines of Boost.Asio; with a certificate and its key, by TLS.
#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/json/src.hpp>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace json = boost::json;
using asio::use_awaitable;
using asio::ip::tcp;

constexpr int kBacklog = 2048;
constexpr auto kKeepAlive = std::chrono::seconds(75);

json::object user(std::int64_t id) {
    return {{"id", id}, {"name", "Ada Lovelace"}, {"email", "ada@example.org"}, {"active", true}};
}

json::object users(std::int64_t id, std::int64_t count) {
    json::array items;
    items.reserve(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; ++i)
        items.push_back(user(1));
    return {{"id", id}, {"items", std::move(items)}};
}

/// The value of a parameter of a query, a whole number of 0 or more; -1 for another.
std::int64_t number(std::string_view query, std::string_view name, std::int64_t fallback) {
    while (!query.empty()) {
        const auto end = query.find('&');
        const std::string_view part = query.substr(0, end);
        query = end == std::string_view::npos ? std::string_view() : query.substr(end + 1);
        if (part.size() <= name.size() || part[name.size()] != '=' || part.substr(0, name.size()) != name)
            continue;
        std::int64_t value = -1;
        const auto [last, error] =
            std::from_chars(part.data() + name.size() + 1, part.data() + part.size(), value);
        return error == std::errc() && last == part.data() + part.size() && value >= 0 ? value : -1;
    }
    return fallback;
}

http::response<http::string_body> answer(const http::request<http::string_body>& request) {
    const std::string_view target(request.target().data(), request.target().size());
    const auto mark = target.find('?');
    const std::string_view path = target.substr(0, mark);
    const std::string_view query =
        mark == std::string_view::npos ? std::string_view() : target.substr(mark + 1);
    const auto id = number(query, "n", 1);
    const auto count = number(query, "items", 0);
    http::response<http::string_body> response(http::status::ok, request.version());
    json::object body;
    if (id < 0 || count < 0) {
        response.result(http::status::bad_request);
        body = {{"detail", "n and items must be whole numbers"}};
    } else if (path == "/json") {
        body = user(id);
    } else if (path == "/list") {
        body = users(id, count);
    } else if (path == "/health") {
        body = {{"status", "ok"}};
    } else {
        response.result(http::status::not_found);
        body = {{"detail", "no such page"}};
    }
    response.set(http::field::content_type, "application/json");
    response.keep_alive(request.keep_alive());
    response.body() = json::serialize(body);
    response.prepare_payload();
    return response;
}

template <typename Stream>
asio::awaitable<void> answerAll(Stream& stream) {
    beast::flat_buffer buffer;
    for (;;) {
        beast::get_lowest_layer(stream).expires_after(kKeepAlive);
        http::request<http::string_body> request;
        co_await http::async_read(stream, buffer, request, use_awaitable);
        auto response = answer(request);
        co_await http::async_write(stream, response, use_awaitable);
        if (!response.keep_alive())
            co_return;
    }
}

asio::awaitable<void> converse(tcp::socket socket, asio::ssl::context* tls) {
    try {
        socket.set_option(tcp::no_delay(true));
        beast::tcp_stream plain(std::move(socket));
        if (tls) {
            beast::ssl_stream<beast::tcp_stream> stream(std::move(plain), *tls);
            beast::get_lowest_layer(stream).expires_after(kKeepAlive);
            co_await stream.async_handshake(asio::ssl::stream_base::server, use_awaitable);
            co_await answerAll(stream);
        } else {
            co_await answerAll(plain);
            boost::system::error_code ignored;
            plain.socket().shutdown(tcp::socket::shutdown_send, ignored);
        }
    } catch (const boost::system::system_error&) {
        // The other side went, or was idle for too long.
    }
}

asio::awaitable<void> accept(tcp::endpoint endpoint, asio::ssl::context* tls) {
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
        asio::co_spawn(strand, converse(std::move(socket), tls), asio::detached);
    }
}

void serve(const tcp::endpoint& endpoint, int threads, asio::ssl::context* tls) {
    asio::io_context context(threads);
    asio::signal_set signals(context, SIGINT, SIGTERM);
    signals.async_wait([&context](auto, auto) { context.stop(); });
    std::exception_ptr failure;
    asio::co_spawn(context, accept(endpoint, tls), [&](std::exception_ptr error) {
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
    const int threads = argc == 4 || argc == 6 ? std::atoi(argv[3]) : 0;
    if (threads < 1) {
        std::cerr << "usage: program HOST PORT THREADS [CERTIFICATE KEY]\n";
        return 2;
    }
    try {
        const tcp::endpoint endpoint(asio::ip::make_address(argv[1]),
                                     static_cast<unsigned short>(std::atoi(argv[2])));
        asio::ssl::context tls(asio::ssl::context::tls_server);
        if (argc == 6) {
            tls.set_options(asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1);
            tls.use_certificate_chain_file(argv[4]);
            tls.use_private_key_file(argv[5], asio::ssl::context::pem);
        }
        serve(endpoint, threads, argc == 6 ? &tls : nullptr);
    } catch (const std::exception& error) {
        std::cerr << "beast: " << error.what() << "\n";
        return 1;
    }
    return 0;
}
