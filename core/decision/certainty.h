// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/base/message.h"
#include "core/plan/job.h"

namespace bakeoff::core {

/// What the trials of one subject have shown of one metric, as running moments of its logarithms.
struct MeasuredSeries {
    std::size_t item = 0;  ///< of CertaintyState::items
    int count = 0;         ///< valid trials
    double mean = 0;
    double squares = 0;  ///< sum of squared deviations from the mean

    void add(double logarithm);
    [[nodiscard]] double deviation() const;
};

/// One subject at one workload and operating point: what a trial is of. It may bear on several criteria.
struct MeasurableItem {
    JobCase item;
    std::string name;    ///< of the subject, for people
    double seconds = 1;  ///< that a trial takes
    int attempts = 0;    ///< trials so far, failed and rejected ones among them
    bool lost = false;   ///< cannot be measured here: its tool is missing, or its trials fail
};

/// A piece of evidence as numbers: worth is 0 at the limit, 1 at the target, straight in the logarithm
/// between.
struct OpenCriterion {
    std::string rule;  ///< id of the piece of evidence
    std::string metric;
    std::string scenarioName;   ///< for people
    std::size_t scenario = 0;   ///< those of one scenario share its weight
    double scenarioWeight = 0;  ///< share of the work x blend
    double weight = 1;          ///< among those of the same scenario
    double limit = 0;           ///< logarithm
    double target = 1;          ///< logarithm
    std::vector<double> rated;  ///< by alternative: what it is worth as long as nobody has measured it
    std::vector<std::vector<MeasuredSeries>> series;  ///< by alternative: subjects that may stand for it
};

/// What is known of a decision that measurements bear on, at the reader's shares: the posterior of each
/// subject at each workload, and how it counts.
struct CertaintyState {
    std::vector<std::string> alternatives;  ///< names
    std::vector<double> fixed;  ///< by alternative: the part of the score that no measurement bears on
    std::vector<MeasurableItem> items;
    std::vector<OpenCriterion> criteria;
    double tieMargin = 0.02;  ///< scores closer than this are a tie
    /// By which share figures of this machine may be off however often they are taken, see SelfTest::floor().
    double floor = 0.02;
    double alpha = 0.05;  ///< how often a verdict may be wrong, at most
    /// The text of the question to ask next, where open answers may still change the choice; empty otherwise.
    std::string openQuestion;
};

/// What a series takes before it counts; evidence takes no fewer (kFewestForVerdict).
inline constexpr int kFewestToCount = 4;
/// A series that does not count after so many trials never will: its trials are rejected, or lack the metric.
inline constexpr int kMostToCount = 12;
/// After so many trials of one subject no more are asked for.
inline constexpr int kMostToDecide = 60;

/// What to measure next, and why.
struct NextTrial {
    enum class Why {
        Unmeasured,  ///< nothing is known of this yet, and it may change the winner
        Narrow  ///< the first comes first by what was measured; what is left of chance is to be taken out
    };
    Why why = Why::Unmeasured;
    std::size_t item = 0;
    std::size_t criterion = 0;   ///< on whose account
    std::size_t leader = 0;      ///< alternative that comes first by what is known
    std::size_t challenger = 0;  ///< that may still overtake it
    double flipChance = 0;       ///< at most so likely does anything measured still change the leader
};

/// Why nothing more is measured.
struct Stop {
    enum class Kind {
        Decided,   ///< the leader stays ahead, whatever the measurements that are left would show
        Equal,     ///< the others are behind, or so near to the leader that the difference is a tie
        Floor,     ///< what is left to tell is smaller than what this machine can tell
        Exhausted  ///< kMostToDecide trials of each would not tell, or what is left cannot be measured here
    };
    Kind kind = Kind::Decided;
    std::size_t leader = 0;
    std::size_t challenger = 0;  ///< the nearest one
    double flipChance = 0;
};

/// What to measure next, or why to stop. The state alone decides; the same state gives the same answer
/// everywhere.
///
/// Stopping: each series has an interval that may be looked at after every trial, see anytimeMeanReach(); of
/// several, what chance leaves open adds up by squares (as in Welch's test), alpha is divided among the
/// challengers (Bonferroni), and half of the machine's floor is added to each, since it is that of a ratio. A
/// criterion counts once every alternative has a subject with kFewestToCount valid trials, as in
/// gatherEvidence(); until then each may be worth anything. The leader is certain when it is ahead of each
/// other alternative at the far end. The sum by squares holds for normal scatter and about so for other
/// scatter: that at most a share alpha of the verdicts are wrong is held by tst_certainty. It gives up where
/// kMostToDecide trials of each would not tell, one standard error of luck granted.
///
/// Choosing: among what is unmeasured, the criterion whose knowledge gradient a second is highest (Frazier,
/// Powell and Dayanik 2008, SIAM J. Control Optim. 47(5); with perfect information it is the expected value
/// of Howard 1966, IEEE Trans. SSC 2(1)), a worth that nobody has measured being uniform from 0 to 1. Once
/// the estimates alone would decide: the subject whose next trial narrows the deciding difference most a
/// second. Subjects that could only help the leader are not looked at. Whether several alternatives side by
/// side pay is not asked here: it hangs on ratings and on what a second one costs the reader.
std::variant<NextTrial, Stop> nextStep(const CertaintyState& state);

/// By what was measured so far, what was not being worth what it is rated: the score of each alternative.
std::vector<double> estimatedScores(const CertaintyState& state);

}  // namespace bakeoff::core
