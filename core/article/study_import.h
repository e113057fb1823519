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

/// A study made from an article, and an account of how.
struct ImportedStudy {
    Study study;
    std::vector<ImportedPart> parts;
    std::vector<ImportNotice> notices;  ///< in order of their lines
};

/// Makes a study from a Markdown article: its tables (pipe tables, and text blocks with aligned columns), the
/// legend of its marks, its choose-when lists and its front matter. Every figure keeps its line and how it is
/// written. What cannot be read is noticed, never dropped, and no number is made up. Prose and program code
/// are not read. `name` stands in messages for the file. Takes time linear in the text. Errors:
/// InvalidDocument when nothing in it compares two alternatives.
Result<ImportedStudy> importArticle(const std::string& text, const std::string& name,
                                    const ImportCatalogue& catalogue);

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
