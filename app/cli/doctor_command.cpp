// SPDX-License-Identifier: GPL-3.0-only
#include <CLI/CLI.hpp>
#include <QEventLoop>

#include "app/cli/command_context.h"
#include "app/cli/commands.h"
#include "app/run/tool_probe.h"
#include "core/protocol/exit_codes.h"

namespace bakeoff::app {
namespace {

int doctor(const Locations& locations, const CommonOptions& options) {
    core::Table tools{"doctor",
                      SAY("What is here"),
                      {{"kind", SAY("Kind")},
                       {"name", SAY("Name")},
                       {"state", SAY("State")},
                       {"detail", SAY("Detail")},
                       {"remedy", SAY("Fix it with")}},
                      {}};
    tools.rows.push_back(
        {SAY("program"), "bench_runner", locations.runner.isEmpty() ? SAY("missing") : SAY("found"),
         locations.runner.toStdString(), locations.runner.isEmpty() ? "cmake --build --preset release" : ""});
    tools.rows.push_back({SAY("program"), "resources",
                          locations.resources.isEmpty() ? SAY("missing") : SAY("found"),
                          locations.resources.toStdString(), ""});
    bool ready = !locations.runner.isEmpty() && !locations.resources.isEmpty();
    ToolProbe probe(locations);
    QEventLoop loop;
    std::optional<core::Error> error;
    QObject::connect(&probe, &ToolProbe::toolFound, &loop, [&](const core::ToolEvent& tool) {
        // A subject may want something special; what all of them need are the tools.
        ready = ready && (tool.found || tool.optional);
        tools.rows.push_back(
            {SAY("tool"), tool.name, tool.found ? SAY("found") : SAY("missing"),
             tool.found ? core::Message::joined(
                              {core::Message::verbatim(tool.version + " " + tool.path), tool.detail})
                        : tool.detail,
             tool.remedy});
    });
    QObject::connect(&probe, &ToolProbe::subjectFound, &loop, [&](const core::SubjectEvent& subject) {
        tools.rows.push_back({SAY("subject"), subject.name,
                              subject.prepared   ? SAY("ready")
                              : subject.runnable ? SAY("can be prepared")
                                                 : SAY("cannot run"),
                              subject.detail, subject.remedy});
    });
    QObject::connect(&probe, &ToolProbe::finished, &loop, [&](const std::optional<core::Error>& how) {
        error = how;
        loop.quit();
    });
    probe.start();
    loop.exec();
    const int written = writeTable(options, tools);
    if (error)
        return fail(*error);
    return written != core::kExitOk ? written : ready ? core::kExitOk : core::kExitToolMissing;
}

struct DoctorCommand {
    CommonOptions options;

    void declare(CLI::App& command) {
        command.add_option("--format", options.format, "text, json, csv or md")
            ->check(CLI::IsMember({"text", "json", "csv", "md"}));
    }
    [[nodiscard]] int run(const Locations& locations) const { return doctor(locations, options); }
};

}  // namespace

void addDoctorCommand(CLI::App& doctor, Invocation& invocation) {
    bindCommand<DoctorCommand>(doctor, invocation);
}

}  // namespace bakeoff::app
