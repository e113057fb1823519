// SPDX-License-Identifier: GPL-3.0-only
#include "core/verdict/case_validity.h"

#include <algorithm>
#include <utility>

#include "core/bench/catalogue.h"

namespace bakeoff::core {
namespace {

using Verdict = ValidityCheck::Verdict;

/// Why a case is doubtful, in words that need no manual: one reason a case, the first of these that applies.
struct Reason {
    Check check;
    Sentence words;
};

constexpr Reason kReasons[] = {
    {Check::OtherWork, SAY("other programs used the machine")},
    {Check::Answer, SAY("wrong answers")},
    {Check::Responses, SAY("too many requests failed")},
    {Check::ToolChecks, SAY("its tool reports a problem")},
    {Check::ClientSaturated, SAY("the load generator was the limit")},
    {Check::SendLag, SAY("the load generator fell behind")},
    {Check::RateHeld, SAY("the load generator fell behind")},
    {Check::LateClock, SAY("the load generator fell behind")},
    {Check::LittlesLaw, SAY("figures contradict each other")},
    {Check::CommonCeiling, SAY("a limit that is not the subject's own")},
    {Check::Fairness, SAY("not measured on the same terms")},
    {Check::ServerIdle, SAY("the server was idle")},
    {Check::ObjectiveHeld, SAY("no rate keeps the objective")},
    {Check::WarmUp, SAY("it was still warming up")},
};

bool failed(const CaseSummary& item, Check id, bool orWarned) {
    return std::ranges::any_of(item.checks, [&](const ValidityCheck& check) {
        return check.id == id &&
               (check.verdict == Verdict::Fail || (orWarned && check.verdict == Verdict::Warn));
    });
}

Sentence reasonOf(const CaseSummary& item) {
    if (item.trialsOk == 0 && item.trialsInvalid == 0)
        return SAY("it did not run");
    for (const auto& reason : kReasons) {
        // What made it busy only warns of each trial.
        if (failed(item, reason.check, reason.check == Check::OtherWork && item.busy()))
            return reason.words;
    }
    return item.trialsFailed > 0 ? SAY("a trial failed") : SAY("a check failed");
}

}  // namespace

CaseValidity validityOf(const CaseSummary& item) {
    if (item.trialsOk == 0)
        return item.trialsInvalid > 0 ? CaseValidity::Invalid : CaseValidity::Failed;
    if (item.rejected())
        return CaseValidity::Invalid;
    if (item.trialsInvalid > 0)
        return CaseValidity::PartlyInvalid;
    // What another tool measured was not watched by us; a remark can still be its own.
    if (!findWorkload(item.workload))
        return CaseValidity::Unchecked;
    const bool remarks = std::ranges::any_of(item.checks, [](const ValidityCheck& check) {
        return check.verdict != Verdict::Pass && !ruleOf(check.id).empty();
    });
    return remarks ? CaseValidity::Remarks : CaseValidity::Valid;
}

Sentence validityWord(CaseValidity validity) {
    switch (validity) {
        case CaseValidity::Valid:
            return SAY("valid");
        case CaseValidity::Remarks:
            return SAY("valid, with remarks");
        case CaseValidity::Unchecked:
            return SAY("not checked");
        case CaseValidity::PartlyInvalid:
            return SAY("partly invalid");
        case CaseValidity::Invalid:
            return SAY("invalid");
        case CaseValidity::Failed:
            break;
    }
    return SAY("failed");
}

Message validityText(const CaseSummary& item, Message* tooltip) {
    std::vector<Message> lines;
    if (item.error && item.trialsOk == 0)
        lines.push_back(item.error->message);
    std::string rules;
    for (const auto& check : item.checks) {
        if (check.verdict == Verdict::Pass)
            continue;
        const std::string rule = ruleOf(check.id);
        const Sentence verdict = check.verdict == Verdict::Warn ? SAY("warn") : SAY("FAIL");
        lines.push_back(
            Message::joined({Message::verbatim(rule), say("%1 (%2): %3", verdict, nameOf(check.id),
                                                          Message::joined({check.detail, check.remedy}))}));
        if (!rule.empty() && rules.find(rule) == std::string::npos)
            rules += (rules.empty() ? "" : ", ") + rule;
    }
    if (tooltip)
        *tooltip = Message::joined(std::move(lines), "\n");
    const Sentence word = validityWord(validityOf(item));
    return rules.empty() ? Message(word) : say("%1: %2", word, rules);
}

bool isDoubtful(const CaseSummary& item) {
    return validityOf(item) >= CaseValidity::PartlyInvalid || item.busy();
}

RunValidity validityOf(const std::vector<CaseSummary>& cases) {
    RunValidity out;
    for (const auto& item : cases) {
        ++out.results;
        out.doubtful += isDoubtful(item) ? 1 : 0;
        out.unchecked += validityOf(item) == CaseValidity::Unchecked ? 1 : 0;
    }
    return out;
}

Message shortText(const RunValidity& validity) {
    if (validity.results == 0)
        return {};
    if (validity.doubtful > 0)
        return say("⚠ %1 of %2", validity.doubtful, validity.results);
    return validity.unchecked > 0 ? say("not checked") : say("✓ %1", validity.results);
}

Message validitySentence(const std::vector<CaseSummary>& cases) {
    const RunValidity validity = validityOf(cases);
    if (validity.results == 0)
        return {};
    if (validity.doubtful == 0) {
        if (validity.unchecked > 0)
            return sayCount(validity.unchecked,
                            "%n result is of another tool, and how it was measured was not checked.",
                            "%n results are of another tool, and how they were measured was not checked.");
        return sayCount(validity.results, "The only result passed its checks.",
                        "All %n results passed their checks.");
    }
    std::vector<std::pair<Message, int>> reasons;
    for (const auto& item : cases) {
        if (!isDoubtful(item))
            continue;
        const Message words = reasonOf(item);
        const auto known = std::ranges::find(reasons, words, [](const auto& reason) { return reason.first; });
        if (known == reasons.end())
            reasons.emplace_back(words, 1);
        else
            ++known->second;
    }
    std::ranges::stable_sort(reasons, [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<Message> parts;
    for (auto& [words, count] : reasons)
        parts.push_back(reasons.size() == 1 ? std::move(words) : say("%1 (%2)", std::move(words), count));
    return sayCount(validity.results, "%1 of %n result did not pass its checks: %2.",
                    "%1 of %n results did not pass their checks: %2.", validity.doubtful,
                    Message::joined(std::move(parts), ", "));
}

}  // namespace bakeoff::core
