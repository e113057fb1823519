// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/workloads/http_client.h"

#ifndef _WIN32
#include <fcntl.h>
#endif

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <cctype>
#include <chrono>

namespace bakeoff::bench {
namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using boost::system::error_code;
namespace {

/// Runs one asynchronous step to its end; the stream's own timer ends it when it takes too long.
class Steps {
public:
    explicit Steps(asio::io_context& context) : m_context(context) {}
    template <typename Start>
    error_code run(Start start) {
        error_code result = asio::error::would_block;
        start([&result](const error_code& error, auto&&...) { result = error; });
        m_context.restart();
        m_context.run();
        return result;
    }

private:
    asio::io_context& m_context;
};

core::Error failed(const Url& server, const error_code& error) {
    const bool late = error == beast::error::timeout;
    return {late ? core::ErrorCode::Timeout : core::ErrorCode::BadResponse,
            "The call of " + server.text() + " failed: " + error.message() + ".", "http"};
}

}  // namespace

core::Result<HttpAnswer> callHttp(const Url& server, const HttpCall& call, std::int64_t timeoutNs) {
    error_code error;
    const auto address = asio::ip::make_address(server.host, error);
    if (error)
        return core::Error{core::ErrorCode::InvalidArgument, "\"" + server.host + "\" is no address.",
                           "http"};
    asio::io_context context(1);
    beast::tcp_stream stream(context);
    stream.socket().open(asio::ip::tcp::v4(), error);
#ifndef _WIN32
    ::fcntl(stream.socket().native_handle(), F_SETFD, FD_CLOEXEC);
#endif
    stream.expires_after(std::chrono::nanoseconds(timeoutNs));
    Steps steps(context);
    error = steps.run([&](auto done) {
        stream.async_connect(asio::ip::tcp::endpoint(address, server.port), std::move(done));
    });
    if (error)
        return core::Error{core::ErrorCode::StartFailed,
                           "Nobody answers at " + server.text() + ": " + error.message() + ".", "http"};
    http::request<http::string_body> request;
    request.version(11);
    request.method_string(call.method);
    request.target(call.target);
    request.set(http::field::host, server.host + ":" + std::to_string(server.port));
    request.set(http::field::connection, "close");
    for (const auto& [name, value] : call.headers)
        request.set(name, value);
    request.body() = call.body;
    if (!call.body.empty() || call.method == "POST" || call.method == "PATCH" || call.method == "PUT")
        request.prepare_payload();
    error = steps.run([&](auto done) { http::async_write(stream, request, std::move(done)); });
    if (error)
        return failed(server, error);
    beast::flat_buffer buffer;
    http::response<http::string_body> response;
    error = steps.run([&](auto done) { http::async_read(stream, buffer, response, std::move(done)); });
    if (error)
        return failed(server, error);
    HttpAnswer answer;
    answer.status = static_cast<int>(response.result_int());
    answer.body = std::move(response.body());
    for (const auto& field : response) {
        std::string name(field.name_string());
        std::transform(name.begin(), name.end(), name.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        answer.headers[name] = std::string(field.value());
    }
    return answer;
}

}  // namespace bakeoff::bench
