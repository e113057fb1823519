// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/html_tokens.h"

#include <algorithm>
#include <set>

#include "core/article/words.h"

namespace bakeoff::core {
namespace {

/// What readHtml() asks of an element.
const std::set<std::string, std::less<>>& keptAttributes() {
    static const std::set<std::string, std::less<>> names{
        "class", "id",  "colspan", "rowspan",  "hidden",  "aria-hidden", "aria-label", "role",
        "style", "alt", "name",    "property", "content", "datetime",    "lang"};
    return names;
}

/// Values of over this many bytes are pictures within the page and the like.
constexpr std::size_t kLongestValue = 2000;
constexpr std::size_t kLongestName = 40;

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

class Tidier {
public:
    explicit Tidier(std::string_view html) : m_html(html) { m_out.reserve(html.size()); }

    std::string run() {
        while (m_at < m_html.size()) {
            const char c = m_html[m_at];
            if (c != '<') {
                m_out += c == '\0' ? ' ' : c;
                ++m_at;
                continue;
            }
            const char next = peek(1);
            if (isAsciiLetter(next))
                takeStartTag();
            else if (next == '/' && isAsciiLetter(peek(2)))
                takeEndTag();
            else if (m_html.substr(m_at, 4) == "<!--")
                dropThrough("-->", m_at + 4);
            else if (next == '!' || next == '?' || next == '/')
                dropThrough(">", m_at + 2);
            else
                takeLoneSign();
        }
        return std::move(m_out);
    }

private:
    [[nodiscard]] char peek(std::size_t ahead) const {
        return m_at + ahead < m_html.size() ? m_html[m_at + ahead] : '\0';
    }

    void takeLoneSign() {
        m_out += "&lt;";
        ++m_at;
    }

    /// Leaves the text up to `end` out, but for its line ends.
    void dropTo(std::size_t end) {
        for (end = std::min(end, m_html.size()); m_at < end; ++m_at) {
            if (m_html[m_at] == '\n')
                m_out += '\n';
        }
    }

    void dropThrough(std::string_view end, std::size_t from) {
        const auto found = m_html.find(end, std::min(from, m_html.size()));
        dropTo(found == std::string_view::npos ? m_html.size() : found + end.size());
    }

    [[nodiscard]] std::string takeName() {
        const std::size_t start = m_at;
        while (m_at < m_html.size() && !isBlank(m_html[m_at]) && m_html[m_at] != '>' && m_html[m_at] != '/')
            ++m_at;
        return lowered(m_html.substr(start, std::min(m_at - start, kLongestName)));
    }

    void takeStartTag() {
        ++m_at;
        const std::string name = takeName();
        if (name == "script" || name == "style") {
            takeAttributes(false);
            dropRawText(name);
            return;
        }
        m_out += '<' + plainName(name);
        takeAttributes(true);
        m_out += '>';
    }

    /// Names reach the parser as letters, digits and hyphens.
    static std::string plainName(const std::string& name) {
        std::string out;
        for (const char c : name)
            out += isAsciiLetter(c) || isAsciiDigit(c) || c == '-' ? c : '-';
        return out;
    }

    void takeEndTag() {
        m_at += 2;
        const std::string name = takeName();
        if (name != "script" && name != "style")
            m_out += "</" + plainName(name) + '>';
        dropThrough(">", m_at);
    }

    /// Up to and with the tag's ">".
    void takeAttributes(bool keep) {
        std::set<std::string, std::less<>> seen;
        while (m_at < m_html.size()) {
            if (isBlank(m_html[m_at]) || m_html[m_at] == '/') {
                m_out.append(m_html[m_at] == '\n' ? "\n" : "");
                ++m_at;
                continue;
            }
            if (m_html[m_at] == '>') {
                ++m_at;
                return;
            }
            takeAttribute(keep, seen);
        }
    }

    void takeAttribute(bool keep, std::set<std::string, std::less<>>& seen) {
        const std::size_t start = m_at++;
        while (m_at < m_html.size() && !isBlank(m_html[m_at]) && m_html[m_at] != '>' && m_html[m_at] != '/' &&
               m_html[m_at] != '=')
            ++m_at;
        const std::string name = lowered(m_html.substr(start, std::min(m_at - start, kLongestName)));
        std::size_t after = m_at;
        while (after < m_html.size() && isBlank(m_html[after]))
            ++after;
        std::string_view value;
        std::size_t end = m_at;
        if (after < m_html.size() && m_html[after] == '=')
            end = readValue(after + 1, value);
        keep = keep && keptAttributes().contains(name) && value.size() <= kLongestValue &&
               seen.insert(name).second;
        if (!keep) {
            dropTo(end);
            return;
        }
        m_out += ' ' + name + "=\"";
        for (const char c : value) {
            if (c == '"')
                m_out += "&quot;";
            else if (c == '<')
                m_out += "&lt;";
            else
                m_out += c == '\0' ? ' ' : c;
        }
        m_out += '"';
        // Line ends beside the value.
        m_out.append(static_cast<std::size_t>(newlines(m_html.substr(m_at, end - m_at)) - newlines(value)),
                     '\n');
        m_at = end;
    }

