// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/agreement.h"

#include <algorithm>
#include <memory>

#include "core/answers/question_answers.h"
#include "core/decision/preferences.h"
#include "core/decision/value_table.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kMostBatches = 64;
constexpr std::size_t kMostFlips = 3;
constexpr std::size_t kFewPeople = 5;

/// Ranks from 1, equals share the mean of their places; `ties` gets the sum of t^3 - t over groups of equals.
std::vector<double> midRanks(const std::vector<double>& scores, double& ties) {
    const auto order = bestFirst(scores);
    const double tolerance = scoreTolerance(scores);
    std::vector<double> out(scores.size(), 0);
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first + 1;
        while (last < order.size() && scores[order[first]] - scores[order[last]] <= tolerance)
            ++last;
        const auto equals = static_cast<double>(last - first);
        for (std::size_t i = first; i < last; ++i)
            out[order[i]] = (static_cast<double>(first) + 1 + static_cast<double>(last)) / 2;
        ties += equals * equals * equals - equals;
        first = last;
    }
    return out;
}

/// One person while the joint decision is made.
struct Person {
    const Service& service;
    SharePreferences preferences;
    std::vector<double> scores;
};

class AgreementBuilder {
public:
    AgreementBuilder(const Study& study, const DecisionOptions& options)
        : m_study(study),
          m_options(options),
          m_table(options.evidence ? ValueTable(study, *options.evidence, options.blend)
                                   : ValueTable(study)) {}

    Result<void> add(const Service& service) {
        auto preferences = preferencesOf(m_study, service.answers);
        if (!preferences)
            return preferences.error();
        auto scores = m_table.scores(preferences->shares, m_options.middleLevel);
        m_people.push_back({service, std::move(preferences).value(), std::move(scores)});
        return {};
    }

    /// Fills everything but the decisions of the people, of whom one stands for each that was added.
    Result<void> fill(Agreement& out) {
        const auto joint = meanScores({});
        m_order = bestFirst(joint);
        auto best = sampled(out);
        if (!best)
            return best.error();
        for (const std::size_t a : m_order) {
            out.alternatives.push_back(m_study.alternatives[a].id);
            out.scores.push_back(joint[a]);
            out.best.push_back((*best)[a]);
        }
        std::vector<std::vector<double>> scores;
        for (const auto& person : m_people)
            scores.push_back(person.scores);
        out.concordance = kendallsW(scores);
        for (std::size_t p = 0; p < m_people.size(); ++p) {
            out.people[p].winnerWithout = m_study.alternatives[winnerOf(meanScores(p))].id;
            addFlips(out.people[p], p);
        }
        return {};
    }

private:
    /// Of all people but one.
    [[nodiscard]] std::vector<double> meanScores(std::optional<std::size_t> without) const {
        std::vector<double> out(m_table.alternatives(), 0);
        for (std::size_t p = 0; p < m_people.size(); ++p) {
            for (std::size_t a = 0; a < out.size() && p != without; ++a)
                out[a] += m_people[p].scores[a];
        }
        const auto count = static_cast<double>(m_people.size() - (without ? 1 : 0));
        for (double& score : out)
            score /= count;
        return out;
    }

    /// How often each alternative is best for all; fills PersonStand::winsJointly.
    Result<std::vector<double>> sampled(Agreement& out) {
        std::vector<std::unique_ptr<WeightSampler>> samplers;
        for (const auto& person : m_people) {
            auto made = WeightSampler::make(person.preferences.knowledge);
            if (!made)
                return made.error();
            samplers.push_back(std::move(made).value());
        }
        constexpr std::size_t lanes = WeightSampler::kLanes;
        const std::size_t batches = std::clamp(
            static_cast<std::size_t>(std::max(m_options.samples, 1)) / lanes, std::size_t{1}, kMostBatches);
        PortableRandom random(m_options.seed);
        std::vector<double> drawn(m_table.scenarios() * lanes);
        std::vector<double> weights(drawn.size());
        Matrix values(m_table.alternatives(), m_table.scenarios());
        std::vector<double> wins(m_table.alternatives(), 0);
        for (std::size_t batch = 0; batch < batches; ++batch) {
            // The mean of the scores is the score at the mean of the weights: values are the same for all.
            std::ranges::fill(weights, 0);
            for (const auto& sampler : samplers) {
                sampler->draw(random, drawn);
                for (std::size_t i = 0; i < weights.size(); ++i)
                    weights[i] += drawn[i];
            }
            for (std::size_t i = 0; i < lanes; ++i)
                wins[bestIn(random, weights, i, values)] += 1;
        }
        for (double& share : wins)
            share /= static_cast<double>(batches * lanes);
        for (std::size_t p = 0; p < m_people.size(); ++p)
            out.people[p].winsJointly = wins[winnerOf(m_people[p].scores)];
        return wins;
    }

