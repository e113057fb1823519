// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <string>

namespace bakeoff::bench {

using Environment = std::map<std::string, std::string>;

/// The environment of this process.
Environment currentEnvironment();

/// The file that `name` means: itself when it holds a slash, else the first match in `path` (as in PATH);
/// empty when there is none that may be executed.
std::string findExecutable(const std::string& name, const std::string& path);

}  // namespace bakeoff::bench
