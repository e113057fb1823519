// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/study_import.h"

#include <algorithm>
#include <set>

#include "core/article/corrections.h"
#include "core/article/experiment.h"
#include "core/article/html_tokens.h"
#include "core/article/import_state.h"
#include "core/article/name_text.h"
#include "core/study/study_checks.h"
#include "core/study/study_substance.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kMostNamesInId = 4;

using FactKind = ImportedFact::Kind;

/// The first heading that is not that of any article's chapter; with `names`, the first that names one.
std::string headingOf(const Article& article, const AlternativeNames* names) {
    for (const auto& block : article.blocks) {
        if (block.kind != ArticleBlock::Kind::Heading)
            continue;
        const std::string text = block.text();
        if (!isChapterTitle(text) && (!names || !names->matchAll(text).empty()))
            return text;
    }
    return {};
}

/// The first paragraph of an article without a heading, which often says what is compared.
std::string openingOf(const Article& article) {
    constexpr std::size_t kLongest = 200;
    if (article.blocks.empty() || article.blocks.front().kind != ArticleBlock::Kind::Paragraph)
        return {};
    const std::string text = article.blocks.front().text();
    return text.size() <= kLongest ? text : std::string();
}

/// The article's own title, or the heading that is one: a first heading that names an alternative, else "A
/// vs B", else nothing.
std::string titleOf(const Article& article, const AlternativeNames& names) {
    if (!article.title.empty() && !isChapterTitle(article.title))
        return article.title;
    // The heading over the whole article is its title, whatever it says.
    for (const auto& block : article.blocks) {
        if (block.kind == ArticleBlock::Kind::Heading) {
            if (block.level == 1 && !isChapterTitle(block.text()))
                return block.text();
            break;
        }
    }
    if (auto named = headingOf(article, &names); !named.empty())
        return named;
    if (names.size() <= kMostNamesInId) {
        std::string out;
        for (const auto& alternative : names.list())
            out += (out.empty() ? "" : " vs ") + alternative.name;
        return out;
    }
    return headingOf(article, nullptr);
}

std::string fileStem(const std::string& name) {
    const auto slash = name.find_last_of("/\\");
    const std::string file = slash == std::string::npos ? name : name.substr(slash + 1);
    return file.substr(0, file.find('.'));
}

std::string studyIdOf(const AlternativeNames& names, const std::string& title) {
    std::string id;
    if (names.size() <= kMostNamesInId) {
        for (const auto& alternative : names.list())
            id += (id.empty() ? "" : "-vs-") + alternative.id;
        return id;
    }
    return slug(title, "study");
}

/// `found` are who is compared before the reader set anything right: they make the id, by which answers and
/// edits are found again.
void describe(ImportState& state, const std::string& name, const AlternativeNames& found) {
    Study& study = state.out.study;
    const Article& article = state.article;
    const auto titled = [&](const AlternativeNames& names) {
        const std::string title = titleOf(article, names);
        return !title.empty()            ? title
               : !fileStem(name).empty() ? fileStem(name)
                                         : say("Imported study").english();
    };
    const std::string title = titled(state.names);
    study.id = studyIdOf(found, titled(found));
    study.title = title;
    study.summary = article.description;
    study.source.title = title;
    study.source.author = article.author;
    // A time of day may follow the day.
    const std::string day = article.date.substr(0, 10);
    if (isIsoDate(day))
        study.source.published = day;
    else if (!article.date.empty())
        state.ignore(1, article.date, say("the date is not written as year-month-day"));
    study.source.note =
        say("Made from the article by Bakeoff's import. Bare figures are taken as exact to the digits shown, "
            "\"~\" as about, \"+\" as at least. Nothing was added to what the article tabulates.")
            .english();
    study.alternatives = state.names.list();
    if (const auto thin = thinnessOf(study))
        study.source.note += " " + thin->english();
    for (const auto& scenario : study.scenarios) {
        Question question;
        question.id = "share-of-" + scenario.id;
        question.asks = Question::Share{scenario.id};
        question.text = say("How much of your work is this: %1?", scenario.name).english();
        question.why = say("The more of it, the more the source's ratings for it count.").english();
        study.questionnaire.push_back(std::move(question));
    }
}

/// How the tables write decimals, which one cell alone may not say.
void readNumberStyle(ImportState& state) {
    std::vector<std::string_view> cells;
    for (const auto& grid : state.grids) {
        for (const auto& row : grid.rows)
            cells.insert(cells.end(), row.cells.begin(), row.cells.end());
    }
    const auto style = numberStyleOf(cells);
    for (auto& grid : state.grids)
        grid.numbers = style;
}

/// Where something is named first.
struct NamedPlace {
    int line = 0;  ///< 0: nowhere yet
    int table = 0;
    bool whole = false;  ///< by its whole name
};

