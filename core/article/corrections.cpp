// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/corrections.h"

#include <algorithm>
#include <set>

#include "core/article/claim_terms.h"
#include "core/article/import_state.h"
#include "core/article/name_text.h"
#include "core/bench/metrics.h"
#include "core/plan/plan.h"
#include "core/study/claim_direction.h"

namespace bakeoff::core {
namespace {

using Kind = SourceCorrection::Kind;

constexpr std::size_t kMostNames = 30;

/// The names in a list of cells, each once; empty where they could not be names.
std::vector<std::string> namesAmong(const std::vector<std::string>& cells) {
    std::vector<std::string> out;
    std::set<std::string> seen;
    for (const auto& cell : cells) {
        const std::string name = bareName(cell);
        if (name.empty() || isSumName(name) || isWinnerName(name))
            continue;
        if (!looksLikeName(name))
            return {};
        if (seen.insert(normalisedName(name)).second)
            out.push_back(name);
    }
    return out.size() >= 2 && out.size() <= kMostNames ? out : std::vector<std::string>();
}

std::vector<std::string> cellsOf(const Grid& grid, std::size_t column) {
    std::vector<std::string> out;
    for (const auto& row : grid.rows)
        out.push_back(row.cells[column]);
    return out;
}

std::vector<std::string> headersOf(const Grid& grid) {
    return {grid.columns.begin() + 1, grid.columns.end()};
}

void putFirst(Grid& grid, std::size_t column) {
    const auto rotate = [&](auto& list) {
        const auto at = list.begin() + static_cast<std::ptrdiff_t>(column);
        std::rotate(list.begin(), at, at + 1);
    };
    rotate(grid.columns);
    for (auto& row : grid.rows)
        rotate(row.cells);
}

/// The names that a column of a table has, which is then its first; of the header where `what` is empty.
std::vector<std::string> takeNames(Grid& grid, const std::string& what) {
    if (what.empty())
        return grid.columns.size() > 2 ? namesAmong(headersOf(grid)) : std::vector<std::string>();
    const auto column = std::ranges::find(grid.columns, what);
    if (column == grid.columns.end())
        return {};
    const auto at = static_cast<std::size_t>(column - grid.columns.begin());
    auto names = namesAmong(cellsOf(grid, at));
    if (!names.empty())
        putFirst(grid, at);
    return names;
}

std::optional<std::size_t> indexOf(const AlternativeNames& names, const std::string& name) {
    const auto it = std::ranges::find(names.list(), name, &Alternative::name);
    if (it == names.list().end())
        return std::nullopt;
    return static_cast<std::size_t>(it - names.list().begin());
}

/// The claims under one name of one table, with what each was called there.
struct ClaimGroup {
    std::vector<Claim*> claims;
    std::vector<std::string> labels;
};

ClaimGroup groupOf(ImportState& state, const SourceCorrection& correction) {
    std::set<std::string> ids;
    for (const auto& fact : state.out.facts) {
        if (fact.kind == ImportedFact::Kind::Figure && fact.table == correction.line &&
            shortened(fact.name) == shortened(correction.what))
            ids.insert(fact.part);
    }
    ClaimGroup out;
    for (auto& claim : state.out.study.claims) {
        if (!ids.contains(claim.id))
            continue;
        out.claims.push_back(&claim);
        out.labels.push_back(claim.label);
    }
    return out;
}

void tie(Claim& claim, const Workload* workload, const Subject* subject) {
    claim.workload.clear();
    claim.subject.clear();
    if (!workload || !subject)
        return;
    const std::string metric = metricAt(claim, *workload);
    if (metric.empty())
        return;
    claim.metric = metric;
    claim.workload = workload->id;
    claim.subject = subject->id;
    const auto known = profileParameters(claim.workload, "standard");
    std::erase_if(claim.parameters, [&](const auto& parameter) { return !known.count(parameter.first); });
}

bool tieGroup(ImportState& state, const SourceCorrection& correction) {
    ClaimGroup group = groupOf(state, correction);
    const auto& workloads = state.catalogue.workloads;
    const auto workload = std::ranges::find(workloads, correction.value, &Workload::id);
    if (group.claims.empty() || (workload == workloads.end() && !correction.value.empty()))
        return false;
    std::vector<const Subject*> subjects(group.claims.size(), nullptr);
    if (workload != workloads.end())
        subjects = CatalogueWords(state.catalogue).matchSubjects(*workload, group.labels, {}, {});
    for (std::size_t i = 0; i < group.claims.size(); ++i)
        tie(*group.claims[i], workload == workloads.end() ? nullptr : &*workload, subjects[i]);
    return true;
}

bool turnGroup(ImportState& state, const SourceCorrection& correction) {
    const ClaimGroup group = groupOf(state, correction);
    for (Claim* claim : group.claims) {
        const bool less = correction.value == "lower";
        // What goes the other way is another thing than the metric that it was taken for.
        if (saidDirection(*claim) != less && !claim->metric.empty()) {
            if (claim->metricName.empty())
                claim->metricName = metricTitle(claim->metric).english();
            claim->metric.clear();
            claim->workload.clear();
            claim->subject.clear();
        }
        if (claim->metric.empty())
            claim->lessIsBetter = less;
    }
    return !group.claims.empty();
}

}  // namespace

const std::string* ImportCorrections::find(Kind kind, int line, std::string_view what) {
    for (std::size_t i = 0; i < m_list.size(); ++i) {
        const auto& one = m_list[i];
        if (one.kind != kind || one.line != line || shortened(one.what) != shortened(what))
            continue;
        m_used[i] = true;
        return &one.value;
    }
    return nullptr;
}

std::vector<SourceCorrection> ImportCorrections::unused() const {
    std::vector<SourceCorrection> out;
    for (std::size_t i = 0; i < m_list.size(); ++i) {
        if (!m_used[i])
            out.push_back(m_list[i]);
    }
    return out;
}

std::string rowLabel(const GridRow& row) {
    return row.key.empty() ? row.cells[0] : row.cells[0] + ", " + row.key;
}

std::vector<std::string> nameColumnsOf(const Grid& grid) {
    std::vector<std::string> out;
    if (grid.columns.size() > 2 && !namesAmong(headersOf(grid)).empty())
        out.emplace_back();
    for (std::size_t c = 0; c < grid.columns.size(); ++c) {
        if (!grid.columns[c].empty() && !namesAmong(cellsOf(grid, c)).empty())
            out.push_back(grid.columns[c]);
    }
    return out;
}

std::vector<std::string> correctedNames(std::vector<std::string> found, std::vector<Grid>& grids,
                                        ImportCorrections& said) {
    said.each(Kind::NamesColumn, [&](const SourceCorrection& correction) {
        const auto grid = std::ranges::find(grids, correction.line, &Grid::line);
        if (grid == grids.end())
            return false;
        auto names = takeNames(*grid, correction.what);
        if (names.empty())
            return false;
        found = std::move(names);
        return true;
    });
    said.each(Kind::NoAlternative, [&](const SourceCorrection& correction) {
        return found.size() > 2 && std::erase_if(found, [&](const auto& name) {
                                       return normalisedName(name) == normalisedName(correction.what);
                                   }) > 0;
    });
    return found;
}

void correctMeaning(GridMeaning& meaning, const Grid& grid, const AlternativeNames& names,
                    ImportCorrections& said) {
    const auto chosen = [&](int line, const std::string& what) {
        const std::string* value = said.find(Kind::Alternative, line, what);
        return value ? indexOf(names, *value) : std::nullopt;
    };
    if (said.list().empty())
        return;
    if (meaning.axis == GridMeaning::Axis::Rows) {
        for (std::size_t r = 0; r < grid.rows.size(); ++r) {
            if (const auto index = chosen(grid.rows[r].line, rowLabel(grid.rows[r])))
                meaning.alternativeOfRow[r] = index;
        }
        return;
    }
    for (std::size_t c = 1; c < meaning.alternativeOfColumn.size(); ++c) {
        const auto index = chosen(grid.line, grid.columns[c]);
        if (!index)
            continue;
        // An alternative has one column of its own; others are further ones of it.
        const bool taken = std::ranges::count(meaning.alternativeOfColumn, index) > 0;
        meaning.alternativeOfColumn[c] = taken ? std::nullopt : index;
        meaning.furtherColumns[c] = taken ? index : std::nullopt;
    }
}

std::string metricAt(const Claim& claim, const Workload& workload) {
    const auto measures = [&](const std::string& metric) {
        return !metric.empty() && std::ranges::count(workload.metrics, metric) > 0;
    };
    // A wall time is no latency, whatever the workload would rather have.
    if (!claim.metric.empty())
        return measures(claim.metric) ? claim.metric : std::string();
    WrittenQuantity quantity;
    quantity.value = claim.value;
    quantity.unit = claim.unit;
    const std::string own = termsOf({claim.metricName, {}, false, &workload}, quantity).metric;
    return measures(own) ? own : std::string();
}

void correctClaims(ImportState& state) {
    state.said.each(Kind::Workload,
                    [&](const SourceCorrection& correction) { return tieGroup(state, correction); });
    state.said.each(Kind::Better,
                    [&](const SourceCorrection& correction) { return turnGroup(state, correction); });
}

void noticeUnusedCorrections(ImportState& state) {
    for (const auto& correction : state.said.unused())
        state.interpret(correction.line, correction.what,
                        say("a correction of this fits nothing in the article as it is now"));
}

}  // namespace bakeoff::core
