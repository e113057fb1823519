// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/article/experiment_facts.h"
#include "core/article/import_state.h"

namespace bakeoff::core {

/// Finds which versions of what is compared an article names: beside a name in running text, in a column or a
/// row of versions, in the name of a column or a row, and in what code installs ("name==1.2", "name:1.2").
class VersionReader {
public:
    explicit VersionReader(const ImportState& state);

    void readSentence(const PlacedSentence& sentence);
    void readCode(const PlacedText& line);
    void readGrid(const Grid& grid, const GridMeaning& meaning);
    /// What was found; a few of each alternative.
    [[nodiscard]] std::vector<ExperimentStatement> take();

private:
    [[nodiscard]] std::optional<std::size_t> ownerOf(const std::string& text) const;
    void readTokens(const PlacedSentence& sentence);
    bool readCompound(const std::string& token, int line);
    void add(std::size_t alternative, std::string text, int line);

    const ImportState& m_state;
    std::map<std::string, std::optional<std::size_t>, std::less<>> m_labels;  ///< rows of figures, whose
    std::map<std::size_t, std::size_t> m_counts;
    std::set<std::string> m_known;
    std::vector<ExperimentStatement> m_out;
};

}  // namespace bakeoff::core
