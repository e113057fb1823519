// SPDX-License-Identifier: GPL-3.0-only
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <set>
#include <string>
#include <vector>

#include "app/cli/command_context.h"
#include "app/cli/commands.h"
#include "app/i18n/core_text.h"
#include "core/answers/question_answers.h"
#include "core/answers/tradeoffs.h"
#include "core/decision/decision.h"
#include "core/decision/option_pairs.h"
#include "core/protocol/exit_codes.h"
#include "core/questionnaire/next_question.h"
#include "core/report/decision_tables.h"

namespace bakeoff::app {
namespace {

std::vector<core::Offer> offeredFor(const core::Question& question) {
    auto out = core::offersOf(question);
    if (!out.empty())
        out.push_back({core::kUnknownChoice, core::say("Don't know"), {}});
    return out;
}

/// A conversation on standard input and output. Questions go to standard error, so that the output stays
/// data.
class Conversation {
public:
    Conversation(const core::Study& study, core::Answers answers, bool all)
        : m_study(study), m_answers(std::move(answers)), m_all(all) {}

    /// Asks until nothing more can change the winner, everything is answered, or the reader has had enough;
    /// false then.
    bool run() {
        tell(core::say("Answer with a number. Enter skips, b goes back, q quits."));
        while (const auto* question = next()) {
            showProgress();
            if (!ask(*question))
                return false;
        }
        const auto state = stateNow();
        if (state.settled && !state.open.empty())
            std::fprintf(
                stderr, "\n%s\n",
                said(core::say("No answer to the other questions is likely to change the recommendation."))
                    .c_str());
        return true;
    }

    /// Puts two options against each other, one pair after the other, until none would tell more.
    void runPairs() {
        std::set<core::WeightStatement::Pair> skipped;
        std::vector<core::WeightStatement::Pair> said;
        while (const auto pair = core::nextOptionPair(m_study, m_answers, {}, skipped)) {
            printPair(*pair);
            const std::string line = readLine();
            if (line == "q" || (line.empty() && std::cin.eof()))
                return;
            if (line == "b" && !said.empty()) {
                core::takeTradeoffBack(m_answers.weights, said.back().first, said.back().second);
                said.pop_back();
            } else if (line == "1" || line == "2" || line == "3") {
                const auto taken = line == "1"   ? core::Taken::First
                                   : line == "2" ? core::Taken::Second
                                                 : core::Taken::Equal;
                core::sayTradeoff(m_answers.weights, pair->first, pair->second, core::bandOf(taken));
                said.emplace_back(pair->first, pair->second);
            } else if (line.empty()) {
                skipped.emplace(pair->first, pair->second);
            } else {
                tell(core::say("Expected a number from 1 to %1.", std::size_t{3}));
            }
        }
        tell(core::say("No other pair of options would tell more."));
    }

    [[nodiscard]] const core::Answers& answers() const { return m_answers; }

private:
    static std::string readLine() {
        std::string line;
        std::getline(std::cin, line);
        std::erase_if(line, [](char c) { return c == ' ' || c == '\r'; });
        return line;
    }
    void printPair(const core::OptionPair& pair) const {
        const auto& first = m_study.findScenario(pair.first)->name;
        const auto& second = m_study.findScenario(pair.second)->name;
        std::fprintf(stderr, "\n%s\n", said(core::say("Which of these two would you take?")).c_str());
        std::fprintf(stderr, "  1  %s\n",
                     said(core::say("very good at %1, weak at %2", first, second)).c_str());
        std::fprintf(stderr, "  2  %s\n",
                     said(core::say("very good at %1, weak at %2", second, first)).c_str());
        std::fprintf(stderr, "  3  %s\n> ", said(core::say("They are equal to me")).c_str());
    }
    [[nodiscard]] core::QuestioningState stateNow() const {
        const auto decision = core::decide(m_study, m_answers);
        return core::questioningState(m_study, m_answers, decision ? &*decision : nullptr);
    }
    const core::Question* find(const std::string& id) const {
        const auto it = std::ranges::find_if(m_study.questionnaire,
                                             [&](const auto& question) { return question.id == id; });
        return it == m_study.questionnaire.end() ? nullptr : &*it;
    }
    [[nodiscard]] bool skipped(const std::string& id) const {
        return std::ranges::find(m_skipped, id) != m_skipped.end();
    }

    const core::Question* next() const {
        const auto state = stateNow();
        for (const auto& value : state.open) {
            if (!skipped(value.question) && (m_all || value.canFlip))
                return find(value.question);
        }
        for (const auto& question : m_study.questionnaire) {
            if (m_all && !core::isAnswered(question, m_answers) && !skipped(question.id))
                return &question;
        }
        return nullptr;
    }

    void showProgress() const {
        const auto state = stateNow();
        if (state.over() || state.ways.empty())
            return;
        const core::Percent sure{std::floor(state.sure * 100) / 100};
        std::fprintf(stderr, "\n");
        tell(core::sayCount(static_cast<std::int64_t>(state.toGo), "%1 sure. About %n question to go.",
                            "%1 sure. About %n questions to go.", sure));
    }

