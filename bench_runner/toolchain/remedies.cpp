// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/toolchain/remedies.h"

#include "bench_runner/base/files.h"
#include "bench_runner/base/text.h"

namespace bakeoff::bench {
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

const char* SystemRemedies::on(SystemKind kind) const {
    switch (kind) {
        case SystemKind::Debian:
            return debian;
        case SystemKind::Fedora:
            return fedora;
        case SystemKind::Suse:
            return suse;
        case SystemKind::Arch:
            return arch;
        case SystemKind::Alpine:
            return alpine;
        case SystemKind::OtherLinux:
            return otherLinux;
        case SystemKind::MacOs:
            return macOs;
        case SystemKind::Windows:
            return windows;
    }
    return otherLinux;
}

void splitRemedy(const core::Message& message, core::Message& what, core::Message& remedy) {
    const std::string text = message.english();
    const auto at = text.rfind(" Remedy: ");
    what = core::Message::verbatim(text.substr(0, at));
    remedy = at == std::string::npos ? core::Message() : core::Message::verbatim(text.substr(at + 9));
}

}  // namespace bakeoff::bench
