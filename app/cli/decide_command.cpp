// SPDX-License-Identifier: GPL-3.0-only
#include <CLI/CLI.hpp>
#include <cstdio>
#include <optional>

#include "app/cli/command_context.h"
#include "app/cli/commands.h"
#include "app/files/price_files.h"
#include "app/i18n/core_text.h"
#include "core/decision/agreement.h"
#include "core/decision/services.h"
#include "core/protocol/exit_codes.h"
#include "core/report/agreement_tables.h"
#include "core/report/decision_tables.h"

namespace bakeoff::app {
namespace {

constexpr const char* kNoRun = "none";

struct DecideOptions {
    std::string answers;
    std::vector<std::string> shares;
    std::vector<std::string> mustHaves;
    std::vector<std::string> profiles;  ///< files; one service each, or several in one
    std::vector<std::string> people;    ///< name=file: people who answered for themselves
    std::string run;                    ///< empty: that of the profiles; kNoRun: the ratings alone
    std::optional<double> blend;
    std::optional<double> splitCost;
    core::DecisionOptions decision;
};

/// "scenario" or "scenario=level"; without a level the highest is meant.
core::Result<void> addMustHave(const core::Study& study, const std::string& text,
                               core::DecisionOptions& options) {
    const auto equals = text.find('=');
    const std::string scenario = text.substr(0, equals);
    const core::Scenario* row = study.findScenario(scenario);
    if (!row)
        return core::Error{core::ErrorCode::NotFound,
                           core::say("No scenario \"%1\" in this study.", scenario), "--must " + text};
    if (equals == std::string::npos) {
        options.mustHave[scenario] = study.scaleOf(*row).back().level;
        return {};
    }
    for (const auto& level : study.scaleOf(*row)) {
        if (text.substr(equals + 1) == std::to_string(level.level) ||
            text.substr(equals + 1) == level.symbol) {
            options.mustHave[scenario] = level.level;
            return {};
        }
    }
    return core::Error{core::ErrorCode::InvalidArgument,
                       core::say("Expected a level of the scenario's rating scale."), "--must " + text};
}

/// Which run counts as evidence: the one that was asked for, or else the one that a file of profiles names.
struct ChosenRun {
    std::string id;  ///< empty: none
    double blend = 0.5;
    std::vector<core::CaseSummary> cases;
};

core::Result<ChosenRun> chooseRun(const Locations& locations, const DecideOptions& request,
                                  const core::EvidenceChoice& kept) {
    ChosenRun out{{}, request.blend.value_or(kept.blend), {}};
    const bool asked = !request.run.empty();
    const std::string& wanted = asked ? request.run : kept.run;
    if (wanted.empty() || wanted == kNoRun)
        return out;
    auto run = loadRun(locations, wanted);
    if (!run && asked)
        return run.error();
    if (!run) {
        std::fprintf(stderr, "bakeoff: %s\n",
                     said(core::say("The profiles name the run %1, which is not here; without evidence: %2",
                                    wanted, run.error().message))
                         .c_str());
        return out;
    }
    if (run->record.publicBoard)
        return core::Error{
            core::ErrorCode::InvalidArgument,
            core::say("This run is of a public board (%1). What another machine measured is no "
                      "evidence about yours.",
                      run->record.source.toStdString()),
            wanted};
    out.cases = std::move(run->cases);
    out.id = run->record.id.toStdString();
    return out;
}

core::Json evidenceJson(core::Json evidence, const ChosenRun& run) {
    core::Json out{{"run", run.id}, {"blend", run.blend}};
    out.update(evidence);
    return out;
}

/// One decision, in the format that was asked for.
int writeDecision(const CommonOptions& options, const core::Study& study, const core::Decision& decision,
                  const core::Evidence& evidence, const ChosenRun& run) {
    if (options.format == "json") {
        core::Json json = core::toJson(decision, study);
        json["evidence"] = evidenceJson(core::toJson(evidence), run);
        return writeJson(options, json);
    }
    return writeOutput(options, options.format == "text"
                                    ? core::decisionText(study, decision, &evidence, wording())
                                    : core::decisionMarkdown(study, decision, &evidence, wording()));
}

int writeServices(const CommonOptions& options, const core::Study& study,
                  const core::ServicesDecision& decision, const ChosenRun& run) {
    if (options.format == "json") {
        core::Json json = core::toJson(decision, study);
        for (auto& service : json["services"])
            service["evidence"] = evidenceJson(service["evidence"], run);
        return writeJson(options, json);
    }
    return writeOutput(options, options.format == "text"
                                    ? core::servicesText(study, decision, wording())
                                    : core::servicesMarkdown(study, decision, wording()));
}

/// "name=file", a file of answers.
core::Result<core::Service> readPerson(const core::Study& study, const std::string& text) {
    const auto equals = text.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == text.size())
        return core::Error{core::ErrorCode::InvalidArgument,
                           core::say("Expected NAME=FILE, a name and a file of answers."),
                           "--stakeholder " + text};
    auto answers = readAnswerOptions(study, text.substr(equals + 1), {});
    if (!answers)
        return answers.error();
    return core::Service{text.substr(0, equals), std::move(answers).value()};
}

/// Where several people stand, in the format that was asked for.
int decideTogether(const Locations& locations, const CommonOptions& options, const core::Study& study,
                   DecideOptions request) {
    std::vector<core::Service> people;
    for (const auto& text : request.people) {
        auto person = readPerson(study, text);
        if (!person)
            return fail(person.error());
        people.push_back(std::move(person).value());
        if (request.splitCost)
            people.back().answers.splitCost = request.splitCost;
    }
    const auto run = chooseRun(locations, request, {});
    if (!run)
        return fail(run.error());
    request.decision.blend = run->blend;
    const auto agreement = core::agreementOf(study, people, request.decision, &run->cases);
    if (!agreement)
        return fail(agreement.error());
    if (options.format == "json")
        return writeJson(options, core::toJson(*agreement, study));
    return writeOutput(options, options.format == "text"
                                    ? core::agreementText(study, *agreement, wording())
                                    : core::agreementMarkdown(study, *agreement, wording()));
}

int decideNow(const Locations& locations, const CommonOptions& options, DecideOptions request) {
    auto study = openStudy(locations, options);
    if (!study)
        return fail(study.error());
    auto answers = readAnswerOptions(*study, request.answers, request.shares);
    if (!answers)
        return fail(answers.error());
    auto profiles = readServiceOptions(*study, request.profiles);
    if (!profiles)
        return fail(profiles.error());
    if (request.profiles.empty())
        profiles->services.push_back({"", *answers});
    for (const auto& text : request.mustHaves) {
        if (auto added = addMustHave(*study, text, request.decision); !added)
            return fail(added.error());
    }
    if (!request.people.empty())
        return decideTogether(locations, options, *study, std::move(request));
    const auto run = chooseRun(locations, request, profiles->evidence);
    if (!run)
        return fail(run.error());
    request.decision.blend = run->blend;
    if (request.splitCost) {
        for (auto& service : profiles->services)
            service.answers.splitCost = request.splitCost;
    }
    const auto prices = pricesOf(locations.resources, profiles->services);
    request.decision.prices = &prices;
    const auto decided = core::decideServices(*study, profiles->services, request.decision, &run->cases);
    if (!decided)
        return fail(decided.error());
    const auto& first = decided->services.front();
    return decided->services.size() == 1
               ? writeDecision(options, *study, first.decision, first.evidence, *run)
               : writeServices(options, *study, *decided, *run);
}

struct DecideCommand {
    CommonOptions options;
    DecideOptions request;

