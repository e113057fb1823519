// SPDX-License-Identifier: GPL-3.0-only
#include "app/files/services_file.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include "app/files/input_files.h"
#include "app/files/private_file.h"

namespace bakeoff::app {

QString servicesFile(const QString& dataFolder, const core::Study& study) {
    return QStringLiteral("%1/profiles/%2.json").arg(dataFolder, QString::fromStdString(study.id));
}

core::Result<core::ServiceSet> loadServices(const QString& file, const core::Study& study) {
    if (!QFileInfo::exists(file))
        return core::ServiceSet();
    auto text = readTextFile(file);
    if (!text)
        return text.error();
    return core::readServices(std::move(text).value(), file.toStdString(), study);
}

core::Result<void> saveServices(const QString& file, const core::Study& study,
                                const core::ServiceSet& services) {
    QDir().mkpath(QFileInfo(file).absolutePath());
    QSaveFile out(file);
    const QByteArray text = QByteArray::fromStdString(core::writeServices(services, study).dump(2)) + '\n';
    if (!openPrivate(out) || out.write(text) != text.size() || !out.commit())
        return core::Error{core::ErrorCode::Io,
                           core::say("Your answers cannot be saved: %1.", out.errorString().toStdString()),
                           file.toStdString()};
    return {};
}

}  // namespace bakeoff::app
