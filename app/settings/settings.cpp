// SPDX-License-Identifier: GPL-3.0-only
#include "app/settings/settings.h"

#include <QDir>
#include <QFileInfo>

namespace bakeoff::app {
namespace {

const QString kTheme = QStringLiteral("appearance/theme");
const QString kLanguage = QStringLiteral("appearance/language");
const QString kRunNotice = QStringLiteral("notices/run_ended");
const QString kStore = QStringLiteral("store/address");
const QString kTools = QStringLiteral("tools");
const QString kSampleHidden = QStringLiteral("sample/hidden");
const QString kRecentFiles = QStringLiteral("recent/files");
const QString kWindowState = QStringLiteral("session");

const std::pair<Settings::Theme, QString> kThemes[] = {{Settings::Theme::System, QStringLiteral("system")},
                                                       {Settings::Theme::Light, QStringLiteral("light")},
                                                       {Settings::Theme::Dark, QStringLiteral("dark")}};

}  // namespace

Settings::Settings(const QString& file, QObject* parent)
    : QObject(parent), m_values(file, QSettings::IniFormat) {}

bool Settings::write(const QString& key, const QVariant& value) {
    if (m_values.value(key) == value)
        return false;
    m_values.setValue(key, value);
    flush();
    return true;
}

void Settings::flush() {
    if (file().isEmpty())
        return;  // nothing was said about where to keep them
    m_values.sync();
    if (m_values.status() != QSettings::NoError)
        Q_EMIT failed(tr("The settings cannot be written to %1.").arg(QDir::toNativeSeparators(file())));
}

Settings::Theme Settings::theme() const {
    const QString name = m_values.value(kTheme).toString();
    for (const auto& [theme, known] : kThemes) {
        if (known == name)
            return theme;
    }
    return Theme::System;
}

void Settings::setTheme(Theme theme) {
    for (const auto& [known, name] : kThemes) {
        if (known == theme && write(kTheme, name))
            Q_EMIT themeChanged(theme);
    }
}

QString Settings::language() const {
    return m_values.value(kLanguage).toString();
}

void Settings::setLanguage(const QString& code) {
    write(kLanguage, code);
}

bool Settings::runNotice() const {
    return m_values.value(kRunNotice, true).toBool();
}

void Settings::setRunNotice(bool wanted) {
    if (runNotice() == wanted)
        return;
    write(kRunNotice, wanted);
    Q_EMIT runNoticeChanged(wanted);
}

QString Settings::store() const {
    return m_values.value(kStore).toString();
}

void Settings::setStore(const QString& address) {
    write(kStore, address.trimmed());
}

std::map<std::string, std::string> Settings::tools() const {
    std::map<std::string, std::string> out;
    const QString prefix = kTools + QLatin1Char('/');
    for (const auto& key : m_values.allKeys()) {
        const QString program = m_values.value(key).toString();
        if (key.startsWith(prefix) && !program.isEmpty())
            out[key.mid(prefix.size()).toStdString()] = program.toStdString();
    }
    return out;
}

void Settings::setTool(const QString& id, const QString& program) {
    if (write(kTools + QLatin1Char('/') + id, program.trimmed()))
        Q_EMIT toolsChanged();
}

bool Settings::sampleHidden() const {
    return m_values.value(kSampleHidden, false).toBool();
}

void Settings::setSampleHidden(bool hidden) {
    write(kSampleHidden, hidden);
}

QStringList Settings::recentFiles() const {
    return m_values.value(kRecentFiles).toStringList();
}

void Settings::addRecentFile(const QString& file) {
    const QString path = QFileInfo(file).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    if (write(kRecentFiles, QStringList(files.mid(0, kMostRecentFiles))))
        Q_EMIT recentFilesChanged();
}

void Settings::clearRecentFiles() {
    if (write(kRecentFiles, QStringList()))
        Q_EMIT recentFilesChanged();
}

QVariant Settings::windowState(const QString& key) const {
    return m_values.value(kWindowState + QLatin1Char('/') + key);
}

QVariantMap Settings::windowState() const {
    QVariantMap out;
    const QString prefix = kWindowState + QLatin1Char('/');
    for (const auto& key : m_values.allKeys()) {
        if (key.startsWith(prefix))
            out[key.mid(prefix.size())] = m_values.value(key);
    }
    return out;
}

void Settings::setWindowState(const QVariantMap& values) {
    m_values.remove(kWindowState);
    for (auto it = values.begin(); it != values.end(); ++it)
        m_values.setValue(kWindowState + QLatin1Char('/') + it.key(), it.value());
    flush();
}

}  // namespace bakeoff::app
