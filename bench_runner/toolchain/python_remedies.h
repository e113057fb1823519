// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "bench_runner/toolchain/remedies.h"

namespace bakeoff::bench {

/// What installs Python and the parts of it that some systems package apart.
inline constexpr SystemRemedies kPythonRemedies[] = {
    {
        .debian = "sudo apt-get install python3 python3-venv",
        .fedora = "sudo dnf install python3",
        .suse = "sudo zypper install python3",
        .arch = "sudo pacman -S python",
        .alpine = "sudo apk add python3",
        .otherLinux = SAY("Install Python 3 with your system's package manager."),
        .macOs = "brew install python",
        .windows = "winget install Python.Python.3.13",
    },
    {
        .debian = "sudo apt-get install python3-venv",
        .fedora = "sudo dnf install python3",
        .suse = "sudo zypper install python3",
        .arch = "sudo pacman -S python",
        .alpine = "sudo apk add python3 py3-pip",
        .otherLinux = SAY("Install Python's venv and ensurepip modules with your system's package manager."),
        .macOs = "brew install python",
        .windows = "winget install Python.Python.3.13",
    },
    {
        .debian = "sudo apt-get install python3-dev",
        .fedora = "sudo dnf install python3-devel",
        .suse = "sudo zypper install python3-devel",
        .arch = "sudo pacman -S python",
        .alpine = "sudo apk add python3-dev",
        .otherLinux = SAY("Install Python's C headers with your system's package manager."),
        .macOs = "brew install python",
        .windows = "winget install Python.Python.3.13",
    },
};
inline constexpr const SystemRemedies& kInstallPython = kPythonRemedies[0];
inline constexpr const SystemRemedies& kInstallVenv = kPythonRemedies[1];
inline constexpr const SystemRemedies& kInstallHeaders = kPythonRemedies[2];

}  // namespace bakeoff::bench
