// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "bench_runner/base/cancel_token.h"
#include "bench_runner/load/load_plan.h"
#include "bench_runner/load/request_scanner.h"
#include "bench_runner/load/tls.h"
#include "bench_runner/load/url.h"
#include "core/base/result.h"

namespace bakeoff::bench {

/// How a null server answers.
struct NullServerOptions {
    std::uint16_t port = 0;      ///< 0: any free one
    std::size_t bodyBytes = 72;  ///< of each answer, as many as the bundled JSON answer has
    EngineChoice engine = EngineChoice::Auto;
    std::int64_t countEveryNs = 0;                    ///< above 0: how often `counted` is called
    std::function<void(std::uint64_t)> counted = {};  ///< requests answered so far; on the server's thread
    bool tls = false;                                 ///< speaks TLS, by Asio
    std::optional<TlsIdentity> identity = {};         ///< of TLS; nothing: one is made at the start
};

/// The bytes of its one answer.
std::string nullAnswer(std::size_t bodyBytes);
/// What answers `ended` requests of which some are odd: no body to a HEAD, and nothing after one that wants
/// the connection closed. `closes`: whether that is to be done then.
std::string nullAnswers(const std::string& answer, int ended, const std::vector<RequestScanner::Odd>& odd,
                        bool& closes);

/// A server that answers every request with the same 200 at once: the fastest answer this machine can give,
/// the ceiling beside which each measured server is shown. One thread, the caller's; loopback only. Says
/// where it listens, then serves until the token is cancelled. Errors: StartFailed when the port cannot be
/// had, Unsupported for an engine that this system does not have, those of makeIdentity() and
/// serverContext().
core::Result<void> runNullServer(const NullServerOptions& options,
                                 const std::function<void(const Url&)>& listening, const CancelToken& cancel);

/// The two ways of serving a listening socket; runNullServer() chooses. The io_uring one is for answers that
/// fit a socket's buffer, and has no TLS; `tls` may be null. Errors: Unsupported, before anything was
/// accepted.
void serveOnAsio(int listener, const std::string& answer, const NullServerOptions& options, TlsContext* tls,
                 const CancelToken& cancel);
core::Result<void> serveOnIoUring(int listener, const std::string& answer, const NullServerOptions& options,
                                  const CancelToken& cancel);

}  // namespace bakeoff::bench
