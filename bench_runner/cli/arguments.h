// SPDX-License-Identifier: GPL-3.0-only
// What the readers of command lines share. For them alone: CLI11 takes long to compile.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bench_runner/cli/load_options.h"

namespace bakeoff::bench {

/// An option that takes a duration of at least `least` nanoseconds.
CLI::Option* addTime(CLI::App& command, const std::string& names, std::int64_t& ns, std::int64_t least,
                     const std::string& description);
/// An option that takes a whole number from `low` to `high`.
template <typename Number>
CLI::Option* addWhole(CLI::App& command, const std::string& names, Number& value, Number low, Number high,
                      const std::string& description) {
    return command.add_option(names, value, description)
        ->check(CLI::Range(low, high).description(""))
        ->type_name("N");
}
/// Sends the words on as a message about that option.
[[noreturn]] void refuseValue(const std::string& option, const std::string& words);
/// An option that takes one of some words.
template <typename Value>
CLI::Option* addChoice(CLI::App& command, const std::string& name, Value& value,
                       const std::vector<std::pair<std::string, Value>>& choices,
                       const std::string& description) {
    return command.add_option_function<std::string>(
        name,
        [&value, choices, name](const std::string& word) {
            std::string known;
            for (const auto& [text, meaning] : choices) {
                if (text == word) {
                    value = meaning;
                    return;
                }
                known += (known.empty() ? "" : &text == &choices.back().first ? " or " : ", ") + text;
            }
            refuseValue(name, "write " + known + ".");
        },
        description);
}
/// --engine.
CLI::Option* addEngine(CLI::App& command, EngineChoice& engine, const std::string& description);

/// What the words of `load` say one by one, before they are put together.
struct LoadArguments {
    LoadOptions options;
    LoadRequest request;
    std::vector<std::string> urls;
    std::string body;
    std::string mixFile;
    bool ownRequest = false;  ///< method, headers or body were given
    bool insecure = false;    ///< any certificate will do
};

/// `load` with its options. The arguments must outlive the parsing.
CLI::App* addLoad(CLI::App& runner, LoadArguments& arguments);
/// Errors: as readCommandLine() has them.
core::Result<LoadOptions> complete(LoadArguments arguments);

}  // namespace bakeoff::bench
