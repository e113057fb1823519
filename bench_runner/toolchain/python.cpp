// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/toolchain/python.h"

#include <charconv>
#include <filesystem>
#include <functional>
#include <string_view>

#include "bench_runner/base/text.h"
#include "bench_runner/process/run_tool.h"
#include "bench_runner/toolchain/python_remedies.h"
#include "core/base/json_reader.h"

namespace bakeoff::bench {
namespace {

/// One line of JSON about the interpreter. In one go, because starting one takes up to 100 ms.
constexpr const char* kQuestion = R"(
import json, platform, sys, sysconfig
try:
    import venv, ensurepip
    ensurepip.version()
    environments = True
except Exception:
    environments = False
print(json.dumps({"path": sys.executable, "version": platform.python_version(),
                  "implementation": platform.python_implementation(),
                  "include": sysconfig.get_paths().get("include", ""), "environments": environments,
                  "free_threaded": bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
                  "final": sys.version_info.releaselevel == "final"}))
)";

std::string text(const core::Json& json, const char* key) {
    const auto it = json.find(key);
    return it != json.end() && it->is_string() ? it->get<std::string>() : std::string();
}

core::Error missing(core::Message message, core::Message remedy) {
    return {core::ErrorCode::ToolMissing, std::move(message), "python", std::move(remedy)};
}

const char* overrideId(bool freeThreaded) {
    return freeThreaded ? "python-free-threaded" : "python";
}

/// N of "python3.N" and the ending; nothing for another name.
std::optional<int> minorIn(std::string_view name, std::string_view ending) {
    constexpr std::string_view kBegin = "python3.";
    if (!name.starts_with(kBegin) || !name.ends_with(ending))
        return std::nullopt;
    name.remove_prefix(kBegin.size());
    name.remove_suffix(ending.size());
    int minor = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), minor);
    return error == std::errc() && end == name.data() + name.size() ? std::optional(minor) : std::nullopt;
}

using ByMinorVersion = std::map<int, std::vector<std::string>, std::greater<>>;

/// The programs that are named python3.N, the highest N first, and of one N in the order of the folders.
ByMinorVersion byMinorVersion(const std::vector<std::string>& folders, std::string_view ending) {
    ByMinorVersion out;
    for (const auto& folder : folders) {
        std::error_code error;
        for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end;
             it.increment(error)) {
            const auto minor = minorIn(it->path().filename().string(), ending);
            if (!minor)
                continue;
            if (std::string program = findExecutable(it->path().string(), ""); !program.empty())
                out[*minor].push_back(std::move(program));
        }
    }
    return out;
}

}  // namespace

std::vector<std::string> PythonFinder::candidates(bool freeThreaded) const {
    if (const auto chosen = m_context.overrideOf(overrideId(freeThreaded)); !chosen.empty())
        return {chosen};
    std::vector<std::string> out;
    auto folders = searchFolders(m_context.environment);
    if (const auto home = m_context.environment.find("HOME");
        home != m_context.environment.end() && !folders.empty())
        folders.push_back(home->second + "/.pyenv/shims");
    const std::string ending = freeThreaded ? "t" : "";
    // The newest first, as their names have it: what lies in front on the PATH is often years older than the
    // toolchain that it is compared with.
    for (const auto& [minor, programs] : byMinorVersion(folders, ending))
        out.insert(out.end(), programs.begin(), programs.end());
    for (const std::string& name : {"python3" + ending, "python" + ending}) {
        for (const auto& folder : folders) {
            const std::string program = findExecutable(folder + "/" + name, "");
            if (!program.empty())
                out.push_back(program);
        }
    }
    return out;
}

const std::optional<Python>& PythonFinder::ask(const std::string& program) {
    const auto known = m_asked.find(program);
    if (known != m_asked.end())
        return known->second;
    auto& answer = m_asked[program];
    ChildOptions options;
    options.command = {program, "-I", "-c", kQuestion};
    options.environment = m_context.environment;
    auto output = runTool(std::move(options), kQueryTimeoutNs, *m_context.cancel);
    if (!output || !output->status.success()) {
        m_whyNot[program] =
            output ? core::Message::verbatim(lastLines(output->errors, 1)) : output.error().message;
        return answer;
    }
    const core::Json json = core::Json::parse(output->output, nullptr, false);
    if (json.is_discarded() || !json.is_object() || text(json, "path").empty()) {
        m_whyNot[program] = core::say("It does not answer like %1.", "Python 3");
        return answer;
    }
    if (text(json, "implementation") != "CPython") {
        m_whyNot[program] = core::say("It is %1, not %2.", text(json, "implementation"), "CPython");
        return answer;
    }
    answer = Python{text(json, "path"),
                    text(json, "version"),
                    text(json, "include"),
                    json.contains("environments") && json["environments"] == true,
                    json.contains("free_threaded") && json["free_threaded"] == true,
                    json.contains("final") && json["final"] == true};
    return answer;
}

core::Result<Python> PythonFinder::find(const std::string& minVersion, bool environments, bool freeThreaded) {
    std::string newest;
    std::string withoutEnvironments;
    core::Message broken;
    std::optional<Python> unfinished;
    for (const auto& program : candidates(freeThreaded)) {
        const auto& python = ask(program);
        if (m_context.cancel->cancelled())
            return core::Error{core::ErrorCode::Cancelled,
                               core::say("Stopped while looking for %1.", "Python"), "python"};
        if (!python) {
            if (broken.empty())
                broken = core::say("%1: %2", program, m_whyNot[program]);
            continue;
        }
        if (python->freeThreaded != freeThreaded)
            continue;
        if (compareVersions(python->version, minVersion) < 0) {
            if (newest.empty() || compareVersions(python->version, newest) > 0)
                newest = python->version;
            continue;
        }
        if (environments && !python->canMakeEnvironments) {
            withoutEnvironments = python->path;
            continue;
        }
        if (python->final)
            return *python;
        if (!unfinished)
            unfinished = python;
    }
    if (unfinished)
        return *unfinished;
    const std::string chosen = m_context.overrideOf(overrideId(freeThreaded));
    if (!chosen.empty() && withoutEnvironments.empty()) {
        const core::Message why = !broken.empty()   ? broken
                                  : !newest.empty() ? core::say("%1 is %2; %3 or newer is needed", chosen,
                                                                "Python " + newest, minVersion)
                                  : freeThreaded    ? core::say("%1 is not a free-threaded build", chosen)
                                                    : core::say("%1 is a free-threaded build", chosen);
        return missing(core::say("The %1 that the settings name cannot be used (%2).", "Python", why),
                       kOverrideRemedy);
    }
    if (freeThreaded && newest.empty() && withoutEnvironments.empty())
        return missing(core::say("No free-threaded build of %1 or newer was found (%2).",
                                 "Python " + minVersion, "python3.13t"),
                       core::say("Install one (\"%1\", or your system's package), and put it on the PATH.",
                                 "uv python install 3.14t"));
    if (!withoutEnvironments.empty())
        return missing(core::say("Python at %1 lacks venv or ensurepip, which make the environment that the "
                                 "packages go into.",
                                 withoutEnvironments),
                       kInstallVenv.here());
    if (!newest.empty())
        return missing(
            core::say("The newest %1 here is %2; %3 or newer is needed.", "Python", newest, minVersion),
            kInstallPython.here());
    if (!broken.empty())
        return missing(core::say("No usable %1 was found (%2).", "Python", broken), kInstallPython.here());
    return missing(core::say("%1 was not found.", "Python"), kInstallPython.here());
}

}  // namespace bakeoff::bench
