// SPDX-License-Identifier: GPL-3.0-only
#include "app/settings/consents.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include "core/base/json_access.h"
#include "core/base/json_reader.h"

namespace bakeoff::app {
namespace {

constexpr auto kOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto kOthersWrite = QFileDevice::WriteGroup | QFileDevice::WriteOther;

}  // namespace

std::map<std::string, std::string> Consents::read() const {
    std::map<std::string, std::string> out;
    QFile file(m_file);
    if ((file.permissions() & kOthersWrite) || !file.open(QIODevice::ReadOnly))
        return out;
    const core::Json json = core::parseLenient(file.readAll().toStdString());
    const auto allowed = json.is_object() ? json.find("allowed") : json.end();
    if (!json.is_object() || allowed == json.end() || !allowed->is_object())
        return out;
    for (const auto& [key, what] : allowed->items()) {
        if (what.is_string())
            out[key] = what.get<std::string>();
    }
    return out;
}

core::Result<void> Consents::write(const std::map<std::string, std::string>& allowed) const {
    const auto failed = [this](const QString& why) {
        return core::Error{core::ErrorCode::Io,
                           core::say("What you allowed cannot be kept: %1.", why.toStdString()),
                           m_file.toStdString()};
    };
    if (!QDir().mkpath(QFileInfo(m_file).absolutePath()))
        return failed(QStringLiteral("no folder"));
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return failed(file.errorString());
    // Before there is anything to read in it.
    if (!file.setPermissions(kOwner))
        return failed(file.errorString());
    const core::Json json{{"bakeoff_consents", 1}, {"allowed", allowed}};
    file.write(QByteArray::fromStdString(json.dump(2) + "\n"));
    if (!file.commit())
        return failed(file.errorString());
    return {};
}

std::vector<std::string> Consents::keys() const {
    std::vector<std::string> out;
    for (const auto& [key, what] : read())
        out.push_back(key);
    return out;
}

core::Result<void> Consents::allow(const std::string& key, const std::string& what) {
    auto allowed = read();
    allowed[key] = what;
    return write(allowed);
}

core::Result<void> Consents::withdraw(const std::string& key) {
    auto allowed = read();
    return allowed.erase(key) == 0 ? core::Result<void>() : write(allowed);
}

}  // namespace bakeoff::app
