// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/toolchain/python_environment.h"

#include "bench_runner/base/files.h"
#include "bench_runner/process/run_tool.h"
#include "bench_runner/toolchain/pip.h"
#include "bench_runner/toolchain/preparation.h"
#include "core/base/json_reader.h"

namespace bakeoff::bench {
namespace fs = std::filesystem;
namespace {

constexpr const char* kVersionsQuestion = R"(
import importlib.metadata, json, sys
out = {}
for name in sys.argv[1:]:
    try:
        out[name] = importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        pass
print(json.dumps(out))
)";

ChildOptions command(const ToolContext& context, std::vector<std::string> words,
                     const fs::path& folder = {}) {
    ChildOptions options;
    options.command = std::move(words);
    options.environment = context.environment;
    options.workingFolder = folder.string();
    return options;
}

core::Result<void> installPackages(const ToolContext& context, const core::Subject& subject,
                                   const std::string& python) {
    return pipInstall(context,
                      {.python = python,
                       .requirements = fs::path(subject.folder) / subject.requirements,
                       .folder = subject.folder},
                      core::say("Installing %1", subject.name),
                      SAY("Check that this machine reaches the Python package index (pip download --no-deps "
                          "flask), and check its pip configuration (pip config list)."));
}

core::Result<void> runBuild(const ToolContext& context, const core::Subject& subject, const fs::path& source,
                            const Placeholders& values) {
    if (auto copied = copyFolder(subject.folder, source); !copied)
        return copied;
    for (const auto& words : subject.build) {
        auto built = runStep(context, command(context, fillIn(words, values), source),
                             core::say("Building %1", subject.name),
                             SAY("A C compiler and Python's headers are what such builds need most."));
        if (!built)
            return built.error();
    }
    return {};
}

Versions packageVersions(const ToolContext& context, const core::Subject& subject,
                         const std::string& python) {
    Versions versions;
    if (subject.packages.empty())
        return versions;
    std::vector<std::string> words{python, "-I", "-c", kVersionsQuestion};
    words.insert(words.end(), subject.packages.begin(), subject.packages.end());
    auto output = runTool(command(context, std::move(words)), kQueryTimeoutNs, *context.cancel);
    if (!output || !output->status.success())
        return versions;
    const core::Json json = core::Json::parse(output->output, nullptr, false);
    if (json.is_object()) {
        for (const auto& [name, value] : json.items())
            versions[name] = value.is_string() ? value.get<std::string>() : "";
    }
    return versions;
}

core::Result<Versions> makeEnvironment(const ToolContext& context, const core::Subject& subject,
                                       const Python& python, const fs::path& folder,
                                       const Placeholders& values) {
    if (auto made = makeFolder(folder / "built"); !made)
        return made.error();
    if (auto made = makeVenv(context, python, folder / "venv",
                             core::say("Making an environment for %1", subject.name));
        !made)
        return made.error();
    if (!subject.requirements.empty()) {
        if (auto done = installPackages(context, subject, values.at("python")); !done)
            return done.error();
    }
    if (!subject.build.empty()) {
        if (auto done = runBuild(context, subject, folder / "source", values); !done)
            return done.error();
    }
    auto versions = packageVersions(context, subject, values.at("python"));
    versions["python"] = python.version;
    return versions;
}

}  // namespace

core::Result<fs::path> pythonEnvironmentFolder(const ToolContext& context, const core::Subject& subject,
                                               const Python& python) {
    if (subject.requirements.empty() && subject.build.empty())
        return fs::path();
    ContentHash hash;
    hash.add(python.version);
    hash.add(python.path);
    if (!subject.requirements.empty()) {
        auto pins = readFile(fs::path(subject.folder) / subject.requirements);
        if (!pins)
            return pins.error();
        hash.add(*pins);
    }
    if (!subject.build.empty()) {
        for (const auto& words : subject.build) {
            for (const auto& word : words)
                hash.add(word);
        }
        if (auto added = hash.addFolder(subject.folder); !added)
            return added.error();
    }
    return context.cacheFolder / "environments" / (subject.id + "-" + hash.text());
}

core::Result<Prepared> preparePython(const ToolContext& context, const core::Subject& subject,
                                     const Python& python) {
    auto folder = pythonEnvironmentFolder(context, subject, python);
    if (!folder)
        return folder.error();
    Prepared out;
    out.folder = subject.folder;
    out.shipped = {.paths = {subject.folder},
                   .without = {"pip", "pip-*", "__pycache__"},
                   .what = "the program and its packages, without the interpreter"};
    if (folder->empty()) {
        out.placeholders = {
            {"python", python.path}, {"subject_dir", subject.folder}, {"build_dir", subject.folder}};
        out.versions = {{"python", python.version}};
        return out;
    }
    if (!subject.build.empty())
        out.folder = (*folder / "source").string();
    out.placeholders = {{"python", venvPython(*folder / "venv")},
                        {"subject_dir", out.folder},
                        {"build_dir", (*folder / "built").string()}};
    out.shipped.paths = {out.folder, *folder / "venv"};
    auto versions = prepareOnce(
        context, *folder, core::say("Waiting for another Bakeoff that prepares %1…", subject.name),
        [&] { return makeEnvironment(context, subject, python, *folder, out.placeholders); });
    if (!versions)
        return versions.error();
    out.versions = std::move(*versions);
    return out;
}

}  // namespace bakeoff::bench
