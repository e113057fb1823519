// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/answers/traffic.h"
#include "core/answers/weight_statement.h"
#include "core/base/json_reader.h"
#include "core/base/result.h"
#include "core/mcda/worlds/weight_sampler.h"
#include "core/study/study.h"

namespace bakeoff::core {

/// What the reader has said. A question without an entry is not answered.
struct Answers {
    std::map<std::string, double> amounts;       ///< of shares: scenario id -> amount >= 0; only ratios count
    std::set<std::string> unknown;               ///< scenarios answered with "don't know"
    std::map<std::string, std::string> choices;  ///< of choices: question id -> choice id, or kUnknownChoice
    std::map<std::string, double> targets;  ///< of targets: metric id -> figure in the metric's base unit
    WeightStatement weights;                ///< otherwise than as shares, where that was chosen
    /// What a second alternative beside the first costs, in scores from 0 to 2; see
    /// DecisionOptions::splitCost.
    std::optional<double> splitCost = {};
    std::optional<Traffic> traffic = {};  ///< what the service has to carry; none: not said

    [[nodiscard]] bool empty() const {
        return amounts.empty() && unknown.empty() && choices.empty() && targets.empty() &&
               weights == WeightStatement() && !splitCost && !traffic;
    }
    [[nodiscard]] bool operator==(const Answers&) const = default;
};

/// The choice that means "don't know".
inline constexpr const char* kUnknownChoice = "unknown";

/// What the answers say about each scenario, in the study's order.
struct ScenarioAmount {
    enum class State { Open, Known, Unknown };
    State state = State::Open;  ///< Open: nothing was said yet; Unknown: anything from none to the most
    double amount = 0;          ///< of Known
    AmountRange range = {0, 0, true};  ///< what the answer may mean, see amountMeant(); unknown while Open
};

/// How often what a choice implies of a scenario is not what the reader would say of it when asked: a
/// judgement, on the careful side. It ends with the answer to the scenario's own question.
inline constexpr double kImpliedDoubt = 0.2;

/// A share answered directly counts before what choices imply; of several choices that speak of one scenario
/// the largest amount counts. A choice that names a scenario in any of its answers says "none" of it by the
/// others. What is only implied has the doubt above in its range, where the study has a question of its own.
std::vector<ScenarioAmount> scenarioAmounts(const Study& study, const Answers& answers);

/// One step of the scale that questions are answered on.
struct AmountStep {
    const char* id;
    Sentence title;
    double amount;
};

/// none 0, a little 1, some 3, much 6, most 10.
const std::vector<AmountStep>& amountSteps();

/// What an amount may mean. A step is a word and means anything up to half the way to its neighbours ("none"
/// is none); any other number means itself.
AmountRange amountMeant(double amount);

/// What one scenario is on average of which nothing is known: the mean of the steps, on the scale of the
/// largest amount that was given.
double typicalAmount(const std::vector<ScenarioAmount>& said);

/// {"bakeoff_answers":1,"study":id,"amounts":{...},"unknown":[...],"choices":{...},"targets":{...},
/// "weights":{...},"split_cost":0.15,"traffic":{...}}.
Json writeAnswers(const Answers& answers, const Study& study);
/// Errors: InvalidDocument for a bad amount or a scenario that the study lacks.
Result<Answers> readAnswers(std::string text, const std::string& name, const Study& study);

/// Checks "scenario=amount" (or "scenario=unknown"), "question=choice" or "metric=figure with its unit" as
/// given on a command line and stores it. The amount of a scenario makes shares count again. Errors:
/// InvalidArgument, NotFound.
Result<void> applyAnswer(Answers& answers, const std::string& assignment, const Study& study);

}  // namespace bakeoff::core
