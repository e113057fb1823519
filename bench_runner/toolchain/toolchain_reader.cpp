// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <regex>

#include "bench_runner/base/text.h"
#include "bench_runner/toolchain/placeholder_check.h"
#include "bench_runner/toolchain/toolchain_file.h"

namespace bakeoff::bench {
namespace {

constexpr int kFormat = 1;
constexpr double kLongestWarmupSeconds = 600;
using core::JsonNode;
using core::say;

/// Takes over a member that is there; what is not there stays as it is in the file that this one is like.
void take(const JsonNode& node, std::string_view key, std::string& out) {
    if (node.has(key))
        out = node.string(key);
}

void take(const JsonNode& node, std::string_view key, std::vector<std::string>& out) {
    if (node.has(key))
        out = node.strings(key);
}

void take(const JsonNode& node, std::string_view key, std::map<std::string, std::string>& out) {
    const auto member = node.optionalMember(key);
    if (!member)
        return;
    out.clear();
    for (const auto& [name, value] : member->members())
        out[name] = value.asString();
}

/// A text of several lines.
void takeLines(const JsonNode& node, std::string_view key, std::string& out) {
    if (!node.has(key))
        return;
    out.clear();
    for (const auto& line : node.strings(key))
        out += line + "\n";
}

/// A regular expression, tried here so that a mistake is found where it stands.
void takePattern(const JsonNode& node, std::string_view key, std::string& out) {
    if (!node.has(key))
        return;
    out = node.string(key);
    try {
        const std::regex tried(fillIn(out, {{"package", "x"}}));
    } catch (const std::regex_error&) {
        node.member(key).problem(say("This is no regular expression (as ECMAScript has them)."));
    }
}

/// "text", or {"system": "text", ...}; a choice may be a list of {"from", "gives", "text"}.
SystemText readSystemText(const JsonNode& node) {
    SystemText out;
    if (!node.isObject()) {
        out.choices.push_back({"any", "", "", node.asString()});
        return out;
    }
    for (const auto& [system, value] : node.members()) {
        if (!value.json().is_array()) {
            out.choices.push_back({system, "", "", value.asString()});
            continue;
        }
        for (const auto& one : value.elements()) {
            one.onlyKeys({"from", "gives", "text"});
            out.choices.push_back(
                {system, one.string("from", ""), one.string("gives", ""), one.string("text")});
        }
    }
    return out;
}

std::map<std::string, SystemText> readRemedies(const JsonNode& node) {
    std::map<std::string, SystemText> out;
    for (const auto& [name, value] : node.members()) {
        out[name] = readSystemText(value);
        // Whatever the system, something can be said.
        if (out[name].on(System{{"unheard-of", "linux", "any"}, {}}).empty())
            value.problem(say("Add what helps on any other Linux (\"linux\") or anywhere (\"any\")."));
    }
    return out;
}

std::vector<FactRule> readRules(const JsonNode& node, std::string_view key) {
    std::vector<FactRule> out;
    for (const auto& rule : node.array(key)) {
        rule.onlyKeys({"fact", "is", "is_not", "otherwise", "remedy"});
        if (rule.has("is") == rule.has("is_not"))
            rule.problem(say("A rule has either \"is\" or \"is_not\"."));
        const bool equal = rule.has("is");
        out.push_back({rule.string("fact"), rule.string(equal ? "is" : "is_not", ""), equal,
                       rule.string("otherwise"), rule.string("remedy", "")});
    }
    return out;
}

std::vector<std::string> readConditions(const JsonNode& node) {
    std::vector<std::string> out;
    for (const auto& condition : node.array("when", false)) {
        out.push_back(condition.asString());
        if (std::ranges::find(kConditions, out.back()) == std::end(kConditions))
            condition.problem(say("Expected one of: dependencies, pinned, unpinned, fixed, build."));
    }
    return out;
}

/// The one action of a step.
void readAction(const JsonNode& node, PreparationStep& step) {
    using Kind = PreparationStep::Kind;
    const std::pair<const char*, Kind> actions[] = {{"copy_subject", Kind::Copy},
                                                    {"make_folder", Kind::MakeFolder},
                                                    {"write", Kind::Write},
                                                    {"remove", Kind::Remove},
                                                    {"subject_build", Kind::SubjectBuild}};
    int found = 0;
    if (node.has("run")) {
        ++found;
        step.command = node.strings("run");
        if (step.command.empty())
            node.member("run").problem(say("A command needs at least the program to run."));
    }
    for (const auto& [key, kind] : actions) {
        if (!node.has(key))
            continue;
        ++found;
        step.kind = kind;
        step.path = node.string(key);
    }
    if (found != 1)
        node.problem(
            say("A step does one of: run, copy_subject, make_folder, write, remove, subject_build."));
}

std::vector<PreparationStep> readSteps(const JsonNode& node) {
    std::vector<PreparationStep> out;
    for (const auto& one : node.array("steps")) {
        one.onlyKeys({"when", "run", "copy_subject", "make_folder", "write", "remove", "subject_build",
                      "lines", "in", "progress", "remedy", "timeout_s"});
        PreparationStep step;
        readAction(one, step);
        step.when = readConditions(one);
        takeLines(one, "lines", step.text);
        step.folder = one.string("in", "");
        step.progress = one.string("progress", "");
        step.remedy = one.string("remedy", "");
        step.timeoutSeconds = one.number("timeout_s", step.timeoutSeconds);
        if (step.timeoutSeconds <= 0 || step.timeoutSeconds > 86'400)
            one.member("timeout_s").problem(say("Expected a number from %1 to %2.", 1, 86'400));
        const bool shown =
            step.kind == PreparationStep::Kind::Run || step.kind == PreparationStep::Kind::SubjectBuild;
        if (shown && step.progress.empty())
            one.problem(say("Add \"progress\": what people read while this step runs."));
        out.push_back(std::move(step));
    }
    return out;
}

void readFind(const JsonNode& node, ToolSearch& out) {
    node.onlyKeys(
        {"names", "folders", "own_folders", "try", "ask", "require", "prefer", "minimum", "not_found"});
    take(node, "names", out.names);
    take(node, "own_folders", out.ownFolders);
    take(node, "try", out.tryCommand);
    take(node, "prefer", out.prefer);
    take(node, "minimum", out.minimum);
    take(node, "not_found", out.notFound);
    if (const auto folders = node.optionalMember("folders")) {
        out.folders.clear();
        for (const auto& [system, list] : folders->members()) {
            const auto& names = thisSystem().names;
            if (std::ranges::find(names, system) == names.end())
                continue;
            for (const auto& folder : list.elements())
                out.folders.push_back(folder.asString());
        }
    }
    if (const auto ask = node.optionalMember("ask")) {
        ask->onlyKeys({"command", "script", "pattern", "facts"});
        out.askCommand = ask->strings("command");
        takeLines(*ask, "script", out.script);
        out.pattern.clear();
        takePattern(*ask, "pattern", out.pattern);
        out.facts = ask->strings("facts", false);
        if (out.pattern.empty() == out.facts.empty())
            ask->problem(say("Add either \"pattern\", whose first group is the version, or \"facts\"."));
    }
    if (node.has("require"))
        out.require = readRules(node, "require");
    if (out.names.empty())
        node.problem(say("Add \"names\": what its program is called."));
    if (out.askCommand.empty())
        node.problem(say("Add \"ask\": how it says its version."));
    for (const auto& name : out.names) {
        if (name.find('/') != std::string::npos || std::ranges::count(name, '*') > 1)
            node.member("names").problem(say("A name has no slash and at most one star: %1.", name));
    }
}

Product readProduct(const JsonNode& node) {
    Product out;
    if (const auto values = node.optionalMember("placeholders")) {
        for (const auto& [name, value] : values->members())
            out.placeholders[name] = readSystemText(value).on(thisSystem());
    }
    if (const auto shipped = node.optionalMember("shipped")) {
        shipped->onlyKeys({"paths", "without", "what"});
        out.shipped = shipped->strings("paths");
        out.without = shipped->strings("without", false);
        out.what = shipped->string("what");
    }
    return out;
}

void readPrepare(const JsonNode& node, Preparation& out) {
    node.onlyKeys({"when", "announce", "requires", "companions", "steps", "placeholders", "shipped"});
    out.when = readConditions(node);
    out.announce = node.string("announce");
    if (node.has("requires"))
        out.requirements = readRules(node, "requires");
    if (const auto companions = node.optionalMember("companions")) {
        for (const auto& [name, one] : companions->members()) {
            one.onlyKeys({"names", "when", "remedy"});
            out.companions[name] = {one.strings("names"), readConditions(one), one.string("remedy", "")};
        }
    }
    out.steps = readSteps(node);
    out.product = readProduct(node);
}

PinRules readPins(const JsonNode& node) {
    node.onlyKeys({"manifest", "dependencies", "lock", "without_checksum", "make"});
    PinRules out;
    out.manifest = node.string("manifest");
    takePattern(node, "dependencies", out.dependencies);
    out.lock = node.string("lock");
    takePattern(node, "without_checksum", out.withoutChecksum);
    out.make = node.string("make");
    return out;
}

PackageQuestion readPackages(const JsonNode& node) {
    node.onlyKeys({"command", "script", "file", "pattern"});
    PackageQuestion out;
    out.command = node.strings("command", false);
    takeLines(node, "script", out.script);
    out.file = node.string("file", "");
    takePattern(node, "pattern", out.pattern);
    if (out.command.empty() == out.file.empty())
        node.problem(say("Versions are asked by either a \"command\" or a \"file\"."));
    if (!out.file.empty() && out.pattern.empty())
        node.problem(say("Add \"pattern\": its first group is the version of {package}."));
    return out;
}

OwnCopy readOwnCopy(const JsonNode& node) {
    node.onlyKeys({"version", "with", "with_minimum", "index", "steps"});
    return {node.string("version"), node.string("with"), node.string("with_minimum", ""),
            node.string("index"), readSteps(node)};
}

std::map<std::string, NeedTest> readNeeds(const JsonNode& node) {
    std::map<std::string, NeedTest> out;
    for (const auto& [name, one] : node.members()) {
        one.onlyKeys({"toolchains", "command", "otherwise", "about", "remedy"});
        out[name] = {one.strings("toolchains", false), one.strings("command"), one.string("otherwise"),
                     one.string("about", ""), one.string("remedy", "")};
    }
    return out;
}

void readParts(const JsonNode& root, ToolchainFile& out) {
    take(root, "name", out.name);
    take(root, "version_of", out.versionOf);
    take(root, "scrub", out.scrub);
    take(root, "environment", out.environment);
    take(root, "environment_without_home", out.environmentWithoutHome);
    take(root, "released", out.released);
    out.warmupCapSeconds = root.number("warmup_cap_s", out.warmupCapSeconds);
    if (out.warmupCapSeconds < 0 || out.warmupCapSeconds > kLongestWarmupSeconds)
        root.member("warmup_cap_s").problem(say("Expected 0 to 600 seconds."));
    out.optional = root.boolean("optional", out.optional);
    out.service = root.boolean("service", out.service);
    if (const auto node = root.optionalMember("find"))
        readFind(*node, out.find);
    if (const auto node = root.optionalMember("pins"))
        out.pins = readPins(*node);
    if (const auto node = root.optionalMember("prepare")) {
        out.prepares = true;
        out.prepare = {};
        readPrepare(*node, out.prepare);
    }
    if (const auto node = root.optionalMember("bare")) {
        node->onlyKeys({"placeholders", "shipped"});
        out.bare = readProduct(*node);
    }
    if (const auto node = root.optionalMember("packages"))
        out.packages = readPackages(*node);
    if (const auto node = root.optionalMember("own_copy"))
        out.ownCopy = readOwnCopy(*node);
    if (const auto node = root.optionalMember("needs"))
        out.needs = readNeeds(*node);
    if (const auto node = root.optionalMember("remedies"))
        out.remedies = readRemedies(*node);
}

void checkWhole(const JsonNode& root, const ToolchainFile& file) {
    static const std::regex kId("[a-z0-9]+(-[a-z0-9]+)*");
    if (root.has("id") && !std::regex_match(file.id, kId))
        root.member("id").problem(say("An id has lower-case letters, digits and hyphens."));
    if (file.name.empty())
        root.problem(say("Add \"name\": what people call it."));
    if (file.service)
        return;
    if (!root.has("find") && file.find.names.empty())
        root.problem(say("Add \"find\": how its program is found."));
    if (!file.remedies.contains("install"))
        root.problem(say("Add \"remedies\" with \"install\": what installs it on each system."));
    const auto known = [&](const std::string& remedy) {
        return remedy.empty() || file.remedies.contains(remedy);
    };
    for (const auto* rules : {&file.find.require, &file.prepare.requirements}) {
        for (const auto& rule : *rules) {
            if (!known(rule.remedy))
                root.problem(say("There is no remedy \"%1\" among its remedies.", rule.remedy));
        }
    }
    for (const auto& [name, companion] : file.prepare.companions) {
        if (!known(companion.remedy))
            root.problem(say("There is no remedy \"%1\" among its remedies.", companion.remedy));
    }
}

}  // namespace

core::Result<ToolchainFile> readToolchain(std::string text, const std::string& name,
                                          const std::map<std::string, ToolchainFile>& others) {
    auto document = core::JsonDocument::parse(std::move(text), name);
    if (!document)
        return document.error();
    const JsonNode root(**document);
    root.onlyKeys({"$schema",     "bakeoff_toolchain",
                   "id",          "like",
                   "name",        "version_of",
                   "optional",    "service",
                   "find",        "scrub",
                   "environment", "environment_without_home",
                   "released",    "pins",
                   "prepare",     "bare",
                   "packages",    "own_copy",
                   "needs",       "remedies",
                   "warmup_cap_s"});
    if (root.integer("bakeoff_toolchain", 0) != kFormat)
        root.member("bakeoff_toolchain").problem(say("Expected 1, the version of the format."));
    ToolchainFile out;
    if (root.has("like")) {
        const auto other = others.find(root.string("like"));
        if (other == others.end())
            root.member("like").problem(say("There is no toolchain of that name to be like."));
        else
            out = other->second;
    }
    if (out.versionOf.empty())
        out.versionOf = out.id;
    out.id = root.string("id");
    readParts(root, out);
    checkWhole(root, out);
    checkPlaceholders(root, out);
    if ((*document)->clean())
        return out;
    core::Error error = (*document)->summary();
    error.remedy = SAY("Mend the file, or remove it: nothing of it is used until then.");
    return error;
}

}  // namespace bakeoff::bench
