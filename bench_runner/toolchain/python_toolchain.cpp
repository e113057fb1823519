// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>

#include "bench_runner/toolchain/preparation.h"
#include "bench_runner/toolchain/python_environment.h"
#include "bench_runner/toolchain/python_remedies.h"
#include "bench_runner/toolchain/tool_box.h"

namespace bakeoff::bench {
namespace {

constexpr std::string_view kVariables[] = {"PYTHON*",  "GUNICORN_*",      "UVICORN_*",  "FLASK_*",
                                           "DJANGO_*", "WEB_CONCURRENCY", "VIRTUAL_ENV"};
constexpr const char* kOldest = "3.10";
constexpr const char* kFreeThreaded = "free-threaded";

bool needsEnvironment(const core::Subject& subject) {
    return !subject.requirements.empty() || !subject.build.empty();
}

class PythonToolchain final : public Toolchain {
public:
    explicit PythonToolchain(ToolBox& box) : m_box(box) {}

    core::ToolEvent inspect() override {
        core::ToolEvent tool{.id = std::string(kPythonToolchain.id), .name = "Python"};
        auto python = m_box.pythons.find(kOldest, true);
        if (!python) {
            tool.detail = python.error().message;
            tool.remedy = python.error().remedy;
            // A bare interpreter still runs the subjects that need no packages.
            python = m_box.pythons.find(kOldest, false);
        }
        if (python) {
            tool.found = true;
            tool.path = python->path;
            tool.version = python->version;
        }
        return tool;
    }

    std::optional<core::Result<void>> meets(const std::string& need, const core::Subject& subject) override {
        if (need == kFreeThreaded) {
            auto python = pythonFor(subject);
            return python ? core::Result<void>() : core::Result<void>(python.error());
        }
        if (need == "python-headers")
            return headers(subject);
        return std::nullopt;
    }

    core::Result<Readiness> check(const core::Subject& subject) override {
        auto python = pythonFor(subject);
        if (!python)
            return python.error();
        auto folder = pythonEnvironmentFolder(m_box.context, subject, *python);
        if (!folder)
            return folder.error();
        const bool prepared = folder->empty() || readMarker(*folder).has_value();
        const std::string name = "Python " + python->version;
        return Readiness{prepared, prepared ? core::Message::verbatim(name)
                                            : core::say("%1; its packages will be installed first", name)};
    }

    core::Result<Prepared> prepare(const core::Subject& subject) override {
        auto python = pythonFor(subject);
        if (!python)
            return python.error();
        return preparePython(m_box.context, subject, *python);
    }

private:
    core::Result<Python> pythonFor(const core::Subject& subject) {
        const bool freeThreaded = std::ranges::find(subject.needs, kFreeThreaded) != subject.needs.end();
        return m_box.pythons.find(subject.minVersion, needsEnvironment(subject), freeThreaded);
    }

    core::Result<void> headers(const core::Subject& subject) {
        auto compiler = m_box.compilers.find();
        if (!compiler)
            return compiler.error();
        auto python = pythonFor(subject);
        if (!python)
            return python.error();
        if (m_box.compilers.compiles(*compiler, "Python.h", python->includeFolder))
            return {};
        return core::Error{core::ErrorCode::ToolMissing,
                           core::say("Python's C headers are not in %1.", python->includeFolder),
                           "python-headers", kInstallHeaders.here()};
    }

    ToolBox& m_box;
};

}  // namespace

constinit const ToolchainEntry kPythonToolchain{
    .id = "python",
    .make = [](ToolBox& box) -> std::unique_ptr<Toolchain> { return std::make_unique<PythonToolchain>(box); },
    .variables = kVariables,
    .remedies = kPythonRemedies,
};

}  // namespace bakeoff::bench
