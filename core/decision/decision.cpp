// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/decision.h"

#include <algorithm>
#include <cmath>

#include "core/decision/choice.h"
#include "core/decision/decision_verdict.h"
#include "core/decision/explanation.h"
#include "core/decision/flips.h"
#include "core/decision/information.h"
#include "core/decision/open_questions.h"
#include "core/decision/opinions.h"
#include "core/decision/preferences.h"
#include "core/mcda/screening.h"

namespace bakeoff::core {
namespace {

/// Values of the alternatives (rows) at the scenarios.
Matrix valueMatrix(const ValueTable& table, double middleLevel) {
    Matrix out(table.alternatives(), table.scenarios());
    for (std::size_t s = 0; s < table.scenarios(); ++s) {
        const auto row = table.row(s, middleLevel);
        for (std::size_t a = 0; a < row.size(); ++a)
            out(a, s) = row[a];
    }
    return out;
}

/// Decides among the alternatives of a study that meet the must-haves.
class DecisionBuilder {
public:
    DecisionBuilder(const Study& study, const Answers& answers, const SharePreferences& preferences,
                    const DecisionOptions& options)
        : m_study(study),
          m_answers(answers),
          m_preferences(preferences),
          m_options(options),
          m_table(options.evidence ? ValueTable(study, *options.evidence, options.blend) : ValueTable(study)),
          m_choice(chooseAt(study, m_table, preferences.shares, options)) {}

    Result<Decision> run() {
        addChoice();
        if (auto sampled = sampleWorlds(); !sampled)
            return sampled.error();
        m_decision.answered = m_preferences.answered;
        m_decision.weighting = m_preferences.note;
        for (const std::size_t a : m_choice.order) {
            const auto& id = m_study.alternatives[a].id;
            m_decision.ranking.push_back(id);
            m_decision.scores[id] = m_choice.scores[a];
            m_decision.acceptability[id] = m_decision.robustness.result.rankAcceptability(a, 0);
        }
        addContributions();
        findDominated();
        const std::size_t leader = m_choice.order[0];
        const auto& shares = m_preferences.shares;
        m_decision.flips = findFlips(m_study, m_table, shares, m_options);
        m_decision.stability = findStability(m_study, m_table, shares, m_options.middleLevel);
        m_decision.opinions = secondOpinions(valueMatrix(m_table, m_options.middleLevel), shares, leader);
        findOpenQuestions(m_decision, {m_study, m_answers, m_table, m_preferences, m_options}, m_choice);
        m_decision.toFindOut =
            worthFindingOut(m_decision, m_study, m_table, m_preferences, leader, m_options);
        m_decision.contradictions = contradictionsOf(m_study);
        addWarnings();
        judgeVerdict(m_decision, m_options);
        return std::move(m_decision);
    }

private:
    void addChoice() {
        m_decision.kind = m_choice.kind;
        for (const std::size_t a : m_choice.alternatives)
            m_decision.alternatives.push_back(m_study.alternatives[a].id);
        if (m_choice.parts.empty())
            return;
        Split split;
        for (const std::size_t a : m_choice.parts)
            split.alternatives.push_back(m_study.alternatives[a].id);
        split.cost = m_options.splitCost;
        split.score = m_choice.splitScore;
        m_decision.split = std::move(split);
    }

    Result<void> sampleWorlds() {
        Matrix values = valueMatrix(m_table, m_options.middleLevel);
        const std::size_t split = values.rows();
        if (m_decision.split)
            values.addRow(std::vector<double>(m_table.scenarios(), 0.0));
        SmaaProblem problem{
            std::move(values), m_preferences.knowledge, [this, split](PortableRandom& random, Matrix& drawn) {
                m_table.draw(random, drawn);
                for (std::size_t s = 0; m_decision.split && s < m_table.scenarios(); ++s)
                    drawn(split, s) = splitValue(m_study.scenarios[s], m_choice.parts, m_options.splitCost,
                                                 [&](std::size_t a) { return drawn(a, s); });
            }};
        auto result =
            smaa(problem, {static_cast<std::size_t>(std::max(m_options.samples, 1)), m_options.seed, true});
        if (!result)
            return result.error();
        m_decision.robustness.result = std::move(result).value();
        for (const auto& alternative : m_study.alternatives)
            m_decision.robustness.alternatives.push_back(alternative.id);
        if (m_decision.split)
            m_decision.split->acceptability = m_decision.robustness.result.rankAcceptability(split, 0);
        return {};
    }

    void addContributions() {
        for (std::size_t s = 0; s < m_study.scenarios.size(); ++s) {
            const auto& scenario = m_study.scenarios[s];
            Contribution item;
            item.scenario = scenario.id;
            item.name = scenario.name;
            item.share = m_preferences.shares[s];
            item.unknown = m_preferences.unknown[s];
            item.open = m_preferences.open[s];
            item.blend = m_table.blend(s);
            const auto row = m_table.row(s, m_options.middleLevel);
            for (std::size_t a = 0; a < row.size(); ++a) {
                const auto& id = m_study.alternatives[a].id;
                item.values[id] = row[a];
                item.rated[id] = m_table.ratedValue(s, a, m_options.middleLevel);
                if (item.blend > 0)
                    item.measured[id] = m_table.measuredValue(s, a);
            }
            item.sources = sourcesOf(scenario, item.blend);
            m_decision.contributions.push_back(std::move(item));
        }
    }

