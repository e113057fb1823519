// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/article/words.h"
#include "core/study/study.h"

namespace bakeoff::core {

/// Finds the names of the alternatives in texts.
class AlternativeNames {
public:
    AlternativeNames() = default;
    explicit AlternativeNames(const std::vector<std::string>& names);

    [[nodiscard]] const std::vector<Alternative>& list() const { return m_list; }
    [[nodiscard]] std::size_t size() const { return m_list.size(); }
    [[nodiscard]] const std::string& id(std::size_t index) const { return m_list[index].id; }

    /// The one alternative that the text names; the longer name where one is part of the other. Nothing when
    /// it names none or several.
    [[nodiscard]] std::optional<std::size_t> match(std::string_view text) const;
    /// Every alternative that the text names, in their order.
    [[nodiscard]] std::vector<std::size_t> matchAll(std::string_view text) const;
    /// Like matchAll(), but "both", "either", "any", "all" name all of them.
    [[nodiscard]] std::vector<std::size_t> matchRecommendation(std::string_view text) const;

private:
    std::vector<Alternative> m_list;
    std::vector<Words> m_words;
};

}  // namespace bakeoff::core
