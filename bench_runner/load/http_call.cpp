// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/load/http_call.h"

#include <algorithm>
#include <array>
#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>
#include <cctype>
#include <chrono>
#include <type_traits>

#include "bench_runner/base/text.h"
#include "bench_runner/load/resolve.h"
#include "bench_runner/load/response_parser.h"
#include "bench_runner/load/tls.h"

#ifndef _WIN32
#include <fcntl.h>
#endif

namespace bakeoff::bench {
namespace asio = boost::asio;
namespace {

using asio::ip::tcp;
using TlsStream = asio::ssl::stream<tcp::socket>;

constexpr std::size_t kLongestBody = std::size_t{16} << 20;

constexpr core::Sentence kSpeaksTls =
    SAY("The server speaks TLS on this port: write https://, or name one where it speaks plain HTTP.");

/// A TLS record: an alert or a handshake, of version 3.
bool looksLikeTls(std::string_view received) {
    return received.size() > 1 && (received[0] == '\x15' || received[0] == '\x16') && received[1] == '\x03';
}

/// The fields of the last head in what was received: those before it are of interim answers (1xx).
std::map<std::string, std::string> fieldsOf(std::string_view received) {
    std::map<std::string, std::string> fields;
    bool interim = true;
    while (interim && !received.empty()) {
        const auto end = std::min(received.find("\r\n\r\n"), received.size());
        const auto lines = splitLines(received.substr(0, end));
        interim = !lines.empty() && lines[0].find(" 1") == lines[0].find(' ');
        for (const auto& line : lines) {
            const auto colon = line.find(':');
            // A line that begins with a blank goes on with the field before it (RFC 9112, 5.2).
            if (interim || colon == std::string::npos || &line == &lines.front() || line.front() == ' ' ||
                line.front() == '\t')
                continue;
            std::string name = line.substr(0, colon);
            std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
            fields[name] = trim(std::string_view(line).substr(colon + 1));
        }
        received.remove_prefix(std::min(end + 4, received.size()));
    }
    return fields;
}

/// One request as a chain of callbacks; runs until `finished`. `Stream`: a plain socket, or TLS on one.
template <typename Stream>
class Call {
public:
    /// `tls`: of a TLS stream, its context.
    template <typename... Tls>
    Call(asio::io_context& context, const Url& url, const LoadRequest& request, AnswerBody body, Tls&... tls)
        : m_stream(context, tls...), m_url(url), m_request(request.bytes(url)), m_body(body) {
        m_parser.reset(request.method == "HEAD");
    }

    void start(const tcp::endpoint& endpoint) {
        boost::system::error_code opened;
        auto& socket = m_stream.lowest_layer();
        socket.open(endpoint.protocol(), opened);
#ifndef _WIN32
        ::fcntl(socket.native_handle(), F_SETFD, FD_CLOEXEC);
#endif
        socket.async_connect(endpoint, [this](const boost::system::error_code& result) {
            if (result)
                end(core::ErrorCode::StartFailed,
                    core::say("Nothing answers at %1: %2.", m_url.text(), result.message()),
                    remedyFor(result));
            else
                connected();
        });
    }

    /// The time for it is over.
    void expire() {
        if constexpr (kTls) {
            if (m_shakesHands) {
                handshakeFailed(asio::error::timed_out);
                return;
            }
        }
        end(core::ErrorCode::Timeout, core::say("No complete response from %1 in time.", m_url.text()),
            SAY("Check whether the server is busy or stuck, or give it a longer --timeout."));
    }

    bool finished = false;
    core::Error error;
    HttpAnswer answer;

private:
    static constexpr bool kTls = std::is_same_v<Stream, TlsStream>;

    void connected() {
        if constexpr (kTls) {
            m_shakesHands = true;
            prepareClient(*m_stream.native_handle(), m_url);
            m_stream.async_handshake(asio::ssl::stream_base::client,
                                     [this](const boost::system::error_code& result) {
                                         m_shakesHands = false;
                                         if (result)
                                             handshakeFailed(result);
                                         else
                                             send();
                                     });
        } else {
            send();
        }
    }