    [[nodiscard]] std::size_t bestIn(PortableRandom& random, const std::vector<double>& weights,
                                     std::size_t lane, Matrix& values) const {
        m_table.draw(random, values);
        std::vector<double> scores(m_table.alternatives(), 0);
        for (std::size_t a = 0; a < scores.size(); ++a) {
            for (std::size_t s = 0; s < m_table.scenarios(); ++s)
                scores[a] += weights[s * WeightSampler::kLanes + lane] * values(a, s);
        }
        return winnerOf(scores);
    }

    void addFlips(PersonStand& stand, std::size_t p) const {
        const Answers& answers = m_people[p].service.answers;
        std::vector<JointFlip> found;
        for (const auto& question : m_study.questionnaire) {
            const auto picked = pickedOffer(question, answers);
            for (const auto& offer : offersOf(question)) {
                if (picked && *picked == offer.id)
                    continue;
                const auto leader = leaderAfter(p, question, offer);
                if (!leader)
                    continue;
                JointFlip flip;
                flip.question = question.id;
                flip.offer = offer.id;
                flip.alternative = m_study.alternatives[*leader].id;
                flip.answered = picked.has_value();
                flip.text = say("With \"%1\" as the answer to \"%2\", %3 would lead to %4 for all.",
                                offer.title, question.text, stand.name, m_study.alternatives[*leader].name);
                found.push_back(std::move(flip));
                break;  // one answer says that the question can
            }
        }
        std::ranges::stable_partition(found, [](const JointFlip& flip) { return !flip.answered; });
        found.resize(std::min(found.size(), kMostFlips));
        stand.flips = std::move(found);
    }

    /// Who leads for all after another answer of this person; none where it is who leads now.
    [[nodiscard]] std::optional<std::size_t> leaderAfter(std::size_t p, const Question& question,
                                                         const Offer& offer) const {
        Answers tried = m_people[p].service.answers;
        takeBack(tried, question);
        pickOffer(tried, question, offer.id);
        const auto preferences = preferencesOf(m_study, tried);
        if (!preferences)
            return std::nullopt;
        auto joint = meanScores({});
        const auto own = m_table.scores(preferences->shares, m_options.middleLevel);
        for (std::size_t a = 0; a < joint.size(); ++a)
            joint[a] += (own[a] - m_people[p].scores[a]) / static_cast<double>(m_people.size());
        const std::size_t leader = winnerOf(joint);
        return joint[leader] - joint[m_order[0]] >= m_options.tieMargin ? std::optional(leader)
                                                                        : std::nullopt;
    }

    const Study& m_study;
    const DecisionOptions& m_options;
    ValueTable m_table;
    std::vector<Person> m_people;
    std::vector<std::size_t> m_order;
};

Message headlineOf(const Agreement& agreement, const Study& study) {
    const auto& winner = agreement.alternatives.front();
    std::vector<std::string> others;
    for (const auto& person : agreement.people) {
        if (person.decision.ranking.front() != winner)
            others.push_back(person.name);
    }
    const std::string name = study.alternativeName(winner);
    if (others.empty())
        return say("All of them would take %1.", name);
    return say("Together they would take %1; by themselves %2 would not.", name, Message::listed(others));
}

