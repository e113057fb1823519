// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QStringList>
#include <map>
#include <string>
#include <vector>

#include "core/article/study_import.h"
#include "core/base/result.h"
#include "core/bench/catalogue.h"
#include "core/study/study.h"

namespace bakeoff::app {

/// What reading the subject folders gave.
struct CatalogueReading {
    std::vector<core::Subject> subjects;  ///< ordered by language, then by id
    std::vector<core::Error> problems;    ///< of subjects that could not be read
};

/// Reads <folder>/<language>/<subject>/subject.json under each folder.
CatalogueReading loadCatalogue(const QStringList& folders);
/// What subjects are called, by their ids.
std::map<std::string, std::string> namesOfSubjects(const std::vector<core::Subject>& subjects);

/// Errors: Io when the file cannot be read, InvalidDocument with line, column and JSON path.
core::Result<core::Study> loadStudy(const QString& file);

/// Makes a study from a Markdown article; figures are matched with the subjects of these folders, and the
/// corrections are obeyed. Errors: Io, and InvalidDocument when nothing in it is compared.
core::Result<core::ImportedStudy> importArticleFile(
    const QString& file, const QStringList& subjectFolders,
    const std::vector<core::SourceCorrection>& corrections = {});

/// True for the names that Markdown files have.
bool isArticleFile(const QString& file);

/// The text of a file. Errors: Io; files over `largest` bytes (64 MiB) are refused.
core::Result<std::string> readTextFile(const QString& file, qint64 largest = qint64{64} << 20);

}  // namespace bakeoff::app
