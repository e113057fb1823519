// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/toolchain/remedies.h"

#include <algorithm>

#include "bench_runner/base/files.h"
#include "bench_runner/base/text.h"

namespace bakeoff::bench {
namespace {

/// The value of a line of os-release without its quotation marks.
std::string unquoted(const std::string& line) {
    std::string value = line.substr(line.find('=') + 1);
    std::erase_if(value, [](char c) { return c == '"' || c == '\''; });
    return value;
}

/// "opensuse-leap" -> "suse", "rhel" -> "fedora": relatives that install software in the same words.
std::string familyOf(const std::string& name) {
    if (name.find("suse") != std::string::npos)
        return "suse";
    return name == "rhel" || name == "centos" ? "fedora" : name;
}

bool fits(const SystemText::Choice& choice, const System& system, const std::string& wanted) {
    // The version is that of the narrowest name alone.
    const bool named = choice.system == system.names.front();
    if (!choice.from.empty() && (!named || compareVersions(system.version, choice.from) < 0))
        return false;
    return choice.gives.empty() || compareVersions(choice.gives, wanted) >= 0;
}

}  // namespace

System systemFrom(const std::string& osRelease) {
    System out;
    std::string like;
    for (const auto& line : splitLines(osRelease)) {
        if (line.rfind("ID=", 0) == 0)
            out.names.insert(out.names.begin(), familyOf(unquoted(line)));
        else if (line.rfind("ID_LIKE=", 0) == 0)
            like = unquoted(line);
        else if (line.rfind("VERSION_ID=", 0) == 0)
            out.version = unquoted(line);
    }
    for (std::size_t begin = 0; begin < like.size();) {
        const auto end = std::min(like.find(' ', begin), like.size());
        const std::string name = familyOf(like.substr(begin, end - begin));
        if (std::ranges::find(out.names, name) == out.names.end())
            out.names.push_back(name);
        begin = end + 1;
    }
    out.names.insert(out.names.end(), {"linux", "any"});
    return out;
}

const System& thisSystem() {
    static const System system = [] {
#if defined(_WIN32)
        return System{{"windows", "any"}, {}};
#elif defined(__APPLE__)
        return System{{"macos", "any"}, {}};
#else
        auto text = readFile("/etc/os-release");
        return systemFrom(text ? *text : std::string());
#endif
    }();
    return system;
}

core::Message sentenceOf(const std::string& english, std::vector<std::string> arguments) {
    if (english.empty())
        return {};
    std::vector<core::Argument> list;
    for (auto& argument : arguments)
        list.emplace_back(std::move(argument));
    return core::makeMessage(english.c_str(), "", std::nullopt, std::move(list));
}

std::string SystemText::on(const System& system, const std::string& wanted) const {
    for (const auto& name : system.names) {
        const auto choice = std::ranges::find_if(
            choices, [&](const Choice& one) { return one.system == name && fits(one, system, wanted); });
        if (choice != choices.end())
            return choice->text;
    }
    return {};
}

}  // namespace bakeoff::bench
