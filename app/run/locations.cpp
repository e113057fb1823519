// SPDX-License-Identifier: GPL-3.0-only
#include "app/run/locations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include "app/settings/consents.h"
#include "app/settings/settings.h"

namespace bakeoff::app {
namespace {

/// The first study in alphabetical order: which one is bundled is the resources' business.
QString firstStudy(const QString& folder) {
    const QDir dir(folder);
    const auto names = dir.entryList({QStringLiteral("*.study.json")}, QDir::Files, QDir::Name);
    return names.isEmpty() ? QString() : dir.filePath(names.first());
}

QString findResources() {
    QString own = qEnvironmentVariable("BAKEOFF_RESOURCES");
    if (!own.isEmpty())
        return own;
    const QString beside = QCoreApplication::applicationDirPath();
    QStringList candidates{beside + QStringLiteral("/../share/bakeoff"),
                           beside + QStringLiteral("/../Resources"), beside + QStringLiteral("/resources")};
#ifdef BAKEOFF_BUILD_RESOURCES
    candidates << QStringLiteral(BAKEOFF_BUILD_RESOURCES);
#endif
    for (const auto& candidate : candidates) {
        if (QFileInfo(candidate + QStringLiteral("/studies")).isDir())
            return QDir::cleanPath(candidate);
    }
    return {};
}

QString findRunner() {
    QString own = qEnvironmentVariable("BAKEOFF_RUNNER");
    if (!own.isEmpty())
        return own;
    const QString beside = QCoreApplication::applicationDirPath();
    for (const auto& candidate :
         {beside + QStringLiteral("/bench_runner"), beside + QStringLiteral("/bench_runner.exe"),
          beside + QStringLiteral("/../libexec/bakeoff/bench_runner"),
          beside + QStringLiteral("/../bench_runner")}) {
        if (QFileInfo(candidate).isExecutable() && QFileInfo(candidate).isFile())
            return QDir::cleanPath(candidate);
    }
    return {};
}

QString folder(const char* variable, QStandardPaths::StandardLocation location) {
    QString own = qEnvironmentVariable(variable);
    if (!own.isEmpty())
        return QDir(own).absolutePath();
    return QStandardPaths::writableLocation(location) + QStringLiteral("/bakeoff");
}

QString givenStore(const Locations& locations) {
    return locations.store.isEmpty() ? qEnvironmentVariable("BAKEOFF_STORE") : locations.store;
}

}  // namespace

Locations Locations::find() {
    Locations locations;
    locations.resources = findResources();
    locations.runner = findRunner();
    locations.cache = folder("BAKEOFF_CACHE_DIR", QStandardPaths::GenericCacheLocation);
    locations.data = folder("BAKEOFF_DATA_DIR", QStandardPaths::GenericDataLocation);
    locations.settings =
        folder("BAKEOFF_CONFIG_DIR", QStandardPaths::GenericConfigLocation) + QStringLiteral("/bakeoff.ini");
    if (!locations.resources.isEmpty())
        locations.subjects << locations.resources + QStringLiteral("/subjects");
    locations.subjects << locations.ownSubjects();
    return locations;
}

QString Locations::bundledStudy() const {
    return firstStudy(resources + QStringLiteral("/studies"));
}

std::vector<std::string> Locations::toolchains() const {
    std::vector<std::string> out;
    if (!resources.isEmpty())
        out.push_back((resources + QStringLiteral("/toolchains")).toStdString());
    if (!settings.isEmpty())
        out.push_back(ownToolchains().toStdString());
    return out;
}

QString Locations::beside(const QString& name) const {
    return settings.isEmpty() ? QString() : QFileInfo(settings).absolutePath() + QLatin1Char('/') + name;
}

void Locations::describe(core::Job& job) const {
    job.subjectFolders.clear();
    for (const auto& folder : subjects)
        job.subjectFolders.push_back(folder.toStdString());
    job.toolchainFolders = toolchains();
    // A plan from elsewhere may name some: they count for nothing here.
    job.ownFolders.clear();
    job.consents.clear();
    if (!settings.isEmpty()) {
        job.ownFolders = {ownSubjects().toStdString(), ownToolchains().toStdString()};
        job.consents = Consents(consents()).keys();
    }
    job.cacheFolder = cache.toStdString();
    // A plan made on another machine names that machine's programs.
    job.tools = tools();
}

QString Locations::storeAddress() const {
    const QString given = givenStore(*this);
    if (!given.isEmpty())
        return given;
    const QString chosen = settings.isEmpty() ? QString() : Settings(settings).store();
    return !chosen.isEmpty() ? chosen : ownStore();
}

bool Locations::storeIsGiven() const {
    return !givenStore(*this).isEmpty();
}

std::string Locations::database() const {
    return qEnvironmentVariable("BAKEOFF_POSTGRES_URL").toStdString();
}

std::map<std::string, std::string> Locations::tools() const {
    if (settings.isEmpty())
        return {};
    return Settings(settings).tools();
}

}  // namespace bakeoff::app
