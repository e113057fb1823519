// SPDX-License-Identifier: GPL-3.0-only
#include <CLI/CLI.hpp>

#include "app/cli/command_context.h"
#include "app/cli/commands.h"
#include "app/cli/traffic_options.h"
#include "app/files/price_files.h"
#include "app/files/sample_run.h"
#include "app/i18n/core_text.h"
#include "core/protocol/exit_codes.h"
#include "core/report/capacity_table.h"

namespace bakeoff::app {
namespace {

struct CapacityOptions {
    std::string run = "latest";
    TrafficOptions traffic;
};

int writeCapacity(const Locations& locations, const CommonOptions& common, const CapacityOptions& options) {
    auto study = openStudy(locations, common);
    if (!study)
        return fail(study.error());
    const auto traffic = trafficOf(*study, options.traffic);
    if (!traffic)
        return fail(traffic.error());
    const auto prices = loadPrices(locations.resources, traffic->prices);
    if (!prices)
        return fail(prices.error());
    const auto run = loadRunOrSample(locations, options.run);
    if (!run)
        return fail(run.error());
    const auto report = core::capacityOf(*study, run->judgedCases(), *traffic, *prices);
    if (!report)
        return fail(report.error());
    if (common.format == "json") {
        core::Json json{{"run", run->record.id.toStdString()}, {"trust", core::english(run->trust())}};
        json.update(core::toJson(*report));
        return writeJson(common, json);
    }
    if (common.format == "csv")
        return writeTable(common, core::capacityTable(*study, *report));
    if (const QString badge = badgeOf(*run); !badge.isEmpty())
        tell(core::Message::verbatim(badge.toStdString()));
    for (const auto& sentence : run->trust())
        tell(sentence);
    return writeOutput(common, common.format == "text" ? core::capacityText(*study, *report, wording())
                                                       : core::capacityMarkdown(*study, *report, wording()));
}

struct CapacityCommand {
    CommonOptions common;
    CapacityOptions options;
    bool json = false;

    void declare(CLI::App& command);
    [[nodiscard]] int run(const Locations& locations) {
        if (json)
            common.format = "json";
        return writeCapacity(locations, common, options);
    }
};

void CapacityCommand::declare(CLI::App& command) {
    command.add_option("--run", options.run,
                       "\"latest\", the beginning of a run's id, or \"sample\" for the one that came along");
    command.add_option("--study", common.study, "A study file; the bundled study when left out");
    options.traffic.declare(command);
    command.add_flag("--json", json, "The same as --format json");
    command.add_option("--format", common.format, "text, json, csv or md")
        ->check(CLI::IsMember({"text", "json", "csv", "md", "markdown"}));
    command.add_option("-o,--output", common.output, "Write to this file");
}

}  // namespace

void addCapacityCommand(CLI::App& capacity, Invocation& invocation) {
    bindCommand<CapacityCommand>(capacity, invocation);
}

}  // namespace bakeoff::app
