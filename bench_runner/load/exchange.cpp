// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/load/exchange.h"

#include <algorithm>
#include <cstring>

namespace bakeoff::bench {

const char* loadErrorName(LoadError kind) {
    static constexpr std::array<const char*, kLoadErrorKinds> kNames{
        "connect", "timeout", "status", "length", "body", "reset", "protocol", "unsent", "tls"};
    return kNames[static_cast<std::size_t>(kind)];
}

Exchange::Outcome Exchange::feed(std::string_view bytes) {
    while (true) {
        switch (m_parser.next(bytes)) {
            case ResponseParser::Step::NeedMore:
                return Outcome::NeedMore;
            case ResponseParser::Step::Body:
                compare(m_parser.bodyPart());
                break;
            case ResponseParser::Step::Complete:
                return bytes.empty() ? judge() : bad(LoadError::Protocol);
            case ResponseParser::Step::Failed:
                return bad(LoadError::Protocol);
        }
    }
}

Exchange::Outcome Exchange::closed() {
    if (m_parser.untouched())
        return bad(LoadError::Reset);
    return m_parser.finish() == ResponseParser::Step::Complete ? judge() : bad(LoadError::Length);
}

void Exchange::compare(std::string_view part) {
    const std::uint64_t offset = m_bodyLength;
    m_bodyLength += part.size();
    if (!m_found)
        look(part);
    if (!m_expected->checkBody || m_bodyLength > m_expected->body.size())
        return;
    if (!same(part, offset))
        m_bodyDiffers = true;
}

bool Exchange::same(std::string_view part, std::size_t offset) const {
    const std::string_view body = m_expected->body;
    const auto equal = [&](std::size_t from, std::size_t to, std::string_view source, std::size_t sourceAt) {
        from = std::max(from, offset);
        to = std::min(to, offset + part.size());
        return from >= to ||
               std::memcmp(part.data() + (from - offset), source.data() + (from - sourceAt), to - from) == 0;
    };
    if (m_nonce.empty())
        return equal(0, body.size(), body, 0);
    const std::size_t end = m_nonceAt + m_nonce.size();
    return equal(0, m_nonceAt, body, 0) && equal(m_nonceAt, end, m_nonce, m_nonceAt) &&
           equal(end, body.size(), body, 0);
}

void Exchange::look(std::string_view part) {
    const std::string& wanted = m_expected->holds;
    if (m_tail.empty() && part.find(wanted) != std::string_view::npos) {
        m_found = true;
        return;
    }
    m_tail.append(part);
    m_found = m_tail.find(wanted) != std::string::npos;
    if (m_tail.size() >= wanted.size())
        m_tail.erase(0, m_tail.size() - wanted.size() + 1);
}

Exchange::Outcome Exchange::judge() {
    const bool right = m_expected->status == 0 ? m_parser.status() >= 200 && m_parser.status() < 300
                                               : m_parser.status() == m_expected->status;
    if (!right)
        return bad(LoadError::Status);
    if (!m_found)
        return bad(LoadError::Body);
    if (!m_expected->checkBody)
        return Outcome::Good;
    if (m_bodyLength != m_expected->body.size())
        return bad(LoadError::Length);
    return m_bodyDiffers ? bad(LoadError::Body) : Outcome::Good;
}

}  // namespace bakeoff::bench
