// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QStringList>
#include <map>
#include <string>
#include <vector>

#include "core/plan/job.h"

namespace bakeoff::app {

/// Where the program's own files and the user's data are. Environment variables come first, so that tests and
/// packagers can move each: BAKEOFF_RESOURCES, BAKEOFF_RUNNER, BAKEOFF_CACHE_DIR, BAKEOFF_DATA_DIR,
/// BAKEOFF_CONFIG_DIR, BAKEOFF_STORE, BAKEOFF_POSTGRES_URL.
struct Locations {
    QString resources;     ///< holds studies/ and subjects/
    QString runner;        ///< the bench_runner program; empty when it is not beside this program
    QString cache;         ///< environments and built subjects
    QString data;          ///< the store of runs
    QString settings;      ///< the file of the user's settings; empty: none
    QStringList subjects;  ///< folders of subjects, the program's own first, then the user's
    QString store{};       ///< where --store says the runs are; empty: see storeAddress()

    static Locations find();

    [[nodiscard]] QString bundledStudy() const;
    /// Folders of toolchain files: the program's own, and the user's beside the settings, into which a file
    /// gets by the user's own deed. See core::Job::toolchainFolders.
    [[nodiscard]] std::vector<std::string> toolchains() const;
    /// The user's own, beside the settings: toolchain files, <group>/<subject> folders, and what of them they
    /// have allowed to run. Empty without settings.
    [[nodiscard]] QString ownToolchains() const { return beside(QStringLiteral("toolchains")); }
    [[nodiscard]] QString ownSubjects() const { return beside(QStringLiteral("subjects")); }
    [[nodiscard]] QString consents() const { return beside(QStringLiteral("consents.json")); }
    /// Puts into a job what is the same in all: folders, tools, and what the user has allowed.
    void describe(core::Job& job) const;
    /// Where the runs are kept (a file, or postgresql://... for a team): `store`, else BAKEOFF_STORE, else
    /// what the settings say, else a file in `data`.
    [[nodiscard]] QString storeAddress() const;
    /// Whether --store or BAKEOFF_STORE overrule the settings.
    [[nodiscard]] bool storeIsGiven() const;
    /// Without the settings.
    [[nodiscard]] QString ownStore() const { return data + QStringLiteral("/runs.sqlite"); }
    /// What new plans have for core::Job::database: BAKEOFF_POSTGRES_URL, or nothing.
    [[nodiscard]] std::string database() const;
    /// The programs that the settings name for toolchains, as they are now; see core::Job::tools.
    [[nodiscard]] std::map<std::string, std::string> tools() const;

private:
    [[nodiscard]] QString beside(const QString& name) const;
};

}  // namespace bakeoff::app