    [[nodiscard]] std::vector<Message> sourcesOf(const Scenario& scenario, double blend) const {
        std::vector<Message> out;
        std::vector<Message> own;
        bool allOwn = true;
        for (const auto& alternative : m_study.alternatives) {
            if (scenario.ownRatings.contains(alternative.id))
                own.push_back(Message::verbatim(alternative.name));
            else
                allOwn = false;
        }
        if (blend < 1 && !allOwn)
            out.push_back(say("the study's rating"));
        if (blend < 1 && !own.empty())
            out.push_back(allOwn ? say("your own rating")
                                 : say("your own rating of %1", Message::joined(own, ", ")));
        if (blend <= 0)
            return out;
        for (const auto& criterion : m_options.evidence->criteria) {
            if (criterion.rule.scenario == scenario.id)
                out.push_back(say("measured here: %1", measurementName(criterion.rule)));
        }
        return out;
    }

    void addWarnings() {
        m_decision.warnings = m_preferences.warnings;
        if (!m_options.evidence || m_options.blend <= 0)
            return;
        if (m_options.blend < 1)
            m_decision.warnings.insert(m_decision.warnings.end(), m_options.evidence->warnings.begin(),
                                       m_options.evidence->warnings.end());
        for (const auto& one : m_options.evidence->rejected)
            m_decision.warnings.push_back(
                say("The result of %1 at %2 is invalid and does not count as evidence. %3", one.subject,
                    one.workload, one.reason));
    }

    /// Only scenarios that are part of the work can make a difference.
    void findDominated() {
        const Matrix values =
            weighingColumns(valueMatrix(m_table, m_options.middleLevel), m_preferences.shares);
        const DecisionMatrix matrix{values, std::vector<Objective>(values.columns(), Objective::Max)};
        const auto screening = screen(matrix, std::vector<Demand>(matrix.criteria()));
        for (std::size_t a = 0; screening && a < values.rows(); ++a) {
            for (const std::size_t by : screening->dominatedBy[a])
                m_decision.dominatedBy[m_study.alternatives[a].id].push_back(m_study.alternatives[by].id);
        }
    }

