// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

#include "core/base/json_reader.h"
#include "core/base/result.h"
#include "core/study/study.h"

namespace bakeoff::core {

/// What reading a study found: the study when nothing was wrong, and otherwise every problem with
/// "file:line:column: /json/path" in Error::where.
struct StudyReading {
    std::optional<Study> study;
    std::vector<Error> problems;
};

/// Reads a study document (resources/schema/study.schema.json). `name` stands in messages for the file.
/// Checks types, unknown keys, duplicate ids, references between parts, units against metrics, and that every
/// scenario has a rating of the scale for every alternative.
StudyReading readStudy(std::string text, const std::string& name);

/// readStudy() for callers that need the study or one error.
Result<Study> parseStudy(std::string text, const std::string& name);

/// The document that readStudy() reads back as an equal study.
Json writeStudy(const Study& study);

}  // namespace bakeoff::core
