// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/json_reader.h"
#include "core/base/result.h"
#include "core/study/study.h"

namespace bakeoff::core {

/// How much of the reader's own work each scenario is. Amounts are relative: only their ratios count.
struct Answers {
    std::map<std::string, double> amounts;  ///< scenario id -> amount >= 0
    std::set<std::string> unknown;          ///< scenarios answered with "don't know"

    [[nodiscard]] bool empty() const { return amounts.empty() && unknown.empty(); }
    [[nodiscard]] bool operator==(const Answers&) const = default;
};

/// One step of the scale that questions are answered on.
struct AmountStep {
    const char* id;
    const char* title;
    double amount;
};

/// none 0, a little 1, some 3, much 6, most 10.
const std::vector<AmountStep>& amountSteps();

/// {"bakeoff_answers":1,"study":id,"amounts":{...},"unknown":[...]}.
Json writeAnswers(const Answers& answers, const Study& study);
/// Errors: InvalidDocument for a bad amount or a scenario that the study lacks.
Result<Answers> readAnswers(std::string text, const std::string& name, const Study& study);

/// Checks "scenario=amount" (or "scenario=unknown") as given on a command line and stores it.
Result<void> applyAnswer(Answers& answers, const std::string& assignment, const Study& study);

}  // namespace bakeoff::core
