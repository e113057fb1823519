// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <cmath>
#include <map>

#include "core/article/claim_terms.h"
#include "core/article/import_state.h"
#include "core/article/row_fitter.h"
#include "core/bench/metrics.h"
#include "core/plan/plan.h"

namespace bakeoff::core {
namespace {

/// A figure and everything around it that says what it is.
struct Place {
    const Grid& grid;
    int line = 0;
    std::string label;
    std::string name;  ///< of what is measured
    std::string cell;
    std::string note;
    std::size_t alternative = 0;
    const Workload* workload = nullptr;
    const Subject* subject = nullptr;
};

std::string joinedNotes(std::string first, const std::string& second) {
    if (second.empty())
        return first;
    return first.empty() ? second : first + "; " + second;
}

std::string whereOf(const Grid& grid) {
    return !grid.heading.empty() ? grid.heading : gridTitle(grid).empty() ? "table" : gridTitle(grid);
}

class ClaimImport {
public:
    explicit ClaimImport(ImportState& state) : m_state(state), m_catalogue(state.catalogue) {}

    void run() {
        indexEcosystem();
        for (std::size_t g = 0; g < m_state.grids.size(); ++g) {
            const auto& meaning = m_state.meanings[g];
            const std::size_t before = m_state.out.study.claims.size();
            if (meaning.axis == GridMeaning::Axis::Rows)
                readRows(m_state.grids[g], meaning);
            else if (meaning.axis == GridMeaning::Axis::Columns && !meaning.style)
                readColumns(m_state.grids[g], meaning);
            m_state.found(m_state.grids[g].line, "figures", gridTitle(m_state.grids[g]),
                          m_state.out.study.claims.size() - before);
        }
    }

private:
    [[nodiscard]] static Words contextOf(const Grid& grid) {
        constexpr std::size_t kLongest = 300;
        Words words = wordsOf(grid.title);
        for (const auto* text : {&grid.heading, &grid.caption}) {
            for (auto& word : wordsOf(std::string_view(*text).substr(0, kLongest)))
                words.push_back(std::move(word));
        }
        return words;
    }

    /// The alternative that a row speaks of: by its name, by the subject it is, or by the ecosystem's
    /// entries.
    [[nodiscard]] std::optional<std::size_t> alternativeOf(const std::string& label) const {
        if (const auto match = m_state.names.match(label))
            return match;
        if (const auto language = m_catalogue.languageOf(label); !language.empty()) {
            if (const auto match = m_state.names.match(language))
                return match;
        }
        // The longest entry that the label begins with.
        Words words = wordsOf(label);
        words.resize(std::min(words.size(), kMostEntryWords));
        for (; !words.empty(); words.pop_back()) {
            const auto it = m_entries.find(words);
            if (it != m_entries.end())
                return it->second;
        }
        return std::nullopt;
    }

    /// Entries of the ecosystem, without those that several alternatives have.
    void indexEcosystem() {
        for (const auto& category : m_state.out.study.ecosystem) {
            for (std::size_t a = 0; a < m_state.names.size(); ++a) {
                const auto entries = category.entries.find(m_state.names.id(a));
                if (entries == category.entries.end())
                    continue;
                for (const auto& entry : entries->second) {
                    auto& owner = m_entries.emplace(wordsOf(entry), a).first->second;
                    if (owner != a)
                        owner.reset();
                }
            }
        }
    }

    void readRows(const Grid& grid, const GridMeaning& meaning) {
        std::vector<std::size_t> columns;
        for (std::size_t c = 1; c < grid.columns.size(); ++c) {
            if (!meaning.rated[c] && c != meaning.notes && c != meaning.recommendation &&
                c != meaning.bestFor && holdsFigures(grid, c))
                columns.push_back(c);
        }
        if (columns.empty())
            return;
        std::vector<std::string> labels, notes;
        for (const auto& row : grid.rows) {
            labels.push_back(row.cells[0]);
            notes.push_back(meaning.notes ? row.cells[*meaning.notes] : std::string());
        }
        const Words context = contextOf(grid);
        const Workload* workload = m_catalogue.matchWorkload(context, labels);
        const auto subjects = workload ? m_catalogue.matchSubjects(*workload, labels, notes, context)
                                       : std::vector<const Subject*>(labels.size(), nullptr);
        for (std::size_t r = 0; r < grid.rows.size(); ++r) {
            const auto alternative = alternativeOf(labels[r]);
            if (!alternative) {
                m_state.ignore(
                    grid.rows[r].line, labels[r],
                    say("nothing says which alternative this row speaks of, so its figures are left out"));
                continue;
            }
            for (const std::size_t c : columns)
                read({grid, grid.rows[r].line, labels[r], grid.columns[c], grid.rows[r].cells[c], notes[r],
                      *alternative, subjects[r] ? workload : nullptr, subjects[r]},
                     true);
        }
    }

