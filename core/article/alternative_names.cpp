// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/alternative_names.h"

#include <algorithm>

namespace bakeoff::core {
namespace {

constexpr std::size_t kLongestText = 2000;

}  // namespace

AlternativeNames::AlternativeNames(const std::vector<std::string>& names) {
    IdMaker ids;
    for (const auto& name : names) {
        m_list.push_back({ids.make(slug(name, "alternative")), name});
        m_words.push_back(wordsOf(name));
    }
}

std::vector<std::size_t> AlternativeNames::matchAll(std::string_view text) const {
    const Words words = wordsOf(text.substr(0, kLongestText));
    std::vector<bool> covered(words.size(), false);
    std::vector<std::size_t> byLength(m_list.size());
    for (std::size_t i = 0; i < byLength.size(); ++i)
        byLength[i] = i;
    std::stable_sort(byLength.begin(), byLength.end(),
                     [&](auto a, auto b) { return m_words[a].size() > m_words[b].size(); });
    std::vector<std::size_t> out;
    for (const std::size_t i : byLength) {
        const Words& name = m_words[i];
        bool found = false;
        for (std::size_t at = 0; !name.empty() && at + name.size() <= words.size(); ++at) {
            if (covered[at] ||
                !std::equal(name.begin(), name.end(), words.begin() + static_cast<std::ptrdiff_t>(at)))
                continue;
            std::fill_n(covered.begin() + static_cast<std::ptrdiff_t>(at), name.size(), true);
            found = true;
        }
        if (found)
            out.push_back(i);
    }
    std::sort(out.begin(), out.end());
    return out;
}

std::optional<std::size_t> AlternativeNames::match(std::string_view text) const {
    const auto all = matchAll(text);
    if (all.size() == 1)
        return all.front();
    if (all.size() > 1) {
        // "Alpha (Beta)" is an Alpha, and its remark says which.
        const Words bare = wordsOf(text.substr(0, text.find('(')));
        const auto whole = std::ranges::find_if(all, [&](const std::size_t i) { return m_words[i] == bare; });
        return text.ends_with(')') && whole != all.end() ? std::optional(*whole) : std::nullopt;
    }
    // The text may be the short form of one name: "Postgres 16" is called "Postgres" elsewhere.
    const Words words = wordsOf(text.substr(0, kLongestText));
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < m_list.size(); ++i) {
        // "Kafka" is one of "Apache Kafka", too.
        const auto at = findWords(m_words[i], words);
        if (at == std::string::npos || (at != 0 && at + words.size() != m_words[i].size()))
            continue;
        if (found)
            return std::nullopt;
        found = i;
    }
    // Names without letters or digits have no words.
    for (std::size_t i = 0; i < m_list.size() && !found && words.empty(); ++i) {
        if (m_list[i].name == trimmed(text))
            found = i;
    }
    return found;
}

std::vector<std::size_t> AlternativeNames::matchRecommendation(std::string_view text) const {
    auto out = matchAll(text);
    if (!out.empty())
        return out;
    if (hasWord(wordsOf(text.substr(0, kLongestText)),
                {"both", "either", "any", "all", "tie", "equal", "draw", "together", "hybrid"})) {
        for (std::size_t i = 0; i < m_list.size(); ++i)
            out.push_back(i);
    } else if (const auto one = match(text)) {
        out.push_back(*one);
    }
    return out;
}

}  // namespace bakeoff::core