    void handshakeFailed(const boost::system::error_code& result) {
        const TlsProblem problem = tlsProblem(result, *m_stream.native_handle());
        end(core::ErrorCode::BadResponse,
            core::say("There is no TLS with %1: %2.", m_url.text(), problem.message), problem.remedy);
    }

    void send() {
        asio::async_write(m_stream, asio::buffer(m_request),
                          [this](const boost::system::error_code& sent, std::size_t) {
                              if (sent)
                                  broken(sent);
                              else
                                  receive();
                          });
    }

    void receive() {
        m_stream.async_read_some(asio::buffer(m_buffer),
                                 [this](const boost::system::error_code& result, std::size_t bytes) {
                                     if (isTlsEnd(result))
                                         take(m_parser.finish(), {});
                                     else if (result)
                                         broken(result);
                                     else
                                         consume({m_buffer.data(), bytes});
                                 });
    }

    void consume(std::string_view bytes) {
        if (!m_bodyBegan)
            m_heads.append(bytes);
        auto step = m_parser.next(bytes);
        while (step == ResponseParser::Step::Body) {
            m_bodyBegan = true;
            if (m_body == AnswerBody::Keep)
                answer.body.append(m_parser.bodyPart());
            if (answer.body.size() > kLongestBody) {
                end(core::ErrorCode::BadResponse, SAY("The body is longer than 16 MiB."),
                    SAY("Compare the status alone: --check status."));
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
            answer.status = m_parser.status();
            answer.headers = fieldsOf(m_heads);
            finished = true;
        } else {
            end(core::ErrorCode::BadResponse,
                core::say("What %1 sends is not a complete HTTP response: %2.", m_url.text(),
                          step == ResponseParser::Step::Failed ? m_parser.problem()
                                                               : SAY("it is longer than it says")),
                looksLikeTls(m_heads) ? core::Message(kSpeaksTls) : core::Message());
        }
    }

    void broken(const boost::system::error_code& result) {
        end(core::ErrorCode::BadResponse,
            core::say("The connection to %1 broke: %2.", m_url.text(), result.message()), remedyFor(result));
    }

    void end(core::ErrorCode code, core::Message message, core::Message remedy) {
        error = {code, std::move(message), "load", std::move(remedy)};
        finished = true;
    }

    Stream m_stream;
    const Url& m_url;
    std::string m_request;
    AnswerBody m_body;
    ResponseParser m_parser;
    std::string m_heads;  ///< what came until the body began, with its first part
    bool m_bodyBegan = false;
    bool m_shakesHands = false;
    std::array<char, 16 * 1024> m_buffer{};
};

template <typename Stream>
core::Result<HttpAnswer> run(asio::io_context& context, Call<Stream>& call, const tcp::endpoint& endpoint,
                             std::int64_t timeoutNs) {
    call.start(endpoint);
    context.run_for(std::chrono::nanoseconds(timeoutNs));
    if (!call.finished)
        call.expire();
    if (!call.error.message.empty())
        return call.error;
    return std::move(call.answer);
}

}  // namespace

core::Result<HttpAnswer> callHttp(const Url& url, std::int64_t timeoutNs) {
    LoadRequest plain;
    plain.target = url.target;
    return callHttp(url, plain, timeoutNs);
}

core::Result<HttpAnswer> callHttp(const Url& url, const LoadRequest& request, std::int64_t timeoutNs,
                                  AnswerBody body) {
    asio::io_context context(1);
    const auto endpoint = resolve(url, timeoutNs);
    if (!endpoint)
        return endpoint.error();
    if (!url.tls) {
        Call<tcp::socket> call(context, url, request, body);
        return run(context, call, *endpoint, timeoutNs);
    }
    const auto tls = clientContext(url);
    if (!tls)
        return tls.error();
    Call<TlsStream> call(context, url, request, body, **tls);
    return run(context, call, *endpoint, timeoutNs);
}

}  // namespace bakeoff::bench
