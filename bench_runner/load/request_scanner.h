// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bakeoff::bench {

/// Finds where HTTP/1.1 requests end in bytes that come in any pieces, and nothing else: method, target and
/// most fields are not looked at. That is all the null server needs to know. Thread: one at a time.
class RequestScanner {
public:
    /// Takes all of `bytes` and returns how many requests have ended in them; -1 when what came is no
    /// HTTP/1.1 request (a head over 64 KiB, a Content-Length that makes no sense, a chunked body).
    int feed(std::string_view bytes);

private:
    bool readHead(std::string_view head);

    std::string m_head;            ///< the part of a head that has come, when it came in pieces
    std::uint64_t m_bodyLeft = 0;  ///< bytes of a request's body still to come
    bool m_inBody = false;
};

}  // namespace bakeoff::bench
