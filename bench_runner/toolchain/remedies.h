// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

#include "core/base/message.h"

namespace bakeoff::bench {

/// What a machine calls itself, for texts that depend on it.
struct System {
    /// From the narrowest to the widest, e.g. {"ubuntu", "debian", "linux", "any"}; the last is always "any".
    std::vector<std::string> names;
    std::string version;  ///< of the narrowest, e.g. "22.04"; may be empty
};

/// This machine's.
const System& thisSystem();
/// From the text of /etc/os-release. What is known only as a relative of Red Hat counts as "fedora".
System systemFrom(const std::string& osRelease);

/// A text of a toolchain file, as a sentence that the window may translate; `arguments` stand in its places.
core::Message sentenceOf(const std::string& english, std::vector<std::string> arguments = {});

/// A text that depends on the system: the command that installs a tool, or a place where it lies.
struct SystemText {
    struct Choice {
        std::string system;  ///< a name of System::names
        std::string from;    ///< the oldest version of that system for which it holds; empty: any
        std::string gives;   ///< the newest version of the tool that it gets; empty: new enough
        std::string text;
    };
    std::vector<Choice> choices;

    [[nodiscard]] bool empty() const { return choices.empty(); }
    /// The first choice for the narrowest name that has one and that gets `wanted` (a version; empty: any);
    /// empty when there is none.
    [[nodiscard]] std::string on(const System& system, const std::string& wanted = {}) const;
};

}  // namespace bakeoff::bench
