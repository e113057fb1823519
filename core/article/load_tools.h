// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <string>
#include <vector>

namespace bakeoff::core {

/// The tools that put a server under load or time a command, and what their options say.
/// How the value of an option is written. Given: it has none, and says that the parameter is `value`.
enum class OptionValue { Number, Seconds, Given };

struct LoadOption {
    const char* flags;  ///< with commas between
    const char* parameter;
    OptionValue written = OptionValue::Number;
    double value = 0;
};

struct LoadTool {
    std::vector<LoadOption> options;
    bool serves = true;      ///< it asks a server; else it times a command
    bool plainWord = false;  ///< its name is also a word of English or of another trade
    double keepAlive = -1;   ///< unless an option says otherwise
    const char* verb = "";   ///< the word behind it without which it measures nothing
};

/// By their names in lower case.
const std::map<std::string, LoadTool, std::less<>>& loadTools();

}  // namespace bakeoff::core