/// Where each alternative is named first: over its column or in its row, by its whole name rather than by a
/// short form of it; else in any text.
void placeAlternatives(ImportState& state) {
    std::vector<NamedPlace> places(state.names.size());
    const auto place = [&](const std::optional<std::size_t>& index, int line, int table,
                           const std::string& text) {
        if (!index)
            return;
        const bool whole =
            findWords(wordsOf(text), wordsOf(state.names.list()[*index].name)) != std::string::npos;
        auto& known = places[*index];
        if (known.line == 0 || (whole && !known.whole) || (whole == known.whole && line < known.line))
            known = {line, table, whole};
    };
    for (std::size_t g = 0; g < state.grids.size(); ++g) {
        const auto& grid = state.grids[g];
        const auto& meaning = state.meanings[g];
        for (std::size_t c = 0; c < meaning.alternativeOfColumn.size(); ++c)
            place(meaning.alternativeOfColumn[c], grid.line, grid.line, grid.columns[c]);
        for (std::size_t r = 0; r < meaning.alternativeOfRow.size(); ++r)
            place(meaning.alternativeOfRow[r], grid.rows[r].line, grid.line, grid.rows[r].cells[0]);
    }
    const bool all = std::ranges::find(places, 0, &NamedPlace::line) == places.end();
    for (std::size_t b = 0; !all && b < state.article.blocks.size(); ++b) {
        const auto& block = state.article.blocks[b];
        for (const std::size_t index : state.names.matchAll(block.text())) {
            if (places[index].line == 0)
                places[index].line = block.line;
        }
    }
    for (std::size_t a = 0; a < state.names.size(); ++a) {
        const auto& alternative = state.names.list()[a];
        state.out.facts.push_back({FactKind::Alternative,
                                   std::max(1, places[a].line),
                                   places[a].table,
                                   alternative.id,
                                   alternative.id,
                                   {},
                                   {},
                                   alternative.name});
    }
}

Error nothingCompared(const std::string& name) {
    return Error{ErrorCode::InvalidDocument,
                 say("Nothing in this article compares two alternatives. Bakeoff reads Markdown tables, and "
                     "text blocks between ``` whose columns are separated by two blanks, that have a header "
                     "row and name the alternatives in it or in their first column."),
                 name};
}

}  // namespace

void noticeUnusedGrids(ImportState& state) {
    std::set<int> used;
    for (const auto& part : state.out.parts)
        used.insert(part.line);
    for (std::size_t g = 0; g < state.grids.size(); ++g) {
        const auto& grid = state.grids[g];
        const auto& rows = state.meanings[g].alternativeOfRow;
        const bool named =
            std::any_of(rows.begin(), rows.end(), [](const auto& row) { return row.has_value(); });
        const bool choices =
            state.meanings[g].axis == GridMeaning::Axis::Rows && choiceColumn(grid, state.names);
        if (!used.contains(grid.line) && !state.reasonLines.contains(grid.line) && !choices &&
            !(named && state.meanings[g].bestFor))
            state.ignore(grid.line, gridTitle(grid),
                         say("this table was not used: neither its columns nor its rows say anything about "
                             "the alternatives that a study has a place for"));
    }
}

Result<ImportedStudy> importArticle(const std::string& text, const std::string& name,
                                    const ImportCatalogue& catalogue,
                                    const std::vector<SourceCorrection>& corrections) {
    bool replaced = false;
    auto article = readArticle(validUtf8(pageAsUtf8(text), replaced));
    if (!article) {
        Error error = article.error();
        error.where = name;
        return error;
    }
    ImportState state{*article, catalogue, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    if (replaced)
        state.interpret(1, name, say("bytes that are not UTF-8 were replaced by a placeholder"));
    std::vector<std::string> hints;
    scanArticle(state, hints);
    readNumberStyle(state);
    std::string title = article->title.empty() || isChapterTitle(article->title)
                            ? headingOf(*article, nullptr)
                            : article->title;
    if (title.empty())
        title = openingOf(*article);
    for (const auto& grid : state.grids)
        state.out.tables.push_back({grid.line, gridTitle(grid), nameColumnsOf(grid), false});
    state.said = ImportCorrections(corrections);
    const auto found = findAlternatives(state.grids, state.legend, title, hints);
    const auto names = correctedNames(found, state.grids, state.said);
    if (names.size() < 2)
        return nothingCompared(name);
    state.names = AlternativeNames(names);
    for (auto& grid : state.grids) {
        arrangeGrid(grid, state.names);
        state.meanings.push_back(readMeaning(grid, state.names, state.legend));
        correctMeaning(state.meanings.back(), grid, state.names, state.said);
        state.out.tables[state.meanings.size() - 1].alternativesInRows =
            state.meanings.back().axis == GridMeaning::Axis::Rows;
    }
    placeAlternatives(state);
    importScenarios(state);
    keepRatings(state);
    importComparisons(state);
    importClaims(state);
    correctClaims(state);
    importExperiment(state);
    importGuidance(state);
    noticeUnusedGrids(state);
    noticeUnusedCorrections(state);
    describe(state, name, AlternativeNames(found.size() < 2 ? names : found));
    state.out.study.corrections = corrections;
    const auto byLine = [](const auto& a, const auto& b) { return a.line < b.line; };
    std::stable_sort(state.out.parts.begin(), state.out.parts.end(), byLine);
    std::stable_sort(state.out.notices.begin(), state.out.notices.end(), byLine);
    std::stable_sort(state.out.facts.begin(), state.out.facts.end(), byLine);
    return std::move(state.out);
}

}  // namespace bakeoff::core
