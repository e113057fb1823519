// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <optional>

#include "core/base/result.h"
#include "core/study/study.h"
#include "core/study/study_texts.h"

namespace bakeoff::app {

/// A study as its reader sees it.
struct ShownStudy {
    core::Study study;                        ///< with its texts in the language of the interface
    core::StudyTexts texts = {};              ///< by which they were put into it; none: in its own words
    std::optional<core::Error> problem = {};  ///< why texts that lie beside the study do not count
};

/// Where the texts of a study in a language lie: "mine.de.json" beside "mine.study.json".
QString studyTextsFile(const QString& studyFile, const QString& language);

/// What lies beside the study's file in a language, such as interfaceLanguage(); no texts where there is no
/// such file. Errors: Io; InvalidDocument, also for texts of another study and for such as would not let the
/// study be written in its own words again.
core::Result<core::StudyTexts> loadStudyTexts(const QString& studyFile, const core::Study& study,
                                              const QString& language);

/// The one place where a study gets the language of the interface. Errors: as loadStudy().
core::Result<ShownStudy> loadShownStudy(const QString& file);

}  // namespace bakeoff::app
