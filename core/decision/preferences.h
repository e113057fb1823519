// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <vector>

#include "core/answers/answers.h"
#include "core/mcda/worlds/weight_sampler.h"

namespace bakeoff::core {

/// What the answers, or a page's weights, say about the shares of the scenarios.
struct SharePreferences {
    WeightKnowledge knowledge;
    std::vector<double> shares;  ///< one point within it, which the scores are computed at; sums to one
    std::vector<bool> unknown;   ///< answered with "don't know"
    std::vector<bool> open;      ///< not answered yet, or with "don't know"
    bool answered = false;
    Message note;                   ///< how the shares came about, a sentence; empty for amounts
    std::vector<Message> warnings;  ///< sentences
};

/// By the answers' own weights where they are stated otherwise than as shares. What was not answered, or
/// with "don't know", is unknown and never zero: it may be any amount, and its point is the typical one. A
/// word may mean anything up to half the way to its neighbours. Without any answer the shares are the
/// source's own, equal where it states none, and uniform over all there are. What a choice only implies is
/// doubted until it is asked about (kImpliedDoubt). Trade-offs, and comparisons that do not hang together,
/// hold beside the shares. Errors: InvalidArgument when everything is none, or from weightKnowledge().
Result<SharePreferences> preferencesOf(const Study& study, const Answers& answers);

/// The same from what is known of the weights: the point is the given one, the rank-order centroid, or inside
/// the bounds.
Result<SharePreferences> preferencesOf(const WeightKnowledge& knowledge, std::size_t scenarios);

}  // namespace bakeoff::core
