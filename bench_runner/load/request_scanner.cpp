// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/load/request_scanner.h"

#include <algorithm>
#include <charconv>

namespace bakeoff::bench {
namespace {

constexpr std::size_t kLongestHead = 64 * 1024;
constexpr std::string_view kEnd = "\r\n\r\n";

/// Case-insensitive; `prefix` is lower case.
bool startsWith(std::string_view line, std::string_view prefix) {
    return line.size() >= prefix.size() &&
           std::equal(prefix.begin(), prefix.end(), line.begin(), [](char wanted, char c) {
               return wanted == (c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
           });
}

}  // namespace

bool RequestScanner::readHead(std::string_view head) {
    m_bodyLeft = 0;
    m_headOnly = head.front() == 'H';
    const auto first = head.substr(0, head.find('\r'));
    m_closes = first.ends_with("HTTP/1.0");
    // A GET has no body worth looking for: most requests are told by their first byte.
    if (head.front() == 'G' || m_headOnly)
        return true;
    for (auto at = head.find("\r\n"); at != std::string_view::npos; at = head.find("\r\n", at + 2)) {
        const auto line = head.substr(at + 2, head.find("\r\n", at + 2) - at - 2);
        if (startsWith(line, "transfer-encoding:"))
            return false;
        constexpr std::string_view kLength = "content-length:";
        if (!startsWith(line, kLength))
            continue;
        auto value = line.substr(kLength.size());
        while (!value.empty() && value.front() == ' ')
            value.remove_prefix(1);
        const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), m_bodyLeft);
        if (problem != std::errc() || end != value.data() + value.size())
            return false;
    }
    return true;
}

void RequestScanner::endRequest(int index) {
    if (m_headOnly || m_closes)
        m_odd.push_back({index, m_headOnly, m_closes});
}

int RequestScanner::feed(std::string_view bytes) {
    int ended = 0;
    m_odd.clear();
    while (!bytes.empty()) {
        if (m_inBody) {
            const auto taken = std::min<std::uint64_t>(m_bodyLeft, bytes.size());
            bytes.remove_prefix(static_cast<std::size_t>(taken));
            m_bodyLeft -= taken;
            if (m_bodyLeft == 0) {
                m_inBody = false;
                endRequest(ended++);
            }
            continue;
        }
        std::size_t end = 0;  // of the head, within `bytes`
        bool good = false;
        if (m_head.empty()) {
            end = bytes.find(kEnd);
            if (end != std::string_view::npos)
                good = readHead(bytes.substr(0, end += kEnd.size()));
        } else {
            const std::size_t before = m_head.size();
            m_head.append(bytes);
            end = m_head.find(kEnd, before > 2 ? before - 3 : 0);
            if (end != std::string::npos) {
                good = readHead(std::string_view(m_head).substr(0, end + kEnd.size()));
                end += kEnd.size() - before;
                m_head.clear();
            }
        }
        if (end == std::string_view::npos) {
            if (m_head.empty())
                m_head.assign(bytes);
            return m_head.size() > kLongestHead ? -1 : ended;
        }
        if (!good)
            return -1;
        bytes.remove_prefix(end);
        if (m_bodyLeft > 0)
            m_inBody = true;
        else
            endRequest(ended++);
    }
    return ended;
}

}  // namespace bakeoff::bench
