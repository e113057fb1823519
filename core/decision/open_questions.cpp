// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/open_questions.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include "core/answers/question_answers.h"
#include "core/decision/entropy.h"
#include "core/mcda/worlds/related_amounts.h"

namespace bakeoff::core {
namespace {

constexpr int kMostWorlds = 4096;
constexpr double kSmallest = 1e-9;
constexpr double kLikely = 0.05;

/// What a world answers to a question: the offer nearest to the world's amounts.
class AnswerReader {
public:
    AnswerReader(const Question& question, const Study& study) {
        const auto offers = offersOf(question);
        for (std::size_t s = 0; s < study.scenarios.size(); ++s) {
            const auto& id = study.scenarios[s].id;
            if (std::ranges::any_of(offers, [&](const Offer& offer) { return offer.amounts.contains(id); }))
                m_named.push_back(s);
        }
        for (const auto& offer : offers) {
            std::vector<double> wanted;
            for (const std::size_t s : m_named) {
                const auto it = offer.amounts.find(study.scenarios[s].id);
                wanted.push_back(it == offer.amounts.end() ? 0 : it->second);
            }
            m_offers.push_back(std::move(wanted));
        }
    }

    [[nodiscard]] bool asksAbout(const std::vector<bool>& open) const {
        return std::ranges::any_of(m_named, [&](std::size_t s) { return open[s]; });
    }
    [[nodiscard]] std::size_t answers() const { return m_offers.size(); }
    [[nodiscard]] std::size_t read(const std::vector<double>& amounts) const {
        std::size_t nearest = 0;
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t o = 0; o < m_offers.size(); ++o) {
            double distance = 0;
            for (std::size_t i = 0; i < m_named.size(); ++i)
                distance += std::fabs(amounts[m_named[i]] - m_offers[o][i]);
            if (distance < least) {
                least = distance;
                nearest = o;
            }
        }
        return nearest;
    }

private:
    std::vector<std::size_t> m_named;
    std::vector<std::vector<double>> m_offers;
};

/// The worlds of one answer.
struct Group {
    std::vector<double> sums;  ///< of each alternative's scores
    std::vector<double> wins;  ///< worlds in which it is best
    double worlds = 0;
};

/// A question while the worlds pass by.
struct Asked {
    OpenQuestion question;
    AnswerReader reader;
    std::vector<Group> groups;
};

/// Where each answer leaves the alternatives, against where they are without it.
std::vector<std::pair<double, double>> movesOf(const Asked& asked, const std::vector<double>& wins,
                                               double worlds) {
    std::vector<std::pair<double, double>> out(wins.size(), {0, 0});
    for (const auto& group : asked.groups) {
        for (std::size_t a = 0; group.worlds > kLikely * worlds && a < wins.size(); ++a) {
            const double move = group.wins[a] / group.worlds - wins[a] / worlds;
            out[a].first = std::min(out[a].first, move);
            out[a].second = std::max(out[a].second, move);
        }
    }
    return out;
}

/// Whether the answer would take the present choice back.
bool flips(const DecisionInputs& in, const Question& question, const Offer& offer, const Choice& now) {
    Answers tried = in.answers;
    takeBack(tried, question);
    pickOffer(tried, question, offer.id);
    const auto preferences = preferencesOf(in.study, tried);
    return preferences && changesChoice(now, chooseAt(in.study, in.table, preferences->shares, in.options),
                                        in.options.tieMargin);
}

void conclude(Asked& asked, const DecisionInputs& in, const Choice& choice,
              const std::vector<double>& overall, const std::vector<double>& wins, double worlds) {
    auto& out = asked.question;
    const auto& question = *std::ranges::find(in.study.questionnaire, out.id, &Question::id);
    const auto offers = offersOf(question);
    double best = 0;
    double left = 0;
    double groups = 0;
    for (std::size_t o = 0; o < asked.groups.size(); ++o) {
        const auto& group = asked.groups[o];
        if (group.worlds <= 0)
            continue;
        ++groups;
        best += *std::ranges::max_element(group.sums) / worlds;
        left += group.worlds / worlds * entropyBits(group.wins);
        if (flips(in, question, offers[o], choice))
            out.flipChance += group.worlds / worlds;
    }
    out.moves = movesOf(asked, wins, worlds);
    out.value = std::max(0.0, best - *std::ranges::max_element(overall) / worlds);
    // A table of counts seems to tell something even where it does not; that much is known (Miller 1955).
    const double bias =
        (groups - 1) * (static_cast<double>(wins.size()) - 1) / (2 * worlds * portableLog(2.0));
    out.bits = std::max(0.0, entropyBits(wins) - left - bias);
}

/// Draws amounts of which only what is open moves.
class OpenAmounts {
public:
    explicit OpenAmounts(const WeightKnowledge::Amounts& known) : m_known(known) {
        if (known.ratios.empty())
            return;
        if (auto related = RelatedAmounts::make(known))
            m_related = std::move(related).value();
        m_tied.assign(known.amounts.size(), false);
        for (const auto& ratio : known.ratios) {
            m_tied[ratio.first] = true;
            m_tied[ratio.second] = true;
        }
    }
    void draw(PortableRandom& random, std::vector<double>& out) {
        for (std::size_t s = 0; s < out.size(); ++s) {
            const auto& range = m_known.amounts[s];
            const bool open = range.unknown || (range.doubt > 0 && random.uniform() < range.doubt);
            out[s] = open ? m_known.typical * random.exponential() : (range.low + range.high) / 2;
        }
        if (!m_related)
            return;
        const auto& related = m_related->draw(random);
        for (std::size_t s = 0; s < out.size(); ++s)
            out[s] = m_tied[s] ? related[s] : out[s];
    }

private:
    const WeightKnowledge::Amounts& m_known;
    std::optional<RelatedAmounts> m_related;
    std::vector<bool> m_tied;
};

/// The questions without an answer that bear on something open.
std::vector<Asked> openOnes(const DecisionInputs& in, const std::vector<bool>& open) {
    std::vector<Asked> out;
    for (const auto& question : in.study.questionnaire) {
        AnswerReader reader(question, in.study);
        const auto picked = pickedOffer(question, in.answers);
        if ((picked && *picked != kUnknownChoice) || !reader.asksAbout(open))
            continue;
        const auto* share = std::get_if<Question::Share>(&question.asks);
        const Group none{std::vector<double>(in.table.alternatives(), 0),
                         std::vector<double>(in.table.alternatives(), 0)};
        OpenQuestion one;
        one.id = question.id;
        one.scenario = share ? share->scenario : std::string();
        out.push_back({std::move(one), reader, std::vector<Group>(reader.answers(), none)});
    }
    return out;
}

}  // namespace

