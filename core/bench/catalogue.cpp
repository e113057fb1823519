// SPDX-License-Identifier: GPL-3.0-only
#include "core/bench/catalogue.h"

#include <algorithm>
#include <set>

namespace bakeoff::core {
namespace {

std::map<std::string, std::string> textMap(const JsonNode& parent, std::string_view key) {
    std::map<std::string, std::string> out;
    if (const auto node = parent.optionalMember(key)) {
        for (const auto& [name, value] : node->members())
            out[name] = value.asString();
    }
    return out;
}

std::optional<SubjectWorkload::TypicalSeconds> readSeconds(const JsonNode& node) {
    const auto seconds = node.optionalMember("seconds");
    if (!seconds)
        return std::nullopt;
    seconds->onlyKeys({"fixed", "per_million"});
    const SubjectWorkload::TypicalSeconds out{seconds->number("fixed", 0), seconds->number("per_million", 0)};
    if (out.fixed < 0 || out.perMillion < 0)
        seconds->problem(say("Seconds are 0 or more."));
    return out;
}

SubjectWorkload readWorkload(const JsonNode& node) {
    node.onlyKeys({"command", "env", "settings", "parallelism", "databases", "seconds", "stop_signal"});
    SubjectWorkload out;
    out.command = node.strings("command");
    if (out.command.empty() && node.has("command"))
        node.member("command").problem(say("A command needs at least the program to run."));
    out.environment = textMap(node, "env");
    out.settings = textMap(node, "settings");
    out.parallelism = node.string("parallelism", "");
    if (!out.parallelism.empty() && !out.settings.contains(out.parallelism))
        node.member("parallelism").problem(say("There is no such setting among its settings."));
    for (const auto& item : node.array("databases", false)) {
        const std::string name = item.asString();
        if (const auto known = fromName<Database>(name))
            out.databases.push_back(*known);
        else
            item.problem(say("There is no database \"%1\" in this version of Bakeoff.", name));
    }
    out.stopSignal = node.string("stop_signal", "");
    out.seconds = readSeconds(node);
    return out;
}

}  // namespace

Result<Subject> parseSubject(std::string text, const std::string& name) {
    auto document = JsonDocument::parse(std::move(text), name);
    if (!document)
        return document.error();
    const JsonNode root(**document);
    root.onlyKeys({"bakeoff_subject", "id", "name", "language", "toolchain", "min_version", "requirements",
                   "build", "needs", "unpinned", "optional", "packages", "workloads"});
    if (root.integer("bakeoff_subject", 0) != 1)
        root.member("bakeoff_subject").problem(say("Expected 1, the version of the format."));
    Subject subject;
    subject.id = root.string("id");
    subject.name = root.string("name");
    subject.language = root.string("language");
    subject.toolchain = root.string("toolchain");
    subject.minVersion = root.string("min_version", "");
    subject.requirements = root.string("requirements", "");
    for (const auto& command : root.array("build", false)) {
        std::vector<std::string> words;
        for (const auto& word : command.elements())
            words.push_back(word.asString());
        subject.build.push_back(std::move(words));
    }
    subject.needs = root.strings("needs", false);
    subject.unpinned = root.boolean("unpinned", false);
    subject.optional = root.boolean("optional", false);
    subject.packages = root.strings("packages", false);
    for (const auto& [id, node] : root.member("workloads").members()) {
        if (!findWorkload(id))
            node.problem(say("There is no workload \"%1\" in this version of Bakeoff.", id));
        if (!node.has("like"))
            subject.workloads[id] = readWorkload(node);
    }
    for (const auto& [id, node] : root.member("workloads").members()) {
        if (!node.has("like"))
            continue;
        node.onlyKeys({"like", "seconds"});
        const auto like = subject.workloads.find(node.string("like"));
        if (like == subject.workloads.end())
            node.member("like").problem(
                say("This subject has no workload of that name with a command of its own."));
        else
            subject.workloads[id] = like->second;
        if (node.has("seconds"))
            subject.workloads[id].seconds = readSeconds(node);
    }
    if (!(*document)->clean())
        return (*document)->summary();
    return subject;
}

std::vector<std::string> toolchainsOf(const std::vector<Subject>& subjects) {
    std::set<std::string> ids;
    for (const auto& subject : subjects)
        ids.insert(subject.toolchain);
    return {ids.begin(), ids.end()};
}

}  // namespace bakeoff::core
