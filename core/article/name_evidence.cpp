// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/name_evidence.h"

#include <algorithm>
#include <set>

#include "core/article/name_text.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kMostHints = 60;
using WordSet = std::set<std::string, std::less<>>;

}  // namespace

NameEvidence::NameEvidence(const std::vector<Grid>& grids, const std::string& title,
                           const std::vector<std::string>& hints) {
    m_title = wordsOf(title);
    m_title.resize(std::min(m_title.size(), kMostTitleWords));
    for (std::size_t i = 0; i < std::min(hints.size(), kMostHints); ++i)
        m_hints.push_back(wordsOf(hints[i]));
    for (const auto& grid : grids) {
        WordSet here;
        for (const auto& column : grid.columns)
            here.insert(normalisedName(bareName(column)));
        for (const auto& row : grid.rows) {
            for (std::size_t c = 0; c < std::min(kNameColumns, row.cells.size()); ++c)
                here.insert(normalisedName(bareName(row.cells[c])));
        }
        for (const auto& name : here)
            ++m_tables[name];
    }
}

bool NameEvidence::inTitle(const std::string& name) const {
    return findWords(m_title, wordsOf(name)) != std::string::npos;
}

bool NameEvidence::speaksOf(const std::string& header) const {
    for (const auto& word : wordsOf(bareName(header))) {
        for (const auto& said : m_title) {
            if (said == word || said == word + "s" || said + "s" == word)
                return true;
        }
    }
    return false;
}

bool NameEvidence::inHints(const std::string& name) const {
    const Words words = wordsOf(name);
    return std::any_of(m_hints.begin(), m_hints.end(),
                       [&](const Words& hint) { return findWords(hint, words) != std::string::npos; });
}

double NameEvidence::of(const std::string& name) const {
    constexpr double forTitle = 3, forHint = 2, perTable = 0.7, atMost = 3;
    double weight = inTitle(name) ? forTitle : 0;
    if (inHints(name))
        weight += forHint;
    const auto it = m_tables.find(normalisedName(name));
    if (it != m_tables.end())
        weight += std::min(atMost, perTable * (it->second - 1));
    return weight;
}

double NameEvidence::averageOf(const std::vector<std::string>& names) const {
    double sum = 0;
    for (const auto& name : names)
        sum += of(name);
    return sum / static_cast<double>(names.size());
}

}  // namespace bakeoff::core
