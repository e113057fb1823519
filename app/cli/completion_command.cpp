// SPDX-License-Identifier: GPL-3.0-only
// What a shell offers when somebody presses Tab. Each script is made of the very list of commands and options
// that the command line is read by, so that it can name none that is not there and leave none out.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "app/cli/command_context.h"
#include "app/cli/commands.h"

namespace bakeoff::app {
namespace {

/// What can be typed after a command.
struct Offer {
    std::string text;  ///< "run", "--format", "-o"
    std::string help;
    bool takesValue = false;
    std::vector<std::string> values;  ///< all there are; empty: any, such as a file
};

/// A command by the words that lead to it.
struct Level {
    std::string path;  ///< "", " runs", " runs show"
    std::vector<Offer> commands;
    std::vector<Offer> options;
};

/// The first line, without the full stop.
std::string shortHelp(const std::string& help) {
    std::string line = help.substr(0, help.find('\n'));
    if (line.ends_with('.'))
        line.pop_back();
    return line;
}

/// The members of "{text,json}", which is how CLI11 writes a set of values behind an option's type.
std::vector<std::string> valuesOf(const CLI::Option& option) {
    const std::string type = option.get_type_name();
    const auto open = type.find('{');
    const auto close = type.find('}', open);
    if (open == std::string::npos || close == std::string::npos)
        return {};
    return CLI::detail::split(type.substr(open + 1, close - open - 1), ',');
}

void addOptions(const CLI::App& app, std::vector<Offer>& out) {
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_group().empty())
            continue;
        Offer offer{{},
                    shortHelp(option->get_description()),
                    option->get_items_expected_max() != 0,
                    valuesOf(*option)};
        for (const auto& name : option->get_lnames()) {
            offer.text = "--" + name;
            out.push_back(offer);
        }
        for (const auto& name : option->get_snames()) {
            offer.text = "-" + name;
            out.push_back(offer);
        }
    }
}

/// The command and all below it. What holds for every command is offered with each.
void addLevels(const CLI::App& app, const std::string& path, const std::vector<Offer>& common,
               std::vector<Level>& out) {
    Level level{path, {}, {}};
    const auto commands =
        app.get_subcommands([](const CLI::App* command) { return !command->get_group().empty(); });
    for (const CLI::App* command : commands)
        level.commands.push_back({command->get_name(), shortHelp(command->get_description()), false, {}});
    addOptions(app, level.options);
    level.options.insert(level.options.end(), common.begin(), common.end());
    out.push_back(std::move(level));
    for (const CLI::App* command : commands)
        addLevels(*command, path + " " + command->get_name(), common, out);
}

std::vector<Level> levelsOf(const CLI::App& root) {
    std::vector<Offer> common;
    for (const auto* name : {"--store", "--language"}) {
        if (const CLI::Option* option = root.get_option_no_throw(name))
            common.push_back({name, shortHelp(option->get_description()), true, {}});
    }
    std::vector<Level> out;
    addLevels(root, {}, common, out);
    // The root lists them itself, for its help alone: without the value that they take.
    auto& atRoot = out.front().options;
    atRoot.resize(atRoot.size() - common.size());
    for (auto& option : atRoot)
        option.takesValue |= std::ranges::find(common, option.text, &Offer::text) != common.end();
    return out;
}

/// What `write` makes of each, with `between` between two.
template <typename Texts, typename Write>
std::string joined(const Texts& texts, const std::string& between, Write write) {
    std::string out;
    for (const auto& text : texts)
        out += (out.empty() ? "" : between) + write(text);
    return out;
}

std::string words(const std::vector<std::string>& values) {
    return joined(values, " ", [](const std::string& value) { return value; });
}

std::string names(const std::vector<Offer>& offers) {
    return joined(offers, " ", [](const Offer& offer) { return offer.text; });
}

/// The paths of all commands but the root, as the pattern of a case.
std::string knownPaths(const std::vector<Level>& levels, const std::string& between) {
    return joined(std::span(levels).subspan(1), between,
                  [](const Level& level) { return "' " + level.path.substr(1) + "'"; });
}

/// In single quotes; `inside` is how the shell writes one there.
std::string inQuotes(const std::string& text, const std::string& inside) {
    std::string out = "'";
    for (const char letter : text) {
        if (letter == '\'')
            out += inside;
        else
            out += letter;
    }
    return out + "'";
}

/// Calls `write(path and option, values)` for each option that takes a value.
template <typename Write>
void eachValue(const std::vector<Level>& levels, Write write) {
    for (const auto& level : levels) {
        for (const auto& option : level.options) {
            if (option.takesValue)
                write(level.path + " " + option.text, option.values);
        }
    }
}

