// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "bench_runner/load/response_parser.h"

namespace bakeoff::bench {

/// The ways in which a request can fail; counted apart.
enum class LoadError : std::uint8_t {
    Connect,   ///< no connection could be made
    Timeout,   ///< no whole response in time
    Status,    ///< answered with another status than expected
    Length,    ///< the body is shorter or longer than expected, or was cut off
    Body,      ///< the right length, other bytes
    Reset,     ///< the connection broke before a response began
    Protocol,  ///< what came is not HTTP
    Unsent,    ///< open loop: found no free connection before the run had to end
    Tls,       ///< a connection was made, and TLS on it could not be, or failed
    Count_
};
constexpr std::size_t kLoadErrorKinds = static_cast<std::size_t>(LoadError::Count_);

/// "connect", "timeout", ... as written to JSON.
const char* loadErrorName(LoadError kind);

/// What a right response looks like.
struct Expectation {
    int status = 200;       ///< 0: any from 200 to 299
    bool checkBody = true;  ///< length and bytes must be those of `body`
    bool headOnly = false;  ///< the request is a HEAD: no body follows, whatever the length says
    std::string body;
    /// A number that stands in the request and in `body`: each request has another of as many digits, and its
    /// answer must bring it back. Empty: none. Only where the body is checked.
    std::string nonce = {};
    /// What the body must hold somewhere, where it is not known as a whole (`checkBody` off). Empty: nothing.
    std::string holds = {};
};

/// One connection's view of the response that is due: parses it and compares it with what is expected as the
/// bytes come, keeping none of them. Knows nothing of sockets or clocks, so every engine can use it.
/// Thread: one at a time. The expectation must outlive it.
class Exchange {
public:
    enum class Outcome : std::uint8_t { NeedMore, Good, Bad };

    explicit Exchange(const Expectation& expected) : m_expected(&expected) {}
    Exchange(const Expectation&&) = delete;

    /// Takes bytes as they come. After Good or Bad the response is over; bytes that follow it are a
    /// violation, for no second request was sent. Call begin() before the next one.
    Outcome feed(std::string_view bytes);
    /// The peer has closed its side.
    Outcome closed();
    void begin() { begin(*m_expected); }
    /// The same for a request that expects something else.
    void begin(const Expectation& expected) { begin(expected, {}, 0); }
    /// The same where `nonce` stands at `nonceAt` of the expected body; it must live as long as the exchange.
    void begin(const Expectation& expected, std::string_view nonce, std::size_t nonceAt) {
        m_expected = &expected;
        m_parser.reset(expected.headOnly);
        m_bodyLength = 0;
        m_bodyDiffers = false;
        m_nonce = nonce;
        m_nonceAt = nonceAt;
        m_found = expected.holds.empty();
        m_tail.clear();
    }

    /// Why, after Bad.
    [[nodiscard]] LoadError error() const { return m_error; }
    [[nodiscard]] bool keepAlive() const { return m_parser.keepAlive(); }
    /// No byte of the response has come yet.
    [[nodiscard]] bool untouched() const { return m_parser.untouched(); }
    [[nodiscard]] int status() const { return m_parser.status(); }

private:
    void compare(std::string_view part);
    void look(std::string_view part);
    /// Whether `part` is what the expected body has from `offset` on, its nonce being this request's.
    [[nodiscard]] bool same(std::string_view part, std::size_t offset) const;
    Outcome judge();
    Outcome bad(LoadError kind) {
        m_error = kind;
        return Outcome::Bad;
    }

    const Expectation* m_expected;
    ResponseParser m_parser;
    std::uint64_t m_bodyLength = 0;
    bool m_bodyDiffers = false;
    bool m_found = true;       ///< what the body must hold
    std::string m_tail;        ///< the end of the body so far, where it may begin
    std::string_view m_nonce;  ///< of this request
    std::size_t m_nonceAt = 0;
    LoadError m_error = LoadError::Protocol;
};

}  // namespace bakeoff::bench
