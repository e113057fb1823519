// SPDX-License-Identifier: GPL-3.0-only
#include "core/bench/catalogue.h"

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

SubjectWorkload readWorkload(const JsonNode& node) {
    node.onlyKeys({"command", "env", "settings"});
    SubjectWorkload out;
    out.command = node.strings("command");
    if (out.command.empty() && node.has("command"))
        node.member("command").problem("A command needs at least the program to run.");
    out.environment = textMap(node, "env");
    out.settings = textMap(node, "settings");
    return out;
}

}  // namespace

Result<Subject> parseSubject(std::string text, const std::string& name) {
    auto document = JsonDocument::parse(std::move(text), name);
    if (!document)
        return document.error();
    const JsonNode root(**document);
    root.onlyKeys({"bakeoff_subject", "id", "name", "language", "toolchain", "min_version", "requirements",
                   "build", "needs", "packages", "workloads"});
    if (root.integer("bakeoff_subject", 0) != 1)
        root.member("bakeoff_subject").problem("Expected 1, the version of the format.");
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
    subject.packages = root.strings("packages", false);
    for (const auto& [id, node] : root.member("workloads").members()) {
        if (!findWorkload(id))
            node.problem("There is no workload \"" + id + "\" in this version of Bakeoff.");
        subject.workloads[id] = readWorkload(node);
    }
    if (!(*document)->clean())
        return (*document)->summary();
    return subject;
}

const std::vector<Workload>& allWorkloads() {
    using Kind = Workload::Kind;
    static const std::vector<Workload> workloads{
        {"http-json",
         "HTTP server, small JSON answer",
         "A closed loop of keep-alive connections asks a server for one small JSON document.",
         Kind::HttpServer,
         {"requests_per_s", "p99_ns", "pss_peak_bytes", "server_cpu_ns_per_request"}},
        {"fib",
         "Naive Fibonacci",
         "One process computes Fibonacci(n) by plain recursion: function calls and integer arithmetic.",
         Kind::Command,
         {"wall_ns", "pss_peak_bytes"}},
        {"json-parse",
         "Parse JSON records",
         "One process parses a document of n records into the language's ordinary objects and keeps them.",
         Kind::Command,
         {"wall_ns", "pss_peak_bytes", "records_per_s"}},
        {"points",
         "Hold points in memory",
         "One process makes n points of three floats and keeps them; what its memory grows by is measured.",
         Kind::HeldMemory,
         {"held_bytes", "bytes_per_item"}},
    };
    return workloads;
}

const Workload* findWorkload(const std::string& id) {
    for (const auto& workload : allWorkloads()) {
        if (workload.id == id)
            return &workload;
    }
    return nullptr;
}

}  // namespace bakeoff::core
