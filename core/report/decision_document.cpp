// SPDX-License-Identifier: GPL-3.0-only
#include "core/report/decision_tables.h"
#include "core/report/study_tables.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kMostFlips = 6;
constexpr std::size_t kMostToFindOut = 5;

/// A part of the document: sentences, then a table.
struct Section {
    std::string title;
    std::vector<std::string> sentences;
    std::vector<Table> tables;
};

std::vector<Section> sectionsOf(const Study& study, const Decision& decision, const Evidence* evidence) {
    std::vector<Section> out;
    out.push_back({"Why", decision.reasons, {}});
    Section flips{"What would change it", {}, {}};
    for (std::size_t i = 0; i < std::min(decision.flips.size(), kMostFlips); ++i)
        flips.sentences.push_back(decision.flips[i].text);
    if (decision.flips.size() > kMostFlips)
        flips.sentences.push_back("And " + std::to_string(decision.flips.size() - kMostFlips) +
                                  " changes further away.");
    if (!flips.sentences.empty())
        out.push_back(std::move(flips));
    Section findOut{"What to find out next", {}, {}};
    for (std::size_t i = 0; i < std::min(decision.toFindOut.size(), kMostToFindOut); ++i)
        findOut.sentences.push_back(decision.toFindOut[i].text);
    if (findOut.sentences.empty())
        findOut.sentences.push_back("Nothing that was asked or could be run is likely to change the winner.");
    out.push_back(std::move(findOut));
    out.push_back({"What makes the score", {}, {contributionsTable(study, decision)}});
    if (evidence && !evidence->empty())
        out.push_back({"Measured evidence", {}, {evidenceTable(study, *evidence)}});
    out.push_back({"How sure it is", {}, {robustnessTable(study, decision)}});
    out.push_back({"Shares within which the winner stays", {}, {stabilityTable(study, decision)}});
    if (!decision.opinions.empty())
        out.push_back({"Second opinions", {}, {methodsTable(study, decision)}});
    return out;
}

std::string firstLine(const Decision& decision) {
    return decision.headline + " (" + verdictName(decision.verdict) + ")";
}

}  // namespace

std::string decisionText(const Study& study, const Decision& decision, const Evidence* evidence) {
    std::string out = "Recommendation: " + firstLine(decision) + "\n";
    for (const auto& section : sectionsOf(study, decision, evidence)) {
        out += "\n" + section.title + "\n";
        for (const auto& sentence : section.sentences)
            out += "- " + sentence + "\n";
        for (const auto& table : section.tables)
            out += toText(table);
    }
    return out;
}

std::string decisionMarkdown(const Study& study, const Decision& decision, const Evidence* evidence) {
    std::string out = "# " + firstLine(decision) + "\n\n" + study.title + "\n";
    for (const auto& section : sectionsOf(study, decision, evidence)) {
        out += "\n## " + section.title + "\n\n";
        for (const auto& sentence : section.sentences)
            out += "- " + sentence + "\n";
        for (const auto& table : section.tables)
            out += toMarkdown(table);
    }
    return out;
}

}  // namespace bakeoff::core
