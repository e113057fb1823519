// SPDX-License-Identifier: GPL-3.0-only
#include "app/files/profile_file.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include "app/files/catalogue_loader.h"

namespace bakeoff::app {

QString profileFile(const QString& dataFolder, const core::Study& study) {
    return QStringLiteral("%1/profiles/%2.json").arg(dataFolder, QString::fromStdString(study.id));
}

core::Result<core::ProfileSet> loadProfiles(const QString& file, const core::Study& study) {
    if (!QFileInfo::exists(file))
        return core::ProfileSet();
    auto text = readTextFile(file);
    if (!text)
        return text.error();
    return core::readProfiles(std::move(text).value(), file.toStdString(), study);
}

core::Result<void> saveProfiles(const QString& file, const core::Study& study,
                                const core::ProfileSet& profiles) {
    QDir().mkpath(QFileInfo(file).absolutePath());
    QSaveFile out(file);
    const QByteArray text = QByteArray::fromStdString(core::writeProfiles(profiles, study).dump(2)) + '\n';
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size() || !out.commit())
        return core::Error{core::ErrorCode::Io,
                           core::say("Your answers cannot be saved: %1.", out.errorString().toStdString()),
                           file.toStdString()};
    return {};
}

}  // namespace bakeoff::app
