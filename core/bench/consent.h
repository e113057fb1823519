// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/bench/catalogue.h"

namespace bakeoff::core {

/// What somebody allows to run is known by its content: the same content has the same key, and a change of
/// any of it has another, so that it has to be asked for anew. 64 hexadecimal digits.
/// Both sides make these keys, whoever asks and whoever runs; neither takes them from the other.

/// Of a toolchain file of the user's own.
std::string toolchainConsent(const std::string& toolchainText);

/// The files of its working folder that a subject's commands name: relative paths within it.
std::vector<std::string> filesOfCommands(const Subject& subject);

/// Of a subject of the user's own: subject.json, and with it every command; the files of its working folder
/// that they name; and its toolchain's file where that is the user's own, else empty.
/// `read` gives the content of a path below its working folder; nothing for what is no readable file.
std::string subjectConsent(const Subject& subject, const std::string& subjectText,
                           const std::string& toolchainText,
                           const std::function<std::optional<std::string>(const std::string& path)>& read);

/// What is going to be run, a line each: commands as they are written, or the address that is asked.
std::vector<std::string> runsOf(const Subject& subject);

}  // namespace bakeoff::core
