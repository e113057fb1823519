// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/answers/weight_statement.h"
#include "core/base/message.h"
#include "core/study/study.h"

namespace bakeoff::core {

/// One figure and how much worse it gets, in the unit in which its source states it.
struct Swing {
    std::string rule;      ///< id of the piece of evidence
    std::string scenario;  ///< that it bears on
    Message name;          ///< "fan-out, Latency p99"
    double from = 0;       ///< the reader's own figure; without one the middle of limit and target, by ratios
    double worst = 0;      ///< the limit, beyond which nothing gets worse
    double span = 0;       ///< natural logarithm of the ratio of limit and target: what a worth of 1 is
    std::string unit;
    bool lessIsBetter = true;
};

/// "5 ms of p99 are worth how many MB?": `given` gets worse by `by`; the answer is by how much `asked` would
/// have to get worse to be as bad (swing weights: von Winterfeldt and Edwards 1986, ch. 8.3).
struct SwingQuestion {
    Swing given;
    double by = 0;  ///< above 0, a round number of about a quarter of given.from
    Swing asked;
};

/// Questions that tie the measured scenarios together, each to the next one; none where fewer than two have
/// evidence. `targets` are the reader's figures by metric id, in base units.
std::vector<SwingQuestion> swingQuestions(const Study& study, const std::map<std::string, double>& targets);

/// How many times as important the given one's scenario is as the other's when `figure`, in its unit and
/// above 0, is as bad. Worth is straight in the logarithm, as in gatherEvidence(). Nothing for a figure that
/// leads beyond the limit or to nothing at all.
std::optional<double> ratioBySwing(const Study& study, const SwingQuestion& question, double figure);

}  // namespace bakeoff::core
