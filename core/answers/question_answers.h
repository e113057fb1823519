// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/answers/answers.h"
#include "core/base/message.h"

namespace bakeoff::core {

// How questions are answered and what the answers mean, whatever a question asks.

/// One answer that can be picked.
struct Offer {
    std::string id;  ///< as applyAnswer() takes it
    Message title;
    /// What it says of scenarios. One that another offer names and this one does not gets nothing.
    std::map<std::string, double> amounts;
};

/// The answers to pick from, "don't know" (kUnknownChoice) apart. None where a figure is asked for
/// (Question::Target); such an answer says nothing of scenarios.
std::vector<Offer> offersOf(const Question& question);
/// What stands before the "=" of applyAnswer().
const std::string& answerKey(const Question& question);

/// Whether this question has an answer, "don't know" included.
bool isAnswered(const Question& question, const Answers& answers);
/// Takes the answer to this question back.
void takeBack(Answers& answers, const Question& question);

/// The id of the offer that was picked, or kUnknownChoice. Where an amount between the offers was set, the
/// nearest. Nothing for a figure.
std::optional<std::string> pickedOffer(const Question& question, const Answers& answers);
/// Answers by an offer's id or kUnknownChoice.
void pickOffer(Answers& answers, const Question& question, const std::string& offer);

/// The figure that was given, in the question's unit.
std::optional<double> givenFigure(const Question::Target& target, const Answers& answers);
void giveFigure(Answers& answers, const Question::Target& target, double figure);

}  // namespace bakeoff::core
