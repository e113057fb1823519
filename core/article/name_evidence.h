// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/article/grid.h"
#include "core/article/words.h"

namespace bakeoff::core {

constexpr std::size_t kNameColumns = 3;      ///< names stand in one of the first columns
constexpr std::size_t kMostTitleWords = 60;  ///< of a title that are looked at

/// Weighs how likely a text is the name of something that the article compares: by its title, by its lists
/// of reasons (`hints`) and by how many of its tables have it.
class NameEvidence {
public:
    NameEvidence(const std::vector<Grid>& grids, const std::string& title,
                 const std::vector<std::string>& hints);

    [[nodiscard]] bool inTitle(const std::string& name) const;
    /// The title has one of the header's words, in the singular or in the plural.
    [[nodiscard]] bool speaksOf(const std::string& header) const;
    [[nodiscard]] bool inHints(const std::string& name) const;
    [[nodiscard]] double of(const std::string& name) const;
    [[nodiscard]] double averageOf(const std::vector<std::string>& names) const;

private:
    Words m_title;
    std::vector<Words> m_hints;
    std::map<std::string, int, std::less<>> m_tables;
};

}  // namespace bakeoff::core
