// SPDX-License-Identifier: GPL-3.0-only
#include "core/report/decision_record.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/report/answers_table.h"
#include "core/report/decision_tables.h"
#include "core/report/report_document.h"

namespace bakeoff::core {
namespace {

constexpr double kNoDifference = 1e-9;
constexpr std::size_t kMostFlips = 6;

using Style = ReportDocument::Paragraph::Style;

/// A value of the front matter: one line, in quotes, whatever stands in it.
std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return out + "\"";
}

std::string frontMatter(const RunReportInput& input, const std::string& status) {
    std::string out = "---\nstatus: " + quoted(status) + "\n";
    if (!input.date.empty())
        out += "date: " + quoted(input.date) + "\n";
    return out + "---\n\n";
}

void addContext(ReportDocument& out, const RunReportInput& input) {
    const Study& study = *input.study;
    out.addHeading(2, say("Context and Problem Statement"));
    std::vector<std::string> names;
    for (const auto& alternative : study.alternatives)
        names.push_back(alternative.name);
    out.addText(say("Which of %1 is to be taken for this work?", Message::listed(names)));
    out.addText(Message::verbatim(study.summary));
    out.addText(sourceSentence(study));
}

/// What the work is made of, the largest share first.
void addDrivers(ReportDocument& out, const Decision& decision) {
    out.addHeading(2, say("Decision Drivers"));
    std::vector<const Contribution*> items;
    for (const auto& item : decision.contributions)
        items.push_back(&item);
    std::ranges::stable_sort(items, std::greater(), &Contribution::share);
    ReportDocument::Bullets drivers;
    for (const auto* item : items) {
        if (item->share < kNoDifference)
            continue;
        drivers.items.push_back(item->open ? say("%1: %2 of the work (not answered, a typical share)",
                                                 item->name, Percent{item->share})
                                           : say("%1: %2 of the work", item->name, Percent{item->share}));
    }
    out.add(std::move(drivers));
}

bool isOut(const Decision& decision, const std::string& alternative) {
    return std::ranges::any_of(
        decision.excluded, [&](const BrokenMustHave& broken) { return broken.alternative == alternative; });
}

void addOptions(ReportDocument& out, const Study& study, const Decision& decision) {
    out.addHeading(2, say("Considered Options"));
    ReportDocument::Bullets options;
    for (const auto& id : decision.ranking)
        options.items.push_back(
            say("%1: score %2, best in %3 of the ways that what is uncertain could turn out",
                study.alternativeName(id), Fixed{decision.scores.at(id), 2},
                Percent{decision.acceptability.at(id)}));
    if (decision.split)
        options.items.push_back(
            say("%1 side by side: score %2 after what a second one costs, %3; best in %4 of the ways",
                Message::listed([&] {
                    std::vector<std::string> names;
                    for (const auto& id : decision.split->alternatives)
                        names.push_back(study.alternativeName(id));
                    return names;
                }()),
                Fixed{decision.split->score, 2}, Fixed{decision.split->cost, 2},
                Percent{decision.split->acceptability}));
    for (const auto& alternative : study.alternatives) {
        if (isOut(decision, alternative.id))
            options.items.push_back(say("%1: out, it breaks a must-have", alternative.name));
    }
    out.add(std::move(options));
}

void addOutcome(ReportDocument& out, const RunReportInput& input, const Decision& decision) {
    const auto& conclusion = decision.conclusion;
    out.addHeading(2, say("Decision Outcome"));
    out.addText(decision.verdict == Decision::Verdict::Open
                    ? say("%1.", conclusion.answer)
                    : say("Chosen option: \"%1\".", conclusion.answer),
                Style::Strong);
    out.addText(decision.verdictReason);
    out.addText(conclusion.ifOne);
    out.addHeading(3, say("Consequences"));
    ReportDocument::Bullets consequences;
    for (const auto& reason : conclusion.inFavour)
        consequences.items.push_back(say("Good, because %1", reason.text));
    for (const auto& reason : conclusion.against)
        consequences.items.push_back(say("Bad, because %1", reason.text));
    consequences.items.push_back(conclusion.split);
    out.add(std::move(consequences));
    out.addHeading(3, say("Confirmation"));
    ReportDocument::Bullets flips;
    for (std::size_t i = 0; i < std::min(decision.flips.size(), kMostFlips); ++i)
        flips.items.push_back(decision.flips[i].text);
    if (flips.items.empty())
        flips.items.push_back(say("No single share, rating or worth of the middle rating changes it."));
    out.addText(say("Decide again when one of these comes true:"));
    out.add(std::move(flips));
    if (!decision.toFindOut.empty())
        out.addText(say("Worth finding out next: %1", decision.toFindOut[0].text));
    if (!input.runId.empty())
        out.addText(input.badge.empty()
                        ? say("Measured by the run %1.", input.runId)
                        : say("%1: the run %2 is no measurement of this machine.", input.badge, input.runId));
}

/// What each scenario says of an option, against the best of the others.
void addOption(ReportDocument& out, const Study& study, const Decision& decision, const std::string& id) {
    out.addHeading(3, Message::verbatim(study.alternativeName(id)));
    ReportDocument::Bullets good;
    ReportDocument::Bullets bad;
    for (const auto& item : decision.contributions) {
        double others = -2;
        for (const auto& other : decision.ranking)
            others = other == id ? others : std::max(others, item.values.at(other));
        const double lead = item.values.at(id) - others;
        const Fixed value{item.values.at(id), 2};
        const Fixed best{others, 2};
        const Percent share{item.share};
        if (std::abs(lead) < kNoDifference || item.share < kNoDifference || others < -1)
            continue;
        if (lead > 0)
            good.items.push_back(say("Good, because of %1: worth %2, the others at most %3; %4 of the work",
                                     item.name, value, best, share));
        else
            bad.items.push_back(say("Bad, because of %1: worth %2, another %3; %4 of the work", item.name,
                                    value, best, share));
    }
    good.items.insert(good.items.end(), bad.items.begin(), bad.items.end());
    if (good.items.empty())
        good.items.push_back(say("Neutral: nothing of your work tells it from the others."));
    out.add(std::move(good));
}

void addMore(ReportDocument& out, const RunReportInput& input, const Wording& wording) {
    out.addHeading(2, say("More Information"));
    out.addText(input.answersFrom);
    for (const auto& service : input.asked) {
        if (input.asked.size() > 1)
            out.addText(say("Service: %1", service.name), Style::Strong);
        if (!service.answers.empty())
            out.add(answersTable(*input.study, service.answers));
    }
    if (Table own = ownRatingsTable(*input.study); !own.rows.empty())
        out.add(std::move(own));
    if (input.evidence) {
        for (const auto& one : input.evidence->rejected)
            out.addText(say("Kept out: %1 at %2. %3", one.subject, one.workload, one.reason));
        if (!input.evidence->empty())
            out.add(evidenceTable(*input.study, *input.evidence));
    }
    if (!input.cases.empty())
        out.addText(runSentence(input));
    for (const auto& sentence : input.trust)
        out.addText(sentence);
    if (input.services && input.services->split)
        out.add(ReportDocument::Code{architectureTree(input.services->architecture, wording)});
    out.addText(say("Made with Bakeoff %1.", BAKEOFF_VERSION));
}

}  // namespace

std::string decisionRecord(const RunReportInput& input, const std::string& status, const Wording& wording) {
    ReportDocument out;
    const Message title = reportAnswer(input);
    out.addHeading(1, title.empty() ? Message(say("Not decided")) : title);
    addContext(out, input);
    if (input.decision) {
        addDrivers(out, *input.decision);
        addOptions(out, *input.study, *input.decision);
        addOutcome(out, input, *input.decision);
        out.addHeading(2, say("Pros and Cons of the Options"));
        for (const auto& id : input.decision->ranking)
            addOption(out, *input.study, *input.decision, id);
    }
    addMore(out, input, wording);
    return frontMatter(input, status) + toMarkdown(out.blocks, wording);
}

}  // namespace bakeoff::core
