// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/review_choices.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/article/claim_terms.h"
#include "core/article/corrections.h"
#include "core/article/figure_cells.h"
#include "core/base/units.h"
#include "core/study/reproducibility.h"

namespace bakeoff::core {
namespace {

using Kind = SourceCorrection::Kind;
using RowKind = ReviewRow::Kind;
using State = ReviewRow::State;
using Choices = std::vector<ReviewChoice>;

constexpr std::size_t kFewestAlternatives = 2;
constexpr std::array kUnits{"ns", "us",  "ms",  "s",   "min",   "h",     "B",  "KB", "MB",
                            "GB", "KiB", "MiB", "GiB", "req/s", "ops/s", "/s", "%",  "count"};

const ImportedTable* tableOf(const ReviewRow& row, const ImportedStudy& imported) {
    const auto it = std::ranges::find(imported.tables, row.table, &ImportedTable::line);
    return row.table > 0 && it != imported.tables.end() ? &*it : nullptr;
}

bool isFigure(const ReviewRow& row) {
    return row.kind == RowKind::Figure;
}

/// A row of a table of figures that speaks of nobody.
bool isNamelessRow(const ReviewRow& row) {
    return row.kind == RowKind::Place && row.table > 0 && !row.label.empty();
}

std::string figureName(const ReviewRow& row) {
    return row.label + ", " + row.name;
}

bool isSame(std::string_view a, std::string_view b) {
    return shortened(a) == shortened(b);
}

/// Where a correction of whom the row speaks belongs: to the row, or to the header of its column.
int lineOfWhom(const ReviewRow& row, const ImportedStudy& imported) {
    const ImportedTable* table = tableOf(row, imported);
    return table && !table->alternativesInRows ? table->line : row.line;
}

Message titleOf(const ImportCatalogue& catalogue, const std::string& workload) {
    const auto it = std::ranges::find(catalogue.workloads, workload, &Workload::id);
    return it == catalogue.workloads.end() ? Message::verbatim(workload) : Message(it->title);
}

ReviewChoice choiceOf(Message label, bool isNow, SourceCorrection correction) {
    return {std::move(label), isNow, std::move(correction), {}};
}

Choices alternativesFor(const ReviewRow& row, const ImportedStudy& imported) {
    Choices out;
    for (const auto& alternative : imported.study.alternatives)
        out.push_back(choiceOf(Message::verbatim(alternative.name), alternative.id == row.alternative,
                               {Kind::Alternative, lineOfWhom(row, imported), row.label, alternative.name}));
    return out;
}

/// Of an alternative: that it is one, that it is none, and which column says who is compared.
Choices standingOfAlternative(const ReviewRow& row, const ImportedStudy& imported) {
    Choices out{{SAY("it is compared"), true, {}, {}}};
    if (imported.study.alternatives.size() > kFewestAlternatives)
        out.push_back(
            choiceOf(SAY("this is no alternative"), false, {Kind::NoAlternative, row.line, row.who}));
    for (const auto& table : imported.tables) {
        // Another table's column is as good where the row's own table has none.
        if (row.table > 0 && table.line != row.table)
            continue;
        for (const auto& column : table.nameColumns)
            out.push_back(choiceOf(column.empty()
                                       ? say("the header of line %1 names who is compared", table.line)
                                       : say("the column \"%1\" names who is compared", column),
                                   false, {Kind::NamesColumn, table.line, column}));
    }
    return out;
}

Choices unitsFor(const ReviewRow& row) {
    Choices out;
    const auto written = figureOf(row.text, NumberStyle::Unknown);
    std::optional<Unit> own;
    if (written && !written->unit.empty())
        own = findUnit(written->unit);
    bool known = false;
    for (const char* name : kUnits) {
        const auto unit = findUnit(name);
        // What is written with its unit can be a mistaken one of its kind, and no other kind.
        if (!unit || (own && own->dimension != unit->dimension))
            continue;
        known = known || row.unit == name;
        const Message label =
            std::string_view(name) == "count" ? Message(SAY("a bare number")) : Message::verbatim(name);
        out.push_back(choiceOf(label, row.unit == name, {Kind::Unit, row.table, row.name, name}));
    }
    if (!known && !row.unit.empty())
        out.insert(out.begin(), ReviewChoice{Message::verbatim(row.unit), true, {}, {}});
    return out;
}

Choices directionsFor(const ReviewRow& row) {
    return {choiceOf(SAY("less is better"), row.lessIsBetter == true,
                     {Kind::Better, row.table, row.name, "lower"}),
            choiceOf(SAY("more is better"), row.lessIsBetter == false,
                     {Kind::Better, row.table, row.name, "higher"})};
}

/// The workloads that measure what the claim states, with a subject that is called as its row is.
Choices workloadsFor(const ReviewRow& row, const ImportedStudy& imported, const ImportCatalogue& catalogue) {
    const auto& claims = imported.study.claims;
    const auto claim = std::ranges::find(claims, row.part, &Claim::id);
    if (claim == claims.end())
        return {};
    Choices out{choiceOf(SAY("none of ours"), row.workload.empty(), {Kind::Workload, row.table, row.name})};
    const CatalogueWords words(catalogue);
    for (const auto& workload : catalogue.workloads) {
        const bool now = workload.id == row.workload;
        if (!now && (metricAt(*claim, workload).empty() ||
                     words.matchSubjects(workload, {claim->label}, {}, {}).front() == nullptr))
            continue;
        out.push_back(choiceOf(titleOf(catalogue, workload.id), now,
                               {Kind::Workload, row.table, row.name, workload.id}));
    }
    return out;
}

Choices standingOf(const ReviewRow& row, const ImportedStudy& imported) {
    Choices out{{reviewStateTitle(row.state), true, {}, {}}};
    const bool read = isFigure(row) && !row.value.empty();
    if (read)
        out.push_back(choiceOf(SAY("this is no figure"), false, {Kind::NoClaim, row.line, figureName(row)}));
    if (auto said = correctionsOf(row, imported); !said.empty())
        out.push_back({SAY("as it was read at first"), false, {}, std::move(said)});
    return out.size() > 1 ? out : Choices();
}

}  // namespace

Message reviewSubject(const ReviewRow& row) {
    switch (row.kind) {
        case RowKind::Alternative:
            return SAY("alternative");
        case RowKind::Reason:
            return row.name == "shines"  ? SAY("where it shines")
                   : row.name == "avoid" ? SAY("what speaks against it")
                                         : SAY("when to choose it");
        case RowKind::Experiment:
            for (const auto& thing : reproducibilityThings()) {
                if (row.name == thing.id)
                    return say("experiment: %1", thing.title);
            }
            break;
        case RowKind::Figure:
        case RowKind::Rating:
        case RowKind::Text:
            // "Alpha FastAPI" is more than its alternative.
            return Message::verbatim(row.label.empty() || row.label == row.who || row.kind == RowKind::Rating
                                         ? row.name
                                         : figureName(row));
        case RowKind::Place:
            return Message::verbatim(row.label);
    }
    return Message::verbatim(row.name);
}

Message correctionText(const SourceCorrection& correction) {
    const std::string& what = correction.what;
    switch (correction.kind) {
        case Kind::NoAlternative:
            return say("\"%1\" is no alternative", what);
        case Kind::NamesColumn:
            return what.empty() ? say("the header of line %1 names who is compared", correction.line)
                                : say("the column \"%1\" names who is compared", what);
        case Kind::Alternative:
            return say("\"%1\" speaks of %2", what, correction.value);
        case Kind::Unit:
            return say("the unit of \"%1\" is %2", what, correction.value);
        case Kind::Better:
            return correction.value == "lower" ? say("less of \"%1\" is better", what)
                                               : say("more of \"%1\" is better", what);
        case Kind::Workload:
            return correction.value.empty() ? say("\"%1\" is of no workload", what)
                                            : say("\"%1\" is of the workload %2", what, correction.value);
        case Kind::NoClaim:
            break;
    }
    return say("\"%1\" is no figure", what);
}

std::vector<SourceCorrection> correctionsOf(const ReviewRow& row, const ImportedStudy& imported) {
    std::vector<SourceCorrection> out;
    for (const auto& one : imported.study.corrections) {
        bool is = false;
        switch (one.kind) {
            case Kind::NoAlternative:
            case Kind::NamesColumn:
                // The row of the correction itself: the alternatives that are left have rows of their own.
                is = row.kind == RowKind::Alternative && row.alternative.empty() && one.line == row.line &&
                     one.what == row.name;
                break;
            case Kind::Alternative:
                is = !row.label.empty() && one.line == lineOfWhom(row, imported) &&
                     isSame(one.what, row.label);
                break;
            case Kind::Unit:
            case Kind::Better:
            case Kind::Workload:
                is = isFigure(row) && one.line == row.table && isSame(one.what, row.name);
                break;
            case Kind::NoClaim:
                is = isFigure(row) && one.line == row.line && isSame(one.what, figureName(row));
                break;
        }
        if (is)
            out.push_back(one);
    }
    return out;
}

bool canChoose(const ReviewRow& row, ReviewField field) {
    const bool read = isFigure(row) && !row.value.empty();
    switch (field) {
        case ReviewField::Who:
            return (isFigure(row) && row.table > 0) || isNamelessRow(row) ||
                   (row.kind == RowKind::Alternative && !row.alternative.empty());
        case ReviewField::Unit:
            return (isFigure(row) && row.table > 0) ||
                   (row.kind == RowKind::Text && row.table > 0 && figureOf(row.text, NumberStyle::Unknown));
        case ReviewField::Better:
        case ReviewField::Workload:
            return read;
        case ReviewField::Standing:
            break;
    }
    return read || row.state == State::Corrected;
}

Choices reviewChoices(const ReviewRow& row, ReviewField field, const ImportedStudy& imported,
                      const ImportCatalogue& catalogue) {
    if (!canChoose(row, field))
        return {};
    switch (field) {
        case ReviewField::Who:
            return row.kind == RowKind::Alternative ? standingOfAlternative(row, imported)
                                                    : alternativesFor(row, imported);
        case ReviewField::Unit:
            return unitsFor(row);
        case ReviewField::Better:
            return directionsFor(row);
        case ReviewField::Workload:
            return workloadsFor(row, imported, catalogue);
        case ReviewField::Standing:
            break;
    }
    return standingOf(row, imported);
}

std::vector<SourceCorrection> chosen(std::vector<SourceCorrection> corrections, const ReviewChoice& choice) {
    for (const auto& back : choice.takesBack)
        std::erase(corrections, back);
    if (!choice.correction)
        return corrections;
    // Which column names who is compared is one question for all of the article.
    const bool names = choice.correction->kind == Kind::NamesColumn;
    std::erase_if(corrections, [&](const auto& one) {
        return one.isAbout(*choice.correction) || (names && one.kind == Kind::NamesColumn);
    });
    corrections.push_back(*choice.correction);
    return corrections;
}

}  // namespace bakeoff::core
