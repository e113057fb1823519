// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/load/response_parser.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace bakeoff::bench {
namespace {

constexpr std::size_t kLongestHead = 64 * 1024;
constexpr std::size_t kLongestLine = 8 * 1024;
constexpr std::uint64_t kLongestBody = std::uint64_t{1} << 40;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

/// `b` must be lower case.
bool sameText(std::string_view a, std::string_view b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                              [](char left, char right) { return lower(left) == right; });
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

/// Whether a comma-separated list holds `token` (lower case).
bool listHolds(std::string_view list, std::string_view token) {
    while (!list.empty()) {
        const auto comma = list.find(',');
        if (sameText(trimmed(list.substr(0, comma)), token))
            return true;
        if (comma == std::string_view::npos)
            return false;
        list.remove_prefix(comma + 1);
    }
    return false;
}

/// Just past the empty line that ends a head, or npos. Lone line feeds are accepted, as RFC 9112 allows.
/// Looks from `from` on, which must not lie behind a line's end that may begin the empty line.
std::size_t endOfHead(std::string_view bytes, std::size_t from) {
    while (from < bytes.size()) {
        const void* found = std::memchr(bytes.data() + from, '\n', bytes.size() - from);
        if (!found)
            return std::string_view::npos;
        const auto at = static_cast<std::size_t>(static_cast<const char*>(found) - bytes.data());
        if (at + 1 < bytes.size() && bytes[at + 1] == '\n')
            return at + 2;
        if (at + 2 < bytes.size() && bytes[at + 1] == '\r' && bytes[at + 2] == '\n')
            return at + 3;
        from = at + 1;
    }
    return std::string_view::npos;
}

std::string_view cutLine(std::string_view& text) {
    const auto end = text.find('\n');
    auto line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (!line.empty() && line.back() == '\r')
        line.remove_suffix(1);
    return line;
}

}  // namespace

void ResponseParser::reset(bool headOnly) {
    m_headOnly = headOnly;
    m_state = State::Head;
    m_keepAlive = true;
    m_chunked = m_sized = m_oldVersion = false;
    m_status = 0;
    m_left = 0;
    m_trailerBytes = 0;
    m_bodyPart = {};
    m_head.clear();
}

ResponseParser::Step ResponseParser::fail(core::Sentence problem) {
    m_state = State::Failed;
    m_keepAlive = false;
    m_problem = problem;
    return Step::Failed;
}

ResponseParser::Step ResponseParser::next(std::string_view& bytes) {
    if (m_state == State::Head) {
        const Step step = takeHead(bytes);
        if (step == Step::NeedMore || step == Step::Failed)
            return step;
    }
    switch (m_state) {
        case State::Complete:
            return Step::Complete;
        case State::Failed:
            return Step::Failed;
        case State::Sized:
            return takeSized(bytes);
        case State::UntilClose:
            m_bodyPart = bytes;
            bytes = {};
            return m_bodyPart.empty() ? Step::NeedMore : Step::Body;
        default:
            return takeChunked(bytes);
    }
}

ResponseParser::Step ResponseParser::finish() {
    if (m_state == State::Complete)
        return Step::Complete;
    if (m_state == State::UntilClose) {
        m_state = State::Complete;
        return Step::Complete;
    }
    return fail(SAY("the connection closed in the middle of a response"));
}

ResponseParser::Step ResponseParser::takeHead(std::string_view& bytes) {
    while (m_state == State::Head) {
        if (bytes.empty())
            return Step::NeedMore;
        if (m_head.empty()) {
            const auto end = endOfHead(bytes, 0);
            if (end != std::string_view::npos) {
                if (!readHead(bytes.substr(0, end)))
                    return Step::Failed;
                bytes.remove_prefix(end);
                continue;
            }
        }
        const std::size_t before = m_head.size();
        if (before + bytes.size() > kLongestHead && endOfHead(bytes, 0) == std::string_view::npos)
            return fail(SAY("the head of the response is longer than 64 KiB"));
        m_head.append(bytes);
        const auto end = endOfHead(m_head, before > 2 ? before - 3 : 0);
        if (end == std::string_view::npos) {
            bytes = {};
            return Step::NeedMore;
        }
        bytes.remove_prefix(end - before);
        // readHead() must not see m_head change under it.
        const std::string head = std::move(m_head);
        m_head.clear();
        if (!readHead(std::string_view(head).substr(0, end)))
            return Step::Failed;
    }
    return m_state == State::Failed ? Step::Failed : Step::Body;
}

bool ResponseParser::readHead(std::string_view head) {
    m_chunked = m_sized = m_oldVersion = false;
    m_left = 0;
    m_keepAlive = true;
    if (!readStatusLine(cutLine(head)))
        return false;
    while (true) {
        const auto line = cutLine(head);
        if (line.empty())
            break;
        // Goes on with the field before it (RFC 9112, 5.2), and no field that matters is so long.
        if (line.front() == ' ' || line.front() == '\t')
            continue;
        if (!readField(line))
            return false;
    }
    return startBody();
}

