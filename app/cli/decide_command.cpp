// SPDX-License-Identifier: GPL-3.0-only
#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/command_context.h"
#include "app/cli/commands.h"
#include "core/decision/decision.h"
#include "core/protocol/exit_codes.h"
#include "core/report/decision_tables.h"

namespace bakeoff::app {
namespace {

struct DecideOptions {
    std::string answers;
    std::vector<std::string> shares;
    std::vector<std::string> mustHaves;
    std::string run;  ///< empty: the ratings alone
    core::DecisionOptions decision;
};

/// "scenario" or "scenario=level"; without a level the highest is meant.
core::Result<void> addMustHave(const core::Study& study, const std::string& text,
                               core::DecisionOptions& options) {
    const auto equals = text.find('=');
    const std::string scenario = text.substr(0, equals);
    if (!study.findScenario(scenario))
        return core::Error{core::ErrorCode::NotFound, "No scenario \"" + scenario + "\" in this study.",
                           "--must " + text};
    if (equals == std::string::npos) {
        options.mustHave[scenario] = study.ratingScale.back().level;
        return {};
    }
    for (const auto& level : study.ratingScale) {
        if (text.substr(equals + 1) == std::to_string(level.level) ||
            text.substr(equals + 1) == level.symbol) {
            options.mustHave[scenario] = level.level;
            return {};
        }
    }
    return core::Error{core::ErrorCode::InvalidArgument, "Expected a level of the study's rating scale.",
                       "--must " + text};
}

core::Json evidenceJson(const core::Evidence& evidence, double blend, const std::string& run) {
    core::Json out{{"run", run}, {"blend", blend}, {"criteria", core::Json::array()}};
    for (const auto& criterion : evidence.criteria) {
        core::Json entry{{"id", criterion.rule.id},
                         {"scenario", criterion.rule.scenario},
                         {"workload", criterion.rule.workload},
                         {"metric", criterion.rule.metric},
                         {"limit", criterion.limit},
                         {"target", criterion.target},
                         {"own_target", criterion.ownTarget}};
        for (const auto& [id, measured] : criterion.alternatives)
            entry["alternatives"][id] = {{"subject", measured.subject},
                                         {"figure", measured.figure},
                                         {"value", measured.value},
                                         {"trial_values", measured.values}};
        out["criteria"].push_back(std::move(entry));
    }
    out["missing"] = core::Json::array();
    for (const auto& missing : evidence.missing)
        out["missing"].push_back({{"id", missing.rule.id},
                                  {"workload", missing.rule.workload},
                                  {"subjects", missing.subjects},
                                  {"reason", missing.reason}});
    return out;
}

int decideNow(const CommonOptions& options, DecideOptions request) {
    auto study = openStudy(options);
    if (!study)
        return fail(study.error());
    auto answers = readAnswerOptions(*study, request.answers, request.shares);
    if (!answers)
        return fail(answers.error());
    for (const auto& text : request.mustHaves) {
        if (auto added = addMustHave(*study, text, request.decision); !added)
            return fail(added.error());
    }
    std::vector<core::CaseSummary> cases;
    std::string runId;
    if (!request.run.empty()) {
        auto run = loadRun(request.run);
        if (!run)
            return fail(run.error());
        cases = std::move(run->cases);
        runId = run->record.id.toStdString();
    }
    // Without a run this still says which benchmarks could change the winner.
    const auto evidence = core::gatherEvidence(*study, cases, answers->targets);
    request.decision.evidence = &evidence;
    auto decision = core::decide(*study, *answers, request.decision);
    if (!decision)
        return fail(decision.error());
    if (options.format == "json") {
        core::Json json = core::toJson(*decision, *study);
        json["evidence"] = evidenceJson(evidence, request.decision.blend, runId);
        return writeJson(options, json);
    }
    return writeOutput(options, options.format == "text"
                                    ? core::decisionText(*study, *decision, &evidence)
                                    : core::decisionMarkdown(*study, *decision, &evidence));
}

}  // namespace

void addDecideCommand(CLI::App& app, int& exitCode) {
    const auto options = std::make_shared<CommonOptions>();
    const auto request = std::make_shared<DecideOptions>();
    auto* decide = app.add_subcommand(
        "decide", "Recommend, with reasons, from a study, your answers and a run's measurements");
    decide->add_option("--study", options->study, "A study file; the bundled study when left out");
    decide->add_option("--answers", request->answers, "A file of answers");
    decide->add_option("--share", request->shares,
                       "scenario=amount: a number, none, little, some, much, most or unknown; also "
                       "question=choice and metric=target; may be given often");
    decide->add_option(
        "--must", request->mustHaves,
        "scenario or scenario=level: a lower rating excludes an alternative; may be given often");
    decide->add_option("--run", request->run,
                       "Use the measurements of this run: \"latest\", or the beginning of its id");
    decide
        ->add_option(
            "--blend", request->decision.blend,
            "How much of the value of a measured scenario is measured: 0 the study's ratings alone, 1 "
            "measurements alone")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    decide
        ->add_option("--middle", request->decision.middleLevel, "Worth of the middle rating, between 0 and 1")
        ->capture_default_str();
    decide->add_option("--format", options->format, "text, markdown or json")
        ->check(CLI::IsMember({"text", "markdown", "md", "json"}));
    decide->add_option("-o,--output", options->output, "The file to write; standard output when left out");
    decide->callback([=, &exitCode] { exitCode = decideNow(*options, *request); });
}

}  // namespace bakeoff::app
