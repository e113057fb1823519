// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/json_reader.h"
#include "core/questionnaire/answers.h"
#include "core/study/study.h"

namespace bakeoff::core {

/// Additive value on fixed global anchors (Keeney and Raiffa 1976, ch. 3): the lowest present level of the
/// rating scale is worth 0 and the highest 1. The ratings are ordinal, so the worth of the levels between is
/// unknown; `middleLevel` is the worth of the middle of the scale, and every answer is tested against all its
/// values.
struct DecisionOptions {
    double middleLevel = 0.5;  ///< in (0, 1)
    double tieMargin = 0.02;   ///< scores closer than this are a tie
    double splitGain = 0.15;   ///< what the best alternative per scenario must gain over a single one...
    double splitShare = 0.2;   ///< ...while at least two alternatives are the best for this share of the work
    int samples = 4000;        ///< of unknown answers and middle levels, for `acceptability`
    std::uint64_t seed = 1;
};

/// What one scenario adds to each alternative's score.
struct Contribution {
    std::string scenario;
    std::string name;
    double share = 0;      ///< of the work; all shares sum to 1
    bool unknown = false;  ///< answered with "don't know"
    std::map<std::string, double>
        values;  ///< alternative -> value in [-1, 1]; the score is the sum of share x value
};

/// A change that would make another alternative win.
struct Flip {
    enum class Kind { Share, MiddleLevel, Rating };
    Kind kind = Kind::Share;
    std::string scenario;  ///< empty for MiddleLevel
    double at = 0;         ///< the share, middle level or rating level at which the winner changes
    double now = 0;
    std::string alternative;  ///< who wins on the other side
    std::string text;         ///< a sentence
};

struct Decision {
    enum class Kind { Single, Either, Both };
    enum class Verdict { Clear, Fragile, Tie };
    Kind kind = Kind::Single;
    Verdict verdict = Verdict::Clear;
    std::vector<std::string> alternatives;  ///< recommended: one for Single, several otherwise; best first
    std::map<std::string, double> scores;   ///< alternative -> sum of its contributions
    std::map<std::string, double> acceptability;  ///< share of the plausible worlds in which it scores best
    std::vector<std::string> ranking;             ///< alternatives, best score first
    std::vector<Contribution> contributions;      ///< in the study's order
    std::vector<Flip> flips;                      ///< nearest first
    double hybridGain = 0;                        ///< what choosing per scenario would add to the best score
    bool answered = false;                        ///< false: every scenario counts the same
    std::string headline;                         ///< "A", "Either A or B", "A and B together"
    std::vector<std::string> reasons;             ///< whole sentences, most important first
};

/// Value of a rating level on the fixed anchors; a level of 0 (absent) is worth -1.
double levelValue(const Study& study, int level, double middleLevel);

/// Alternatives with the highest rating in a scenario: what its row alone recommends.
std::vector<std::string> bestInScenario(const Scenario& scenario);

/// Decides by weighted sum. Scenarios without an answer count nothing once anything is answered; with no
/// answers at all, all count the same. Errors: InvalidArgument when every amount is zero.
Result<Decision> decide(const Study& study, const Answers& answers, const DecisionOptions& options = {});

Json toJson(const Decision& decision, const Study& study);
const char* verdictName(Decision::Verdict verdict);
const char* kindName(Decision::Kind kind);

}  // namespace bakeoff::core
