// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace bakeoff::bench {

/// The parts of an http:// or https:// address that a request needs, and how far its server is trusted.
struct Url {
    std::string host;  ///< name or literal, an IPv6 one without its brackets
    std::uint16_t port = 80;
    std::string target = "/";     ///< path and query as sent
    bool tls = false;             ///< https://
    bool anyCertificate = false;  ///< of TLS: whoever issued the certificate, and to whom

    /// Host and port as in a Host header.
    [[nodiscard]] std::string authority() const;
    [[nodiscard]] std::string text() const { return (tls ? "https://" : "http://") + authority() + target; }
};

/// Whether it is an address of this machine that no other reaches: 127.x.x.x, ::1 or localhost.
bool isLoopback(const Url& url);

/// Errors: InvalidArgument for anything but an http:// or https:// address.
core::Result<Url> parseUrl(std::string_view text);

}  // namespace bakeoff::bench
