// SPDX-License-Identifier: GPL-3.0-only
#include "app/files/workspace_file.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include "app/files/input_files.h"
#include "app/files/private_file.h"
#include "core/base/json_access.h"
#include "core/study/study_reader.h"

namespace bakeoff::app {
namespace {

using core::Error;
using core::ErrorCode;

constexpr int kVersion = 1;
constexpr const char* kVersionKey = "bakeoff_workspace";
constexpr int kKeyLength = 16;

enum class Readers { Owner, Others };

core::Result<void> write(const QString& file, const core::Json& json, int indent, Readers readers,
                         core::Sentence what) {
    QDir().mkpath(QFileInfo(file).absolutePath());
    QSaveFile out(file);
    const QByteArray text =
        QByteArray::fromStdString(json.dump(indent, ' ', false, core::Json::error_handler_t::replace)) + '\n';
    const bool open = readers == Readers::Owner ? openPrivate(out) : out.open(QIODevice::WriteOnly);
    if (!open || out.write(text) != text.size() || !out.commit())
        return Error{ErrorCode::Io, core::say("%1: %2.", what, out.errorString().toStdString()),
                     file.toStdString()};
    return {};
}

}  // namespace

QString workspaceFile(const QString& dataFolder, const QString& key) {
    const auto hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("%1/workspace/%2.json").arg(dataFolder, QString::fromLatin1(hash.left(kKeyLength)));
}

core::Result<std::optional<Workspace>> loadWorkspace(const QString& file) {
    if (!QFileInfo::exists(file))
        return std::optional<Workspace>();
    const auto text = readTextFile(file);
    if (!text)
        return text.error();
    const auto json = core::parseLenient(*text);
    const auto version = json.is_object() ? json.find(kVersionKey) : json.end();
    if (version == json.end() || *version != kVersion || !json.contains("study") ||
        !json.contains("original"))
        return Error{ErrorCode::InvalidDocument, SAY("This file holds no edits that this program can read."),
                     file.toStdString()};
    auto study = core::parseStudy(json["study"].dump(), file.toStdString());
    if (!study)
        return study.error();
    auto original = core::parseStudy(json["original"].dump(), file.toStdString());
    if (!original)
        return original.error();
    return std::optional<Workspace>(Workspace{std::move(study).value(), std::move(original).value()});
}

core::Result<void> saveWorkspace(const QString& file, const Workspace& workspace) {
    return write(file,
                 {{kVersionKey, kVersion},
                  {"study", core::writeStudy(workspace.study)},
                  {"original", core::writeStudy(workspace.original)}},
                 -1, Readers::Owner, SAY("Your edits of the study cannot be kept"));
}

core::Result<void> saveStudy(const QString& file, const core::Study& study) {
    return write(file, core::writeStudy(study), 2, Readers::Others, SAY("The study cannot be written"));
}

QString keepAside(const QString& file) {
    const QString kept =
        QStringLiteral("%1.unreadable-%2")
            .arg(file, QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz")));
    return QFile::rename(file, kept) ? kept : QString();
}

}  // namespace bakeoff::app
