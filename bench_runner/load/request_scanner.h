// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bakeoff::bench {

/// Finds where HTTP/1.x requests end in bytes that come in any pieces, and which of them want another answer
/// than most. Target and most fields are not looked at. That is all the null server needs to know.
/// Thread: one at a time.
class RequestScanner {
public:
    /// Takes all of `bytes` and returns how many requests have ended in them; -1 when what came is no
    /// HTTP/1.1 request (a head over 64 KiB, a Content-Length that makes no sense, a chunked body).
    int feed(std::string_view bytes);

    /// A request that the usual answer does not fit.
    struct Odd {
        int index = 0;          ///< among those that feed() found, from 0
        bool headOnly = false;  ///< a HEAD: no body must follow
        bool closes = false;    ///< of HTTP/1.0: who asks waits for the connection to be closed
    };
    /// Among those that the last feed() found to have ended.
    [[nodiscard]] const std::vector<Odd>& odd() const { return m_odd; }

private:
    bool readHead(std::string_view head);
    void endRequest(int index);

    std::string m_head;            ///< the part of a head that has come, when it came in pieces
    std::uint64_t m_bodyLeft = 0;  ///< bytes of a request's body still to come
    bool m_inBody = false;
    bool m_headOnly = false;  ///< of the request whose head came last
    bool m_closes = false;
    std::vector<Odd> m_odd;
};

}  // namespace bakeoff::bench
