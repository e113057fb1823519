// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

#include "core/article/grid.h"
#include "core/base/json_reader.h"
#include "core/base/result.h"
#include "core/bench/catalogue.h"
#include "core/study/study.h"

namespace bakeoff::core {

/// What this installation can measure. The import names no language, framework or workload itself: figures
/// find their workload and their subject by the words of these.
struct ImportCatalogue {
    std::vector<Workload> workloads;
    std::vector<Subject> subjects;
};

/// One thing that was found: a table or a list, and what became of it.
struct ImportedPart {
    int line = 0;
    std::string kind;  ///< "matrix", "ecosystem", "comparison", "figures", "guidance" or "architecture"
    std::string title;
    std::size_t count = 0;  ///< rows; of "figures" the figures
};

/// One thing that was read, and where it stands.
struct ImportedFact {
    enum class Kind { Alternative, Figure, Rating, Text, Reason };
    Kind kind = Kind::Text;
    int line = 0;
    int table = 0;     ///< line of the header of its table; 0 outside of tables
    std::string part;  ///< id of the claim, the scenario, the category or the comparison; empty of reasons
    std::string alternative;  ///< id; of reasons for several their ids with commas
    std::string label;        ///< what the row or the column of the alternative is called
    std::string name;  ///< what is told of it: what is measured, a scenario, an aspect, the kind of reasons
    std::string text;  ///< as it stands in the article
};

/// A table that was found, and its columns that could name who is compared; the empty one is the header.
struct ImportedTable {
    int line = 0;
    std::string title;
    std::vector<std::string> nameColumns;
    bool alternativesInRows = false;  ///< else its columns are the alternatives, or it speaks of none
};

/// A study made from an article, and an account of how.
struct ImportedStudy {
    Study study;
    std::vector<ImportedPart> parts;
    std::vector<ImportNotice> notices = {};  ///< in order of their lines
    std::vector<ImportedFact> facts = {};    ///< in order of their lines
    std::vector<ImportedTable> tables = {};  ///< likewise
};

/// Makes a study from a Markdown article: its tables (pipe tables, and text blocks with aligned columns), the
/// legend of its marks, its choose-when lists and its front matter. Every figure keeps its line and how it is
/// written. What cannot be read is noticed, never dropped, and no number is made up. Prose and program code
/// are not read. `name` stands in messages for the file. `corrections` are obeyed, and stand in the study;
/// its id is the one that it has without them. Takes time linear in the text. Errors: InvalidDocument when
/// nothing in it compares two alternatives.
Result<ImportedStudy> importArticle(const std::string& text, const std::string& name,
                                    const ImportCatalogue& catalogue,
                                    const std::vector<SourceCorrection>& corrections = {});

/// How many figures, ratings, texts and reasons were read, and how many places of tables and lists were not.
/// Prose and program code, which the import passes over, do not count.
std::size_t readFacts(const ImportedStudy& imported);
std::size_t unreadFacts(const ImportedStudy& imported);
/// True where more was left unread than was read.
bool isReadPartly(const ImportedStudy& imported);

/// What was found and what was not read, for people and for programs.
std::string importText(const ImportedStudy& imported, const Wording& wording = englishWording());
Json importJson(const ImportedStudy& imported);

}  // namespace bakeoff::core
