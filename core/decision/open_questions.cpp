// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/open_questions.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/answers/question_answers.h"

namespace bakeoff::core {
namespace {

constexpr int kMostWorlds = 4096;
constexpr double kSmallest = 1e-9;

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

double entropy(const std::vector<double>& counts) {
    double total = 0;
    for (const double count : counts)
        total += count;
    double bits = 0;
    for (const double count : counts)
        bits -= count > 0 ? count / total * portableLog(count / total) / portableLog(2.0) : 0;
    return bits;
}

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

/// What one would take without asking is what is best in most worlds; an answer flips it when another one is
/// best in clearly more of the answer's worlds, by three standard errors of the difference.
void conclude(Asked& asked, const std::vector<double>& overall, const std::vector<double>& wins,
              double worlds) {
    auto& out = asked.question;
    const std::size_t unasked = winnerOf(wins);
    double best = 0;
    double left = 0;
    double groups = 0;
    for (const auto& group : asked.groups) {
        if (group.worlds <= 0)
            continue;
        ++groups;
        best += *std::ranges::max_element(group.sums) / worlds;
        left += group.worlds / worlds * entropy(group.wins);
        const std::size_t choice = winnerOf(group.wins);
        if (group.wins[choice] - group.wins[unasked] > 3 * std::sqrt(group.worlds))
            out.flipChance += group.worlds / worlds;
    }
    out.value = std::max(0.0, best - *std::ranges::max_element(overall) / worlds);
    // A table of counts seems to tell something even where it does not; that much is known (Miller 1955).
    const double bias =
        (groups - 1) * (static_cast<double>(wins.size()) - 1) / (2 * worlds * portableLog(2.0));
    out.bits = std::max(0.0, entropy(wins) - left - bias);
}

}  // namespace

void findOpenQuestions(Decision& decision, const Study& study, const ValueTable& table,
                       const SharePreferences& preferences, std::size_t winner,
                       const DecisionOptions& options) {
    const auto* knowledge = std::get_if<WeightKnowledge::Amounts>(&preferences.knowledge.known);
    if (!knowledge || std::ranges::find(preferences.open, true) == preferences.open.end())
        return;
    std::vector<Asked> asked;
    for (const auto& question : study.questionnaire) {
        AnswerReader reader(question, study);
        if (!reader.asksAbout(preferences.open))
            continue;
        const auto* share = std::get_if<Question::Share>(&question.asks);
        const Group none{std::vector<double>(table.alternatives(), 0),
                         std::vector<double>(table.alternatives(), 0)};
        asked.push_back({{question.id, share ? share->scenario : std::string()},
                         reader,
                         std::vector<Group>(reader.answers(), none)});
    }
    const int worlds = std::clamp(options.samples, 1, kMostWorlds);
    PortableRandom random(options.seed);
    std::vector<double> amounts(table.scenarios());
    std::vector<double> overall(table.alternatives(), 0);
    std::vector<double> wins(table.alternatives(), 0);
    double others = 0;
    for (int world = 0; world < worlds; ++world) {
        for (std::size_t s = 0; s < amounts.size(); ++s) {
            const auto& range = knowledge->amounts[s];
            amounts[s] =
                range.unknown ? knowledge->typical * random.exponential() : (range.low + range.high) / 2;
        }
        const auto scores = table.scores(normalised(amounts), options.middleLevel);
        const std::size_t best = winnerOf(scores);
        wins[best] += 1;
        others += scores[best] > scores[winner] + kSmallest ? 1 : 0;
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
        conclude(one, overall, wins, worlds);
        decision.openQuestions.push_back(std::move(one.question));
    }
    std::ranges::stable_sort(decision.openQuestions, [](const OpenQuestion& a, const OpenQuestion& b) {
        return a.flipChance != b.flipChance ? a.flipChance > b.flipChance : a.bits > b.bits;
    });
}

}  // namespace bakeoff::core
