// SPDX-License-Identifier: GPL-3.0-only
#include "core/verdict/claim_board.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "core/base/units.h"
#include "core/bench/metrics.h"
#include "core/plan/operating_point.h"
#include "core/verdict/case_ratio.h"
#include "core/verdict/claim_check.h"

namespace bakeoff::core {
namespace {

/// Tests of boards that do nearly the work of one of our workloads, the nearest first. Connections follow.
struct Kin {
    const char* workload;
    const char* test;
};
constexpr Kin kKin[] = {{"http-json", "techempower-json-"},
                        {"http-json", "httparena-json-"},
                        {"http-json", "httparena-baseline-"},
                        {"http-json", "web-frameworks-"},
                        {"ws-echo", "httparena-echo-ws-"}};

/// Letters and digits, small: "Fast (net/http)", "fast-net-http" and "fast_net_http" are one name.
std::string folded(std::string_view name) {
    std::string out;
    for (const char c : name) {
        if (std::isalnum(static_cast<unsigned char>(c)))
            out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return out;
}

/// How near a board's test is to a workload, 0 nearest; none when it is of other work.
std::optional<int> nearness(const std::string& workload, const std::string& test) {
    if (workload == test)
        return 0;
    for (std::size_t i = 0; i < std::size(kKin); ++i) {
        const std::string_view prefix = kKin[i].test;
        if (workload == kKin[i].workload && test.starts_with(prefix) && test.size() > prefix.size() &&
            test.find_first_not_of("0123456789", prefix.size()) == std::string::npos)
            return static_cast<int>(i) + 1;
    }
    return std::nullopt;
}

/// Whether a board's row is the claim's: frameworks of several languages share names.
bool isRowOf(const CaseSummary& item, const Study& study, const Claim& claim) {
    // Behind a bracket stands what tells sizes or languages apart.
    const std::string name = folded(item.subject.substr(0, item.subject.find_first_of("[(")));
    if (name.empty() || (name != folded(claim.subject) && name != folded(claim.label)))
        return false;
    const auto language = item.settings.find("language");
    return language == item.settings.end() || folded(language->second) == folded(claim.alternative) ||
           folded(language->second) == folded(study.alternativeName(claim.alternative));
}

/// What a board measured of a metric; none where nothing did.
std::optional<double> figureOf(const CaseSummary& item, const std::string& metric) {
    const Summary* summary = item.metric(metric);
    const bool offered = metric == "requests_per_s" && hasGivenRate(item.parameters);
    return summary && summary->median > 0 && !item.rejected() && !offered ? std::optional(summary->median)
                                                                          : std::nullopt;
}

/// How far a size is from the claim's: the sum of the factors' logarithms.
double distance(const Claim& claim, const CaseSummary& item) {
    double sum = 0;
    for (const auto& [name, wanted] : claim.parameters) {
        const auto it = item.parameters.find(name);
        if (it != item.parameters.end() && it->second > 0 && wanted > 0)
            sum += std::abs(std::log(it->second / wanted));
    }
    return sum;
}

Message sizeText(const std::map<std::string, double>& parameters) {
    std::vector<Message> parts;
    for (const auto& [name, value] : parameters) {
        if (!isMeasuredTime(name))
            parts.push_back(say("%1 = %2", name, Rounded{value}));
    }
    return Message::joined(std::move(parts), ", ");
}

class BoardReader {
public:
    BoardReader(const Study& study, const Claim& claim, const std::string& preferred)
        : m_study(study), m_claim(claim), m_preferred(preferred) {}

    [[nodiscard]] std::optional<BoardFigure> read(const Board& board) const {
        struct Candidate {
            int nearness;
            double distance;
            const CaseSummary* item;
        };
        std::vector<Candidate> candidates;
        for (const auto& item : board.cases) {
            const auto near = nearness(m_claim.workload, item.workload);
            if (near && isRowOf(item, m_study, m_claim) && figureOf(item, m_claim.metric))
                candidates.push_back({*near, distance(m_claim, item), &item});
        }
        std::ranges::stable_sort(candidates, [](const Candidate& a, const Candidate& b) {
            return std::pair(a.nearness, a.distance) < std::pair(b.nearness, b.distance);
        });
        std::optional<BoardFigure> alone;
        for (const auto& candidate : candidates) {
            auto figure = figureAt(board, *candidate.item);
            if (!figure.reference.empty())
                return figure;
            if (!alone)
                alone = std::move(figure);
        }
        return alone;
    }

private:
    [[nodiscard]] BoardFigure figureAt(const Board& board, const CaseSummary& item) const {
        BoardFigure out{board.name, item.workload, *figureOf(item, m_claim.metric), item.parameters, {}, 1, 1,
                        {}};
        const auto other = referenceAt(board, item);
        const Message claimed = sizeText(m_claim.parameters);
        const Message where =
            Message::joined({Message::verbatim(item.workload), sizeText(item.parameters)}, ", ");
        if (other) {
            out.reference = other->first->label;
            out.claimedRatio = claimInBaseUnit(m_claim) / claimInBaseUnit(*other->first);
            out.ratio = out.value / other->second;
            out.note = say("%1 has %2 of %3, claimed %4 (%5).", board.name, timesText(out.ratio),
                           out.reference, timesText(out.claimedRatio), where);
        } else {
            out.note = say("%1 has no row of another alternative beside it (%2).", board.name, where);
        }
        out.note += say("It is the board's own test, on its own machine.");
        if (!claimed.empty() && !sameSize(item.parameters, m_claim.parameters))
            out.note += say("The claim is of %1.", claimed);
        return out;
    }

    /// The claim that the ratio is to, and the board's figure of it.
    [[nodiscard]] std::optional<std::pair<const Claim*, double>> referenceAt(const Board& board,
                                                                             const CaseSummary& item) const {
        const Metric* metric = findMetric(m_claim.metric);
        const bool lowerIsBetter = metric == nullptr || metric->lowerIsBetter;
        std::optional<std::pair<const Claim*, double>> best;
        for (const auto& other : m_study.claims) {
            if (other.workload != m_claim.workload || other.metric != m_claim.metric ||
                other.alternative == m_claim.alternative || other.parameters != m_claim.parameters)
                continue;
            const auto value = figureBeside(board, item, other);
            if (!value)
                continue;
            if (other.id == m_preferred)
                return std::pair(&other, *value);
            const double claimed = claimInBaseUnit(other);
            if (!best || (lowerIsBetter ? claimed < claimInBaseUnit(*best->first)
                                        : claimed > claimInBaseUnit(*best->first)))
                best = std::pair(&other, *value);
        }
        return best;
    }

    /// The board's figure of another claim at the same test and size.
    [[nodiscard]] std::optional<double> figureBeside(const Board& board, const CaseSummary& item,
                                                     const Claim& other) const {
        for (const auto& beside : board.cases) {
            if (beside.workload == item.workload && sameSize(beside.parameters, item.parameters) &&
                isRowOf(beside, m_study, other)) {
                if (const auto value = figureOf(beside, other.metric))
                    return value;
            }
        }
        return std::nullopt;
    }

    const Study& m_study;
    const Claim& m_claim;
    const std::string& m_preferred;
};

}  // namespace

std::vector<BoardFigure> findBoardFigures(const Study& study, const Claim& claim,
                                          const std::string& preferred, const std::vector<Board>& boards) {
    std::vector<BoardFigure> out;
    if (claim.workload.empty() || claim.subject.empty())
        return out;
    const BoardReader reader(study, claim, preferred);
    for (const auto& board : boards) {
        if (auto figure = reader.read(board))
            out.push_back(*std::move(figure));
    }
    return out;
}

Json toJson(const BoardFigure& figure) {
    Json json{{"board", figure.board},
              {"test", figure.test},
              {"value", figure.value},
              {"parameters", figure.parameters},
              {"note", figure.note.english()}};
    if (!figure.reference.empty()) {
        json["reference"] = figure.reference;
        json["claimed_ratio"] = figure.claimedRatio;
        json["board_ratio"] = figure.ratio;
    }
    return json;
}

}  // namespace bakeoff::core
