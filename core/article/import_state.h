// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/article/alternative_names.h"
#include "core/article/article.h"
#include "core/article/corrections.h"
#include "core/article/grid_meaning.h"
#include "core/article/rating_marks.h"
#include "core/article/study_import.h"
#include "core/article/words.h"

namespace bakeoff::core {

/// What the steps of an import share and fill. Each step takes what it knows how to read and reports the
/// rest.
struct ImportState {
    const Article& article;
    const ImportCatalogue& catalogue;
    ImportedStudy out;
    AlternativeNames names;
    std::vector<Grid> grids;
    std::vector<GridMeaning> meanings;  ///< of each grid
    Legend legend;
    std::set<int> reasonLines;  ///< of text blocks, which were read as lists of reasons
    IdMaker scenarioIds, categoryIds, comparisonIds, claimIds, guidanceIds;
    ImportCorrections said = {};

    void ignore(int line, std::string_view what, Message why) {
        out.notices.push_back({ImportNotice::Kind::NotRead, line, shortened(what), std::move(why)});
    }
    /// Something outside of tables and lists.
    void passOver(int line, std::string_view what, Message why) {
        out.notices.push_back({ImportNotice::Kind::NotRead, line, shortened(what), std::move(why), true});
    }
    void interpret(int line, std::string_view what, Message why) {
        out.notices.push_back({ImportNotice::Kind::Interpreted, line, shortened(what), std::move(why)});
    }
    /// Of the last notice, which is about a row or a figure.
    void place(int table, std::string label, std::string name, std::string text, std::string alternative) {
        auto& notice = out.notices.back();
        notice.table = table;
        notice.label = std::move(label);
        notice.name = std::move(name);
        notice.text = std::move(text);
        notice.alternative = std::move(alternative);
    }
    /// A text of a table that was taken as it is.
    void keep(ImportedFact::Kind kind, const Grid& grid, int line, std::string part, std::size_t alternative,
              std::string label, std::string name, std::string text) {
        if (!text.empty())
            out.facts.push_back({kind, line, grid.line, std::move(part), names.id(alternative),
                                 std::move(label), std::move(name), std::move(text)});
    }
    void keepReason(const Guidance& guidance, int line, std::string text) {
        std::string who;
        for (const auto& id : guidance.alternatives)
            who += (who.empty() ? "" : ",") + id;
        out.facts.push_back(
            {ImportedFact::Kind::Reason, line, 0, {}, std::move(who), {}, guidance.kind, std::move(text)});
    }
    void found(int line, const char* kind, const std::string& title, std::size_t count) {
        if (count > 0)
            out.parts.push_back({line, kind, title, count});
    }
};

/// The title of a grid, or what stands for one.
inline const std::string& gridTitle(const Grid& grid) {
    return !grid.title.empty() ? grid.title : !grid.heading.empty() ? grid.heading : grid.columns.front();
}

/// Finds the tables and legends of the article, and the names in its choose-when lists. Code, diagrams and
/// figures in prose are noticed.
void scanArticle(ImportState& state, std::vector<std::string>& hints);

/// Decides which notation the rating scale is written in, and makes scenarios of the tables in it.
void importScenarios(ImportState& state);
/// Keeps where each rating stands.
void keepRatings(ImportState& state);
/// Tables of texts: the ecosystem and the comparisons.
void importComparisons(ImportState& state);
/// Figures of every table, with the workloads and subjects that they speak of.
void importClaims(ImportState& state);
/// Choose-when lists and tables of use cases.
void importGuidance(ImportState& state);
/// Tables that no step has a use for.
void noticeUnusedGrids(ImportState& state);

/// A line that opens a list of reasons, or is one: "Choose X when: ...". `subject` is the part that names
/// what is to be chosen, `reason` what follows it.
struct ReasonLine {
    enum class Kind { ChooseWhen, Shines, Avoid };
    Kind kind = Kind::ChooseWhen;
    std::string subject;
    std::string reason;
};
std::optional<ReasonLine> parseReasonLine(std::string_view text, bool heading);
/// "you need", "necesitas": the words before a list that are no reason themselves.
bool isLeadIn(std::string_view reason);
/// "Pros", "Cons": a column of reasons beside the names of alternatives.
bool isReasonHeader(std::string_view header);
/// "fast, simple" and "快速、简单": each reason by itself.
std::vector<std::string> splitReasons(std::string_view text);

}  // namespace bakeoff::core