void findOpenQuestions(Decision& decision, const DecisionInputs& in, const Choice& choice) {
    const auto* knowledge = std::get_if<WeightKnowledge::Amounts>(&in.preferences.knowledge.known);
    if (!knowledge)
        return;
    std::vector<bool> open = in.preferences.open;
    for (std::size_t s = 0; s < open.size(); ++s)
        open[s] = open[s] || knowledge->amounts[s].doubt > 0;
    if (std::ranges::find(open, true) == open.end())
        return;
    auto asked = openOnes(in, open);
    const int worlds = std::clamp(in.options.samples, 1, kMostWorlds);
    const std::size_t leader = choice.order[0];
    PortableRandom random(in.options.seed);
    OpenAmounts drawn(*knowledge);
    std::vector<double> amounts(in.table.scenarios());
    std::vector<double> overall(in.table.alternatives(), 0);
    std::vector<double> wins(in.table.alternatives(), 0);
    double others = 0;
    for (int world = 0; world < worlds; ++world) {
        drawn.draw(random, amounts);
        const auto scores = in.table.scores(normalised(amounts), in.options.middleLevel);
        const std::size_t best = winnerOf(scores);
        wins[best] += 1;
        others += scores[best] > scores[leader] + kSmallest ? 1 : 0;
        for (std::size_t a = 0; a < scores.size(); ++a)
            overall[a] += scores[a];
        for (auto& one : asked) {
            Group& group = one.groups[one.reader.read(amounts)];
            group.worlds += 1;
            group.wins[best] += 1;
            for (std::size_t a = 0; a < scores.size(); ++a)
                group.sums[a] += scores[a];
        }
    }
    decision.openChance = others / worlds;
    for (auto& one : asked) {
        conclude(one, in, choice, overall, wins, worlds);
        decision.openChance = std::max(decision.openChance, one.question.flipChance);
        decision.openQuestions.push_back(std::move(one.question));
    }
    std::ranges::stable_sort(decision.openQuestions, [](const OpenQuestion& a, const OpenQuestion& b) {
        return a.flipChance != b.flipChance ? a.flipChance > b.flipChance : a.bits > b.bits;
    });
}

}  // namespace bakeoff::core
