// SPDX-License-Identifier: GPL-3.0-only
#include "core/report/decision_tables.h"

#include "core/base/numbers.h"
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

Table robustnessTable(const Study& study, const Decision& decision) {
    Table table{"robustness",
                "How sure it is",
                {{"alternative", "Alternative"},
                 {"score", "Score", true},
                 {"low", "5 %", true},
                 {"high", "95 %", true},
                 {"best", "Best in", true},
                 {"confidence", "Confidence", true}},
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
                                  percentCell(result.rankAcceptability[a][0]),
                                  confidence ? percentCell(*confidence) : Cell("–")});
        }
    }
    return table;
}

Table stabilityTable(const Study& study, const Decision& decision) {
    Table table{"stability",
                "Shares within which the winner stays",
                {{"scenario", "Scenario"},
                 {"share", "Share now", true},
                 {"low", "From", true},
                 {"high", "To", true},
                 {"below", "Wins below"},
                 {"above", "Wins above"}},
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
    Table table{"methods", "Second opinions", {{"method", "Method"}}, {}};
    const auto& ids = decision.robustness.alternatives;
    for (const auto& id : ids)
        table.columns.push_back({id, study.alternativeName(id), true});
    table.columns.push_back({"agrees", "Same winner"});
    table.columns.push_back({"caution", "Take care"});
    std::vector<double> scores;
    for (const auto& id : ids)
        scores.push_back(decision.scores.at(id));
    std::vector<Cell> main{{"Additive value (main)", Json("additive_value")}};
    for (const int rank : competitionRanks(scores))
        main.emplace_back(std::to_string(rank), Json(rank));
    main.emplace_back("–");
    main.emplace_back("");
    table.rows.push_back(std::move(main));
    for (const auto& opinion : decision.opinions) {
        std::vector<Cell> row{{opinion.title, Json(opinion.method)}};
        for (const int rank : opinion.ranks)
            row.emplace_back(std::to_string(rank), Json(rank));
        row.emplace_back(opinion.agrees ? "yes" : "no", Json(opinion.agrees));
        row.emplace_back(opinion.caution);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table evidenceTable(const Study& study, const Evidence& evidence) {
    Table table{"evidence",
                "Measured evidence",
                {{"scenario", "Scenario"},
                 {"workload", "Workload"},
                 {"metric", "Measures"},
                 {"limit", "Worth nothing at", true},
                 {"target", "Worth all at", true}},
                {}};
    for (const auto& alternative : study.alternatives)
        table.columns.push_back({alternative.id, alternative.name, true});
    for (const auto& criterion : evidence.criteria) {
        const Metric* metric = findMetric(criterion.rule.metric);
        const Dimension dimension = metric ? metric->dimension : Dimension::Count;
        std::vector<Cell> row{{nameOf(study, criterion.rule.scenario), Json(criterion.rule.scenario)},
                              criterion.rule.workload,
                              {metricTitle(criterion.rule.metric), Json(criterion.rule.metric)},
                              {formatQuantity(criterion.limit, dimension), Json(criterion.limit)},
                              {formatQuantity(criterion.target, dimension), Json(criterion.target),
                               criterion.ownTarget ? "Your own target" : "The study's target"}};
        for (const auto& alternative : study.alternatives) {
            const auto it = criterion.alternatives.find(alternative.id);
            if (it == criterion.alternatives.end()) {
                row.emplace_back("–");
                continue;
            }
            row.emplace_back(formatQuantity(it->second.figure, dimension) + " (" + it->second.subject +
                                 ") = " + fixed(it->second.value, 2),
                             Json(it->second.value));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table flipsTable(const Study& study, const Decision& decision) {
    Table table{
        "flips", "What would change it", {{"change", "Change"}, {"now", "Now"}, {"winner", "Winner"}}, {}};
    for (const auto& flip : decision.flips) {
        Message now;
        if (flip.kind == Flip::Kind::Rating)
            now = Message::verbatim(study.ratingSymbol(static_cast<int>(flip.now)));
        else
            now = flip.kind == Flip::Kind::Share ? percentCell(flip.now).text : numberCell(flip.now).text;
        table.rows.push_back({flip.text,
                              {now, Json(flip.now)},
                              {study.alternativeName(flip.alternative), Json(flip.alternative)}});
    }
    return table;
}

Table servicesTable(const Study& study, const ProfilesDecision& profiles) {
    Table table{"services",
                "Your services",
                {{"service", "Service"}, {"recommendation", "Recommendation"}, {"verdict", "Verdict"}},
                {}};
    for (const auto& alternative : study.alternatives)
        table.columns.push_back({alternative.id, alternative.name, true});
    table.columns.push_back({"best", "Best in", true});
    for (const auto& service : profiles.services) {
        const auto& decision = service.decision;
        std::vector<Cell> row{
            service.name, {decision.headline, Json(decision.alternatives)}, verdictName(decision.verdict)};
        for (const auto& alternative : study.alternatives)
            row.push_back(numberCell(decision.scores.at(alternative.id)));
        row.push_back(percentCell(decision.acceptability.at(decision.ranking.front())));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table findOutTable(const Study& study, const Decision& decision) {
    Table table{"to-find-out",
                "What to find out next",
                {{"what", "What"},
                 {"scenario", "Scenario"},
                 {"flip_chance", "Chance to change the winner", true},
                 {"value", "Worth", true}},
                {}};
    for (const auto& item : decision.toFindOut)
        table.rows.push_back({item.text,
                              {nameOf(study, item.scenario), Json(item.scenario)},
                              percentCell(item.flipChance),
                              numberCell(item.value)});
    return table;
}

}  // namespace bakeoff::core
