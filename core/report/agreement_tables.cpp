// SPDX-License-Identifier: GPL-3.0-only
#include "core/report/agreement_tables.h"

#include "core/base/numbers.h"

namespace bakeoff::core {
namespace {

Cell percentCell(double share) {
    return {percent(share, 0), Json(share)};
}

Cell scoreCell(double value) {
    return {fixed(value, 2), Json(value)};
}

Cell alternativeCell(const Study& study, const std::string& id) {
    return {study.alternativeName(id), Json(id)};
}

/// Who could change it and how, a line each.
std::vector<Message> flipTexts(const Agreement& agreement) {
    std::vector<Message> out;
    for (const auto& person : agreement.people) {
        for (const auto& flip : person.flips)
            out.push_back(flip.text);
    }
    return out;
}

}  // namespace

Table peopleTable(const Study& study, const Agreement& agreement) {
    Table table{"people",
                SAY("Who would take what"),
                {{"name", SAY("Name")},
                 {"takes", SAY("Would take")},
                 {"sure", SAY("Best in"), true},
                 {"jointly", SAY("Best for all in"), true},
                 {"without", SAY("Without this person")}},
                {}};
    for (const auto& person : agreement.people) {
        const auto& first = person.decision.ranking.front();
        table.rows.push_back({person.name, alternativeCell(study, first),
                              percentCell(person.decision.acceptability.at(first)),
                              percentCell(person.winsJointly), alternativeCell(study, person.winnerWithout)});
    }
    return table;
}

Table jointTable(const Study& study, const Agreement& agreement) {
    Table table{"together", SAY("Together"), {{"alternative", SAY("Alternative")}}, {}};
    for (const auto& person : agreement.people)
        table.columns.push_back({person.name, Message::verbatim(person.name), true});
    table.columns.push_back({"together", SAY("Together"), true});
    table.columns.push_back({"best", SAY("Best for all in"), true});
    for (std::size_t a = 0; a < agreement.alternatives.size(); ++a) {
        const auto& id = agreement.alternatives[a];
        std::vector<Cell> row{alternativeCell(study, id)};
        for (const auto& person : agreement.people)
            row.push_back(scoreCell(person.decision.scores.at(id)));
        row.push_back(scoreCell(agreement.scores[a]));
        row.push_back(percentCell(agreement.best[a]));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Message concordanceText(const Agreement& agreement) {
    if (!agreement.concordance)
        return agreement.caution;
    Message out = say("How alike they rank the alternatives: %1, from 0 (not at all) to 1 (the same).",
                      Fixed{*agreement.concordance, 2});
    if (!agreement.caution.empty())
        out += agreement.caution;
    return out;
}

std::string agreementText(const Study& study, const Agreement& agreement, const Wording& wording) {
    std::string out =
        agreement.headline.text(wording) + "\n\n" + toText(peopleTable(study, agreement), wording) + "\n" +
        concordanceText(agreement).text(wording) + "\n\n" + toText(jointTable(study, agreement), wording);
    const auto flips = flipTexts(agreement);
    if (!flips.empty())
        out += "\n" + say("Who could change it").text(wording) + "\n";
    for (const auto& text : flips)
        out += "- " + text.text(wording) + "\n";
    return out;
}

std::string agreementMarkdown(const Study& study, const Agreement& agreement, const Wording& wording) {
    std::string out = "# " + agreement.headline.text(wording) + "\n\n" + study.title + "\n\n" +
                      toMarkdown(peopleTable(study, agreement), wording) + "\n" +
                      concordanceText(agreement).text(wording) + "\n\n" +
                      toMarkdown(jointTable(study, agreement), wording);
    const auto flips = flipTexts(agreement);
    if (!flips.empty())
        out += "\n## " + say("Who could change it").text(wording) + "\n\n";
    for (const auto& text : flips)
        out += "- " + text.text(wording) + "\n";
    return out;
}

}  // namespace bakeoff::core
