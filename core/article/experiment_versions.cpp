// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/experiment_versions.h"

#include <algorithm>

#include "core/article/experiment_words.h"
#include "core/article/quantity.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kMostOfOne = 3;
constexpr std::size_t kLongestCode = 400;

bool saysVersion(std::string_view text) {
    return hasWord(wordsOf(text.substr(0, 100)), {"version", "versions", "release"});
}

/// What makes a figure of the number before it.
bool isUnit(const std::string& word) {
    static const std::set<std::string, std::less<>> words{
        "x",     "times", "million", "billion", "thousand", "k",       "percent",  "points",
        "stars", "out",   "of",      "cores",   "threads",  "workers", "requests", "ms"};
    return words.contains(lowered(word)) || !canonicalUnit(word).empty();
}

}  // namespace

VersionReader::VersionReader(const ImportState& state) : m_state(state) {
    std::map<std::string, std::size_t, std::less<>> ids;
    for (std::size_t a = 0; a < state.names.size(); ++a) {
        ids.emplace(state.names.id(a), a);
        m_labels.emplace(normalisedName(state.names.list()[a].name), a);
    }
    for (const auto& claim : state.out.study.claims) {
        const auto owner = ids.find(claim.alternative);
        std::string label = normalisedName(claim.label);
        if (owner == ids.end() || label.empty())
            continue;
        auto& known = m_labels.emplace(std::move(label), owner->second).first->second;
        if (known != owner->second)
            known.reset();
    }
}

std::optional<std::size_t> VersionReader::ownerOf(const std::string& text) const {
    if (const auto match = m_state.names.match(text))
        return match;
    const auto label = m_labels.find(normalisedName(text));
    return label == m_labels.end() ? std::nullopt : label->second;
}

void VersionReader::add(std::size_t alternative, std::string text, int line) {
    constexpr std::size_t kLongest = 120;
    if (text.size() > kLongest || m_counts[alternative] >= kMostOfOne || !m_known.insert(text).second)
        return;
    ++m_counts[alternative];
    m_out.push_back({"versions", std::move(text), line, {m_state.names.id(alternative)}});
}

void VersionReader::readSentence(const PlacedSentence& sentence) {
    const auto tokens = tokensOf(sentence.text);
    const bool whole = sentence.aboutMeasuring || saysVersion(sentence.text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (readCompound(tokens[i].name, sentence.line) || i == 0)
            continue;
        std::size_t name = i - 1;
        const bool said = name > 0 && (tokens[name].text == "version" || tokens[name].text == "v");
        if (said)
            --name;
        const bool marked = said || tokens[i].text[0] == 'v';
        if (!isVersion(tokens[i].name, whole || said) || tokens[name].after == ',' ||
            (!marked && i + 1 < tokens.size() && tokens[i].after == ' ' && isUnit(tokens[i + 1].name)))
            continue;
        constexpr std::size_t kMostWords = 3;
        for (std::size_t size = std::min(kMostWords, name + 1); size > 0; --size) {
            std::string text;
            for (std::size_t k = name + 1 - size; k <= name; ++k)
                text += (text.empty() ? "" : " ") + tokens[k].name;
            // The name itself, not a sentence that it stands in.
            const auto owner =
                size == 1 || m_labels.contains(normalisedName(text)) ? ownerOf(text) : std::nullopt;
            if (!owner)
                continue;
            add(*owner, text + " " + tokens[i].name, sentence.line);
            break;
        }
    }
}

bool VersionReader::readCompound(const std::string& token, int line) {
    constexpr std::size_t kLongest = 100;
    if (token.size() > kLongest)
        return false;
    for (const std::string_view sign : {"@", "==", ":", "-", "/"}) {
        const auto at = token.find(sign);
        if (at == std::string::npos || at == 0)
            continue;
        const std::string version = token.substr(at + sign.size());
        const auto slash = token.rfind('/', at - 1);
        const std::string name =
            token.substr(slash == std::string::npos || sign == "/" ? 0 : slash + 1,
                         slash == std::string::npos || sign == "/" ? at : at - slash - 1);
        // "alpha-5" and "alpha/2.0" are too often something else.
        const bool loose = sign == "-" || sign == "/" || sign == ":";
        if (!isVersion(version, !loose) || (loose && version.find('.') == std::string::npos))
            continue;
        if (const auto owner = ownerOf(name)) {
            add(*owner, token, line);
            return true;
        }
    }
    return false;
}

void VersionReader::readCode(const PlacedText& line) {
    for (const auto& token : tokensOf(std::string_view(line.text).substr(0, kLongestCode)))
        readCompound(token.name, line.line);
}

void VersionReader::readGrid(const Grid& grid, const GridMeaning& meaning) {
    // "Alpha 1.22" as the name of a column or a row.
    const auto readName = [&](const std::string& name, int line) {
        const auto owner = name.size() <= kLongestCode ? ownerOf(name) : std::nullopt;
        if (!owner)
            return;
        const auto tokens = tokensOf(name);
        for (std::size_t i = 1; i < tokens.size(); ++i) {
            if (isVersion(tokens[i].name, false) && (i + 1 == tokens.size() || !isUnit(tokens[i + 1].name)))
                return add(*owner, name, line);
        }
    };
    const auto readCell = [&](std::size_t owner, const std::string& name, const std::string& cell, int line) {
        for (const auto& token : tokensOf(cell.substr(0, kLongestCode))) {
            if (isVersion(token.name, true))
                return add(owner, name + " " + cell, line);
        }
    };
    for (const auto& column : grid.columns)
        readName(column, grid.line);
    std::vector<std::size_t> columns;
    for (std::size_t c = 1; c < grid.columns.size(); ++c) {
        if (saysVersion(grid.columns[c]))
            columns.push_back(c);
    }
    for (const auto& row : grid.rows) {
        readName(row.cells[0], row.line);
        if (const auto owner = columns.empty() ? std::nullopt : ownerOf(row.cells[0])) {
            for (const std::size_t c : columns)
                readCell(*owner, row.cells[0], row.cells[c], row.line);
        }
        if (meaning.axis != GridMeaning::Axis::Columns || !saysVersion(row.cells[0]))
            continue;
        for (std::size_t c = 1; c < grid.columns.size(); ++c) {
            if (meaning.alternativeOfColumn[c])
                readCell(*meaning.alternativeOfColumn[c], grid.columns[c], row.cells[c], row.line);
        }
    }
}

std::vector<ExperimentStatement> VersionReader::take() {
    return std::move(m_out);
}

}  // namespace bakeoff::core