    void declare(CLI::App& decide);
    [[nodiscard]] int run(const Locations& locations) const { return decideNow(locations, options, request); }
};

void DecideCommand::declare(CLI::App& decide) {
    decide.add_option("--study", options.study, "A study file; the bundled study when left out");
    auto* answers = decide.add_option("--answers", request.answers, "A file of answers");
    auto* shares = decide.add_option("--share", request.shares,
                                     "scenario=amount: a number, none, little, some, much, most or unknown; "
                                     "also question=choice and metric=target; may be repeated");
    auto* profiles =
        decide
            .add_option("--profile", request.profiles,
                        "A file of answers or of profiles for each service of yours; may be repeated. Where "
                        "they disagree, the answer is an alternative for each service")
            ->excludes(answers)
            ->excludes(shares);
    decide
        .add_option("--stakeholder", request.people,
                    "NAME=FILE, a person and the answers that they gave; repeated for each. Says who agrees, "
                    "what they would take together, and who would change it by which answer")
        ->excludes(answers)
        ->excludes(shares)
        ->excludes(profiles);
    decide.add_option("--must", request.mustHaves,
                      "scenario or scenario=level: a lower rating excludes an alternative; may be repeated");
    decide.add_option("--run", request.run,
                      "Use the measurements of this run: \"latest\", the beginning of its id, or \"none\"");
    decide
        .add_option(
            "--blend", request.blend,
            "How much of the value of a measured scenario is measured: 0 the study's ratings alone, 1 "
            "measurements alone; 0.5 when left out")
        ->check(CLI::Range(0.0, 1.0));
    decide
        .add_option("--middle", request.decision.middleLevel, "Worth of the middle rating, between 0 and 1")
        ->capture_default_str();
    decide
        .add_option(
            "--split-cost", request.splitCost,
            "What a second alternative beside the first costs, in scores from 0 to 2; the answers' own, or "
            "0.15, when left out")
        ->check(CLI::Range(0.0, 2.0));
    decide.add_option("--format", options.format, "text, markdown or json")
        ->check(CLI::IsMember({"text", "markdown", "md", "json"}));
    decide.add_option("-o,--output", options.output, "The file to write; standard output when left out");
}

}  // namespace

void addDecideCommand(CLI::App& decide, Invocation& invocation) {
    bindCommand<DecideCommand>(decide, invocation);
}

}  // namespace bakeoff::app
