// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/study_import.h"

#include <algorithm>
#include <set>

#include "core/article/experiment.h"
#include "core/article/html_tokens.h"
#include "core/article/import_state.h"
#include "core/article/name_text.h"
#include "core/study/study_checks.h"
#include "core/study/study_substance.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kMostNamesInId = 4;

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

/// The article's own title, or the heading that is one: a first heading that names an alternative, else "A
/// vs B", else nothing.
std::string titleOf(const ImportState& state) {
    const Article& article = state.article;
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
    if (auto named = headingOf(article, &state.names); !named.empty())
        return named;
    if (state.names.size() <= kMostNamesInId) {
        std::string out;
        for (const auto& alternative : state.names.list())
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

std::string studyIdOf(const ImportState& state, const std::string& title) {
    std::string id;
    if (state.names.size() <= kMostNamesInId) {
        for (const auto& alternative : state.names.list())
            id += (id.empty() ? "" : "-vs-") + alternative.id;
        return id;
    }
    return slug(title, "study");
}

void describe(ImportState& state, const std::string& name) {
    Study& study = state.out.study;
    const Article& article = state.article;
    std::string title = titleOf(state);
    if (title.empty())
        title = fileStem(name).empty() ? say("Imported study").english() : fileStem(name);
    study.id = studyIdOf(state, title);
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
                                    const ImportCatalogue& catalogue) {
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
    const std::string title = article->title.empty() || isChapterTitle(article->title)
                                  ? headingOf(*article, nullptr)
                                  : article->title;
    const auto names = findAlternatives(state.grids, state.legend, title, hints);
    if (names.size() < 2)
        return nothingCompared(name);
    state.names = AlternativeNames(names);
    for (auto& grid : state.grids) {
        arrangeGrid(grid, state.names);
        state.meanings.push_back(readMeaning(grid, state.names, state.legend));
    }
    importScenarios(state);
    importComparisons(state);
    importClaims(state);
    importExperiment(state);
    importGuidance(state);
    noticeUnusedGrids(state);
    describe(state, name);
    const auto byLine = [](const auto& a, const auto& b) { return a.line < b.line; };
    std::stable_sort(state.out.parts.begin(), state.out.parts.end(), byLine);
    std::stable_sort(state.out.notices.begin(), state.out.notices.end(), byLine);
    return std::move(state.out);
}

}  // namespace bakeoff::core
