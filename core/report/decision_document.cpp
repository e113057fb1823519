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

std::string firstLine(const Decision& decision) {
    return decision.headline.english() + " (" + verdictName(decision.verdict) + ")";
}

std::string sectionsText(const std::vector<Section>& sections) {
    std::string out;
    for (const auto& section : sections) {
        out += "\n" + section.title.english() + "\n";
        for (const auto& sentence : section.sentences)
            out += "- " + sentence.english() + "\n";
        for (const auto& table : section.tables)
            out += toText(table);
    }
    return out;
}

std::string sectionsMarkdown(const std::vector<Section>& sections, const std::string& heading) {
    std::string out;
    for (const auto& section : sections) {
        out += "\n" + heading + " " + section.title.english() + "\n\n";
        for (const auto& sentence : section.sentences)
            out += "- " + sentence.english() + "\n";
        for (const auto& table : section.tables)
            out += (section.sentences.empty() ? "" : "\n") + toMarkdown(table);
    }
    return out;
}

/// The services below what they stand behind, one a line.
std::string architectureTree(const Architecture& architecture) {
    std::string out;
    for (std::size_t i = 0; i < architecture.nodes.size(); ++i) {
        const auto& node = architecture.nodes[i];
        out += (i == 0                               ? ""
                : i + 1 == architecture.nodes.size() ? "└─ "
                                                     : "├─ ") +
               node.label.english() + (node.detail.empty() ? "" : " – " + node.detail.english()) + "\n";
    }
    return out;
}

}  // namespace

std::string decisionText(const Study& study, const Decision& decision, const Evidence* evidence) {
    return "Recommendation: " + firstLine(decision) + "\n" +
           sectionsText(sectionsOf(study, decision, evidence));
}

std::string decisionMarkdown(const Study& study, const Decision& decision, const Evidence* evidence) {
    return "# " + firstLine(decision) + "\n\n" + study.title + "\n" +
           sectionsMarkdown(sectionsOf(study, decision, evidence), "##");
}

std::string decisionDetailsMarkdown(const Study& study, const Decision& decision, const Evidence* evidence) {
    return sectionsMarkdown(sectionsOf(study, decision, evidence), "###");
}

std::string profilesText(const Study& study, const ProfilesDecision& profiles) {
    std::string out =
        "Recommendation: " + profiles.headline.english() + "\n\n" + toText(servicesTable(study, profiles));
    if (profiles.split)
        out += "\nHybrid architecture\n" + architectureTree(profiles.architecture);
    for (const auto& service : profiles.services)
        out += "\n== " + service.name + ": " + firstLine(service.decision) + " ==\n" +
               sectionsText(sectionsOf(study, service.decision, &service.evidence));
    return out;
}

std::string profilesMarkdown(const Study& study, const ProfilesDecision& profiles) {
    std::string out = "# " + profiles.headline.english() + "\n\n" + study.title + "\n\n" +
                      toMarkdown(servicesTable(study, profiles));
    if (profiles.split)
        out += "\n## Hybrid architecture\n\n```text\n" + architectureTree(profiles.architecture) + "```\n";
    for (const auto& service : profiles.services)
        out += "\n## " + service.name + ": " + firstLine(service.decision) + "\n" +
               sectionsMarkdown(sectionsOf(study, service.decision, &service.evidence), "###");
    return out;
}

}  // namespace bakeoff::core
