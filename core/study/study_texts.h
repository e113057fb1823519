// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/study/study.h"

namespace bakeoff::core {

/// A study in another language: what each of its texts is there. Ids, figures and the structure stay; so does
/// whatever it has no text for, such as a name that the reader has given. No two texts have the same
/// translation, so that what was put into the language can be taken back.
class StudyTexts {
public:
    /// In no language: puts nothing and takes nothing back.
    StudyTexts() = default;

    [[nodiscard]] const std::string& study() const { return m_study; }        ///< the id of the study
    [[nodiscard]] const std::string& language() const { return m_language; }  ///< as "de"

    /// The study with its texts in this language.
    [[nodiscard]] Study put(Study study) const;
    /// The study with its texts in its own words again; takeBack(put(study)) is the study.
    [[nodiscard]] Study takeBack(Study study) const;

    /// What these have to do with a study.
    struct Gaps {
        std::vector<std::string> missing;  ///< texts of the study that these lack
        std::vector<std::string> unknown;  ///< texts of these that the study has not
    };
    [[nodiscard]] Gaps gapsTo(const Study& study) const;

    bool operator==(const StudyTexts&) const = default;

private:
    friend Result<StudyTexts> parseStudyTexts(std::string text, const std::string& name);

    std::string m_study;
    std::string m_language;
    std::map<std::string, std::string> m_texts;  ///< the study's own -> in the language; most names stay
    std::map<std::string, std::string> m_back;
};

/// Every text of a study that a reader is shown, each once, in the order of the study. No ids, units, dates,
/// corrections, or figures as the source writes them.
std::vector<std::string> textsOf(const Study& study);

/// Reads a document of texts (resources/schema/study-texts.schema.json). `name` stands in messages for the
/// file. Errors: InvalidDocument with line, column and JSON path; among them two texts with one translation.
Result<StudyTexts> parseStudyTexts(std::string text, const std::string& name);

}  // namespace bakeoff::core
