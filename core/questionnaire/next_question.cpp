// SPDX-License-Identifier: GPL-3.0-only
#include "core/questionnaire/next_question.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/decision/preferences.h"
#include "core/decision/value_table.h"
#include "core/measure/statistics.h"

namespace bakeoff::core {
namespace {

using State = ScenarioAmount::State;

double mostAmount() {
    return amountSteps().back().amount;
}

std::size_t bestOf(const std::vector<double>& scores) {
    return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

/// Amounts with every "don't know" in its middle and every open one at `open`.
std::vector<double> middleAmounts(const std::vector<ScenarioAmount>& said, double open) {
    std::vector<double> out;
    for (const auto& one : said)
        out.push_back(one.state == State::Known     ? one.amount
                      : one.state == State::Unknown ? mostAmount() / 2
                                                    : open);
    return out;
}

std::vector<bool> scenariosOf(const Question& question, const Study& study) {
    std::vector<bool> out(study.scenarios.size(), false);
    for (std::size_t s = 0; s < out.size(); ++s) {
        const auto& id = study.scenarios[s].id;
        out[s] = question.kind == Question::Kind::Share && question.scenario == id;
        for (const auto& choice : question.choices)
            out[s] = out[s] || choice.amounts.count(id) > 0;
    }
    return out;
}

/// Whether some amounts of the open scenarios make `rival` score more than `winner`.
bool canOvertake(const ValueTable& table, const std::vector<ScenarioAmount>& said, std::size_t winner,
                 std::size_t rival, double middleLevel) {
    const auto base = middleAmounts(said, 0);
    double lead = 0;
    for (std::size_t s = 0; s < said.size(); ++s) {
        const auto row = table.row(s, middleLevel);
        const double gain = row[rival] - row[winner];
        lead += said[s].state == State::Open ? std::max(0.0, gain * mostAmount()) : gain * base[s];
    }
    return lead > 1e-12;
}

/// What a sampled world answers to a question: the step of a share, or the choice nearest to the world's
/// amounts.
class AnswerReader {
public:
    AnswerReader(const Question& question, const Study& study) {
        for (std::size_t s = 0; s < study.scenarios.size(); ++s) {
            if (question.kind == Question::Kind::Share && question.scenario == study.scenarios[s].id)
                m_scenario = s;
        }
        for (const auto& choice : question.choices) {
            std::vector<std::pair<std::size_t, double>> wanted;
            for (std::size_t s = 0; s < study.scenarios.size(); ++s) {
                const auto it = choice.amounts.find(study.scenarios[s].id);
                if (it != choice.amounts.end())
                    wanted.emplace_back(s, it->second);
            }
            m_choices.push_back(std::move(wanted));
        }
        m_named = scenariosOf(question, study);
    }

    [[nodiscard]] std::size_t answers() const {
        return m_choices.empty() ? amountSteps().size() : m_choices.size();
    }

    [[nodiscard]] std::size_t read(const std::vector<double>& amounts,
                                   const std::vector<std::size_t>& steps) const {
        if (m_choices.empty())
            return steps[m_scenario];
        std::size_t nearest = 0;
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t c = 0; c < m_choices.size(); ++c) {
            double distance = 0;
            for (std::size_t s = 0; s < amounts.size(); ++s)
                distance += m_named[s] ? amounts[s] : 0;
            for (const auto& [s, amount] : m_choices[c])
                distance += std::fabs(amounts[s] - amount) - amounts[s];
            if (distance < least) {
                least = distance;
                nearest = c;
            }
        }
        return nearest;
    }

private:
    std::size_t m_scenario = 0;
    std::vector<std::vector<std::pair<std::size_t, double>>> m_choices;
    std::vector<bool> m_named;
};

double entropy(const std::vector<double>& counts) {
    double total = 0;
    for (const double count : counts)
        total += count;
    double bits = 0;
    for (const double count : counts) {
        if (count > 0)
            bits -= count / total * std::log2(count / total);
    }
    return bits;
}

/// Mutual information of a table of counts: rows are answers, columns are winners.
double information(const std::vector<std::vector<double>>& counts) {
    std::vector<double> winners(counts.front().size(), 0.0);
    double total = 0;
    double conditional = 0;
    for (const auto& row : counts) {
        double sum = 0;
        for (std::size_t w = 0; w < row.size(); ++w) {
            winners[w] += row[w];
            sum += row[w];
        }
        total += sum;
        if (sum > 0)
            conditional += sum * entropy(row);
    }
    return total > 0 ? std::max(0.0, entropy(winners) - conditional / total) : 0;
}

/// Estimates the information of every open question from one set of sampled worlds.
void estimate(std::vector<QuestionValue>& open, const std::vector<AnswerReader>& readers,
              const ValueTable& table, const std::vector<ScenarioAmount>& said,
              const QuestioningOptions& options) {
    std::vector<std::vector<std::vector<double>>> counts;
    for (const auto& reader : readers)
        counts.emplace_back(reader.answers(), std::vector<double>(table.alternatives(), 0.0));
    SeededRandom random(options.seed);
    const auto& steps = amountSteps();
    std::vector<double> amounts(said.size());
    std::vector<std::size_t> drawn(said.size());
    for (int i = 0; i < options.samples; ++i) {
        for (std::size_t s = 0; s < said.size(); ++s) {
            drawn[s] = random.below(steps.size());
            const double unknown = random.uniform() * mostAmount();
            amounts[s] = said[s].state == State::Known     ? said[s].amount
                         : said[s].state == State::Unknown ? unknown
                                                           : steps[drawn[s]].amount;
        }
        const double middle = std::clamp(random.uniform(), 1e-6, 1 - 1e-6);
        const std::size_t winner = bestOf(table.scores(amounts, middle));
        for (std::size_t q = 0; q < readers.size(); ++q)
            ++counts[q][readers[q].read(amounts, drawn)][winner];
    }
    for (std::size_t q = 0; q < open.size(); ++q)
        open[q].bits = information(counts[q]);
}

/// Weights that are stated in another way leave nothing for questions about shares to change.
QuestioningState withoutShares(const Study& study, const Answers& answers,
                               const QuestioningOptions& options) {
    QuestioningState state;
    state.total = study.questionnaire.size();
    for (const auto& question : study.questionnaire) {
        if (isAnswered(question, answers))
            ++state.answered;
        else if (question.kind != Question::Kind::Target)
            state.open.push_back({question.id, 0, false});
    }
    if (const auto preferences = preferencesOf(study, answers)) {
        state.winner =
            study.alternatives[bestOf(ValueTable(study).scores(preferences->shares, options.middleLevel))].id;
        state.settled = true;
    }
    return state;
}

}  // namespace

QuestioningState questioningState(const Study& study, const Answers& answers,
                                  const QuestioningOptions& options) {
    QuestioningState state;
    const ValueTable table(study);
    const auto said = scenarioAmounts(study, answers);
    if (study.alternatives.size() < 2 || said.empty())
        return state;
    if (answers.weights.kind != WeightStatement::Kind::Share)
        return withoutShares(study, answers, options);
    const bool anything =
        std::any_of(said.begin(), said.end(), [](const auto& one) { return one.state != State::Open; });
    const std::size_t winner =
        bestOf(table.scores(middleAmounts(said, anything ? 0 : 1), options.middleLevel));
    if (anything)
        state.winner = study.alternatives[winner].id;

    bool flippable = false;
    for (std::size_t rival = 0; rival < table.alternatives(); ++rival)
        flippable =
            flippable || (rival != winner && canOvertake(table, said, winner, rival, options.middleLevel));
    std::vector<AnswerReader> readers;
    for (const auto& question : study.questionnaire) {
        ++state.total;
        if (isAnswered(question, answers)) {
            ++state.answered;
            continue;
        }
        if (question.kind == Question::Kind::Target)
            continue;
        const auto named = scenariosOf(question, study);
        bool bears = false;
        for (std::size_t s = 0; s < said.size(); ++s) {
            const auto row = table.row(s, options.middleLevel);
            const bool differs =
                *std::max_element(row.begin(), row.end()) > *std::min_element(row.begin(), row.end());
            bears = bears || (named[s] && said[s].state == State::Open && differs);
        }
        state.open.push_back({question.id, 0, flippable && bears});
        readers.emplace_back(question, study);
    }
    // With everything at "none" there is no winner yet to be sure of.
    state.settled = anything && !flippable;
    if (!state.open.empty())
        estimate(state.open, readers, table, said, options);
    std::stable_sort(state.open.begin(), state.open.end(), [](const auto& a, const auto& b) {
        return a.canFlip != b.canFlip ? a.canFlip : a.bits > b.bits;
    });
    return state;
}

}  // namespace bakeoff::core
