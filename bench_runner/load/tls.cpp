// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/load/tls.h"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/ssl/error.hpp>

namespace bakeoff::bench {
namespace asio = boost::asio;
using ErrorCode = boost::system::error_code;
namespace {

/// ALPN's list: the length of each name before it.
constexpr std::array<unsigned char, 9> kProtocols{8, 'h', 't', 't', 'p', '/', '1', '.', '1'};

constexpr core::Sentence kPlainHttp =
    SAY("See whether the server speaks TLS on this port; plain HTTP is written http://.");
constexpr core::Sentence kWhomToTrust =
    SAY("--insecure takes any certificate; SSL_CERT_FILE names a file of those that are to be trusted.");

bool isAddress(const std::string& host) {
    ErrorCode error;
    asio::ip::make_address(host, error);
    return !error;
}

/// As libraries have it, for people.
core::Message reasonOf(const ErrorCode& error) {
    const char* reason = error.category() == asio::error::get_ssl_category()
                             ? ::ERR_reason_error_string(static_cast<unsigned long>(error.value()))
                             : nullptr;
    return core::Message::verbatim(reason ? reason : error.message());
}

/// A server takes HTTP/1.1 of what a client offers, and a client that offers nothing.
int chooseProtocol(SSL* /*connection*/, const unsigned char** out, unsigned char* outLength,
                   const unsigned char* in, unsigned int inLength, void* /*argument*/) {
    unsigned char* chosen = nullptr;
    if (::SSL_select_next_proto(&chosen, outLength, kProtocols.data(), kProtocols.size(), in, inLength) !=
        OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_ALERT_FATAL;
    *out = chosen;
    return SSL_TLSEXT_ERR_OK;
}

bool setUp(TlsContext& context) {
    return SSL_CTX_set_min_proto_version(context.native_handle(), TLS1_2_VERSION) == 1;
}

core::Error refused(core::ErrorCode code, const ErrorCode& error) {
    return {code, core::say("TLS could not be set up: %1.", reasonOf(error)), "tls"};
}

}  // namespace

core::Result<std::shared_ptr<TlsContext>> clientContext(const Url& url) {
    auto context = std::make_shared<TlsContext>(TlsContext::tls_client);
    ErrorCode error;
    if (!setUp(*context) ||
        ::SSL_CTX_set_alpn_protos(context->native_handle(), kProtocols.data(), kProtocols.size()) != 0)
        return refused(core::ErrorCode::Unsupported, asio::error::operation_not_supported);
    if (!url.anyCertificate)
        context->set_default_verify_paths(error);
    if (!error)
        context->set_verify_mode(url.anyCertificate ? asio::ssl::verify_none : asio::ssl::verify_peer, error);
    if (error)
        return refused(core::ErrorCode::Unsupported, error);
    return context;
}

core::Result<std::shared_ptr<TlsContext>> serverContext(const TlsIdentity& identity) {
    auto context = std::make_shared<TlsContext>(TlsContext::tls_server);
    ErrorCode error;
    if (!setUp(*context))
        return refused(core::ErrorCode::Unsupported, asio::error::operation_not_supported);
    ::SSL_CTX_set_alpn_select_cb(context->native_handle(), &chooseProtocol, nullptr);
    context->use_certificate_chain(asio::buffer(identity.certificate), error);
    if (!error)
        context->use_private_key(asio::buffer(identity.key), TlsContext::pem, error);
    if (error)
        return refused(core::ErrorCode::InvalidArgument, error);
    return context;
}

void prepareClient(SSL& connection, const Url& url) {
    const bool named = !isAddress(url.host);
    if (named)  // an address is no name (RFC 6066, 3)
        ::SSL_ctrl(&connection, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
                   const_cast<char*>(url.host.c_str()));
    if (url.anyCertificate)
        return;
    X509_VERIFY_PARAM* wanted = ::SSL_get0_param(&connection);
    if (named) {
        ::X509_VERIFY_PARAM_set_hostflags(wanted, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
        ::X509_VERIFY_PARAM_set1_host(wanted, url.host.c_str(), url.host.size());
    } else {
        ::X509_VERIFY_PARAM_set1_ip_asc(wanted, url.host.c_str());
    }
}

std::string tlsText(const SSL& connection) {
    const char* cipher = ::SSL_CIPHER_get_name(::SSL_get_current_cipher(&connection));
    return std::string(::SSL_get_version(&connection)) + ", " + (cipher ? cipher : "?");
}

TlsProblem tlsProblem(const ErrorCode& error, const SSL& connection) {
    if (isTlsEnd(error) || error == asio::error::connection_reset || error == asio::error::broken_pipe)
        return {SAY("the connection was closed during the handshake"), kPlainHttp};
    if (error == asio::error::timed_out)
        return {SAY("the handshake was not answered in time"), kPlainHttp};
    if (error.category() != asio::error::get_ssl_category())
        return {reasonOf(error), kPlainHttp};
    switch (ERR_GET_REASON(static_cast<unsigned long>(error.value()))) {
        case SSL_R_CERTIFICATE_VERIFY_FAILED:
            return {core::say("its certificate is refused, %1",
                              ::X509_verify_cert_error_string(::SSL_get_verify_result(&connection))),
                    kWhomToTrust};
        case SSL_R_WRONG_VERSION_NUMBER:
        case SSL_R_HTTP_REQUEST:
            return {SAY("what it answers is not TLS"), kPlainHttp};
        default:
            return {reasonOf(error),
                    SAY("TLS 1.2 and 1.3 are offered, with HTTP/1.1: see what the server takes.")};
    }
}

bool isTlsEnd(const ErrorCode& error) {
    return error == asio::error::eof || error == asio::ssl::error::stream_truncated;
}

bool isTlsError(const ErrorCode& error) {
    return error.category() == asio::error::get_ssl_category() ||
           error.category() == asio::ssl::error::get_stream_category();
}

}  // namespace bakeoff::bench