    void readColumns(const Grid& grid, const GridMeaning& meaning) {
        std::vector<std::size_t> columns;
        std::vector<std::string> labels;
        for (std::size_t c = 1; c < grid.columns.size(); ++c) {
            if (!meaning.alternativeOfColumn[c])
                continue;
            columns.push_back(c);
            labels.push_back(grid.columns[c]);
        }
        for (const auto& row : grid.rows) {
            const auto figures = std::count_if(columns.begin(), columns.end(), [&](std::size_t c) {
                return cellType(row.cells[c]) == CellType::Figure;
            });
            if (figures == 0)
                continue;
            Words context = contextOf(grid);
            for (auto& word : wordsOf(row.cells[0]))
                context.push_back(std::move(word));
            const Workload* workload = m_catalogue.matchWorkload(context, labels);
            if (!workload)
                workload = m_catalogue.matchByMetric(metricOf(row, columns), labels);
            const auto subjects = workload ? m_catalogue.matchSubjects(*workload, labels, {}, context)
                                           : std::vector<const Subject*>(labels.size(), nullptr);
            for (std::size_t i = 0; i < columns.size(); ++i)
                read({grid,
                      row.line,
                      labels[i],
                      row.cells[0],
                      row.cells[columns[i]],
                      {},
                      *meaning.alternativeOfColumn[columns[i]],
                      subjects[i] ? workload : nullptr,
                      subjects[i]},
                     false);
        }
    }

    /// What the first figure of a row measures, whatever the workload.
    [[nodiscard]] static std::string metricOf(const GridRow& row, const std::vector<std::size_t>& columns) {
        for (const std::size_t c : columns) {
            if (const auto quantity = parseQuantity(row.cells[c]))
                return termsOf(row.cells[0], *quantity, nullptr).metric;
        }
        return {};
    }

    [[nodiscard]] static bool holdsFigures(const Grid& grid, std::size_t column) {
        std::size_t figures = 0;
        std::size_t filled = 0;
        for (const auto& row : grid.rows) {
            filled += isBlankCell(row.cells[column]) ? 0 : 1;
            figures += parseQuantity(row.cells[column]) ? 1 : 0;
        }
        return figures > 0 && figures * 2 >= filled;
    }

    /// `alone` says that the cell is kept nowhere else, so what cannot be read of it must be noticed.
    void read(const Place& place, bool alone) {
        const auto refuse = [&](const Message& why) {
            if (alone && !isBlankCell(place.cell))
                m_state.ignore(place.line, place.label + ", " + place.name + ": " + place.cell, why);
        };
        const auto quantity = parseQuantity(place.cell);
        if (!quantity)
            return refuse(say("no figure that could be read in one way only"));
        const FigureTerms terms = termsOf(place.name, *quantity, place.workload);
        const auto unit = findUnit(terms.unit);
        if (!unit)
            return refuse(say("nothing says which unit this figure is in"));
        if (quantity->negative || !(quantity->value > 0))
            return refuse(say("only figures above zero can be compared with a measurement"));
        if (!std::isfinite(quantity->value * unit->factor) ||
            (quantity->valueTo && !std::isfinite(*quantity->valueTo * unit->factor)))
            return refuse(say("the figure is too large"));
        if (place.label.empty() || (terms.metric.empty() && place.name.empty()))
            return refuse(say("the figure's row or column has no name"));
        add(place, *quantity, terms);
    }

    void add(const Place& place, const WrittenQuantity& quantity, const FigureTerms& terms) {
        Claim claim;
        claim.alternative = m_state.names.id(place.alternative);
        claim.label = place.label;
        claim.metric = terms.metric;
        claim.metricName = place.name;
        claim.value = quantity.value;
        claim.valueTo = quantity.valueTo;
        claim.unit = terms.unit;
        claim.qualifier = quantity.qualifier;
        claim.where = whereOf(place.grid);
        claim.line = place.line;
        claim.asWritten = quantity.text;
        claim.note = joinedNotes(place.note, quantity.rest);
        std::string prefix = slug(gridTitle(place.grid), "figures") + "-" + slug(place.label, "row");
        claim.parameters = parametersIn(place.grid.title);
        claim.parameters.merge(parametersIn(place.grid.heading));
        claim.parameters.merge(parametersIn(place.grid.caption));
        if (place.workload) {
            claim.workload = place.workload->id;
            claim.subject = place.subject->id;
            prefix = claim.workload + "-" + claim.subject;
            const auto known = profileParameters(claim.workload, "standard");
            std::erase_if(claim.parameters,
                          [&](const auto& parameter) { return !known.count(parameter.first); });
        }
        claim.id = m_state.claimIds.make(prefix + "-" + metricSlug(claim.metric, place.name));
        m_state.out.study.claims.push_back(std::move(claim));
    }

    static constexpr std::size_t kMostEntryWords = 4;

    ImportState& m_state;
    CatalogueWords m_catalogue;
    std::map<Words, std::optional<std::size_t>> m_entries;
};

}  // namespace

void importClaims(ImportState& state) {
    ClaimImport(state).run();
}

}  // namespace bakeoff::core
