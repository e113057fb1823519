// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/load/tls_identity.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

namespace bakeoff::bench {
namespace {

template <auto release>
struct Free {
    template <typename T>
    void operator()(T* owned) const {
        release(owned);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Free<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Free<X509_EXTENSION_free>>;
using Text = std::unique_ptr<BIO, Free<BIO_free>>;

constexpr long kVersion3 = 2;  // X.509 counts from 0
constexpr int kSerialBits = 63;

core::Error refused() {
    const char* reason = ::ERR_reason_error_string(::ERR_get_error());
    return {core::ErrorCode::Unsupported,
            core::say("No certificate could be made: %1.", reason ? reason : "unknown"), "tls"};
}

/// "DNS:localhost,IP:127.0.0.1"
std::string alternativesOf(const IdentityTerms& terms) {
    std::string out;
    for (const auto& name : terms.names)
        out += (out.empty() ? "" : ",") + ("DNS:" + name);
    for (const auto& address : terms.addresses)
        out += (out.empty() ? "" : ",") + ("IP:" + address);
    return out;
}

bool addExtension(X509& certificate, int id, const std::string& value) {
    const Extension extension(::X509V3_EXT_conf_nid(nullptr, nullptr, id, value.c_str()));
    return extension && ::X509_add_ext(&certificate, extension.get(), -1) == 1;
}

/// Clients tell certificates of one issuer apart by it.
bool drawSerial(X509& certificate) {
    const std::unique_ptr<BIGNUM, Free<BN_free>> number(::BN_new());
    return number && ::BN_rand(number.get(), kSerialBits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1 &&
           ::BN_to_ASN1_INTEGER(number.get(), ::X509_get_serialNumber(&certificate)) != nullptr;
}

bool fill(X509& certificate, EVP_PKEY& key, const IdentityTerms& terms) {
    X509_NAME* name = ::X509_get_subject_name(&certificate);
    const std::string common = terms.names.empty() ? "bakeoff" : terms.names.front();
    return ::X509_set_version(&certificate, kVersion3) == 1 && drawSerial(certificate) &&
           ::X509_gmtime_adj(::X509_getm_notBefore(&certificate), static_cast<long>(terms.fromSeconds)) !=
               nullptr &&
           ::X509_gmtime_adj(::X509_getm_notAfter(&certificate), static_cast<long>(terms.untilSeconds)) !=
               nullptr &&
           ::X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                                        reinterpret_cast<const unsigned char*>(common.c_str()), -1, -1,
                                        0) == 1 &&
           ::X509_set_issuer_name(&certificate, name) == 1 && ::X509_set_pubkey(&certificate, &key) == 1 &&
           addExtension(certificate, NID_basic_constraints, "critical,CA:FALSE") &&
           addExtension(certificate, NID_ext_key_usage, "serverAuth") &&
           addExtension(certificate, NID_subject_alt_name, alternativesOf(terms)) &&
           ::X509_sign(&certificate, &key, ::EVP_sha256()) != 0;
}

std::string textOf(BIO& bio) {
    char* begin = nullptr;
    const long size = ::BIO_ctrl(&bio, BIO_CTRL_INFO, 0, &begin);
    return size > 0 ? std::string(begin, static_cast<std::size_t>(size)) : std::string();
}

}  // namespace

core::Result<TlsIdentity> makeIdentity(const IdentityTerms& terms) {
    ::ERR_clear_error();
    const Key key(::EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
    const Certificate certificate(::X509_new());
    if (!key || !certificate || !fill(*certificate, *key, terms))
        return refused();
    const Text keyText(::BIO_new(::BIO_s_mem()));
    const Text certificateText(::BIO_new(::BIO_s_mem()));
    if (!keyText || !certificateText ||
        ::PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1 ||
        ::PEM_write_bio_X509(certificateText.get(), certificate.get()) != 1)
        return refused();
    return TlsIdentity{textOf(*keyText), textOf(*certificateText)};
}

}  // namespace bakeoff::bench
