// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <memory>
#include <span>
#include <variant>
#include <vector>

#include "core/mcda/weights.h"
#include "core/mcda/worlds/portable_random.h"
#include "core/mcda/worlds/smaa_kernels.h"

namespace bakeoff::core {

/// An amount of which a weight is the share: uniform from `low` to `high`, or unknown. Unknown ones are
/// exponential, so that weights of which nothing is known at all are uniform on the simplex.
struct AmountRange {
    double low = 0;
    double high = 0;
    bool unknown = false;
    double doubt = 0;  ///< in [0, 1]: how likely it is unknown after all
    friend bool operator==(const AmountRange&, const AmountRange&) = default;
};

/// One amount is from `least` to `most` times another; `most` may be infinite. Of two criteria.
struct AmountRatio {
    std::size_t first = 0;
    std::size_t second = 0;
    double least = 0;  ///< no less than 0
    double most = 0;   ///< above `least`
    friend bool operator==(const AmountRatio&, const AmountRatio&) = default;
};

/// What is known of the weights of n criteria. Every kind but Amounts is drawn uniformly from the weights
/// that it allows.
struct WeightKnowledge {
    /// The whole simplex.
    struct Unknown {};
    struct Fixed {
        std::vector<double> weights;  ///< divided by their sum
    };
    struct Ordinal {
        std::vector<double> ranks;  ///< 1 the most important; equals stand in any order
    };
    struct Interval {
        std::vector<WeightBounds> bounds;
    };
    struct Amounts {
        std::vector<AmountRange> amounts;      ///< divided by their sum
        double typical = 1;                    ///< amount of an unknown one, on average
        std::vector<AmountRatio> ratios = {};  ///< hold in every draw, see RelatedAmounts
    };
    std::size_t criteria = 0;
    std::variant<Unknown, Fixed, Ordinal, Interval, Amounts> known;

    static WeightKnowledge nothing(std::size_t criteria);
    static WeightKnowledge exactly(std::vector<double> weights);
    static WeightKnowledge ordered(std::vector<double> ranks);
    static WeightKnowledge between(std::vector<WeightBounds> bounds);
    static WeightKnowledge ofAmounts(std::vector<AmountRange> amounts, double typical);
};

/// Draws weights. The columns of a batch lie one after the other: weight of criterion c in draw i is
/// out[c * kLanes + i].
class WeightSampler {
public:
    static constexpr std::size_t kLanes = kSmaaLanes;

    virtual ~WeightSampler() = default;
    /// Fills `out`, which has room for criteria x kLanes weights.
    virtual void draw(PortableRandom& random, std::span<double> out) = 0;

    /// Errors: InvalidArgument for knowledge that contradicts itself.
    static Result<std::unique_ptr<WeightSampler>> make(const WeightKnowledge& knowledge);
};

}  // namespace bakeoff::core