    void print(const core::Question& question, const std::vector<core::Offer>& offered) const {
        std::fprintf(stderr, "\n%s\n  (%s)\n", question.text.c_str(), question.why.c_str());
        for (std::size_t i = 0; i < offered.size(); ++i)
            std::fprintf(stderr, "  %zu  %s\n", i + 1, said(offered[i].title).c_str());
        if (const auto* target = std::get_if<core::Question::Target>(&question.asks))
            std::fprintf(stderr, "  %s\n", said(core::say("a figure in %1", target->unit)).c_str());
        std::fprintf(stderr, "> ");
    }

    /// False when the reader ends it.
    bool ask(const core::Question& question) {
        const auto offered = offeredFor(question);
        print(question, offered);
        while (true) {
            const std::string line = readLine();
            if (line == "q" || (line.empty() && std::cin.eof()))
                return false;
            if (line == "b") {
                goBack();
                return true;
            }
            if (line.empty()) {
                m_skipped.push_back(question.id);
                return true;
            }
            if (take(question, offered, line)) {
                m_asked.push_back(question.id);
                return true;
            }
            std::fprintf(stderr, "> ");
        }
    }

    bool take(const core::Question& question, const std::vector<core::Offer>& offered,
              const std::string& line) {
        std::string value = line;
        for (std::size_t i = 0; i < offered.size(); ++i) {
            if (line == std::to_string(i + 1))
                value = offered[i].id;
        }
        const bool number = value.find_first_not_of("0123456789.") == std::string::npos;
        if (const auto* target = std::get_if<core::Question::Target>(&question.asks); target && number)
            value += target->unit;
        // A bare number that is none of those offered is a slip, not an amount.
        const bool slip = !offered.empty() && number && value == line;
        auto taken = slip ? core::Result<void>(
                                core::Error{core::ErrorCode::InvalidArgument,
                                            core::say("Expected a number from 1 to %1.", offered.size()), ""})
                          : core::applyAnswer(m_answers, core::answerKey(question) + "=" + value, m_study);
        if (!taken)
            tell(taken.error().message);
        return taken.ok();
    }

    void goBack() {
        if (m_asked.empty())
            return;
        if (const auto* question = find(m_asked.back()))
            core::takeBack(m_answers, *question);
        m_asked.pop_back();
        m_skipped.clear();
    }

    const core::Study& m_study;
    core::Answers m_answers;
    bool m_all;
    std::vector<std::string> m_asked;
    std::vector<std::string> m_skipped;
};

struct AskCommand {
    CommonOptions options;
    std::string from;
    std::string saveTo;
    std::vector<std::string> given;
    bool all = false;
    bool pairs = false;

    void declare(CLI::App& ask);
    [[nodiscard]] int run(const Locations& locations) const;
};

int AskCommand::run(const Locations& locations) const {
    auto study = openStudy(locations, options);
    if (!study)
        return fail(study.error());
    if (study->questionnaire.empty())
        return fail({core::ErrorCode::NotFound, core::say("This study has no questions."), study->id});
    auto answers = readAnswerOptions(*study, from, given);
    if (!answers)
        return fail(answers.error());
    Conversation conversation(*study, *answers, all);
    if (conversation.run() && pairs)
        conversation.runPairs();
    if (!saveTo.empty()) {
        CommonOptions file;
        file.output = saveTo;
        const int written = writeJson(file, core::writeAnswers(conversation.answers(), *study));
        if (written != core::kExitOk)
            return written;
        tell(core::say("Answers saved: %1", saveTo));
    }
    auto decision = core::decide(*study, conversation.answers());
    if (!decision)
        return fail(decision.error());
    if (options.format == "json")
        return writeJson(options, core::toJson(*decision, *study));
    std::string text = "\n" + said(core::say("Recommendation: %1", decision->conclusion.answer)) + "\n" +
                       core::toText(core::conclusionBlocks(*decision), wording()) + "\n";
    for (const auto& reason : decision->reasons)
        text += "- " + said(reason) + "\n";
    return writeOutput(options, text);
}

void AskCommand::declare(CLI::App& ask) {
    ask.add_option("--study", options.study, "A study file; the bundled study when left out");
    ask.add_option("--answers", from, "Begin with the answers in this file");
    ask.add_option("--share", given,
                   "Begin with this answer: scenario=amount, question=choice or metric=figure");
    ask.add_option("--save", saveTo, "Write the answers to this file, for decide --answers");
    ask.add_flag("--all", all, "Ask every question, also those that cannot change the recommendation");
    ask.add_flag("--pairs", pairs, "Then ask which of two options you would take, pair after pair");
    ask.add_option("--format", options.format, "text or json")->check(CLI::IsMember({"text", "json"}));
}

}  // namespace

void addAskCommand(CLI::App& ask, Invocation& invocation) {
    bindCommand<AskCommand>(ask, invocation);
}

}  // namespace bakeoff::app
