// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/article/import_state.h"

namespace bakeoff::core {

/// What lists and tables of reasons share: it makes guidance of reasons and keeps those of one kind for one
/// alternative together.
class ReasonSink {
public:
    explicit ReasonSink(ImportState& state) : m_state(state) {}

    [[nodiscard]] Guidance newGuidance(ReasonLine::Kind kind, const std::vector<std::size_t>& names) const;
    /// One reason that says itself of whom it speaks; joins those of the same kind.
    void addLoose(Guidance guidance, std::string reason, int line, const std::string& title);
    void finish(Guidance guidance, int line, const std::string& title);

private:
    ImportState& m_state;
    /// The first list of each kind for each set of alternatives.
    std::map<std::pair<std::string, std::vector<std::string>>, std::size_t> m_lists;
};

/// Reasons in tables: columns of use cases, tables of cases and choices, columns of winners.
void importReasonTables(ImportState& state, ReasonSink& sink);

}  // namespace bakeoff::core
