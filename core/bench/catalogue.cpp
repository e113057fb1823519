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

std::optional<SubjectWorkload::Tls> readTls(const JsonNode& node) {
    const auto tls = node.optionalMember("tls");
    if (!tls)
        return std::nullopt;
    tls->onlyKeys({"arguments", "env"});
    SubjectWorkload::Tls out{tls->strings("arguments", false), textMap(*tls, "env")};
    if (out.arguments.empty() && out.environment.empty())
        tls->problem(say("A server with TLS is told of its certificate by arguments or by env."));
    return out;
}

/// How it is run, of a workload or of a service at the top of the file.
SubjectWorkload readUse(const JsonNode& node, bool started = true) {
    SubjectWorkload out;
    out.command = node.strings("command", started);
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
    out.tls = readTls(node);
    return out;
}

SubjectWorkload readWorkload(const JsonNode& node) {
    node.onlyKeys(
        {"command", "env", "settings", "parallelism", "databases", "seconds", "stop_signal", "tls"});
    return readUse(node);
}

void readWorkloads(const JsonNode& workloads, Subject& subject) {
    for (const auto& [id, node] : workloads.members()) {
        if (!findWorkload(id))
            node.problem(say("There is no workload \"%1\" in this version of Bakeoff.", id));
        else if (id == kOwnService)
            node.problem(
                say("A service stands at the top of the file: its \"command\" or \"url\" and \"requests\"."));
        else if (!node.has("like"))
            subject.workloads[id] = readWorkload(node);
    }
    for (const auto& [id, node] : workloads.members()) {
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
}

/// What stands at the top of the file of somebody's own service; nothing of it in others.
void readService(const JsonNode& root, Subject& subject) {
    const bool reached = root.has("url");
    if (!reached && !root.has("command")) {
        for (const char* key :
             {"requests", "ready", "folder", "env", "settings", "parallelism", "seconds", "stop_signal"}) {
            if (root.has(key))
                root.member(key).problem(
                    say("This is of a service, which has a \"command\" or a \"url\" beside it."));
        }
        return;
    }
    if (reached && root.has("command"))
        root.member("url").problem(say("A service is started by a command, or it runs at a URL: not both."));
    OwnService service;
    service.url = root.string("url", "");
    if (reached && !service.url.starts_with("http://"))
        root.member("url").problem(say("A service is asked by plain HTTP: its URL begins with http://."));
    service.folder = root.string("folder", "");
    if (!service.folder.empty() && service.folder.front() != '/' && service.folder.find(':') != 1)
        root.member("folder").problem(say("The folder of a service is named from the root on."));
    service.requests = readRequests(root);
    // Any request tells whether it is there; one that reads is the kindest.
    const auto reads = std::find_if(service.requests.begin(), service.requests.end(),
                                    [](const MixRequest& request) { return request.method == "GET"; });
    service.readyPath = root.string("ready", reads == service.requests.end() ? "/" : reads->target);
    if (!service.readyPath.starts_with("/"))
        root.member("ready").problem(say("A path begins with a slash and contains no blank."));
    subject.workloads[kOwnService] = readUse(root, !reached);
    subject.service = std::move(service);
}

}  // namespace

Result<Subject> parseSubject(std::string text, const std::string& name) {
    auto document = JsonDocument::parse(std::move(text), name);
    if (!document)
        return document.error();
    const JsonNode root(**document);
    root.onlyKeys({"bakeoff_subject", "id",           "name",       "language", "toolchain",
                   "min_version",     "requirements", "build",      "needs",    "unpinned",
                   "optional",        "packages",     "workloads",  "command",  "url",
                   "ready",           "folder",       "requests",   "env",      "settings",
                   "parallelism",     "seconds",      "stop_signal"});
    if (root.integer("bakeoff_subject", 0) != 1)
        root.member("bakeoff_subject").problem(say("Expected 1, the version of the format."));
    Subject subject;
    subject.id = root.string("id");
    subject.name = root.string("name");
    const bool service = root.has("url") || root.has("command");
    subject.language = service ? root.string("language", "") : root.string("language");
    subject.toolchain =
        root.has("url") ? root.string("toolchain", kCommandToolchain) : root.string("toolchain");
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
    readService(root, subject);
    if (!service || root.has("workloads"))
        readWorkloads(root.member("workloads"), subject);
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
