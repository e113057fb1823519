// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>

namespace bakeoff::bench {

/// Kinds of systems that install software in different words.
enum class SystemKind { Debian, Fedora, Suse, Arch, Alpine, OtherLinux, MacOs, Windows };

/// This machine's.
SystemKind systemKind();
/// From the text of /etc/os-release.
SystemKind systemKindFrom(const std::string& osRelease);

enum class MissingTool { Python, PythonVenv, PythonHeaders, Go, CCompiler };

/// The command to copy that mends it, on that kind of system; a sentence where there is no one command.
std::string remedyFor(MissingTool tool, SystemKind kind);
inline std::string remedyFor(MissingTool tool) {
    return remedyFor(tool, systemKind());
}

}  // namespace bakeoff::bench
