// SPDX-License-Identifier: GPL-3.0-only
#include "core/bench/consent.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "core/base/sha256.h"

namespace bakeoff::core {
namespace {

/// With its length, so that ("ab", "c") and ("a", "bc") differ.
void add(std::string& out, std::string_view part) {
    out += std::to_string(part.size());
    out += ':';
    out += part;
}

/// The path within the subject's folder that a word of a command names; empty for any other word.
std::string ownPath(std::string word) {
    for (const std::string_view prefix : {"{subject_dir}/", "{subject}/", "./"}) {
        if (word.starts_with(prefix))
            word.erase(0, prefix.size());
    }
    const bool inside = !word.empty() && word.front() != '/' && word.find("..") == std::string::npos &&
                        word.find_first_of("{}\n") == std::string::npos;
    return inside ? word : std::string();
}

std::string commandText(const std::vector<std::string>& command) {
    std::string out;
    for (const auto& word : command)
        out +=
            (out.empty() ? "" : " ") +
            (word.empty() || word.find_first_of(" \t\n\"'") != std::string::npos ? Json(word).dump() : word);
    return out;
}

}  // namespace

std::string toolchainConsent(const std::string& toolchainText) {
    std::string parts;
    add(parts, "toolchain");
    add(parts, toolchainText);
    return sha256(parts);
}

std::vector<std::string> filesOfCommands(const Subject& subject) {
    std::set<std::string> out;
    const auto take = [&out](const std::vector<std::string>& command) {
        for (const auto& word : command)
            out.insert(ownPath(word));
    };
    for (const auto& [id, use] : subject.workloads)
        take(use.command);
    for (const auto& command : subject.build)
        take(command);
    out.erase("");
    return {out.begin(), out.end()};
}

std::string subjectConsent(const Subject& subject, const std::string& subjectText,
                           const std::string& toolchainText,
                           const std::function<std::optional<std::string>(const std::string& path)>& read) {
    std::string parts;
    add(parts, "subject");
    add(parts, subjectText);
    add(parts, toolchainText);
    for (const auto& path : filesOfCommands(subject)) {
        if (const auto content = read(path)) {
            add(parts, path);
            add(parts, *content);
        }
    }
    return sha256(parts);
}

std::vector<std::string> runsOf(const Subject& subject) {
    std::vector<std::string> out;
    const auto take = [&out](const std::string& line) {
        if (!line.empty() && std::ranges::find(out, line) == out.end())
            out.push_back(line);
    };
    for (const auto& command : subject.build)
        take(commandText(command));
    for (const auto& [id, use] : subject.workloads)
        take(commandText(use.command));
    if (subject.service)
        take(subject.service->url);
    return out;
}

}  // namespace bakeoff::core
