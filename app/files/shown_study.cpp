// SPDX-License-Identifier: GPL-3.0-only
#include "app/files/shown_study.h"

#include <QFileInfo>
#include <utility>

#include "app/files/input_files.h"
#include "app/settings/language.h"

namespace bakeoff::app {

QString studyTextsFile(const QString& studyFile, const QString& language) {
    QString stem = studyFile;
    for (const auto& ending : {QStringLiteral(".study.json"), QStringLiteral(".json")}) {
        if (stem.endsWith(ending)) {
            stem.chop(ending.size());
            break;
        }
    }
    return QStringLiteral("%1.%2.json").arg(stem, language);
}

core::Result<core::StudyTexts> loadStudyTexts(const QString& studyFile, const core::Study& study,
                                              const QString& language) {
    const QString file = studyTextsFile(studyFile, language);
    if (!QFileInfo::exists(file))
        return core::StudyTexts();
    auto text = readTextFile(file);
    if (!text)
        return text.error();
    auto texts = core::parseStudyTexts(std::move(text).value(), file.toStdString());
    if (!texts)
        return texts;
    if (texts->study() != study.id || texts->language() != language.toStdString())
        return core::Error{core::ErrorCode::InvalidDocument,
                           core::say("These are the texts of the study %1 in the language %2.",
                                     texts->study(), texts->language()),
                           file.toStdString()};
    if (texts->takeBack(texts->put(study)) != study)
        return core::Error{
            core::ErrorCode::InvalidDocument,
            SAY("A translation is the same as a text that the study has without one, so the two could not be "
                "told apart."),
            file.toStdString()};
    return texts;
}

core::Result<ShownStudy> loadShownStudy(const QString& file) {
    auto study = loadStudy(file);
    if (!study)
        return study.error();
    auto texts = loadStudyTexts(file, *study, interfaceLanguage());
    if (!texts)
        return ShownStudy{std::move(study).value(), {}, texts.error()};
    return ShownStudy{texts->put(std::move(study).value()), std::move(texts).value(), std::nullopt};
}

}  // namespace bakeoff::app
