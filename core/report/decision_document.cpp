// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>

#include "core/report/decision_tables.h"
#include "core/report/study_tables.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kMostFlips = 6;
constexpr std::size_t kMostToFindOut = 5;

using Block = ReportDocument::Block;

void addEvidence(ReportDocument& out, const Study& study, const Evidence* evidence, int level) {
    if (!evidence || (evidence->empty() && evidence->rejected.empty()))
        return;
    out.addHeading(level, say("Measured evidence"), "evidence");
    for (const auto& one : evidence->rejected)
        out.addText(say("Kept out: %1 at %2. %3", one.subject, one.workload, one.reason));
    if (!evidence->empty())
        out.add(evidenceTable(study, *evidence));
}

void addFlips(ReportDocument& out, const Decision& decision, int level) {
    ReportDocument::Bullets flips;
    for (std::size_t i = 0; i < std::min(decision.flips.size(), kMostFlips); ++i)
        flips.items.push_back(decision.flips[i].text);
    if (decision.flips.size() > kMostFlips)
        flips.items.push_back(say("And %1 changes further away.", decision.flips.size() - kMostFlips));
    if (flips.items.empty())
        return;
    out.addHeading(level, say("What would change it"), "flips");
    out.add(std::move(flips));
}

void addFindOut(ReportDocument& out, const Decision& decision, int level) {
    out.addHeading(level, say("What to find out next"), "find-out");
    ReportDocument::Bullets items;
    for (std::size_t i = 0; i < std::min(decision.toFindOut.size(), kMostToFindOut); ++i)
        items.items.push_back(decision.toFindOut[i].text);
    if (items.items.empty())
        items.items.push_back(say("Nothing that was asked or could be run is likely to change the winner."));
    out.add(std::move(items));
}

void addBars(ReportDocument& out, Message title, const std::vector<Reason>& reasons, double longest,
             bool against) {
    if (reasons.empty())
        return;
    out.addText(std::move(title), ReportDocument::Paragraph::Style::Strong);
    ReportDocument::Bars bars;
    bars.longest = longest;
    for (const auto& reason : reasons)
        bars.bars.push_back({reason.text, reason.detail, reason.points, against});
    out.add(std::move(bars));
}

/// "Recommendation: Take A for this service".
Message firstLine(const Message& answer) {
    return say("Recommendation: %1", answer);
}

}  // namespace

std::vector<Block> conclusionBlocks(const Decision& decision) {
    ReportDocument out;
    const auto& conclusion = decision.conclusion;
    out.addText(conclusion.sureness);
    out.addText(conclusion.caution);
    out.addText(conclusion.ifOne);
    double longest = 0;
    for (const auto* side : {&conclusion.inFavour, &conclusion.against}) {
        for (const auto& reason : *side)
            longest = std::max(longest, reason.points);
    }
    addBars(out, say("What speaks for it"), conclusion.inFavour, longest, false);
    addBars(out, say("What speaks against it"), conclusion.against, longest, true);
    out.addText(conclusion.split);
    if (!decision.flips.empty())
        out.addText(say("What would change it: %1", decision.flips[0].text));
    if (!decision.toFindOut.empty())
        out.addText(say("Worth finding out next: %1", decision.toFindOut[0].text));
    return std::move(out.blocks);
}

std::vector<Block> decisionBlocks(const Study& study, const Decision& decision, const Evidence* evidence,
                                  int level) {
    ReportDocument out;
    out.addHeading(level, say("Why"), "why");
    out.add(ReportDocument::Bullets{decision.reasons});
    addFlips(out, decision, level);
    addFindOut(out, decision, level);
    out.addHeading(level, say("What makes the score"), "score");
    out.add(contributionsTable(study, decision));
    addEvidence(out, study, evidence, level);
    out.addHeading(level, say("How sure it is"), "sure");
    out.addText(robustnessNote());
    out.add(robustnessTable(study, decision));
    out.addHeading(level, say("Shares within which the winner stays"), "stability");
    out.add(stabilityTable(study, decision));
    if (!decision.opinions.empty()) {
        out.addHeading(level, say("Second opinions"), "opinions");
        out.add(methodsTable(study, decision));
    }
    return std::move(out.blocks);
}

std::string architectureTree(const Architecture& architecture, const Wording& wording) {
    std::string out;
    for (std::size_t i = 0; i < architecture.nodes.size(); ++i) {
        const auto& node = architecture.nodes[i];
        out += (i == 0                               ? ""
                : i + 1 == architecture.nodes.size() ? "└─ "
                                                     : "├─ ") +
               node.label.text(wording) + (node.detail.empty() ? "" : " – " + node.detail.text(wording)) +
               "\n";
    }
    return out;
}

std::string decisionText(const Study& study, const Decision& decision, const Evidence* evidence,
                         const Wording& wording) {
    return firstLine(decision.conclusion.answer).text(wording) + "\n" +
           toText(conclusionBlocks(decision), wording) + "\n" +
           toText(decisionBlocks(study, decision, evidence), wording);
}

std::string decisionMarkdown(const Study& study, const Decision& decision, const Evidence* evidence,
                             const Wording& wording) {
    ReportDocument out;
    out.addHeading(1, decision.conclusion.answer);
    out.addText(Message::verbatim(study.title));
    out.addAll(conclusionBlocks(decision));
    out.addAll(decisionBlocks(study, decision, evidence));
    return toMarkdown(out.blocks, wording);
}

std::string servicesText(const Study& study, const ServicesDecision& profiles, const Wording& wording) {
    std::string out =
        firstLine(profiles.answer).text(wording) + "\n\n" + toText(servicesTable(study, profiles), wording);
    if (profiles.split)
        out += "\n" + say("Hybrid architecture").text(wording) + "\n" +
               architectureTree(profiles.architecture, wording);
    for (const auto& service : profiles.services)
        out += "\n== " + service.name + ": " + service.decision.conclusion.answer.text(wording) + " ==\n" +
               toText(conclusionBlocks(service.decision), wording) + "\n" +
               toText(decisionBlocks(study, service.decision, &service.evidence), wording);
    return out;
}

std::string servicesMarkdown(const Study& study, const ServicesDecision& profiles, const Wording& wording) {
    ReportDocument out;
    out.addHeading(1, profiles.answer);
    out.addText(Message::verbatim(study.title));
    out.add(servicesTable(study, profiles));
    if (profiles.split) {
        out.addHeading(2, say("Hybrid architecture"));
        out.add(ReportDocument::Code{architectureTree(profiles.architecture, wording)});
    }
    for (const auto& service : profiles.services) {
        out.addHeading(2, say("%1: %2", service.name, service.decision.conclusion.answer));
        out.addAll(conclusionBlocks(service.decision));
        out.addAll(decisionBlocks(study, service.decision, &service.evidence, 3));
    }
    return toMarkdown(out.blocks, wording);
}

}  // namespace bakeoff::core
