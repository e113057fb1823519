// SPDX-License-Identifier: GPL-3.0-only
#include "core/report/decision_tables.h"
#include "core/report/study_tables.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kMostFlips = 6;
constexpr std::size_t kMostToFindOut = 5;

/// A part of the document: sentences, then a table.
struct Section {
    Message title;
    std::vector<Message> sentences;
    std::vector<Table> tables;
};

Section evidenceSection(const Study& study, const Evidence& evidence) {
    Section out{say("Measured evidence"), {}, {}};
    for (const auto& one : evidence.rejected)
        out.sentences.push_back(say("Kept out: %1 at %2. %3", one.subject, one.workload, one.reason));
    if (!evidence.empty())
        out.tables.push_back(evidenceTable(study, evidence));
    return out;
}

std::vector<Section> sectionsOf(const Study& study, const Decision& decision, const Evidence* evidence) {
    std::vector<Section> out;
    out.push_back({say("Why"), decision.reasons, {}});
    Section flips{say("What would change it"), {}, {}};
    for (std::size_t i = 0; i < std::min(decision.flips.size(), kMostFlips); ++i)
        flips.sentences.push_back(decision.flips[i].text);
    if (decision.flips.size() > kMostFlips)
        flips.sentences.push_back(say("And %1 changes further away.", decision.flips.size() - kMostFlips));
    if (!flips.sentences.empty())
        out.push_back(std::move(flips));
    Section findOut{say("What to find out next"), {}, {}};
    for (std::size_t i = 0; i < std::min(decision.toFindOut.size(), kMostToFindOut); ++i)
        findOut.sentences.push_back(decision.toFindOut[i].text);
    if (findOut.sentences.empty())
        findOut.sentences.push_back(
            say("Nothing that was asked or could be run is likely to change the winner."));
    out.push_back(std::move(findOut));
    out.push_back({say("What makes the score"), {}, {contributionsTable(study, decision)}});
    if (evidence && (!evidence->empty() || !evidence->rejected.empty()))
        out.push_back(evidenceSection(study, *evidence));
    out.push_back({say("How sure it is"), {}, {robustnessTable(study, decision)}});
    out.push_back({say("Shares within which the winner stays"), {}, {stabilityTable(study, decision)}});
    if (!decision.opinions.empty())
        out.push_back({say("Second opinions"), {}, {methodsTable(study, decision)}});
    return out;
}

Message firstLine(const Decision& decision) {
    return say("%1 (%2)", decision.headline, verdictTitle(decision.verdict));
}

std::string sectionsText(const std::vector<Section>& sections, const Wording& wording) {
    std::string out;
    for (const auto& section : sections) {
        out += "\n" + section.title.text(wording) + "\n";
        for (const auto& sentence : section.sentences)
            out += "- " + sentence.text(wording) + "\n";
        for (const auto& table : section.tables)
            out += toText(table, wording);
    }
    return out;
}

std::string sectionsMarkdown(const std::vector<Section>& sections, const std::string& heading,
                             const Wording& wording) {
    std::string out;
    for (const auto& section : sections) {
        out += "\n" + heading + " " + section.title.text(wording) + "\n\n";
        for (const auto& sentence : section.sentences)
            out += "- " + sentence.text(wording) + "\n";
        for (const auto& table : section.tables)
            out += (section.sentences.empty() ? "" : "\n") + toMarkdown(table, wording);
    }
    return out;
}

/// The services below what they stand behind, one a line.
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

}  // namespace

std::string decisionText(const Study& study, const Decision& decision, const Evidence* evidence,
                         const Wording& wording) {
    return say("Recommendation: %1", firstLine(decision)).text(wording) + "\n" +
           sectionsText(sectionsOf(study, decision, evidence), wording);
}

std::string decisionMarkdown(const Study& study, const Decision& decision, const Evidence* evidence,
                             const Wording& wording) {
    return "# " + firstLine(decision).text(wording) + "\n\n" + study.title + "\n" +
           sectionsMarkdown(sectionsOf(study, decision, evidence), "##", wording);
}

std::string decisionDetailsMarkdown(const Study& study, const Decision& decision, const Evidence* evidence,
                                    const Wording& wording) {
    return sectionsMarkdown(sectionsOf(study, decision, evidence), "###", wording);
}

std::string servicesText(const Study& study, const ServicesDecision& profiles, const Wording& wording) {
    std::string out = say("Recommendation: %1", profiles.headline).text(wording) + "\n\n" +
                      toText(servicesTable(study, profiles), wording);
    if (profiles.split)
        out += "\n" + say("Hybrid architecture").text(wording) + "\n" +
               architectureTree(profiles.architecture, wording);
    for (const auto& service : profiles.services)
        out += "\n== " + service.name + ": " + firstLine(service.decision).text(wording) + " ==\n" +
               sectionsText(sectionsOf(study, service.decision, &service.evidence), wording);
    return out;
}

std::string servicesMarkdown(const Study& study, const ServicesDecision& profiles, const Wording& wording) {
    std::string out = "# " + profiles.headline.text(wording) + "\n\n" + study.title + "\n\n" +
                      toMarkdown(servicesTable(study, profiles), wording);
    if (profiles.split)
        out += "\n## " + say("Hybrid architecture").text(wording) + "\n\n```text\n" +
               architectureTree(profiles.architecture, wording) + "```\n";
    for (const auto& service : profiles.services)
        out += "\n## " + service.name + ": " + firstLine(service.decision).text(wording) + "\n" +
               sectionsMarkdown(sectionsOf(study, service.decision, &service.evidence), "###", wording);
    return out;
}

}  // namespace bakeoff::core
