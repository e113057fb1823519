// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/message.h"

namespace bakeoff::bench {

/// Reads one HTTP/1.x response after another from bytes that come in any pieces. Knows nothing of sockets.
/// Copies nothing when a head arrives in one piece, so that parsing costs a fraction of a system call.
///
///     while (true) switch (parser.next(bytes)) {        // `bytes` shrinks as it is consumed
///         case Body: use(parser.bodyPart()); break;
///         case Complete: ...; parser.reset(); ...
///         case NeedMore: receive more; ...
///         case Failed: say(parser.problem());
///     }
///
/// Thread: one at a time.
class ResponseParser {
public:
    enum class Step {
        NeedMore,  ///< all bytes consumed, the response goes on
        Body,      ///< bodyPart() holds the next bytes of the body
        Complete,  ///< the response has ended; what is left of the bytes belongs to the next one
        Failed     ///< not HTTP; the connection is of no further use
    };

    /// Takes bytes from the front of `bytes` up to the next thing worth telling.
    Step next(std::string_view& bytes);
    /// The peer has closed. Complete when that is how this response ends, Failed otherwise.
    Step finish();
    /// Gets ready for the next response on the same connection. `headOnly`: to a HEAD request, so no body
    /// follows whatever its fields say (RFC 9112, 6.3).
    void reset(bool headOnly = false);

    [[nodiscard]] int status() const { return m_status; }
    [[nodiscard]] std::string_view bodyPart() const { return m_bodyPart; }
    /// Whether the connection may carry another request once this response is complete.
    [[nodiscard]] bool keepAlive() const { return m_keepAlive; }
    /// True until the first byte of a response.
    [[nodiscard]] bool untouched() const { return m_state == State::Head && m_head.empty(); }
    [[nodiscard]] core::Sentence problem() const { return m_problem; }

private:
    enum class State : std::uint8_t {
        Head,
        Sized,
        UntilClose,
        ChunkSize,
        ChunkData,
        ChunkEnd,
        Trailer,
        Complete,
        Failed
    };

    Step takeHead(std::string_view& bytes);
    Step takeSized(std::string_view& bytes);
    Step takeChunked(std::string_view& bytes);
    bool readHead(std::string_view head);
    bool readStatusLine(std::string_view line);
    bool readField(std::string_view line);
    bool readChunkSize(std::string_view line);
    bool startBody();
    /// The next line without its end, or nothing when it has not come whole; keeps the part that has.
    bool takeLine(std::string_view& bytes, std::string_view& line);
    Step fail(core::Sentence problem);

    State m_state = State::Head;
    bool m_keepAlive = true;
    bool m_chunked = false;
    bool m_sized = false;
    bool m_headOnly = false;
    bool m_oldVersion = false;  ///< HTTP/1.0: closes unless it says otherwise
    int m_status = 0;
    std::uint64_t m_left = 0;  ///< bytes left of the body or of the chunk
    std::size_t m_trailerBytes = 0;
    std::string_view m_bodyPart;
    std::string m_head;  ///< the part of a head or line that has come, when it came in pieces
    core::Sentence m_problem = core::Sentence("");
};

}  // namespace bakeoff::bench
