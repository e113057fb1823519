// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>

#include "core/base/message.h"

namespace bakeoff::bench {

/// Kinds of systems that install software in different words.
enum class SystemKind { Debian, Fedora, Suse, Arch, Alpine, OtherLinux, MacOs, Windows };

/// This machine's.
SystemKind systemKind();
/// From the text of /etc/os-release.
SystemKind systemKindFrom(const std::string& osRelease);

/// What installs one tool or one part of it: the command to copy, or a sentence where there is no one
/// command.
struct SystemRemedies {
    const char* debian;
    const char* fedora;
    const char* suse;
    const char* arch;
    const char* alpine;
    core::Sentence otherLinux;
    const char* macOs;
    const char* windows;

    [[nodiscard]] core::Message on(SystemKind kind) const;
    /// On this machine.
    [[nodiscard]] core::Message here() const { return on(systemKind()); }
};

}  // namespace bakeoff::bench
