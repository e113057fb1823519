// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <vector>

#include "core/answers/answers.h"
#include "core/base/result.h"
#include "core/decision/certainty.h"
#include "core/measure/trial_result.h"
#include "core/plan/plan.h"
#include "core/study/study.h"
#include "core/verdict/case_summary.h"

namespace bakeoff::core {

/// The decision by these answers as nextStep() takes it, before anything is measured: every piece of evidence
/// that the study has, each at the size that it states or at that of `how`'s profile. `how` says how long and
/// on what machine; its workloads, subjects, cases and trials are not asked. Errors: as decide(); Unsupported
/// where the reader's cost decides, which hangs on whole fleets and not on single trials.
Result<CertaintyState> certaintyOf(const Study& study, const Answers& answers, double blend,
                                   const std::vector<Subject>& catalogue, const PlanRequest& how);

/// Puts what was measured so far into the state, in the place of what was there. What evidence would not take
/// (rejected as a whole, or other programs were busy) is no value here either. What fails again and again is
/// lost.
void takeCases(CertaintyState& state, const std::vector<CaseSummary>& cases);

/// "Next: Gin (HTTP JSON API, 64 connections) ..." with the reason and how likely anything changes.
Message nextText(const CertaintyState& state, const NextTrial& next);
/// Why nothing more is measured: that it is certain, or why it cannot be made certain here.
Message stopText(const CertaintyState& state, const Stop& stop);

/// A run that measures one trial after the other until the decision is certain, can be made no more certain
/// here, or the time is up. Thread: one at a time; no clock of its own.
class UntilDecided {
public:
    /// `how` as for certaintyOf(); `budgetSeconds`: no trial begins after so long.
    static Result<UntilDecided> make(const Study& study, const Answers& answers, double blend,
                                     const std::vector<Subject>& catalogue, const PlanRequest& how,
                                     std::optional<double> budgetSeconds = {});

    /// How little this machine can tell, where it is known; see SelfTest::floor().
    void setFloor(double share) { m_state.floor = share; }
    /// What is missing here, so that nothing of it is tried.
    void leaveOut(const std::string& subject);

    /// Everything that may be measured, six trials of each: what a run that is not stopped would do.
    [[nodiscard]] const Job& frame() const { return m_frame; }
    void take(const TrialResult& trial);

    struct Piece {
        Job job;  ///< one trial
        Message why;
        double flipChance = 0;
    };
    /// Nothing when it is over; then ending() says why.
    [[nodiscard]] std::optional<Piece> next(double elapsedSeconds);
    [[nodiscard]] const Message& ending() const { return m_ending; }
    [[nodiscard]] const std::optional<Stop>& stop() const { return m_stop; }
    [[nodiscard]] int trials() const { return static_cast<int>(m_trials.size()); }
    [[nodiscard]] const CertaintyState& state() const { return m_state; }

private:
    UntilDecided(CertaintyState state, Job frame, std::optional<double> budgetSeconds);

    CertaintyState m_state;
    Job m_frame;
    std::optional<double> m_budget;
    std::vector<TrialResult> m_trials;
    std::optional<Stop> m_stop;
    Message m_ending;
};

}  // namespace bakeoff::core
