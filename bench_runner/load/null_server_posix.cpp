// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/load/null_server.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <string_view>

#include "bench_runner/base/unique_fd.h"
#include "bench_runner/load/descriptors.h"
#include "core/plan/job.h"

namespace bakeoff::bench {
namespace {

constexpr int kBacklog = 4096;  // the kernel cuts it to what it allows
constexpr std::size_t kSmallAnswer = 16 * 1024;

core::Result<UniqueFd> listenOn(std::uint16_t& port) {
    const auto refused = [&port] {
        return core::Error{core::ErrorCode::StartFailed,
                           core::say("The null server cannot listen on port %1: %2.", std::to_string(port),
                                     std::strerror(errno)),
                           "null-server", SAY("Choose another, or 0 for any free one.")};
    };
    UniqueFd listener(::socket(AF_INET, SOCK_STREAM, 0));
    if (!listener.valid())
        return refused();
    ::fcntl(listener.get(), F_SETFD, FD_CLOEXEC);
    const int on = 1;
    ::setsockopt(listener.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
#ifdef TCP_CONGESTION
    // Answers are to leave at once, and to cost little: BBR, the default of some systems, paces and models
    // each connection (a fifth of the CPU time at 10,000 of them). Where it is refused, the default stays.
    constexpr std::string_view kPlain = "reno";
    ::setsockopt(listener.get(), IPPROTO_TCP, TCP_CONGESTION, kPlain.data(), kPlain.size());
#endif
#ifdef TCP_QUICKACK
    // Each request is answered, so the answer carries its acknowledgement. Without this a new connection
    // sends sixteen of their own, and 10,000 connections may stay in the slow state that these bring about:
    // the longer answers wait, the more acknowledgements time out and cost time.
    const int off = 0;
    ::setsockopt(listener.get(), IPPROTO_TCP, TCP_QUICKACK, &off, sizeof off);
#endif
    ::setsockopt(listener.get(), IPPROTO_TCP, TCP_NODELAY, &on,
                 sizeof on);  // inherited where that is the custom
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    socklen_t length = sizeof address;
    if (::bind(listener.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 ||
        ::listen(listener.get(), kBacklog) != 0 ||
        ::getsockname(listener.get(), reinterpret_cast<sockaddr*>(&address), &length) != 0)
        return refused();
    port = ntohs(address.sin_port);
    return listener;
}

/// Null without TLS.
core::Result<std::shared_ptr<TlsContext>> tlsFor(const NullServerOptions& options) {
    if (!options.tls)
        return std::shared_ptr<TlsContext>();
    if (options.identity)
        return serverContext(*options.identity);
    const auto made = makeIdentity();
    if (!made)
        return made.error();
    return serverContext(*made);
}

}  // namespace

std::string nullAnswer(std::size_t bodyBytes) {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + std::to_string(bodyBytes) +
           "\r\n\r\n" + std::string(bodyBytes, 'x');
}

std::string nullAnswers(const std::string& answer, int ended, const std::vector<RequestScanner::Odd>& odd,
                        bool& closes) {
    std::string out;
    closes = false;
    auto next = odd.begin();
    for (int i = 0; i < ended && !closes; ++i) {
        const bool isOdd = next != odd.end() && next->index == i;
        out += isOdd && next->headOnly ? answer.substr(0, answer.find("\r\n\r\n") + 4) : answer;
        closes = isOdd && next->closes;
        if (isOdd)
            ++next;
    }
    return out;
}

core::Result<void> runNullServer(const NullServerOptions& options,
                                 const std::function<void(const Url&)>& listening,
                                 const CancelToken& cancel) {
    // As many as there may be; with fewer it serves fewer.
    (void)ensureDescriptors(core::kMostConnections + kOwnDescriptors);
    const auto tls = tlsFor(options);
    if (!tls)
        return tls.error();
    Url url;
    url.tls = options.tls;
    url.host = "127.0.0.1";
    url.port = options.port;
    auto listener = listenOn(url.port);
    if (!listener)
        return listener.error();
    listening(url);
    const std::string answer = nullAnswer(options.bodyBytes);
    if (!options.tls && (options.engine == EngineChoice::IoUring ||
                         (options.engine == EngineChoice::Auto && answer.size() <= kSmallAnswer))) {
        auto served = serveOnIoUring(listener->get(), answer, options, cancel);
        if (served || options.engine == EngineChoice::IoUring)
            return served;
    }
    serveOnAsio(listener->get(), answer, options, tls->get(), cancel);
    return {};
}

}  // namespace bakeoff::bench
