// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/information.h"

#include <algorithm>
#include <numeric>

namespace bakeoff::core {
namespace {

constexpr std::size_t kMostBatches = 64;  // of WeightSampler::kLanes worlds
constexpr double kLeastChance = 0.005;
constexpr double kLeastBits = 0.01;

/// Worlds in which shares and values are drawn: scores of all alternatives, and the shares.
struct Worlds {
    std::size_t count = 0;
    std::vector<std::vector<double>> scores;  ///< alternative -> one a world
    std::vector<std::vector<double>> shares;  ///< scenario -> one a world
};

Result<Worlds> drawWorlds(const ValueTable& table, const WeightKnowledge& knowledge,
                          const DecisionOptions& options, std::size_t mostBatches) {
    auto sampler = WeightSampler::make(knowledge);
    if (!sampler)
        return sampler.error();
    constexpr std::size_t lanes = WeightSampler::kLanes;
    const std::size_t batches = std::clamp(static_cast<std::size_t>(std::max(options.samples, 1)) / lanes,
                                           std::size_t{1}, mostBatches);
    Worlds out{batches * lanes, std::vector<std::vector<double>>(table.alternatives()),
               std::vector<std::vector<double>>(table.scenarios())};
    PortableRandom random(options.seed);
    std::vector<double> weights(table.scenarios() * lanes);
    Matrix values(table.alternatives(), table.scenarios());
    for (std::size_t batch = 0; batch < batches; ++batch) {
        (*sampler)->draw(random, weights);
        for (std::size_t i = 0; i < lanes; ++i) {
            table.draw(random, values);
            for (std::size_t a = 0; a < table.alternatives(); ++a) {
                double score = 0;
                for (std::size_t s = 0; s < table.scenarios(); ++s)
                    score += weights[s * lanes + i] * values(a, s);
                out.scores[a].push_back(score);
            }
            for (std::size_t s = 0; s < table.scenarios(); ++s)
                out.shares[s].push_back(weights[s * lanes + i]);
        }
    }
    return out;
}

struct Value {
    double gain = 0;
    double flipChance = 0;
};

/// Nothing is known of what a benchmark will show: each alternative's worth may be anything from 0 to 1.
Value valueOfRunning(const std::vector<double>& means, double weight, std::size_t winner, std::size_t draws,
                     std::uint64_t seed) {
    PortableRandom random(seed);
    const double part = 1 / static_cast<double>(draws);
    Value out;
    for (std::size_t i = 0; i < draws; ++i) {
        auto scores = means;
        for (double& score : scores)
            score += weight * (random.uniform() - 0.5);
        const std::size_t best = winnerOf(scores);
        out.gain += scores[best] * part;
        out.flipChance += best != winner ? part : 0;
    }
    out.gain = std::max(0.0, out.gain - means[winnerOf(means)]);
    return out;
}

/// What one open answer may change. Where only several together can, those that tell most are listed.
void addQuestions(std::vector<InformationItem>& out, const Decision& decision, const Study& study,
                  const DecisionOptions& options) {
    const bool open = decision.openChance > options.openChance;
    for (const auto& question : decision.openQuestions) {
        if (question.flipChance < kLeastChance && !(open && question.bits > kLeastBits))
            continue;
        const auto asked = std::ranges::find(study.questionnaire, question.id, &Question::id);
        const Scenario* scenario = study.findScenario(question.scenario);
        InformationItem item;
        item.what = InformationItem::Question{question.id};
        item.scenario = question.scenario;
        item.value = question.value;
        item.flipChance = question.flipChance;
        if (question.flipChance < kLeastChance)
            item.text =
                scenario ? say("Say how much of your work \"%1\" is: together with other open answers it may "
                               "make another choice better.",
                               scenario->name)
                         : say("Answer \"%1\": together with other open answers it may make another choice "
                               "better.",
                               asked->text);
        else
            item.text = scenario
                            ? say("Say how much of your work \"%1\" is: in %2 of the possible answers "
                                  "another choice is "
                                  "better.",
                                  scenario->name, Percent{question.flipChance})
                            : say("Answer \"%1\": in %2 of the possible answers another choice is better.",
                                  asked->text, Percent{question.flipChance});
        out.push_back(std::move(item));
    }
}

void addBenchmarks(std::vector<InformationItem>& out, const Study& study, const ValueTable& table,
                   const Worlds& worlds, std::size_t winner, const DecisionOptions& options) {
    if (!options.evidence || options.blend <= 0)
        return;
    std::vector<double> means;
    for (const auto& scores : worlds.scores)
        means.push_back(std::accumulate(scores.begin(), scores.end(), 0.0) /
                        static_cast<double>(worlds.count));
    for (const auto& missing : options.evidence->missing) {
        for (std::size_t s = 0; s < study.scenarios.size(); ++s) {
            if (study.scenarios[s].id != missing.rule.scenario)
                continue;
            double total = missing.rule.weight;
            for (const auto& criterion : options.evidence->criteria)
                total += criterion.rule.scenario == missing.rule.scenario ? criterion.rule.weight : 0;
            const double share = std::accumulate(worlds.shares[s].begin(), worlds.shares[s].end(), 0.0) /
                                 static_cast<double>(worlds.count);
            const Value value = valueOfRunning(means, share * options.blend * missing.rule.weight / total,
                                               winner, worlds.count, options.seed);
            if (table.alternatives() < 2 || value.flipChance < kLeastChance)
                continue;
            InformationItem item;
            item.what = InformationItem::Benchmark{missing.rule.id, missing.rule.workload, missing.subjects};
            item.scenario = missing.rule.scenario;
            item.value = value.gain;
            item.flipChance = value.flipChance;
            item.text = say(
                "Run the benchmark %1, which bears on \"%2\": in %3 of the possible outcomes another choice "
                "is "
                "better. %4",
                missing.rule.workload, study.scenarios[s].name, Percent{value.flipChance}, missing.reason);
            out.push_back(std::move(item));
        }
    }
}

}  // namespace

std::vector<InformationItem> worthFindingOut(const Decision& decision, const Study& study,
                                             const ValueTable& table, const SharePreferences& preferences,
                                             std::size_t winner, const DecisionOptions& options) {
    std::vector<InformationItem> out;
    const auto worlds = drawWorlds(table, preferences.knowledge, options, kMostBatches);
    if (!worlds || table.alternatives() < 2)
        return out;
    addQuestions(out, decision, study, options);
    addBenchmarks(out, study, table, *worlds, winner, options);
    std::stable_sort(out.begin(), out.end(), [](const InformationItem& a, const InformationItem& b) {
        return a.flipChance > b.flipChance || (a.flipChance == b.flipChance && a.value > b.value);
    });
    return out;
}

}  // namespace bakeoff::core
