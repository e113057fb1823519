// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/load/url.h"

#include <algorithm>
#include <charconv>

namespace bakeoff::bench {
namespace {

constexpr std::uint16_t kPlainPort = 80;
constexpr std::uint16_t kTlsPort = 443;

core::Error bad(std::string_view text, const core::Message& why) {
    return {core::ErrorCode::InvalidArgument,
            core::say("\"%1\" is not an address that can be loaded: %2", text, why), ""};
}

bool readPort(std::string_view text, std::uint16_t& port) {
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), port);
    return problem == std::errc() && end == text.data() + text.size() && port != 0;
}

}  // namespace

std::string Url::authority() const {
    const std::string name = host.find(':') == std::string::npos ? host : "[" + host + "]";
    return port == (tls ? kTlsPort : kPlainPort) ? name : name + ":" + std::to_string(port);
}

bool isLoopback(const Url& url) {
    // Four numbers, so that a name that begins like one (127.0.0.1.example.org) is none.
    const bool numbers = url.host.find_first_not_of("0123456789.") == std::string::npos &&
                         std::ranges::count(url.host, '.') == 3;
    return url.host == "localhost" || url.host == "::1" || (numbers && url.host.starts_with("127."));
}

core::Result<Url> parseUrl(std::string_view text) {
    constexpr std::string_view kPlain = "http://";
    constexpr std::string_view kTls = "https://";
    if (!text.starts_with(kPlain) && !text.starts_with(kTls))
        return bad(text, SAY("it must begin with http:// or https://."));
    // What stands in the request goes out byte by byte: no blank or control character may split the line.
    if (std::ranges::any_of(text, [](unsigned char c) { return c <= ' ' || c == 127; }))
        return bad(text, SAY("it contains a blank or a control character."));
    Url url;
    url.tls = text.starts_with(kTls);
    url.port = url.tls ? kTlsPort : kPlainPort;
    std::string_view rest = text.substr(url.tls ? kTls.size() : kPlain.size());
    rest = rest.substr(0, rest.find('#'));
    const auto slash = rest.find_first_of("/?");
    std::string_view authority = rest.substr(0, slash);
    if (slash != std::string_view::npos)
        url.target = (rest[slash] == '?' ? "/" : "") + std::string(rest.substr(slash));
    if (authority.find('@') != std::string_view::npos)
        return bad(text, SAY("a user name is of no use here."));
    std::string_view port;
    if (!authority.empty() && authority.front() == '[') {
        const auto close = authority.find(']');
        if (close == std::string_view::npos)
            return bad(text, SAY("the bracket is not closed."));
        url.host = authority.substr(1, close - 1);
        port = authority.substr(close + 1);
    } else {
        const auto colon = authority.find(':');
        url.host = authority.substr(0, colon);
        port = colon == std::string_view::npos ? std::string_view() : authority.substr(colon);
    }
    if (url.host.empty())
        return bad(text, SAY("it names no host."));
    if (!port.empty() && (port.front() != ':' || !readPort(port.substr(1), url.port)))
        return bad(text, SAY("the port must be a number from 1 to 65535."));
    return url;
}

}  // namespace bakeoff::bench
