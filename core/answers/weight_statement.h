// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <limits>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/json_reader.h"
#include "core/mcda/weights.h"
#include "core/study/study.h"

namespace bakeoff::core {

/// One weight is from `least` to `most` times another.
struct RatioBand {
    double least = 0;
    double most = std::numeric_limits<double>::infinity();

    [[nodiscard]] bool operator==(const RatioBand&) const = default;
};

/// How the reader says what the scenarios weigh, and what was said. What was said in one way is kept while
/// another is chosen, so that nothing is lost by trying.
struct WeightStatement {
    enum class Kind {
        Share,     ///< amounts and choices of the questionnaire
        Rank,      ///< an order of importance
        Interval,  ///< the least and the most that each may weigh
        Pairwise,  ///< how many times as important one is as another
        Unknown    ///< nothing is known
    };
    /// First and second scenario of a comparison, in the order in which they were compared.
    using Pair = std::pair<std::string, std::string>;

    Kind kind = Kind::Share;
    std::map<std::string, double> ranks;  ///< scenario -> place, 1 the most important; the others come last
    std::map<std::string, WeightBounds> bounds;  ///< scenario -> its share; the others may have any
    std::map<Pair, double> comparisons;          ///< the first is this many times as important as the second
    /// What choosing between two options said, see core/answers/tradeoffs.h. Holds beside the shares.
    std::map<Pair, RatioBand> tradeoffs = {};

    [[nodiscard]] bool operator==(const WeightStatement&) const = default;
};

/// All kinds in the order in which they are offered.
const std::vector<WeightStatement::Kind>& weightKinds();
/// "share", "rank", "interval", "pairwise", "unknown".
const char* weightKindName(WeightStatement::Kind kind);

/// Says that `first` is `times` as important as `second`, replacing what was said of the two; 0 takes it
/// back.
void compare(WeightStatement& statement, const std::string& first, const std::string& second, double times);
/// How many times as important `first` is as `second`; none when it was not said.
std::optional<double> comparisonOf(const WeightStatement& statement, const std::string& first,
                                   const std::string& second);
/// Forgets everything about scenarios that the study does not have.
void dropUnknownScenarios(WeightStatement& statement, const Study& study);

/// {"by":"rank","ranks":{...},"bounds":{id:[least,most]},"comparisons":[{"scenario","over","times"}],
/// "tradeoffs":[{"scenario","over","least","most"}]}, without what is empty or without an end.
Json toJson(const WeightStatement& statement);
/// Problems with what stands there are recorded in the node's document.
WeightStatement readWeightStatement(const JsonNode& node, const Study& study);

}  // namespace bakeoff::core
