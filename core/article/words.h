// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace bakeoff::core {

/// The small means by which the import of articles looks at text. All of it works on UTF-8, takes time linear
/// in the text, and accepts any bytes.

using Words = std::vector<std::string>;

/// The code point at `at`, which is moved past it. Bytes that are no UTF-8 are U+FFFD, one byte each.
char32_t nextCodePoint(std::string_view text, std::size_t& at);
std::u32string decodeUtf8(std::string_view text);
void appendUtf8(std::string& out, char32_t c);
std::string encodeUtf8(std::u32string_view text);
/// The same text with everything that is no UTF-8 replaced by U+FFFD, and `replaced` set when there was any.
std::string validUtf8(std::string_view text, bool& replaced);

std::string_view trimmed(std::string_view text);
/// ASCII letters in lower case; others are left alone.
std::string lowered(std::string_view text);
bool isAsciiDigit(char c);
bool isAsciiLetter(char c);

/// Words in lower case: letters and digits, with the plus and hash signs that end a word ("c++" is one word,
/// "a+b" are two).
Words wordsOf(std::string_view text);
/// The words joined by single spaces: the form in which names are compared.
std::string normalisedName(std::string_view text);
/// Where `part` stands within `words` as a run; npos when it does not, or when it is empty.
std::size_t findWords(const Words& words, const Words& part);
/// True when one of the words is in the set.
bool hasWord(const Words& words, const std::set<std::string, std::less<>>& wanted);

/// An id of lower-case letters, digits and hyphens. "I/O" becomes "io"; a text without any ASCII letter or
/// digit becomes `fallback`.
std::string slug(std::string_view text, std::string_view fallback);

/// Hands out ids that are unlike each other, by adding "-2", "-3", ...
class IdMaker {
public:
    std::string make(const std::string& wanted);

private:
    std::set<std::string, std::less<>> m_taken;
    std::map<std::string, int, std::less<>> m_next;
};

/// The parts of a text between separators that are one of `separators`, trimmed, without empty ones.
/// Separators within round brackets do not count.
std::vector<std::string> splitList(std::string_view text, std::string_view separators);

}  // namespace bakeoff::core
