// SPDX-License-Identifier: GPL-3.0-only
#include "core/report/study_tables.h"

#include <algorithm>
#include <cmath>

#include "core/base/numbers.h"
#include "core/base/units.h"
#include "core/bench/metrics.h"
#include "core/study/question_kinds.h"
#include "core/study/source_ratios.h"
#include "core/verdict/case_ratio.h"

namespace bakeoff::core {
namespace {

std::string joined(const std::vector<std::string>& parts, const char* separator = ", ") {
    std::string text;
    for (const auto& part : parts)
        text += (text.empty() ? "" : separator) + part;
    return text;
}

std::string names(const Study& study, const std::vector<std::string>& ids) {
    std::vector<std::string> parts;
    for (const auto& id : ids)
        parts.push_back(study.alternativeName(id));
    return joined(parts);
}

void addAlternativeColumns(Table& table, const Study& study, bool numeric = false) {
    for (const auto& alternative : study.alternatives)
        table.columns.push_back({alternative.id, Message::verbatim(alternative.name), numeric});
}

/// The source's own name where the program has none.
Message metricTitle(const Claim& claim) {
    return claim.metric.empty() ? Message::verbatim(claim.metricName) : core::metricTitle(claim.metric);
}

}  // namespace

Message claimText(const Claim& claim) {
    Message text = claim.valueTo ? say("%1 to %2", Written{claim.value}, Written{*claim.valueTo})
                                 : say("%1", Written{claim.value});
    if (claim.unit != "count")
        text += Message::verbatim(claim.unit);
    switch (claim.qualifier) {
        case ClaimQualifier::About:
            return say("about %1", std::move(text));
        case ClaimQualifier::AtMost:
            return say("at most %1", std::move(text));
        case ClaimQualifier::AtLeast:
            return say("at least %1", std::move(text));
        case ClaimQualifier::Range:
        case ClaimQualifier::Exact:
            break;
    }
    return text;
}

Table matrixTable(const Study& study) {
    Table table{"matrix", SAY("Decision matrix"), {{"scenario", SAY("Scenario")}}, {}};
    addAlternativeColumns(table, study);
    table.columns.push_back({"recommendation", SAY("Recommendation")});
    for (const auto& scenario : study.scenarios) {
        std::vector<Cell> row{scenario.name};
        for (const auto& alternative : study.alternatives) {
            if (scenario.unrated.contains(alternative.id)) {
                row.emplace_back(std::string("?"));
                continue;
            }
            const int level = scenario.ratings.at(alternative.id);
            std::string meaning;
            for (const auto& step : study.scaleOf(scenario)) {
                if (step.level == level)
                    meaning = step.meaning;
            }
            const std::string symbol = study.ratingSymbol(scenario, level);
            row.emplace_back(symbol, Json(symbol), Message::verbatim(meaning));
        }
        row.emplace_back(scenario.recommendationText);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table ecosystemTable(const Study& study) {
    Table table{"ecosystem", SAY("Ecosystem"), {{"category", SAY("Category")}}, {}};
    addAlternativeColumns(table, study);
    for (const auto& category : study.ecosystem) {
        std::vector<Cell> row{category.name};
        for (const auto& alternative : study.alternatives) {
            const auto it = category.entries.find(alternative.id);
            const auto entries = it == category.entries.end() ? std::vector<std::string>{} : it->second;
            row.emplace_back(joined(entries), Json(joined(entries)));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table comparisonTable(const Study& study, const ComparisonTable& comparison) {
    Table table{comparison.id, Message::verbatim(comparison.title), {{"aspect", SAY("Aspect")}}, {}};
    for (const auto& alternative : study.alternatives) {
        const auto it = comparison.columns.find(alternative.id);
        table.columns.push_back(
            {alternative.id,
             Message::verbatim(it == comparison.columns.end() ? alternative.name : it->second)});
    }
    for (const auto& aspect : comparison.rows) {
        std::vector<Cell> row{aspect.aspect};
        for (const auto& alternative : study.alternatives) {
            const auto it = aspect.cells.find(alternative.id);
            row.emplace_back(it == aspect.cells.end() ? std::string() : it->second);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table claimsTable(const Study& study) {
    Table table{"claims",
                SAY("Claims"),
                {{"id", SAY("Id")},
                 {"where", SAY("Where")},
                 {"alternative", SAY("Alternative")},
                 {"label", SAY("Row")},
                 {"metric", SAY("Measures")},
                 {"claimed", SAY("Claimed")},
                 {"value", SAY("Value"), true},
                 {"unit", SAY("Unit")},
                 {"workload", SAY("Workload")},
                 {"subject", SAY("Subject")},
                 {"source_ratio", SAY("Against the others"), true}},
                {}};
    const auto ratios = sourceRatios(study);
    for (const auto& claim : study.claims) {
        const auto& ratio = ratios[table.rows.size()];
        table.rows.push_back({claim.id,
                              claim.where,
                              {study.alternativeName(claim.alternative), Json(claim.alternative)},
                              claim.label,
                              {metricTitle(claim), Json(claim.metric)},
                              claimText(claim),
                              {asWritten(claim.value), Json(claim.value)},
                              claim.unit,
                              claim.workload,
                              claim.subject,
                              ratio ? Cell{timesText(ratio->times), Json(ratio->times)} : Cell{}});
    }
    return table;
}

namespace {

Message guidanceKindTitle(const std::string& kind) {
    if (kind == "avoid")
        return say("speaks against it");
    return kind == "shines" ? Message(SAY("shines at")) : Message(SAY("choose when"));
}

}  // namespace

Table guidanceTable(const Study& study) {
    Table table{"guidance",
                SAY("Guidance"),
                {{"kind", SAY("Kind")}, {"alternatives", SAY("For")}, {"item", SAY("Reason")}},
                {}};
    for (const auto& guidance : study.guidance) {
        for (const auto& item : guidance.items)
            table.rows.push_back({{guidanceKindTitle(guidance.kind), Json(guidance.kind)},
                                  names(study, guidance.alternatives),
                                  item});
    }
    return table;
}

namespace {

/// What a study calls a part of an architecture, for people.
Message nodeKindTitle(const std::string& kind) {
    if (kind == "gateway")
        return SAY("gateway");
    if (kind == "service")
        return SAY("service");
    return kind == "store" ? Message(SAY("store")) : Message::verbatim(kind);
}

}  // namespace

Table architectureTable(const Study& study) {
    Table table{"architecture",
                SAY("Hybrid architecture"),
                {{"id", SAY("Id")},
                 {"label", SAY("Part")},
                 {"kind", SAY("Kind")},
                 {"detail", SAY("Detail")},
                 {"alternative", SAY("Built with")},
                 {"to", SAY("Talks to")}},
                {}};
    if (!study.architecture)
        return table;
    for (const auto& node : study.architecture->nodes) {
        std::vector<std::string> targets;
        for (const auto& edge : study.architecture->edges) {
            if (edge.from == node.id)
                targets.push_back(edge.to);
        }
        table.rows.push_back({node.id,
                              node.label,
                              {nodeKindTitle(node.kind), Json(node.kind)},
                              node.detail,
                              node.alternative ? study.alternativeName(*node.alternative) : std::string(),
                              joined(targets)});
    }
    return table;
}

Table ratingScaleTable(const Study& study) {
    Table table{"rating-scale",
                SAY("Rating scale"),
                {{"level", SAY("Level"), true}, {"symbol", SAY("Symbol")}, {"meaning", SAY("Meaning")}},
                {}};
    for (const auto& level : study.ratingScale)
        table.rows.push_back({{std::to_string(level.level), Json(level.level)}, level.symbol, level.meaning});
    return table;
}

Table questionsTable(const Study& study) {
    Table table{"questions",
                SAY("Questions"),
                {{"id", SAY("Id")},
                 {"kind", SAY("Kind")},
                 {"text", SAY("Question")},
                 {"why", SAY("Why it is asked")}},
                {}};
    for (const auto& question : study.questionnaire)
        table.rows.push_back({question.id,
                              {Message(kindOf(question).title), Json(kindOf(question).name)},
                              question.text,
                              question.why});
    return table;
}

namespace {

/// "the study's rating; measured here: fan-out, Items per second (50 % of the value)".
Cell sourceCell(const Contribution& item) {
    Message text = Message::joined(item.sources, "; ");
    if (item.blend > 0 && item.blend < 1)
        text = say("%1 (%2 of the value)", std::move(text), Percent{item.blend});
    return {std::move(text), Json(english(item.sources))};
}

}  // namespace

Table contributionsTable(const Study& study, const Decision& decision) {
    Table table{"contributions",
                SAY("What makes the score"),
                {{"scenario", SAY("Scenario")}, {"share", SAY("Share of your work"), true}},
                {}};
    addAlternativeColumns(table, study, true);
    table.columns.push_back({"source", SAY("Where it comes from")});
    std::vector<double> sums(study.alternatives.size(), 0.0);
    for (const auto& item : decision.contributions) {
        std::vector<Cell> row{item.name,
                              {percent(item.share, 1) + (item.unknown ? " ?" : ""), Json(item.share)}};
        for (std::size_t a = 0; a < study.alternatives.size(); ++a) {
            const double value = item.share * item.values.at(study.alternatives[a].id);
            sums[a] += value;
            row.emplace_back(fixed(value, 3), Json(value));
        }
        row.push_back(sourceCell(item));
        table.rows.push_back(std::move(row));
    }
    std::vector<Cell> total{SAY("Score"), {"100 %", Json(1.0)}};
    for (const double sum : sums)
        total.emplace_back(fixed(sum, 3), Json(sum));
    total.emplace_back("");
    table.rows.push_back(std::move(total));
    return table;
}

Table opinionsTable(const Study& study, const Decision& decision) {
    Table table{"opinions",
                SAY("What other methods say"),
                {{"method", SAY("Method")}, {"agrees", SAY("Agrees")}},
                {}};
    const auto& alternatives = decision.robustness.alternatives;
    for (const auto& id : alternatives)
        table.columns.push_back({id, Message::verbatim(study.alternativeName(id)), true});
    table.columns.push_back({"caution", SAY("Treat it with care")});
    for (const auto& opinion : decision.opinions) {
        std::vector<Cell> row{opinion.title,
                              {Message(opinion.agrees ? SAY("yes") : SAY("no")), Json(opinion.agrees)}};
        for (std::size_t a = 0; a < alternatives.size(); ++a)
            row.push_back(
                {say("%1 (%2.)", Fixed{opinion.scores[a], 3}, opinion.ranks[a]), Json(opinion.scores[a])});
        row.push_back(opinion.caution);
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::vector<std::string> studyTableIds(const Study& study) {
    std::vector<std::string> ids{"matrix",       "ecosystem",    "claims",    "guidance",
                                 "architecture", "rating-scale", "questions", "reproducibility"};
    for (const auto& comparison : study.comparisons)
        ids.push_back(comparison.id);
    return ids;
}

Result<Table> studyTable(const Study& study, const std::string& id) {
    if (id == "matrix")
        return matrixTable(study);
    if (id == "ecosystem")
        return ecosystemTable(study);
    if (id == "claims")
        return claimsTable(study);
    if (id == "guidance")
        return guidanceTable(study);
    if (id == "architecture")
        return architectureTable(study);
    if (id == "rating-scale")
        return ratingScaleTable(study);
    if (id == "questions")
        return questionsTable(study);
    if (id == "reproducibility")
        return reproducibilityTable(study);
    for (const auto& comparison : study.comparisons) {
        if (comparison.id == id)
            return comparisonTable(study, comparison);
    }
    return Error{ErrorCode::NotFound,
                 say("No table \"%1\" in this study. There are: %2.", id, joined(studyTableIds(study))),
                 study.id};
}

}  // namespace bakeoff::core
