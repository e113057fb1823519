// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/toolchain/remedies.h"

#include <array>

#include "bench_runner/base/files.h"
#include "bench_runner/base/text.h"

namespace bakeoff::bench {
namespace {

/// One row a tool, one column a kind of system, in the order of the enumerations.
constexpr std::array<std::array<const char*, 8>, 5> kRemedies{{
    {"sudo apt-get install python3 python3-venv", "sudo dnf install python3", "sudo zypper install python3",
     "sudo pacman -S python", "sudo apk add python3", "Install Python 3 with your system's package manager.",
     "brew install python", "winget install Python.Python.3.13"},
    {"sudo apt-get install python3-venv", "sudo dnf install python3", "sudo zypper install python3",
     "sudo pacman -S python", "sudo apk add python3 py3-pip",
     "Install Python's venv and ensurepip modules with your system's package manager.", "brew install python",
     "winget install Python.Python.3.13"},
    {"sudo apt-get install python3-dev", "sudo dnf install python3-devel",
     "sudo zypper install python3-devel", "sudo pacman -S python", "sudo apk add python3-dev",
     "Install Python's C headers with your system's package manager.", "brew install python",
     "winget install Python.Python.3.13"},
    {"sudo apt-get install golang-go", "sudo dnf install golang", "sudo zypper install go",
     "sudo pacman -S go", "sudo apk add go", "Install Go with your system's package manager.",
     "brew install go", "winget install GoLang.Go"},
    {"sudo apt-get install build-essential", "sudo dnf install gcc", "sudo zypper install gcc",
     "sudo pacman -S gcc", "sudo apk add build-base",
     "Install a C compiler with your system's package manager.", "xcode-select --install",
     "winget install Microsoft.VisualStudio.2022.BuildTools"},
}};

}  // namespace

SystemKind systemKindFrom(const std::string& osRelease) {
    std::string names;
    for (const auto& line : splitLines(osRelease)) {
        if (line.rfind("ID=", 0) == 0 || line.rfind("ID_LIKE=", 0) == 0)
            names += " " + line.substr(line.find('=') + 1);
    }
    const auto holds = [&](const char* name) { return names.find(name) != std::string::npos; };
    if (holds("debian") || holds("ubuntu"))
        return SystemKind::Debian;
    if (holds("fedora") || holds("rhel") || holds("centos"))
        return SystemKind::Fedora;
    if (holds("suse"))
        return SystemKind::Suse;
    if (holds("arch"))
        return SystemKind::Arch;
    return holds("alpine") ? SystemKind::Alpine : SystemKind::OtherLinux;
}

SystemKind systemKind() {
#if defined(_WIN32)
    return SystemKind::Windows;
#elif defined(__APPLE__)
    return SystemKind::MacOs;
#else
    static const SystemKind kind = [] {
        auto text = readFile("/etc/os-release");
        return systemKindFrom(text ? *text : std::string());
    }();
    return kind;
#endif
}

std::string remedyFor(MissingTool tool, SystemKind kind) {
    return kRemedies[static_cast<std::size_t>(tool)][static_cast<std::size_t>(kind)];
}

}  // namespace bakeoff::bench
