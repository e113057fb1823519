// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstddef>
#include <optional>

#include "core/base/message.h"
#include "core/study/study.h"

namespace bakeoff::core {

/// How much of a study compares its alternatives with each other.
struct StudySubstance {
    std::size_t scenarios = 0;
    std::size_t measures = 0;  ///< what at least two alternatives have figures of, under one name
    std::size_t texts = 0;     ///< rows of tables in which at least two alternatives say something
    std::size_t reasons = 0;   ///< lists of reasons

    [[nodiscard]] bool nothing() const { return scenarios + measures + texts + reasons == 0; }
};

StudySubstance substanceOf(const Study& study);

/// What a reader should know of a study that holds little: that nothing can be decided, or that a decision
/// rests on one or two scenarios. Nothing where it holds enough.
std::optional<Message> thinnessOf(const Study& study);

}  // namespace bakeoff::core
