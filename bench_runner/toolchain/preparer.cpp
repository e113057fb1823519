// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/toolchain/preparer.h"

#include <algorithm>

#include "bench_runner/toolchain/python_environment.h"
#include "bench_runner/toolchain/remedies.h"

namespace bakeoff::bench {
namespace {

/// "… Remedy: command" -> what and command.
void splitRemedy(const std::string& message, std::string& what, std::string& remedy) {
    const auto at = message.rfind(" Remedy: ");
    what = message.substr(0, at);
    remedy = at == std::string::npos ? std::string() : message.substr(at + 9);
}

bool needsEnvironment(const core::Subject& subject) {
    return !subject.requirements.empty() || !subject.build.empty();
}

}  // namespace

Preparer::Preparer(ToolContext context)
    : m_context(std::move(context)), m_pythons(m_context), m_gos(m_context) {}

core::Result<CCompiler> Preparer::compiler() {
    if (!m_compiler)
        m_compiler = findCCompiler(m_context);
    return *m_compiler;
}

core::Result<Python> Preparer::pythonFor(const core::Subject& subject) {
    const bool freeThreaded =
        std::find(subject.needs.begin(), subject.needs.end(), "free-threaded") != subject.needs.end();
    return m_pythons.find(subject.minVersion, needsEnvironment(subject), freeThreaded);
}

core::Result<void> Preparer::checkNeeds(const core::Subject& subject) {
    for (const auto& need : subject.needs) {
        if (need == "posix") {
#ifdef _WIN32
            return core::Error{core::ErrorCode::Unsupported, subject.name + " runs on Linux and macOS only.",
                               ""};
#endif
        } else if (need == "c-compiler") {
            if (auto found = compiler(); !found)
                return found.error();
        } else if (need == "free-threaded") {
            if (auto found = pythonFor(subject); !found)
                return found.error();
        } else if (need == "python-headers") {
            auto found = compiler();
            auto python = pythonFor(subject);
            if (!found || !python)
                return found ? python.error() : found.error();
            if (auto tried = tryPythonHeaders(m_context, *found, python->includeFolder); !tried)
                return tried;
        } else {
            return core::Error{core::ErrorCode::Unsupported,
                               subject.name + " needs \"" + need + "\", which this version does not know.",
                               ""};
        }
    }
    return {};
}

core::Result<Prepared> Preparer::prepare(const core::Subject& subject) {
    const auto known = m_done.find(subject.id);
    if (known != m_done.end())
        return known->second;
    auto prepared = prepareNow(subject);
    if (!prepared) {
        core::Error error = prepared.error();
        error.where = subject.id;
        prepared = error;
    }
    // A cancelled preparation says nothing about the subject.
    if (prepared || prepared.error().code != core::ErrorCode::Cancelled)
        m_done.emplace(subject.id, prepared);
    return prepared;
}

core::Result<Prepared> Preparer::prepareNow(const core::Subject& subject) {
    if (subject.toolchain == "python") {
        auto python = pythonFor(subject);
        if (!python)
            return python.error();
        if (auto needs = checkNeeds(subject); !needs)
            return needs.error();
        return preparePython(m_context, subject, *python);
    }
    if (subject.toolchain != "go")
        return core::Error{core::ErrorCode::Unsupported,
                           "The toolchain \"" + subject.toolchain + "\" is not known to this version.", ""};
    if (auto needs = checkNeeds(subject); !needs)
        return needs.error();
    auto go = m_gos.find(subject.minVersion);
    if (!go) {
        auto python = m_pythons.find("3.9", true);
        const bool wouldDo = compareVersions(kOwnGoVersion, subject.minVersion) >= 0;
        if (!python || !wouldDo || m_context.overrides.count("go") != 0)
            return go.error();
        if (auto installed = installGo(m_context, *python); !installed)
            return installed.error();
        m_gos.forget();
        go = m_gos.find(subject.minVersion);
        if (!go)
            return go.error();
    }
    return prepareGo(m_context, subject, *go);
}

core::ToolEvent Preparer::inspectGo() {
    core::ToolEvent tool{"go", "Go", false, "", "", "", ""};
    auto go = m_gos.find("");
    if (go) {
        tool.found = true;
        tool.path = go->path;
        tool.version = go->version;
        return tool;
    }
    splitRemedy(go.error().message, tool.detail, tool.remedy);
    if (m_context.overrides.count("go") == 0 && m_pythons.find("3.9", true))
        tool.detail += std::string(" Go ") + kOwnGoVersion +
                       " will be installed from the Python package index when a subject needs it.";
    return tool;
}

std::vector<core::ToolEvent> Preparer::inspectTools() {
    std::vector<core::ToolEvent> out;
    core::ToolEvent python{"python", "Python", false, "", "", "", ""};
    auto found = m_pythons.find("3.10", true);
    if (found) {
        python.found = true;
        python.path = found->path;
        python.version = found->version;
    } else {
        splitRemedy(found.error().message, python.detail, python.remedy);
        // A bare interpreter still runs the subjects that need no packages.
        if (auto bare = m_pythons.find("3.10", false)) {
            python.found = true;
            python.path = bare->path;
            python.version = bare->version;
        }
    }
    out.push_back(std::move(python));
    out.push_back(inspectGo());
    core::ToolEvent c{"c-compiler", "C compiler", false, "", "", "", ""};
    if (auto cc = compiler()) {
        c.found = true;
        c.path = cc->path;
        c.version = cc->version;
    } else {
        splitRemedy(cc.error().message, c.detail, c.remedy);
    }
    out.push_back(std::move(c));
    return out;
}

core::SubjectEvent Preparer::inspect(const core::Subject& subject) {
    core::SubjectEvent out{subject.id, subject.name, false, false, "", ""};
    const auto blocked = [&out](const core::Error& error) {
        splitRemedy(error.message, out.detail, out.remedy);
        return out;
    };
    if (subject.toolchain != "python" && subject.toolchain != "go") {
        out.detail = "The toolchain \"" + subject.toolchain + "\" is not known to this version.";
        return out;
    }
    if (subject.toolchain == "python") {
        auto python = pythonFor(subject);
        if (!python)
            return blocked(python.error());
        if (auto needs = checkNeeds(subject); !needs)
            return blocked(needs.error());
        auto folder = pythonEnvironmentFolder(m_context, subject, *python);
        if (!folder)
            return blocked(folder.error());
        out.runnable = true;
        out.prepared = folder->empty() || readMarker(*folder).has_value();
        out.detail =
            "Python " + python->version + (out.prepared ? "" : "; its packages will be installed first");
        return out;
    }
    if (auto needs = checkNeeds(subject); !needs)
        return blocked(needs.error());
    auto go = m_gos.find(subject.minVersion);
    if (!go) {
        if (compareVersions(kOwnGoVersion, subject.minVersion) < 0 || m_context.overrides.count("go") != 0 ||
            !m_pythons.find("3.9", true))
            return blocked(go.error());
        out.runnable = true;
        out.detail =
            std::string("Go ") + kOwnGoVersion + " will be installed from the Python package index first";
        return out;
    }
    auto folder = goProgramFolder(m_context, subject, *go);
    if (!folder)
        return blocked(folder.error());
    out.runnable = true;
    out.prepared = readMarker(*folder).has_value();
    out.detail = "Go " + go->version + (out.prepared ? "" : "; it will be built first");
    return out;
}

}  // namespace bakeoff::bench
