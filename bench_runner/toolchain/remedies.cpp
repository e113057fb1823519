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

core::Message SystemRemedies::on(SystemKind kind) const {
    switch (kind) {
        case SystemKind::Debian:
            return core::Message::verbatim(debian);
        case SystemKind::Fedora:
            return core::Message::verbatim(fedora);
        case SystemKind::Suse:
            return core::Message::verbatim(suse);
        case SystemKind::Arch:
            return core::Message::verbatim(arch);
        case SystemKind::Alpine:
            return core::Message::verbatim(alpine);
        case SystemKind::OtherLinux:
            return otherLinux;
        case SystemKind::MacOs:
            return core::Message::verbatim(macOs);
        case SystemKind::Windows:
            return core::Message::verbatim(windows);
    }
    return otherLinux;
}

}  // namespace bakeoff::bench
