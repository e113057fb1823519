// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace bakeoff::bench {

/// A private key and the certificate that goes with it, each as PEM.
struct TlsIdentity {
    std::string key;
    std::string certificate;
};

/// For whom a certificate is made out, and for how long.
struct IdentityTerms {
    std::vector<std::string> names{"localhost"};               ///< of hosts
    std::vector<std::string> addresses{"127.0.0.1", "::1"};    ///< literals
    std::int64_t fromSeconds = -3600;                          ///< from now
    std::int64_t untilSeconds = std::int64_t{30} * 24 * 3600;  ///< from now
};

/// What the key of makeIdentity() is, for people.
inline constexpr const char* kIdentityKind = "ECDSA P-256";

/// Makes a key and a certificate that it signs itself, in memory alone; some milliseconds. Errors:
/// Unsupported where the library refuses.
core::Result<TlsIdentity> makeIdentity(const IdentityTerms& terms = {});

}  // namespace bakeoff::bench