    const Study& m_study;
    const Answers& m_answers;
    const SharePreferences& m_preferences;
    const DecisionOptions& m_options;
    ValueTable m_table;
    Choice m_choice;
    Decision m_decision;
};

Result<void> checkOptions(const Study& study, const DecisionOptions& options) {
    if (study.alternatives.size() < 2 || study.scenarios.empty())
        return Error{ErrorCode::InvalidArgument,
                     say("A decision needs at least two alternatives and one scenario."), study.id};
    if (!(options.blend >= 0 && options.blend <= 1))
        return Error{ErrorCode::InvalidArgument,
                     say("Expected a blend from 0 (the study's ratings alone) to 1 (measurements alone)."),
                     "blend"};
    if (!(options.splitCost >= 0 && options.splitCost <= 2))
        return Error{ErrorCode::InvalidArgument,
                     say("Expected a cost of a second alternative from 0 to 2, in scores."), "split cost"};
    if (!(options.middleLevel > 0 && options.middleLevel < 1))
        return Error{ErrorCode::InvalidArgument,
                     say("Expected a worth of the middle rating between 0 and 1."), "middle level"};
    for (const auto& [scenario, level] : options.mustHave) {
        if (!study.findScenario(scenario))
            return Error{ErrorCode::NotFound, say("No scenario \"%1\" in this study.", scenario),
                         "must-have"};
    }
    return {};
}

/// Worlds that a few seconds draw; a world costs a value for each rating. Errors: InvalidArgument where even
/// the fewest that tell anything would take minutes.
Result<int> affordableWorlds(const Study& study, int wanted) {
    constexpr std::size_t kMostRatings = 250'000;
    constexpr std::size_t kMostValues = 200'000'000;
    const std::size_t alternatives = study.alternatives.size();
    const std::size_t scenarios = study.scenarios.size();
    const std::size_t ratings = std::max<std::size_t>(1, alternatives * std::max(alternatives, scenarios));
    if (ratings > kMostRatings)
        return Error{ErrorCode::InvalidArgument,
                     say("%1 alternatives at %2 scenarios are too many to decide among in a few seconds.",
                         alternatives, scenarios),
                     study.id,
                     say("Exclude alternatives by a must-have, or decide among the best of each kind: up to "
                         "%1 x %1 is "
                         "possible.",
                         500)};
    return static_cast<int>(
        std::min<std::size_t>(static_cast<std::size_t>(std::max(wanted, 1)), kMostValues / ratings));
}

/// Says it where worlds were saved.
void addSaving(Decision& decision, const Study& study, int wanted, int drawn) {
    if (drawn >= wanted)
        return;
    const double error = 1 / std::sqrt(static_cast<double>(drawn));  // two standard errors of a half
    decision.warnings.push_back(
        say("With %1 alternatives at %2 scenarios only %3 of %4 worlds were drawn, to keep it to seconds: "
            "how often "
            "each is best is right within %5.",
            study.alternatives.size(), study.scenarios.size(), drawn, wanted, Percent{error, 1}));
}

std::vector<BrokenMustHave> brokenMustHaves(const Study& study, const DecisionOptions& options) {
    std::vector<BrokenMustHave> out;
    for (const auto& alternative : study.alternatives) {
        for (const auto& [id, demanded] : options.mustHave) {
            const auto& ratings = study.findScenario(id)->ratings;
            const auto it = ratings.find(alternative.id);
            const int level = it == ratings.end() ? 0 : it->second;
            if (level < demanded)
                out.push_back({alternative.id, id, level, demanded});
        }
    }
    return out;
}

/// The study without what is excluded.
Study remaining(const Study& study, const std::vector<BrokenMustHave>& excluded) {
    Study out = study;
    out.alternatives.erase(std::remove_if(out.alternatives.begin(), out.alternatives.end(),
                                          [&](const Alternative& alternative) {
                                              return std::any_of(excluded.begin(), excluded.end(),
                                                                 [&](const BrokenMustHave& broken) {
                                                                     return broken.alternative ==
                                                                            alternative.id;
                                                                 });
                                          }),
                           out.alternatives.end());
    return out;
}

/// What is excluded keeps its score and contributions, so that people see what they leave behind.
void addExcluded(Decision& decision, const Study& study, const SharePreferences& preferences,
                 const DecisionOptions& options) {
    const ValueTable table =
        options.evidence ? ValueTable(study, *options.evidence, options.blend) : ValueTable(study);
    const auto scores = table.scores(preferences.shares, options.middleLevel);
    for (std::size_t a = 0; a < scores.size(); ++a) {
        const auto& id = study.alternatives[a].id;
        if (decision.scores.count(id))
            continue;
        decision.scores[id] = scores[a];
        decision.acceptability[id] = 0;
        for (std::size_t s = 0; s < decision.contributions.size(); ++s) {
            auto& item = decision.contributions[s];
            item.values[id] = table.row(s, options.middleLevel)[a];
            item.rated[id] = table.ratedValue(s, a, options.middleLevel);
            if (item.blend > 0)
                item.measured[id] = table.measuredValue(s, a);
        }
    }
}

}  // namespace

std::vector<std::string> bestInScenario(const Scenario& scenario) {
    int best = -1;
    for (const auto& [alternative, level] : scenario.ratings)
        best = std::max(best, level);
    std::vector<std::string> out;
    for (const auto& [alternative, level] : scenario.ratings) {
        if (level == best)
            out.push_back(alternative);
    }
    return out;
}

std::vector<Contradiction> contradictionsOf(const Study& study) {
    std::vector<Contradiction> out;
    for (const auto& scenario : study.scenarios) {
        auto rated = bestInScenario(scenario);
        auto recommended = scenario.recommended;
        std::sort(rated.begin(), rated.end());
        std::sort(recommended.begin(), recommended.end());
        if (!recommended.empty() && rated != recommended)
            out.push_back({scenario.id, rated, recommended});
    }
    return out;
}

Result<Decision> decide(const Study& study, const Answers& answers, const DecisionOptions& given) {
    DecisionOptions options = given;
    options.splitCost = answers.splitCost.value_or(given.splitCost);
    if (auto checked = checkOptions(study, options); !checked)
        return checked.error();
    const auto preferences = options.weights ? preferencesOf(*options.weights, study.scenarios.size())
                                             : preferencesOf(study, answers);
    if (!preferences)
        return preferences.error();
    const auto excluded = brokenMustHaves(study, options);
    if (excluded.empty()) {
        const auto worlds = affordableWorlds(study, options.samples);
        if (!worlds)
            return worlds.error();
        options.samples = *worlds;
        auto decision = DecisionBuilder(study, answers, *preferences, options).run();
        if (decision) {
            addSaving(*decision, study, given.samples, *worlds);
            explain(*decision, study);
        }
        return decision;
    }
    const Study left = remaining(study, excluded);
    if (left.alternatives.empty())
        return Error{ErrorCode::InvalidArgument,
                     say("No alternative meets all must-haves. Drop one of them."), "must-have"};
    const auto worlds = affordableWorlds(left, options.samples);
    if (!worlds)
        return worlds.error();
    options.samples = *worlds;
    auto decision = DecisionBuilder(left, answers, *preferences, options).run();
    if (!decision)
        return decision;
    addSaving(*decision, left, given.samples, *worlds);
    decision->excluded = excluded;
    addExcluded(*decision, study, *preferences, options);
    explain(*decision, study);
    return decision;
}

}  // namespace bakeoff::core
