// SPDX-License-Identifier: GPL-3.0-only
#include "core/mcda/cases/mcda_check.h"

#include <cmath>

#include "core/base/json_access.h"

namespace bakeoff::core {
namespace {

constexpr double kDefaultTolerance = 1e-9;

double toleranceOf(const Json& mcdaCase, const std::string& key) {
    const Json& tolerance = memberOf(mcdaCase, "tolerance");
    return finiteNumberOf(tolerance).value_or(finiteNumberOf(tolerance, key).value_or(kDefaultTolerance));
}

void compare(const Json& expected, const Json& found, double tolerance, const std::string& path,
             std::vector<Message>& misses) {
    if (expected.is_number() && found.is_number()) {
        const double difference = std::fabs(expected.get<double>() - found.get<double>());
        // A little above the tolerance for differences that only decimal fractions make.
        if (!(difference <= tolerance + 1e-12))
            misses.push_back(say("%1: expected %2, found %3.", path, expected.dump(), found.dump()));
        return;
    }
    if (expected.is_array() && found.is_array() && expected.size() == found.size()) {
        for (std::size_t i = 0; i < expected.size(); ++i)
            compare(expected[i], found[i], tolerance, path + "/" + std::to_string(i), misses);
        return;
    }
    if (expected != found)
        misses.push_back(say("%1: expected %2, found %3.", path, expected.dump(), found.dump()));
}

/// What "in matrix" stands for: the member of that name in each entry of the matrix.
Json fromMatrix(const Json& mcdaCase, const std::string& key) {
    Json out = Json::array();
    for (const auto& entry : listOf(mcdaCase, "matrix"))
        out.push_back(memberOf(entry, key));
    return out;
}

}  // namespace

std::vector<Message> missesOf(const Json& mcdaCase, const Json& answer) {
    std::vector<Message> misses;
    const auto expected = mcdaCase.find("expected");
    if (expected == mcdaCase.end() || !expected->is_object())
        return {say("/expected: nothing is expected, so nothing can be checked.")};
    for (const auto& [key, value] : expected->items()) {
        const std::string path = "/expected/" + key;
        if (!answer.contains(key)) {
            misses.push_back(say("%1: this method's answer has no such name.", path));
            continue;
        }
        const bool inMatrix = value.is_string() && value.get<std::string>() == "in matrix";
        compare(inMatrix ? fromMatrix(mcdaCase, key) : value, memberOf(answer, key),
                toleranceOf(mcdaCase, key), path, misses);
    }
    return misses;
}

}  // namespace bakeoff::core
