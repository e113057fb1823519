// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "bench_runner/toolchain/tool_context.h"
#include "bench_runner/toolchain/toolchain_file.h"

namespace toolchain_tests {

using namespace bakeoff;
using namespace bakeoff::bench;

inline constexpr const char* kOwn = BAKEOFF_SOURCE_DIR "/resources/toolchains";

/// A toolchain of a shell, which every POSIX system has.
inline constexpr const char* kShell = R"json({
  "bakeoff_toolchain": 1,
  "id": "shell",
  "name": "Shell",
  "find": {"names": ["shell"], "ask": {"command": ["{tool}", "--version"], "pattern": "shell ([0-9.]+)"}},
  "pins": {"manifest": "wants.txt", "lock": "pins.txt", "without_checksum": "(^|\\n)(?![^\\n]* sum:)[^\\n]+",
           "make": "pin wants.txt"},
  "prepare": {
    "when": ["dependencies", "build"],
    "announce": "%1; it will be built first",
    "steps": [
      {"copy_subject": "{folder}/source"},
      {"when": ["pinned"], "run": ["/bin/sh", "-c", "cp \"$1\" made", "-", "{lock}"], "in": "{folder}/source",
       "progress": "Installing %1", "remedy": "Plug in the cable."},
      {"when": ["build"], "subject_build": "{folder}/source", "progress": "Building %1"}
    ],
    "placeholders": {"program": "{subject_dir}/made"},
    "shipped": {"paths": ["{program}"], "what": "the text"}
  },
  "packages": {"file": "{subject_dir}/made", "pattern": "{package} ([0-9.]+) "},
  "remedies": {"install": {"debian": [{"gives": "2", "text": "apt-get install shell"},
                                      {"from": "13", "text": "apt-get install shell3"}],
                           "linux": "Ask for it."}},
  "released": {"2.1": "2024-05", "3": "2025-01"}, "warmup_cap_s": 7
})json";

inline core::Result<ToolchainFile> readText(std::string text) {
    return readToolchain(std::move(text), "shell.json", {});
}

/// kShell with one part of it changed; empty when it has no such part.
inline std::string changed(const char* from, const char* to) {
    std::string text = kShell;
    const auto at = text.find(from);
    return at == std::string::npos ? std::string() : text.replace(at, std::string(from).size(), to);
}

/// A folder of programs, toolchains and subjects, and what a job would say about them.
class Workshop {
public:
    void write(const QString& name, const QByteArray& text, bool program = false) const {
        const QString path = m_folder.filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
        if (program)
            file.setPermissions(file.permissions() | QFile::ExeOwner);
    }

    /// A program that says that, whatever it is asked.
    void writeProgram(const QString& name, const QByteArray& says) const {
        write(name, "#!/bin/sh\necho '" + says + "'\n", true);
    }

    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] std::string pathOf(const QString& name) const { return file(name).toStdString(); }

    [[nodiscard]] ToolContext contextFor(ToolchainSet toolchains) const {
        ToolContext context;
        context.toolchains = std::move(toolchains);
        context.environment = {{"PATH", pathOf(QStringLiteral("bin")) + ":/bin:/usr/bin"}};
        context.cacheFolder = pathOf(QStringLiteral("cache"));
        context.cancel = &m_cancel;
        return context;
    }

private:
    QTemporaryDir m_folder;
    CancelToken m_cancel;
};

}  // namespace toolchain_tests