bool ResponseParser::readStatusLine(std::string_view line) {
    const auto bad = [this] {
        fail(SAY("the response does not begin with an HTTP/1.x status line"));
        return false;
    };
    if (line.size() < 12 || line.substr(0, 7) != "HTTP/1." || (line[7] != '0' && line[7] != '1') ||
        line[8] != ' ')
        return bad();
    m_status = 0;
    for (const char c : line.substr(9, 3)) {
        if (c < '0' || c > '9')
            return bad();
        m_status = m_status * 10 + (c - '0');
    }
    if (m_status < 100 || (line.size() > 12 && line[12] != ' '))
        return bad();
    m_oldVersion = line[7] == '0';
    m_keepAlive = !m_oldVersion;
    return true;
}

bool ResponseParser::readField(std::string_view line) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0) {
        fail(SAY("a header line has no name"));
        return false;
    }
    const auto name = line.substr(0, colon);
    // Only three fields matter; their lengths alone rule out nearly every other.
    if (name.size() == 14 && sameText(name, "content-length")) {
        const auto value = trimmed(line.substr(colon + 1));
        std::uint64_t length = 0;
        const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), length);
        if (value.empty() || problem != std::errc() || end != value.data() + value.size() ||
            length > kLongestBody || (m_sized && length != m_left)) {
            fail(SAY("the Content-Length makes no sense"));
            return false;
        }
        m_sized = true;
        m_left = length;
    } else if (name.size() == 17 && sameText(name, "transfer-encoding")) {
        const auto value = trimmed(line.substr(colon + 1));
        if (!sameText(value, "chunked")) {
            fail(SAY("a Transfer-Encoding other than chunked"));
            return false;
        }
        m_chunked = true;
    } else if (name.size() == 10 && sameText(name, "connection")) {
        const auto value = line.substr(colon + 1);
        if (listHolds(value, "close"))
            m_keepAlive = false;
        else if (m_oldVersion && listHolds(value, "keep-alive"))
            m_keepAlive = true;
    }
    return true;
}

bool ResponseParser::startBody() {
    if (m_status < 200) {
        // An interim response such as 100 or 103: the real one follows.
        if (m_status == 101) {
            fail(SAY("the server switched protocols without being asked"));
            return false;
        }
        m_state = State::Head;
        return true;
    }
    if (m_status == 204 || m_status == 304 || m_headOnly) {
        m_state = State::Complete;
    } else if (m_chunked) {
        m_state = State::ChunkSize;
    } else if (m_sized) {
        m_state = m_left == 0 ? State::Complete : State::Sized;
    } else {
        m_state = State::UntilClose;
        m_keepAlive = false;
    }
    return true;
}

ResponseParser::Step ResponseParser::takeSized(std::string_view& bytes) {
    if (bytes.empty())
        return Step::NeedMore;
    m_bodyPart = bytes.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(m_left, bytes.size())));
    bytes.remove_prefix(m_bodyPart.size());
    m_left -= m_bodyPart.size();
    if (m_left == 0)
        m_state = State::Complete;
    return Step::Body;
}

bool ResponseParser::takeLine(std::string_view& bytes, std::string_view& line) {
    const auto end = bytes.find('\n');
    if (end == std::string_view::npos) {
        m_head.append(bytes);
        bytes = {};
        return false;
    }
    if (m_head.empty()) {
        line = bytes.substr(0, end);
    } else {
        m_head.append(bytes.substr(0, end));
        line = m_head;
    }
    bytes.remove_prefix(end + 1);
    if (!line.empty() && line.back() == '\r')
        line.remove_suffix(1);
    return true;
}

bool ResponseParser::readChunkSize(std::string_view line) {
    // Chunk extensions follow a semicolon and mean nothing to us.
    const auto digits = trimmed(line.substr(0, line.find(';')));
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), m_left, 16);
    return !digits.empty() && problem == std::errc() && end == digits.data() + digits.size() &&
           m_left <= kLongestBody;
}

ResponseParser::Step ResponseParser::takeChunked(std::string_view& bytes) {
    while (m_state != State::Complete) {
        if (bytes.empty())
            return Step::NeedMore;
        if (m_state == State::ChunkData) {
            m_bodyPart =
                bytes.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(m_left, bytes.size())));
            bytes.remove_prefix(m_bodyPart.size());
            m_left -= m_bodyPart.size();
            if (m_left == 0)
                m_state = State::ChunkEnd;
            return Step::Body;
        }
        std::string_view line;
        if (!takeLine(bytes, line)) {
            if (m_head.size() > kLongestLine)
                return fail(SAY("a line of the chunked body is too long"));
            return Step::NeedMore;
        }
        if (m_state == State::ChunkSize) {
            if (!readChunkSize(line))
                return fail(SAY("the size of a chunk makes no sense"));
            m_state = m_left == 0 ? State::Trailer : State::ChunkData;
        } else if (m_state == State::ChunkEnd) {
            if (!line.empty())
                return fail(SAY("a chunk is longer than it said"));
            m_state = State::ChunkSize;
        } else if (line.empty()) {
            m_state = State::Complete;
        } else {
            m_trailerBytes += line.size();
            if (m_trailerBytes > kLongestHead)
                return fail(SAY("the trailer of the response is longer than 64 KiB"));
        }
        m_head.clear();
    }
    return Step::Complete;
}

}  // namespace bakeoff::bench
