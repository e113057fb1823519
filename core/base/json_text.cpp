// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/json_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_set>
#include <vector>

#include "core/base/json_access.h"

namespace bakeoff::core {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isWordChar(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '+' || c == '.';
}

/// The raw characters of the string whose opening quote stands at `at`; moves `at` past the closing one.
std::string_view takeString(std::string_view text, std::size_t& at) {
    const std::size_t begin = ++at;
    while (at < text.size() && text[at] != '"')
        at += text[at] == '\\' ? 2 : 1;
    const auto raw = text.substr(begin, std::min(at, text.size()) - begin);
    at = std::min(at + 1, text.size());
    return raw;
}

std::string_view takeWord(std::string_view text, std::size_t& at) {
    const std::size_t begin = at;
    while (at < text.size() && isWordChar(text[at]))
        ++at;
    return text.substr(begin, at - begin);
}

/// A key without its escapes; escapes in keys are rare enough to let the JSON library undo them.
std::string plainKey(std::string_view raw) {
    if (raw.find('\\') == std::string_view::npos)
        return std::string(raw);
    const auto parsed = nlohmann::json::parse("\"" + std::string(raw) + "\"", nullptr, false);
    return parsed.is_string() ? parsed.get<std::string>() : std::string(raw);
}

bool overflows(std::string_view number) {
    constexpr std::size_t digitsThatAlwaysFit = 300;
    if (number.size() < digitsThatAlwaysFit && number.find_first_of("eE") == std::string_view::npos)
        return false;
    return nlohmann::json::parse(number, nullptr, false).is_discarded();
}

/// One pass over a text that need not be valid JSON.
class Inspector {
public:
    explicit Inspector(std::string_view text) : m_text(text) {}

    std::optional<JsonTextFlaw> run() {
        while (m_at < m_text.size() && !(m_flaw && m_flaw->refuseBeforeParsing))
            step();
        return m_flaw;
    }

private:
    struct Level {
        bool object = false;
        bool keyNext = false;
        std::unordered_set<std::string> keys;
    };

    void step() {
        const std::size_t begin = m_at;
        const char c = m_text[m_at];
        if (c == '"') {
            const auto raw = takeString(m_text, m_at);
            if (!m_levels.empty() && m_levels.back().keyNext)
                key(begin, plainKey(raw));
        } else if (isWordChar(c)) {
            if (const auto word = takeWord(m_text, m_at); overflows(word))
                report(begin, say("This number is too large."), false);
        } else {
            ++m_at;
            punctuation(begin, c);
        }
    }

    void punctuation(std::size_t at, char c) {
        if (c == '{' || c == '[') {
            m_levels.push_back({c == '{', c == '{', {}});
            if (m_levels.size() > kDeepestJson)
                report(at, say("This is nested deeper than %1 levels.", kDeepestJson), true);
        } else if (m_levels.empty()) {
            return;
        } else if (c == '}' || c == ']') {
            m_levels.pop_back();
        } else if (c == ',') {
            m_levels.back().keyNext = m_levels.back().object;
        }
    }

    void key(std::size_t at, std::string name) {
        Level& level = m_levels.back();
        level.keyNext = false;
        if (level.keys.contains(name)) {
            constexpr std::size_t shown = 60;
            const bool whole = name.size() <= shown;
            report(at,
                   whole ? say("The key \"%1\" appears twice in the same object. Keep one of the two.", name)
                         : say("This key appears twice in the same object. Keep one of the two."),
                   false);
            return;
        }
        level.keys.insert(std::move(name));
        if (level.keys.size() > kMostJsonMembers)
            report(at, say("This object has more than %1 members.", kMostJsonMembers), true);
    }

    void report(std::size_t at, Message message, bool refuse) {
        if (!m_flaw || refuse)
            m_flaw = JsonTextFlaw{at, std::move(message), refuse};
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<Level> m_levels;
    std::optional<JsonTextFlaw> m_flaw;
};

/// Walks a text already known to be valid JSON and finds where a value begins.
class Locator {
public:
    explicit Locator(std::string_view text)
        : m_text(text), m_at(text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0) {}

    /// The offset of the value reached by following `steps` (raw, unescaped keys) as far as they exist.
    std::size_t find(const std::vector<std::string>& steps) {
        skipSpace();
        std::size_t found = m_at;
        for (const auto& step : steps) {
            if (!enter(step))
                break;
            found = m_at;
        }
        return found;
    }

private:
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    void skipSpace() {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
    }

    void skipValue() {
        std::size_t depth = 0;
        do {
            skipSpace();
            const char c = peek();
            if (c == '"') {
                takeString(m_text, m_at);
            } else if (isWordChar(c)) {
                takeWord(m_text, m_at);
            } else {
                if (c == '{' || c == '[')
                    ++depth;
                else if ((c == '}' || c == ']') && depth > 0)
                    --depth;
                ++m_at;
            }
        } while (depth > 0 && m_at < m_text.size());
        skipSpace();
    }

    bool enter(const std::string& step) {
        const char open = peek();
        if (open != '{' && open != '[')
            return false;
        ++m_at;
        skipSpace();
        for (std::size_t index = 0; m_at < m_text.size() && peek() != '}' && peek() != ']'; ++index) {
            bool match = false;
            if (open == '{') {
                match = plainKey(takeString(m_text, m_at)) == step;
                skipSpace();
                ++m_at;  // the colon
                skipSpace();
            } else {
                match = std::to_string(index) == step;
            }
            if (match)
                return true;
            skipValue();
            if (peek() == ',')
                ++m_at;
            skipSpace();
        }
        return false;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

std::vector<std::string> splitPointer(std::string_view pointer) {
    std::vector<std::string> steps;
    for (std::size_t i = 0; i < pointer.size(); ++i) {
        if (pointer[i] == '/')
            steps.emplace_back();
        else if (steps.empty())
            break;
        else if (pointer[i] == '~' && i + 1 < pointer.size())
            steps.back() += pointer[++i] == '1' ? '/' : '~';
        else
            steps.back() += pointer[i];
    }
    return steps;
}

}  // namespace

std::optional<JsonTextFlaw> findJsonTextFlaw(std::string_view text) {
    return Inspector(text).run();
}

std::size_t offsetOfJsonValue(std::string_view text, std::string_view pointer) {
    return Locator(text).find(splitPointer(pointer));
}

std::size_t startOfJsonToken(std::string_view text, std::size_t offset) {
    for (std::size_t at = 0; at < text.size() && at <= offset;) {
        const std::size_t begin = at;
        if (text[at] == '"')
            takeString(text, at);
        else if (isWordChar(text[at]))
            takeWord(text, at);
        else
            ++at;
        if (at > offset)
            return begin;
    }
    return offset;
}

}  // namespace bakeoff::core
