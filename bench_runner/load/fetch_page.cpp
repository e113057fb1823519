// SPDX-License-Identifier: GPL-3.0-only
#include <array>
#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <chrono>

#include "bench_runner/load/load_engine.h"
#include "bench_runner/load/response_parser.h"

#ifndef _WIN32
#include <fcntl.h>
#endif

namespace bakeoff::bench {
namespace asio = boost::asio;
namespace {

constexpr std::size_t kLongestPage = std::size_t{16} << 20;

/// One GET as a chain of callbacks; runs until `finished`.
class Fetch {
public:
    Fetch(asio::io_context& context, const Url& url, const LoadRequest& request)
        : m_socket(context), m_url(url), m_request(request.bytes(url)) {
        m_parser.reset(request.method == "HEAD");
    }

    void start(const asio::ip::tcp::endpoint& endpoint) {
        boost::system::error_code opened;
        m_socket.open(endpoint.protocol(), opened);
#ifndef _WIN32
        ::fcntl(m_socket.native_handle(), F_SETFD, FD_CLOEXEC);
#endif
        m_socket.async_connect(endpoint, [this](const boost::system::error_code& result) {
            if (result) {
                end(core::ErrorCode::StartFailed,
                    "Nobody answers at " + m_url.text() + ": " + result.message() + ".");
                return;
            }
            asio::async_write(m_socket, asio::buffer(m_request),
                              [this](const boost::system::error_code& sent, std::size_t) {
                                  if (sent)
                                      broken(sent);
                                  else
                                      receive();
                              });
        });
    }

    bool finished = false;
    core::Error error;
    FetchedPage page;

private:
    void receive() {
        m_socket.async_read_some(asio::buffer(m_buffer),
                                 [this](const boost::system::error_code& result, std::size_t bytes) {
                                     if (result == asio::error::eof)
                                         take(m_parser.finish(), {});
                                     else if (result)
                                         broken(result);
                                     else
                                         consume({m_buffer.data(), bytes});
                                 });
    }

    void consume(std::string_view bytes) {
        auto step = m_parser.next(bytes);
        while (step == ResponseParser::Step::Body) {
            page.body.append(m_parser.bodyPart());
            if (page.body.size() > kLongestPage) {
                end(core::ErrorCode::BadResponse, "The body is longer than 16 MiB.");
                return;
            }
            step = m_parser.next(bytes);
        }
        take(step, bytes);
    }

    void take(ResponseParser::Step step, std::string_view rest) {
        if (step == ResponseParser::Step::NeedMore) {
            receive();
        } else if (step == ResponseParser::Step::Complete && rest.empty()) {
            page.status = m_parser.status();
            finished = true;
        } else {
            end(core::ErrorCode::BadResponse,
                "What " + m_url.text() + " sends is not a whole HTTP response: " +
                    (step == ResponseParser::Step::Failed ? m_parser.problem()
                                                          : "it is longer than it says") +
                    ".");
        }
    }

    void broken(const boost::system::error_code& result) {
        end(core::ErrorCode::BadResponse,
            "The connection to " + m_url.text() + " broke: " + result.message() + ".");
    }

    void end(core::ErrorCode code, std::string message) {
        error = {code, std::move(message), "load"};
        finished = true;
    }

    asio::ip::tcp::socket m_socket;
    const Url& m_url;
    std::string m_request;
    ResponseParser m_parser;
    std::array<char, 16 * 1024> m_buffer{};
};

}  // namespace

core::Result<FetchedPage> fetchPage(const Url& url, std::int64_t timeoutNs) {
    LoadRequest plain;
    plain.target = url.target;
    return fetchPage(url, plain, timeoutNs);
}

core::Result<FetchedPage> fetchPage(const Url& url, const LoadRequest& request, std::int64_t timeoutNs) {
    asio::io_context context(1);
    boost::system::error_code error;
    asio::ip::tcp::endpoint endpoint;
    const auto address = asio::ip::make_address(url.host, error);
    if (!error) {
        endpoint = {address, url.port};
    } else {
        asio::ip::tcp::resolver resolver(context);
        const auto found = resolver.resolve(url.host, std::to_string(url.port), error);
        if (error || found.empty())
            return core::Error{core::ErrorCode::InvalidArgument,
                               "The host \"" + url.host + "\" cannot be resolved: " + error.message() + ".",
                               "load"};
        endpoint = found.begin()->endpoint();
    }
    Fetch fetch(context, url, request);
    fetch.start(endpoint);
    context.run_for(std::chrono::nanoseconds(timeoutNs));
    if (!fetch.finished)
        return core::Error{core::ErrorCode::Timeout, "No whole response from " + url.text() + " in time.",
                           "load"};
    if (!fetch.error.message.empty())
        return fetch.error;
    return std::move(fetch.page);
}

}  // namespace bakeoff::bench