std::string bashScript(const std::vector<Level>& levels) {
    std::string out = R"sh(# Completion of bakeoff for bash, made by "bakeoff completion bash".
_bakeoff() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} at='' commands='' options='' i
    COMPREPLY=()
    # --option=value comes as three words.
    if [[ $word == '=' ]]; then
        word=''
    elif [[ $before == '=' ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        case "$at ${COMP_WORDS[i]}" in
            )sh";
    out += knownPaths(levels, " | ") + ") at=\"$at ${COMP_WORDS[i]}\" ;;\n        esac\n    done\n";
    out += "    case \"$at $before\" in\n";
    eachValue(levels, [&](const std::string& place, const std::vector<std::string>& values) {
        out += "        " + inQuotes(place, {}) + ") ";
        if (!values.empty())
            out += "COMPREPLY=($(compgen -W '" + words(values) + "' -- \"$word\")); ";
        out += "return ;;\n";
    });
    out += "    esac\n    case \"$at\" in\n";
    for (const auto& level : levels)
        out += "        '" + level.path + "') commands='" + names(level.commands) + "' options='" +
               names(level.options) + "' ;;\n";
    out += R"sh(    esac
    if [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$word"))
    else
        COMPREPLY=($(compgen -W "$commands" -- "$word"))
    fi
}
# Where nothing of ours fits, files.
complete -o default -F _bakeoff bakeoff
)sh";
    return out;
}

std::string zshOffer(const Offer& offer) {
    std::string help;
    for (const char letter : offer.help)
        help += letter == ':' ? "\\:" : std::string(1, letter);
    return inQuotes(offer.text + ":" + help, "'\\''");
}

std::string zshScript(const std::vector<Level>& levels) {
    std::string out = R"sh(#compdef bakeoff
# Completion of bakeoff for zsh, made by "bakeoff completion zsh".
_bakeoff() {
    local at='' before=${words[CURRENT - 1]} i
    local -a subcommands switches
    compset -P '--*=' && before=${IPREFIX%=}
    for ((i = 2; i < CURRENT; i++)); do
        case "$at ${words[i]}" in
            ()sh";
    out += knownPaths(levels, "|") + ") at=\"$at ${words[i]}\" ;;\n        esac\n    done\n";
    out += "    case \"$at $before\" in\n";
    eachValue(levels, [&](const std::string& place, const std::vector<std::string>& values) {
        out += "        (" + inQuotes(place, {}) + ") " +
               (values.empty() ? "_files" : "compadd -- " + words(values)) + "; return ;;\n";
    });
    out += "    esac\n    case \"$at\" in\n";
    for (const auto& level : levels)
        out += "        ('" + level.path + "')\n            subcommands=(" +
               joined(level.commands, " ", zshOffer) + ")\n            switches=(" +
               joined(level.options, " ", zshOffer) + ") ;;\n";
    out += R"sh(    esac
    if [[ ${words[CURRENT]} == -* ]]; then
        _describe -o option switches
        return
    fi
    (( $#subcommands )) && _describe command subcommands && return
    _files
}
if [[ ${funcstack[1]} == _bakeoff ]]; then
    _bakeoff "$@"
else
    compdef _bakeoff bakeoff
fi
)sh";
    return out;
}

/// The help as fish has it in single quotes, where a backslash stands for itself before another letter.
std::string fishText(const std::string& text) {
    std::string out;
    for (const char letter : text)
        out += letter == '\\' ? "\\\\" : std::string(1, letter);
    return inQuotes(out, "\\'");
}

std::string fishOption(const Offer& option) {
    const bool isLong = option.text.starts_with("--");
    std::string out = isLong ? " -l " + option.text.substr(2) : " -s " + option.text.substr(1);
    if (!option.values.empty())
        out += " -x -a '" + words(option.values) + "'";
    else if (option.takesValue)
        out += " -r";
    return out + " -d " + fishText(option.help);
}

std::string fishScript(const std::vector<Level>& levels) {
    std::string out = R"sh(# Completion of bakeoff for fish, made by "bakeoff completion fish".
function __bakeoff_at
    set -l at ''
    set -l typed (commandline -opc)
    set -e typed[1]
    for word in $typed
        switch "$at $word"
            case )sh";
    out += knownPaths(levels, " ") + R"sh(
                set at "$at $word"
        end
    end
    test "$at" = "$argv[1]"
end
)sh";
    for (const auto& level : levels) {
        const std::string here = "complete -c bakeoff -n '__bakeoff_at \"" + level.path + "\"'";
        for (const auto& command : level.commands)
            out += here + " -a " + command.text + " -d " + fishText(command.help) + "\n";
        for (const auto& option : level.options)
            out += here + fishOption(option) + "\n";
    }
    return out;
}

struct CompletionCommand {
    const CLI::App* root = nullptr;
    std::string shell;

    void declare(CLI::App& command) {
        root = command.get_parent();
        // For packages, and for whoever builds it: not a command of the daily work.
        command.group("");
        command.add_option("shell", shell, "bash, zsh or fish")
            ->required()
            ->check(CLI::IsMember({"bash", "zsh", "fish"}));
    }
    [[nodiscard]] int run(const Locations& /*locations*/) const {
        const auto levels = levelsOf(*root);
        return writeOutput({}, shell == "bash"  ? bashScript(levels)
                               : shell == "zsh" ? zshScript(levels)
                                                : fishScript(levels));
    }
};

}  // namespace

void addCompletionCommand(CLI::App& completion, Invocation& invocation) {
    bindCommand<CompletionCommand>(completion, invocation);
}

}  // namespace bakeoff::app
