// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "core/answers/answers.h"
#include "core/base/json_reader.h"
#include "core/capacity/price_list.h"
#include "core/decision/evidence.h"
#include "core/mcda/worlds/smaa.h"
#include "core/study/study.h"

namespace bakeoff::core {

/// Additive value on fixed global anchors (Keeney and Raiffa 1976, ch. 3): the lowest present level of the
/// rating scale is worth 0 and the highest 1. The ratings are ordinal, so the worth of the levels between is
/// unknown; `middleLevel` is the worth of the middle of the scale, and every answer is tested against all its
/// values.
struct DecisionOptions {
    double middleLevel = 0.5;  ///< in (0, 1)
    double tieMargin = 0.02;   ///< scores closer than this are a tie
    double splitCost =
        0.15;  ///< what a second alternative beside the first costs, in scores: two toolchains,
               ///< two kinds of expertise, the border between them. A judgement of the reader
    double splitShare = 0.2;  ///< a split needs two alternatives that are the best for this share of the work
    double sureShare = 0.95;  ///< of the worlds, for a clear verdict
    double nearFlip = 0.05;   ///< of the work: a share that close to its flip is fragile
    double openChance =
        0.05;             ///< that the open answers make another choice better: above it nothing is decided
    int samples = 10000;  ///< worlds: unknown answers, middle levels, trials of measurements
    std::uint64_t seed = 1;
    const Evidence* evidence = nullptr;  ///< measurements, not owned; null: the ratings alone decide
    /// For services whose cost decides, see cost_evidence.h; not owned, null: none does.
    const PriceLists* prices = nullptr;
    double blend = 0.5;                   ///< in [0, 1]: how much of the value of a scenario with evidence is
                                          ///< measured; the rest is the study's rating
    std::map<std::string, int> mustHave;  ///< scenario id -> lowest level that will do
    std::optional<WeightKnowledge>
        weights;  ///< of the scenarios in the study's order, instead of the answers
};

/// What one scenario adds to each alternative's score.
struct Contribution {
    std::string scenario;
    std::string name;
    double share = 0;      ///< of the work; all shares sum to 1
    bool unknown = false;  ///< answered with "don't know"
    bool open = false;     ///< not answered, or with "don't know": the share is the typical one
    std::map<std::string, double>
        values;        ///< alternative -> value in [-1, 1]; the score is the sum of share x value
    double blend = 0;  ///< value = (1 - blend) x rated + blend x measured
    std::map<std::string, double> rated;     ///< worth of the rating
    std::map<std::string, double> measured;  ///< worth of the measurements; empty without evidence
    std::vector<Message> sources;            ///< where the value comes from, e.g. "the study's rating"
};

/// A change that would make another alternative win.
struct Flip {
    struct Share {
        std::string scenario;
        double at = 0;  ///< where the winner changes
        double now = 0;
    };
    /// The worth of the middle of the rating scale.
    struct MiddleLevel {
        double at = 0;
        double now = 0;
    };
    struct Rating {
        std::string scenario;
        int at = 0;
        int now = 0;
    };
    std::variant<Share, MiddleLevel, Rating> change;
    std::string alternative;  ///< who wins on the other side
    Message text;             ///< a sentence
};

/// The shares of one scenario within which the winner stays, the others kept in proportion.
struct StabilityInterval {
    std::string scenario;
    double share = 0;
    double low = 0;     ///< 0: no smaller share changes the winner
    double high = 1;    ///< 1: no larger share changes the winner
    std::string below;  ///< who wins under `low`; empty for nobody
    std::string above;  ///< who wins over `high`; empty for nobody
};

/// What another method says of the same values and shares.
struct SecondOpinion {
    std::string method;  ///< "weighted_product", "promethee_ii", ...
    Message title;
    std::vector<double> scores;  ///< in the order of Robustness::alternatives
    std::vector<int> ranks;
    bool higherIsBetter = true;
    bool agrees = true;  ///< it has the same winner, alone or shared
    Message caution;     ///< why to take it with care; may be empty
};

/// A question that has no answer yet. The one list that the questionnaire, its panel and "what to find out"
/// show: see findOpenQuestions().
struct OpenQuestion {
    std::string id;
    std::string scenario;   ///< of a share; empty for a choice
    double bits = 0;        ///< mutual information between its answer and which choice is best
    double value = 0;       ///< by how much knowing it would raise the expected score of the choice
    double flipChance = 0;  ///< how likely its answer makes another choice better than the present one
    /// By how much an answer may move the share of ways in which each alternative is best, in the order of
    /// Robustness::alternatives: down to the first (never above 0), up to the second.
    std::vector<std::pair<double, double>> moves;
};

/// Something not known yet that could change the winner.
struct InformationItem {
    struct Question {
        std::string id;
    };
    /// What to run for a piece of evidence.
    struct Benchmark {
        std::string id;  ///< of the piece of evidence
        std::string workload;
        std::vector<std::string> subjects;
    };
    std::variant<Question, Benchmark> what;
    std::string scenario;   ///< empty for a question that is about no single one
    double value = 0;       ///< by how much knowing it would raise the expected score of the choice
    double flipChance = 0;  ///< how likely it is to change the winner
    Message text;           ///< a sentence
};

/// An alternative that breaks a must-have.
struct BrokenMustHave {
    std::string alternative;
    std::string scenario;
    int level = 0;
    int demanded = 0;
};

/// A scenario whose ratings do not give what the study recommends for it.
struct Contradiction {
    std::string scenario;
    std::vector<std::string> rated;        ///< best by its ratings
    std::vector<std::string> recommended;  ///< by its recommendation column
};

/// SMAA-2 over everything that is not known: shares, the middle level, the spread of measurements.
struct Robustness {
    std::vector<std::string> alternatives;  ///< the order of `result`, which has the split behind them
    SmaaResult result;                      ///< columns of weights are the study's scenarios
};

/// Several alternatives side by side, each where it is best, as a choice of its own. What is an attribute of
/// the whole (Scenario::separable is false) is then as good as its weakest part.
struct Split {
    std::vector<std::string> alternatives;  ///< at least two, best first
    double cost = 0;                        ///< DecisionOptions::splitCost, already in `score`
    double score = 0;
    double acceptability = 0;  ///< share of the plausible worlds in which it scores best
};

/// One thing that speaks for or against an answer.
struct Reason {
    std::string scenario;  ///< empty where it is about no single one
    std::string
        alternative;    ///< whom it speaks for; empty where it speaks against a second one beside the first
    double points = 0;  ///< of 100 in the score, above 0: how long its bar is
    Message text;
    Message detail;  ///< its numbers, on demand
};

/// A decision in plain words. The result page, the overview, the command line and every report show this one
/// value first, so they cannot disagree.
struct Conclusion {
    Message answer;                ///< "Take A for this service"
    Message sureness;              ///< "Best in about 7 of 10 ways your open answers could fall."
    Message caution;               ///< why not to lean on it; empty where it is clear
    std::string one;               ///< the alternative to take if it can be only one
    Message ifOne;                 ///< the same as a sentence; empty where the answer says so already
    std::vector<Reason> inFavour;  ///< at most three, strongest first
    std::vector<Reason> against;   ///< at most two, strongest first
    Message split;                 ///< whether two side by side pay, and what the second one costs
};

struct Decision {
    enum class Kind { Single, Either, Both };
    enum class Verdict { Clear, Fragile, Tie, Open };
    Kind kind = Kind::Single;
    Verdict verdict = Verdict::Clear;
    std::vector<std::string> alternatives;  ///< recommended: one for Single, several otherwise; best first
    std::map<std::string, double> scores;   ///< alternative -> sum of its contributions
    std::map<std::string, double> acceptability;  ///< share of the plausible worlds in which it scores best
    std::vector<std::string> ranking;             ///< alternatives, best score first
    std::vector<Contribution> contributions;      ///< in the study's order
    std::vector<Flip> flips;                      ///< nearest first
    std::optional<Split> split;  ///< where two alternatives are the best for enough of the work
    bool answered = false;       ///< false: nothing is known of the shares
    double openChance = 0;  ///< how likely the open answers, all together or the most telling one alone, make
                            ///< another choice better
    double sure = 0;        ///< the one figure for how sure the answer is, see judgeVerdict()
    Message verdictReason;  ///< why the verdict is what it is, with the thresholds
    std::vector<OpenQuestion> openQuestions;  ///< the most telling first
    Message weighting;  ///< how the scenarios got their weights, a sentence; empty for shares of the work
    std::vector<StabilityInterval> stability;  ///< one a scenario, in the study's order
    Robustness robustness;
    std::vector<SecondOpinion> opinions;
    std::vector<InformationItem> toFindOut;  ///< most valuable first; nothing that cannot change the winner
    std::vector<BrokenMustHave> excluded;
    std::map<std::string, std::vector<std::string>> dominatedBy;  ///< only those that are
    std::vector<Contradiction> contradictions;
    std::vector<Message> warnings;  ///< sentences, e.g. of double counting
    Message headline;               ///< "A", "Either A or B", "A and B together"
    std::vector<Message> reasons;   ///< whole sentences, most important first
    Conclusion conclusion;          ///< what is said of all this before any detail
};

/// Value of a rating level on the fixed anchors; a level of 0 (absent) is worth -1.
double levelValue(const Study& study, int level, double middleLevel);

/// Alternatives with the highest rating in a scenario: what its row alone recommends.
std::vector<std::string> bestInScenario(const Scenario& scenario);

/// Decides by additive value: must-haves first, then dominance, then the sum of share x value. Scenarios
/// without an answer are unknown: see preferencesOf(). The verdict is Open while the answers to open
/// questions may well make another choice better. Errors: InvalidArgument when every amount is zero, when no
/// alternative meets the must-haves, or for a blend outside [0, 1].
Result<Decision> decide(const Study& study, const Answers& answers, const DecisionOptions& options = {});

/// Scenarios whose ratings and recommendation disagree.
std::vector<Contradiction> contradictionsOf(const Study& study);

Json toJson(const Decision& decision, const Study& study);
const char* verdictName(Decision::Verdict verdict);
const char* kindName(Decision::Kind kind);

}  // namespace bakeoff::core
