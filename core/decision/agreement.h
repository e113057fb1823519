// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/decision/decision.h"
#include "core/decision/services.h"

namespace bakeoff::core {

/// Another answer of one person that would give the joint decision another leader.
struct JointFlip {
    std::string question;
    std::string offer;        ///< its id
    std::string alternative;  ///< who would lead jointly
    bool answered = false;    ///< the question has another answer now
    Message text;             ///< a sentence
};

/// Where one person stands.
struct PersonStand {
    std::string name;
    Decision decision;             ///< by this person's answers alone
    double winsJointly = 0;        ///< share of the ways in which this one's first choice is best for all
    std::string winnerWithout;     ///< who would lead jointly without this person
    std::vector<JointFlip> flips;  ///< questions without an answer first; at most three
};

/// What several people who answered for themselves decide together.
struct Agreement {
    std::vector<std::string> alternatives;  ///< best joint score first
    std::vector<double> scores;             ///< in that order: the mean of everyone's
    std::vector<double> best;               ///< in that order: share of the ways in which it is best for all
    bool unanimous = false;                 ///< each one's first choice is the joint one
    /// How alike the people rank the alternatives, 0 to 1 (Kendall and Babington Smith 1939); none where
    /// everybody ranks all of them alike, or for fewer than two people.
    std::optional<double> concordance;
    Message headline;  ///< a sentence: what they would take, and who would not
    Message caution;   ///< why not to lean on the concordance; may be empty
    std::vector<PersonStand> people;
};

/// Kendall's coefficient of concordance W of ranks, one row for each judge, with the correction for ties
/// (Kendall 1962, Rank Correlation Methods, ch. 6). Nothing for fewer than two judges or things, or where all
/// are tied.
std::optional<double> kendallsW(const std::vector<std::vector<double>>& scores);

/// Scores are put together as the mean of everyone's, each person counting alike (aggregation of individual
/// priorities: Forman and Peniwati 1998, EJOR 108(1)). In each of the ways that are tried everyone's open
/// answers fall as they may, and ratings and measurements are the same for all. `measured` as in
/// decideServices(); it counts by each person's own targets in their decision, and by none in the joint one.
/// Errors: InvalidArgument for fewer than two people, or whose answers allow no decision (`where` is the
/// name).
Result<Agreement> agreementOf(const Study& study, const std::vector<Service>& people,
                              const DecisionOptions& options = {},
                              const std::vector<CaseSummary>* measured = nullptr);

Json toJson(const Agreement& agreement, const Study& study);

}  // namespace bakeoff::core
