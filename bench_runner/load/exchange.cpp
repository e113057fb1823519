// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/load/exchange.h"

#include <cstring>

namespace bakeoff::bench {

const char* loadErrorName(LoadError kind) {
    static constexpr std::array<const char*, kLoadErrorKinds> kNames{
        "connect", "timeout", "status", "length", "body", "reset", "protocol", "unsent"};
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
    if (!m_expected->checkBody || m_bodyLength > m_expected->body.size())
        return;
    if (std::memcmp(part.data(), m_expected->body.data() + offset, part.size()) != 0)
        m_bodyDiffers = true;
}

Exchange::Outcome Exchange::judge() {
    const bool right = m_expected->status == 0 ? m_parser.status() >= 200 && m_parser.status() < 300
                                               : m_parser.status() == m_expected->status;
    if (!right)
        return bad(LoadError::Status);
    if (!m_expected->checkBody)
        return Outcome::Good;
    if (m_bodyLength != m_expected->body.size())
        return bad(LoadError::Length);
    return m_bodyDiffers ? bad(LoadError::Body) : Outcome::Good;
}

}  // namespace bakeoff::bench