    static std::ptrdiff_t newlines(std::string_view text) {
        return std::count(text.begin(), text.end(), '\n');
    }

    /// Where the value that begins at `at` is over.
    std::size_t readValue(std::size_t at, std::string_view& value) const {
        while (at < m_html.size() && isBlank(m_html[at]))
            ++at;
        if (at < m_html.size() && (m_html[at] == '"' || m_html[at] == '\'')) {
            const auto end = std::min(m_html.find(m_html[at], at + 1), m_html.size());
            value = m_html.substr(at + 1, end - at - 1);
            return std::min(end + 1, m_html.size());
        }
        std::size_t end = at;
        while (end < m_html.size() && !isBlank(m_html[end]) && m_html[end] != '>')
            ++end;
        value = m_html.substr(at, end - at);
        return end;
    }

    /// The text of a script ends at its end tag and nowhere else.
    void dropRawText(const std::string& name) {
        std::size_t end = m_at;
        for (;;) {
            end = m_html.find("</", end);
            if (end == std::string_view::npos)
                return dropTo(m_html.size());
            if (lowered(m_html.substr(end + 2, name.size())) == name)
                return dropTo(end);
            end += 2;
        }
    }

    std::string_view m_html;
    std::string m_out;
    std::size_t m_at = 0;
};

/// What Windows-1252 has where ISO 8859-1 has signs that nobody sees.
constexpr char32_t kWindows1252[] = {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                     0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                     0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                     0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

std::string fromLatin(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        appendUtf8(out, byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : char32_t{byte});
    }
    return out;
}

std::string fromUtf16(std::string_view text, bool bigEndian) {
    std::string out;
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(text[at]);
        const auto second = static_cast<unsigned char>(text[at + 1]);
        return static_cast<char32_t>(bigEndian ? first << 8U | second : second << 8U | first);
    };
    for (std::size_t at = 2; at + 1 < text.size(); at += 2) {
        char32_t c = unit(at);
        if (c >= 0xD800 && c < 0xDC00 && at + 3 < text.size() && unit(at + 2) >= 0xDC00 &&
            unit(at + 2) < 0xE000) {
            c = 0x10000 + ((c - 0xD800) << 10U) + (unit(at + 2) - 0xDC00);
            at += 2;
        }
        appendUtf8(out, c >= 0xD800 && c < 0xE000 ? char32_t{0xFFFD} : c);
    }
    return out;
}

}  // namespace

std::string pageAsUtf8(std::string text) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return fromUtf16(text, text[0] == '\xFE');
    constexpr std::size_t kLookedAt = 4096;
    const std::string head = lowered(std::string_view(text).substr(0, kLookedAt));
    const auto charset = head.find("charset=");
    bool replaced = false;
    if (charset == std::string::npos || !isHtmlPage(text) || (validUtf8(text, replaced), !replaced))
        return text;
    const auto name = head.find_first_not_of("\"' ", charset + 8);
    for (const std::string_view latin : {"iso-8859-1", "windows-1252", "latin1", "us-ascii"}) {
        if (name != std::string::npos && head.compare(name, latin.size(), latin) == 0)
            return fromLatin(text);
    }
    return text;
}

std::string tidyHtml(std::string_view html) {
    return Tidier(html).run();
}

bool isHtmlPage(std::string_view text) {
    // Browsers leave a remark about where a page was saved from above or below its document type.
    constexpr std::size_t kLookedAt = 20000;
    text = text.substr(0, kLookedAt);
    for (std::size_t at = 0;;) {
        while (at < text.size() && isBlank(text[at]))
            ++at;
        const std::string head = lowered(text.substr(at, 14));
        if (head.starts_with("<!--") || head.starts_with("<?xml")) {
            const std::string_view end = head[1] == '?' ? ">" : "-->";
            const auto found = text.find(end, at);
            if (found == std::string_view::npos)
                return false;
            at = found + end.size();
            continue;
        }
        const auto opens = [&](std::string_view name) {
            return head.starts_with(name) &&
                   (head.size() == name.size() || head[name.size()] == '>' || isBlank(head[name.size()]));
        };
        return head.starts_with("<!doctype html") || opens("<html") || opens("<head") || opens("<body");
    }
}

}  // namespace bakeoff::core
