// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <span>

#include "core/base/message.h"
#include "core/study/study.h"
#include "core/study/study_checks.h"

namespace bakeoff::core {

/// What one kind of question (of Question::asks) is in a study. A new one is a type of the variant, a row and
/// the functions for its type in question_kinds.cpp, and those in core/answers/question_answers.cpp.
struct QuestionKind {
    const char* name;  ///< in the document
    Sentence title;    ///< in tables
    Sentence heading;  ///< above the questions of this kind
    int place;         ///< of the heading, among the others
    /// Reads the members that this kind alone has; what is wrong with them is recorded on the node.
    decltype(Question::asks) (*read)(const JsonNode& node, const Register& scenarios);
};

/// In the variant's order. The first one is what a question is that does not say its kind.
std::span<const QuestionKind> questionKinds();
const QuestionKind& kindOf(const Question& question);

/// One element of a study's "questionnaire". What is wrong with it is recorded on the node.
Question readQuestion(const JsonNode& node, Register& ids, const Register& scenarios);
Json writeQuestion(const Question& question);

/// Takes out what the question says of a scenario. False when nothing is left to ask.
bool forgetScenario(Question& question, const std::string& scenario);

}  // namespace bakeoff::core
