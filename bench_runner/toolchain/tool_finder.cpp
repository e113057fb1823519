// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/toolchain/tool_finder.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <functional>
#include <regex>

#include "bench_runner/process/run_tool.h"
#include "core/base/json_access.h"
#include "core/base/json_reader.h"

namespace bakeoff::bench {
namespace fs = std::filesystem;
namespace {

#ifdef _WIN32
constexpr const char* kProgramEnding = ".exe";
#else
constexpr const char* kProgramEnding = "";
#endif

/// The number that stands in a name for the star of a pattern; nothing for another name.
std::optional<int> numberIn(std::string_view name, std::string_view begin, std::string_view end) {
    if (name.size() <= begin.size() + end.size() || !name.starts_with(begin) || !name.ends_with(end))
        return std::nullopt;
    name.remove_prefix(begin.size());
    name.remove_suffix(end.size());
    int number = 0;
    const auto [stop, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    return error == std::errc() && stop == name.data() + name.size() ? std::optional(number) : std::nullopt;
}

/// The programs of a numbered name, the highest number first: what lies in front on the PATH is often years
/// older than the toolchain that it is compared with. Of one number in the order of the folders.
std::vector<std::string> numbered(const std::vector<std::string>& folders, const std::string& pattern) {
    const auto star = pattern.find('*');
    const std::string begin = pattern.substr(0, star);
    const std::string end = pattern.substr(star + 1) + kProgramEnding;
    std::map<int, std::vector<std::string>, std::greater<>> found;
    for (const auto& folder : folders) {
        std::error_code error;
        for (fs::directory_iterator it(folder, error), last; !error && it != last; it.increment(error)) {
            const auto number = numberIn(it->path().filename().string(), begin, end);
            if (!number)
                continue;
            if (std::string program = findExecutable(it->path().string(), ""); !program.empty())
                found[*number].push_back(std::move(program));
        }
    }
    std::vector<std::string> out;
    for (const auto& [number, programs] : found)
        out.insert(out.end(), programs.begin(), programs.end());
    return out;
}

/// The first number of a name and what follows: "temurin-25-jdk" -> "25-jdk", "v20.1.0" -> "20.1.0".
std::string versionIn(const std::string& name) {
    const auto at = name.find_first_of("0123456789");
    return at == std::string::npos ? std::string() : name.substr(at);
}

/// A folder whose path may have one "*" for a part of it, the newest by name first.
std::vector<std::string> expanded(const std::string& folder) {
    const auto star = folder.find("/*");
    if (star == std::string::npos)
        return {folder};
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator it(folder.substr(0, star), error), last; !error && it != last;
         it.increment(error))
        names.push_back(it->path().filename().string());
    std::ranges::sort(names);
    std::ranges::stable_sort(names, [](const std::string& a, const std::string& b) {
        return compareVersions(versionIn(a), versionIn(b)) > 0;
    });
    std::vector<std::string> out;
    for (const auto& name : names)
        out.push_back(folder.substr(0, star + 1) + name + folder.substr(star + 2));
    return out;
}

std::string textOf(const core::Json& value) {
    return value.is_string() ? value.get<std::string>() : value.is_null() ? std::string() : value.dump();
}

std::string factOf(const FoundTool& tool, const std::string& name) {
    const auto fact = tool.facts.find(name);
    return fact == tool.facts.end() ? std::string() : fact->second;
}

const FactRule* broken(const FoundTool& tool, const std::vector<FactRule>& rules) {
    const auto rule = std::ranges::find_if(
        rules, [&](const FactRule& one) { return (factOf(tool, one.fact) == one.value) != one.equal; });
    return rule == rules.end() ? nullptr : &*rule;
}

core::Message saidBy(const FactRule& rule, const FoundTool& tool) {
    return sentenceOf(rule.otherwise, {tool.path, factOf(tool, rule.fact)});
}

}  // namespace

/// What a search has come across so far.
struct ToolFinder::Search {
    std::string newest;               ///< of those that are too old
    core::Message unusable;           ///< why the first that answers like none is none
    core::Message ruled;              ///< why the first that is new enough is not taken
    core::Message remedy;             ///< for that
    std::optional<FoundTool> second;  ///< without the preferred fact
};

Placeholders placesOf(const ToolContext& context) {
    const auto home = context.environment.find("HOME");
    return {{"cache", context.cacheFolder.string()},
            {"home", home == context.environment.end() ? std::string() : home->second}};
}

ChildOptions toolCommand(const ToolchainFile& file, const ToolContext& context,
                         std::vector<std::string> words, const std::string& folder) {
    ChildOptions options;
    options.command = std::move(words);
    options.environment = context.environment;
    options.workingFolder = folder;
    const auto places = placesOf(context);
    for (const auto& [name, value] : file.environment)
        options.environment[name] = fillIn(value, places);
    if (places.at("home").empty()) {
        for (const auto& [name, value] : file.environmentWithoutHome)
            options.environment.emplace(name, fillIn(value, places));
    }
    return options;
}

fs::path ToolFinder::ownFolder() const {
    return m_context.cacheFolder / "toolchains" / (m_file.id + "-" + m_file.ownCopy.version);
}

std::vector<std::string> ToolFinder::folders() const {
    auto out = searchFolders(m_context.environment);
    auto places = placesOf(m_context);
    if (!out.empty()) {
        for (const auto& folder : m_file.find.folders) {
            if (folder.find("{home}") != std::string::npos && places.at("home").empty())
                continue;
            for (auto& one : expanded(fillIn(folder, places)))
                out.push_back(std::move(one));
        }
    }
    places["own"] = ownFolder().string();
    for (const auto& folder : m_file.find.ownFolders)
        out.push_back(fillIn(folder, places));
    return out;
}

std::vector<std::string> ToolFinder::candidates() const {
    if (const auto chosen = m_context.overrideOf(m_file.id); !chosen.empty())
        return {chosen};
    std::vector<std::string> out;
    const auto places = folders();
    for (const auto& name : m_file.find.names) {
        if (name.find('*') != std::string::npos) {
            for (auto& program : numbered(places, name))
                out.push_back(std::move(program));
            continue;
        }
        for (const auto& folder : places) {
            if (std::string program = findExecutable(folder + "/" + name + kProgramEnding, "");
                !program.empty())
                out.push_back(std::move(program));
        }
    }
    return out;
}

std::string ToolFinder::companion(const FoundTool& tool, const std::vector<std::string>& names) const {
    auto places = folders();
    places.insert(places.begin(), fs::path(tool.path).parent_path().string());
    for (const auto& folder : places) {
        for (const auto& name : names) {
            if (std::string program = findExecutable(folder + "/" + name + kProgramEnding, "");
                !program.empty())
                return program;
        }
    }
    return {};
}

const ToolFinder::Asked& ToolFinder::ask(const std::string& program) {
    const auto known = m_asked.find(program);
    return known != m_asked.end() ? known->second : m_asked.emplace(program, askNow(program)).first->second;
}

ToolFinder::Asked ToolFinder::askNow(const std::string& program) {
    const Placeholders values{{"tool", program},
                              {"tool_dir", fs::path(program).parent_path().string()},
                              {"script", m_file.find.script}};
    // A wrapper without anything behind it is there and does not work: so it is tried.
    for (const auto* words : {&m_file.find.tryCommand, &m_file.find.askCommand}) {
        if (words->empty())
            continue;
        const auto output = runTool(toolCommand(m_file, m_context, fillIn(*words, values)), kQueryTimeoutNs,
                                    *m_context.cancel);
        if (!output)
            return {std::nullopt, output.error().message};
        if (!output->status.success())
            return {std::nullopt, core::Message::verbatim(lastLines(output->errors, 1))};
        if (words == &m_file.find.askCommand)
            return read(program, *output);
    }
    return {};
}

ToolFinder::Asked ToolFinder::read(const std::string& program, const ToolOutput& output) const {
    FoundTool tool{program, {}, {}};
    if (!m_file.find.pattern.empty()) {
        std::smatch match;
        // Some say their version on standard error.
        const std::string said = output.output + "\n" + output.errors;
        if (std::regex_search(said, match, std::regex(m_file.find.pattern)) && match.size() > 1)
            tool.version = match[1].str();
    } else {
        const core::Json json = core::parseLenient(output.output);
        for (const auto& fact : m_file.find.facts) {
            if (json.is_object() && json.contains(fact))
                tool.facts[fact] = textOf(json[fact]);
        }
        tool.version = factOf(tool, "version");
        if (const std::string path = factOf(tool, "path"); !path.empty())
            tool.path = path;
    }
    if (tool.version.empty())
        return {std::nullopt, core::say("It does not answer like %1.", m_file.name)};
    tool.facts["tool"] = tool.path;
    tool.facts["tool_dir"] = fs::path(tool.path).parent_path().string();
    tool.facts["version"] = tool.version;
    return {std::move(tool), {}};
}

core::Result<FoundTool> ToolFinder::find(const std::string& minVersion, const std::vector<FactRule>& rules) {
    const std::string& wanted = minVersion.empty() ? m_file.find.minimum : minVersion;
    Search search;
    for (const auto& program : candidates()) {
        const Asked& asked = ask(program);
        if (m_context.cancel->cancelled())
            return core::Error{core::ErrorCode::Cancelled,
                               core::say("Stopped while looking for %1.", m_file.name), m_file.id};
        if (!asked.tool) {
            if (search.unusable.empty())
                search.unusable = core::say("%1: %2", program, asked.whyNot);
            continue;
        }
        const FoundTool& tool = *asked.tool;
        if (const FactRule* rule = broken(tool, m_file.find.require)) {
            if (search.unusable.empty())
                search.unusable = core::say("%1: %2", program, saidBy(*rule, tool));
            continue;
        }
        if (compareVersions(tool.version, wanted) < 0) {
            if (search.newest.empty() || compareVersions(tool.version, search.newest) > 0)
                search.newest = tool.version;
            continue;
        }
        if (const FactRule* rule = broken(tool, rules)) {
            search.ruled = saidBy(*rule, tool);
            search.remedy = m_file.remedy(rule->remedy, wanted);
            continue;
        }
        if (m_file.find.prefer.empty() || factOf(tool, m_file.find.prefer) == "true")
            return tool;
        if (!search.second)
            search.second = tool;
    }
    if (search.second)
        return *search.second;
    return missing(search, wanted);
}

core::Error ToolFinder::missing(const Search& search, const std::string& minVersion) const {
    const auto error = [&](core::Message message, core::Message remedy) {
        return core::Error{core::ErrorCode::ToolMissing, std::move(message), m_file.id, std::move(remedy)};
    };
    if (!search.ruled.empty())
        return error(search.ruled, search.remedy);
    const std::string& name = m_file.name;
    if (const std::string chosen = m_context.overrideOf(m_file.id); !chosen.empty()) {
        const core::Message why =
            !search.newest.empty()
                ? core::say("%1 is %2; %3 or newer is needed", chosen, name + " " + search.newest, minVersion)
                : search.unusable;
        return error(core::say("The %1 that the settings name cannot be used (%2).", name, why),
                     kOverrideRemedy);
    }
    const core::Message remedy = m_file.remedy("install", minVersion);
    if (!search.newest.empty())
        return error(
            core::say("The newest %1 here is %2; %3 or newer is needed.", name, search.newest, minVersion),
            remedy);
    if (!m_file.find.notFound.empty())
        return error(sentenceOf(m_file.find.notFound, {name, minVersion}), remedy);
    if (!search.unusable.empty())
        return error(core::say("No usable %1 was found (%2).", name, search.unusable), remedy);
    return error(core::say("%1 was not found.", name), remedy);
}

}  // namespace bakeoff::bench
