// SPDX-License-Identifier: GPL-3.0-only
#include "core/report/decision_tables.h"

#include "core/base/numbers.h"
#include "core/base/overloaded.h"
#include "core/base/units.h"
#include "core/bench/metrics.h"

namespace bakeoff::core {
namespace {

Cell percentCell(double share) {
    return {percent(share, 1), Json(share)};
}

Cell numberCell(double value) {
    return {fixed(value, 3), Json(value)};
}

std::string nameOf(const Study& study, const std::string& scenario) {
    const Scenario* found = study.findScenario(scenario);
    return found ? found->name : scenario;
}

}  // namespace

Sentence verdictTitle(Decision::Verdict verdict) {
    switch (verdict) {
        case Decision::Verdict::Clear:
            return SAY("clear");
        case Decision::Verdict::Fragile:
            return SAY("a small change flips it");
        case Decision::Verdict::Tie:
            return SAY("either will do");
        case Decision::Verdict::Open:
            break;
    }
    return SAY("not decided yet");
}

Table robustnessTable(const Study& study, const Decision& decision) {
    Table table{"robustness",
                SAY("How sure it is"),
                {{"alternative", SAY("Alternative")},
                 {"score", SAY("Score"), true},
                 {"low", Message::verbatim("5 %"), true},
                 {"high", Message::verbatim("95 %"), true},
                 {"best", SAY("Best in"), true},
                 {"confidence", SAY("Best at its own weights"), true}},
                {}};
    const auto& ids = decision.robustness.alternatives;
    const auto& result = decision.robustness.result;
    for (const auto& id : decision.ranking) {
        for (std::size_t a = 0; a < ids.size(); ++a) {
            if (ids[a] != id)
                continue;
            const auto& confidence = result.confidenceFactors[a];
            table.rows.push_back({{study.alternativeName(id), Json(id)},
                                  numberCell(decision.scores.at(id)),
                                  numberCell(result.lowScores[a]),
                                  numberCell(result.highScores[a]),
                                  percentCell(result.rankAcceptability(a, 0)),
                                  confidence ? percentCell(*confidence) : Cell("–")});
        }
    }
    return table;
}

Message robustnessNote() {
    return say(
        "\"Best in\" counts the ways that everything uncertain could turn out, and sums to 100 % together "
        "with "
        "a split. \"Best at its own weights\" asks another question of each alternative by itself: if your "
        "work "
        "were what suits it most, how often would it be best? So two rivals can both be near 100 % there; a "
        "low figure means that an alternative is hardly ever right.");
}

Table stabilityTable(const Study& study, const Decision& decision) {
    Table table{"stability",
                SAY("Shares within which the winner stays"),
                {{"scenario", SAY("Scenario")},
                 {"share", SAY("Share now"), true},
                 {"low", SAY("From"), true},
                 {"high", SAY("To"), true},
                 {"below", SAY("Wins below")},
                 {"above", SAY("Wins above")}},
                {}};
    for (const auto& item : decision.stability)
        table.rows.push_back({{nameOf(study, item.scenario), Json(item.scenario)},
                              percentCell(item.share),
                              percentCell(item.low),
                              percentCell(item.high),
                              item.below.empty() ? Cell("–") : Cell(study.alternativeName(item.below)),
                              item.above.empty() ? Cell("–") : Cell(study.alternativeName(item.above))});
    return table;
}

Table methodsTable(const Study& study, const Decision& decision) {
    Table table{"methods", SAY("Second opinions"), {{"method", SAY("Method")}}, {}};
    const auto& ids = decision.robustness.alternatives;
    for (const auto& id : ids)
        table.columns.push_back({id, Message::verbatim(study.alternativeName(id)), true});
    table.columns.push_back({"agrees", SAY("Same winner")});
    table.columns.push_back({"caution", SAY("Take care")});
    std::vector<double> scores;
    for (const auto& id : ids)
        scores.push_back(decision.scores.at(id));
    std::vector<Cell> main{{Message(SAY("Additive value (main)")), Json("additive_value")}};
    for (const int rank : competitionRanks(scores))
        main.emplace_back(std::to_string(rank), Json(rank));
    main.emplace_back("–");
    main.emplace_back("");
    table.rows.push_back(std::move(main));
    for (const auto& opinion : decision.opinions) {
        std::vector<Cell> row{{opinion.title, Json(opinion.method)}};
        for (const int rank : opinion.ranks)
            row.emplace_back(std::to_string(rank), Json(rank));
        row.emplace_back(Message(opinion.agrees ? SAY("yes") : SAY("no")), Json(opinion.agrees));
        row.emplace_back(opinion.caution);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table evidenceTable(const Study& study, const Evidence& evidence) {
    Table table{"evidence",
                SAY("Measured evidence"),
                {{"scenario", SAY("Scenario")},
                 {"workload", SAY("Workload")},
                 {"metric", SAY("Measures")},
                 {"limit", SAY("Worth nothing at"), true},
                 {"target", SAY("Worth all at"), true}},
                {}};
    for (const auto& alternative : study.alternatives)
        table.columns.push_back({alternative.id, Message::verbatim(alternative.name), true});
    for (const auto& criterion : evidence.criteria) {
        const Metric* metric = findMetric(criterion.rule.metric);
        const Dimension dimension = metric ? metric->dimension : Dimension::Count;
        std::vector<Cell> row{{nameOf(study, criterion.rule.scenario), Json(criterion.rule.scenario)},
                              criterion.rule.workload,
                              {metricTitle(criterion.rule.metric), Json(criterion.rule.metric)},
                              {formatQuantity(criterion.limit, dimension), Json(criterion.limit)},
                              {formatQuantity(criterion.target, dimension), Json(criterion.target),
                               criterion.ownTarget ? SAY("Your own target") : SAY("The study's target")}};
        for (const auto& alternative : study.alternatives) {
            const auto it = criterion.alternatives.find(alternative.id);
            if (it == criterion.alternatives.end()) {
                row.emplace_back("–");
                continue;
            }
            row.emplace_back(say("%1 (%2) = %3", Quantity{it->second.figure, dimension}, it->second.subject,
                                 Fixed{it->second.value, 2}),
                             Json(it->second.value));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table flipsTable(const Study& study, const Decision& decision) {
    Table table{"flips",
                SAY("What would change it"),
                {{"change", SAY("Change")}, {"now", SAY("Now")}, {"winner", SAY("Winner")}},
                {}};
    for (const auto& flip : decision.flips) {
        const Cell now = std::visit(
            Overloaded{
                [](const Flip::Share& share) { return percentCell(share.now); },
                [](const Flip::MiddleLevel& middle) { return numberCell(middle.now); },
                [&](const Flip::Rating& rating) {
                    const Scenario* row = study.findScenario(rating.scenario);
                    return Cell{row ? study.ratingSymbol(*row, rating.now) : std::to_string(rating.now),
                                Json(static_cast<double>(rating.now))};
                },
            },
            flip.change);
        table.rows.push_back(
            {flip.text, now, {study.alternativeName(flip.alternative), Json(flip.alternative)}});
    }
    return table;
}

Table servicesTable(const Study& study, const ServicesDecision& profiles) {
    Table table{
        "services",
        SAY("Your services"),
        {{"service", SAY("Service")}, {"recommendation", SAY("Recommendation")}, {"verdict", SAY("Verdict")}},
        {}};
    for (const auto& alternative : study.alternatives)
        table.columns.push_back({alternative.id, Message::verbatim(alternative.name), true});
    table.columns.push_back({"best", SAY("Best in"), true});
    for (const auto& service : profiles.services) {
        const auto& decision = service.decision;
        std::vector<Cell> row{service.name,
                              {decision.headline, Json(decision.alternatives)},
                              {Message(verdictTitle(decision.verdict)), Json(verdictName(decision.verdict))}};
        for (const auto& alternative : study.alternatives)
            row.push_back(numberCell(decision.scores.at(alternative.id)));
        row.push_back(percentCell(decision.acceptability.at(decision.ranking.front())));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table findOutTable(const Study& study, const Decision& decision) {
    Table table{"to-find-out",
                SAY("What to find out next"),
                {{"what", SAY("What")},
                 {"scenario", SAY("Scenario")},
                 {"flip_chance", SAY("Chance to change the winner"), true},
                 {"value", SAY("Worth"), true}},
                {}};
    for (const auto& item : decision.toFindOut)
        table.rows.push_back({item.text,
                              {nameOf(study, item.scenario), Json(item.scenario)},
                              percentCell(item.flipChance),
                              numberCell(item.value)});
    return table;
}

}  // namespace bakeoff::core