Message cautionOn(const Agreement& agreement) {
    if (!agreement.concordance)
        return say("How alike they rank cannot be said: there is nothing in which they could differ.");
    if (agreement.alternatives.size() < 3)
        return say("With two alternatives this only says how the votes are split.");
    if (agreement.people.size() < kFewPeople)
        return say("With so few people it can take few values: chance alone makes it high.");
    return {};
}

/// The study with these alternatives alone.
Study withOnly(const Study& study, const std::vector<std::string>& alternatives) {
    Study out = study;
    std::erase_if(out.alternatives, [&](const Alternative& alternative) {
        return std::ranges::find(alternatives, alternative.id) == alternatives.end();
    });
    return out;
}

}  // namespace

std::optional<double> kendallsW(const std::vector<std::vector<double>>& scores) {
    if (scores.size() < 2 || scores.front().size() < 2)
        return std::nullopt;
    const auto judges = static_cast<double>(scores.size());
    const auto things = static_cast<double>(scores.front().size());
    double ties = 0;
    std::vector<double> sums(scores.front().size(), 0);
    for (const auto& one : scores) {
        const auto ranks = midRanks(one, ties);
        for (std::size_t i = 0; i < sums.size(); ++i)
            sums[i] += ranks[i];
    }
    const double mean = judges * (things + 1) / 2;
    double squares = 0;
    for (const double sum : sums)
        squares += (sum - mean) * (sum - mean);
    const double most = judges * judges * (things * things * things - things) - judges * ties;
    return most > 1e-9 ? std::optional(std::min(1.0, 12 * squares / most)) : std::nullopt;
}

Result<Agreement> agreementOf(const Study& study, const std::vector<Service>& people,
                              const DecisionOptions& options, const std::vector<CaseSummary>* measured) {
    if (people.size() < 2)
        return Error{ErrorCode::InvalidArgument, say("At least two people have to answer."), "people"};
    auto decided = decideServices(study, people, options, measured);
    if (!decided)
        return decided.error();
    Agreement out;
    for (auto& one : decided->services) {
        PersonStand stand;
        stand.name = one.name;
        stand.decision = std::move(one.decision);
        out.people.push_back(std::move(stand));
    }
    DecisionOptions joint = options;
    Evidence evidence;
    if (measured) {
        evidence = gatherEvidence(study, *measured);
        joint.evidence = &evidence;
    }
    const Study left = withOnly(study, out.people.front().decision.robustness.alternatives);
    AgreementBuilder builder(left, joint);
    for (const auto& person : people) {
        if (auto added = builder.add(person); !added)
            return added.error();
    }
    if (auto filled = builder.fill(out); !filled)
        return filled.error();
    out.unanimous = std::ranges::all_of(out.people, [&](const PersonStand& person) {
        return person.decision.ranking.front() == out.alternatives.front();
    });
    out.headline = headlineOf(out, study);
    out.caution = cautionOn(out);
    return out;
}

Json toJson(const Agreement& agreement, const Study& study) {
    Json alternatives = Json::array();
    for (std::size_t a = 0; a < agreement.alternatives.size(); ++a)
        alternatives.push_back({{"alternative", agreement.alternatives[a]},
                                {"score", agreement.scores[a]},
                                {"best", agreement.best[a]}});
    Json people = Json::array();
    for (const auto& person : agreement.people) {
        Json flips = Json::array();
        for (const auto& flip : person.flips)
            flips.push_back({{"question", flip.question},
                             {"answer", flip.offer},
                             {"alternative", flip.alternative},
                             {"answered", flip.answered},
                             {"text", flip.text.english()}});
        people.push_back({{"name", person.name},
                          {"decision", toJson(person.decision, study)},
                          {"wins_jointly", person.winsJointly},
                          {"winner_without", person.winnerWithout},
                          {"flips", std::move(flips)}});
    }
    Json out{{"headline", agreement.headline.english()},
             {"unanimous", agreement.unanimous},
             {"alternatives", std::move(alternatives)},
             {"people", std::move(people)}};
    if (agreement.concordance)
        out["concordance"] = *agreement.concordance;
    if (!agreement.caution.empty())
        out["caution"] = agreement.caution.english();
    return out;
}

}  // namespace bakeoff::core
