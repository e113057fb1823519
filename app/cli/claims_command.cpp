// SPDX-License-Identifier: GPL-3.0-only
#include <CLI/CLI.hpp>

#include "app/cli/command_context.h"
#include "app/cli/commands.h"
#include "app/files/sample_run.h"
#include "core/report/study_tables.h"

namespace bakeoff::app {
namespace {

/// Each claim beside what public boards and a run of this machine say of it.
struct ClaimsCommand {
    CommonOptions options;
    std::string wanted = "latest";

    void declare(CLI::App& claims);
    [[nodiscard]] int run(const Locations& locations) const;
};

void ClaimsCommand::declare(CLI::App& claims) {
    claims.add_option("--run", wanted,
                      "\"latest\", the beginning of a run's id, or \"sample\" for the one that came along");
    claims.add_option("--study", options.study, "A study file; the bundled study when left out");
    claims.add_option("--format", options.format, "text, json, csv or md")
        ->check(CLI::IsMember({"text", "json", "csv", "md", "markdown"}));
    claims.add_option("-o,--output", options.output, "Write to this file");
}

int ClaimsCommand::run(const Locations& locations) const {
    auto study = openStudy(locations, options);
    if (!study)
        return fail(study.error());
    const auto [run, boards] = loadRunAndBoards(locations, wanted);
    // Without a run of one's own the boards still stand beside the claims.
    if (!run && wanted != "latest")
        return fail(run.error());
    const auto checks = run ? run->checks(*study, boards) : core::checkClaimsByRuns(*study, {}, boards);
    if (options.format == "json") {
        core::Json claims = core::Json::array();
        for (const auto& check : checks)
            claims.push_back(core::toJson(check));
        return writeJson(options,
                         {{"study", study->id},
                          {"run", run ? run->record.id.toStdString() : std::string()},
                          {"trust", core::english(run ? run->trust() : std::vector<core::Message>())},
                          {"claims", std::move(claims)}});
    }
    if (run) {
        if (const QString badge = badgeOf(*run); !badge.isEmpty())
            tell(core::Message::verbatim(badge.toStdString()));
        for (const auto& sentence : run->trust())
            tell(sentence);
    }
    return writeTable(options, core::claimChecksTable(*study, checks));
}

}  // namespace

void addClaimsCommand(CLI::App& claims, Invocation& invocation) {
    bindCommand<ClaimsCommand>(claims, invocation);
}

}  // namespace bakeoff::app
