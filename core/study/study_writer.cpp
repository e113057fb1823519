// SPDX-License-Identifier: GPL-3.0-only
#include "core/study/correction_json.h"
#include "core/study/evidence_reader.h"
#include "core/study/experiment_json.h"
#include "core/study/json_number.h"
#include "core/study/question_kinds.h"
#include "core/study/study_reader.h"

namespace bakeoff::core {
namespace {

const char* qualifierName(ClaimQualifier qualifier) {
    switch (qualifier) {
        case ClaimQualifier::About:
            return "about";
        case ClaimQualifier::AtLeast:
            return "at_least";
        case ClaimQualifier::AtMost:
            return "at_most";
        case ClaimQualifier::Range:
            return "range";
        case ClaimQualifier::Exact:
            break;
    }
    return "exact";
}

/// An object even when there is nothing in it; an empty Json would be null.
template <typename Map>
Json object(const Map& map) {
    Json out = Json::object();
    for (const auto& [key, value] : map)
        out[key] = value;
    return out;
}

template <typename Item, typename Write>
Json list(const std::vector<Item>& items, Write write) {
    Json out = Json::array();
    for (const auto& item : items)
        out.push_back(write(item));
    return out;
}

Json writeSource(const StudySource& source) {
    return {{"title", source.title},
            {"author", source.author},
            {"published", source.published},
            {"note", source.note}};
}

Json writeAlternative(const Alternative& alternative) {
    return {{"id", alternative.id}, {"name", alternative.name}};
}

Json writeLevel(const RatingLevel& level) {
    return {{"level", level.level}, {"symbol", level.symbol}, {"meaning", level.meaning}};
}

Json writeScenario(const Scenario& scenario) {
    Json out = {{"id", scenario.id},
                {"name", scenario.name},
                {"ratings", object(scenario.ratings)},
                {"recommended", scenario.recommended},
                {"recommendation_text", scenario.recommendationText}};
    if (!scenario.note.empty())
        out["note"] = scenario.note;
    if (!scenario.separable)
        out["separable"] = false;
    if (!scenario.ownRatings.empty())
        out["own_ratings"] = scenario.ownRatings;
    if (!scenario.sourceRatings.empty())
        out["source_ratings"] = object(scenario.sourceRatings);
    if (!scenario.unrated.empty())
        out["unrated"] = scenario.unrated;
    if (!scenario.scale.empty())
        out["scale"] = list(scenario.scale, writeLevel);
    if (scenario.share)
        out["share"] = *scenario.share;
    return out;
}

Json writeCategory(const EcosystemCategory& category) {
    return {{"id", category.id}, {"name", category.name}, {"entries", object(category.entries)}};
}

Json writeTable(const ComparisonTable& table) {
    return {{"id", table.id},
            {"title", table.title},
            {"columns", object(table.columns)},
            {"rows", list(table.rows, [](const ComparisonRow& row) -> Json {
                 return {{"aspect", row.aspect}, {"cells", object(row.cells)}};
             })}};
}

Json writeClaim(const Claim& claim) {
    Json parameters = Json::object();
    for (const auto& [key, value] : claim.parameters)
        parameters[key] = jsonNumber(value);
    Json out = {{"id", claim.id},
                {"alternative", claim.alternative},
                {"label", claim.label},
                {"value", jsonNumber(claim.value)},
                {"unit", claim.unit},
                {"qualifier", qualifierName(claim.qualifier)},
                {"parameters", std::move(parameters)},
                {"where", claim.where},
                {"note", claim.note}};
    const auto addFilled = [&](const char* key, const std::string& text) {
        if (!text.empty())
            out[key] = text;
    };
    addFilled("workload", claim.workload);
    addFilled("subject", claim.subject);
    addFilled("metric", claim.metric);
    addFilled("metric_name", claim.metricName);
    addFilled("as_written", claim.asWritten);
    if (claim.valueTo)
        out["value_to"] = jsonNumber(*claim.valueTo);
    if (claim.line)
        out["line"] = *claim.line;
    if (claim.lessIsBetter)
        out["better"] = *claim.lessIsBetter ? "lower" : "higher";
    return out;
}

Json writeGuidance(const Guidance& guidance) {
    return {{"id", guidance.id},
            {"kind", guidance.kind},
            {"alternatives", guidance.alternatives},
            {"items", guidance.items}};
}

Json writeNode(const ArchitectureNode& node) {
    Json out = {{"id", node.id},
                {"label", node.label.english()},
                {"detail", node.detail.english()},
                {"kind", node.kind}};
    if (node.alternative)
        out["alternative"] = *node.alternative;
    return out;
}

Json writeArchitecture(const Architecture& architecture) {
    return {{"title", architecture.title.english()},
            {"nodes", list(architecture.nodes, writeNode)},
            {"edges", list(architecture.edges,
                           [](const ArchitectureEdge& edge) -> Json {
                               return {{"from", edge.from}, {"to", edge.to}};
                           })},
            {"uses", object(architecture.uses)}};
}

Json writeEvidence(const EvidenceRule& rule) {
    Json out{{"id", rule.id},
             {"scenario", rule.scenario},
             {"workload", rule.workload},
             {"metric", rule.metric},
             {"subjects", object(rule.subjects)},
             {"limit", jsonNumber(rule.limit)},
             {"target", jsonNumber(rule.target)},
             {"unit", rule.unit}};
    for (const auto& [name, value] : rule.parameters)
        out["parameters"][name] = jsonNumber(value);
    out["weight"] = jsonNumber(rule.weight);
    out["rated_already"] = rule.ratedAlready;
    out["note"] = rule.note;
    return out;
}

}  // namespace

Json writeStudy(const Study& study) {
    Json out = {{"bakeoff_study", 1},
                {"id", study.id},
                {"title", study.title},
                {"summary", study.summary},
                {"source", writeSource(study.source)},
                {"alternatives", list(study.alternatives, writeAlternative)},
                {"rating_scale", list(study.ratingScale, writeLevel)},
                {"scenarios", list(study.scenarios, writeScenario)},
                {"ecosystem", list(study.ecosystem, writeCategory)},
                {"comparisons", list(study.comparisons, writeTable)},
                {"claims", list(study.claims, writeClaim)},
                {"guidance", list(study.guidance, writeGuidance)}};
    if (study.architecture)
        out["architecture"] = writeArchitecture(*study.architecture);
    out["questionnaire"] = list(study.questionnaire, writeQuestion);
    out["evidence"] = list(study.evidence, writeEvidence);
    if (study.experiment)
        out["experiment"] = writeExperiment(*study.experiment);
    if (!study.corrections.empty())
        out["corrections"] = list(study.corrections, writeCorrection);
    return out;
}

}  // namespace bakeoff::core
