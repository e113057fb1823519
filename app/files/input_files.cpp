// SPDX-License-Identifier: GPL-3.0-only
#include "app/files/input_files.h"

#include <QDir>
#include <QFile>
#include <algorithm>

#include "core/study/study_reader.h"

namespace bakeoff::app {

core::Result<std::string> readTextFile(const QString& path, qint64 largest) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::Error{core::ErrorCode::Io,
                           core::say("This file cannot be read: %1.", file.errorString().toStdString()),
                           path.toStdString()};
    const core::Error tooLarge{
        core::ErrorCode::Io,
        core::say("This file is larger than %1 MiB, so it is not what was expected.", largest >> 20),
        path.toStdString()};
    if (file.size() > largest)
        return tooLarge;
    // A pipe or a device says that it has no size, and may never end.
    const QByteArray text = file.size() > 0 ? file.readAll() : file.read(largest + 1);
    if (text.size() > largest)
        return tooLarge;
    return text.toStdString();
}

core::Result<core::Study> loadStudy(const QString& file) {
    auto text = readTextFile(file);
    if (!text)
        return text.error();
    return core::parseStudy(std::move(text).value(), file.toStdString());
}

core::Result<core::ImportedStudy> importArticleFile(const QString& file, const QStringList& subjectFolders,
                                                    const std::vector<core::SourceCorrection>& corrections) {
    auto text = readTextFile(file);
    if (!text)
        return text.error();
    return core::importArticle(*text, file.toStdString(),
                               {core::allWorkloads(), loadCatalogue(subjectFolders).subjects}, corrections);
}

bool isArticleFile(const QString& file) {
    static const QStringList endings{QStringLiteral(".md"),  QStringLiteral(".markdown"),
                                     QStringLiteral(".mdx"), QStringLiteral(".html"),
                                     QStringLiteral(".htm"), QStringLiteral(".xhtml")};
    return std::ranges::any_of(
        endings, [&](const QString& ending) { return file.endsWith(ending, Qt::CaseInsensitive); });
}

CatalogueReading loadCatalogue(const QStringList& folders) {
    CatalogueReading reading;
    for (const auto& root : folders) {
        const QDir rootDir(root);
        for (const auto& language : rootDir.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            const QDir languageDir(rootDir.filePath(language));
            for (const auto& name : languageDir.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
                const QString file = languageDir.filePath(name + QStringLiteral("/subject.json"));
                if (!QFile::exists(file))
                    continue;
                auto text = readTextFile(file);
                auto subject = text ? core::parseSubject(*text, file.toStdString())
                                    : core::Result<core::Subject>(text.error());
                if (!subject) {
                    reading.problems.push_back(subject.error());
                    continue;
                }
                subject->folder = languageDir.filePath(name).toStdString();
                reading.subjects.push_back(std::move(subject).value());
            }
        }
    }
    return reading;
}

std::map<std::string, std::string> namesOfSubjects(const std::vector<core::Subject>& subjects) {
    std::map<std::string, std::string> names;
    for (const auto& subject : subjects)
        names[subject.id] = subject.name;
    return names;
}

}  // namespace bakeoff::app
