// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bakeoff::core {

/// One word of a sentence without the signs around it, in lower case.
struct SentenceToken {
    std::string text;
    std::string name;  ///< as `text`, the letters as written
    char after = ' ';  ///< the sign that ends it
};

/// At most the first 120 words of a text.
std::vector<SentenceToken> tokensOf(std::string_view text);

/// A count in digits or in words: "10", "ten", "1,000".
std::optional<double> countOf(const std::string& word);

/// A heading under which an author says how it was measured.
bool isAboutMeasuring(std::string_view heading);
/// A heading or a sentence about what others measured.
bool isAboutOthers(std::string_view text);
/// A heading about what is needed to run something, what it costs, or what comes before measuring.
bool isAboutNeeds(std::string_view heading);

/// A version as people write them: "3.12", "v2.1.0-rc1", and "20" where `whole` allows it. Not a date, an
/// address, or a figure.
bool isVersion(std::string_view token, bool whole);

}  // namespace bakeoff::core
