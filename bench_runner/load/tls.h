// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <boost/asio/ssl/context.hpp>
#include <boost/system/error_code.hpp>
#include <memory>
#include <string>

#include "bench_runner/load/tls_identity.h"
#include "bench_runner/load/tls_problem.h"
#include "bench_runner/load/url.h"
#include "core/base/result.h"

namespace bakeoff::bench {

/// What the connections of one side have in common. Once made it may be used by any number of threads.
using TlsContext = boost::asio::ssl::context;

/// For clients of that address: TLS 1.2 and 1.3, HTTP/1.1 alone by ALPN. Trusted is who the system trusts, or
/// the file that the environment variable SSL_CERT_FILE names; everybody where the address takes any
/// certificate. Errors: Unsupported where the library refuses.
core::Result<std::shared_ptr<TlsContext>> clientContext(const Url& url);

/// For a server with that key and certificate. Errors: InvalidArgument for what does not go together.
core::Result<std::shared_ptr<TlsContext>> serverContext(const TlsIdentity& identity);

/// Says to a new connection of a client whom it asks for (SNI), and, unless any certificate is taken, to whom
/// the certificate must be made out. Before the handshake.
void prepareClient(SSL& connection, const Url& url);

/// "TLSv1.3, TLS_AES_256_GCM_SHA384": what the two sides agreed on.
std::string tlsText(const SSL& connection);

/// Of a client's handshake that ended with that error. One that was not answered in time has `timed_out`.
TlsProblem tlsProblem(const boost::system::error_code& error, const SSL& connection);

/// Whether the peer has closed its side, in good order or without a word: HTTP says itself where an answer
/// ends, and many servers leave TLS's farewell out.
bool isTlsEnd(const boost::system::error_code& error);
/// Whether it was TLS that failed, and not the connection under it.
bool isTlsError(const boost::system::error_code& error);

}  // namespace bakeoff::bench
