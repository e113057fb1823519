// SPDX-License-Identifier: GPL-3.0-only
#include <CLI/CLI.hpp>
#include <optional>

#include "app/cli/command_context.h"
#include "app/cli/commands.h"
#include "app/files/price_files.h"
#include "app/files/sample_run.h"
#include "app/i18n/core_text.h"
#include "core/plan/operating_point.h"
#include "core/protocol/exit_codes.h"
#include "core/report/capacity_table.h"

namespace bakeoff::app {
namespace {

/// What was said on the command line; the rest is the answers', or the usual.
struct CapacityOptions {
    std::string run = "latest";
    std::string answers;
    std::optional<double> rate;
    std::optional<double> peak;
    std::string p99;
    std::string prices;
    std::optional<std::string> instance;
    std::optional<double> headroom;
    std::optional<std::int64_t> fewest;
    std::vector<double> factor;
    std::optional<double> personDays;
    std::optional<double> dayRate;
    std::optional<double> months;
    std::optional<std::string> present;
    std::optional<std::string> workload;
};

template <typename T>
void take(const std::optional<T>& said, T& into) {
    if (said)
        into = *said;
}

core::Result<core::Traffic> trafficOf(const core::Study& study, const CapacityOptions& options) {
    core::Traffic out;
    auto answers = readAnswerOptions(study, options.answers, {});
    if (!answers)
        return answers.error();
    if (answers->traffic)
        out = *answers->traffic;
    else if (!options.rate)
        return core::Error{core::ErrorCode::InvalidArgument,
                           core::say("Say how many requests a second your service has on average."),
                           "--rate"};
    take(options.rate, out.meanPerS);
    // Nobody who names a mean alone wants a peak below it; one that was said stands and may be refused.
    out.peakPerS = options.peak.value_or(options.rate ? out.meanPerS : out.peakPerS);
    if (!options.p99.empty()) {
        const auto limits = core::readP99Limits(options.p99);
        if (!limits)
            return limits.error();
        if (limits->size() != 1)
            return core::Error{core::ErrorCode::InvalidArgument, core::say("Expected one objective."),
                               "--p99"};
        out.p99Ns = limits->front().second;
    }
    if (!options.prices.empty())
        out.prices = options.prices;
    take(options.instance, out.instance);
    take(options.headroom, out.headroom);
    take(options.fewest, out.fewest);
    if (options.factor.size() == 2) {
        out.factorLow = options.factor[0];
        out.factorHigh = options.factor[1];
    }
    take(options.personDays, out.personDays);
    take(options.dayRate, out.dayRate);
    take(options.months, out.months);
    take(options.present, out.present);
    take(options.workload, out.workload);
    return out;
}

int writeCapacity(const Locations& locations, const CommonOptions& common, const CapacityOptions& options) {
    auto study = openStudy(locations, common);
    if (!study)
        return fail(study.error());
    const auto traffic = trafficOf(*study, options);
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
    command.add_option("--answers", options.answers, "A file of answers, whose traffic counts");
    command.add_option("--rate", options.rate, "Requests a second on average");
    command.add_option("--peak", options.peak, "Requests a second at the peak; the average when left out");
    command.add_option("--p99", options.p99, "99 of 100 are to be answered within it, such as 50ms");
    command.add_option("--prices", options.prices,
                       "A file of prices, see resources/schema/prices.schema.json; an example when left out");
    command.add_option("--instance", options.instance,
                       "Id of an instance in the prices; whichever costs least when left out");
    command.add_option("--headroom", options.headroom,
                       "Share of an instance that stays free at the peak; 0.3 when left out");
    command.add_option("--at-least", options.fewest, "Instances that run in any case; 2 when left out");
    command
        .add_option("--vcpu-factor", options.factor,
                    "What a vCPU does as a share of a core here, least and most; 0.5 1 when left out")
        ->expected(2);
    command.add_option("--person-days", options.personDays, "What changing costs once; 20 when left out");
    command.add_option("--day-rate", options.dayRate, "Price of a person-day; 600 when left out");
    command.add_option("--months", options.months, "Within which changing has to pay; 24 when left out");
    command.add_option("--present", options.present, "Alternative that is in use today");
    command.add_option("--workload", options.workload, "Which HTTP workload stands for the service");
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
