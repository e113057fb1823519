// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <map>
#include <set>

#include "core/article/claim_terms.h"
#include "core/article/figure_cells.h"
#include "core/article/foreign_words.h"
#include "core/article/import_state.h"
#include "core/article/name_text.h"
#include "core/article/row_fitter.h"
#include "core/bench/metrics.h"
#include "core/plan/plan.h"
#include "core/study/figure_reader.h"

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
    std::vector<std::string> beside = {};  ///< texts that may have its unit
    bool latencies = false;                ///< the table has percentiles
};

std::string joinedNotes(std::string first, const std::string& second) {
    if (second.empty())
        return first;
    return first.empty() ? second : first + "; " + second;
}

std::string headingOf(const Grid& grid) {
    return !grid.heading.empty() ? grid.heading : gridTitle(grid).empty() ? "table" : gridTitle(grid);
}

/// A corner that is more than the kind of what stands under it.
bool namesSomething(const std::string& corner) {
    return looksLikeName(corner) && !isThingName(corner) && !isCriterionName(corner) &&
           !isMeasureName(corner) && !isConditionName(corner) && !isRankHeader(corner);
}

class ClaimImport {
public:
    explicit ClaimImport(ImportState& state) : m_state(state), m_catalogue(state.catalogue) {}

    void run() {
        indexEcosystem();
        for (const auto& grid : m_state.grids) {
            if (namesSomething(grid.columns[0]))
                m_corners[headingOf(grid)].insert(grid.columns[0]);
        }
        for (std::size_t g = 0; g < m_state.grids.size(); ++g) {
            const auto& meaning = m_state.meanings[g];
            const std::size_t before = m_state.out.study.claims.size();
            if (meaning.axis == GridMeaning::Axis::Rows)
                readRows(m_state.grids[g], meaning);
            else if (meaning.axis == GridMeaning::Axis::Columns)
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

    /// Where a figure stands: its heading, and the corner of the table where that tells tables apart.
    [[nodiscard]] std::string whereOf(const Grid& grid) const {
        const std::string heading = headingOf(grid);
        const auto corners = m_corners.find(heading);
        const bool tells = corners != m_corners.end() && corners->second.size() > 1 &&
                           corners->second.contains(grid.columns[0]);
        return tells && grid.columns[0] != heading ? heading + ", " + grid.columns[0] : heading;
    }

    /// The headings around a table, which have its unit where nothing in it has one.
    [[nodiscard]] static std::vector<std::string> textsAbove(const Grid& grid) {
        return {grid.caption, grid.title, grid.heading};
    }

    [[nodiscard]] static bool hasUnit(const std::string& name) {
        const auto unit = unitInName(name);
        return !unit.unit.empty() && unit.unit != "count";
    }

    /// True when a column's name or one of its cells states a unit.
    [[nodiscard]] static bool columnHasUnit(const Grid& grid, std::size_t column) {
        return hasUnit(grid.columns[column]) || std::ranges::any_of(grid.rows, [&](const auto& row) {
                   const auto quantity = figureOf(row.cells[column], grid.numbers);
                   return quantity && !quantity->unit.empty() && quantity->unit != "count";
               });
    }

    /// A workload is meant only where every alternative of the table has a subject of it.
    [[nodiscard]] static bool allHaveSubjects(const std::vector<std::optional<std::size_t>>& alternatives,
                                              const std::vector<const Subject*>& subjects) {
        std::map<std::size_t, bool> has;
        for (std::size_t i = 0; i < alternatives.size(); ++i) {
            if (alternatives[i])
                has[*alternatives[i]] = has[*alternatives[i]] || subjects[i] != nullptr;
        }
        return std::ranges::all_of(has, [](const auto& entry) { return entry.second; });
    }

    [[nodiscard]] std::vector<std::size_t> figureColumns(const Grid& grid, const GridMeaning& meaning) const {
        std::vector<std::size_t> out;
        for (std::size_t c = 1; c < grid.columns.size(); ++c) {
            const bool figures = isFigureColumn(grid, c) ||
                                 m_state.said.find(SourceCorrection::Kind::Unit, grid.line, grid.columns[c]);
            if (!meaning.rated[c] && c != meaning.notes && c != meaning.bestFor && figures)
                out.push_back(c);
        }
        return out;
    }

    void readRows(const Grid& grid, const GridMeaning& meaning) {
        const auto columns = figureColumns(grid, meaning);
        if (columns.empty())
            return;
        std::vector<std::string> labels, notes;
        std::vector<std::optional<std::size_t>> alternatives;
        for (std::size_t r = 0; r < grid.rows.size(); ++r) {
            const auto& row = grid.rows[r];
            labels.push_back(row.key.empty() ? row.cells[0] : row.cells[0] + ", " + row.key);
            notes.push_back(meaning.notes ? row.cells[*meaning.notes] : std::string());
            const bool side =
                isSumName(row.cells[0]) || isWinnerName(row.cells[0]) || isRelationName(row.cells[0]);
            const auto named =
                meaning.alternativeOfRow[r] ? meaning.alternativeOfRow[r] : alternativeOf(row.cells[0]);
            alternatives.push_back(side ? std::nullopt : named ? named : meaning.whole);
        }
        const Words context = contextOf(grid);
        const Workload* workload = m_catalogue.matchWorkload(context, labels);
        auto subjects = workload ? m_catalogue.matchSubjects(*workload, labels, notes, context)
                                 : std::vector<const Subject*>(labels.size(), nullptr);
        if (!allHaveSubjects(alternatives, subjects))
            workload = nullptr;
        const bool units =
            std::ranges::any_of(columns, [&](std::size_t c) { return columnHasUnit(grid, c); });
        const bool latencies =
            std::ranges::any_of(columns, [&](std::size_t c) { return namesPercentile(grid.columns[c]); });
        for (std::size_t r = 0; r < grid.rows.size(); ++r) {
            if (isGroupRow(grid.rows[r]))
                continue;
            if (!alternatives[r]) {
                m_state.ignore(
                    grid.rows[r].line, labels[r],
                    say("nothing says which alternative this row speaks of, so its figures are left out"));
                m_state.place(grid.line, labels[r], {}, {}, {});
                continue;
            }
            for (const std::size_t c : columns)
                read({grid, grid.rows[r].line, labels[r], grid.columns[c], grid.rows[r].cells[c], notes[r],
                      *alternatives[r], workload && subjects[r] ? workload : nullptr, subjects[r],
                      unitsBeside(grid, grid.rows[r], units), latencies},
                     true);
        }
    }

    /// The unit in the row's own column of units, else in the corner or above a table that states none.
    [[nodiscard]] static std::vector<std::string> unitsBeside(const Grid& grid, const GridRow& row,
                                                              bool units) {
        for (std::size_t c = 1; c < grid.columns.size(); ++c) {
            const Words words = meaningWords(grid.columns[c]);
            if (words.size() == 1 && (words[0] == "unit" || words[0] == "units"))
                return {row.cells[c]};
        }
        if (units)
            return {};
        auto out = textsAbove(grid);
        out.insert(out.begin(), grid.columns[0]);
        return out;
    }

    /// What a row of figures is about, and what each of its columns adds: "Go time", "Go memory".
    [[nodiscard]] std::string nameOf(const Grid& grid, const GridMeaning& meaning, const GridRow& row,
                                     std::size_t column) const {
        const bool several =
            std::ranges::any_of(meaning.furtherColumns, [](const auto& c) { return c.has_value(); });
        return several ? row.cells[0] + ", " + grid.columns[column] : row.cells[0];
    }

    void readColumns(const Grid& grid, const GridMeaning& meaning) {
        std::vector<std::size_t> columns;
        std::vector<std::string> labels;
        std::vector<std::optional<std::size_t>> alternatives;
        for (std::size_t c = 1; c < grid.columns.size(); ++c) {
            const auto& alternative =
                meaning.alternativeOfColumn[c] ? meaning.alternativeOfColumn[c] : meaning.furtherColumns[c];
            if (!alternative)
                continue;
            columns.push_back(c);
            labels.push_back(grid.columns[c]);
            alternatives.push_back(alternative);
        }
        const bool units = std::ranges::any_of(grid.rows, [&](const auto& row) {
            return hasUnit(row.cells[0]) || std::ranges::any_of(columns, [&](std::size_t c) {
                       const auto quantity = figureOf(row.cells[c], grid.numbers);
                       return quantity && !quantity->unit.empty() && quantity->unit != "count";
                   });
        });
        const bool latencies =
            std::ranges::any_of(grid.rows, [](const auto& row) { return namesPercentile(row.cells[0]); });
        for (std::size_t r = 0; r < grid.rows.size(); ++r) {
            const auto& row = grid.rows[r];
            const auto figures = std::ranges::count_if(
                columns, [&](std::size_t c) { return figureOf(row.cells[c], grid.numbers).has_value(); });
            if (figures == 0 || meaning.ratedRow[r])
                continue;
            Words context = contextOf(grid);
            for (auto& word : wordsOf(row.cells[0]))
                context.push_back(std::move(word));
            const Workload* workload = m_catalogue.matchWorkload(context, labels);
            if (!workload)
                workload = m_catalogue.matchByMetric(metricOf(grid, row, columns), labels);
            const auto subjects = workload ? m_catalogue.matchSubjects(*workload, labels, {}, context)
                                           : std::vector<const Subject*>(labels.size(), nullptr);
            if (!allHaveSubjects(alternatives, subjects))
                workload = nullptr;
            for (std::size_t i = 0; i < columns.size(); ++i) {
                std::vector<std::string> beside{grid.columns[columns[i]], grid.columns[0]};
                if (!units)
                    for (auto& text : textsAbove(grid))
                        beside.push_back(std::move(text));
                read(
                    {grid, row.line, labels[i], nameOf(grid, meaning, row, columns[i]), row.cells[columns[i]],
                     remarkOf(grid, meaning, row), *alternatives[i],
                     workload && subjects[i] ? workload : nullptr, subjects[i], std::move(beside), latencies},
                    meaning.furtherColumns[columns[i]].has_value());
            }
        }
    }

    /// What the columns beside the alternatives' say about a row of figures.
    [[nodiscard]] static std::string remarkOf(const Grid& grid, const GridMeaning& meaning,
                                              const GridRow& row) {
        std::string out;
        for (std::size_t c = 1; c < grid.columns.size(); ++c) {
            if (meaning.alternativeOfColumn[c] || meaning.furtherColumns[c] || isBlankCell(row.cells[c]))
                continue;
            const bool plain = c == meaning.recommendation || c == meaning.notes || grid.columns[c].empty();
            out = joinedNotes(out, plain ? row.cells[c] : grid.columns[c] + ": " + row.cells[c]);
        }
        return out;
    }

    /// What the first figure of a row measures, whatever the workload.
    [[nodiscard]] static std::string metricOf(const Grid& grid, const GridRow& row,
                                              const std::vector<std::size_t>& columns) {
        for (const std::size_t c : columns) {
            if (const auto quantity = figureOf(row.cells[c], grid.numbers))
                return termsOf({row.cells[0], {}, false, nullptr}, *quantity).metric;
        }
        return {};
    }

    /// "45.000 req/s" are thousands for some; so is any rate where the article does not show its decimals.
    [[nodiscard]] static bool hasTwoReadings(const WrittenQuantity& quantity, const Unit& unit,
                                             NumberStyle numbers) {
        return quantity.twoWays && unit.dimension == Dimension::Rate &&
               (numbers == NumberStyle::Unknown || quantity.text.find(".000") != std::string::npos);
    }

    /// `alone` says that the cell is kept nowhere else, so what cannot be read of it must be noticed.
    void read(const Place& place, bool alone) {
        const auto refuse = [&](const Message& why) {
            if (!alone || isBlankCell(place.cell))
                return;
            m_state.ignore(place.line, place.label + ", " + place.name + ": " + place.cell, why);
            m_state.place(place.grid.line, place.label, place.name, place.cell,
                          m_state.names.id(place.alternative));
        };
        auto quantity = figureOf(place.cell, place.grid.numbers);
        if (!quantity)
            return refuse(say("no figure that could be read in one way only"));
        if (m_state.said.find(SourceCorrection::Kind::NoClaim, place.line, place.label + ", " + place.name)) {
            alone = true;
            return refuse(say("you said that this is no figure"));
        }
        const std::string* saidUnit =
            m_state.said.find(SourceCorrection::Kind::Unit, place.grid.line, place.name);
        if (saidUnit)
            quantity->unit = *saidUnit;
        if (changesFigure(quantity->rest))
            return refuse(say("what stands beside the figure may make another one of it"));
        FigureTerms terms = termsOf({place.name, place.beside, place.latencies, place.workload}, *quantity);
        // "Requests (millions)" goes on counting in millions.
        if (const auto named = unitInName(place.name); saidUnit && named.unit.empty())
            terms.factor = named.factor;
        const auto unit = findUnit(terms.unit);
        if (terms.twice)
            return refuse(say("no figure that could be read in one way only"));
        if (!unit)
            return refuse(say("nothing says which unit this figure is in"));
        if (hasTwoReadings(*quantity, *unit, place.grid.numbers))
            return refuse(say("no figure that could be read in one way only"));
        // Nothing allocated is a count; no time at all is none.
        const bool counted = unit->dimension == Dimension::Count || unit->dimension == Dimension::Bytes;
        const bool nothing = quantity->value == 0 && counted;
        if (nothing)
            terms.metric.clear();
        if (quantity->negative || (!(quantity->value > 0) && !nothing))
            return refuse(say("only figures above zero can be compared with a measurement"));
        const double upper = quantity->valueTo.value_or(quantity->value);
        if (!(upper * terms.factor * unit->factor <= kLargestFigure))
            return refuse(say("the figure is too large"));
        if (!nothing && quantity->value * terms.factor * unit->factor < kSmallestFigure)
            return refuse(say("the figure is too small"));
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
        claim.value = quantity.value * terms.factor;
        if (quantity.valueTo)
            claim.valueTo = *quantity.valueTo * terms.factor;
        claim.unit = terms.unit;
        claim.qualifier = quantity.qualifier;
        claim.where = whereOf(place.grid);
        claim.line = place.line;
        claim.asWritten = quantity.text;
        claim.note = joinedNotes(joinedNotes(place.note, quantity.spread), quantity.rest);
        std::string prefix = slug(gridTitle(place.grid), "figures") + "-" + slug(place.label, "row");
        claim.parameters = parametersIn(place.grid.title);
        claim.parameters.merge(parametersIn(place.grid.heading));
        claim.parameters.merge(parametersIn(place.grid.caption));
        claim.parameters.merge(parametersIn(place.name));
        claim.parameters.merge(parametersIn(place.label));
        // What a workload does not measure is no claim about it.
        if (place.workload && std::ranges::count(place.workload->metrics, terms.metric) > 0) {
            claim.workload = place.workload->id;
            claim.subject = place.subject->id;
            prefix = claim.workload + "-" + claim.subject;
            const auto known = profileParameters(claim.workload, "standard");
            std::erase_if(claim.parameters,
                          [&](const auto& parameter) { return !known.count(parameter.first); });
        }
        claim.id = m_state.claimIds.make(prefix + "-" + metricSlug(claim.metric, place.name));
        m_state.keep(ImportedFact::Kind::Figure, place.grid, place.line, claim.id, place.alternative,
                     place.label, place.name, place.cell);
        m_state.out.study.claims.push_back(std::move(claim));
    }

    static constexpr std::size_t kMostEntryWords = 4;

    ImportState& m_state;
    CatalogueWords m_catalogue;
    std::map<Words, std::optional<std::size_t>> m_entries;
    std::map<std::string, std::set<std::string>> m_corners;  ///< of the tables under each heading
};

}  // namespace

void importClaims(ImportState& state) {
    ClaimImport(state).run();
}

}  // namespace bakeoff::core
