// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/words.h"

#include <algorithm>

namespace bakeoff::core {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr std::size_t kLongestId = 64;

bool isContinuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Letters beyond ASCII. Marks, dashes, arrows, box drawing and pictures are not part of words.
bool isForeignLetter(char32_t c) {
    if (c < 0xC0 || c == 0xD7 || c == 0xF7 || c == kReplacement)
        return false;
    return !(c >= 0x2000 && c <= 0x2BFF) && !(c >= 0x3000 && c <= 0x303F) && !(c >= 0xFE00 && c <= 0xFE0F) &&
           c < 0x1F000;
}

/// Scripts that set no blanks: a name in Latin letters within them is a word of its own.
bool setsNoBlanks(char32_t c) {
    return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF);
}

bool isWordCharacter(char32_t c) {
    return c < 0x80 ? isAsciiDigit(static_cast<char>(c)) || isAsciiLetter(static_cast<char>(c))
                    : isForeignLetter(c);
}

}  // namespace

char32_t nextCodePoint(std::string_view text, std::size_t& at) {
    const auto first = static_cast<unsigned char>(text[at++]);
    if (first < 0x80)
        return first;
    const int more = first >= 0xF0 && first < 0xF5 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0;
    if (more == 0 || first >= 0xF5 || at + static_cast<std::size_t>(more) > text.size())
        return kReplacement;
    char32_t c = first & (0x3FU >> more);
    for (int i = 0; i < more; ++i) {
        const char next = text[at + static_cast<std::size_t>(i)];
        if (!isContinuation(next))
            return kReplacement;
        c = (c << 6U) | (static_cast<unsigned char>(next) & 0x3FU);
    }
    constexpr char32_t smallest[] = {0, 0x80, 0x800, 0x10000};
    if (c < smallest[more] || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
        return kReplacement;
    at += static_cast<std::size_t>(more);
    return c;
}

std::u32string decodeUtf8(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();)
        out.push_back(nextCodePoint(text, at));
    return out;
}

void appendUtf8(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0U | (c >> 6U));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0U | (c >> 12U));
        out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    } else {
        out += static_cast<char>(0xF0U | (c >> 18U));
        out += static_cast<char>(0x80U | ((c >> 12U) & 0x3FU));
        out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    }
}

std::string encodeUtf8(std::u32string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char32_t c : text)
        appendUtf8(out, c);
    return out;
}

std::string validUtf8(std::string_view text, bool& replaced) {
    std::string out;
    out.reserve(text.size());
    replaced = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t c = nextCodePoint(text, at);
        if (c == kReplacement && at == start + 1)
            replaced = true;
        // A zero byte would end the text for whoever reads it as a C string.
        appendUtf8(out, c == 0 ? kReplacement : c);
        replaced = replaced || c == 0;
    }
    return out;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n\v\f";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

bool isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

Words wordsOf(std::string_view text) {
    Words out;
    std::string word;
    const auto close = [&] {
        if (!word.empty())
            out.push_back(lowered(word));
        word.clear();
    };
    bool unspaced = false;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t next = at;
        const char32_t c = nextCodePoint(text, next);
        if (isWordCharacter(c)) {
            if (!word.empty() && setsNoBlanks(c) != unspaced)
                close();
            unspaced = setsNoBlanks(c);
            word.append(text.substr(at, next - at));
        } else if ((c == '+' || c == '#') && !word.empty() && !isAsciiDigit(word.back())) {
            std::size_t end = next;
            while (end < text.size() && text[end] == text[at])
                ++end;
            std::size_t after = end;
            if (end == text.size() || !isWordCharacter(nextCodePoint(text, after)))
                word.append(text.substr(at, end - at));
            next = end;
            close();
        } else {
            close();
        }
        at = next;
    }
    close();
    return out;
}

std::string normalisedName(std::string_view text) {
    std::string out;
    for (const auto& word : wordsOf(text))
        out += (out.empty() ? "" : " ") + word;
    return out;
}

std::size_t findWords(const Words& words, const Words& part) {
    if (part.empty())
        return std::string::npos;
    const auto it = std::search(words.begin(), words.end(), part.begin(), part.end());
    return it == words.end() ? std::string::npos : static_cast<std::size_t>(it - words.begin());
}

bool hasWord(const Words& words, const std::set<std::string, std::less<>>& wanted) {
    return std::any_of(words.begin(), words.end(), [&](const auto& word) { return wanted.contains(word); });
}

std::string slug(std::string_view text, std::string_view fallback) {
    std::string out;
    const auto isPlain = [](char c) { return isAsciiDigit(c) || isAsciiLetter(c); };
    for (std::size_t i = 0; i < text.size() && out.size() < kLongestId; ++i) {
        const char c = text[i];
        const auto neighbour = [&](std::size_t at) { return at < text.size() && isPlain(text[at]); };
        // Single letters on both sides of a slash belong together.
        const bool abbreviation = c == '/' && i > 0 && isAsciiLetter(text[i - 1]) && neighbour(i + 1) &&
                                  !(i > 1 && isPlain(text[i - 2])) && !neighbour(i + 2);
        if (isPlain(c))
            out += lowered(text.substr(i, 1));
        else if ((c == '+' || c == '#') && !out.empty() && i > 0 &&
                 (isPlain(text[i - 1]) || text[i - 1] == c) && !neighbour(i + 1))
            out += c == '+' ? "-plus" : "-sharp";
        else if (!abbreviation && c != '\'' && !out.empty() && out.back() != '-')
            out += '-';
    }
    while (!out.empty() && out.back() == '-')
        out.pop_back();
    return out.empty() ? std::string(fallback) : out;
}

std::string IdMaker::make(const std::string& wanted) {
    if (m_taken.insert(wanted).second)
        return wanted;
    int& number = m_next[wanted];
    std::string id;
    do {
        id = wanted + "-" + std::to_string(++number + 1);
    } while (!m_taken.insert(id).second);
    return id;
}

std::vector<std::string> splitList(std::string_view text, std::string_view separators) {
    std::vector<std::string> out;
    int depth = 0;
    std::size_t start = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const bool end = i == text.size();
        if (!end && text[i] == '(')
            ++depth;
        else if (!end && text[i] == ')' && depth > 0)
            --depth;
        if (end || (depth == 0 && separators.find(text[i]) != std::string_view::npos)) {
            const auto part = trimmed(text.substr(start, i - start));
            if (!part.empty())
                out.emplace_back(part);
            start = i + 1;
        }
    }
    return out;
}

}  // namespace bakeoff::core
